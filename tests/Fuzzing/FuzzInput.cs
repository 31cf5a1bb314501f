using System.Text;

namespace CopArchive.Tests.Fuzzing;

/// <summary>Inputs made from sound ones by chance; each is made again from its number alone.</summary>
public static class FuzzInput
{
    private const int Longest = 20_000;

    /// <summary>What means something to one of the readers.</summary>
    private static readonly string[] Signs =
    [
        "---\n", "\n---\n", ": ", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "|2-\n", ">+\n", "? ", "&a ", "*a", "!!binary ",
        "<<: ", "%YAML 1.2\n", "#", "\t", "\\UFFFFFFFF", "\\U0010FFFF", "\\uD800", "\\x00", "\\0", "\\e", "\\u202E", "\\uFFFE",
        "\\N", "\\L", "~", "null", "0x", "1e999", "*", "**", "_", "^", "`", "```", "\\", "&#x202E;", "&#xFFFE;", "&#0;", "&#1;",
        "&amp;", "&#x110000;", "<a>", "</a>", "<!--", "![", "](", "[a](javascript:", "[a]{lang=fr}", "{#a}", "{lang=",
        "{.operative}", "::: signature\n", ":::\n", "***\n", "| a |\n|---|\n", "## ", "6.4 ", "a. ", "(A) ", "> ", "  ",
        "2010-06-11", "9999-24", "0000", "201X", "../", "/..", "?", "%", "2010-02-30", "0001-01-01/9999-12-31", "LSP/", "/1/2",
        "Rev.1", "Resolution 1 (", "Document ", "documents/a#p-1", "@fr#", "sha256: ", "to fill in", "not stated", "### ",
        "_No response_", "<table><tr><td>", "<div>", "<script>", "<p style=", "<br>", "\f", "\r\n", "\r", "\u0000", "\u0007",
        "\u0085", "\u00A0", "\u00AD", "\u0301", "\u061C", "\u200B", "\u200F", "\u2028", "\u202E", "\u2066", "\uD800", "\uDC00",
        "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "😀", "ß", "İ", "ﷺ", "中文", "العربية", "AND", "OR", "year:", "\"a b\"", "+a", "-a",
        "a~2", "a*", "a^9", "(", ")", "/", "1/", "WG-", "99999999999999999999",
    ];

    /// <summary>The input with a number.</summary>
    /// <param name="target">For whom.</param>
    /// <param name="seed">Other inputs for each seed.</param>
    /// <param name="number">Its number.</param>
    public static string Of(FuzzTarget target, int seed, int number)
    {
        var dice = new Random(unchecked((seed * 1_000_003) + number));
        var input = new StringBuilder(Pick(dice, target.Seeds));
        for (var steps = dice.Next(1, 9); steps > 0 && input.Length < Longest; steps--)
        {
            Change(input, target, dice);
        }

        return input.Length > Longest ? input.ToString(0, Longest) : input.ToString();
    }

    private static void Change(StringBuilder input, FuzzTarget target, Random dice)
    {
        var at = dice.Next(input.Length + 1);
        var length = dice.Next(Math.Min(dice.Next(4) == 0 ? 2_000 : 12, input.Length - at) + 1);
        switch (dice.Next(8))
        {
            case 0:
                input.Remove(at, length);
                break;
            case 1:
                input.Insert(at, input.ToString(at, length), dice.Next(1, 60));
                break;
            case 2:
                input.Insert(at, Pick(dice, Signs), dice.Next(10) == 0 ? dice.Next(2, 400) : 1);
                break;
            case 3:
                input.Remove(at, length).Insert(at, Pick(dice, Signs));
                break;
            case 4:
                input.Insert(at, (char)dice.Next(dice.Next(2) == 0 ? 0x180 : 0x1_0000));
                break;
            case 5:
                var other = Pick(dice, target.Seeds);
                input.Remove(at, input.Length - at).Append(other.AsSpan(dice.Next(other.Length + 1)));
                break;
            case 6:
                input.Remove(at, input.Length - at);
                break;
            default:
                input.Insert(dice.Next(input.Length + 1), input.ToString(at, length));
                break;
        }
    }

    private static string Pick(Random dice, IReadOnlyList<string> from) => from[dice.Next(from.Count)];
}
