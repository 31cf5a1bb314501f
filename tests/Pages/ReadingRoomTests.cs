using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Site;

namespace CopArchive.Tests.Pages;

/// <summary>What a reader finds in the reading room: looked up on the pages of the real archive and of the invented one.</summary>
public sealed class ReadingRoomTests(BuiltSites sites)
{
    [Fact]
    public void What_is_missing_shows_meeting_by_meeting_where_numbers_are_complete_and_where_not()
    {
        var page = Page("real", "coverage");

        Assert.Equal(24, page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr th a").Length);
        Assert.Contains(
            "WG-CP/2/1 to WG-CP/2/13: a closed run, known from papers read here",
            page.Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("WG-CP/2/14: known from elsewhere", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("dt"), d => d.TextContent == "Meetings 3 to 6");
    }

    [Fact]
    public void A_paper_that_cannot_be_read_says_who_names_it()
    {
        var card = Page("real", "coverage")
            .QuerySelectorAll(".rows > li")
            .Single(l => l.QuerySelector(".call")?.TextContent == "WG-CP/2/10");

        Assert.Contains("named in", card.TextContent, StringComparison.Ordinal);
        Assert.NotNull(card.QuerySelector("a[href*='report-meeting-2/#p-6.2']"));
    }

    [Fact]
    public void Every_form_of_a_name_is_listed_with_where_it_is_printed()
    {
        var forms = Page("real", "people/abdelaziz-alzarooni")
            .QuerySelectorAll("dl.names > div")
            .ToDictionary(d => d.QuerySelector("dt")!.TextContent);

        Assert.NotNull(forms["Abdelaziz Alzerooni"].QuerySelector("a[href*='agenda-webinar-2020/#']"));
        Assert.NotNull(forms["Abdelaziz Alzarooni"].QuerySelector("a[href*='report-meetings-15-16/#']"));
        Assert.NotNull(forms["Abdelaziz Alzarooni (UAE)"].QuerySelector("a[href$='meetings/16/']"));
    }

    [Fact]
    public void A_persons_own_posts_stand_among_the_roles()
    {
        var roles = Page("real", "people/sherif-hashem").QuerySelectorAll("#roles ~ .scroll")[0].QuerySelectorAll("tbody tr");

        Assert.Contains(roles, r => r.TextContent.Contains("Chairman", StringComparison.Ordinal)
            && r.QuerySelector("a[href$='organisations/cwg-cop/']") is not null);
    }

    [Fact]
    public void Roles_stand_in_the_order_of_their_dates_and_a_body_shows_who_led_it()
    {
        var rows = Page("real", "organisations/cwg-cop")
            .QuerySelectorAll("#roles ~ .scroll")[0]
            .QuerySelectorAll("tbody tr")
            .Select(r => r.TextContent)
            .ToList();

        var first = rows.FindIndex(r => r.Contains("Sherif Hashem", StringComparison.Ordinal));
        Assert.InRange(first, 0, rows.FindIndex(r => r.Contains("Abdelaziz Alzarooni", StringComparison.Ordinal)) - 1);
    }

    [Fact]
    public void A_country_gathers_its_bodies_their_papers_and_its_people()
    {
        var page = Page("lanterns", "organisations/norrland-isles");

        Assert.Contains("Quay Inspectorate", Section(page, "members"), StringComparison.Ordinal);
        Assert.Contains("Brannoc O'Brien", Section(page, "people"), StringComparison.Ordinal);
        Assert.Contains("Numbers on lanterns", Section(page, "papers"), StringComparison.Ordinal);
        Assert.Contains("joint paper", Section(page, "papers"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_citizen_signs_for_the_group_is_not_counted_as_the_countrys()
    {
        var egypt = Section(Page("real", "countries"), "egypt");

        Assert.Contains("WG-CP/7/7", egypt, StringComparison.Ordinal);
        Assert.DoesNotContain("Outcome of the eleventh meeting", egypt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mandate")]
    [InlineData("social-networks")]
    public void A_topic_says_what_it_covers(string topic) =>
        Assert.NotEmpty(Page("real", "topics/" + topic).QuerySelector(".head .from")!.TextContent);

    [Fact]
    public void A_region_shows_what_each_of_its_countries_wrote()
    {
        var page = Page("lanterns", "regions/northern-waters");

        Assert.Contains("Numbers on lanterns", Section(page, "norrland-isles"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#brightwater"));
    }

    [Fact]
    public void Whoever_is_addressed_by_its_exact_name_finds_the_outcome_on_its_page_and_can_follow_it()
    {
        var page = Page("real", "organisations/itu-t-study-group-17");

        Assert.Contains("suggestion", Section(page, "outcomes"), StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(page.QuerySelector("link[type='application/atom+xml']"));
    }

    [Theory]
    [InlineData("topics/lamplighters", "موقدو المصابيح")]
    [InlineData("organisations/norrland-isles", "جزر نورلاند")]
    [InlineData("reports", "تقارير")]
    public void A_word_in_a_readers_own_language_stands_there_marked_as_that(string path, string word)
    {
        var label = Page("lanterns", path).QuerySelectorAll(".labels [lang=ar][dir=rtl]");

        Assert.Equal([word], label.Select(l => l.TextContent));
    }

    [Fact]
    public void A_topic_begins_with_every_paragraph_about_it_then_come_decisions_papers_and_meetings()
    {
        var page = Page("real", "topics/liaison-statements");

        Assert.Equal(["mentions", "outcomes", "papers", "meetings"], page.QuerySelectorAll(".part > h2[id]").Select(h => h.Id).Intersect(
            ["mentions", "outcomes", "papers", "meetings"]));
        var quoted = page.QuerySelectorAll("figure.quote figcaption a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Contains(quoted, q => q.EndsWith("report-meeting-2/#p-6.7", StringComparison.Ordinal));
        Assert.Contains(quoted, q => q.Contains("report-meetings-15-16/#p-7.1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("real")]
    [InlineData("lanterns")]
    public void Every_outcome_stands_once_in_every_order_with_its_printed_words(string site)
    {
        var all = Records(site).OfType<OutcomeRecord>().Select(o => o.PrintedWords.Value).Order(StringComparer.Ordinal).ToList();

        foreach (var path in (string[])[
            "outcomes", "outcomes-by-force", "outcomes-by-addressee", "outcomes-by-deadline", "outcomes-by-state",
        ])
        {
            Assert.Equal(all, Page(site, path).QuerySelectorAll("q").Select(q => q.TextContent).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void How_an_outcome_is_classed_can_be_disputed_by_mail()
    {
        foreach (var path in (string[])["outcomes", "outcomes-by-state", "outcomes/2-send-counts"])
        {
            Assert.Contains(
                Page("lanterns", path).QuerySelectorAll("a[href^=mailto]"),
                a => a.GetAttribute("href")!.Contains("A%20classification", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("outcomes", typeof(OutcomeRecord))]
    public void The_words_beside_a_picture_count_everything_once(string path, Type kind)
    {
        var counts = Page("real", path)
            .QuerySelectorAll(".tallies .tally li")
            .Sum(c => int.Parse(c.TextContent.Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(Records("real").Count(r => r.GetType() == kind), counts);
    }

    [Fact]
    public void The_group_is_described_with_its_names_in_time_and_every_copy_with_where_its_original_is()
    {
        var page = Page("lanterns", "collection");

        Assert.Contains("ISAAR(CPF) 5.2.1", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("from 2011 on", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            page.QuerySelectorAll("#copies ~ .scroll tr"),
            r => r.TextContent.Contains("the attic of the Lamp Hall", StringComparison.Ordinal));
        Assert.Contains(
            "the attic of the Lamp Hall",
            Page("lanterns", "documents/report-meeting-1").QuerySelector("#copy")!.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("meetings")]
    public void The_coming_meeting_shows_until_when_contributions_are_taken_how_to_register_and_which_numbers_are_reserved(string path)
    {
        var coming = Page("lanterns", path).QuerySelector(".coming")!.TextContent;

        Assert.Contains("Fifth meeting", coming, StringComparison.Ordinal);
        Assert.Contains("15 January 2027", coming, StringComparison.Ordinal);
        Assert.Contains("By letter to the Lamp Office", coming, StringComparison.Ordinal);
        Assert.Contains("Draft agenda of the fifth meeting", coming, StringComparison.Ordinal);
        Assert.Contains("List of documents as of 22 November 2026", coming, StringComparison.Ordinal);
        Assert.Contains("number only", coming, StringComparison.Ordinal);
    }

    [Fact]
    public void Meetings_put_off_or_called_off_stay_and_say_so()
    {
        var cards = Page("lanterns", "meetings").QuerySelectorAll("#put-off + .ledger .rows > li").Select(l => l.TextContent).ToList();

        Assert.Contains(
            cards,
            c => c.Contains("Third meeting", StringComparison.Ordinal) && c.Contains("postponed", StringComparison.Ordinal));
        Assert.Contains(
            cards,
            c => c.Contains("Fourth meeting", StringComparison.Ordinal) && c.Contains("cancelled", StringComparison.Ordinal));
    }

    [Fact]
    public void A_planned_meeting_after_which_others_were_held_is_not_coming()
    {
        Assert.Contains(Records("real").OfType<MeetingRecord>(), m => m.State == MeetingState.Planned);
        Assert.Null(Page("real", "").QuerySelector(".coming"));
    }

    [Fact]
    public void What_a_report_only_quotes_stands_folded_apart_from_what_came_of_it_and_nothing_is_lost()
    {
        var page = Page("real", "documents/report-meeting-2");
        var came = page.GetElementById("came-of-it")!;
        string[] Names(IElement list) => [.. list.QuerySelectorAll(".by li > span:first-child > a").Select(a => a.TextContent)];
        var folds = came.QuerySelectorAll("details").ToDictionary(d => d.QuerySelector("summary")!.TextContent, Names);
        var open = Names(came).Except(folds.Values.SelectMany(n => n)).ToList();

        Assert.Equal(["11 that asked for no action", "4 earlier decisions that it quotes"], folds.Keys);
        Assert.Contains("Yearly report of the group to the Council", folds["4 earlier decisions that it quotes"]);
        Assert.Contains("Agenda adopted with an added item", folds["11 that asked for no action"]);
        Assert.Contains("Extend the mandate of the group after the Plenipotentiary 2010", open);
        Assert.Contains(
            $"{open.Count + 11} decisions and suggestions", page.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(29, open.Count + folds.Values.Sum(n => n.Length));
    }

    [Fact]
    public void Home_leads_to_the_last_meeting_the_latest_report_and_whoever_was_last_in_the_chair()
    {
        var latest = Page("real", "").QuerySelectorAll(".answer > div").ToDictionary(d => d.QuerySelector("dt")!.TextContent);

        Assert.NotNull(latest["Last meeting"].QuerySelector("a[href='/meetings/24/']"));
        Assert.NotNull(latest["Latest report"].QuerySelector("a[href='/documents/report-meetings-15-16/']"));
        Assert.NotNull(latest["In the chair"].QuerySelector("a[href='/people/stella-c-erebor/']"));
        Assert.NotNull(latest["In the chair"].QuerySelector("a[href='/organisations/cwg-cop/#roles']"));
        Assert.Equal(
            ["/meetings/2/", "/documents/hc12-4/"],
            Page("lanterns", "").QuerySelectorAll(".answer a[href]").Take(2).Select(a => a.GetAttribute("href")!["/archive".Length..]));
    }

    [Fact]
    public void A_person_in_a_list_has_the_years_of_a_post_where_they_are_known()
    {
        var people = Page("real", "people").QuerySelectorAll(".row")
            .ToDictionary(r => r.QuerySelector(".what > a")!.TextContent, r => r.QuerySelector("small")?.TextContent ?? "");

        Assert.Contains("Chairman, Council Working Group on Child Online Protection, 2010 to 2017", people["Sherif Hashem"],
            StringComparison.Ordinal);
        Assert.Equal(
            "Chair, elected, Council Working Group on Child Online Protection · United Arab Emirates", people["Ibrahim Al Dabal"]);
    }

    [Theory]
    [InlineData("organisations/egypt", "3 papers, and 1 from its bodies, organisations and people")]
    [InlineData("people/sherif-hashem", "6 papers")]
    public void The_papers_counted_under_a_name_are_those_that_are_listed(string path, string counted)
    {
        var page = Page("real", path);
        var answer = page.QuerySelectorAll(".answer > div").Single(d => d.QuerySelector("dt")!.TextContent == "Papers");

        Assert.StartsWith(counted, answer.QuerySelector("dd")!.TextContent.Trim(), StringComparison.Ordinal);
        foreach (var link in answer.QuerySelectorAll("a").OfType<IHtmlAnchorElement>())
        {
            Assert.Equal(link.TextContent.Split(' ')[0], page.QuerySelector(link.Hash + " > small")!.TextContent.Split(' ')[0]);
        }
    }

    [Fact]
    public void A_long_list_of_one_kind_says_in_which_order_it_stands_and_which_is_the_latest()
    {
        var intro = Page("real", "reports").QuerySelector(".head .from")!;

        Assert.Contains("in the order of the meetings", intro.TextContent, StringComparison.Ordinal);
        Assert.NotNull(intro.QuerySelector("a[href='/documents/report-meetings-15-16/']"));
    }

    private static IReadOnlyList<ArchiveRecord> Records(string site) =>
        LinkedArchive.Of(Path.Combine(site == "real" ? Repository.Root : Repository.TestArchive(site), "data")).Records;

    private IHtmlDocument Page(string site, string path) =>
        BuiltPages.Parse(sites.Folder(site), path.Length == 0 ? "index.html" : path + "/index.html");

    private static string Section(IDocument page, string anchor) => page.QuerySelector($"section:has(> #{anchor})")!.TextContent;
}
