using CopArchive.Catalogue;
using CopArchive.Catalogue.Linking;
using CopArchive.Diagnostics;
using CopArchive.Pages;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pipelines;

/// <summary>
/// Links in the pages under <c>input/</c> to pages of the site (<c>page:coverage</c>); those to records are checked with all others.
/// </summary>
public static class InputLinks
{
    private const string PageScheme = "page:";

    /// <summary>Reports links that lead nowhere.</summary>
    /// <param name="input">The pages.</param>
    /// <param name="single">Pages that there are whatever the records say.</param>
    /// <param name="all">All pages; asked for where a link leads to none of these: to plan them takes a quarter of a check.</param>
    /// <param name="faults">Where it is reported.</param>
    public static void Check(
        IReadOnlyList<(InputPage Page, TextBody Text)> input, IReadOnlyList<PlannedPage> single, Func<IReadOnlyList<PlannedPage>> all,
        DiagnosticBag faults)
    {
        var usual = NamesOf(single.Select(p => p.Address).Concat(SitePages.Lists));
        var names = new Lazy<HashSet<string>>(() => NamesOf(all().Select(p => p.Address)));
        Report(input, faults, t => usual.Contains(t) || names.Value.Contains(t), () => names.Value.Where(n => !n.Contains('/')));
    }

    /// <summary>
    /// The same while records have faults, of which no pages can be made: links are reported that lead nowhere whatever these records
    /// hold, since no page and no folder of records begins so.
    /// </summary>
    public static void CheckWithoutRecords(
        IReadOnlyList<(InputPage Page, TextBody Text)> input, ArchiveSettings settings, IReadOnlyList<GlossaryTerm> terms, Words words,
        DiagnosticBag faults)
    {
        var names = NamesWithoutRecords(input, settings, terms, words);
        Report(input, faults, target => names.Contains(target.Split('/')[0]), () => names);
    }

    /// <summary>With what the address of every page begins, whatever records there are.</summary>
    public static IReadOnlySet<string> NamesWithoutRecords(
        IReadOnlyList<(InputPage Page, TextBody Text)> input, ArchiveSettings settings, IReadOnlyList<GlossaryTerm> terms, Words words)
    {
        // terms of the glossary and words of the search name records, and these are not there
        var none = new LoadedRecords(settings with { Words = [] }, [], new HashSet<RecordId>());
        var catalogue = Linker.Link(none.Settings!, none, new Dictionary<RecordId, IReadOnlyList<TextBody>>(),
            new SymbolReader(settings.GroupNames, settings.SymbolSeries));
        return NamesOf(PagePlan.Of(catalogue, words, input, Published.Of(catalogue)).Select(p => p.Address)).Select(n => n.Split('/')[0])
            .Concat(RecordDefinitions.All.Select(d => d.Folder.Split('/')[0]))
            .Concat(Enum.GetValues<DocumentType>().Select(t => NameOf(Address.OfList(t))))
            .Concat(new[] { "deadline", "force", "addressee", "state" }.Select(o => NameOf(SitePages.OutcomesBy(o))))
            .Concat([NameOf(SitePages.AsOf(default)), NameOf(Address.OfSymbol("a")), "since"])
            .Concat(settings.Languages)
            .Concat(terms.Count > 0 ? [NameOf(SitePages.Glossary)] : [])
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string NameOf(Address address) => address.Path.Split('/')[0];

    private static HashSet<string> NamesOf(IEnumerable<Address> pages) => pages
        .Where(p => p.IsPage && p.Path.Length > 0)
        .Select(p => p.Path.TrimEnd('/'))
        .ToHashSet(StringComparer.Ordinal);

    private static void Report(
        IReadOnlyList<(InputPage Page, TextBody Text)> input, DiagnosticBag faults, Func<string, bool> isThere,
        Func<IEnumerable<string>> names)
    {
        foreach (var unit in input.SelectMany(i => i.Text.AllUnits()))
        {
            foreach (var target in Inline.Links(unit.Content).Select(l => l.Target)
                .Where(t => t.StartsWith(PageScheme, StringComparison.Ordinal))
                .Select(t => t[PageScheme.Length..])
                .Where(t => !isThere(t)))
            {
                faults.Add(LinkFaults.DeadLink(unit.Place, target, names()));
            }
        }
    }
}
