using CopArchive.Catalogue;
using CopArchive.Catalogue.Linking;
using CopArchive.Catalogue.Checks;
using CopArchive.Comparison;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Output;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Search;
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

        var pages = new Pipeline<IReadOnlyList<Download>>("Pages", Phase.PostProcess, [archive.PageLinks, archive.Changes], _ =>
        {
            // whatever looks through the files of all records has done so
            foreach (var source in archive.Read.Result.Records.Records.SelectMany(r => r.SourceTexts))
            {
                source.LetGo();
            }

            archive.Contents.Prepare();
            return [.. archive.Contents.Papers.Select(p => p.Download)];
        });
        var search = SearchOf(archive);
        var write = new Pipeline<int>("Write", Phase.PostProcess, [pages, search], advanced => !site.Open() ? 0 :
            new Writing(options, archive.Contents, site).Run(
            [
                .. archive.Contents.Assets.Files.Concat(archive.Contents.FilesOfSite).Select(SiteContents.Ready),
                .. archive.Contents.Feeds,
                .. archive.Contents.SearchFiles,
                .. archive.Contents.FilesOfRecords,
            ], advanced));
        var publish = new Pipeline<WrittenSite?>("Publish", Phase.Output, [write], _ =>
        {
            Conservation.Check(archive.Contents.Catalogue, archive.Contents.Pages, archive.Contents.Published, archive.Contents.Changes,
                pages.Result, search.Result, options, site.Paths);
            site.WriteManifest();
            return site.Publish();
        });

        Pipeline[] all = [.. archive.All, pages, search, write, publish];
        await Engine.RunAsync(all, progress, () => faults.HasErrors).ConfigureAwait(false);
        return Report(archive, all, faults, publish.IsDone ? publish.Result : null);
    }

    /// <summary>Reads and links for a preview: the site can be asked for pages before anything else is made or checked.</summary>
    /// <param name="options">What to read.</param>
    /// <param name="kept">What was read before, and is read again only where files have changed.</param>
    internal static async Task<OpenedSite> OpenAsync(BuildOptions options, KeptReadings kept)
    {
        var faults = new DiagnosticBag();
        var archive = Archive(options, faults, kept: kept);
        var progress = new SilentProgress();
        await Engine.RunAsync(archive.Linking, progress, () => false).ConfigureAwait(false);
        return new OpenedSite(faults.HasErrors ? null : archive.Site.Result, faults.Sorted(), async cancellation =>
        {
            await Engine.RunAsync(archive.All, progress, () => faults.HasErrors, cancellation).ConfigureAwait(false);
            return Report(archive, archive.All, faults, null);
        });
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
        await Engine.RunAsync([.. archive.All.Where(p => p != archive.Changes)], progress, () => faults.HasErrors).ConfigureAwait(false);
        if (!faults.HasErrors && archive.Site.Result?.Catalogue.Settings is { } settings
            && (settings.RunBy is null || settings.Contact is null))
        {
            faults.Add(AdviceFaults.Nameless(SourcePlace.Top("data/archive.yml"), settings.RunBy is null, settings.Contact is null));
        }

        return Report(archive, archive.All, faults, null) with
        {
            Promised = faults.HasErrors
                ? null
                : new(() => archive.Contents.Catalogue.Promised.With(archive.Contents.Published.ToLock())),
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
        return (archive.Site.IsDone ? archive.Site.Result?.Catalogue : null, faults.Sorted());
    }

    /// <summary>Reads and links, and compares all states of the records; both are null if there are faults.</summary>
    public static async Task<(LinkedCatalogue? Catalogue, ArchiveChanges? Changes, IReadOnlyList<Diagnostic> Diagnostics)> LogAsync(
        BuildOptions options, IBuildProgress progress)
    {
        var faults = new DiagnosticBag();
        var archive = Archive(options, faults);
        await Engine.RunAsync([.. archive.All.Where(p => p != archive.PageLinks)], progress, () => faults.HasErrors).ConfigureAwait(false);
        return archive.Site is { IsDone: true, Result: { } site } && !faults.HasErrors
            ? (site.Catalogue, site.Changes, faults.Sorted())
            : (null, null, faults.Sorted());
    }

    /// <summary>Published paragraphs with other words, of which their records do not tell; none where settings cannot be read.</summary>
    public static async Task<IReadOnlyList<ChangedWords>> ChangedWordsAsync(BuildOptions options, IBuildProgress progress)
    {
        var faults = new DiagnosticBag();
        var archive = Archive(options, faults, withHistory: false);
        await Engine.RunAsync([.. archive.All.Where(p => p.Phase < Phase.PostProcess)], progress, () => false)
            .ConfigureAwait(false);
        return archive.Check.IsDone ? archive.Check.Result : [];
    }

    /// <summary>Runs every step of a build that search needs, and writes nothing.</summary>
    public static async Task<SearchReport> IndexAsync(BuildOptions options, IBuildProgress progress)
    {
        var faults = new DiagnosticBag();
        var archive = Archive(options, faults, withHistory: false);
        var search = SearchOf(archive);
        await Engine.RunAsync([.. archive.All.Where(p => p != archive.PageLinks), search], progress, () => faults.HasErrors)
            .ConfigureAwait(false);
        return new SearchReport(search.IsDone ? search.Result : null, faults.Sorted());
    }

    /// <summary>Where a file of the index lies on the site.</summary>
    internal static Address SearchAddress(string name) => Address.Home.Page("search").File(name + ".js");

    private static Pipeline<SearchIndex> SearchOf(ArchivePipelines archive) =>
        new("Search", Phase.PostProcess, [archive.Site, archive.Check], _ => archive.Contents.Search);

    private static ArchivePipelines Archive(BuildOptions options, DiagnosticBag faults, bool withHistory = true, KeptReadings? kept = null)
    {
        _ = Words.English; // read first, so that a fault in them is reported before any work
        kept ??= new KeptReadings();
        var withheld = new Lazy<WithheldNames>(() => options.Withheld ?? kept.Withheld(options.Data));
        var head = Task.Run(() => LastCommits.HeadOf(options.Data)); // git answers while the files are read
        var read = new Pipeline<ReadFiles>("Read", Phase.Input, [], _ =>
        {
            var records = Embargo.At(
                RecordLoader.Load(options.Data, faults, withheld.Value, options.OriginalsFolder, kept.Records), options.Now);
            var input = kept.Input(options.Input, records.Settings?.Languages[0] ?? "en", faults);
            return new ReadFiles(records, input, kept.Promised(options.Data, faults));
        });

        // a preview shows a page before these are read
        var lastCommits = new Lazy<LastCommits?>(() => kept.Commits(options.Data, head.GetAwaiter().GetResult()));
        var past = new Lazy<ArchiveHistory>(() => withHistory
            ? kept.History(options.Data, head.GetAwaiter().GetResult(), read.Result.Records.Records, withheld.Value)
            : ArchiveHistory.None("a check does not read it"));
        var history = new Pipeline<ArchiveHistory>("History", Phase.Input, [read], advanced =>
        {
            _ = lastCommits.Value;
            return past.Value;
        });

        var frames = new Pipeline<IReadOnlyList<Frame>>("Frames", Phase.Process, [read], _ =>
            FramesOfSite.Of(read.Result.Records.Settings, read.Result.Input, options, faults));
        var texts = new Pipeline<ParsedTexts>("Texts", Phase.Process, [read], advanced =>
            ParsedTexts.Parse(read.Result.Records, read.Result.Input, kept.Texts, faults, advanced));
        var site = new Pipeline<SiteContents?>("Link", Phase.Process, [texts, frames], _ =>
        {
            var (records, input, promised) = read.Result;
            return records.Settings is not { } settings ? null : new SiteContents(
                options,
                new ReadArchive(records, input, frames.Result, texts.Result, promised, past, lastCommits,
                    new(() => kept.Assets(options.ThemeAssets))),
                kept.Linked = Linker.Link(options.BaseUrl is null ? settings : settings with { BaseUrl = options.BaseUrl }, records,
                    texts.Result.OfRecords, texts.Result.Symbols, promised, kept.Linked));
        });
        var check = new Pipeline<IReadOnlyList<ChangedWords>>("Check", Phase.Process, [site, history], _ =>
        {
            var (records, _, promised) = read.Result;
            Linker.Check(site.Result?.Catalogue, records, texts.Result.OfRecords, faults, promised,
                [.. texts.Result.OfInput.Select(i => i.Text).Concat(texts.Result.OfUnread.Select(u => u.Text))]);
            return site.Result is not { } found ? [] : Permanence.Check(
                found.Catalogue,
                found.Published,
                records,
                faults,
                (record, text) => FormerTexts.Of(options.Data, record, text).Select(StateComparison.Parse),
                (record, text) => FormerTexts.Unquoted(options.Data, record, text).Select(StateComparison.Parse),
                options.Today,
                lastCommits.Value,
                id => FormerPage.All(options.Data, id),
                texts.Result.OfUnread.DistinctBy(u => Page(u.Head))
                    .ToDictionary(u => Page(u.Head), u => (u.Text, u.Head.Corrections), StringComparer.Ordinal));
        });
        var changes = new Pipeline<ArchiveLog>("Changes", Phase.PostProcess, [site, history, check], _ => site.Result!.Changes.Log);
        var links = new Pipeline<bool>("Page links", Phase.PostProcess, [site, check], _ =>
        {
            var contents = site.Result!;
            InputLinks.Check(
                texts.Result.OfInput, contents.SinglePages(contents.Frames[0]), () => contents.PlainPages, faults);
            return true;
        });
        return new ArchivePipelines(
            read, texts, site, check, history, changes, links,
            [read, frames, texts, site], [read, history, frames, texts, site, check, changes, links]);
    }

    /// <summary>Where a text would be shown if its head had no faults.</summary>
    private static string Page(UnreadText head) =>
        (head.Language is null ? Address.Of(head.Id) : Address.Of(head.Id).Page(head.Language)).Path;

    private static BuildReport Report(ArchivePipelines archive, IReadOnlyList<Pipeline> all, DiagnosticBag faults, WrittenSite? written)
    {
        if (!archive.PageLinks.IsDone && archive.Read.Result.Records is { Settings: { } settings, Terms: var terms })
        {
            InputLinks.CheckWithoutRecords(archive.Texts.Result.OfInput, settings, terms, Words.English, faults);
        }

        return new(
            faults.Sorted(),
            archive.Read.Result.Records.Records
                .GroupBy(r => r.Id.Folder)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Count()),
            written is null ? 0 : archive.Contents.Pages.Count,
            written?.Files ?? 0,
            written?.Bytes ?? 0,
            written?.Changed ?? 0,
            all.Where(p => p.IsDone).ToDictionary(p => p.Name, p => p.Duration.TotalMilliseconds),
            archive.History.Result.Reach)
        {
            Unfetched =
            [
                .. archive.Read.Result.Records.Records.SelectMany(r => r.Files)
                    .Where(f => f is { At: not null, Withheld: null } && !Originals.IsHere(f)),
            ],
            NewFiles =
            [
                .. archive.Read.Result.Records.Records.Where(r => r.Withdrawn is null).SelectMany(r => r.Files)
                    .Where(f => f is { Withheld: null, IsDecided: false }
                        && archive.Site.Result?.Catalogue.Promised.All.Any(p => p.Sha256 == f.Sha256) != true),
            ],
            Releases = [.. archive.Read.Result.Records.Waiting.Values.Select(w => w.ToUniversalTime()).Distinct().Order()],
        };
    }

    /// <summary>What was read of the files, each seen alone.</summary>
    /// <param name="Records">The records.</param>
    /// <param name="Input">Pages that the editors wrote.</param>
    /// <param name="Promised">Every address that was published.</param>
    private sealed record ReadFiles(LoadedRecords Records, IReadOnlyList<InputPage> Input, AddressLock Promised);

    /// <summary>The pipelines that read, link and check, which a build, a check and a preview share.</summary>
    private sealed record ArchivePipelines(
        Pipeline<ReadFiles> Read, Pipeline<ParsedTexts> Texts, Pipeline<SiteContents?> Site,
        Pipeline<IReadOnlyList<ChangedWords>> Check, Pipeline<ArchiveHistory> History, Pipeline<ArchiveLog> Changes,
        Pipeline<bool> PageLinks, IReadOnlyList<Pipeline> Linking, IReadOnlyList<Pipeline> All)
    {
        /// <summary>What is made of the archive; there is none where it is not known what it is.</summary>
        public SiteContents Contents => Site.Result!;
    }
}
