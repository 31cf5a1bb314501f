using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Pages.Shelving;

/// <summary>Addresses of the pages that are about no single thing.</summary>
public static class SitePages
{
    /// <summary>All meetings.</summary>
    public static Address Meetings { get; } = Page("meetings");

    /// <summary>All resolutions.</summary>
    public static Address Resolutions { get; } = Page("resolutions");

    /// <summary>All papers, of every type.</summary>
    public static Address Documents { get; } = Page("documents");

    /// <summary>All decisions and their follow-up.</summary>
    public static Address Outcomes { get; } = Page("outcomes");

    /// <summary>All events.</summary>
    public static Address Events { get; } = Page("events");

    /// <summary>All people.</summary>
    public static Address People { get; } = Page("people");

    /// <summary>All countries and organisations.</summary>
    public static Address Organisations { get; } = Page("organisations");

    /// <summary>All countries, each with what it wrote.</summary>
    public static Address Countries { get; } = Page("countries");

    /// <summary>All regions.</summary>
    public static Address Regions { get; } = Page("regions");

    /// <summary>The group and its papers, as archivists describe them.</summary>
    public static Address Collection { get; } = Page("collection");

    /// <summary>All topics.</summary>
    public static Address Topics { get; } = Page("topics");

    /// <summary>All years.</summary>
    public static Address Years { get; } = Page("years");

    /// <summary>All document numbers.</summary>
    public static Address Symbols { get; } = Page("symbols");

    /// <summary>Lists that there are whatever the records say.</summary>
    public static IReadOnlyList<Address> Lists =>
    [
        Resolutions, Documents, Outcomes, Events, People, Organisations, Countries, Regions, Topics, Years, Symbols, Coverage, Calendar,
        ArchiveLog.Page,
    ];

    /// <summary>Files that stand in every frame, in the words of that.</summary>
    public static IReadOnlyList<Address> FilesOfFrames =>
        [OpenSearch, .. FeedSubject.WholeFiles, ArchiveLog.Subject.Atom, ArchiveLog.Subject.Rss, CalendarEntry.Whole];

    /// <summary>What corrigenda correct.</summary>
    public static Address Corrections => FeedSubject.CorrectionsPage;

    /// <summary>What is missing.</summary>
    public static Address Coverage { get; } = Page("coverage");

    /// <summary>What has a day, and what should have one.</summary>
    public static Address Calendar => CalendarEntry.Page;

    /// <summary>How to follow.</summary>
    public static Address Follow { get; } = Page("follow");

    /// <summary>The glossary.</summary>
    public static Address Glossary { get; } = Page("glossary");

    /// <summary>What can be wrong in a file, and how to mend it.</summary>
    public static Address Errors { get; } = Page("errors");

    /// <summary>Search.</summary>
    public static Address Search { get; } = Page("search");

    /// <summary>The OpenSearch description, by which a browser learns to search here.</summary>
    public static Address OpenSearch { get; } = new("opensearch.xml");

    /// <summary>Shown where there is no page.</summary>
    public static Address NotFound { get; } = new("404.html");

    /// <summary>A page by its name: <c>about</c>; <c>index</c> is the home page.</summary>
    public static Address Page(string name) => name is "index" or "" ? Address.Home : Address.Home.Page(name.Trim('/'));

    /// <summary>Everything of one year.</summary>
    public static Address Year(int year) => Address.OfYear(year);

    /// <summary>
    /// Decisions and follow-up in another order than by meeting: <c>force</c>, <c>addressee</c>, <c>deadline</c>, <c>state</c>.
    /// </summary>
    public static Address OutcomesBy(string order) => Page("outcomes-by-" + order);

    /// <summary>What the countries of one region wrote.</summary>
    public static Address Region(string name) => Regions.Page(SymbolSpelling.Slug(name));

    /// <summary>What came after a meeting, until the next of which something is known.</summary>
    public static Address Since(MeetingRecord meeting) => Page("since").Page(meeting.Id.Name);

    /// <summary>What existed on a day.</summary>
    public static Address AsOf(DateOnly day) => Page("as-of").Page(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Where a document number leads to its document.</summary>
    public static Address Symbol(string key) => Address.OfSymbol(key);

    /// <summary>The page of a text: that of its record for the first language, one below it for a further one.</summary>
    public static Address OfText(RecordId id, IReadOnlyList<TextBody> texts, TextBody text) =>
        text == texts[0] ? Address.Of(id) : Address.Of(id).Page(text.Language);
}
