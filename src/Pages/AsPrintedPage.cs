using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Pages.Comparing;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
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
    public required IReadOnlyList<Phrases> Names { get; init; }

    /// <summary>The clauses, each as every paper prints it.</summary>
    public required IReadOnlyList<ClauseRow> Clauses { get; init; }

    /// <summary>Each two of them compared.</summary>
    public required IReadOnlyList<Phrases> Comparisons { get; init; }

    internal static IEnumerable<AsPrintedPage> All(Shelves shelves) =>
        shelves.Records.Where(r => r.Witnesses.Count > 0).Select(r => (Printed: r, Witnesses: Witness.AllOf(shelves, r)))
            .Where(r => r.Witnesses.Count > 0).Select(r => Of(shelves, r.Printed, r.Witnesses));

    /// <summary>The way to its pages, from the section on.</summary>
    internal static IReadOnlyList<Phrase> Above(Shelves shelves, ArchiveRecord printed) =>
    [
        printed is DocumentRecord ? shelves.Words.To(NamedPage.Papers) : shelves.Words.To(NamedPage.Resolutions),
        VersionComparisons.TitleOf(shelves, printed) with { To = Address.Of(printed.Id) },
    ];

    private static AsPrintedPage Of(Shelves shelves, ArchiveRecord printed, IReadOnlyList<Witness> witnesses)
    {
        var title = VersionComparisons.TitleOf(shelves, printed);
        return new AsPrintedPage
        {
            Site = shelves.Site,
            Address = Witness.PageOf(printed),
            Title = shelves.Words.AsPrintedTitle(title, witnesses.Count).Plain,
            Heading = shelves.Words.AsPrintedTitle(title, witnesses.Count),
            Description =
                shelves.Words.AsPrintedDescription(title.Text, shelves.Words.List(witnesses.Select(w => w.Side.Name)).Plain),
            Section = printed is DocumentRecord ? Section.Documents : Section.Resolutions,
            Crumbs = Above(shelves, printed),
            CrumbName = shelves.Words.AsPrintedCrumb,
            LastModified = shelves.LastModified([printed, .. witnesses.Select(w => w.Paper)]),
            Printed = title with { To = Address.Of(printed.Id) },
            Papers = [.. witnesses.Select(w => w.Places)],
            Names = [.. witnesses.Select(w => w.Side.Name)],
            Clauses = Rows(shelves.Words, witnesses),
            Comparisons =
            [
                .. ComparisonPage.Pairs(witnesses)
                    .Select(p => (Pair: p, Link: shelves.Words
                        .And(p.First.Side.Name, p.Second.Side.Name).Leading(Witness.PageOf(printed, p.First, p.Second))))
                    .Select(p => p.Pair.First.Language == p.Pair.Second.Language
                        ? shelves.Words.TwoDiffer(
                            p.Link, TextComparison.Of(p.Pair.First.Side.Units, p.Pair.Second.Side.Units).PercentChanged)
                        : p.Link),
            ],
        };
    }

    /// <summary>
    /// One row per clause of the fullest text, in its order; clauses that only others have follow the preceding common clause.
    /// </summary>
    private static IReadOnlyList<ClauseRow> Rows(Words words, IReadOnlyList<Witness> witnesses)
    {
        var fullest = witnesses.MaxBy(w => w.All.Count)!;
        var rows = fullest.All.Select(u => witnesses.Select(w => w == fullest ? u : null).ToArray()).ToList();
        foreach (var (other, column) in witnesses.Select((w, i) => (w, i)).Where(w => w.w != fullest))
        {
            var at = 0;
            foreach (var change in TextComparison.Of(fullest.Side.Units, other.Side.Units).Changes
                .Where(c => c.After is not null && other.All.Contains(c.After)))
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

        return [.. rows.Select((row, i) =>
            new ClauseRow(words.ClauseNumber(i + 1),
                [.. row.Select((unit, column) => unit is null ? null : witnesses[column].Clause(unit))]))];
    }
}

/// <summary>A clause as every paper prints it.</summary>
/// <param name="Name">Which row it is.</param>
/// <param name="Cells">The clause in each paper; null where a paper does not print it.</param>
public sealed record ClauseRow(string Name, IReadOnlyList<PrintedClause?> Cells);
