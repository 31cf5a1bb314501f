using System.Security.Cryptography;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Texts;

/// <summary>
/// The text of one copy of a record: a tree of units in reading order. Everything else reads these; no text is parsed again.
/// </summary>
/// <param name="Language">BCP 47 code of the text's language.</param>
/// <param name="Units">The topmost units.</param>
public sealed record TextBody(string Language, IReadOnlyList<Unit> Units)
{
    private (Unit Unit, Mention Mention)[]? _mentions;

    /// <summary>Every mention with its unit, in reading order; found once, since a preview links the same texts often.</summary>
    public IReadOnlyList<(Unit Unit, Mention Mention)> Mentions =>
        _mentions ??= [.. FindMentions()];

    private List<(Unit Unit, Mention Mention)> FindMentions()
    {
        var found = new List<(Unit, Mention)>();
        foreach (var unit in AllUnits())
        {
            foreach (var mention in unit.Mentions())
            {
                found.Add((unit, mention));
            }
        }

        return found;
    }

    /// <summary>Every unit, parents before their children, in reading order.</summary>
    public IEnumerable<Unit> AllUnits()
    {
        var around = new Stack<(IReadOnlyList<Unit> Units, int Next)>();
        var (units, next) = (Units, 0);
        while (true)
        {
            if (next < units.Count)
            {
                var unit = units[next++];
                yield return unit;
                if (unit.Children.Count > 0)
                {
                    around.Push((units, next));
                    (units, next) = (unit.Children, 0);
                }
            }
            else if (around.TryPop(out var above))
            {
                (units, next) = above;
            }
            else
            {
                yield break;
            }
        }
    }

    /// <summary>The unit to which an anchor leads; null for none.</summary>
    public Unit? Find(string? anchor)
    {
        foreach (var unit in AllUnits())
        {
            if (unit.IsAt(anchor))
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>Every anchor that leads into it.</summary>
    public IEnumerable<string> Anchors() =>
        AllUnits().SelectMany(u => u.FormerAnchor is null ? [u.Anchor] : new[] { u.Anchor, u.FormerAnchor });

    /// <summary>
    /// The SHA-256 of the words alone, in small hexadecimal digits, so that a copy can be checked whatever its format: UTF-8, one line per
    /// block, each ending in LF, in reading order; the number as printed and a space before the words; a row of a table is a line, its
    /// cells separated by tabs. Blocks without words are left out.
    /// </summary>
    public string Sha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var unit in AllUnits())
        {
            var plain = unit.Plain();
            if (unit.Label is not null)
            {
                hash.Append(unit.Label);
                hash.Append(" ");
            }

            if (unit.Label is not null || plain.Length > 0)
            {
                hash.Append(plain);
                hash.Append("\n");
            }
        }

        return hash.InHex();
    }

    /// <summary>Whether these are the words that somebody compared with the paper.</summary>
    public bool IsChecked(CopyNote? copy) => copy?.Checked is { } check && check.Words == Sha256();
}
