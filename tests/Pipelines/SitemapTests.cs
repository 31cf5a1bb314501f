using System.Text;
using System.Xml.Linq;
using CopArchive.Catalogue;
using CopArchive.Pipelines;

namespace CopArchive.Tests.Pipelines;

public sealed class SitemapTests
{
    [Fact]
    public void More_addresses_than_one_file_may_hold_go_into_several_and_none_is_lost()
    {
        (Address, DateOnly?)[] pages = [.. Enumerable.Range(0, 7).Select(i => (Address.Home.Page($"p{i}"), (DateOnly?)null))];
        var files = MachineFiles.Sitemaps(pages, new Uri("https://a.example/b/"), [], most: 3)
            .ToDictionary(f => f.Address.Absolute(new Uri("https://a.example/b/")), f => Locations(f.Content));

        var index = files["https://a.example/b/sitemap.xml"];
        Assert.Equal(Enumerable.Range(1, 3).Select(i => $"https://a.example/b/sitemap-{i}.xml"), index);
        Assert.Equal(pages.Select(p => p.Item1.Absolute(new Uri("https://a.example/b/"))), index.SelectMany(i => files[i]));
    }

    private static List<string> Locations(byte[] xml) =>
        [.. XDocument.Parse(Encoding.UTF8.GetString(xml)).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value)];
}
