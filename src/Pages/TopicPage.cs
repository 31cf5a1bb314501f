using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>A topic and all that is gathered under it.</summary>
public sealed record TopicPage : RecordPage
{
    private TopicPage()
    {
    }

    /// <summary>Other words for it, wider and narrower topics.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Every paragraph about it; none where the years have it.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    /// <summary>Decisions and suggestions under it.</summary>
    public required IReadOnlyList<DecisionSource> Decisions { get; init; }

    /// <summary>The label in further languages.</summary>
    public required IReadOnlyList<Phrase> Labels { get; init; }

    /// <summary>Leads to the years, where all that is gathered is too much for this page; else empty.</summary>
    public required IReadOnlyList<Phrase> Years { get; init; }

    /// <summary>All else that is gathered under it: papers, meetings, events, each by date; nothing where the years have it.</summary>
    public required IReadOnlyList<Shelf> Shelves { get; init; }

    /// <summary>The page of a topic, and one for each year where it has too much for one.</summary>
    internal static IEnumerable<PlannedPage> All(Shelves shelves, TopicRecord topic)
    {
        var (address, about) = (Address.Of(topic.Id), shelves.ByTopic[topic.Id].ToList());
        var years = about.Count > ListPage.MostRows
            ? ListParts.Of(shelves.Words, address, about, "year", r => ListPages.YearOf(shelves, r)) : [];
        return years
            .Select(y => new PlannedPage(y.Address, () => ListPage.OfPart(
                shelves, y, topic.Title.Value, Section.Topics, [shelves.Words.To(NamedPage.Topics), topic.Name()],
                ListPages.ByKind(shelves, y.Things))))
            .Prepend(new PlannedPage(address, () => Of(shelves, topic, about, [.. years.Select(y => y.Link)])));
    }

    private static TopicPage Of(Shelves shelves, TopicRecord topic, IReadOnlyList<ArchiveRecord> about, IReadOnlyList<Phrase> years)
    {
        var narrower = shelves.All<TopicRecord>().Where(t => t.Broader.Any(b => b.Value.Id == topic.Id)).ToList();
        var isWhole = years.Count == 0;
        var quotes = isWhole ? shelves.About(topic) : [];
        var outcomes = about.OfType<OutcomeRecord>().ToList();
        var papers = about.OfType<DocumentRecord>().ToList();
        var ofYears = about.Select(shelves.YearOf).OfType<int>().ToList();
        var page = Address.Of(topic.Id);
        return new TopicPage
        {
            Site = shelves.Site,
            Address = page,
            Title = topic.Title.Value,
            Description = shelves.Words.TopicDescription(topic.Title.Value, about.Count, topic.ScopeNote ?? "").TrimEnd(),
            Section = Section.Topics,
            Crumbs = [shelves.Words.To(NamedPage.Topics)],
            CrumbName = topic.Title.Value,
            LastModified = shelves.LastModified([topic, .. about]),
            Feeds = shelves.Feeds(page),
            Headline = new Headline(
                new Plate(Kind.Guide, shelves.Words.Kind(topic), shelves.Words.Entries(about.Count))
                {
                    On = ofYears.Count == 0 ? "" : shelves.Words.Years(ofYears.Min(), ofYears.Max()),
                },
                topic.ScopeNote is { } note ? shelves.Own(note) : Phrases.Empty)
            {
                Answers =
                [
                    .. quotes.Count == 0 ? [] : new[]
                    {
                        new Answer(shelves.Words.AnswerPapersSay)
                        {
                            Words = new Phrase(shelves.Words.PassagesReadable(quotes.Count), page.At("mentions")),
                        },
                    },
                    .. outcomes.Count == 0 ? [] : new[]
                    {
                        new Answer(shelves.Words.AnswerCameOfIt)
                        {
                            Words = isWhole
                                ? new Phrase(shelves.Words.DecisionsAndSuggestions(outcomes.Count), page.At("outcomes"))
                                : shelves.Words.DecisionsAndSuggestions(outcomes.Count),
                            Tallies = shelves.OutcomeTallies(outcomes),
                            Kind = Kind.Outcome,
                        },
                    },
                    .. papers.Count == 0 ? [] : new[]
                    {
                        new Answer(shelves.Words.AnswerPapers)
                        {
                            Words = isWhole
                                ? new Phrase(shelves.Words.Papers(papers.Count), page.At("papers"))
                                : shelves.Words.Papers(papers.Count),
                            Tallies = shelves.ReadingTallies(papers),
                            Kind = Kind.Paperwork,
                        },
                    },
                    new Answer(shelves.Words.AnswerUse)
                    {
                        Uses =
                        [
                            .. shelves.Feeds(page).Count > 0 ? new[] { new Phrase(shelves.Words.UseFollowTopic, page.At("follow")) } : [],
                            new Phrase(shelves.Words.UseCite, page.At("cite")),
                        ],
                    },
                ],
            },
            Background = shelves.BackgroundOf(topic) with { OtherNames = [] },
            Citation = shelves.Citations.Of(topic),
            Facts =
            [
                .. topic.OtherNames.Count > 0
                    ? new[] { new Fact(shelves.Words.FactAlsoCalled, [.. topic.OtherNames.Select(n => n.PrintedIn is { } place
                        ? shelves.Words.NameAlsoPrintedIn(shelves.Printed(n), shelves.Place(place.Value))
                        : shelves.Printed(n))]) }
                    : [],
                .. topic.Broader.Count > 0
                    ? new[] { new Fact(shelves.Words.FactWiderTopics, [.. topic.Broader.Select(b => (Phrases)shelves.Name(b))]) }
                    : [],
                .. narrower.Count > 0
                    ? new[] { new Fact(shelves.Words.FactNarrowerTopics, [.. narrower.Select(n => (Phrases)n.Name())]) } : [],
            ],
            Quotes = quotes,
            Decisions = isWhole ? shelves.DecisionsOf(outcomes) : [],
            Labels = shelves.Labels(topic, topic.Labels),
            Years = years,
            Shelves = isWhole ? ListPages.ByKind(shelves, about.Where(r => r is not OutcomeRecord)) : [],
        };
    }
}
