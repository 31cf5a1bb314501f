namespace CopArchive.Wording;

/// <content>Pages that are lists</content>
public sealed partial class Words
{
    private readonly Message _listPlate = file.Message("lists.plate");
    private readonly Message _resolutionsDescription = file.Message("lists.resolutions.description", Slot.Number("n"));
    private readonly Message _resolutionsIntro = file.Message("lists.resolutions.intro");
    private readonly Message _allPapersDescription = file.Message("lists.papers.description", Slot.Number("n"));
    private readonly Message _allPapersIntro = file.Message("lists.papers.intro");
    private readonly Message _papersOfTypeDescription = file.Message("lists.papers.of-type", "type", Slot.Number("n"));
    private readonly Message _papersLatest = file.Message("lists.papers.latest", "paper", "date");
    private readonly Message _papersOfNoMeeting = file.Message("lists.papers.of-no-meeting");
    private readonly Message _eventsDescription = file.Message("lists.events.description", Slot.Number("n"));
    private readonly Message _eventsIntro = file.Message("lists.events.intro");
    private readonly Message _peopleDescription = file.Message("lists.people.description", Slot.Number("n"));
    private readonly Message _peopleIntro = file.Message("lists.people.intro");
    private readonly Message _organisationsDescription = file.Message("lists.organisations.description", Slot.Number("n"));
    private readonly Message _organisationsIntro = file.Message("lists.organisations.intro");
    private readonly Message _topicsDescription = file.Message("lists.topics.description", Slot.Number("n"));
    private readonly Message _topicsIntro = file.Message("lists.topics.intro");
    private readonly Message _yearsDescription = file.Message("lists.years.description");
    private readonly Message _yearsIntro = file.Message("lists.years.intro");
    private readonly Message _yearNotKnownHeading = file.Message("lists.years.not-known");
    private readonly Message _yearDescription =
        file.Message("lists.years.of-year", "year", Slot.Number("meetings"), Slot.Number("papers"), Slot.Number("outcomes"));
    private readonly Message _countriesDescription = file.Message("lists.countries.description", Slot.Number("n"));
    private readonly Message _countriesIntro = file.Message("lists.countries.intro");
    private readonly Message _everythingAbout = file.Message("lists.countries.everything-about", "country");
    private readonly Message _noPaperKnown = file.Message("lists.countries.none-known");
    private readonly Message _regionsDescription = file.Message("lists.regions.description", Slot.Number("n"));
    private readonly Message _regionsIntro = file.Message("lists.regions.intro");
    private readonly Message _regionsNone = file.Message("lists.regions.none");
    private readonly Message _regionNotFound = file.Message("lists.regions.not-found");
    private readonly Message _regionDescription = file.Message("lists.regions.of-region", "region");
    private readonly Message _meetingsDescription = file.Message("lists.meetings.description", Slot.Number("n"));
    private readonly Message _timeLineTitle = file.Message("lists.meetings.time-line", Slot.Number("n"));

    /// <summary><c>List</c></summary>
    public string ListPlate => _listPlate.Text();

    /// <summary>
    /// <c>{n, plural, =0 {no resolutions} one {# resolution} other {# resolutions}} that the group works under or that its papers name,
    /// each with its versions through time.</c>
    /// </summary>
    public string ResolutionsDescription(int n) => _resolutionsDescription.Text(n);

    /// <summary><c>A resolution can have several versions. Each is cited with the place and year of its adoption.</c></summary>
    public string ResolutionsIntro => _resolutionsIntro.Text();

    /// <summary>
    /// <c>All {n, plural, =0 {no papers} one {# paper} other {# papers}} known to this archive, by type: reports, contributions, letters,
    /// agendas and others.</c>
    /// </summary>
    public string AllPapersDescription(int n) => _allPapersDescription.Text(n);

    /// <summary><c>Of the others, the title or the number is given, and what other papers say about them.</c></summary>
    public string AllPapersIntro => _allPapersIntro.Text();

    /// <summary><c>{type}: {n, plural, =0 {no papers} one {# paper} other {# papers}} known to this archive, by meeting.</c></summary>
    public string PapersOfTypeDescription(string type, int n) => _papersOfTypeDescription.Text(type, n);

    /// <summary><c>They stand in the order of the meetings. The latest by its date: {paper} ({date}).</c></summary>
    public Phrases PapersLatest(Phrases paper, Phrases date) => _papersLatest.Filled(paper, date);

    /// <summary><c>Of no meeting</c></summary>
    public string PapersOfNoMeeting => _papersOfNoMeeting.Text();

    /// <summary>
    /// <c>Conferences, launches and webinars that are not meetings of the group: {n, plural, =0 {no events} one {# event} other {#
    /// events}}.</c>
    /// </summary>
    public string EventsDescription(int n) => _eventsDescription.Text(n);

    /// <summary><c>Conferences, launches and webinars that belong to the work of the group and are not meetings of it.</c></summary>
    public string EventsIntro => _eventsIntro.Text();

    /// <summary>
    /// <c>{n, plural, =0 {No people} one {# person} other {# people}} named in the papers, with what they wrote, chaired or signed.</c>
    /// </summary>
    public string PeopleDescription(int n) => _peopleDescription.Text(n);

    /// <summary>
    /// <c>Everybody here is named in a paper or on a page that is cited. Names are as printed; other spellings are on each page.</c>
    /// </summary>
    public string PeopleIntro => _peopleIntro.Text();

    /// <summary>
    /// <c>{n, plural, =0 {No countries and organisations} one {# country or organisation} other {# countries and organisations}} named in
    /// the papers, with what each contributed.</c>
    /// </summary>
    public string OrganisationsDescription(int n) => _organisationsDescription.Text(n);

    /// <summary><c>Countries, bodies, companies and others that wrote, hosted or are named in the papers.</c></summary>
    public string OrganisationsIntro => _organisationsIntro.Text();

    /// <summary>
    /// <c>{n, plural, =0 {No topics} one {# topic} other {# topics}} under which papers, decisions and events are gathered.</c>
    /// </summary>
    public string TopicsDescription(int n) => _topicsDescription.Text(n);

    /// <summary><c>Topics are chosen by the editors; the papers do not print them.</c></summary>
    public string TopicsIntro => _topicsIntro.Text();

    /// <summary><c>Papers, meetings, decisions and events by year.</c></summary>
    public string YearsDescription => _yearsDescription.Text();

    /// <summary><c>A paper is listed under the date printed on it or, if it has none, under the date of its meeting.</c></summary>
    public string YearsIntro => _yearsIntro.Text();

    /// <summary><c>Year not known</c></summary>
    public string YearNotKnownHeading => _yearNotKnownHeading.Text();

    /// <summary>
    /// <c>What is known of {year}: {meetings, plural, =0 {no meetings} one {# meeting} other {# meetings}}, {papers, plural, =0 {no
    /// papers} one {# paper} other {# papers}}, {outcomes, plural, =0 {no decisions and other outcomes} one {# decision or other outcome}
    /// other {# decisions and other outcomes}}.</c>
    /// </summary>
    public string YearDescription(string year, int meetings, int papers, int outcomes) =>
        _yearDescription.Text(year, meetings, papers, outcomes);

    /// <summary>
    /// <c>What each of {n, plural, =0 {no countries} one {# country} other {# countries}} wrote in the papers of the group, its
    /// ministries, regulators, organisations and people included.</c>
    /// </summary>
    public string CountriesDescription(int n) => _countriesDescription.Text(n);

    /// <summary>
    /// <c>Under each country are the papers that it wrote or sent, and those of its ministries, regulators, organisations and people.</c>
    /// </summary>
    public string CountriesIntro => _countriesIntro.Text();

    /// <summary><c>Everything about {country}</c></summary>
    public Phrases EverythingAbout(Phrases country) => _everythingAbout.Filled(country);

    /// <summary><c>No paper known</c></summary>
    public string NoPaperKnown => _noPaperKnown.Text();

    /// <summary>
    /// <c>Countries named in the papers of the group by region: {n, plural, =0 {no regions} one {# region} other {# regions}}.</c>
    /// </summary>
    public string RegionsDescription(int n) => _regionsDescription.Text(n);

    /// <summary><c>Regions are called as in the countries’ organisation.</c></summary>
    public string RegionsIntro => _regionsIntro.Text();

    /// <summary><c>No country’s region was found yet.</c></summary>
    public string RegionsNone => _regionsNone.Text();

    /// <summary><c>Region not found</c></summary>
    public string RegionNotFound => _regionNotFound.Text();

    /// <summary><c>What the countries of the region {region} wrote in the papers of the group, country by country.</c></summary>
    public string RegionDescription(string region) => _regionDescription.Text(region);

    /// <summary>
    /// <c>{n, plural, =0 {No meetings} one {# meeting} other {# meetings}} of the group on a time line, with date, place, papers and
    /// decisions; what is not known is left open.</c>
    /// </summary>
    public string MeetingsDescription(int n) => _meetingsDescription.Text(n);

    /// <summary><c>{n, plural, =0 {No meetings} one {# meeting} other {# meetings}}</c></summary>
    public string TimeLineTitle(int n) => _timeLineTitle.Text(n);
}
