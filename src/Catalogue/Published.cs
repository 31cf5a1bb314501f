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
    private readonly LinkedCatalogue _catalogue;
    private readonly Lazy<IReadOnlyList<FeedSubject>> _followed;
    private readonly Lazy<IReadOnlyList<CalendarEntry>> _calendar;
    private readonly Lazy<HashSet<string>> _paths;
    private readonly Lazy<Dictionary<string, (TextBody Text, IReadOnlyList<WordCorrection> Corrections)>> _shown;
    private readonly Lazy<Dictionary<string, TextBody>> _texts;
    private readonly Lazy<Dictionary<string, AttachedFile>> _files;

    private Published(LinkedCatalogue catalogue)
    {
        _catalogue = catalogue;
        _followed = new(() => FeedSubject.All(catalogue));
        _calendar = new(() => CalendarEntry.All(catalogue));
        _shown = new(() => catalogue.Records.Where(r => r.Withdrawn is null)
            .SelectMany(r => catalogue.Texts(r.Id).Select((t, i) => (
                Page: i == 0 ? Address.Of(r.Id) : Address.Of(r.Id).Page(t.Language),
                Text: t,
                Corrections: r.Texts.FirstOrDefault(w => w.Language == t.Language)?.Corrections ?? [])))
            .ToDictionary(t => t.Page.Path, t => (t.Text, t.Corrections), StringComparer.Ordinal));
        _texts = new(() => _shown.Value.ToDictionary(t => t.Key, t => t.Value.Text, StringComparer.Ordinal));
        _paths = new(() =>
        [
            .. catalogue.Records.SelectMany(Pages).Concat(catalogue.Records.SelectMany(Files))
                .Concat(Forms(catalogue, Followed, Calendar)).Concat(Symbols(catalogue)).Select(a => a.Path),
            .. Texts.Keys,
        ]);
        _files = new(() => catalogue.Records.SelectMany(r => Shown(r).Select(f => (Address.OfFile(r.Id, f.Path.Value).Path, File: f)))
            .DistinctBy(f => f.Path).ToDictionary(f => f.Path, f => f.File, StringComparer.Ordinal));
    }

    /// <summary>Everything that can be followed.</summary>
    public IReadOnlyList<FeedSubject> Followed => _followed.Value;

    /// <summary>Everything that belongs into a calendar.</summary>
    public IReadOnlyList<CalendarEntry> Calendar => _calendar.Value;

    /// <summary>The texts shown, by the address of their page.</summary>
    public IReadOnlyDictionary<string, TextBody> Texts => _texts.Value;

    /// <summary>All pages and files.</summary>
    public IReadOnlySet<string> Paths => _paths.Value;

    /// <summary>What is told of corrections of the words of a page.</summary>
    public IReadOnlyList<WordCorrection> Corrections(string path) => _shown.Value.GetValueOrDefault(path).Corrections ?? [];

    /// <summary>The attached file at an address; null for all else.</summary>
    public AttachedFile? File(string path) => _files.Value.GetValueOrDefault(path);

    /// <summary>Whether a page or file is there.</summary>
    public bool Has(string path) => Paths.Contains(path);

    /// <summary>Of an archive; each part is found when it is asked for.</summary>
    public static Published Of(LinkedCatalogue catalogue) => new(catalogue);

    /// <summary>The same as lines of the lock.</summary>
    public IEnumerable<LockedAddress> ToLock() =>
    [
        .. Paths.Select(p => new LockedAddress(p, null, null, SourcePlace.Top(AddressLock.FileName), Sha256: File(p)?.Sha256)),
        .. _catalogue.Records.Where(r => r.Withdrawn is null)
            .SelectMany(r => r.Files.Where(f => f.Withheld is not null && f.Erased is null).Select(f => Address.OfKeptFile(r.Id, f.Sha256)))
            .Select(k => new LockedAddress(k.Path, null, null, SourcePlace.Top(AddressLock.FileName))),
        .. Texts.SelectMany(t => t.Value.AllUnits().Select(u => new LockedAddress(
            t.Key, u.Anchor, Fingerprint.Of(u.Cited()), SourcePlace.Top(AddressLock.FileName),
            Corrections(t.Key).Count(c => c.On.Any(o => u.IsAt(o.Value)))))),
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
