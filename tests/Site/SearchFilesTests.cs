using System.Globalization;
using System.Text.Json;
using CopArchive.Hosting;
using CopArchive.Search;
using CopArchive.Tests.Search;

namespace CopArchive.Tests.Site;

/// <summary>The files of the index as they lie on the sites.</summary>
public sealed class SearchFilesTests(BuiltSites sites)
{
    public static TheoryData<string> Names => BuiltSites.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_found_opens_at_a_paragraph_that_is_on_its_page(string site)
    {
        var folder = sites.Folder(site);
        var ids = new Dictionary<string, HashSet<string>>();
        foreach (var (number, piece) in Heads(Path.Combine(folder, "search")).Index())
        {
            var paragraphs = Path.Combine(folder, "search", "x", $"{number}.js");
            Assert.Equal(piece.TryGetProperty("x", out _), File.Exists(paragraphs));
            foreach (var unit in (File.Exists(paragraphs) ? Data(paragraphs).EnumerateArray() : [])
                .Where(u => u[0].GetString()!.Length > 0))
            {
                var page = (unit.GetArrayLength() > 4 ? unit[4].GetString() : Url(piece)) + "index.html";
                if (!ids.TryGetValue(page, out var known))
                {
                    ids.Add(page, known = [.. BuiltPages.Parse(folder, page).All.Select(e => e.Id).OfType<string>()]);
                }

                Assert.Contains(unit[0].GetString()!, known);
                Assert.NotEqual("", unit[1].GetString());
            }

            Assert.True(File.Exists(Path.Combine(folder, Url(piece), "index.html")), paragraphs);
        }

        Assert.NotEmpty(ids);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_value_by_which_results_are_narrowed_has_its_plain_page(string site)
    {
        var folder = sites.Folder(site);
        var pages = Data(Path.Combine(folder, "search", "manifest.js")).GetProperty("facets").EnumerateArray()
            .Select(f => f.ValueKind == JsonValueKind.Array ? Data(Path.Combine(folder, "search", "f", f[0].GetString() + ".js")) : f)
            .SelectMany(f => f.GetProperty("values").EnumerateArray()).Select(v => v[2].GetString()).OfType<string>().ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.True(File.Exists(Path.Combine(folder, page, "index.html")), page));
    }

    [Fact]
    public void Browsers_may_keep_every_part_of_the_index_that_is_asked_for_by_its_content()
    {
        var folder = sites.Folder("real");
        var parts = Directory.GetDirectories(Path.Combine(folder, "search"))
            .Select(d => Path.GetRelativePath(folder, d).Replace('\\', '/') + "/")
            .Where(d => d != "search/s/"); // suggestions are asked for without a hash

        Assert.Equal(HostModel.UnchangingFolders.Where(f => f != "assets/"), parts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_file_that_the_manifest_names_is_there()
    {
        var folder = Path.Combine(sites.Folder("real"), "search");
        var manifest = Data(Path.Combine(folder, "manifest.js"));
        var heads = Heads(folder).ToList();
        Assert.Equal(manifest.GetProperty("count").GetInt32(), heads.Count);
        var named = ReadIndex.FirstsOf(manifest).Select(ReadIndex.NameOf)
            .Concat(["manifest", "dates", "foreign"])
            .Concat(manifest.GetProperty("facets").EnumerateArray().Where(f => f.ValueKind == JsonValueKind.Array).Select(f => "f/" + f[0]))
            .Concat(manifest.GetProperty("words").GetString()!.Select(w => $"v/{(int)w:x}"))
            .Concat(Enumerable.Range(0, manifest.GetProperty("phrases").GetInt32()).Select(n => $"p/{n}"))
            .Concat(heads.Index().Select(h => SearchIndex.CardName(h.Index)).Distinct())
            .Concat(heads.Index().SelectMany(h => new[] { "x", "c" }
                .Where(d => h.Item.TryGetProperty(d, out _)).Select(d => $"{d}/{h.Index}")))
            .Select(name => name + ".js");
        // the page of results lies in the same folder
        var there = Directory.EnumerateFiles(folder, "*.js", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            // suggestions are asked for by two letters, whether there are any or not
            .Where(f => !f.StartsWith("s/", StringComparison.Ordinal));

        Assert.Equal(named.Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }

    /// <summary>What is shown of each record, in the order of their numbers.</summary>
    private static IEnumerable<JsonElement> Heads(string search) =>
        Directory.EnumerateFiles(Path.Combine(search, "r"))
            .OrderBy(f => int.Parse(Path.GetFileNameWithoutExtension(f), CultureInfo.InvariantCulture))
            .SelectMany(f => Data(f).EnumerateArray());

    /// <summary>That of its own page is not said.</summary>
    private static string Url(JsonElement head) =>
        head.TryGetProperty("url", out var url) ? url.GetString()! : head.GetProperty("id").GetString() + "/";

    private static JsonElement Data(string path)
    {
        var script = File.ReadAllText(path);
        return JsonElement.Parse(script[(script.IndexOf(',') + 1)..script.LastIndexOf(')')]);
    }
}
