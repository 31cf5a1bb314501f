using System.Text.RegularExpressions;

namespace CopArchive.Tests.Theme;

/// <summary>What a reader reads stands in <c>theme/words/</c>, once in each language, and nowhere else in the theme.</summary>
public sealed partial class WordlessThemeTests
{
    /// <summary>What reads like words and is none that a reader sees; an ellipsis stands for the rest.</summary>
    private static readonly string[] Allowed =
    [
        // names of forms, and the number of a rule
        "RSS", "(RSS)", "Atom", "(Atom)", "CSV", "BibTeX", "RIS", "EPUB", "ISAAR(CPF) 5.1.5",
        // parameters of components that are no words
        "Text", "text", "Page.Text",
        // classes and selectors of the style sheet, and markup
        "unit bul", "unit bare", "body signature", "note came", "words quoted", "words quoted heading", "ul, ol",
        ".citation, .cited span", "<script…", "<div class=…", "{(Page is RecordPage…",
        // of scripts: a pragma, keys of the browser, keys of what is kept, an error that no reader sees
        "use strict", "Escape", "Enter", "unpacked dates", "asked abroad", "a part of the index is not loaded yet",
        // words that a search leaves out, in all languages of texts
        "a al an and as…", "a las le les…", "в для и из…",
    ];

    public static TheoryData<string> Templates => [.. FilesOf("*.razor")];

    public static TheoryData<string> Code => [.. FilesOf("*.cs"), .. FilesOf("*.js")];

    [Theory]
    [MemberData(nameof(Templates))]
    public void No_sentence_of_the_site_stands_in_a_template(string file)
    {
        var source = Comment().Replace(Read(file), "");
        var at = source.LastIndexOf("@code {", StringComparison.Ordinal);
        var (markup, code) = at < 0 ? (source, "") : (source[..at], source[at..]);
        var (plain, expressions) = WithoutExpressions(markup);

        Assert.DoesNotContain(Between().Matches(plain).SelectMany(m => m.Groups[1].Value.Split('\n')), IsWords);
        Assert.DoesNotContain(Attribute().Matches(plain).Select(m => m.Groups[1].Value), IsWords);
        Assert.Empty(SentencesIn(expressions + code));
    }

    [Theory]
    [MemberData(nameof(Code))]
    public void No_sentence_of_the_site_stands_in_a_script_or_in_code_of_the_theme(string file) => Assert.Empty(SentencesIn(Read(file)));

    [Fact]
    public void A_sentence_would_be_found_wherever_it_stood()
    {
        Assert.NotEmpty(SentencesIn("tell(total + ' results were found');"));
        Assert.NotEmpty(SentencesIn("""Short = "Latest" """));
        Assert.Equal("<p></p>\n<b>Papers of it</b>", WithoutExpressions("<p>@(a ? B(c) : d)</p>\n<b>Papers of it</b>").Markup);
        Assert.True(IsWords("Papers of it"));
    }

    /// <summary>Text in quotation marks that reads like words: several, or one with a capital letter.</summary>
    private static IEnumerable<string> SentencesIn(string code) => Quoted().Matches(Unread().Replace(code, ""))
        .Select(m => m.Groups["text"].Value.Trim())
        .Where(t => IsWords(t) && Several().IsMatch(t));

    private static bool IsWords(string text) => Word().IsMatch(text) && !Allowed.Any(a =>
        a.EndsWith('…') ? text.StartsWith(a[..^1], StringComparison.Ordinal) : text.Trim() == a);

    /// <summary>Markup without C#, as <c>@if</c>, <c>@Page.Title</c> and <c>@(a ? b : c)</c>, and the last of these.</summary>
    private static (string Markup, string Expressions) WithoutExpressions(string markup)
    {
        var (left, expressions) = (markup, "");
        for (var start = Opening().Match(left); start.Success; start = Opening().Match(left))
        {
            var end = start.Index + start.Length - 1;
            var depth = 0;
            do
            {
                depth += left[end] == '(' ? 1 : left[end] == ')' ? -1 : 0;
                end++;
            }
            while (depth > 0);

            expressions += left[start.Index..end] + "\n";
            left = left[..start.Index] + left[end..];
        }

        return (Named().Replace(Statement().Replace(left, ""), ""), expressions);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    private static IEnumerable<string> FilesOf(string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "theme"), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(f => !f.EndsWith("_Imports.razor", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@(?:(?:if|for|foreach|switch|while) )?\(")]
    private static partial Regex Opening();

    /// <summary>A line of C# between markup.</summary>
    [GeneratedRegex(@"^\s*@?(?:if|else|foreach|for|switch|case|default|break|var|while)\b.*$|^\s*[{}][^<]*$", RegexOptions.Multiline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"@[A-Za-z_][\w.]*!?(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?(?:\[[^\]]*\])?(?:\.\w+)*")]
    private static partial Regex Named();

    /// <summary>What stands between two tags.</summary>
    [GeneratedRegex("(?:^|>)([^<>]*)(?:<|$)")]
    private static partial Regex Between();

    /// <summary>Attributes that are read or heard, of elements and of parts of the theme.</summary>
    [GeneratedRegex("""\b(?:alt|aria-label|title|placeholder|label|Label|Heading|Text|Caption|WithoutMail|Of)="([^"]*)["]""")]
    private static partial Regex Attribute();

    /// <summary>Comments, and exceptions, which no reader of the site sees.</summary>
    [GeneratedRegex(@"/\*.*?\*/|(?<!:)//[^\n]*|throw new[^;]*;", RegexOptions.Singleline)]
    private static partial Regex Unread();

    [GeneratedRegex("""'(?<text>(?:[^'\\\n]|\\.)*)'|"(?<text>(?:[^"\\\n]|\\.)*)"|`(?<text>[^`\n]*)`""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{L}{2,}[,.:;]? \p{L}{2,}|^\p{Lu}\p{Ll}+$")]
    private static partial Regex Several();
}
