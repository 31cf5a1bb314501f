using System.Text.RegularExpressions;
using CopArchive.Importing.Papers;
using AngleSharp.Dom;

namespace CopArchive.Importing.Readers.Html;

/// <summary>Counts the items of one list as a browser does, which keeps their numbers out of the text.</summary>
internal sealed partial class HtmlListNumbers
{
    private const string Unmarked = "none";

    private readonly bool _isOrdered;
    private readonly string _form;
    private readonly int _step;
    private int _number;

    /// <summary>Begins before the first item.</summary>
    public HtmlListNumbers(IElement list)
    {
        _isOrdered = list.LocalName == "ol";
        _form = Form(list);
        _step = list.HasAttribute("reversed") ? -1 : 1;
        _number = list.Number("start") ?? (_step < 0 ? list.Children.Count(c => c.LocalName == "li") : 1);
    }

    /// <summary>Goes to an item, which may give its own number.</summary>
    public void Begin(IElement item) => _number = _isOrdered ? item.Number("value") ?? _number : _number;

    /// <summary>The number in front of the item, or whether a bullet stands there; counts it.</summary>
    public (string? Label, bool IsBullet) Next(string style)
    {
        var form = style.Contains("list-style-type:none", StringComparison.Ordinal) ? Unmarked : _form;
        var label = _isOrdered && form != Unmarked ? Numerals.Show(form, _number) + "." : null;
        _number += _step;
        return (label, !_isOrdered && form != Unmarked);
    }

    private static string Form(IElement list)
    {
        var css = ListStyle().Match(list.GetAttribute("style")?.ToLowerInvariant() ?? "").Groups[1].Value;
        return css switch
        {
            "none" => Unmarked,
            "lower-alpha" or "lower-latin" => "lowerLetter",
            "upper-alpha" or "upper-latin" => "upperLetter",
            "lower-roman" => "lowerRoman",
            "upper-roman" => "upperRoman",
            "decimal-leading-zero" => "decimalZero",
            _ => list.GetAttribute("type") switch
            {
                "a" => "lowerLetter", "A" => "upperLetter", "i" => "lowerRoman", "I" => "upperRoman", _ => "decimal",
            },
        };
    }

    [GeneratedRegex(@"list-style(?:-type)?\s*:\s*([a-z-]+)")]
    private static partial Regex ListStyle();
}
