using System.Text;
using System.Text.Json;
using Jint;

namespace CopArchive.Search;

/// <summary>
/// Searches an index with the very script that runs in the browser, so that there is one query language and one ranking.
/// What a browser loads from the site, this takes from memory.
/// </summary>
/// <remarks>Not for use by two threads at once: the script keeps what it unpacked.</remarks>
public sealed class Searcher
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly Engine _engine = new(options => options.LimitRecursion(1_000));
    private readonly IReadOnlyDictionary<string, byte[]> _files;

    /// <summary>Prepares a search; nothing of the index is read yet.</summary>
    /// <param name="script">The script of the search.</param>
    /// <param name="files">The files of the index, by the names by which the script asks for them.</param>
    public Searcher(string script, IReadOnlyDictionary<string, byte[]> files)
    {
        _files = files;
        _engine.Execute(script);
    }

    /// <summary>What is found, best first.</summary>
    /// <param name="query">As typed by a reader; any text is valid.</param>
    /// <param name="limit">How many hits to return.</param>
    public SearchAnswer Find(string query, int limit)
    {
        query = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(query)); // half a surrogate pair is no letter, and ends the interpreter
        while (true)
        {
            var answer = _engine.Evaluate("ArchiveSearch.asJson").AsFunctionInstance().Call(query, limit).AsString();
            var read = JsonSerializer.Deserialize<SearchAnswer>(answer, Web)!;
            if (read.Need is null)
            {
                return read;
            }

            foreach (var name in read.Need)
            {
                _engine.Execute(Encoding.UTF8.GetString(_files[name]));
            }
        }
    }
}

/// <summary>An answer of the search.</summary>
/// <param name="Hits">Hits, best first, at most as many as asked for.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Notices">Notices for the reader: words that no record contains, what was searched for instead.</param>
/// <param name="Need">Parts of the index that the script still asks for; null in a whole answer.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchHit> Hits, int Total, IReadOnlyList<string> Notices, IReadOnlyList<string>? Need);

/// <summary>One record that was found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">What it is, in a reader's word.</param>
/// <param name="Symbol">Its number as printed; null where it has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its page, from the root of the site.</param>
/// <param name="Unit">Anchor of the paragraph that answers best; null where the record as a whole does.</param>
/// <param name="Locator">That paragraph in words; empty where there is none.</param>
/// <param name="Excerpt">A part of that paragraph; empty where there is none.</param>
/// <param name="Score">What the ranking gives it; comparable within one answer only.</param>
public sealed record SearchHit(
    string Id, string Type, string? Symbol, string Title, string Url, string? Unit, string Locator, string Excerpt, double Score);
