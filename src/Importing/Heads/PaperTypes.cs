using CopArchive.Importing.Papers;
using CopArchive.Importing.Vocabulary;
using CopArchive.Records.Model;

namespace CopArchive.Importing.Heads;

/// <summary>What kind of paper it is: by its title, by how it begins, by the names of kinds in <c>archive.yml</c>.</summary>
internal sealed class PaperTypes(
    IReadOnlyDictionary<DocumentType, IReadOnlyDictionary<string, string>> labels, IReadOnlyList<PaperWords> words)
{
    private const int Opening = 30;

    /// <summary>The kind, not sure where it is only a guess, so that somebody is asked; null if nothing shows it.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="lines">The lines of its head.</param>
    /// <param name="title">Its title.</param>
    /// <param name="number">Its number.</param>
    /// <param name="hasSource">Whether it names who sent it.</param>
    /// <param name="isFromCountries">Whether these are countries: what they send under a number of a meeting are contributions.</param>
    public Detected<DocumentType>? Detect(
        SourcePaper paper, IReadOnlyList<HeadLine> lines, Detected<string>? title, Detected<PaperNumber>? number, bool hasSource,
        bool isFromCountries)
    {
        var opening = paper.Blocks.Where(b => b.Kind != SourceBlockKind.PageHead).Take(Opening).ToList();
        if (opening.FirstOrDefault(b => b.Plain.Length < 100
            && WordMatch.Begins(WordMatch.Fold(b.Plain), words.SelectMany(w => w.Salutations)) is not null) is { } salutation)
        {
            return new Detected<DocumentType>(DocumentType.Letter, salutation.Where, $"it begins “{salutation.Plain.Trim()}”",
                Certainty.Sure);
        }

        if (number?.Value.Symbol.Suffix.Contains("corr", StringComparison.Ordinal) == true)
        {
            return new Detected<DocumentType>(DocumentType.Corrigendum, number.Where, "its number says so", Certainty.Sure);
        }

        if (title is not null && ByTitle(title, lines) is { } titled)
        {
            return titled;
        }

        foreach (var line in lines.Where(l => l.Text.Length <= 60))
        {
            if (Names().Where(n => WordMatch.Is(line.Folded, n.Words)).Select(n => (DocumentType?)n.Type).FirstOrDefault() is { } alone)
            {
                return new Detected<DocumentType>(alone, line.Where, $"“{line.Text}” is printed at the head", Certainty.Sure);
            }
        }

        // “Contribution by …” above the title
        foreach (var line in lines.Where(l => l.Label == HeadLabel.None && l.Text.Length <= 100))
        {
            if (Names().Where(n => WordMatch.Begins(line.Folded, n.Words) is { } kind
                    && line.Folded[kind.Length..].Trim() is var rest
                    && (WordMatch.Begins(rest, words.SelectMany(w => w.By)) is not null
                        || (n.Type == DocumentType.Contribution && PaperSenders.HasLead(rest))))
                .Select(n => (DocumentType?)n.Type).FirstOrDefault() is { } sent)
            {
                return new Detected<DocumentType>(sent, line.Where, $"“{line.Text}” is printed at the head", Certainty.Sure);
            }
        }

        if (opening
            .FirstOrDefault(b => WordMatch.Begins(WordMatch.Fold(b.Plain), words.SelectMany(w => w.ThisReport)) is not null) is { } report)
        {
            return new Detected<DocumentType>(
                DocumentType.Report, report.Where, $"it begins “{Short(report.Plain)}”, but nothing at its head says so", Certainty.Unsure);
        }

        return number?.Value.Symbol.Meeting is not null && hasSource
            ? new Detected<DocumentType>(
                DocumentType.Contribution,
                number.Where,
                isFromCountries
                    ? "it has a number of the meeting, and a country sent it"
                    : "it has a number of the meeting and names who sent it, but that can be a note or a liaison statement too",
                isFromCountries ? Certainty.Likely : Certainty.Unsure)
            : null;
    }

    private Detected<DocumentType>? ByTitle(Detected<string> title, IReadOnlyList<HeadLine> lines)
    {
        var folded = WordMatch.Fold(title.Value);
        var begun = Names()
            .Select(n => (n.Type, Word: WordMatch.Begins(folded, n.Words)))
            .Where(n => n.Word is not null)
            .OrderByDescending(n => n.Word!.Length)
            .FirstOrDefault();
        if (begun.Word is not null)
        {
            return new Detected<DocumentType>(begun.Type, title.Where, "its title begins so", Certainty.Sure);
        }

        var held = Names().Where(n => WordMatch.Has(folded, n.Words)).Select(n => n.Type).Distinct().ToList();

        // “LIAISON STATEMENT” above “Reply to the liaison statement on lamps”
        var isPrinted = held.Count == 1
            && lines.Any(l => Names().Any(n => n.Type == held[0] && l.Text.Length <= 60 && WordMatch.Is(l.Folded, n.Words)));
        return held.Count == 1 && !isPrinted
            ? new Detected<DocumentType>(
                held[0], title.Where, "its title names that kind, but the paper may only be about one", Certainty.Unsure)
            : null;
    }

    private static string Short(string words) => string.Join(' ', words.Trim().Split(' ').Take(6)) + " …";

    private IEnumerable<(DocumentType Type, string[] Words)> Names() =>
        words.SelectMany(w => w.Types.Select(t => (t.Type, t.Words)))
            .Concat(labels.Where(l => l.Key != DocumentType.Other).Select(l => (l.Key, l.Value.Values.ToArray())));
}
