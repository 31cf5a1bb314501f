namespace CopArchive.Importing.Papers;

/// <summary>Collects what was dropped or is in doubt while one file is read, in order.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _all = [];

    /// <summary>All so far.</summary>
    public IReadOnlyList<Finding> All => _all;

    /// <summary>Words that the text will not have.</summary>
    public void Dropped(string what, string words, string where) => _all.Add(new Finding(FindingKind.Dropped, what, words.Trim(), where));

    /// <summary>Words that the text will not have, and that the file hides: <paramref name="kind"/> is all that others are told.</summary>
    public void Hidden(string kind, string what, string words, string where) =>
        Add(new Finding(FindingKind.Dropped, what, words.Trim(), where) { Hidden = kind });

    /// <summary>Words that the text should have, and that could not be read.</summary>
    public void Missing(string what, string words, string where) => _all.Add(new Finding(FindingKind.Missing, what, words.Trim(), where));

    /// <summary>What another list has.</summary>
    public void Add(Finding finding) => _all.Add(finding);

    /// <summary>Words that the text has, and a person must look at.</summary>
    public void Doubted(string what, string words, string where) => _all.Add(new Finding(FindingKind.Doubted, what, words.Trim(), where));
}
