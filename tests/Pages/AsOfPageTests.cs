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

    private static IEnumerable<string> Titles(AsOfPage page, string shelf) =>
        page.Existed.Single(s => s.Anchor == shelf).Cards.Select(c => c.Title.Text);
}
