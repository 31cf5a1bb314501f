using System.Globalization;
using System.Text.RegularExpressions;
using CopArchive.Importing.Vocabulary;
using CopArchive.Values;

namespace CopArchive.Importing.Heads;

/// <summary>The number of a paper: from its head, else from the name of its file.</summary>
internal sealed partial class PaperNumbers(SymbolReader symbols, IReadOnlyList<PaperWords> words)
{
    /// <summary>How a number is known that is announced.</summary>
    public const string Behind = "printed behind ";

    /// <summary>So many letters may stand before a number that is announced (<c>No.</c>), and so many behind its version.</summary>
    private const int MostLettersBefore = 4, MostLettersBehind = 14;

    /// <summary>The number, without the letter of a language, since a page has all of them; null where none is seen.</summary>
    public Detected<PaperNumber>? Detect(IReadOnlyList<HeadLine> lines, string fileName) => Seen(lines, fileName) is not { } number ? null
        : number with { Value = number.Value with { Printed = Language().Replace(number.Value.Printed, "") } };

    private Detected<PaperNumber>? Seen(IReadOnlyList<HeadLine> lines, string fileName)
    {
        var announced = lines.Where(l => l.Label == HeadLabel.Number).Select(Announced).OfType<Detected<PaperNumber>>();
        var alone = lines.Where(l => l.Label == HeadLabel.None).Select(Alone).OfType<Detected<PaperNumber>>();
        var seen = announced.Concat(alone).OrderBy(n => n.Certainty == Certainty.Unsure).DistinctBy(n => n.Value.Symbol.Key).ToList();
        var named = symbols.TryRead(Path.GetFileNameWithoutExtension(fileName));
        if (seen.Count == 0)
        {
            return named is null
                ? null
                : new Detected<PaperNumber>(
                    new PaperNumber(named.Print(), named),
                    fileName,
                    "read from the name of the file; none is printed at the head",
                    Certainty.Likely);
        }

        var number = WithVersion(seen[0], lines);
        var isNamed = named is not null && named.Key == seen[0].Value.Symbol.Key;
        return named is not null && named.Key != number.Value.Symbol.Key && named.Key == seen.Skip(1).FirstOrDefault()?.Value.Symbol.Key
                ? number with { Certainty = Certainty.Unsure, How = $"{number.How}; the name of the file says {named.Print()}" }
            : seen.Count > 1 && !isNamed && seen[1].Certainty != Certainty.Unsure
                && (number.Certainty != Certainty.Sure || seen[1].How.StartsWith(Behind, StringComparison.Ordinal))
                ? number with
                {
                    Certainty = Certainty.Unsure,
                    How = $"several numbers stand at the head: {string.Join(", ", seen.Select(s => s.Value.Printed))}",
                }
            : VersionOfFile(number, named);
    }

    /// <summary><c>AB-2-3-Rev1.docx</c>, in which <c>AB/2/3</c> is printed: the name of the file tells the version.</summary>
    private static Detected<PaperNumber> VersionOfFile(Detected<PaperNumber> number, Symbol? named) =>
        named is { Suffix.Length: > 0 } && number.Value.Symbol.Suffix.Length == 0
        && (named with { Suffix = "" }).Key == number.Value.Symbol.Key && number.Certainty != Certainty.Unsure
            ? number with
            {
                Value = new PaperNumber(WithSuffix(number.Value.Printed, named), named) { Seen = number.Value.Printed },
                How = $"{number.How}; the name of the file says {named.Print()}",
                Certainty = Certainty.Likely,
            }
            : number;

    private Detected<PaperNumber>? Announced(HeadLine line)
    {
        if (Find(line.Value) is { } found)
        {
            // “Reference: your letter AB/2/3” is another paper’s
            var before = WordMatch.Fold(line.Value[..line.Value.IndexOf(found.Printed, StringComparison.Ordinal)]);
            var word = WordMatch.Begins(before, words.SelectMany(w => w.Number))?.Length ?? 0;
            var isAlone = Letters().Count(before[word..]) <= MostLettersBefore && !IsVersionOfVersion(line.Value, found);
            return new Detected<PaperNumber>(
                found,
                line.Where,
                $"{Behind}“{line.LabelWord}”" + (isAlone ? "" : $", among other words: “{line.Text}”"),
                isAlone ? Certainty.Sure : Certainty.Unsure);
        }

        return symbols.TryRead(line.Value) is { } loose
            ? new Detected<PaperNumber>(new PaperNumber(line.Value, loose), line.Where, $"{Behind}“{line.LabelWord}”", Certainty.Sure)
            : null;
    }

    /// <summary>A number that makes up its line; one inside a sentence is a mention of another paper.</summary>
    private Detected<PaperNumber>? Alone(HeadLine line) =>
        Find(line.Text) is { } found
        && (line.OnEveryPage || Version(line, found) is not null
            || (line.Text.Replace(found.Printed, "", StringComparison.Ordinal) is var rest
                && (Letters().Count(rest) <= 12 || WordMatch.Is(WordMatch.Fold(rest), Kinds)))) // “Circular Letter AB-26/51”
            ? new Detected<PaperNumber>(
                found,
                line.Where,
                "printed at the head",
                IsVersionOfVersion(line.Text, found) ? Certainty.Unsure
                    : line.OnEveryPage || line.Text.Length <= found.Printed.Length + 4 ? Certainty.Sure : Certainty.Likely)
            : null;

    private IEnumerable<string> Kinds => words.SelectMany(w => w.Types.SelectMany(t => t.Words).Concat(w.Notes));

    private PaperNumber? Find(string text)
    {
        foreach (var match in symbols.Find(text))
        {
            return new PaperNumber(text.Substring(match.Start, match.Length), match.Symbol);
        }

        return null;
    }

    /// <summary>A number printed under <c>Revision 1 to</c> is that of the revision.</summary>
    private Detected<PaperNumber> WithVersion(Detected<PaperNumber> number, IReadOnlyList<HeadLine> lines)
    {
        if (number.Value.Symbol.Suffix.Length > 0)
        {
            return number;
        }

        foreach (var line in lines)
        {
            if (Version(line, number.Value) is { } suffix)
            {
                var symbol = number.Value.Symbol with { Suffix = suffix };
                var printed = WithSuffix(number.Value.Printed, symbol);
                return number with
                {
                    Value = new PaperNumber(printed, symbol) { Seen = number.Value.Printed },
                    How = $"{number.How}, and “{line.Text}”",
                };
            }
        }

        return number;
    }

    /// <summary>A number as printed, with the version of a symbol behind it.</summary>
    private static string WithSuffix(string printed, Symbol symbol) =>
        Language().Replace(printed, "") + symbol.Print()[(symbol with { Suffix = "" }).Print().Length..];

    /// <summary>
    /// <c>Revision 1 to Document AB/2/3</c>, <c>(Rev. 2)</c>: which version a line makes of a number; null where it says more than that,
    /// as a title does.
    /// </summary>
    private string? Version(HeadLine line, PaperNumber number)
    {
        var folded = line.Folded.TrimStart('(', ' ');
        if (Suffix(folded) is not var (suffix, length))
        {
            return null;
        }

        var rest = folded[length..].Replace(WordMatch.Fold(number.Printed), "", StringComparison.Ordinal);
        return Letters().Count(rest) <= MostLettersBehind ? suffix : null;
    }

    /// <summary>The suffix that a text begins with, and how long that is.</summary>
    private (string Suffix, int Length)? Suffix(string folded)
    {
        foreach (var version in words.Select(w => w.Versions))
        {
            foreach (var (kind, names) in ((string, string[])[]) [
                ("r", version.Revision), ("corr", version.Corrigendum), ("add", version.Addendum)])
            {
                if (WordMatch.Begins(folded, names) is { } word && Count().Match(folded[word.Length..]) is { Success: true } count)
                {
                    var n = int.Parse(count.Groups["n"].Value, CultureInfo.InvariantCulture);
                    return (kind + n.ToString(CultureInfo.InvariantCulture), word.Length + count.Length);
                }
            }
        }

        return null;
    }

    /// <summary><c>AB/2/3 Add.1/Corr.2</c>: a number of which no more than the first version can be read.</summary>
    private bool IsVersionOfVersion(string text, PaperNumber number) =>
        number.Symbol.Suffix.Length > 0
        && text.IndexOf(number.Printed, StringComparison.Ordinal) is >= 0 and var at
        && Suffix(WordMatch.Fold(text[(at + number.Printed.Length)..]).TrimStart('/', ' ', '(', ',', '.', '-')) is not null;

    [GeneratedRegex(@"^\.?\s?(?<n>[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    /// <summary>The letter of a language behind a number: <c>AB/2/3-E</c>.</summary>
    [GeneratedRegex(@"\s?-\s?\p{Lu}$")]
    private static partial Regex Language();

    [GeneratedRegex(@"[\p{L}\p{N}]")]
    private static partial Regex Letters();
}
