using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Search;
using CopArchive.Texts;
using CopArchive.Wording;

namespace CopArchive.Pipelines.Searching;

/// <summary>Pages that are no records, as search knows them: help, privacy, the glossary.</summary>
internal static class SearchPages
{
    /// <summary>The key of their type.</summary>
    public const string TypeKey = "page";

    /// <summary>Lists of everything of a kind, and other pages that the program makes.</summary>
    public static IEnumerable<SearchRecord> Lists(Shelves shelves) => new[]
    {
        shelves.Words.To(NamedPage.AllPapers), shelves.Words.To(NamedPage.Numbers), shelves.Words.To(NamedPage.Meetings),
        shelves.Words.To(NamedPage.Decisions), shelves.Words.To(NamedPage.Countries), shelves.Words.To(NamedPage.Regions),
        shelves.Words.To(NamedPage.Organisations), shelves.Words.To(NamedPage.People), shelves.Words.To(NamedPage.Topics),
        shelves.Words.To(NamedPage.Years), shelves.Words.To(NamedPage.Resolutions), shelves.Words.To(NamedPage.Events),
        shelves.Words.To(NamedPage.Coverage), shelves.Words.To(NamedPage.Calendar), shelves.Words.To(NamedPage.Corrections),
        new Phrase(shelves.Words.TakeDownload, Download.Page),
    }.Select(list => Make(
        shelves, list.To!.Path.Trim('/'), list.Text, "", shelves.Words.Language, list.To, []));

    /// <summary>A page that the editors wrote.</summary>
    public static SearchRecord Make(Shelves shelves, InputPage page, TextBody text)
    {
        var locators = new Locators(text, shelves.Words);
        SearchUnit[] units =
        [
            new("", "", page.Description, shelves.Words.Language),
            .. text.AllUnits()
                // what one types is no word of the page: whoever looks for it wants papers
                .Select(u => (Unit: u, Words: Inline.Plain(
                    [.. u.Content.Select(i => i is Inline.Styled { Tag: "code" } ? new Inline.Words(" ") : i)]).Trim()))
                .Where(u => u.Words.Length > 0)
                .Select(u => new SearchUnit(
                    u.Unit.Anchor, locators.Of(u.Unit.Anchor), u.Words, u.Unit.Language ?? text.Language)),
        ];
        var address = SitePages.Page(page.Name);
        var terms = text.AllUnits().SelectMany(Terms).Select(t => (t.Term, Means: t.Unit.Plain(), t.Unit.Anchor))
            .Concat(address == SitePages.Glossary ? Terms(shelves) : [])
            .ToList();
        var record = Make(shelves, page.Name, page.Title.Value, page.Description, text.Language, address, units);
        return terms.Count == 0 ? record : record with
        {
            Symbols = [.. terms.Select(t => SearchKeys.Term(t.Term)).Distinct(StringComparer.Ordinal)],
            Card = record.Card with
            {
                Facts =
                [
                    .. terms.Select(t => new SearchFact(
                        SearchKeys.Term(t.Term), t.Term, [[new SearchPhrase(t.Means)]],
                        [new SearchPhrase(page.Title.Value, $"{address.Path}#{t.Anchor}")])),
                ],
            },
        };
    }

    /// <summary>The words that a paragraph explains: those in bold before a colon, as in a glossary.</summary>
    private static IEnumerable<(string Term, Unit Unit)> Terms(Unit unit) =>
        unit.Content is [Inline.Strong strong, Inline.Words { Text: var rest }, ..] && rest.StartsWith(':')
            ? Inline.Plain(strong.Content).Split([", ", " (", ")"], StringSplitOptions.RemoveEmptyEntries).Select(t => (t.Trim(), unit))
            : [];

    /// <summary>
    /// The terms of the glossary, under each of their forms. Their sentences are shown and not searched: who looks for words wants papers.
    /// </summary>
    private static IEnumerable<(string Term, string Means, string Anchor)> Terms(Shelves shelves) =>
        shelves.Catalogue.Terms.SelectMany(t => t.Also.Prepend(t.Word).Select(w => (
            w, t.Sentence.GetValueOrDefault(shelves.Words.Language) ?? t.Sentence[shelves.Settings.Languages[0]], t.Name)));

    private static SearchRecord Make(
        Shelves shelves, string name, string title, string description, string language, Address address,
        IReadOnlyList<SearchUnit> units) =>
        new()
        {
            Id = "pages/" + name,
            // behind all records, whose numbers stay when a page comes
            Added = DateOnly.MaxValue,
            Titles = [new SearchText(title, language)],
            Names = [new SearchText(title, language), shelves.InSiteLanguage(name)],
            Kinds = [shelves.InSiteLanguage("page")],
            IsEntry = true,
            Facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["type"] = [TypeKey],
                ["lang"] = [language],
            },
            Card = new SearchCard
            {
                Type = shelves.Words.PageOfSite,
                Kind = "paperwork",
                Title = title,
                Language = language,
                Url = address.Path,
                About = description,
                Units = units,
            },
        };
}
