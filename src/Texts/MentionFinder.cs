using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Values;

namespace CopArchive.Texts;

/// <summary>
/// Finds what running words mention: documents by number (<c>WG-CP/2/6</c>, the leading <c>Document</c> left out) and
/// resolutions (<c>Resolution 179 (Rev. Dubai, 2018)</c>, <c>Res. 1306</c>, <c>Resolution 179 of the … Conference 2018</c>).
/// </summary>
public sealed partial class MentionFinder
{
    private readonly SymbolReader _symbols;
    private readonly Regex? _resolutions;

    // few runs of words have one of them, and looking for them is quicker than the form
    private readonly SearchValues<string> _resolutionWords;

    /// <summary>Finds nothing, for texts whose mentions do not matter.</summary>
    public static MentionFinder None { get; } = new(new SymbolReader([], []), []);

    /// <summary>Makes a finder.</summary>
    /// <param name="symbols">Knows the document numbers.</param>
    /// <param name="resolutionWords">Words that stand before a resolution's number, as printed: <c>Resolution</c>, <c>Res.</c></param>
    public MentionFinder(SymbolReader symbols, IReadOnlyList<string> resolutionWords)
    {
        _symbols = symbols;
        _resolutionWords = SearchValues.Create([.. resolutionWords], StringComparison.Ordinal);
        _resolutions = resolutionWords.Count == 0
            ? null
            : new Regex(
                $@"(?<![\p{{L}}\p{{N}}])(?:"
                    + $@"{string.Join('|', resolutionWords.OrderByDescending(w => w.Length).Select(Regex.Escape))})[\s\u00A0]+"
                + @"(?<number>[0-9]{1,5})(?![\p{L}\p{N}]|[./\-–][0-9])"
                + @"(?:\s?\((?<version>\p{Lu}[^()]{0,60}[0-9]{4})\)"
                + @"|\sof\s(?:the\s)?(?<version>\p{Lu}[\p{L}\-]*(?:\s\p{Lu}[\p{L}\-]*){0,6}\s[0-9]{4})(?![\p{L}\p{N}]))?",
                RegexOptions.CultureInvariant);
    }

    /// <summary>The mentions in a run of words, in order, without overlaps.</summary>
    internal IReadOnlyList<FoundMention> Find(string words)
    {
        if (!words.AsSpan().ContainsAnyInRange('0', '9') && (Ascii.IsValid(words) || !words.Any(char.IsDigit)))
        {
            return [];
        }

        var numbers = _symbols.Find(words);
        var hasResolutions = _resolutions is not null && words.AsSpan().ContainsAny(_resolutionWords);
        if (numbers.Count == 0 && !hasResolutions)
        {
            return []; // most digits are of years and paragraphs
        }

        var found = new List<FoundMention>(numbers.Count);
        foreach (var number in numbers)
        {
            found.Add(Document(words, number));
        }

        if (hasResolutions)
        {
            found.AddRange(Resolutions(words));
        }

        return WithoutOverlaps(found);
    }

    private static FoundMention Document(string words, SymbolMatch match)
    {
        var end = match.Start + match.Length;
        var rest = Math.Min(20, words.Length - end);
        if (!words.AsSpan(end, rest).Contains('§'))
        {
            return new FoundMention(match.Start, match.Length, new MentionTarget.Document(match.Symbol.Key, null));
        }

        var paragraph = Paragraph().Match(words, end, rest);
        var label = paragraph.Groups["label"].Value;
        var anchor = label.Length == 0 ? null : (label.Contains('.') ? "p-" : "s-") + label;
        return new FoundMention(match.Start, match.Length + paragraph.Length, new MentionTarget.Document(match.Symbol.Key, anchor));
    }

    private IEnumerable<FoundMention> Resolutions(string words) =>
        _resolutions!.Matches(words).Select(match => new FoundMention(
            match.Index,
            match.Length,
            new MentionTarget.Resolution(
                match.Groups["number"].Value.TrimStart('0') is { Length: > 0 } number ? number : "0",
                match.Groups["version"] is { Success: true } version ? version.Value : null)));

    private static IReadOnlyList<FoundMention> WithoutOverlaps(List<FoundMention> found)
    {
        if (found.Count < 2)
        {
            return found;
        }

        var (kept, end) = (new List<FoundMention>(), 0);
        foreach (var mention in found.OrderBy(m => m.Start))
        {
            if (mention.Start >= end)
            {
                kept.Add(mention);
                end = mention.Start + mention.Length;
            }
        }

        return kept;
    }

    [GeneratedRegex(@"^,?[ \u00A0]?§[ \u00A0]?(?<label>[0-9]{1,3}(?:\.[0-9]{1,3})*)", RegexOptions.CultureInvariant)]
    private static partial Regex Paragraph();
}

/// <summary>A mention in a run of words.</summary>
/// <param name="Start">Where it begins in the run.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Target">What it names.</param>
internal sealed record FoundMention(int Start, int Length, MentionTarget Target);
