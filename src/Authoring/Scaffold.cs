using System.Diagnostics;
using System.Globalization;
using System.Text;
using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>What is known of a page that is to be made.</summary>
/// <param name="Kind">One of <see cref="Scaffold.Kinds"/>.</param>
/// <param name="Day">The day on which it comes into the archive.</param>
public sealed record ScaffoldRequest(string Kind, DateOnly Day)
{
    /// <summary>Its name under <c>data/</c>; null to make it from the values.</summary>
    public string? Id { get; init; }

    /// <summary>Values by key, as a person gives them; a key given several times has a list.</summary>
    public IReadOnlyList<(string Key, string Value)> Values { get; init; } = [];
}

/// <summary>
/// Makes the file of a new page: the given values, a gap for each other required key, which the check then explains, and the remaining
/// keys of its kind as comments. Never overwrites a file.
/// </summary>
public sealed class Scaffold
{
    /// <summary>Of a paper: the number of the meeting that it belongs to. No key of its own.</summary>
    public const string PaperMeeting = "meeting";

    /// <summary>Of a version: the resolution of which it is one. No key of its own.</summary>
    public const string VersionOf = "of";

    private const int LongestName = 60;

    private static readonly (string Kind, RecordDefinition Definition)[] Definitions =
    [
        ("meeting", MeetingDefinition.Definition), ("document", DocumentDefinition.Definition), ("resolution", ResolutionDefinitions.Work),
        ("version", ResolutionDefinitions.Version), ("outcome", OutcomeDefinition.Definition), ("person", OtherDefinitions.Person),
        ("organisation", OtherDefinitions.Organisation), ("topic", OtherDefinitions.Topic), ("event", OtherDefinitions.Event),
    ];

    private readonly string _dataFolder;
    private readonly ScaffoldRequest _request;
    private readonly LoadedRecords _archive;
    private readonly RecordDefinition _definition;
    private readonly Dictionary<string, DraftValue> _values;
    private readonly List<Diagnostic> _faults = [];

    private Scaffold(string dataFolder, ScaffoldRequest request, LoadedRecords archive)
    {
        (_dataFolder, _request, _archive, _definition) = (dataFolder, request, archive, DefinitionOf(request.Kind));
        var keys = _definition.Keys.ToDictionary(k => k.Name);
        var given = request.Values.Where(g => !IsFurther(g.Key)).ToLookup(g => g.Key, g => g.Value);
        _faults.AddRange(given.Where(g => !keys.ContainsKey(g.Key)).Select(g => RecordFaults.UnknownKey(Top, g.Key, keys.Keys)));
        _values = given.Where(g => keys.ContainsKey(g.Key)).ToDictionary(g => g.Key, g => GivenValue.Parse(keys[g.Key].Form, [.. g]));
        _values.TryAdd("added", new DraftValue.Bare(request.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    /// <summary>What can be made.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Definitions.Select(d => d.Kind)];

    private SourcePlace Top => SourcePlace.Top($"data/{_definition.Folder}");

    /// <summary>Makes it. Nothing is written yet.</summary>
    public static Proposal Make(string dataFolder, ScaffoldRequest request) =>
        Make(dataFolder, request, RecordLoader.Load(dataFolder, new DiagnosticBag()));

    /// <summary>As above, with the archive already loaded.</summary>
    public static Proposal Make(string dataFolder, ScaffoldRequest request, LoadedRecords archive) =>
        new Scaffold(dataFolder, request, archive).Make();

    /// <summary>The proposed value of a key that is not given: the next number of its kind; null if there is none.</summary>
    public static string? Proposed(string key, ScaffoldRequest request, LoadedRecords archive)
    {
        var scaffold = new Scaffold("", request, archive);
        scaffold.Number();
        return scaffold._values.GetValueOrDefault(key) switch
        {
            DraftValue.Bare token => token.Text,
            DraftValue.Many { Items: [DraftValue.Quoted words] } => words.Text,
            null or DraftValue.Quoted or DraftValue.Many or DraftValue.Keys => null,
            var other => throw new UnreachableException(other.GetType().Name),
        };
    }

    /// <summary>What is wrong with a value, as the check would report it; null if nothing, and for a value left open.</summary>
    public static Diagnostic? Fault(Key key, string given)
    {
        var faults = new DiagnosticBag();
        if (!string.IsNullOrWhiteSpace(given)
            && SourceText.Decode("", Encoding.UTF8.GetBytes(RecordPrinter.PrintKey(key.Name, GivenValue.Parse(key.Form, [given]))), faults)
                is { } source
            && YamlTree.Read(source, 0, source.Text.Length, faults) is { Entries: [var entry] })
        {
            key.Read(entry.Value, new ReadingContext(faults, "", ""));
        }

        return faults.Sorted().FirstOrDefault();
    }

    /// <summary>The definition of a kind.</summary>
    public static RecordDefinition DefinitionOf(string kind) => Definitions.First(d => d.Kind == kind).Definition;

    private Proposal Make()
    {
        Number();
        if (_faults.Count > 0 || Id() is not { } id)
        {
            return Proposal.Refused(_faults);
        }

        var path = $"{Proposal.NameOf(_dataFolder)}/{RecordDraft.PathOf(id, null, false)}";
        if (_archive.Known.Contains(id))
        {
            return Proposal.Refused(OutputFaults.InTheWay(path));
        }

        if (_archive.Records.Any(r => r.FormerIds.Any(f => f.Value == id))
            || AddressLock.Read(_dataFolder, new DiagnosticBag()).Has(Address.Of(id).Path))
        {
            return Proposal.Refused(OutputFaults.Published(path));
        }

        return Proposal.Of(_dataFolder, id, new DataChange(RecordDraft.PathOf(id, null, false), Encoding.UTF8.GetBytes(Text())), _archive);
    }

    /// <summary>The next number where numbers are counted.</summary>
    private void Number()
    {
        if (_definition == MeetingDefinition.Definition)
        {
            _values.TryAdd("number", new DraftValue.Bare(NextNumber.OfMeeting(_archive).ToString(CultureInfo.InvariantCulture)));
        }

        if (_definition == DocumentDefinition.Definition && Further(PaperMeeting, "meetings", "2") is { } meeting)
        {
            _values.TryAdd(RelationType.PresentedAt.Key(), new DraftValue.Bare(meeting.Value));
            if (_archive.Records.FirstOrDefault(r => r.Id == meeting) is MeetingRecord { Number: var number }
                && NextNumber.OfPaper(_archive, number) is { } symbol)
            {
                _values.TryAdd("symbols", new DraftValue.Many(new DraftValue.Quoted(symbol)));
            }
        }
    }

    /// <summary>The name of the page, as given or made from what it is; null, with a fault, where none can be.</summary>
    private RecordId? Id()
    {
        var folder = _definition.Folder;
        if (_definition == ResolutionDefinitions.Version)
        {
            if (Further(VersionOf, folder, "resolutions/21") is not { } work)
            {
                _faults.AddRange(_faults.Count > 0 ? [] : [RecordFaults.MissingKey(Top, VersionOf, "resolutions/21")]);
                return null;
            }

            folder = work.Value;
        }

        if (_request.Id is { } given)
        {
            return RecordId.TryParse(given.Contains('/') ? given : $"{folder}/{given}") is { } id
                && RecordDefinitions.For(id) == _definition
                && id.Value.StartsWith(folder + "/", StringComparison.Ordinal)
                ? id
                : Refuse(FileFaults.BadName(Top, given));
        }

        var (key, name) = _request.Kind switch
        {
            "meeting" or "resolution" => ("number", SingleValue("number")),
            "version" => ("version-label", SingleValue("version-label")),
            "document" when Symbol() is { } symbol => ("symbols", symbol),
            "outcome" when SingleValue("meeting") is { } meeting && SingleValue("title") is { } title =>
                ("title", $"{meeting.Split('/')[^1]} {title}"),
            "outcome" => (SingleValue("meeting") is null ? "meeting" : "title", null),
            _ => ("title", SingleValue("title")),
        };
        return name is null ? Refuse(RecordFaults.MissingKey(Top, key, _definition.Keys.First(k => k.Name == key).Example))
            : RecordId.TryParse($"{folder}/{SymbolSpelling.Slug(name, LongestName)}") is { } made ? made
            : Refuse(FileFaults.BadName(Top, name));
    }

    private RecordId? Refuse(Diagnostic fault)
    {
        _faults.Add(fault);
        return null;
    }

    /// <summary>
    /// The page that one of the further values names, by its number or its name; null where none is given, or, with a
    /// fault, where there is none.
    /// </summary>
    private RecordId? Further(string key, string folder, string example)
    {
        if (_request.Values.LastOrDefault(g => g.Key == key).Value?.Trim() is not { Length: > 0 } given)
        {
            return null;
        }

        var id = given.Contains('/') ? given : $"{folder}/{given}";
        return RecordId.TryParse(id) is { } read && read.Folder == folder && _archive.Known.Contains(read)
            ? read
            : Refuse(RecordId.TryParse(id) is null
                ? RecordFaults.NotReference(SourcePlace.Top($"{Top.File}, {key}, as in {example}"), given)
                : LinkFaults.UnknownRecord(Top, id, _archive.Known.Where(k => k.Folder == folder).Select(k => k.Value)));
    }

    private bool IsFurther(string key) =>
        (key == PaperMeeting && _definition == DocumentDefinition.Definition)
        || (key == VersionOf && _definition == ResolutionDefinitions.Version);

    /// <summary>What is given for a key that has a single value; null for a gap.</summary>
    private string? SingleValue(string key) => _values.GetValueOrDefault(key) switch
    {
        DraftValue.Quoted { Text: var text } when text != RecordFaults.ToFillIn => text,
        DraftValue.Bare { Text: var text } when text != RecordFaults.ToFillIn => text,
        null or DraftValue.Quoted or DraftValue.Bare or DraftValue.Many or DraftValue.Keys => null,
        var other => throw new UnreachableException(other.GetType().Name),
    };

    private string? Symbol() =>
        _values.GetValueOrDefault("symbols") is DraftValue.Many { Items: [DraftValue.Quoted { Text: var printed }, ..] }
        && !string.IsNullOrWhiteSpace(printed)
        && _archive.Settings is { } settings
            ? new SymbolReader(settings.GroupNames, settings.SymbolSeries).Key(printed).Value
            : null;

    private string Text()
    {
        var text = new StringBuilder();
        foreach (var key in _definition.Keys)
        {
            if (_values.TryGetValue(key.Name, out var value))
            {
                text.Append(RecordPrinter.PrintKey(key.Name, value));
            }
            else if (key.Required)
            {
                text.Append($"# {key.Explanation}\n{RecordPrinter.PrintKey(key.Name, DraftValue.ToFillIn)}");
            }
            else if (_definition.OwnKeys.Contains(key))
            {
                var lines = $"{key.Name}:{(key.Example.StartsWith('\n') ? "" : " ")}{key.Example}".Split('\n');
                text.Append($"# {key.Explanation}\n").Append(string.Concat(lines.Select(l => $"# {l}\n")));
            }
        }

        return text.ToString();
    }
}
