using System.Collections.Concurrent;
using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Records.Loading;

/// <summary>Records that were read before: one whose files have not changed since need not be read again.</summary>
internal sealed class KeptRecords
{
    private readonly ConcurrentDictionary<RecordId, Kept> _records = [];
    private (DataFile? File, ArchiveSettings? Settings, DiagnosticBag Faults) _settings = (null, null, new DiagnosticBag());
    private WithheldNames _withheld = WithheldNames.None;

    /// <summary>The settings, read again only where their file has changed; what was read under others is forgotten.</summary>
    public ArchiveSettings? Settings(
        DataFile? file, WithheldNames withheld, Func<DiagnosticBag, ArchiveSettings?> read, DiagnosticBag faults)
    {
        if (file is null || _settings.File != file || !file.IsSettled || !_withheld.CoverTheSame(withheld))
        {
            _records.Clear();
            var own = new DiagnosticBag();
            (_settings, _withheld) = ((file, read(own), own), withheld);
        }

        _settings.Faults.CopyTo(faults);
        return _settings.Settings;
    }

    /// <summary>The record as it was read from just these files, with what was said of it; null where it has to be read.</summary>
    public (ArchiveRecord Record, DiagnosticBag Faults)? Find(RecordId id, IReadOnlyList<DataFile> files) =>
        _records.TryGetValue(id, out var kept) && kept.Files.SequenceEqual(files) ? (kept.Record, kept.Faults) : null;

    /// <summary>Keeps a record, unless its files may change unseen.</summary>
    public void Keep(RecordId id, IReadOnlyList<DataFile> files, ArchiveRecord record, DiagnosticBag faults)
    {
        if (files.All(f => f.IsSettled) && record.Files.All(f => f.At is null))
        {
            _records[id] = new Kept(files, record, faults);
        }
    }

    private sealed record Kept(IReadOnlyList<DataFile> Files, ArchiveRecord Record, DiagnosticBag Faults);
}
