using System.Text.RegularExpressions;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Vocabulary;

namespace CopArchive.Importing.Heads;

/// <summary>The title of a paper: labelled as such, or the only line of the head that can be it.</summary>
internal sealed partial class PaperTitles(string group, IReadOnlyList<string> groupNames, IReadOnlyList<PaperWords> words)
{
    /// <summary>The title; unsure where several lines could be it, null where none can.</summary>
    public Detected<string>? Detect(SourcePaper paper, IReadOnlyList<HeadLine> lines)
    {
        if (lines.FirstOrDefault(l => l.Label == HeadLabel.Title && l.Value.Length > 0) is { } announced)
        {
            return new Detected<string>(Whole(announced.Value), announced.Where, $"printed behind “{announced.LabelWord}”", Certainty.Sure);
        }

        var candidates = lines.Where(l => !l.OnEveryPage).TakeWhile(l => !EndsHead(l)).Where(CanBeTitle).ToList();
        var heading = candidates.Where(l => l.HeadingLevel > 0).MinBy(l => l.HeadingLevel);
        var marked = heading is not null ? [heading]
            : candidates.Where(l => l.Bold).ToList() is { Count: > 0 } bold ? bold
            : candidates.Where(IsCapitals).ToList() is { Count: > 0 } capitals ? capitals
            : candidates;
        if (marked.Count == 1)
        {
            return new Detected<string>(Whole(marked[0].Text), marked[0].Where, "stands at the head like a title", Certainty.Likely);
        }

        if (marked.Count > 1)
        {
            return new Detected<string>(
                Whole(marked[0].Text),
                marked[0].Where,
                $"several lines at the head could be it: {string.Join(" / ", marked.Take(4).Select(m => $"“{Whole(m.Text)}”"))}",
                Certainty.Unsure);
        }

        return paper.PropertyTitle is { Length: > 0 } property
            ? new Detected<string>(
                property,
                "the properties of the file",
                "only the file’s own properties name a title, often that of another paper",
                Certainty.Unsure)
            : null;
    }

    private bool EndsHead(HeadLine line) =>
        WordMatch.Is(line.Folded, words.SelectMany(w => w.Headings))
        || WordMatch.Begins(line.Folded, words.SelectMany(w => w.Salutations)) is not null
        || line.Text.Length > 250;

    private bool CanBeTitle(HeadLine line) =>
        line.Label == HeadLabel.None
        && Letter().Count(line.Text) >= 4
        && line.Folded != WordMatch.Fold(group)
        && !WordMatch.Fold(group).EndsWith(line.Folded, StringComparison.Ordinal)
        && !groupNames.Any(n => line.Folded == WordMatch.Fold(n))
        && !(MeetingWords.Find(line.Text).Count > 0
            && WordMatch.Begins(line.Folded, words.SelectMany(w => w.Types).SelectMany(t => t.Words)) is null)
        && PaperDates.Find(line.Text) is not { OtherLetters: <= 25 }
        && !IsVersion(line)
        && !OnlyLanguage().IsMatch(line.Folded);

    private bool IsVersion(HeadLine line) =>
        WordMatch.Begins(line.Folded, words.SelectMany(w => new[] { w.Versions.Revision, w.Versions.Corrigendum, w.Versions.Addendum })
            .SelectMany(v => v)) is { } word
        && line.Folded[word.Length..].TrimStart('.', ' ') is [>= '0' and <= '9', ..];

    private static bool IsCapitals(HeadLine line) =>
        line.Text.Any(char.IsLetter) && !line.Text.Any(char.IsLower) && line.Text.Any(char.IsUpper);

    private static string Whole(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('*', ' ');

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letter();

    [GeneratedRegex(@"^\p{L}+ (?:only|seulement|solamente|unicamente)$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyLanguage();
}
