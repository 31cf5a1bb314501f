using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Model;

namespace CopArchive.Pipelines;

/// <summary>What a build did.</summary>
/// <param name="Diagnostics">What is wrong, in the order of places.</param>
/// <param name="Records">Records read, by kind.</param>
/// <param name="Pages">Pages made; 0 where the build did not get so far.</param>
/// <param name="Files">Files of the site.</param>
/// <param name="Bytes">Their size together.</param>
/// <param name="FilesChanged">How many of them are new or other than before.</param>
/// <param name="Milliseconds">How long each pipeline ran, in the order in which they are declared.</param>
/// <param name="History">How far back the changes of pages are known.</param>
public sealed record BuildReport(
    IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyDictionary<string, int> Records, int Pages, int Files, long Bytes, int FilesChanged,
    IReadOnlyDictionary<string, double> Milliseconds, HistoryReach History)
{
    /// <summary>Whether nothing is wrong but for warnings.</summary>
    public bool Succeeded => Diagnostics.All(d => d.Severity != Severity.Error);

    /// <summary>Bytes that the program has allocated until now, which do not depend on the machine as times do.</summary>
    public long Allocated { get; } = GC.GetTotalAllocatedBytes();

    /// <summary>How far back the changes of pages are known, in a sentence; empty where to their beginning.</summary>
    public string HistoryInWords => History switch
    {
        HistoryReach.Since since => $"Changes to pages are known since {since.Day.ToString("o", CultureInfo.InvariantCulture)} only: "
            + "this clone does not hold the whole history.",
        HistoryReach.None none => $"Changes to pages are not known: {none.Reason}.",
        HistoryReach.Whole => "",
        _ => throw new UnreachableException(History.GetType().Name),
    };

    /// <summary>Files that lie outside the repository and were not fetched yet.</summary>
    public IReadOnlyList<AttachedFile> Unfetched { get; init; } = [];

    /// <summary>Files that are published and were not before, and of which nobody decided on what they hide.</summary>
    public IReadOnlyList<AttachedFile> NewFiles { get; init; } = [];

    /// <summary>The moments at which something is still to be released, the next one first.</summary>
    public IReadOnlyList<DateTimeOffset> Releases { get; init; } = [];

    /// <summary>
    /// Every address published so far and now, how many of them are new, of how many the words were corrected, and how many lines are
    /// written in today's form; null for a build, and where there are errors.
    /// </summary>
    public Lazy<(AddressLock Lock, int Added, int Renewed, int Rewritten)>? Promised { get; init; }

    /// <summary>The same for programs.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            records = Records,
            pages = Pages,
            files = Files,
            bytes = Bytes,
            filesChanged = FilesChanged,
            allocatedBytes = Allocated,
            history = HistoryInWords.Length == 0 ? "whole" : HistoryInWords,
            milliseconds = Milliseconds.ToDictionary(p => p.Key, p => Math.Round(p.Value, 1)),
            diagnostics = new
            {
                error = Diagnostics.Count(d => d.Severity == Severity.Error),
                warning = Diagnostics.Count(d => d.Severity == Severity.Warning),
            },
        },
        new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
}
