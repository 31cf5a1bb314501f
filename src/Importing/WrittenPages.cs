using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Importing.Drafts;
using CopArchive.Records.Loading;
using CopArchive.Records.Reading;

namespace CopArchive.Importing;

/// <summary>
/// What is still to fill in on the pages of an import, and, where they are written, all else that reading them finds. What an earlier
/// import of the same files left open is repeated: on the pages of these files, and on those that they name.
/// </summary>
internal static class WrittenPages
{
    /// <summary>The faults by path under <c>data/</c>.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="changes">What is written.</param>
    /// <param name="archive">The archive with that.</param>
    /// <param name="unchanged">The pages of files that are held already.</param>
    public static Dictionary<string, IReadOnlyList<Diagnostic>> Check(
        ImportRequest request, IReadOnlyDictionary<string, DataChange> changes, ArchiveFiles archive, IReadOnlyList<string> unchanged)
    {
        var faults = new DiagnosticBag();
        var held = archive.At(unchanged).ToList();
        var named = held.SelectMany(archive.NamedBy).ToList();
        foreach (var page in archive.At(changes.Keys).Concat(held).Concat(named).DistinctBy(p => p.Path))
        {
            Gaps(request.DataFolder, page, faults);
        }

        var mayBeFaulty = held.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        var mayHaveGaps = named.Select(p => p.Path).Concat(mayBeFaulty).ToHashSet(StringComparer.Ordinal);

        if (!request.DryRun)
        {
            RecordLoader.Load(request.DataFolder, faults);
        }

        return faults.Sorted().Select(f => (Path: f.Place.File[(f.Place.File.IndexOf('/') + 1)..], Fault: f))
            .Where(f => changes.ContainsKey(f.Path)
                || (f.Fault.Code == RecordFaults.ToFillInCode && mayHaveGaps.Contains(f.Path))
                || (f.Fault.Severity == Severity.Error && mayBeFaulty.Contains(f.Path)))
            .DistinctBy(f => IsLanguage(f.Fault)
                ? (f.Fault.Code, f.Path, 0, 0, "")
                : (f.Fault.Code, f.Path, f.Fault.Place.Line, f.Fault.Place.Column, f.Fault.Message))
            .GroupBy(f => f.Path).ToDictionary(g => g.Key, g => (IReadOnlyList<Diagnostic>)[.. g.Select(f => f.Fault)]);
    }

    /// <summary>What is answered for a page goes into its files too, so that it is asked once.</summary>
    private static bool IsLanguage(Diagnostic gap) =>
        gap.Code == RecordFaults.ToFillInCode && gap.Message.StartsWith("'language' ", StringComparison.Ordinal);

    private static void Gaps(string dataFolder, ArchiveFile page, DiagnosticBag faults)
    {
        var all = new DiagnosticBag();
        KeyValues.Read(
            page.File.Head,
            RecordDraft.KeysOf(page.Id, page.Language),
            new ReadingContext(all, "data/" + page.Id, Path.Combine([dataFolder, .. page.Id.Value.Split('/')])));
        foreach (var gap in all.Sorted().Where(f => f.Code == RecordFaults.ToFillInCode))
        {
            faults.Add(gap);
        }
    }
}
