using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Loading;

/// <summary>
/// One file of a record as it was or is, read leniently: nothing is checked, keys that today's definitions do not know are kept,
/// so that states of long ago can be compared with today's.
/// </summary>
internal sealed class RecordState
{
    private RecordState(RecordId id, RecordFile file) => (Id, File) = (id, file);

    /// <summary>The record.</summary>
    public RecordId Id { get; }

    /// <summary>Its head and its text.</summary>
    public RecordFile File { get; }

    /// <summary>The keys of its head, in the order written, each with today's definition; null for a key that today is none.</summary>
    public IEnumerable<(YamlEntry Entry, Key? Definition)> Keys
    {
        get
        {
            var known = RecordDefinitions.Of(Id)?.Keys ?? [];
            return File.Head.Entries.Select(e => (e, known.FirstOrDefault(k => k.Name == e.Key.Value)));
        }
    }

    /// <summary>Reads a state; null where today's reader cannot, so that it can only be compared as lines.</summary>
    public static RecordState? TryRead(RecordId id, SourceText source) =>
        RecordFile.Read(source, new DiagnosticBag()) is { } file ? new RecordState(id, file) : null;

    /// <summary>The text of this state, to be parsed; null where it has none.</summary>
    public WrittenText? Text() => File.HasText
        ? new WrittenText(Scalar("language") ?? "en", TextStatus.Original, Scalar("title") ?? "", File.Source.File, File.Source.Text,
            File.TextStart, null)
        : null;

    private string? Scalar(string key) => (File.Head.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value as YamlScalar)?.Value;
}
