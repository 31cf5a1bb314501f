using CopArchive.Pages;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Wording;

namespace CopArchive.Pipelines;

/// <summary>What a build reads and writes.</summary>
public sealed record BuildOptions
{
    /// <summary>Folder of the records.</summary>
    public required string Data { get; init; }

    /// <summary>
    /// Folder of files that are too large for the repository; null for the one beside the records. A former state of the records has
    /// none of its own.
    /// </summary>
    public string? Originals { get; init; }

    /// <summary>What it means that one of these is not there; a build refuses unless told otherwise.</summary>
    public IfMissing IfMissing { get; init; } = IfMissing.Accept;

    internal OriginalsFolder OriginalsFolder => new(Originals ?? OriginalsFolder.Of(Data), IfMissing);

    /// <summary>Folder of the pages that are no records.</summary>
    public required string Input { get; init; }

    /// <summary>Folder of the site.</summary>
    public required string Output { get; init; }

    /// <summary>Folder of the styles, scripts and pictures of the theme; null for those that are built into the program.</summary>
    public string? ThemeAssets { get; init; }

    /// <summary>Address at which the site will be published, with trailing slash; null for the one in <c>archive.yml</c>.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>
    /// Frames to be built, by language, of those that <c>archive.yml</c> names; null for all of them. The plain one is always built.
    /// </summary>
    public IReadOnlyList<string>? Frames { get; init; }

    /// <summary>Words of languages that the program does not have, or has otherwise.</summary>
    public IReadOnlyList<Words> Words { get; init; } = [];

    /// <summary>The day that is proposed for corrections which are still to be told; nothing of the site depends on it.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>The moment as of which it is made: what is released later is not there yet.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>
    /// The names that are to be seen nowhere; null for those that the records say, which is right for all that is published.
    /// </summary>
    public WithheldNames? Withheld { get; init; }

    /// <summary>Whether the site shall work from a folder without a server.</summary>
    public bool Portable { get; init; }

    /// <summary>Whether each page carries the policy itself, for a host that sends no headers.</summary>
    public bool PolicyInPages { get; init; }

    /// <summary>
    /// Whether the zip of the whole archive may be made, where the archive wants it: not for a preview, which nobody takes away.
    /// </summary>
    public bool WholeArchive { get; init; } = true;

    /// <summary>Whether a page is written: not where the host leads on by itself and no page is wanted beside it.</summary>
    internal bool Writes(PlannedPage page, ArchiveSettings settings) =>
        settings.SymbolPages || Portable || PolicyInPages || page.MovedTo is null;

    /// <summary>Whether that zip is made.</summary>
    internal bool MakesWholeArchive(ArchiveSettings settings) => WholeArchive && settings.WholeArchive && !Portable;
}
