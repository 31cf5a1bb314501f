using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.Pages;
using CopArchive.Records.Model;
using CopArchive.Texts;

namespace CopArchive.Pipelines;

/// <summary>
/// Links in the pages under <c>input/</c>: to records (<c>meetings/2</c>) and to pages of the site (<c>page:coverage</c>).
/// </summary>
internal static class InputLinks
{
    private const string PageScheme = "page:";

    /// <summary>Reports links that lead nowhere.</summary>
    public static void Check(
        IReadOnlyList<(InputPage Page, TextBody Text)> input, LinkedCatalogue catalogue, IReadOnlyList<PlannedPage> pages,
        DiagnosticBag faults)
    {
        var names = pages.Where(p => p.Address.IsPage && p.Address.Path.Length > 0)
            .Select(p => p.Address.Path.TrimEnd('/'))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var unit in input.SelectMany(i => i.Text.AllUnits()))
        {
            foreach (var mention in unit.Mentions().Where(m => m.Target is MentionTarget.Record && catalogue.Resolve(m) is null))
            {
                faults.Add(LinkFaults.UnknownRecord(
                    mention.Place,
                    ((MentionTarget.Record)mention.Target).Reference.Id.Value,
                    catalogue.Records.Select(r => r.Id.Value)));
            }

            foreach (var link in Inline.Links(unit.Content)
                .Where(l => l.Target.StartsWith(PageScheme, StringComparison.Ordinal) && !names.Contains(l.Target[PageScheme.Length..])))
            {
                faults.Add(LinkFaults.DeadLink(unit.Place, link.Target[PageScheme.Length..], names.Where(n => !n.Contains('/'))));
            }
        }
    }
}
