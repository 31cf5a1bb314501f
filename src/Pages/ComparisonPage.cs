using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Pages.Comparing;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>
/// Two versions of a thing, or one text as two papers print it: what is different, first in sentences, then paragraph by paragraph.
/// </summary>
public sealed record ComparisonPage : PageModel
{
    /// <summary>
    /// Keys about the page rather than its subject; and the relation between the two versions, which goes without saying.
    /// </summary>
    private static readonly HashSet<string> NotCompared =
        [
            "access", "added", "copy", "corrected", "files", "former-ids", "holding", "notes", "revises", "sources", "status", "withdrawn",
            "witnesses",
        ];

    private ComparisonPage()
    {
    }

    /// <summary>What is compared with what.</summary>
    public required IReadOnlyList<Fact> Head { get; init; }

    /// <summary>What is not held, and what is compared instead; empty where both texts are held.</summary>
    public required Phrases TextsNotCompared { get; init; }

    /// <summary>The texts in each language in which both are held.</summary>
    public required IReadOnlyList<ComparedText> Texts { get; init; }

    /// <summary>What the earlier and the later one are called, for the heads of columns.</summary>
    public required (Phrases Earlier, Phrases Later) Names { get; init; }

    /// <summary>Facts in which the two differ, and what can be read of each.</summary>
    public required IReadOnlyList<ComparedFact> Facts { get; init; }

    /// <summary>Other comparisons of the same thing.</summary>
    public required IReadOnlyList<Phrase> Others { get; init; }

    internal static IEnumerable<PlannedPage> All(Shelves shelves) =>
    [
        .. shelves.Catalogue.VersionLines.SelectMany(line => line.ComparedPairs().Select(p =>
            new PlannedPage(VersionLine.Comparison(p.Earlier, p.Later), () => Of(shelves, line, p.Earlier, p.Later)))),
        .. shelves.Records.Where(r => r.Witnesses.Count > 0).SelectMany(r => Pairs(Witness.AllOf(shelves, r)).Select(p =>
            new PlannedPage(Witness.PageOf(r, p.First, p.Second), () => Of(shelves, r, p.First, p.Second)))),
    ];

    /// <summary>Each two of several, in order.</summary>
    internal static IEnumerable<(T First, T Second)> Pairs<T>(IReadOnlyList<T> all) =>
        all.SelectMany((first, i) => all.Skip(i + 1).Select(second => (first, second)));

    private static ComparisonPage Of(Shelves shelves, VersionLine line, ArchiveRecord earlier, ArchiveRecord later)
    {
        var (from, to) = (VersionComparisons.ShortName(shelves, earlier), VersionComparisons.ShortName(shelves, later));
        var texts = VersionComparisons.Texts(shelves, earlier, later).Select((t, i) => Side.Compare(
            SideOf(shelves, earlier, t.Before), SideOf(shelves, later, t.After), t.Before.Language, i == 0 ? "" : t.Before.Language + "-"))
            .ToList();
        var pair = VersionComparisons.Pair(shelves, earlier, later);
        return new ComparisonPage
        {
            Site = shelves.Site,
            Address = VersionLine.Comparison(earlier, later),
            Title = shelves.Words.ComparisonTitle(pair).Plain,
            Heading = shelves.Words.ComparisonTitle(pair),
            Description = texts.Count > 0
                ? shelves.Words.ComparisonDescription(pair.Plain)
                : shelves.Words.ComparisonOfFacts(pair.Plain),
            Section = later is DocumentRecord ? Section.Documents : Section.Resolutions,
            Crumbs = [.. VersionComparisons.CrumbsOf(shelves, line), new Phrase(shelves.Words.VersionsCompared, line.Overview)],
            CrumbName = shelves.Words.And(from, to).Plain,
            LastModified = shelves.LastModified([earlier, later]),
            Head =
            [
                new Fact(shelves.Words.FactEarlierVersion, VersionComparisons.About(shelves, earlier)),
                new Fact(shelves.Words.FactLaterVersion, VersionComparisons.About(shelves, later)),
                .. texts.Select(t =>
                    new Fact(
                        texts.Count == 1 ? shelves.Words.HowMuchDifferent : shelves.Words.HowMuchDifferentIn(t.LanguageName), t.HowMuch)),
            ],
            TextsNotCompared = texts.Count > 0 ? "" : NotComparedOf(shelves, earlier, later),
            Texts = texts,
            Names = (from, to),
            Facts =
            [
                .. StateComparison.FactsOf(
                    later.Id,
                    earlier.SourceTexts[0],
                    later.SourceTexts[0],
                    id => RecordId.TryParse(id) is { } known ? shelves.Catalogue.Find(known)?.Title.Value : null)
                    .Where(c => !NotCompared.Contains(c.Key))
                    .Select(c => new ComparedFact(
                        shelves.Words.FactName(c.Key),
                        [.. c.Before.Select(v => shelves.Words.FactValue(v, shelves.RecordWords))],
                        [.. c.After.Select(v => shelves.Words.FactValue(v, shelves.RecordWords))])),
                new ComparedFact(shelves.Words.FactName("holding"), [shelves.Words.Holding(earlier)], [shelves.Words.Holding(later)]),
            ],
            Others =
            [
                .. line.ComparedPairs().Where(p => (p.Earlier.Id, p.Later.Id) != (earlier.Id, later.Id))
                    .Select(p => shelves.Words
                        .And(VersionComparisons.ShortName(shelves, p.Earlier), VersionComparisons.ShortName(shelves, p.Later))
                        .Leading(VersionLine.Comparison(p.Earlier, p.Later))),
                new Phrase(shelves.Words.AllVersions, line.Overview),
            ],
        };
    }

    private static ComparisonPage Of(Shelves shelves, ArchiveRecord printed, Witness first, Witness second)
    {
        var text = first.Language == second.Language ? Side.Compare(first.Side, second.Side, first.Language, "") : null;
        var title = VersionComparisons.TitleOf(shelves, printed);
        return new ComparisonPage
        {
            Site = shelves.Site,
            Address = Witness.PageOf(printed, first, second),
            Title = shelves.Words.PrintedComparisonTitle(title, first.Side.Name, second.Side.Name).Plain,
            Heading = shelves.Words.PrintedComparisonTitle(title, first.Side.Name, second.Side.Name),
            Description =
                shelves.Words.PrintedComparisonDescription(title.Text, first.Side.Name.Plain, second.Side.Name.Plain),
            Section = printed is DocumentRecord ? Section.Documents : Section.Resolutions,
            Crumbs = [.. AsPrintedPage.Above(shelves, printed), new Phrase(shelves.Words.AsPrintedCrumb, Witness.PageOf(printed))],
            CrumbName = shelves.Words.And(first.Side.Name, second.Side.Name).Plain,
            LastModified = shelves.LastModified([printed, first.Paper, second.Paper]),
            Head =
            [
                new Fact(shelves.Words.OnePaper, first.Places),
                new Fact(shelves.Words.OtherPaper, second.Places),
                .. text is null ? [] : new[] { new Fact(shelves.Words.HowMuchDifferent, text.HowMuch) },
            ],
            TextsNotCompared = text is null ? shelves.Words.PrintedInOtherLanguages : "",
            Texts = text is null ? [] : [text],
            Names = (first.Side.Name, second.Side.Name),
            Facts =
            [
                new ComparedFact(shelves.Words.FactName("date"), [DateOf(shelves, first.Paper)], [DateOf(shelves, second.Paper)]),
                new ComparedFact(shelves.Words.FactName("holding"),
                    [shelves.Words.Holding(first.Paper)], [shelves.Words.Holding(second.Paper)]),
            ],
            Others =
            [
                .. Pairs(Witness.AllOf(shelves, printed))
                    .Where(p => Witness.PageOf(printed, p.First, p.Second) != Witness.PageOf(printed, first, second))
                    .Select(p => shelves.Words.And(p.First.Side.Name, p.Second.Side.Name)
                        .Leading(Witness.PageOf(printed, p.First, p.Second))),
                new Phrase(shelves.Words.AllSideBySide, Witness.PageOf(printed)),
            ],
        };
    }

    private static Phrases DateOf(Shelves shelves, ArchiveRecord paper) =>
        paper.OwnDate is { } date ? shelves.Date(date) : shelves.Words.NotFound;

    private static Side SideOf(Shelves shelves, ArchiveRecord version, TextBody text)
    {
        var page = SitePages.OfText(version.Id, shelves.Texts(version), text);
        return new Side(
            shelves.Words,
            VersionComparisons.ShortName(shelves, version),
            text.Units,
            shelves.Locators(version.Id, text.Language)!,
            unit => page.At(unit.Anchor));
    }

    private static Phrases NotComparedOf(Shelves shelves, ArchiveRecord earlier, ArchiveRecord later)
    {
        string Languages(ArchiveRecord version) => shelves.Words.LanguageNames([.. shelves.Texts(version).Select(t => t.Language)]);

        return shelves.Words.VersionsInOtherLanguages(
            VersionComparisons.ShortName(shelves, earlier), Languages(earlier),
            VersionComparisons.ShortName(shelves, later), Languages(later));
    }
}

/// <summary>A fact of two things.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Earlier">Values of the earlier one alone; empty if none.</param>
/// <param name="Later">Values of the later one alone; empty if none.</param>
public sealed record ComparedFact(string Name, IReadOnlyList<Phrases> Earlier, IReadOnlyList<Phrases> Later);
