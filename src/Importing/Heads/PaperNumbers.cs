using System.Globalization;
using System.Text.RegularExpressions;
using CopArchive.Importing.Vocabulary;
using CopArchive.Values;

namespace CopArchive.Importing.Heads;

/// <summary>The number of a paper: from its head, else from the name of its file.</summary>
internal sealed partial class PaperNumbers(SymbolReader symbols, IReadOnlyList<PaperWords> words)
{
    /// <summary>The number; null where none is seen.</summary>
    public Detected<PaperNumber>? Detect(IReadOnlyList<HeadLine> lines, string fileName)
    {
        var announced = lines.Where(l => l.Label == HeadLabel.Number).Select(Announced).OfType<Detected<PaperNumber>>();
        var alone = lines.Where(l => l.Label == HeadLabel.None).Select(Alone).OfType<Detected<PaperNumber>>();
        var seen = announced.Concat(alone).DistinctBy(n => n.Value.Symbol.Key).ToList();
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
        return named is not null && named.Key != number.Value.Symbol.Key && named.Key == seen.Skip(1).FirstOrDefault()?.Value.Symbol.Key
                ? number with { Certainty = Certainty.Unsure, How = $"{number.How}; the name of the file says {named.Print()}" }
            : seen.Count > 1 && number.Certainty != Certainty.Sure
                ? number with
                {
                    Certainty = Certainty.Unsure,
                    How = $"several numbers stand at the head: {string.Join(", ", seen.Select(s => s.Value.Printed))}",
                }
            : number;
    }

    private Detected<PaperNumber>? Announced(HeadLine line)
    {
        if (Find(line.Value) is { } found)
        {
            return new Detected<PaperNumber>(found, line.Where, $"printed behind “{line.LabelWord}”", Certainty.Sure);
        }

        return symbols.TryRead(line.Value) is { } loose
            ? new Detected<PaperNumber>(new PaperNumber(line.Value, loose), line.Where, $"printed behind “{line.LabelWord}”",
                Certainty.Sure)
            : null;
    }

    /// <summary>A number that makes up its line; one inside a sentence is a mention of another paper.</summary>
    private Detected<PaperNumber>? Alone(HeadLine line) =>
        Find(line.Text) is { } found
        && (line.OnEveryPage || Letters().Count(line.Text.Replace(found.Printed, "", StringComparison.Ordinal)) <= 12)
            ? new Detected<PaperNumber>(
                found,
                line.Where,
                "printed at the head",
                line.OnEveryPage || line.Text.Length <= found.Printed.Length + 4 ? Certainty.Sure : Certainty.Likely)
            : null;

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

        foreach (var line in lines.Where(l => l.Text.Length <= 60 + number.Value.Printed.Length))
        {
            foreach (var version in words)
            {
                var (kind, word) = (
                    WordMatch.Begins(line.Folded, version.Versions.Revision),
                    WordMatch.Begins(line.Folded, version.Versions.Corrigendum),
                    WordMatch.Begins(line.Folded, version.Versions.Addendum)) switch
                {
                    ({ } revision, _, _) => ("r", revision),
                    (_, { } corrigendum, _) => ("corr", corrigendum),
                    (_, _, { } addendum) => ("add", addendum),
                    _ => ("", ""),
                };
                if (kind.Length > 0 && Count().Match(line.Folded[word.Length..]) is { Success: true } count)
                {
                    var symbol = number.Value.Symbol with { Suffix =
                        kind + int.Parse(count.Groups["n"].Value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) };
                    return number with { Value = new PaperNumber(symbol.Print(), symbol), How = $"{number.How}, and “{line.Text}”" };
                }
            }
        }

        return number;
    }

    [GeneratedRegex(@"^\.?\s?(?<n>[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"[\p{L}\p{N}]")]
    private static partial Regex Letters();
}
