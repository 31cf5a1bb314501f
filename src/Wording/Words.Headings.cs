namespace CopArchive.Wording;

/// <content>Headings, and names of navigations, that stand on several pages.</content>
public sealed partial class Words
{
    private readonly Message _aboutNamed = file.Message("about-page.named", "title");

    /// <summary>Papers.</summary>
    public string PapersHeading { get; } = file.Message("heading.papers").Text();

    /// <summary>Decisions and suggestions.</summary>
    public string DecisionsHeading { get; } = file.Message("heading.decisions").Text();

    /// <summary>Over what followed from a paper, or from all outcomes.</summary>
    public string CameOfItHeading { get; } = file.Message("heading.came-of-it").Text();

    /// <summary>From mandate to result.</summary>
    public string MandateToResult { get; } = file.Message("heading.mandate-to-result").Text();

    /// <summary>How it came about.</summary>
    public string HowItCameAbout { get; } = file.Message("heading.how-it-came-about").Text();

    /// <summary>Agenda.</summary>
    public string AgendaHeading { get; } = file.Message("heading.agenda").Text();

    /// <summary>Versions.</summary>
    public string VersionsHeading { get; } = file.Message("heading.versions").Text();

    /// <summary>Over comparisons of a thing with others.</summary>
    public string ComparedHeading { get; } = file.Message("heading.compared").Text();

    /// <summary>Facts.</summary>
    public string FactsHeading { get; } = file.Message("heading.facts").Text();

    /// <summary>Files.</summary>
    public string FilesHeading { get; } = file.Message("heading.files").Text();

    /// <summary>Topics.</summary>
    public string TopicsHeading { get; } = file.Message("heading.topics").Text();

    /// <summary>Sources.</summary>
    public string SourcesHeading { get; } = file.Message("heading.sources").Text();

    /// <summary>Editors’ notes.</summary>
    public string EditorsNotes { get; } = file.Message("heading.editors-notes").Text();

    /// <summary>Languages.</summary>
    public string LanguagesHeading { get; } = file.Message("heading.languages").Text();

    /// <summary>In other languages.</summary>
    public string InOtherLanguages { get; } = file.Message("heading.in-other-languages").Text();

    /// <summary>Other forms of the name.</summary>
    public string OtherFormsOfName { get; } = file.Message("heading.other-forms-of-name").Text();

    /// <summary>Over the pages of a thing at its publisher.</summary>
    public string AtPublisher { get; } = file.Message("heading.at-publisher").Text();

    /// <summary>In other databases.</summary>
    public string InOtherDatabases { get; } = file.Message("heading.in-other-databases").Text();

    /// <summary>Cite.</summary>
    public string CiteHeading { get; } = file.Message("heading.cite").Text();

    /// <summary>Cite it.</summary>
    public string CiteIt { get; } = file.Message("heading.cite-it").Text();

    /// <summary>Cite this paper.</summary>
    public string CitePaper { get; } = file.Message("heading.cite-paper").Text();

    /// <summary>Over what is to be said of the page itself.</summary>
    public string ThisPageHeading { get; } = file.Message("heading.this-page").Text();

    /// <summary>This page as data.</summary>
    public string DataHeading { get; } = file.Message("heading.data").Text();

    /// <summary>What the papers say of it.</summary>
    public string PapersSayOfIt { get; } = file.Message("heading.mentions").Text();

    /// <summary>Over the places at which papers quote a resolution.</summary>
    public string PapersPrintOfIt { get; } = file.Message("heading.prints").Text();

    /// <summary>Over what papers say about a topic.</summary>
    public string PapersSay { get; } = file.Message("heading.papers-say").Text();

    /// <summary>About this page.</summary>
    public string AboutPage { get; } = file.Message("about-page.page").Text();

    /// <summary>About this copy.</summary>
    public string AboutCopyHeading { get; } = file.Message("about-page.copy").Text();

    /// <summary>About this meeting.</summary>
    public string AboutMeeting { get; } = file.Message("about-page.meeting").Text();

    /// <summary>About this resolution.</summary>
    public string AboutResolution { get; } = file.Message("about-page.resolution").Text();

    /// <summary>About this version.</summary>
    public string AboutVersion { get; } = file.Message("about-page.version").Text();

    /// <summary>About this topic.</summary>
    public string AboutTopic { get; } = file.Message("about-page.topic").Text();

    /// <summary>About this event.</summary>
    public string AboutEvent { get; } = file.Message("about-page.event").Text();

    /// <summary>About a person, a country or an organisation.</summary>
    public Phrases AboutNamed(Phrases title) => _aboutNamed.Filled(title);

    /// <summary>Around this paper.</summary>
    public string AroundPaper { get; } = file.Message("about-page.around-paper").Text();

    /// <summary>Around an outcome.</summary>
    public string AroundEntry { get; } = file.Message("about-page.around-entry").Text();

    /// <summary>Around this meeting.</summary>
    public string AroundMeeting { get; } = file.Message("about-page.around-meeting").Text();

    /// <summary>On this page.</summary>
    public string OnThisPage { get; } = file.Message("navigation.on-this-page").Text();

    /// <summary>Other lists.</summary>
    public string OtherLists { get; } = file.Message("navigation.other-lists").Text();

    /// <summary>The same list in another order.</summary>
    public string InOtherOrder { get; } = file.Message("navigation.other-order").Text();

    /// <summary>By year.</summary>
    public string ByYear { get; } = file.Message("navigation.by-year").Text();

    /// <summary>By year of the meeting.</summary>
    public string ByYearOfMeeting { get; } = file.Message("navigation.by-year-of-meeting").Text();

    /// <summary>Papers by year, people by letter.</summary>
    public string ByYearAndLetter { get; } = file.Message("navigation.by-year-and-letter").Text();

    /// <summary>The meetings before and after this one.</summary>
    public string BeforeAndAfter { get; } = file.Message("navigation.before-and-after").Text();

    /// <summary>Contents.</summary>
    public string ContentsName { get; } = file.Message("navigation.contents").Text();
}
