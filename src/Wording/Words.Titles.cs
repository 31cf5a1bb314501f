using System.Diagnostics;
using CopArchive.Records.Model;

namespace CopArchive.Wording;

/// <content>What things are called in this language, where the archive knows it.</content>
public sealed partial class Words
{
    private readonly Message _meetingTitle = file.Message("meeting-title", Slot.Number("n"));

    /// <summary>A meeting by its number: <c>Second meeting</c>.</summary>
    public string MeetingTitle(int number) => _meetingTitle.Text(number);

    /// <summary>
    /// A record under the name that it has in this language: a meeting that is called by its number, a topic, country or body with a label.
    /// All others keep theirs, with its language.
    /// </summary>
    /// <param name="record">As it was read.</param>
    /// <param name="own">The language in which records are named, BCP 47.</param>
    public ArchiveRecord Named(ArchiveRecord record, string own)
    {
        var name = record switch
        {
            MeetingRecord meeting => InLanguages.Contains(own) && Of(own).MeetingTitle(meeting.Number) == meeting.Title.Value
                ? MeetingTitle(meeting.Number)
                : null,
            TopicRecord topic => topic.Labels.GetValueOrDefault(Language),
            OrganisationRecord organisation => organisation.Labels.GetValueOrDefault(Language),
            DocumentRecord or ResolutionRecord or ResolutionVersionRecord or OutcomeRecord or EventRecord or PersonRecord => null,
            _ => throw new UnreachableException(record.GetType().Name),
        };
        var language = record.TitleLanguage ?? own;
        return name is null
            ? record with { TitleLanguage = language == Language ? null : language }
            : record with { Title = record.Title with { Value = name }, OwnTitle = record.Title.Value, TitleLanguage = null };
    }

    /// <summary>The group under the name that it has in this language. It keeps its own, with its language, where there is none.</summary>
    /// <param name="settings">As they were read.</param>
    /// <param name="records">Records, one of which may be the group.</param>
    public ArchiveSettings Named(ArchiveSettings settings, IEnumerable<ArchiveRecord> records)
    {
        var name = records.OfType<OrganisationRecord>()
            .FirstOrDefault(o => settings.GroupNames.Any(g => g == o.ShortName || g == o.Title.Value))?.Labels.GetValueOrDefault(Language);
        return settings with { Group = name ?? settings.Group, GroupLanguage = name is null ? settings.Languages[0] : null };
    }
}
