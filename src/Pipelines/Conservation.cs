using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Pages;
using CopArchive.Search;

namespace CopArchive.Pipelines;

/// <summary>Checks that nothing was lost: everything read must come out wherever it belongs. A difference is a bug.</summary>
public static class Conservation
{
    /// <summary>Compares input and output.</summary>
    /// <param name="catalogue">What was read.</param>
    /// <param name="pages">What was planned.</param>
    /// <param name="published">What is promised.</param>
    /// <param name="changes">What was changed.</param>
    /// <param name="downloads">Downloads of meetings.</param>
    /// <param name="index">What can be searched.</param>
    /// <param name="options">Which site it is.</param>
    /// <param name="written">Every file that was written, from the root of the site.</param>
    /// <exception cref="InvalidOperationException">Something was lost on the way; nothing is published.</exception>
    public static void Check(
        LinkedCatalogue catalogue, IReadOnlyList<PlannedPage> pages, Published published, ArchiveChanges changes,
        IReadOnlyList<Download> downloads, SearchIndex index, BuildOptions options,
        IReadOnlySet<string> written)
    {
        var led = pages.Where(p => !options.Writes(p, catalogue.Settings)).Select(p => p.Address).ToHashSet();
        var lost = Expected(catalogue, pages, published, changes)
            .Concat(Taken(catalogue, published, downloads, options))
            .Concat(Found(catalogue, index))
            .Where(e => !written.Contains(e.Address.FilePath) && !led.Contains(e.Address))
            .Select(e => $"{e.What}: {e.Address.FilePath}").ToList();
        if (lost.Count > 0)
        {
            throw new InvalidOperationException($"lost on the way: {string.Join(", ", lost.Take(10))}");
        }
    }

    private static IEnumerable<(string What, Address Address)> Expected(
        LinkedCatalogue catalogue, IReadOnlyList<PlannedPage> pages, Published published, ArchiveChanges changes) =>
    [
        .. pages.Select(p => ("page", p.Address)),
        .. catalogue.Records.Select(r => ($"page of {r.Id}", Address.Of(r.Id))),
        .. catalogue.Records
            .Where(r => r.Withdrawn is null)
            .SelectMany(r => catalogue.Texts(r.Id).Skip(1).Select(t => ($"text of {r.Id}", Address.Of(r.Id).Page(t.Language)))),
        .. catalogue.Records
            .Where(r => r.Withdrawn is null)
            .SelectMany(r => r.Files.Where(f => f.Withheld is null).Select(f => ($"file of {r.Id}", Address.OfFile(r.Id, f.Path.Value)))),
        .. catalogue.Records.Where(r => changes.HasAny(r.Id)).Select(r => ($"changes of {r.Id}", RecordChanges.PageOf(r.Id))),
        .. new[] { ArchiveLog.Page, ArchiveLog.Subject.Atom, ArchiveLog.Subject.Rss }.Select(a => ("log", a)),
        .. catalogue.Symbols.All.Select(s => ("document number", Address.OfSymbol(s.Key.Value))),
        .. published.Followed.SelectMany(s => s.Files).Select(a => ("feed", a)),
    ];

    private static IEnumerable<(string What, Address Address)> Taken(
        LinkedCatalogue catalogue, Published published, IReadOnlyList<Download> downloads, BuildOptions options)
    {
        var dated = published.Calendar.Where(e => e.Days is not null).ToList();
        return
        [
            .. dated.Select(_ => ("calendar", CalendarEntry.Whole)).Take(1),
            .. dated.Where(e => e.Meeting is not null).Select(e => ($"calendar of {e.Meeting}", CalendarEntry.OfMeeting(e.Meeting!))),
            .. downloads.Select(d => ($"papers of {d.Meeting}", d.Address)),
            .. published.Paths
                .Select(p => ("promised address", new Address(p)))
                .Where(p => options.MakesWholeArchive(catalogue.Settings) || p.Item2 != Download.Whole),
        ];
    }

    /// <summary>Every record that can be read has a piece in the index, and nothing else has.</summary>
    private static IEnumerable<(string What, Address Address)> Found(LinkedCatalogue catalogue, SearchIndex index) =>
        Enumerable.Range(0, Math.Max(index.Count, catalogue.Records.Count(r => r.IsReadable))).Select(SearchIndex.CardName).Distinct()
            .Concat(index.Files.Select(f => f.Name)).Select(name => ("search", Build.SearchAddress(name)));
}
