using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Wording;
using CopArchive.Records;
using CopArchive.Values;

namespace CopArchive.Pages;

/// <summary>A person, country or organisation: what it wrote, and where it took part.</summary>
public sealed record PartyPage : RecordPage
{
    private PartyPage()
    {
    }

    /// <summary>Posts, country, what it is part of.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Papers, meetings and events in which it had a part, each with the part.</summary>
    public required IReadOnlyList<Shelf> Shelves { get; init; }

    internal static PartyPage Of(Shelves shelves, PersonRecord person) => Of(
        shelves, person, Section.People, new Phrase("People", SitePages.People),
        [
            new Fact("Posts", person.Posts.Count == 0 ? ["not stated in the papers held"] : [.. person.Posts.Select(p => Post(shelves, p))]),
            new Fact("Country", person.Country is Stated<Located<Reference>>.Known { Value: var country } ? shelves.Name(country) : person.Country.InWords(_ => "")),
        ]);

    internal static PartyPage Of(Shelves shelves, OrganisationRecord organisation) => Of(
        shelves, organisation, Section.Organisations, new Phrase("Organisations", SitePages.Organisations),
        [
            .. organisation.ShortName is { } name ? new[] { new Fact("Short name", name) } : [],
            .. organisation.PartOf is { } whole ? new[] { new Fact("Part of", shelves.Name(whole)) } : [],
            .. organisation.Country is { } country ? new[] { new Fact("Country", shelves.Name(country)) } : [],
        ]);

    private static PartyPage Of(Shelves shelves, ArchiveRecord party, Section section, Phrase list, IReadOnlyList<Fact> facts)
    {
        var content = Content(shelves, party);
        var papers = shelves.Appearances[party.Id].Select(a => a.In).OfType<DocumentRecord>().Distinct().Count();
        return new PartyPage
        {
            Site = shelves.Site,
            Id = party.Id,
            Address = Address.Of(party.Id),
            Title = party.Title.Value,
            Description = $"{party.Title.Value} in the papers of the group: {Numbers.Of(papers, "paper", "papers")} written or sent, meetings and events with a part in them.",
            Section = section,
            Crumbs = [list],
            CrumbName = party.Title.Value,
            LastModified = Pages.Shelves.LastModified([party, .. shelves.Appearances[party.Id].Select(a => a.In)]),
            Feeds = shelves.Feeds(Address.Of(party.Id)),
            Headline = new Headline(Cards.KindOf(party), Cards.KindName(party), [], shelves.Card(party).About),
            Background = shelves.BackgroundOf(party),
            Citation = Citations.Of(shelves, party),
            Facts = facts,
            Shelves = content,
        };
    }

    private static IReadOnlyList<Shelf> Content(Shelves shelves, ArchiveRecord party)
    {
        var parts = shelves.Appearances[party.Id].ToList();
        var members = shelves.Members[party.Id].ToList();
        var theirs = members.SelectMany(m => shelves.Appearances[m.Id].Where(a => a.In is DocumentRecord).Select(a => (Member: m, a.In)))
            .Where(p => parts.All(own => own.In != p.In)).DistinctBy(p => p.In).ToList();
        return
        [
            .. new[]
            {
                Parts<DocumentRecord>(shelves, parts, party, "Papers", "papers"),
                Parts<MeetingRecord>(shelves, parts, party, "Meetings", "meetings"),
                Parts<EventRecord>(shelves, parts, party, "Events", "events"),
                new Shelf("People", "people", shelves.CardsOf(parts.Select(p => p.In).OfType<PersonRecord>().Where(p => p.Id != party.Id).Distinct())),
                new Shelf("Its bodies and organisations", "members", shelves.CardsOf(members)),
                new Shelf("Papers from its bodies and organisations", "papers-of-members", [.. theirs.Select(t => shelves.Card(t.In))]),
            }.Where(s => s.Cards.Count > 0),
        ];
    }

    private static Shelf Parts<T>(Shelves shelves, IReadOnlyList<Appearance> parts, ArchiveRecord party, string heading, string anchor)
        where T : ArchiveRecord => new(heading, anchor,
        [
            .. parts.Where(p => p.In is T).GroupBy(p => p.In).OrderBy(g => g.Key, Pages.Shelves.ByTime)
                .Select(g => shelves.Card(g.Key, g.Key is DocumentRecord ? null : string.Join("; ", g.Select(p => As(shelves, p.Role, party)).Distinct()))),
        ]);

    private static string As(Shelves shelves, Role role, ArchiveRecord party) =>
        role.Who.Value.Id == party.Id ? role.As : $"{role.As}: {shelves.Name(role.Who).Text}";

    private static Line Post(Shelves shelves, Role post)
    {
        Line line = Line.Join(", ", post.As, shelves.Name(post.Who));
        line += post.For is { } party ? ", for " + (Line)shelves.Name(party) : "";
        line += post.Date is { } date ? $", {date.InWords()}" : "";
        return post.Printed is { } printed ? line + $" (printed “{printed}”)" : line;
    }
}
