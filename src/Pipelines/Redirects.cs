using System.Text;
using CopArchive.Catalogue;
using CopArchive.Pages;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Pipelines;

/// <summary>
/// Redirects for former addresses, document numbers and newest versions, and status 410 for withdrawn pages:
/// Netlify's <c>_redirects</c>. The first match counts, before those of
/// <c>netlify.toml</c>; the exclamation mark gives a line precedence over the file at that address. On other hosts, and in a folder, the
/// pages at these addresses do the same without a status.
/// </summary>
internal static class Redirects
{
    /// <summary>The file; without a line where nothing was renamed or withdrawn.</summary>
    public static (Address Address, byte[] Content) Write(LinkedCatalogue catalogue, IReadOnlyList<PlannedPage> pages)
    {
        var root = catalogue.Settings.BaseUrl;
        // deeper paths first, and files before their siblings, since a line for a page covers everything below it
        var withFiles = catalogue.Promised.All.Select(p => FormerAddresses.FileOwner(p.Path)).OfType<RecordId>().ToHashSet();
        var lines = catalogue.Records
            .SelectMany(r => Moved(r, withFiles, root).Concat(Gone(r, withFiles, root)).Concat(FormerFiles(r, catalogue, root)))
            .Concat(Leading(catalogue, pages, root))
            .OrderByDescending(l => l.From.Count(c => c == '/'))
            .ThenBy(l => l.From.EndsWith('*'))
            .ThenBy(l => l.From, StringComparer.Ordinal)
            .Select(l => $"{l.From} {l.To} {l.Status}\n");
        return (Address.Home.File("_redirects"), Encoding.UTF8.GetBytes(string.Concat(lines)));
    }

    private static IEnumerable<(string From, string To, string Status)> Moved(
        ArchiveRecord record, HashSet<RecordId> withFiles, Uri root)
    {
        foreach (var former in record.FormerIds.Select(f => f.Value))
        {
            yield return (Below(Address.Of(former), root), Address.Of(record.Id).Rooted(root) + ":splat", "301!");
            if (withFiles.Contains(former))
            {
                yield return (Below(Address.OfFile(former, ""), root), Address.OfFile(record.Id, "").Rooted(root) + ":splat", "301!");
            }

            // the one file that is named after its page
            if (record is MeetingRecord)
            {
                var papers = Download.OfMeeting(former);
                yield return (papers.Rooted(root), FormerAddresses.CurrentAddress(papers.Path, former, record.Id).Rooted(root), "301!");
            }
        }
    }

    /// <summary>
    /// Document numbers and newest versions: for now, since a second paper may turn up with a number, and a newer version will.
    /// </summary>
    private static IEnumerable<(string From, string To, string Status)> Leading(
        LinkedCatalogue catalogue, IReadOnlyList<PlannedPage> pages, Uri root)
    {
        var former = catalogue.Records.SelectMany(r => r.FormerIds).Select(f => Address.Of(f.Value).Path).ToHashSet(StringComparer.Ordinal);
        return pages.Where(p => p.MovedTo is not null && !former.Any(f => p.Address.Path.StartsWith(f, StringComparison.Ordinal)))
            .Select(p => (p.Address.Rooted(root), p.MovedTo!.Rooted(root), "302!"));
    }

    /// <summary>Attached files lay beside the page once; where that was promised, it leads to where they lie now.</summary>
    private static IEnumerable<(string From, string To, string Status)> FormerFiles(
        ArchiveRecord record, LinkedCatalogue catalogue, Uri root) =>
        from file in record.Withdrawn is null ? record.Files.Where(f => f.Withheld is null) : []
        from id in record.FormerIds.Select(f => f.Value).Prepend(record.Id)
        let former = Address.Of(id).File(file.Path.Value)
        where catalogue.Promised.Has(former.Path)
        select (former.Rooted(root), Address.OfFile(record.Id, file.Path.Value).Rooted(root), "301!");

    private static IEnumerable<(string From, string To, string Status)> Gone(
        ArchiveRecord record, HashSet<RecordId> withFiles, Uri root)
    {
        var languages = record.WithdrawnTexts
            .Select(t => t.Language)
            .Concat(record.Withdrawn is null ? [] : record.Texts.Skip(1).Select(t => t.Language));
        var pages = languages.Select(l => Address.Of(record.Id).Page(l)).Concat(record.Withdrawn is null ? [] : [Address.Of(record.Id)])
            .Select(page => (Below(page, root), page.File("index.html").Rooted(root), "410!"));
        return record.Withdrawn is not null && withFiles.Contains(record.Id)
            ? pages.Append((Below(Address.OfFile(record.Id, ""), root), Address.Of(record.Id).File("index.html").Rooted(root), "410!"))
            : pages;
    }

    /// <summary>A page and all below it.</summary>
    private static string Below(Address page, Uri root) => page.Rooted(root) + "*";
}
