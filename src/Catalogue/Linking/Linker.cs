using CopArchive.Catalogue.Checks;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue.Linking;

/// <summary>Makes one linked value of the records and their texts: references checked, numbers indexed, mentions resolved.</summary>
public static class Linker
{
    /// <summary>So many letters may stand beside a number on its own line: <c>Document … -E, 24 May 2012, Original: English</c>.</summary>
    private const int LongestBesideNumber = 60;

    /// <summary>
    /// Links an archive. Faults go to <paramref name="faults"/>; with errors among them the catalogue must not be published.
    /// </summary>
    /// <param name="settings">What the archive is.</param>
    /// <param name="loaded">The records.</param>
    /// <param name="texts">The texts of each record, its first language first; records without texts may be absent.</param>
    /// <param name="symbols">Reads document numbers.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="promised">Every address that was published; null for none.</param>
    /// <param name="others">Texts that are of no record: of pages under <c>input/</c>, and of heads with faults; null for none.</param>
    public static LinkedCatalogue Link(
        ArchiveSettings settings, LoadedRecords loaded, IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts, SymbolReader symbols,
        DiagnosticBag faults, AddressLock? promised = null, IReadOnlyList<TextBody>? others = null)
    {
        promised ??= AddressLock.None;
        var (written, mentions) = Check(loaded, texts, faults, promised, others ?? []);
        var pages = new KnownPages(loaded, promised);
        foreach (var word in settings.Words.Where(w => w.Record is { } id && !pages.Has(id)))
        {
            faults.Add(pages.Missing(word.Means.Place!, word.Record!));
        }

        var byId = Withdrawals.WithoutWords(written);
        texts = texts.Where(t => byId.GetValueOrDefault(t.Key)?.Withdrawn is null).ToDictionary();
        mentions = [.. mentions.Where(m => m.From.Withdrawn is null)];
        var table = SymbolTable.Of([.. byId.Values.OfType<DocumentRecord>().OrderBy(d => d.Id)], loaded.UnreadNumbers, symbols, faults);
        var resolver = new MentionResolver(byId, texts, table);
        RelationCheck.Run(byId, texts, resolver, faults);
        TitleCheck.Run(byId.Values, symbols, faults);
        DateCheck.Run(byId, faults);
        ContactCheck.Run(byId.Values, [settings.Contact ?? "", .. settings.PublicContacts], faults);
        return new LinkedCatalogue(settings, byId, texts, Backlinks(byId, texts, mentions, resolver, symbols), resolver, table, symbols,
            Mentions.Missing(mentions, resolver))
        {
            Promised = promised,
            Terms = loaded.Terms,
            Waiting = loaded.Waiting,
        };
    }

    /// <summary>What can be checked without knowing what the archive is: whether all that is named is there, and belongs there.</summary>
    /// <inheritdoc cref="Link"/>
    internal static (IReadOnlyDictionary<RecordId, ArchiveRecord> Written, IReadOnlyList<PlacedMention> Mentions) Check(
        LoadedRecords loaded, IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts, DiagnosticBag faults, AddressLock promised,
        IReadOnlyList<TextBody> others)
    {
        var written = Withdrawals.Inherited(loaded.Records);
        var pages = new KnownPages(loaded, promised);
        ReferenceCheck.Run(loaded, pages, written, texts, faults);
        ArchiveCheck.Run(written, texts, faults);
        ClauseCheck.Run(written.Values, texts, promised, faults);
        var mentions = Mentions.InOrder(written, texts);
        Mentions.Check(
            mentions.Select(m => m.Mention).Concat(others.SelectMany(t => t.AllUnits()).SelectMany(u => u.Mentions())),
            pages,
            written,
            texts,
            faults);
        return (written, mentions);
    }

    private static Dictionary<RecordId, IReadOnlyList<Backlink>> Backlinks(
        IReadOnlyDictionary<RecordId, ArchiveRecord> byId, IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts,
        IReadOnlyList<PlacedMention> mentions, MentionResolver resolver, SymbolReader symbols)
    {
        Unit? UnitOf(ArchiveRecord record, string? anchor) => anchor is null ? null
            : texts.GetValueOrDefault(record.Id) is [var first, ..] ? first.AllUnits().FirstOrDefault(u => u.Anchor == anchor) : null;

        var fromHeads = byId.Values.OrderBy(r => r.Id).SelectMany(from => from.Relations.Select(r => (
            Target: r.Target.Value,
            Link: new Backlink(from, UnitOf(from, r.FromAnchor), null, r.Type, r.Target.Value.Anchor))));
        var fromTexts = mentions.Where(m => !IsMisprintedNumber(m, symbols))
            .Select(m => (Found: m, Target: resolver.Find(m.Mention.Target)))
            .Where(m => m.Target is not null && m.Target.Id != m.Found.From.Id)
            .Select(m => (
                Target: m.Target!,
                Link: new Backlink(m.Found.From, m.Found.Unit, m.Found.Language, RelationType.Cites, m.Target!.Anchor)));
        return fromHeads.Concat(fromTexts)
            .GroupBy(l => l.Target.Id)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Backlink>)[.. g.Select(l => l.Link)
                .DistinctBy(l => (l.From.Id, l.FromLanguage, l.FromUnit?.Anchor, l.Type, l.TargetAnchor))
                .OrderBy(l => l.From.Id)]);
    }

    /// <summary>
    /// Whether a mention is the line on which a paper prints its own number, which is misprinted: it may be that of another paper, which
    /// is not cited there.
    /// </summary>
    private static bool IsMisprintedNumber(PlacedMention mention, SymbolReader symbols) =>
        mention.From is DocumentRecord paper
        && mention.Mention.Target is MentionTarget.Document named
        && paper.Symbols.Any(s => s.Claim == SymbolClaim.Misprinted && symbols.Key(s.Printed.Value) == named.Key)
        && mention.Unit.Plain().Length - mention.Mention.Printed.Length <= LongestBesideNumber;
}
