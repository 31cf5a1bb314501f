namespace CopArchive.Wording;

/// <content>The box at the head of a page: what a reader asks first</content>
public sealed partial class Words
{
    private readonly Message _answerLastMeeting = file.Message("answer.last-meeting");
    private readonly Message _answerLatestReport = file.Message("answer.latest-report");
    private readonly Message _answerInTheChair = file.Message("answer.in-the-chair");
    private readonly Message _answerReport = file.Message("answer.report");
    private readonly Message _answerCameOfIt = file.Message("answer.came-of-it");
    private readonly Message _answerPapers = file.Message("answer.papers");
    private readonly Message _answerThisCopy = file.Message("answer.this-copy");
    private readonly Message _answerWhatCanBeRead = file.Message("answer.what-can-be-read");
    private readonly Message _answerLatestKnown = file.Message("answer.latest-known");
    private readonly Message _answerElsewhere = file.Message("answer.elsewhere");
    private readonly Message _answerWho = file.Message("answer.who");
    private readonly Message _answerWhatItIs = file.Message("answer.what-it-is");
    private readonly Message _answerPapersSay = file.Message("answer.papers-say");
    private readonly Message _answerAskedOfIt = file.Message("answer.asked-of-it");
    private readonly Message _answerPeople = file.Message("answer.people");
    private readonly Message _answerUse = file.Message("answer.use");
    private readonly Message _useCite = file.Message("answer.use-links.cite");
    private readonly Message _useCitePaper = file.Message("answer.use-links.cite-paper");
    private readonly Message _useFollow = file.Message("answer.use-links.follow");
    private readonly Message _useFollowTopics = file.Message("answer.use-links.follow-topics");
    private readonly Message _useFollowTopic = file.Message("answer.use-links.follow-topic");
    private readonly Message _useCalendar = file.Message("answer.use-links.calendar");
    private readonly Message _useTakePapers = file.Message("answer.use-links.take-papers");
    private readonly Message _useVersionAtMeetings = file.Message("answer.use-links.version-at-meetings");
    private readonly Message _useVersions = file.Message("answer.use-links.versions");
    private readonly Message _useAboutCopy = file.Message("answer.use-links.about-copy");
    private readonly Message _usePrintedOfIt = file.Message("answer.use-links.printed-of-it");

    /// <summary><c>Last meeting</c></summary>
    public string AnswerLastMeeting => _answerLastMeeting.Text();

    /// <summary><c>Latest report</c></summary>
    public string AnswerLatestReport => _answerLatestReport.Text();

    /// <summary><c>In the chair</c></summary>
    public string AnswerInTheChair => _answerInTheChair.Text();

    /// <summary><c>Report</c></summary>
    public string AnswerReport => _answerReport.Text();

    /// <summary><c>What came of it</c></summary>
    public string AnswerCameOfIt => _answerCameOfIt.Text();

    /// <summary><c>Papers</c></summary>
    public string AnswerPapers => _answerPapers.Text();

    /// <summary><c>This copy</c></summary>
    public string AnswerThisCopy => _answerThisCopy.Text();

    /// <summary><c>What can be read</c></summary>
    public string AnswerWhatCanBeRead => _answerWhatCanBeRead.Text();

    /// <summary><c>Latest known</c></summary>
    public string AnswerLatestKnown => _answerLatestKnown.Text();

    /// <summary><c>Read it elsewhere</c></summary>
    public string AnswerElsewhere => _answerElsewhere.Text();

    /// <summary><c>Who, and to whom</c></summary>
    public string AnswerWho => _answerWho.Text();

    /// <summary><c>What it is</c></summary>
    public string AnswerWhatItIs => _answerWhatItIs.Text();

    /// <summary><c>What the papers say</c></summary>
    public string AnswerPapersSay => _answerPapersSay.Text();

    /// <summary><c>Asked of it</c></summary>
    public string AnswerAskedOfIt => _answerAskedOfIt.Text();

    /// <summary><c>People</c></summary>
    public string AnswerPeople => _answerPeople.Text();

    /// <summary><c>Use it</c></summary>
    public string AnswerUse => _answerUse.Text();

    /// <summary><c>Cite</c></summary>
    public string UseCite => _useCite.Text();

    /// <summary><c>Cite this paper</c></summary>
    public string UseCitePaper => _useCitePaper.Text();

    /// <summary><c>Follow</c></summary>
    public string UseFollow => _useFollow.Text();

    /// <summary><c>Follow its topics</c></summary>
    public string UseFollowTopics => _useFollowTopics.Text();

    /// <summary><c>Follow this topic</c></summary>
    public string UseFollowTopic => _useFollowTopic.Text();

    /// <summary><c>Calendar file</c></summary>
    public string UseCalendar => _useCalendar.Text();

    /// <summary><c>Take the papers with you</c></summary>
    public string UseTakePapers => _useTakePapers.Text();

    /// <summary><c>Which version before which meeting</c></summary>
    public string UseVersionAtMeetings => _useVersionAtMeetings.Text();

    /// <summary><c>Versions</c></summary>
    public string UseVersions => _useVersions.Text();

    /// <summary><c>About this copy</c></summary>
    public string UseAboutCopy => _useAboutCopy.Text();

    /// <summary><c>What the papers print of it</c></summary>
    public string UsePrintedOfIt => _usePrintedOfIt.Text();
}
