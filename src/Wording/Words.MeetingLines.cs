namespace CopArchive.Wording;

/// <content>The page of a meeting</content>
public sealed partial class Words
{
    private readonly Message _meetingDescription =
        file.Message("meeting-page.description", "meeting", "date", Slot.Number("papers"), Slot.Number("readable"),
            Slot.Number("outcomes"));
    private readonly Message _searchInMeeting = file.Message("meeting-page.search");
    private readonly Message _listAsOf = file.Message("meeting-page.list-as-of", "day");
    private readonly Message _listOfDocumentsAsOf = file.Message("meeting-page.list-of-documents-as-of", "day");
    private readonly Message _placesInReport = file.Message("meeting-page.in-report", "places");

    /// <summary>
    /// <c>{meeting}, {date}: agenda, {papers, plural, =0 {none known} one {# paper} other {# papers}}, {readable, plural, =0 {none can be
    /// read here yet} one {# can be read here} other {# can be read here}}, {outcomes, plural, =0 {no decisions and other outcomes} one
    /// {# decision or other outcome} other {# decisions and other outcomes}}.</c>
    /// </summary>
    public string MeetingDescription(string meeting, string date, int papers, int readable, int outcomes) =>
        _meetingDescription.Text(meeting, date, papers, readable, outcomes);

    /// <summary><c>Search in this meeting</c></summary>
    public string SearchInMeeting => _searchInMeeting.Text();

    /// <summary><c>as of {day}</c></summary>
    public string ListAsOf(string day) => _listAsOf.Text(day);

    /// <summary><c>List of documents as of {day}</c></summary>
    public string ListOfDocumentsAsOf(string day) => _listOfDocumentsAsOf.Text(day);

    /// <summary><c>in the report: {places}</c></summary>
    public Phrases PlacesInReport(Phrases places) => _placesInReport.Filled(places);
}
