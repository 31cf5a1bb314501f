using CopArchive.Catalogue;

namespace CopArchive.Hosting;

/// <summary>
/// How the site is to be served, whoever serves it: which headers go with an answer, where a request leads before a file is looked for,
/// what is gone, what may be kept. The files of each kind of host are written from this, and the preview answers by it. No host chooses
/// a language for a reader: each has addresses of its own.
/// </summary>
public sealed class HostModel
{
    /// <summary>What is named by its content never changes.</summary>
    public const string KeptForEver = "public, max-age=31536000, immutable";

    /// <summary>Of all else it is asked each time whether there is a newer one; what <c>netlify</c> does by itself.</summary>
    public const string AskedEachTime = "public, max-age=0, must-revalidate";

    private readonly Dictionary<string, HostRule> _whole;
    private readonly List<HostRule> _below;

    /// <summary>The rules of a site.</summary>
    /// <param name="root">The path of its base address, with both slashes.</param>
    /// <param name="isOpen">Whether programs on pages of other sites may read its data, feeds and calendars.</param>
    /// <param name="rules">Former and withdrawn addresses; of several that match, the first counts.</param>
    /// <param name="frames">Folders of the pages in further languages of the site: <c>fr/</c>.</param>
    public HostModel(string root, bool isOpen, IReadOnlyList<HostRule> rules, IReadOnlyList<string> frames)
    {
        (Root, IsOpen, Rules, Frames) = (root, isOpen, rules, [.. frames.Select(f => root + f)]);
        _whole = rules.Where(r => !r.Below).DistinctBy(r => r.From)
            .ToDictionary(r => Uri.UnescapeDataString(r.From), StringComparer.Ordinal);
        _below = [.. rules.Where(r => r.Below)];
    }

    /// <summary>The path of the base address, with both slashes.</summary>
    public string Root { get; }

    /// <summary>Whether programs on pages of other sites may read its data, feeds and calendars.</summary>
    public bool IsOpen { get; }

    /// <summary>Former and withdrawn addresses; of several that match, the first counts.</summary>
    public IReadOnlyList<HostRule> Rules { get; }

    /// <summary>
    /// Folders of the pages in further languages of the site, from the root of the host: what is not found in one is told in its language.
    /// </summary>
    public IReadOnlyList<string> Frames { get; }

    /// <summary>The headers of every answer.</summary>
    public IReadOnlyDictionary<string, string> Headers => IsOpen
        ? new Dictionary<string, string>(SiteHeaders.All) { ["Access-Control-Allow-Origin"] = "*" }
        : SiteHeaders.All;

    /// <summary>
    /// Folders whose files are asked for by their content and never change: styles, scripts and pictures, named by it; and parts of the
    /// search index, of which a page asks with a hash behind the question mark. Suggestions (<c>search/s/</c>) are asked for without.
    /// </summary>
    public IReadOnlyList<string> Unchanging => [.. UnchangingFolders.Select(f => Root + f)];

    /// <summary>The same from the root of the site.</summary>
    public static IReadOnlyList<string> UnchangingFolders { get; } =
        ["assets/", "search/c/", "search/f/", "search/p/", "search/r/", "search/t/", "search/v/", "search/x/"];

    /// <summary>Whether a file never changes.</summary>
    /// <param name="path">From the root of the site.</param>
    public static bool IsUnchanging(string path) => UnchangingFolders.Any(f => path.StartsWith(f, StringComparison.Ordinal));

    /// <summary>Where attached files lie.</summary>
    public string Files => Root + Address.FilesFolder;

    /// <summary>Where document numbers lead; a spelling without a page of its own is looked for by the search.</summary>
    public string Numbers => Root + Address.Home.Page("s").Path;

    /// <summary>Begins the address of a search for a document number, which follows it, escaped.</summary>
    public string NumberSearch => Root + Address.Home.Page("search").Path + "?s=";

    /// <summary>The page for what is not found.</summary>
    public string NotFound => NotFoundIn(Root);

    /// <summary>The same in a folder of pages in a further language.</summary>
    public static string NotFoundIn(string folder) => folder + "404.html";

    /// <summary>The page for what is not found at a path.</summary>
    /// <param name="path">From the root of the host.</param>
    public string NotFoundAt(string path) =>
        NotFoundIn(Frames.FirstOrDefault(f => path.StartsWith(f, StringComparison.Ordinal) || path + "/" == f) ?? Root);

    /// <summary>The rule for a path; null where there is none.</summary>
    /// <param name="path">From the root of the host, unescaped.</param>
    public (string To, int Status)? Find(string path)
    {
        if (_whole.TryGetValue(path, out var whole) || _whole.TryGetValue(path + "/", out whole))
        {
            return (whole.To, whole.Status);
        }

        var below = _below.FirstOrDefault(r => path.StartsWith(Uri.UnescapeDataString(r.From), StringComparison.Ordinal));
        return below is null ? null : (below.To.Replace(":splat", Rest(), StringComparison.Ordinal), below.Status);

        string Rest() => string.Join('/', path[Uri.UnescapeDataString(below.From).Length..].Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>Where a document number leads that has no page; null for all other paths.</summary>
    // the server leaves an escaped slash as it is, so that it parts nothing
    public string? Search(string path) => path.StartsWith(Numbers, StringComparison.Ordinal)
        ? NumberSearch + Uri.EscapeDataString(path[Numbers.Length..].Replace("%2F", "/", StringComparison.OrdinalIgnoreCase))
        : null;
}

/// <summary>Where an address leads, or what is shown in its place.</summary>
/// <param name="From">From the root of the host, escaped.</param>
/// <param name="Below">Whether it holds for all that begins so; what follows then takes the place of <c>:splat</c>.</param>
/// <param name="To">From the root of the host, escaped; for what is gone the file that says so.</param>
/// <param name="Status">301 for ever, 302 for now, 410 gone.</param>
public sealed record HostRule(string From, bool Below, string To, int Status);
