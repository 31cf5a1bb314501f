using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.History;

/// <summary>The states of one record that may be disclosed.</summary>
/// <param name="Id">The record, by the id that it has now.</param>
/// <param name="Revisions">
/// Its states, the oldest first; the last is the one that stands. Those that the record itself hides are left out.
/// </param>
/// <param name="Hidden">What is withheld.</param>
/// <param name="HasUncommitted">Whether the record differs from its last state: a change that is not committed yet.</param>
public sealed record RecordHistory(RecordId Id, IReadOnlyList<RecordRevision> Revisions, HiddenHistory Hidden, bool HasUncommitted);

/// <summary>What is withheld from the history of a record.</summary>
public enum HiddenHistory
{
    /// <summary>Nothing is withheld.</summary>
    Nothing,

    /// <summary>Everything before a day (<c>history-from</c>).</summary>
    Earlier,

    /// <summary>Everything but the days of changes: the record is withdrawn, or not everybody may read it.</summary>
    Content,
}

/// <summary>A state of a record, and the change that led to it.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Files">
/// The files of the record after it, its own first, then one per further language; empty if it was deleted; null if they must stay hidden,
/// or if it is the only state.
/// </param>
/// <param name="Attachments">Changes of attachments.</param>
/// <param name="IsEdge">Whether there was an earlier state, which is unknown.</param>
public sealed record RecordRevision(
    DateOnly Day, IReadOnlyList<StateFile>? Files, IReadOnlyList<AttachmentChange> Attachments, bool IsEdge);

/// <summary>
/// One file of a record in some state, read once and only when asked for. Where it did not change from one state to the next, both have
/// the very same.
/// </summary>
public sealed class StateFile
{
    private readonly Lazy<SourceText?> _text;
    private readonly Lazy<RecordState?> _state;

    internal StateFile(
        RecordId record, string? language, string path, ReadOnlyMemory<byte> content, WithheldNames? withheld = null)
    {
        (Language, Path, Content) = (language, path, content);
        _text = new(() => content.Length <= SourceText.Limit && SourceText.Decode(path, content.ToArray(), new DiagnosticBag()) is { } text
            ? withheld?.Cover(text) ?? text
            : null);
        _state = new(() => Text is { } text ? RecordState.TryRead(record, text) : null);
    }

    /// <summary>The further language that it holds; null for the record's own file.</summary>
    public string? Language { get; }

    /// <summary>Its path under the data folder.</summary>
    public string Path { get; }

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Its text; null if it cannot be read.</summary>
    internal SourceText? Text => _text.Value;

    /// <summary>Its head and its text taken apart; null where today's reader cannot.</summary>
    internal RecordState? State => _state.Value;
}

/// <summary>A file beside a record changed.</summary>
/// <param name="Path">In the record's own folder.</param>
/// <param name="Kind">How.</param>
public sealed record AttachmentChange(string Path, AttachmentChangeKind Kind);

/// <summary>How a file changed.</summary>
public enum AttachmentChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It has new content.</summary>
    Replaced,

    /// <summary>It is gone.</summary>
    Removed,
}
