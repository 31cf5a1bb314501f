namespace CopArchive.Wording;

/// <content>The description of the whole, as archivists write it.</content>
public sealed partial class Words
{
    /// <summary>What it is.</summary>
    public string CollectionIntro { get; } = file.Message("collection.intro").Text();

    /// <summary>The group.</summary>
    public string TheGroup { get; } = file.Message("collection.group").Text();

    /// <summary>Other names.</summary>
    public string OtherNames { get; } = file.Message("collection.other-names").Text();

    /// <summary>Its papers.</summary>
    public string ItsPapers { get; } = file.Message("collection.papers").Text();

    /// <summary>Series.</summary>
    public string SeriesHeading { get; } = file.Message("collection.series").Text();

    /// <summary>What gaps are.</summary>
    public string GapsAre { get; } = file.Message("collection.gaps-are").Text();

    /// <summary>Dates.</summary>
    public string DatesColumn { get; } = file.Message("collection.dates").Text();

    /// <summary>Extent.</summary>
    public string ExtentColumn { get; } = file.Message("collection.extent").Text();

    /// <summary>Gaps.</summary>
    public string GapsColumn { get; } = file.Message("collection.gaps").Text();

    /// <summary>Who may read it.</summary>
    public string AccessColumn { get; } = file.Message("collection.access").Text();

    /// <summary>Who contributed.</summary>
    public string WhoContributed { get; } = file.Message("collection.contributed").Text();

    /// <summary>What the blocks mean.</summary>
    public string EachBlockContributor { get; } = file.Message("collection.each-block").Text();

    /// <summary>Copies.</summary>
    public string CopiesHeading { get; } = file.Message("collection.copies").Text();

    /// <summary>Copy.</summary>
    public string CopyColumn { get; } = file.Message("collection.copy").Text();

    /// <summary>Where it came from.</summary>
    public string FromColumn { get; } = file.Message("collection.from").Text();

    /// <summary>Where the original is kept.</summary>
    public string OriginalColumn { get; } = file.Message("collection.original").Text();

    /// <summary>There is no copy yet.</summary>
    public string NoCopyYet { get; } = file.Message("collection.no-copy").Text();
}
