using CopArchive.Comparison;
using CopArchive.Pages.Parts;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>Presents the changes of one record on its page of changes: in sentences, cut if long.</summary>
internal sealed class ChangePresenter(ArchiveRecord record, Words words, RecordWords records)
{
    /// <summary>More sentences, or runs of lines, than anybody reads.</summary>
    private const int Most = 60;

    /// <summary>How many characters of one run of lines are shown.</summary>
    private const int MostSigns = 1_200;

    /// <summary>One change.</summary>
    public PageChange Show(RecordChange change)
    {
        if (record.Withdrawn is not null || record.Access.Level != AccessLevel.Public)
        {
            return new PageChange([], []);
        }

        var published = record.Files.Where(f => f.Withheld is null).Select(f => f.Path.Value).ToHashSet(StringComparer.Ordinal);
        var shown = Show(change.Files);
        return shown with
        {
            Sentences =
            [
                .. new[] { words.RecordChange(change.Kind) }.Where(w => w.Length > 0),
                .. change.Attachments.Select(a => words.Change(a, published.Contains(a.Path))),
                .. shown.Sentences,
            ],
        };
    }

    /// <summary>All that differs between two states.</summary>
    public PageChange Show(IReadOnlyList<FileChange> files) => new(
        [.. files.SelectMany(Sentences)],
        [.. files.Where(f => f.Comparison is not null)
            .Select(f => Show(f.Language, f.Comparison!))
            .Where(f => f.Sentences.Count + f.Lines.Count > 0)]);

    private IEnumerable<string> Sentences(FileChange file)
    {
        if (file.Comparison is null)
        {
            yield return file.Language is { } language
                ? words.LanguageChanged(language, file.Came)
                : words.UnreadableBefore;
        }
        else if (file.Comparison.Keys.Any(k => k.Key == Words.FilesKey))
        {
            yield return words.FilesToldOtherwise;
        }
    }

    private PageFileChange Show(string? language, StateComparison comparison)
    {
        var spoken = language ?? record.Language;
        List<Phrases> sentences =
        [
            .. comparison.Keys.Where(k => k.Key != Words.FilesKey)
                .Select(k => words.Change(k, language is null ? records : records.In(language, words.Language))),
            .. comparison.Text is { } text ? Paragraphs(text.Changes, spoken == words.Language ? null : spoken) : [],
        ];
        var lines = Lines(comparison.Lines ?? []);
        return new PageFileChange(
            language,
            [.. sentences.Take(Most).Select(Words.Capital)],
            Math.Max(0, sentences.Count - Most) + Math.Max(0, lines.Count - Most),
            [.. lines.Take(Most)]);
    }

    private IEnumerable<Phrases> Paragraphs(IReadOnlyList<UnitChange> changes, string? foreign)
    {
        var (before, after) = (
            Locators.Places(changes.Select(c => c.Before), words, foreign), Locators.Places(changes.Select(c => c.After), words, foreign));
        return changes.Where(c => !c.Unchanged).Select(c => words.Change(c, before, after, foreign));
    }

    /// <summary>Of unchanged lines only one is shown next to a change.</summary>
    private static List<WordChange> Lines(IReadOnlyList<WordChange> lines) =>
        [.. lines
            .Select((l, i) => l with { Text = l.Kind == WordChangeKind.Same ? Ends(l.Text, i == 0, i == lines.Count - 1) : Cut(l.Text) })];

    private static string Ends(string text, bool first, bool last)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Length < 4 ? text : (first ? "" : lines[0] + "\n") + "…\n" + (last ? "" : lines[^1] + "\n");
    }

    private static string Cut(string text) =>
        text.Length <= MostSigns ? text : text[..Math.Max(text.LastIndexOf('\n', MostSigns) + 1, 1)] + "…\n";
}
