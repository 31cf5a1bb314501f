using CopArchive.Texts;

namespace CopArchive.Comparison;

/// <summary>
/// A unit of one text beside that of another: its own words, without those of its children, which follow as changes of their own.
/// </summary>
/// <param name="Before">In the earlier text; null where it was added.</param>
/// <param name="After">In the later text; null where it was removed.</param>
/// <param name="Depth">How deep it stands in its text (the later one where it has both): 0 at the top.</param>
/// <param name="Moved">Whether it stands elsewhere in reading order, or under another unit.</param>
/// <param name="Words">Its words compared; empty where it was added, removed or reads the same.</param>
public sealed record UnitChange(Unit? Before, Unit? After, int Depth, bool Moved, IReadOnlyList<WordChange> Words)
{
    /// <summary>Whether both texts have it, under different labels.</summary>
    public bool Renumbered => Before is not null && After is not null && Before.Label != After.Label;

    /// <summary>Whether both texts have it, with different words.</summary>
    public bool Reworded => Words.Count > 0;

    /// <summary>Whether both texts have it, with the same words and label at the same place.</summary>
    public bool Unchanged => Before is not null && After is not null && !Moved && !Renumbered && !Reworded;
}
