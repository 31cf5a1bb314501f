using CopArchive.Pages;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Pages;

public sealed class AsOfPageTests
{
    [Fact]
    public void What_existed_on_the_day_of_a_meeting_stands_apart_from_what_may_have_existed_and_nothing_later_stands_there()
    {
        using var archive = new TemporaryArchive()
            .Write(
                "data/meetings/2.yml",
                TemporaryArchive.Head("Second meeting", "number: 2", "state: held", "date: 2011-05-05", "venue: Geneva"))
            .Write("data/documents/before.yml", TemporaryArchive.Head("Before", "type: contribution", "date: 2010-03-01"))
            .Write(
                "data/documents/revised.yml",
                TemporaryArchive.Head("Revised in time", "type: contribution", "date: 2010-03-10", "revises: documents/before"))
            .Write("data/documents/later.yml", TemporaryArchive.Head("Later", "type: contribution", "date: 2010-03-19"))
            .Write("data/documents/some-day.yml", TemporaryArchive.Head("Some day in 2010", "type: contribution", "date: 2010"))
            .Write("data/documents/undated.yml", TemporaryArchive.Head("Undated", "type: contribution", "date: not found"))
            .Write(
                "data/documents/of-meeting.yml",
                TemporaryArchive.Head("Undated, of the first meeting", "type: contribution", "date: not found", "presented-at: meetings/1"))
            .Write("data/documents/of-second.yml", TemporaryArchive.Head("Undated, of the second meeting", "type: contribution",
                "date: not found", "presented-at: meetings/2"))
            .Write(
                "data/documents/report-2.yml",
                TemporaryArchive.Head("Report on the second meeting", "type: report", "date: not found", "reports-on: meetings/2"));
        var pages = new PlannedPages(LinkedArchive.Of(archive.Data));

        var page = pages.At<AsOfPage>("as-of/2010-03-17/");

        Assert.Equal(["First meeting"], Titles(page, "meetings"));
        Assert.Equal(["Revised in time", "Undated, of the first meeting"], Titles(page, "papers"));
        Assert.Equal(["Before"], Titles(page, "replaced"));
        Assert.Equal(["Some day in 2010", "Undated"], page.Perhaps.SelectMany(s => s.Cards).Select(c => c.Title.Text));
        Assert.Equal("as-of/2011-05-05/", Assert.Single(page.Neighbours).To!.Path);
        Assert.Contains(pages.Read("meetings/1/").QuerySelectorAll("a"), a => a.GetAttribute("href") == "/as-of/2010-03-17/");
    }

    [Fact]
    public void When_much_is_held_a_day_shows_what_is_new_since_the_day_before_and_leads_to_it()
    {
        using var archive = new TemporaryArchive();
        for (var i = 0; i <= 300; i++)
        {
            archive.Write($"data/documents/early-{i}.yml", TemporaryArchive.Head($"Early {i}", "type: contribution", "date: 2010-03-01"));
        }

        archive.Write(
                "data/meetings/2.yml",
                TemporaryArchive.Head("Second meeting", "number: 2", "state: held", "date: 2011-05-05", "venue: Geneva"))
            .Write("data/documents/late.yml", TemporaryArchive.Head("Late", "type: contribution", "date: 2011-05-01"))
            .Write("data/documents/some-day.yml", TemporaryArchive.Head("Some day", "type: contribution", "date: not found"));
        var pages = new PlannedPages(LinkedArchive.Of(archive.Data));

        var page = pages.At<AsOfPage>("as-of/2011-05-05/");

        Assert.Equal(["Report", "Late"], Titles(page, "papers"));
        Assert.Equal(["Second meeting"], Titles(page, "meetings"));
        Assert.Empty(page.Perhaps);
        Assert.Contains("303 papers", page.Description, StringComparison.Ordinal);
        Assert.Contains(pages.Read("as-of/2011-05-05/").QuerySelectorAll("header a"), a => a.GetAttribute("href") == "/as-of/2010-03-17/");
    }

    [Fact]
    public void A_list_that_is_too_long_for_a_page_leads_to_its_years_or_letters_and_each_thing_stands_in_one()
    {
        using var archive = new TemporaryArchive();
        for (var i = 0; i <= 300; i++)
        {
            archive.Write(
                $"data/documents/paper-{i}.yml",
                TemporaryArchive.Head(
                    $"{(char)('A' + (i % 26))} paper", "type: contribution", $"date: {2000 + (i % 3)}", $"symbols: [\"XX/{i}\"]"));
        }

        var pages = new PlannedPages(LinkedArchive.Of(archive.Data));

        Assert.All(pages.All.OfType<ListPage>(), p => Assert.InRange(p.Shelves.Sum(s => s.Cards.Count), 0, ListPage.MostRows));
        Assert.Equal(302, Cards("documents-by-year/"));
        Assert.Equal(301, Cards("contributions-by-year/"));
        Assert.Equal(
            ["2000 (101)", "2001 (100)", "2002 (100)"],
            pages.At<ListPage>("contributions/").Narrower.Take(3).Select(p => p.Text));
        Assert.Equal(301, pages.All.OfType<SymbolsPage>().Sum(p => p.Rows.Count));
        Assert.Contains("/symbols-by-year/2001/", pages.Html("symbols/"), StringComparison.Ordinal);
        pages.Html("contributions-by-year/2001/");

        int Cards(string below) => pages.All.OfType<ListPage>()
            .Where(p => p.Address.Path.StartsWith(below, StringComparison.Ordinal))
            .SelectMany(p => p.Shelves).Sum(s => s.Cards.Count);
    }

    private static IEnumerable<string> Titles(AsOfPage page, string shelf) =>
        page.Existed.Single(s => s.Anchor == shelf).Cards.Select(c => c.Title.Text);
}
