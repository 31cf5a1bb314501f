using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using CopArchive.Importing;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>Imports papers that nobody here wrote, each alone into a copy of an archive, and prints what came of each.</summary>
internal static class ImportMeasure
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Kind = "application/vnd.openxmlformats";

    private static readonly DateOnly Day = new(2026, 11, 28);

    /// <summary>Every file of a folder; a row each, and what that is together.</summary>
    public static void Run(string papers, string data)
    {
        Console.Out.WriteLine("| file | became | title | language | words on the page | left out | to look at | s |");
        Console.Out.WriteLine("|---|---|---|---|--:|--:|--:|--:|");
        var rows = Directory.EnumerateFiles(papers).Order(StringComparer.Ordinal).Select(f => Row(f, data)).ToList();
        var read = rows.Where(r => r.Paper.Fault is null).ToList();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""

            {rows.Count} files: {rows.Count - read.Count} refused, {read.Count(r => r.Words == 0)} without a word, the others with a text.
            Titles: {Counts(read, "title")}. Languages: {Counts(read, "language")}.
            Longest answer: {rows.Max(r => r.Answer):N0} characters. All together {rows.Sum(r => r.Time.TotalSeconds):0} s.
            """));
    }

    /// <summary>Many papers at once: how long it takes, and how long the answer is.</summary>
    public static void RunMany(int papers, string data)
    {
        var folder = Directory.CreateTempSubdirectory("papers-");
        try
        {
            var copy = Copy(data, folder.FullName);
            var files = Enumerable.Range(1, papers).Select(n => Word(Path.Combine(folder.FullName, $"paper-{n:000}.docx"), n)).ToList();
            var clock = Stopwatch.StartNew();
            var report = Importer.Run(new ImportRequest(copy, files, Day));
            var time = clock.Elapsed;
            var answer = ImportAnswer.Of(report, dryRun: false, new Uri("https://github.com/o/r/edit/papers-1-1/"));
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{papers} papers: {time.TotalSeconds:0.0} s, {report.Papers.Count(p => p.Path is not null)} pages, "
                    + $"{report.Papers.Sum(p => p.Gaps.Count)} gaps, an answer of {answer.Length:N0} characters, "
                    + $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Result Row(string file, string data)
    {
        var folder = Directory.CreateTempSubdirectory("paper-");
        try
        {
            var copy = Copy(data, folder.FullName);
            var clock = Stopwatch.StartNew();
            var report = Importer.Run(new ImportRequest(copy, [file], Day));
            var paper = report.Papers[0];
            var text = paper.Path is null ? "" : File.ReadAllText(Path.Combine(copy, paper.Path));
            var words = text.Split("\n---\n", 2) is [_, var body]
                ? body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit))
                : 0;
            var result = new Result(paper, words, ImportAnswer.Of(report, dryRun: false).Length, clock.Elapsed);
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {Path.GetFileName(file)} | {(paper.Fault is null ? paper.Kind : "refused")} | {Fact(paper, "title")} "
                    + $"| {Fact(paper, "language")} | {words} | {paper.Findings.Count(f => f.Kind == FindingKind.Dropped)} "
                    + $"| {paper.Findings.Count(f => f.Kind == FindingKind.Doubted)} | {result.Time.TotalSeconds:0.0} |"));
            return result;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Fact(ImportedPaper paper, string name) =>
        paper.Facts.FirstOrDefault(f => f.Name == name) is { Value.Length: > 0 } fact
            ? fact.Value.Replace('|', '/').Replace('\n', ' ')[..Math.Min(fact.Value.Length, 60)]
                + (fact.Certainty == Certainty.Unsure ? " (asked)" : "")
            : "";

    private static string Counts(IReadOnlyList<Result> rows, string name)
    {
        var facts = rows.Select(r => r.Paper.Facts.FirstOrDefault(f => f.Name == name)).ToList();
        var found = facts.Where(f => f is { Value.Length: > 0 }).ToList();
        var asked = found.Count(f => f!.Certainty == Certainty.Unsure);
        return $"{found.Count - asked} written, {asked} asked, {facts.Count - found.Count} not found";
    }

    private static string Copy(string data, string folder)
    {
        var to = Path.Combine(folder, "data");
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }

    /// <summary>A Word file of 8 kB of text with a head, as small as it can be.</summary>
    private static string Word(string path, int number)
    {
        var words = new Random(number);
        string[] lamps = ["lamp", "wick", "oil", "harbour", "keeper", "night", "ship", "rock", "tower", "light", "winter", "coast"];
        var body = new StringBuilder(
            $"<w:p><w:r><w:t>Document WG-CP/30/{number}</w:t></w:r></w:p><w:p><w:r><w:t>Date: 5 May 2026</w:t></w:r></w:p>");
        for (var i = 1; i <= 12; i++)
        {
            body.Append(CultureInfo.InvariantCulture, $"<w:p><w:r><w:t>{i}.1 The {string.Join(" the ", Enumerable.Range(0, 70)
                .Select(_ => lamps[words.Next(lamps.Length)]))} of paper {number}.</w:t></w:r></w:p>");
        }

        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in new[]
        {
            ("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"{Kind}-package."
                + $"relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Kind}-officedocument.wordprocessingml."
                + "document.main+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"a\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                + "Target=\"word/document.xml\"/></Relationships>"),
            ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + $"{body}</w:body></w:document>"),
        })
        {
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }

        return path;
    }

    private sealed record Result(ImportedPaper Paper, int Words, int Answer, TimeSpan Time);
}
