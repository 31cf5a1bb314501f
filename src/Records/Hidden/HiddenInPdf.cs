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

        Count(text, found);
        var left = MostUnpacked;
        foreach (Match stream in Packed().Matches(text))
        {
            var unpacked = Unpacked(content, stream.Index + stream.Length, left);
            if (unpacked is null)
            {
                found.CountMore(HiddenKind.Unreadable);
                continue;
            }

            left -= unpacked.Length;
            Count(unpacked, found);
        }
    }

    private static void Count(string text, SortedDictionary<HiddenKind, int> found)
    {
        found.CountMore(HiddenKind.Comment, Comment().Count(text));
        found.CountMore(HiddenKind.Property, Property().Count(text));
        found.CountMore(HiddenKind.EmbeddedFile, EmbeddedFile().Count(text));
        found.CountMore(HiddenKind.HiddenText, HiddenLayer().Count(text));
    }

    /// <summary>What is packed from a place on; null where it cannot be unpacked, or is more than allowed.</summary>
    private static string? Unpacked(byte[] content, int start, int most)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(content, start, content.Length - start), CompressionMode.Decompress);
            var unpacked = new MemoryStream();
            var buffer = new byte[81_920];
            while (stream.Read(buffer) is > 0 and var read)
            {
                unpacked.Write(buffer, 0, read);
                if (unpacked.Length > most)
                {
                    return null;
                }
            }

            return Encoding.Latin1.GetString(unpacked.GetBuffer(), 0, (int)unpacked.Length);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"%%EOF")]
    private static partial Regex End();

    [GeneratedRegex(@"/Subtype\s*/(?:Text|FreeText|Highlight|Underline|Squiggly|StrikeOut|Caret|Ink|Stamp|Sound|FileAttachment)\b")]
    private static partial Regex Comment();

    [GeneratedRegex(@"/(?:Author|Company|Manager)\s*(?:\((?!\))|<(?!>)|\d)|<(?:dc:creator|pdf:Author|xmpMM:DerivedFrom)\b")]
    private static partial Regex Property();

    [GeneratedRegex(@"/Type\s*/EmbeddedFile\b")]
    private static partial Regex EmbeddedFile();

    [GeneratedRegex(@"/OFF\s*\[\s*\d")]
    private static partial Regex HiddenLayer();

    /// <summary>A packed list of objects, or packed properties, up to its first byte.</summary>
    [GeneratedRegex(@"<<(?=[^>]{0,2000}/(?:ObjStm|Metadata)\b)(?=[^>]{0,2000}/FlateDecode\b)[^>]{0,2000}>>\s*stream\r?\n")]
    private static partial Regex Packed();
}
