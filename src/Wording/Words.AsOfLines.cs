namespace CopArchive.Wording;

/// <content>What existed on a day</content>
public sealed partial class Words
{
    private readonly Message _asOfTitle = file.Message("as-of-page.title", "day");
    private readonly Message _asOfLink = file.Message("as-of-page.link");
    private readonly Message _asOfDescription =
        file.Message("as-of-page.description", "day", Slot.Number("papers"), Slot.Number("versions"), Slot.Number("outcomes"));
    private readonly Message _asOfIntro = file.Message("as-of-page.intro", "meetings", "day");
    private readonly Message _asOfSince = file.Message("as-of-page.since", "day");
    private readonly Message _asOfToday = file.Message("as-of-page.today");
    private readonly Message _asOfReplaced = file.Message("as-of-page.replaced");

    /// <summary><c>As of {day}</c></summary>
    public string AsOfTitle(string day) => _asOfTitle.Text(day);

    /// <summary><c>What existed on that day</c></summary>
    public string AsOfLink => _asOfLink.Text();

    /// <summary>
    /// <c>What existed on {day}, as far as dates are known: {papers, plural, =0 {no papers} one {# paper} other {# papers}}, {versions,
    /// plural, =0 {no versions of resolutions} one {# version of a resolution} other {# versions of resolutions}}, {outcomes, plural, =0
    /// {no outcomes} one {# outcome} other {# outcomes}}.</c>
    /// </summary>
    public string AsOfDescription(string day, int papers, int versions, int outcomes) =>
        _asOfDescription.Text(day, papers, versions, outcomes);

    /// <summary>
    /// <c>What existed by the end of {meetings} ({day}), as far as dates are known; a paper without a date goes by its meeting.</c>
    /// </summary>
    public Phrases AsOfIntro(Phrases meetings, string day) => _asOfIntro.Filled(meetings, day);

    /// <summary>
    /// <c>So much is in the archive by then that this page shows what was new since {day}. What is older is there and on the pages before
    /// it.</c>
    /// </summary>
    public Phrases AsOfSince(Phrase day) => _asOfSince.Filled(day);

    /// <summary><c>Everything is described as it is known today.</c></summary>
    public string AsOfToday => _asOfToday.Text();

    /// <summary><c>Versions replaced by then</c></summary>
    public string AsOfReplaced => _asOfReplaced.Text();
}
