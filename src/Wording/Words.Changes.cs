using CopArchive.Comparison;
using CopArchive.History;
using CopArchive.Records.Reading;
using CopArchive.Texts;

namespace CopArchive.Wording;

/// <content>
/// Changes in sentences: <c>§ 6.4 changed: “15 July” became “30 July”</c>, <c>deadline changed from 15 July 2010 to 30 July 2010</c>.
/// </content>
public sealed partial class Words
{
    /// <summary>How many characters of a wording, and how many places of one paragraph or values of one fact, are shown.</summary>
    private const int MostSigns = 80, MostPlaces = 3;

    private readonly Message _paragraphAdded = file.Message("change.paragraph-added", "place");
    private readonly Message _paragraphAddedWords = file.Message("change.paragraph-added-words", "place", "words");
    private readonly Message _paragraphRemoved = file.Message("change.paragraph-removed", "place");
    private readonly Message _paragraphRemovedWords = file.Message("change.paragraph-removed-words", "place", "words");
    private readonly Message _paragraphChanged = file.Message("change.paragraph", "place", "changes");
    private readonly Message _was = file.Message("change.was", "place");
    private readonly Message _nowNumbered = file.Message("change.now-numbered", "number");
    private readonly Message _noLongerNumbered = file.Message("change.no-longer-numbered", "number");
    private readonly Message _renumbered = file.Message("change.renumbered", "before", "after");
    private readonly Message _moved = file.Message("change.moved");
    private readonly Message _reworded = file.Message("change.reworded", "changes");
    private readonly Message _wordsReplaced = file.Message("change.words-replaced", "before", "after");
    private readonly Message _wordsLeftOut = file.Message("change.words-left-out", "words");
    private readonly Message _wordsLeftOutBehind = file.Message("change.words-left-out-behind", "words", "before");
    private readonly Message _wordsAdded = file.Message("change.words-added", "words");
    private readonly Message _wordsAddedBehind = file.Message("change.words-added-behind", "words", "before");
    private readonly Message _quoted = file.Message("change.quoted", "words");
    private readonly Message _more = file.Message("change.more", "told", Slot.Number("n"));
    private readonly Message _factAdded = file.Message("change.fact-added", "fact", "after");
    private readonly Message _factRemoved = file.Message("change.fact-removed", "fact", "before");
    private readonly Message _moreParagraphs = file.Message("change.more-paragraphs", Slot.Number("n"));
    private readonly Message _historyOwnDays = file.Message("history.own-days");
    private readonly Message _builtFrom = file.Message("history.built-from", "commit", "day", "version");
    private readonly Message _builtFromFurther = file.Message("history.built-from-further", "commit", "day", "version");
    private readonly Message _factWasNow = file.Message("change.fact-was-now", "fact", "before", "after");
    private readonly Message _factChanged = file.Message("change.fact-changed", "fact", "before", "after");
    private readonly Message _fileAdded = file.Message("change.file-added");
    private readonly Message _fileReplaced = file.Message("change.file-replaced");
    private readonly Message _fileRemoved = file.Message("change.file-removed");
    private readonly Message _fileAddedNamed = file.Message("change.file-added-named", "file");
    private readonly Message _fileReplacedNamed = file.Message("change.file-replaced-named", "file");
    private readonly Message _fileRemovedNamed = file.Message("change.file-removed-named", "file");
    private readonly Message _languageAdded = file.Message("change.language-added", "language");
    private readonly Message _languageRemoved = file.Message("change.language-removed", "language");
    private readonly Message _unreadableBefore = file.Message("change.unreadable");
    private readonly Message _filesToldOtherwise = file.Message("change.told-of-files");
    private readonly Message _began = file.Message("record-change.began");
    private readonly Message _firstKnown = file.Message("record-change.known");
    private readonly Message _untold = file.Message("record-change.untold");
    private readonly Message _removed = file.Message("record-change.removed");
    private readonly Message _returned = file.Message("record-change.returned");
    private readonly Message _historyWhole = file.Message("history.whole");
    private readonly Message _historySince = file.Message("history.since", "day");
    private readonly Message _historyUnknown = file.Message("history.unknown");
    private readonly Message _logChanged = file.Message("log-changed", "facts");
    private readonly Message _restOfDay = file.Message("rest-of-day", "day");
    private readonly Message _logAlsoChanged = file.Message("log-also-changed", "facts");
    private readonly EnumMessages<LogEntryKind> _log = file.Each<LogEntryKind>("log");

    /// <summary>A change of a paragraph.</summary>
    /// <param name="change">The change; one that is none gives the place alone.</param>
    /// <param name="placeBefore">The place of a paragraph of the earlier text in words: <c>§ 6.4</c>.</param>
    /// <param name="placeAfter">The same in the later text.</param>
    /// <param name="language">Language of the texts, where it differs from that of the sentence; null otherwise.</param>
    /// <param name="most">How many letters of the paragraph are shown; null for some of each place.</param>
    public Phrases Change(
        UnitChange change, Func<Unit, Phrases> placeBefore, Func<Unit, Phrases> placeAfter, string? language = null, int? most = null)
    {
        var signs = most ?? MostSigns;
        if (change is { Before: null, After: { } added })
        {
            return added.Plain() is { Length: > 0 } wordsAdded
                ? _paragraphAddedWords.Filled(placeAfter(added), Quoted(wordsAdded, language, signs))
                : _paragraphAdded.Filled(placeAfter(added));
        }

        if (change is { Before: { } removed, After: null })
        {
            return removed.Plain() is { Length: > 0 } wordsRemoved
                ? _paragraphRemovedWords.Filled(placeBefore(removed), Quoted(wordsRemoved, language, signs))
                : _paragraphRemoved.Filled(placeBefore(removed));
        }

        var (was, now) = (placeBefore(change.Before!), placeAfter(change.After!));
        var (before, after) = (change.Before!.Label, change.After!.Label);
        Phrases[] what =
        [
            !change.Renumbered ? ""
                : was.Plain != now.Plain ? Was(was)
                : before is null ? _nowNumbered.Text(after!)
                : after is null ? _noLongerNumbered.Text(before)
                : _renumbered.Text(before, after),
            change.Moved ? Moved : "",
            change.Reworded ? _reworded.Filled(Reworded(change.Words, language, most)) : Phrases.Empty,
        ];
        return what.All(w => w.IsEmpty) ? now : _paragraphChanged.Filled(now, And(what));
    }

    /// <summary>A paragraph stood elsewhere: <c>was § 6.3</c>.</summary>
    public Phrases Was(Phrases place) => _was.Filled(place);

    /// <summary>A paragraph stands elsewhere.</summary>
    public string Moved => _moved.Text();

    /// <summary>A change of a fact.</summary>
    /// <param name="change">The change.</param>
    /// <param name="records">What the words of records are to the reader; by default they are in this language.</param>
    public Phrases Change(KeyChange change, RecordWords? records = null) => (change.Before, change.After) switch
    {
        ([], var added) => _factAdded.Filled(FactName(change.Key), Values(added, records)),
        (var removed, []) => _factRemoved.Filled(FactName(change.Key), Values(removed, records)),
        var (before, after) => Apart(before, after, records, MostSigns) is var (was, now)
            ? _factChanged.Filled(FactName(change.Key), was, now)
            : _factChanged.Filled(FactName(change.Key), Values(before, records), Values(after, records)),
    };

    /// <summary>
    /// What tells two values that would be shown alike: the names of pages of one title, the place from which long words differ.
    /// Null where their words tell them apart.
    /// </summary>
    private (Phrases Was, Phrases Now)? Apart(
        IReadOnlyList<FactValue> before, IReadOnlyList<FactValue> after, RecordWords? records, int most)
    {
        if (before is not [var one] || after is not [var other])
        {
            return null;
        }

        var (was, now) = (FactValue(one, records).Plain, FactValue(other, records).Plain);
        if (was == now)
        {
            return one.Node is YamlScalar { Value: var from } && other.Node is YamlScalar { Value: var to }
                ? ($"{was} ({from})", $"{now} ({to})")
                : null;
        }

        if (Excerpts.Of(was, most) != Excerpts.Of(now, most))
        {
            return null;
        }

        var start = was.Zip(now).TakeWhile(p => p.First == p.Second).Count();
        start = was.LastIndexOf(' ', start - 1) + 1;
        return ($"… {Excerpts.Of(was[start..], most)}", $"… {Excerpts.Of(now[start..], most)}");
    }

    /// <summary>What became of a file.</summary>
    /// <param name="change">The change.</param>
    /// <param name="named">Whether the file may be named: only one that readers can have.</param>
    public string Change(AttachmentChange change, bool named) => (change.Kind, named) switch
    {
        (AttachmentChangeKind.Added, true) => _fileAddedNamed.Text(change.Path),
        (AttachmentChangeKind.Added, false) => _fileAdded.Text(),
        (AttachmentChangeKind.Replaced, true) => _fileReplacedNamed.Text(change.Path),
        (AttachmentChangeKind.Replaced, false) => _fileReplaced.Text(),
        (AttachmentChangeKind.Removed, true) => _fileRemovedNamed.Text(change.Path),
        (AttachmentChangeKind.Removed, false) => _fileRemoved.Text(),
        _ => throw new InvalidOperationException($"no words for {change.Kind}"),
    };

    /// <summary>A further language came or went.</summary>
    public string LanguageChanged(string language, bool came) => (came ? _languageAdded : _languageRemoved).Text(LanguageName(language));

    /// <summary>Two states of which the earlier cannot be read.</summary>
    public string UnreadableBefore => _unreadableBefore.Text();

    /// <summary>What a record says of its files was changed, the files themselves were not.</summary>
    public string FilesToldOtherwise => _filesToldOtherwise.Text();

    /// <summary>What kind of thing happened to a page; empty where the changes themselves say it.</summary>
    internal string RecordChange(RecordChangeKind kind) => kind switch
    {
        RecordChangeKind.Began => _began.Text(),
        RecordChangeKind.Known => _firstKnown.Text(),
        RecordChangeKind.Changed => "",
        RecordChangeKind.Undisclosed => _untold.Text(),
        RecordChangeKind.Removed => _removed.Text(),
        RecordChangeKind.Returned => _returned.Text(),
        _ => throw new InvalidOperationException($"no words for {kind}"),
    };

    /// <summary>How far back changes are known.</summary>
    public string HistoryReach(HistoryReach reach) => reach switch
    {
        History.HistoryReach.Whole => _historyWhole.Text(),
        History.HistoryReach.Since since => _historySince.Text(Day(since.Day)),
        History.HistoryReach.None => _historyUnknown.Text(),
        _ => throw new InvalidOperationException($"no words for {reach.GetType().Name}"),
    };

    /// <summary>That days of changes are only those that pages say of themselves.</summary>
    public string HistoryOwnDays => _historyOwnDays.Text();

    /// <summary>From which state of the files this site was made, and by which program; null where the state is not known.</summary>
    public string? BuiltFrom(BuiltFrom from) => from is { Commit: { } commit, Day: { } day }
        ? (from.HasFurther ? _builtFromFurther : _builtFrom).Text(
            commit[..Math.Min(commit.Length, 10)], Day(day), History.BuiltFrom.ProgramVersion)
        : null;

    /// <summary>
    /// What was changed, with what it was and what it is now, or why a thing was withdrawn; empty where the kind of the entry says all.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="records">What the words of records are to the reader; by default they are in this language.</param>
    public Phrases LogDetail(LogEntry entry, RecordWords? records = null) =>
        entry.Kind == LogEntryKind.Withdrawn ? new Phrase(entry.Record.Withdrawn!.Reason, Language: records?.Language)
        : Told(entry, records) is { IsEmpty: false } told ? told
        : entry.Changed.Count == 0 ? Phrases.Empty
        : _logChanged.Text(List(entry.Changed.Select(FactName).Distinct()));

    /// <summary>Leads to all entries of a day, of which a page shows only some.</summary>
    public string RestOfDay(DateOnly day) => _restOfDay.Text(Day(day));

    /// <summary>What happened to a record, in the log of the archive.</summary>
    public string LogEntry(LogEntryKind kind) => _log[kind].Text();

    private Phrases Reworded(IReadOnlyList<WordChange> words, string? language, int? most)
    {
        // both wordings of each place that is shown
        var signs = most is { } all
            ? all / (2 * Math.Clamp(words.Zip(words.Prepend(null)).Count(w => w is { First.Kind: not WordChangeKind.Same }
                and (_, null or { Kind: WordChangeKind.Same })), 1, MostPlaces))
            : MostSigns;
        var places = new List<Phrases>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind == WordChangeKind.Same)
            {
                continue;
            }

            var before = i > 0 ? words[i - 1].Text : "";
            var deleted = words[i].Kind == WordChangeKind.Deleted ? words[i].Text : null;
            var inserted = deleted is null ? words[i].Text
                : i + 1 < words.Count && words[i + 1].Kind == WordChangeKind.Inserted ? words[++i].Text : null;
            var (lead, trail) = Around(before, deleted + inserted, i + 1 < words.Count ? words[i + 1].Text : "");
            var behind = lead.Trim().Length > 0;
            places.Add((deleted, inserted) switch
            {
                ({ } from, { } to) =>
                    _wordsReplaced.Filled(Quoted(lead + from + trail, language, signs), Quoted(lead + to + trail, language, signs)),
                ({ } from, null) when behind => _wordsLeftOutBehind.Filled(Quoted(from, language, signs), Quoted(lead, language, signs)),
                ({ } from, null) => _wordsLeftOut.Filled(Quoted(from, language, signs)),
                _ when behind => _wordsAddedBehind.Filled(Quoted(inserted!, language, signs), Quoted(lead, language, signs)),
                _ => _wordsAdded.Filled(Quoted(inserted!, language, signs)),
            });
        }

        return Several(places);
    }

    /// <summary>
    /// Context for a change of a number or a sign alone: the word after the number (<c>15 July</c>), the word before the sign
    /// (<c>quays;</c>).
    /// </summary>
    private static (string Lead, string Trail) Around(string before, string changed, string after)
    {
        if (changed.Any(char.IsLetter))
        {
            return ("", "");
        }

        return changed.Any(char.IsDigit)
            ? ("", WordPieces.Split(after[..Math.Min(after.Length, MostSigns)]) is [" ", var word, ..] && word.Any(char.IsLetter)
                ? " " + word
                : "")
            : (string.Concat(WordPieces.Split(before[^Math.Min(before.Length, MostSigns)..]).TakeLast(1)), "");
    }

    /// <summary>
    /// Words in quotation marks; those written from right to left are kept apart from the sentence (U+2068, U+2069), or its order would
    /// be lost.
    /// </summary>
    private Phrases Quoted(string words, string? language, int most)
    {
        var excerpt = Excerpts.Of(words, most);
        return _quoted.Filled(new Phrase(excerpt.Any(IsRightToLeft) ? $"\u2068{excerpt}\u2069" : excerpt, Language: language));
    }

    private static bool IsRightToLeft(char sign) =>
        sign is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    private Phrases Values(IReadOnlyList<FactValue> values, RecordWords? records) =>
        Several([.. values.Select(v => Excerpts.Of(FactValue(v, records), MostSigns))]);

    private Phrases Several(IReadOnlyList<Phrases> changes) => changes.Count > MostPlaces
        ? _more.Filled(Sentences(changes.Take(MostPlaces)), changes.Count - MostPlaces)
        : Sentences(changes);
}
