using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Loading;

/// <summary>Reads the pages that are no records: <c>input/*.md</c>.</summary>
public static class InputLoader
{
    private static readonly Key<string> Description = new("description", Shapes.Text,
        "What a web search shows of the page, in a sentence.", "\"What this archive is, and who keeps it.\"", Required: true);

    /// <summary>All keys, in their usual order.</summary>
    public static IReadOnlyList<Key> Keys { get; } = [CommonKeys.Title, Description];

    /// <summary>Reads a folder; a missing one has no pages.</summary>
    /// <param name="inputFolder">The folder.</param>
    /// <param name="language">The site's own language.</param>
    /// <param name="faults">Where faults go.</param>
    public static IReadOnlyList<InputPage> Load(string inputFolder, string language, DiagnosticBag faults)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(inputFolder)));
        return !folder.Exists ? [] :
        [
            .. folder.EnumerateFileSystemInfos().Where(e => !e.Name.StartsWith('.')).OrderBy(e => e.Name, StringComparer.Ordinal)
                .Select(e => Read(e, SourcePlace.Top($"{folder.Name}/{HiddenSigns.Shown(e.Name)}"), language, faults)).OfType<InputPage>(),
        ];
    }

    private static InputPage? Read(FileSystemInfo entry, SourcePlace place, string language, DiagnosticBag faults)
    {
        var name = Path.GetFileNameWithoutExtension(entry.Name);
        var refused = entry.LinkTarget is not null ? FileFaults.LinkedFile(place)
            : entry is DirectoryInfo || entry.Extension != ".md" ? FileFaults.NoInputPage(place)
            : !RecordId.IsSegment(name) ? FileFaults.BadName(place, HiddenSigns.Shown(entry.Name))
            : null;
        if (refused is not null)
        {
            faults.Add(refused);
            return null;
        }

        if (RecordFile.Read(place.File, entry.FullName, faults) is not { } file)
        {
            return null;
        }

        var fields = KeyValues.Read(file.Head, Keys, new ReadingContext(faults, "", ""));
        return fields.Ok
            ? new InputPage(name, fields.Require(CommonKeys.Title), fields.Require(Description), new WrittenText(
                language, TextStatus.Original, fields.Require(CommonKeys.Title).Value, file.Source.File, file.Source.Text, file.TextStart,
                null))
            : null;
    }
}
