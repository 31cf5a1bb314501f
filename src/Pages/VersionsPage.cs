using CopArchive.Catalogue;
using CopArchive.Pages.Comparing;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>All versions of a thing, in order, and where each is compared.</summary>
public sealed record VersionsPage : PageModel
{
    private VersionsPage()
    {
    }

    /// <summary>A list for each line of versions; one for most things.</summary>
    public required IReadOnlyList<VersionTable> Tables { get; init; }

    /// <summary>One a thing that has versions to compare.</summary>
    internal static IEnumerable<VersionsPage> All(Shelves shelves) =>
        shelves.Catalogue.VersionLines.Where(l => l.ComparedPairs().Any()).GroupBy(l => l.Overview).Select(g => Of(shelves, [.. g]));

    private static VersionsPage Of(Shelves shelves, IReadOnlyList<VersionLine> lines)
    {
        var first = lines[0].Versions[0];
        var whole = VersionComparisons.Whole(shelves, first);
        return new VersionsPage
        {
            Site = shelves.Site,
            Address = lines[0].Overview,
            Title = shelves.Words.VersionsTitle(whole).Plain,
            Heading = shelves.Words.VersionsTitle(whole),
            Description = shelves.Words.VersionsDescription(lines.Sum(l => l.Versions.Count), whole.Text),
            Section = first is DocumentRecord ? Section.Documents : Section.Resolutions,
            Crumbs = VersionComparisons.CrumbsOf(shelves, lines[0]),
            CrumbName = shelves.Words.VersionsCompared,
            LastModified = shelves.LastModified(lines.SelectMany(l => l.Versions).Where(v => v.Withdrawn is null)),
            Tables =
            [
                .. lines.Select((l, i) => new VersionTable(
                    lines.Count == 1
                        ? shelves.Words.VersionsEarliestFirst(whole)
                        : shelves.Words.VersionsFrom(VersionComparisons.ShortName(shelves, l.Versions[0])),
                    $"line-{i + 1}",
                    [.. l.Versions.Select(v => Row(shelves, l, v))],
                    l.ComparedPairs()
                        .Where(p => p.Earlier == l.Versions.First(v => v.Withdrawn is null) && l.Before(p.Later) != p.Earlier)
                        .Select(p => shelves.Words
                            .FirstAndLatest(
                                VersionComparisons.ShortName(shelves, p.Earlier), VersionComparisons.ShortName(shelves, p.Later))
                            .Leading(VersionLine.Comparison(p.Earlier, p.Later)))
                        .FirstOrDefault())),
            ],
        };
    }

    private static VersionRow Row(Shelves shelves, VersionLine line, ArchiveRecord version) => new(
        VersionComparisons.ShortName(shelves, version).Leading(Address.Of(version.Id)),
        version.OwnDate is { } date ? shelves.Date(date) : shelves.Words.NotFound,
        shelves.Words.Reading(shelves.ReadingOf(version)),
        line.ComparedPairs()
            .Where(p => p.Later == version && p.Earlier == line.Before(version))
            .Select(p => shelves.Words
                .And(VersionComparisons.ShortName(shelves, p.Earlier), VersionComparisons.ShortName(shelves, version))
                .Leading(VersionLine.Comparison(p.Earlier, version)))
            .FirstOrDefault());
}

/// <summary>Versions one after the other.</summary>
/// <param name="Title">What they are versions of.</param>
/// <param name="Anchor">Its place on the page.</param>
/// <param name="Rows">The versions, earliest first.</param>
/// <param name="FirstAndLatest">Where the first is compared with the latest; null where that says no more.</param>
public sealed record VersionTable(Phrases Title, string Anchor, IReadOnlyList<VersionRow> Rows, Phrase? FirstAndLatest);

/// <summary>A version.</summary>
/// <param name="Name">What it is called, leading there.</param>
/// <param name="Date">Its date.</param>
/// <param name="Held">What can be read of it.</param>
/// <param name="Comparison">Where it is compared with the one before; null for the first, and where one of the two cannot be read.</param>
public sealed record VersionRow(Phrase Name, Phrases Date, string Held, Phrase? Comparison);
