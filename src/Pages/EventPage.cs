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

    /// <summary>When, where, how.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Who took part, in what capacity.</summary>
    public required IReadOnlyList<Phrases> People { get; init; }

    /// <summary>A text that the editors wrote; null where there is none.</summary>
    public ShownText? Text { get; init; }

    /// <summary>What was decided, requested or announced there; empty where nothing is known.</summary>
    public required IReadOnlyList<Card> Outcomes { get; init; }

    /// <summary>What held papers say of it.</summary>
    public required IReadOnlyList<Quote> Quotes { get; init; }

    internal static EventPage Of(Shelves shelves, EventRecord happened) => new()
    {
        Site = shelves.Site,
        Address = Address.Of(happened.Id),
        Title = happened.Title.Value,
        Description = $"{happened.Title.Value}: {shelves.Words.Date(happened.Date)}. Who took part, and the papers about it.",
        Section = Section.Meetings,
        Crumbs = [new Phrase("Events", SitePages.Events)],
        CrumbName = happened.Title.Value,
        LastModified = shelves.Catalogue.LastChanged(happened),
        Headline = new Headline(new Plate(Kind.Meeting, shelves.Words.Kind(happened)), shelves.Words.Date(happened.Date)),
        Background = shelves.BackgroundOf(happened),
        Citation = shelves.Citations.Of(happened),
        Facts =
        [
            new Fact("Date", shelves.Words.Date(happened.Date)),
            .. shelves.Words.Gathered(
                new Fact("Hours", shelves.Words.Value(happened.Time, shelves.Words.Hours)),
                new Fact("Place", shelves.Words.Value(happened.Venue)),
                new Fact("Mode", shelves.Words.Value(happened.Mode))),
        ],
        People = [.. happened.People.Select(shelves.Person)],
        Text = shelves.Texts(happened).FirstOrDefault() is { } text ? new TextPresenter(shelves.Catalogue, [happened.Id]).Set(text) : null,
        Outcomes = [.. shelves.Outcomes[happened.Id].Select(o => shelves.Card(o, on: happened.Id))],
        Quotes = shelves.Mentioning(happened.Id),
    };
}
