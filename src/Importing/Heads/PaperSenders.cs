using System.Text.RegularExpressions;
using CopArchive.Importing.Vocabulary;
using CopArchive.Records.Model;

namespace CopArchive.Importing.Heads;

/// <summary>
/// Who sent a paper, where no line is announced as that: <c>Contribution from Egypt (Arab Republic of)</c>, or a line of countries and
/// nothing else, as contributions have it above their title.
/// </summary>
/// <param name="typeOf">What kind of organisation has a name; null where none that is known has it.</param>
/// <param name="words">The words of the paper's language.</param>
internal sealed partial class PaperSenders(Func<string, string?> typeOf, IReadOnlyList<PaperWords> words)
{
    private const int LongestLine = 200;

    /// <summary>What has more words behind <c>Contribution of</c> says what a paper is about.</summary>
    private const int MostWords = 8;

    private const int MostWordsBehindBy = 12;

    /// <summary><c>Submitted by</c> begins such a line, <c>by</c> does not.</summary>
    private const int ShortestAlone = 8;

    /// <summary>What stands beside the kind where several sent a paper.</summary>
    private static readonly string[] Joint =
        ["joint", "conjointe", "commune", "conjunta", "совместный", "совместная", "مشتركة", "联合"];

    /// <summary>The senders, and the line that names them; not sure where nobody of that name is known.</summary>
    public (IReadOnlyList<Detected<string>> Senders, HeadLine? Line) Detect(IReadOnlyList<HeadLine> lines)
    {
        var all = lines.Where(l => l.Label == HeadLabel.None && !l.OnEveryPage && l.Text.Length <= LongestLine)
            .Select(l => (Line: l, Said: Said(l))).ToList();
        foreach (var (line, said) in all)
        {
            var names = Parties(said?.Name ?? line.Text, onlyCountries: said is null);
            if (names.Count > 0)
            {
                return ([.. names.Select(n => Sender(n, line, Certainty.Likely))], line);
            }
        }

        return (
            [.. all.Where(l => l.Said is { IsSender: true }).Take(1).Select(l => Sender(l.Said!.Value.Name, l.Line, Certainty.Unsure))],
            null);
    }

    private static Detected<string> Sender(string name, HeadLine line, Certainty certainty) =>
        new(name, line.Where, $"“{line.Text}” is printed at the head", certainty);

    /// <summary>
    /// The name that a line may say: <c>Contribution from …</c>, <c>Note du …</c>, <c>Presentado por …</c>, <c>…提交的文稿</c>; and
    /// whether its words say that it is the sender.
    /// </summary>
    private (string Name, bool IsSender)? Said(HeadLine line)
    {
        // “Joint contribution by …”, “Contribution conjointe de …”
        var printed = line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where((w, i) => i > 2 || !WordMatch.Is(WordMatch.Fold(w), Joint)).ToList();
        var folded = WordMatch.Fold(string.Join(' ', printed));
        var own = words.SelectMany(w => w.Types.Where(t => t.Type == DocumentType.Contribution).SelectMany(t => t.Words).Append(w.Notes[0]))
            .ToList();
        if (BeforeKind(string.Concat(printed), own) is { } before)
        {
            return (before, true);
        }

        var kind = WordMatch.Begins(folded, words.SelectMany(w => w.Types.SelectMany(t => t.Words).Concat(w.Notes)));
        var rest = folded[(kind?.Length ?? 0)..].Trim();
        var by = WordMatch.Begins(rest, words.SelectMany(w => w.By).Where(b => kind is not null || b.Length >= ShortestAlone));
        if (kind is null && by is null)
        {
            return null;
        }

        var skipped = (kind is null ? 0 : kind.Split(' ').Length) + (by is null ? 0 : by.Split(' ').Length);
        var name = string.Join(' ', printed.Skip(skipped));
        var bare = Lead().Replace(name, "");
        var isOwn = kind is not null && WordMatch.Is(kind, own) && bare.Length > 0 && printed.Count - skipped <= MostWords
            && (bare != name || (kind[0] >= '\u0400' && WordMatch.Begins(rest, words.SelectMany(w => w.Topic)) is null));
        return bare.Length == 0 ? null : (bare, (by is not null && printed.Count - skipped <= MostWordsBehindBy) || isOwn);
    }

    /// <summary>Whether a name stands in words that begin so: <c>de la Confédération suisse</c>.</summary>
    public static bool HasLead(string words) => Lead().Match(words).Length > 0;

    /// <summary>Chinese puts the name first: <c>瑞典提交的文稿</c>; <c>关于…的文稿</c> says what a paper is about.</summary>
    private static string? BeforeKind(string line, IEnumerable<string> kinds) =>
        line.Length is > 2 and <= 40
        && kinds.FirstOrDefault(k => k[0] >= '\u2E80' && line.EndsWith(k, StringComparison.Ordinal)) is { } kind
        && !line.StartsWith("关于", StringComparison.Ordinal)
        && Submitted().Replace(line[..^kind.Length], "") is { Length: > 1 } name
            ? name.TrimStart('由')
            : null;

    /// <summary>The names in a list of them; empty where one is not known.</summary>
    private IReadOnlyList<string> Parties(string text, bool onlyCountries)
    {
        text = text.Trim();
        if (typeOf(text) is { } type && (!onlyCountries || type == "country"))
        {
            return [text];
        }

        // “United Kingdom of Great Britain and Northern Ireland” is one name
        foreach (Match between in Between().Matches(text))
        {
            var (name, rest) = (text[..between.Index].Trim(), text[(between.Index + between.Length)..]);
            if (typeOf(name) is not { } first || (onlyCountries && first != "country"))
            {
                continue;
            }

            if (PaperDates.Find(rest) is { OtherLetters: 0 })
            {
                return [name];
            }

            if (Parties(rest, onlyCountries) is { Count: > 0 } others)
            {
                return [name, .. others];
            }
        }

        return [];
    }

    [GeneratedRegex(@"\s*[,;/，、]\s*(?:(?:and|et|y|и)\s+)?|\s+(?:and|et|y|e|и|&)\s+|\s+و\s?", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?:提交)?的?$", RegexOptions.CultureInvariant)]
    private static partial Regex Submitted();

    /// <summary>What may stand before a name.</summary>
    [GeneratedRegex(
        @"^(?:(?:of|from|by|de|du|des|del|da|من|от)\s+)?(?:(?:the|la|le|les|el|los|las)\s+|(?:d|l)['’])*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();
}
