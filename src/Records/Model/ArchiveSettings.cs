using CopArchive.Diagnostics;
using CopArchive.Values;

namespace CopArchive.Records.Model;

/// <summary>What this archive is: <c>data/archive.yml</c>. Everything about the group is here, and nothing of it in the code.</summary>
public sealed record ArchiveSettings
{
    /// <summary>Name of the archive, as <c>CWG-COP Archive</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The group's full name.</summary>
    public required string Group { get; init; }

    /// <summary>Language of that name, BCP 47, where it is not that in which the site speaks around it; null otherwise.</summary>
    public string? GroupLanguage { get; init; }

    /// <summary>One sentence for the head of the home page.</summary>
    public required string Tagline { get; init; }

    /// <summary>Absolute address at which the archive is published, with trailing slash; it may have a path.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Whether it is official, in a sentence.</summary>
    public required string OfficialStatus { get; init; }

    /// <summary>Who runs it: a person or a body; null where nobody gave a name.</summary>
    public required string? RunBy { get; init; }

    /// <summary>Mail address for corrections and papers; null where the keepers named none.</summary>
    public required string? Contact { get; init; }

    /// <summary>
    /// Public mail addresses, telephone numbers and addresses of offices, about which the check does not warn.
    /// </summary>
    public IReadOnlyList<string> PublicContacts { get; init; } = [];

    /// <summary>Where the originals may be asked for, in a sentence.</summary>
    public required string AskForOriginals { get; init; }

    /// <summary>The group's short names through time, the first one first; symbols are folded to it.</summary>
    public required IReadOnlyList<string> GroupNames { get; init; }

    /// <summary>Series of document numbers as templates: <c>{group}/{meeting}/{number}</c>, <c>C{year}/{number}</c>.</summary>
    public required IReadOnlyList<string> SymbolSeries { get; init; }

    /// <summary>Words that a resolution's number follows in running text: <c>Resolution</c>, <c>Res.</c></summary>
    public required IReadOnlyList<string> ResolutionWords { get; init; }

    /// <summary>What a resolution is called in further languages of the site, by BCP 47 code.</summary>
    public IReadOnlyDictionary<string, string> ResolutionLabels { get; init; } = new Dictionary<string, string>();

    /// <summary>Languages of the papers, BCP 47, the site's own first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>
    /// Languages in which the site speaks for itself, BCP 47, the one whose addresses have no prefix first; empty for English alone.
    /// </summary>
    public IReadOnlyList<Located<string>> InterfaceLanguages { get; init; } = [];

    /// <summary>The kinds of paper in further languages: by kind, then by BCP 47 code.</summary>
    public IReadOnlyDictionary<DocumentType, IReadOnlyDictionary<string, string>> TypeLabels { get; init; } =
        new Dictionary<DocumentType, IReadOnlyDictionary<string, string>>();

    /// <summary>What people call things, for the search.</summary>
    public IReadOnlyList<CommonWord> Words { get; init; } = [];

    /// <summary>Whose the papers are, in a sentence.</summary>
    public required string Rights { get; init; }

    /// <summary>Whether everybody can read the repository; then a text that is not public is an error.</summary>
    public required bool RepositoryIsPublic { get; init; }

    /// <summary>In which forms besides pages it is put out.</summary>
    public IReadOnlyList<RecordForm> Forms { get; init; } = Enum.GetValues<RecordForm>();

    /// <summary>Whether addresses that the host redirects have pages too: document numbers and newest versions.</summary>
    public bool SymbolPages { get; init; } = true;

    /// <summary>Under what its data may be used; null where the keepers named no licence.</summary>
    public DataLicence? DataLicence { get; init; }

    /// <summary>Where its files are kept; null where nobody can look there.</summary>
    public PublicRepository? Repository { get; init; }

    /// <summary>Whether the whole archive is offered as one zip.</summary>
    public bool WholeArchive { get; init; } = true;

    /// <summary>Editions that were packed and lie where everybody can fetch them.</summary>
    public IReadOnlyList<PublishedEdition> Editions { get; init; } = [];

    /// <summary>Where somebody finds help who comes here in need.</summary>
    public IReadOnlyList<HelpNow> HelpNow { get; init; } = [];
}

/// <summary>A numbered state of the archive that was packed.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Of">The day of the state that it holds.</param>
/// <param name="Page">Where it lies.</param>
/// <param name="Sha256">The hash of its list of hashes, <c>tagmanifest-sha256.txt</c>.</param>
/// <param name="SignedBy">Who signed it, and how that is checked; null where nobody did.</param>
public sealed record PublishedEdition(int Number, DateOnly Of, string Page, string Sha256, string? SignedBy);

/// <summary>Where somebody in need finds help.</summary>
/// <param name="For">Whom it helps, and with what.</param>
/// <param name="Name">Who helps.</param>
/// <param name="Page">The address at which help is found.</param>
/// <param name="Where">The country; null for the world.</param>
/// <param name="Source">The page that says so.</param>
/// <param name="Seen">The day on which that page was seen.</param>
public sealed record HelpNow(string For, string Name, string Page, string? Where, string Source, DateOnly Seen);

/// <summary>What people say for words of the papers, or for a record.</summary>
/// <param name="Say">What they type.</param>
/// <param name="Means">The words of the papers, or the id of a record.</param>
/// <param name="Language">The language of what they type, where it is one alone, BCP 47; null otherwise.</param>
public sealed record CommonWord(IReadOnlyList<string> Say, Located<string> Means, string? Language)
{
    /// <summary>The record that is meant; null where words are.</summary>
    public RecordId? Record => RecordId.TryParse(Means.Value);
}
