using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Wording;

/// <content>Feeds and their entries.</content>
public sealed partial class Words
{
    private readonly EnumMessages<FeedSubjectKind> _feedHeading = file.Each<FeedSubjectKind>("feed.heading");
    private readonly Message _feedOfCorrections = file.Message("feed.corrections");
    private readonly Message _feedOfLog = file.Message("feed.log");
    private readonly Message _feedOfSubject = file.Message("feed.of-subject", "subject", "archive");
    private readonly Message _feedOfNew = file.Message("feed.new", "feed");
    private readonly Message _feedOfChanges = file.Message("feed.changes", "feed");
    private readonly Message _newestAdded = file.Message("feed.newest-added");
    private readonly Message _newestChanged = file.Message("feed.newest-changed");
    private readonly Message _newestLog = file.Message("feed.newest-log");
    private readonly Message _newestLife = file.Message("feed.newest-life");
    private readonly Message _limitedAdded = file.Message("feed.limited-added", "limit", "total");
    private readonly Message _limitedChanged = file.Message("feed.limited-changed", "limit", "total");
    private readonly Message _limitedLog = file.Message("feed.limited-log", "limit", "total");
    private readonly Message _numbered = file.Message("feed.numbered", "number", "title");
    private readonly Message _withVersion = file.Message("feed.with-version", "title", "version");
    private readonly Message _withDate = file.Message("feed.with-date", "title", "date");
    private readonly Message _happened = file.Message("feed.happened", "what", "title");
    private readonly Message _what = file.Message("feed.what", "what");
    private readonly Message _whatAt = file.Message("feed.what-at", "what", "meetings");
    private readonly Message _wordsCorrected = file.Message("feed.words-corrected", "title");
    private readonly Message _wordsCorrectedFrom = file.Message("feed.words-corrected-from", "was", "now", "why");
    private readonly Message _wordsRemoved = file.Message("feed.words-removed", "why");
    private readonly Message _correction = file.Message("feed.correction", "paper", "read");
    private readonly Message _correctionPrinted = file.Message("feed.correction-printed", "paper", "printed", "read");

    /// <summary>Feeds of a kind, as a heading.</summary>
    public string FeedHeading(FeedSubjectKind kind) => _feedHeading[kind].Text();

    /// <summary>Something that can be followed.</summary>
    public string Followed(FeedSubject subject) => subject.Kind switch
    {
        FeedSubjectKind.Corrections => _feedOfCorrections.Text(),
        FeedSubjectKind.Type => DocumentTypes(subject.Type!.Value),
        FeedSubjectKind.Log => _feedOfLog.Text(),
        FeedSubjectKind.Whole or FeedSubjectKind.Meeting or FeedSubjectKind.Topic or FeedSubjectKind.Contributor
            or FeedSubjectKind.Year or FeedSubjectKind.Life => subject.Title!,
        _ => throw new InvalidOperationException($"no words for {subject.Kind}"),
    };

    /// <summary>The title of a feed, as a feed reader lists it.</summary>
    /// <param name="subject">What is followed.</param>
    /// <param name="archive">The name of the archive.</param>
    /// <param name="asChange">Whether changes are followed as well as additions.</param>
    public string FeedTitle(FeedSubject subject, string archive, bool asChange)
    {
        var title = subject.Kind == FeedSubjectKind.Whole ? archive : _feedOfSubject.Text(Followed(subject), archive);
        return subject.Kind is FeedSubjectKind.Log or FeedSubjectKind.Life ? title : (asChange ? _feedOfChanges : _feedOfNew).Text(title);
    }

    /// <summary>What a feed holds, in a sentence.</summary>
    /// <param name="kind">What is followed.</param>
    /// <param name="asChange">Whether changes are followed as well as additions.</param>
    /// <param name="limit">How many entries it has at most.</param>
    /// <param name="total">How many there are.</param>
    public string FeedDescription(FeedSubjectKind kind, bool asChange, int limit, int total)
    {
        var (all, limited) = kind == FeedSubjectKind.Life ? (_newestLife, _newestLife)
            : kind == FeedSubjectKind.Log ? (_newestLog, _limitedLog)
            : asChange ? (_newestChanged, _limitedChanged) : (_newestAdded, _limitedAdded);
        return total > limit ? limited.Text(Digits(limit), Digits(total)) : all.Text();
    }

    /// <summary>The title of an entry about words of a record that were corrected here.</summary>
    public string WordsCorrected(ArchiveRecord record) => _wordsCorrected.Text(EntryTitle(record));

    /// <summary>What was corrected, and why; removed words are not quoted.</summary>
    public string WordsCorrected(WordCorrection correction) => correction.Was is { } was
        ? _wordsCorrectedFrom.Text(was, correction.Now ?? "", correction.Why)
        : _wordsRemoved.Text(correction.Why);

    /// <summary>A thing in a line: title with number, and its own date.</summary>
    public string EntryTitle(ArchiveRecord record) => record switch
    {
        DocumentRecord { Symbols: [var first, ..] } document =>
            Dated(_numbered.Text(first.Printed.Value, record.Title.Value), document.Date),
        DocumentRecord document => Dated(record.Title.Value, document.Date),
        MeetingRecord meeting => Dated(record.Title.Value, meeting.Date),
        EventRecord happened => Dated(record.Title.Value, happened.Date),
        ResolutionVersionRecord version => _withVersion.Text(record.Title.Value, version.VersionLabel),
        ResolutionRecord or OutcomeRecord or PersonRecord or OrganisationRecord or TopicRecord => record.Title.Value,
        _ => throw new InvalidOperationException($"no title for {record.GetType().Name}"),
    };

    /// <summary>What a thing is and what is held of it, in sentences.</summary>
    public string EntrySummary(ArchiveRecord record, LinkedCatalogue catalogue)
    {
        var meetings = record switch
        {
            DocumentRecord document => List(document.Meetings.Select(m => catalogue[m.Value].Title.Value)),
            OutcomeRecord outcome => catalogue[outcome.Meeting.Value].Title.Value,
            MeetingRecord or ResolutionRecord or ResolutionVersionRecord or EventRecord or PersonRecord or OrganisationRecord
                or TopicRecord => "",
            _ => throw new UnreachableException(record.GetType().Name),
        };
        return string.Join(' ',
        [
            meetings.Length > 0 ? _whatAt.Text(Kind(record), meetings) : _what.Text(Kind(record)),
            .. record is DocumentRecord or ResolutionVersionRecord ? [HoldingSentence(record.Holding)] : Array.Empty<string>(),
            .. record is DocumentRecord corrigendum ? corrigendum.Corrections.Select(c => Correction(c, catalogue)) : [],
        ]);
    }

    /// <summary>What another thing has to do with the one that is followed: <c>Cited by: Report of the second meeting</c>.</summary>
    public string LifeOf(RelationType type, ArchiveRecord from) => _happened.Text(Capital(RelationReverse(type)), EntryTitle(from));

    /// <summary>Something that happened, before the title of that to which it happened.</summary>
    public string Happened(LogEntryKind kind, string title) => _happened.Text(LogEntry(kind), title);

    /// <summary>Something that happened, as a sentence.</summary>
    public string Happened(LogEntryKind kind) => _what.Text(LogEntry(kind));

    private string Dated(string title, Stated<Edtf> date) => date.ValueOrDefault is { } known ? _withDate.Text(title, Date(known)) : title;

    private string Correction(Correction correction, LinkedCatalogue catalogue)
    {
        var paper = catalogue[correction.Paragraph.Value].Title.Value;
        return correction.Printed is { } printed
            ? _correctionPrinted.Text(paper, printed.Value, correction.Read)
            : _correction.Text(paper, correction.Read);
    }
}
