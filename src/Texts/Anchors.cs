using System.Diagnostics;
using System.Text;
using CopArchive.Diagnostics;

namespace CopArchive.Texts;

/// <summary>
/// Gives every block its anchor: the labels from the nearest labelled ancestor down, unlabelled blocks counted within their parent (design
/// § 3, Anchors). Additions elsewhere in the text change no anchor.
/// </summary>
internal sealed class Anchors(TextSource source)
{
    private readonly Dictionary<string, TextBlock> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _holders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _natural = new(StringComparer.Ordinal);

    /// <summary>Assigns the anchors of a whole text.</summary>
    public void Assign(List<TextBlock> blocks)
    {
        TakePins(blocks);

        // in most texts each block has a name of its own, and it stays
        var isTaken = false;
        Walk(blocks, Surroundings.Top, (block, natural) =>
        {
            isTaken |= !_natural.Add(natural) || _taken.ContainsKey(natural);
            return block.Attributes.Pin ?? natural;
        });

        // a second holder must not take the anchor that a later block has by its own label (6.4 twice, and 6.4.2)
        if (isTaken)
        {
            Walk(blocks, Surroundings.Top, FinalAnchor);
        }
    }

    private void TakePins(List<TextBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Attributes.Pin is { } pin && !_taken.TryAdd(pin, block))
            {
                Refuse(block, pin);
            }

            TakePins(block.Children);
        }
    }

    private void Refuse(TextBlock block, string pin)
    {
        var line = source.LineAt(_taken[pin].Place.Start) + 1;
        source.Report(block.Place.Start, block.Place.End, (p, l) => TextFaults.AnchorTwice(p, l, pin, line));
        block.Attributes = block.Attributes with { Pin = null };
    }

    private string FinalAnchor(TextBlock block, string natural)
    {
        if (block.Attributes.Pin is { } pin)
        {
            return pin;
        }

        if (_taken.TryAdd(natural, block))
        {
            return natural;
        }

        for (var n = _holders.GetValueOrDefault(natural, 2); ; n++)
        {
            var next = $"{natural}.{n}";
            _holders[natural] = n + 1;
            if (!_natural.Contains(next) && _taken.TryAdd(next, block))
            {
                return next;
            }
        }
    }

    private static void Walk(List<TextBlock> blocks, Surroundings around, Func<TextBlock, string, string> decide)
    {
        if (blocks.Count == 0)
        {
            return; // as in nearly all paragraphs
        }

        Dictionary<string, int>? counts = null;
        foreach (var block in blocks)
        {
            if (!block.EndsSections)
            {
                block.Anchor = decide(block, NaturalAnchor(block, around, ref counts));
                Walk(block.Children, Inside(block, around), decide);
            }
        }
    }

    private static string NaturalAnchor(TextBlock block, Surroundings around, ref Dictionary<string, int>? counts)
    {
        var segment = block.Label is null ? "" : BlockLabel.Segment(block.Label);
        return block.Kind switch
        {
            UnitKind.Agenda => Join(around.Quotation, "agenda"),
            UnitKind.Operative when Name(block) is { Length: > 0 } name => Join(around.Quotation, name),
            UnitKind.Section when segment.Length > 0 => Join(around.Quotation, "s-" + segment),
            UnitKind.Section or UnitKind.Operative => Join(around.Parent, Count(block, around, "section", ref counts)),
            UnitKind.Paragraph when segment.Length > 0 =>
                Join(around.Clauses ?? around.Quotation, around is { Clauses: null, Quotation: null } ? "p-" + segment : segment),
            UnitKind.Item => around.ItemsOfList ? Join(around.Quotation, "item-" + segment) : Join(around.Parent, segment),
            UnitKind.Signature when around.Parent is null => "signature",
            UnitKind.Paragraph or UnitKind.Bullet or UnitKind.Table or UnitKind.Quotation or UnitKind.Omission
                or UnitKind.Signature =>
                    Join(around.Parent ?? (block.AfterSection ? "rest" : "intro"), Count(block, around, Prefix(block.Kind), ref counts)),
            _ => throw new UnreachableException($"{block.Kind}"),
        };
    }

    private static string Count(TextBlock block, Surroundings around, string kind, ref Dictionary<string, int>? counts)
    {
        // blocks after the sections are counted separately, so that a paragraph before them changes nothing there
        var key = around.Parent is null && block.AfterSection ? "rest " + kind : kind;
        counts ??= new Dictionary<string, int>(StringComparer.Ordinal);
        counts[key] = counts.GetValueOrDefault(key) + 1;
        return $"{kind}{counts[key]}";
    }

    private static Surroundings Inside(TextBlock block, Surroundings around) => block.Kind switch
    {
        UnitKind.Quotation => new Surroundings(block.Anchor, block.Anchor, null, false),
        UnitKind.Operative => new Surroundings(block.Anchor, around.Quotation, block.Anchor, false),
        UnitKind.Agenda => new Surroundings(block.Anchor, around.Quotation, Join(around.Quotation, "item"), true),
        UnitKind.Section => new Surroundings(block.Anchor, around.Quotation, around.Clauses, false),
        UnitKind.Paragraph or UnitKind.Item or UnitKind.Bullet or UnitKind.Table or UnitKind.Omission or UnitKind.Signature =>
            around with { Parent = block.Anchor, ItemsOfList = false },
        _ => throw new UnreachableException($"{block.Kind}"),
    };

    /// <summary>The words of an operative heading: lower case, joined by hyphens, letters of any script.</summary>
    private static string Name(TextBlock block)
    {
        var name = new StringBuilder();
        foreach (var c in Inline.Plain(block.Content).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                name.Append(c);
            }
            else if (name.Length > 0 && name[^1] != '-' && !"'’".Contains(c))
            {
                name.Append('-');
            }
        }

        return name.ToString().TrimEnd('-');
    }

    private static string Prefix(UnitKind kind) => kind switch
    {
        UnitKind.Paragraph => "para",
        UnitKind.Bullet => "b",
        UnitKind.Table => "table",
        UnitKind.Quotation => "q",
        UnitKind.Omission => "omission",
        UnitKind.Signature => "signature",
        UnitKind.Section or UnitKind.Operative or UnitKind.Agenda or UnitKind.Item =>
            throw new UnreachableException("it has a name of its own"),
        _ => throw new UnreachableException($"{kind}"),
    };

    private static string Join(string? before, string segment) => before is null ? segment : before + "-" + segment;

    /// <summary>What an anchor depends on.</summary>
    /// <param name="Parent">Anchor of the parent; null at the root.</param>
    /// <param name="Quotation">Anchor of the innermost quotation; null outside.</param>
    /// <param name="Clauses">What numbered clauses begin with in an operative or agenda section; null outside.</param>
    /// <param name="ItemsOfList">Whether items are counted as those of the paper itself (<c>item-4</c>).</param>
    private readonly record struct Surroundings(string? Parent, string? Quotation, string? Clauses, bool ItemsOfList)
    {
        public static Surroundings Top { get; } = new(null, null, null, true);
    }
}
