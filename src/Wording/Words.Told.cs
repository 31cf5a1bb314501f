using CopArchive.Comparison;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;

namespace CopArchive.Wording;

/// <content>What an entry of the log or of a feed says was changed: every fact, was and now, and the paragraphs.</content>
public sealed partial class Words
{
    /// <summary>How many letters of a paragraph or of a fact, and paragraphs, an entry quotes; fewer where many are listed.</summary>
    private const int MostOfParagraph = 300, MostParagraphs = 12, FewParagraphs = 3;

    /// <summary>Of files only the fact of a change is told: their entries may name a file that is withheld.</summary>
    public const string FilesKey = "files";

    /// <summary>Facts about the record's own bookkeeping, which the entry already says.</summary>
    private const string CorrectedKey = "corrected";

    /// <summary>
    /// An entry in short, for a page that lists many: a fact of a few words as it was and is, the first paragraphs, and of all else the
    /// name. What it says in full stands on the page of changes and in the feed.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="records">What the words of records are to the reader.</param>
    public Phrases LogLine(LogEntry entry, RecordWords records)
    {
        var told = Told(entry, IsFewWords, FewParagraphs, records);
        List<string> named = !entry.Record.IsReadable ? [] :
        [
            .. entry.Changes.SelectMany(c => c.Files).SelectMany(f => f.Comparison?.Keys ?? [])
                .Where(k => k.Key is not (CorrectedKey or FilesKey) && !IsFewWords(k)).Select(k => FactName(k.Key)).Distinct(),
        ];
        return entry.Kind == LogEntryKind.Withdrawn || (told.IsEmpty && named.Count == 0) ? LogDetail(entry, records)
            : named.Count == 0 ? told
            : told.IsEmpty ? _logChanged.Text(List(named))
            : Paragraph(told, _logAlsoChanged.Text(List(named)));
    }

    /// <summary>Whether a fact can be read in passing: values without keys of their own, a line at most.</summary>
    private bool IsFewWords(KeyChange change) =>
        change.Before.Concat(change.After).All(v => v.Node is YamlScalar)
        && InFull(change.Before, null).Plain.Length <= MostSigns && InFull(change.After, null).Plain.Length <= MostSigns;

    /// <summary>The changes of an entry in sentences; nothing of what may not be quoted.</summary>
    private Phrases Told(LogEntry entry, RecordWords? records) => Told(entry, _ => true, MostParagraphs, records);

    private Phrases Told(LogEntry entry, Func<KeyChange, bool> isShown, int most, RecordWords? records)
    {
        var record = entry.Record;
        if (!record.IsReadable)
        {
            return Phrases.Empty;
        }

        var published = record.Files.Where(f => f.Withheld is null).Select(f => f.Path.Value).ToHashSet(StringComparer.Ordinal);
        var told = entry.Changes.SelectMany(change => new[] { (Phrases)RecordChange(change.Kind) }
            .Concat(change.Attachments.Select(a => (Phrases)Change(a, published.Contains(a.Path))))
            .Concat(change.Files.SelectMany(f =>
                Told(f, record, isShown, most, f.Language is { } own ? records?.In(own, Language) : records))));
        return Paragraph(told.Where(t => !t.IsEmpty).Select(t => Ended(Capital(t))));
    }

    private IEnumerable<Phrases> Told(
        FileChange file, ArchiveRecord record, Func<KeyChange, bool> isShown, int most, RecordWords? records)
    {
        if (file.Comparison is not { } comparison)
        {
            yield return file.Language is { } language ? LanguageChanged(language, file.Came) : UnreadableBefore;
            yield break;
        }

        foreach (var fact in comparison.Keys.Where(k => k.Key != CorrectedKey && (k.Key == FilesKey || isShown(k))))
        {
            yield return fact.Key == FilesKey ? FilesToldOtherwise : WasAndNow(fact, records);
        }

        var spoken = file.Language ?? record.Language;
        var changed = comparison.Text?.Changes ?? [];
        var foreign = spoken == Language ? null : spoken;
        var (before, after) =
            (Locators.Places(changed.Select(c => c.Before), this, foreign), Locators.Places(changed.Select(c => c.After), this, foreign));
        Phrases[] paragraphs =
        [
            .. changed.Where(c => !c.Unchanged)
                .Select(c => Removal(record, c) is { } removal ? WordsCorrected(removal)
                    : Change(c, before, after, foreign, MostOfParagraph)),
        ];
        foreach (var paragraph in paragraphs.Take(most))
        {
            yield return paragraph;
        }

        if (paragraphs.Length > most)
        {
            yield return _moreParagraphs.Text(paragraphs.Length - most);
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
    private Phrases WasAndNow(KeyChange change, RecordWords? records) => (change.Before, change.After) switch
    {
        ([], var added) => _factAdded.Filled(FactName(change.Key), InFull(added, records)),
        (var removed, []) => _factRemoved.Filled(FactName(change.Key), InFull(removed, records)),
        var (before, after) => Apart(before, after, records, MostOfParagraph) is var (was, now)
            ? _factWasNow.Filled(FactName(change.Key), was, now)
            : _factWasNow.Filled(FactName(change.Key), InFull(before, records), InFull(after, records)),
    };

    private Phrases InFull(IReadOnlyList<FactValue> values, RecordWords? records) =>
        Excerpts.Of(Sentences(values.Select(v => FactValue(v, records))), MostOfParagraph);

    private Phrases Ended(Phrases sentence) =>
        sentence.Plain.TrimEnd('”', '»', '\u00A0', '\u202F', '\u2069') is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟']
            ? sentence
            : _sentenceOf.Filled(sentence);
}
