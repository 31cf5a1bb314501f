using System.Globalization;
using CopArchive.Importing.Heads;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Importing.Drafts;

/// <summary>
/// Whether the date on a paper fits its meeting: in January many papers still bear the year that is over, and a template keeps the date of
/// the last meeting.
/// </summary>
internal static class MeetingDates
{
    /// <summary>How many days before its meeting a paper may be written, and one that calls it.</summary>
    private const int Before = 183, CallBefore = 366;

    /// <summary>How many days after its meeting a paper may be put right, and a report of it written.</summary>
    private const int After = 92, ReportAfter = 366;

    /// <summary>The head, with its date as a question where that does not fit.</summary>
    /// <param name="head">What a paper says of itself.</param>
    /// <param name="archive">The meetings that are known.</param>
    public static PaperHead Asked(PaperHead head, ArchiveFiles archive)
    {
        if (head.Date is not { Certainty: not Certainty.Unsure, Value: { Earliest: { } first, Latest: { } last } } date)
        {
            return head;
        }

        var (isReport, isLetter) = (head.Type?.Value == DocumentType.Report, head.Type?.Value == DocumentType.Letter);
        var meetings = (isReport ? head.TitleMeetings : null) ?? head.Meetings;
        if (meetings is not { Certainty: not Certainty.Unsure } || (isLetter && !head.CallsMeeting))
        {
            return head;
        }

        var days = meetings.Value.Select(m => (Number: m, Days: DaysOf(m, head, archive))).Where(m => m.Days is not null).ToList();
        if (days.Count < meetings.Value.Count || days.Count == 0)
        {
            return head;
        }

        var (begins, ends) = (days.Min(d => d.Days!.Value.From), days.Max(d => d.Days!.Value.Until));
        var (before, after) = isReport ? (0, ReportAfter) : isLetter ? (CallBefore, 0) : (Before, After);
        var how = last.DayNumber < begins.DayNumber - before ? "before" : first.DayNumber > ends.DayNumber + after ? "after" : null;
        return how is null ? head : head with
        {
            Date = date with
            {
                Certainty = Certainty.Unsure,
                How = string.Create(CultureInfo.InvariantCulture,
                    $"{date.Value.Text} is printed, which is {Apart(how == "before" ? begins.DayNumber - last.DayNumber
                        : first.DayNumber - ends.DayNumber)} {how} its meeting ({begins:yyyy-MM-dd}); is it a slip?"),
            },
        };
    }

    private static string Apart(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")}");

    private static (DateOnly From, DateOnly Until)? DaysOf(int meeting, PaperHead head, ArchiveFiles archive)
    {
        var page = archive.Find($"meetings/{meeting.ToString(CultureInfo.InvariantCulture)}");
        var written = page?.Node("date") is YamlMap map ? ArchiveFile.Scalar(map, "value") : page?.Scalar("date");
        var date = written is not null && Edtf.TryParse(written) is { } known ? known
            : head.MeetingDay?.Value is { } printed && printed.Number == meeting ? printed.Date
            : null;
        return date is { Earliest: { } from, Latest: { } until } ? (from, until) : null;
    }
}
