using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.Records;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Tests.Catalogue;

/// <summary>An archive read and linked, without a site.</summary>
internal static class LinkedArchive
{
    public static LinkedCatalogue Of(string data)
    {
        var catalogue = Of(data, out var faults);
        Assert.DoesNotContain(faults, d => d.Severity == Severity.Error);
        return catalogue;
    }

    public static LinkedCatalogue Of(string data, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var faults = new DiagnosticBag();
        var loaded = RecordLoader.Load(data, faults);
        var catalogue = Linker.Link(loaded.Settings!, loaded, new Dictionary<RecordId, IReadOnlyList<TextBody>>(), new SymbolReader(loaded.Settings!.GroupNames, loaded.Settings.SymbolSeries), faults);
        diagnostics = faults.Sorted();
        return catalogue;
    }
}
