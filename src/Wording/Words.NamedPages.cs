namespace CopArchive.Wording;

/// <content>What pages are called that are about no single thing, in links to them and as their titles.</content>
public sealed partial class Words
{
    private readonly EnumMessages<NamedPage> _pageName = file.Each<NamedPage>("page-name");

    /// <summary>What a page is called: <c>Papers</c>.</summary>
    public string PageName(NamedPage page) => _pageName[page].Text();
}

/// <summary>A page that is about no single thing, or one of its names: some are called otherwise where a reader looks for a way.</summary>
public enum NamedPage
{
    /// <summary>The home page.</summary>
    Home,

    /// <summary>All meetings.</summary>
    Meetings,

    /// <summary>All topics.</summary>
    Topics,

    /// <summary>All papers.</summary>
    Papers,

    /// <summary>All resolutions.</summary>
    Resolutions,

    /// <summary>All decisions and what came of them.</summary>
    Decisions,

    /// <summary>All people.</summary>
    People,

    /// <summary>All countries.</summary>
    Countries,

    /// <summary>All regions.</summary>
    Regions,

    /// <summary>All countries and organisations.</summary>
    Organisations,

    /// <summary>All years.</summary>
    Years,

    /// <summary>All events that are no meetings of the group.</summary>
    Events,

    /// <summary>All document numbers.</summary>
    Numbers,

    /// <summary>The calendar.</summary>
    Calendar,

    /// <summary>What is missing.</summary>
    Coverage,

    /// <summary>What corrigenda correct.</summary>
    Corrections,

    /// <summary>The group and its papers, as archivists describe them.</summary>
    Collection,

    /// <summary>What was changed in the archive.</summary>
    Changes,

    /// <summary>How to follow.</summary>
    Follow,

    /// <summary>Downloads.</summary>
    Take,

    /// <summary>Search.</summary>
    Search,

    /// <summary>The glossary.</summary>
    Glossary,

    /// <summary>About the archive; written by the editors, as those that follow.</summary>
    About,

    /// <summary>Help for readers.</summary>
    Help,

    /// <summary>For the secretariat.</summary>
    Publishing,

    /// <summary>For programs.</summary>
    Developers,

    /// <summary>Accessibility.</summary>
    Accessibility,

    /// <summary>Privacy.</summary>
    Privacy,

    /// <summary>Rights.</summary>
    Rights,

    /// <summary>All papers, where another link leads to some of them.</summary>
    AllPapers,

    /// <summary>All topics, where other links lead to some of them.</summary>
    AllTopics,

    /// <summary>All countries, where another link leads to some of them.</summary>
    AllCountries,

    /// <summary>All regions, where another link leads to one of them.</summary>
    AllRegions,

    /// <summary>All organisations, where another link leads to some of them.</summary>
    AllOrganisations,

    /// <summary>All events, where meetings are listed.</summary>
    OtherEvents,

    /// <summary>All meetings, where other events are listed.</summary>
    MeetingsOfGroup,

    /// <summary>The calendar, where meetings are listed.</summary>
    CalendarOfAll,

    /// <summary>Document numbers, as a way to papers.</summary>
    ByNumber,

    /// <summary>Countries, as a way to papers.</summary>
    ByCountry,

    /// <summary>Organisations, as a way to papers.</summary>
    ByOrganisation,

    /// <summary>Regions, as a way to countries.</summary>
    ByRegion,

    /// <summary>Years, as a way to papers.</summary>
    ByYear,

    /// <summary>What was changed in the archive, as a title.</summary>
    ChangesOfArchive,
}
