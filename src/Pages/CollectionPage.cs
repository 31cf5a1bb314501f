using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>The group and its papers as archivists describe them: by the rules ISAAR(CPF) and ISAD(G), element by element.</summary>
public sealed record CollectionPage : PageModel
{
    private CollectionPage()
    {
    }

    /// <summary>The group as an organisation; empty where the archive has no page for it.</summary>
    public required IReadOnlyList<Element> Group { get; init; }

    /// <summary>Its names, each with when it was used and where it is printed.</summary>
    public required IReadOnlyList<Fact> Names { get; init; }

    /// <summary>Its papers as a whole.</summary>
    public required IReadOnlyList<Element> Papers { get; init; }

    /// <summary>The series.</summary>
    public required IReadOnlyList<SeriesRow> Series { get; init; }

    /// <summary>Every text and file held: from where it came, where the original is kept.</summary>
    public required IReadOnlyList<CopyRow> Copies { get; init; }

    /// <summary>Who contributed, by kind and year; null where nobody is known to have.</summary>
    public Chart? Contributors { get; init; }

    internal static CollectionPage Of(Shelves shelves)
    {
        var group = shelves.Group();
        var series = PaperSeries.All(shelves.Catalogue);
        return new CollectionPage
        {
            Site = shelves.Site,
            Address = SitePages.Collection,
            Title = shelves.Words.PageName(NamedPage.Collection),
            Description = shelves.Words.CollectionDescription(shelves.Settings.Group),
            CrumbName = shelves.Words.PageName(NamedPage.Collection),
            LastModified = shelves.LastModified(shelves.Records),
            Group = group is null ? [] : GroupOf(shelves, group),
            Names = group is null ? [] : [.. NamesOf(shelves, group)],
            Papers = PapersOf(shelves, series),
            Series = [.. series.Select(s => Row(shelves, s))],
            Copies = [.. shelves.Records.Where(r => r.IsReadable).SelectMany(r => CopiesOf(shelves, r))],
            Contributors = ContributorChart.Draw(shelves),
        };
    }

    private static IReadOnlyList<Element> GroupOf(Shelves shelves, OrganisationRecord group) =>
    [
        new(shelves.Words.ElementType, "ISAAR(CPF) 5.1.1", shelves.Words.CorporateBody),
        new(shelves.Words.ElementName, "ISAAR(CPF) 5.1.2", group.Name()),
        new(shelves.Words.ElementExistence, "ISAAR(CPF) 5.2.1", shelves.Date(group.Existence)),
        new(
            shelves.Words.ElementHistory,
            "ISAAR(CPF) 5.2.2",
            group.Background is { } told ? shelves.Own(told) : shelves.Words.NotKnownValue),
        new(shelves.Words.FactMandate, "ISAAR(CPF) 5.2.6", shelves.Words.Sentences(group.Relations
            .Where(r => r.Type == RelationType.MandatedBy)
            .Select(r => (Phrases)shelves.Name(r.Target))) is { IsEmpty: false } mandate ? mandate : shelves.Words.NotFound),
        new(shelves.Words.FactPartOf, "ISAAR(CPF) 5.3.1",
            group.PartOf is { } whole ? shelves.Name(whole) : shelves.Words.NothingKnownValue),
        new(
            shelves.Words.ElementSources,
            "ISAAR(CPF) 5.4.8",
            shelves.Words.SeePageOfGroup(new Phrase(shelves.Words.PageOfGroup, Address.Of(group.Id)))),
    ];

    private static IEnumerable<Fact> NamesOf(Shelves shelves, OrganisationRecord group) => group.OtherNames
        .OrderBy(n => n.Date?.Earliest ?? DateOnly.MaxValue)
        .GroupBy(n => n.Text)
        .Select(g => new Fact(shelves.Own(g.Key), [.. g
            .Select(n => shelves.Words.Line(n.Date is { } date ? shelves.Words.Date(date) : "",
                n.PrintedIn is { } place ? shelves.Place(place.Value) : shelves.Words.NotFoundInPaper))
            .DistinctBy(l => l.Plain)]));

    private static IReadOnlyList<Element> PapersOf(Shelves shelves, IReadOnlyList<PaperSeries> series)
    {
        var languages = shelves.Documents
            .Select(d => d.Language)
            .OfType<string>()
            .Concat(shelves.Documents.SelectMany(d => d.Texts.Select(t => t.Language)))
            .Distinct().OrderBy(shelves.Words.LanguageName, shelves.Words.Alphabet).ToList();
        return
        [
            new(shelves.Words.ElementTitle, "ISAD(G) 3.1.2",
                shelves.Marking(shelves.Words.TitleOfPapers(shelves.Settings.Group), shelves.Settings.Group)),
            new(shelves.Words.ElementDates, "ISAD(G) 3.1.3",
                Days(shelves.Words, series.Select(s => s.Earliest).Min(), series.Select(s => s.Latest).Max())),
            new(shelves.Words.ElementExtent, "ISAD(G) 3.1.5", Extent(shelves, [.. series.SelectMany(s => s.Content)])),
            new(shelves.Words.ElementMadeBy, "ISAD(G) 3.2.1", shelves.Site.Group),
            new(shelves.Words.ElementCopiesFrom, "ISAD(G) 3.2.4", shelves.Words.SeeCopies),
            new(
                shelves.Words.PageName(NamedPage.Coverage),
                "ISAD(G) 3.3.1",
                (Phrases)new Phrase(shelves.Words.GapsByMeeting, SitePages.Coverage)),
            new(shelves.Words.ElementAdded, "ISAD(G) 3.3.3", shelves.Words.StillAdded),
            new(
                shelves.Words.ElementArranged,
                "ISAD(G) 3.3.4",
                shelves.Words.Arrangement),
            new(shelves.Words.ElementMayRead, "ISAD(G) 3.4.1", Access(shelves, [.. series.SelectMany(s => s.Content)])),
            new(shelves.Words.ElementMayCopy, "ISAD(G) 3.4.2", shelves.Own(shelves.Settings.Rights)),
            new(shelves.Words.FactLanguages, "ISAD(G) 3.4.3",
                languages.Count == 0 ? shelves.Words.NotKnownValue : shelves.Words.LanguageNames(languages)),
            new(shelves.Words.ElementOriginals, "ISAD(G) 3.5.1", shelves.Own(shelves.Settings.AskForOriginals)),
        ];
    }

    private static SeriesRow Row(Shelves shelves, PaperSeries series) => new(
        series.Kind switch
        {
            PaperSeriesKind.Meeting => series.Meeting!.Name(),
            PaperSeriesKind.Numbered => new Phrase(shelves.Words.SeriesNumbered(Numbered(series.Template!)), SitePages.Symbols),
            PaperSeriesKind.Resolutions => shelves.Words.To(NamedPage.Resolutions),
            PaperSeriesKind.Others => new Phrase(shelves.Words.SeriesOfNoMeeting, SitePages.Documents),
            _ => throw new UnreachableException($"{series.Kind}"),
        },
        Days(shelves.Words, series.Earliest, series.Latest),
        Extent(shelves, series.Content),
        series.Meeting is null ? shelves.Words.GapsNotCounted
            : shelves.Runs.FirstOrDefault(r => r.Meeting == series.Meeting.Number) is { } run
                ? GapsOf(shelves, run) ?? shelves.Words.GapsNone
            : shelves.Words.GapsNoNumber,
        Access(shelves, series.Content));

    /// <summary>The gaps of a run: <c>WG-CP/1/2 to WG-CP/1/7</c>; null where it has none.</summary>
    private static string? GapsOf(Shelves shelves, NumberRun run) => 
        run.Gaps.Any() ? shelves.Words.List(run.Gaps.Select(s => shelves.Words.Range(run, s))) : null;

    /// <summary>What a template looks like on paper: <c>C…/…</c>.</summary>
    private static string Numbered(SymbolSeries series) =>
        series.Write(t => t.Kind is SymbolTokenKind.Literal or SymbolTokenKind.Separator ? t.Text : "…");

    private static string Days(Words words, DateOnly? from, DateOnly? to) =>
        from is { } first && to is { } last ? words.Years(first.Year, last.Year) : words.NotFound;

    private static string Extent(Shelves shelves, IReadOnlyList<ArchiveRecord> content) => content.Count == 0
        ? shelves.Words.NoneKnownValue
        : shelves.Words.ExtentKnown(content.Count, content.Count(r => shelves.Texts(r).Count > 0));

    private static string Access(Shelves shelves, IReadOnlyList<ArchiveRecord> content) => content.Count == 0
        ? "–"
        : shelves.Words.Sentences(content.GroupBy(r => r.Access.Level).OrderBy(g => g.Key)
            .Select(g => (Phrases)(g.Count() == content.Count
                ? shelves.Words.AccessLevel(g.Key)
                : shelves.Words.AccessOfSome(shelves.Words.AccessLevel(g.Key), g.Count())))).Plain;

    private static IEnumerable<CopyRow> CopiesOf(Shelves shelves, ArchiveRecord record) =>
    [
        .. record.Texts.Where(t => t.Copy is not null).Select(t => new CopyRow(
            record.Name(),
            shelves.Words.CopyText(shelves.Words.LanguageName(t.Language)),
            shelves.Own(t.Copy!.MadeFrom),
            t.Copy.OriginalKept is { } kept ? shelves.Own(kept) : shelves.Words.NotKnownValue)),
        .. record.Files.Select(f => new CopyRow(
            record.Name(),
            shelves.Words.CopyFile(shelves.Words.FileFormat(f.Format), shelves.Words.LanguageName(f.Language)),
            shelves.Words.FileRole(f.Role),
            record.Texts.Select(t => t.Copy?.OriginalKept).OfType<string>().FirstOrDefault() is { } kept
                ? shelves.Own(kept) : shelves.Words.NotKnownValue)),
    ];
}

/// <summary>An element of an archivists' description, in a reader's words, with its name in the rules.</summary>
/// <param name="Name">The reader's word.</param>
/// <param name="Rule">The rule: <c>ISAD(G) 3.1.3</c>.</param>
/// <param name="Value">The text of the element.</param>
public sealed record Element(string Name, string Rule, Phrases Value);

/// <summary>A series of papers.</summary>
/// <param name="Name">What it is, and where it can be seen.</param>
/// <param name="Dates">The years.</param>
/// <param name="Extent">How much is known and held.</param>
/// <param name="Gaps">Numbers of which nothing is known.</param>
/// <param name="Access">Who may read it.</param>
public sealed record SeriesRow(Phrase Name, string Dates, string Extent, string Gaps, string Access);

/// <summary>A copy held.</summary>
/// <param name="Subject">Of what.</param>
/// <param name="Form">Text or file, in which language.</param>
/// <param name="From">From where it came.</param>
/// <param name="Original">Where the original is kept.</param>
public sealed record CopyRow(Phrase Subject, string Form, Phrases From, Phrases Original);
