using System.Text.RegularExpressions;

namespace CopArchive.Tests.Wording;

/// <summary>The site's own sentences are short enough to be read once.</summary>
public sealed partial class SentenceTests
{
    private const int Longest = 25, LongestOnAverage = 15;

    /// <summary>Pages that readers turn to for help; the page for editors counts too.</summary>
    public static TheoryData<string> Pages =>
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "input"), "*.md").Select(f => Path.GetFileName(f)!)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_sentence_of_a_page_has_more_than_25_words_and_15_are_the_average(string page)
    {
        var sentences = Sentences(Plain(File.ReadAllText(Path.Combine(Repository.Root, "input", page)))).ToList();

        Assert.DoesNotContain(sentences, s => Count(s) > Longest);
        Assert.True(sentences.Average(Count) <= LongestOnAverage, $"{sentences.Average(Count):0.0} words on average");
    }

    [Fact]
    public void No_sentence_of_the_catalogue_of_words_has_more_than_25_words()
    {
        var messages = MessageLine().Matches(File.ReadAllText(Path.Combine(Repository.Root, "theme", "words", "en.yml")))
            .Select(m => Filled(m.Groups["words"].Value)).ToList();

        Assert.True(messages.Count > 500, "the messages were not found");
        Assert.DoesNotContain(messages.SelectMany(m => Sentences(m)), s => Count(s) > Longest);
    }

    /// <summary>A message with a word in each slot and its longest form wherever it chooses.</summary>
    private static string Filled(string message)
    {
        var filled = Slot().Replace(message, "word");
        while (Choice().Match(filled) is { Success: true } choice)
        {
            var longest = choice.Groups["form"].Captures.Select(c => c.Value).MaxBy(Count)!;
            filled = string.Concat(filled.AsSpan(0, choice.Index), longest, filled.AsSpan(choice.Index + choice.Length));
        }

        return filled;
    }

    /// <summary>Paragraphs, headings and points of a page of Markdown, one a line; its head and its tables are left out.</summary>
    private static string Plain(string markdown)
    {
        var body = markdown[(markdown.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
        var lines = body.Split('\n').Where(l => !l.StartsWith('|')).Select(l => l.TrimStart('-', '#', ' '));
        return Link().Replace(string.Join('\n', lines), "$1").Replace("*", "", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sentences(string text) => SentenceEnd().Split(text).Where(s => Count(s) > 0);

    private static int Count(string sentence) => sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Count(w => w.Any(char.IsLetterOrDigit));

    [GeneratedRegex("""^\s*[\w-]+: "(?<words>.*)"$""", RegexOptions.Multiline)]
    private static partial Regex MessageLine();

    [GeneratedRegex(@"\{[\w-]+\}")]
    private static partial Regex Slot();

    [GeneratedRegex(@"\{[\w-]+, \w+,(?:\s*[=\w-]+ \{(?<form>[^{}]*)\})+\}")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=[.!?؟][”’)»]?)\s+(?=[\p{Lu}\p{Lo}“(‘`«])|\n")]
    private static partial Regex SentenceEnd();
}
