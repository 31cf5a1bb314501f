using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>
/// Everything that corrigenda correct, by corrigendum, the newest first; and words that this archive itself corrected.
/// </summary>
public sealed record CorrectionsPage : PageModel
{
    private CorrectionsPage()
    {
    }

    /// <summary>
    /// Corrigenda, each with the papers that it corrects and the places of them; those of which only the title is known have nothing under
    /// them.
    /// </summary>
    public required IReadOnlyList<(Card By, Phrases Corrects, IReadOnlyList<CorrectionRow> Rows)> Corrigenda { get; init; }

    /// <summary>Words published here that were corrected here, the newest first.</summary>
    public required IReadOnlyList<ChangedRow> Changed { get; init; }

    internal static CorrectionsPage Of(Shelves shelves)
    {
        var changed = ChangedRow.All(shelves);
        var corrigenda = shelves.Documents.Where(FeedSubject.Corrects).Reverse().ToList();
        var count = corrigenda.Sum(d => d.Corrections.Count);
        return new CorrectionsPage
        {
            Site = shelves.Site,
            Address = SitePages.Corrections,
            Title = shelves.Words.PageName(NamedPage.Corrections),
            Description = shelves.Words.Paragraph(
                shelves.Words.CorrectionsDescription(corrigenda.Count, count),
                changed.Count == 0 ? "" : shelves.Words.PlacesCorrectedHere(changed.Count)).Plain,
            Section = Section.Documents,
            Crumbs = [shelves.Words.To(NamedPage.Papers)],
            CrumbName = shelves.Words.PageName(NamedPage.Corrections),
            LastModified = changed.Select(c => (DateOnly?)c.Day).Append(shelves.LastModified(corrigenda)).Max(),
            Feeds = shelves.Feeds(SitePages.Corrections),
            Changed = changed,
            Corrigenda = [.. corrigenda.Select(d => (shelves.Card(d), CorrectedBy(shelves, d), CorrectionRow.ForCorrigendum(shelves, d)))],
        };
    }

    /// <summary>The papers that a corrigendum says it corrects.</summary>
    private static Phrases CorrectedBy(Shelves shelves, DocumentRecord by)
    {
        var corrected = by.Relations.Where(r => r.Type == RelationType.Corrects).Select(r => shelves.Place(r.Target.Value)).ToList();
        return corrected.Count == 0
            ? Phrases.Empty
            : shelves.Words.Paragraph(Words.Capital(shelves.Words.Relation(RelationType.Corrects)), shelves.Words.Sentences(corrected));
    }
}

/// <summary>A correction in a list.</summary>
/// <param name="Where">The paper and the paragraph corrected.</param>
/// <param name="Reading">How to read it.</param>
public sealed record CorrectionRow(Phrases Where, CorrectedReading Reading)
{
    /// <summary>Those of one paper.</summary>
    internal static IReadOnlyList<CorrectionRow> ForCorrected(Shelves shelves, RecordId corrected) =>
        [.. shelves.Catalogue.Corrections(corrected).OrderBy(c => c.By, Shelves.ByDate).Select(c => Of(shelves, c.By, c.Correction))];

    /// <summary>Those that a corrigendum makes.</summary>
    internal static IReadOnlyList<CorrectionRow> ForCorrigendum(Shelves shelves, DocumentRecord by) =>
        [.. by.Corrections.Select(c => Of(shelves, by, c))];

    private static CorrectionRow Of(Shelves shelves, DocumentRecord by, Correction correction) =>
        new(shelves.Place(correction.Paragraph.Value), Corrections.Reading(shelves, by, correction));
}

/// <summary>Words published here that were corrected here, in a list.</summary>
/// <param name="Day">The day.</param>
/// <param name="Where">The paragraphs.</param>
/// <param name="Reading">What they were and are, and why.</param>
public sealed record ChangedRow(DateOnly Day, Phrases Where, ChangedReading Reading)
{
    /// <summary>All of them, the newest first.</summary>
    internal static IReadOnlyList<ChangedRow> All(Shelves shelves) =>
    [
        .. from record in shelves.Records
           where record.IsReadable
           from text in record.Texts
           from correction in text.Corrections
           let language = text == record.Texts[0] ? null : text.Language
           orderby correction.Day descending
           select new ChangedRow(
               correction.Day,
               shelves.Words.Sentences([.. correction.On.Select(o => shelves.Place(new Reference(record.Id, o.Value, language)))]),
               Corrections.Reading(shelves, text, correction)),
    ];
}
