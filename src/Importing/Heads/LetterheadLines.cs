using CopArchive.Importing.Vocabulary;

namespace CopArchive.Importing.Heads;

/// <summary>
/// Which lines at the top of a paper say only what its page says anyway: the group, the meeting, the number, the date, the language.
/// </summary>
/// <param name="group">Name of the group.</param>
/// <param name="typeOf">What kind of organisation has a name; null where none that is known has it.</param>
internal sealed class LetterheadLines(string group, Func<string, string?> typeOf)
{
    private const int LongestLine = 120;
    private const int MostWords = 4;

    /// <summary>Them, each with the block in which it stands.</summary>
    public IReadOnlySet<(string Where, string Text)> Find(
        IReadOnlyList<HeadLine> lines, Detected<string>? title, Detected<PaperNumber>? number) =>
        lines.Where(l => !l.OnEveryPage && l.Text.Length <= LongestLine && (l.Label == HeadLabel.Title || l.Text != title?.Value))
            .Where(l => l.Label != HeadLabel.None
                || IsNumber(l, number) || IsDay(l) || MeetingWords.IsMeeting(l.Text) || IsGroup(l) || IsLanguage(l))
            .Select(l => (l.Where, l.Text)).ToHashSet();

    private static bool IsNumber(HeadLine line, Detected<PaperNumber>? number) =>
        number is not null && line.Text.Contains(number.Value.Seen, StringComparison.Ordinal)
        && line.Text.Length - number.Value.Seen.Length <= number.Value.Seen.Length;

    private static bool IsDay(HeadLine line) => PaperDates.Find(line.Text) is { OtherLetters: 0 };

    private bool IsGroup(HeadLine line) =>
        (line.Folded.Split(' ').Length > 2 && WordMatch.Fold(group).Contains(line.Folded, StringComparison.Ordinal))
        || typeOf(line.Text) == "body";

    /// <summary><c>English only</c>.</summary>
    private static bool IsLanguage(HeadLine line) =>
        line.Folded.Split(' ').Length <= MostWords && OriginalLanguage.Names(line.Folded) && !line.Text.EndsWith('.');
}
