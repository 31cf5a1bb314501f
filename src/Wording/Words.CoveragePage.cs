namespace CopArchive.Wording;

/// <content>The page of what is missing, and the list of numbers.</content>
public sealed partial class Words
{
    private readonly Message _haveYouOne = file.Message("coverage.have-you-one", "send");
    private readonly Message _letterToSendFor = file.Message("coverage.letter-of", "letter", "meeting");
    private readonly Message _mailLetter = file.Message("coverage.mail-letter", "meeting");
    private readonly Message _filesBeside = file.Message("coverage.files-beside", "files");
    private readonly Message _choosePaper = file.Message("numbers.choose", "description");

    /// <summary>What is listed.</summary>
    public string CoverageIntro { get; } = file.Message("coverage.intro").Text();

    /// <summary>The link to send a paper.</summary>
    public Phrases HaveYouOne(Phrases send) => _haveYouOne.Filled(send);

    /// <summary>Year by year.</summary>
    public string YearByYear { get; } = file.Message("coverage.by-year").Text();

    /// <summary>Meeting by meeting.</summary>
    public string MeetingByMeeting { get; } = file.Message("coverage.by-meeting").Text();

    /// <summary>What to ask for.</summary>
    public string WhatToAsk { get; } = file.Message("coverage.ask-short").Text();

    /// <summary>What to ask for, meeting by meeting.</summary>
    public string WhatToAskByMeeting { get; } = file.Message("coverage.ask").Text();

    /// <summary>Runs of numbers.</summary>
    public string RunsOfNumbers { get; } = file.Message("coverage.runs").Text();

    /// <summary>Named, with no page here.</summary>
    public string NamedNoPage { get; } = file.Message("coverage.named-short").Text();

    /// <summary>Named in papers, with no page here.</summary>
    public string NamedInPapersNoPage { get; } = file.Message("coverage.named").Text();

    /// <summary>Copies not yet checked.</summary>
    public string CopiesNotChecked { get; } = file.Message("coverage.not-checked").Text();

    /// <summary>How you can help.</summary>
    public string HowToHelp { get; } = file.Message("coverage.help").Text();

    /// <summary>Year.</summary>
    public string YearColumn { get; } = file.Message("coverage.year").Text();

    /// <summary>Meeting.</summary>
    public string MeetingColumn { get; } = file.Message("coverage.meeting").Text();

    /// <summary>Type.</summary>
    public string TypeColumn { get; } = file.Message("coverage.type").Text();

    /// <summary>Known.</summary>
    public string KnownColumn { get; } = file.Message("coverage.known").Text();

    /// <summary>Can be read here.</summary>
    public string ReadableColumn { get; } = file.Message("coverage.readable").Text();

    /// <summary>File.</summary>
    public string FileColumn { get; } = file.Message("coverage.file").Text();

    /// <summary>Title only.</summary>
    public string TitleOnlyColumn { get; } = file.Message("coverage.title-only").Text();

    /// <summary>Number only.</summary>
    public string NumberOnlyColumn { get; } = file.Message("coverage.number-only").Text();

    /// <summary>How papers are counted.</summary>
    public string CountedAtBoth { get; } = file.Message("coverage.counted-at-both").Text();

    /// <summary>What can be asked for.</summary>
    public string AskIntro { get; } = file.Message("coverage.ask-intro").Text();

    /// <summary>The word to open a letter.</summary>
    public string LetterToSend { get; } = file.Message("coverage.letter").Text();

    /// <summary>Heard: for which meeting the letter is.</summary>
    public string LetterToSendFor(string letter, string meeting) => _letterToSendFor.Text(letter, meeting);

    /// <summary>The link to send it.</summary>
    public Phrases MailLetter(Phrases meeting) => _mailLetter.Filled(meeting);

    /// <summary>By type of paper.</summary>
    public string ByTypeOfPaper { get; } = file.Message("coverage.by-type").Text();

    /// <summary>How runs of numbers are to be read.</summary>
    public string RunsIntro { get; } = file.Message("coverage.runs-intro").Text();

    /// <summary>No paper’s number is known yet.</summary>
    public string NoNumberKnownYet { get; } = file.Message("coverage.no-number").Text();

    /// <summary>Of what is listed year by year.</summary>
    public string ListedInYears { get; } = file.Message("coverage.in-years").Text();

    /// <summary>On the page of one year.</summary>
    public string MeetingsTogether { get; } = file.Message("coverage.meetings-together").Text();

    /// <summary>Every meeting between the first and the last known has a page here, with its date.</summary>
    public string EveryMeetingHasPage { get; } = file.Message("coverage.all-meetings").Text();

    /// <summary>Every paper and resolution that the papers read here name by number has a page.</summary>
    public string EveryNamedHasPage { get; } = file.Message("coverage.all-named").Text();

    /// <summary>How many files there are, and whether they can be read by ear.</summary>
    public string FilesBeside(string files) => _filesBeside.Text(files);

    /// <summary>Before a list of copies.</summary>
    public string NotYetCompared { get; } = file.Message("coverage.not-compared").Text();

    /// <summary>How to help.</summary>
    public string HelpSend { get; } = file.Message("coverage.help-send").Text();

    /// <summary>The link behind that.</summary>
    public string HelpSendMail { get; } = file.Message("coverage.help-send-mail").Text();

    /// <summary>How to help.</summary>
    public string HelpCompare { get; } = file.Message("coverage.help-compare").Text();

    /// <summary>The link behind that.</summary>
    public string HelpCompareMail { get; } = file.Message("coverage.help-compare-mail").Text();

    /// <summary>How to help.</summary>
    public string HelpTell { get; } = file.Message("coverage.help-tell").Text();

    /// <summary>What is listed.</summary>
    public string NumbersIntro { get; } = file.Message("numbers.intro").Text();

    /// <summary>Number as printed.</summary>
    public string NumberPrintedColumn { get; } = file.Message("numbers.printed").Text();

    /// <summary>Short address.</summary>
    public string ShortAddressColumn { get; } = file.Message("numbers.short").Text();

    /// <summary>Paper.</summary>
    public string PaperColumn { get; } = file.Message("numbers.paper").Text();

    /// <summary>Before the papers that bear one number.</summary>
    public string ChoosePaper(string description) => _choosePaper.Text(description);
}
