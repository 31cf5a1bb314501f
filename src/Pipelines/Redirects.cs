using System.Text;
using CopArchive.Catalogue;
using CopArchive.Records.Model;

namespace CopArchive.Pipelines;

/// <summary>
/// Redirects for former addresses, and status 410 for withdrawn ones: Netlify's <c>_redirects</c>. The first match counts, before those of
/// <c>netlify.toml</c>; the exclamation mark gives a line precedence over the file at that address. On other hosts, and in a folder, the
/// pages at these addresses do the same without a status.
/// </summary>
internal static class Redirects
{
    /// <summary>The file; without a line where nothing was renamed or withdrawn.</summary>
    public static (Address Address, byte[] Content) Write(LinkedCatalogue catalogue)
    {
        var root = catalogue.Settings.BaseUrl;
        // deeper paths first, and files before their siblings, since a line for a page covers everything below it
        var lines = catalogue.Records.SelectMany(r => Moved(r, root).Concat(Gone(r, root)))
            .OrderByDescending(l => l.From.Count(c => c == '/'))
            .ThenBy(l => l.From.EndsWith('*'))
            .ThenBy(l => l.From, StringComparer.Ordinal)
            .Select(l => $"{l.From} {l.To} {l.Status}\n");
        return (Address.Home.File("_redirects"), Encoding.UTF8.GetBytes(string.Concat(lines)));
    }

    private static IEnumerable<(string From, string To, string Status)> Moved(ArchiveRecord record, Uri root) => record.FormerIds
        .SelectMany(former => new[]
        {
            (Below(Address.Of(former.Value), root), Address.Of(record.Id).Rooted(root) + ":splat", "301!"),
            // the one file that is named after its page
            (
                Download.OfMeeting(former.Value).Rooted(root),
                FormerAddresses.CurrentAddress(Download.OfMeeting(former.Value).Path, former.Value, record.Id).Rooted(root),
                "301!"),
        }.Take(record is MeetingRecord ? 2 : 1));

    private static IEnumerable<(string From, string To, string Status)> Gone(ArchiveRecord record, Uri root)
    {
        var languages = record.WithdrawnTexts
            .Select(t => t.Language)
            .Concat(record.Withdrawn is null ? [] : record.Texts.Skip(1).Select(t => t.Language));
        return languages.Select(l => Address.Of(record.Id).Page(l)).Concat(record.Withdrawn is null ? [] : [Address.Of(record.Id)])
            .Select(page => (Below(page, root), page.File("index.html").Rooted(root), "410!"));
    }

    /// <summary>A page and all below it.</summary>
    private static string Below(Address page, Uri root) => page.Rooted(root) + "*";
}
