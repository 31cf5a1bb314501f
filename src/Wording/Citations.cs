using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Wording;

/// <summary>Citations with permanent addresses. Plain text, since they are copied, not followed.</summary>
/// <param name="catalogue">The archive.</param>
/// <param name="words">The words in which it is cited.</param>
public sealed class Citations(LinkedCatalogue catalogue, Words words)
{
    /// <summary>The thing as a whole.</summary>
    /// <param name="record">The thing.</param>
    /// <param name="text">The text cited; null where none is held.</param>
    public string Of(ArchiveRecord record, WrittenText? text = null) => Cite(record, text)("", null);

    /// <summary>A paragraph of a text, from its place in words and its anchor.</summary>
    /// <param name="record">The thing.</param>
    /// <param name="text">The text cited.</param>
    public Func<string, string, string> OfParagraphs(ArchiveRecord record, WrittenText text) => Cite(record, text);

    /// <summary>How the whole, or a paragraph, is cited; what is the same in all citations of a text is made once.</summary>
    private Func<string, string?, string> Cite(ArchiveRecord record, WrittenText? text)
    {
        var settings = catalogue.Settings;
        var page = Address.Of(new Reference(record.Id, null, IsFirst(record, text) ? null : text!.Language));
        var work = words.Line([.. Work(record, text?.Title ?? record.Title.Value), text is null ? "" : Language(text)]);
        var archive = text is null && (record is ResolutionVersionRecord || (record is DocumentRecord paper && !Download.HasContent(paper)))
            ? words.CitedWithoutText(settings.Title)
            : settings.Title;
        var day = words.Day(record.Added);
        var whole = page.Absolute(settings.BaseUrl);
        return (locator, anchor) => words.Citation(
            locator.Length == 0 ? work : words.Line(work, locator), archive, anchor is null ? whole : whole + Address.HashOf(anchor), day);
    }

    private IEnumerable<string> Work(ArchiveRecord record, string title) => record switch
    {
        // whoever signs a report of the group, it is the group's
        DocumentRecord { Type: DocumentType.Report } report when ReportedBy(report) is { Count: > 0 } meetings =>
        [
            catalogue.Settings.GroupNames[^1],
            words.And(meetings.Select(m => DateOf(m.Date))) is { Length: > 0 } dates ? words.MeetingWithDate(title, dates) : title,
            CitedWork.NumberOf(report) ?? "",
        ],
        DocumentRecord document =>
        [
            Words.Capital(words.Sentences(document.Contributors.Select(c => (Phrases)Author(c))).Plain),
            record.TitleIsDescriptive ? title : words.CitedTitle(title),
            document.VersionLabel ?? "",
            CitedWork.NumberOf(document) ?? "",
            .. document.Date is Stated<Edtf>.Known
                ? [words.Date(document.Date)]
                : document.Meetings.Select(m => catalogue[m.Value]).OfType<MeetingRecord>().Select(Meeting),
        ],
        ResolutionRecord resolution => [words.Resolution(catalogue, resolution), title],
        ResolutionVersionRecord version => [words.Resolution(catalogue, version), title],
        MeetingRecord meeting => [title, DateOf(meeting.Date)],
        EventRecord happened => [title, DateOf(happened.Date)],
        OutcomeRecord or PersonRecord or OrganisationRecord or TopicRecord => [title],
        _ => throw new InvalidOperationException($"no citation for {record.GetType().Name}"),
    };

    private static bool IsFirst(ArchiveRecord record, WrittenText? text) =>
        text is null || record.Texts.Count == 0 || record.Texts[0].Language == text.Language;

    private List<MeetingRecord> ReportedBy(DocumentRecord report) =>
    [
        .. report.Relations.Where(r => r.Type == RelationType.ReportsOn)
            .Select(r => catalogue.Find(r.Target.Value.Id)).OfType<MeetingRecord>(),
    ];

    private string Language(WrittenText text) => text.Status == TextStatus.Original
        ? ""
        : words.CitedLanguage(words.LanguageName(text.Language), words.TextStatus(text.Status));

    /// <summary>Who wrote it, and for whom unless the printed name already says so.</summary>
    private string Author(Role role)
    {
        var printed = role.Printed ?? catalogue[role.Who.Value].Title.Value;
        var party = role.OnBehalfOf is { } other && other.Value.Id != role.Who.Value.Id ? catalogue[other.Value].Title.Value : null;
        return party is null || printed.Contains(party, StringComparison.OrdinalIgnoreCase) ? printed : words.AuthorFor(printed, party);
    }

    private string Meeting(MeetingRecord meeting) =>
        meeting.Date is Stated<Edtf>.Known { Value: var date }
            ? words.MeetingWithDate(meeting.Title.Value, words.Date(date))
            : meeting.Title.Value;

    private string DateOf(Stated<Edtf> date) => date.ValueOrDefault is { } known ? words.Date(known) : "";
}
