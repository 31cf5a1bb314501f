using CopArchive.Search;
using CopArchive.Tests.Site;
using CopArchive.Theme;
using CopArchive.Wording;

namespace CopArchive.Tests.Search;

/// <summary>The script of the search over the index of the real site as it was written, as the command line runs it.</summary>
public sealed class SiteSearcher(BuiltSites sites)
{
    private readonly Searcher _searcher = Searcher.OfSite(sites.Folder("real"));

    /// <summary>The script that ships, and what it says in English.</summary>
    public static string Script { get; } = Assets.SearchScript(Path.Combine(Repository.Root, "theme", "assets"))
        + $"\nArchiveSearch.speak({Words.English.SearchScript()});";

    /// <summary>Asks.</summary>
    public SearchAnswer Find(string query, int limit = 10) => _searcher.Find(query, limit);
}
