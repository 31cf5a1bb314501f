using System.Diagnostics;
using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue.Checks;

/// <summary>Dates on the wrong side of their meeting. A note on the date says that somebody has checked.</summary>
internal static class DateCheck
{
    // papers are finalised in the weeks after a meeting
    private const int DaysAfter = 60;

    /// <summary>Looks at the dates of papers, meetings and outcomes.</summary>
    public static void Run(IReadOnlyDictionary<RecordId, ArchiveRecord> byId, DiagnosticBag faults)
    {
        foreach (var record in byId.Values.Where(r => r.Withdrawn is null))
        {
            if (ProblemOf(record, byId) is var (what, key) && record.Notes.All(n => n.About != key))
            {
                faults.Add(AdviceFaults.Date(record.PlaceOf(key), what, key));
            }
        }
    }

    private static (string What, string Key)? ProblemOf(
        ArchiveRecord record, IReadOnlyDictionary<RecordId, ArchiveRecord> byId) => record switch
    {
        DocumentRecord { Date.ValueOrDefault: { } date } document => ProblemOfPaper(document, date, byId),
        MeetingRecord { ContributionsUntil.ValueOrDefault: { } until, Date.ValueOrDefault: { } date } when until.Earliest > date.Latest =>
            ($"Contributions are taken until {until.Text}, after the meeting ({date.Text}).", "contributions-until"),
        OutcomeRecord { Deadline.ValueOrDefault: { } deadline } outcome
            when DateOf(outcome.Meeting.Value.Id, byId) is { } date && deadline.Latest < date.Earliest =>
            ($"The deadline {deadline.Text} lies before the meeting ({date.Text}).", "deadline"),
        DocumentRecord or MeetingRecord or ResolutionRecord or ResolutionVersionRecord or OutcomeRecord or EventRecord
            or PersonRecord or OrganisationRecord or TopicRecord => null,
        _ => throw new UnreachableException(record.GetType().Name),
    };

    private static (string What, string Key)? ProblemOfPaper(
        DocumentRecord document, Edtf date, IReadOnlyDictionary<RecordId, ArchiveRecord> byId)
    {
        List<(RecordId Id, Edtf Date)> Dated(RelationType type) =>
        [
            .. document.Relations.Where(r => r.Type == type).Select(r => (r.Target.Value.Id, Date: DateOf(r.Target.Value.Id, byId)))
                .Where(m => m.Date is not null).Select(m => (m.Id, m.Date!)),
        ];

        var (presented, reported) = (Dated(RelationType.PresentedAt), Dated(RelationType.ReportsOn));
        if (presented.Count > 0 && presented.All(m => m.Date.Latest?.AddDays(DaysAfter) < date.Earliest))
        {
            return (
                $"The paper is dated {date.Text}, long after the meeting at which it was presented "
                    + $"({presented[^1].Id}, {presented[^1].Date.Text}).",
                "date");
        }

        return reported.FirstOrDefault(m => date.Latest < m.Date.Earliest) is { Date: not null } early
            ? ($"The paper is dated {date.Text}, before the meeting on which it reports ({early.Id}, {early.Date.Text}).", "date")
            : null;
    }

    private static Edtf? DateOf(RecordId id, IReadOnlyDictionary<RecordId, ArchiveRecord> byId) => byId.GetValueOrDefault(id) switch
    {
        MeetingRecord meeting => meeting.Date.ValueOrDefault,
        EventRecord happening => happening.Date.ValueOrDefault,
        null or DocumentRecord or ResolutionRecord or ResolutionVersionRecord or OutcomeRecord or PersonRecord or OrganisationRecord
            or TopicRecord => null,
        var other => throw new UnreachableException(other.GetType().Name),
    };
}
