using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Theme;

namespace CopArchive.Pipelines;

/// <summary>
/// What was read for one state of the files and holds for the next as far as they have not changed. A build begins with an empty one; a
/// preview hands the same to each reading.
/// </summary>
internal sealed class KeptReadings
{
    private readonly KeptFolder<WithheldNames> _withheld = new();
    private readonly KeptFolder<IReadOnlyList<InputPage>> _input = new();
    private readonly KeptFolder<AddressLock> _promised = new();
    private readonly KeptFolder<Assets> _assets = new();
    private readonly Lock _past = new();
    private (string? Head, LastCommits? Commits)? _commits;
    private (string? Head, ArchiveHistory History)? _history;

    /// <summary>The records.</summary>
    public KeptRecords Records { get; } = new();

    /// <summary>Their texts.</summary>
    public KeptTexts Texts { get; } = new();

    /// <summary>The archive as it was linked last; null where it was not yet.</summary>
    public LinkedCatalogue? Linked { get; set; }

    /// <summary>The names that are to be seen nowhere.</summary>
    public WithheldNames Withheld(string data) =>
        _withheld.Get(Path.Combine(data, "people"), "", _ => WithheldNames.Read(data), new DiagnosticBag());

    /// <summary>The pages that are no records.</summary>
    public IReadOnlyList<InputPage> Input(string folder, string language, DiagnosticBag faults) =>
        _input.Get(folder, language, own => InputLoader.Load(folder, language, own), faults);

    /// <summary>Every address that was published.</summary>
    public AddressLock Promised(string data, DiagnosticBag faults) =>
        _promised.Get(Path.Combine(data, AddressLock.FileName), "", own => AddressLock.Read(data, own), faults);

    /// <summary>Styles and scripts.</summary>
    public Assets Assets(string? folder) =>
        _assets.Get(folder ?? "", "", _ => Theme.Assets.Load(folder), new DiagnosticBag());

    /// <summary>What the last commits say; read again where there are other ones.</summary>
    public LastCommits? Commits(string data, string? head)
    {
        lock (_past)
        {
            _commits = _commits is { } kept && kept.Head == head ? kept : (head, LastCommits.Read(data));
            return _commits.Value.Commits;
        }
    }

    /// <summary>What git knows of the records; the log is read again where there are other commits.</summary>
    public ArchiveHistory History(string data, string? head, IReadOnlyList<ArchiveRecord> records, WithheldNames withheld)
    {
        lock (_past)
        {
            _history = _history is { } kept && kept.Head == head
                ? (head, kept.History.Of(records, withheld))
                : (head, ArchiveHistory.Read(data, records, withheld));
            return _history.Value.History;
        }
    }

    /// <summary>What was read from a file or a folder.</summary>
    private sealed class KeptFolder<T>
    {
        private (string Stamp, T Value, DiagnosticBag Faults)? _kept;

        public T Get(string path, string how, Func<DiagnosticBag, T> read, DiagnosticBag faults)
        {
            var stamp = path.Length == 0 ? how : $"{how}\n{FileStamp.Of(path)}";
            if (_kept is not { } kept || kept.Stamp != stamp)
            {
                var own = new DiagnosticBag();
                _kept = kept = (stamp, read(own), own);
            }

            kept.Faults.CopyTo(faults);
            return kept.Value;
        }
    }
}
