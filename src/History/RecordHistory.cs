using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.History;

/// <summary>The states of one record that may be told of.</summary>
/// <param name="Id">The record, by the id that it has now.</param>
/// <param name="Revisions">Its states, the oldest first; the last is the one that stands. What the record itself wants hidden
/// is not among them.</param>
/// <param name="Hidden">What is not told of it.</param>
/// <param name="HasUnpublished">Whether the record at hand says other than its last state: a change that is not committed yet.</param>
public sealed record RecordHistory(RecordId Id, IReadOnlyList<RecordRevision> Revisions, HiddenHistory Hidden, bool HasUnpublished);

/// <summary>What is not told of the history of a record.</summary>
public enum HiddenHistory
{
    /// <summary>All is told.</summary>
    Nothing,

    /// <summary>Nothing before a day (<c>history-from</c>).</summary>
    Earlier,

    /// <summary>Days alone are told, no word of any state: it is withdrawn, or not everybody may read it.</summary>
    Words,
}

/// <summary>A record changed, and is since then in a new state.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Files">The files of the record after it, its own first, then one a further language; empty where it was gone; null where
/// they are not to be shown, or where it is the only state.</param>
/// <param name="Attachments">What became of the files beside it.</param>
/// <param name="IsEdge">Whether it is not known what was before, though something was.</param>
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

    internal StateFile(RecordId record, string? language, string path, ReadOnlyMemory<byte> content)
    {
        (Language, Path, Content) = (language, path, content);
        _text = new(() => content.Length > SourceText.Limit ? null : SourceText.Decode(path, content.ToArray(), new DiagnosticBag()));
        _state = new(() => Text is { } text ? RecordState.TryRead(record, text) : null);
    }

    /// <summary>The further language that it holds; null for the record's own file.</summary>
    public string? Language { get; }

    /// <summary>Where it lay, from the folder of the data.</summary>
    public string Path { get; }

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Its text; null where it is none that can be read.</summary>
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

    /// <summary>It has other content.</summary>
    Replaced,

    /// <summary>It is gone.</summary>
    Removed,
}
