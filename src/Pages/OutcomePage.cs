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
                + $"as {outcome.Force.WithArticle()}; {outcome.State.InWords()}.",
            Section = Section.Outcomes,
            Crumbs = [new Phrase("Decisions and follow-up", SitePages.Outcomes), meeting],
            CrumbName = outcome.Title.Value,
            LastModified = outcome.Corrected ?? outcome.Added,
            Headline = new Headline(
                Kind.Outcome,
                outcome.Force.ToString(),
                [],
                Phrases.Join(" · ", meeting, Shelves.DateOf(shelves.Catalogue[outcome.Meeting.Value]) is { } date ? date.InWords() : "")),
            Background = shelves.BackgroundOf(outcome),
            Citation = Citations.Of(shelves, outcome),
            Chain = ChainSection.Of(shelves, outcome),
            PrintedWords = outcome.PrintedWords.Value,
            Classified = outcome.Force.WithArticle(),
            Dispute = Backgrounds.TellUs(shelves.Settings, "A classification", Address.Of(outcome.Id), outcome.Title.Value),
            Facts =
            [
                new Fact("About", outcome.Type.InWords()),
                new Fact("Who", outcome.Actor.InWords()),
                new Fact("To whom", outcome.Addressee.InWords()),
                new Fact("Until", outcome.Deadline.InWords()),
                new Fact("What came of it", $"{outcome.State.InWords()} (looked at on {outcome.StateAsOf.InWords()})"),
            ],
            Evidence = shelves.At(outcome.Evidence),
        };
    }
}
