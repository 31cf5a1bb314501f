namespace CopArchive.Wording;

/// <content>Numbers of things, and sizes.</content>
public sealed partial class Words
{
    private readonly PrintedNumbers _numbers = file.Numbers;
    private readonly Message _papers = file.Message("count.papers", Slot.Number("n"));
    private readonly Message _papersKnown = file.Message("count.papers-known", Slot.Number("n"));
    private readonly Message _readable = file.Message("count.readable", Slot.Number("n"));
    private readonly Message _passagesReadable = file.Message("count.passages-readable", Slot.Number("n"));
    private readonly Message _noDates = file.Message("count.no-dates", Slot.Number("n"));
    private readonly Message _minutes = file.Message("count.minutes", Slot.Number("n"));
    private readonly Message _tally = file.Message("count.tally", Slot.Number("n"), "state");
    private readonly Message _known = file.Message("count.known", Slot.Number("n"), "readable");
    private readonly Message _passages = file.Message("count.passages", Slot.Number("n"));
    private readonly Message _parts = file.Message("count.parts", Slot.Number("n"));
    private readonly Message _meetings = file.Message("count.meetings", Slot.Number("n"));
    private readonly Message _outcomes = file.Message("count.outcomes", Slot.Number("n"));
    private readonly Message _askingForNoAction = file.Message("count.asking-for-no-action", Slot.Number("n"));
    private readonly Message _earlierDecisionsQuoted = file.Message("count.earlier-decisions-quoted", Slot.Number("n"));
    private readonly Message _decisionsAndSuggestions = file.Message("count.decisions-and-suggestions", Slot.Number("n"));
    private readonly Message _resolutions = file.Message("count.resolutions", Slot.Number("n"));
    private readonly Message _versions = file.Message("count.versions", Slot.Number("n"));
    private readonly Message _versionsReadable = file.Message("count.versions-readable", Slot.Number("n"), Slot.Number("all"));
    private readonly Message _adoptedBy = file.Message("count.adopted-by", "body", Slot.Number("n"));
    private readonly Message _events = file.Message("count.events", Slot.Number("n"));
    private readonly Message _people = file.Message("count.people", Slot.Number("n"));
    private readonly Message _topics = file.Message("count.topics", Slot.Number("n"));
    private readonly Message _pages = file.Message("count.pages", Slot.Number("n"));
    private readonly Message _pagesAndFiles = file.Message("count.pages-and-files", Slot.Number("n"));
    private readonly Message _paragraphs = file.Message("count.paragraphs", Slot.Number("n"));
    private readonly Message _placesCorrectedHere = file.Message("count.places-corrected-here", Slot.Number("n"));
    private readonly Message _entries = file.Message("count.entries", Slot.Number("n"));
    private readonly Message _newEntries = file.Message("count.new-entries", Slot.Number("n"));
    private readonly Message _links = file.Message("count.links", Slot.Number("n"));
    private readonly Message _newLinks = file.Message("count.new-links", Slot.Number("n"));
    private readonly Message _moreChanges = file.Message("count.more-changes", Slot.Number("n"));
    private readonly Message _bytes = file.Message("size.bytes", Slot.Number("n"));
    private readonly Message _kilobytes = file.Message("size.kilobytes", Slot.Number("n"));
    private readonly Message _megabytes = file.Message("size.megabytes", "n");

    /// <summary>A number in digits: <c>1 234</c>.</summary>
    public string Number(long number) => _numbers.Print(number);

    /// <summary>A size: <c>640 bytes</c>, <c>9 kB</c>, <c>1.4 MB</c> (powers of ten).</summary>
    public string Size(long bytes) => bytes switch
    {
        < 1_000 => _bytes.Text(bytes),
        < 1_000_000 => _kilobytes.Text((long)Math.Max(1, Math.Round(bytes / 1000.0))),
        _ => _megabytes.Text(_numbers.Print(bytes / 1_000_000.0)),
    };

    /// <summary>So many papers.</summary>
    public string Papers(int n) => _papers.Text(n);

    /// <summary>So many papers known, beside a meeting in a list.</summary>
    public string PapersKnown(int n) => _papersKnown.Text(n);

    /// <summary>So many of them can be read here in full.</summary>
    public string Readable(int n) => _readable.Text(n);

    /// <summary>So many papers are known, so many of them can be read: <c>13 known, 2 can be read here</c>.</summary>
    public string Known(int n, int readable) => n == 0 ? PapersKnown(n) : _known.Text(n, Readable(readable));

    /// <summary>So many paragraphs about a topic.</summary>
    public string PassagesReadable(int n) => _passagesReadable.Text(n);

    /// <summary>That no date of these meetings is known.</summary>
    public string NoDates(int n) => _noDates.Text(n);

    /// <summary>How long a text takes to read: <c>7 min</c>.</summary>
    public string Minutes(int n) => _minutes.Text(n);

    /// <summary>Of so many the same is to be said: <c>3 done</c>.</summary>
    public string Tally(int n, string state) => _tally.Text(n, state);

    /// <summary>So many passages.</summary>
    public string Passages(int n) => _passages.Text(n);

    /// <summary>So many parts a paper has.</summary>
    public string Parts(int n) => _parts.Text(n);

    /// <summary>So many meetings.</summary>
    public string Meetings(int n) => _meetings.Text(n);

    /// <summary>So many outcomes.</summary>
    public string Outcomes(int n) => _outcomes.Text(n);

    /// <summary>So many decisions and suggestions, in a link.</summary>
    public string DecisionsAndSuggestions(int n) => _decisionsAndSuggestions.Text(n);

    /// <summary>So many outcomes that asked for no action, as a heading.</summary>
    public string AskingForNoAction(int n) => _askingForNoAction.Text(n);

    /// <summary>So many decisions of others that a report quotes, as a heading.</summary>
    public string EarlierDecisionsQuoted(int n) => _earlierDecisionsQuoted.Text(n);

    /// <summary>So many resolutions.</summary>
    public string Resolutions(int n) => _resolutions.Text(n);

    /// <summary>So many versions.</summary>
    public string Versions(int n) => _versions.Text(n);

    /// <summary>Of how many versions the text can be read.</summary>
    public string VersionsReadable(int n, int all) => _versionsReadable.Text(n, all);

    /// <summary>Who adopted a resolution, and how many versions of it are known, as a sentence.</summary>
    public Phrases AdoptedBy(Phrases body, int versions) => _adoptedBy.Filled(body, versions);

    /// <summary>So many events.</summary>
    public string Events(int n) => _events.Text(n);

    /// <summary>So many people.</summary>
    public string People(int n) => _people.Text(n);

    /// <summary>So many topics.</summary>
    public string Topics(int n) => _topics.Text(n);

    /// <summary>So many pages.</summary>
    public string Pages(int n) => _pages.Text(n);

    /// <summary>So many pages and files.</summary>
    public string PagesAndFiles(int n) => _pagesAndFiles.Text(n);

    /// <summary>So many paragraphs.</summary>
    public string Paragraphs(int n) => _paragraphs.Text(n);

    /// <summary>In so many places this archive corrected words that it had published.</summary>
    public string PlacesCorrectedHere(int n) => _placesCorrectedHere.Text(n);

    /// <summary>So many entries.</summary>
    public string Entries(int n) => _entries.Text(n);

    /// <summary>So many new entries of a feed.</summary>
    public string NewEntries(int n) => _newEntries.Text(n);

    /// <summary>So many links.</summary>
    public string Links(int n) => _links.Text(n);

    /// <summary>So many new links.</summary>
    public string NewLinks(int n) => _newLinks.Text(n);

    /// <summary>So many more changes are not shown.</summary>
    public string MoreChanges(int n) => _moreChanges.Text(n);
}
