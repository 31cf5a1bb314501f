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
            Description = $"{meeting.Text}: “{outcome.PrintedWords.Value}” Classified by the editors "
                + $"as {shelves.Words.OutcomeForceWithArticle(outcome.Force)}; {shelves.Words.OutcomeState(outcome.State)}.",
            Section = Section.Outcomes,
            Crumbs = [new Phrase("Decisions", SitePages.Outcomes), meeting],
            CrumbName = outcome.Title.Value,
            LastModified = shelves.Catalogue.LastChanged(outcome),
            Headline = new Headline(
                new Plate(Kind.Outcome, shelves.Words.OutcomeForce(outcome.Force), place)
                {
                    IsNumbered = place.Length > 0,
                    On = date,
                    Sign = Cards.SignOf(outcome.State) is Sign.Full or Sign.Part ? Sign.Full : Sign.None,
                },
                Phrases.Join(", ", meeting, date))
            {
                Answers = [.. AnswersOf(shelves, outcome)],
            },
            Background = shelves.BackgroundOf(outcome),
            Citation = shelves.Citations.Of(outcome),
            PrintedWords = outcome.PrintedWords.Value,
            PrintedIn = Phrases.Join("; ", outcome.Evidence.Select(e => shelves.Place(e.Value))),
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
        var dispute = Backgrounds.TellUs(shelves.Settings, "A classification", page, outcome.Title.Value).MailTo;
        return
        [
            new Answer("What came of it")
            {
                Short = Words.Capital(shelves.Words.OutcomeState(outcome.State)) + ".",
                Sign = Cards.SignOf(outcome.State),
                Words = Phrases.Join("; ", [.. followed, shelves.Words.LookedAt(outcome.StateAsOf)]),
            },
            .. WhoOf(shelves, outcome) is { IsEmpty: false } who ? new[] { new Answer("Who, and to whom") { Words = who } } : [],
            new Answer("What it is")
            {
                Words = $"{Words.Capital(shelves.Words.OutcomeForceWithArticle(outcome.Force))}, classed by the editors; "
                    + $"about {shelves.Words.OutcomeType(outcome.Type)}. "
                    + (dispute is null ? Phrases.Empty : new Phrase("Do you read it otherwise? Tell us why", Outside: dispute)),
            },
            new Answer("Use it")
            {
                Uses =
                [
                    new Phrase("Cite", page.At("cite")),
                    .. outcome.Topics.Count > 0 ? new[] { new Phrase("Follow its topics", page.At("follow")) } : [],
                ],
            },
        ];
    }

    /// <summary>Who said or asked it, of whom, until when: what is known of that.</summary>
    private static Phrases WhoOf(Shelves shelves, OutcomeRecord outcome) => Phrases.Join(
        ", ",
        outcome.Actor.ValueOrDefault is null ? Phrases.Empty : shelves.Words.Value(outcome.Actor),
        outcome.Addressee.ValueOrDefault is null ? Phrases.Empty : "to " + (Phrases)shelves.Words.Value(outcome.Addressee),
        outcome.Deadline.ValueOrDefault is null ? Phrases.Empty : "until " + (Phrases)shelves.Words.Date(outcome.Deadline));
}
