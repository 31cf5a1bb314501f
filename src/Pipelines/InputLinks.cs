using CopArchive.Diagnostics;
using CopArchive.Pages;
using CopArchive.Records.Model;
using CopArchive.Texts;

namespace CopArchive.Pipelines;

/// <summary>
/// Links in the pages under <c>input/</c> to pages of the site (<c>page:coverage</c>); those to records are checked with all others.
/// </summary>
internal static class InputLinks
{
    private const string PageScheme = "page:";

    /// <summary>Reports links that lead nowhere.</summary>
    public static void Check(
        IReadOnlyList<(InputPage Page, TextBody Text)> input, IReadOnlyList<PlannedPage> pages, DiagnosticBag faults)
    {
        var names = pages.Where(p => p.Address.IsPage && p.Address.Path.Length > 0)
            .Select(p => p.Address.Path.TrimEnd('/'))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var unit in input.SelectMany(i => i.Text.AllUnits()))
        {
            foreach (var link in Inline.Links(unit.Content)
                .Where(l => l.Target.StartsWith(PageScheme, StringComparison.Ordinal) && !names.Contains(l.Target[PageScheme.Length..])))
            {
                faults.Add(LinkFaults.DeadLink(unit.Place, link.Target[PageScheme.Length..], names.Where(n => !n.Contains('/'))));
            }
        }
    }
}
