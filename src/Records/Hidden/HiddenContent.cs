using System.Globalization;

namespace CopArchive.Records.Hidden;

/// <summary>What a file holds that whoever looks at it does not see.</summary>
public enum HiddenKind
{
    /// <summary>Comments of readers.</summary>
    Comment,

    /// <summary>Changes that were tracked, with what stood there before.</summary>
    TrackedChange,

    /// <summary>Words that are not shown.</summary>
    HiddenText,

    /// <summary>Who wrote and who saved it, for whom they work, after which template.</summary>
    Property,

    /// <summary>The file as it was before it was last saved.</summary>
    EarlierState,

    /// <summary>Files within the file, and programs.</summary>
    EmbeddedFile,

    /// <summary>Where a picture was taken.</summary>
    Place,

    /// <summary>What else a camera or a program wrote into a picture.</summary>
    PictureDetail,

    /// <summary>Parts that cannot be looked into.</summary>
    Unreadable,
}

/// <summary>
/// Finds what a file hides, by kind and number, from its bytes alone. How the pages of a PDF look is not known here: words that they
/// paint so that nobody sees them are found when it is imported, and by the command check.
/// </summary>
public static class HiddenContent
{
    /// <summary>How many of each kind; empty where it hides nothing, or is of a kind that cannot.</summary>
    public static IReadOnlyDictionary<HiddenKind, int> Of(byte[] content)
    {
        var found = new SortedDictionary<HiddenKind, int>();
        if (content.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            HiddenInPackage.Count(content, found);
        }
        else if (content.AsSpan(0, Math.Min(content.Length, 1024)).IndexOf("%PDF-"u8) >= 0)
        {
            HiddenInPdf.Count(content, found);
        }
        else if (content.AsSpan().StartsWith("{\\rtf"u8))
        {
            HiddenInRichText.Count(content, found);
        }
        else if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            // Office files of before 2007 keep their author, and whatever else, in a form that is not read here
            found.CountMore(HiddenKind.Unreadable);
        }
        else
        {
            HiddenInPicture.Count(content, found);
        }

        return found;
    }

    /// <summary>
    /// In the words of messages: <c>2 comments and 1 tracked change</c>, never what they say. Pages have words of their own.
    /// </summary>
    public static string InWords(IReadOnlyDictionary<HiddenKind, int> found)
    {
        var words = found.OrderBy(f => f.Key).Select(f => Words(f.Key, f.Value)).ToList();
        return words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
    }

    /// <summary>Counts one more.</summary>
    internal static void CountMore(this SortedDictionary<HiddenKind, int> found, HiddenKind kind, int count = 1)
    {
        if (count > 0)
        {
            found[kind] = found.GetValueOrDefault(kind) + count;
        }
    }

    private static string Words(HiddenKind kind, int count)
    {
        var (one, many) = kind switch
        {
            HiddenKind.Comment => ("comment", "comments"),
            HiddenKind.TrackedChange => ("tracked change", "tracked changes"),
            HiddenKind.HiddenText => ("piece of hidden text", "pieces of hidden text"),
            HiddenKind.Property => ("property of the document (as its author)", "properties of the document (as its author)"),
            HiddenKind.EarlierState => ("earlier state of the file", "earlier states of the file"),
            HiddenKind.EmbeddedFile => ("embedded file", "embedded files"),
            HiddenKind.Place => ("place where a picture was taken", "places where pictures were taken"),
            HiddenKind.PictureDetail => ("note of a camera or a program in a picture", "notes of a camera or a program in pictures"),
            HiddenKind.Unreadable => ("part that cannot be looked into", "parts that cannot be looked into"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        return $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
    }
}
