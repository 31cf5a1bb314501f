using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages.Shelving;

/// <summary>What frames every page: name, sections, foot.</summary>
/// <param name="Name">Name of the archive.</param>
/// <param name="Group">The group's full name.</param>
/// <param name="BaseUrl">Where the archive is published, with trailing slash.</param>
/// <param name="RunBy">Who runs it, and where to write to, in a sentence or two.</param>
/// <param name="OfficialStatus">Whether it is official, in a sentence.</param>
/// <param name="Sections">The sections, in the order of the navigation.</param>
/// <param name="Foot">Links in the foot, in groups, each with its name.</param>
/// <param name="HelpNow">Where somebody in need finds help; empty where the keepers named nothing.</param>
/// <param name="Words">The words of the language in which pages are written.</param>
public sealed record Site(
    string Name,
    string Group,
    Uri BaseUrl,
    Phrases RunBy,
    string OfficialStatus,
    IReadOnlyList<(Section Section, Phrase Link)> Sections,
    IReadOnlyList<(string Name, IReadOnlyList<Phrase> Links)> Foot,
    IReadOnlyList<HelpNow> HelpNow,
    Words Words)
{
    /// <summary>Whether a page says how papers and data may be used.</summary>
    public bool HasRights => Foot.SelectMany(g => g.Links).Any(l => l.To == SitePages.Page("rights"));

    /// <summary>Where the files of the archive are kept; null where nobody can look there.</summary>
    public PublicRepository? Repository { get; init; }

    /// <summary>From what the archive is and which pages were written for it.</summary>
    public static Site Of(ArchiveSettings settings, IReadOnlyList<InputPage> written, Words words)
    {
        IEnumerable<Phrase> Written(params IEnumerable<(string Name, string Text)> pages) =>
            pages.Where(p => written.Any(w => w.Name == p.Name)).Select(p => new Phrase(p.Text, SitePages.Page(p.Name)));

        return new Site(settings.Title, settings.Group, settings.BaseUrl, RunByOf(settings), settings.OfficialStatus,
            [
                (Section.Meetings, new Phrase("Meetings", SitePages.Meetings)),
                (Section.Topics, new Phrase("Topics", SitePages.Topics)),
                (Section.Documents, new Phrase("Papers", SitePages.Documents)),
                (Section.Resolutions, new Phrase("Resolutions", SitePages.Resolutions)),
                (Section.Outcomes, new Phrase("Decisions", SitePages.Outcomes)),
                (Section.People, new Phrase("People", SitePages.People)),
                (Section.Organisations, new Phrase("Countries", SitePages.Countries)),
            ],
            [
                // the home page has more ways in
                (
                    "About this archive",
                    [
                        .. Written(("about", "About"), ("help", "Help for readers"), ("glossary", "Glossary")),
                        new Phrase("Events", SitePages.Events),
                        new Phrase("What is missing", SitePages.Coverage),
                        new Phrase("Changes", ArchiveLog.Page),
                        .. Written(("publishing", "For the secretariat")),
                    ]),
                (
                    "Use and follow",
                    [
                        new Phrase("Follow by feed", SitePages.Follow),
                        new Phrase("Take it with you", Download.Page),
                        .. Written(("developers", "For programs")),
                        .. Written(("accessibility", "Accessibility"), ("privacy", "Privacy"), ("rights", "Rights")),
                    ]),
            ],
            settings.HelpNow,
            words)
        {
            Repository = settings.Repository,
        };
    }

    private static Phrases RunByOf(ArchiveSettings settings) => (settings.RunBy is { } name
        ? $"Run by {name}."
        : "The people who run this archive have not given their names.") + (settings.Contact is { } contact
        ? " Write to " + (Phrases)new Phrase(contact, Outside: $"mailto:{contact}") + "."
        : Phrases.Empty);
}

/// <summary>The section of the site to which a page belongs.</summary>
public enum Section
{
    /// <summary>None of them.</summary>
    None,

    /// <summary>Meetings and events.</summary>
    Meetings,

    /// <summary>Resolutions.</summary>
    Resolutions,

    /// <summary>Documents.</summary>
    Documents,

    /// <summary>Decisions and follow-up.</summary>
    Outcomes,

    /// <summary>People.</summary>
    People,

    /// <summary>Countries and organisations.</summary>
    Organisations,

    /// <summary>Topics.</summary>
    Topics,
}
