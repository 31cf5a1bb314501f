using CopArchive.Catalogue.Checks;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue.Linking;

/// <summary>
/// Checks that everything published is still there: unchanged, redirected to a new name, or replaced by a notice of
/// withdrawal.
/// </summary>
public sealed class Permanence
{
    private readonly LinkedCatalogue _catalogue;
    private readonly LoadedRecords _loaded;
    private readonly DiagnosticBag _faults;
    private readonly Published _published;
    private readonly FormerAddresses _former;
    private readonly Func<ArchiveRecord, WrittenText, IEnumerable<TextBody>> _formerTexts, _unquotedTexts;
    private readonly Func<RecordId, IEnumerable<FormerPage>> _formerPages;
    private readonly IReadOnlyDictionary<string, (TextBody Text, IReadOnlyList<WordCorrection>? Corrections)> _unread;
    private readonly DateOnly _today;
    private readonly HashSet<string> _lostNumbers = [];
    private readonly List<(ChangedWords Words, Unit Unit, string Page, bool IsDeclared)> _changed = [];

    private Permanence(
        LinkedCatalogue catalogue, Published published, LoadedRecords loaded, DiagnosticBag faults,
        Func<ArchiveRecord, WrittenText, IEnumerable<TextBody>>? formerTexts,
        Func<ArchiveRecord, WrittenText, IEnumerable<TextBody>>? unquotedTexts, Func<RecordId, IEnumerable<FormerPage>>? formerPages,
        IReadOnlyDictionary<string, (TextBody Text, IReadOnlyList<WordCorrection>? Corrections)>? unread, DateOnly today)
    {
        (_catalogue, _published, _loaded, _faults, _former) = (catalogue, published, loaded, faults, new FormerAddresses(catalogue));
        (_formerPages, _today) = (formerPages ?? (_ => []), today);
        _unread = unread ?? new Dictionary<string, (TextBody Text, IReadOnlyList<WordCorrection>? Corrections)>();
        (_formerTexts, _unquotedTexts) = (formerTexts ?? ((_, _) => []), unquotedTexts ?? ((_, _) => []));
    }

    /// <summary>Compares what an archive publishes with what it promised.</summary>
    /// <param name="catalogue">The archive, with its promises.</param>
    /// <param name="published">What it publishes.</param>
    /// <param name="loaded">All records, and what is known of those that have faults, so that one fault does not cause others.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="formerTexts">Former states of a text, the newest first; null where none are known.</param>
    /// <param name="unquotedTexts">The same, with those that may not be shown, and of which nothing is quoted.</param>
    /// <param name="today">The day that is proposed for corrections.</param>
    /// <param name="commits">What the last commits say; null where that is not known.</param>
    /// <param name="formerPages">The states of a page in git, the newest first; null where git is not asked.</param>
    /// <param name="unread">
    /// Texts whose heads have faults, with what these tell of corrected words, by the address of their page.
    /// </param>
    /// <returns>Published paragraphs with other words, which their records do not declare.</returns>
    public static IReadOnlyList<ChangedWords> Check(
        LinkedCatalogue catalogue, Published published, LoadedRecords loaded, DiagnosticBag faults,
        Func<ArchiveRecord, WrittenText, IEnumerable<TextBody>>? formerTexts = null,
        Func<ArchiveRecord, WrittenText, IEnumerable<TextBody>>? unquotedTexts = null, DateOnly today = default,
        LastCommits? commits = null, Func<RecordId, IEnumerable<FormerPage>>? formerPages = null,
        IReadOnlyDictionary<string, (TextBody Text, IReadOnlyList<WordCorrection>? Corrections)>? unread = null)
    {
        if (commits is not null)
        {
            DayCheck.Run(catalogue.Records, commits, today, faults);
        }

        var check = new Permanence(catalogue, published, loaded, faults, formerTexts, unquotedTexts, formerPages, unread, today);
        check.Run(commits?.Locks ?? []);
        foreach (var former in commits?.Locks ?? [])
        {
            check.TakenBack(former);
        }

        foreach (var (words, unit, page, isDeclared) in check._changed)
        {
            faults.Add(PermanenceFaults.Words(
                unit.Place, page, words.Anchor, words.Was, words.Now, isDeclared, words.File, CorrectionLines.Of([words], today)));
        }

        return [.. check._changed.Select(c => c.Words)];
    }

    private void Run(IReadOnlyList<AddressLock> former)
    {
        foreach (var promise in _catalogue.Promised.All.Where(p => FormerAddresses.IsKept(p.Path)))
        {
            CheckKept(promise, former);
        }

        // the promises of a renamed record are those of its current name; promises made under that name come first
        var promises = _catalogue.Promised.All.Where(p => !FormerAddresses.IsKept(p.Path))
            .Select(p => (Promise: p, Today: WithCurrentName(p)))
            .OrderBy(p => p.Promise.Path != p.Today.Path)
            .Select(p => p.Today)
            .DistinctBy(p => p.Key)
            .ToLookup(p => p.Path, StringComparer.Ordinal);
        foreach (var page in promises.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var owner = _former.OwnerOf(page.Key);
            var record = owner is { } id ? _catalogue.Find(id) : null;
            if (record is null && owner is { } faulty && _loaded.Known.Contains(faulty))
            {
                CheckUnread(page);
                continue;
            }

            if (record?.Withdrawn is not null)
            {
                continue;
            }

            if (_published.File(page.Key) is { } file)
            {
                CheckFile(page.First(), file);
            }
            else if (_published.Has(page.Key))
            {
                CheckText([.. page.Where(p => p.Anchor is not null)], page.Key, record);
            }
            else if (record is not null)
            {
                CheckForm(page.First(), record);
            }
            else if (owner is null)
            {
                CheckOther(page.First());
            }
            else if (page.Key == Address.Of(owner).Path)
            {
                if (_catalogue.Waiting.TryGetValue(owner, out var release))
                {
                    _faults.Add(PermanenceFaults.KeptBack(page.First().Place, owner.Value, release));
                }
                else
                {
                    Lost(page.First().Place, owner);
                }
            }
        }
    }

    /// <summary>
    /// What the last commits promised and the lock does not say so any more. A line that is gone is told, unless what it promised had to
    /// go; one that promises other words or another file only where the record does not explain these.
    /// </summary>
    private void TakenBack(AddressLock former)
    {
        var now = _catalogue.Promised.All.ToDictionary(p => p.Key);
        var gone = former.All.Where(p => !now.ContainsKey(p.Key) && !MayGo(p));
        var changed = former.All.Where(p => now.TryGetValue(p.Key, out var today) && today.ToString() != p.ToString()
            && (IsWeaker(today, p) || (IsExplained(today) && !IsExplained(p))));
        foreach (var page in gone.Concat(changed).ToLookup(p => p.Path, StringComparer.Ordinal))
        {
            // of a person, the address is the name
            var path = _former.OwnerOf(page.Key) is { } owner && owner.Folder == OtherDefinitions.Person.Folder
                ? "the page of a person"
                : page.Key;
            _faults.Add(PermanenceFaults.TakenBack(page.First().Place, path, page.Count()));
        }
    }

    /// <summary>
    /// Whether a line promises less than it did: by a hash that forgives more, by none, or with corrections counted anew that were counted.
    /// </summary>
    private static bool IsWeaker(LockedAddress today, LockedAddress former) =>
        (today.WordsFingerprint is { IsFormer: true } && former.WordsFingerprint is { IsFormer: false })
        || (today.Sha256 is null && former.Sha256 is not null)
        || today.Corrections < former.Corrections;

    /// <summary>Whether the record says how what was promised became what is there.</summary>
    private bool IsExplained(LockedAddress promise)
    {
        var today = WithCurrentName(promise);
        return promise.Anchor is null ? _published.File(today.Path) is not { } file || IsExplained(promise, file)
            : !_published.Texts.TryGetValue(today.Path, out var text)
                || AnchorCheck.IsKept(promise, text, _published.Corrections(today.Path));
    }

    private static bool IsExplained(LockedAddress promise, AttachedFile file) =>
        promise.Sha256 is not { } published || Tells(file, published);

    /// <summary>Whether an entry tells what became of a file: it is there, erased, cleaned, or another is in its place.</summary>
    private static bool Tells(AttachedFile file, string sha256) =>
        sha256 == file.Sha256 || sha256 == file.CleanedFrom || file.Replaces.Any(r => r.Sha256 == sha256);

    /// <summary>
    /// Whether a line may go: of a page that was withdrawn, of a name that is withheld, of words that had to go, of a file that was erased
    /// or is kept under another name.
    /// </summary>
    private bool MayGo(LockedAddress promise)
    {
        if (_former.OwnerOf(promise.Path) is not { } owner)
        {
            return false;
        }

        var record = _former.Current(owner);
        return record is { Withdrawn: not null }
            || record?.Files.Any(f => IsErased(promise, f) || IsKeptElsewhere(promise, f)) == true
            || (record is null && _catalogue.Find(WithheldNames.AddressOf(owner)) is not null)
            || (promise.Anchor is not null
                && record?.Texts.Any(t => t.Corrections.Any(c => c.Was is null && c.On.Any(o => o.Value == promise.Anchor))) == true);
    }

    /// <summary>Whether a published file is not published any more, and stands under another name.</summary>
    private static bool IsKeptElsewhere(LockedAddress promise, AttachedFile file) =>
        file.Withheld is not null
        && promise.Sha256 == file.Sha256
        && !promise.Path.EndsWith("/" + file.Path.Value, StringComparison.Ordinal);

    private static bool IsErased(LockedAddress promise, AttachedFile file) =>
        file.Erased is not null && file.Sha256 == (KeptHash(promise) ?? promise.Sha256);

    private static string? KeptHash(LockedAddress promise) =>
        FormerAddresses.IsKept(promise.Path) ? promise.Path[(promise.Path.LastIndexOf('/') + 1)..] : null;

    /// <summary>A file that is kept and not published, wherever its record is now.</summary>
    private void CheckKept(LockedAddress promise, IReadOnlyList<AddressLock> former)
    {
        if (_former.OwnerOf(promise.Path) is { } owner && _former.Current(owner) is { Withdrawn: null } record
            && KeptHash(promise) is { } hash && !record.Files.Any(f => Tells(f, hash)))
        {
            _faults.Add(former.Any(f => IsExchanged(promise, f))
                ? PermanenceFaults.Damaged(promise.Place)
                : PermanenceFaults.Kept(record.Place, record.Id.Value, hash));
        }
    }

    /// <summary>Whether the line of a kept file stands where a former lock had that of another one of the same page.</summary>
    private bool IsExchanged(LockedAddress promise, AddressLock former)
    {
        var page = promise.Path[..(promise.Path.LastIndexOf('/') + 1)];
        return !former.Has(promise.Path)
            && former.All.Any(p => p.Path.StartsWith(page, StringComparison.Ordinal) && !_catalogue.Promised.Has(p.Path));
    }

    private void CheckFile(LockedAddress promise, AttachedFile file)
    {
        if (!IsExplained(promise, file))
        {
            _faults.Add(PermanenceFaults.OtherFile(file.Path.Place, promise.Path, promise.Sha256!, _today));
        }
    }

    private LockedAddress WithCurrentName(LockedAddress promise) =>
        !FormerAddresses.IsKept(promise.Path)
        && _former.OwnerOf(promise.Path) is { } owner && _catalogue.Find(owner) is null && _former.Current(owner) is { } record
            ? promise with { Path = FormerAddresses.CurrentAddress(promise.Path, owner, record.Id).Path }
            : promise;

    private void CheckText(IReadOnlyList<LockedAddress> anchors, string page, ArchiveRecord? record)
    {
        if (anchors.Count == 0
            || record is null or { Access.Level: not AccessLevel.Public }
            || record.WithdrawnTexts.Any(t => page == LanguagePage(record, t.Language)))
        {
            return;
        }

        if (_published.Texts.TryGetValue(page, out var text))
        {
            var written = record.Texts.First(t => t.Language == text.Language);
            var reworded = AnchorCheck.Run(anchors, page, text, SourcePlace.Top(written.File), _faults, written.Corrections);
            if (reworded.Count > 0)
            {
                Tell(record, written, page, reworded);
            }

            Removals(record, written, anchors, page, text);
        }
        else
        {
            _faults.Add(PermanenceFaults.Text(record.Place, page, record.Place.File, isOwn: true, _today));
        }
    }

    /// <summary>
    /// The paragraphs of a text whose head has faults: what is gone or moved is known; other words are, where the head can be read so far
    /// that it is known what it tells of corrections. Nothing is quoted, since it is not known what may be.
    /// </summary>
    private void CheckUnread(IGrouping<string, LockedAddress> page)
    {
        if (!_unread.TryGetValue(page.Key, out var unread))
        {
            return;
        }

        var (text, corrections) = unread;
        var reworded = AnchorCheck.Run(
            [.. page.Where(p => p.Anchor is not null).Select(p => corrections is null ? p with { Corrections = 0 } : p)],
            page.Key,
            text,
            text.AllUnits().FirstOrDefault()?.Place ?? page.First().Place,
            _faults,
            corrections);
        foreach (var (promise, unit, _) in corrections is null ? [] : reworded)
        {
            _faults.Add(PermanenceFaults.WordsOfUnread(unit.Place, page.Key, promise.Anchor!));
        }
    }

    /// <summary>Where words had to go, none may have come in: what is left, beside its marks in brackets, was published there.</summary>
    private void Removals(ArchiveRecord record, WrittenText written, IReadOnlyList<LockedAddress> anchors, string page, TextBody text)
    {
        var withheld = written.Corrections.Where(c => c.Was is null).SelectMany(c => c.On.Select(on => on.Value)).ToHashSet();
        foreach (var promise in anchors.Where(a => withheld.Contains(a.Anchor!)))
        {
            if (text.Find(promise.Anchor) is { } unit
                && !AnchorCheck.IsPublished(promise, unit)
                && _unquotedTexts(record, written).SelectMany(t => t.AllUnits())
                    .FirstOrDefault(u => unit.IsAt(u.Anchor) && AnchorCheck.IsPublished(promise, u)) is { } published)
            {
                if (!ChangedWords.IsRest(unit.Said(), published.Said()))
                {
                    _faults.Add(PermanenceFaults.MoreThanRemoved(unit.Place, page, promise.Anchor!));
                }

                foreach (var note in record.Notes.Where(n => ChangedWords.QuotesRemoved(n.Text, published.Said(), unit.Said())))
                {
                    _faults.Add(PermanenceFaults.NoteQuotes(note.Place, page, promise.Anchor!));
                }
            }
        }
    }

    private void Tell(
        ArchiveRecord record, WrittenText written, string page, IReadOnlyList<(LockedAddress Promise, Unit Now, bool IsDeclared)> reworded)
    {
        // git is asked until each paragraph is found as it was published, and no further
        var published = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var state in _formerTexts(record, written))
        {
            var units = state.AllUnits().DistinctBy(u => u.Anchor).ToDictionary(u => u.Anchor, StringComparer.Ordinal);
            foreach (var (promise, now, _) in reworded.Where(r => !published.ContainsKey(r.Promise.Anchor!)))
            {
                if ((units.GetValueOrDefault(promise.Anchor!) ?? units.GetValueOrDefault(now.FormerAnchor ?? "")) is { } unit
                    && AnchorCheck.IsPublished(promise, unit))
                {
                    published[promise.Anchor!] = unit;
                }
            }

            if (published.Count == reworded.Count)
            {
                break;
            }
        }

        foreach (var (promise, now, isDeclared) in reworded)
        {
            var (was, words) = published.TryGetValue(promise.Anchor!, out var unit)
                ? ChangedWords.Between(now.Cited() == now.Said() ? unit.Cited() : unit.Numbered(), now.Cited())
                : (null, now.Cited());

            // whoever marks the place of words that had to go is not told what they were, nor offered to publish them
            var hadToGo = now.Said().Contains(OutcomeRecord.Removed, StringComparison.OrdinalIgnoreCase)
                && unit?.Said().Contains(OutcomeRecord.Removed, StringComparison.OrdinalIgnoreCase) != true;
            _changed.Add((
                new ChangedWords(
                    record, written.File, promise.Anchor!, hadToGo ? null : was, words,
                    !hadToGo && (record.HistoryFrom is null || was is not null)),
                now, page, isDeclared));
        }
    }

    /// <summary>Something beside or below the page of a record that is not withdrawn.</summary>
    private void CheckForm(LockedAddress promise, ArchiveRecord record)
    {
        var path = promise.Path;
        var name = FormerAddresses.NameBeside(path, record.Id);
        if (record.Access.Level != AccessLevel.Public)
        {
            return; // its page explains the restriction
        }

        if (name.EndsWith('/'))
        {
            _faults.Add(PermanenceFaults.Text(
                record.Place,
                path,
                $"{record.Place.File[..record.Place.File.LastIndexOf('.')]}.{name.TrimEnd('/')}.md",
                isOwn: false,
                _today));
        }
        else if (path == Download.OfMeeting(record.Id).Path && !_catalogue.Settings.Forms.Contains(RecordForm.Zips))
        {
            _faults.Add(PermanenceFaults.Zip(record.Place, path));
        }
        else if (path == Download.OfMeeting(record.Id).Path || path == CalendarEntry.OfMeeting(record.Id).Path || IsFeed(name))
        {
            _faults.Add(PermanenceFaults.Form(record.Place, path));
        }
        else if (record.Files.FirstOrDefault(f => f.Path.Value == name) is { } withheld)
        {
            CheckFile(promise, withheld);
        }
        else if (!record.Files.Any(f => IsErased(promise, f) || IsKeptElsewhere(promise, f))
            && !_catalogue.Promised.Has(Address.FilesFolder + path))
        {
            // a file that has two addresses, since files lay beside their page once, is told once
            _faults.Add(PermanenceFaults.File(record.Place, path, name));
        }
    }

    private void CheckOther(LockedAddress promise)
    {
        if (promise.Path.Split('/') is ["s", var key, ""])
        {
            if (_loaded.UnreadNumbers.Any(u => u.Symbols is null
                || u.Symbols.Select(s => s.Printed.Value).Concat(u.Former).Any(n => _catalogue.SymbolReader.Key(n).Value == key)))
            {
                return; // a paper whose head has faults bears it, or may
            }

            var first = Address.OfSymbol(_catalogue.SymbolReader.Key(key).Value).Path;
            if (first != promise.Path && _catalogue.Promised.Has(first) && !_published.Has(first))
            {
                return; // the same number under another name of the group: reported once
            }

            if (_lostNumbers.Contains(key))
            {
                return; // it went with its paper, of which that is said already
            }

            // papers are named after their numbers
            var named = _catalogue.All<DocumentRecord>().FirstOrDefault(d => d.Id.Name == key);
            var printed = named is null ? null
                : _formerPages(named.Id).SelectMany(p => p.Numbers).FirstOrDefault(n => _catalogue.SymbolReader.Key(n).Value == key);
            _faults.Add(PermanenceFaults.Symbol(
                named?.Place ?? promise.Place, promise.Path, named?.Place.File, [.. named?.FormerSymbols ?? [], printed ?? key]));
        }
        else if (!_loaded.HasUnread)
        {
            // what would be made of a file with faults is not known
            _faults.Add(PermanenceFaults.Form(promise.Place, promise.Path));
        }
    }

    /// <summary>Reports a page without a file, with its new name where one page alone is known to be it, and how to restore it.</summary>
    private void Lost(SourcePlace place, RecordId lost)
    {
        var former = _formerPages(lost).FirstOrDefault();
        _lostNumbers.UnionWith((former?.Numbers ?? []).Select(n => _catalogue.SymbolReader.Key(n).Value).Append(lost.Name));
        var folder = _catalogue.Records.FirstOrDefault()?.Place.File.Split('/')[0] ?? "data";
        _faults.Add(PermanenceFaults.Page(
            place,
            lost.Value,
            new RenamedPages(_catalogue).Find(lost, former) is var (record, why)
                ? (record.Id.Value, record.Place.File, why, [.. record.FormerIds.Select(f => f.Value.Value), lost.Value])
                : null,
            former is null ? null : $"git checkout {former.Commit} -- {string.Join(' ', former.Files.Select(f => $"{folder}/{f}"))}",
            _today));
    }

    private static string LanguagePage(ArchiveRecord record, string language) => Address.Of(record.Id).Page(language).Path;

    private static bool IsFeed(string name) => name is "feed.atom" or "feed.rss" or "changed.atom" or "changed.rss";
}
