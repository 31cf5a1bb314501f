using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages.Shelving;

/// <summary>What frames every page: name, sections, foot.</summary>
/// <param name="Name">Name of the archive.</param>
/// <param name="Group">The group's full name, in the language of the frame where the archive knows it.</param>
/// <param name="BaseUrl">Where the archive is published, with trailing slash.</param>
/// <param name="RunBy">Who runs it, and where to write to, in a sentence or two.</param>
/// <param name="OfficialStatus">Whether it is official, in a sentence.</param>
/// <param name="Sections">The sections, in the order of the navigation.</param>
/// <param name="Foot">Links in the foot, in groups, each with its name.</param>
/// <param name="HelpNow">Where somebody in need finds help; empty where the keepers named nothing.</param>
/// <param name="Frame">The words of the language in which pages are written, and where those pages stand.</param>
public sealed record Site(
    string Name,
    Phrase Group,
    Uri BaseUrl,
    Phrases RunBy,
    string OfficialStatus,
    IReadOnlyList<(Section Section, Phrase Link)> Sections,
    IReadOnlyList<(string Name, IReadOnlyList<Phrase> Links)> Foot,
    IReadOnlyList<HelpNow> HelpNow,
    Frame Frame)
{
    /// <summary>The words of the language in which pages are written.</summary>
    public Words Words => Frame.Words;

    /// <summary>All frames of the site, the plain one first.</summary>
    public IReadOnlyList<Frame> Frames { get; init; } = [Frame];

    /// <summary>Whether a page says how papers and data may be used.</summary>
    public bool HasRights => Foot.SelectMany(g => g.Links).Any(l => l.To == SitePages.Page("rights"));

    /// <summary>Where the files of the archive are kept; null where nobody can look there.</summary>
    public PublicRepository? Repository { get; init; }

    /// <summary>Mail address for corrections; null where the keepers named none.</summary>
    public string? Contact { get; init; }

    /// <summary>
    /// Language of what the keepers wrote about the archive, its name first, where it is not that of the frame; null otherwise.
    /// </summary>
    public string? OwnLanguage { get; init; }

    /// <summary>Words of the editors or of a paper, marked where the page around them is in another language.</summary>
    public Phrase Own(string words) => new(words, Language: OwnLanguage);

    /// <summary>From what the archive is and which pages were written for it.</summary>
    public static Site Of(ArchiveSettings settings, IReadOnlyList<InputPage> written, Frame frame)
    {
        var words = frame.Words;
        IEnumerable<Phrase> Written(params IEnumerable<NamedPage> pages) =>
            pages.Select(words.To).Where(p => written.Any(w => SitePages.Page(w.Name) == p.To));

        var own = settings.Languages[0] == words.Language ? null : settings.Languages[0];
        return new Site(
            settings.Title, new Phrase(settings.Group, Language: settings.GroupLanguage), settings.BaseUrl,
            RunByOf(settings, words, own), settings.OfficialStatus,
            [
                (Section.Meetings, words.To(NamedPage.Meetings)),
                (Section.Topics, words.To(NamedPage.Topics)),
                (Section.Documents, words.To(NamedPage.Papers)),
                (Section.Resolutions, words.To(NamedPage.Resolutions)),
                (Section.Outcomes, words.To(NamedPage.Decisions)),
                (Section.People, words.To(NamedPage.People)),
                (Section.Organisations, words.To(NamedPage.Countries)),
            ],
            [
                // the home page has more ways in
                (
                    words.FootAbout,
                    [
                        .. Written(NamedPage.About, NamedPage.Help, NamedPage.Glossary),
                        words.To(NamedPage.Events),
                        words.To(NamedPage.Coverage),
                        words.To(NamedPage.Changes),
                        .. Written(NamedPage.Publishing),
                    ]),
                (
                    words.FootUse,
                    [
                        words.To(NamedPage.Follow),
                        words.To(NamedPage.Take),
                        .. Written(NamedPage.Developers, NamedPage.Accessibility, NamedPage.Privacy, NamedPage.Rights),
                    ]),
            ],
            settings.HelpNow,
            frame)
        {
            Repository = settings.Repository,
            Contact = settings.Contact,
            OwnLanguage = own,
        };
    }

    private static Phrases RunByOf(ArchiveSettings settings, Words words, string? own) => words.Paragraph(
        words.RunBy(settings.RunBy is { } name ? new Phrase(name, Language: own) : null),
        settings.Contact is { } contact ? words.WriteTo(new Phrase(contact, Outside: $"mailto:{contact}")) : Phrases.Empty);
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
