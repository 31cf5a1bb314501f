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

        var pages = new Pipeline<int>("Pages", Phase.PostProcess, [archive.PageLinks, archive.Changes], _ =>
        {
            // whatever looks through the files of all records has done so
            foreach (var source in archive.Records.Result.Records.SelectMany(r => r.SourceTexts))
            {
                source.LetGo();
            }

            return archive.Contents.Pages.Count;
        });
        var assets = new Pipeline<Assets>("Assets", Phase.PostProcess, [pages], _ => archive.Contents.Assets);
        var stage = new Pipeline<bool>("Stage", Phase.PostProcess, [pages], _ => site.Open());
        var papers = new Pipeline<IReadOnlyList<Download>>("Papers", Phase.PostProcess, [pages], _ =>
            [.. archive.Contents.Papers.Select(p => p.Download)]);
        var search = SearchOf(archive);
        var write = new Pipeline<int>("Write", Phase.PostProcess, [assets, stage, papers, search], advanced =>
            new Writing(options, archive.Contents, site).Run(
            [
                .. assets.Result.Files.Concat(archive.Contents.FilesOfSite).Select(SiteContents.Ready),
                .. archive.Contents.Feeds,
                .. archive.Contents.SearchFiles,
                .. archive.Contents.FilesOfRecords,
            ], advanced));
        var publish = new Pipeline<WrittenSite?>("Publish", Phase.Output, [write], _ =>
        {
            Conservation.Check(archive.Contents.Catalogue, archive.Contents.Pages, archive.Contents.Published, archive.Contents.Changes,
                papers.Result, search.Result, options, site.Paths);
            site.WriteManifest();
            return site.Publish();
        });

        Pipeline[] all = [.. archive.All, pages, assets, stage, papers, search, write, publish];
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
        return archive.Permanence.IsDone ? archive.Permanence.Result : [];
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
        new("Search", Phase.PostProcess, [archive.Site, archive.Checks, archive.Permanence], _ => archive.Contents.Search);

    private static ArchivePipelines Archive(BuildOptions options, DiagnosticBag faults, bool withHistory = true, KeptReadings? kept = null)
    {
        _ = Words.English; // read first, so that a fault in them is reported before any work
        kept ??= new KeptReadings();
        var withheld = new Lazy<WithheldNames>(() => options.Withheld ?? kept.Withheld(options.Data));
        var records = new Pipeline<LoadedRecords>("Records", Phase.Input, [], _ =>
            Embargo.At(RecordLoader.Load(options.Data, faults, withheld.Value, options.OriginalsFolder, kept.Records), options.Now));
        var promised = new Pipeline<AddressLock>("Promised", Phase.Input, [], _ => kept.Promised(options.Data, faults));
        var input = new Pipeline<IReadOnlyList<InputPage>>("Input", Phase.Input, [records], _ =>
            kept.Input(options.Input, records.Result.Settings?.Languages[0] ?? "en", faults));
        var frames = new Pipeline<IReadOnlyList<Frame>>("Frames", Phase.Process, [records, input], _ =>
            FramesOfSite.Of(records.Result.Settings, input.Result, options, faults));
        var texts = new Pipeline<ParsedTexts>("Texts", Phase.Process, [records, input], advanced =>
            ParsedTexts.Parse(records.Result, input.Result, kept.Texts, faults, advanced));

        // a preview shows a page before these are read
        var head = new Pipeline<string?>("Head", Phase.Input, [], _ => LastCommits.HeadOf(options.Data));
        var lastCommits = new Lazy<LastCommits?>(() => kept.Commits(options.Data, head.Result));
        var past = new Lazy<ArchiveHistory>(() => withHistory
            ? kept.History(options.Data, head.Result, records.Result.Records, withheld.Value)
            : ArchiveHistory.None("a check does not read it"));
        var commits = new Pipeline<LastCommits?>("Commits", Phase.Input, [head], _ => lastCommits.Value);
        var history = new Pipeline<ArchiveHistory>("History", Phase.Input, [records, head], _ => past.Value);

        var site = new Pipeline<SiteContents?>("Links", Phase.Process, [texts, promised, frames, head], _ =>
            records.Result.Settings is not { } settings ? null : new SiteContents(
                options,
                new ReadArchive(records.Result, input.Result, frames.Result, texts.Result, promised.Result, past, lastCommits,
                    new(() => kept.Assets(options.ThemeAssets))),
                kept.Linked = Linker.Link(options.BaseUrl is null ? settings : settings with { BaseUrl = options.BaseUrl },
                    records.Result, texts.Result.OfRecords, texts.Result.Symbols, promised.Result, kept.Linked)));
        var checks = new Pipeline<bool>("Checks", Phase.Process, [site], _ =>
        {
            Linker.Check(site.Result?.Catalogue, records.Result, texts.Result.OfRecords, faults, promised.Result,
                [.. texts.Result.OfInput.Select(i => i.Text).Concat(texts.Result.OfUnread.Select(u => u.Text))]);
            return true;
        });
        var permanence = new Pipeline<IReadOnlyList<ChangedWords>>("Permanence", Phase.Process, [site, commits], _ =>
            site.Result is { } found
                ? Permanence.Check(
                    found.Catalogue,
                    found.Published,
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
        var changes = new Pipeline<ArchiveLog>("Changes", Phase.PostProcess, [site, history, checks, permanence], _ =>
            site.Result!.Changes.Log);
        var links = new Pipeline<bool>("Page links", Phase.PostProcess, [site, checks, permanence], _ =>
        {
            var contents = site.Result!;
            InputLinks.Check(
                texts.Result.OfInput, contents.SinglePages(contents.Frames[0]), () => contents.PlainPages, faults);
            return true;
        });
        return new ArchivePipelines(
            records, texts, site, checks, permanence, history, changes, links,
            [head, records, promised, input, frames, texts, site],
            [head, records, history, promised, commits, input, frames, texts, site, checks, permanence, changes, links]);
    }

    /// <summary>Where a text would be shown if its head had no faults.</summary>
    private static string Page(UnreadText head) =>
        (head.Language is null ? Address.Of(head.Id) : Address.Of(head.Id).Page(head.Language)).Path;

    private static BuildReport Report(ArchivePipelines archive, IReadOnlyList<Pipeline> all, DiagnosticBag faults, WrittenSite? written)
    {
        if (!archive.PageLinks.IsDone && archive.Records.Result is { Settings: { } settings, Terms: var terms })
        {
            InputLinks.CheckWithoutRecords(archive.Texts.Result.OfInput, settings, terms, Words.English, faults);
        }

        return new(
            faults.Sorted(),
            archive.Records.Result.Records
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
                .. archive.Records.Result.Records.SelectMany(r => r.Files)
                    .Where(f => f is { At: not null, Withheld: null } && !Originals.IsHere(f)),
            ],
            NewFiles =
            [
                .. archive.Records.Result.Records.Where(r => r.Withdrawn is null).SelectMany(r => r.Files)
                    .Where(f => f is { Withheld: null, IsDecided: false }
                        && archive.Site.Result?.Catalogue.Promised.All.Any(p => p.Sha256 == f.Sha256) != true),
            ],
            Releases = [.. archive.Records.Result.Waiting.Values.Select(w => w.ToUniversalTime()).Distinct().Order()],
        };
    }

    /// <summary>The pipelines that read, link and check, which a build, a check and a preview share.</summary>
    private sealed record ArchivePipelines(
        Pipeline<LoadedRecords> Records, Pipeline<ParsedTexts> Texts, Pipeline<SiteContents?> Site, Pipeline<bool> Checks,
        Pipeline<IReadOnlyList<ChangedWords>> Permanence, Pipeline<ArchiveHistory> History, Pipeline<ArchiveLog> Changes,
        Pipeline<bool> PageLinks,
        IReadOnlyList<Pipeline> Linking, IReadOnlyList<Pipeline> All)
    {
        /// <summary>What is made of the archive; there is none where it is not known what it is.</summary>
        public SiteContents Contents => Site.Result!;
    }
}
