using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>A list of things under headings.</summary>
public sealed record ListPage : PageModel
{
    /// <summary>The most rows of a page: nobody looks through more, and no page may list everything that a large archive holds.</summary>
    public const int MostRows = 300;

    private ListPage()
    {
    }

    /// <summary>What the list holds, in a sentence or two.</summary>
    public required Phrases Intro { get; init; }

    /// <summary>Narrower and wider lists, and how many things each holds.</summary>
    public IReadOnlyList<Phrase> Narrower { get; init; } = [];

    /// <summary>What the list is called in further languages.</summary>
    public IReadOnlyList<Phrase> Labels { get; init; } = [];

    /// <summary>What is in the list.</summary>
    public required IReadOnlyList<Shelf> Shelves { get; init; }

    internal static ListPage Of(
        Shelves shelves, Address address, string title, string description, Section section, Phrases intro,
        IReadOnlyList<Shelf> content, IEnumerable<ArchiveRecord> shown, IReadOnlyList<Phrase>? narrower = null,
        IReadOnlyList<Phrase>? crumbs = null) => new()
        {
            Site = shelves.Site,
            Address = address,
            Title = title,
            Description = description,
            Section = section,
            Crumbs = crumbs ?? [],
            CrumbName = title,
            LastModified = shelves.LastModified(shown),
            Feeds = shelves.Feeds(address),
            Intro = intro,
            Narrower = narrower ?? [],
            Shelves = [.. content.Where(s => s.Cards.Count > 0)],
        };

    /// <summary>A part of what is gathered on the page of a thing.</summary>
    internal static ListPage OfPart(
        Shelving.Shelves shelves, ListPart<ArchiveRecord> part, string whole, Section section, IReadOnlyList<Phrase> crumbs,
        IReadOnlyList<Shelf> content) =>
        Of(shelves, part.Address, $"{whole}: {part.Name}", $"{whole}, {part.Name}: {shelves.Words.Pages(part.Things.Count)}.", section,
            Phrases.Empty, content, part.Things, crumbs: crumbs) with
        {
            CrumbName = part.Name,
        };

    /// <summary>
    /// The list itself or, where it is too long for a page, a page of links to its parts, and those: by year or by letter.
    /// </summary>
    /// <param name="shelves">The archive.</param>
    /// <param name="shown">What is in it.</param>
    /// <param name="order">The order in which parts follow each other: <c>year</c>, <c>letter</c>.</param>
    /// <param name="partOf">The part in which a thing stands.</param>
    /// <param name="content">What stands on a page of some of them.</param>
    internal IEnumerable<ListPage> Cut(
        Shelving.Shelves shelves, IEnumerable<ArchiveRecord> shown, string order,
        Func<ArchiveRecord, string> partOf,
        Func<IReadOnlyList<ArchiveRecord>, IReadOnlyList<Shelf>> content)
    {
        if (Shelves.Sum(s => s.Cards.Count) <= MostRows)
        {
            return [this];
        }

        var parts = ListParts.Of(Address, shown, order, partOf);
        return parts
            .Select(p => this with
            {
                Address = p.Address,
                Title = $"{Title}: {p.Name}",
                Crumbs = [.. Crumbs, new Phrase(Title, Address)],
                CrumbName = p.Name,
                LastModified = shelves.LastModified(p.Things),
                Feeds = [],
                Narrower = [],
                Shelves = [.. content(p.Things).Where(s => s.Cards.Count > 0)],
            })
            .Prepend(this with
            {
                Narrower = [.. parts.Select(p => p.Link), .. Narrower],
                Shelves = [],
            });
    }
}
