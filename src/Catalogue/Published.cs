using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>
/// Everything that an archive publishes and thereby promises for ever: pages of things, further languages, files, calendars,
/// zips, feeds, document numbers, paragraphs; and that files which are kept and not published stay. Lists, comparisons and other pages
/// derived from these are not promised.
/// </summary>
public sealed class Published
{
    private readonly HashSet<string> _paths;

    private readonly IReadOnlyDictionary<string, IReadOnlyList<WordCorrection>> _corrections;

    private readonly IReadOnlyDictionary<string, AttachedFile> _files;

    private readonly IReadOnlyList<Address> _kept;

    private Published(
        IReadOnlyList<FeedSubject> followed, IReadOnlyList<CalendarEntry> calendar, HashSet<string> paths,
        IReadOnlyDictionary<string, TextBody> texts, IReadOnlyDictionary<string, IReadOnlyList<WordCorrection>> corrections,
        IReadOnlyDictionary<string, AttachedFile> files, IReadOnlyList<Address> kept) =>
        (Followed, Calendar, _paths, Texts, _corrections, _files, _kept) = (followed, calendar, paths, texts, corrections, files, kept);

    /// <summary>Everything that can be followed.</summary>
    public IReadOnlyList<FeedSubject> Followed { get; }

    /// <summary>Everything that belongs into a calendar.</summary>
    public IReadOnlyList<CalendarEntry> Calendar { get; }

    /// <summary>The texts shown, by the address of their page.</summary>
    public IReadOnlyDictionary<string, TextBody> Texts { get; }

    /// <summary>All pages and files.</summary>
    public IReadOnlySet<string> Paths => _paths;

    /// <summary>What is told of corrections of the words of a page.</summary>
    public IReadOnlyList<WordCorrection> Corrections(string path) => _corrections.GetValueOrDefault(path) ?? [];

    /// <summary>The attached file at an address; null for all else.</summary>
    public AttachedFile? File(string path) => _files.GetValueOrDefault(path);

    /// <summary>Whether a page or file is there.</summary>
    public bool Has(string path) => _paths.Contains(path);

    /// <summary>Of an archive.</summary>
    public static Published Of(LinkedCatalogue catalogue)
    {
        var shown = catalogue.Records.Where(r => r.Withdrawn is null)
            .SelectMany(r => catalogue.Texts(r.Id).Select((t, i) => (
                Page: i == 0 ? Address.Of(r.Id) : Address.Of(r.Id).Page(t.Language),
                Text: t,
                Corrections: r.Texts.FirstOrDefault(w => w.Language == t.Language)?.Corrections ?? [])))
            .ToList();
        var texts = shown.ToDictionary(t => t.Page.Path, t => t.Text, StringComparer.Ordinal);
        var (followed, calendar) = (FeedSubject.All(catalogue), CalendarEntry.All(catalogue));
        var paths = catalogue.Records.SelectMany(Pages).Concat(catalogue.Records.SelectMany(Files))
            .Concat(Forms(catalogue, followed, calendar)).Concat(Symbols(catalogue)).Select(a => a.Path);
        return new Published(
            followed, calendar, [.. paths, .. texts.Keys], texts,
            shown.ToDictionary(t => t.Page.Path, t => t.Corrections, StringComparer.Ordinal),
            catalogue.Records.SelectMany(r => Shown(r).Select(f => (Address.OfFile(r.Id, f.Path.Value).Path, File: f)))
                .DistinctBy(f => f.Path).ToDictionary(f => f.Path, f => f.File, StringComparer.Ordinal),
            [
                .. catalogue.Records.Where(r => r.Withdrawn is null).SelectMany(r => r.Files
                    .Where(f => f.Withheld is not null && f.Erased is null).Select(f => Address.OfKeptFile(r.Id, f.Sha256))),
            ]);
    }

    /// <summary>The same as lines of the lock.</summary>
    public IEnumerable<LockedAddress> ToLock() =>
    [
        .. _paths.Select(p => new LockedAddress(p, null, null, SourcePlace.Top(AddressLock.FileName), Sha256: File(p)?.Sha256)),
        .. _kept.Select(k => new LockedAddress(k.Path, null, null, SourcePlace.Top(AddressLock.FileName))),
        .. Texts.SelectMany(t => t.Value.AllUnits().Select(u => new LockedAddress(
            t.Key, u.Anchor, Fingerprint.Of(u.Cited()), SourcePlace.Top(AddressLock.FileName),
            _corrections[t.Key].Count(c => c.On.Any(o => u.IsAt(o.Value)))))),
    ];

    /// <summary>Files of a thing that readers may have.</summary>
    public static IEnumerable<Address> Files(ArchiveRecord record) =>
        Shown(record).Select(f => Address.OfFile(record.Id, f.Path.Value));

    private static IEnumerable<AttachedFile> Shown(ArchiveRecord record) =>
        record.Withdrawn is null ? record.Files.Where(f => f.Withheld is null) : [];

    /// <summary>
    /// The page of a record, and its former ones; a withdrawn translation has a page too, which says so.
    /// </summary>
    private static IEnumerable<Address> Pages(ArchiveRecord record) =>
    [
        Address.Of(record.Id),
        .. record.FormerIds.Select(f => Address.Of(f.Value)),
        .. record.WithdrawnTexts.Select(t => Address.Of(record.Id).Page(t.Language)),
        .. record.Withdrawn is null ? [] : record.Texts.Skip(1).Select(t => Address.Of(record.Id).Page(t.Language)),
    ];

    private static IEnumerable<Address> Forms(
        LinkedCatalogue catalogue, IReadOnlyList<FeedSubject> followed, IReadOnlyList<CalendarEntry> calendar)
    {
        var dated = calendar.Where(e => e.Days is not null).ToList();
        var meetings = catalogue.All<MeetingRecord>().ToList();
        return
        [
            // a year has its page and its feed as long as something is of it
            .. followed.Where(s => s.Kind != FeedSubjectKind.Year).SelectMany(s => s.Files),
            .. dated.Count > 0 ? new[] { CalendarEntry.Whole } : [],
            .. dated.Select(e => e.Meeting)
                .OfType<RecordId>()
                .Concat(meetings.Where(m => CalendarEntry.IsPromised(catalogue, m)).Select(m => m.Id))
                .Distinct()
                .Select(CalendarEntry.OfMeeting),
            .. meetings.Where(m => Download.IsOffered(catalogue, m)).Select(m => Download.OfMeeting(m.Id)),
            .. catalogue.Settings.WholeArchive ? new[] { Download.Whole } : [],
        ];
    }

    private static IEnumerable<Address> Symbols(LinkedCatalogue catalogue) => catalogue.Symbols.All.Select(s => s.Key)
        .Concat(catalogue.Symbols.Former.Select(s => s.Key))
        .SelectMany(key => catalogue.SymbolReader.Aliases(key).Prepend(key)).Select(key => Address.OfSymbol(key.Value));
}
