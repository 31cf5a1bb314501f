namespace CopArchive.Wording;

/// <content>Pages of search, downloads and others</content>
public sealed partial class Words
{
    private readonly Message _searchDescription = file.Message("page.search");
    private readonly Message _takeDescription = file.Message("page.take");
    private readonly Message _followDescription = file.Message("page.follow");
    private readonly Message _glossaryDescription = file.Message("page.glossary");
    private readonly Message _correctionsDescription = file.Message("page.corrections", Slot.Number("corrigenda"), Slot.Number("places"));
    private readonly Message _calendarDescription = file.Message("page.calendar", Slot.Number("dated"), Slot.Number("undated"));
    private readonly Message _numbersDescription = file.Message("page.numbers");
    private readonly Message _numbersByYear = file.Message("page.numbers-by-year");
    private readonly Message _documentNumber = file.Message("page.document-number", "number");
    private readonly Message _papersBearNumber = file.Message("page.papers-bear", Slot.Number("n"), "number");
    private readonly Message _movedDescription = file.Message("page.moved", "title", "to");
    private readonly Message _latestVersionOf = file.Message("page.latest-version-of", "title");
    private readonly Message _latestVersionsOf = file.Message("page.latest-versions-of", "title");
    private readonly Message _allVersionsLink = file.Message("page.all-versions");
    private readonly Message _topicDescription = file.Message("page.topic", "topic", Slot.Number("n"), "scope");
    private readonly Message _partyDescription = file.Message("page.party", "name", Slot.Number("n"));
    private readonly Message _ownAndMembers = file.Message("page.own-and-members", "own", "members");
    private readonly Message _fromMembers = file.Message("page.from-members", Slot.Number("n"));
    private readonly Message _capacityPrinted = file.Message("page.capacity-printed", "capacity", "printed");
    private readonly Message _eventDescription = file.Message("page.event", "title", "date");
    private readonly Message _withdrawnDescription = file.Message("page.withdrawn.description", "day", "title");
    private readonly Message _withdrawnNotice = file.Message("page.withdrawn.notice", "day");
    private readonly Message _withdrawnText = file.Message("page.withdrawn.text", "language", "day");
    private readonly Message _withdrawnCitation = file.Message("page.withdrawn.citation", "citation", "day");

    /// <summary>
    /// <c>Search every paper, meeting, decision, person and country here: by words, by document number in any spelling, by country or
    /// topic in six languages.</c>
    /// </summary>
    public string SearchDescription => _searchDescription.Text();

    /// <summary>
    /// <c>The whole archive as one file that works without internet, and the papers of each meeting as one file, with size and date.</c>
    /// </summary>
    public string TakeDescription => _takeDescription.Text();

    /// <summary>
    /// <c>Feeds of what is new in the archive, of the whole and of each meeting, topic, contributor, type of paper and year.</c>
    /// </summary>
    public string FollowDescription => _followDescription.Text();

    /// <summary><c>Words and short forms in the papers, in plain language.</c></summary>
    public string GlossaryDescription => _glossaryDescription.Text();

    /// <summary>
    /// <c>What corrigenda change in papers of the archive: {corrigenda, plural, =0 {no corrigenda} one {# corrigendum} other {#
    /// corrigenda}}, {places, plural, =0 {no corrected places} one {# corrected place} other {# corrected places}}. The papers themselves
    /// stay as they were issued.</c>
    /// </summary>
    public string CorrectionsDescription(int corrigenda, int places) => _correctionsDescription.Text(corrigenda, places);

    /// <summary>
    /// <c>Meetings, events and deadlines: {dated, plural, =0 {no days are known} one {# day is known} other {# days are known}} and can
    /// be shown in your own calendar; {undated} are listed without a day.</c>
    /// </summary>
    public string CalendarDescription(int dated, int undated) => _calendarDescription.Text(dated, undated);

    /// <summary>
    /// <c>Every document number printed on a paper known to this archive, in all the spellings we have seen, and the paper that bears
    /// it.</c>
    /// </summary>
    public string NumbersDescription => _numbersDescription.Text();

    /// <summary><c>Every number printed on a paper we know of, by the year of the paper.</c></summary>
    public string NumbersByYear => _numbersByYear.Text();

    /// <summary><c>Document number {number}</c></summary>
    public string DocumentNumber(string number) => _documentNumber.Text(number);

    /// <summary><c>{n, plural, =0 {no papers bear} one {# paper bears} other {# papers bear}} the number {number}.</c></summary>
    public string PapersBearNumber(int n, string number) => _papersBearNumber.Text(n, number);

    /// <summary><c>{title}: {to}.</c></summary>
    public string MovedDescription(string title, string to) => _movedDescription.Text(title, to);

    /// <summary><c>Latest version known: {title}</c></summary>
    public string LatestVersionOf(string title) => _latestVersionOf.Text(title);

    /// <summary><c>Latest versions: {title}</c></summary>
    public string LatestVersionsOf(string title) => _latestVersionsOf.Text(title);

    /// <summary><c>all versions</c></summary>
    public string AllVersionsLink => _allVersionsLink.Text();

    /// <summary>
    /// <c>{topic}: {n, plural, =0 {no pages} one {# page} other {# pages}} of this archive, papers, decisions and events through time.
    /// {scope}</c>
    /// </summary>
    public string TopicDescription(string topic, int n, string scope) => _topicDescription.Text(topic, n, scope);

    /// <summary>
    /// <c>{name} in the papers of the group: {n, plural, =0 {no papers} one {# paper} other {# papers}} written or sent, meetings and
    /// events with a part in them.</c>
    /// </summary>
    public string PartyDescription(string name, int n) => _partyDescription.Text(name, n);

    /// <summary><c>{own}, and {members}</c></summary>
    public Phrases OwnAndMembers(Phrase own, Phrase members) => _ownAndMembers.Filled(own, members);

    /// <summary><c>{n} from its bodies, organisations and people</c></summary>
    public string FromMembers(int n) => _fromMembers.Text(n);

    /// <summary><c>{capacity} (printed “{printed}”)</c></summary>
    public Phrases CapacityPrinted(Phrases capacity, Phrases printed) => _capacityPrinted.Filled(capacity, printed);

    /// <summary><c>{title}: {date}. Who took part, and the papers about it.</c></summary>
    public string EventDescription(string title, string date) => _eventDescription.Text(title, date);

    /// <summary><c>Withdrawn on {day}: {title}.</c></summary>
    public string WithdrawnDescription(string day, string title) => _withdrawnDescription.Text(day, title);

    /// <summary>
    /// <c>This page was withdrawn on {day}. Its address stays, so that whoever comes here by a citation finds this notice.</c>
    /// </summary>
    public string WithdrawnNotice(string day) => _withdrawnNotice.Text(day);

    /// <summary>
    /// <c>The text in {language} was withdrawn on {day}. This address stays, so that whoever comes here by a citation finds this
    /// notice.</c>
    /// </summary>
    public string WithdrawnText(string language, string day) => _withdrawnText.Text(language, day);

    /// <summary><c>{citation} Withdrawn on {day}.</c></summary>
    public string WithdrawnCitation(string citation, string day) => _withdrawnCitation.Text(citation, day);
}
