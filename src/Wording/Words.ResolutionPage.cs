namespace CopArchive.Wording;

/// <content>The pages of a resolution and of its versions.</content>
public sealed partial class Words
{
    private readonly Message _latestBeforeMeetings = file.Message("resolution.latest-before-meetings", Slot.Number("n"), "meetings");
    private readonly Message _isThisPage = file.Message("resolution.is-this-page", "version");
    private readonly Message _latestKnown = file.Message("resolution.latest-known", "day", "latest", "held");
    private readonly Message _latestKnownAndNext = file.Message("resolution.latest-and-next", "day", "latest", "held", "next");

    /// <summary>Of versions.</summary>
    public string NoVersionKnown { get; } = file.Message("resolution.no-version").Text();

    /// <summary>The word to open the table.</summary>
    public string VersionAtMeetings { get; } = file.Message("resolution.at-meetings").Text();

    /// <summary>What the table says.</summary>
    public string AsFarAsDated { get; } = file.Message("resolution.as-far").Text();

    /// <summary>Meetings.</summary>
    public string MeetingsColumn { get; } = file.Message("resolution.meetings").Text();

    /// <summary>Latest version before.</summary>
    public string LatestBeforeColumn { get; } = file.Message("resolution.latest-before").Text();

    /// <summary>Before which meetings a version was the latest.</summary>
    public Phrases LatestBeforeMeetings(int n, Phrases meetings) => _latestBeforeMeetings.Filled(n, meetings);

    /// <summary>Under the version whose page this is.</summary>
    public string ThisPageBehind { get; } = file.Message("resolution.this-page").Text();

    /// <summary>The version whose page this is.</summary>
    public Phrases IsThisPage(Phrases version) => _isThisPage.Filled(version);

    /// <summary>On a page that is no longer the latest.</summary>
    public string EarlierVersion { get; } = file.Message("resolution.earlier").Text();

    /// <summary>The latest version.</summary>
    public Phrases LatestKnown(Phrases day, Phrases latest, Phrases held) => _latestKnown.Filled(day, latest, held);

    /// <summary>The latest version, and the next.</summary>
    public Phrases LatestKnownAndNext(Phrases day, Phrases latest, Phrases held, Phrases next) =>
        _latestKnownAndNext.Filled(day, latest, held, next);
}
