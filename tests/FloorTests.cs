namespace CopArchive.Tests;

/// <summary>The house of the design: a floor imports only from below, in the whole and inside its larger folders.</summary>
public sealed class FloorTests
{
    /// <summary>What stands in a folder itself, not in a folder inside it.</summary>
    private const string Root = "";

    /// <summary>By namespace, from the ground; neighbours on one floor do not know each other.</summary>
    private static readonly Dictionary<string, string[][]> Houses = new()
    {
        ["CopArchive"] =
        [
            ["Diagnostics", "Values"],
            ["Records"],
            ["Texts", "History"],
            ["Catalogue"],
            ["Comparison"],
            ["Wording"],
            ["Pages", "Search", "Feeds", "Exports", "Hosting"],
            ["Theme"],
            ["Output"],
            ["Pipelines"],
            ["Authoring"],
            ["Importing", "Preview"],
            ["Commands"],
        ],
        ["CopArchive.Records"] = [["Reading", "Hidden"], ["Model"], ["Definitions"], ["Loading"]],
        ["CopArchive.Catalogue"] = [[Root], ["Checks"], ["Linking"]],
        ["CopArchive.Importing"] =
        [
            ["Papers", "Vocabulary"],
            ["Heads", "Readers.Docx", "Readers.Html", "Readers.Pdf", "Readers.Plain"],
            ["Blocks", "Drafts", "Readers"],
            ["Identity", "Sandbox"],
            [Root],
        ],
        ["CopArchive.Pages"] = [["Parts"], ["Shelving"], ["Chaining", "Comparing", "Versioning"], [Root]],
        ["CopArchive.Theme"] = [["Attributes"], ["Writing"], ["Parts"], ["Templates"], [Root]],
    };

    public static TheoryData<string> HouseNames => [.. Houses.Keys];

    public static TheoryData<string, string> Floors => [.. Houses.SelectMany(h => h.Value.SelectMany(f => f).Select(f => (h.Key, f)))];

    public static TheoryData<string> FoldersWithFolders =>
    [
        .. CompiledProgram.Types.SelectMany(t => Prefixes(t.Namespace)).Distinct()
            .Where(folder => CompiledProgram.Types.Select(t => RoomOf(folder, t)).OfType<string>().Distinct().Count() > 1)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Floors))]
    public void A_floor_imports_only_from_below(string house, string name)
    {
        var below = Houses[house].TakeWhile(f => !f.Contains(name)).SelectMany(f => f).ToList();

        None(CompiledProgram.References.Where(r =>
            FloorOf(house, r.From) == name && FloorOf(house, r.To) is { } to && to != name && !below.Contains(to)));
    }

    [Theory]
    [MemberData(nameof(HouseNames))]
    public void Every_type_stands_on_a_floor_and_no_floor_is_empty(string house)
    {
        var types = CompiledProgram.Types.Where(t => RoomOf(house, t) is not null);

        Assert.Equal(
            Houses[house].SelectMany(f => f).Order(StringComparer.Ordinal),
            types.Select(t => FloorOf(house, t) ?? t.ToString()).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(FoldersWithFolders))]
    public void Folders_inside_a_folder_do_not_know_each_other_in_a_circle(string folder)
    {
        var known = CompiledProgram.References.Select(r => (From: RoomOf(folder, r.From), To: RoomOf(folder, r.To), Reference: r))
            .Where(k => k.From is not null && k.To is not null && k.From != k.To).ToList();

        // what begins where nothing leads to, or ends where nothing leads on, is in no circle; so again until only circles are left
        for (var before = -1; before != known.Count;)
        {
            before = known.Count;
            var (begins, ends) = (known.Select(k => k.From).ToHashSet(), known.Select(k => k.To).ToHashSet());
            known = [.. known.Where(k => ends.Contains(k.From) && begins.Contains(k.To))];
        }

        None(known.Select(k => k.Reference));
    }

    [Fact]
    public void Only_pipelines_write_the_site()
    {
        None(CompiledProgram.References.Where(r =>
            FloorOf("CopArchive", r.To) == "Output" && FloorOf("CopArchive", r.From) is not ("Output" or "Pipelines")));
    }

    private static void None(IEnumerable<(ProgramType From, ProgramType To)> references)
    {
        var lines = references.Select(r => $"{r.From} names {r.To}").Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }

    /// <summary>The floor on which a type stands: the longest of the names that fit; null outside the house, and where none fits.</summary>
    private static string? FloorOf(string house, ProgramType type) => RoomOf(house, type) is null ? null : Houses[house].SelectMany(f => f)
        .Where(name =>
            name == Root ? type.Namespace == house : (type.Namespace + ".").StartsWith($"{house}.{name}.", StringComparison.Ordinal))
        .MaxBy(name => name.Length);

    /// <summary>The folder directly inside another in which a type stands; empty where it stands in that itself, null outside it.</summary>
    private static string? RoomOf(string folder, ProgramType type) =>
        type.Namespace == folder ? Root
        : type.Namespace.StartsWith(folder + ".", StringComparison.Ordinal) ? type.Namespace[(folder.Length + 1)..].Split('.')[0]
        : null;

    /// <summary>Of <c>CopArchive.Importing.Heads</c>: CopArchive, CopArchive.Importing, and itself.</summary>
    private static IEnumerable<string> Prefixes(string name)
    {
        var parts = name.Split('.');
        return parts.Select((_, i) => string.Join('.', parts[..(i + 1)]));
    }
}
