using System.Text;
using CopArchive.Comparison;
using CopArchive.Diagnostics;
using CopArchive.Pages.Chaining;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Wording;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Tests.Comparison;

/// <summary>Two states of one page's file, told in the sentences that a reader meets.</summary>
public sealed class StateComparisonTests
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["organisations/wickwell"] = "Wickwell",
        ["documents/lamp-1"] = "Lamps of the north quay",
        ["documents/lamp-1-rev-1"] = "Lamps of the north quay",
    };

    private static StateComparison Compare(string id, string before, string after) => StateComparison.Of(
        RecordId.Parse(id), Source(before), Source(after), Names.GetValueOrDefault);

    private static SourceText Source(string text) =>
        SourceText.Decode("data/documents/lamp-2.md", Encoding.UTF8.GetBytes(text), new DiagnosticBag())!;

    private static string Said(IEnumerable<FactValue> values) => string.Join('|', values.Select(v => Words.English.FactValue(v).Plain));

    private static string Facts(string id, string before, string after) =>
        string.Join('\n', Compare(id, $"---\n{before}\n---\n", $"---\n{after}\n---\n").Keys.Select(k => Words.English.Change(k).Plain));

    [Theory]
    [InlineData(
        "contributions-until: 2010-07-15",
        "contributions-until: 2010-07-30",
        "deadline for contributions changed from 15 July 2010 to 30 July 2010")]
    [InlineData("venue: \"Room 2\"", "venue: not found", "venue changed from Room 2 to not found")]
    [InlineData(
        "agenda: documents/lamp-1",
        "agenda: documents/lamp-1-rev-1",
        "agenda changed from Lamps of the north quay (documents/lamp-1) to Lamps of the north quay (documents/lamp-1-rev-1)")]
    [InlineData(
        "venue: \"The large room on the upper floor of the house of the harbour of the north, behind the quay, door 2\"",
        "venue: \"The large room on the upper floor of the house of the harbour of the north, behind the quay, door 3\"",
        "venue changed from … 2 to … 3")]
    [InlineData(
        "date: {value: 2010-07-01/2010-07-07, printed: \"the first week of July\"}",
        "date: 2010-07-01/2010-07-07",
        "date changed from 1–7 July 2010, printed “the first week of July” to 1–7 July 2010")]
    [InlineData(
        "number: 2",
        "number: 2\npeople:\n  - {who: organisations/wickwell, as: \"host\"}",
        "people and their parts added: Wickwell, as host")]
    [InlineData(
        "cites: [documents/lamp-1, documents/unknown]",
        "cites: documents/unknown",
        "papers that it names removed: Lamps of the north quay")]
    [InlineData(
        "sources:\n  - {in: documents/lamp-1#p-6.4, confidence: stated}",
        "number: 3",
        "number added: 3\nsources removed: Lamps of the north quay, § 6.4, stated in a paper read here")]
    [InlineData("long-ago: old", "long-ago: new", "long ago changed from old to new")]
    public void Facts_are_worded_as_a_reader_says_them(string before, string after, string told) =>
        Assert.Equal(told, Facts("meetings/2", before, after));

    [Theory]
    [InlineData("en", "on 25 November 2026")]
    [InlineData("fr", "le 25 novembre 2026")]
    [InlineData("es", "el 25 de noviembre de 2026")]
    [InlineData("ru", "дата: 25 ноября 2026 года")]
    [InlineData("zh", "日期：2026年11月25日")]
    public void The_day_on_which_something_was_done_is_said_as_a_day(string language, string said) => Assert.StartsWith(said,
        Words.Of(language).FactValue(Compare(
            "documents/lamp-2",
            "---\ntitle: \"A\"\n---\n",
            "---\ntitle: \"A\"\nwithdrawn: {on: 2026-11-25, reason: \"Fog\"}\n---\n").Keys.Single().After[0]).Plain,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("topics: [topics/fog, topics/lamps]", "topics:\n  - topics/lamps\n  - \"topics/fog\"")]
    [InlineData("venue: Room 2", "venue: \"Room 2\"")]
    [InlineData("cites: documents/lamp-1", "cites: [documents/lamp-1]")]
    public void Another_way_to_write_the_same_is_no_change(string before, string after) =>
        Assert.True(Compare("meetings/2", $"---\n{before}\n---\n", $"---\n{after}\n---\n").IsEmpty);

    [Fact]
    public void The_mirror_of_a_comparison_is_the_comparison_the_other_way_round()
    {
        const string Before = "---\ntitle: \"A\"\nold: 1\nsymbols: [\"L/1\"]\n---\n6.4 Fog has no season.\n";
        const string After = "---\ntitle: \"B\"\nnew: 1\nsymbols: [\"L/1\", \"L/2\"]\n---\n6.4 Fog has a season.\n";

        var (there, back) = (Compare("documents/lamp-2", Before, After), Compare("documents/lamp-2", After, Before));

        Assert.Equal(
            there.Keys.Select(k => (k.Key, Said(k.Before), Said(k.After))),
            back.Keys.Select(k => (k.Key, Said(k.After), Said(k.Before))));
        Assert.Equal(there.Text!.PercentChanged, back.Text!.PercentChanged);
        Assert.Equal(["title", "symbols", "new", "old"], there.Keys.Select(k => k.Key));
    }

    [Fact]
    public void A_text_that_came_later_is_all_added() =>
        Assert.Equal(100, Compare(
            "documents/lamp-2",
            "---\ntitle: \"A\"\n---\n",
            "---\ntitle: \"A\"\n---\n6.4 Fog has no season.\n").Text!.PercentChanged);

    [Fact]
    public void A_state_that_cannot_be_read_today_is_compared_line_by_line()
    {
        var comparison = Compare("documents/lamp-2", "no head\nfog\n", "---\ntitle: \"A\"\n---\nfog\n");

        Assert.Empty(comparison.Keys);
        Assert.Equal("fog\n", comparison.Lines!.Single(l => l.Kind == WordChangeKind.Same).Text);
    }

    [Fact]
    public void Every_fact_and_every_word_between_which_it_chooses_is_said_in_the_language_of_the_reader()
    {
        var words = Wording.PseudoLanguage.Words;
        var keys = RecordDefinitions.All.SelectMany(d => d.Keys.Where(k => k.Name != Words.FilesKey).Select(k => (Kind: d.Name, Key: k)));
        var names = keys.SelectMany(k => Within(k.Key)).Select(name => (Of: name, Said: words.FactName(name)));
        var choices = keys.SelectMany(k => Forms(k.Key.Form).OfType<Form.Choice>().SelectMany(c => c.Values.Select(v =>
        {
            var id = k.Kind switch
            {
                "Version of a resolution" => "resolutions/21/a",
                _ => RecordDefinitions.All.Single(d => d.Name == k.Kind).Folder + "/a",
            };
            var added = Compare(id, "---\ntitle: \"A\"\n---\n", $"---\ntitle: \"A\"\n{k.Key.Name}: {v}\n---\n").Keys.Single();
            return (Of: $"{k.Key.Name}: {v}", Said: words.FactValue(added.After[0]).Plain);
        })));

        // how sure a source is goes without a name
        Assert.Empty(names.Where(n => n.Of != "confidence").Concat(choices)
            .Where(f => f.Said[0] != Wording.PseudoLanguage.Begins).Distinct());

        static IEnumerable<string> Within(Key key) =>
            Forms(key.Form).OfType<Form.Mapping>().SelectMany(m => m.Keys).SelectMany(Within).Prepend(key.Name);

        static IEnumerable<Form> Forms(Form form) => form switch
        {
            Form.AnyOf any => any.Forms.SelectMany(Forms),
            Form.Many many => Forms(many.Item),
            _ => [form],
        };
    }

    [Fact]
    public void No_fact_has_a_name_that_only_the_editors_know()
    {
        string[] ours = ["record", "symbol", "holding", "provenance", "unit", "copy-", "former-", "backlink", "metadata"];

        var names = RecordDefinitions.All.SelectMany(d => d.Keys).Select(k => Words.English.FactName(k.Name));

        Assert.All(names, name => Assert.DoesNotContain(ours, word => name.Contains(word, StringComparison.Ordinal)));
    }
}
