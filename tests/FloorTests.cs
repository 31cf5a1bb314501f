using System.Reflection;
using NetArchTest.Rules;

namespace CopArchive.Tests;

/// <summary>The house of the design: a floor imports only from below.</summary>
public sealed class FloorTests
{
    /// <summary>From the ground; neighbours on one floor do not know each other.</summary>
    private static readonly string[][] Floors =
    [
        ["Diagnostics", "Values"],
        ["Records"],
        ["Texts", "History"],
        ["Catalogue"],
        ["Comparison"],
        ["Pages", "Search", "Feeds", "Exports"],
        ["Theme"],
        ["Output"],
        ["Pipelines"],
        ["Authoring"],
        ["Importing", "Preview"],
        ["Commands"],
    ];

    private static readonly Assembly Program = Assembly.Load("CopArchive");

    public static TheoryData<string> Names => [.. Floors.SelectMany(f => f)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_floor_imports_only_from_below(string name)
    {
        var floor = Array.FindIndex(Floors, f => f.Contains(name));
        var forbidden = Floors[floor..].SelectMany(f => f).Where(n => n != name).Select(n => "CopArchive." + n).ToArray();

        var result = Types.InAssembly(Program).That().ResideInNamespaceStartingWith("CopArchive." + name).ShouldNot()
            .HaveDependencyOnAny(forbidden).GetResult();

        Assert.True(result.IsSuccessful, string.Join('\n', result.FailingTypes?.Select(t => t.FullName) ?? []));
    }

    [Fact]
    public void Only_pipelines_and_preview_write_the_site()
    {
        var result = Types.InAssembly(Program).That().DoNotResideInNamespaceStartingWith("CopArchive.Output")
            .And().DoNotResideInNamespaceStartingWith("CopArchive.Pipelines")
            .ShouldNot().HaveDependencyOn("CopArchive.Output").GetResult();

        Assert.True(result.IsSuccessful, string.Join('\n', result.FailingTypes?.Select(t => t.FullName) ?? []));
    }

    [Fact]
    public void Every_type_stands_on_a_floor()
    {
        var known = Floors.SelectMany(f => f).Select(n => "CopArchive." + n).ToList();

        Assert.All(
            Program.GetTypes().Where(t => t.Namespace?.StartsWith("CopArchive", StringComparison.Ordinal) == true),
            type => Assert.Contains(known, k => type.Namespace == k || type.Namespace!.StartsWith(k + ".", StringComparison.Ordinal)));
    }
}
