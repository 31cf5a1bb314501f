using System.Text;
using System.Text.Json;
using CopArchive.Search;
using Jint;

namespace CopArchive.Tests.Search;

/// <summary>What the script answers over invented records: what readers were promised of the query language and its lists.</summary>
public sealed class AnswerTests
{
    private static readonly string[] Years = ["2009", "2010", "2011", "2012"];
    private static readonly SearchSettings Settings = MadeUp.Settings with
    {
        Facets = [.. MadeUp.Settings.Facets, new("year", "Year", [.. Years.Select(y => new FacetValue(y, y, null, [y]))])],
    };

    [Fact]
    public void Whatever_has_no_date_comes_last_newest_first_and_oldest_first()
    {
        var records = new[]
        {
            MadeUp.English("documents/a-undated", "lamp"),
            MadeUp.English("documents/b-old", "lamp") with { Date = new DateOnly(2009, 1, 1) },
            MadeUp.English("documents/c-new", "lamp") with { Date = new DateOnly(2012, 1, 1) },
        };

        Assert.Equal(["documents/c-new", "documents/b-old", "documents/a-undated"], Found("lamp", records, sort: "newest").Ids);
        Assert.Equal(["documents/b-old", "documents/c-new", "documents/a-undated"], Found("lamp", records, sort: "oldest").Ids);
    }

    [Fact]
    public void A_list_without_words_begins_with_the_newest()
    {
        var records = new[]
        {
            InFacet("documents/a", "type", "letter") with { Date = new DateOnly(2009, 1, 1) },
            InFacet("documents/b", "type", "letter") with { Date = new DateOnly(2012, 1, 1) },
        };

        Assert.Equal(["documents/b", "documents/a"], Found("type:letter", records).Ids);
    }

    [Fact]
    public void A_facet_counts_what_each_of_its_values_would_give_while_the_others_stay_as_chosen()
    {
        var records = new[]
        {
            InFacets("documents/a", "letter", "fog"),
            InFacets("documents/b", "report", "fog"),
            InFacets("documents/c", "report", "wicks"),
        };

        var found = Found("lamp", records, """{ "type": ["letter"] }""");

        Assert.Equal(["documents/a"], found.Ids);
        Assert.Equal(["Reports 2", "Letters 1"], found.Facet("type"));
        Assert.Equal(["Fog 1"], found.Facet("topic"));
    }

    [Fact]
    public void A_limit_is_a_key_a_name_in_any_language_or_a_span_of_years()
    {
        var records = new[]
        {
            InFacet("documents/a", "year", "2009"), InFacet("documents/b", "year", "2010"), InFacet("documents/c", "year", "2011"),
            InFacet("documents/d", "type", "report"), InFacet("documents/e", "type", "letter"),
        };

        Assert.Equal(["documents/b"], Found("year:2010", records).Ids);
        Assert.Equal(["documents/b", "documents/c"], Found("year:2010-2012", records).Ids.Order());
        Assert.Equal(["documents/d"], Found("type:informes", records).Ids);
        Assert.Equal(["documents/a", "documents/b", "documents/c", "documents/d"], Found("-type:letter", records).Ids.Order());
        Assert.Equal(["Nothing here is listed under type “song”."], Found("type:song", records).Notices);
    }

    [Fact]
    public void A_phrase_with_a_minus_leaves_out_only_records_that_hold_it_word_for_word()
    {
        var records = new[]
        {
            MadeUp.English("documents/a", "lamp", "the oil lamp burns"), MadeUp.English("documents/b", "lamp", "a lamp without oil"),
        };

        Assert.Equal(["documents/b"], Found("lamp -\"oil lamp\"", records).Ids);
    }

    [Fact]
    public void A_phrase_of_the_title_is_not_looked_for_in_the_text_and_the_other_way_round()
    {
        var records = new[]
        {
            MadeUp.English("documents/a", "Spare wicks", "wicks to spare"), MadeUp.English("documents/b", "Wicks to spare", "spare wicks"),
        };

        Assert.Equal(["documents/a"], Found("title:\"spare wicks\"", records).Ids);
        Assert.Equal(["documents/b"], Found("text:\"spare wicks\"", records).Ids);
    }

    [Fact]
    public void Of_a_word_with_two_letters_swapped_the_reader_hears_and_the_one_good_offer_stands_below()
    {
        var found = Found("latnern", [MadeUp.English("documents/a", "lantern")]);

        Assert.Equal(["documents/a"], found.Ids);
        Assert.Equal(["No paper here has “latnern”."], found.Notices);
        Assert.Equal(["documents/a"], Found("latnern~1", [MadeUp.English("documents/a", "lantern")]).Ids);
    }

    [Fact]
    public void Words_of_three_letters_are_not_corrected()
    {
        var found = Found("fig", [MadeUp.English("documents/a", "fog")]);

        Assert.Empty(found.Ids);
        Assert.Equal(["No paper here has “fig”."], found.Notices);
    }

    [Fact]
    public void Little_words_count_where_nothing_else_is_asked()
    {
        SearchRecord[] records =
            [MadeUp.English("documents/a", "the lamp"), MadeUp.English("documents/b", "the fog"), MadeUp.English("documents/c", "oil")];

        Assert.Equal(["documents/a"], Found("the lamp", records).Ids);
        Assert.Equal(["documents/a", "documents/b"], Found("the", records).Ids.Order());
    }

    [Fact]
    public void A_number_that_no_paper_bears_is_said_to_be_unknown_and_replaced_by_no_other()
    {
        var found = Found("LSP-X/12/5", [MadeUp.English("documents/a", "lamp") with { Symbols = ["lsp-x-12-4"] }]);

        Assert.Empty(found.Ids);
        Assert.Equal(["No paper known here bears or names the number “LSP-X/12/5”."], found.Notices);
    }

    [Fact]
    public void What_editors_wrote_of_papers_comes_after_papers_that_say_the_same()
    {
        var records = new[]
        {
            MadeUp.English("documents/a", "lamp", "oil") with { IsEntry = true }, MadeUp.English("documents/b", "lamp", "oil"),
        };

        Assert.Equal(["documents/b", "documents/a"], Found("lamp", records).Ids);
    }

    [Fact]
    public void The_paragraph_shown_is_the_one_in_which_the_words_stand_side_by_side()
    {
        var record = MadeUp.English("documents/a", "Fog", "oil for fog, and a lamp", "an oil lamp and fog");

        var hit = Assert.Single(Ask("oil lamp", record).Hits);

        Assert.Equal(("p-2", "an oil lamp and fog"), (hit.Unit, hit.Excerpt));
    }

    [Fact]
    public void A_paragraph_of_the_paper_is_shown_before_what_editors_say_of_it()
    {
        SearchUnit[] units = [new("", "", "The lamp burns.", "en"), new("p-1", "§ 1", "The lamp burns.", "en")];

        Assert.Equal("p-1", Assert.Single(Ask("lamp", MadeUp.Of("documents/a", [new("Fog", "en")], units)).Hits).Unit);
    }

    [Fact]
    public void An_excerpt_of_a_long_paragraph_is_cut_between_words_where_the_words_asked_for_stand_densest()
    {
        var filler = string.Join(' ', Enumerable.Repeat("fog", 100));
        var excerpt = Assert.Single(
            Ask("oil lamp wick", MadeUp.English("documents/a", "Fog", $"oil {filler} oil lamp wick {filler}")).Hits).Excerpt;

        Assert.Contains("oil lamp wick", excerpt, StringComparison.Ordinal);
        Assert.All(excerpt.Split(' '), word => Assert.Contains(word, new[] { "fog", "oil", "lamp", "wick" }));
        Assert.InRange(excerpt.Length, 200, 260);
    }

    [Fact]
    public void A_search_in_one_paper_finds_that_paper_alone()
    {
        SearchRecord[] records =
        [
            MadeUp.English("documents/a", "Fog", "oil lamp") with { Symbols = [SearchKeys.In("documents/a")] },
            MadeUp.English("documents/b", "Oil lamp", "oil lamp"),
        ];

        Assert.Equal(["documents/a"], Found("lamp", records, """{"in":["documents/a"]}""").Ids);
        Assert.Empty(Found("lamp", records, """{"in":["documents/c"]}""").Ids);
        Assert.Equal(2, Found("lamp", records).Ids.Count);
    }

    [Theory]
    [InlineData("lamp \ud83d")]
    [InlineData("\ufffeLSP21")]
    [InlineData("\ude00 lamp")]
    [InlineData("\"lamp \udc00\"")]
    public void Half_a_sign_in_a_query_ends_nothing(string query) => Assert.NotNull(Ask(query, MadeUp.English("documents/a", "lamp")));

    private static SearchRecord InFacet(string id, string facet, string value) =>
        MadeUp.English(id, "lamp") with { Facets = new Dictionary<string, IReadOnlyList<string>> { [facet] = [value] } };

    private static SearchRecord InFacets(string id, string type, string topic) =>
        MadeUp.English(id, "lamp") with
        {
            Facets = new Dictionary<string, IReadOnlyList<string>> { ["type"] = [type], ["topic"] = [topic] },
        };

    /// <summary>As the command line asks.</summary>
    private static SearchAnswer Ask(string query, params SearchRecord[] records) =>
        Searcher.Of(SiteSearcher.Script, SearchIndex.Build(records, Settings)).Find(query, 20);

    /// <summary>As the search page asks, once all parts of the index are there.</summary>
    private static Answer Found(string query, SearchRecord[] records, string chosen = "{}", string sort = "relevance")
    {
        var engine = new Engine().Execute(SiteSearcher.Script);
        foreach (var file in SearchIndex.Build(records, Settings).Files.Where(f => !f.Name.StartsWith("s/", StringComparison.Ordinal)))
        {
            engine.Execute(Encoding.UTF8.GetString(file.Script));
        }

        engine.SetValue("query", query).SetValue("chosen", chosen).SetValue("sort", sort);
        var answer = engine.Evaluate(
            """
            (() => { const found = ArchiveSearch.find(ArchiveSearch.index, query, JSON.parse(chosen), sort, ['topic', 'year']);
            return JSON.stringify({ ids: found.hits.map(h => ArchiveSearch.index.head(h.record).id),
              facets: found.facets, notices: found.notices }); })()
            """).AsString();
        return new Answer(JsonElement.Parse(answer));
    }

    private sealed record Answer(JsonElement Json)
    {
        public IReadOnlyList<string> Ids => ReadIndex.Strings(Json.GetProperty("ids"));

        public IReadOnlyList<string> Notices => ReadIndex.Strings(Json.GetProperty("notices"));

        /// <summary>Each value of a facet with its count.</summary>
        public IEnumerable<string> Facet(string key) => Json.GetProperty("facets").EnumerateArray()
            .Single(f => f.GetProperty("key").GetString() == key)
            .GetProperty("values").EnumerateArray()
            .Select(v => $"{v.GetProperty("label").GetString()} {v.GetProperty("count").GetInt32()}");
    }
}
