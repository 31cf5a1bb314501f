using CopArchive.Search;

namespace CopArchive.Tests.Search;

/// <summary>What a reader is told, and what is never done behind the reader's back.</summary>
public sealed class ReadersAskTests(SiteSearcher searcher) : IClassFixture<SiteSearcher>
{
    [Theory]
    [InlineData("hotline")]
    [InlineData("sexting")]
    [InlineData("porn")]
    [InlineData("gambling")]
    public void A_word_that_no_record_has_finds_nothing_and_no_other_word_is_looked_for(string query)
    {
        var answer = searcher.Find(query);

        Assert.Empty(answer.Hits);
        Assert.Equal("", answer.Instead);
        Assert.Contains(answer.Notices, n => n.StartsWith("No paper here has", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("egpyt", "Egypt", "organisations/egypt")]
    [InlineData("plenipotentary conference", "Plenipotentiary", "organisations/plenipotentiary-conference")]
    public void A_misspelt_word_says_so_and_the_one_word_close_to_it_stands_below_as_readers_write_it(
        string query, string instead, string first)
    {
        var answer = searcher.Find(query);

        Assert.Equal(instead, answer.Instead);
        Assert.Contains($"No paper here has “{query.Split(' ')[0]}”.", answer.Notices);
        Assert.Equal(first, answer.Hits[0].Id);
    }

    [Theory]
    [InlineData("17th meeting", "meetings/17")]
    [InlineData("2nd meeting", "meetings/2")]
    [InlineData("meeting no. 2", "meetings/2")]
    [InlineData("Twenty-first meeting", "meetings/21")]
    [InlineData("deuxième réunion", "meetings/2")]
    [InlineData("вторая встреча", "meetings/2")]
    [InlineData("الاجتماع الثاني", "meetings/2")]
    [InlineData("第二次会议", "meetings/2")]
    [InlineData("11 June 2010", "meetings/2")]
    [InlineData("June 11, 2010", "meetings/2")]
    [InlineData("11 juin 2010", "meetings/2")]
    [InlineData("2010-06-11", "meetings/2")]
    [InlineData("11/06/2010", "meetings/2")]
    [InlineData("june 2010", "meetings/2")]
    [InlineData("17-18 March 2010", "meetings/1")]
    [InlineData("meetings in 2014", "meetings/8")]
    public void The_number_or_the_day_of_a_meeting_leads_to_it_in_any_spelling(string query, string meeting) =>
        Assert.Equal(meeting, searcher.Find(query).Hits[0].Id);

    [Theory]
    [InlineData("wgcp210", "documents/wg-cp-2-10")]
    [InlineData("document 2/9", "documents/wg-cp-2-9")]
    [InlineData("C1044", "documents/c10-44")]
    [InlineData("Res. 179", "resolutions/179")]
    [InlineData("179", "resolutions/179")]
    public void A_number_that_leaves_out_signs_leads_to_what_bears_it(string query, string id) =>
        Assert.Equal(id, searcher.Find(query).Hits[0].Id);

    [Fact]
    public void A_number_without_its_series_is_an_offer_and_a_revision_stands_next_to_its_paper()
    {
        Assert.Equal("WG-CP-2-10", Assert.Single(searcher.Find("2/10").Offers).Query);
        Assert.Equal(["documents/wg-cp-2-10", "documents/wg-cp-2-10-rev-1"], searcher.Find("WG-CP/2/10", 2).Hits.Select(h => h.Id));
    }

    [Theory]
    [InlineData("organisational issues", "organizational issues")]
    [InlineData("on-line safety", "online safety")]
    [InlineData("on-line", "online")]
    [InlineData("multi-layer", "multilayer")]
    [InlineData("pro\u00adtection of chil\u00addren", "protection of children")]
    public void Hyphens_and_the_spelling_of_another_country_change_nothing_in_what_is_found(string query, string other)
    {
        Assert.NotEmpty(searcher.Find(query, 50).Hits);
        Assert.Equal(
            searcher.Find(other, 50).Hits.Where(h => h.Score > 0.5).Select(h => h.Id).Order(StringComparer.Ordinal).Take(3),
            searcher.Find(query, 50).Hits.Where(h => h.Score > 0.5).Select(h => h.Id).Order(StringComparer.Ordinal).Take(3));
    }

    [Theory]
    [InlineData("Egyptian", "organisations/egypt")]
    [InlineData("USA", "organisations/united-states")]
    [InlineData("SG17", "organisations/itu-t-study-group-17")]
    [InlineData("PP-10", "events/plenipotentiary-2010")]
    [InlineData("privacy policy", "pages/privacy")]
    [InlineData("help", "pages/help")]
    [InlineData("TIES", "pages/glossary")]
    [InlineData("what is a sector member", "pages/glossary")]
    [InlineData("BDT 154", "documents/invitation-webinar-2020")]
    [InlineData("DM 1008", "documents/invitation-meeting-2")]
    public void What_people_call_a_thing_leads_to_it(string query, string id) =>
        Assert.Contains(id, searcher.Find(query, 4).Hits.Select(h => h.Id));

    [Theory]
    [InlineData("\"terms of refrence\"", "without the quotation marks")]
    [InlineData("egypt year:1850", "without the filter")]
    [InlineData("+mascot +malaysia", "without “mascot”")]
    public void Nothing_found_is_no_dead_end(string query, string way)
    {
        var answer = searcher.Find(query);

        Assert.Empty(answer.Hits);
        Assert.Contains(answer.Ways, w => w.Text == way && w.Count > 0 && searcher.Find(w.Query, 1).Total == w.Count);
    }

    [Theory]
    [InlineData("latest report", "documents/report-meetings-15-16")]
    [InlineData("what is the last report?", "documents/report-meetings-15-16")]
    [InlineData("last meeting", "meetings/24")]
    [InlineData("when was the last meeting", "meetings/24")]
    [InlineData("who is the chair", "organisations/cwg-cop")]
    [InlineData("Who is the chairman now?", "organisations/cwg-cop")]
    [InlineData("who is the chair of the second meeting", "meetings/2")]
    public void Who_asks_for_the_latest_the_last_or_the_present_one_finds_it_first(string query, string id) =>
        Assert.Equal(id, searcher.Find(query, 1).Hits[0].Id);

    [Theory]
    [InlineData(
        "who is the chair", "Last named in the chair",
        "Stella C. Erebor (chaired, as Vice-Chair), Twenty-third meeting, 16 September 2025")]
    [InlineData("when was the last meeting", "Date", "January 2026")]
    [InlineData("who is the chair of the second meeting", "Chair", "Dr Sherif Hashem (Arab Republic of Egypt), for Egypt")]
    [InlineData("who chaired the second meeting", "Chair", "Dr Sherif Hashem (Arab Republic of Egypt), for Egypt")]
    [InlineData("when was the first meeting", "Date", "17–18 March 2010")]
    [InlineData("who chaired the eighth meeting", "Note", "Who chaired was not found.")]
    public void A_question_about_a_thing_is_answered_by_the_fact_first_or_by_what_is_not_known(string query, string label, string value)
    {
        var fact = searcher.Find(query, 1).Facts[0];

        Assert.Equal((label, value), (fact.Label, fact.Values[0]));
    }

    [Fact]
    public void A_word_of_the_glossary_is_answered_by_its_sentence_alone()
    {
        var fact = Assert.Single(searcher.Find("TIES", 1).Facts);

        Assert.Equal("TIES", fact.Label);
        Assert.StartsWith("The account with which members", fact.Values[0], StringComparison.Ordinal);
        Assert.Equal("Glossary", fact.Source);
        Assert.Equal("grooming", Assert.Single(searcher.Find("grooming", 1).Facts).Label);
    }

    [Fact]
    public void Police_is_no_ending_of_policy_and_readers_are_told_so()
    {
        var answer = searcher.Find("police", 1);

        Assert.Equal("policy", answer.Instead);
        Assert.Contains("No paper here has “police”.", answer.Notices);
    }

    [Fact]
    public void A_fact_names_its_source() =>
        Assert.Equal("Report of the second meeting, § 1.3", searcher.Find("where was the second meeting", 1).Facts
            .First(f => f.Label == "Chair").Source);

    [Fact]
    public void A_title_word_alone_is_no_whole_name_of_a_paper() =>
        Assert.All(new[] { "presentation", "industry", "children" }, query =>
            Assert.DoesNotContain("documents/wg-cp-2-13", searcher.Find(query, 1).Hits.Select(h => h.Id)));

    [Fact]
    public void A_decision_shows_where_its_words_are_printed()
    {
        var hit = searcher.Find("mascot", 5).Hits.First(h => h.Id == "outcomes/16-mascot");

        Assert.Equal(("documents/report-meetings-15-16/", "p-7.2-b1"), (hit.Url, hit.Unit));
        Assert.StartsWith("Joint report on the fifteenth and sixteenth meetings, § 7.2", hit.Locator, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_in_which_no_word_shows_says_why_it_is_there()
    {
        var hits = searcher.Find("Саудовская", 10).Hits;

        Assert.NotEmpty(hits);
        Assert.All(hits.Where(h => h.Excerpt.Length == 0), h => Assert.NotEqual("", h.Why));
    }

    [Fact]
    public void Dates_narrow()
    {
        Assert.Equal(["meetings/2"], searcher.Find("date:2010-06-11 type:meeting").Hits.Select(h => h.Id));
        Assert.Equal(
            searcher.Find("year:2010", 90).Hits.Select(h => h.Id), searcher.Find("date:2010", 90).Hits.Select(h => h.Id));
        Assert.Contains("meetings/2", searcher.Find("date:\"June 2010\"", 30).Hits.Select(h => h.Id));
    }
}
