using System.Text;
using CopArchive.Search;

namespace CopArchive.Tests.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public void A_phrase_is_found_within_a_title_or_a_paragraph_and_never_across()
    {
        var index = MadeUp.Index(
            MadeUp.English("documents/a", "Spare wicks", "lamp oil and", "harbour fog"),
            MadeUp.English("documents/b", "Spare", "wicks and lamp oil"));

        Assert.Equal([0], index.Phrase("spare", "wicks"));
        Assert.Equal([0, 1], index.Phrase("lamp", "oil"));
        Assert.Equal([1], index.Phrase("wicks", "and", "lamp", "oil"));
        Assert.Empty(index.Phrase("oil", "harbour"));
        Assert.Empty(index.Phrase("wicks", "lamp"));
    }

    [Fact]
    public void A_frame_says_in_its_own_words_what_the_index_finds_under_the_same_numbers()
    {
        SearchRecord[] records =
        [
            MadeUp.English("documents/b", "Spare wicks", "lamp oil"),
            MadeUp.English("organisations/a", "Norrland") with { Names = [new("Norrland", "en")] },
        ];
        var built = SearchIndex.Build(records, MadeUp.Settings);
        var cards = records.ToDictionary(r => r.Id, r => r.Card with { Type = "Rapport", Date = "1er mai 2012", Units = [] });
        cards["organisations/a"] = cards["organisations/a"] with
        {
            Title = "Île du Nord", OwnTitle = "Norrland", Language = "fr",
            Facts = [new SearchFact("who", "Qui", [[new SearchPhrase("chair", Language: "en")]], [])],
        };

        var files = built.In("fr", cards).ToDictionary(f => f.Name, f => Encoding.UTF8.GetString(f.Script));
        var plain = built.Files.ToDictionary(f => f.Name, f => Encoding.UTF8.GetString(f.Script));

        Assert.Contains("\"x\":", files["r/0"], StringComparison.Ordinal);
        Assert.Equal(plain["r/0"].Split("\"x\":")[1][..8], files["r/0"].Split("\"x\":")[1][..8]);
        Assert.Contains("1er mai 2012", files["r/0"], StringComparison.Ordinal);
        Assert.Contains("[\"chair\",\"\",\"en\"]", files["c/1"], StringComparison.Ordinal);
        Assert.DoesNotContain("x/0", files.Keys);
        // by the name in the archive too, and what is in another language is marked
        Assert.Contains("[\"Rapport\",\"Île du Nord (Norrland)\",\"organisations/a/\"]", files["s/6e-6f"], StringComparison.Ordinal);
        Assert.Contains("[\"Rapport\",\"Spare wicks\",\"documents/b/\",\"en\"]", files["s/77-69"], StringComparison.Ordinal);
        // the hash of its one file of heads
        Assert.Matches("^ArchiveSearch\\.take\\(\"frame\",\"[^\"]{6}\"\\);\n$", files["frame"]);
        Assert.DoesNotContain(files["frame"].Split('"')[3], plain["manifest"], StringComparison.Ordinal);
    }

    [Fact]
    public void Records_are_numbered_by_the_day_they_were_added_then_by_id()
    {
        var index = MadeUp.Index(
            MadeUp.English("documents/c", "c") with { Added = new DateOnly(2012, 1, 1) },
            MadeUp.English("documents/b", "b"),
            MadeUp.English("documents/a", "a"));

        Assert.Equal(["documents/c", "documents/a", "documents/b"], index.Ids());
        Assert.Equal("documents/a", index.Head(1).GetProperty("id").GetString());
    }

    [Fact]
    public void A_document_number_is_found_whole_and_every_name_of_the_group_as_the_first()
    {
        var index = MadeUp.Index(MadeUp.English("documents/a", "As SPLS/12/03 says", "the spls met") with { Symbols = ["lsp-x-12-4"] });

        Assert.Equal([0], index.Steps("lsp-x-12-4", "s").Keys);
        Assert.Equal([0], index.Steps("lsp-x-12-3", "t").Keys);
        Assert.Equal([0], index.Steps("lsp-x", "x").Keys);
        Assert.Empty(index.Terms("spls"));
    }

    [Fact]
    public void Endings_lead_from_one_form_of_a_word_to_another()
    {
        var index = MadeUp.Index(MadeUp.English("documents/a", "mascot mascots lamp lamps play played light lighted"));

        Assert.Equal(["", "ed", "s"], index.Strings("endings"));
    }

    [Fact]
    public void Facets_have_the_values_of_each_record_and_leave_out_those_that_none_has()
    {
        var index = MadeUp.Index(
            MadeUp.English("documents/a", "a") with
            {
                Facets = new Dictionary<string, IReadOnlyList<string>> { ["topic"] = ["wicks", "fog"], ["type"] = ["letter"] },
            },
            MadeUp.English("documents/b", "b") with
            {
                Facets = new Dictionary<string, IReadOnlyList<string>> { ["topic"] = ["wicks"] },
                Date = new DateOnly(2010, 6, 11),
            });

        var (type, topic) = (index.Manifest.GetProperty("facets")[0], index["f/topic"]);
        Assert.Equal("""["letter","Letters",null,["Letters"]]""", Assert.Single(type.GetProperty("values").EnumerateArray()).GetRawText());
        Assert.Equal([1, 0, 0], ReadSigns.Of(type.GetProperty("of").GetString()!));
        Assert.Equal([2, 0, 1, 1, 1], ReadSigns.Of(topic.GetProperty("of").GetString()!));
        Assert.Equal([0, (2010 * 372) + (5 * 31) + 10], ReadSigns.Of(index["dates"].GetString()!));
    }

    [Fact]
    public void A_paragraph_names_its_language_and_its_page_only_where_they_differ()
    {
        var units = new[]
        {
            new SearchUnit("p-1", "§ 1", "lamp", "en"),
            new SearchUnit("p-2", "§ 2", "lampe", "fr"),
            new SearchUnit("p-1", "§ 1", "lampe", "fr", "documents/a/fr/"),
        };
        var index = MadeUp.Index(MadeUp.Of("documents/a", [new SearchText("Lamp", "en")], units));

        Assert.Equal(
            """[["p-1","§ 1","lamp"],["p-2","§ 2","lampe","fr"],["p-1","§ 1","lampe","fr","documents/a/fr/"]]""",
            index["x/0"].GetRawText());
    }

    [Fact]
    public void No_text_can_end_the_script_that_carries_it()
    {
        var index = MadeUp.Index(MadeUp.English("documents/a", "a", "</script><!-- \u2028 \u2029"));

        Assert.DoesNotContain(index.Script("r/0"), c => c is '<' or '\u2028' or '\u2029');
        Assert.Equal("</script><!-- \u2028 \u2029", index["x/0"][0][2].GetString());
    }

    [Fact]
    public void A_word_that_stands_nearly_everywhere_has_a_shard_of_its_own()
    {
        var index = MadeUp.Index(
            [.. Enumerable.Range(0, 3_000).Select(i => MadeUp.English($"documents/{i}", "lantern", "lantern", "wick lively"))]);

        Assert.Equal(["lantern"], index[index.ShardOf("lantern")].GetProperty("w").EnumerateArray().Select(w => w[0].GetString()));
    }

    [Fact]
    public void A_shard_is_small_however_many_records_hold_the_words_around_a_word()
    {
        static string Words(int record) => string.Join(' ', Enumerable.Range(0, 90).Where(w => w % 3 != record % 3)
            .Select(w => $"ba{(char)('a' + (w / 9))}{(char)('a' + (w % 9))}o"));
        var index = MadeUp.Index([.. Enumerable.Range(0, 300).Select(i => MadeUp.English($"documents/{i}", "lamp", Words(i)))]);

        var shards = index.Names.Where(n => n.StartsWith("t/ba", StringComparison.Ordinal)).ToList();
        Assert.True(shards.Count > 3, string.Join(' ', shards));
        Assert.All(shards, s => Assert.InRange(
            index[s].GetProperty("w").EnumerateArray().Sum(w => 8 + index.Steps(w[0].GetString()!, "x").Count), 0, 2_048));
    }

    [Fact]
    public void A_great_index_names_its_shards_in_files_of_their_own_which_lead_to_every_word()
    {
        string[] words = [.. Enumerable.Range(0, 200_000).Select(i => $"b{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{i / 676}")];
        var index = MadeUp.Index(MadeUp.Of(
            "documents/a", [new SearchText("Lamp", "id")], [new SearchUnit("p-1", "§ 1", string.Join(' ', words), "id")]));

        Assert.InRange(index.Manifest.GetProperty("directory").GetInt32(), 3, 20);
        Assert.Equal(index.Manifest.GetProperty("directory").GetInt32(), index.Strings("terms").Count);
        foreach (var word in words.Where((_, i) => i % 999 == 0))
        {
            Assert.Equal([word], index.Terms(word));
            Assert.Equal([0], index.Phrase(word));
        }

        Assert.Empty(index.Terms("bzz9999"));
    }

    [Fact]
    public void An_index_of_nothing_is_an_index()
    {
        var index = MadeUp.Index();

        Assert.Equal(0, index.Manifest.GetProperty("count").GetInt32());
        Assert.Empty(index.Words());
    }
}
