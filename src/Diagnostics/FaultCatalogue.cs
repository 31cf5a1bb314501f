namespace CopArchive.Diagnostics;

/// <summary>The one catalogue of everything that can be wrong; the site's page of errors is made from it.</summary>
public static class FaultCatalogue
{
    /// <summary>All kinds of fault, by code.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
        [.. FileFaults.All.Concat(RecordFaults.All).Concat(AttachedFileFaults.All).Concat(TextFaults.All).Concat(LinkFaults.All)
            .Concat(PermanenceFaults.All).Concat(AdviceFaults.All).Concat(SourceFaults.All).Concat(OutputFaults.All)
            .OrderBy(k => k.Code, StringComparer.Ordinal)];
}
