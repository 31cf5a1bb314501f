using System.Buffers.Binary;

namespace CopArchive.Records.Hidden;

/// <summary>What JPEG, PNG and TIFF files carry beside the picture: the place, the camera, the program, comments.</summary>
internal static class HiddenInPicture
{
    private const ushort PlaceTag = 0x8825;

    /// <summary>Of a TIFF file: what it shows, which camera and program made it and who, and the notes of EXIF, XMP and IPTC.</summary>
    private static readonly ushort[] Details = [0x010E, 0x010F, 0x0110, 0x0131, 0x013B, 0x013C, 0x02BC, 0x83BB, 0x8769];

    /// <summary>Counts what it carries.</summary>
    public static void Count(ReadOnlySpan<byte> picture, SortedDictionary<HiddenKind, int> found)
    {
        if (picture.StartsWith("II*\0"u8) || picture.StartsWith("MM\0*"u8))
        {
            found.CountMore(HiddenKind.Place, HasTag(picture, [PlaceTag]) ? 1 : 0);
            found.CountMore(HiddenKind.PictureDetail, HasTag(picture, Details) ? 1 : 0);
        }

        foreach (var piece in Pieces(picture))
        {
            if (piece.IsNote)
            {
                found.CountMore(HoldsPlace(picture[piece.Start..piece.End]) ? HiddenKind.Place : HiddenKind.PictureDetail);
            }
        }
    }

    /// <summary>The picture without what it carries; the same bytes for other kinds of file.</summary>
    public static byte[] Clean(byte[] picture)
    {
        var pieces = Pieces(picture);
        if (!pieces.Exists(p => p.IsNote))
        {
            return picture;
        }

        var clean = new MemoryStream();
        foreach (var piece in pieces.Where(p => !p.IsNote))
        {
            clean.Write(picture.AsSpan(piece.Start, piece.End - piece.Start));
        }

        return clean.ToArray();
    }

    /// <summary>All of a picture in pieces, one after the other; none for other kinds of file.</summary>
    private static List<Piece> Pieces(ReadOnlySpan<byte> picture) =>
        picture.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg(picture)
        : picture.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) && picture.Length > 8 ? Png(picture)
        : [];

    /// <summary>Segments up to the picture proper: EXIF and XMP (APP1), IPTC (APP13), and comments are notes.</summary>
    private static List<Piece> Jpeg(ReadOnlySpan<byte> picture)
    {
        var pieces = new List<Piece> { new(0, 2, false) };
        var at = 2;
        while (at + 4 <= picture.Length && picture[at] == 0xFF && picture[at + 1] is not (0xDA or 0xD9))
        {
            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 2)..]);
            if (end > picture.Length)
            {
                break;
            }

            pieces.Add(new Piece(at, end, picture[at + 1] is 0xE1 or 0xED or 0xFE));
            at = end;
        }

        pieces.Add(new Piece(at, picture.Length, false));
        return pieces;
    }

    private static List<Piece> Png(ReadOnlySpan<byte> picture)
    {
        const int around = 12; // length, name and check sum
        var pieces = new List<Piece> { new(0, 8, false) };
        var at = 8;
        while (at + around <= picture.Length && BinaryPrimitives.ReadUInt32BigEndian(picture[at..]) is var length
            && length <= picture.Length - at - around)
        {
            var name = picture.Slice(at + 4, 4);
            var isNote = name.SequenceEqual("eXIf"u8) || name.SequenceEqual("tEXt"u8) || name.SequenceEqual("zTXt"u8)
                || name.SequenceEqual("iTXt"u8) || name.SequenceEqual("tIME"u8);
            pieces.Add(new Piece(at, at + around + (int)length, isNote));
            at = pieces[^1].End;
        }

        pieces.Add(new Piece(at, picture.Length, false));
        return pieces;
    }

    /// <summary>Whether EXIF names a place (in its first directory), or XMP does.</summary>
    private static bool HoldsPlace(ReadOnlySpan<byte> note)
    {
        if (note.IndexOf("GPSLatitude"u8) >= 0)
        {
            return true;
        }

        var start = Math.Max(note.IndexOf("II*\0"u8), note.IndexOf("MM\0*"u8));
        if (start < 0 || note.Length < start + 8)
        {
            return false;
        }

        return HasTag(note[start..], [PlaceTag]);
    }

    /// <summary>Whether the first directory of EXIF, which is that of a TIFF file, has one of some tags.</summary>
    private static bool HasTag(ReadOnlySpan<byte> exif, ReadOnlySpan<ushort> tags)
    {
        if (exif.Length < 8)
        {
            return false;
        }

        var small = exif[0] == 'I';
        var directory = Number(exif, 4, small);
        if (directory > exif.Length - 2)
        {
            return false;
        }

        var count = Short(exif, (int)directory, small);
        for (var i = 0; i < count && directory + 2 + (12 * (i + 1)) <= exif.Length; i++)
        {
            if (tags.Contains(Short(exif, (int)directory + 2 + (12 * i), small)))
            {
                return true;
            }
        }

        return false;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int at, bool small) =>
        small ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint Number(ReadOnlySpan<byte> bytes, int at, bool small) =>
        small ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);

    private readonly record struct Piece(int Start, int End, bool IsNote);
}
