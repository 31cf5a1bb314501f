using System.Text.RegularExpressions;
using CopArchive.Importing;
using CopArchive.Importing.Blocks;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;
using CopArchive.Records.Model;
using CopArchive.Texts;
using TextOutline = CopArchive.Tests.Texts.Outline;

namespace CopArchive.Tests.Importing;

/// <summary>Made-up papers, written as lines, and what the import makes of them.</summary>
internal static class MadeUpPapers
{
    /// <summary>The settings of the invented archive.</summary>
    public static ArchiveSettings Lanterns { get; } = new()
    {
        Title = "Lanterns",
        Group = "Standing Party on Lantern Safety",
        Tagline = "Lanterns.",
        BaseUrl = new Uri("https://lanterns.example/"),
        OfficialStatus = "None.",
        RunBy = "nobody",
        Contact = null,
        AskForOriginals = "Nobody.",
        GroupNames = ["LSP", "SPLS"],
        SymbolSeries = ["{group}/{meeting}/{number}", "HC{year}/{number}"],
        ResolutionWords = ["Ordinance"],
        Languages = ["en", "fr", "es", "ru", "ar", "zh"],
        Rights = "Free.",
        RepositoryIsPublic = true,
    };

    /// <summary>
    /// A paper of paragraphs, a line each: <c># </c> in front makes a heading, <c>**</c> at both ends a heavy one, <c>- </c> a bullet,
    /// spaces set in by two, <c>^</c> the head of every page, <c>|</c> between cells a row of a table. <c>\n</c> stands for a line
    /// break, <c>\t</c> for a tab.
    /// </summary>
    public static SourcePaper Of(string lines, string fileName = "paper.docx", string? language = null)
    {
        var blocks = new List<SourceBlock>();
        var all = lines.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Trim().Length > 0)
            {
                Add(blocks, all[i], $"line {i + 1}");
            }
        }

        return new SourcePaper(fileName, "docx", blocks, []) { Language = language };
    }

    /// <summary>The text that the import makes.</summary>
    public static string Text(SourcePaper paper) => Make(paper).Text;

    /// <summary>The text, and what was dropped or doubted.</summary>
    public static (string Text, IReadOnlyList<Finding> Findings) Make(SourcePaper paper)
    {
        var head = Head(paper);
        return TextMaker.Make(paper, head, head.Language?.Value ?? "en");
    }

    /// <summary>The units of a text.</summary>
    public static IReadOnlyList<Unit> Units(string text) => TextOutline.Parse(text, TextOutline.NoMentions).Body.Units;

    /// <summary>Runs of letters and digits, across invisible characters.</summary>
    public static IEnumerable<string> Words(string text) =>
        Regex.Matches(Regex.Replace(text, @"[\p{Cf}\p{Cc}\uFFFE\uFFFF-[\n\r\t]]+", ""), @"[\p{L}\p{N}\p{M}]+").Select(m => m.Value);

    /// <summary>What the head says.</summary>
    public static PaperHead Head(SourcePaper paper) => new HeadReader(Lanterns).Read(paper);

    private static void Add(List<SourceBlock> blocks, string line, string where)
    {
        var level = (line.Length - line.TrimStart(' ').Length) / 2;
        var words = line.Trim(' ').Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal);
        if (words.Contains(" | ", StringComparison.Ordinal))
        {
            IReadOnlyList<IReadOnlyList<SourceBlock>> row =
                [.. words.Split(" | ").Select(c => (IReadOnlyList<SourceBlock>)[Block(SourceBlockKind.Paragraph, c, 0, where)])];
            if (blocks is [.., { Kind: SourceBlockKind.Table } table])
            {
                blocks[^1] = table with { Rows = [.. table.Rows, row] };
            }
            else
            {
                blocks.Add(new SourceBlock { Kind = SourceBlockKind.Table, Rows = [row], Where = where });
            }

            return;
        }

        var signs = words.TakeWhile(c => c == '#').Count();
        blocks.Add(signs > 0 ? Block(SourceBlockKind.Heading, words[signs..].Trim(), signs, where)
            : words.StartsWith("- ", StringComparison.Ordinal) ? Block(SourceBlockKind.Bullet, words[2..], level, where)
            : words.StartsWith('^') ? Block(SourceBlockKind.PageHead, words[1..], 0, where)
            : Block(SourceBlockKind.Paragraph, words, level, where));
    }

    private static SourceBlock Block(SourceBlockKind kind, string words, int level, string where)
    {
        var bold = words.Length > 4 && words.StartsWith("**", StringComparison.Ordinal) && words.EndsWith("**", StringComparison.Ordinal);
        return new SourceBlock
        {
            Kind = kind,
            Level = level,
            Where = where,
            Runs = [new SourceRun(bold ? words[2..^2] : words, Bold: bold)],
        };
    }
}
