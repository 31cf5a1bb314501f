using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Pages;

/// <summary>A child in danger may land on any page.</summary>
public sealed class HelpNowTests
{
    [Theory]
    [InlineData("meetings/2/", "footer")]
    [InlineData("404.html", "main")]
    [InlineData("search/", "#help-now")]
    public void Where_help_is_found_stands_at_the_foot_where_a_page_is_missing_and_before_a_search(string path, string part)
    {
        var help = PlannedPages.Lanterns.Read(path).QuerySelector($"{part} .help-now, {part}.help-now")!;

        Assert.Contains("Whoever is afraid of the dark, Norrland Isles: The Lamp Line", help.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://lampline.example/", help.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(part == "footer" ? null : "https://www.example.org/lamp-line", help.QuerySelector("small a")?.GetAttribute("href"));
        Assert.Contains("seen on 20 November 2026", help.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_shows_it_for_words_that_ask_for_help_and_for_no_others()
    {
        var words = PlannedPages.Lanterns.Read("search/").GetElementById("help-now")!;

        Assert.NotNull(words.GetAttribute("hidden"));
        Assert.Contains("hotline", words.GetAttribute("data-words")!.Split(' '));
    }

    [Fact]
    public void An_archive_that_names_nobody_says_so_on_every_page_instead_of_going_round_in_a_circle()
    {
        using var archive = new TemporaryArchive();
        var settings = Path.Combine(archive.Data, "archive.yml");
        File.WriteAllLines(settings, File.ReadAllLines(settings).Where(l => !l.StartsWith("run-by:", StringComparison.Ordinal)));

        var foot = new PlannedPages(LinkedArchive.Of(archive.Data)).Read("meetings/").QuerySelector("footer")!.TextContent;

        Assert.Contains("The people who run this archive have not given their names.", foot, StringComparison.Ordinal);
    }
}
