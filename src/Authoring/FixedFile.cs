using System.Text;
using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>A file of the archive with faults that can be fixed automatically.</summary>
/// <param name="File">As places name it: <c>data/documents/ab-2-3.md</c>.</param>
/// <param name="DataFolder">Folder of the records.</param>
/// <param name="Content">Its bytes when mended.</param>
/// <param name="Why">What was wrong, one entry per fix.</param>
public sealed record FixedFile(string File, string DataFolder, byte[] Content, IReadOnlyList<string> Why)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Everything that can be fixed under <c>data/</c>, by file. Writes nothing.</summary>
    /// <param name="dataFolder">The folder.</param>
    /// <param name="tidies">Whether spaces and the order of keys are put right too, which are no faults.</param>
    public static IReadOnlyList<FixedFile> FindAll(string dataFolder, bool tidies = true)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataFolder)));
        return
        [
            .. folder.EnumerateFiles("*", new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
            })
                .Where(f => f.Extension is ".md" or ".yml" && f.Length <= SourceText.Limit)
                .OrderBy(f => f.FullName, StringComparer.Ordinal)
                .Select(f => Of(
                    folder.FullName,
                    f.FullName,
                    $"{folder.Name}/{Path.GetRelativePath(folder.FullName, f.FullName).Replace('\\', '/')}",
                    tidies))
                .OfType<FixedFile>(),
        ];
    }

    /// <summary>Writes it in place of what it was.</summary>
    public void Write()
    {
        DataWriter.Write(DataFolder, [new DataChange(File[(File.IndexOf('/') + 1)..], Content, Replaces: true)]);
    }

    private static FixedFile? Of(string dataFolder, string fullPath, string file, bool tidies)
    {
        if (Kind(file) is not var (id, keys))
        {
            return null;
        }

        string text;
        try
        {
            text = Utf8.GetString(System.IO.File.ReadAllBytes(fullPath));
        }
        catch (DecoderFallbackException)
        {
            return null; // the check reports it
        }

        if (file.EndsWith(".md", StringComparison.Ordinal) && !HasHead(text))
        {
            return null; // its lines may be text, where blanks have meaning; the check reports it
        }

        var (mended, why) = SafeFixes.FixAll(text, t => Faults(t, file, fullPath, id), tidies ? [.. keys.Select(k => k.Name)] : null);
        return why.Count == 0 ? null : new FixedFile(file, dataFolder, Utf8.GetBytes(mended), why);
    }

    private static bool HasHead(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        return lines[0] == "---" && lines.Skip(1).Contains("---");
    }

    private static IReadOnlyList<Diagnostic> Faults(string text, string file, string fullPath, RecordId? id)
    {
        var faults = new DiagnosticBag();
        if (SourceText.Decode(file, Utf8.GetBytes(text), faults) is { } source
            && RecordFile.Read(source, faults) is { } read
            && id is { } known)
        {
            RecordDefinitions.For(known)?.Read(
                read.Head,
                new Identity(known, SourcePlace.Top(file)),
                new ReadingContext(faults, file, Path.ChangeExtension(fullPath, null)));
        }

        return faults.Sorted();
    }

    private static (RecordId? Id, IReadOnlyList<Key> Keys)? Kind(string file)
    {
        var segments = file.Split('/')[1..];
        var name = segments[^1].Split('.');
        return segments is ["archive.yml"] ? (null, SettingsDefinition.Keys)
            : segments.Length is < 2 or > 3 ? null
            : name.Length == 3 ? (null, TranslationDefinition.Keys)
            : RecordId.TryParse(string.Join('/', [.. segments[..^1], name[0]])) is { } id && RecordDefinitions.For(id) is { } definition
                ? (id, definition.Keys)
            : null;
    }
}
