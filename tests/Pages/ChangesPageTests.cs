using System.Globalization;
using CopArchive.Pages;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Pages;

public sealed class ChangesPageTests
{
    [Fact]
    public void More_than_a_hundred_changes_have_a_page_a_year_and_the_newest_days_stand_first()
    {
        using var archive = new TemporaryArchive();
        for (var i = 0; i < 120; i++)
        {
            archive.Write($"data/documents/d{i:000}.yml", TemporaryArchive.Head($"D{i:000}", "type: letter", "date: not stated")
                .Replace(
                    "added: 2026-01-02",
                    string.Create(CultureInfo.InvariantCulture, $"added: {2026 + (i % 2)}-02-{(i % 28) + 1:00}"),
                    StringComparison.Ordinal));
        }

        var pages = new PlannedPages(LinkedArchive.Of(archive.Data));
        var all = pages.At<ChangesPage>("changes/");

        Assert.Equal(["All changes of 2027", "All changes of 2026"], all.Years.Select(y => y.Text));
        Assert.Equal("28 February 2027", all.Days[0].Day);
        Assert.Equal(100, Entries(all));
        Assert.Equal(122, Entries(pages.At<ChangesPage>("changes/2026/")) + Entries(pages.At<ChangesPage>("changes/2027/")));
    }

    [Fact]
    public void A_day_of_many_changes_is_shown_in_part_and_leads_to_all_of_it()
    {
        using var archive = new TemporaryArchive();
        for (var i = 0; i < 120; i++)
        {
            archive.Write($"data/documents/d{i:000}.yml", TemporaryArchive.Head($"D{i:000}", "type: letter", "date: not stated"));
        }

        var pages = new PlannedPages(LinkedArchive.Of(archive.Data));
        var all = pages.At<ChangesPage>("changes/");
        var year = pages.At<ChangesPage>("changes/2026/");

        Assert.Equal((100, 122), (Entries(all), Entries(year)));
        Assert.Equal("All changes of 2 January 2026", all.Rest!.Text);
        Assert.Equal(year.Address.At(Assert.Single(year.Days).Anchor), all.Rest.To);
        Assert.Null(year.Rest);
    }

    [Fact]
    public void A_few_changes_stand_on_one_page()
    {
        using var archive = new TemporaryArchive();

        Assert.Null(Assert.Single(new PlannedPages(LinkedArchive.Of(archive.Data)).All.OfType<ChangesPage>()).Rest);
    }

    private static int Entries(ChangesPage page) => page.Days.SelectMany(d => d.Parts).Sum(p => p.Lines.Count);
}
