using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Importing.Drafts;
using CopArchive.Records.Loading;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Importing;

/// <summary>What is still to fill in on the pages of an import, and, where they are written, all else that reading them finds.</summary>
internal static class WrittenPages
{
    /// <summary>The faults by path under <c>data/</c>.</summary>
    public static Dictionary<string, IReadOnlyList<Diagnostic>> Check(
        ImportRequest request, IReadOnlyDictionary<string, DataChange> changes, ArchiveFiles archive)
    {
        var faults = new DiagnosticBag();
        foreach (var change in changes.Values.Where(c => c.Content is not null && archive.IsRecord(c.Path)))
        {
            Gaps(request.DataFolder, change, faults);
        }

        if (!request.DryRun)
        {
            RecordLoader.Load(request.DataFolder, faults);
        }

        return faults.Sorted().Select(f => (Path: f.Place.File[(f.Place.File.IndexOf('/') + 1)..], Fault: f))
            .Where(f => changes.ContainsKey(f.Path))
            .DistinctBy(f => IsLanguage(f.Fault)
                ? (f.Fault.Code, f.Path, 0, 0, "")
                : (f.Fault.Code, f.Path, f.Fault.Place.Line, f.Fault.Place.Column, f.Fault.Message))
            .GroupBy(f => f.Path).ToDictionary(g => g.Key, g => (IReadOnlyList<Diagnostic>)[.. g.Select(f => f.Fault)]);
    }

    /// <summary>What is answered for a page goes into its files too, so that it is asked once.</summary>
    private static bool IsLanguage(Diagnostic gap) =>
        gap.Code == RecordFaults.ToFillInCode && gap.Message.StartsWith("'language' ", StringComparison.Ordinal);

    private static void Gaps(string dataFolder, DataChange change, DiagnosticBag faults)
    {
        var ignored = new DiagnosticBag();
        var name = Path.GetFileNameWithoutExtension(change.Path).Split('.');
        if (SourceText.Decode("data/" + change.Path, change.Content!, ignored) is not { } source
            || RecordFile.Read(source, ignored) is not { } file
            || RecordId.TryParse(change.Path[..(change.Path.LastIndexOf('/') + 1)] + name[0]) is not { } id)
        {
            return;
        }

        var all = new DiagnosticBag();
        KeyValues.Read(
            file.Head,
            RecordDraft.KeysOf(id, name.Length > 1 ? name[1] : null),
            new ReadingContext(all, "data/" + id, Path.Combine([dataFolder, .. id.Value.Split('/')])));
        foreach (var gap in all.Sorted().Where(f => f.Code == RecordFaults.ToFillInCode))
        {
            faults.Add(gap);
        }
    }
}
