using CopArchive.Records.Definitions;
using CopArchive.Values;

namespace CopArchive.Records.Loading;

/// <summary>What a file under <c>data/</c> belongs to, judged by its path alone.</summary>
/// <param name="Id">The record.</param>
/// <param name="Language">The further language that it holds; null for the record's own file, and for attachments.</param>
/// <param name="Attachment">Its path in the record's own folder; null where it is a file of the record itself.</param>
internal sealed record DataPath(RecordId Id, string? Language, string? Attachment)
{
    /// <summary>Reads a path from the folder, with forward slashes; null where it belongs to no record.</summary>
    public static DataPath? TryParse(string path)
    {
        var segments = path.Split('/');
        if (IsRecord(segments))
        {
            var parts = System.IO.Path.GetFileNameWithoutExtension(segments[^1]).Split('.');
            return parts.Length <= 2 && RecordId.TryParse(string.Join('/', [.. segments[..^1], parts[0]])) is { } id
                ? new DataPath(id, parts.ElementAtOrDefault(1), null)
                : null;
        }

        var owner = segments.Length > 3 && segments[0] == ResolutionDefinitions.Version.Folder ? 3 : 2;
        return segments.Length > owner && RecordId.TryParse(string.Join('/', segments[..owner])) is { } of
            ? new DataPath(of, null, string.Join('/', segments[owner..]))
            : null;
    }

    /// <summary>Whether the file at this path is a record's own, not an attachment.</summary>
    public static bool IsRecord(IReadOnlyList<string> segments) =>
        System.IO.Path.GetExtension(segments[^1]) is ".md" or ".yml"
        && segments[0] != TermDefinition.Folder
        && (segments.Count == 2 || (segments.Count == 3 && segments[0] == ResolutionDefinitions.Version.Folder));
}
