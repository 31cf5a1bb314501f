using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>All document numbers.</summary>
public sealed record SymbolsPage : PageModel
{
    private SymbolsPage()
    {
    }

    /// <summary>Each number as printed, its short address, and the paper or papers that bear it.</summary>
    public required IReadOnlyList<SymbolRow> Rows { get; init; }

    /// <summary>One page or, where the numbers are too many for that, one of links and one for each year.</summary>
    internal static IEnumerable<PageModel> All(Shelves shelves)
    {
        var all = shelves.Catalogue.Symbols.All.OrderBy(s => s.Value[0], Shelves.ByNumber).ThenBy(s => s.Key).ToList();
        var whole = Of(shelves, all);
        if (all.Count <= ListPage.MostRows)
        {
            return [whole];
        }

        var years = ListParts.Of(shelves.Words, whole.Address, all, "year", s => ListPages.YearOf(shelves, s.Value[0]));
        return years
            .Select(y => Of(shelves, y.Things) with
            {
                Address = y.Address,
                Title = shelves.Words.PartOfList(whole.Title, y.Name),
                Crumbs = [.. whole.Crumbs, new Phrase(whole.Title, whole.Address)],
                CrumbName = y.Name,
            })
            .Prepend<PageModel>(ListPage.Of(shelves, whole.Address, whole.Title, whole.Description, whole.Section,
                shelves.Words.NumbersByYear, [], shelves.Documents,
                [.. years.Select(y => y.Link)], whole.Crumbs));
    }

    private static SymbolsPage Of(Shelves shelves, IReadOnlyList<KeyValuePair<SymbolKey, IReadOnlyList<DocumentRecord>>> numbers) => new()
    {
        Site = shelves.Site,
        Address = SitePages.Symbols,
        Title = shelves.Words.PageName(NamedPage.Numbers),
        Description = shelves.Words.NumbersDescription,
        Section = Section.Documents,
        Crumbs = [shelves.Words.To(NamedPage.Papers)],
        CrumbName = shelves.Words.PageName(NamedPage.Numbers),
        LastModified = shelves.LastModified(numbers.SelectMany(s => s.Value)),
        Rows = [.. numbers.Select(s => new SymbolRow(
            [.. s.Value.SelectMany(d => d.Symbols).Select(x => x.Printed.Value).Distinct(StringComparer.Ordinal)],
            new Phrase(SitePages.Symbol(s.Key.Value).Path, SitePages.Symbol(s.Key.Value)),
            [.. s.Value.Where(d => d.Withdrawn is null).Select(d => d.Name())]))],
    };
}

/// <summary>A number.</summary>
/// <param name="Printed">As printed.</param>
/// <param name="Short">Its short address.</param>
/// <param name="Documents">The papers that bear it.</param>
public sealed record SymbolRow(IReadOnlyList<string> Printed, Phrase Short, IReadOnlyList<Phrase> Documents);

/// <summary>A number that several papers bear: a page to choose from.</summary>
public sealed record SymbolChoicePage : PageModel
{
    private SymbolChoicePage()
    {
    }

    /// <summary>The papers.</summary>
    public required IReadOnlyList<Card> Documents { get; init; }

    /// <summary>A page for every number, including those given by mistake, and one for each other name of the group.</summary>
    internal static IEnumerable<PageModel> All(Shelves shelves) => shelves.Catalogue.Symbols.All
        .Concat(shelves.Catalogue.Symbols.Former.OrderBy(f => f.Key).Select(f =>
            KeyValuePair.Create(f.Key, (IReadOnlyList<DocumentRecord>)[.. f])))
        .Select(s =>
            (s.Key, Standing: s.Value.Any(d => d.Withdrawn is null) ? s.Value.Where(d => d.Withdrawn is null).ToList() : s.Value.ToList()))
        .SelectMany(s => shelves.Catalogue.SymbolReader.Aliases(s.Key)
            .Prepend(s.Key)
            .Distinct()
            .Select(key => Page(shelves, key.Value, s.Standing, SitePages.Symbol(s.Key.Value))))
        .DistinctBy(p => p.Address);

    private static PageModel Page(Shelves shelves, string key, IReadOnlyList<DocumentRecord> documents, Address first)
    {
        var printed = documents.SelectMany(d => d.Symbols).Select(s => s.Printed.Value).FirstOrDefault() ?? key;
        return documents.Count == 1
            ? MovedPage.Of(shelves, SitePages.Symbol(key), documents[0].Name(), shelves.Words.DocumentNumber(printed))
            : new SymbolChoicePage
            {
                Site = shelves.Site,
                Address = SitePages.Symbol(key),
                Title = shelves.Words.DocumentNumber(printed),
                Description = shelves.Words.PapersBearNumber(documents.Count, printed),
                Section = Section.Documents,
                Crumbs = [shelves.Words.To(NamedPage.Papers), shelves.Words.To(NamedPage.Numbers)],
                CrumbName = printed,
                LastModified = shelves.LastModified(documents),
                Indexed = false,
                Canonical = first,
                Documents = shelves.CardsOf(documents),
            };
    }
}

/// <summary>Redirects to another page, even without a server; with a plain link as fallback.</summary>
public sealed record MovedPage : PageModel
{
    private MovedPage()
    {
    }

    /// <summary>Where it leads.</summary>
    public required Phrase To { get; init; }

    /// <summary>Whether it stands at a former address, and not at one that leads on by its nature.</summary>
    public bool IsFormer { get; private init; }

    /// <summary>What stands at a former name of a thing: a page for its own, and one for each further language.</summary>
    internal static IEnumerable<MovedPage> ForFormerId(Shelves shelves, ArchiveRecord record, RecordId former) =>
    [
        Of(shelves, Address.Of(former), record.Name(), record.Title.Value) with { IsFormer = true },
        .. record.Texts.Skip(1).Select(t => t.Language).Concat(record.WithdrawnTexts.Select(t => t.Language)).Select(language =>
            Of(
                shelves,
                Address.Of(former).Page(language),
                record.Name() with { To = Address.Of(record.Id).Page(language) },
                record.Title.Value) with { IsFormer = true }),
    ];

    internal static MovedPage Of(Shelves shelves, Address address, Phrase to, string title) => new()
    {
        Site = shelves.Site,
        Address = address,
        Title = title,
        Description = shelves.Words.MovedDescription(title, to.Text),
        Indexed = false,
        Canonical = to.To,
        To = to,
    };
}
