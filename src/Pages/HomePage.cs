using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>The home page: what this is, what can be read here, what came of it, and a door for each of its readers.</summary>
public sealed record HomePage : PageModel
{
    /// <summary>So many papers stand on the shelf; the list of all papers has the others.</summary>
    private const int MostPapers = 8;

    private HomePage()
    {
    }

    /// <summary>What the editors wrote for it; null where they wrote nothing.</summary>
    public required ShownText? Text { get; init; }

    /// <summary>How many papers are known, and how many can be read here.</summary>
    public required Phrases Known { get; init; }

    /// <summary>The last meeting, the latest report, who was last in the chair; each where it is known.</summary>
    public required IReadOnlyList<Answer> Latest { get; init; }

    /// <summary>The meetings; null where too few dates are known.</summary>
    public required TimeLine? TimeLine { get; init; }

    /// <summary>Meetings to come.</summary>
    public required IReadOnlyList<ComingMeeting> Coming { get; init; }

    /// <summary>Papers that can be read, reports first; empty where none can.</summary>
    public required IReadOnlyList<ShelvedPaper> Readable { get; init; }

    /// <summary>How many can be read, and where all of them are listed.</summary>
    public required Phrase AllReadable { get; init; }

    /// <summary>How many decisions and suggestions there are, and where they are listed; null where there are none.</summary>
    public required Phrase? Outcomes { get; init; }

    /// <summary>What came of them.</summary>
    public required IReadOnlyList<Tally> OutcomeTallies { get; init; }

    /// <summary>A door for everyone, one for members, one for researchers.</summary>
    public required IReadOnlyList<Door> Doors { get; init; }

    internal static HomePage Of(Shelves shelves, InputPage? page, ShownText? text)
    {
        var first = shelves.Settings.Languages[0];
        var own = page is { Text.Language: var language } && language != first ? page : null;
        var readable = shelves.Documents.Where(d => shelves.ReadingOf(d) == Reading.Here)
            .OrderBy(d => d.Type).ThenByDescending(d => shelves.YearOf(d) ?? 0).ThenBy(d => d, Shelves.ByDate).ToList();
        var outcomes = shelves.All<OutcomeRecord>().ToList();
        return new HomePage
        {
            Site = shelves.Site,
            Address = Address.Home,
            Title = own?.Title.Value ?? shelves.Settings.Tagline,
            TitleLanguage = own?.Text.Language ?? first,
            Description = page?.Description ?? shelves.Words.HomeDescription(shelves.Settings.Title, shelves.Settings.Tagline),
            LastModified = shelves.LastModified(shelves.Records),
            Feeds = shelves.Feeds(Address.Home),
            Text = text,
            Known = shelves.Words.Paragraph(
                shelves.Words.PapersKnownAndReadable(shelves.Documents.Count, readable.Count),
                shelves.Words.To(NamedPage.Coverage)),
            Latest = [.. LatestOf(shelves)],
            TimeLine = TimeLine.Of(shelves),
            Coming = ComingMeetings.All(shelves),
            Readable = [.. readable.Take(MostPapers).Select(d => Shelved(shelves, d))],
            AllReadable = new Phrase(shelves.Words.Papers(readable.Count), SitePages.Documents.At("can-be-read")),
            Outcomes = outcomes.Count == 0
                ? null
                : new Phrase(shelves.Words.DecisionsAndSuggestions(outcomes.Count), SitePages.Outcomes),
            OutcomeTallies = shelves.OutcomeTallies(outcomes),
            Doors =
            [
                new Door(shelves.Words.DoorForEveryone,
                [
                    .. MostGathered(shelves),
                    shelves.Words.To(NamedPage.AllTopics),
                    .. Written(shelves, "help", "glossary"),
                ]),
                new Door(shelves.Words.DoorForMembers,
                [
                    shelves.Words.To(NamedPage.ByNumber),
                    shelves.Words.To(NamedPage.ByCountry),
                    shelves.Words.To(NamedPage.ByOrganisation),
                    .. Contributions(shelves),
                    shelves.Words.To(NamedPage.Resolutions),
                    shelves.Words.To(NamedPage.Calendar),
                    shelves.Words.To(NamedPage.Follow),
                    .. Written(shelves, "publishing"),
                ]),
                new Door(shelves.Words.DoorForResearchers,
                [
                    shelves.Words.To(NamedPage.AllPapers),
                    shelves.Words.To(NamedPage.ByYear),
                    shelves.Words.To(NamedPage.Collection),
                    shelves.Words.To(NamedPage.Corrections),
                    shelves.Words.To(NamedPage.Coverage),
                    shelves.Words.To(NamedPage.Take),
                    .. Written(shelves, "about"),
                ]),
            ],
        };
    }

    private static IEnumerable<Answer> LatestOf(Shelves shelves)
    {
        if (shelves.LastMeeting() is { } meeting)
        {
            yield return new Answer(shelves.Words.AnswerLastMeeting)
            {
                Words = shelves.Words.Line(
                    meeting.Name(),
                    shelves.DateUnlabelled(meeting.Date),
                    meeting.Venue is Stated<string>.Known ? shelves.Value(meeting.Venue) : Phrases.Empty),
            };
        }

        if (shelves.LatestReport() is { } report)
        {
            yield return new Answer(shelves.Words.AnswerLatestReport)
            {
                Words = shelves.Words.Line(report.Name(), shelves.Date(report.Date), shelves.ReadingInWords(report)),
            };
        }

        if (shelves.LastChair() is var (last, chair))
        {
            yield return new Answer(shelves.Words.AnswerInTheChair)
            {
                Words = shelves.Words.Paragraph(
                    shelves.Words.LastChair(
                        shelves.Person(chair with { OnBehalfOf = null, Capacity = "" }), shelves.Own(chair.Capacity), last.Name()),
                    shelves.Group() is { } group
                        ? new Phrase(shelves.Words.AllChairs, Address.Of(group.Id, "roles"))
                        : Phrases.Empty),
            };
        }
    }

    private static ShelvedPaper Shelved(Shelves shelves, DocumentRecord document)
    {
        var card = shelves.Card(document);
        return new ShelvedPaper(
            new Plate(card.Kind, card.KindName, card.Labels[0].Text)
            {
                IsNumbered = document.Symbols.Count > 0,
                On = card.When,
                Sign = Sign.Full,
            },
            card.Title,
            Phrases.Join(
                " · ",
                shelves.Words.List(document.Meetings.Take(2).Select(m => (Phrases)(shelves.Name(m) with { To = null }))),
                shelves.Words.Minutes(shelves.Minutes(document))));
    }

    /// <summary>The topics under which most is gathered.</summary>
    private static IEnumerable<Phrase> MostGathered(Shelves shelves) => shelves.All<TopicRecord>()
        .OrderByDescending(t => shelves.ByTopic[t.Id].Count()).ThenBy(t => t.Id).Take(6).Select(t => t.Name());

    /// <summary>The list of contributions; nothing where there are none.</summary>
    private static IEnumerable<Phrase> Contributions(Shelves shelves) => shelves.Documents.Any(d => d.Type == DocumentType.Contribution)
        ? [shelves.Words.To(DocumentType.Contribution)]
        : [];

    /// <summary>Pages that the editors wrote, as the foot of every page names them.</summary>
    private static IEnumerable<Phrase> Written(Shelves shelves, params IReadOnlyList<string> names) =>
        shelves.Site.Foot.SelectMany(f => f.Links).Where(p => names.Any(n => p.To == SitePages.Page(n)));
}

/// <summary>A paper that can be read, on the shelf of the home page.</summary>
/// <param name="Plate">Its kind, number and date.</param>
/// <param name="Title">Its title, leading to its page.</param>
/// <param name="About">Its meetings, and how long it takes to read.</param>
public sealed record ShelvedPaper(Plate Plate, Phrase Title, Phrases About);

/// <summary>Ways into the archive for one kind of reader.</summary>
/// <param name="For">For whom.</param>
/// <param name="Ways">Where they lead.</param>
public sealed record Door(string For, IReadOnlyList<Phrase> Ways);
