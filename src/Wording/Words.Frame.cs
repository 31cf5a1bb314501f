namespace CopArchive.Wording;

/// <content>What stands around every page: sections, foot, the way to a page, the choice of a language.</content>
public sealed partial class Words
{
    private readonly string? _checkedBy = file.Optional("checked-by");
    private readonly Message _footAbout = file.Message("frame.foot-about");
    private readonly Message _footUse = file.Message("frame.foot-use");
    private readonly Message _papersOfGroup = file.Message("frame.papers-of", "group");
    private readonly Message _runBy = file.Message("frame.run-by", "name");
    private readonly Message _runByNobody = file.Message("frame.run-by-nobody");
    private readonly Message _writeTo = file.Message("frame.write-to", "address");
    private readonly Message _skipToContent = file.Message("frame.skip-to-content");
    private readonly Message _skipToSearch = file.Message("frame.skip-to-search");
    private readonly Message _skipToText = file.Message("frame.skip-to-text");
    private readonly Message _skipText = file.Message("frame.skip-text");
    private readonly Message _mainMenu = file.Message("frame.main-menu");
    private readonly Message _menu = file.Message("frame.menu");
    private readonly Message _youAreHere = file.Message("frame.you-are-here");
    private readonly Message _wayHome = file.Message("frame.way-home");
    private readonly Message _siteLanguages = file.Message("frame.languages");
    private readonly Message _readHere = file.Message("frame.read-in-this-language");
    private readonly Message _wordsNotChecked = file.Message("frame.not-checked");
    private readonly Message _reportMistake = file.Message("frame.report-mistake");
    private readonly Message _titleOfEarlier = file.Message("frame.title-of-earlier-version", "title");
    private readonly Message _titleWithNumber = file.Message("frame.title-with-number", "title", "number");

    /// <summary>
    /// Who has checked these words as a native speaker; null until somebody has. It is asked of other languages than English.
    /// </summary>
    public string? CheckedBy => Language == First ? "" : _checkedBy;

    /// <summary>Above the links in the foot about the archive.</summary>
    public string FootAbout => _footAbout.Text();

    /// <summary>Above the links in the foot about its use.</summary>
    public string FootUse => _footUse.Text();

    /// <summary>Whose papers these are.</summary>
    public Phrases PapersOfGroup(Phrase group) => _papersOfGroup.Filled(group);

    /// <summary>Who runs the archive, or that nobody has given a name.</summary>
    public Phrases RunBy(Phrase? name) => name is null ? _runByNobody.Filled() : _runBy.Filled(name);

    /// <summary>Where to write to.</summary>
    public Phrases WriteTo(Phrase address) => _writeTo.Filled(address);

    /// <summary>Leads to what a page holds.</summary>
    public string SkipToContent => _skipToContent.Text();

    /// <summary>Leads to the search.</summary>
    public string SkipToSearch => _skipToSearch.Text();

    /// <summary>Leads to the text of a paper.</summary>
    public string SkipToText => _skipToText.Text();

    /// <summary>Leads to what stands behind the text of a paper.</summary>
    public string SkipText => _skipText.Text();

    /// <summary>What the list of the sections is called.</summary>
    public string MainMenu => _mainMenu.Text();

    /// <summary>Opens that list on a narrow window.</summary>
    public string Menu => _menu.Text();

    /// <summary>What the way to a page is called.</summary>
    public string YouAreHere => _youAreHere.Text();

    /// <summary>The first step of it.</summary>
    public string WayHome => _wayHome.Text();

    /// <summary>What the choice of a language is called.</summary>
    public string SiteLanguages => _siteLanguages.Text();

    /// <summary>Offers the archive in this language, to somebody who reads it in another.</summary>
    public string ReadInThisLanguage => _readHere.Text();

    /// <summary>That no native speaker has checked these words.</summary>
    public string WordsNotChecked => _wordsNotChecked.Text();

    /// <summary>Leads to whom a mistake in them can be told.</summary>
    public string ReportMistake => _reportMistake.Text();

    /// <summary>The title of an earlier version, as a web search shows it.</summary>
    public string TitleOfEarlierVersion(string title) => _titleOfEarlier.Text(title);

    /// <summary>A title with the number of the paper, as a web search shows it.</summary>
    public string TitleWithNumber(string title, string number) => _titleWithNumber.Text(title, number);
}
