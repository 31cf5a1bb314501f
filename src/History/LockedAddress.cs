using System.Globalization;
using CopArchive.Diagnostics;
using CopArchive.Values;

namespace CopArchive.History;

/// <summary>An address that was published and is promised for ever: a line of the lock.</summary>
/// <param name="Path">From the root of the site; a page ends in a slash.</param>
/// <param name="Anchor">The paragraph; null for the page or file itself.</param>
/// <param name="WordsFingerprint">By what the paragraph's own words are known again; null for pages and files alone.</param>
/// <param name="Place">The line of the lock; the top of the file for a line not yet written.</param>
/// <param name="Corrections">How many corrections of its words the record told when these words were published.</param>
/// <param name="Sha256">The hash of an attached file; null for all else, and in lines written before December 2026.</param>
public sealed record LockedAddress(
    string Path, string? Anchor, Fingerprint? WordsFingerprint, SourcePlace Place, int Corrections = 0, string? Sha256 = null)
{
    /// <summary>Its identity, whatever its words.</summary>
    public (string Path, string? Anchor) Key => (Path, Anchor);

    /// <summary>Reads a line; null if it is invalid.</summary>
    public static LockedAddress? TryParse(string line, SourcePlace place)
    {
        var hash = line.IndexOf('#');
        var blank = line.IndexOf(' ');
        var (path, anchor, words) = (hash, blank) switch
        {
            ( < 0, < 0) => (line, null, null),
            ( > 0, > 0) when hash < blank => (line[..hash], line[(hash + 1)..blank], line[(blank + 1)..]),
            ( < 0, > 0) when IsHash(line[(blank + 1)..]) => (line[..blank], null, null),
            _ => ("", null, (string?)null),
        };
        var behind = words?.Split(' ') ?? [];
        var read = new LockedAddress(
            Uri.UnescapeDataString(path),
            anchor is null ? null : Uri.UnescapeDataString(anchor),
            behind.Length == 0 ? null : Fingerprint.TryParse(behind[0]),
            place,
            behind.Length == 2 && int.TryParse(behind[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0,
            hash < 0 && blank > 0 ? line[(blank + 1)..] : null);

        // a line that does not print as it was read was not written by this program
        // of a kept file, the path ends in its hash
        return path.Length > 0 && (!path.StartsWith("kept/", StringComparison.Ordinal) || IsHash(path[(path.LastIndexOf('/') + 1)..]))
            && anchor?.Length != 0 && (anchor is null) == (read.WordsFingerprint is null) && read.ToString() == line
            ? read
            : null;
    }

    /// <summary>The line.</summary>
    public override string ToString()
    {
        var path = string.Join('/', Path.Split('/').Select(Uri.EscapeDataString));
        return Anchor is null
            ? path + (Sha256 is null ? "" : " " + Sha256)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{path}#{Uri.EscapeDataString(Anchor)} {WordsFingerprint}{(Corrections > 0 ? $" {Corrections}" : "")}");
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
