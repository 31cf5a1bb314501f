using CopArchive.Wording;

namespace CopArchive.Pages.Parts;

/// <summary>A meeting to come, by its state and never by the clock.</summary>
/// <param name="Meeting">Its name, leading to its page.</param>
/// <param name="Facts">State, date, place, deadline, how to register, draft agenda.</param>
/// <param name="ListName">What the list of its papers is called: <c>List of documents as of 25 November 2026</c>.</param>
/// <param name="Papers">Papers known so far, those of which only a number is reserved among them.</param>
public sealed record ComingMeeting(Phrase Meeting, IReadOnlyList<Fact> Facts, string ListName, IReadOnlyList<Card> Papers);
