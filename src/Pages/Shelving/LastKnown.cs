using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Pages.Shelving;

/// <summary>What people ask for first, as far as known: the group, its last meeting and report, who was last in the chair.</summary>
internal static class LastKnown
{
    /// <summary>The page of the group itself; null where the archive has none.</summary>
    public static OrganisationRecord? Group(this Shelves shelves) => shelves.Settings.GroupNames
        .Select(name => shelves.All<OrganisationRecord>().FirstOrDefault(o => o.ShortName == name || o.Title.Value == name))
        .FirstOrDefault(o => o is not null);

    /// <summary>The last meeting that took place; null for none.</summary>
    public static MeetingRecord? LastMeeting(this Shelves shelves) => shelves.Meetings.LastOrDefault(m => m.State == MeetingState.Held);

    /// <summary>The report with the latest date on it; null for none.</summary>
    public static DocumentRecord? LatestReport(this Shelves shelves) => shelves.Documents
        .Where(d => d is { Type: DocumentType.Report, Date: Stated<Edtf>.Known }).Order(Shelves.ByDate).LastOrDefault();

    /// <summary>Who was in the chair at the last meeting of which that is known.</summary>
    public static (MeetingRecord Meeting, Role Chair)? LastChair(this Shelves shelves) => shelves.Meetings.Reverse()
        .SelectMany(m => m.People.Where(IsChair).Select(p => ((MeetingRecord, Role)?)(m, p))).FirstOrDefault();

    /// <summary>Whether somebody was in the chair.</summary>
    public static bool IsChair(Role role) => role.Capacity.StartsWith("chair", StringComparison.OrdinalIgnoreCase);
}
