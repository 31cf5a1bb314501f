using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
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
        var symbols = new SymbolReader(loaded.Settings!.GroupNames, loaded.Settings.SymbolSeries);
        var mentions = new MentionFinder(symbols, loaded.Settings.ResolutionWords);
        var texts = loaded.Records.Where(r => r.Texts.Count > 0)
            .ToDictionary(r => r.Id, r => (IReadOnlyList<TextBody>)[.. r.Texts.Select(t => TextParser.Parse(t, mentions, faults))]);
        var catalogue = Linker.Link(loaded.Settings, loaded, texts, symbols, faults);
        diagnostics = faults.Sorted();
        return catalogue;
    }
}
