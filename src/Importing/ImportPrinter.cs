using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;
using CopArchive.Values;

namespace CopArchive.Importing;

/// <summary>Reports what an import did: on a terminal, as Markdown on the site where the files were uploaded, and to programs.</summary>
public static partial class ImportPrinter
{
    private const int LongestWords = 300, MostPlaces = 50;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>For a person at a terminal.</summary>
    public static string Text(ImportReport report, bool dryRun) => Write(report, dryRun, new Style(
        Heading: words => $"{words}\n", Section: words => $"  {words}\n", Item: words => $"    - {words}\n", Words: words => words,
        Name: HiddenSigns.Shown, Place: place => $"{place.File}, line {Line(place)}"));

    /// <summary>Where a line of a file can be edited in a browser.</summary>
    internal static string EditLink(Uri editAt, SourcePlace place) =>
        $"{editAt.AbsoluteUri.TrimEnd('/')}/{string.Join('/', place.File.Split('/').Select(Uri.EscapeDataString))}#L{Line(place)}";

    /// <summary>All of it, with headings and lists; <see cref="ImportAnswer"/> is what one reads first.</summary>
    /// <param name="report">What was done.</param>
    /// <param name="dryRun">Whether nothing was written.</param>
    /// <param name="editAt">Where a file can be edited in a browser, its path following; null for nowhere.</param>
    public static string AsMarkdown(ImportReport report, bool dryRun, Uri? editAt = null) => Write(report, dryRun, new Style(
        Heading: words => $"### {words}\n", Section: words => $"\n**{words}**\n\n", Item: words => $"- {words}\n", Words: Escape,
        Name: words => $"`{HiddenSigns.Shown(words).Replace('`', '\'')}`",
        Place: place => editAt is null
            ? $"`{place.File}, line {Line(place)}`"
            : $"[{place.File}, line {Line(place)}]({EditLink(editAt, place)})",
        IsPublic: true));

    /// <summary>For programs.</summary>
    public static string AsJson(ImportReport report) => JsonSerializer.Serialize(new
    {
        papers = report.Papers.Select(p => new
        {
            p.File,
            Kind = p.Kind.ToString(),
            p.Path,
            p.Title,
            p.Because,
            p.Replaced,
            p.Belonging,
            Fault = p.Fault is null ? null : new { p.Fault.Code, p.Fault.Message, p.Fault.Remedy },
            Facts = p.Facts.Select(f => new { f.Name, f.Value, f.How, f.Where, Certainty = f.Certainty?.ToString() }),
            Gaps = p.Gaps.Select(Gap),
            Missing = p.Findings.Where(f => f.Kind == FindingKind.Missing).Select(f => new { f.What, f.Words, f.Where }),
            Dropped = p.Findings.Where(f => f.Kind == FindingKind.Dropped).Select(f => new { f.What, f.Words, f.Where }),
            Doubted = p.Findings.Where(f => f.Kind == FindingKind.Doubted).Select(f => new { f.What, f.Words, f.Where }),
        }),
        proposed = report.Proposed.Select(p => new { p.Path, p.Why, Gaps = p.Gaps.Select(Gap) }),
        faults = report.Faults.Select(Gap),
    }, Json) + "\n";

    private static object Gap(Diagnostic d) => new { d.Code, d.Place.File, d.Place.Line, d.Message, d.Remedy };

    private static string Write(ImportReport report, bool dryRun, Style style)
    {
        var text = new StringBuilder();
        foreach (var fault in report.Faults)
        {
            text.Append(style.Heading(style.Words($"Nothing was imported: {fault.Message}")))
                .Append(style.Section(style.Words($"{fault.Place.File}: {fault.Remedy}")))
                .Append('\n');
        }

        // several files of one paper: what is open on its page is told with the first of them
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paper in ByNeed(report).Where(p => !IsDone(p)))
        {
            Paper(text, paper, isTold: paper.Path is not null && paper.Gaps.Count > 0 && !told.Add(paper.Path), style);
        }

        if (report.Papers.Where(IsDone).Select(p => style.Name(p.File)).Distinct().ToList() is { Count: > 0 } done)
        {
            text.Append(style.Heading(style.Words(Unchanged(done.Count)))).Append(style.Section(string.Join(", ", done))).Append('\n');
        }

        foreach (var page in report.Proposed)
        {
            text.Append(style.Heading(page.IsHere
                ? $"{style.Words("The page")} {style.Name("data/" + page.Path)}{style.Words(", which these papers name")}"
                : $"{style.Words("New page")} {style.Name("data/" + page.Path)} {style.Words($"for {page.Why}")}"));
            Gaps(text, page.Gaps, style);
            text.Append('\n');
        }

        return text.Append(style.Words(Sum(report, dryRun))).Append('\n').ToString();
    }

    /// <summary>The papers of which a person must say something first, the others as they were taken.</summary>
    internal static IEnumerable<ImportedPaper> ByNeed(ImportReport report) =>
        report.Papers.OrderBy(p => NeedsPerson(p.Kind) || p.Belonging.Length > 0 ? 0 : p.Kind == ImportKind.Unchanged ? 2 : 1);

    /// <summary>Whether a person must say what becomes of a file, or know that nothing did.</summary>
    internal static bool NeedsPerson(ImportKind kind) => kind is ImportKind.Unread or ImportKind.Question or ImportKind.LeftAside
        or ImportKind.FormerState or ImportKind.TakenOut or ImportKind.Withdrawn;

    /// <summary>What is said of files that are here already, before their names.</summary>
    internal static string Unchanged(int count) =>
        $"{Count(count, "file")} {(count == 1 ? "is" : "are")} here already, byte for byte; nothing to do:";

    private static bool IsDone(ImportedPaper paper) => paper is { Kind: ImportKind.Unchanged, Gaps.Count: 0 };

    /// <summary>The first places of a text where words change, and how many more there are; each as it is to be shown.</summary>
    internal static string Replaced(IReadOnlyList<string> places, int most, Func<string, string> show) =>
        $"Words of the text change in {Count(places.Count, "place")}: {string.Join("; ", places.Take(most).Select(show))}"
        + (places.Count > most ? $"; and {Count(places.Count - most, "more place")}" : "");

    private static void Paper(StringBuilder text, ImportedPaper paper, bool isTold, Style style)
    {
        if (paper.Fault is { } fault)
        {
            text.Append(style.Heading($"{style.Name(paper.File)}: {style.Words("not read")}"))
                .Append(style.Section(style.Words($"{fault.Message} {fault.Remedy}")))
                .Append('\n');
            return;
        }

        text.Append(style.Heading(
            $"{style.Name(paper.File)}: {style.Words(What(paper.Kind))} {(paper.Path is null ? "" : style.Name("data/" + paper.Path))}"
                .TrimEnd()));
        if (paper.Because.Length > 0)
        {
            text.Append(style.Section(style.Words(paper.Because)));
        }

        if (paper.Replaced.Count > 0)
        {
            text.Append(style.Section(style.Words(Replaced(paper.Replaced, MostPlaces, Short) + ".")));
        }

        if (paper.Belonging.Length > 0)
        {
            text.Append(style.Section(style.Words(paper.Belonging)));
        }

        var facts = paper.Kind == ImportKind.Unchanged ? [] : paper.Facts;
        if (facts.Count > 0)
        {
            text.Append(style.Section("Recognised:"));
        }

        foreach (var fact in facts)
        {
            var where = fact.Where.Length == 0 ? fact.How : $"{fact.How}, {fact.Where}";
            text.Append(style.Item(style.Words(fact.Value.Length == 0
                ? $"{fact.Name}: {fact.How}"
                : $"{fact.Name}: {Short(fact.Value)} ({where}{Sure(fact.Certainty)})")));
        }

        if (isTold)
        {
            text.Append(style.Section("Still to fill in or to fix: see above, at the first file of this page."));
        }

        Gaps(text, isTold ? [] : paper.Gaps, style);
        Findings(text, "Missing from the text, and to be added to it:", paper.Findings.Where(f => f.Kind == FindingKind.Missing), style);
        Findings(text, "Dropped, and not in the text:", paper.Findings.Where(f => f.Kind == FindingKind.Dropped), style);
        Findings(text, "To look at:", paper.Findings.Where(f => f.Kind == FindingKind.Doubted), style);
        text.Append('\n');
    }

    private static void Gaps(StringBuilder text, IReadOnlyList<Diagnostic> gaps, Style style)
    {
        if (gaps.Count == 0)
        {
            return;
        }

        text.Append(style.Section("Still to fill in or to fix:"));
        foreach (var gap in gaps)
        {
            text.Append(style.Item($"{style.Place(gap.Place)}: {style.Words($"{gap.Message} {Flat(gap.Remedy)}")}"));
        }
    }

    private static void Findings(StringBuilder text, string heading, IEnumerable<Finding> findings, Style style)
    {
        var all = findings.ToList();
        if (all.Count == 0)
        {
            return;
        }

        text.Append(style.Section(heading));
        if (style.IsPublic)
        {
            foreach (var hidden in all.Where(f => f.Hidden is not null).GroupBy(f => f.Hidden!))
            {
                text.Append(style.Item(style.Words($"{hidden.Key}, {Count(hidden.Count(), "time")}: the file itself shows them")));
            }
        }

        foreach (var finding in all.Where(f => f.Hidden is null || !style.IsPublic))
        {
            var words = finding.Words.Length == 0 ? "" : $": “{Short(finding.Words)}”";
            text.Append(style.Item(style.Words($"{finding.What}{words}{(finding.Where.Length == 0 ? "" : $" ({finding.Where})")}")));
        }
    }

    private static string Line(SourcePlace place) => place.Line.ToString(CultureInfo.InvariantCulture);

    private static string Sure(Certainty? certainty) => certainty switch
    {
        Certainty.Likely => "; likely, check whether it is right",
        Certainty.Unsure => "; not sure, so it is still to fill in",
        null or Certainty.Sure => "",
        _ => throw new UnreachableException($"{certainty}"),
    };

    internal static string What(ImportKind kind) => kind switch
    {
        ImportKind.NewPage => "a new page,",
        ImportKind.Version => "a version of a paper that is known, on a new page,",
        ImportKind.Translation => "a further language of a paper that is known,",
        ImportKind.TextOfKnown => "the text of a paper of which only the title was known,",
        ImportKind.LaterState => "a later state of a paper that is held,",
        ImportKind.SameWords => "the same words in another file, which takes the place of the former,",
        ImportKind.AnotherForm => "another format of a paper whose text is here already,",
        ImportKind.Question => "perhaps a paper that is known; on a new page until somebody says,",
        ImportKind.LeftAside => "left aside and not published until somebody says what it is, beside",
        ImportKind.FormerState => "a former state, left aside; nothing was written to",
        ImportKind.TakenOut => "a paper that was taken out of the archive, and was not brought back",
        ImportKind.Unchanged => "the same file as before; nothing to do,",
        ImportKind.Withdrawn => "a paper that was withdrawn, and was not brought back,",
        ImportKind.Unread => "not read",
        _ => throw new UnreachableException($"{kind}"),
    };

    internal static string Sum(ImportReport report, bool dryRun)
    {
        var pages = report.Papers.Where(p => p is { Path: not null, IsHere: false } && p.Kind is not (
                ImportKind.Unchanged or ImportKind.Withdrawn or ImportKind.FormerState or ImportKind.TakenOut))
            .Select(p => p.Path)
            .Concat(report.Proposed.Where(p => !p.IsHere).Select(p => p.Path)).Distinct().Count();
        var gaps = report.Papers.DistinctBy(p => p.Path).Sum(p => p.Gaps.Count) + report.Proposed.Sum(p => p.Gaps.Count);
        var unread = report.Papers.Count(p => p.Fault is not null);
        var written = report.Faults.Count > 0 ? "not written"
            : dryRun ? "that would be written; nothing was written, since this was a dry run"
            : "written";
        return $"{Count(report.Papers.Count, "file")}, {Count(pages, "page")} {written}"
            + (gaps > 0 ? $"; {Count(gaps, "thing")} still to fill in or to fix" : report.Untold == 0 ? "; nothing is left to fill in" : "")
            + (report.Untold == 0 ? ""
                : $"; {Count(report.Untold, "published paragraph")} with other words: why? (check --fix --why \"typing errors of ours\")")
            + $"{(unread == 0 ? "" : $"; {Count(unread, "file")} could not be read")}.";
    }

    private static string Count(int count, string thing) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {thing}{(count == 1 ? "" : "s")}";

    private static string Short(string words) =>
        Flat(words) is var flat && flat.Length <= LongestWords ? flat : flat[..(LongestWords - 1)] + "…";

    private static string Flat(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Escape(string words) => Signs().Replace(words, m => "\\" + m.Value);

    [GeneratedRegex(@"[\\`*_\[\]<>#|~@]")]
    private static partial Regex Signs();

    /// <summary>How the pieces of a report are written, and whether everybody may read it: then no hidden words stand in it.</summary>
    private sealed record Style(
        Func<string, string> Heading, Func<string, string> Section, Func<string, string> Item, Func<string, string> Words,
        Func<string, string> Name, Func<SourcePlace, string> Place, bool IsPublic = false);
}
