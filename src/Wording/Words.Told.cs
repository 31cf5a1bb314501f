using CopArchive.Comparison;
using CopArchive.Records.Model;

namespace CopArchive.Wording;

/// <content>What an entry of the log or of a feed says was changed: every fact, was and now, and the paragraphs.</content>
public sealed partial class Words
{
    /// <summary>How many letters of a paragraph or of a fact, and how many paragraphs, an entry quotes.</summary>
    private const int MostOfParagraph = 300, MostParagraphs = 12;

    /// <summary>Of files only the fact of a change is told: their entries may name a file that is withheld.</summary>
    public const string FilesKey = "files";

    /// <summary>Facts about the record's own bookkeeping, which the entry already says.</summary>
    private const string CorrectedKey = "corrected";

    /// <summary>The changes of an entry in sentences; nothing of what may not be quoted.</summary>
    private Phrases Told(LogEntry entry)
    {
        var record = entry.Record;
        if (!record.IsReadable)
        {
            return Phrases.Empty;
        }

        var published = record.Files.Where(f => f.Withheld is null).Select(f => f.Path.Value).ToHashSet(StringComparer.Ordinal);
        var told = entry.Changes.SelectMany(change => new[] { (Phrases)RecordChange(change.Kind) }
            .Concat(change.Attachments.Select(a => (Phrases)Change(a, published.Contains(a.Path))))
            .Concat(change.Files.SelectMany(f => Told(f, record))));
        return Phrases.Join(" ", told.Where(t => !t.IsEmpty).Select(t => Ended(Capital(t))));
    }

    private IEnumerable<Phrases> Told(FileChange file, ArchiveRecord record)
    {
        if (file.Comparison is not { } comparison)
        {
            yield return file.Language is { } language ? LanguageChanged(language, file.Came) : UnreadableBefore;
            yield break;
        }

        foreach (var fact in comparison.Keys.Where(k => k.Key != CorrectedKey))
        {
            yield return fact.Key == FilesKey ? FilesToldOtherwise : WasAndNow(fact);
        }

        var spoken = file.Language ?? record.Language;
        var changed = comparison.Text?.Changes ?? [];
        var (before, after) = (Locators.Places(changed.Select(c => c.Before), this), Locators.Places(changed.Select(c => c.After), this));
        Phrases[] paragraphs =
        [
            .. changed.Where(c => !c.Unchanged)
                .Select(c => Removal(record, c) is { } removal ? WordsCorrected(removal)
                    : Change(c, before, after, spoken == Language ? null : spoken, MostOfParagraph)),
        ];
        foreach (var paragraph in paragraphs.Take(MostParagraphs))
        {
            yield return paragraph;
        }

        if (paragraphs.Length > MostParagraphs)
        {
            yield return _moreParagraphs.Text(paragraphs.Length - MostParagraphs);
        }
        else if (comparison.Lines is not null)
        {
            yield return UnreadableBefore;
        }
    }

    /// <summary>The removal of words that were in a paragraph: they are not quoted; null where none were removed.</summary>
    private static WordCorrection? Removal(ArchiveRecord record, UnitChange change) => record.Texts.SelectMany(t => t.Corrections)
        .FirstOrDefault(c => c.Was is null && c.On.Any(o => o.Value == change.Before?.Anchor || o.Value == change.After?.Anchor));

    /// <summary>A fact in short: <c>date: 16 September 2025 → 17 September 2025</c>.</summary>
    private string WasAndNow(KeyChange change) => (change.Before, change.After) switch
    {
        ([], var added) => _factAdded.Text(FactName(change.Key), InFull(added)),
        (var removed, []) => _factRemoved.Text(FactName(change.Key), InFull(removed)),
        var (before, after) => _factWasNow.Text(FactName(change.Key), InFull(before), InFull(after)),
    };

    private string InFull(IReadOnlyList<FactValue> values) =>
        Excerpts.Of(string.Join(_betweenSentences, values.Select(FactValue)), MostOfParagraph);

    private static Phrases Ended(Phrases sentence) =>
        sentence.Plain is [.., '.' or '!' or '?' or '…'] or [.., '.' or '!' or '?' or '…', '”'] ? sentence : sentence + ".";
}
