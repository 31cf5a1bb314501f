using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Pages.Chaining;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>A meeting: when and where, its agenda, its papers, what it did.</summary>
public sealed record MeetingPage : RecordPage
{
    private MeetingPage()
    {
    }

    /// <summary>When, where, how, in which languages, who.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>A search among its papers.</summary>
    public required SearchWithin SearchIn { get; init; }

    /// <summary>How many papers are known, and how many can be read here.</summary>
    public required string PapersKnown { get; init; }

    /// <summary>The papers as one file; null where none is held.</summary>
    public Download? Download { get; init; }

    /// <summary>The meeting as a file for a calendar; null where no day is known.</summary>
    public Address? Calendar { get; init; }

    /// <summary>The papers by type.</summary>
    public required IReadOnlyList<Shelf> Papers { get; init; }

    /// <summary>The paper that holds the agenda; null where none is known.</summary>
    public Phrase? Agenda { get; init; }

    /// <summary>Items of the agenda, in their order; empty where its text is not held.</summary>
    public required IReadOnlyList<AgendaRow> AgendaRows { get; init; }

    /// <summary>Reports on it.</summary>
    public required IReadOnlyList<Phrase> Reports { get; init; }

    /// <summary>What it did.</summary>
    public required IReadOnlyList<Card> Outcomes { get; init; }

    /// <summary>The meetings before and after it.</summary>
    public required IReadOnlyList<Fact> BeforeAndAfter { get; init; }

    /// <summary>A text of its own that the editors wrote; null where there is none.</summary>
    public ShownText? Text { get; init; }

    /// <summary>What that text is; null where there is none.</summary>
    public AboutCopy? Copy { get; init; }

    internal static MeetingPage Of(Shelves shelves, MeetingRecord meeting)
    {
        var papers = shelves.Papers[meeting.Id].Order(Shelves.ByNumber).ToList();
        var reports = papers.Where(p => p.Relations.Any(r => r.Type == RelationType.ReportsOn && r.Target.Value.Id == meeting.Id)).ToList();
        var outcomes = shelves.Outcomes[meeting.Id].ToList();
        var text = shelves.Texts(meeting).FirstOrDefault();
        var where = Phrases.Join(
            " · ",
            Day(shelves, meeting),
            shelves.Words.PlaceUnlabelled(meeting.Venue),
            meeting.State == MeetingState.Held ? "" : shelves.Words.MeetingState(meeting.State));
        return new MeetingPage
        {
            Site = shelves.Site,
            Address = Address.Of(meeting.Id),
            Title = meeting.Title.Value,
            Description = $"{meeting.Title.Value}, {shelves.Words.Date(meeting.Date)}: agenda, {shelves.Words.Papers(papers.Count)} "
                + $"known, {shelves.Words.OfThem(papers.Count(p => shelves.Texts(p).Count > 0))} in full "
                + $"text, {shelves.Words.DecisionsAndOutcomes(outcomes.Count)}.",
            Section = Section.Meetings,
            Crumbs = [new Phrase("Meetings", SitePages.Meetings)],
            CrumbName = meeting.Title.Value,
            LastModified = shelves.LastModified([meeting, .. papers, .. outcomes]),
            Feeds = shelves.Feeds(Address.Of(meeting.Id)),
            Headline = new Headline(
                new Plate(Kind.Meeting, shelves.Words.Kind(meeting), meeting.Number.ToString(CultureInfo.InvariantCulture))
                {
                    IsNumbered = true,
                    On = meeting.Date is Stated<Edtf>.Known ? shelves.Words.Date(meeting.Date) : "",
                    Sign = Sign.Full,
                },
                where),
            Background = shelves.BackgroundOf(meeting),
            Citation = shelves.Citations.Of(meeting),
            Chain = ChainSection.Of(shelves, meeting),
            Facts = FactsOf(shelves, meeting),
            SearchIn = new SearchWithin("Search in this meeting", "meeting", meeting.Id.Name),
            PapersKnown = papers.Count == 0
                ? "none known"
                : $"{papers.Count} known, {papers.Count(p => shelves.Texts(p).Count > 0)} in full text",
            Download = shelves.Downloads.FirstOrDefault(d => d.Meeting == meeting.Id),
            Calendar = shelves.Calendar.Any(e => e.Meeting == meeting.Id && e.Days is not null)
                ? CalendarEntry.OfMeeting(meeting.Id)
                : null,
            Papers = [.. papers.GroupBy(p => p.Type).OrderBy(g => g.Key).Select(g => new Shelf(
                shelves.Words.DocumentTypes(g.Key),
                g.Key.ListSegment(),
                [.. g.Select(p => shelves.Card(p, InReport(shelves, p, reports), meeting.Id))]))],
            Agenda = meeting.Agenda is { } agenda ? shelves.Name(agenda) : null,
            AgendaRows = meeting.Agenda is { } held ? Rows(shelves, held.Value.Id, meeting, reports) : [],
            Reports = [.. reports.Select(r => r.Name())],
            Outcomes = [.. outcomes.Select(o => shelves.Card(o, PlacesOf(shelves, o), meeting.Id))],
            BeforeAndAfter =
            [
                Neighbour(shelves, meeting, before: true),
                Neighbour(shelves, meeting, before: false),
                .. AsOfPage.LinkOf(meeting) is { } asOf ? new[] { new Fact("At that time", asOf) } : [],
                .. SincePage.LinksOf(shelves, meeting) is { Count: > 0 } since ? new[] { new Fact("In between", since) } : [],
            ],
            Text = text is null ? null : new TextPresenter(shelves.Catalogue, [meeting.Id]).Set(text),
            Copy = text is null ? null : TextDocumentPage.AboutCopyOf(shelves, meeting.Texts.First(t => t.Language == text.Language), text),
        };
    }

    private static string Day(Shelves shelves, MeetingRecord meeting)
    {
        var date = shelves.Words.DateUnlabelled(meeting.Date);
        return meeting.Date.ValueOrDefault?.Day is { } single ? shelves.Words.WithWeekday(single.DayOfWeek, date) : date;
    }

    /// <summary>When, where, how, in which languages, who.</summary>
    internal static IReadOnlyList<Fact> FactsOf(Shelves shelves, MeetingRecord meeting) =>
    [
        new Fact("Date", shelves.Words.Date(meeting.Date)),
        .. shelves.Words.Gathered([
            new Fact("State", shelves.Words.MeetingState(meeting.State)),
            new Fact("Hours", shelves.Words.Value(meeting.Time, shelves.Words.Hours)),
            new Fact("Place", shelves.Words.Value(meeting.Venue)),
            new Fact("Mode", shelves.Words.Value(meeting.Mode)),
            new Fact("Languages", shelves.Words.Value(meeting.Languages, shelves.Words.LanguageNames)),
            new Fact("Open to", shelves.Words.Value(meeting.OpenTo)),
            new Fact("Taking part", shelves.Words.Value(meeting.Participants)),
            .. meeting.People.GroupBy(p => p.Capacity).Select(g =>
                new Fact(char.ToUpperInvariant(g.Key[0]) + g.Key[1..], [.. g.Select(p => shelves.Person(p with { Capacity = "" }))])),
            .. ComingMeetings.IsComing(shelves, meeting) ? shelves.HowToTakePart(meeting) : [],
            .. meeting.DocumentsAsOf is { } day ? new[] { new Fact("List of documents", "as of " + shelves.Words.Day(day)) } : [],
            new Fact("Invitation", meeting.Invitation is { } invitation ? shelves.Name(invitation) : "not found"),
        ]),
    ];

    private static Phrases InReport(Shelves shelves, DocumentRecord paper, IReadOnlyList<DocumentRecord> reports) =>
        Paragraphs(shelves, InReports(shelves, paper, reports)) is { IsEmpty: false } places ? "in the report: " + places : Phrases.Empty;

    /// <summary>Where reports on a meeting name a paper.</summary>
    private static IEnumerable<Reference> InReports(Shelves shelves, DocumentRecord paper, IReadOnlyList<DocumentRecord> reports) =>
        shelves.Naming(paper.Id)
            .Where(b => b.FromUnit is not null && reports.Contains(b.From))
            .Select(b => new Reference(b.From.Id, b.FromUnit!.Anchor, b.FromLanguage));

    /// <summary>The paragraphs to which a reader counts these places, each once, in reading order.</summary>
    private static Phrases Paragraphs(Shelves shelves, IEnumerable<Reference> places) => Phrases.Join(", ", places
        .Select(p => (Place: p, Locators: shelves.Locators(p.Id, p.Language)!))
        .OrderBy(p => p.Place.Id).ThenBy(p => p.Locators.Order(p.Place.Anchor!))
        .Select(p => new Phrase(p.Locators.Of(p.Locators.Outermost(p.Place.Anchor!)!.Anchor), Address.Of(p.Place)))
        .DistinctBy(p => p.Text).Select(p => (Phrases)p));

    private static Phrases PlacesOf(Shelves shelves, OutcomeRecord outcome) =>
        Phrases.Join(", ", outcome.Evidence.Select(e => shelves.Place(e.Value)));

    private static IReadOnlyList<AgendaRow> Rows(
        Shelves shelves, RecordId agenda, MeetingRecord meeting, IReadOnlyList<DocumentRecord> reports)
    {
        if (shelves.Catalogue.Find(agenda) is not { } record || shelves.Texts(record).FirstOrDefault() is not { } text)
        {
            return [];
        }

        var items = text.AllUnits()
            .Where(u => u.Kind == UnitKind.Agenda)
            .SelectMany(a => a.Children.Where(c => c.Kind == UnitKind.Item))
            .ToList();
        return [.. items.Select(item => Row(shelves, record, item, meeting, reports))];
    }

    /// <summary>An item with what names it, or is named by it: papers, and paragraphs of the report.</summary>
    private static AgendaRow Row(
        Shelves shelves, ArchiveRecord agenda, Unit item, MeetingRecord meeting, IReadOnlyList<DocumentRecord> reports)
    {
        var inside = WithChildren(item).Select(u => u.Anchor).ToHashSet(StringComparer.Ordinal);
        var others = agenda.Relations.Where(r => r.FromAnchor is { } from && inside.Contains(from)).Select(r => r.Target.Value)
            .Concat(shelves.Catalogue.Backlinks(agenda.Id).Where(b => b.TargetAnchor is { } to && inside.Contains(to)).Select(b =>
                new Reference(b.From.Id, b.FromUnit?.Anchor, b.FromLanguage)))
            .Distinct().Select(r => (Reference: r, Record: shelves.Catalogue[r])).ToList();
        var papers = others.Select(o => o.Record).OfType<DocumentRecord>()
            .Where(d => !reports.Contains(d) && shelves.Papers[meeting.Id].Contains(d)).Distinct().Order(Shelves.ByNumber).ToList();
        var inReport = others.Where(o => reports.Contains(o.Record) && o.Reference.Anchor is not null).Select(o => o.Reference)
            .Concat(papers.SelectMany(p => InReports(shelves, p, reports)));
        var setting = new TextPresenter(shelves.Catalogue);
        return new AgendaRow(item.Label ?? "", setting.SetWords(item.Content), setting.Quote(item.Children),
            Address.Of(agenda.Id, item.Anchor),
            Phrases.Join(
                ", ",
                papers.Select(d => (Phrases)(d.Name() with { Text = d.Symbols.Count > 0 ? d.Symbols[0].Printed.Value : d.Title.Value }))),
            Paragraphs(shelves, inReport));
    }

    private static IEnumerable<Unit> WithChildren(Unit unit) => unit.Children.SelectMany(WithChildren).Prepend(unit);

    private static Fact Neighbour(Shelves shelves, MeetingRecord meeting, bool before)
    {
        var name = before ? "Before" : "After";
        var other = before
            ? shelves.Meetings.LastOrDefault(m => m.Number < meeting.Number)
            : shelves.Meetings.FirstOrDefault(m => m.Number > meeting.Number);
        if (other is null)
        {
            return new Fact(name, before && meeting.Number == 1 ? "none: this was the first" : "none known to this archive");
        }

        var gap = Math.Abs(other.Number - meeting.Number) - 1;
        Phrases line = (Phrases)other.Name() + ", " + shelves.Words.DateUnlabelled(other.Date);
        return new Fact(name, gap == 0
            ? [line]
            : [line, gap == 1 ? "One meeting between them has no page here." : $"{gap} meetings between them have no page here."]);
    }
}

/// <summary>An item of an agenda.</summary>
/// <param name="Label">Its number as printed.</param>
/// <param name="Subject">Its words.</param>
/// <param name="Points">What stands under it.</param>
/// <param name="At">Its place in the agenda.</param>
/// <param name="Papers">Papers under it; empty where none is known.</param>
/// <param name="InReport">Paragraphs of the report on it; empty where none is known.</param>
public sealed record AgendaRow(
    string Label, IReadOnlyList<ShownInline> Subject, IReadOnlyList<BlockGroup> Points, Address At, Phrases Papers, Phrases InReport);
