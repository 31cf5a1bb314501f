using CopArchive.Texts;

namespace CopArchive.Comparison;

/// <summary>Two texts, unit by unit, in the reading order of the later one; what was removed stands where it stood.</summary>
/// <param name="Changes">Every unit of both texts, once, unchanged ones too.</param>
/// <param name="PercentChanged">How much of the words of both is only in one of them: 0 where all is the same, 100 where nothing is.</param>
public sealed record TextComparison(IReadOnlyList<UnitChange> Changes, int PercentChanged)
{
    /// <summary>Whether the two read the same.</summary>
    public bool IsEmpty => Changes.All(c => c.Unchanged);

    /// <summary>Compares two texts, or parts of two.</summary>
    public static TextComparison Of(IReadOnlyList<Unit> before, IReadOnlyList<Unit> after) => throw new NotImplementedException();
}
