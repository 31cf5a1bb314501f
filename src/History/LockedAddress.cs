using CopArchive.Diagnostics;
using CopArchive.Values;

namespace CopArchive.History;

/// <summary>An address that was published and is promised for ever: a line of the lock.</summary>
/// <param name="Path">From the root of the site; a page ends in a slash.</param>
/// <param name="Anchor">The paragraph; null for the page or file itself.</param>
/// <param name="Words">By what the paragraph's own words are known again; null where it has none, and for pages and files.</param>
/// <param name="Place">The line of the lock; that of a line not yet written is the top.</param>
public sealed record LockedAddress(string Path, string? Anchor, Fingerprint? Words, SourcePlace Place)
{
    private const string NoWords = "-";

    /// <summary>What it is known by, whatever its words.</summary>
    public (string Path, string? Anchor) Key => (Path, Anchor);

    /// <summary>Reads a line; null where it is none.</summary>
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

        // what does not print as it was read is no line of ours
        return path.Length > 0 && anchor?.Length != 0 && read.ToString() == line ? read : null;
    }

    /// <summary>The line.</summary>
    public override string ToString()
    {
        var path = string.Join('/', Path.Split('/').Select(Uri.EscapeDataString));
        return Anchor is null ? path : $"{path}#{Uri.EscapeDataString(Anchor)} {Words?.ToString() ?? NoWords}";
    }
}
