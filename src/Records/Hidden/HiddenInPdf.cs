using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace CopArchive.Records.Hidden;

/// <summary>
/// What a PDF hides, told by the words of the format in its bytes and in its packed lists of objects. Nothing is drawn or followed, so
/// that a hostile file costs no more than its length and a bound of what it unpacks.
/// </summary>
internal static partial class HiddenInPdf
{
    private const int MostUnpacked = 40_000_000;

    /// <summary>More than the dictionary of any stream.</summary>
    private const int LongestHead = 2_000;

    /// <summary>Counts what it hides.</summary>
    public static void Count(byte[] content, SortedDictionary<HiddenKind, int> found)
    {
        var text = Encoding.Latin1.GetString(content);
        if (text.Contains("/Encrypt", StringComparison.Ordinal))
        {
            found.CountMore(HiddenKind.Unreadable);
        }

        // one that is made for being shown while it is still on its way has two ends from the first
        var isLinear = text.AsSpan(0, Math.Min(text.Length, 2048)).Contains("/Linearized", StringComparison.Ordinal);
        found.CountMore(HiddenKind.EarlierState, End().Count(text) - (isLinear ? 2 : 1));

        foreach (var part in All(content, text))
        {
            if (part is null)
            {
                found.CountMore(HiddenKind.Unreadable);
            }
            else
            {
                Count(part, found);
            }
        }
    }

    /// <summary>The bytes as words, each packed list of objects and packed properties; what cannot be unpacked is left out.</summary>
    public static IEnumerable<string> Parts(byte[] content) => All(content, Encoding.Latin1.GetString(content)).OfType<string>();

    private static IEnumerable<string?> All(byte[] content, string text)
    {
        yield return text;
        var left = MostUnpacked;
        foreach (var start in Packed(text))
        {
            var (unpacked, length) = Unpacked(content, start, left);
            left -= length;
            yield return unpacked;
            if (left < 0)
            {
                yield break; // what comes behind would cost as much again
            }
        }
    }

    /// <summary>Where packed lists of objects and packed properties begin.</summary>
    private static IEnumerable<int> Packed(string text)
    {
        foreach (Match stream in Stream().Matches(text))
        {
            var head = text.AsSpan(Math.Max(0, stream.Index - LongestHead)..stream.Index);
            head = head[Math.Max(0, head.LastIndexOf("endobj"))..];
            if (head.Contains("/FlateDecode", StringComparison.Ordinal)
                && (head.Contains("/ObjStm", StringComparison.Ordinal) || head.Contains("/Metadata", StringComparison.Ordinal)))
            {
                yield return stream.Index + stream.Length;
            }
        }
    }

    private static void Count(string text, SortedDictionary<HiddenKind, int> found)
    {
        found.CountMore(HiddenKind.Comment, Comment().Count(text));
        found.CountMore(HiddenKind.Property, Property().Count(text));
        found.CountMore(HiddenKind.EmbeddedFile, EmbeddedFile().Count(text));
        found.CountMore(HiddenKind.HiddenText, HiddenLayer().Count(text));
    }

    /// <summary>
    /// What is packed from a place on, and how much was unpacked; null where it cannot be unpacked, or is more than allowed.
    /// </summary>
    private static (string? Words, int Length) Unpacked(byte[] content, int start, int most)
    {
        var unpacked = new MemoryStream();
        try
        {
            using var stream = new ZLibStream(new MemoryStream(content, start, content.Length - start), CompressionMode.Decompress);
            var buffer = new byte[81_920];
            while (stream.Read(buffer) is > 0 and var read)
            {
                unpacked.Write(buffer, 0, read);
                if (unpacked.Length > most)
                {
                    return (null, (int)unpacked.Length);
                }
            }

            return (Encoding.Latin1.GetString(unpacked.GetBuffer(), 0, (int)unpacked.Length), (int)unpacked.Length);
        }
        catch (InvalidDataException)
        {
            return (null, (int)unpacked.Length);
        }
    }

    [GeneratedRegex(@"%%EOF")]
    private static partial Regex End();

    /// <summary>What readers draw over a page, and marks of what is to be blacked out and is still there.</summary>
    [GeneratedRegex(@"/Subtype\s*/(?:Text|FreeText|Highlight|Underline|Squiggly|StrikeOut|Caret|Ink|Stamp|Sound|FileAttachment|Redact"
        + @"|Line|Square|Circle|Polygon|PolyLine)\b")]
    private static partial Regex Comment();

    [GeneratedRegex(@"/(?:Author|Company|Manager)\s*(?:\((?!\))|<(?!>)|\d)|<(?:dc:creator|pdf:Author|xmpMM:DerivedFrom)\b")]
    private static partial Regex Property();

    [GeneratedRegex(@"/Type\s*/EmbeddedFile\b")]
    private static partial Regex EmbeddedFile();

    [GeneratedRegex(@"/OFF\s*\[\s*\d")]
    private static partial Regex HiddenLayer();

    /// <summary>Where a dictionary ends and its stream begins, up to the first byte of that.</summary>
    [GeneratedRegex(@">>\s{0,20}stream\r?\n")]
    private static partial Regex Stream();
}
