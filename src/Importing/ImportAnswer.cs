using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;
using CopArchive.Values;

namespace CopArchive.Importing;

/// <summary>
/// The answer in the proposal that an import becomes: what to do first, then a line for each paper. However many papers there are, it can
/// be read and fits into a proposal; <see cref="ImportPrinter.AsMarkdown"/> has all of it.
/// </summary>
public static partial class ImportAnswer
{
    /// <summary>The most characters of an answer: a proposal holds 65,536, and what would change for readers follows.</summary>
    public const int Longest = 20_000;

    /// <summary>Above this many, pages with gaps are counted by kind of gap, and papers have shorter lines.</summary>
    private const int Many = 50;

    // where each part of the answer ends at the latest
    private const int EndOfToDo = 12_000, EndOfHow = 15_000, EndOfPapers = 18_500, EndOfFindings = 19_600;

    private const int LongestName = 80, LongestValue = 120, LongestMessage = 500, LongestReason = 300;

    private const int MostNames = 12, MostLost = 5, MostPlaces = 5;

    /// <summary>Writes it as Markdown.</summary>
    /// <param name="report">What was done.</param>
    /// <param name="dryRun">Whether nothing was written.</param>
    /// <param name="editAt">Where a file can be edited in a browser, its path following; null for nowhere.</param>
    public static string Of(ImportReport report, bool dryRun, Uri? editAt = null)
    {
        var text = new StringBuilder(ImportPrinter.Sum(report, dryRun)).Append('\n');
        var pages = PagesWithGaps(report);
        Part(
            text,
            "To do",
            [.. NotImported(report), .. Refused(report), .. Questions(report), .. Missing(report), .. GapLines(pages, editAt)],
            EndOfToDo);
        Part(text, "How to answer", HowToAnswer(pages), EndOfHow);
        var isShort = report.Papers.Count > Many;
        Part(
            text,
            "The papers",
            [
                .. ImportPrinter.ByNeed(report).Where(p => p.Fault is null && p.Kind != ImportKind.Unchanged)
                    .Select(p => PaperLine(p, isShort)),
                .. Unchanged(report),
                .. report.Proposed.Where(p => !p.IsHere).Select(p => $"A new page {Code(Name(p.Path))}, for {Code(p.Why)}"),
            ],
            EndOfPapers);
        Part(text, "Left out of the texts", FindingLines(report, FindingKind.Dropped), EndOfFindings - 500);
        Part(text, "To look at", FindingLines(report, FindingKind.Doubted), EndOfFindings);
        return text.ToString();
    }

    private static void Part(StringBuilder text, string heading, IReadOnlyList<string> lines, int end)
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.Append($"\n### {heading}\n\n");
        var shown = 0;
        foreach (var line in lines.TakeWhile(l => text.Length + l.Length < end))
        {
            text.Append($"- {line}\n");
            shown++;
        }

        if (shown < lines.Count)
        {
            text.Append($"- and {Number(lines.Count - shown)} more, in the whole answer\n");
        }
    }

    private static IEnumerable<string> NotImported(ImportReport report) =>
        report.Faults.Select(f => $"Nothing was imported. {Message(f)}");

    /// <summary>Files that could not be read, together where the reason is the same.</summary>
    private static IEnumerable<string> Refused(ImportReport report) => report.Papers.Where(p => p.Fault is not null)
        .GroupBy(p => Message(p.Fault!))
        .Select(g => $"{Names(g.Select(p => p.File))}: not read. {g.Key}");

    /// <summary>
    /// Papers of which somebody must say whether they are known already, which state of them is the later one, whether they are of the
    /// group at all, or are to come back.
    /// </summary>
    private static IEnumerable<string> Questions(ImportReport report) => report.Papers
        .Where(p => p.Kind != ImportKind.Unread && ImportPrinter.NeedsPerson(p.Kind))
        .Select(p => (p.File, Asked: p.Because))
        .Concat(report.Papers.Where(p => p.Belonging.Length > 0).Select(p => (p.File, Asked: p.Belonging)))
        .Select(p => $"{Code(Flat(HiddenSigns.Shown(p.File), LongestName))}: {Code(Flat(p.Asked, LongestMessage))}");

    /// <summary>Words that should be in a text and are not.</summary>
    private static IEnumerable<string> Missing(ImportReport report) => report.Papers
        .Select(p => (p.File, Lost: p.Findings.Where(f => f.Kind == FindingKind.Missing).ToList()))
        .Where(p => p.Lost.Count > 0)
        .Select(p => $"{Code(Flat(HiddenSigns.Shown(p.File), LongestName))}: words are missing from its text. Add them on its page, and "
            + "take out the line `to fill in` under `left-out`, or write there what is left out: "
            + string.Join("; ", p.Lost.Take(MostLost)
                .Select(f => $"{Code(Flat(f.Words.Length > 0 ? f.Words : f.What, LongestValue))} ({Code(f.Where)})"))
            + (p.Lost.Count > MostLost ? $" and {Number(p.Lost.Count - MostLost)} more, in the whole answer" : ""));

    private static List<(string Path, IReadOnlyList<Diagnostic> Gaps)> PagesWithGaps(ImportReport report) =>
    [
        .. report.Papers.Where(p => p.Path is not null).Select(p => (Path: p.Path!, p.Gaps))
            .Concat(report.Proposed.Select(p => (p.Path, p.Gaps)))
            .Where(p => p.Gaps.Count > 0)
            .DistinctBy(p => p.Path),
    ];

    private static IEnumerable<string> GapLines(IReadOnlyList<(string Path, IReadOnlyList<Diagnostic> Gaps)> pages, Uri? editAt) =>
        pages.Count <= Many
            ? pages.Select(p => $"{Link(p.Path, p.Gaps[0].Place, editAt)}: {string.Join(", ", p.Gaps.Select(Kind).Distinct())}")
            : pages.SelectMany(p => p.Gaps.Select(Kind).Distinct().Select(k => (Kind: k, p.Path)))
                .GroupBy(g => g.Kind)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"{g.Key}: on {Number(g.Count())} {(g.Count() == 1 ? "page" : "pages")}, "
                    + $"among them {Code(Name(g.First().Path))}");

    /// <summary>For each kind of gap what is asked, and how the answer is written, as lines to copy.</summary>
    private static List<string> HowToAnswer(IEnumerable<(string Path, IReadOnlyList<Diagnostic> Gaps)> pages) =>
    [
        .. pages.SelectMany(p => p.Gaps.Select(g => (Of: p.Path.Split('/')[0], Gap: g))).DistinctBy(g => (Kind(g.Gap), Asked(g.Gap)))
            .GroupBy(g => Kind(g.Gap))
            .SelectMany(same => same.Select(g => (g.Gap, Of: same.Count() > 1 ? $" ({g.Of})" : "")))
            .Select(found =>
        {
            var (g, of) = found;
            var (remedy, example) = Parted(g.Remedy);
            return $"**{Kind(g)}**{of}: {Code(Flat($"{g.Message} {remedy}", LongestMessage))}"
                + (example.Length == 0 ? "" : $"\n  ```yaml\n{Indented(example)}  ```");
        }),
    ];

    /// <summary>A remedy, and the lines that it tells to write.</summary>
    private static (string Remedy, string Example) Parted(string remedy) =>
        Example().Match(remedy) is { Success: true } found
            ? (remedy[..found.Index] + ":" + found.Groups["rest"].Value, found.Groups["example"].Value)
            : (remedy, "");

    private static string Indented(string lines) => string.Concat(
        lines.Replace('`', '\'').Split('\n').Where(l => l.Trim().Length > 0).Select(l => $"  {l.TrimEnd()}\n"));

    /// <summary>What is asked, in a word: the key that is still to fill in, else the fault's title.</summary>
    private static string Kind(Diagnostic gap) =>
        gap.Code == RecordFaults.ToFillInCode && gap.Message.Split('\'') is [_, var key, ..] ? key : gap.Kind.Title;

    /// <summary>What may be answered: keys of one name ask for different things on different pages.</summary>
    private static string Asked(Diagnostic gap) => gap.Code == RecordFaults.ToFillInCode ? gap.Message : "";

    /// <summary>Files that are here already, in one line.</summary>
    private static IEnumerable<string> Unchanged(ImportReport report) =>
        report.Papers.Where(p => p.Kind == ImportKind.Unchanged).Select(p => p.File).Distinct().ToList() is { Count: > 0 } files
            ? [$"{ImportPrinter.Unchanged(files.Count)} {Names(files)}"]
            : [];

    private static string PaperLine(ImportedPaper paper, bool isShort)
    {
        var line = $"{Code(Flat(HiddenSigns.Shown(paper.File), LongestName))}: {ImportPrinter.What(paper.Kind).TrimEnd(',')}";
        if (paper.Path is not null)
        {
            line += $" {Code(Name(paper.Path))}";
        }

        if (isShort)
        {
            return $"{Code(Flat(HiddenSigns.Shown(paper.File), LongestName))}: {(paper.Path is null ? "no page" : Code(Name(paper.Path)))}"
                + (paper.Kind == ImportKind.NewPage ? "" : $", {ImportPrinter.What(paper.Kind).TrimEnd(',')}")
                + Replaced(paper, 1);
        }

        var known = paper.Facts.Where(f => f.Value.Length > 0 && f.Certainty != Certainty.Unsure).ToList();
        var likely = known.Where(f => f.Certainty == Certainty.Likely).Select(f => f.Name).ToList();
        return line
            + string.Concat(known.Select(f => $"; {f.Name} {Code(Flat(f.Value, LongestValue))}"))
            + (likely.Count == 0 ? "" : $". **Please check**: {string.Join(", ", likely)}")
            + string.Concat(paper.Facts.Where(f => f.Certainty == Certainty.Unsure)
                .Select(f => $". **Asked**: {f.Name}, since {Code(Flat(f.How, LongestReason))}"))
            + Replaced(paper, MostPlaces)
            + (IsToldWhy(paper) ? $". {Code(Flat(paper.Because, LongestReason))}" : "");
    }

    private static string Replaced(ImportedPaper paper, int most) => paper.Replaced.Count == 0
        ? ""
        : ". " + ImportPrinter.Replaced(paper.Replaced, most, place => Code(Flat(place, LongestValue)));

    /// <summary>Questions are told at the top; that nothing is known of a new paper is no reason worth a line.</summary>
    private static bool IsToldWhy(ImportedPaper paper) => paper.Because.Length > 0 && paper.Kind switch
    {
        ImportKind.NewPage => paper.Because.StartsWith("It is not ", StringComparison.Ordinal),
        ImportKind.Question or ImportKind.LeftAside or ImportKind.FormerState or ImportKind.TakenOut or ImportKind.Withdrawn
            or ImportKind.Unread => false,
        ImportKind.Translation or ImportKind.Version or ImportKind.TextOfKnown or ImportKind.LaterState or ImportKind.SameWords
            or ImportKind.AnotherForm or ImportKind.Unchanged => true,
        _ => throw new UnreachableException($"{paper.Kind}"),
    };

    /// <summary>A line for each kind of finding, however often it was found.</summary>
    private static List<string> FindingLines(ImportReport report, FindingKind kind) =>
    [
        .. report.Papers.SelectMany(p => p.Findings.Where(f => f.Kind == kind).Select(f => (Paper: p.File, Finding: f)))
            .GroupBy(f => Own().Replace(f.Finding.Hidden ?? f.Finding.What, "…"))
            .Select(g => (Times: g.Count(), Papers: g.Select(f => f.Paper).Distinct().ToList(), One: g.First().Finding, g.Key))
            .Select(g => g is { Times: 1, One.Hidden: null }
                ? $"{Code(Flat(g.One.What, LongestValue))} in {Names(g.Papers)}"
                    + (g.One.Words.Length == 0 ? "" : $": {Code(Flat(g.One.Words, LongestValue))}")
                    + (g.One.Where.Length == 0 ? "" : $" ({Code(g.One.Where)})")
                : $"{Code(Flat(g.Times == 1 ? g.One.Hidden ?? g.One.What : g.Key, LongestValue))}: {Number(g.Times)} "
                    + $"{(g.Times == 1 ? "time" : "times")}, in {Names(g.Papers)}"),
    ];

    private static string Message(Diagnostic fault) => Code(Flat($"{fault.Message} {fault.Remedy}", LongestMessage));

    private static string Names(IEnumerable<string> files)
    {
        var all = files.Distinct().ToList();
        return string.Join(", ", all.Take(MostNames).Select(f => Code(Flat(HiddenSigns.Shown(f), LongestName))))
            + (all.Count > MostNames ? $" and {Number(all.Count - MostNames)} more" : "");
    }

    private static string Link(string path, SourcePlace place, Uri? editAt) => editAt is null
        ? $"{Code(Name(path))}, line {Number(place.Line)}"
        : $"[{Name(path)}]({ImportPrinter.EditLink(editAt, place)})";

    /// <summary>A page as people name it.</summary>
    private static string Name(string path) => path[..path.LastIndexOf('.')];

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Flat(string words, int longest)
    {
        var flat = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return flat.Length <= longest ? flat : flat[..(char.IsHighSurrogate(flat[longest - 2]) ? longest - 2 : longest - 1)] + "…";
    }

    /// <summary>Words of others as code, in which no link, mention or markup is seen.</summary>
    private static string Code(string words)
    {
        var printable = string.Concat(HiddenSigns.Without(words).Where(c => !char.IsControl(c)).Select(c => c == '`' ? '\'' : c)).Trim();
        return printable.Length == 0 ? "–" : $"`{printable}`";
    }

    [GeneratedRegex(@",? as in: (?<example>\S+:(?: [^\n]*?|(?:\n[ -][^\n]*)+))(?<rest>\n.*| — .*|)\z", RegexOptions.Singleline)]
    private static partial Regex Example();

    /// <summary>What differs between two findings of one kind.</summary>
    [GeneratedRegex(@"\d+|“[^”]*”")]
    private static partial Regex Own();
}
