using System.Diagnostics;
using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Wording;

/// <summary>
/// What is cited of a thing, once for all forms: files for programs that manage references, the head of its page, its record as data.
/// </summary>
/// <param name="Id">The record.</param>
/// <param name="Kind">What it is to a program.</param>
/// <param name="KindName">What it is to a reader: <c>Contribution</c>.</param>
/// <param name="Title">Its title in the language cited.</param>
/// <param name="Number">Its number as printed; null where it has none.</param>
/// <param name="Version">Which version it is, as printed; null where that is not said.</param>
/// <param name="Authors">Who wrote it; the group where a paper is the group's own report.</param>
/// <param name="Date">The date of the thing itself; null where none is known.</param>
/// <param name="At">The meetings at which it was presented, or on which it reports.</param>
/// <param name="Place">Where it took place; null for what has no place.</param>
/// <param name="Publisher">The body from which it comes; null where that is not known.</param>
/// <param name="Language">Its language, BCP 47; null where not known.</param>
/// <param name="Page">Its page.</param>
/// <param name="Address">The whole address of its page.</param>
/// <param name="Archive">The archive that holds or lists it.</param>
/// <param name="Added">The day on which it came into the archive.</param>
/// <param name="Changed">The day on which it was last changed here, or else added.</param>
public sealed record CitedWork(
    RecordId Id, CitedKind Kind, string KindName, string Title, string? Number, string? Version, IReadOnlyList<CitedAuthor> Authors,
    CitedDate? Date, IReadOnlyList<string> At, string? Place, string? Publisher, string? Language, Address Page, string Address,
    string Archive, DateOnly Added, DateOnly Changed)
{
    /// <summary>The thing, or one language of it.</summary>
    /// <param name="catalogue">The archive.</param>
    /// <param name="record">The thing.</param>
    /// <param name="words">The words in which kinds are told.</param>
    /// <param name="text">The text in a further language; null for the first.</param>
    public static CitedWork Of(LinkedCatalogue catalogue, ArchiveRecord record, Words words, WrittenText? text = null)
    {
        var settings = catalogue.Settings;
        var isFirst = text is null || record.Texts.Count == 0 || record.Texts[0].Language == text.Language;
        var page = isFirst ? Catalogue.Address.Of(record.Id) : Catalogue.Address.Of(record.Id).Page(text!.Language);
        return new CitedWork(
            record.Id,
            KindOf(record),
            words.Kind(record),
            text?.Title ?? record.Title.Value,
            NumberOf(catalogue, record),
            (record as DocumentRecord)?.VersionLabel ?? (record as ResolutionVersionRecord)?.VersionLabel,
            AuthorsOf(catalogue, record),
            CitedDate.Of(record.OwnDate?.ValueOrDefault),
            record is DocumentRecord paper
                ? [.. paper.Meetings.Select(m => catalogue[m.Value].Title.Value)]
                : record is OutcomeRecord outcome ? [catalogue[outcome.Meeting.Value].Title.Value] : [],
            (record as MeetingRecord)?.Venue.ValueOrDefault ?? (record as EventRecord)?.Venue.ValueOrDefault,
            PublisherOf(catalogue, record),
            text?.Language ?? record.Texts.FirstOrDefault()?.Language ?? record.Language,
            page,
            page.Absolute(settings.BaseUrl),
            settings.Title,
            record.Added,
            catalogue.LastChanged(record));
    }

    /// <summary>Whether a paper is a report of the group itself: its chair signs it, and does not write it for himself.</summary>
    public static bool IsOfGroup(DocumentRecord document) => document.Type == DocumentType.Report
        && document.Relations.Any(r => r.Type == RelationType.ReportsOn && r.Target.Value.Id.Folder == "meetings");

    private static IReadOnlyList<CitedAuthor> AuthorsOf(LinkedCatalogue catalogue, ArchiveRecord record)
    {
        if (record is DocumentRecord document)
        {
            return IsOfGroup(document)
                ? [new CitedAuthor(catalogue.Settings.Group, IsPerson: false)]
                :
                [
                    .. document.Contributors.Select(c => catalogue[c.Who.Value])
                        .Select(a => new CitedAuthor(a.Title.Value, a is PersonRecord)).Distinct(),
                ];
        }

        return BodyOf(catalogue, record) is { } body ? [new CitedAuthor(body, IsPerson: false)] : [];
    }

    /// <summary>
    /// The group's are its meetings, what they did, its own reports and what bears its number; a paper with another number, or none, comes
    /// from the body that wrote it.
    /// </summary>
    private static string? PublisherOf(LinkedCatalogue catalogue, ArchiveRecord record)
    {
        var settings = catalogue.Settings;
        return record switch
        {
            ResolutionRecord or ResolutionVersionRecord => BodyOf(catalogue, record),
            MeetingRecord or OutcomeRecord => settings.Group,
            DocumentRecord document when IsOfGroup(document)
                || settings.GroupNames.Any(n => NumberOf(document)?.StartsWith(n, StringComparison.OrdinalIgnoreCase) ?? false) =>
                settings.Group,
            DocumentRecord => AuthorsOf(catalogue, record) is [{ IsPerson: false } body] ? body.Name : null,
            EventRecord or PersonRecord or OrganisationRecord or TopicRecord => null,
            _ => throw new UnreachableException(record.GetType().Name),
        };
    }

    private static string? BodyOf(LinkedCatalogue catalogue, ArchiveRecord record)
    {
        var work = record is ResolutionVersionRecord version ? catalogue.Find(LinkedCatalogue.WorkOf(version)) : record;
        return work is ResolutionRecord resolution ? catalogue[resolution.Body.Value].Title.Value : null;
    }

    /// <summary>The number of a paper as printed; one that it bears by mistake is not cited. Null where there is no other.</summary>
    public static string? NumberOf(DocumentRecord document) =>
        document.Symbols.FirstOrDefault(s => s.Claim != SymbolClaim.Misprinted)?.Printed.Value;

    private static string? NumberOf(LinkedCatalogue catalogue, ArchiveRecord record) => record switch
    {
        DocumentRecord document => NumberOf(document),
        ResolutionRecord resolution => resolution.Number,
        ResolutionVersionRecord version => (catalogue.Find(LinkedCatalogue.WorkOf(version)) as ResolutionRecord)?.Number,
        MeetingRecord meeting => meeting.Number.ToString(CultureInfo.InvariantCulture),
        OutcomeRecord or EventRecord or PersonRecord or OrganisationRecord or TopicRecord => null,
        _ => throw new UnreachableException(record.GetType().Name),
    };

    private static CitedKind KindOf(ArchiveRecord record) => record switch
    {
        DocumentRecord { Type: DocumentType.Letter } => CitedKind.Letter,
        DocumentRecord { Type: DocumentType.Presentation } => CitedKind.Presentation,
        DocumentRecord => CitedKind.Paper,
        ResolutionRecord or ResolutionVersionRecord => CitedKind.Resolution,
        MeetingRecord or EventRecord => CitedKind.Event,
        OutcomeRecord => CitedKind.Outcome,
        PersonRecord => CitedKind.Person,
        OrganisationRecord { Type: OrganisationType.Country } => CitedKind.Country,
        OrganisationRecord => CitedKind.Organisation,
        TopicRecord => CitedKind.Topic,
        _ => throw new UnreachableException(record.GetType().Name),
    };
}

/// <summary>Somebody who wrote a thing.</summary>
/// <param name="Name">As the archive calls them.</param>
/// <param name="IsPerson">Whether it is a person, and not a body.</param>
public sealed record CitedAuthor(string Name, bool IsPerson);

/// <summary>What a thing is to a program.</summary>
public enum CitedKind
{
    /// <summary>A paper.</summary>
    Paper,

    /// <summary>A letter.</summary>
    Letter,

    /// <summary>A presentation.</summary>
    Presentation,

    /// <summary>A resolution, or a version of one.</summary>
    Resolution,

    /// <summary>A meeting or another event.</summary>
    Event,

    /// <summary>Something that a meeting did.</summary>
    Outcome,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A country.</summary>
    Country,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A topic.</summary>
    Topic,
}

/// <summary>A date in the plain forms of ISO 8601 that all programs read: day, month or year, or two of these.</summary>
/// <param name="Start">As <c>2010-06-11</c>, <c>2010-06</c> or <c>2010</c>.</param>
/// <param name="End">The end of an interval; null for a single date, and for one without an end.</param>
/// <param name="IsUncertain">Whether it is marked as uncertain or approximate.</param>
public sealed record CitedDate(string Start, string? End, bool IsUncertain)
{
    /// <summary>A date without its marks; null where not even its year is known.</summary>
    public static CitedDate? Of(Edtf? date)
    {
        if (date is null)
        {
            return null;
        }

        var parts = date.Text.Split('/');
        var (start, end) = (Plain(parts[0]), parts.Length > 1 ? Plain(parts[1]) : null);
        return (start ?? end) is { } first
            ? new CitedDate(first, start is null ? null : end, date.IsUncertain || date.IsApproximate)
            : null;
    }

    /// <summary>Year, month and day as far as they are known.</summary>
    public static IReadOnlyList<int> Parts(string date) => [.. date.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture))];

    private static string? Plain(string part)
    {
        var text = part.TrimEnd('?', '~', '%');
        if (text.Length is 4 or 7 or 10 && text.All(c => char.IsAsciiDigit(c) || c == '-') && !(text.Length == 7 && text[5] > '1'))
        {
            return text;
        }

        // a season, or a month whose digits are not known: its year
        return text.Length >= 4 && text[..4].All(char.IsAsciiDigit) ? text[..4] : null;
    }
}
