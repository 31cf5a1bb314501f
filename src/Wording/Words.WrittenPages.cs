namespace CopArchive.Wording;

/// <content>Pages of the archive’s own, help in need, pages that are gone.</content>
public sealed partial class Words
{
    private readonly Message _filesLieIn = file.Message("about-archive.files-lie", "folder");
    private readonly Message _alsoCalled = file.Message("glossary.also", "words");
    private readonly Message _sourcesOf = file.Message("glossary.sources-of", "term");
    private readonly Message _helpFor = file.Message("help-now.line", "whom", "help");
    private readonly Message _helpForWhere = file.Message("help-now.line-where", "whom", "where", "help");
    private readonly Message _sourceSeen = file.Message("help-now.seen", "day");
    private readonly Message _sourceWithLink = file.Message("help-now.source-seen", "source", "day");
    private readonly Message _movedTo = file.Message("gone.moved", "page");
    private readonly Message _followInCalendar = file.Message("feeds-page.calendar", "how");
    private readonly Message _allChangesUnder = file.Message("feeds-page.log", "feed", "rss", "atom");
    private readonly Message _feedForms = file.Message("feeds-page.two-forms", "feed", "rss", "atom", "changed-rss", "changed-atom");
    private readonly Message _feedForm = file.Message("feeds-page.one-form", "feed", "atom");
    private readonly Message _formOfFeed = file.Message("feeds-page.form-of", "feed", "form");
    private readonly Message _formOfChanges = file.Message("feeds-page.form-of-changes", "feed", "form");

    /// <summary>The link to the files.</summary>
    public string FilesKeptAt { get; } = file.Message("about-archive.files-kept").Text();

    /// <summary>Every key, by kind of page.</summary>
    public string EveryKey { get; } = file.Message("about-archive.every-key").Text();

    /// <summary>Kinds of page.</summary>
    public string KindsOfPage { get; } = file.Message("about-archive.kinds").Text();

    /// <summary>Where the files of a kind of page lie.</summary>
    public Phrases FilesLieIn(Phrases folder) => _filesLieIn.Filled(folder);

    /// <summary>A key that each page must have.</summary>
    public string NeededKey { get; } = file.Message("about-archive.needed").Text();

    /// <summary>What is listed.</summary>
    public string CodesIntro { get; } = file.Message("codes.intro").Text();

    /// <summary>error.</summary>
    public string CodeIsError { get; } = file.Message("codes.error").Text();

    /// <summary>warning.</summary>
    public string CodeIsWarning { get; } = file.Message("codes.warning").Text();

    /// <summary>Over an example of the fault.</summary>
    public string CodeWrong { get; } = file.Message("codes.wrong").Text();

    /// <summary>Over the example without it.</summary>
    public string CodeMended { get; } = file.Message("codes.mended").Text();

    /// <summary>The links to the letters.</summary>
    public string LettersName { get; } = file.Message("glossary.letters").Text();

    /// <summary>Other words for a term.</summary>
    public Phrases AlsoCalled(Phrases words) => _alsoCalled.Filled(words);

    /// <summary>Heard where the sources of a term are opened.</summary>
    public string SourcesOf(string term) => _sourcesOf.Text(term);

    /// <summary>Need help now?</summary>
    public string NeedHelpNow { get; } = file.Message("help-now.heading").Text();

    /// <summary>A place of help.</summary>
    public Phrases HelpFor(Phrases whom, Phrases help) => _helpFor.Filled(whom, help);

    /// <summary>A place of help in one country.</summary>
    public Phrases HelpForWhere(Phrases whom, Phrases where, Phrases help) => _helpForWhere.Filled(whom, where, help);

    /// <summary>When that was seen.</summary>
    public string SourceSeen(string day) => _sourceSeen.Text(day);

    /// <summary>The same, with a link.</summary>
    public Phrases SourceWithLink(Phrases source, Phrases day) => _sourceWithLink.Filled(source, day);

    /// <summary>The link to the page that says so.</summary>
    public string SourceLink { get; } = file.Message("help-now.source").Text();

    /// <summary>Where an old address leads.</summary>
    public Phrases MovedTo(Phrases page) => _movedTo.Filled(page);

    /// <summary>The link to write about a withdrawn page.</summary>
    public string AskAboutIt { get; } = file.Message("gone.ask").Text();

    /// <summary>Where there is no mail address.</summary>
    public string AskNoMail { get; } = file.Message("gone.ask-no-mail").Text();

    /// <summary>A calendar beside feeds.</summary>
    public Phrases FollowInCalendar(Phrases how) => _followInCalendar.Filled(how);

    /// <summary>The link to the calendar.</summary>
    public string HowCalendar { get; } = file.Message("feeds-page.how-calendar").Text();

    /// <summary>The feed of all changes.</summary>
    public Phrases AllChangesUnder(Phrases feed, Phrases rss, Phrases atom) => _allChangesUnder.Filled(feed, rss, atom);

    /// <summary>A feed in its forms.</summary>
    public Phrases FeedForms(Phrases feed, Phrases rss, Phrases atom, Phrases changedRss, Phrases changedAtom) =>
        _feedForms.Filled(feed, rss, atom, changedRss, changedAtom);

    /// <summary>A feed in one form.</summary>
    public Phrases FeedForm(Phrases feed, Phrases atom) => _feedForm.Filled(feed, atom);

    /// <summary>Heard: a form of a feed.</summary>
    public string FormOfFeed(string feed, string form) => _formOfFeed.Text(feed, form);

    /// <summary>Heard: a form of a feed with changes.</summary>
    public string FormOfChanges(string feed, string form) => _formOfChanges.Text(feed, form);
}
