using System.Text.Json;
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
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "search", "r")))
        {
            var piece = Data(path);
            var paragraphs = Path.Combine(folder, "search", "x", Path.GetFileName(path));
            Assert.Equal(piece.GetProperty("units").GetInt32() > 0, File.Exists(paragraphs));
            foreach (var unit in (File.Exists(paragraphs) ? Data(paragraphs).EnumerateArray() : [])
                .Where(u => u[0].GetString()!.Length > 0))
            {
                var page = (unit.GetArrayLength() > 4 ? unit[4].GetString() : piece.GetProperty("url").GetString()) + "index.html";
                if (!ids.TryGetValue(page, out var known))
                {
                    ids.Add(page, known = [.. BuiltPages.Parse(folder, page).All.Select(e => e.Id).OfType<string>()]);
                }

                Assert.Contains(unit[0].GetString()!, known);
                Assert.NotEqual("", unit[1].GetString());
            }

            Assert.True(File.Exists(Path.Combine(folder, piece.GetProperty("url").GetString()!, "index.html")), path);
        }

        Assert.NotEmpty(ids);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_value_by_which_results_are_narrowed_has_its_plain_page(string site)
    {
        var folder = sites.Folder(site);
        var pages = Data(Path.Combine(folder, "search", "records.js")).GetProperty("facets").EnumerateArray()
            .SelectMany(f => f.GetProperty("values").EnumerateArray()).Select(v => v[2].GetString()).OfType<string>().ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.True(File.Exists(Path.Combine(folder, page, "index.html")), page));
    }

    [Fact]
    public void Every_file_that_the_manifest_names_is_there()
    {
        var folder = Path.Combine(sites.Folder("real"), "search");
        var manifest = Data(Path.Combine(folder, "manifest.js"));
        var count = manifest.GetProperty("count").GetInt32();
        var named = manifest.GetProperty("terms").EnumerateArray().Select(s => ReadIndex.NameOf(s, "terms"))
            .Concat(Data(Path.Combine(folder, "places.js")).EnumerateArray().Select(s => ReadIndex.NameOf(s, "positions")))
            .Concat(["manifest", "places", "records", "words"]).Concat(Enumerable.Range(0, count).Select(n => $"r/{n}"))
            .Concat(Enumerable.Range(0, count)
                .Where(n => Data(Path.Combine(folder, "r", $"{n}.js")).GetProperty("units").GetInt32() > 0)
                .Select(n => $"x/{n}"))
            .Concat(Enumerable.Range(0, count)
                .Where(n => Data(Path.Combine(folder, "r", $"{n}.js")).TryGetProperty("facts", out _))
                .Select(n => $"c/{n}"))
            .Select(name => name + ".js");
        // the page of results lies in the same folder
        var there = Directory.EnumerateFiles(folder, "*.js", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            // suggestions are asked for by two letters, whether there are any or not
            .Where(f => !f.StartsWith("s/", StringComparison.Ordinal));

        Assert.Equal(named.Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }

    private static JsonElement Data(string path)
    {
        var script = File.ReadAllText(path);
        return JsonElement.Parse(script[(script.IndexOf(',') + 1)..script.LastIndexOf(')')]);
    }
}
