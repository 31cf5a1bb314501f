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

    /// <summary>Kind, number of entries, years.</summary>
    public required Plate Plate { get; init; }

    /// <summary>How many of its papers can be read, and what a reader can do here.</summary>
    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <summary>How many of its papers can be read, where that is some and not all; null otherwise.</summary>
    public int? ReadablePapers { get; init; }

    /// <summary>Narrower and wider lists, and how many things each holds.</summary>
    public IReadOnlyList<Phrase> Narrower { get; init; } = [];

    /// <summary>What the list is called in further languages.</summary>
    public IReadOnlyList<Phrase> Labels { get; init; } = [];

    /// <summary>What is in the list.</summary>
    public required IReadOnlyList<Shelf> Shelves { get; init; }

    internal static ListPage Of(
        Shelves shelves, Address address, string title, string description, Section section, Phrases intro,
        IReadOnlyList<Shelf> content, IEnumerable<ArchiveRecord> shown, IReadOnlyList<Phrase>? narrower = null,
        IReadOnlyList<Phrase>? crumbs = null)
    {
        var all = shown.ToList();
        return new ListPage
        {
            Site = shelves.Site,
            Address = address,
            Title = title,
            Description = description,
            Section = section,
            Crumbs = crumbs ?? [],
            CrumbName = title,
            LastModified = shelves.LastModified(all),
            Feeds = shelves.Feeds(address),
            Intro = intro,
            Narrower = narrower ?? [],
            Plate = new Plate(Kind.Guide, shelves.Words.ListPlate),
            Answers = [],
            Shelves = [],
        }.With(shelves, content, all);
    }

    /// <summary>Shows things, and says how many of them can be read.</summary>
    private ListPage With(Shelving.Shelves shelves, IReadOnlyList<Shelf> content, IEnumerable<ArchiveRecord> shown)
    {
        var filled = content.Where(s => s.Cards.Count > 0).ToList();
        var listed = filled.SelectMany(s => s.Cards).Select(c => c.Title.To).ToHashSet();
        var papers = shown.OfType<DocumentRecord>().Where(d => listed.Contains(Address.Of(d.Id))).Distinct().ToList();
        var readable = papers.Count(d => shelves.ReadingOf(d) == Reading.Here);
        var years = papers.Select(shelves.YearOf).OfType<int>().ToList();
        return this with
        {
            Shelves = filled,
            Plate = Plate with
            {
                Number = papers.Count > 0 ? shelves.Words.Papers(papers.Count)
                    : listed.Count > 0 ? shelves.Words.Entries(listed.Count)
                    : "",
                On = years.Count == 0 ? "" : shelves.Words.Years(years.Min(), years.Max()),
            },
            ReadablePapers = readable > 0 && readable < papers.Count ? readable : null,
            Answers =
            [
                .. papers.Count == 0 ? [] :
                    new[] { new Answer(shelves.Words.AnswerWhatCanBeRead) { Tallies = shelves.ReadingTallies(papers) } },
                .. Feeds.Count == 0 ? [] :
                    new[] { new Answer(shelves.Words.AnswerUse) { Uses = [new Phrase(shelves.Words.UseFollow, Address.At("follow"))] } },
            ],
        };
    }

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

        var parts = ListParts.Of(shelves.Words, Address, shown, order, partOf);
        return parts
            .Select(p => (this with
            {
                Address = p.Address,
                Title = shelves.Words.PartOfList(Title, p.Name),
                Crumbs = [.. Crumbs, new Phrase(Title, Address)],
                CrumbName = p.Name,
                LastModified = shelves.LastModified(p.Things),
                Feeds = [],
                Narrower = [],
            }).With(shelves, content(p.Things), p.Things))
            .Prepend(this with
            {
                Narrower = [.. parts.Select(p => p.Link), .. Narrower],
                ReadablePapers = null,
                Shelves = [],
            });
    }
}
