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
    /// <summary>A place with more letters has no room on the plate.</summary>
    private const int LongestPlace = 9;

    private OutcomePage()
    {
    }

    /// <summary>The words as printed.</summary>
    public required string PrintedWords { get; init; }

    /// <summary>The paragraphs that print them, each leading there.</summary>
    public required Phrases PrintedIn { get; init; }

    /// <summary>How it came about, from the mandate to what came of it.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    internal static OutcomePage Of(Shelves shelves, OutcomeRecord outcome)
    {
        var meeting = shelves.Name(outcome.Meeting);
        var date = shelves.Catalogue[outcome.Meeting.Value].OwnDate?.ValueOrDefault is { } day ? shelves.Words.Date(day) : "";
        var place = outcome.Evidence.Select(e => e.Value)
            .Select(e => e.Anchor is null ? null : shelves.Locators(e.Id, e.Language)?.Of(e.Anchor)).OfType<string>()
            .FirstOrDefault(l => l.StartsWith("§ ", StringComparison.Ordinal) && l.Length <= LongestPlace) ?? "";
        return new OutcomePage
        {
            Site = shelves.Site,
            Address = Address.Of(outcome.Id),
            Title = outcome.Title.Value,
            Description = shelves.Words.DecisionDescription(
                meeting.Text,
                outcome.PrintedWords.Value,
                shelves.Words.OutcomeForceWithArticle(outcome.Force),
                shelves.Words.OutcomeState(outcome.State)),
            Section = Section.Outcomes,
            Crumbs = [shelves.Words.To(NamedPage.Decisions), meeting],
            CrumbName = outcome.Title.Value,
            LastModified = shelves.Catalogue.LastChanged(outcome),
            Headline = new Headline(
                new Plate(Kind.Outcome, shelves.Words.OutcomeForce(outcome.Force), place)
                {
                    IsNumbered = place.Length > 0,
                    On = date,
                    Sign = Cards.SignOf(outcome.State) is Sign.Full or Sign.Part ? Sign.Full : Sign.None,
                },
                shelves.Words.Line(meeting, date))
            {
                Answers = [.. AnswersOf(shelves, outcome)],
            },
            Background = shelves.BackgroundOf(outcome),
            Citation = shelves.Citations.Of(outcome),
            PrintedWords = outcome.PrintedWords.Value,
            PrintedIn = shelves.Words.Sentences(outcome.Evidence.Select(e => shelves.Place(e.Value))),
            Steps = Step.All(shelves, outcome),
        };
    }

    /// <summary>What came of it, who asked whom, what it is, what can be done here.</summary>
    private static IEnumerable<Answer> AnswersOf(Shelves shelves, OutcomeRecord outcome)
    {
        var page = Address.Of(outcome.Id);
        var followed = shelves.Chains.ChainOf(outcome).Steps(ChainPart.FollowUp).SelectMany(s => s.WithWhatFollowed())
            .DistinctBy(s => s.Record.Id)
            .Select(s => shelves.Words.Deduced(shelves.ShortName(s.Record), s.Confidence == Confidence.Deduced));
        var dispute = Backgrounds.TellUs(shelves, shelves.Words.MailClassification, page, outcome.Title.Value).MailTo;
        return
        [
            new Answer(shelves.Words.AnswerCameOfIt)
            {
                Short = shelves.Words.SentenceOf(Words.Capital(shelves.Words.OutcomeState(outcome.State))),
                Sign = Cards.SignOf(outcome.State),
                Words = shelves.Words.Sentences([.. followed, shelves.Words.LookedAt(outcome.StateAsOf)]),
            },
            .. WhoOf(shelves, outcome) is { IsEmpty: false } who ? new[] { new Answer(shelves.Words.AnswerWho) { Words = who } } : [],
            new Answer(shelves.Words.AnswerWhatItIs)
            {
                Words = shelves.Words.Paragraph(
                    shelves.Words.DecisionIs(
                        Words.Capital(shelves.Words.OutcomeForceWithArticle(outcome.Force)), shelves.Words.OutcomeType(outcome.Type)),
                    dispute is null ? Phrases.Empty : new Phrase(shelves.Words.DisputeLink, Outside: dispute)),
            },
            new Answer(shelves.Words.AnswerUse)
            {
                Uses =
                [
                    new Phrase(shelves.Words.UseCite, page.At("cite")),
                    .. outcome.Topics.Count > 0 ? new[] { new Phrase(shelves.Words.UseFollowTopics, page.At("follow")) } : [],
                ],
            },
        ];
    }

    /// <summary>Who said or asked it, of whom, until when: what is known of that.</summary>
    private static Phrases WhoOf(Shelves shelves, OutcomeRecord outcome) => shelves.Words.Line(
        outcome.Actor.ValueOrDefault is null ? Phrases.Empty : shelves.Value(outcome.Actor),
        outcome.Addressee.ValueOrDefault is null ? Phrases.Empty : shelves.Words.DecisionTo(shelves.Addressee(outcome.Addressee)),
        outcome.Deadline.ValueOrDefault is null ? Phrases.Empty : shelves.Words.DecisionUntil(shelves.Date(outcome.Deadline)));
}
