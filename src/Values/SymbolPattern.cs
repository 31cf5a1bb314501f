using System.Collections.Concurrent;
using System.Diagnostics;

namespace CopArchive.Values;

/// <summary>A series under one name of the group, in the two forms in which numbers are matched.</summary>
internal sealed class SymbolPattern
{
    private readonly SymbolSeries _series;
    private readonly string? _name;
    private readonly IReadOnlyList<(SymbolTokenKind Kind, string Text)> _atoms;

    // texts name few numbers, and those often
    private readonly ConcurrentDictionary<string, Symbol?> _read = new(StringComparer.Ordinal);

    public SymbolPattern(SymbolSeries series, string? name)
    {
        _series = series;
        _name = name;
        _atoms = series.Atoms(name);
    }

    /// <summary>Reads the parts of a number in any spelling; null if they do not fit.</summary>
    public Symbol? Read(IReadOnlyList<string> atoms, IReadOnlyList<string> groupNames)
    {
        if (atoms.Count < _atoms.Count)
        {
            return null;
        }

        string? meeting = null, year = null, number = null;
        for (var i = 0; i < _atoms.Count; i++)
        {
            var (kind, text) = _atoms[i];
            var atom = atoms[i];
            var fits = kind switch
            {
                SymbolTokenKind.Literal => atom == text,
                SymbolTokenKind.Meeting => (meeting = Digits(atom)) is not null,
                SymbolTokenKind.Year => (year = Digits(atom)?.PadLeft(2, '0')) is not null,
                SymbolTokenKind.Number => (number = Digits(atom)) is not null,
                SymbolTokenKind.Group or SymbolTokenKind.Separator => throw new UnreachableException("no atom of a pattern"),
                _ => throw new UnreachableException($"{kind}"),
            };
            if (!fits)
            {
                return null;
            }
        }

        return SymbolSuffix.Read(atoms, _atoms.Count) is { } suffix
            ? new Symbol(_series, _name is null ? null : groupNames[0], meeting, year, number!, suffix)
            : null;
    }

    /// <summary>Reads a number as a text has it.</summary>
    public Symbol? Read(ReadOnlySpan<char> printed, IReadOnlyList<string> groupNames)
    {
        var known = _read.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(printed, out var symbol))
        {
            known[printed] = symbol = Read(SymbolSpelling.Atoms(printed.ToString()), groupNames);
        }

        return symbol;
    }

    /// <summary>The character with which its numbers begin in folded running text; null if that can be any digit.</summary>
    public char? FirstSign => _series.Tokens[0] switch
    {
        { Kind: SymbolTokenKind.Literal, Text: var text } => SymbolSpelling.Fold(text[0]),
        { Kind: SymbolTokenKind.Group } => SymbolSpelling.Fold(_name![0]),
        _ => null,
    };

    /// <summary>How many signs stand before the first of its digits that are not always the same.</summary>
    public int Lead => _series.Tokens
        .TakeWhile(t => t.Kind is SymbolTokenKind.Literal or SymbolTokenKind.Separator or SymbolTokenKind.Group)
        .Sum(t => t.Kind == SymbolTokenKind.Group ? _name!.Length : t.Text.Length);

    /// <summary>The end of the number that begins at an offset of folded running text; -1 if none begins there.</summary>
    public int MatchAt(string text, int at)
    {
        foreach (var token in _series.Tokens)
        {
            at = token.Kind switch
            {
                SymbolTokenKind.Literal => MatchWords(text, at, token.Text),
                SymbolTokenKind.Group => MatchWords(text, at, _name!),
                SymbolTokenKind.Separator => at < text.Length && Separates(text[at], token.Text[0]) ? at + 1 : -1,
                SymbolTokenKind.Meeting or SymbolTokenKind.Year or SymbolTokenKind.Number => MatchDigits(text, at, token.Kind),
                _ => throw new UnreachableException($"{token.Kind}"),
            };
            if (at < 0)
            {
                return -1;
            }
        }

        var joined = at < text.Length && char.IsLetterOrDigit(text[at]);
        var continued = at + 1 < text.Length && text[at] == '/' && char.IsLetterOrDigit(text[at + 1]);
        return joined || continued ? -1 : at;
    }

    private static int MatchWords(string text, int at, string words)
    {
        foreach (var c in words)
        {
            var folded = SymbolSpelling.Fold(c);
            if (at >= text.Length || (text[at] != folded && !(folded is '-' or '/' && Separates(text[at], folded))))
            {
                return -1;
            }

            at++;
        }

        return at;
    }

    private static bool Separates(char c, char template) => c is '/' or '-' || (template == ' ' && c == ' ');

    private static int MatchDigits(string text, int at, SymbolTokenKind kind)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var length = end - at;
        return (kind == SymbolTokenKind.Year ? length is 2 or 4 : length is > 0 and <= 9) ? end : -1;
    }

    private static string? Digits(string atom) => char.IsAsciiDigit(atom[0]) ? SymbolSuffix.Number(atom) : null;
}
