using System.Reflection;
using System.Text.RegularExpressions;

namespace CopArchive.Tests;

/// <summary>What <c>SECURITY.md</c> promises, tests hold; those that it names are there.</summary>
public sealed partial class SecurityTests
{
    [Fact]
    public void Every_promise_names_a_test_that_there_is()
    {
        var promises = File.ReadLines(Path.Combine(Repository.Root, "SECURITY.md"))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .ToList();
        var there = Assembly.GetExecutingAssembly().GetTypes()
            .Where(t => t is { IsPublic: true, IsClass: true })
            .SelectMany(t => t.GetMethods().Where(m => m.IsDefined(typeof(FactAttribute), inherit: true))
                .Select(m => $"{t.Name}.{m.Name}")
                .Append(t.Name))
            .ToHashSet(StringComparer.Ordinal);

        Assert.InRange(promises.Count, 10, 100);
        Assert.All(promises, promise =>
        {
            var named = Test().Matches(promise[promise.TrimEnd(' ', '|').LastIndexOf('|')..]).Select(m => m.Groups[1].Value).ToList();
            Assert.NotEmpty(named);
            Assert.All(named, test => Assert.Contains(test, there));
        });
    }

    [GeneratedRegex("`([A-Za-z_.0-9]+)`")]
    private static partial Regex Test();
}
