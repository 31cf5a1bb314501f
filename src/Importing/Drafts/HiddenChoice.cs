namespace CopArchive.Importing.Drafts;

/// <summary>What is done with what a file hides.</summary>
public enum HiddenChoice
{
    /// <summary>The file is published as it is.</summary>
    Publish,

    /// <summary>A copy without it is kept and published.</summary>
    Clean,

    /// <summary>The file is kept and not published.</summary>
    Withhold,
}
