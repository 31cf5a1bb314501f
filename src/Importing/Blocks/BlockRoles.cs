using System.Text.RegularExpressions;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Vocabulary;

namespace CopArchive.Importing.Blocks;

/// <summary>Decides which blocks are headings, operative headings, agendas and signatures, where the file itself does not say.</summary>
internal sealed partial class BlockRoles(IReadOnlyList<PaperWords> words, List<Finding> findings)
{
    private const int Long = 100;
    private const int LongestHeading = 150;

    private readonly string[] _headings = [.. words.SelectMany(w => w.Headings.Concat(w.Action))];
    private readonly string[] _agenda = [.. words.SelectMany(w => w.Agenda)];
    private readonly string[] _operative = [.. PaperWords.All.SelectMany(w => w.Operative)];
    private readonly string[] _closings = [.. words.SelectMany(w => w.Closings)];
    private readonly string[] _enclosures = [.. words.SelectMany(w => w.Enclosures)];
    private readonly string[] _signatories = [.. words.SelectMany(w => w.Signatories)];

    /// <summary>The same blocks, each with its role.</summary>
    public IReadOnlyList<PaperBlock> Assign(IReadOnlyList<PaperBlock> blocks)
    {
        var signatures = Signatures(blocks);
        var roles = new List<PaperBlock>();
        var (section, heading) = (0, 0);
        for (var i = 0; i < blocks.Count; i++)
        {
            var role = signatures.Contains(i) ? BlockRole.Signature : Role(blocks, i, section, heading);
            if (blocks[i].Label is { Kind: LabelKind.Digit, Numbers: [var number] })
            {
                // consecutive numbers are a list, not headings
                section = role == BlockRole.Heading ? number : 0;
                heading = role == BlockRole.Heading ? number : heading;
            }

            roles.Add(blocks[i] with { Role = role });
        }

        return roles;
    }

    private BlockRole Role(IReadOnlyList<PaperBlock> blocks, int i, int section, int heading)
    {
        var block = blocks[i];
        if (block.Source.Kind is not (SourceBlockKind.Paragraph or SourceBlockKind.Heading)
            || block.Plain.Length is 0 or > LongestHeading
            || block.Plain.Contains('\n'))
        {
            return block.Source.Kind == SourceBlockKind.Heading && block.Plain.Length > 0 ? BlockRole.Heading : BlockRole.Text;
        }

        var next = i + 1 < blocks.Count ? blocks[i + 1] : null;
        if (block.Label is null && WordMatch.Is(block.Folded, _agenda) && next?.Label is { Kind: LabelKind.Bullet } or { IsFirst: true })
        {
            return BlockRole.Agenda;
        }

        if (block.Label is null && next is not null && IsOperative(block, next))
        {
            return BlockRole.Operative;
        }

        if (block.Source.Kind == SourceBlockKind.Heading)
        {
            return BlockRole.Heading;
        }

        return block.Label is not null
            ? IsNumberedHeading(blocks, i, section, heading) ? BlockRole.Heading : BlockRole.Text
            : WordMatch.Is(TypedNumber().Replace(block.Folded, ""), _headings) && next is not null ? BlockRole.Heading
            : LooksLikeHeading(blocks, i) ? Doubted(block) : BlockRole.Text;
    }

    private BlockRole Doubted(PaperBlock block)
    {
        findings.Add(new Finding(
            FindingKind.Doubted,
            "taken for a heading, since it stands alone between paragraphs",
            block.Plain,
            block.Where));
        return BlockRole.Heading;
    }

    /// <summary><c>6. Discussions</c> before <c>6.1</c>; or the next number after such a heading.</summary>
    private static bool IsNumberedHeading(IReadOnlyList<PaperBlock> blocks, int i, int section, int heading)
    {
        var label = blocks[i].Label!;
        if (label.Kind is not (LabelKind.Digit or LabelKind.Path)
            || blocks[i].Plain[^1] is '.' or ';' or ':' or ','
            || label.Printed[^1] == ')')
        {
            return false;
        }

        var next = blocks.Skip(i + 1).Take(4).Select(b => b.Label).FirstOrDefault(l => l is not null && l.Kind != LabelKind.Bullet);
        var opens = next is { Kind: LabelKind.Path }
            && next.Numbers.Count == label.Numbers.Count + 1
            && next.Numbers.Take(label.Numbers.Count).SequenceEqual(label.Numbers)
            && (label.Kind == LabelKind.Path ? next.Numbers[^1] == 1 : label.Numbers[0] != heading);
        return opens
            || (label.Kind == LabelKind.Digit && section > 0 && label.Numbers[0] == section + 1 && i + 1 < blocks.Count
                && (blocks[i + 1].Label is null or { Kind: LabelKind.Bullet }
                    || (blocks[i + 1].Label is { Kind: LabelKind.Path } path && path.Numbers[0] == label.Numbers[0])));
    }

    private bool IsOperative(PaperBlock block, PaperBlock next)
    {
        var text = block.Folded.Trim(' ', ':', ',', '，', '：');
        var verb = WordMatch.Begins(text, _operative) is not null
            || _operative
                .Any(o => text.EndsWith((text.Any(c => c >= '\u2E80') ? "" : " ") + WordMatch.FoldWord(o), StringComparison.Ordinal));
        return verb && block.Plain.Length <= 90 && text.Split(' ').Length <= 10 && block.Plain[^1] is not ('.' or ';')
            && (next.Label is { IsFirst: true } or { Kind: LabelKind.Path }
                || (next.IsPlain
                    && next.Plain is [var first, ..]
                    && (char.IsLower(first) || (char.IsLetter(first) && !char.IsUpper(first) && first >= '\u0600' && verb))));
    }

    private bool LooksLikeHeading(IReadOnlyList<PaperBlock> blocks, int i)
    {
        var block = blocks[i];
        return i > 0 && i + 1 < blocks.Count && block.Plain.Length <= 80 && block.Plain.Split(' ').Length <= 10
            && char.IsLetterOrDigit(block.Plain[^1]) && !char.IsLower(block.Plain[0])
            && blocks[i + 1].Plain.Length >= Long
            && (IsFirstOfSeveral(blocks, i)
                || (blocks.Take(i).Any(b => b.Plain.Length >= Long) && blocks[i - 1].Plain is { Length: >= Long } or [.., '.' or ';']))
            && PaperDates.Find(block.Plain) is null
            && WordMatch.Begins(block.Folded, _closings) is null;
    }

    /// <summary><c>1 Lamps</c>, where <c>2 Oil</c> stands further on: nothing needs to stand above the first heading.</summary>
    private static bool IsFirstOfSeveral(IReadOnlyList<PaperBlock> blocks, int i) =>
        blocks[i].Plain.StartsWith("1 ", StringComparison.Ordinal)
        && blocks.Skip(i + 1).Any(b => b.Label is null && b.Plain.Length <= 80 && b.Plain.StartsWith("2 ", StringComparison.Ordinal)
            && b.Plain[^1] is not ('.' or ';' or ':' or ','));

    /// <summary>What follows the closing words of a letter, and names with posts at the very end.</summary>
    private HashSet<int> Signatures(IReadOnlyList<PaperBlock> blocks)
    {
        var found = new HashSet<int>();
        var closing = Enumerable.Range(0, blocks.Count)
            .Where(i => blocks[i].Plain.Length < 120 && WordMatch.Begins(blocks[i].Folded, _closings) is not null)
            .DefaultIfEmpty(-1)
            .First();
        if (closing >= 0)
        {
            for (var i = closing + 1; i < blocks.Count && i <= closing + 5 && IsShort(blocks[i])
                && WordMatch.Begins(blocks[i].Folded, _enclosures) is null && !IsCapitals(blocks[i].Plain)
                && !blocks[i].Plain.Any(char.IsDigit); i++)
            {
                found.Add(i);
            }

            if (found.Count > 0)
            {
                return found;
            }
        }

        for (var i = blocks.Count - 1; i >= Math.Max(0, blocks.Count - 4) && IsShort(blocks[i]); i--)
        {
            found.Add(i);
        }

        return found.Count is > 0 and < 4 && found.Any(i => WordMatch.Has(blocks[i].Folded, _signatories)) && found.Count < blocks.Count
            ? found
            : [];
    }

    [GeneratedRegex(@"^[0-9]{1,2}(?:\.[0-9]{1,2})*\s+", RegexOptions.CultureInvariant)]
    private static partial Regex TypedNumber();

    private static bool IsShort(PaperBlock block) =>
        block.IsPlain && block.Plain.Length is > 0 and < 90 && block.Plain[^1] is not ('.' or ';' or ':');

    private static bool IsCapitals(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower) && text[0] != '[';
}
