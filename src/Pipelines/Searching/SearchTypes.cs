using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Search;

namespace CopArchive.Pipelines.Searching;

/// <summary>Types of things as a reader narrows by them.</summary>
internal static class SearchTypes
{
    private static readonly (string Key, string Label, Address Page, string One)[] Others =
    [
        ("meeting", "Meetings", SitePages.Meetings, "Meeting"),
        ("outcome", "Decisions and follow-up", SitePages.Outcomes, "Outcome"),
        ("resolution", "Resolutions", SitePages.Resolutions, "Resolution"),
        ("resolution-version", "Versions of resolutions", SitePages.Resolutions, "Version of a resolution"),
        ("event", "Events", SitePages.Events, "Event"),
        ("person", "People", SitePages.People, "Person"),
        ("country", "Countries", SitePages.Countries, "Country"),
        ("organisation", "Organisations", SitePages.Organisations, "Organisation"),
        ("topic", "Topics", SitePages.Topics, "Topic"),
    ];

    /// <summary>All of them: kinds of paper first, with their names in all languages of the archive.</summary>
    public static IReadOnlyList<FacetValue> All(ArchiveSettings settings) =>
    [
        .. Enum.GetValues<DocumentType>().Select(t => new FacetValue(t.Key(), t.Plural(), Address.OfList(t).Path,
        [
            .. new[] { t.Plural(), t.Name() }.Concat((settings.TypeLabels.GetValueOrDefault(t) ?? new Dictionary<string, string>())
                .OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => l.Value)).Distinct(StringComparer.Ordinal),
        ])),
        .. Others.Select(o => new FacetValue(o.Key, o.Label, o.Page.Path, [o.Label, o.One])),
    ];

    /// <summary>The key of a record's.</summary>
    public static string Of(ArchiveRecord record) => record switch
    {
        DocumentRecord document => document.Type.Key(),
        MeetingRecord => "meeting",
        OutcomeRecord => "outcome",
        ResolutionRecord => "resolution",
        ResolutionVersionRecord => "resolution-version",
        EventRecord => "event",
        PersonRecord => "person",
        OrganisationRecord { Type: OrganisationType.Country } => "country",
        OrganisationRecord => "organisation",
        TopicRecord => "topic",
        _ => throw new InvalidOperationException($"no type for {record.GetType().Name}"),
    };
}
