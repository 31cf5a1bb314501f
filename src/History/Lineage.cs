using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.History;

/// <summary>The states of one record, gathered commit by commit.</summary>
internal sealed class Lineage(ArchiveRecord record, WithheldNames withheld)
{
    private readonly SortedDictionary<string, GitFile> _files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, GitFile> _attachments = new(StringComparer.Ordinal);
    private List<State> _states = [];
    private SortedDictionary<string, GitFile>? _attachmentsBefore;
    private bool? _isAsCommitted;

    /// <summary>The record.</summary>
    public RecordId Id => record.Id;

    /// <summary>The same states for the record as it is now.</summary>
    public Lineage Of(ArchiveRecord now, WithheldNames names) =>
        ReferenceEquals(now, record) ? this : new(now, names) { _states = _states };

    /// <summary>Whether the log mentions it.</summary>
    public bool IsKnown => _states.Count > 0;

    /// <summary>
    /// Names of the contents needed for its history. States that must stay hidden are not even read, except the last one if only its text
    /// can show whether it is the current one.
    /// </summary>
    public IEnumerable<string> NeededObjects()
    {
        var states = DisclosedStates().ToList();
        return (states.Count > 1 ? states : []).SelectMany(s => s.Files.Select(f => f.File.Object))
            .Concat(IsAsCommitted ? [] : _states[^1].Files.Select(f => f.File.Object));
    }

    /// <summary>A file was removed.</summary>
    public void Remove(DataPath path, GitFile file)
    {
        BeginCommit();
        var files = path.Attachment is null ? _files : _attachments;
        var name = path.Attachment ?? path.Language ?? "";
        if (files.GetValueOrDefault(name)?.Path == file.Path)
        {
            files.Remove(name);
        }
    }

    /// <summary>A file was added or has new content.</summary>
    public void Put(DataPath path, GitFile file)
    {
        BeginCommit();
        (path.Attachment is null ? _files : _attachments)[path.Attachment ?? path.Language ?? ""] = file;
    }

    /// <summary>Everything that one commit changed has been added.</summary>
    public void EndCommit(GitCommit commit)
    {
        _states.Add(new State(
            commit.Day,
            commit.IsEdge,
            [.. _files.Select(f => (f.Key.Length == 0 ? null : f.Key, f.Value))],
            commit.IsEdge ? [] : [.. AttachmentChanges()]));
        _attachmentsBefore = null;
    }

    /// <summary>The history that may be disclosed.</summary>
    /// <param name="contents">Contents of all files needed, by name.</param>
    public RecordHistory ToHistory(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> contents)
    {
        var read = new Dictionary<(string? Language, GitFile File), StateFile>();
        StateFile Read((string? Language, GitFile File) file) => read.TryGetValue(file, out var known)
            ? known
            : read[file] = new StateFile(record.Id, file.Language, file.File.Path, contents[file.File.Object], withheld);

        var unpublished = !IsAsCommitted && !ReadsTheSame(_states[^1].Files.Select(Read));
        if (Hidden == HiddenHistory.Content)
        {
            return new RecordHistory(record.Id, [.. SinceHistoryFrom().Select(s => s.Revision(null))], Hidden, unpublished);
        }

        var states = DisclosedStates().ToList();
        if (states.Count < 2)
        {
            // a single state needs no comparison, so it was not read
            return new RecordHistory(record.Id, [.. states.Select(s => s.Revision(null))], Hidden, unpublished);
        }

        states = [.. Released(states, s => OwnOf(s, Read))];
        var own = states.ConvertAll(s => OwnOf(s, Read));
        if (record.HistoryFrom is not null)
        {
            // the last state that does not set it, and all states before it, stay hidden
            var first = own.FindLastIndex(o => !StateDisclosure.SetsHistoryFrom(o)) + 1;
            (states, own) = (states[first..], own[first..]);
        }

        if (Removals > 0)
        {
            // nor is a state told that does not yet tell of all words which had to go
            var first = states.FindLastIndex(s => s.Files.Sum(f => StateDisclosure.Removals(Read(f))) < Removals) + 1;
            (states, own) = (states[first..], own[first..]);
        }

        // a record that was closed or removed and came back: what it said before that stays hidden too
        var open = states.Zip(own).ToList().FindLastIndex(s => s.First.Files.Count == 0 || !StateDisclosure.IsAllowed(s.Second)) + 1;
        var revisions = states.Select((s, i) => s.Revision(i >= open || s.Files.Count == 0 ? s.Files.Select(Read) : null));
        return new RecordHistory(record.Id, [.. revisions], Hidden, unpublished);
    }

    private static StateFile? OwnOf(State state, Func<(string? Language, GitFile File), StateFile> read) =>
        state.Files is [(null, _) file, ..] ? read(file) : null;

    /// <summary>
    /// The states that were ever published: each is judged by the moment of release that it named itself, whatever the record says today.
    /// One that was replaced before that moment was a draft; one that stood then was new on that day.
    /// </summary>
    private static IEnumerable<State> Released(IReadOnlyList<State> states, Func<State, StateFile?> own)
    {
        var afterDraft = false;
        for (var i = 0; i < states.Count; i++)
        {
            var release = StateDisclosure.DayOfRelease(own(states[i]));
            if (i + 1 < states.Count && release >= states[i + 1].Day)
            {
                afterDraft = true;
            }
            else
            {
                var published = release > states[i].Day;
                // what changed of its files since a draft is nobody's business
                yield return afterDraft || published
                    ? states[i] with { Day = published ? release!.Value : states[i].Day, Attachments = [] }
                    : states[i];
                afterDraft = false;
            }
        }
    }

    /// <summary>How often today's texts tell of words that had to go.</summary>
    private int Removals => record.Texts.Sum(t => t.Corrections.Count(c => c.Was is null));

    private HiddenHistory Hidden => record.Withdrawn is not null || record.Access.Level != AccessLevel.Public ? HiddenHistory.Content
        : record.HistoryFrom is not null || Removals > 0 ? HiddenHistory.Earlier
        : HiddenHistory.Nothing;

    /// <summary>States whose text may be shown, as far as the current record says.</summary>
    private IEnumerable<State> DisclosedStates() => Hidden == HiddenHistory.Content ? [] : SinceHistoryFrom();

    private IEnumerable<State> SinceHistoryFrom() => _states.Where(s => record.HistoryFrom is not { } from || s.Day >= from);

    private void BeginCommit() => _attachmentsBefore ??= new(_attachments, StringComparer.Ordinal);

    private IEnumerable<AttachmentChange> AttachmentChanges() =>
        _attachmentsBefore!.Keys.Union(_attachments.Keys).Order(StringComparer.Ordinal)
            .Select(path =>
                (path, Before: _attachmentsBefore.GetValueOrDefault(path)?.Object, After: _attachments.GetValueOrDefault(path)?.Object))
            .Where(c => c.Before != c.After)
            .Select(c => new AttachmentChange(c.path, c.Before is null ? AttachmentChangeKind.Added
                : c.After is null ? AttachmentChangeKind.Removed
                : AttachmentChangeKind.Replaced));

    /// <summary>Whether the record is as its last state; found once, for all its words are hashed for that.</summary>
    private bool IsAsCommitted => _isAsCommitted ??= HasSameObjects(_states[^1]);

    /// <summary>Whether the current files have exactly the content of a state, judged by object names, without reading it.</summary>
    private bool HasSameObjects(State state) => state.Files.Count == record.SourceTexts.Count
        && state.Files.Zip(record.SourceTexts).All(f => GitObjects.NameOf(f.Second.Text, f.First.File.Object) == f.First.File.Object);

    /// <summary>Whether they have the same text, apart from line ends and the like.</summary>
    private bool ReadsTheSame(IEnumerable<StateFile> files) =>
        files.Select(f => f.Text?.Text).SequenceEqual(record.SourceTexts.Select(w => w.Text), StringComparer.Ordinal);

    private sealed record State(
        DateOnly Day, bool IsEdge, IReadOnlyList<(string? Language, GitFile File)> Files, IReadOnlyList<AttachmentChange> Attachments)
    {
        public RecordRevision Revision(IEnumerable<StateFile>? files) => new(Day, files?.ToList(), Attachments, IsEdge);
    }
}
