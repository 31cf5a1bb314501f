namespace CopArchive.Wording;

/// <content>What came between two meetings</content>
public sealed partial class Words
{
    private readonly Message _sinceTitle = file.Message("since-page.title", "earlier", "later");
    private readonly Message _newSince = file.Message("since-page.new-since", "meeting");
    private readonly Message _cameUntil = file.Message("since-page.came-until", "meeting");
    private readonly Message _sinceDescription =
        file.Message("since-page.description", "earlier", "later", Slot.Number("papers"), Slot.Number("outcomes"));
    private readonly Message _sinceCrumb = file.Message("since-page.crumb");
    private readonly Message _sinceIntro = file.Message("since-page.intro", "earlier", "earlier-date", "later", "later-date");
    private readonly Message _newPapers = file.Message("since-page.papers");
    private readonly Message _newPapersIntro = file.Message("since-page.papers-intro");
    private readonly Message _newVersions = file.Message("since-page.versions");
    private readonly Message _cameOf = file.Message("since-page.came-of", "meeting");
    private readonly Message _cameOfIntro = file.Message("since-page.came-of-intro");
    private readonly Message _cameOfEarlier = file.Message("since-page.came-of-earlier");
    private readonly Message _resolutionsBetween = file.Message("since-page.resolutions");
    private readonly Message _resolutionsPerhaps = file.Message("since-page.resolutions-perhaps");
    private readonly Message _resolutionsPerhapsIntro = file.Message("since-page.resolutions-perhaps-intro");
    private readonly Message _sinceUndated = file.Message("since-page.undated", "meeting");
    private readonly Message _sinceSkipped = file.Message("since-page.skipped", "meetings");
    private readonly Message _sincePapers = file.Message("since-page.papers-not-known");
    private readonly Message _sinceStates = file.Message("since-page.states-not-known");

    /// <summary><c>{earlier} to {later}</c></summary>
    public Phrases SinceTitle(Phrases earlier, Phrases later) => _sinceTitle.Filled(earlier, later);

    /// <summary><c>What was new since: {meeting}</c></summary>
    public Phrases NewSince(Phrases meeting) => _newSince.Filled(meeting);

    /// <summary><c>What came until: {meeting}</c></summary>
    public Phrases CameUntil(Phrases meeting) => _cameUntil.Filled(meeting);

    /// <summary>
    /// <c>What came between two meetings, {earlier} to {later}: {papers, plural, =0 {no papers} one {# paper} other {# papers}}, what
    /// became of {outcomes, plural, =0 {no outcomes} one {# outcome} other {# outcomes}}, and resolutions.</c>
    /// </summary>
    public string SinceDescription(string earlier, string later, int papers, int outcomes) =>
        _sinceDescription.Text(earlier, later, papers, outcomes);

    /// <summary><c>Since then</c></summary>
    public string SinceCrumb => _sinceCrumb.Text();

    /// <summary>
    /// <c>What came between {earlier} ({earlier-date}) and {later} ({later-date}), as far as the papers read here and pages found
    /// elsewhere say.</c>
    /// </summary>
    public Phrases SinceIntro(Phrase earlier, Phrases earlierDate, Phrase later, Phrases laterDate) =>
        _sinceIntro.Filled(earlier, earlierDate, later, laterDate);

    /// <summary><c>New papers</c></summary>
    public string NewPapers => _newPapers.Text();

    /// <summary><c>Papers of the later meeting, and papers dated in between.</c></summary>
    public string NewPapersIntro => _newPapersIntro.Text();

    /// <summary><c>New versions</c></summary>
    public string NewVersions => _newVersions.Text();

    /// <summary><c>What came of: {meeting}</c></summary>
    public Phrases CameOf(Phrases meeting) => _cameOf.Filled(meeting);

    /// <summary><c>Each outcome of the earlier meeting with what followed by the later one.</c></summary>
    public string CameOfIntro => _cameOfIntro.Text();

    /// <summary><c>What came of earlier meetings</c></summary>
    public string CameOfEarlier => _cameOfEarlier.Text();

    /// <summary><c>Resolutions adopted in between</c></summary>
    public string ResolutionsBetween => _resolutionsBetween.Text();

    /// <summary><c>Resolutions that may have been adopted in between</c></summary>
    public string ResolutionsPerhaps => _resolutionsPerhaps.Text();

    /// <summary><c>Their dates are not known closely enough to say.</c></summary>
    public string ResolutionsPerhapsIntro => _resolutionsPerhapsIntro.Text();

    /// <summary><c>{meeting}: its date is not known, so that papers and resolutions cannot be placed before or after it.</c></summary>
    public Phrases SinceUndated(Phrase meeting) => _sinceUndated.Filled(meeting);

    /// <summary><c>Between the two are meetings of which no paper and no outcome is known: {meetings}.</c></summary>
    public Phrases SinceSkipped(Phrases meetings) => _sinceSkipped.Filled(meetings);

    /// <summary>
    /// <c>A paper without a date is listed only where it belongs to the later meeting. There may be papers of which the archive does not
    /// know.</c>
    /// </summary>
    public string SincePapers => _sincePapers.Text();

    /// <summary>
    /// <c>What came of an outcome is given as it is known today. Where nothing is given, something may still have been done.</c>
    /// </summary>
    public string SinceStates => _sinceStates.Text();
}
