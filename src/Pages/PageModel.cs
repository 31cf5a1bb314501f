using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Pages.Versioning;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>One page of the site: everything that its template shows. The hierarchy is closed: each has a template.</summary>
public abstract record PageModel
{
    /// <summary>Only this program makes pages.</summary>
    private protected PageModel()
    {
    }

    /// <summary>What frames it.</summary>
    public required Site Site { get; init; }

    /// <summary>Its plain address, the same in every frame.</summary>
    public required Address Address { get; init; }

    /// <summary>Its title, as its heading and a web search show it.</summary>
    public required string Title { get; init; }

    /// <summary>Language of the title, BCP 47, where it is not that of the page; null otherwise.</summary>
    public string? TitleLanguage { get => Site.Frame.IsPlain || field == Language ? null : field; init; }

    /// <summary>The title as its heading shows it, where words in it are in another language; null otherwise.</summary>
    public Phrases? Heading { get; init; }

    /// <summary>Its number, which a web search shows behind the title; empty where it has none.</summary>
    public string TitleNumber { get; init; } = "";

    /// <summary>What a web search shows below the title.</summary>
    public required string Description { get; init; }

    /// <summary>The section to which it belongs.</summary>
    public Section Section { get; init; }

    /// <summary>The way to it from the home page, itself left out.</summary>
    public IReadOnlyList<Phrase> Crumbs { get; init; } = [];

    /// <summary>What the last step of that way, the page itself, is called.</summary>
    public string CrumbName { get; init; } = "";

    /// <summary>
    /// Language of the page, BCP 47: at a plain address that of what it shows, and then the site's own words are marked where they are in
    /// another one; in a frame that a reader chose that of the frame, and then what it shows is marked.
    /// </summary>
    public string Language { get => Site.Frame.IsPlain ? TextLanguage : Site.Words.Language; init => TextLanguage = value; }

    /// <summary>Language of what it shows, BCP 47.</summary>
    public string TextLanguage { get => field ?? Site.Words.Language; private init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction => Languages.Direction(Language);

    /// <summary>Language of the site's own words where it differs from that of what the page shows; null otherwise.</summary>
    public string? SiteLanguage => TextLanguage == Site.Words.Language ? null : Site.Words.Language;

    /// <summary>Direction of the site's own words where it differs from that of what the page shows; null otherwise.</summary>
    public string? SiteDirection =>
        Languages.Direction(Site.Words.Language) is var own && own == Languages.Direction(TextLanguage) ? null : own;

    /// <summary>The last day on which something that it shows was added or changed; null where it shows nothing of that kind.</summary>
    public DateOnly? LastModified { get; init; }

    /// <summary>Feeds about what it shows.</summary>
    public IReadOnlyList<FeedSubject> Feeds { get; init; } = [];

    /// <summary>What it says to programs; null for what is about no single thing.</summary>
    public PageData? Data { get; init; }

    /// <summary>Whether a web search should know it.</summary>
    public bool Indexed { get; init; } = true;

    /// <summary>Links between versions; null for what has none.</summary>
    public VersionLinks? VersionLinks { get; init; }

    /// <summary>The page that a web search should name instead of this one; null for itself.</summary>
    public Address? Canonical { get; init; }
}
