namespace CopArchive.Wording;

/// <content>The pages of a meeting, of all meetings, and of an event.</content>
public sealed partial class Words
{
    private readonly Message _takePapers = file.Message("meeting.take", Slot.Number("n"));
    private readonly Message _agendaPrintedIn = file.Message("meeting.agenda-of", "paper");

    /// <summary>No coming meeting is known to this archive.</summary>
    public string NoneComing { get; } = file.Message("meetings.none-coming").Text();

    /// <summary>Postponed or cancelled.</summary>
    public string PutOff { get; } = file.Message("meetings.put-off").Text();

    /// <summary>All meetings.</summary>
    public string AllMeetings { get; } = file.Message("meetings.all").Text();

    /// <summary>How “no trace found” is to be read.</summary>
    public string NoTraceSpeaks { get; } = file.Message("meeting.no-trace").Text();

    /// <summary>A link to a zip.</summary>
    public string TakePapers(int n) => _takePapers.Text(n);

    /// <summary>A link to a book, behind that to the zip.</summary>
    public string TakeTexts { get; } = file.Message("meeting.take-texts").Text();

    /// <summary>Where the agenda stands.</summary>
    public Phrases AgendaPrintedIn(Phrases paper) => _agendaPrintedIn.Filled(paper);

    /// <summary>There is none before.</summary>
    public string FirstMeeting { get; } = file.Message("meeting.first").Text();

    /// <summary>None after it is known.</summary>
    public string LatestMeetingKnown { get; } = file.Message("meeting.latest").Text();

    /// <summary>What is known of it.</summary>
    public string KnownOfIt { get; } = file.Message("event.known").Text();

    /// <summary>Who took part.</summary>
    public string TookPart { get; } = file.Message("event.took-part").Text();
}
