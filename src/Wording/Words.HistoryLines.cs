namespace CopArchive.Wording;

/// <content>Pages of changes</content>
public sealed partial class Words
{
    private readonly Message _changesDescription = file.Message("changes-page.description");
    private readonly Message _changesOfYear = file.Message("changes-page.of-year", "year");
    private readonly Message _changesOfYearDescription = file.Message("changes-page.of-year-description", "year");
    private readonly Message _allChangesOf = file.Message("changes-page.all-of-year", "year");
    private readonly Message _seeChanges = file.Message("changes-page.see");
    private readonly Message _allItsChanges = file.Message("changes-page.all");
    private readonly Message _historyTitle = file.Message("changes-page.record.title", "title");
    private readonly Message _historyTitleOfResolution = file.Message("changes-page.record.title-of-resolution", "resolution");
    private readonly Message _historyDescription = file.Message("changes-page.record.description", "title");
    private readonly Message _historyWithdrawn = file.Message("changes-page.record.withdrawn");
    private readonly Message _historyNotPublic = file.Message("changes-page.record.not-public");
    private readonly Message _historyFrom = file.Message("changes-page.record.from", "day");
    private readonly Message _historyWordsRemoved = file.Message("changes-page.record.words-removed");
    private readonly Message _historyNotPublished = file.Message("changes-page.record.not-published");

    /// <summary><c>What was added to the archive, changed, corrected and withdrawn, day by day.</c></summary>
    public string ChangesDescription => _changesDescription.Text();

    /// <summary><c>Changes to this archive in {year}</c></summary>
    public string ChangesOfYear(string year) => _changesOfYear.Text(year);

    /// <summary><c>What was added to the archive, changed, corrected and withdrawn in {year}, day by day.</c></summary>
    public string ChangesOfYearDescription(string year) => _changesOfYearDescription.Text(year);

    /// <summary><c>All changes of {year}</c></summary>
    public string AllChangesOf(string year) => _allChangesOf.Text(year);

    /// <summary><c>see its changes</c></summary>
    public string SeeChanges => _seeChanges.Text();

    /// <summary><c>All its changes</c></summary>
    public string AllItsChanges => _allItsChanges.Text();

    /// <summary><c>Changes: {title}</c></summary>
    public string HistoryTitle(string title) => _historyTitle.Text(title);

    /// <summary><c>Changes to {resolution}</c></summary>
    public string HistoryTitleOfResolution(string resolution) => _historyTitleOfResolution.Text(resolution);

    /// <summary><c>What was changed on this page of the archive, and when: {title}</c></summary>
    public string HistoryDescription(string title) => _historyDescription.Text(title);

    /// <summary><c>This page was withdrawn. Only the days on which it was changed are shown here, not what it said.</c></summary>
    public string HistoryWithdrawn => _historyWithdrawn.Text();

    /// <summary>
    /// <c>Not everybody may read what this page is about. Only the days on which it was changed are shown here, not what it said.</c>
    /// </summary>
    public string HistoryNotPublic => _historyNotPublic.Text();

    /// <summary><c>Earlier states of this page are not shown: its changes are shown from {day} on, or from a later day.</c></summary>
    public string HistoryFrom(string day) => _historyFrom.Text(day);

    /// <summary><c>Earlier states of this page are not shown, since words had to be removed from them.</c></summary>
    public string HistoryWordsRemoved => _historyWordsRemoved.Text();

    /// <summary><c>What this page says now is not published yet; this last change is not among those below.</c></summary>
    public string HistoryNotPublished => _historyNotPublished.Text();
}
