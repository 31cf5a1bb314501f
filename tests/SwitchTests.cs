using System.Reflection;
using System.Text.RegularExpressions;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;

namespace CopArchive.Tests;

/// <summary>
/// Whoever adds a kind of record, a state or another case is led to each place that tells the cases apart. For enums the compiler does
/// that too (IDE0072), but not in templates, and not for kinds of record.
/// </summary>
public sealed class SwitchTests
{
    private static readonly Type[] Types =
        [.. Assembly.Load("CopArchive").GetTypes().Where(t => t.Namespace?.StartsWith("CopArchive", StringComparison.Ordinal) == true)];

    private static readonly IReadOnlyList<Switch> Switches = [.. Sources().SelectMany(Switch.In)];

    public static TheoryData<string> Closed =>
        [.. Types.Where(t => Cases(t).Count > 1).Select(t => t.FullName!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Closed))]
    public void A_switch_names_every_case_and_throws_for_what_is_none(string name)
    {
        var cases = Cases(Types.Single(t => t.FullName == name));

        var faulty = Switches.Where(s => s.Arms.Any(a => cases.Values.Any(c => Regex.IsMatch(a, @"^(case )?(null or )?" + c))))
            .SelectMany(s => cases.Where(c => !s.Arms.Any(a => Regex.IsMatch(a, c.Value))).Select(c => $"{s.Place} does not name {c.Key}")
                .Concat(s.Throws ? [] : [$"{s.Place} has a default that does not throw"]));

        Assert.True(!faulty.Any(), string.Join('\n', faulty));
    }

    [Theory]
    [InlineData("PagePlan.cs")]
    [InlineData("Cards.cs")]
    [InlineData("Words.Kinds.cs")]
    [InlineData("SearchCards.cs")]
    [InlineData("References.cs")]
    public void Pages_cards_search_and_references_know_every_kind_of_record(string file)
    {
        var inFile = Switches.Where(s => Path.GetFileName(s.Place).StartsWith(file + ":", StringComparison.Ordinal));

        Assert.True(
            inFile.Any(s => Kinds.Values.All(k => s.Arms.Any(a => Regex.IsMatch(a, k)))),
            $"no switch in {file} names every kind of record");
    }

    [Fact]
    public void A_list_by_kind_shows_every_kind_of_record()
    {
        var source = File.ReadAllText(Assert.Single(Sources(), s => Path.GetFileName(s) == "ListPages.cs"));
        var method = source[source.IndexOf(" ByKind(Shelves shelves, IEnumerable<ArchiveRecord> records)\n", StringComparison.Ordinal)..];

        method = method[..method.IndexOf("\n    }\n", StringComparison.Ordinal)];
        Assert.Equal([], Kinds.Where(k => !Regex.IsMatch(method, k.Value)).Select(k => k.Key));
        Assert.Equal(Kinds.Count, RecordDefinitions.All.Count);
    }

    private static Dictionary<string, string> Kinds => Cases(typeof(ArchiveRecord));

    /// <summary>The cases of an enum, or of a type that only some of ours are, each with the pattern by which a switch names it.</summary>
    private static Dictionary<string, string> Cases(Type type) => type.IsEnum
        ? Enum.GetNames(type).ToDictionary(n => n, n => $@"\b{type.Name}\.{n}\b")
        : !type.IsAbstract || type.IsSealed ? []
        : Types.Where(t => !t.IsAbstract && IsOf(t, type))
            .ToDictionary(t => t.Name, t => t.IsNested ? $@"\b{Bare(type)}(<.+?>)?\.{t.Name}\b" : $@"(?<![.\w]){t.Name}\b");

    private static bool IsOf(Type type, Type ancestor) => type.BaseType is { } parent
        && ((parent.IsGenericType ? parent.GetGenericTypeDefinition() : parent) == ancestor || IsOf(parent, ancestor));

    private static string Bare(Type type) => type.Name.Split('`')[0];

    private static IEnumerable<string> Sources() => new[] { "src", "theme" }
        .SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "*", SearchOption.AllDirectories))
        .Where(f => Path.GetExtension(f) is ".cs" or ".razor");

    /// <summary>A switch as our formatting writes it: its arms stand one step in, and what continues one begins with <c>or</c>.</summary>
    /// <param name="Place">Where.</param>
    /// <param name="Arms">The patterns.</param>
    /// <param name="Throws">Whether its default throws, if it has one.</param>
    private sealed record Switch(string Place, IReadOnlyList<string> Arms, bool Throws)
    {
        public static IEnumerable<Switch> In(string file)
        {
            var lines = File.ReadAllLines(file);
            var step = file.EndsWith(".razor", StringComparison.Ordinal) ? 2 : 4;
            for (var at = 0; at + 1 < lines.Length; at++)
            {
                if (Regex.IsMatch(lines[at], @"\bswitch( \(.*\))?$") && lines[at + 1].Trim() == "{")
                {
                    var depth = lines[at + 1].IndexOf('{');
                    var inside = lines.Skip(at + 2).TakeWhile(l => !(Depth(l) == depth && l[depth] == '}')).ToList();
                    yield return Of($"{Path.GetRelativePath(Repository.Root, file)}:{at + 1}", inside, depth + step, step);
                }
            }
        }

        private static Switch Of(string place, List<string> inside, int depth, int step)
        {
            var arms = new List<string>();
            var throws = true;
            foreach (var (at, line) in inside.Index())
            {
                if (Depth(line) == depth)
                {
                    arms.Add(Pattern(line.Trim()));
                    var isDefault = arms[^1] is "_" or "default" || arms[^1].StartsWith("var ", StringComparison.Ordinal);
                    throws &= !isDefault || inside.Skip(at).Take(2).Any(l => l.Contains("throw ", StringComparison.Ordinal));
                }
                else if (Depth(line) == depth + step && arms.Count > 0 && line.TrimStart().StartsWith("or ", StringComparison.Ordinal))
                {
                    arms[^1] += " " + Pattern(line.Trim());
                }
            }

            return new Switch(place, arms, throws);
        }

        private static string Pattern(string arm) =>
            Regex.IsMatch(arm, "^(case |default:)") ? Regex.Replace(arm, ":( .*)?$", "") : arm.Split(" =>")[0];

        private static int Depth(string line) => line.Length - line.TrimStart().Length is var depth && depth < line.Length ? depth : -1;
    }
}
