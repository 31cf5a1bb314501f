using CopArchive.Comparison;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Wording;
using CopArchive.Records;

namespace CopArchive.Pages;

/// <summary>Sets the changes of one thing for its page of changes: in words, long ones cut.</summary>
internal sealed class ChangeSetting(ArchiveRecord record)
{
    /// <summary>More changed paragraphs than a reader goes through; the page itself has them all.</summary>
    private const int MostParts = 60;

    /// <summary>As many letters of one wording as are shown.</summary>
    private const int MostLetters = 600;

    /// <summary>As many letters of what is the same as show where a change stands.</summary>
    private const int Around = 80;

    /// <summary>Of files nothing is told but that they changed: what was written about them may name one that nobody may have.</summary>
    private const string FilesKey = "files";

    /// <summary>One change.</summary>
    public ShownChange Show(RecordChange change)
    {
        var published = record.Files.Where(f => f.Withheld is null).Select(f => f.Path.Value).ToHashSet(StringComparer.Ordinal);
        var shown = Show(change.Files);
        string[] sentences = record.Withdrawn is not null || record.Access.Level != AccessLevel.Public
            ? []
            : [.. new[] { change.Kind.InWords() }.Where(w => w.Length > 0), .. change.Attachments.Select(a => a.InWords(published.Contains(a.Path)))];
        return shown with { Sentences = [.. sentences, .. shown.Sentences] };
    }

    /// <summary>All that differs between two states.</summary>
    public ShownChange Show(IReadOnlyList<FileChange> files) => new(
        [.. files.SelectMany(Sentences)],
        [.. files.Where(f => f.Comparison is not null).SelectMany(f => f.Comparison!.Keys.Where(k => k.Key != FilesKey).Select(k => Fact(f.Language, k)))],
        [.. files.Where(f => f.Comparison is not null).SelectMany(f => Texts(f.Language, f.Comparison!))]);

    private static IEnumerable<string> Sentences(FileChange file)
    {
        if (file.Comparison is null)
        {
            yield return file.Language is { } language
                ? $"{LanguageWords.Name(language)} was {(file.Came ? "added" : "taken away")}."
                : "What this page said before cannot be read any more.";
        }
        else if (file.Comparison.Keys.Any(k => k.Key == FilesKey))
        {
            yield return "What is told of its files was changed.";
        }
    }

    private static ShownFactChange Fact(string? language, KeyChange change) => new(
        Lists.Capital(change.Name) + (language is null ? "" : $" ({LanguageWords.Name(language)})"),
        [.. change.Before.Select(v => Cut(v, MostLetters))],
        [.. change.After.Select(v => Cut(v, MostLetters))]);

    private static IEnumerable<ShownTextChange> Texts(string? language, StateComparison comparison)
    {
        if (comparison.Text is { } text)
        {
            var changed = text.Changes.Where(c => !c.Unchanged).ToList();
            yield return new ShownTextChange(language, [.. changed.Take(MostParts).Select(Part)], Math.Max(0, changed.Count - MostParts), AsLines: false);
        }

        if (comparison.Lines is { } lines)
        {
            var cut = Cut(lines);
            yield return new ShownTextChange(language, [new ShownPartChange("", [.. cut.Take(MostParts)])], Math.Max(0, cut.Count - MostParts), AsLines: true);
        }
    }

    private static ShownPartChange Part(UnitChange change) => new(change.InWords(), (change.Before, change.After) switch
    {
        (null, { } added) => [new WordChange(WordChangeKind.Inserted, Cut(added.Plain(), MostLetters))],
        ({ } removed, null) => [new WordChange(WordChangeKind.Deleted, Cut(removed.Plain(), MostLetters))],
        _ => Cut(change.Words),
    });

    /// <summary>Of what is the same only the ends are shown, beside the change.</summary>
    private static IReadOnlyList<WordChange> Cut(IReadOnlyList<WordChange> words) =>
    [
        .. words.Select((w, i) => w.Kind != WordChangeKind.Same ? w with { Text = Cut(w.Text, MostLetters) } : w with
        {
            Text = w.Text.Length <= 2 * Around ? w.Text
                : (i == 0 ? "" : w.Text[..Whole(w.Text, Around)] + " ") + "… " + (i == words.Count - 1 ? "" : w.Text[Whole(w.Text, w.Text.Length - Around)..].TrimStart()),
        }),
    ];

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..Whole(text, most)].TrimEnd() + " …";

    /// <summary>A place near this one between two words.</summary>
    private static int Whole(string text, int at) => text.LastIndexOf(' ', at) is var blank and > 0 ? blank : char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
