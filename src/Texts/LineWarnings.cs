using System.Globalization;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;

namespace CopArchive.Texts;

/// <summary>Warnings about how lines begin.</summary>
internal sealed partial class LineWarnings(TextSource source)
{
    private readonly string _text = source.Text;

    /// <summary>A label at the start of a line that continues a block labelled <paramref name="ownLabel"/>.</summary>
    public void WarnOfLabel(TextLine line, bool clauses, string ownLabel)
    {
        var words = line.In(_text);
        if (BlockLabel.At(words, clauses) is not { } found)
        {
            return;
        }

        // a bare number may well begin a line inside a sentence, unless it continues the count
        var label = words[..found.Length].ToString();
        if (!BlockLabel.IsBare(label)
            || (BlockLabel.IsBare(ownLabel)
                && int.Parse(label, CultureInfo.InvariantCulture) == int.Parse(ownLabel, CultureInfo.InvariantCulture) + 1))
        {
            source.Report(line.Start, line.Start + found.Length, (p, l) => TextFaults.LabelInside(p, l, label));
        }
    }

    /// <summary>Markup of other dialects at the start of a line of words.</summary>
    public void WarnOfSigns(TextLine line)
    {
        var words = line.In(_text);
        if (words.Length > 1 && "·•*+◦▪●‣".Contains(words[0]) && char.IsWhiteSpace(words[1]))
        {
            source.Report(line.Start, line.Start + 1, (p, l) => TextFaults.BulletSign(p, l, _text[line.Start].ToString()));
        }
        else if (words.StartsWith('[') && HiddenLine().IsMatch(words))
        {
            source.Report(line.Start, line.End, TextFaults.HiddenLine);
        }
        else if (!words.IsEmpty && "-=_*`~#".Contains(words[0]) && Meaningless().IsMatch(words))
        {
            var sign = words[..Math.Min(12, words.Length)].ToString();
            source.Report(line.Start, line.End, (p, l) => TextFaults.NoMeaning(p, l, sign));
        }
    }

    /// <summary>A list beside the paragraph that announces it.</summary>
    public void WarnIfNotIndented(TextBlock? before, TextBlock block)
    {
        if (before is { Kind: UnitKind.Paragraph, Label: { } label, Children.Count: 0 } && block.Kind is UnitKind.Bullet or UnitKind.Item
            && before.Lines[^1].In(_text).EndsWith(":"))
        {
            ReportNotIndented(block, label);
        }
    }

    private void ReportNotIndented(TextBlock block, string label) =>
        source.Report(block.Place.Start, block.Place.End, (p, l) => TextFaults.NotIndented(p, l, label));

    [GeneratedRegex(@"^\[[^\[\]]{1,200}\]:", RegexOptions.CultureInvariant)]
    private static partial Regex HiddenLine();

    [GeneratedRegex(@"^(?:-{3,}|={3,}|_{3,}|(?:\* ?){3,}|(?:```|~~~)\w*|#{1,6}\p{L}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Meaningless();
}
