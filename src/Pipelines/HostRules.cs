using CopArchive.Catalogue;
using CopArchive.Hosting;
using CopArchive.Pages;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Pipelines;

/// <summary>
/// How the site is to be served: redirects for former addresses, document numbers and newest versions, status 410 for withdrawn pages. On a
/// host that follows none, and in a folder, the pages at these addresses do the same without a status.
/// </summary>
internal static class HostRules
{
    /// <summary>The model; without a rule where nothing was renamed or withdrawn.</summary>
    public static HostModel Of(LinkedCatalogue catalogue, IReadOnlyList<PlannedPage> pages, IReadOnlyList<Frame> frames)
    {
        var root = catalogue.Settings.BaseUrl;
        // deeper paths first, and files before their siblings, since a rule for a page covers everything below it
        var withFiles = catalogue.Promised.All.Select(p => FormerAddresses.FileOwner(p.Path)).OfType<RecordId>().ToHashSet();
        return new HostModel(
            Address.Home.Rooted(root),
            catalogue.Settings.RepositoryIsPublic,
            [
                .. catalogue.Records.Where(HasRules)
                    .SelectMany(r => frames.SelectMany(f => Moved(r, f, root).Concat(Gone(r, f, root)))
                        .Concat(OfFiles(r, withFiles, root)).Concat(FormerFiles(r, catalogue, root)))
                    .Concat(Leading(pages, root))
                    .OrderByDescending(r => r.From.Count(c => c == '/'))
                    .ThenBy(r => r.Below)
                    .ThenBy(r => r.From, StringComparer.Ordinal),
            ],
            [.. frames.Where(f => !f.IsPlain).Select(f => f.Folder)]);
    }

    /// <summary>Whether there can be a rule of a record: of nearly all there is none.</summary>
    private static bool HasRules(ArchiveRecord record) =>
        record.FormerIds.Count > 0 || record.Withdrawn is not null || record.WithdrawnTexts.Count > 0 || record.Files.Count > 0;

    private static IEnumerable<HostRule> Moved(ArchiveRecord record, Frame frame, Uri root) =>
        record.FormerIds.Select(f => Below(frame.Of(Address.Of(f.Value)), frame.Of(Address.Of(record.Id)), root));

    /// <summary>Files of former names, and those of what was withdrawn.</summary>
    private static IEnumerable<HostRule> OfFiles(ArchiveRecord record, HashSet<RecordId> withFiles, Uri root)
    {
        foreach (var former in record.FormerIds.Select(f => f.Value))
        {
            if (withFiles.Contains(former))
            {
                yield return Below(Address.OfFile(former, ""), Address.OfFile(record.Id, ""), root);
            }

            // the one file that is named after its page
            if (record is MeetingRecord)
            {
                var papers = Download.OfMeeting(former);
                yield return One(papers, FormerAddresses.CurrentAddress(papers.Path, former, record.Id), root, 301);
            }
        }

        if (record.Withdrawn is not null && withFiles.Contains(record.Id))
        {
            yield return Gone(Address.OfFile(record.Id, ""), Address.Of(record.Id), root);
        }
    }

    /// <summary>
    /// Document numbers and newest versions: for now, since a second paper may turn up with a number, and a newer version will.
    /// </summary>
    private static IEnumerable<HostRule> Leading(IReadOnlyList<PlannedPage> pages, Uri root) =>
        pages.Where(p => p.MovedTo is not null).Select(p => One(p.Address, p.MovedTo!, root, 302));

    /// <summary>Attached files lay beside the page once; where that was promised, it leads to where they lie now.</summary>
    private static IEnumerable<HostRule> FormerFiles(
        ArchiveRecord record, LinkedCatalogue catalogue, Uri root) =>
        from file in record.Withdrawn is null ? record.Files.Where(f => f.Withheld is null) : []
        from id in record.FormerIds.Select(f => f.Value).Prepend(record.Id)
        let former = Address.Of(id).File(file.Path.Value)
        where catalogue.Promised.Has(former.Path)
        select One(former, Address.OfFile(record.Id, file.Path.Value), root, 301);

    private static IEnumerable<HostRule> Gone(ArchiveRecord record, Frame frame, Uri root)
    {
        var languages = record.WithdrawnTexts
            .Select(t => t.Language)
            .Concat(record.Withdrawn is null ? [] : record.Texts.Skip(1).Select(t => t.Language));
        return languages.Select(l => Address.Of(record.Id).Page(l)).Concat(record.Withdrawn is null ? [] : [Address.Of(record.Id)])
            .Select(frame.Of).Select(page => Gone(page, page, root));
    }

    private static HostRule One(Address from, Address to, Uri root, int status) => new(from.Rooted(root), false, to.Rooted(root), status);

    /// <summary>A page and all below it.</summary>
    private static HostRule Below(Address from, Address to, Uri root) =>
        new(from.Rooted(root), true, to.Rooted(root) + ":splat", 301);

    /// <summary>A page, or the folder of its files, in whose place a page says that they were withdrawn.</summary>
    private static HostRule Gone(Address all, Address page, Uri root) =>
        new(all.Rooted(root), true, page.File("index.html").Rooted(root), 410);
}
