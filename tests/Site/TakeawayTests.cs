using System.IO.Compression;
using System.Security.Cryptography;
using CopArchive.Wording;
using CopArchive.Catalogue;
using CopArchive.Tests.Exports;

namespace CopArchive.Tests.Site;

/// <summary>The whole archive as one file: unpacked, it is the portable site, of which all other tests of this folder hold.</summary>
public sealed class TakeawayTests(BuiltSites sites)
{
    [Fact]
    public void Unpacked_it_is_just_what_a_portable_build_writes()
    {
        using var zip = ZipFile.OpenRead(Path.Combine(sites.Folder("real"), Download.Whole.FilePath));
        var packed = zip.Entries.Select(e =>
        {
            using var stream = e.Open();
            return $"{e.FullName} {Convert.ToHexString(SHA256.HashData(stream))}";
        }).ToList();

        var folder = sites.Folder("portable");
        var written = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f =>
                $"{Path.GetRelativePath(folder, f).Replace('\\', '/')} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}")
            .Where(f => !f.StartsWith(".coparchive", StringComparison.Ordinal));
        Assert.Equal(written.Order(StringComparer.Ordinal), packed.Order(StringComparer.Ordinal));
        Assert.Empty(UnsafePaths.In([.. zip.Entries.Select(e => e.FullName)]));
    }

    [Fact]
    public void The_size_stands_beside_every_link_to_a_zip()
    {
        foreach (var path in BuiltPages.Paths(sites.Folder("real")))
        {
            Assert.All(BuiltPages.Parse(sites.Folder("real"), path).QuerySelectorAll("a[href$='.zip']"), link =>
            {
                var bytes = new FileInfo(Path.Combine(sites.Folder("real"), link.GetAttribute("href")!.TrimStart('/'))).Length;
                Assert.Contains(Words.English.Size(bytes), link.TextContent, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public void The_copy_does_not_offer_itself_and_says_where_the_newest_is()
    {
        var page = BuiltPages.Parse(sites.Folder("portable"), "take/index.html");

        Assert.DoesNotContain(page.Links, l => l.GetAttribute("href")!.Contains("whole-archive", StringComparison.Ordinal));
        Assert.Contains("https://archive.example/take/", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
