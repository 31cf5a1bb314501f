namespace CopArchive.Texts;

/// <summary>The text of one copy of a record: a tree of units in reading order. All else reads these; nobody parses text again.</summary>
/// <param name="Language">BCP 47 code of the text's language.</param>
/// <param name="Units">The topmost units.</param>
public sealed record TextBody(string Language, IReadOnlyList<Unit> Units)
{
    /// <summary>Every unit, parents before their children, in reading order.</summary>
    public IEnumerable<Unit> All()
    {
        var pending = new Stack<Unit>(Units.Reverse());
        while (pending.TryPop(out var unit))
        {
            yield return unit;
            foreach (var child in unit.Children.Reverse())
            {
                pending.Push(child);
            }
        }
    }
}
