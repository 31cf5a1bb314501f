using System.Buffers;
using System.Text;
using CopArchive.Values;

namespace CopArchive.Search;

/// <summary>
/// Cuts texts into words. A document number is one word, so is a name of the group; an apostrophe ends a word, and an
/// <c>s</c> behind it that ends the run is dropped; Chinese and Japanese signs become overlapping pairs.
/// </summary>
public sealed class Tokenizer
{
    private readonly SymbolReader _symbols;
    private readonly GroupName[] _groupNames;
    private readonly string _groupKey;

    /// <summary>For one archive.</summary>
    /// <param name="symbols">Reads its document numbers.</param>
    /// <param name="groupNames">The group's names through time, the first one being that of keys.</param>
    public Tokenizer(SymbolReader symbols, IReadOnlyList<string> groupNames)
    {
        _symbols = symbols;
        _groupNames = [.. groupNames.OrderByDescending(n => n.Length).Select(n => new GroupName(n))];
        _groupKey = groupNames.Count == 0 ? "" : SymbolSpelling.Slug(groupNames[0]);
    }

    /// <summary>The words of a text, in order.</summary>
    public IReadOnlyList<Token> Tokenize(string text)
    {
        var tokens = new List<Token>();
        Tokenize(text, tokens);
        return tokens;
    }

    /// <summary>Adds the words of a text to a list, in order.</summary>
    public void Tokenize(string text, List<Token> tokens)
    {
        var from = 0;
        // every document number has a digit, most paragraphs have none, and searching is the most expensive step here
        foreach (var number in HasDigit(text) ? _symbols.Find(text) : [])
        {
            AddWords(text, from, number.Start, tokens);
            tokens.Add(new Token(number.Start, number.Start + number.Length, number.Symbol.Key.Value));
            from = number.Start + number.Length;
        }

        AddWords(text, from, text.Length, tokens);
    }

    private static bool HasDigit(string text) =>
        text.AsSpan().ContainsAnyInRange('0', '9') || (!Ascii.IsValid(text) && text.Any(char.IsDigit));

    private void AddWords(string text, int from, int to, List<Token> tokens)
    {
        for (var at = from; at < to;)
        {
            var end = RunEnd(text, at, to);
            if (end == at)
            {
                at += Sign(text, at).Utf16SequenceLength;
                continue;
            }

            if (GroupEnd(text, at, to) is > 0 and var nameEnd)
            {
                tokens.Add(new Token(at, nameEnd, _groupKey));
                at = nameEnd;
                continue;
            }

            if (!IsPossessive(text, at, end, to))
            {
                CjkPairs.Cut(text, at, end, tokens);
            }

            at = end;
        }
    }

    private int GroupEnd(string text, int at, int to)
    {
        foreach (var name in _groupNames)
        {
            if (name.EndAt(text, at) is var end && end > 0 && end <= to && RunEnd(text, end, to) == end)
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>The <c>s</c> of <c>children's</c>: behind an apostrophe behind a word, and nothing more in the run.</summary>
    private static bool IsPossessive(string text, int at, int end, int to) =>
        end - at == 1 && (text[at] is 's' or 'S')
        && at >= 2 && IsApostrophe(text[at - 1]) && IsWordBefore(text, at - 1)
        && !(end < to && IsApostrophe(text[end]) && RunEnd(text, end + 1, to) > end + 1);

    private static bool IsWordBefore(string text, int at) =>
        Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var before, out _) == OperationStatus.Done && Folding.IsWord(before);

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    private static int RunEnd(string text, int at, int to)
    {
        while (at < to && (char.IsAscii(text[at]) ? char.IsAsciiLetterOrDigit(text[at]) : Folding.IsWord(Sign(text, at))))
        {
            at += char.IsHighSurrogate(text[at]) ? 2 : 1;
        }

        return at;
    }

    /// <summary>The sign at a place; a lone surrogate counts as the replacement character, which is as long and no letter.</summary>
    internal static Rune Sign(string text, int at) =>
        Rune.DecodeFromUtf16(text.AsSpan(at), out var sign, out _) == OperationStatus.Done ? sign : Rune.ReplacementChar;
}
