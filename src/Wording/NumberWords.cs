using CopArchive.Catalogue;

namespace CopArchive.Wording;

/// <summary>What is known of document numbers, as a reader says it.</summary>
public static class NumberWords
{
    /// <summary>What is known of one number, or of several.</summary>
    public static string InWords(this NumberBasis basis, bool single) => basis switch
    {
        NumberBasis.InPapersHeld => single ? "known from papers we hold" : "a closed run, known from papers we hold",
        NumberBasis.FoundElsewhere => "known from elsewhere",
        NumberBasis.Named => "named in papers we hold, no page here",
        _ => "nothing is known",
    };

    /// <summary>The gaps of a run in a few words: <c>WG-CP/1/2 to WG-CP/1/7</c>; null where it has none.</summary>
    public static string? GapsInWords(this NumberRun run) => run.Gaps.Any() ? string.Join(", ", run.Gaps.Select(run.Print)) : null;
}
