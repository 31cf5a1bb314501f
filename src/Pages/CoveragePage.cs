using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Wording;
using CopArchive.Records;
using CopArchive.Values;

namespace CopArchive.Pages;

/// <summary>What is missing: what we know and do not hold, what papers name and we do not know.</summary>
public sealed record CoveragePage : PageModel
{
    private CoveragePage()
    {
    }

    /// <summary>By type: known, full text, file only, title only.</summary>
    public required IReadOnlyList<CoverageRow> Types { get; init; }

    /// <summary>What held papers name and the archive has no page for.</summary>
    public required IReadOnlyList<MissingRow> Named { get; init; }

    /// <summary>Meetings without a known date, or without a page.</summary>
    public required IReadOnlyList<Line> Meetings { get; init; }

    /// <summary>Papers and resolutions known whose text is not held.</summary>
    public required IReadOnlyList<Shelf> NotHeld { get; init; }

    /// <summary>Where originals may be asked for.</summary>
    public required string AskFor { get; init; }

    /// <summary>How to send one.</summary>
    public required TellUs Send { get; init; }

    internal static CoveragePage Of(Shelves shelves)
    {
        var unread = shelves.Documents.Where(d => shelves.Texts(d).Count == 0).ToList();
        return new CoveragePage
        {
            Site = shelves.Site,
            Address = SitePages.Coverage,
            Title = "What is missing",
            Description = "Papers known by title only, papers that others name and nobody has described, meetings without a known date: help to find them.",
            CrumbName = "What is missing",
            LastModified = Shelves.LastModified(shelves.Records),
            Types = [.. shelves.Documents.GroupBy(d => d.Type).OrderBy(g => g.Key).Select(g => Row(g.Key.Plural(), Address.OfList(g.Key), [.. g], d => shelves.Texts(d).Count > 0)), Row("All papers", SitePages.Documents, shelves.Documents, d => shelves.Texts(d).Count > 0)],
            Named = [.. shelves.Catalogue.Missing.Where(m => m.NamedIn.Any(n => Shelves.IsReadable(n.From))).Select(m => new MissingRow(m.Printed, [.. m.NamedIn.Where(n => Shelves.IsReadable(n.From)).Select(n => shelves.Place(new Reference(n.From.Id, n.Unit.Anchor))).DistinctBy(l => l.Plain)]))],
            Meetings = [.. Gaps(shelves)],
            NotHeld =
            [
                .. new[]
                {
                    new Shelf("Papers known, text not held", "papers", shelves.CardsOf(unread)),
                    new Shelf("Resolutions known, text not held", "resolutions", shelves.CardsOf(shelves.Of<ResolutionVersionRecord>().Where(v => shelves.Texts(v).Count == 0))),
                }.Where(s => s.Cards.Count > 0),
            ],
            AskFor = shelves.Settings.AskForOriginals,
            Send = Backgrounds.TellUs(shelves.Settings, "A missing paper", SitePages.Coverage, "…"),
        };
    }

    private static CoverageRow Row(string name, Address list, IReadOnlyList<DocumentRecord> documents, Func<DocumentRecord, bool> readable) => new(
        new Phrase(name, list), documents.Count, documents.Count(readable), documents.Count(d => !readable(d) && d.Holding == Holding.File), documents.Count(d => !readable(d) && d.Holding != Holding.File));

    private static IEnumerable<Line> Gaps(Shelves shelves)
    {
        foreach (var (meeting, next) in shelves.Meetings.Zip(shelves.Meetings.Skip(1).Append(null)))
        {
            if (meeting.Date is not Stated<Edtf>.Known)
            {
                yield return (Line)meeting.Name() + ": date " + meeting.Date.InWords();
            }

            if (next is not null && next.Number - meeting.Number > 1)
            {
                var (from, to) = (meeting.Number + 1, next.Number - 1);
                yield return from == to
                    ? $"Meeting {from.ToString(CultureInfo.InvariantCulture)}: no page here yet"
                    : $"Meetings {from.ToString(CultureInfo.InvariantCulture)} to {to.ToString(CultureInfo.InvariantCulture)}: no page here yet";
            }
        }
    }
}

/// <summary>How much is held of one type of paper.</summary>
/// <param name="Type">The type and its list.</param>
/// <param name="Known">How many are known.</param>
/// <param name="Readable">Of how many the text is held.</param>
/// <param name="FileOnly">Of how many a file is held and no text.</param>
/// <param name="TitleOnly">Of how many neither.</param>
public sealed record CoverageRow(Phrase Type, int Known, int Readable, int FileOnly, int TitleOnly);

/// <summary>Something that papers name and that has no page.</summary>
/// <param name="Printed">As printed.</param>
/// <param name="NamedIn">The paragraphs that name it.</param>
public sealed record MissingRow(string Printed, IReadOnlyList<Line> NamedIn);
