using CopArchive.Importing.Papers;
using CopArchive.Texts;

namespace CopArchive.Importing.Blocks;

/// <summary>Turns a table of a file into a table of a text; the paragraphs of a cell become its lines.</summary>
internal static class TableUnit
{
    /// <summary>The unit.</summary>
    public static UnitNode Convert(SourceBlock table)
    {
        var width = table.Rows.Max(r => r.Count);
        var headed = table.Rows.Count > 1
            && table.Rows[0].SelectMany(c => c).SelectMany(b => b.Runs).Where(r => r.Text.Trim().Length > 0).ToList() is { Count: > 0 } runs
            && runs.All(r => r.Bold);
        var rows = table.Rows.Select((row, i) => new TableRow(
            headed && i == 0,
            [.. row.Select(c => Cell(c, headed && i == 0)), .. Enumerable.Repeat<IReadOnlyList<Inline>>([], width - row.Count)]))
            .ToList();
        return new UnitNode(UnitKind.Table) { Rows = rows };
    }

    private static IReadOnlyList<Inline> Cell(IReadOnlyList<SourceBlock> blocks, bool heading)
    {
        var content = new List<Inline>();
        foreach (var block in Flat(blocks))
        {
            if (content.Count > 0)
            {
                content.Add(new Inline.Break());
            }

            if (block.Label is { } label)
            {
                content.Add(new Inline.Words(label + " "));
            }

            content.AddRange(RunInlines.Convert(block.Runs, plain: heading));
        }

        return NormalInlines.Normalise(content);
    }

    /// <summary>The blocks of a cell, those of tables inside it too.</summary>
    private static IEnumerable<SourceBlock> Flat(IReadOnlyList<SourceBlock> blocks) =>
        blocks.SelectMany(b => b.Kind == SourceBlockKind.Table ? b.Rows.SelectMany(r => r).SelectMany(Flat) : [b]);
}
