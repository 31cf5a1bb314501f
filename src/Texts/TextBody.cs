using System.Text;
using CopArchive.Records.Definitions;

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

    /// <summary>
    /// The SHA-256 of the words alone, in small hexadecimal digits, so that a copy can be checked whatever it looks
    /// like: UTF-8, a line a block, each ended by one LF, in reading order; the number as printed and a space before the words; a row of a
    /// table is a line, its cells parted by tabs. Blocks without words are no line.
    /// </summary>
    public string Sha256() =>
        AttachedFiles.Sha256(Encoding.UTF8.GetBytes(string.Concat(All()
            .Select(u => u.Label is null ? u.Plain() : $"{u.Label} {u.Plain()}")
            .Where(line => line.Length > 0)
            .Select(line => line + "\n"))));
}
