using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CopArchive.Values;

/// <summary>A document number taken apart by its series; every spelling of one number gives the same value.</summary>
/// <param name="Series">The series that it belongs to.</param>
/// <param name="Group">First name of the group (<c>WG-CP</c>), whichever was written; null where the series has none.</param>
/// <param name="Meeting">Number of the meeting, without padding; null where the series has none.</param>
/// <param name="Year">Year, at least two digits; null where the series has none.</param>
/// <param name="Number">Number of the document, without padding.</param>
/// <param name="Suffix">Revision, corrigendum, addendum, as in keys: empty, <c>r1</c>, <c>r1-corr2</c>.</param>
public sealed partial record Symbol(SymbolSeries Series, string? Group, string? Meeting, string? Year, string Number, string Suffix)
{
    /// <summary>The number folded for look-up.</summary>
    public SymbolKey Key => KeyWith(Group);

    /// <summary>The number in the form that its series prints: <c>WG-CP/2/6 Rev.1</c>.</summary>
    public string Print()
    {
        var text = Series.Write(token => token.Kind switch
        {
            SymbolTokenKind.Group => Group,
            SymbolTokenKind.Literal or SymbolTokenKind.Separator or SymbolTokenKind.Meeting or SymbolTokenKind.Year
                or SymbolTokenKind.Number => Value(token),
            _ => throw new UnreachableException($"{token.Kind}"),
        });
        return Suffix.Length == 0 ? text : text + string.Concat(Suffix.Split('-').Select(PrintSuffix));
    }

    /// <summary>
    /// The number as another one of its series and meeting is printed, with that name of the group and those signs:
    /// <c>CWG-COP-25/7</c> like <c>CWG-COP-25/31</c>. Null where the other cannot be taken apart.
    /// </summary>
    /// <param name="printed">The other as printed.</param>
    /// <param name="other">The other.</param>
    public string? PrintAs(string printed, Symbol other)
    {
        var counts = Digits().Matches(printed).AsEnumerable();
        if (other.Meeting is { } meeting)
        {
            counts = counts.SkipWhile(m => m.Value.TrimStart('0') != meeting).Skip(1);
        }

        return counts.FirstOrDefault(m => m.Value.TrimStart('0') == other.Number) is not { } count
            ? null
            : printed[..count.Index]
                + (count.Value[0] == '0' ? Number.PadLeft(count.Length, '0') : Number)
                + Print()[(this with { Suffix = "" }).Print().Length..];
    }

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    /// <summary>The key under another name of the group.</summary>
    internal SymbolKey KeyWith(string? group)
    {
        var text = Series.Write(token => token.Kind switch
        {
            SymbolTokenKind.Group => SymbolSpelling.Slug(group ?? ""),
            SymbolTokenKind.Separator => "-",
            SymbolTokenKind.Literal => token.Text.ToLowerInvariant(),
            SymbolTokenKind.Meeting or SymbolTokenKind.Year or SymbolTokenKind.Number => Value(token),
            _ => throw new UnreachableException($"{token.Kind}"),
        });
        return new SymbolKey(Suffix.Length == 0 ? text : text + "-" + Suffix);
    }

    private string? Value(SymbolToken token) => token.Kind switch
    {
        SymbolTokenKind.Meeting => Meeting,
        SymbolTokenKind.Year => Year,
        SymbolTokenKind.Number => Number,
        SymbolTokenKind.Literal or SymbolTokenKind.Separator or SymbolTokenKind.Group => token.Text,
        _ => throw new UnreachableException($"{token.Kind}"),
    };

    private static string PrintSuffix(string suffix)
    {
        var digits = suffix.TrimStart(['r', 'c', 'o', 'a', 'd']);
        return suffix[0] switch { 'r' => " Rev.", 'c' => " Corr.", _ => " Add." } + digits;
    }
}
