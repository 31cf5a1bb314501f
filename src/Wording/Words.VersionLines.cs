namespace CopArchive.Wording;

/// <content>Which version before which meeting</content>
public sealed partial class Words
{
    private readonly Message _versionNone = file.Message("version-at-meeting.none");
    private readonly Message _versionDateNotKnown = file.Message("version-at-meeting.date-not-known");
    private readonly Message _versionDateNotCertain = file.Message("version-at-meeting.date-not-certain");
    private readonly Message _versionOrderNotKnown = file.Message("version-at-meeting.order-not-known", "versions");
    private readonly Message _versionAdopted = file.Message("version-at-meeting.adopted", "version", "date");

    /// <summary><c>none yet</c></summary>
    public string VersionNone => _versionNone.Text();

    /// <summary><c>not settled: the date is not known</c></summary>
    public string VersionDateNotKnown => _versionDateNotKnown.Text();

    /// <summary><c>not settled: the date is not certain</c></summary>
    public string VersionDateNotCertain => _versionDateNotCertain.Text();

    /// <summary><c>not settled: the order is not known of the meeting and of {versions}</c></summary>
    public Phrases VersionOrderNotKnown(Phrases versions) => _versionOrderNotKnown.Filled(versions);

    /// <summary><c>{version} (adopted: {date})</c></summary>
    public Phrases VersionAdopted(Phrase version, Phrases date) => _versionAdopted.Filled(version, date);
}
