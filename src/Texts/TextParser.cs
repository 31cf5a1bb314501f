using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Texts;

/// <summary>
/// Reads the Markdown of a text into units, once: lines into blocks (<see cref="BlockReader"/>), headings into sections,
/// words into inlines (<see cref="InlineReader"/>), anchors last. Whatever is wrong with a text, no words are lost.
/// </summary>
public static class TextParser
{
    private const int LargestText = 2_000_000;

    /// <summary>Parses a text.</summary>
    /// <param name="text">The file and where its text begins, so that places are those of the file.</param>
    /// <param name="mentions">Finds what the words mention.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static TextBody Parse(WrittenText text, MentionFinder mentions, DiagnosticBag faults)
    {
        var source = new TextSource(text.File, text.Source.Text, faults);
        if (!IsReadable(text, source, faults))
        {
            return new TextBody(text.Language, []);
        }

        var blocks = Sections.Nest(new BlockReader(source).Read(source.LinesFrom(text.Start)), source);
        var inlines = new InlineReader(source, mentions);
        ReadWords(blocks, inlines, source);
        new Anchors(source).Assign(blocks);
        return new TextBody(text.Language, ToUnits(blocks, inlines, source));
    }

    private static bool IsReadable(WrittenText text, TextSource source, DiagnosticBag faults)
    {
        if (source.Text.Length > LargestText)
        {
            faults.Add(FileFaults.TooLarge(SourcePlace.Top(text.File), source.Text.Length, LargestText));
            return false;
        }

        var hidden = HiddenSigns.IndexIn(source.Text);
        if (hidden >= 0)
        {
            faults.Add(FileFaults.Control(source.Place(hidden, hidden + 1), source.Text[hidden]));
        }

        return hidden < 0;
    }

    private static void ReadWords(List<TextBlock> blocks, InlineReader inlines, TextSource source)
    {
        foreach (var block in blocks)
        {
            block.Content = block.Lines.Count == 0
                ? []
                : block.Kind == UnitKind.Omission
                    ? [new Inline.Words(source.Text[block.Lines[0].Start..block.Lines[0].End])]
                    : inlines.Read(block.Lines, breaks: !block.IsHeading, everyLine: block.Kind == UnitKind.Signature);
            ReadWords(block.Children, inlines, source);
        }
    }

    private static Unit[] ToUnits(List<TextBlock> blocks, InlineReader inlines, TextSource source)
    {
        // nearly all have no children, and an empty list for each would be kept through the whole build
        var units = blocks.Count == 0 ? [] : new Unit[blocks.Count];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = ToUnit(blocks[i], inlines, source);
        }

        return units;
    }

    private static Unit ToUnit(TextBlock block, InlineReader inlines, TextSource source) => new()
    {
        Kind = block.Kind,
        Anchor = block.Anchor,
        Pinned = block.Attributes.Pin is not null,
        Label = block.Label,
        HeadingLevel = block.HeadingLevel,
        Content = block.Content,
        Rows = block.Rows.Count == 0 ? [] : Rows(block, inlines),
        Children = ToUnits(block.Children, inlines, source),
        Language = block.Attributes.Language,
        Classes = block.Attributes.Classes,
        Place = source.Place(block.Place.Start, block.Place.End),
    };

    private static IReadOnlyList<TableRow> Rows(TextBlock block, InlineReader inlines) =>
        [.. block.Rows.Select(r => new TableRow(r.Header, [.. r.Cells.Select(c => inlines.Read([c], cell: true))]))];
}
