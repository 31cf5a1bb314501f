namespace CopArchive.Wording;

/// <content>What is missing</content>
public sealed partial class Words
{
    private readonly Message _coverageDescription = file.Message("coverage-page.description");
    private readonly Message _unreadPapers = file.Message("coverage-page.unread-papers");
    private readonly Message _unreadResolutions = file.Message("coverage-page.unread-resolutions");
    private readonly Message _copiesChecked = file.Message("coverage-page.copies-checked", Slot.Number("n"), Slot.Number("compared"));
    private readonly Message _sentenceOf = file.Message("coverage-page.sentence", "words");
    private readonly Message _namedIn = file.Message("coverage-page.named-in", "places");
    private readonly Message _numbersAre = file.Message("coverage-page.numbers", "numbers", "known");
    private readonly Message _noNumberOfMeeting = file.Message("coverage-page.no-number");
    private readonly Message _meetingNumber = file.Message("coverage-page.meeting-number", Slot.Number("n"));
    private readonly Message _meetingNumbers = file.Message("coverage-page.meeting-numbers", Slot.Number("from"), Slot.Number("to"));
    private readonly Message _meetingWithoutDate = file.Message("coverage-page.without-date", "meeting", "why");
    private readonly Message _noPageYet = file.Message("coverage-page.no-page-yet", "meetings");
    private readonly Message _gapKnown = file.Message("coverage-page.gap.known");
    private readonly Message _gapNoPaper = file.Message("coverage-page.gap.no-paper");
    private readonly Message _gapMentioned = file.Message("coverage-page.gap.mentioned");
    private readonly Message _gapMentionedUnnamed = file.Message("coverage-page.gap.mentioned-unnamed");
    private readonly Message _gapElsewhere = file.Message("coverage-page.gap.elsewhere");
    private readonly Message _gapBetween = file.Message("coverage-page.gap.between");
    private readonly Message _gapNumbers = file.Message("coverage-page.gap.numbers", "numbers");
    private readonly Message _gapQuoted = file.Message("coverage-page.gap.quoted", "words");
    private readonly Message _letterSubject = file.Message("coverage-page.letter.subject", "meeting");
    private readonly Message _letterGreeting = file.Message("coverage-page.letter.greeting");
    private readonly Message _letterAbout =
        file.Message("coverage-page.letter.about", "archive", "address", "group", Slot.Number("meeting"));
    private readonly Message _letterAboutDated =
        file.Message("coverage-page.letter.about-dated", "archive", "address", "group", Slot.Number("meeting"), "date");
    private readonly Message _letterUnread = file.Message("coverage-page.letter.unread");
    private readonly Message _letterPaper = file.Message("coverage-page.letter.paper", "number", "title");
    private readonly Message _letterUnnamed = file.Message("coverage-page.letter.unnamed", "papers");
    private readonly Message _letterNumbers = file.Message("coverage-page.letter.numbers", "numbers");
    private readonly Message _letterDay = file.Message("coverage-page.letter.day");
    private readonly Message _letterWhich = file.Message("coverage-page.letter.which");
    private readonly Message _letterAsk = file.Message("coverage-page.letter.ask");
    private readonly Message _letterClose = file.Message("coverage-page.letter.close");

    /// <summary>
    /// <c>Meeting by meeting: papers known by title only, gaps in their numbers, papers that others name, copies not yet checked. Help to
    /// find what is missing.</c>
    /// </summary>
    public string CoverageDescription => _coverageDescription.Text();

    /// <summary><c>Papers that cannot be read yet</c></summary>
    public string UnreadPapers => _unreadPapers.Text();

    /// <summary><c>Resolutions that cannot be read yet</c></summary>
    public string UnreadResolutions => _unreadResolutions.Text();

    /// <summary>
    /// <c>{n, plural, =0 {No texts can be read here} one {# text can be read here} other {# texts can be read here}}; {compared, plural,
    /// =0 {none were compared with their originals} one {# was compared with its original} other {# were compared with their
    /// originals}}.</c>
    /// </summary>
    public string CopiesChecked(int n, int compared) => _copiesChecked.Text(n, compared);

    /// <summary><c>{words}.</c></summary>
    public string SentenceOf(string words) => _sentenceOf.Text(words);

    /// <summary><c>named in {places}</c></summary>
    public Phrases NamedIn(Phrases places) => _namedIn.Filled(places);

    /// <summary><c>{numbers}: {known}</c></summary>
    public string NumbersAre(string numbers, string known) => _numbersAre.Text(numbers, known);

    /// <summary><c>no paper’s number is known</c></summary>
    public string NoNumberOfMeeting => _noNumberOfMeeting.Text();

    /// <summary><c>Meeting {n}</c></summary>
    public string MeetingNumber(int n) => _meetingNumber.Text(n);

    /// <summary><c>Meetings {from} to {to}</c></summary>
    public string MeetingNumbers(int from, int to) => _meetingNumbers.Text(from, to);

    /// <summary><c>{meeting}: date {why}</c></summary>
    public Phrases MeetingWithoutDate(Phrase meeting, Phrases why) => _meetingWithoutDate.Filled(meeting, why);

    /// <summary><c>{meetings}: no page here yet</c></summary>
    public string NoPageYet(string meetings) => _noPageYet.Text(meetings);

    /// <summary><c>Known</c></summary>
    public string GapKnown => _gapKnown.Text();

    /// <summary><c>no paper of this meeting</c></summary>
    public string GapNoPaper => _gapNoPaper.Text();

    /// <summary><c>Mentioned in papers read here</c></summary>
    public string GapMentioned => _gapMentioned.Text();

    /// <summary><c>Mentioned without a name</c></summary>
    public string GapMentionedUnnamed => _gapMentionedUnnamed.Text();

    /// <summary><c>Known from elsewhere only</c></summary>
    public string GapElsewhere => _gapElsewhere.Text();

    /// <summary><c>Between known numbers</c></summary>
    public string GapBetween => _gapBetween.Text();

    /// <summary><c>{numbers}: not known; may never have been used</c></summary>
    public string GapNumbers(string numbers) => _gapNumbers.Text(numbers);

    /// <summary><c>“{words}”</c></summary>
    public Phrases GapQuoted(Phrases words) => _gapQuoted.Filled(words);

    /// <summary><c>Papers of the group: {meeting}</c></summary>
    public string LetterSubject(string meeting) => _letterSubject.Text(meeting);

    /// <summary><c>Dear Sir or Madam,</c></summary>
    public string LetterGreeting => _letterGreeting.Text();

    /// <summary><c>{archive} ({address}) gathers the papers of the {group}. This is about its meeting {meeting}.</c></summary>
    public string LetterAbout(string archive, string address, string group, int meeting) =>
        _letterAbout.Text(archive, address, group, meeting);

    /// <summary><c>{archive} ({address}) gathers the papers of the {group}. This is about its meeting {meeting} ({date}).</c></summary>
    public string LetterAboutDated(string archive, string address, string group, int meeting, string date) =>
        _letterAboutDated.Text(archive, address, group, meeting, date);

    /// <summary><c>We know of these papers and cannot read them:</c></summary>
    public string LetterUnread => _letterUnread.Text();

    /// <summary><c>{number}: {title}</c></summary>
    public string LetterPaper(string number, string title) => _letterPaper.Text(number, title);

    /// <summary><c>Papers that we read here mention others without naming them: {papers}. Which were they?</c></summary>
    public string LetterUnnamed(string papers) => _letterUnnamed.Text(papers);

    /// <summary><c>Were these numbers used, and for what: {numbers}?</c></summary>
    public string LetterNumbers(string numbers) => _letterNumbers.Text(numbers);

    /// <summary><c>On which day, and where, did it meet?</c></summary>
    public string LetterDay => _letterDay.Text();

    /// <summary><c>Which papers did it have, and where can they be read?</c></summary>
    public string LetterWhich => _letterWhich.Text();

    /// <summary><c>Could you send what is missing, or say where it can be read, and whether it may be published?</c></summary>
    public string LetterAsk => _letterAsk.Text();

    /// <summary><c>Yours faithfully,</c></summary>
    public string LetterClose => _letterClose.Text();
}
