namespace CopArchive.Wording;

/// <content>What <see cref="Citations"/> are made of.</content>
public sealed partial class Words
{
    private readonly Message _citation = file.Message("citation.whole", "work", "archive", "address", "day");
    private readonly Message _citedTitle = file.Message("citation.printed-title", "title");
    private readonly Message _citedTitleWithMarks = file.Message("citation.printed-title-with-marks", "title");
    private readonly Message _citedWithoutText = file.Message("citation.without-text", "archive");
    private readonly Message _meetingWithDate = file.Message("citation.meeting-with-date", "meeting", "date");
    private readonly Message _citedLanguage = file.Message("citation.language-with-status", "language", "status");
    private readonly Message _authorFor = file.Message("citation.author-for", "author", "party");

    /// <summary>A whole citation.</summary>
    public string Citation(string work, string archive, string address, string day) => _citation.Text(work, archive, address, day);

    /// <summary>A title that is printed on the paper.</summary>
    public string CitedTitle(string title) => (title.Contains('“') ? _citedTitleWithMarks : _citedTitle).Text(title);

    /// <summary>The archive, where it does not have the text that is cited.</summary>
    public string CitedWithoutText(string archive) => _citedWithoutText.Text(archive);

    /// <summary>A meeting with its date.</summary>
    public string MeetingWithDate(string meeting, string date) => _meetingWithDate.Text(meeting, date);

    /// <summary>A language in which the text is no original.</summary>
    public string CitedLanguage(string language, string status) => _citedLanguage.Text(language, status);

    /// <summary>Who wrote it, and for whom.</summary>
    public string AuthorFor(string author, string party) => _authorFor.Text(author, party);
}
