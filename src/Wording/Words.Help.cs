namespace CopArchive.Wording;

/// <content>For somebody who comes here in need.</content>
public sealed partial class Words
{
    private readonly Message _asksForHelp = file.Message("asks-for-help");
    private readonly Message _asksForLastMeeting = file.Message("asks-for-last.meeting");
    private readonly Message _asksForLatestReport = file.Message("asks-for-last.report");
    private readonly Message _asksForChair = file.Message("asks-for-last.chair");

    /// <summary>Words by which a search asks for help, not for papers; between spaces.</summary>
    public string AsksForHelp => _asksForHelp.Text();

    /// <summary>What people type for the last meeting; between commas.</summary>
    public string AsksForLastMeeting => _asksForLastMeeting.Text();

    /// <summary>What people type for the latest report; between commas.</summary>
    public string AsksForLatestReport => _asksForLatestReport.Text();

    /// <summary>What people type who ask for the chair; between commas.</summary>
    public string AsksForChair => _asksForChair.Text();
}
