using CopArchive.Search;
using CopArchive.Values;
using CsCheck;

namespace CopArchive.Tests.Search;

/// <summary>What holds of every index, whatever the records.</summary>
public sealed class SearchIndexLawTests
{
    private static readonly Tokenizer Tokenizer = new(
        new SymbolReader(MadeUp.Settings.GroupNames, MadeUp.Settings.SymbolSeries),
        MadeUp.Settings.GroupNames);

    [Fact]
    public void Every_form_of_every_record_is_found_in_one_shard_and_leads_to_it() => MadeUp.Records.Sample(records =>
    {
        var index = MadeUp.Index(records);
        var forms = index.Names.Where(n => n.StartsWith("t/", StringComparison.Ordinal))
            .SelectMany(n => index[n].GetProperty("f").EnumerateArray().Select(f => (Form: f[0].GetString()!, Shard: n))).ToList();
        Assert.Equal(forms.Count, forms.Select(f => f.Form).Distinct(StringComparer.Ordinal).Count());
        Assert.All(forms, f => Assert.Equal(f.Shard, index.ShardOf(f.Form)));

        var expected = Numbered(records)
            .SelectMany((r, number) => Forms(r).Select(form => (form, number)))
            .ToLookup(p => p.form, p => p.number, StringComparer.Ordinal);
        // words that a hyphen joins, and other spellings, stand among the forms too
        Assert.Subset(forms.Select(f => f.Form).ToHashSet(), expected.Select(e => e.Key).ToHashSet());
        Assert.All(expected, e =>
        {
            var holders = index.Terms(e.Key).SelectMany(t => "stfpkx".SelectMany(f => index.Steps(t, f.ToString()).Keys)).ToHashSet();
            Assert.Subset(holders, e.ToHashSet());
        });
        Assert.Subset(
            new[] { "en", "fr", "es", "ru", "ar", "zh", "id" }.SelectMany(index.Words).Select(Folding.Fold).ToHashSet(),
            expected.Select(e => e.Key).Where(f => !f.Any(char.IsDigit) && f != "lsp-x").ToHashSet());
    }, iter: 60);

    [Fact]
    public void A_term_says_the_more_of_a_record_the_more_often_it_stands_in_a_field_and_the_shorter_that_is() =>
        MadeUp.Records.Sample(records =>
        {
            var index = MadeUp.Index(records);
            var average = Math.Pow(2, Math.Round(Math.Log2(Math.Max(0.25, records.Average(Length))) * 2) / 2);
            foreach (var (number, record) in Numbered(records).Index())
            {
                var texts = record.Card.Units.Select(u => new SearchText(u.Text, u.Language)).ToList();
                var counts = texts.SelectMany(t => Tokenizer.Tokenize(t.Text).Select(k => Term(k, t)))
                    .CountBy(t => t, StringComparer.Ordinal);
                // in sixteen steps; words that a hyphen joins count too, and may be the same term
                Assert.All(counts, c => Assert.InRange(
                    index.Steps(c.Key, "x")[number],
                    Math.Max(1, Math.Round(Impacts.Exact(c.Value, Length(record), average) / 2.2 * 16)),
                    16));
            }
        }, iter: 40);

    [Fact]
    public void Words_that_stand_side_by_side_are_found_as_a_phrase() => MadeUp.Records.Sample(records =>
    {
        var index = MadeUp.Index(records);
        foreach (var (number, record) in Numbered(records).Index())
        {
            foreach (var text in record.Titles.Select(t => t.Text).Concat(record.Card.Units.Select(u => u.Text)))
            {
                Assert.Contains(number, index.Phrase([.. Tokenizer.Tokenize(text).Select(t => t.Form(text))]));
            }
        }
    }, iter: 20);

    [Fact]
    public void An_edit_to_one_record_changes_only_what_is_shown_of_it_the_files_of_its_words_and_the_manifest() =>
        Gen.Select(MadeUp.Records, Gen.Int[0, 1_000], MadeUp.Text).Sample((records, which, text) =>
        {
            var old = records[which % records.Length];
            var edited = old with { Card = old.Card with { Units = [.. old.Card.Units, new SearchUnit("p-new", "§ 9", text, "en")] } };
            var before = SearchIndex.Build(records, MadeUp.Settings);
            var after = SearchIndex.Build([.. records.Select(r => r == old ? edited : r)], MadeUp.Settings);

            var changed = after.Files
                .Where(f => !before.Files.Any(b => b.Name == f.Name && b.Script.AsSpan().SequenceEqual(f.Script)))
                .Select(f => f.Name)
                .ToHashSet();
            Assert.Subset(
                before.Files
                    .Select(f => f.Name)
                    .Except(after.Files.Select(f => f.Name))
                    .Concat(after.Files.Select(f => f.Name))
                    .ToHashSet(),
                changed);
            var touched = Forms(edited)
                .SelectMany(form => new[] { form }.Concat(new ReadIndex(after).Terms(form)))
                .Distinct(StringComparer.Ordinal)
                .ToList();
            var number = Array.FindIndex(Numbered(records), r => r == old);
            HashSet<string> allowed = ["manifest", SearchIndex.CardName(number), SearchIndex.ParagraphsName(number)];
            allowed.UnionWith(touched.Select(t => $"v/{(int)(t[0] < '\u2e80' ? t[0] : '\u2e80'):x}"));
            var (was, @is) = (new ReadIndex(before), new ReadIndex(after));
            foreach (var index in new[] { was, @is })
            {
                allowed.UnionWith(touched.Select(index.ShardOf));
                allowed.UnionWith(index.Names.Where(n => n.StartsWith("p/", StringComparison.Ordinal)));
            }

            // an edit may make so much text that what all texts say is measured anew, or a shard so heavy that those beside it begin
            // elsewhere; such are not looked at here
            double Step(SearchRecord[] all) => Math.Round(Math.Log2(Math.Max(0.25, all.Average(Length))) * 2);
            var isLong = Step(records) != Step([.. records.Select(r => r == old ? edited : r)]) || !was.Shards.SequenceEqual(@is.Shards);
            Assert.Subset(allowed, changed.Where(c => !isLong || !c.StartsWith("t/", StringComparison.Ordinal)).ToHashSet());
        }, iter: 60);

    [Fact]
    public void A_record_that_is_added_later_renames_nothing_but_shards_and_changes_no_other_piece() =>
        Gen.Select(MadeUp.Records, MadeUp.Record).Sample((records, more) =>
        {
            var before = SearchIndex.Build(records, MadeUp.Settings);
            var after =
                SearchIndex.Build([.. records, more with { Id = "documents/new", Added = new DateOnly(2020, 1, 1) }], MadeUp.Settings).Files
                    .ToDictionary(f => f.Name);

            Assert.Subset(
                after.Keys.ToHashSet(),
                before.Files.Select(f => f.Name).Where(n => !n.StartsWith("t/", StringComparison.Ordinal)).ToHashSet());
            Assert.All(
                before.Files.Where(f => f.Name.StartsWith("x/", StringComparison.Ordinal)),
                f => Assert.Equal(f.Script, after[f.Name].Script));
        }, iter: 60);

    [Fact]
    public void The_same_records_give_the_same_bytes_in_any_order_and_on_any_number_of_threads() => MadeUp.Records.Sample(records =>
    {
        var expected = SearchIndex.Build(records, MadeUp.Settings).Files;
        // several at once leave each with other numbers of threads
        Parallel.For(0, 4, i =>
        {
            var files =
                SearchIndex.Build([.. records.Index().OrderBy(r => ((r.Index * 7) + i) % 5).Select(r => r.Item)], MadeUp.Settings).Files;
            Assert.Equal(
                expected.Select(f => (f.Name, Convert.ToHexString(f.Script))),
                files.Select(f => (f.Name, Convert.ToHexString(f.Script))));
        });
    }, iter: 20);

    private static int Length(SearchRecord record) => record.Card.Units.Sum(u => Tokenizer.Tokenize(u.Text).Count);

    private static SearchRecord[] Numbered(SearchRecord[] records) =>
        [.. records.OrderBy(r => r.Added).ThenBy(r => r.Id, StringComparer.Ordinal)];

    private static IEnumerable<string> Forms(SearchRecord record) => record.Symbols
        .Concat(record.Titles.Select(t => t.Text).Concat(record.Card.Units.Select(u => u.Text))
            .SelectMany(text => Tokenizer.Tokenize(text).Select(t => t.Form(text)))).Distinct(StringComparer.Ordinal);

    private static string Term(Token token, SearchText text) => token.Key is { } key ? key
        : StopWords.Contains(token.Form(text.Text), text.Language) ? token.Form(text.Text)
        : Stemming.Stem(text.Text[token.Start..token.End], text.Language);
}
