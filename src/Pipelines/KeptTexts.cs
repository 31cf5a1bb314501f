using System.Runtime.CompilerServices;
using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Pipelines;

/// <summary>Texts that were parsed before, by what they were parsed from: as long as that is kept, they are.</summary>
internal sealed class KeptTexts
{
    private ConditionalWeakTable<object, Kept> _texts = [];
    private IReadOnlyList<ArchiveRecord> _records = [];
    private Dictionary<RecordId, IReadOnlyList<TextBody>> _ofRecords = [];
    private Dictionary<RecordId, DiagnosticBag> _faults = [];
    private ArchiveSettings? _settings;
    private (SymbolReader Symbols, MentionFinder Mentions)? _readers;

    /// <summary>What finds numbers and mentions in texts; what was parsed under other settings is forgotten.</summary>
    public (SymbolReader Symbols, MentionFinder Mentions) Under(ArchiveSettings? settings)
    {
        if (_readers is null || settings != _settings)
        {
            // without settings numbers cannot be recognised; texts are parsed all the same, to report their own faults
            var symbols = new SymbolReader(settings?.GroupNames ?? [], settings?.SymbolSeries ?? []);
            (_texts, _records, _ofRecords, _faults) = ([], [], [], []);
            (_settings, _readers) = (settings, (symbols, new MentionFinder(symbols, settings?.ResolutionWords ?? [])));
        }

        return _readers.Value;
    }

    /// <summary>The texts of all records; those of records that are the same as the last time are not even looked for.</summary>
    /// <param name="records">The records, by id.</param>
    /// <param name="parse">Parses those of one.</param>
    /// <param name="faults">Where it goes what was said of them.</param>
    /// <param name="advanced">Hears how many are parsed.</param>
    public IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> OfRecords(
        IReadOnlyList<ArchiveRecord> records, Func<ArchiveRecord, DiagnosticBag, IReadOnlyList<TextBody>> parse, DiagnosticBag faults,
        Action<int, int> advanced)
    {
        var changes = ChangedRecords.Between(_records, records);
        var texts = new Dictionary<RecordId, IReadOnlyList<TextBody>>(_ofRecords);
        var said = new Dictionary<RecordId, DiagnosticBag>(_faults);
        foreach (var gone in changes.Gone)
        {
            texts.Remove(gone.Id);
            said.Remove(gone.Id);
        }

        var come = changes.Come.Where(r => r.Texts.Count > 0).ToList();
        var done = 0;
        Parallel.ForEach(come, record =>
        {
            var own = new DiagnosticBag();
            var parsed = Get(record.Texts, bag => parse(record, bag), own);
            lock (texts)
            {
                texts[record.Id] = parsed;
                if (!own.IsEmpty)
                {
                    said[record.Id] = own;
                }
            }

            advanced(Interlocked.Increment(ref done), come.Count);
        });
        (_records, _ofRecords, _faults) = (records, texts, said);
        foreach (var own in said.Values)
        {
            own.CopyTo(faults);
        }

        return texts;
    }

    /// <summary>Parsed texts.</summary>
    /// <param name="written">From what they are parsed; the very object, not one that says the same.</param>
    /// <param name="parse">Parses them.</param>
    /// <param name="faults">Where it goes what was said of them.</param>
    public IReadOnlyList<TextBody> Get(object written, Func<DiagnosticBag, IReadOnlyList<TextBody>> parse, DiagnosticBag faults)
    {
        if (!_texts.TryGetValue(written, out var kept))
        {
            var own = new DiagnosticBag();
            kept = new Kept(parse(own), own);
            _texts.AddOrUpdate(written, kept);
        }

        kept.Faults.CopyTo(faults);
        return kept.Texts;
    }

    private sealed record Kept(IReadOnlyList<TextBody> Texts, DiagnosticBag Faults);
}
