using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Search;
using CopArchive.Wording;

namespace CopArchive.Pipelines.Searching;

/// <summary>The types of the facet <c>type</c>.</summary>
internal static class SearchTypes
{
    private static readonly (RecordKind Kind, Address Page)[] Others =
    [
        (RecordKind.Meeting, SitePages.Meetings),
        (RecordKind.Outcome, SitePages.Outcomes),
        (RecordKind.Resolution, SitePages.Resolutions),
        (RecordKind.ResolutionVersion, SitePages.Resolutions),
        (RecordKind.Event, SitePages.Events),
        (RecordKind.Person, SitePages.People),
        (RecordKind.Country, SitePages.Countries),
        (RecordKind.Organisation, SitePages.Organisations),
        (RecordKind.Topic, SitePages.Topics),
    ];

    /// <summary>All of them: kinds of paper first, with their names in all languages of the archive.</summary>
    public static IReadOnlyList<FacetValue> All(ArchiveSettings settings, Words words) =>
    [
        .. Enum.GetValues<DocumentType>().Select(t => new FacetValue(t.Key(), words.DocumentTypes(t), Address.OfList(t).Path,
        [
            .. new[] { words.DocumentTypes(t), words.DocumentType(t) }
                .Concat((settings.TypeLabels.GetValueOrDefault(t) ?? new Dictionary<string, string>())
                    .OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Value)).Distinct(StringComparer.Ordinal),
        ])),
        .. Others.Select(o => new FacetValue(o.Kind.Key(), words.Kinds(o.Kind), o.Page.Path, [words.Kinds(o.Kind), words.Kind(o.Kind)])),
        new FacetValue(SearchPages.TypeKey, words.PagesOfSite, null, [words.PagesOfSite]),
    ];

    /// <summary>The key of a record's.</summary>
    public static string KeyOf(ArchiveRecord record) =>
        record is DocumentRecord document ? document.Type.Key() : RecordKinds.Of(record).Key();
}
