using CopArchive.Importing.Vocabulary;
using CopArchive.Records.Model;

namespace CopArchive.Importing.Heads;

/// <summary>Who sent a paper, where the name stands alone between its number and its title, and is not that of a country.</summary>
/// <param name="typeOf">What kind of organisation has a name; null where none that is known has it.</param>
/// <param name="settings">What the archive is.</param>
/// <param name="words">The words of the paper's language.</param>
internal sealed class BareSenders(Func<string, string?> typeOf, ArchiveSettings settings, IReadOnlyList<PaperWords> words)
{
    private const int LongestLine = 100;
    private const int FewestLetters = 3;

    /// <summary>The sender; not sure, so that it is asked, where nobody of that name is known or no number stands above it.</summary>
    public Detected<string>? Above(Detected<string> title, IReadOnlyList<HeadLine> lines)
    {
        var head = lines.Where(l => !l.OnEveryPage).ToList();
        var at = head.FindIndex(l => l.Where == title.Where);
        if (at < 0)
        {
            return null;
        }

        var number = head.FindLastIndex(at, l => l.Label == HeadLabel.Number);
        var names = head.Take(at).Skip(number + 1).Where(CanBeSender).ToList();
        var held = names.LastOrDefault(l => typeOf(l.Text) is not null);
        return held is not null ? Sender(held, number >= 0 ? Certainty.Likely : Certainty.Unsure)
            : number >= 0 && names is [var only] ? Sender(only, Certainty.Unsure)
            : null;
    }

    private static Detected<string> Sender(HeadLine line, Certainty certainty) =>
        new(line.Text, line.Where, $"“{line.Text}” is printed at the head", certainty);

    private bool CanBeSender(HeadLine line) =>
        line.Label == HeadLabel.None
        && line.Text.Length <= LongestLine
        && line.Text.Count(char.IsLetter) >= FewestLetters
        && !line.Text.Any(char.IsDigit)
        && !line.Text.EndsWith('.')
        && !MeetingWords.Names(line.Text)
        && !IsGroup(line)
        && !OriginalLanguage.Names(line.Folded)
        && !WordMatch.Is(line.Folded, words.SelectMany(w => w.Types.SelectMany(t => t.Words).Concat(w.Notes)))
        && WordMatch.Begins(line.Folded, words.SelectMany(w => w.Stamps)) is null;

    private bool IsGroup(HeadLine line) =>
        WordMatch.Fold(settings.Group).Contains(line.Folded, StringComparison.Ordinal)
        || WordMatch.Has(line.Folded, settings.GroupNames);
}
