using CopArchive.Diagnostics;
using CopArchive.Values;

namespace CopArchive.History;

/// <summary>An address that was published and is promised for ever: a line of the lock.</summary>
/// <param name="Path">From the root of the site; a page ends in a slash.</param>
/// <param name="Anchor">The paragraph; null for the page or file itself.</param>
/// <param name="WordsFingerprint">Identifies the paragraph's own words; null if it has none, and for pages and files.</param>
/// <param name="Place">The line of the lock; the top of the file for a line not yet written.</param>
public sealed record LockedAddress(string Path, string? Anchor, Fingerprint? WordsFingerprint, SourcePlace Place)
{
    private const string NoWords = "-";

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
            _ => ("", null, (string?)null),
        };
        var read = new LockedAddress(
            Uri.UnescapeDataString(path),
            anchor is null ? null : Uri.UnescapeDataString(anchor),
            words is null ? null : Fingerprint.TryParse(words),
            place);

        // a line that does not print as it was read was not written by this program
        return path.Length > 0 && anchor?.Length != 0 && read.ToString() == line ? read : null;
    }

    /// <summary>The line.</summary>
    public override string ToString()
    {
        var path = string.Join('/', Path.Split('/').Select(Uri.EscapeDataString));
        return Anchor is null ? path : $"{path}#{Uri.EscapeDataString(Anchor)} {WordsFingerprint?.ToString() ?? NoWords}";
    }
}
