using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Search;
using CopArchive.Wording;

namespace CopArchive.Pipelines.Searching;

/// <summary>What is shown of a hit.</summary>
internal static class SearchCards
{
    /// <summary>As on its card in any list.</summary>
    /// <param name="shelves">The archive, in the words of a frame.</param>
    /// <param name="record">The record.</param>
    /// <param name="withUnits">Whether its paragraphs are wanted: they are the same in every frame.</param>
    public static SearchCard Make(Shelves shelves, ArchiveRecord record, bool withUnits = true)
    {
        var card = shelves.Card(record);
        var document = record as DocumentRecord;
        return new SearchCard
        {
            Type = card.KindName,
            Kind = card.Kind.ToString().ToLowerInvariant(),
            Numbers = document is null ? [.. card.Labels.Select(l => l.Text)] : [.. document.Symbols.Select(s => s.Printed.Value)],
            Title = card.Title.Text,
            OwnTitle = record.OwnTitle,
            Language = record.TitleLanguage ?? shelves.Words.Language,
            Url = Address.Of(record.Id).Path,
            Date = card.When.Plain,
            From = document is null ? "" : Plain(shelves, shelves.Contributors(document)),
            About = Plain(shelves, document is null ? card.About : Phrases.Join(" · ",
                document.VersionLabel == shelves.Words.Date(document.Date) ? "" : document.VersionLabel ?? "",
                shelves.Words.List(document.Meetings.Select(m => (Phrases)shelves.Name(m))))),
            AboutLanguage = shelves.Site.Frame.IsPlain || document is not null || !card.When.IsEmpty ? null
                : card.About.Parts.Select(p => p.Language).Distinct().ToList() is [{ } language] ? language : null,
            Held = card.State.Length > 0 ? card.State : null,
            OtherNames =
            [
                .. SearchNames.Titles(shelves, record).Select(t => t.Text)
                    .Where(t => t != card.Title.Text).Distinct(StringComparer.Ordinal),
            ],
            Under = record is OutcomeRecord outcome
                ? outcome.Evidence.Select(e => e.Value.Id.Value).FirstOrDefault()
                : null,
            Facts = SearchFacts.Of(shelves, record),
            Units = !withUnits ? [] :
            [
                .. Texts(shelves, record),
                .. record is OutcomeRecord said ? PrintedWords(shelves, said) : [],
                .. Descriptions(record)
                    .Where(d => d.Length > 0)
                    .Distinct(StringComparer.Ordinal)
                    .Select(d => new SearchUnit("", "", d, shelves.Words.Language)),
            ],
        };
    }

    /// <summary>
    /// A line without its links; in a frame written from right to left what is in another language is kept apart (U+2068, U+2069).
    /// </summary>
    private static string Plain(Shelves shelves, Phrases line) =>
        shelves.Site.Frame.IsPlain || Languages.Direction(shelves.Words.Language) == "ltr" ? line.Plain
            : string.Concat(line.Parts.Select(p => p.Language is null ? p.Text : $"\u2068{p.Text}\u2069"));

    private static IEnumerable<SearchUnit> Texts(Shelves shelves, ArchiveRecord record)
    {
        var texts = shelves.Texts(record);
        return from text in texts
               let locators = shelves.Locators(record.Id, text.Language)
               let url = text == texts[0] ? null : SitePages.OfText(record.Id, texts, text).Path
               from unit in text.AllUnits()
               let words = unit.Plain()
               where words.Length > 0
               select new SearchUnit(unit.Anchor, locators?.Of(unit.Anchor) ?? "", words, unit.Language ?? text.Language, url);
    }

    /// <summary>The words of an outcome, at the place where they are printed.</summary>
    private static IEnumerable<SearchUnit> PrintedWords(Shelves shelves, OutcomeRecord outcome)
    {
        var words = outcome.PrintedWords.Value;
        var place = outcome.Evidence.Select(e => e.Value).FirstOrDefault();
        return place?.Anchor is { } anchor && shelves.Catalogue.Find(place.Id) is { IsReadable: true }
            ? [new SearchUnit(anchor, shelves.Place(place).Plain, words, shelves.Words.Language, Address.Of(place.Id).Path)]
            : [new SearchUnit("", "", words, shelves.Words.Language)];
    }

    /// <summary>What the record says in words that are in no text.</summary>
    private static IEnumerable<string> Descriptions(ArchiveRecord record) => (record switch
    {
        DocumentRecord document => [document.ActionRequired.ValueOrDefault],
        MeetingRecord meeting =>
        [
            meeting.Venue.ValueOrDefault, meeting.Mode.ValueOrDefault, meeting.OpenTo.ValueOrDefault, meeting.Registration.ValueOrDefault,
            .. Capacities(meeting.People),
        ],
        EventRecord happened => [happened.Venue.ValueOrDefault, happened.Mode.ValueOrDefault, .. Capacities(happened.People)],
        ResolutionVersionRecord version => [version.Session.ValueOrDefault],
        OutcomeRecord => [],
        PersonRecord person => [.. Capacities(person.Posts)],
        OrganisationRecord organisation => [organisation.Background, organisation.Region],
        TopicRecord topic => [topic.ScopeNote],
        ResolutionRecord => Array.Empty<string?>(),
        _ => throw new UnreachableException(record.GetType().Name),
    }).OfType<string>().Concat(record.Notes.Select(n => n.Text));

    private static IEnumerable<string?> Capacities(IEnumerable<Role> roles) => roles.Select(r => r.Capacity);
}
