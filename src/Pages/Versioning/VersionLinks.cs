using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;

namespace CopArchive.Pages.Versioning;

/// <summary>Version links for programs (RFC 5829, § 3), never to the page itself.</summary>
/// <param name="History">All versions (<c>version-history</c>); null where only one is known.</param>
/// <param name="Latest">The newest (<c>latest-version</c>); null on its own page.</param>
/// <param name="Previous">The one before (<c>predecessor-version</c>); null for the first.</param>
/// <param name="Next">The one after (<c>successor-version</c>); null for the last.</param>
public sealed record VersionLinks(Address? History, Address? Latest, Address? Previous, Address? Next)
{
    /// <summary>In the order of the standard, each with its relation.</summary>
    public IEnumerable<(string Relation, Address To)> All() => new[]
    {
        ("version-history", History), ("latest-version", Latest), ("predecessor-version", Previous), ("successor-version", Next),
    }.Where(l => l.Item2 is not null).Select(l => (l.Item1, l.Item2!));

    /// <summary>Of a version, or of what lives through versions; null where there are none.</summary>
    internal static VersionLinks? Of(Shelves shelves, ArchiveRecord record)
    {
        if (shelves.Catalogue.LineOf(record.Id) is { Versions.Count: > 1 } line)
        {
            return new VersionLinks(
                line.ComparedPairs().Any() ? line.Overview : null,
                line.Latest is { } last && last.Id != record.Id ? Address.Of(last.Id) : null,
                To(line.Before(record)),
                To(line.After(record)));
        }

        var lines = shelves.Catalogue.LinesOf(record.Id);
        return lines.Count == 0
            ? null
            : new VersionLinks(
                lines.Any(l => l.ComparedPairs().Any()) ? lines[0].Overview : null,
                lines.Count == 1 ? To(lines[0].Latest) : null,
                null,
                null);
    }

    private static Address? To(ArchiveRecord? version) => version is null ? null : Address.Of(version.Id);
}
