using System.Text;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Importing.Blocks;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Readers;
using CopArchive.Pipelines;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Search;
using CopArchive.Texts;
using CopArchive.Theme;
using CopArchive.Values;

namespace CopArchive.Tests.Fuzzing;

/// <summary>All that reads what others wrote, each with sound inputs from an invented archive (<c>tests/archives/lanterns</c>).</summary>
public sealed class FuzzTargets : IDisposable
{
    private readonly string _work = Directory.CreateTempSubdirectory("fuzz-").FullName;
    private readonly ArchiveSettings _settings;
    private readonly SymbolReader _symbols;
    private readonly MentionFinder _mentions;
    private readonly Searcher _searcher;

    private FuzzTargets(string archive, ArchiveSettings settings, Searcher searcher)
    {
        _settings = settings;
        _searcher = searcher;
        _symbols = new SymbolReader(settings.GroupNames, settings.SymbolSeries);
        _mentions = new MentionFinder(_symbols, settings.ResolutionWords);
        Directory.CreateDirectory(Path.Combine(_work, "data", "documents"));
        File.Copy(Path.Combine(archive, "data", "archive.yml"), Path.Combine(_work, "data", "archive.yml"));
        var files = Directory.EnumerateFiles(Path.Combine(archive, "data"), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).ToList();
        var records = Texts(files.Where(f => Path.GetExtension(f) is ".md" or ".yml"));
        var texts = Texts(files.Where(f => Path.GetExtension(f) == ".md"));
        All =
        [
            new("record", 150, records, Record),
            new("settings", 30, [File.ReadAllText(Path.Combine(archive, "data", "archive.yml"))], Settings),
            new("text", 250, [.. texts.Select(t => t[(t.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..])], Text),
            new("value", 290, Values, Value),
            new("query", 10, Queries, Query),
            new("lock", 90, [Lock], ReadLock),
            new("form", 90, [.. IssueForm.All.Select(Filled)], Form),
            new("paper", 90, [.. texts, WebPage, .. Texts(files.Where(f => Path.GetExtension(f) == ".txt"))], Paper),
        ];
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<FuzzTarget> All { get; }

    /// <summary>A thousand turns, each target as often as is its share.</summary>
    public IReadOnlyList<FuzzTarget> Turns => [.. All.SelectMany(t => Enumerable.Repeat(t, t.Share))];

    private static IReadOnlyList<string> Values { get; } =
    [
        "2010-06-11", "2010-03-17/2010-03-18", "201X", "2010-23", "2018-01-23?", "../2010", "LSP/2012/5", "Document LSP/2012/3 (Rev.1)-E",
        "C12/45", "{group}/{year}/{number}", "documents/report#p-6.4", "documents/report@fr", "resolutions/21/brightwater-2012",
        "Resolution 21 (Rev. Brightwater, 2012)", "https://www.example.org/a?b#c", "+02:00", "09:30", "ar", "zh-Hant",
        new('a', 64), "The Party decided to count all lanterns by hand.",
    ];

    private static IReadOnlyList<string> Queries { get; } =
        [
            "lantern", "\"broken lanterns\"", "LSP/2012/5", "title:count -draft", "year:2012 +lantern", "lantren~1", "lant*",
            "count^2 OR list",
        ];

    private static string Lock => "documents/a/\ndocuments/a/#p-6.4 0123456789abcdef-0123456789abcdef\n"
        + "files/documents/a/b.pdf\ns/lsp-1/\n";

    private static string WebPage => "<!doctype html><html lang=en><title>T</title><body><h1>LSP/2012/5</h1><p>Source: <b>A</b></p>"
        + "<ol><li>One<ul><li>Two</ul></ol><table><tr><td rowspan=2>a<td>b<tr><td>c</table><p>1.1 Words<sup>1</sup>.</p></body></html>";

    /// <summary>Takes the archive of the tests.</summary>
    /// <param name="repository">The folder of the repository.</param>
    public static async Task<FuzzTargets> CreateAsync(string repository)
    {
        var archive = Path.Combine(repository, "tests", "archives", "lanterns");
        var options = new BuildOptions
        {
            Data = Path.Combine(archive, "data"),
            Input = Path.Combine(archive, "input"),
            Output = "unused",
            ThemeAssets = Path.Combine(repository, "theme", "assets"),
        };
        var index = (await Build.IndexAsync(options, new Silence())).Index!;
        var settings = RecordLoader.Load(options.Data, new DiagnosticBag()).Settings!;
        var searcher = Searcher.Of(Assets.SearchScript(options.ThemeAssets), index);

        // what the index costs to read is not measured with the query that happens to come first
        Queries.ToList().ForEach(q => searcher.Find(q, 5));
        return new FuzzTargets(archive, settings, searcher);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_work, recursive: true);

    private static List<string> Texts(IEnumerable<string> files) => [.. files.Select(File.ReadAllText)];

    private static string Filled(IssueForm form) =>
        string.Concat(form.Fields.Select(f => $"### {f.Label}\n\n{(f.Choices.Count > 0 ? f.Choices[0] : "An answer: \"words\"")}\n\n"));

    /// <summary>What a reader that caught an exception says of it.</summary>
    private static string? Stumbled(DiagnosticBag faults) => faults.Sorted().FirstOrDefault(f => f.Code == "COP121")?.Message;

    private string? Record(string input)
    {
        var file = Path.Combine(_work, "data", "documents", input.StartsWith("---", StringComparison.Ordinal) ? "a.md" : "a.yml");
        File.WriteAllBytes(file, Encoding.UTF8.GetBytes(input));
        var faults = new DiagnosticBag();
        RecordLoader.Load(Path.Combine(_work, "data"), faults);
        File.Delete(file);
        return Stumbled(faults);
    }

    private string? Settings(string input)
    {
        var folder = Path.Combine(_work, "settings");
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "archive.yml"), Encoding.UTF8.GetBytes(input));
        var faults = new DiagnosticBag();
        RecordLoader.Load(folder, faults);
        return Stumbled(faults);
    }

    private string? Text(string input)
    {
        var body = TextParser.Parse(
            new WrittenText("en", TextStatus.Original, "Title", SourceText.Of("data/a.md", input), 0, null), _mentions,
            new DiagnosticBag());
        foreach (var unit in body.AllUnits())
        {
            _ = Fingerprint.Of(unit.Plain());
        }

        return null;
    }

    /// <summary>All that reads single values; they are never longer than a record allows.</summary>
    private string? Value(string input)
    {
        input = HiddenSigns.Without(input.Length > 2_000 ? input[..2_000] : input).Trim();
        if (Edtf.TryParse(input, out var refusal) is null)
        {
            _ = refusal!.InWords() + refusal.Remedy();
        }

        if (input.Length > 0)
        {
            _ = _symbols.Aliases(_symbols.Key(input)).Count();
        }

        _ = (_symbols.TryRead(input), _symbols.Find(input).Count(), SymbolSeries.TryParse(input), Reference.TryParse(input),
            RecordId.TryParse(input), Fingerprint.Of(input), FileKind.IsName(input));
        return null;
    }

    private string? Query(string input)
    {
        _searcher.Find(input.Length > 200 ? input[..200] : input, 5);
        return null;
    }

    private static string? ReadLock(string input)
    {
        _ = AddressLock.Parse(input.Split('\n'), "data/urls.lock", new DiagnosticBag()).ToString();
        return null;
    }

    private static string? Form(string input)
    {
        _ = FilledForm.Read(input)?.Answers.Count;
        return null;
    }

    private string? Paper(string input)
    {
        var file = Path.Combine(_work, "paper");
        File.WriteAllBytes(file, Encoding.UTF8.GetBytes(input));
        if (FileReader.Read(file).Paper is { } paper)
        {
            _ = TextMaker.Make(paper, new HeadReader(_settings).Read(paper), "en");
        }

        return null;
    }

    private sealed class Silence : IBuildProgress
    {
        public void Began(Pipeline pipeline)
        {
        }

        public void Advanced(Pipeline pipeline, int done, int all)
        {
        }

        public void Ended(Pipeline pipeline)
        {
        }
    }
}
