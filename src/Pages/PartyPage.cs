using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>A person, country or organisation: its names as printed, its roles over time, what it wrote, what was asked of it.</summary>
public sealed record PartyPage : RecordPage
{
    private PartyPage()
    {
    }

    /// <summary>Country, what it is part of, when it existed.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Every form of the name that papers print, with where each is printed.</summary>
    public required IReadOnlyList<Fact> Names { get; init; }

    /// <summary>Its name in further languages.</summary>
    public required IReadOnlyList<Phrase> Labels { get; init; }

    /// <summary>Posts and parts in meetings and events, earliest first.</summary>
    public required IReadOnlyList<RoleRow> Roles { get; init; }

    /// <summary>Leads to years and letters, where papers or people are too many for this page; else empty.</summary>
    public required IReadOnlyList<Phrase> Parts { get; init; }

    /// <summary>Papers, people, bodies, and what meetings asked of it; what stands in parts is left out.</summary>
    public required IReadOnlyList<Shelf> Shelves { get; init; }

    internal static IEnumerable<PlannedPage> All(Shelves shelves, PersonRecord person) => All(
        shelves, person, Section.People, [shelves.Words.To(NamedPage.People)], new Dictionary<string, string>(),
        [
            new Fact(shelves.Words.FactCountry, person.Country is Stated<Located<Reference>>.Known { Value: var country }
                ? shelves.Name(country)
                : shelves.Words.Value(person.Country, _ => "")),
        ]);

    internal static IEnumerable<PlannedPage> All(Shelves shelves, OrganisationRecord organisation) => All(
        shelves, organisation, Section.Organisations,
        [shelves.Words.To(NamedPage.Organisations)], organisation.Labels,
        [
            .. organisation.ShortName is { } name ? new[] { new Fact(shelves.Words.FactShortName, shelves.Own(name)) } : [],
            .. organisation.PartOf is { } whole ? new[] { new Fact(shelves.Words.FactPartOf, shelves.Name(whole)) } : [],
            .. organisation.Country is { } country ? new[] { new Fact(shelves.Words.FactCountry, shelves.Name(country)) } : [],
            .. organisation.Region is { } region
                ? new[] { new Fact(shelves.Words.FactRegion, shelves.Own(region) with { To = SitePages.Region(region) }) } : [],
            .. organisation.Iso is { } iso ? new[] { new Fact(shelves.Words.FactIso, iso) } : [],
            .. organisation.Existence is Stated<Edtf>.Known
                ? new[] { new Fact(shelves.Words.FactExisted, shelves.Date(organisation.Existence)) }
                : [],
            .. organisation.Background is { } background ? new[] { new Fact(shelves.Words.FactBackground, shelves.Own(background)) } : [],
        ]);

    /// <summary>The page and, where papers or people are too many for one, pages by year or by letter.</summary>
    private static IEnumerable<PlannedPage> All(
        Shelves shelves, ArchiveRecord party, Section section, IReadOnlyList<Phrase> crumbs, IReadOnlyDictionary<string, string> labels,
        IReadOnlyList<Fact> facts)
    {
        var address = Address.Of(party.Id);
        var (dated, belonging) = (PartyShelves.Dated(shelves, party), PartyShelves.Belonging(shelves, party));
        var years = dated.Count > ListPage.MostRows
            ? ListParts.Of(shelves.Words, address, dated, "year", r => ListPages.YearOf(shelves, r)) : [];
        var letters = belonging.Count > ListPage.MostRows
            ? ListParts.Of(shelves.Words, address, belonging, "letter", ListPages.LetterOf) : [];
        return years.Select(y => Part(y, () => PartyShelves.Dated(shelves, party, y.Things)))
            .Concat(letters.Select(l => Part(l, () => PartyShelves.Belonging(shelves, l.Things))))
            .Prepend(new PlannedPage(address, () => Of(shelves, party, section, crumbs, labels, facts) with
            {
                Parts = [.. years.Select(y => y.Link), .. letters.Select(l => l.Link)],
                Shelves =
                [
                    .. years.Count > 0 ? [] : PartyShelves.Dated(shelves, party, dated),
                    .. letters.Count > 0 ? [] : PartyShelves.Belonging(shelves, belonging),
                ],
            }));

        PlannedPage Part(ListPart<ArchiveRecord> part, Func<IReadOnlyList<Shelf>> content) => new(part.Address, () =>
            ListPage.OfPart(shelves, part, party.Title.Value, section, [.. crumbs, party.Name()], content()));
    }

    private static PartyPage Of(
        Shelves shelves, ArchiveRecord party, Section section, IReadOnlyList<Phrase> crumbs, IReadOnlyDictionary<string, string> labels,
        IReadOnlyList<Fact> facts)
    {
        return new PartyPage
        {
            Site = shelves.Site,
            Address = Address.Of(party.Id),
            Title = party.Title.Value,
            Description = shelves.Words.PartyDescription(party.Title.Value, PartyShelves.Written(shelves, party).Count()),
            Section = section,
            Crumbs = crumbs,
            CrumbName = party.Title.Value,
            LastModified = shelves.LastModified([party, .. shelves.Appearances[party.Id].Select(a => a.In)]),
            Feeds = shelves.Feeds(Address.Of(party.Id)),
            Headline = HeadlineOf(shelves, party),
            Background = shelves.BackgroundOf(party) with { OtherNames = [] },
            Citation = shelves.Citations.Of(party),
            Facts = facts,
            Names = NamesOf(shelves, party),
            Labels = shelves.Labels(party, labels),
            Roles = RolesOf(shelves, party),
            Parts = [],
            Shelves = [],
        };
    }

    private static Headline HeadlineOf(Shelves shelves, ArchiveRecord party)
    {
        var page = Address.Of(party.Id);
        var papers = PartyShelves.Written(shelves, party).ToList();
        var addressed = shelves.AddressedTo[party.Id].ToList();
        var people = PartyShelves.People(shelves, party).ToList();
        var years = papers.Select(shelves.YearOf).OfType<int>().ToList();
        var isWhole = papers.Count + addressed.Count <= ListPage.MostRows;
        var named = shelves.Appearances[party.Id].Select(a => a.In.Id).ToHashSet();
        var own = papers.Count(d => named.Contains(d.Id));
        return new Headline(
            new Plate(Cards.KindOf(party), shelves.Words.ExactKind(party), papers.Count == 0 ? "" : shelves.Words.Papers(papers.Count))
            {
                On = years.Count == 0 ? "" : shelves.Words.Years(years.Min(), years.Max()),
            },
            Phrases.Join(" · ", shelves.OwnName(party), shelves.Card(party).About))
        {
            Answers =
            [
                .. papers.Count == 0 ? [] : new[]
                {
                    new Answer(shelves.Words.AnswerPapers)
                    {
                        Words = !isWhole ? shelves.Words.Papers(papers.Count)
                            : own is 0 || own == papers.Count
                            ? new Phrase(shelves.Words.Papers(papers.Count), page.At(own > 0 ? "papers" : "papers-of-members"))
                            : shelves.Words.OwnAndMembers(
                                new Phrase(shelves.Words.Papers(own), page.At("papers")),
                                new Phrase(shelves.Words.FromMembers(papers.Count - own), page.At("papers-of-members"))),
                        Tallies = shelves.ReadingTallies(papers),
                        Kind = Kind.Contribution,
                    },
                },
                .. addressed.Count == 0 ? [] : new[]
                {
                    new Answer(shelves.Words.AnswerAskedOfIt)
                    {
                        Words = isWhole
                            ? new Phrase(shelves.Words.DecisionsAndSuggestions(addressed.Count), page.At("outcomes"))
                            : shelves.Words.DecisionsAndSuggestions(addressed.Count),
                        Tallies = shelves.OutcomeTallies(addressed),
                        Kind = Kind.Outcome,
                    },
                },
                .. people.Count is 0 or > 12 ? [] : new[]
                {
                    new Answer(shelves.Words.AnswerPeople) { Words = shelves.Words.List(people.Select(p => (Phrases)p.Name())) },
                },
                new Answer(shelves.Words.AnswerUse)
                {
                    Uses =
                    [
                        .. shelves.Feeds(page).Count > 0 ? new[] { new Phrase(shelves.Words.UseFollow, page.At("follow")) } : [],
                        new Phrase(shelves.Words.UseCite, page.At("cite")),
                    ],
                },
            ],
        };
    }

    /// <summary>Forms of the name, those of the thing's own file first, each once.</summary>
    private static IReadOnlyList<Fact> NamesOf(Shelves shelves, ArchiveRecord party)
    {
        var name = party.OwnTitle ?? party.Title.Value;
        // the main name is listed if a source prints exactly that; a source with another spelling does not count for it
        var title = party.Sources
            .Where(s => s.StatedIn?.Value.Anchor is not null
                && (shelves.Catalogue.Unit(s.StatedIn.Value.Value)
                    ?.PlainWithChildren()
                    .Contains(name, StringComparison.Ordinal)
                    ?? false))
            .Select(s => (Text: name, Where: shelves.Place(s.StatedIn!.Value.Value)));
        var own = party.OtherNames.Select(n =>
            (n.Text, Where: shelves.Words.Line(
                n.PrintedIn is { } place ? shelves.Place(place.Value) : shelves.Words.NotFoundInPaper,
                n.Date is { } date ? shelves.Words.Date(date) : "")));
        var elsewhere = shelves.Appearances[party.Id]
            .Where(a => a.Role.Printed is not null && a.Role.Who.Value.Id == party.Id && a.In is not PersonRecord)
            .Select(a => (Text: a.Role.Printed!, Where: (Phrases)a.In.Name()));
        return [.. title.Concat(own)
            .Concat(elsewhere)
            .GroupBy(n => n.Text)
            .Select(g => new Fact(shelves.Own(g.Key), [.. g.Select(n => n.Where).DistinctBy(l => l.Plain)]))];
    }

    private static IReadOnlyList<RoleRow> RolesOf(Shelves shelves, ArchiveRecord party) =>
    [
        .. shelves.Appearances[party.Id].Concat(party is PersonRecord person ? person.Posts.Select(p => new Appearance(person, p)) : [])
            .Where(a => a.In is not DocumentRecord).Distinct()
            .Select(a => (a.In, a.Role, Date: a.Role.Date ?? a.In.OwnDate?.ValueOrDefault))
            .OrderBy(a => a.Date?.Earliest ?? DateOnly.MaxValue).ThenBy(a => a.In.Id).ThenBy(a => a.Role.Capacity, StringComparer.Ordinal)
            .Select(a => new RoleRow(
                a.Date is { } date ? shelves.Words.Date(date) : shelves.Words.DateNotKnown,
                shelves.Words.Line(CapacityOf(shelves, a.In, a.Role), OnBehalfOf(shelves, a.Role, party)),
                a.In is PersonRecord ? Other(a.In, party) : Other(shelves.Catalogue[a.Role.Who.Value], party),
                a.In is PersonRecord ? Other(shelves.Catalogue[a.Role.Who.Value], party) : a.In.Name())),
    ];

    /// <summary>The part; of a post held, as printed too.</summary>
    private static Phrases CapacityOf(Shelves shelves, ArchiveRecord where, Role role) => where is PersonRecord
        && role.Printed is { } printed
        && printed != role.Capacity
        ? shelves.Words.CapacityPrinted(shelves.Own(role.Capacity), shelves.Own(printed))
        : shelves.Own(role.Capacity);

    private static Phrases Other(ArchiveRecord one, ArchiveRecord party) => one.Id == party.Id ? Phrases.Empty : one.Name();

    private static Phrases OnBehalfOf(Shelves shelves, Role role, ArchiveRecord party) =>
        role.OnBehalfOf is { } other && other.Value.Id != party.Id ? shelves.Words.ForParty(shelves.Name(other)) : Phrases.Empty;
}

/// <summary>A part played, or a post held.</summary>
/// <param name="When">When, as far as known.</param>
/// <param name="Capacity">In what capacity, and for whom.</param>
/// <param name="Who">Who played it, where that is somebody else than the one whose page it is; empty otherwise.</param>
/// <param name="Where">In which meeting, event or body; empty where the part itself says it.</param>
public sealed record RoleRow(string When, Phrases Capacity, Phrases Who, Phrases Where);
