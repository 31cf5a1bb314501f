using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>A list of things under headings.</summary>
public sealed record ListPage : PageModel
{
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
            LastModified = Shelving.Shelves.LastModified(shown),
            Feeds = shelves.Feeds(address),
            Intro = intro,
            Narrower = narrower ?? [],
            Shelves = [.. content.Where(s => s.Cards.Count > 0)],
        };
}
