using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>A launch, a webinar, a conference: no meeting of the group.</summary>
public sealed record EventPage : RecordPage
{
    private EventPage()
    {
    }

    /// <summary>Hours, way of meeting; what is not known is left to a sentence of its own.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>What is not known, in a sentence; empty where all is known.</summary>
    public required string NotKnown { get; init; }

    /// <summary>Who took part, in what capacity.</summary>
    public required IReadOnlyList<Phrases> People { get; init; }

    /// <summary>A text that the editors wrote; null where there is none.</summary>
    public ShownText? Text { get; init; }

    /// <summary>What was decided, asked or announced there; empty where nothing is known.</summary>
    public required IReadOnlyList<DecisionSource> Decisions { get; init; }

    /// <summary>Papers presented there.</summary>
    public required IReadOnlyList<Shelf> Papers { get; init; }

    /// <summary>What papers say of it.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    internal static EventPage Of(Shelves shelves, EventRecord happened)
    {
        var outcomes = shelves.Outcomes[happened.Id].ToList();
        var papers = shelves.Papers[happened.Id].Order(Shelves.ByNumber).ToList();
        var address = Address.Of(happened.Id);
        IReadOnlyList<Fact> facts =
        [
            new Fact(shelves.Words.FactDate, shelves.Date(happened.Date)),
            new Fact(shelves.Words.FactPlace, shelves.Value(happened.Venue)),
            new Fact(shelves.Words.FactHours, shelves.Hours(happened.Time)),
            new Fact(shelves.Words.FactMode, shelves.Value(happened.Mode)),
        ];
        return new EventPage
        {
            Site = shelves.Site,
            Address = address,
            Title = happened.Title.Value,
            Description = shelves.Words.EventDescription(happened.Title.Value, shelves.Words.Date(happened.Date)),
            Section = Section.Meetings,
            Crumbs = [shelves.Words.To(NamedPage.Events)],
            CrumbName = happened.Title.Value,
            LastModified = shelves.Catalogue.LastChanged(happened),
            Headline = new Headline(
                new Plate(Kind.Meeting, shelves.Words.Kind(happened))
                {
                    On = shelves.DateUnlabelled(happened.Date),
                    Sign = papers.Any(p => shelves.ReadingOf(p) == Reading.Here) ? Sign.Full : Sign.None,
                },
                shelves.Words.Line(
                    shelves.DateUnlabelled(happened.Date),
                    happened.Venue.ValueOrDefault is { } venue ? shelves.Own(venue) : Phrases.Empty))
            {
                Answers =
                [
                    .. outcomes.Count == 0 ? [] : new[]
                    {
                        new Answer(shelves.Words.AnswerCameOfIt)
                        {
                            Words = new Phrase(shelves.Words.DecisionsAndSuggestions(outcomes.Count), address.At("outcomes")),
                            Tallies = shelves.OutcomeTallies(outcomes),
                            Kind = Kind.Outcome,
                        },
                    },
                    .. papers.Count == 0 ? [] : new[]
                    {
                        new Answer(shelves.Words.AnswerPapers)
                        {
                            Words = new Phrase(shelves.Words.Papers(papers.Count), address.At("papers")),
                            Tallies = shelves.ReadingTallies(papers),
                        },
                    },
                    new Answer(shelves.Words.AnswerUse)
                    {
                        Uses =
                        [
                            new Phrase(shelves.Words.UseCite, address.At("cite")),
                            .. happened.Topics.Count > 0 ? new[] { new Phrase(shelves.Words.UseFollow, address.At("follow")) } : [],
                        ],
                    },
                ],
            },
            Background = shelves.BackgroundOf(happened),
            Citation = shelves.Citations.Of(happened),
            Facts = shelves.Words.KnownFacts([.. facts.Skip(2)]),
            NotKnown = shelves.Words.NotKnown(facts),
            People = [.. happened.People.Select(shelves.Person)],
            Text = shelves.Texts(happened).FirstOrDefault() is { } text
                ? new TextPresenter(shelves.Catalogue, [happened.Id]).Set(text)
                : null,
            Decisions = shelves.DecisionsOf(outcomes),
            Papers = papers.Count == 0
                ? []
                :
                [
                    new Shelf(
                        shelves.Words.PageName(NamedPage.Papers), "papers",
                        [.. shelves.ReadableFirst(papers).Select(p => shelves.Card(p, on: happened.Id))],
                        Count: shelves.Known(papers)),
                ],
            Quotes = shelves.Mentioning(happened.Id),
        };
    }
}
