using CopArchive.Diagnostics;
using CopArchive.Pages.Parts;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages.Shelving;

/// <summary>The lists on the page of a person, country or organisation; a country includes its bodies and people.</summary>
internal static class PartyShelves
{
    /// <summary>What has a date, under headings.</summary>
    public static IReadOnlyList<Shelf> Dated(Shelves shelves, ArchiveRecord party, IEnumerable<ArchiveRecord> dated)
    {
        var own = Papers(shelves, party.Id).Select(d => d.Id).ToHashSet();
        var papers = dated.OfType<DocumentRecord>().ToLookup(d => own.Contains(d.Id));
        return Filled(
            new Shelf(
                shelves.Words.PageName(NamedPage.Papers),
                "papers",
                [.. shelves.ReadableFirst(papers[true]).Select(d => shelves.Card(d, Joint(shelves.Words, d)))],
                Count: shelves.Known([.. papers[true]])),
            new Shelf(
                shelves.Words.PapersOfMembers,
                "papers-of-members",
                [.. shelves.ReadableFirst(papers[false]).Select(d => shelves.Card(d, Joint(shelves.Words, d)))],
                Count: shelves.Known([.. papers[false]])),
            new Shelf(shelves.Words.AddressedToIt, "outcomes", shelves.CardsOf(dated.OfType<OutcomeRecord>())));
    }

    /// <summary>Who belongs to it, under headings.</summary>
    public static IReadOnlyList<Shelf> Belonging(Shelves shelves, IEnumerable<ArchiveRecord> belonging) => Filled(
        new Shelf(shelves.Words.Kinds(RecordKind.Person), "people", shelves.CardsOf(belonging.OfType<PersonRecord>())),
        new Shelf(shelves.Words.MembersOfIt, "members", shelves.CardsOf(belonging.OfType<OrganisationRecord>())));

    /// <summary>Its papers and those of its members, by date, and what meetings asked of it.</summary>
    public static IReadOnlyList<ArchiveRecord> Dated(Shelves shelves, ArchiveRecord party) =>
        [.. Written(shelves, party).Order(Shelves.ByDate), .. shelves.AddressedTo[party.Id]];

    /// <summary>Its people, bodies and organisations.</summary>
    public static IReadOnlyList<ArchiveRecord> Belonging(Shelves shelves, ArchiveRecord party)
    {
        var members = shelves.AllMembers(party.Id);
        return [.. People(shelves, party, members), .. members];
    }

    /// <summary>Its people.</summary>
    public static IEnumerable<PersonRecord> People(Shelves shelves, ArchiveRecord party) =>
        party is PersonRecord ? [] : People(shelves, party, shelves.AllMembers(party.Id));

    private static IReadOnlyList<Shelf> Filled(params IEnumerable<Shelf> shelves) => [.. shelves.Where(s => s.Cards.Count > 0)];

    /// <summary>
    /// Papers written or sent by it, by one of its bodies, or by one of its people on their own behalf: what a citizen signs as chair of a
    /// group is the group's.
    /// </summary>
    public static IEnumerable<DocumentRecord> Written(Shelves shelves, ArchiveRecord party) => Papers(shelves, party.Id)
        .Concat(shelves.AllMembers(party.Id).SelectMany(m => Papers(shelves, m.Id)))
        .Concat(party is OrganisationRecord { Type: OrganisationType.Country }
            ? Citizens(shelves, party.Id).SelectMany(p =>
                shelves.Appearances[p.Id].Where(a => a.Role.OnBehalfOf is null).Select(a => a.In).OfType<DocumentRecord>())
            : [])
        .Distinct();

    /// <summary>Those who held a post there or in one of its bodies, spoke for it, or are of that country.</summary>
    private static IEnumerable<PersonRecord> People(Shelves shelves, ArchiveRecord party, IReadOnlyList<OrganisationRecord> members) =>
        shelves.ByName(members.Select(m => m.Id).Prepend(party.Id).SelectMany(id => shelves.Appearances[id])
            .Select(a => a.In is PersonRecord person ? person : shelves.Catalogue[a.Role.Who.Value] as PersonRecord).OfType<PersonRecord>()
            .Concat(Citizens(shelves, party.Id))
            .Where(p => p.Id != party.Id && p.Withdrawn is null)
            .Distinct());

    private static IEnumerable<PersonRecord> Citizens(Shelves shelves, RecordId country) =>
        shelves.All<PersonRecord>().Where(p => p.Country is Stated<Located<Reference>>.Known { Value: var of } && of.Value.Id == country);

    private static IEnumerable<DocumentRecord> Papers(Shelves shelves, RecordId party) =>
        shelves.Appearances[party].Select(a => a.In).OfType<DocumentRecord>().Distinct();

    private static string? Joint(Words words, DocumentRecord document) =>
        document.Contributors.Select(c => c.OnBehalfOf?.Value.Id ?? c.Who.Value.Id).Distinct().Count() > 1 ? words.JointPaper : null;
}
