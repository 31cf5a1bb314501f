using CopArchive.Pages;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Pages;

/// <summary>Lists that are too long for a page stand on several, by year or by letter, and lose nothing on the way.</summary>
public sealed class LongListTests
{
    private const int Many = ListPage.MostRows + 3;

    private static readonly PlannedPages Pages = Make();

    [Theory]
    [InlineData("outcomes")]
    [InlineData("outcomes-by-force")]
    [InlineData("outcomes-by-addressee")]
    [InlineData("outcomes-by-deadline")]
    [InlineData("outcomes-by-state")]
    public void Outcomes_in_every_order_stand_under_the_years_of_their_meetings(string order)
    {
        var whole = Pages.At<OutcomesPage>(order + "/");
        var years = Below<OutcomesPage>($"{order}-by-year/");

        Assert.Empty(whole.Groups);
        Assert.Equal(["2010 (101)", "2011 (101)", "2012 (101)"], whole.Years.Select(y => y.Text));
        Assert.Equal(years.Select(y => y.Address), whole.Years.Select(y => y.To));
        Assert.Equal(Ids("outcomes/o-"), years.SelectMany(y => y.Groups).SelectMany(g => g.Entries).Select(e => e.Title.To!.Path).Order());
        Assert.All(years, y => Assert.All(y.Orders, o => Assert.NotNull(o.To)));
        ReadAll(years, whole);
    }

    [Fact]
    public void Deadlines_stand_under_their_years()
    {
        var whole = Pages.At<CalendarPage>("calendar/");
        var years = Below<CalendarPage>("calendar-by-year/");

        Assert.NotNull(whole.File);
        Assert.Empty(whole.Dated);
        Assert.Equal(["2010", "2011", "2012", "2013"], years.Select(y => y.CrumbName));
        Assert.Equal(Many + 3, years.Sum(y => y.Dated.Count + y.Undated.Count));
        ReadAll(years, whole);
    }

    [Fact]
    public void What_is_missing_stands_under_the_years_of_the_papers()
    {
        var whole = Pages.At<CoveragePage>("coverage/");
        var years = Below<CoveragePage>("coverage-by-year/");

        Assert.True(whole.IsCut);
        Assert.Equal(years.Select(y => y.Address), whole.ByMeeting.Select(r => r.Name.To));
        Assert.Equal(Ids("documents/").Count(), whole.ByMeeting.Sum(r => r.Known));
        Assert.Equal(
            Ids("documents/p-").Concat(Ids("documents/undated-")),
            years.SelectMany(y => y.NotHeld).SelectMany(s => s.Cards).Select(c => c.Title.To!.Path).Order());
        Assert.Equal(["TP/1/…", "TP/2/…", "TP/3/…"], years.SelectMany(y => y.Runs).Select(r => r.Name.Plain).Order());
        Assert.Equal(["TP/4/…"], whole.Runs.Select(r => r.Name.Plain));
        Assert.Equal("TP/4/1", Assert.Single(years.SelectMany(y => y.Named)).Printed);
        Assert.Equal(3, years.Sum(y => y.ByMeeting.Count(r => r.Name.To?.Path.StartsWith("meetings/", StringComparison.Ordinal) == true)));
        ReadAll(years, whole);
    }

    [Fact]
    public void What_is_gathered_under_a_topic_stands_under_its_years()
    {
        var whole = Pages.At<TopicPage>("topics/kites/");
        var years = Below<ListPage>("topics/kites-by-year/");

        Assert.Empty(whole.Shelves);
        Assert.Equal(years.Select(y => y.Address), whole.Years.Select(y => y.To));
        Assert.Equal(Ids("documents/p-").Concat(Ids("outcomes/o-")), Things(years));
        ReadAll(years, whole);
    }

    [Fact]
    public void The_papers_of_a_country_stand_under_their_years_and_its_people_under_their_letters()
    {
        var whole = Pages.At<PartyPage>("organisations/kiteland/");
        var years = Below<ListPage>("organisations/kiteland-by-year/");
        var letters = Below<ListPage>("organisations/kiteland-by-letter/");

        Assert.Empty(whole.Shelves);
        Assert.Equal(years.Concat(letters).Select(p => p.Address), whole.Parts.Select(y => y.To));
        Assert.Equal(Ids("documents/p-").Concat(Ids("outcomes/o-")), Things(years));
        Assert.Equal(["A", "B"], letters.Select(l => l.CrumbName));
        Assert.Equal(Ids("people/n-"), Things(letters));
        ReadAll([.. years, .. letters], whole);
    }

    [Theory]
    [InlineData("topics/", "topics-by-letter/", "topics/t-")]
    [InlineData("resolutions/", "resolutions-by-letter/", "resolutions/")]
    [InlineData("years/", "years-by-letter/", "documents/undated-")]
    public void Other_lists_stand_under_letters(string list, string parts, string ids)
    {
        var letters = Below<ListPage>(parts);

        Assert.Empty(Pages.At<ListPage>(list).Shelves);
        Assert.Subset(Things(letters).ToHashSet(), Ids(ids).ToHashSet());
        ReadAll(letters, Pages.At(list));
    }

    private static IEnumerable<string> Things(IEnumerable<ListPage> pages) =>
        pages.SelectMany(p => p.Shelves).SelectMany(s => s.Cards).Select(c => c.Title.To!.Path).Order();

    private static IEnumerable<string> Ids(string beginning) => Pages.Catalogue.Records.Select(r => r.Id.Value + "/")
        .Where(id => id.StartsWith(beginning, StringComparison.Ordinal)).Order();

    private static List<T> Below<T>(string path)
        where T : PageModel =>
        [.. Pages.All.OfType<T>().Where(p => p.Address.Path.StartsWith(path, StringComparison.Ordinal))];

    /// <summary>The page leads to each part, and each part leads back.</summary>
    private static void ReadAll(IReadOnlyList<PageModel> parts, PageModel whole)
    {
        var links = Links(whole);
        Assert.NotEmpty(parts);
        Assert.All(parts, p =>
        {
            Assert.Contains("/" + p.Address.Path, links);
            Assert.Contains("/" + whole.Address.Path, Links(p));
        });

        List<string?> Links(PageModel page) =>
            [.. Pages.Read(page.Address.Path).QuerySelectorAll("main a").Select(a => a.GetAttribute("href"))];
    }

    private static PlannedPages Make()
    {
        using var archive = new TemporaryArchive();
        archive.Write("data/organisations/kiteland.yml", TemporaryArchive.Head("Kiteland", "type: country"))
            .Write("data/topics/kites.yml", TemporaryArchive.Head("Kites"));
        for (var meeting = 2; meeting <= 3; meeting++)
        {
            archive.Write($"data/meetings/{meeting}.yml", TemporaryArchive.Head(
                $"Meeting {meeting}", $"number: {meeting}", "state: held", $"date: {2009 + meeting}-03-17", "venue: Geneva"));
        }

        for (var i = 0; i < Many; i++)
        {
            var (meeting, letter) = ((i % 3) + 1, (char)('A' + (i % 2)));
            archive
                .Write($"data/documents/p-{i}.yml", TemporaryArchive.Head(
                    $"Paper {i}", "type: contribution", $"symbols: [TP/{meeting}/{i + 1}]", $"date: {2009 + meeting}-02-01",
                    $"presented-at: meetings/{meeting}", "contributors: [{who: organisations/kiteland, as: member}]",
                    "topics: [topics/kites]"))
                .Write($"data/outcomes/o-{i}.yml", TemporaryArchive.Head(
                    $"Outcome {i}", "force: suggestion", "type: action", $"meeting: meetings/{meeting}",
                    "printed-words: \"delegates\"", "evidence: [documents/report#p-1.1]", "state: no-trace", "state-as-of: 2026-01-02",
                    "addressee: \"Kiteland\"", $"deadline: {2010 + meeting}-05-01", "topics: [topics/kites]"))
                .Write($"data/people/n-{i}.yml", TemporaryArchive.Head($"{letter} person {i}", "country: organisations/kiteland"))
                .Write($"data/topics/t-{i}.yml", TemporaryArchive.Head($"{letter} topic {i}"))
                .Write($"data/resolutions/{i + 1}.yml", TemporaryArchive.Head(
                    $"{letter} resolution", $"number: \"{i + 1}\"", "body: organisations/kiteland"))
                .Write($"data/documents/undated-{i}.yml", TemporaryArchive.Head($"Undated {i}", "type: report", "date: not found"));
        }

        archive.Write(
            "data/documents/naming.md",
            TemporaryArchive.Text("Naming", "type: report", "date: 2011-01-01") + "1.1 See TP/4/1.\n");
        return new PlannedPages(LinkedArchive.Of(archive.Data));
    }
}
