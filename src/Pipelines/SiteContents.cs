using System.Collections.Frozen;
using CopArchive.Catalogue;
using CopArchive.Catalogue.Linking;
using CopArchive.Comparison;
using CopArchive.Exports;
using CopArchive.Feeds;
using CopArchive.History;
using CopArchive.Hosting;
using CopArchive.Pages;
using CopArchive.Pages.Shelving;
using CopArchive.Pipelines.Searching;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Search;
using CopArchive.Theme;
using CopArchive.Theme.Attributes;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pipelines;

/// <summary>What was read and parsed, of which a site is made.</summary>
/// <param name="Records">The records.</param>
/// <param name="Input">Pages that the editors wrote.</param>
/// <param name="Frames">The frames of the site, the plain one first.</param>
/// <param name="Texts">The texts of both.</param>
/// <param name="Promised">Every address that was published.</param>
/// <param name="History">What git knows of the records; read when it is asked for.</param>
/// <param name="Commits">What the last commits say; read when it is asked for.</param>
/// <param name="Assets">Styles and scripts.</param>
internal sealed record ReadArchive(
    LoadedRecords Records, IReadOnlyList<InputPage> Input, IReadOnlyList<Frame> Frames, ParsedTexts Texts, AddressLock Promised,
    Lazy<ArchiveHistory> History, Lazy<LastCommits?> Commits, Lazy<Assets> Assets);

/// <summary>
/// All that a site holds, each part made once and when it is first asked for: a build asks for all of it and writes it, a preview asks for
/// the one file that a browser wants to see.
/// </summary>
internal sealed class SiteContents
{
    private readonly ReadArchive _read;
    private readonly BuildOptions _options;
    private readonly Lazy<ArchiveChanges> _changes;
    private readonly Lazy<IReadOnlyDictionary<RecordId, Lazy<(Download Download, byte[] Content)>>> _papers;
    private readonly Lazy<BuiltFrom> _builtFrom;
    private readonly IReadOnlyList<Lazy<Shelves>> _shelves;
    private readonly IReadOnlyList<Lazy<IReadOnlyList<PlannedPage>>> _plans;
    private readonly Lazy<SearchIndex> _search;
    private readonly Lazy<LinkStyle> _style;

    /// <summary>The site of a linked archive.</summary>
    public SiteContents(BuildOptions options, ReadArchive read, LinkedCatalogue linked)
    {
        (_options, _read) = (options, read);
        // all that is made of the archive takes the days of changes from here
        Catalogue = linked with { ChangedInHistory = record => Changes.LastDay(record) };
        Published = Published.Of(Catalogue);
        _changes = new(() => ArchiveChanges.Of(linked, read.History.Value));
        _papers = new(() => MeetingPapers.Offered(Catalogue, Words).ToDictionary(p => p.Meeting, p => p.Papers));
        _builtFrom = new(() => BuiltFrom.Of(read.Commits.Value));
        _shelves = [.. read.Frames.Select(f => new Lazy<Shelves>(() => ShelvesIn(f)))];
        _plans = [.. _shelves.Select(s => new Lazy<IReadOnlyList<PlannedPage>>(() => PagePlan.Of(s.Value, read.Texts.OfInput)))];
        _search = new(() => SearchRecords.Index(Shelves, read.Texts.OfInputIn(Catalogue.Settings.Languages[0])));
        _style = new(() => new LinkStyle(Catalogue.Settings.BaseUrl, options.Portable, options.PolicyInPages) { InFrames = InFrames() });
    }

    /// <summary>The linked archive.</summary>
    public LinkedCatalogue Catalogue { get; }

    /// <summary>What it promises.</summary>
    public Published Published { get; }

    /// <summary>What was changed.</summary>
    public ArchiveChanges Changes => _changes.Value;

    /// <summary>The frames of the site, the plain one first.</summary>
    public IReadOnlyList<Frame> Frames => _read.Frames;

    /// <summary>The words of all that is made once, whatever frames there are: feeds, calendars, zips.</summary>
    public Words Words => Frames[0].Words;

    /// <summary>The archive as pages and search need it, in the plain frame.</summary>
    public Shelves Shelves => _shelves[0].Value;

    /// <summary>Styles and scripts.</summary>
    public Assets Assets => _read.Assets.Value;

    /// <summary>How pages print addresses.</summary>
    public LinkStyle Style => _style.Value;

    /// <summary>All pages in all frames, by frame and then by address.</summary>
    public IReadOnlyList<PlannedPage> Pages => [.. _plans.AsParallel().AsOrdered().SelectMany(p => p.Value)];

    /// <summary>The pages in the plain frame, by address.</summary>
    public IReadOnlyList<PlannedPage> PlainPages => _plans[0].Value;

    /// <summary>The zips of the papers of meetings.</summary>
    public IReadOnlyList<(Download Download, byte[] Content)> Papers =>
        [.. _papers.Value.Values.Select(p => p.Value)];

    /// <summary>The index of the search.</summary>
    public SearchIndex Search => _search.Value;

    /// <summary>The feeds, but for those of a single record; with the feeds and the calendar of the whole in further frames.</summary>
    public IEnumerable<(Address Address, Func<byte[]> Content)> Feeds =>
    [
        .. FeedWriter.Write(Catalogue, Published.Followed, Changes.Log, Catalogue.Settings.BaseUrl, Words),
        .. FeedWriter.Write(Catalogue, Changes.Log, Catalogue.Settings.BaseUrl, Words),
        .. _shelves.Skip(1).SelectMany(s => InFrame(s.Value, Changes.Log)),
    ];

    /// <summary>Makes what all pages need, each on a core of its own: the plan, styles and scripts, the zips of meetings.</summary>
    public void Prepare() => Parallel.Invoke(() => _ = Pages, () => _ = Assets, () => _ = Papers);

    /// <summary>Whether a page is written: not where the host leads on by itself and no page is wanted beside it.</summary>
    public bool Writes(PlannedPage page) => _options.Writes(page, Catalogue.Settings);

    /// <summary>The pages of a record that stands, in a frame.</summary>
    public IEnumerable<PlannedPage> PagesOf(ArchiveRecord record, Frame frame) =>
        ShelvesOf(frame) is var shelves ? PagePlan.OfRecord(shelves, shelves.Catalogue.Find(record.Id)!) : [];

    /// <summary>The pages that there are whatever the records say, in a frame.</summary>
    public IReadOnlyList<PlannedPage> SinglePages(Frame frame) => PagePlan.Single(ShelvesOf(frame), _read.Texts.OfInput);

    /// <summary>How the site is to be served.</summary>
    /// <param name="pages">The pages, some of which lead on; none for what the records say alone.</param>
    public HostModel Host(IReadOnlyList<PlannedPage> pages) => HostRules.Of(Catalogue, pages, Frames);

    /// <summary>Files of the index, and of what it says otherwise in further frames.</summary>
    public IEnumerable<(Address Address, Func<byte[]> Content)> SearchFiles =>
    [
        .. Search.Files.Select(f => (Build.SearchAddress(f.Name), f.Make)),
        .. _shelves.Skip(1).AsParallel().AsOrdered().Select(s => s.Value).SelectMany(s => Search
            .In(s.Words.Language, SearchRecords.Cards(s, _read.Texts.OfInputIn(s.Words.Language, s.Settings.Languages[0])))
            .Select(f => (s.Site.Frame.Of(Build.SearchAddress(f.Name)), f.Make))),
    ];

    /// <summary>Attached files and other forms of records, each made when it is asked for.</summary>
    public IEnumerable<(Address Address, Func<byte[]> Content)> FilesOfRecords =>
    [
        .. Calendar.Write(Catalogue, Published.Calendar, Words).Select(Ready),
        .. _papers.Value.Select(p => (Download.OfMeeting(p.Key), (Func<byte[]>)(() => p.Value.Value.Content))),
        .. AttachedFiles(Catalogue),
        .. CitationFiles.Write(Catalogue, Words),
        .. DataFiles.Write(Catalogue, Changes.Log, Words, Shelves.Site.HasRights),
        .. MarkdownFiles.Write(Catalogue, Words),
        .. WordFiles.Write(Catalogue, Words),
        .. Epub.Write(Catalogue, Words),
        .. LifeFeeds.Write(Catalogue, Changes.Log, Words),
    ];

    /// <summary>Files about the site as a whole, but for its map.</summary>
    public IEnumerable<(Address Address, byte[] Content)> FilesOfSite =>
        MachineFiles.Write(Catalogue, Pages, _builtFrom.Value, _options.PolicyInPages, Frames);

    /// <summary>The map of the site; a build makes it of the pages that it has written.</summary>
    public IEnumerable<(Address Address, byte[] Content)> Sitemaps => MachineFiles.Sitemaps(
        [
            .. PlainPages.AsParallel().AsOrdered().Select(p => (Planned: p, Page: p.Make()))
                .Where(p => MachineFiles.IsListed(p.Planned, p.Page))
                .Select(p => (p.Page.Address, p.Page.LastModified)).OrderBy(p => p.Address.Path, StringComparer.Ordinal),
        ],
        Catalogue.Settings.BaseUrl, Frames);

    /// <summary>A file that is made already.</summary>
    public static (Address Address, Func<byte[]> Content) Ready((Address Address, byte[] Content) file) =>
        (file.Address, () => file.Content);

    /// <summary>The published files and where they lie on the site; each is read when it is written.</summary>
    private static IEnumerable<(Address Address, Func<byte[]> Content)> AttachedFiles(LinkedCatalogue catalogue) =>
        from record in catalogue.Records
        where record.Withdrawn is null
        from file in record.Files
        where file.Withheld is null
        select (Address.OfFile(record.Id, file.Path.Value), (Func<byte[]>)(() => Records.Definitions.AttachedFiles.ReadAgain(file)));

    /// <summary>What tells of the archive as a whole, in the words of a further frame: feeds and a calendar.</summary>
    private static IEnumerable<(Address Address, Func<byte[]> Content)> InFrame(Shelves shelves, ArchiveLog log)
    {
        var (settings, folder) = (shelves.Settings, shelves.Site.Frame.Folder);
        return FeedWriter.Write(
                shelves.Catalogue, [.. shelves.Followed.Where(f => f.Kind == FeedSubjectKind.Whole)], log, settings.BaseUrl, shelves.Words,
                folder)
            .Concat(FeedWriter.Write(shelves.Catalogue, log, settings.BaseUrl, shelves.Words, folder))
            .Concat(Calendar.WriteWhole(shelves.Catalogue, shelves.Calendar, shelves.Words, folder).Select(Ready));
    }

    private Shelves ShelvesOf(Frame frame) => _shelves[Frames.TakeWhile(f => f != frame).Count()].Value;

    private Shelves ShelvesIn(Frame frame)
    {
        var (catalogue, published) = Linked(frame);
        return new Shelves(catalogue, published, Site.Of(catalogue.Settings, _read.Input, frame) with { Frames = Frames })
        {
            Changes = _changes,
            BuiltFrom = _builtFrom,
            // pages show the size of each download
            DownloadOf = meeting => _papers.Value.GetValueOrDefault(meeting.Id)?.Value.Download,
        };
    }

    /// <summary>The same archive under the names that a frame gives its records: all that names a record has to name it so.</summary>
    private (LinkedCatalogue Catalogue, Published Published) Linked(Frame frame)
    {
        var first = Catalogue.Settings.Languages[0];
        if (frame.Language == first)
        {
            return (Catalogue, Published);
        }

        var named = _read.Records with { Records = [.. _read.Records.Records.Select(r => frame.Words.Named(r, first))] };
        var settings = frame.Words.Named(Catalogue.Settings, _read.Records.Records);
        var linked = Linker.Link(settings, named, _read.Texts.OfRecords, _read.Texts.Symbols, _read.Promised) with
        {
            ChangedInHistory = Catalogue.ChangedInHistory,
        };
        return (linked, Published.Of(linked));
    }

    /// <summary>What stands in every frame. All frames have the same pages, so that one plan tells it: a preview makes no other.</summary>
    private IReadOnlySet<string> InFrames() => Frames.Count == 1
        ? FrozenSet<string>.Empty
        : PlainPages.Where(p => !p.IsMoved).Select(p => p.Address.Path).Concat(SitePages.FilesOfFrames.Select(a => a.Path))
            .ToFrozenSet();
}
