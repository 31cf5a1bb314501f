using System.Text.RegularExpressions;

namespace CopArchive.Tests.Wording;

/// <summary>What a reader of the site is told stands in the catalogue of words, where it can be translated, not in the program.</summary>
public sealed partial class ProseTests
{
    /// <summary>What makes pages, feeds, calendars, zips and answers of the search.</summary>
    private static readonly string[] Folders =
        ["Catalogue", "Comparison", "Exports", "Feeds", "Pages", "Pipelines/Searching", "Search", "Texts"];

    /// <summary>Files, and folders with a stroke at the end, that speak to nobody who reads the site; each with the reason.</summary>
    private static readonly Dictionary<string, string> Exempt = new(StringComparer.Ordinal)
    {
        ["Catalogue/Checks/"] = "faults for editors, and words that are looked for in papers",
        ["Catalogue/Linking/"] = "faults for editors",
        ["Comparison/WeightyWords.cs"] = "words that are looked for in papers",
        ["Exports/DataFiles.cs"] = "descriptions of columns of data files",
        ["Exports/DataTable.cs"] = "a note in the description of data files",
        ["Exports/Due.cs"] = "output of a command",
        ["Exports/HandOver.cs"] = "output of a command",
        ["Exports/Numbers.cs"] = "output of a command",
        ["Exports/RecordDataSchema.cs"] = "descriptions of a schema",
        ["Exports/WordStyles.cs"] = "names of styles, as Word has them",
        ["Pages/PageData.cs"] = "names of types of schema.org",
        ["Search/Grams.cs"] = "words that a search passes by",
        ["Search/StopWords.cs"] = "words that a search passes by",
    };

    /// <summary>Single strings that are no prose, or that no frame says; each with the reason.</summary>
    private static readonly Dictionary<string, string> Strings = new(StringComparer.Ordinal)
    {
        ["Courier New"] = "a font",
        ["ddd, dd MMM yyyy"] = "the form of a date for programs",
        ["it was not asked for"] = "why a build knows no history; said on the command line",
        ["not known"] = "the address of a part of a list is made of it",
        ["Other"] = "the address of a part of a list is made of it",
        ["Every page"] = "tables of keys are in the language of the definitions",
        ["These keys can be used in every file."] = "tables of keys are in the language of the definitions",
        ["What the archive is"] = "tables of keys are in the language of the definitions",
        ["One file that names the group and the archive."] = "tables of keys are in the language of the definitions",
        ["Pages such as about and help"] = "tables of keys are in the language of the definitions",
        ["Pages that are about no single thing."] = "tables of keys are in the language of the definitions",
    };

    [Fact]
    public void No_sentence_for_readers_stands_in_the_program()
    {
        var root = Path.Combine(Repository.Root, "src");
        var found = Folders.SelectMany(f => Directory.GetFiles(Path.Combine(root, f), "*.cs", SearchOption.AllDirectories))
            .Select(f => (Path: f, Name: Path.GetRelativePath(root, f).Replace('\\', '/')))
            .Where(f => !Exempt.Keys.Any(e => e.EndsWith('/') ? f.Name.StartsWith(e, StringComparison.Ordinal) : f.Name == e))
            .SelectMany(f => Prose(File.ReadAllText(f.Path), isPage: f.Name.StartsWith('P'))
                .Where(s => !Strings.ContainsKey(s)).Select(s => $"{f.Name}: {s}"))
            .ToList();

        Assert.True(found.Count == 0, $"put these into theme/words/en.yml, or say here why not:\n{string.Join('\n', found)}");
    }

    [Theory]
    [InlineData("Title = \"What is missing\",")]
    [InlineData("$\"{n} of them\"")]
    [InlineData("new Phrase(\"Papers\", x)")]
    public void A_sentence_or_a_name_is_found(string line) => Assert.NotEmpty(Prose(line, isPage: true));

    [Theory]
    [InlineData("throw new InvalidOperationException(\"no words for this\");")]
    [InlineData("// \"What is missing\"")]
    [InlineData("shelves.ShelfOf(x, \"not-known\", y)")]
    public void What_no_reader_sees_is_passed_by(string line) => Assert.Empty(Prose(line, isPage: true));

    [Fact]
    public void Every_exception_is_still_needed()
    {
        var root = Path.Combine(Repository.Root, "src");

        Assert.All(Exempt.Keys, e => Assert.True(Path.Exists(Path.Combine(root, e)), e));
        var sources = Folders.SelectMany(f => Directory.GetFiles(Path.Combine(root, f), "*.cs", SearchOption.AllDirectories))
            .Select(File.ReadAllText).ToList();
        Assert.All(Strings.Keys, s => Assert.Contains(sources, t => t.Contains($"\"{s}\"", StringComparison.Ordinal)));
    }

    /// <summary>Strings of two words or more; on pages single words with a capital letter too.</summary>
    private static IEnumerable<string> Prose(string source, bool isPage) => Token().Matches(source)
        .Where(m => m.Groups["words"].Success && !IsThrown(source, m.Index))
        .Select(m => m.Groups["words"].Value)
        // a piece of code between two strings inside a third
        .Where(w => !w.Contains(" ? ", StringComparison.Ordinal))
        .Where(w => TwoWords().IsMatch(Hole().Replace(w, "…")) || (isPage && Name().IsMatch(w)));

    /// <summary>Whether an exception or an assertion says it.</summary>
    private static bool IsThrown(string source, int at) =>
        ThrownBefore().IsMatch(source[(source.AsSpan(0, at).LastIndexOf(';') + 1)..at]);

    [GeneratedRegex(""""
        //[^\n]*|"""[\s\S]*?"""|@\$?"(?:[^"]|"")*"|\$@"(?:[^"]|"")*"|\$?"(?<words>(?:\\.|[^"\\\n])*)"|'(?:\\.|[^'\\])'
        """")]
    private static partial Regex Token();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"[A-Za-z]{2,}[,;:]? [A-Za-z]{2,}|… [a-z]{2,}|[a-z]{2,} …")]
    private static partial Regex TwoWords();

    [GeneratedRegex("^[A-Z][a-z]{2,}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?:Exception|Assert)\((?:[^()]|\([^()]*\))*$")]
    private static partial Regex ThrownBefore();
}
