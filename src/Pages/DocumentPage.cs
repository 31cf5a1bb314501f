using CopArchive.Catalogue;
using CopArchive.Pages.Comparing;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Pages.Versioning;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>A paper, whatever we hold of it.</summary>
public abstract record DocumentPage : RecordPage
{
    private protected DocumentPage()
    {
    }

    /// <summary>What the paper says about itself: from whom, to whom, its dates, what it asks for.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Files held.</summary>
    public required IReadOnlyList<ShownFile> Files { get; init; }

    /// <summary>Titles of its parts, where one number holds several.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>Lines of versions of a work that is cited without a date, under their headings; empty for any other paper.</summary>
    public IReadOnlyList<IReadOnlyList<VersionEntry>> Lines { get; init; } = [];

    /// <summary>What the paper, a corrigendum, corrects in others.</summary>
    public required IReadOnlyList<CorrectionRow> Corrects { get; init; }

    /// <summary>What was decided, asked and said in it or about it, and what came of that; null where nothing is known.</summary>
    public required CameOfPaper? Came { get; init; }

    /// <summary>What is not known of it, in a sentence; empty where all is known.</summary>
    public required string NotKnown { get; init; }

    /// <summary>How the paper is to be read since corrigenda of it, where its text does not show that; each with its place.</summary>
    public IReadOnlyList<CorrectionRow> Corrections { get; init; } = [];

    /// <summary>Every page of a paper: one a language, or the one that says what we know of it.</summary>
    internal static IEnumerable<PlannedPage> All(Shelves shelves, DocumentRecord document)
    {
        var texts = shelves.Texts(document);
        return texts.Count == 0
            ? [new PlannedPage(Address.Of(document.Id), () => KnownByTitlePage.From(shelves, document))]
            : texts.Select(t =>
                new PlannedPage(SitePages.OfText(document.Id, texts, t), () => TextDocumentPage.From(shelves, document, t)));
    }

    private protected static Headline HeadlineOf(Shelves shelves, DocumentRecord document, IEnumerable<Answer> answers) => new(
        PlateOf(shelves, document),
        Phrases.Join(" · ",
            document.Contributors.Count == 0 ? Phrases.Empty : shelves.Words.PaperFrom(shelves.Contributors(document)),
            shelves.Words.List(document.Meetings.Select(m => shelves.Words.Line(shelves.Name(m), DateOfMeeting(shelves, m.Value)))),
            document.VersionLabel is { } label ? shelves.Own(label) : Phrases.Empty))
    {
        Answers = [.. answers],
    };

    /// <summary>What was decided, asked and said in it or about it, in the order in which the papers print it.</summary>
    private protected static IReadOnlyList<OutcomeRecord> OutcomesOf(Shelves shelves, DocumentRecord document)
    {
        var all = shelves.Evidence[document.Id].Select(e => e.Outcome)
            .Concat(shelves.Chains.Through(document.Id)
                .SelectMany(c => c.Steps(ChainPart.Outcome)).Select(s => s.Record).OfType<OutcomeRecord>())
            .DistinctBy(o => o.Id).ToDictionary(o => o.Id);
        return [.. all.Values.Select(o => o.Meeting.Value.Id).Distinct().Order()
            .SelectMany(m => shelves.Outcomes[m]).Where(o => all.ContainsKey(o.Id))];
    }

    /// <summary>What came of it, in full; folded are what asked for no action, and what it only quotes.</summary>
    private protected static CameOfPaper? CameOf(Shelves shelves, DocumentRecord document, IReadOnlyList<OutcomeRecord> outcomes)
    {
        var quoted = outcomes.Where(o => IsQuoted(shelves, document, o)).ToList();
        var own = outcomes.Except(quoted).ToList();
        var idle = own.Where(o => o.State == OutcomeState.NotApplicable).ToList();
        var open = idle.Count == own.Count ? own : [.. own.Except(idle)];
        return outcomes.Count == 0 ? null : new CameOfPaper(shelves.DecisionsOf(open),
        [
            .. Fold(own.Except(open), shelves.Words.AskingForNoAction, hasStates: false),
            .. Fold(quoted, shelves.Words.EarlierDecisionsQuoted, hasStates: true),
        ]);

        IEnumerable<DecisionFold> Fold(IEnumerable<OutcomeRecord> folded, Func<int, string> heading, bool hasStates) =>
            folded.ToList() is { Count: > 0 } all ? [new DecisionFold(heading(all.Count), shelves.DecisionsOf(all), hasStates)] : [];
    }

    /// <summary>Whether a report only quotes it: not of the meetings on which it reports, nor later, nor about itself.</summary>
    private static bool IsQuoted(Shelves shelves, DocumentRecord document, OutcomeRecord outcome)
    {
        var meetings = document.Relations.Where(r => r.Type == RelationType.ReportsOn).Select(r => r.Target.Value).ToList();
        return meetings.Count > 0
            && meetings.All(m => m.Id != outcome.Meeting.Value.Id)
            && outcome.Relations.All(r => r.Type != RelationType.Concerns || r.Target.Value.Id != document.Id)
            && !(DayOf(outcome.Meeting.Value) > meetings.Min(DayOf));

        DateOnly? DayOf(Reference thing) => shelves.Catalogue[thing].OwnDate?.ValueOrDefault?.Earliest;
    }

    /// <summary>The corrigenda of it that are known, so that nobody reads it without them.</summary>
    private protected static IEnumerable<Answer> CorrectedBy(Shelves shelves, DocumentRecord document)
    {
        var corrigenda = shelves.Naming(document.Id).Where(b => b.Type == RelationType.Corrects)
            .Select(b => b.From).OfType<DocumentRecord>().DistinctBy(d => d.Id).Order(Shelves.ByDate).ToList();
        if (corrigenda.Count > 0)
        {
            yield return new Answer(Words.Capital(shelves.Words.RelationReverse(RelationType.Corrects)))
            {
                Words = shelves.Words.Sentences(corrigenda.Select(c => shelves.Words.Line(
                    c.Name(), c.Date is Stated<Edtf>.Known ? shelves.Date(c.Date) : ""))),
            };
        }
    }

    /// <summary>What came of it, counted, where anything is known to have been decided, asked or said.</summary>
    private protected static IEnumerable<Answer> CameOfIt(
        Shelves shelves, DocumentRecord document, Address page, IReadOnlyList<OutcomeRecord> all)
    {
        var outcomes = all.Where(o => !IsQuoted(shelves, document, o)).ToList();
        if (outcomes.Count > 0)
        {
            yield return new Answer(shelves.Words.AnswerCameOfIt)
            {
                Words = new Phrase(shelves.Words.DecisionsAndSuggestions(outcomes.Count), page.At(CameAnchor)),
                Tallies = shelves.OutcomeTallies(outcomes),
                Kind = Kind.Outcome,
            };
        }
    }

    /// <summary>Anchor of what came of a paper.</summary>
    public const string CameAnchor = "came-of-it";

    private static Plate PlateOf(Shelves shelves, DocumentRecord document) => new(
        Cards.KindOf(document), shelves.Words.Kind(document), shelves.Words.Numbers(document)[0])
    {
        IsNumbered = document.Symbols.Count > 0,
        Also = [.. shelves.Words.Numbers(document).Skip(1)],
        On = document.Date is Stated<Edtf>.Known ? shelves.Date(document.Date) : "",
        Sign = Cards.SignOf(shelves.ReadingOf(document)),
    };

    private protected static IReadOnlyList<Fact> FactsOf(Shelves shelves, DocumentRecord document) =>
    [
        new Fact(shelves.Words.FactDateOnPaper, shelves.Date(document.Date)),
        .. shelves.Words.Gathered(
            new Fact(
                shelves.Words.FactForMeeting,
                document.Meetings.Any() ? [.. document.Meetings.Select(m => (Phrases)shelves.Name(m))] : [shelves.Words.NoneKnownValue]),
            new Fact(
                shelves.Words.FactFrom,
                document.Contributors.Count == 0 ? [shelves.Words.NotStated] : [.. document.Contributors.Select(shelves.Person)]),
            new Fact(shelves.Words.FactAddressedTo, shelves.Addressee(document.Addressee)),
            new Fact(shelves.Words.FactAsksFor, shelves.Value(document.ActionRequired)),
            LanguagesOf(shelves, [document.Language, .. shelves.Texts(document).Select(t => t.Language)])),
    ];

    private static Fact LanguagesOf(
        Shelves shelves, IEnumerable<string?> languages) => languages.OfType<string>().Distinct(StringComparer.Ordinal).ToList() switch
    {
        [] => new Fact(shelves.Words.FactLanguage, shelves.Words.NotFound),
        [var one] => new Fact(shelves.Words.FactLanguage, shelves.Words.LanguageName(one)),
        var several => new Fact(shelves.Words.FactLanguages, shelves.Words.LanguageNames(several)),
    };

    private protected static IReadOnlyList<Phrase> CrumbsOf(Shelves shelves, DocumentRecord document) =>
        document.Meetings.Select(m => shelves.Catalogue[m.Value]).FirstOrDefault() is { } meeting
            ? [shelves.Words.To(NamedPage.Meetings), meeting.Name()]
            : [
                shelves.Words.To(NamedPage.Papers),
                shelves.Words.To(document.Type),
            ];

    private protected static string ShortName(Shelves shelves, DocumentRecord document) => document.Symbols.Count > 0
        ? document.Symbols[0].Printed.Value
        : document.Meetings.Any() ? shelves.Words.Kind(document) : document.Title.Value;

    /// <summary>Its kind and, where it has one, its number: <c>Contribution WG-CP/2/6</c>.</summary>
    private protected static string NumberedName(Shelves shelves, DocumentRecord document) => document.Symbols is [var symbol, ..]
        ? shelves.Words.PaperNumbered(shelves.Words.Kind(document), symbol.Printed.Value)
        : shelves.Words.Kind(document);

    private protected static IReadOnlyList<IReadOnlyList<VersionEntry>> LinesOf(Shelves shelves, DocumentRecord document) =>
        [.. shelves.Catalogue.LinesOf(document.Id)
            .Select(l => (IReadOnlyList<VersionEntry>)[.. l.Versions.Select(v => VersionSection.Entry(shelves, v, null))])];

    private static Phrases DateOfMeeting(Shelves shelves, Reference meeting) =>
        shelves.Catalogue[meeting].OwnDate is { ValueOrDefault: { } date } ? shelves.Words.Date(date) : "";
}

/// <summary>A paper whose text is held: one page a language.</summary>
public sealed record TextDocumentPage : DocumentPage
{
    private TextDocumentPage()
    {
    }

    /// <summary>The text.</summary>
    public required ShownText Text { get; init; }

    /// <summary>A search among its paragraphs.</summary>
    public required SearchWithin SearchIn { get; init; }

    /// <summary>What the text on the page is.</summary>
    public required AboutCopy Copy { get; init; }

    /// <summary>All languages held, this one without address.</summary>
    public required IReadOnlyList<Phrase> Languages { get; init; }

    internal static TextDocumentPage From(Shelves shelves, DocumentRecord document, TextBody text)
    {
        var written = document.Texts.First(t => t.Language == text.Language);
        var texts = shelves.Texts(document);
        var page = SitePages.OfText(document.Id, texts, text);
        var outcomes = OutcomesOf(shelves, document);
        var facts = FactsOf(shelves, document);
        return new TextDocumentPage
        {
            Site = shelves.Site,
            Address = page,
            Title = written.Title,
            TitleNumber = document.Symbols.Count > 0 ? document.Symbols[0].Printed.Value : "",
            Description = Describe(shelves, document, text),
            SearchIn = new SearchWithin(shelves.Words.SearchInPaper, "in", document.Id.Value),
            Section = Section.Documents,
            Crumbs = CrumbsOf(shelves, document),
            CrumbName = ShortName(shelves, document),
            Language = text.Language,
            LastModified = shelves.Catalogue.LastChanged(document),
            Headline = HeadlineOf(shelves, document, AnswersOf(shelves, document, written, text, page, outcomes)),
            Came = CameOf(shelves, document, outcomes),
            Facts = shelves.Words.KnownFacts(facts),
            NotKnown = shelves.Words.NotKnown(facts),
            Files = shelves.FilesOf(document),
            Parts = document.Parts,
            Versions = VersionSection.Of(shelves, document),
            VersionLinks = VersionLinks.Of(shelves, document),
            Lines = LinesOf(shelves, document),
            Corrects = CorrectionRow.ForCorrigendum(shelves, document),
            Comparisons = VersionComparisons.LinksOf(shelves, document),
            Background = shelves.BackgroundOf(document),
            Citation = shelves.Citations.Of(document, written),
            Text = Setting(shelves, document, written).Set(text),
            Copy = AboutCopyOf(shelves, written, text),
            Languages = LanguagesOf(document.Id, texts, text),
        };
    }

    /// <summary>What this copy is, what came of the paper, what can be done here.</summary>
    private static IEnumerable<Answer> AnswersOf(
        Shelves shelves, DocumentRecord document, WrittenText written, TextBody text, Address page,
        IReadOnlyList<OutcomeRecord> outcomes) =>
    [
        new Answer(shelves.Words.AnswerThisCopy)
        {
            Short = shelves.Words.SentenceOf(Words.Capital(shelves.ReadingInWords(document))),
            Words = shelves.Words.CopyNotOfficial(
                shelves.Words.CheckedInText(written.Copy, text), new Phrase(shelves.Words.UseAboutCopy, page.At("copy"))),
        },
        .. CorrectedBy(shelves, document),
        .. CameOfIt(shelves, document, page, outcomes),
        new Answer(shelves.Words.AnswerUse)
        {
            Uses =
            [
                new Phrase(shelves.Words.UseCitePaper, page.At("cite")),
                .. document.Topics.Count > 0 ? new[] { new Phrase(shelves.Words.UseFollowTopics, page.At("follow")) } : [],
                .. document.Files.Where(f => f.Withheld is null).Take(1).Select(f => new Phrase(
                    shelves.Words.FileWithSize(shelves.Words.FileRole(f.Role), shelves.Words.Size(f.Bytes)),
                    Address.OfFile(document.Id, f.Path.Value))),
            ],
        },
    ];

    internal static IReadOnlyList<Phrase> LanguagesOf(RecordId id, IReadOnlyList<TextBody> texts, TextBody shown) =>
        [.. texts.Select(t =>
            new Phrase(Wording.Languages.OwnName(t.Language), t == shown ? null : SitePages.OfText(id, texts, t), t.Language))];

    internal static TextPresenter Setting(Shelves shelves, ArchiveRecord record, WrittenText written) => new(
        shelves.Catalogue, [record.Id], shelves.Locators(record.Id, written.Language),
        shelves.Citations.OfParagraphs(record, written), Backgrounds.NotesOn(record),
        shelves.CameByAnchor(record, record is DocumentRecord ? Address.Of(record.Id, CameAnchor) : null),
        shelves.CitedByAnchor(record),
        shelves.CorrectionsOf(record.Id, written.Language),
        shelves.ChangesOf(written));

    internal static AboutCopy AboutCopyOf(Shelves shelves, WrittenText written, TextBody text) => new(
        [
            new Fact(shelves.Words.FactMadeFrom, written.Copy is { } from ? shelves.Own(from.MadeFrom) : shelves.Words.NotKnownValue),
            .. written.Copy is { } copy
                ? new[] { new Fact(shelves.Words.FactMadeOn, copy.By is { } by
                    ? shelves.Words.MadeOnBy(shelves.Words.Day(copy.MadeOn), shelves.Own(by))
                    : shelves.Words.Day(copy.MadeOn)) }
                : [],
            new Fact(shelves.Words.FactCompared, shelves.Words.Checked(written.Copy, text, shelves.Site.OwnLanguage)),
            new Fact(shelves.Words.FactOriginalKept, 
                written.Copy?.OriginalKept is { } kept ? shelves.Own(kept) : shelves.Words.OriginalWhereUnknown),
            new Fact(shelves.Words.FactStatus, shelves.Words.TextStatus(written.Status)),
        ],
        written.Copy?.LeftOut ?? [],
        text.Sha256());

    private static string Describe(Shelves shelves, DocumentRecord document, TextBody text)
    {
        var words = shelves.Words;
        return words.PaperDescription(
            words.Line(
            [
                NumberedName(shelves, document),
                document.Contributors.Count > 0 ? words.PaperContributors(shelves.Contributors(document).Plain) : "",
                .. document.Meetings.Select(m => shelves.Catalogue[m.Value].Title.Value),
                document.Date is Stated<Edtf>.Known ? words.Date(document.Date) : "",
            ]),
            words.LanguageName(text.Language));
    }
}
