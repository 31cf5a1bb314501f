namespace CopArchive.Wording;

/// <content>What a page of the archive’s own is, above its title.</content>
public sealed partial class Words
{
    /// <summary>List.</summary>
    public string PlateList { get; } = file.Message("plate.list").Text();

    /// <summary>Comparison.</summary>
    public string PlateComparison { get; } = file.Message("plate.comparison").Text();

    /// <summary>Versions.</summary>
    public string PlateVersions { get; } = file.Message("plate.versions").Text();

    /// <summary>Changes.</summary>
    public string PlateChanges { get; } = file.Message("plate.changes").Text();

    /// <summary>As printed.</summary>
    public string PlateAsPrinted { get; } = file.Message("plate.as-printed").Text();

    /// <summary>Day of a meeting.</summary>
    public string PlateAsOf { get; } = file.Message("plate.as-of").Text();

    /// <summary>Between two meetings.</summary>
    public string PlateSince { get; } = file.Message("plate.since").Text();

    /// <summary>Calendar.</summary>
    public string PlateCalendar { get; } = file.Message("plate.calendar").Text();

    /// <summary>Collection.</summary>
    public string PlateCollection { get; } = file.Message("plate.collection").Text();

    /// <summary>Feeds.</summary>
    public string PlateFeeds { get; } = file.Message("plate.feeds").Text();

    /// <summary>Glossary.</summary>
    public string PlateGlossary { get; } = file.Message("plate.glossary").Text();

    /// <summary>Download.</summary>
    public string PlateDownload { get; } = file.Message("plate.download").Text();

    /// <summary>About this archive.</summary>
    public string PlateAbout { get; } = file.Message("plate.about").Text();

    /// <summary>Withdrawn.</summary>
    public string PlateWithdrawn { get; } = file.Message("plate.withdrawn").Text();
}
