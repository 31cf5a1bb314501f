using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.Records;

namespace CopArchive.Pipelines;

/// <summary>
/// The build, as named pipelines: files → records → texts → catalogue → pages, feeds → site. Data flows one way; each
/// pipeline names those whose results it needs, and the engine runs what can run at once.
/// </summary>
public static class Build
{
    /// <summary>Does all of a build that can find faults, and writes nothing.</summary>
    public static async Task<BuildReport> CheckAsync(BuildOptions options, IBuildProgress progress)
    {
        var faults = new DiagnosticBag();

        var records = new Pipeline<LoadedRecords>("Records", Phase.Input, [], _ => RecordLoader.Load(options.Data, faults));
        var input = new Pipeline<IReadOnlyList<InputPage>>("Input", Phase.Input, [records], _ =>
            InputLoader.Load(options.Input, records.Result.Settings?.Languages[0] ?? "en", faults));
        var texts = new Pipeline<ParsedTexts>("Texts", Phase.Process, [records, input], advanced =>
            ParsedTexts.Parse(records.Result, input.Result, faults, advanced));
        var catalogue = new Pipeline<LinkedCatalogue?>("Catalogue", Phase.Process, [texts], _ =>
            records.Result.Settings is { } settings
                ? Linker.Link(settings, records.Result, texts.Result.OfRecords, texts.Result.Symbols, faults)
                : null);

        Pipeline[] all = [records, input, texts, catalogue];
        await Engine.RunAsync(all, progress, () => faults.HasErrors).ConfigureAwait(false);
        return new BuildReport(
            faults.Sorted(),
            records.Result.Records.GroupBy(r => r.Id.Folder).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count()),
            0, 0, 0, 0,
            all.Where(p => p.IsDone).ToDictionary(p => p.Name, p => p.Duration.TotalMilliseconds));
    }
}
