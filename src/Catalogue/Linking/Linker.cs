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

    /// <summary>Links an archive. Nothing is checked: what refers to something that is not there leads nowhere.</summary>
    /// <param name="settings">What the archive is.</param>
    /// <param name="loaded">The records.</param>
    /// <param name="texts">The texts of each record, its first language first; records without texts may be absent.</param>
    /// <param name="symbols">Reads document numbers.</param>
    /// <param name="promised">Every address that was published; null for none.</param>
    public static LinkedCatalogue Link(
        ArchiveSettings settings, LoadedRecords loaded, IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts, SymbolReader symbols,
        AddressLock? promised = null)
    {
        var byId = Withdrawals.WithoutWords(Withdrawals.Inherited(loaded.Records));
        IReadOnlyList<ArchiveRecord> records = [.. byId.Values.OrderBy(r => r.Id)];
        texts = texts.Where(t => byId.GetValueOrDefault(t.Key)?.Withdrawn is null).ToDictionary();
        var table = SymbolTable.Of([.. records.OfType<DocumentRecord>()], symbols);
        var resolver = new MentionResolver(byId, texts, table);
        var mentions = new Lazy<IReadOnlyList<PlacedMention>>(() => Mentions.InOrder(records, texts));
        return new LinkedCatalogue(
            settings, records, byId, texts, new(() => BacklinksOf(records, texts, mentions.Value, resolver, symbols)), resolver, table,
            symbols,
            new(() => Mentions.Missing(mentions.Value, resolver)))
        {
            Promised = promised ?? AddressLock.None,
            Terms = loaded.Terms,
            Waiting = loaded.Waiting,
        };
    }

    /// <summary>Checks an archive; with errors in it the catalogue must not be published.</summary>
    /// <param name="catalogue">The archive; null where it is not known what it is, and only what does not need that is checked.</param>
    /// <param name="loaded">The records.</param>
    /// <param name="texts">Their texts.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="promised">Every address that was published.</param>
    /// <param name="others">Texts that are of no record: of pages under <c>input/</c>, and of heads with faults.</param>
    internal static void Check(
        LinkedCatalogue? catalogue, LoadedRecords loaded, IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts,
        DiagnosticBag faults, AddressLock promised, IReadOnlyList<TextBody> others)
    {
        var written = Withdrawals.Inherited(loaded.Records);
        var pages = new KnownPages(loaded, promised);
        ReferenceCheck.Run(loaded, pages, written, texts, faults);
        ArchiveCheck.Run(written, texts, faults);
        ClauseCheck.Run(written.Values, texts, promised, faults);
        Mentions.Check(
            texts.Values.SelectMany(t => t).Concat(others).SelectMany(t => t.Mentions).Select(m => m.Mention),
            pages,
            written,
            texts,
            faults);
        if (catalogue is null)
        {
            return;
        }

        foreach (var word in catalogue.Settings.Words.Where(w => w.Record is { } id && !pages.Has(id)))
        {
            faults.Add(pages.Missing(word.Means.Place!, word.Record!));
        }

        SymbolTable.Check(catalogue.All<DocumentRecord>(), loaded.UnreadNumbers, catalogue.SymbolReader, faults);
        RelationCheck.Run(catalogue, faults);
        DateCheck.Run(catalogue.ById, faults);
        TitleCheck.Run(catalogue.Records, catalogue.SymbolReader, faults);
        ContactCheck.Run(
            catalogue.Records, [catalogue.Settings.Contact ?? "", .. catalogue.Settings.PublicContacts], faults);
    }

    private static Backlinks BacklinksOf(
        IReadOnlyList<ArchiveRecord> records, IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts,
        IReadOnlyList<PlacedMention> mentions, MentionResolver resolver, SymbolReader symbols)
    {
        Unit? UnitOf(ArchiveRecord record, string? anchor) => anchor is null ? null
            : texts.GetValueOrDefault(record.Id) is [var first, ..] ? first.AllUnits().FirstOrDefault(u => u.Anchor == anchor) : null;

        var links = new Backlinks();
        foreach (var from in records)
        {
            foreach (var relation in from.Relations)
            {
                var target = relation.Target.Value;
                links.Add(target.Id, new Backlink(from, UnitOf(from, relation.FromAnchor), null, relation.Type, target.Anchor));
            }
        }

        foreach (var (from, unit, language, mention) in mentions)
        {
            if (resolver.Find(mention.Target) is { } target && target.Id != from.Id
                && !IsMisprintedNumber(new PlacedMention(from, unit, language, mention), symbols))
            {
                links.Add(target.Id, new Backlink(from, unit, language, RelationType.Cites, target.Anchor));
            }
        }

        return links;
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
