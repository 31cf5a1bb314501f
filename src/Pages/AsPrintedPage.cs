using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Pages.Comparing;
using CopArchive.Records;
using CopArchive.Texts;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>One text as several papers print it, side by side.</summary>
public sealed record AsPrintedPage : PageModel
{
    private AsPrintedPage()
    {
    }

    /// <summary>The text that they print.</summary>
    public required Phrase Printed { get; init; }

    /// <summary>The papers, each with the paragraphs that print it.</summary>
    public required IReadOnlyList<Phrases> Papers { get; init; }

    /// <summary>What each paper is called, for the heads of columns.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The clauses, each as every paper prints it.</summary>
    public required IReadOnlyList<ClauseRow> Clauses { get; init; }

    /// <summary>Each two of them compared.</summary>
    public required IReadOnlyList<Phrases> Comparisons { get; init; }

    internal static IEnumerable<AsPrintedPage> All(Shelves shelves) =>
        shelves.Records.Where(r => r.Witnesses.Count > 0).Select(r => (Printed: r, Witnesses: WitnessesOf(shelves, r)))
            .Where(r => r.Witnesses.Count > 0).Select(r => Of(shelves, r.Printed, r.Witnesses));

    /// <summary>Where a text is shown as papers print it.</summary>
    internal static Address At(ArchiveRecord printed) => Address.Of(printed.Id).Page("compare").Page("as-printed");

    /// <summary>Where two papers are compared that print a text.</summary>
    internal static Address At(ArchiveRecord printed, Witness first, Witness second) => Address.Of(printed.Id).Page("compare").Page($"{first.Segment}-and-{second.Segment}");

    /// <summary>The papers that print a text and may be shown, in the order written.</summary>
    internal static IReadOnlyList<Witness> WitnessesOf(Shelves shelves, ArchiveRecord printed)
    {
        var papers = printed.Witnesses.Select(w => shelves.Catalogue[w[0].Value].Id).ToList();
        return
        [
            .. printed.Witnesses.Select((places, i) => Witness.Of(shelves, [.. places.Select(p => p.Value)], papers.Take(i).Count(p => p == papers[i]) + 1)).OfType<Witness>(),
        ];
    }

    /// <summary>The way to its pages, from the section on.</summary>
    internal static IReadOnlyList<Phrase> Above(Shelves shelves, ArchiveRecord printed) =>
    [
        printed is DocumentRecord ? new Phrase("Documents", SitePages.Documents) : new Phrase("Resolutions", SitePages.Resolutions),
        printed.Name() with { Text = Compared.TitleOf(shelves, printed) },
    ];

    private static AsPrintedPage Of(Shelves shelves, ArchiveRecord printed, IReadOnlyList<Witness> witnesses)
    {
        var title = Compared.TitleOf(shelves, printed);
        return new AsPrintedPage
        {
            Site = shelves.Site,
            Address = At(printed),
            Title = $"{title} as {Numbers.Of(witnesses.Count, "paper prints", "papers print")} it",
            Description = $"{title}, or a part of it, as {string.Join(", ", witnesses.Select(w => w.Side.Name))} print it, clause by clause.",
            Section = printed is DocumentRecord ? Section.Documents : Section.Resolutions,
            Crumbs = Above(shelves, printed),
            CrumbName = "As printed",
            LastModified = Shelves.LastModified([printed, .. witnesses.Select(w => w.Paper)]),
            Printed = new Phrase(title, Address.Of(printed.Id)),
            Papers = [.. witnesses.Select(w => w.Places)],
            Names = [.. witnesses.Select(w => w.Side.Name)],
            Clauses = Rows(witnesses),
            Comparisons =
            [
                .. ComparisonPage.Pairs(witnesses).Select(p => new Phrase($"{p.First.Side.Name} and {p.Second.Side.Name}", At(printed, p.First, p.Second))
                    + (Phrases)(p.First.Language == p.Second.Language && TextComparison.Of(p.First.Side.Units, p.Second.Side.Units) is var c ? $": {c.PercentChanged} % of the words are in one of the two alone" : "")),
            ],
        };
    }

    /// <summary>A row a clause of the fullest text, in its order; what others have and it has not follows what they have before it.</summary>
    private static IReadOnlyList<ClauseRow> Rows(IReadOnlyList<Witness> witnesses)
    {
        var fullest = witnesses.MaxBy(w => w.All.Count)!;
        var rows = fullest.All.Select(u => witnesses.Select(w => w == fullest ? u : null).ToArray()).ToList();
        foreach (var (other, column) in witnesses.Select((w, i) => (w, i)).Where(w => w.w != fullest))
        {
            var at = 0;
            foreach (var change in TextComparison.Of(fullest.Side.Units, other.Side.Units).Changes.Where(c => c.After is not null && other.All.Contains(c.After)))
            {
                var row = change.Before is null ? -1 : rows.FindIndex(r => r.Contains(change.Before));
                if (row < 0)
                {
                    rows.Insert(row = at, new Unit?[witnesses.Count]);
                }

                rows[row][column] = change.After;
                at = row + 1;
            }
        }

        return [.. rows.Select((row, i) => new ClauseRow($"Clause {i + 1}", [.. row.Select((unit, column) => unit is null ? null : witnesses[column].Clause(unit))]))];
    }
}

/// <summary>A clause as every paper prints it.</summary>
/// <param name="Name">Which row it is.</param>
/// <param name="Cells">The clause in each paper; null where a paper does not print it.</param>
public sealed record ClauseRow(string Name, IReadOnlyList<PrintedClause?> Cells);

/// <summary>A clause as one paper prints it.</summary>
/// <param name="Place">Where it stands, in words, leading there.</param>
/// <param name="Label">Its number as printed; null where none is.</param>
/// <param name="Words">Its words.</param>
/// <param name="Language">Their language where it differs from the page's; null otherwise.</param>
/// <param name="Direction">Their direction where it differs from the page's; null otherwise.</param>
public sealed record PrintedClause(Phrase Place, string? Label, string Words, string? Language, string? Direction);
