using CopArchive.Diagnostics;

namespace CopArchive.Records.Reading;

/// <summary>A parsed file: its head, and where its text begins.</summary>
/// <param name="Source">The whole file.</param>
/// <param name="Head">Its keys.</param>
/// <param name="TextStart">Offset at which the text begins; the length of the file where it has none.</param>
internal sealed record RecordFile(SourceText Source, YamlMap Head, int TextStart)
{
    /// <summary>Whether a text stands behind the head.</summary>
    public bool HasText => !Source.Text.AsSpan(TextStart).IsWhiteSpace();

    /// <summary>Parses a file; null, with diagnostics, if it cannot be read.</summary>
    public static RecordFile? Read(string file, string fullPath, DiagnosticBag faults)
    {
        return SourceText.Read(file, fullPath, faults) is { } source ? Read(source, faults) : null;
    }

    /// <summary>Parses the text of a file; null, with diagnostics, if it cannot be read.</summary>
    public static RecordFile? Read(SourceText source, DiagnosticBag faults)
    {
        var file = source.File;
        if (!file.EndsWith(".md", StringComparison.Ordinal))
        {
            return YamlTree.Read(source, 0, source.Text.Length, faults) is { } all ? new RecordFile(source, all, source.Text.Length) : null;
        }

        if (!source.Text.StartsWith("---\n", StringComparison.Ordinal))
        {
            faults.Add(FileFaults.NoFrontMatter(SourcePlace.Top(file), opened: false));
            return null;
        }

        if (TextStartOf(source) is not { } start)
        {
            faults.Add(FileFaults.NoFrontMatter(SourcePlace.Top(file), opened: true));
            return null;
        }

        return YamlTree.Read(source, 4, HeadEndOf(source)!.Value + 1, faults) is { } head ? new RecordFile(source, head, start) : null;
    }

    /// <summary>Where the text begins behind the head; null where no head is closed, or the file is one of keys alone.</summary>
    public static int? TextStartOf(SourceText source) =>
        source.File.EndsWith(".md", StringComparison.Ordinal)
        && source.Text.StartsWith("---\n", StringComparison.Ordinal)
        && HeadEndOf(source) is { } end
            ? Math.Min(end + 5, source.Text.Length)
            : null;

    private static int? HeadEndOf(SourceText source)
    {
        var end = source.Text.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        return end >= 0 ? end
            : source.Text.EndsWith("\n---", StringComparison.Ordinal) ? source.Text.Length - 4
            : null;
    }
}
