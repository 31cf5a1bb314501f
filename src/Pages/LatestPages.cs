using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Pages.Versioning;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>Addresses that always lead to the newest version: <c>/resolutions/179/latest/</c>.</summary>
internal static class LatestPages
{
    /// <summary>One for every work and every version; those of a work with several lines of versions lead to the list of all.</summary>
    public static IEnumerable<MovedPage> All(Shelves shelves)
    {
        foreach (var line in shelves.Catalogue.VersionLines)
        {
            foreach (var version in line.Versions.Where(v => v.Withdrawn is null && line.Versions.Count > 1))
            {
                yield return Leading(shelves, Address.Of(version.Id), version.Title.Value, line);
            }
        }

        foreach (var lines in shelves.Catalogue.VersionLines
            .Where(l => l.Work is { Withdrawn: null } && l.Latest is not null)
            .GroupBy(l => l.Work!.Id))
        {
            var work = lines.First().Work!;
            yield return lines.Count() == 1
                ? Leading(shelves, Address.Of(work.Id), work.Title.Value, lines.Single())
                : MovedPage.Of(
                    shelves,
                    Address.Of(work.Id).Page("latest"),
                    new Phrase(shelves.Words.AllVersionsLink,
                        lines.Any(l => l.ComparedPairs().Any()) ? lines.First().Overview : Address.Of(work.Id)),
                    shelves.Words.LatestVersionsOf(work.Title.Value));
        }
    }

    private static MovedPage Leading(Shelves shelves, Address from, string title, VersionLine line) =>
        MovedPage.Of(
            shelves,
            from.Page("latest"),
            VersionSection.LabelOf(shelves, line.Latest!).Leading(Address.Of(line.Latest!.Id)),
            shelves.Words.LatestVersionOf(title));
}
