namespace CopArchive.Comparison;

/// <summary>Words that two wordings share, or that only one of them has.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">
/// The words, with the white space between and around them: what is the same and deleted, put together, is the earlier
/// wording, what is the same and inserted the later one.
/// </param>
public sealed record WordChange(WordChangeKind Kind, string Text);

/// <summary>Which wording has some words.</summary>
public enum WordChangeKind
{
    /// <summary>Both.</summary>
    Same,

    /// <summary>The earlier alone.</summary>
    Deleted,

    /// <summary>The later alone.</summary>
    Inserted,
}
