using CopArchive.Pages.Parts;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Pages.Shelving;

/// <summary>Corrections as a reader meets them: beside the text as issued, never in it.</summary>
internal static class Corrections
{
    /// <summary>Those of one text, by anchor; those of a text that is not held stand under the empty one.</summary>
    public static ILookup<string, CorrectedReading> CorrectionsOf(this Shelves shelves, RecordId id, string? language) =>
        shelves.Catalogue.Corrections(id)
            .Where(c => (c.Correction.Paragraph.Value.Language ?? shelves.Catalogue.Find(id)!.Language) == language)
            .OrderBy(c => c.By, Shelves.ByDate)
            .ToLookup(c => c.Correction.Paragraph.Value.Anchor ?? "", c => Reading(shelves, c.By, c.Correction), StringComparer.Ordinal);

    /// <summary>How words of a text were corrected here since they were published, by anchor, in the order of time.</summary>
    public static ILookup<string, ChangedReading> ChangesOf(this Shelves shelves, WrittenText text) => text.Corrections
        .OrderBy(c => c.Day)
        .SelectMany(c => c.On.Select(on => (Anchor: on.Value, Reading: Reading(shelves, text, c))))
        .ToLookup(c => c.Anchor, c => c.Reading, StringComparer.Ordinal);

    /// <summary>One of these corrections, with its reason.</summary>
    public static ChangedReading Reading(Shelves shelves, WrittenText text, WordCorrection correction) =>
        new(shelves.Words.Day(correction.Day), correction.Was, correction.Now, text.Language, correction.Why);

    /// <summary>One correction, with the words around the place that it corrects.</summary>
    public static CorrectedReading Reading(Shelves shelves, DocumentRecord by, Correction correction)
    {
        var words = shelves.Catalogue[correction.Paragraph.Value].IsReadable
            && shelves.Catalogue.Unit(correction.Paragraph.Value) is { } unit
            ? unit.Plain()
            : "";
        var at = correction.Printed is { } printed ? words.IndexOf(printed.Value, StringComparison.Ordinal) : -1;
        return new CorrectedReading(
            at < 0 ? "" : words[..at],
            correction.Printed?.Value ?? "",
            correction.Read,
            at < 0 ? "" : words[(at + correction.Printed!.Value.Value.Length)..],
            correction.Paragraph.Value.Language ?? shelves.Catalogue[correction.Paragraph.Value].Language ?? shelves.Words.Language,
            shelves.Words.Line(by.Name(),
                by.Date is Stated<Edtf>.Known ? shelves.Date(by.Date) : "",
                by.Contributors.Count == 0 ? "" : shelves.Words.CorrectionFrom(shelves.Contributors(by))),
            correction.Why);
    }
}
