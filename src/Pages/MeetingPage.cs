using System.Globalization;
using CopArchive.Catalogue;
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

    /// <summary>The meetings before and after it, and where it stands among all.</summary>
    public required MeetingStrip Strip { get; init; }

    /// <summary>A search among its papers.</summary>
    public required SearchWithin SearchIn { get; init; }

    /// <summary>What it decided, asked and said, by paper and paragraph.</summary>
    public required IReadOnlyList<DecisionSource> Decisions { get; init; }

    /// <summary>The papers by type, of each type the final ones first.</summary>
    public required IReadOnlyList<Shelf> Papers { get; init; }

    /// <summary>How many papers are known, and how many can be read here; empty where none is known.</summary>
    public required string PapersKnown { get; init; }

    /// <summary>The papers as one file; null where none can be read.</summary>
    public Download? Download { get; init; }

    /// <summary>The texts of the papers as a book; null where none can be read.</summary>
    public RecordForms? Book { get; init; }

    /// <summary>The meeting as a file for a calendar; null where no day is known.</summary>
    public Address? Calendar { get; init; }

    /// <summary>The paper that holds the agenda; null where none is known.</summary>
    public Phrase? Agenda { get; init; }

    /// <summary>Items of the agenda, in their order; empty where its text cannot be read.</summary>
    public required IReadOnlyList<AgendaRow> AgendaRows { get; init; }

    /// <summary>How, in which languages, who else took part.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>What is not known, in a sentence; empty where all is known.</summary>
    public required string NotKnown { get; init; }

    /// <summary>Pages about what there was at the time, and about what came before and after.</summary>
    public required IReadOnlyList<Phrase> Around { get; init; }

    /// <summary>A text of its own that the editors wrote; null where there is none.</summary>
    public ShownText? Text { get; init; }

    /// <summary>What that text is; null where there is none.</summary>
    public AboutCopy? Copy { get; init; }

    internal static MeetingPage Of(Shelves shelves, MeetingRecord meeting)
    {
        var papers = shelves.Papers[meeting.Id].Order(Shelves.ByNumber).ToList();
        var reports = papers.Where(p => p.Relations.Any(r => r.Type == RelationType.ReportsOn && r.Target.Value.Id == meeting.Id))
            .OrderBy(shelves.ReadingOf).ToList();
        var outcomes = shelves.Outcomes[meeting.Id].ToList();
        var text = shelves.Texts(meeting).FirstOrDefault();
        var facts = FactsOf(shelves, meeting);
        var download = shelves.DownloadOf(meeting);
        var calendar = shelves.Calendar.Any(e => e.Meeting == meeting.Id && e.Days is not null)
            ? CalendarEntry.OfMeeting(meeting.Id)
            : null;
        return new MeetingPage
        {
            Site = shelves.Site,
            Address = Address.Of(meeting.Id),
            Title = meeting.Title.Value,
            Description = shelves.Words.MeetingDescription(
                meeting.Title.Value,
                shelves.Words.Date(meeting.Date),
                papers.Count,
                papers.Count(p => shelves.Texts(p).Count > 0),
                outcomes.Count),
            Section = Section.Meetings,
            Crumbs = [shelves.Words.To(NamedPage.Meetings)],
            CrumbName = meeting.Title.Value,
            LastModified = shelves.LastModified([meeting, .. papers, .. outcomes]),
            Feeds = shelves.Feeds(Address.Of(meeting.Id)),
            Headline = new Headline(
                new Plate(Kind.Meeting, shelves.Words.Kind(meeting), meeting.Number.ToString(CultureInfo.InvariantCulture))
                {
                    IsNumbered = true,
                    On = shelves.DateUnlabelled(meeting.Date),
                    Sign = papers.Any(p => shelves.ReadingOf(p) == Reading.Here) ? Sign.Full : Sign.None,
                },
                Head(shelves, meeting, anything: papers.Count + outcomes.Count > 0 || text is not null))
            {
                Answers = [.. Answers(shelves, Address.Of(meeting.Id), papers, reports, outcomes, calendar, download)],
            },
            Background = shelves.BackgroundOf(meeting),
            Citation = shelves.Citations.Of(meeting),
            SearchIn = new SearchWithin(shelves.Words.SearchInMeeting, "meeting", meeting.Id.Name),
            Strip = MeetingStrip.Of(shelves, meeting),
            Decisions = shelves.DecisionsOf(outcomes),
            Papers = [.. papers.GroupBy(p => p.Type).OrderBy(g => g.Key).Select(g => new Shelf(
                shelves.Words.DocumentTypes(g.Key),
                g.Key.ListSegment(),
                [
                    .. shelves.ReadableFirst(g)
                        .Select(p => shelves.Card(p, InReport(shelves, p, reports), meeting.Id)),
                ]))],
            PapersKnown = papers.Count == 0 ? "" : shelves.Known(papers),
            Download = download,
            Book = TakePage.BookOf(shelves, meeting),
            Calendar = calendar,
            Agenda = meeting.Agenda is { } agenda ? shelves.Name(agenda) : null,
            AgendaRows = meeting.Agenda is { } held ? Rows(shelves, held.Value.Id, meeting, reports) : [],
            Facts = facts,
            NotKnown = shelves.Words.NotKnown(AllFactsOf(shelves, meeting)),
            Around =
            [
                .. AsOfPage.LinkOf(shelves.Words, meeting) is { } asOf ? new[] { asOf } : [],
                .. SincePage.LinksOf(shelves, meeting),
            ],
            Text = text is null ? null : new TextPresenter(shelves.Catalogue, [meeting.Id]).Set(text),
            Copy = text is null ? null : TextDocumentPage.AboutCopyOf(shelves, meeting.Texts.First(t => t.Language == text.Language), text),
        };
    }

    /// <summary>When, where, who: in a sentence or two. Of a meeting of which nothing is known, that alone.</summary>
    private static Phrases Head(Shelves shelves, MeetingRecord meeting, bool anything)
    {
        if (!anything && meeting.Date is not Stated<Edtf>.Known && meeting.Venue is not Stated<string>.Known)
        {
            return shelves.Words.MeetingKnownByNumber;
        }

        var chair = meeting.People.Where(LastKnown.IsChair).ToList();
        return shelves.Words.Paragraph(
            shelves.Words.MeetingHead(meeting.State, shelves.Words.Line(
                    Day(shelves, meeting), meeting.Venue.ValueOrDefault is { } venue ? shelves.Own(venue) : Phrases.Empty)),
            chair.Count == 0
                ? ""
                : shelves.Words.MeetingChair(shelves.Words.Sentences(chair.Select(p => shelves.Person(p with { Capacity = "" })))));
    }

    private static IEnumerable<Answer> Answers(
        Shelves shelves, Address page, IReadOnlyList<DocumentRecord> papers, IReadOnlyList<DocumentRecord> reports,
        IReadOnlyList<OutcomeRecord> outcomes, Address? calendar, Download? download)
    {
        if (reports.Count > 0)
        {
            yield return new Answer(shelves.Words.AnswerReport)
            {
                Words = shelves.Words.Sentences(reports
                    .Where(r => shelves.ReadingOf(r) == shelves.ReadingOf(reports[0]))
                    .Select(r => shelves.Words.Line(r.Name(), shelves.ReadingInWords(r)))),
            };
        }

        if (outcomes.Count > 0)
        {
            yield return new Answer(shelves.Words.AnswerCameOfIt)
            {
                Words = new Phrase(shelves.Words.DecisionsAndSuggestions(outcomes.Count), page.At("outcomes")),
                Tallies = shelves.OutcomeTallies(outcomes),
                Kind = Kind.Outcome,
            };
        }

        if (papers.Count > 0)
        {
            yield return new Answer(shelves.Words.AnswerPapers)
            {
                Words = new Phrase(shelves.Words.Papers(papers.Count), page.At("papers")),
                Tallies = shelves.ReadingTallies(papers),
            };
        }

        yield return new Answer(shelves.Words.AnswerUse)
        {
            Uses =
            [
                new Phrase(shelves.Words.UseCite, page.At("cite")),
                new Phrase(shelves.Words.UseFollow, page.At("follow")),
                .. calendar is null ? [] : new[] { new Phrase(shelves.Words.UseCalendar, calendar) },
                .. download is null ? [] : new[] { new Phrase(shelves.Words.UseTakePapers, page.At("take")) },
            ],
        };
    }

    private static Phrases Day(Shelves shelves, MeetingRecord meeting)
    {
        var date = shelves.DateUnlabelled(meeting.Date);
        return meeting.Date.ValueOrDefault?.Day is { } single ? shelves.Words.WithWeekday(single.DayOfWeek, date) : date;
    }

    /// <summary>How, in which languages, who else took part; what is not known is left to a sentence of its own.</summary>
    private static IReadOnlyList<Fact> FactsOf(Shelves shelves, MeetingRecord meeting) => shelves.Words.KnownFacts([
        .. meeting.Relations.Where(r => r.Type == RelationType.MandatedBy).Take(1)
            .Select(r => new Fact(shelves.Words.FactMandate, shelves.ShortName(shelves.Catalogue[r.Target.Value]))),
        .. AllFactsOf(shelves, meeting).Skip(2).SkipLast(1),
        .. meeting.People.Where(p => !LastKnown.IsChair(p)).GroupBy(p => p.Capacity).Select(g => new Fact(
            shelves.Own(Words.Capital(g.Key)), [.. g.Select(p => shelves.Person(p with { Capacity = "" }))])),
        .. ComingMeetings.IsComing(shelves, meeting) ? shelves.HowToTakePart(meeting) : [],
        .. meeting.DocumentsAsOf is { } day
            ? new[] { new Fact(shelves.Words.FactListOfDocuments, shelves.Words.ListAsOf(shelves.Words.Day(day))) } : [],
    ]);

    private static IReadOnlyList<Fact> AllFactsOf(Shelves shelves, MeetingRecord meeting) =>
    [
        new Fact(shelves.Words.FactDate, shelves.Date(meeting.Date)),
        new Fact(shelves.Words.FactPlace, shelves.Value(meeting.Venue)),
        new Fact(shelves.Words.FactHours, shelves.Hours(meeting.Time)),
        new Fact(shelves.Words.FactMode, shelves.Value(meeting.Mode)),
        new Fact(shelves.Words.FactLanguages, shelves.Words.Value(meeting.Languages, shelves.Words.LanguageNames)),
        new Fact(shelves.Words.FactOpenTo, shelves.Value(meeting.OpenTo)),
        new Fact(shelves.Words.FactTakingPart, shelves.Value(meeting.Participants)),
        new Fact(shelves.Words.FactInvitation, meeting.Invitation is { } invitation ? shelves.Name(invitation) : shelves.Words.NotFound),
        new Fact(shelves.Words.FactAgenda, meeting.Agenda is { } agenda ? shelves.Name(agenda) : shelves.Words.NotFound),
    ];

    private static Phrases InReport(Shelves shelves, DocumentRecord paper, IReadOnlyList<DocumentRecord> reports) =>
        Paragraphs(shelves, InReports(shelves, paper, reports)) is { IsEmpty: false } places
            ? shelves.Words.PlacesInReport(places)
            : Phrases.Empty;

    /// <summary>Where reports on a meeting name a paper.</summary>
    private static IEnumerable<Reference> InReports(Shelves shelves, DocumentRecord paper, IReadOnlyList<DocumentRecord> reports) =>
        shelves.Naming(paper.Id)
            .Where(b => b.FromUnit is not null && reports.Contains(b.From))
            .Select(b => new Reference(b.From.Id, b.FromUnit!.Anchor, b.FromLanguage));

    /// <summary>The paragraphs to which a reader counts these places, each once, in reading order.</summary>
    private static Phrases Paragraphs(Shelves shelves, IEnumerable<Reference> places) => shelves.Words.List(places
        .Select(p => (Place: p, Locators: shelves.Locators(p.Id, p.Language)!))
        .OrderBy(p => p.Place.Id).ThenBy(p => p.Locators.Order(p.Place.Anchor!))
        .Select(p => p.Locators.Marked(p.Locators.Outermost(p.Place.Anchor!)!.Anchor).Leading(Address.Of(p.Place)))
        .DistinctBy(p => p.Text).Select(p => (Phrases)p));

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
        return [.. items.Select(item => Row(shelves, record, text.Language, item, meeting, reports))];
    }

    /// <summary>An item with what names it, or is named by it: papers, and paragraphs of the report.</summary>
    private static AgendaRow Row(
        Shelves shelves, ArchiveRecord agenda, string language, Unit item, MeetingRecord meeting, IReadOnlyList<DocumentRecord> reports)
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
        return new AgendaRow(item.Label ?? "", language, setting.SetWords(item.Content), setting.Quote(item.Children),
            Address.Of(agenda.Id, item.Anchor),
            shelves.Words.List(papers.Select(d =>
                (Phrases)(d.Symbols.Count > 0 ? d.Name() with { Text = d.Symbols[0].Printed.Value, Language = null } : d.Name()))),
            Paragraphs(shelves, inReport));
    }

    private static IEnumerable<Unit> WithChildren(Unit unit) => unit.Children.SelectMany(WithChildren).Prepend(unit);
}

/// <summary>An item of an agenda.</summary>
/// <param name="Label">Its number as printed.</param>
/// <param name="Language">Language of the agenda, BCP 47.</param>
/// <param name="Subject">Its words.</param>
/// <param name="Points">What stands under it.</param>
/// <param name="At">Its place in the agenda.</param>
/// <param name="Papers">Papers under it; empty where none is known.</param>
/// <param name="InReport">Paragraphs of the report on it; empty where none is known.</param>
public sealed record AgendaRow(
    string Label, string Language, IReadOnlyList<ShownInline> Subject, IReadOnlyList<BlockGroup> Points, Address At, Phrases Papers,
    Phrases InReport);
