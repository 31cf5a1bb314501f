using System.Diagnostics;
using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>Decisions and follow-up in one of their orders: by meeting, force, addressee, deadline or state.</summary>
public sealed record OutcomesPage : PageModel
{
    private OutcomesPage()
    {
    }

    /// <summary>How many entries there are.</summary>
    public required Plate Plate { get; init; }

    /// <summary>All orders with how many groups each has, this one without address.</summary>
    public required IReadOnlyList<Phrase> Orders { get; init; }

    /// <summary>Leads to the years, where all of them are too many for this page; else empty.</summary>
    public IReadOnlyList<Phrase> Years { get; init; } = [];

    /// <summary>Entries under headings; none where the years have them.</summary>
    public required IReadOnlyList<OutcomeGroup> Groups { get; init; }

    /// <summary>How to say that one is classified wrongly.</summary>
    public required TellUs Dispute { get; init; }

    /// <summary>The page by meeting, and one for each other order; each with pages by year where they are too many for one.</summary>
    internal static IEnumerable<PlannedPage> All(Shelves shelves)
    {
        var all = shelves.All<OutcomeRecord>().ToList();
        var orders = OrdersOf(shelves).Select(o => (Order: o, Groups: o.Group(all))).ToList();
        IReadOnlyList<Phrase> links =
            [.. orders.Select(o => new Phrase(
                shelves.Words.PartWithCount(shelves.Words.OutcomeOrder(o.Order.Name), o.Groups.Count), o.Order.Address))];
        return orders.SelectMany(o =>
        {
            var whole = Of(shelves, all, o.Order, o.Groups, links);
            return all.Count > ListPage.MostRows ? Cut(shelves, all, whole, o.Order, links) : [PlannedPage.Of(whole)];
        });
    }

    private static OutcomesPage Of(
        Shelves shelves, IReadOnlyList<OutcomeRecord> all, Order order, IReadOnlyList<OutcomeGroup> groups, IReadOnlyList<Phrase> links)
    {
        var isFirst = order.Name == OutcomeOrder.Meeting;
        return new OutcomesPage
        {
            Site = shelves.Site,
            Address = order.Address,
            Title = shelves.Words.OutcomeOrderTitle(order.Name),
            Description = shelves.Words.OutcomeOrderDescription(order.Name, all.Count),
            Section = Section.Outcomes,
            Crumbs = isFirst ? [] : [shelves.Words.To(NamedPage.Decisions)],
            CrumbName = isFirst ? shelves.Words.PageName(NamedPage.Decisions) : shelves.Words.OutcomeOrder(order.Name),
            LastModified = shelves.LastModified(all),
            Plate = new Plate(Kind.Outcome, shelves.Words.ListPlate, shelves.Words.Entries(all.Count)),
            Orders = [.. links.Select(l => l.To == order.Address ? l with { To = null } : l)],
            Groups = groups,
            Dispute = Backgrounds.TellUs(shelves, shelves.Words.MailClassification, order.Address, "…"),
        };
    }

    /// <summary>The page, leading to years, and those: whatever the order, by the year of the meeting.</summary>
    private static IEnumerable<PlannedPage> Cut(
        Shelves shelves, IReadOnlyList<OutcomeRecord> all, OutcomesPage whole, Order order, IReadOnlyList<Phrase> links)
    {
        var years = ListParts.Of(shelves.Words, whole.Address, all, "year", o => ListPages.YearOf(shelves, o));
        return years
            .Select(y => new PlannedPage(y.Address, () => whole with
            {
                Address = y.Address,
                Title = shelves.Words.PartOfList(whole.Title, y.Name),
                Crumbs = [.. whole.Crumbs, new Phrase(whole.CrumbName, whole.Address)],
                CrumbName = y.Name,
                LastModified = shelves.LastModified(y.Things),
                Orders = links,
                Groups = order.Group(y.Things),
            }))
            .Prepend(PlannedPage.Of(whole with { Years = [.. years.Select(y => y.Link)], Groups = [] }));
    }

    private static IReadOnlyList<Order> OrdersOf(Shelves shelves)
    {
        return
        [
            new(SitePages.Outcomes, OutcomeOrder.Meeting, all =>
            [
                .. InOrder(shelves, all).Select(g => Group(shelves, g.Key.Name(), g.Key.Id.Name, g)),
            ]),
            new(SitePages.OutcomesBy("force"), OutcomeOrder.Force, all =>
            [
                .. all.GroupBy(o => o.Force).OrderBy(g => g.Key)
                    .Select(g => Group(shelves, new Phrase(shelves.Words.OutcomeForces(g.Key)), g.Key.ToString().ToLowerInvariant(), g)),
            ]),
            new(SitePages.OutcomesBy("addressee"), OutcomeOrder.Addressee, all => ByAddressee(shelves, all)),
            new(SitePages.OutcomesBy("deadline"), OutcomeOrder.Deadline, all =>
            [
                .. all.GroupBy(o => Deadline(shelves, o)).OrderBy(g => g.Key)
                    .Select(g => Group(shelves, new Phrase(g.Key.Words), g.Key.Anchor, g)),
            ]),
            new(SitePages.OutcomesBy("state"), OutcomeOrder.State, all =>
            [
                .. all.GroupBy(o => o.State).OrderBy(g => g.Key).Select(g => Group(
                    shelves, new Phrase(Words.Capital(shelves.Words.OutcomeState(g.Key))), g.Key.ToString().ToLowerInvariant(), g)),
            ]),
        ];
    }

    /// <summary>Meetings of the group by number, then the sessions of other bodies by date.</summary>
    private static IEnumerable<IGrouping<ArchiveRecord, OutcomeRecord>> InOrder(Shelves shelves, IEnumerable<OutcomeRecord> outcomes) =>
        outcomes.GroupBy(o => shelves.Catalogue[o.Meeting.Value])
            .OrderBy(g => (g.Key as MeetingRecord)?.Number ?? int.MaxValue)
            .ThenBy(g => g.Key.OwnDate?.ValueOrDefault?.Earliest ?? DateOnly.MaxValue)
            .ThenBy(g => g.Key.Id);

    private static OutcomeGroup Group(Shelves shelves, Phrase heading, string anchor, IEnumerable<OutcomeRecord> outcomes) =>
        new(heading, anchor, shelves.OutcomeTallies(outcomes), [.. outcomes.Select(o => Entry(shelves, o))]);

    private static OutcomeEntry Entry(Shelves shelves, OutcomeRecord outcome)
    {
        var later = shelves.Words.List(outcome.Relations.Where(r => r.Type == RelationType.LedTo)
                .Select(r => (Phrases)shelves.ShortName(shelves.Catalogue[r.Target.Value])));
        return new OutcomeEntry(
            shelves.Words.OutcomeForce(outcome.Force), outcome.Name(), outcome.PrintedWords.Value,
            Phrases.Join(
                " · ",
                shelves.Name(outcome.Meeting),
                shelves.Words.List(outcome.Evidence.Select(e => shelves.Place(e.Value)).DistinctBy(l => l.Plain))),
            later.IsEmpty ? Phrases.Empty : shelves.Words.ChainFollowed(outcome.State, later),
            Cards.SignOf(outcome.State),
            shelves.Words.OutcomeState(outcome.State));
    }

    /// <summary>An addressee under its own name where the words name it exactly, and under the words printed where they do not.</summary>
    private static IReadOnlyList<OutcomeGroup> ByAddressee(Shelves shelves, IReadOnlyList<OutcomeRecord> all) =>
    [
        .. all
            .GroupBy(o => shelves.Addressees.Find(o.Addressee) is { } party ? party.Name()
                : o.Addressee is Stated<string>.Known { Value: var words } ? shelves.Own(words)
                : new Phrase(shelves.Words.AddresseeValue(shelves.Words.Value(o.Addressee))))
            .OrderBy(g => g.First().Addressee is not Stated<string>.Known)
            .ThenBy(g => g.Key.Text, shelves.Words.Alphabet)
            .Select((g, at) => Group(shelves, g.Key, $"addressee-{(at + 1).ToString(CultureInfo.InvariantCulture)}", g)),
    ];

    private static (string Order, string Words, string Anchor) Deadline(Shelves shelves, OutcomeRecord outcome) => outcome.Deadline switch
    {
        Stated<Edtf>.Known { Value: var date } => (date.Text, shelves.Words.Date(date), "until-" + SymbolSpelling.Slug(date.Text)),
        Stated<Edtf>.None => ("~1", shelves.Words.NoDeadline, "none"),
        Stated<Edtf>.NotStated or Stated<Edtf>.NotFound =>
            ("~2", shelves.Words.DeadlineValue(shelves.Words.Date(outcome.Deadline)), "not-known"),
        _ => throw new UnreachableException(outcome.Deadline.GetType().Name),
    };

    /// <summary>An order of entries.</summary>
    private sealed record Order(
        Address Address, OutcomeOrder Name, Func<IReadOnlyList<OutcomeRecord>, IReadOnlyList<OutcomeGroup>> Group);
}

/// <summary>Entries under a heading.</summary>
/// <param name="Heading">The heading; it may lead somewhere.</param>
/// <param name="Anchor">Its anchor.</param>
/// <param name="Tallies">How many of them came to what.</param>
/// <param name="Entries">The entries.</param>
public sealed record OutcomeGroup(
    Phrase Heading, string Anchor, IReadOnlyList<Tally> Tallies, IReadOnlyList<OutcomeEntry> Entries);

/// <summary>An outcome in a list, its printed words first.</summary>
/// <param name="Force">How strong the words are.</param>
/// <param name="Title">Its name, leading to its page.</param>
/// <param name="PrintedWords">The words as printed.</param>
/// <param name="Where">The meeting, and the paragraphs that state it.</param>
/// <param name="Follow">Which papers show what came of it; empty for none.</param>
/// <param name="Sign">How what came of it is drawn.</param>
/// <param name="State">What came of it, in a word or two.</param>
public sealed record OutcomeEntry(
    string Force, Phrase Title, string PrintedWords, Phrases Where, Phrases Follow, Sign Sign, string State);
