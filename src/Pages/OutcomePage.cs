using CopArchive.Catalogue;
using CopArchive.Pages.Chaining;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>What a meeting did: the printed words first, then how the editors class them, then what came of it.</summary>
public sealed record OutcomePage : RecordPage
{
    private OutcomePage()
    {
    }

    /// <summary>The words as printed.</summary>
    public required string PrintedWords { get; init; }

    /// <summary>How the editors class them: <c>a suggestion</c>.</summary>
    public required string Classified { get; init; }

    /// <summary>How to say that they should class them otherwise.</summary>
    public required TellUs Dispute { get; init; }

    /// <summary>Who, to whom, until when.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The paragraphs that state it.</summary>
    public required IReadOnlyList<Quote> Evidence { get; init; }

    internal static OutcomePage Of(Shelves shelves, OutcomeRecord outcome)
    {
        var meeting = shelves.Name(outcome.Meeting);
        return new OutcomePage
        {
            Site = shelves.Site,
            Address = Address.Of(outcome.Id),
            Title = outcome.Title.Value,
            Description = $"{meeting.Text}: “{outcome.PrintedWords.Value}” Classified by the editors "
                + $"as {shelves.Words.OutcomeForceWithArticle(outcome.Force)}; {shelves.Words.OutcomeState(outcome.State)}.",
            Section = Section.Outcomes,
            Crumbs = [new Phrase("Decisions and follow-up", SitePages.Outcomes), meeting],
            CrumbName = outcome.Title.Value,
            LastModified = shelves.Catalogue.LastChanged(outcome),
            Headline = new Headline(new Plate(Kind.Outcome, shelves.Words.OutcomeForce(outcome.Force)), Phrases.Join(
                " · ",
                meeting,
                shelves.Catalogue[outcome.Meeting.Value].OwnDate is { } date ? shelves.Words.Date(date) : "")),
            Background = shelves.BackgroundOf(outcome),
            Citation = shelves.Citations.Of(outcome),
            Chain = ChainSection.Of(shelves, outcome),
            PrintedWords = outcome.PrintedWords.Value,
            Classified = shelves.Words.OutcomeForceWithArticle(outcome.Force),
            Dispute = Backgrounds.TellUs(shelves.Settings, "A classification", Address.Of(outcome.Id), outcome.Title.Value),
            Facts =
            [
                new Fact("About", shelves.Words.OutcomeType(outcome.Type)),
                new Fact("Who", shelves.Words.Value(outcome.Actor)),
                new Fact("To whom", shelves.Words.Value(outcome.Addressee)),
                new Fact("Until", shelves.Words.Date(outcome.Deadline)),
                new Fact(
                    "What came of it",
                    $"{shelves.Words.OutcomeState(outcome.State)} (looked at on {shelves.Words.Day(outcome.StateAsOf)})"),
            ],
            Evidence = shelves.At(outcome.Evidence),
        };
    }
}
