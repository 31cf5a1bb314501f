using System.Diagnostics;
using CopArchive.Importing.Papers;
using CopArchive.Texts;

namespace CopArchive.Importing.Blocks;

/// <summary>
/// Nests blocks: headings by level, items by their labels, bullets by indentation. An item becomes a sibling of the one that it continues;
/// the first of a list goes under the preceding block.
/// </summary>
internal sealed class UnitBuilder(string? language, List<Finding> findings, bool quoted = false)
{
    private const int LongestQuotation = 40;

    private readonly List<UnitNode> _root = [];
    private readonly Stack<(UnitNode Node, int Level)> _sections = new();
    private readonly List<(UnitNode Node, TypedLabel Label, int Level)> _open = [];

    // the limits of texts: eight levels, a quotation, and three inside it
    private readonly int _mostOpen = quoted ? 3 : 8;
    private UnitNode? _signature;

    /// <summary>The units of some blocks.</summary>
    public IReadOnlyList<UnitNode> Build(IReadOnlyList<PaperBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Role != BlockRole.Signature)
            {
                _signature = null;
            }

            if (block.Role is BlockRole.Heading or BlockRole.Operative or BlockRole.Agenda)
            {
                Heading(block);
            }
            else if (block.Role == BlockRole.Signature)
            {
                Signature(block);
            }
            else if (QuotationAt(blocks, i) is > 0 and var count)
            {
                Quotation([.. blocks.Skip(i).Take(count)], announced: i > 0 && blocks[i - 1].Plain.EndsWith(':'), blocks, i + count);
                i += count - 1;
            }
            else if (block.Label is not null)
            {
                Labelled(block);
            }
            else
            {
                Unlabelled(block, blocks, i);
            }
        }

        return _root;
    }

    private List<UnitNode> CurrentSection => _sections.TryPeek(out var section) ? section.Node.Children : _root;

    private bool InClauses => _sections.Any(s => s.Node.Kind is UnitKind.Operative or UnitKind.Agenda);

    private void Heading(PaperBlock block)
    {
        _open.Clear();
        var level = block.Source.Kind == SourceBlockKind.Heading ? Math.Max(1, block.Level)
            : block.Label is { Kind: LabelKind.Path } path ? path.Numbers.Count
            : block.Role == BlockRole.Operative && _sections.TryPeek(out var around) && around.Node.Kind == UnitKind.Section
                && block.Label is null && quoted ? around.Level + 1
            : 1;
        while (_sections.TryPeek(out var last) && last.Level >= level)
        {
            _sections.Pop();
        }

        var label = block.Label is { } l && BlockLabel.HeadingLength(l.Printed) == l.Printed.Length ? l.Printed : null;
        var content = RunInlines.Convert(block.Runs, plain: true);
        var kind = block.Role switch
        {
            BlockRole.Operative => UnitKind.Operative,
            BlockRole.Agenda => UnitKind.Agenda,
            BlockRole.Text or BlockRole.Heading or BlockRole.Signature => UnitKind.Section,
            _ => throw new UnreachableException($"{block.Role}"),
        };
        var node = new UnitNode(kind)
        {
            Label = label,
            HeadingLevel = Math.Min(6, _sections.TryPeek(out var parent) ? parent.Node.HeadingLevel + 1 : 2),
            Content = NormalInlines.Normalise(
                label is null && block.Label is { Kind: not LabelKind.Bullet } kept
                    ? [new Inline.Words(kept.Printed + " "), .. content]
                    : content,
                breaks: false),
        };
        CurrentSection.Add(node);
        _sections.Push((node, level));
    }

    private void Signature(PaperBlock block)
    {
        _open.Clear();
        _sections.Clear();
        if (_signature is null)
        {
            _signature = new UnitNode(UnitKind.Signature) { Content = RunInlines.Convert(block.Runs) };
        }
        else
        {
            _root.Remove(_signature);
            _signature = new UnitNode(UnitKind.Signature)
            {
                Content = NormalInlines.Normalise([.. _signature.Content, new Inline.Break(), .. RunInlines.Convert(block.Runs)]),
            };
        }

        _root.Add(_signature);
    }

    private void Labelled(PaperBlock block)
    {
        var label = block.Label!;
        var kind = label.Kind switch
        {
            LabelKind.Bullet => UnitKind.Bullet,
            LabelKind.Path => UnitKind.Paragraph,
            LabelKind.Digit or LabelKind.Small or LabelKind.Capital => UnitKind.Item,
            _ => throw new UnreachableException($"{label.Kind}"),
        };
        var content = RunInlines.Convert(block.Runs);
        var list = Place(block, label);
        if (label.Kind != LabelKind.Bullet
            && (BlockLabel.At(label.Printed + " ", InClauses) != (label.Printed.Length, kind)
                || (BlockLabel.IsBare(label.Printed) && content.Count == 0)))
        {
            findings.Add(new Finding(
                FindingKind.Doubted,
                $"“{label.Printed}” in front of this paragraph is kept as words of it",
                block.Plain,
                block.Where));
            list.Add(new UnitNode(UnitKind.Paragraph)
            {
                Content = NormalInlines.Normalise([new Inline.Words(label.Printed + " "), .. content]),
                Language = Language(block),
            });
            return;
        }

        var node = new UnitNode(kind)
        {
            Label = label.Kind == LabelKind.Bullet ? null : label.Printed,
            Content = content,
            Language = Language(block),
        };
        list.Add(node);
        if (_open.Count < _mostOpen)
        {
            _open.Add((node, label, block.Level));
        }
    }

    /// <summary>The parent of a labelled block; closes the blocks that it ends.</summary>
    private List<UnitNode> Place(PaperBlock block, TypedLabel label)
    {
        switch (label.Kind)
        {
            case LabelKind.Path:
                // 1.2 is a sibling of 1.1, which is inside item 1 if there is one
                var beside = _open.FindIndex(o =>
                    o.Label.Kind == LabelKind.Path && o.Label.Numbers.SkipLast(1).SequenceEqual(label.Numbers.SkipLast(1)));
                Close(beside >= 0
                    ? beside
                    : _open.FindLastIndex(o => o.Label.Kind == LabelKind.Digit && o.Label.Numbers[0] == label.Numbers[0]) + 1);
                break;
            case LabelKind.Bullet:
                while (_open.Count > 0 && _open[^1].Label.Kind == LabelKind.Bullet && _open[^1].Level >= block.Level)
                {
                    Close(_open.Count - 1);
                }

                break;
            case LabelKind.Digit or LabelKind.Small or LabelKind.Capital:
                Close(CountStayingOpen(block, label));
                break;
            default:
                throw new UnreachableException($"{label.Kind}");
        }

        return _open.Count > 0 ? _open[^1].Node.Children : CurrentSection;
    }

    /// <summary>How many open blocks stay open when an item comes.</summary>
    private int CountStayingOpen(PaperBlock block, TypedLabel label)
    {
        if (_open.FindLastIndex(o => label.Follows(o.Label) && o.Label.Printed.Length == label.Printed.Length) is >= 0 and var same)
        {
            return same;
        }

        if (_open.FindLastIndex(o => label.Follows(o.Label)) is >= 0 and var follows)
        {
            return follows;
        }

        if (label.IsFirst)
        {
            return _open.FindLastIndex(o => o.Level <= block.Level) + 1;
        }

        findings.Add(new Finding(FindingKind.Doubted, $"“{label.Printed}” does not continue anything before it", block.Plain, block.Where));
        return _open.FindLastIndex(o => o.Label.Kind == label.Kind) is >= 0 and var kind
            ? kind
            : _open.FindLastIndex(o => o.Label.Kind == LabelKind.Path) + 1;
    }

    private void Close(int from) => _open.RemoveRange(from, _open.Count - from);

    private void Unlabelled(PaperBlock block, IReadOnlyList<PaperBlock> blocks, int i)
    {
        if (block.Source.Kind == SourceBlockKind.Table)
        {
            (_open.Count > 0 ? Continue(blocks, i + 1) : CurrentSection).Add(TableUnit.Convert(block.Source));
            return;
        }

        if (block.Source.Kind == SourceBlockKind.Quotation)
        {
            Quotation([block], announced: true, blocks, i + 1);
            return;
        }

        if (block.Source.Kind == SourceBlockKind.Footnote)
        {
            var note = RunInlines.Convert(block.Runs);
            (_open.Count > 0 ? _open[^1].Node.Children : CurrentSection).Add(new UnitNode(UnitKind.Paragraph)
            {
                Content = block.Source.Label is { Length: > 0 } sign && sign.Trim().Length > 0
                    ? NormalInlines.Normalise([new Inline.Styled("sup", [new Inline.Words(sign.Trim())]), new Inline.Words(" "), .. note])
                    : note,
                Language = Language(block),
            });
            return;
        }

        if (quoted && IsOmission(block.Plain))
        {
            Continue(blocks, i + 1).Add(new UnitNode(UnitKind.Omission) { Content = [new Inline.Words("[…]")] });
            return;
        }

        var content = RunInlines.Convert(block.Runs);
        if (content.Count > 0)
        {
            Continue(blocks, i + 1).Add(new UnitNode(UnitKind.Paragraph) { Content = content, Language = Language(block) });
        }
    }

    /// <summary>
    /// The parent of unlabelled words: the open numbered paragraph, or the item that a later one continues; after the clauses of an
    /// operative part they end it.
    /// </summary>
    private List<UnitNode> Continue(IReadOnlyList<PaperBlock> blocks, int after)
    {
        var next = blocks.Skip(after)
            .TakeWhile(b => b.Role is not (BlockRole.Heading or BlockRole.Operative or BlockRole.Agenda or BlockRole.Signature))
            .Select(b => b.Label).FirstOrDefault(l => l is not null && l.Kind != LabelKind.Bullet);
        if (_open.FindLastIndex(o => o.Label.Kind == LabelKind.Path || (next is not null && next.Follows(o.Label))) is >= 0 and var open)
        {
            Close(open + 1);
            return _open[open].Node.Children;
        }

        _open.Clear();
        if (_sections.TryPeek(out var section)
            && section.Node.Kind is UnitKind.Operative
            && section.Node.Children.Any(c => c.Label is not null))
        {
            // *** ends all open sections at once
            _sections.Clear();
        }

        return CurrentSection;
    }

    private void Quotation(IReadOnlyList<PaperBlock> blocks, bool announced, IReadOnlyList<PaperBlock> all, int after)
    {
        // a sibling of the items of a numbered paragraph, so that it belongs to that paragraph
        var list = !announced || _open.Count == 0
            ? Continue(all, after)
            : (_open.FindLast(o => o.Label.Kind == LabelKind.Path).Node ?? _open[^1].Node).Children;
        if (list.Count > 0 && list[^1].Kind == UnitKind.Quotation && blocks is [{ Source.Kind: SourceBlockKind.Quotation }])
        {
            list[^1].Children.AddRange(Inner(blocks));
            return;
        }

        var quotation = new UnitNode(UnitKind.Quotation) { Language = Language(blocks[0]) };
        quotation.Children.AddRange(Inner(blocks));
        list.Add(quotation);
    }

    private IReadOnlyList<UnitNode> Inner(IReadOnlyList<PaperBlock> blocks) =>
        new UnitBuilder(language, findings, quoted: true).Build([.. blocks.Select(b => b with
        {
            Source = b.Source with { Kind = b.Source.Kind == SourceBlockKind.Quotation ? SourceBlockKind.Paragraph : b.Source.Kind },
        })]);

    /// <summary>How many blocks the quotation that opens here spans; 0 if none does.</summary>
    private int QuotationAt(IReadOnlyList<PaperBlock> blocks, int i)
    {
        if (quoted || blocks[i].Label is not null || blocks[i].Plain is not [('“' or '«' or '"' or '„'), ..] || Closes(blocks[i].Plain)
            || i == 0 || !blocks[i - 1].Plain.EndsWith(':'))
        {
            return 0;
        }

        for (var j =
            i + 1; j < blocks.Count && j < i + LongestQuotation && blocks[j].Role is not (BlockRole.Heading or BlockRole.Signature); j++)
        {
            if (Closes(blocks[j].Plain))
            {
                return j - i + 1;
            }
        }

        return 0;
    }

    private static bool Closes(string text) => text.TrimEnd('.', ';', ',', ' ') is [.., '”' or '»' or '"']
        && text.Count(c => c is '”' or '»' or '"') > text.Count(c => c is '“' or '«' or '„') - (text[0] is '"' ? 1 : 0);

    private static bool IsOmission(string text) =>
        text.Length > 0 && text.All(c => c is '.' or '…' or ' ' or '[' or ']' or '(' or ')') && text.Any(c => c is '.' or '…');

    private string? Language(PaperBlock block) =>
        block.Source.Language is { } own && own.Split('-')[0] != language?.Split('-')[0] && RunInlines.Language().IsMatch(own) ? own : null;
}
