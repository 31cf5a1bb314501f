using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Loading;

/// <summary>
/// Reads the pages that are no records: <c>input/*.md</c>. One in a further language, <c>help.fr.md</c>, stands in for the page in the
/// frame of that language.
/// </summary>
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
        if (!folder.Exists)
        {
            return [];
        }

        var entries = folder.EnumerateFileSystemInfos().Where(e => !e.Name.StartsWith('.')).OrderBy(e => e.Name, StringComparer.Ordinal)
            .ToList();
        List<InputPage> pages =
        [
            .. entries.Select(e => Read(e, SourcePlace.Top($"{folder.Name}/{HiddenSigns.Shown(e.Name)}"), language, faults))
                .OfType<InputPage>(),
        ];
        foreach (var page in pages.Where(p => p.Text.Language != language && entries.TrueForAll(e => e.Name != $"{p.Name}.md")))
        {
            faults.Add(FileFaults.InputPageWithoutOriginal(page.Title.Place, $"{folder.Name}/{page.Name}.md"));
        }

        return pages;
    }

    private static InputPage? Read(FileSystemInfo entry, SourcePlace place, string language, DiagnosticBag faults)
    {
        string[] parts = Path.GetFileNameWithoutExtension(entry.Name).Split('.', 2);
        var (name, own) = (parts[0], parts.Length > 1 ? parts[1] : language);
        var isFurther = parts.Length > 1;
        var refused = entry.LinkTarget is not null ? FileFaults.LinkedFile(place)
            : entry is DirectoryInfo || entry.Extension != ".md" ? FileFaults.NoInputPage(place)
            : !RecordId.IsSegment(name) || (isFurther && (own == language || !DataFolder.IsLanguage(own)))
                ? FileFaults.BadName(place, HiddenSigns.Shown(entry.Name))
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
        if (!fields.Ok)
        {
            return null;
        }

        var title = fields.Require(CommonKeys.Title);
        return new InputPage(name, title, fields.Require(Description), new WrittenText(
            own, isFurther ? TextStatus.OtherTranslation : TextStatus.Original, title.Value, file.Source, file.TextStart, null));
    }
}
