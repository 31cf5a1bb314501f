using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Loading;

/// <summary>
/// One file of a record in some state, read leniently: nothing is checked, and keys that today's definitions lack are kept, so that old
/// states can be compared with current ones.
/// </summary>
internal sealed class RecordState
{
    private RecordState(RecordId id, RecordFile file) => (Id, File) = (id, file);

    /// <summary>The record.</summary>
    public RecordId Id { get; }

    /// <summary>Its head and its text.</summary>
    public RecordFile File { get; }

    /// <summary>The keys of its head in order, each with today's definition; null for a key that no longer exists.</summary>
    public IEnumerable<(YamlEntry Entry, Key? Definition)> Keys
    {
        get
        {
            var known = RecordDefinitions.For(Id)?.Keys ?? [];
            return File.Head.Entries.Select(e => (e, known.FirstOrDefault(k => k.Name == e.Key.Value)));
        }
    }

    /// <summary>Reads a state; null if today's reader cannot, and it can only be compared line by line.</summary>
    public static RecordState? TryRead(RecordId id, SourceText source) =>
        RecordFile.Read(source, new DiagnosticBag()) is { } file ? new RecordState(id, file) : null;

    /// <summary>The text of this state, to be parsed; null where it has none.</summary>
    public WrittenText? Text() => File.HasText
        ? new WrittenText(Scalar("language") ?? "en", TextStatus.Original, Scalar("title") ?? "", File.Source, File.TextStart, null)
        : null;

    private string? Scalar(string key) => (File.Head.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value as YamlScalar)?.Value;
}
