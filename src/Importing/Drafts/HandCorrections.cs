using DiffPlex;

namespace CopArchive.Importing.Drafts;

/// <summary>
/// Carries manual corrections from the existing text to a newly made one: line by line, the differences between the existing text and what
/// an import of the former file makes. Where the paper itself changed the same place, the paper prevails and the correction is reported.
/// </summary>
internal static class HandCorrections
{
    /// <summary>Brings the corrections over.</summary>
    /// <param name="made">The text that an import of the former file makes.</param>
    /// <param name="standing">The text that stands.</param>
    /// <param name="anew">The text that an import of the new file makes.</param>
    public static Carried Carry(string made, string standing, string anew)
    {
        var (was, hand, paper) = (Lines(made), Lines(standing), Lines(anew));
        var (inHand, inPaper) = (Places(was, hand), Places(was, paper));
        var carried = new Merge([], [], []);
        for (int i = 0, h = 0, p = 0; i < was.Length || h < hand.Length || p < paper.Length;)
        {
            if (i < was.Length && inHand[i] == h && inPaper[i] == p)
            {
                carried.Text.Add(was[i++]);
                (h, p) = (h + 1, p + 1);
                continue;
            }

            // up to the next line that neither side changed
            var next = Enumerable.Range(i, was.Length - i).FirstOrDefault(n => inHand[n] >= h && inPaper[n] >= p, was.Length);
            var (nextHand, nextPaper) = next < was.Length ? (inHand[next], inPaper[next]) : (hand.Length, paper.Length);
            Resolve(was[i..next], hand[h..nextHand], paper[p..nextPaper], carried);
            (i, h, p) = (next, nextHand, nextPaper);
        }

        return new Carried(
            carried.Text.Count == 0 ? "" : string.Join('\n', carried.Text).TrimStart('\n') + "\n",
            carried.Kept,
            carried.Lost);
    }

    private static void Resolve(string[] was, string[] hand, string[] paper, Merge carried)
    {
        // corresponding lines are resolved one by one, from the front and from the end
        if (was.Length > 0 && was.Length + hand.Length + paper.Length > 3)
        {
            if (IsSettled(was[0], hand, paper, was.Length, first: true))
            {
                Resolve([was[0]], [hand[0]], [paper[0]], carried);
                Resolve(was[1..], hand[1..], paper[1..], carried);
                return;
            }

            if (IsSettled(was[^1], hand, paper, was.Length, first: false))
            {
                Resolve(was[..^1], hand[..^1], paper[..^1], carried);
                Resolve([was[^1]], [hand[^1]], [paper[^1]], carried);
                return;
            }
        }

        var (byHand, byPaper) = (!was.SequenceEqual(hand), !was.SequenceEqual(paper));
        var correction = new HandCorrection(Join(was), Join(hand));
        if (!byHand)
        {
            carried.Text.AddRange(paper);
        }
        else if (!byPaper || hand.SequenceEqual(paper))
        {
            carried.Text.AddRange(hand);
            carried.Kept.Add(correction);
        }
        else
        {
            carried.Text.AddRange(paper);
            carried.Lost.Add(correction);
        }
    }

    /// <summary>Whether one side left a line at an end unchanged while the other has as many lines as before.</summary>
    private static bool IsSettled(string line, string[] hand, string[] paper, int count, bool first) =>
        hand.Length > 0 && paper.Length > 0
        && ((hand.Length == count && line == paper[first ? 0 : ^1])
            || (paper.Length == count && line == hand[first ? 0 : ^1])
            || (hand.Length == count && paper.Length == count));

    /// <summary>The position of each line in another text, if unchanged; otherwise -1.</summary>
    private static int[] Places(string[] before, string[] after)
    {
        var places = new int[before.Length];
        var (at, shift) = (0, 0);
        foreach (var change in Differ.Instance.CreateDiffs(string.Join('\0', before), string.Join('\0', after), ignoreWhiteSpace: false,
            ignoreCase: false, new Pieces()).DiffBlocks)
        {
            for (; at < change.DeleteStartA; at++)
            {
                places[at] = at + shift;
            }

            for (; at < change.DeleteStartA + change.DeleteCountA; at++)
            {
                places[at] = -1;
            }

            shift = change.InsertStartB + change.InsertCountB - at;
        }

        for (; at < before.Length; at++)
        {
            places[at] = at + shift;
        }

        return places;
    }

    /// <summary>Its lines; an empty line belongs to the next one.</summary>
    private static string[] Lines(string text)
    {
        var lines = text.Split('\n');
        return [.. Enumerable.Range(0, lines.Length)
            .Where(i => lines[i].Trim().Length > 0)
            .Select(i => i > 0 && lines[i - 1].Trim().Length == 0 ? "\n" + lines[i] : lines[i])];
    }

    private static string Join(string[] lines) => string.Join(" / ", lines.Select(p => p.Trim()));

    private sealed record Merge(List<string> Text, List<HandCorrection> Kept, List<HandCorrection> Lost);

    private sealed class Pieces : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text.Length == 0 ? [] : text.Split('\0');
    }
}

/// <summary>A newly made text with the manual corrections.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kept">Corrections that stand in it again.</param>
/// <param name="Lost">Corrections that do not, since the paper itself changed there.</param>
internal sealed record Carried(string Text, IReadOnlyList<HandCorrection> Kept, IReadOnlyList<HandCorrection> Lost);

/// <summary>A manual correction.</summary>
/// <param name="Before">As imported; empty for an addition.</param>
/// <param name="After">As corrected; empty for a deletion.</param>
internal sealed record HandCorrection(string Before, string After);
