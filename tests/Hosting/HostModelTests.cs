using System.Xml.Linq;
using CopArchive.Hosting;
using CopArchive.Tests.Output;

namespace CopArchive.Tests.Hosting;

public sealed class HostModelTests
{
    private static readonly HostModel Model = new("/archive/", isOpen: true,
    [
        new HostRule("/archive/documents/gone/", true, "/archive/documents/gone/index.html", 410),
        new HostRule("/archive/documents/old/", true, "/archive/documents/new/:splat", 301),
        new HostRule("/archive/s/ab-2/", false, "/archive/documents/ab-2/", 302),
    ],
    ["fr/"]);

    [Fact]
    public void A_built_site_says_how_it_is_to_be_served()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("_headers"), NetlifyFiles.PrintHeaders(Model, ["/archive/files/documents/a/b.docx"]));
        File.WriteAllBytes(folder.File("_redirects"), NetlifyFiles.PrintRedirects(Model));

        var read = NetlifyFiles.Read(folder.FullPath)!;

        Assert.Equal((Model.Root, Model.IsOpen), (read.Root, read.IsOpen));
        Assert.Equal(Model.Rules, read.Rules);
        Assert.Equal(Model.Frames, read.Frames);
        Assert.Null(NetlifyFiles.Read(Path.GetTempPath()));
    }

    [Theory]
    [InlineData("/archive/documents/gone/feed.atom", "/archive/documents/gone/index.html", 410)]
    [InlineData("/archive/documents/old/fr/", "/archive/documents/new/fr/", 301)]
    [InlineData("/archive/s/ab-2", "/archive/documents/ab-2/", 302)]
    public void An_address_leads_where_its_rule_says(string path, string to, int status) => Assert.Equal((to, status), Model.Find(path));

    [Theory]
    [InlineData("/archive/fr/documents/nothing/", "/archive/fr/404.html")]
    [InlineData("/archive/fr", "/archive/fr/404.html")]
    [InlineData("/archive/french/", "/archive/404.html")]
    [InlineData("/archive/nothing", "/archive/404.html")]
    public void What_is_not_there_is_told_in_the_language_of_its_address(string path, string page) =>
        Assert.Equal(page, Model.NotFoundAt(path));

    [Fact]
    public void Every_host_tells_in_French_what_is_not_there_in_French()
    {
        Assert.Contains("error_page 404 /archive/fr/404.html;", NginxFile.Print(Model), StringComparison.Ordinal);
        Assert.Contains(
            "<Location \"/archive/fr/\">\n  ErrorDocument 404 /archive/fr/404.html", ApacheFile.Print(Model), StringComparison.Ordinal);
        Assert.Contains("path=\"fr\\404.html\"", IisFile.Print(Model), StringComparison.Ordinal);
        Assert.EndsWith(
            "/archive/fr/* /archive/fr/404.html 404\n",
            System.Text.Encoding.UTF8.GetString(NetlifyFiles.PrintRedirects(Model)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Netlify_is_told_of_every_header()
    {
        var text = System.Text.Encoding.UTF8.GetString(NetlifyFiles.PrintHeaders(Model, ["/archive/files/documents/a/b.docx"]));

        Assert.All(SiteHeaders.All, h => Assert.Contains($"  {h.Key}: {h.Value}\n", text, StringComparison.Ordinal));
        Assert.Contains("/archive/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n", text, StringComparison.Ordinal);
        Assert.Contains("/archive/files/documents/a/b.docx\n  Content-Type: ", text, StringComparison.Ordinal);
    }

    /// <summary>No IIS runs here: its file is read as XML, and each rule is looked for.</summary>
    [Fact]
    public void The_file_for_IIS_names_every_header_and_every_rule()
    {
        var file = XDocument.Parse(IisFile.Print(Model));

        Assert.All(Model.Headers, h => Assert.Contains(file.Descendants("add"), a =>
            a.Attribute("name")?.Value == h.Key && a.Attribute("value")?.Value == h.Value));
        Assert.Contains(file.Descendants("add"), a =>
            a.Attribute("key")?.Value == "s/ab-2" && a.Attribute("value")?.Value == "/archive/documents/ab-2/");
        Assert.Equal("^documents/old/(.*)$", RuleOf("/archive/documents/old/").Element("match")!.Attribute("url")!.Value);
        Assert.Equal("410", RuleOf("/archive/documents/gone/").Element("action")!.Attribute("statusCode")!.Value);

        XElement RuleOf(string name) => Assert.Single(file.Descendants("rule"), r => r.Attribute("name")!.Value == name);
    }
}
