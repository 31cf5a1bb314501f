using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Records.Model;
using static CopArchive.Catalogue.Checks.ArchiveCheck;

namespace CopArchive.Authoring;

/// <summary>
/// Outcomes that quote words which had to go from a paragraph: whoever takes the words out there means these too.
/// </summary>
internal static class RemovedQuotes
{
    /// <summary>
    /// Takes the quotes out of their files, and what these files said before out of what is told; the files, without the folder.
    /// </summary>
    /// <param name="options">The archive.</param>
    /// <param name="progress">Hears how it gets on.</param>
    /// <param name="dryRun">Whether nothing is written.</param>
    public static async Task<IReadOnlyList<string>> TakeOutAsync(BuildOptions options, IBuildProgress progress, bool dryRun = false)
    {
        var (catalogue, diagnostics) = await Build.LinkAsync(options, progress).ConfigureAwait(false);
        var faulty = diagnostics.Where(d => d.Kind == PermanenceFaults.RemovedQuoteKind).Select(d => d.Place.File).ToHashSet();
        if (catalogue is null || faulty.Count == 0)
        {
            return [];
        }

        var byId = catalogue.Records.ToDictionary(r => r.Id);
        var taken = new List<string>();
        foreach (var outcome in catalogue.All<OutcomeRecord>().Where(o => faulty.Contains(o.Place.File)))
        {
            var (_, day) = Removal(outcome, byId)!.Value;
            var from = outcome.HistoryFrom is { } known && known > day ? known : day;
            var proposal = PageCorrection.Make(options.Data, new CorrectionRequest(outcome.Id.Value, day)
            {
                Values = [("printed-words", OutcomeRecord.Removed), ("history-from", from.ToString("yyyy-MM-dd"))],
            });
            if (dryRun ? proposal.Succeeded : proposal.Write(options.Data).Succeeded)
            {
                taken.Add(proposal.Change!.Path);
            }
        }

        return taken;
    }
}
