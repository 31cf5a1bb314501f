using CopArchive.Importing;
using CopArchive.Importing.Papers;
using CopArchive.Records.Model;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Importing;

/// <summary>A made-up archive into which papers are imported that are written as lines (<see cref="MadeUpPapers"/>).</summary>
internal sealed class PaperArchive : IDisposable
{
    private readonly TemporaryArchive _archive;

    /// <summary>In a folder of its own, or in that of a test.</summary>
    public PaperArchive(TemporaryArchive? archive = null)
    {
        _archive = archive ?? new TemporaryArchive();
        Write("organisations/norrland.yml", TemporaryArchive.Head("Norrland", "type: country"));

        // the papers that tests send are of these days
        Write("meetings/1.yml", TemporaryArchive.Head("First meeting", "number: 1", "state: held", "date: 2012-05-30", "venue: Geneva"));
    }

    public string Data => _archive.Data;

    public PaperArchive Write(string path, string content)
    {
        _archive.Write("data/" + path, content);
        return this;
    }

    /// <summary>Imports papers at once, each by its name and its lines.</summary>
    public ImportReport Import(params (string Name, string Lines)[] papers) => Import(null, papers);

    /// <summary>The same, with the meeting that somebody names for all of them.</summary>
    public ImportReport Import(int? meeting, params (string Name, string Lines)[] papers) => Run(
        meeting,
        papers.Select(p => p.Name),
        papers.Select(p => p.Lines),
        Made);

    /// <summary>Imports one paper that is read as it stands here.</summary>
    public ImportedPaper Import(string name, SourcePaper paper) =>
        Assert.Single(Run(null, [name], [name + paper.Blocks.Count], _ => paper).Papers);

    public string Read(string path) => File.ReadAllText(Path.Combine(Data, path));

    public bool Has(string path) => File.Exists(Path.Combine(Data, path));

    /// <summary>The lines of a page's head that begin with one of some keys.</summary>
    public IReadOnlyList<string> Lines(string path, params string[] keys) =>
        [.. Read(path).Split('\n').Where(l => keys.Any(k => l.StartsWith(k + ":", StringComparison.Ordinal)))];

    /// <summary>Every file with what it holds.</summary>
    public IReadOnlyList<(string Path, string Content)> Tree() =>
        [.. Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(Data, f), File.ReadAllText(f)))
            .OrderBy(f => f.Item1, StringComparer.Ordinal)];

    public void Dispose() => _archive.Dispose();

    /// <summary>The keys that are still to fill in.</summary>
    public static IReadOnlyList<string> Gaps(ImportedPaper paper) =>
        [.. paper.Gaps.Where(g => g.Code == "COP164").Select(g => g.Message.Split('\'')[1])];

    /// <summary>Imports papers that somebody wants whatever is here already.</summary>
    public ImportReport ImportAnyway(params (string Name, string Lines)[] papers) =>
        Run(null, papers.Select(p => p.Name), papers.Select(p => p.Lines), Made, areChosen: true);

    private static SourcePaper Made(string path) => MadeUpPapers.Of(File.ReadAllText(path), Path.GetFileName(path)) with
    {
        Format = Path.GetExtension(path) == ".pdf" ? "pdf" : "docx",
    };

    private ImportReport Run(
        int? meeting, IEnumerable<string> names, IEnumerable<string> contents, Func<string, SourcePaper> read, bool areChosen = false)
    {
        var files = names.Zip(contents).Select(f =>
        {
            _archive.Write("papers/" + f.First, f.Second);
            return Path.Combine(_archive.Root, "papers", f.First);
        }).ToList();
        return Importer.Run(
            new ImportRequest(Data, files, new DateOnly(2026, 11, 25)) { Meeting = meeting, Chosen = areChosen ? files : [] },
            path => new PaperReading(File.ReadAllBytes(path), read(path), null));
    }
}
