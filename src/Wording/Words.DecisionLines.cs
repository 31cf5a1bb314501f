namespace CopArchive.Wording;

/// <content>The page of a decision</content>
public sealed partial class Words
{
    private readonly Message _decisionDescription = file.Message("decision-page.description", "meeting", "words", "force", "state");
    private readonly Message _decisionIs = file.Message("decision-page.is", "force", "about");
    private readonly Message _disputeLink = file.Message("decision-page.read-otherwise");
    private readonly Message _decisionTo = file.Message("decision-page.to", "who");
    private readonly Message _decisionUntil = file.Message("decision-page.until", "date");

    /// <summary><c>{meeting}: “{words}” Classified by the editors as {force}; {state}.</c></summary>
    public string DecisionDescription(string meeting, string words, string force, string state) =>
        _decisionDescription.Text(meeting, words, force, state);

    /// <summary><c>{force}, classed by the editors; about {about}.</c></summary>
    public string DecisionIs(string force, string about) => _decisionIs.Text(force, about);

    /// <summary><c>Do you read it otherwise? Tell us why</c></summary>
    public string DisputeLink => _disputeLink.Text();

    /// <summary><c>to {who}</c></summary>
    public Phrases DecisionTo(Phrases who) => _decisionTo.Filled(who);

    /// <summary><c>until {date}</c></summary>
    public Phrases DecisionUntil(Phrases date) => _decisionUntil.Filled(date);
}
