using System.Text;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;

namespace CopArchive.Texts;

/// <summary>
/// The text of one copy of a record: a tree of units in reading order. Everything else reads these; no text is parsed again.
/// </summary>
/// <param name="Language">BCP 47 code of the text's language.</param>
/// <param name="Units">The topmost units.</param>
public sealed record TextBody(string Language, IReadOnlyList<Unit> Units)
{
    /// <summary>Every unit, parents before their children, in reading order.</summary>
    public IEnumerable<Unit> AllUnits()
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
    /// The SHA-256 of the words alone, in small hexadecimal digits, so that a copy can be checked whatever its format: UTF-8, one line per
    /// block, each ending in LF, in reading order; the number as printed and a space before the words; a row of a table is a line, its
    /// cells separated by tabs. Blocks without words are left out.
    /// </summary>
    public string Sha256() =>
        AttachedFiles.Sha256(Encoding.UTF8.GetBytes(string.Concat(AllUnits()
            .Select(u => u.Label is null ? u.Plain() : $"{u.Label} {u.Plain()}")
            .Where(line => line.Length > 0)
            .Select(line => line + "\n"))));

    /// <summary>Whether these are the words that somebody compared with the paper.</summary>
    public bool IsChecked(CopyNote? copy) => copy?.Checked is { } check && check.Words == Sha256();
}
