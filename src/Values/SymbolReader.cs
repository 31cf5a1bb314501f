using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace CopArchive.Values;

/// <summary>
/// Reads document numbers: loosely, for look-up, in whatever spelling a person remembers; strictly, in running text.
/// The series and the names of the group come from <c>data/archive.yml</c>.
/// </summary>
public sealed partial class SymbolReader
{
    private readonly IReadOnlyList<string> _groupNames;
    private readonly SymbolPattern[] _patterns;

    // most words of a text begin no number; one look-up rules them out
    private readonly bool[] _begins = new bool[128];

    private readonly int[] _leads;

    // the numbers of all papers are asked for at each linking
    private readonly ConcurrentDictionary<string, SymbolKey> _keys = new(StringComparer.Ordinal);

    /// <summary>Makes a reader.</summary>
    /// <param name="groupNames">Names of the group through time, the first one being that of keys.</param>
    /// <param name="templates">Templates of the series; if two fit, the earlier one counts.</param>
    /// <exception cref="FormatException">A template is none; <see cref="SymbolSeries.TryParse(string)"/> tells beforehand.</exception>
    public SymbolReader(IReadOnlyList<string> groupNames, IReadOnlyList<string> templates)
    {
        _groupNames = groupNames;
        _patterns =
        [
            .. templates
                .Select(t => SymbolSeries.TryParse(t) ?? throw new FormatException($"'{t}' is not a template of document numbers"))
                .SelectMany(s => s.HasGroup ? groupNames.Select(name => new SymbolPattern(s, name)) : [new SymbolPattern(s, null)]),
        ];
        _leads = [.. _patterns.Select(p => p.Lead).Distinct()];
        foreach (var sign in _patterns.SelectMany(p => p.FirstSign is { } first ? [first] : "0123456789".ToCharArray()).Where(char.IsAscii))
        {
            _begins[sign] = true;
        }
    }

    /// <summary>Reads one number in any spelling, with or without a leading <c>Document</c>; null where it fits no series.</summary>
    public Symbol? TryRead(string anySpelling) =>
        ReadAtoms(SymbolSpelling.Atoms(anySpelling))
        ?? (Lead().Match(anySpelling) is { Success: true } lead ? ReadAtoms(SymbolSpelling.Atoms(anySpelling[lead.Length..])) : null);

    /// <summary>The key of a printed number, also of one that fits no series (<c>XXXX-E</c> → <c>xxxx</c>).</summary>
    /// <exception cref="ArgumentException">The number is blank.</exception>
    public SymbolKey Key(string printed)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(printed);
        return _keys.GetOrAdd(printed, KeyOf);
    }

    private SymbolKey KeyOf(string printed)
    {
        if (TryRead(printed) is { } symbol)
        {
            return symbol.Key;
        }

        var slug = SymbolSpelling.Slug(Lead().Replace(printed, "", 1));
        slug = Revision().Replace(
            slug,
            m => "-" + (m.Groups[1].Value[0] switch { 'r' => "r", 'c' => "corr", _ => "add" }) + m.Groups[2].Value);
        slug = Language().Replace(slug, "$1");
        return new SymbolKey(slug.Length > 0 ? slug : string.Join('-', printed.Trim().EnumerateRunes().Select(r => $"u{r.Value:x4}")));
    }

    /// <summary>
    /// A series in which a number would be that fits none: <c>AB-2/INF/3-E</c> → <c>{group}-{meeting}/INF/{number}</c>; null where none
    /// can be told.
    /// </summary>
    public string? SeriesFor(string printed)
    {
        var bare = PrintedVersion().Replace(Lead().Replace(printed, "", 1).Trim(), "");
        var group = _groupNames.Where(n => bare.Length > n.Length
                && bare.StartsWith(n, StringComparison.OrdinalIgnoreCase) && bare[n.Length] is '/' or '-' or ' ')
            .MaxBy(n => n.Length);
        var rest = group is null ? bare : bare[group.Length..];
        var numbers = Digits().Matches(rest);
        if (numbers.Count == 0 || (group is null && numbers.Count > 1))
        {
            return null;
        }

        var series = rest[..numbers[^1].Index] + "{number}" + rest[(numbers[^1].Index + numbers[^1].Length)..];
        if (group is not null && numbers.Count > 1)
        {
            series = series[..numbers[0].Index] + "{meeting}" + series[(numbers[0].Index + numbers[0].Length)..];
        }

        series = (group is null ? "" : "{group}") + series;
        return SymbolSeries.TryParse(series) is null ? null : series;
    }

    /// <summary>
    /// The same number under each other name of the group (<c>wg-cp-2-6</c> → <c>cwg-cop-2-6</c> …); none where it has no group.
    /// </summary>
    public IReadOnlyList<SymbolKey> Aliases(SymbolKey key) =>
        TryRead(key.Value) is { Group: not null } symbol && symbol.Key == key
            ? [.. _groupNames.Select(symbol.KeyWith).Where(k => k != key).Distinct()]
            : [];

    /// <summary>
    /// The numbers in running text, in order: separators as the template has them (slash or dash, never a space or nothing),
    /// whole words only, the longest where several fit.
    /// </summary>
    public IReadOnlyList<SymbolMatch> Find(string runningText)
    {
        var folded = Ascii.IsValid(runningText) ? runningText : string.Create(runningText.Length, runningText, (span, text) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = SymbolSpelling.Fold(text[i]);
            }
        });

        List<SymbolMatch>? found = null;
        var end = 0;
        foreach (var at in Beginnings(folded))
        {
            if (at >= end && At(folded, at) is { } match)
            {
                (found ??= []).Add(match);
                end = at + match.Length;
            }
        }

        return found ?? (IReadOnlyList<SymbolMatch>)[];
    }

    /// <summary>The longest number that begins just here in folded text; null where none does.</summary>
    private SymbolMatch? At(string folded, int at) => StartsWord(folded, at) ? LongestAt(folded, at) : null;

    /// <summary>
    /// Where a number may begin, in order. Words are many and digits few, so digits are looked for: the signs before the first digits of a
    /// number are as many as its series has there.
    /// </summary>
    private IReadOnlyCollection<int> Beginnings(string folded)
    {
        SortedSet<int>? beginnings = null;
        for (var digit = NextDigit(folded, 0); digit >= 0; digit = NextDigit(folded, digit + 1))
        {
            foreach (var lead in _leads)
            {
                if (lead <= digit && StartsWord(folded, digit - lead))
                {
                    (beginnings ??= []).Add(digit - lead);
                }
            }
        }

        return beginnings ?? (IReadOnlyCollection<int>)[];

        static int NextDigit(string text, int from) =>
            text.AsSpan(from).IndexOfAnyInRange('0', '9') is >= 0 and var next ? from + next : -1;
    }

    private Symbol? ReadAtoms(IReadOnlyList<string> atoms)
    {
        foreach (var pattern in _patterns)
        {
            if (pattern.Read(atoms, _groupNames) is { } symbol)
            {
                return symbol;
            }
        }

        return null;
    }

    private SymbolMatch? LongestAt(string folded, int at)
    {
        SymbolPattern? best = null;
        var length = 0;
        foreach (var pattern in _patterns)
        {
            var end = pattern.MatchAt(folded, at);
            if (end - at > length)
            {
                (best, length) = (pattern, end - at);
            }
        }

        if (best is null)
        {
            return null;
        }

        var rest = folded.AsSpan(at + length, Math.Min(60, folded.Length - at - length));
        foreach (var suffix in SymbolSuffix.RunningForm().EnumerateMatches(rest))
        {
            length += suffix.Length;
            break;
        }

        return best.Read(folded.AsSpan(at, length), _groupNames) is { } symbol ? new SymbolMatch(at, length, symbol) : null;
    }

    private bool StartsWord(string text, int at) =>
        char.IsAsciiLetterOrDigit(text[at]) && _begins[text[at]]
        && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '-' or '_' or '@' or '\\'));

    [GeneratedRegex(@"^[^\p{L}\p{N}]*(?:documents?|docs?)(?![\p{L}])[\s.:]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    /// <summary>What stands behind a number: the letter of a language, a version.</summary>
    [GeneratedRegex(
        @"(?:[ /-]*\(?(?:rev|corr|add)\p{L}*\.?\s?[0-9]{0,3}\)?)*(?:-[ACEFRS])?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PrintedVersion();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex("-(rev|revision|r|corr|corrigendum|add|addendum)-?([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Revision();

    [GeneratedRegex("^(.+?)(?:-[acefrs])+$", RegexOptions.CultureInvariant)]
    private static partial Regex Language();
}
