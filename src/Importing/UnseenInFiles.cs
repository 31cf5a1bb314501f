using CopArchive.Diagnostics;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Sandbox;
using CopArchive.Records.Hidden;
using CopArchive.Records.Model;

namespace CopArchive.Importing;

/// <summary>
/// Finds words that the pages of attached PDFs paint so that nobody sees them, which their bytes alone do not tell. Reading a PDF takes a
/// while, and a process of its own.
/// </summary>
public static class UnseenInFiles
{
    /// <summary>A fault for each of some files that has such words, or cannot be looked into.</summary>
    public static IReadOnlyList<Diagnostic> Check(IEnumerable<AttachedFile> files)
    {
        using var reader = new SandboxedReader();
        return
        [
            .. from file in files
               where file.Path.Value.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) && File.Exists(file.FullPath)
               let unseen = Count(reader.Read(file.FullPath))
               where unseen.Count > 0
               select AttachedFileFaults.FileHides(
                   file.Path.Place, file.Path.Value, HiddenContent.InWords(unseen), file.CleanedFrom is not null, file.IsInBraces),
        ];
    }

    private static IReadOnlyDictionary<HiddenKind, int> Count(PaperReading reading)
    {
        var unseen = reading.Paper?.Findings.Count(f => f.Hidden == Finding.HiddenText);
        return unseen == 0
            ? new Dictionary<HiddenKind, int>()
            : new Dictionary<HiddenKind, int> { [unseen is null ? HiddenKind.Unreadable : HiddenKind.HiddenText] = unseen ?? 1 };
    }
}
