using System.Text.RegularExpressions;
using CopArchive.Comparison;
using CopArchive.Importing.Identity;

namespace CopArchive.Importing;

/// <summary>Which words of a text give way to others, for whoever has to look at it before readers do.</summary>
internal static partial class ReplacedWords
{
    /// <summary>A line for each place where words differ; changes of layout and of signs alone are none.</summary>
    public static IReadOnlyList<string> Between(string before, string after)
    {
        var lines = new List<string>();
        var changes = WordComparison.OfLines(before, after);
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i].Kind == WordChangeKind.Deleted && i + 1 < changes.Count && changes[i + 1].Kind == WordChangeKind.Inserted)
            {
                Add(lines, WordComparison.OfWords(changes[i].Text, changes[i + 1].Text));
                i++;
            }
            else
            {
                Add(lines, [changes[i]]);
            }
        }

        return lines;
    }

    private static void Add(List<string> lines, IReadOnlyList<WordChange> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            var isReplaced = changes[i].Kind == WordChangeKind.Deleted && i + 1 < changes.Count
                && changes[i + 1].Kind == WordChangeKind.Inserted;
            var gone = changes[i].Kind == WordChangeKind.Deleted ? changes[i].Text : "";
            var come = isReplaced ? changes[i + 1].Text : changes[i].Kind == WordChangeKind.Inserted ? changes[i].Text : "";
            i += isReplaced ? 1 : 0;
            var (was, now) = (SharedWords.Split(gone), SharedWords.Split(come));
            if (!was.SequenceEqual(now))
            {
                lines.Add(now.Count == 0 ? $"taken out: “{Flat(gone)}”"
                    : was.Count == 0 ? $"added: “{Flat(come)}”"
                    : Between(i > 1 ? changes[i - 2].Text : "", gone, come, i + 1 < changes.Count ? changes[i + 1].Text : ""));
            }
        }
    }

    /// <summary>A replacement with the word before it and the one behind it: of “1 200 schools” not “200” alone.</summary>
    private static string Between(string before, string gone, string come, string behind)
    {
        var (first, last) = (LastWord().Match(before).Value, FirstWord().Match(behind).Value);
        return $"“{Flat(first + gone + last)}” becomes “{Flat(first + come + last)}”";
    }

    [GeneratedRegex(@"\S*\s*\z", RegexOptions.RightToLeft)]
    private static partial Regex LastWord();

    [GeneratedRegex(@"\A\s*\S*")]
    private static partial Regex FirstWord();

    private static string Flat(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
