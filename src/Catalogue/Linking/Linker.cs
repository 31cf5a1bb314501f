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
    /// <summary>Links an archive. Nothing is checked: what refers to something that is not there leads nowhere.</summary>
    /// <param name="settings">What the archive is.</param>
    /// <param name="loaded">The records, by id.</param>
    /// <param name="texts">The texts of each record, its first language first; records without texts may be absent.</param>
    /// <param name="symbols">Reads document numbers.</param>
    /// <param name="promised">Every address that was published; null for none.</param>
    /// <param name="former">
    /// The archive in a former state, for a preview: of records that are the same objects nothing is linked again, nor of their texts;
    /// null for none.
    /// </param>
    public static LinkedCatalogue Link(
        ArchiveSettings settings, LoadedRecords loaded, IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts, SymbolReader symbols,
        AddressLock? promised = null, LinkedCatalogue? former = null)
    {
        var written = loaded.Records;
        former = former?.SymbolReader == symbols ? former : null;
        var changes = former is not null && ChangedRecords.Between(former.Written, written) is { AreFew: true } few
            ? WithVersions(few, written) : null;
        var byId = changes is null ? written.ToDictionary(r => r.Id) : new Dictionary<RecordId, ArchiveRecord>(former!.ById);
        foreach (var gone in changes?.Gone ?? [])
        {
            byId.Remove(gone.Id);
        }

        foreach (var come in changes?.Come ?? written)
        {
            byId[come.Id] = Withdrawals.Shown(come, byId);
        }

        var records = new List<ArchiveRecord>(written.Count);
        var shown = new Dictionary<RecordId, IReadOnlyList<TextBody>>(texts);
        foreach (var record in written)
        {
            records.Add(record is { Withdrawn: null } and not ResolutionVersionRecord ? record : byId[record.Id]);
            if (records[^1].Withdrawn is not null)
            {
                shown.Remove(record.Id);
            }
        }

        return new LinkedCatalogue(settings, records, byId, shown, symbols, former, changes is null ? null : new ChangedRecords(
            [.. changes.Gone.Select(r => former!.Find(r.Id)!)], [.. changes.Come.Select(r => byId[r.Id])]))
        {
            Written = written,
            Promised = promised ?? AddressLock.None,
            Terms = loaded.Terms,
            Waiting = loaded.Waiting,
        };
    }

    /// <summary>With a resolution its versions change: they may be withdrawn with it.</summary>
    private static ChangedRecords WithVersions(ChangedRecords changes, IReadOnlyList<ArchiveRecord> written)
    {
        var works = changes.Gone.Concat(changes.Come).OfType<ResolutionRecord>().Select(r => r.Id).ToHashSet();
        var versions = works.Count == 0 ? [] : written.OfType<ResolutionVersionRecord>()
            .Where(v => works.Contains(LinkedCatalogue.WorkOf(v))).Except(changes.Come).ToList();
        return versions.Count == 0 ? changes : new ChangedRecords([.. changes.Gone, .. versions], [.. changes.Come, .. versions]);
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
}
