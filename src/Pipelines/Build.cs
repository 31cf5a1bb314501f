using CopArchive.Catalogue;
using CopArchive.Catalogue.Linking;
using CopArchive.Catalogue.Checks;
using CopArchive.Comparison;
using CopArchive.Diagnostics;
using CopArchive.Exports;
using CopArchive.Feeds;
using CopArchive.History;
using CopArchive.Output;
using CopArchive.Pages;
using CopArchive.Pages.Shelving;
using CopArchive.Pipelines.Searching;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Search;
using CopArchive.Texts;
using CopArchive.Theme;
using CopArchive.Wording;

namespace CopArchive.Pipelines;

/// <summary>
/// The build, as named pipelines: files → records → texts → catalogue → pages, feeds, exports → site. Data flows one way; each pipeline
/// names the pipelines that it needs, and the engine runs independent ones in parallel.
/// </summary>
public static class Build
{
    /// <summary>Builds and publishes the site, completely or not at all.</summary>
    public static async Task<BuildReport> RunAsync(BuildOptions options, IBuildProgress progress)
    {
        options = options.IfMissing == IfMissing.Accept ? options with { IfMissing = IfMissing.Refuse } : options;
        var faults = new DiagnosticBag();
        var archive = Archive(options, faults);
        using var site = new SiteOutput(options.Output, faults);

        var assets = new Pipeline<Assets>("Assets", Phase.PostProcess, [archive.Pages], _ => Assets.Load(options.ThemeAssets));
        var stage = new Pipeline<bool>("Stage", Phase.PostProcess, [archive.Pages], _ => site.Open());
        var feeds = new Pipeline<IReadOnlyList<(Address Address, byte[] Content)>>("Feeds", Phase.PostProcess, [archive.Pages], _ =>
        [
            .. FeedWriter.Write(
                archive.Catalogue.Result!,
                archive.Published.Result!.Followed,
                archive.Changes.Result.Log,
                archive.Catalogue.Result!.Settings.BaseUrl,
                archive.Words),
            .. FeedWriter.Write(
                archive.Catalogue.Result!, archive.Changes.Result.Log, archive.Catalogue.Result!.Settings.BaseUrl, archive.Words),
            .. archive.InFrames.Result.SelectMany(s => InFrame(s, archive.Changes.Result.Log)),
        ]);
        var search = SearchOf(archive);
        var inFrames = new Pipeline<IReadOnlyList<(Address Address, byte[] Content)>>(
            "SearchInFrames",
            Phase.PostProcess,
            [search, archive.InFrames],
            _ =>
            [
                .. archive.InFrames.Result.SelectMany(s => search.Result
                    .In(s.Words.Language, SearchRecords.Cards(
                        s, archive.Texts.Result.OfInputIn(s.Words.Language, s.Settings.Languages[0])))
                    .Select(f => (s.Site.Frame.Of(SearchAddress(f.Name)), f.Script))),
            ]);
        var files = new Pipeline<IReadOnlyList<(Address Address, Func<byte[]> Content)>>(
            "Files",
            Phase.PostProcess,
            [assets, feeds, search, inFrames],
            _ =>
            [
                .. assets.Result.Files.Select(a => (a.Address, Content: a.Bytes)).Concat(feeds.Result)
                    .Concat(search.Result.Files.Select(f => (Address: SearchAddress(f.Name), Content: f.Script)))
                    .Concat(inFrames.Result)
                    .Concat(MachineFiles.Write(
                        archive.Catalogue.Result!, archive.Pages.Result, archive.From.Result, options.PolicyInPages, archive.Frames.Result))
                    .Concat(Calendar.Write(archive.Catalogue.Result!, archive.Published.Result!.Calendar, archive.Words))
                    .Concat(archive.Papers.Result.Select(p => (p.Download.Address, p.Content)))
                    .Select(f => (f.Address, (Func<byte[]>)(() => f.Content))),
                .. AttachedFiles(archive.Catalogue.Result!),
                .. CitationFiles.Write(archive.Catalogue.Result!, archive.Words),
                .. DataFiles.Write(
                    archive.Catalogue.Result!, archive.Changes.Result.Log, archive.Words, archive.Shelves.Result.Site.HasRights),
                .. MarkdownFiles.Write(archive.Catalogue.Result!, archive.Words),
                .. WordFiles.Write(archive.Catalogue.Result!, archive.Words),
                .. Epub.Write(archive.Catalogue.Result!, archive.Words),
                .. LifeFeeds.Write(archive.Catalogue.Result!, archive.Changes.Result.Log, archive.Words),
            ]);
        var write = new Pipeline<int>("Write", Phase.PostProcess, [files, stage], advanced =>
            new Writing(options, archive.Catalogue.Result!, archive.Frames.Result, archive.Pages.Result, assets.Result, site)
                .Run(files.Result, advanced));
        var publish = new Pipeline<WrittenSite?>("Publish", Phase.Output, [write], _ =>
        {
            Conservation.Check(archive.Catalogue.Result!, archive.Pages.Result, archive.Published.Result!, archive.Changes.Result,
                [.. archive.Papers.Result.Select(p => p.Download)], search.Result, options, site.Paths);
            site.WriteManifest();
            return site.Publish();
        });

        Pipeline[] all = [.. archive.All, assets, stage, feeds, search, inFrames, files, write, publish];
        await Engine.RunAsync(all, progress, () => faults.HasErrors).ConfigureAwait(false);
        return Report(archive, all, faults, publish.IsDone ? publish.Result : null);
    }

    /// <summary>What tells of the archive as a whole, in the words of a further frame: feeds and a calendar.</summary>
    private static IEnumerable<(Address Address, byte[] Content)> InFrame(Shelves shelves, ArchiveLog log)
    {
        var (settings, folder) = (shelves.Settings, shelves.Site.Frame.Folder);
        return FeedWriter.Write(
                shelves.Catalogue, [.. shelves.Followed.Where(f => f.Kind == FeedSubjectKind.Whole)], log, settings.BaseUrl, shelves.Words,
                folder)
            .Concat(FeedWriter.Write(shelves.Catalogue, log, settings.BaseUrl, shelves.Words, folder))
            .Concat(Calendar.WriteWhole(shelves.Catalogue, shelves.Calendar, shelves.Words, folder));
    }

    /// <summary>
    /// Runs every step of a build that can find faults, and writes nothing. The history of the files cannot have any, so it is not read.
    /// If there are no errors, it also says what can be promised from now on. What will be at fault only when something is released is
    /// told too: nobody looks at the hour of a release.
    /// </summary>
    public static async Task<BuildReport> CheckAsync(BuildOptions options, IBuildProgress progress)
    {
        var report = await CheckAtAsync(options, progress).ConfigureAwait(false);
        List<Diagnostic> found = [.. report.Diagnostics];
        foreach (var release in report.Releases)
        {
            var then = await CheckAtAsync(options with { Now = release }, progress).ConfigureAwait(false);
            found.AddRange(then.Diagnostics.Except(found));
        }

        return found.Count == report.Diagnostics.Count ? report : report with
        {
            Diagnostics = [.. found.OrderBy(d => d.Place)],
            Promised = found.Exists(d => d.Severity == Severity.Error) ? null : report.Promised,
        };
    }

    private static async Task<BuildReport> CheckAtAsync(BuildOptions options, IBuildProgress progress)
    {
        var faults = new DiagnosticBag();
        // the other frames show the same, so that they have no faults of their own
        var archive = Archive(options with { Frames = options.Frames ?? [] }, faults, withHistory: false);
        await Engine.RunAsync(archive.All, progress, () => faults.HasErrors).ConfigureAwait(false);
        if (!faults.HasErrors && archive.Catalogue.Result?.Settings is { } settings
            && (settings.RunBy is null || settings.Contact is null))
        {
            faults.Add(AdviceFaults.Nameless(SourcePlace.Top("data/archive.yml"), settings.RunBy is null, settings.Contact is null));
        }

        return Report(archive, archive.All, faults, null) with
        {
            Promised = faults.HasErrors
                ? null
                : new(() => archive.Linked.Result!.Promised.With(archive.Published.Result!.ToLock())),
        };
    }

    /// <summary>
    /// Reads, links and checks, but makes no pages; goes on even if there are faults. The catalogue is null if not even the settings could
    /// be read.
    /// </summary>
    public static async Task<(LinkedCatalogue? Catalogue, IReadOnlyList<Diagnostic> Diagnostics)> LinkAsync(
        BuildOptions options, IBuildProgress progress)
    {
        var faults = new DiagnosticBag();
        var archive = Archive(options, faults, withHistory: false);
        await Engine.RunAsync([.. archive.All.Where(p => p.Phase < Phase.PostProcess)], progress, () => faults.HasErrors)
            .ConfigureAwait(false);
        return (archive.Linked.IsDone ? archive.Linked.Result : null, faults.Sorted());
    }

    /// <summary>Reads and links, and compares all states of the records; both are null if there are faults.</summary>
    public static async Task<(LinkedCatalogue? Catalogue, ArchiveChanges? Changes, IReadOnlyList<Diagnostic> Diagnostics)> LogAsync(
        BuildOptions options, IBuildProgress progress)
    {
        var faults = new DiagnosticBag();
        var archive = Archive(options, faults);
        await Engine.RunAsync(
            [.. archive.All.Except<Pipeline>([archive.Shelves, archive.InFrames, archive.Papers, archive.From, archive.Pages])],
            progress,
            () => faults.HasErrors)
            .ConfigureAwait(false);
        return archive.Catalogue.IsDone
            ? (archive.Catalogue.Result, archive.Changes.Result, faults.Sorted())
            : (null, null, faults.Sorted());
    }

    /// <summary>Published paragraphs with other words, of which their records do not tell; none where settings cannot be read.</summary>
    public static async Task<IReadOnlyList<ChangedWords>> ChangedWordsAsync(BuildOptions options, IBuildProgress progress)
    {
        var faults = new DiagnosticBag();
        var archive = Archive(options, faults, withHistory: false);
        await Engine.RunAsync([.. archive.All.Where(p => p.Phase < Phase.PostProcess)], progress, () => false)
            .ConfigureAwait(false);
        return archive.Permanence.IsDone ? archive.Permanence.Result : [];
    }

    /// <summary>Runs every step of a build that search needs, and writes nothing.</summary>
    public static async Task<SearchReport> IndexAsync(BuildOptions options, IBuildProgress progress)
    {
        var faults = new DiagnosticBag();
        var archive = Archive(options, faults, withHistory: false);
        var search = SearchOf(archive);
        await Engine.RunAsync(
            [.. archive.All.Except<Pipeline>([archive.InFrames, archive.Papers, archive.From, archive.Pages]), search],
            progress,
            () => faults.HasErrors)
            .ConfigureAwait(false);
        return new SearchReport(search.IsDone ? search.Result : null, faults.Sorted());
    }

    /// <summary>Where a file of the index lies on the site.</summary>
    internal static Address SearchAddress(string name) => Address.Home.Page("search").File(name + ".js");

    /// <summary>Runs in parallel with the pages, which take as long.</summary>
    private static Pipeline<SearchIndex> SearchOf(ArchivePipelines archive) =>
        new(
            "Search",
            Phase.PostProcess,
            [archive.Shelves],
            _ => SearchRecords.Index(archive.Shelves.Result, archive.Texts.Result.OfInputIn(archive.Shelves.Result.Settings.Languages[0])));

    private static ArchivePipelines Archive(BuildOptions options, DiagnosticBag faults, bool withHistory = true)
    {
        _ = Words.English; // read first, so that a fault in them is reported before any work
        var withheld = new Lazy<WithheldNames>(() => options.Withheld ?? WithheldNames.Read(options.Data));
        var records = new Pipeline<LoadedRecords>("Records", Phase.Input, [], _ =>
            Embargo.At(RecordLoader.Load(options.Data, faults, withheld.Value, options.OriginalsFolder), options.Now));
        var promised = new Pipeline<AddressLock>("Promised", Phase.Input, [], _ => AddressLock.Read(options.Data, faults));
        var commits = new Pipeline<LastCommits?>("Commits", Phase.Input, [], _ => LastCommits.Read(options.Data));
        var input = new Pipeline<IReadOnlyList<InputPage>>("Input", Phase.Input, [records], _ =>
            InputLoader.Load(options.Input, records.Result.Settings?.Languages[0] ?? "en", faults));
        var frames = new Pipeline<IReadOnlyList<Frame>>("Frames", Phase.Process, [records, input], _ =>
            FramesOfSite.Of(records.Result.Settings, input.Result, options, faults));
        var texts = new Pipeline<ParsedTexts>("Texts", Phase.Process, [records, input], advanced =>
            ParsedTexts.Parse(records.Result, input.Result, faults, advanced));
        var linked = new Pipeline<LinkedCatalogue?>("Links", Phase.Process, [texts, promised], _ =>
        {
            IReadOnlyList<TextBody> others =
                [.. texts.Result.OfInput.Select(i => i.Text).Concat(texts.Result.OfUnread.Select(u => u.Text))];
            if (records.Result.Settings is { } settings)
            {
                return Linker.Link(options.BaseUrl is null ? settings : settings with { BaseUrl = options.BaseUrl }, records.Result,
                    texts.Result.OfRecords, texts.Result.Symbols, faults, promised.Result, others);
            }

            Linker.Check(records.Result, texts.Result.OfRecords, faults, promised.Result, others);
            return null;
        });
        var published = new Pipeline<Published?>("Published", Phase.Process, [linked], _ =>
            linked.Result is { } found ? Published.Of(found) : null);
        var permanence = new Pipeline<IReadOnlyList<ChangedWords>>("Permanence", Phase.Process, [linked, published, commits], _ =>
            linked.Result is { } found
                ? Permanence.Check(
                    found,
                    published.Result!,
                    records.Result,
                    faults,
                    (record, text) => FormerTexts.Of(options.Data, record, text).Select(StateComparison.Parse),
                    (record, text) => FormerTexts.Unquoted(options.Data, record, text).Select(StateComparison.Parse),
                    options.Today,
                    commits.Result,
                    id => FormerPage.All(options.Data, id),
                    texts.Result.OfUnread.DistinctBy(u => Page(u.Head))
                        .ToDictionary(u => Page(u.Head), u => (u.Text, u.Head.Corrections), StringComparer.Ordinal))
                : []);
        var history = new Pipeline<ArchiveHistory>("History", Phase.Input, [records], _ =>
            withHistory ? ArchiveHistory.Read(options.Data, records.Result.Records, withheld.Value)
                : ArchiveHistory.None("a check does not read it"));
        var changes = new Pipeline<ArchiveChanges>(
            "Changes",
            Phase.PostProcess,
            [linked, history],
            _ => ArchiveChanges.Of(linked.Result!, history.Result));
        // all that is made of the archive takes the days of changes from here
        var catalogue = new Pipeline<LinkedCatalogue?>("Catalogue", Phase.PostProcess, [linked, changes], _ =>
            linked.Result! with { ChangedInHistory = changes.Result.LastDays });
        // pages and search ask the same questions of the archive
        var shelves = new Pipeline<Shelves>("Shelves", Phase.PostProcess, [catalogue, permanence, input, frames], _ =>
            ShelvesIn(frames.Result[0]));
        var inFrames = new Pipeline<IReadOnlyList<Shelves>>("InFrames", Phase.PostProcess, [shelves], _ =>
            [.. frames.Result.Skip(1).AsParallel().AsOrdered().Select(ShelvesIn)]);
        // pages show the size of each download, so downloads are packed first
        var papers = new Pipeline<IReadOnlyList<(Download Download, byte[] Content)>>(
            "Papers",
            Phase.PostProcess,
            [catalogue, permanence, frames],
            _ =>
                MeetingPapers.Pack(catalogue.Result!, frames.Result[0].Words));
        var from = new Pipeline<BuiltFrom>("From", Phase.PostProcess, [commits], _ => BuiltFrom.Of(commits.Result));
        var pages = new Pipeline<IReadOnlyList<PlannedPage>>("Pages", Phase.PostProcess, [shelves, inFrames, papers, from], _ =>
        {
            var downloads = papers.Result.Select(p => p.Download).ToList();
            var plans = inFrames.Result.Prepend(shelves.Result).AsParallel().AsOrdered().Select(s => PagePlan.Of(
                s with { Downloads = downloads, BuiltFrom = from.Result },
                texts.Result.OfInput,
                changes.Result)).ToList();
            InputLinks.Check(texts.Result.OfInput, plans[0], faults);
            return [.. plans.SelectMany(p => p)];
        });
        return new ArchivePipelines(
            records, history, texts, linked, catalogue, published, permanence, changes, frames, shelves, inFrames, papers, from, pages,
            [
                records, history, promised, commits, input, frames, texts, linked, published, permanence, changes, catalogue, shelves,
                inFrames, papers, from, pages,
            ]);

        Shelves ShelvesIn(Frame frame)
        {
            var own = catalogue.Result!;
            if (frame.Language == own.Settings.Languages[0])
            {
                return new Shelves(own, published.Result!, SiteIn(own.Settings));
            }

            // the same archive under other names: all that names a record has to name it so
            var named = records.Result with
            {
                Records = [.. records.Result.Records.Select(r => frame.Words.Named(r, own.Settings.Languages[0]))],
            };
            var settings = frame.Words.Named(own.Settings, records.Result.Records);
            var linked = Linker.Link(
                settings, named, texts.Result.OfRecords, texts.Result.Symbols, new DiagnosticBag(), promised.Result) with
            {
                ChangedInHistory = own.ChangedInHistory,
            };
            return new Shelves(linked, Published.Of(linked), SiteIn(settings));

            Site SiteIn(ArchiveSettings called) => Site.Of(called, input.Result, frame) with { Frames = frames.Result };
        }
    }

    /// <summary>Where a text would be shown if its head had no faults.</summary>
    private static string Page(UnreadText head) =>
        (head.Language is null ? Address.Of(head.Id) : Address.Of(head.Id).Page(head.Language)).Path;

    /// <summary>The published files and where they lie on the site; each is read when it is written.</summary>
    private static IEnumerable<(Address Address, Func<byte[]> Content)> AttachedFiles(LinkedCatalogue catalogue) =>
        from record in catalogue.Records
        where record.Withdrawn is null
        from file in record.Files
        where file.Withheld is null
        select (Address.OfFile(record.Id, file.Path.Value), (Func<byte[]>)(() => Records.Definitions.AttachedFiles.ReadAgain(file)));

    private static BuildReport Report(ArchivePipelines archive, IReadOnlyList<Pipeline> all, DiagnosticBag faults, WrittenSite? written)
    {
        if (!archive.Pages.IsDone && archive.Records.Result is { Settings: { } settings, Terms: var terms })
        {
            InputLinks.CheckWithoutRecords(archive.Texts.Result.OfInput, settings, terms, Words.English, faults);
        }

        return new(
            faults.Sorted(),
            archive.Records.Result.Records
                .GroupBy(r => r.Id.Folder)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Count()),
            archive.Pages.IsDone ? archive.Pages.Result.Count : 0,
            written?.Files ?? 0,
            written?.Bytes ?? 0,
            written?.Changed ?? 0,
            all.Where(p => p.IsDone).ToDictionary(p => p.Name, p => p.Duration.TotalMilliseconds),
            archive.History.Result.Reach)
        {
            Unfetched =
            [
                .. archive.Records.Result.Records.SelectMany(r => r.Files)
                    .Where(f => f is { At: not null, Withheld: null } && !Originals.IsHere(f)),
            ],
            NewFiles =
            [
                .. archive.Records.Result.Records.Where(r => r.Withdrawn is null).SelectMany(r => r.Files)
                    .Where(f => f is { Withheld: null, IsDecided: false }
                        && archive.Linked.Result?.Promised.All.Any(p => p.Sha256 == f.Sha256) != true),
            ],
            Releases = [.. archive.Records.Result.Waiting.Values.Select(w => w.ToUniversalTime()).Distinct().Order()],
        };
    }

    /// <summary>The pipelines that read and link, which a build and a check share.</summary>
    private sealed record ArchivePipelines(
        Pipeline<LoadedRecords> Records, Pipeline<ArchiveHistory> History, Pipeline<ParsedTexts> Texts,
        Pipeline<LinkedCatalogue?> Linked, Pipeline<LinkedCatalogue?> Catalogue,
        Pipeline<Published?> Published,
        Pipeline<IReadOnlyList<ChangedWords>> Permanence,
        Pipeline<ArchiveChanges> Changes,
        Pipeline<IReadOnlyList<Frame>> Frames,
        Pipeline<Shelves> Shelves,
        Pipeline<IReadOnlyList<Shelves>> InFrames,
        Pipeline<IReadOnlyList<(Download Download, byte[] Content)>> Papers, Pipeline<BuiltFrom> From,
        Pipeline<IReadOnlyList<PlannedPage>> Pages,
        IReadOnlyList<Pipeline> All)
    {
        /// <summary>The words of all that is made once, whatever frames there are: feeds, calendars, zips.</summary>
        public Words Words => Frames.Result[0].Words;
    }
}
