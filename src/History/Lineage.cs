using CopArchive.Records.Loading;
using CopArchive.Records.Model;

namespace CopArchive.History;

/// <summary>The states of one record, gathered commit by commit.</summary>
internal sealed class Lineage(ArchiveRecord record)
{
    private readonly SortedDictionary<string, GitFile> _files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, GitFile> _attachments = new(StringComparer.Ordinal);
    private readonly List<State> _states = [];
    private SortedDictionary<string, GitFile>? _attachmentsBefore;

    /// <summary>Whether the log knows it.</summary>
    public bool IsKnown => _states.Count > 0;

    /// <summary>
    /// Names of the contents without which its history cannot be told. States that are not to be shown are not even read; but the last
    /// one is, where only its words can tell whether it is the one at hand.
    /// </summary>
    public IEnumerable<string> NeededObjects()
    {
        var states = Shown().ToList();
        return (states.Count > 1 ? states : []).SelectMany(s => s.Files.Select(f => f.File.Object))
            .Concat(IsAsWritten(_states[^1]) ? [] : _states[^1].Files.Select(f => f.File.Object));
    }

    /// <summary>A file is gone from its place.</summary>
    public void Remove(DataPath path, GitFile file)
    {
        Begin();
        var files = path.Attachment is null ? _files : _attachments;
        var name = path.Attachment ?? path.Language ?? "";
        if (files.GetValueOrDefault(name).Path == file.Path)
        {
            files.Remove(name);
        }
    }

    /// <summary>A file stands at a place, or has other content.</summary>
    public void Put(DataPath path, GitFile file)
    {
        Begin();
        (path.Attachment is null ? _files : _attachments)[path.Attachment ?? path.Language ?? ""] = file;
    }

    /// <summary>All that one commit changed was told.</summary>
    public void Close(GitCommit commit)
    {
        _states.Add(new State(
            commit,
            [.. _files.Select(f => (f.Key.Length == 0 ? null : f.Key, f.Value))],
            commit.IsEdge ? [] : [.. AttachmentChanges()]));
        _attachmentsBefore = null;
    }

    /// <summary>What may be told.</summary>
    /// <param name="contents">Contents of all files needed, by name.</param>
    public RecordHistory Told(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> contents)
    {
        var read = new Dictionary<(string? Language, GitFile File), StateFile>();
        StateFile Read((string? Language, GitFile File) file) => read.TryGetValue(file, out var known)
            ? known
            : read[file] = new StateFile(record.Id, file.Language, file.File.Path, contents[file.File.Object]);

        var unpublished = !IsAsWritten(_states[^1]) && !ReadsAsWritten(_states[^1].Files.Select(Read));
        if (Hidden == HiddenHistory.Words)
        {
            return new RecordHistory(record.Id, [.. AfterDay().Select(s => s.Revision(null))], Hidden, unpublished);
        }

        var states = Shown().ToList();
        if (states.Count < 2)
        {
            // nothing to compare, so nothing was read
            return new RecordHistory(record.Id, [.. states.Select(s => s.Revision(null))], Hidden, unpublished);
        }

        var own = states.ConvertAll(s => s.Files is [(null, _) file, ..] ? Read(file) : null);
        if (record.HistoryFrom is not null)
        {
            // the last state that does not say it, and all before it, are not told
            var first = own.FindLastIndex(o => !ToldStates.SaysFromWhen(o)) + 1;
            (states, own) = (states[first..], own[first..]);
        }

        // what was closed, or taken away, and came back: what it said before that is not told either
        var open = states.Zip(own).ToList().FindLastIndex(s => s.First.Files.Count == 0 || !ToldStates.MayBeTold(s.Second)) + 1;
        var revisions = states.Select((s, i) => s.Revision(i >= open || s.Files.Count == 0 ? s.Files.Select(Read) : null));
        return new RecordHistory(record.Id, [.. revisions], Hidden, unpublished);
    }

    private HiddenHistory Hidden => record.Withdrawn is not null || record.Access.Level != AccessLevel.Public ? HiddenHistory.Words
        : record.HistoryFrom is not null ? HiddenHistory.Earlier
        : HiddenHistory.Nothing;

    /// <summary>States of which words may be shown, as far as the record at hand says.</summary>
    private IEnumerable<State> Shown() => Hidden == HiddenHistory.Words ? [] : AfterDay();

    private IEnumerable<State> AfterDay() => _states.Where(s => record.HistoryFrom is not { } from || s.Commit.Day >= from);

    private void Begin() => _attachmentsBefore ??= new(_attachments, StringComparer.Ordinal);

    private IEnumerable<AttachmentChange> AttachmentChanges() =>
        _attachmentsBefore!.Keys.Union(_attachments.Keys).Order(StringComparer.Ordinal)
            .Select(path =>
                (path, Before: _attachmentsBefore.GetValueOrDefault(path).Object, After: _attachments.GetValueOrDefault(path).Object))
            .Where(c => c.Before != c.After)
            .Select(c => new AttachmentChange(c.path, c.Before is null ? AttachmentChangeKind.Added
                : c.After is null ? AttachmentChangeKind.Removed
                : AttachmentChangeKind.Replaced));

    /// <summary>Whether the files at hand have just the content of a state: told by its name, without reading it.</summary>
    private bool IsAsWritten(State state) => state.Files.Count == record.Written.Count
        && state.Files.Zip(record.Written).All(f => GitObjects.NameOf(f.Second.Text, f.First.File.Object) == f.First.File.Object);

    /// <summary>Whether they read the same: line ends and the like may differ.</summary>
    private bool ReadsAsWritten(IEnumerable<StateFile> files) =>
        files.Select(f => f.Text?.Text).SequenceEqual(record.Written.Select(w => w.Text), StringComparer.Ordinal);

    private sealed record State(
        GitCommit Commit, IReadOnlyList<(string? Language, GitFile File)> Files, IReadOnlyList<AttachmentChange> Attachments)
    {
        public RecordRevision Revision(IEnumerable<StateFile>? files) => new(Commit.Day, files?.ToList(), Attachments, Commit.IsEdge);
    }
}
