using System.Text.Json;
using System.Text.RegularExpressions;
using CopArchive.Wording;
using Jint;

namespace CopArchive.Tests.Search;

/// <summary>What the script of the search says comes from the catalogue of messages.</summary>
public sealed partial class SaidTests
{
    private static readonly string[] Scripts =
    [
        .. new[] { "search", "save" }.SelectMany(folder =>
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "theme", "assets", "scripts", folder), "*.js")).Select(File.ReadAllText),
    ];

    [Theory]
    [InlineData("say('results', { n: 0 })", "Nothing found")]
    [InlineData("say('results', { n: 1 })", "1 result")]
    [InlineData("say('results', { n: 2 })", "2 results")]
    [InlineData("say('no-paper-has', { words: 'lamp {n} $&' })", "No paper here has “lamp {n} $&”.")]
    [InlineData("sayIn('did-you-mean', { offers: 'a' }).join('|')", "Did you mean |a|?")]
    public void A_sentence_is_filled_and_counts_as_the_language_does(string said, string expected) =>
        Assert.Equal(expected, new Engine().Execute(SiteSearcher.Script).Evaluate($"ArchiveSearch.{said}").AsString());

    [Fact]
    public void A_page_in_another_language_says_it_in_that()
    {
        using var reader = new StreamReader(typeof(Words).Assembly.GetManifestResourceStream("CopArchive.Wording.en.yml")!);
        using var other = new StringReader(reader.ReadToEnd().Replace("=0 {Nothing found}", "=0 {Rien trouvé}", StringComparison.Ordinal));

        var engine = new Engine().Execute(SiteSearcher.Script);
        engine.Execute($"ArchiveSearch.speak({Words.Read("en", other).SearchScript()})");

        Assert.Equal("Rien trouvé", engine.Evaluate("ArchiveSearch.say('results', { n: 0 })").AsString());
    }

    [Fact]
    public void A_frame_has_names_of_its_own_for_what_the_index_names()
    {
        var names = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["topic"] = new Dictionary<string, string> { ["mobile"] = "Appareils" },
            ["country"] = new OrderedDictionary<string, string> { ["b"] = "Allemagne", ["a"] = "Brésil", ["z"] = "Chine" },
        };
        var engine = new Engine().Execute(SiteSearcher.Script);
        engine.Execute($"ArchiveSearch.speak({Words.English.SearchScript(names)})");

        Assert.Equal("Appareils", engine.Evaluate("ArchiveSearch.named('topic', 'mobile', 'Devices')").AsString());
        Assert.Equal("Fraud", engine.Evaluate("ArchiveSearch.named('topic', 'fraud', 'Fraud')").AsString());
        Assert.Equal(
            "b,a,z",
            engine.Evaluate("ArchiveSearch.inOrder('country', ['a', 'z', 'b'].map(key => ({ key }))).map(v => v.key).join()").AsString());
    }

    [Fact]
    public void Every_sentence_of_which_the_script_knows_is_in_the_catalogue_and_no_other()
    {
        var held = JsonDocument.Parse(Words.English.SearchScript()).RootElement.EnumerateObject().Select(p => p.Name)
            .Except(["language"]).ToList();
        var said = Scripts.SelectMany(s => Key().Matches(s).Select(m => m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(said.Except(held));
        // keys that are put together: why a result is there, how many were saved
        Assert.DoesNotContain(held.Except(said), k =>
            !k.StartsWith("why-", StringComparison.Ordinal) && !k.StartsWith("saved-", StringComparison.Ordinal)
            && !Scripts.Any(s => s.Contains($"'{k}'", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\bsay(?:In)?\('([a-z-]*[a-z])'")]
    private static partial Regex Key();
}
