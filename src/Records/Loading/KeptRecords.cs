using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Records.Loading;

/// <summary>What was read of records before: one whose files have not changed since need not be read again.</summary>
internal sealed class KeptRecords
{
    private IReadOnlyList<RecordReading> _readings = [];
    private (DataFile? File, ArchiveSettings? Settings, DiagnosticBag Faults) _settings = (null, null, new DiagnosticBag());
    private WithheldNames _withheld = WithheldNames.None;
    private DataFolder? _folder;

    /// <summary>Files of the folder that have changed since it was read last; null where that is not known, and it is scanned.</summary>
    public IReadOnlyCollection<string>? Changed { get; set; }

    /// <summary>The folder as it is now.</summary>
    public DataFolder Folder(string path, DiagnosticBag faults) =>
        _folder = (Changed is null ? null : _folder?.With(Changed)) ?? DataFolder.Scan(path, faults);

    /// <summary>The settings, read again only where their file has changed; what was read under others is forgotten.</summary>
    public ArchiveSettings? Settings(
        DataFile? file, WithheldNames withheld, Func<DiagnosticBag, ArchiveSettings?> read, DiagnosticBag faults)
    {
        if (file is null || _settings.File != file || !file.IsSettled || !_withheld.CoverTheSame(withheld))
        {
            _readings = [];
            var own = new DiagnosticBag();
            (_settings, _withheld) = ((file, read(own), own), withheld);
        }

        _settings.Faults.CopyTo(faults);
        return _settings.Settings;
    }

    /// <summary>What was read of each record, in the order of their files; in parallel where it has to be read.</summary>
    public IReadOnlyList<RecordReading> Readings(IReadOnlyList<RecordFiles> records, Func<RecordFiles, RecordReading> read)
    {
        var readings = new RecordReading[records.Count];
        var (missing, next) = (new List<int>(), 0);
        for (var i = 0; i < records.Count; i++)
        {
            while (next < _readings.Count && !ReferenceEquals(_readings[next].Files, records[i])
                && _readings[next].Files.Id.CompareTo(records[i].Id) < 0)
            {
                next++;
            }

            if (next < _readings.Count && _readings[next] is { MayBeKept: true } kept && kept.Files.AreSame(records[i]))
            {
                readings[i] = kept;
                next++;
            }
            else
            {
                missing.Add(i);
            }
        }

        Parallel.ForEach(missing, i =>
        {
            var reading = read(records[i]);
            readings[i] = reading with { MayBeKept = MayKeep(reading) };
        });
        return _readings = readings;
    }

    /// <summary>Not where files may change unseen, or where what is wrong may be mended elsewhere.</summary>
    private static bool MayKeep(RecordReading reading) =>
        reading is { Record: { } record, Faults.HasErrors: false }
        && reading.Files.Own.Concat(reading.Files.Attached).All(f => f.IsSettled)
        && record.Files.All(f => f.At is null);
}

/// <summary>What was read of one record.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Record">The record; null where it has faults.</param>
/// <param name="Faults">What is wrong with it.</param>
internal sealed record RecordReading(RecordFiles Files, ArchiveRecord? Record, DiagnosticBag Faults)
{
    /// <summary>Whether it holds as long as the files are the same.</summary>
    public bool MayBeKept { get; init; }

    /// <summary>Texts whose heads have faults.</summary>
    public IReadOnlyList<UnreadText> Unread { get; init; } = [];

    /// <summary>What a head with faults names.</summary>
    public IReadOnlyList<Located<Reference>> Named { get; init; } = [];

    /// <summary>The numbers of a paper whose head has faults.</summary>
    public UnreadNumbers? Numbers { get; init; }
}
