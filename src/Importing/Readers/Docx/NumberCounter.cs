using System.Globalization;
using System.Text;
using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>Counts the automatic numbers of one story (body, or header, or text box) as Word shows them.</summary>
internal sealed class NumberCounter
{
    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<(int List, int Level)> _begun = [];

    /// <summary>
    /// The label of the next paragraph of that list and level, and whether its form is known; an empty label where none is shown.
    /// </summary>
    public (string Label, bool IsKnown) Next(DocxList list, int level)
    {
        if (!_counts.TryGetValue(list.Definition, out var counts))
        {
            _counts[list.Definition] = counts = new int?[DocxNumbering.Levels];
        }

        if (list.Starts.ContainsKey(level) && _begun.Add((list.Id, level)))
        {
            counts[level] = null;
        }

        counts[level] = counts[level] is { } former ? former + 1 : list.Start(level);
        for (var below = level + 1; below < counts.Length; below++)
        {
            if (list.Levels[below]?.RestartAfter is not { } after || level < after)
            {
                counts[below] = null;
            }
        }

        return list.Levels[level] is { IsBullet: false, IsHidden: false } shown ? Label(list, shown, counts) : ("", true);
    }

    private static (string Label, bool IsKnown) Label(DocxList list, DocxListLevel shown, int?[] counts)
    {
        var label = new StringBuilder();
        var known = true;
        for (var i = 0; i < shown.Text.Length; i++)
        {
            if (shown.Text[i] != '%' || i + 1 >= shown.Text.Length || shown.Text[i + 1] is not (>= '1' and <= '9'))
            {
                label.Append(shown.Text[i]);
                continue;
            }

            var level = shown.Text[++i] - '1';

            // a bullet level has no number; a level not used yet shows its first number
            if (list.Levels[level] is { IsBullet: false } named)
            {
                var number = counts[level] ?? list.Start(level);
                var form = shown.IsLegal && named.Format != "none" ? "decimal" : named.Format;
                var text = Numerals.Show(form, number);
                known &= text is not null;
                label.Append((text ?? number.ToString(CultureInfo.InvariantCulture)).PadLeft(named.Width, '0'));
            }
        }

        return (label.ToString().Trim(), known);
    }
}
