using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Readers.Plain;

/// <summary>
/// Reads the marks inside a paragraph that converters and people write: stars, links, notes. Not CommonMark, which would see more markup
/// than these papers mean; what is not certainly markup stays as it is.
/// </summary>
internal static partial class InlineMarks
{
    /// <summary>The runs of a paragraph; marks without meaning are reported and left out.</summary>
    public static IReadOnlyList<SourceRun> Read(string text, FindingList findings, string where)
    {
        var runs = new RunList();
        var words = new StringBuilder();
        var (bold, italic) = (false, false);
        void Flush(string? link = null, int raised = 0)
        {
            runs.Add(new SourceRun(words.ToString(), bold, italic, raised, link));
            words.Clear();
        }

        for (var i = 0; i < text.Length;)
        {
            if (Mark().Match(text, i) is { Success: true } mark && mark.Index == i)
            {
                i += mark.Length;
                if (mark.Groups["escaped"].Success)
                {
                    words.Append(mark.Groups["escaped"].Value);
                }
                else if (mark.Groups["picture"].Success)
                {
                    findings.Dropped("there is a picture here", mark.Groups["picture"].Value, where);
                }
                else if (mark.Groups["note"].Success)
                {
                    Flush();
                    words.Append(mark.Groups["note"].Value);
                    Flush(raised: 1);
                }
                else if (mark.Groups["words"].Success)
                {
                    Flush();
                    words.Append(mark.Groups["words"].Value.Replace("**", "", StringComparison.Ordinal));
                    Flush(Address(mark.Groups["address"].Value));
                }
                else
                {
                    Flush();
                    words.Append(mark.Groups["bare"].Value);
                    Flush(Address(mark.Groups["bare"].Value));
                }

                continue;
            }

            var stars = text.Length > i && text[i] == '*' ? text[i..].TakeWhile(c => c == '*').Count() : 0;
            if (stars == 0)
            {
                words.Append(text[i++]);
                continue;
            }

            var before = i == 0 ? ' ' : text[i - 1];
            var after = i + stars < text.Length ? text[i + stars] : ' ';
            Flush();
            if (stars >= 4)
            {
                // the end of one and the beginning of the next: the line end between them was lost
                var both = bold && !char.IsWhiteSpace(after);
                findings.Dropped(both ? "stray stars, where the end of a line was lost" : "stray stars", new string('*', stars), where);
                words.Append(both && !char.IsWhiteSpace(before) ? "\n" : "");
                bold = both || (!bold && text.IndexOf("**", i + stars, StringComparison.Ordinal) >= 0);
            }
            else if (stars >= 2 && (bold || (!char.IsWhiteSpace(after) && text.IndexOf("**", i + stars, StringComparison.Ordinal) >= 0)))
            {
                bold = !bold;
                italic ^= stars == 3;
            }
            else if (stars == 1
                && (italic
                    ? !char.IsWhiteSpace(before)
                    : !char.IsLetterOrDigit(before) && !char.IsWhiteSpace(after) && Closes(text, i + 1)))
            {
                italic = !italic;
            }
            else if (stars == 1)
            {
                words.Append('*');
            }
            else
            {
                findings.Dropped("stray stars", new string('*', stars), where);
            }

            i += stars;
        }

        Flush();
        return runs.Trimmed();
    }

    private static bool Closes(string text, int from)
    {
        for (var i = from + 1; i < text.Length; i++)
        {
            if (text[i] == '*' && !char.IsWhiteSpace(text[i - 1]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Address(string address) =>
        address.Contains('@', StringComparison.Ordinal) && !address.Contains(':', StringComparison.Ordinal)
            ? "mailto:" + address
            : PaperLinks.Followable(address);

    [GeneratedRegex(
        """\G(?:\\(?<escaped>[\\`*_{}\[\]()#+\-.!|<>~])|!\[(?<picture>[^\]\n]*)\]\([^)\s]*\)|\[\^(?<note>[^\]\s]+)\]"""
        + """|\[(?<words>[^\]\n]+)\]\((?<address>[^)\s]*)(?:\s+"[^"]*")?\)"""
        + """|<(?<bare>(?:https?://|mailto:)[^>\s]+|[^@>\s]+@[^>\s]+\.[^>\s]+)>)""")]
    private static partial Regex Mark();
}
