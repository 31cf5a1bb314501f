using CopArchive.Records.Model;

namespace CopArchive.Catalogue;

/// <summary>Where the other forms of a record and of the whole lie, and what they are.</summary>
/// <param name="Form">Which of the settings it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Address">Where it lies.</param>
public sealed record RecordForms(RecordForm Form, string Name, string MediaType, Address Address)
{
    /// <summary>The folder of the files about the whole.</summary>
    public static Address Folder { get; } = Address.Home.Page("data");

    /// <summary>All citations.</summary>
    public static Address WholeBib { get; } = Address.Home.File("archive.bib");

    /// <summary>A record as data.</summary>
    public static Address Json(Address page) => page.File("index.json");

    /// <summary>A text as Markdown.</summary>
    public static Address Markdown(Address page) => page.File("index.md");

    /// <summary>A citation as BibTeX.</summary>
    public static Address Bib(Address page) => page.File("cite.bib");

    /// <summary>A citation as RIS.</summary>
    public static Address Ris(Address page) => page.File("cite.ris");

    /// <summary>A citation as CSL-JSON.</summary>
    public static Address Csl(Address page) => page.File("cite.json");

    /// <summary>The life of a thing, to follow.</summary>
    public static Address Life(Address page) => page.File("life.atom");

    /// <summary>Those that a record has.</summary>
    public static IReadOnlyList<RecordForms> Of(LinkedCatalogue catalogue, ArchiveRecord record)
    {
        var page = Address.Of(record.Id);
        RecordForms[] all =
        [
            new(RecordForm.Citations, "BibTeX", "application/x-bibtex", Bib(page)),
            new(RecordForm.Citations, "RIS", "application/x-research-info-systems", Ris(page)),
            new(RecordForm.Citations, "CSL-JSON", "application/vnd.citationstyles.csl+json", Csl(page)),
            new(RecordForm.Data, "JSON", "application/json", Json(page)),
            .. record.IsReadable && catalogue.Texts(record.Id).Count > 0
                ? [new(RecordForm.Markdown, "Markdown", "text/markdown", Markdown(page))]
                : Array.Empty<RecordForms>(),
            .. HasLife(catalogue, record)
                ? [new(RecordForm.Feeds, "Atom", "application/atom+xml", Life(page))]
                : Array.Empty<RecordForms>(),
        ];
        return [.. all.Where(f => catalogue.Settings.Forms.Contains(f.Form) && record.Withdrawn is null)];
    }

    /// <summary>Whether there is a life to follow: a paper or resolution with a text, versions, answers or a mandate.</summary>
    public static bool HasLife(LinkedCatalogue catalogue, ArchiveRecord record) => record.Withdrawn is null
        && (record is ResolutionRecord or ResolutionVersionRecord
            || (record is DocumentRecord && (record.Texts.Count > 0
                || catalogue.LineOf(record.Id) is { Versions.Count: > 1 }
                || catalogue.Backlinks(record.Id).Any(b => b.Type is RelationType.RespondsTo or RelationType.Revises
                    or RelationType.VersionOf or RelationType.MandatedBy or RelationType.Corrects))));
}
