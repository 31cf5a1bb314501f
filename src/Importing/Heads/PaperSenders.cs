using System.Text.RegularExpressions;
using CopArchive.Importing.Vocabulary;

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

    /// <summary>The senders, and the line that names them; not sure where nobody of that name is known.</summary>
    public (IReadOnlyList<Detected<string>> Senders, HeadLine? Line) Detect(IReadOnlyList<HeadLine> lines)
    {
        foreach (var line in lines.Where(l => l.Label == HeadLabel.None && !l.OnEveryPage && l.Text.Length <= LongestLine))
        {
            var said = BehindKind(line);
            var names = Parties(said?.Name ?? line.Text, onlyCountries: said is null);
            if (names.Count > 0)
            {
                return (
                    [.. names.Select(n => new Detected<string>(n, line.Where, $"“{line.Text}” is printed at the head", Certainty.Likely))],
                    line);
            }

            if (said is { IsSender: true } sender)
            {
                return ([new Detected<string>(sender.Name, line.Where, $"“{line.Text}” is printed at the head", Certainty.Unsure)], null);
            }
        }

        return ([], null);
    }

    /// <summary>What stands behind <c>Contribution</c>, and whether a word such as <c>by</c> says that it is the sender.</summary>
    private (string Name, bool IsSender)? BehindKind(HeadLine line)
    {
        if (WordMatch.Begins(line.Folded, words.SelectMany(w => w.Types).SelectMany(t => t.Words)) is not { } kind)
        {
            return null;
        }

        var rest = line.Folded[kind.Length..].Trim();
        var by = WordMatch.Begins(rest, words.SelectMany(w => w.By));
        var skipped = kind.Split(' ').Length + (by is null ? 0 : by.Split(' ').Length);
        var name = string.Join(' ', line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Skip(skipped));
        return name.Length == 0 ? null : (Lead().Replace(name, ""), by is not null);
    }

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

    /// <summary>What may stand before a name.</summary>
    [GeneratedRegex(
        @"^(?:(?:of|from|by|de|du|des|del|da|من)\s+)?(?:(?:the|la|le|les|el|los|las)\s+|(?:d|l)['’])?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();
}
