using CopArchive.Catalogue;
using CopArchive.Catalogue.Linking;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Tests.Catalogue;

/// <summary>An archive whose every address is promised, to be changed in memory and checked again.</summary>
internal sealed class PromisedArchive
{
    private readonly LoadedRecords _loaded;
    private readonly IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> _texts;
    private readonly SymbolReader _symbols;

    public PromisedArchive(string data)
    {
        var faults = new DiagnosticBag();
        _loaded = RecordLoader.Load(data, faults);
        _symbols = new SymbolReader(_loaded.Settings!.GroupNames, _loaded.Settings.SymbolSeries);
        Mentions = new MentionFinder(_symbols, _loaded.Settings.ResolutionWords);
        _texts = _loaded.Records
            .Where(r => r.Texts.Count > 0)
            .ToDictionary(r => r.Id, r => (IReadOnlyList<TextBody>)[.. r.Texts.Select(t => TextParser.Parse(t, Mentions, faults))]);
        Lock = LockOf(_loaded.Records);
    }

    public MentionFinder Mentions { get; }

    public IReadOnlyList<ArchiveRecord> Records => _loaded.Records;

    public IEnumerable<TextBody> Texts => _texts.OrderBy(t => t.Key).SelectMany(t => t.Value);

    /// <summary>All that is published.</summary>
    public AddressLock Lock { get; }

    /// <summary>All that would be published of some records.</summary>
    public AddressLock LockOf(IReadOnlyList<ArchiveRecord> records) => new(Published.Of(Link(records, AddressLock.None)).ToLock());

    /// <summary>What the check of addresses says of other records against what is promised.</summary>
    /// <param name="records">The records now.</param>
    /// <param name="promised">What is promised; null for all of this archive.</param>
    public IReadOnlyList<Diagnostic> Check(IReadOnlyList<ArchiveRecord> records, AddressLock? promised = null)
    {
        var faults = new DiagnosticBag();
        var linked = Link(records, promised ?? Lock);
        Permanence.Check(linked, Published.Of(linked), Loaded(records), faults);
        return faults.Sorted();
    }

    /// <summary>A text goes with its record, also where that has a new name.</summary>
    private LinkedCatalogue Link(IReadOnlyList<ArchiveRecord> records, AddressLock promised)
    {
        var texts = records
            .Select(r => (r.Id, Texts: _texts.GetValueOrDefault(r.Id)
                ?? _loaded.Records.Where(o => o.Place == r.Place).Select(o => _texts.GetValueOrDefault(o.Id)).FirstOrDefault()))
            .Where(t => t.Texts is not null).ToDictionary(t => t.Id, t => t.Texts!);
        return Linker.Link(_loaded.Settings!,
            Loaded(records), texts, _symbols, promised);
    }

    private LoadedRecords Loaded(IReadOnlyList<ArchiveRecord> records) =>
        new(_loaded.Settings, [.. records.OrderBy(r => r.Id)], records.Select(r => r.Id).ToHashSet());
}
