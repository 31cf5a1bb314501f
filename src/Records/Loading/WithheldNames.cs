using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Loading;

/// <summary>
/// The people whose names are to be seen nowhere on the site (<c>name: withheld</c>). Their names and addresses are covered in what is
/// read, before anything is made of it, so that no page, list, feed, index, former state or message can show them. What held papers
/// print in their texts stays: it is theirs.
/// </summary>
public sealed partial class WithheldNames
{
    /// <summary>What stands in place of the name of such a person.</summary>
    public const string Title = "Name withheld";

    private const string Prefix = "people/withheld-";

    /// <summary>A value as it stands among others in braces.</summary>
    private const string AnyValue = @"(?:""(?:[^""\\]|\\.)*""|'[^']*'|[^,}""']*)";

    /// <summary>Shorter ones would cover parts of other words.</summary>
    private const int ShortestName = 3;

    private readonly Dictionary<string, string> _ids;
    private readonly Regex? _id;
    private readonly Regex? _name;

    private WithheldNames(Dictionary<string, string> ids, IReadOnlyCollection<string> names)
    {
        _ids = ids;
        _id = ids.Count == 0 ? null : new Regex($"(?<![\\w/-])({Any(ids.Keys.Select(Regex.Escape))})(?![\\w-])", Options);
        _name = names.Count == 0
            ? null
            : new Regex($"(?<![\\p{{L}}\\p{{N}}])({Any(names.Select(Pattern))})(?![\\p{{L}}\\p{{N}}])", Options);
    }

    /// <summary>Nobody's.</summary>
    public static WithheldNames None { get; } = new([], []);

    /// <summary>Ids that are on the site no more, former ones too.</summary>
    public IEnumerable<RecordId> Ids => _ids.Keys.Select(RecordId.Parse);

    private static RegexOptions Options => RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Whether others cover just the same.</summary>
    internal bool CoverTheSame(WithheldNames other) =>
        _id?.ToString() == other._id?.ToString() && _name?.ToString() == other._name?.ToString() && _ids.SequenceEqual(other._ids);

    /// <summary>Those of some folders of records: of the archive as it is, and of a former state of it.</summary>
    public static WithheldNames Read(params IReadOnlyList<string> dataFolders)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in dataFolders.SelectMany(Heads).GroupBy(h => (h.Folder, h.Id)))
        {
            if (person.All(h => Value(h.Head, OtherDefinitions.Name.Name) is null))
            {
                continue;
            }

            var former = person.SelectMany(h => Items(h.Head, CommonKeys.FormerIds.Name)).Where(i => RecordId.TryParse(i) is not null);
            List<string> known = [.. former, person.Key.Id.Value];

            // the first name that it had, so that its new address stays when the file is renamed, at last to this very address
            var covered = IsWithheld(person.Key.Id)
                ? person.Key.Id.Value
                : AddressOf(RecordId.Parse(known[0])).Value;
            known.ForEach(id => ids[id] = covered);
            names.UnionWith(person
                .SelectMany(h => Items(h.Head, CommonKeys.OtherNames.Name).Prepend(Scalar(h.Head, CommonKeys.Title.Name) ?? ""))
                .Select(n => n.Trim()).Where(n => n.Length >= ShortestName && n != Title));
        }

        return ids.Count == 0 ? None : new WithheldNames(ids, names);
    }

    /// <summary>Whether a record is such a person, by its new id.</summary>
    public static bool IsWithheld(RecordId id) => id.Value.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The id of a person whose name is withheld, made from the former one.</summary>
    public static RecordId AddressOf(RecordId former) =>
        RecordId.Parse(Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(former.Value)))[..8]);

    /// <summary>The id under which a record is on the site.</summary>
    public RecordId Cover(RecordId id) => _ids.TryGetValue(id.Value, out var covered) ? RecordId.Parse(covered) : id;

    /// <summary>A line with the names and ids covered.</summary>
    public string Cover(string line) => CoverNames(CoverIds(line));

    /// <summary>A file with ids covered everywhere, and names in its head: the words of a paper are not ours to change.</summary>
    internal SourceText Cover(SourceText source)
    {
        if (_id is null)
        {
            return source;
        }

        var text = CoverIds(source.Text);
        var end = source.File.EndsWith(".md", StringComparison.Ordinal) ? text.IndexOf("\n---\n", StringComparison.Ordinal) : text.Length;
        return source.With(end < 0 ? CoverHead(text) : CoverHead(text[..end]) + text[end..]);
    }

    /// <summary>A person without whatever tells the name; posts and country stay, and the papers held that state them.</summary>
    internal static PersonRecord WithoutName(PersonRecord person) => person with
    {
        Title = new Located<string>(Title, person.Title.Place),
        TitleIsDescriptive = true,
        OtherNames = [],
        Notes = [],
        Sources = [.. person.Sources.Where(s => s.StatedIn is not null)],
        FormerIds = [],
        Files = [],
        Texts = [],
        SourceTexts = [],
        Posts = [.. person.Posts.Select(p => p with { Printed = null })],
    };

    private string CoverIds(string text) => _id?.Replace(text, id => _ids[id.Value.ToLowerInvariant()]) ?? text;

    /// <summary>The names, and in what words papers print them beside the id of such a person, whatever these are.</summary>
    private string CoverHead(string head) =>
        PrintedBelow().Replace(Role().Replace(CoverNames(head), role => Printed().Replace(role.Value, "")), "$1");

    /// <summary>A name that runs over the end of a line leaves the line there, so that the lines below keep their numbers.</summary>
    private string CoverNames(string text) =>
        _name?.Replace(text, name => "name" + (Breaks().Match(name.Value) is { Success: true } at ? at.Value : " ") + "withheld") ?? text;

    private static string Any(IEnumerable<string> patterns) => string.Join('|', patterns.OrderByDescending(p => p.Length));

    /// <summary>A name however it is spaced; in single quotation marks YAML doubles the apostrophe.</summary>
    private static string Pattern(string name) => string.Join("\\s+", Blanks().Split(name).Select(Regex.Escape))
        .Replace("'", "'{1,2}", StringComparison.Ordinal);

    private static IEnumerable<(string Folder, RecordId Id, YamlMap Head)> Heads(string dataFolder)
    {
        var folder = new DirectoryInfo(Path.Combine(dataFolder, OtherDefinitions.Person.Folder));
        if (folder is not { Exists: true, LinkTarget: null })
        {
            yield break;
        }

        foreach (var file in folder.EnumerateFiles().Where(f => f is { LinkTarget: null, Length: > 0 and <= SourceText.Limit }))
        {
            if (DataPath.TryParse($"{folder.Name}/{file.Name}") is { Attachment: null } path
                && SourceText.Read(file.Name, file.FullName, new DiagnosticBag()) is { } source
                && RecordFile.Read(source, new DiagnosticBag()) is { } read)
            {
                yield return (dataFolder, path.Id, read.Head);
            }
        }
    }

    private static string? Scalar(YamlMap head, string key) => (Value(head, key) as YamlScalar)?.Value;

    /// <summary>The items of a list, each a word or keys of which one is the text.</summary>
    private static IEnumerable<string> Items(YamlMap head, string key) => (Value(head, key) as YamlList)?.Items
        .Select(i => i switch
        {
            YamlScalar scalar => scalar.Value,
            YamlMap map => Scalar(map, "text"),
            YamlList => null,
            _ => throw new InvalidOperationException($"no way to read {i.GetType().Name}"),
        })
        .OfType<string>() ?? [];

    private static YamlNode? Value(YamlMap head, string key) => head.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value;

    /// <summary>Keys in braces among which is the id of such a person.</summary>
    [GeneratedRegex(@"\{[^{}]*people/withheld-[0-9a-z-]+[^{}]*\}")]
    private static partial Regex Role();

    /// <summary>One of them, with the comma that goes with it.</summary>
    [GeneratedRegex($@",\s*printed:\s*{AnyValue}|printed:\s*{AnyValue}\s*,\s*")]
    private static partial Regex Printed();

    /// <summary>The same with each key on a line of its own.</summary>
    [GeneratedRegex(@"(who:[ ]*[""']?people/withheld-[0-9a-z-]+[""']?[ ]*\n(?:[ ]+(?:as|for|date):[^\n]*\n)*)[ ]+printed:[^\n]*(?=\n)")]
    private static partial Regex PrintedBelow();

    [GeneratedRegex("\\s*\\n\\s*")]
    private static partial Regex Breaks();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}
