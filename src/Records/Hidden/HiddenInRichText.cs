using System.Text;
using System.Text.RegularExpressions;

namespace CopArchive.Records.Hidden;

/// <summary>What a file in Rich Text hides, told by the words of the format.</summary>
internal static partial class HiddenInRichText
{
    /// <summary>Counts what it hides.</summary>
    public static void Count(byte[] content, SortedDictionary<HiddenKind, int> found)
    {
        var text = Encoding.Latin1.GetString(content);
        found.CountMore(HiddenKind.Comment, Comment().Count(text));
        found.CountMore(HiddenKind.TrackedChange, Change().Count(text));
        found.CountMore(HiddenKind.HiddenText, Unseen().Count(text));
        found.CountMore(HiddenKind.Property, Property().Count(text));
        found.CountMore(HiddenKind.EmbeddedFile, EmbeddedFile().Count(text));
    }

    [GeneratedRegex(@"(?<!\\)\\annotation(?![a-z])")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<!\\)\\(?:revised|deleted)(?![a-z0])")]
    private static partial Regex Change();

    [GeneratedRegex(@"(?<!\\)\\v(?![a-z0])")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"(?<!\\)\\(?:author|operator|company|manager) [^}\s]")]
    private static partial Regex Property();

    [GeneratedRegex(@"(?<!\\)\\objdata(?![a-z])")]
    private static partial Regex EmbeddedFile();
}
