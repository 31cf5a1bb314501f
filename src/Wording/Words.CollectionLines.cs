namespace CopArchive.Wording;

/// <content>The group and its papers, as archivists describe them</content>
public sealed partial class Words
{
    private readonly Message _collectionDescription = file.Message("collection-page.description", "group");
    private readonly Message _elementType = file.Message("collection-page.element.type");
    private readonly Message _elementName = file.Message("collection-page.element.name");
    private readonly Message _elementExistence = file.Message("collection-page.element.existence");
    private readonly Message _elementHistory = file.Message("collection-page.element.history");
    private readonly Message _elementSources = file.Message("collection-page.element.sources");
    private readonly Message _elementTitle = file.Message("collection-page.element.title");
    private readonly Message _elementDates = file.Message("collection-page.element.dates");
    private readonly Message _elementExtent = file.Message("collection-page.element.extent");
    private readonly Message _elementMadeBy = file.Message("collection-page.element.made-by");
    private readonly Message _elementCopiesFrom = file.Message("collection-page.element.copies-from");
    private readonly Message _elementAdded = file.Message("collection-page.element.added");
    private readonly Message _elementArranged = file.Message("collection-page.element.arranged");
    private readonly Message _elementMayRead = file.Message("collection-page.element.may-read");
    private readonly Message _elementMayCopy = file.Message("collection-page.element.may-copy");
    private readonly Message _elementOriginals = file.Message("collection-page.element.originals");
    private readonly Message _corporateBody = file.Message("collection-page.corporate-body");
    private readonly Message _seePageOfGroup = file.Message("collection-page.see-page-of-group", "page");
    private readonly Message _pageOfGroup = file.Message("collection-page.page-of-group");
    private readonly Message _titleOfPapers = file.Message("collection-page.papers-of-group", "group");
    private readonly Message _seeCopies = file.Message("collection-page.see-copies");
    private readonly Message _gapsByMeeting = file.Message("collection-page.gaps-by-meeting");
    private readonly Message _stillAdded = file.Message("collection-page.still-added");
    private readonly Message _arrangement = file.Message("collection-page.arrangement");
    private readonly Message _seriesNumbered = file.Message("collection-page.series-numbered", "number");
    private readonly Message _seriesOfNoMeeting = file.Message("collection-page.series-of-no-meeting");
    private readonly Message _gapsNotCounted = file.Message("collection-page.gaps-not-counted");
    private readonly Message _gapsNone = file.Message("collection-page.gaps-none");
    private readonly Message _gapsNoNumber = file.Message("collection-page.gaps-no-number");
    private readonly Message _extentKnown = file.Message("collection-page.extent-known", Slot.Number("n"), Slot.Number("readable"));
    private readonly Message _accessOfSome = file.Message("collection-page.access-of-some", "level", Slot.Number("n"));
    private readonly Message _copyText = file.Message("collection-page.copy-text", "language");
    private readonly Message _copyFile = file.Message("collection-page.copy-file", "format", "language");
    private readonly Message _chartOfContributors = file.Message("collection-page.chart");
    private readonly Message _chartRowName = file.Message("collection-page.chart-rows");
    private readonly Message _chartPeople = file.Message("collection-page.chart-people");

    /// <summary>
    /// <c>{group} as archivists describe it: names, dates, mandate; its papers in series, each with dates, extent, gaps and conditions of
    /// access.</c>
    /// </summary>
    public string CollectionDescription(string group) => _collectionDescription.Text(group);

    /// <summary><c>Type of entity</c></summary>
    public string ElementType => _elementType.Text();

    /// <summary><c>Name</c></summary>
    public string ElementName => _elementName.Text();

    /// <summary><c>Dates of existence</c></summary>
    public string ElementExistence => _elementExistence.Text();

    /// <summary><c>History</c></summary>
    public string ElementHistory => _elementHistory.Text();

    /// <summary><c>Sources</c></summary>
    public string ElementSources => _elementSources.Text();

    /// <summary><c>Title</c></summary>
    public string ElementTitle => _elementTitle.Text();

    /// <summary><c>Dates</c></summary>
    public string ElementDates => _elementDates.Text();

    /// <summary><c>Extent</c></summary>
    public string ElementExtent => _elementExtent.Text();

    /// <summary><c>Who made them</c></summary>
    public string ElementMadeBy => _elementMadeBy.Text();

    /// <summary><c>From whom the copies came</c></summary>
    public string ElementCopiesFrom => _elementCopiesFrom.Text();

    /// <summary><c>What is still added</c></summary>
    public string ElementAdded => _elementAdded.Text();

    /// <summary><c>How they are arranged</c></summary>
    public string ElementArranged => _elementArranged.Text();

    /// <summary><c>Who may read them</c></summary>
    public string ElementMayRead => _elementMayRead.Text();

    /// <summary><c>Who may copy them</c></summary>
    public string ElementMayCopy => _elementMayCopy.Text();

    /// <summary><c>Where the originals are</c></summary>
    public string ElementOriginals => _elementOriginals.Text();

    /// <summary><c>Corporate body</c></summary>
    public string CorporateBody => _corporateBody.Text();

    /// <summary><c>See {page}.</c></summary>
    public Phrases SeePageOfGroup(Phrase page) => _seePageOfGroup.Filled(page);

    /// <summary><c>the page of the group</c></summary>
    public string PageOfGroup => _pageOfGroup.Text();

    /// <summary><c>Papers of the {group}</c></summary>
    public string TitleOfPapers(string group) => _titleOfPapers.Text(group);

    /// <summary><c>See each copy below.</c></summary>
    public string SeeCopies => _seeCopies.Text();

    /// <summary><c>Meeting by meeting, with the gaps in the numbers</c></summary>
    public string GapsByMeeting => _gapsByMeeting.Text();

    /// <summary><c>Papers of coming meetings, and older ones as they are found.</c></summary>
    public string StillAdded => _stillAdded.Text();

    /// <summary>
    /// <c>Each paper is in one series: by its number if that belongs to a series of another body, otherwise by its meeting.</c>
    /// </summary>
    public string Arrangement => _arrangement.Text();

    /// <summary><c>Papers numbered {number}</c></summary>
    public string SeriesNumbered(string number) => _seriesNumbered.Text(number);

    /// <summary><c>Papers of no meeting</c></summary>
    public string SeriesOfNoMeeting => _seriesOfNoMeeting.Text();

    /// <summary><c>not counted</c></summary>
    public string GapsNotCounted => _gapsNotCounted.Text();

    /// <summary><c>none between the numbers known</c></summary>
    public string GapsNone => _gapsNone.Text();

    /// <summary><c>no number known</c></summary>
    public string GapsNoNumber => _gapsNoNumber.Text();

    /// <summary>
    /// <c>{n} known, {readable, plural, =0 {none can be read here yet} one {# can be read here} other {# can be read here}}</c>
    /// </summary>
    public string ExtentKnown(int n, int readable) => _extentKnown.Text(n, readable);

    /// <summary><c>{level} ({n})</c></summary>
    public string AccessOfSome(string level, int n) => _accessOfSome.Text(level, n);

    /// <summary><c>Text, {language}</c></summary>
    public string CopyText(string language) => _copyText.Text(language);

    /// <summary><c>File, {format}, {language}</c></summary>
    public string CopyFile(string format, string language) => _copyFile.Text(format, language);

    /// <summary><c>Contributors by kind and year</c></summary>
    public string ChartOfContributors => _chartOfContributors.Text();

    /// <summary><c>Kind</c></summary>
    public string ChartRowName => _chartRowName.Text();

    /// <summary><c>People named without an organisation</c></summary>
    public string ChartPeople => _chartPeople.Text();
}
