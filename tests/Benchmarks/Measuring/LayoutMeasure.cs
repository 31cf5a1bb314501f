using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Readers;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>
/// Reads PDFs with our layout code and with that of PdfPig, and prints how many runs of three words, as pdftotext gives them, each has in
/// that order. pdftotext is no truth, but it is neither of the two.
/// </summary>
internal static partial class LayoutMeasure
{
    private static readonly (string Name, Func<string, string> Read)[] Ways =
    [
        ("ours", Ours),
        ("PdfPig, Docstrum", file => Theirs(file, DocstrumBoundingBoxes.Instance)),
        ("PdfPig, recursive XY cut", file => Theirs(file, RecursiveXYCut.Instance)),
    ];

    /// <summary>Every PDF of a folder.</summary>
    public static void Run(string papers)
    {
        Console.Out.WriteLine($"| file | runs of three words | {string.Join(" | ", Ways.Select(w => w.Name))} |");
        Console.Out.WriteLine($"|---|--:|{string.Concat(Ways.Select(_ => "--:|"))}");
        var all = new List<double[]>();
        foreach (var file in Directory.EnumerateFiles(papers, "*.pdf").Order(StringComparer.Ordinal))
        {
            var expected = Runs(PdfToText(file));
            if (expected.Count == 0)
            {
                continue; // a scan, or locked
            }

            var shares = Ways.Select(w => Runs(w.Read(file))).Select(r => expected.Count(r.Contains) / (double)expected.Count).ToArray();
            all.Add(shares);
            Console.Out.WriteLine(Row(Path.GetFileName(file), expected.Count, shares));
        }

        Console.Out.WriteLine(Row("mean", all.Count, [.. Ways.Select((_, i) => all.Average(s => s[i]))]));
    }

    private static string Row(string name, int count, double[] shares) =>
        $"| {name} | {count} | {string.Join(" | ", shares.Select(s => s.ToString("0.00", CultureInfo.InvariantCulture)))} |";

    private static string Ours(string file) =>
        FileReader.Read(Path.GetFileName(file), File.ReadAllBytes(file), SourcePlace.Top(file)).Paper is { } paper
            ? string.Join('\n', paper.Blocks.Select(Plain))
            : "";

    private static string Plain(SourceBlock block) => block.Kind == SourceBlockKind.Table
        ? string.Join('\n', block.Rows.Select(r => string.Join('\t', r.SelectMany(c => c).Select(Plain))))
        : $"{block.Label} {block.Plain}";

    private static string Theirs(string file, IPageSegmenter segmenter)
    {
        using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        return string.Join('\n', document.GetPages().SelectMany(p => Blocks(p, segmenter)));
    }

    private static IEnumerable<string> Blocks(Page page, IPageSegmenter segmenter)
    {
        var blocks = segmenter.GetBlocks([.. NearestNeighbourWordExtractor.Instance.GetWords(page.Letters)]);
        return blocks.Count == 0 ? [] : UnsupervisedReadingOrderDetector.Instance.Get(blocks).Select(b => b.Text);
    }

    private static string PdfToText(string file)
    {
        using var program = Process.Start(new ProcessStartInfo("pdftotext", [file, "-"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var errors = program.StandardError.ReadToEndAsync();
        var text = program.StandardOutput.ReadToEnd();
        _ = errors.Result;
        program.WaitForExit();
        return text;
    }

    private static HashSet<string> Runs(string text)
    {
        var words = Word().Matches(text.Replace("\u00AD", "", StringComparison.Ordinal)).Select(m => m.Value.ToLowerInvariant()).ToList();
        return [.. Enumerable.Range(0, Math.Max(0, words.Count - 2)).Select(i => string.Join(' ', words.GetRange(i, 3)))];
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();
}
