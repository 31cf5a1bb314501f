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

    /// <summary>A text as a file of Word.</summary>
    public static Address Docx(Address page) => page.File("index.docx");

    /// <summary>A meeting's texts as a book.</summary>
    public static Address Epub(Address page) => page.File("papers.epub");

    /// <summary>A citation as BibTeX.</summary>
    public static Address Bib(Address page) => page.File("cite.bib");

    /// <summary>A citation as RIS.</summary>
    public static Address Ris(Address page) => page.File("cite.ris");

    /// <summary>A citation as CSL-JSON.</summary>
    public static Address Csl(Address page) => page.File("cite.json");

    /// <summary>The life of a thing, to follow.</summary>
    public static Address Life(Address page) => page.File("life.atom");

    /// <summary>
    /// Under which name it is saved, where it is saved rather than read: all of a kind have the same name, and would lie side by side.
    /// </summary>
    public string? SaveAs => Form is RecordForm.Docx or RecordForm.Epub
        ? string.Join('-', Address.Path.Split('/')[..^1]) + Address.Path[Address.Path.LastIndexOf('.')..]
        : null;

    /// <summary>Those of a text: of the first language beside the page of the thing, of a further one beside its own.</summary>
    public static IReadOnlyList<RecordForms> OfText(ArchiveSettings settings, Address page) =>
    [
        .. new[]
        {
            new RecordForms(RecordForm.Markdown, "Markdown", "text/markdown", Markdown(page)),
            new RecordForms(
                RecordForm.Docx, "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Docx(page)),
        }.Where(f => settings.Forms.Contains(f.Form)),
    ];

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
            .. record.IsReadable && catalogue.Texts(record.Id).Count > 0 ? OfText(catalogue.Settings, page) : [],
            .. record is MeetingRecord meeting && HasBook(catalogue, meeting)
                ? [new(RecordForm.Epub, "EPUB", "application/epub+zip", Epub(page))]
                : Array.Empty<RecordForms>(),
            .. HasLife(catalogue, record)
                ? [new(RecordForm.Feeds, "Atom", "application/atom+xml", Life(page))]
                : Array.Empty<RecordForms>(),
        ];
        return [.. all.Where(f => catalogue.Settings.Forms.Contains(f.Form) && record.Withdrawn is null)];
    }

    /// <summary>Whether a book can be made of a meeting's papers: a text of one can be read.</summary>
    public static bool HasBook(LinkedCatalogue catalogue, MeetingRecord meeting) => meeting.Withdrawn is null
        && catalogue.OfMeeting(meeting).OfType<DocumentRecord>().Any(d => d.IsReadable && catalogue.Texts(d.Id).Count > 0);

    /// <summary>Whether there is a life to follow: a paper or resolution with a text, versions, answers or a mandate.</summary>
    public static bool HasLife(LinkedCatalogue catalogue, ArchiveRecord record) => record.Withdrawn is null
        && (record is ResolutionRecord or ResolutionVersionRecord
            || (record is DocumentRecord && (record.Texts.Count > 0
                || catalogue.LineOf(record.Id) is { Versions.Count: > 1 }
                || catalogue.Backlinks(record.Id).Any(b => b.Type is RelationType.RespondsTo or RelationType.Revises
                    or RelationType.VersionOf or RelationType.MandatedBy or RelationType.Corrects))));
}
