using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Definitions;

/// <summary>A kind of record: where its files lie, which keys it has, how it is made from them.</summary>
public sealed class RecordDefinition
{
    internal RecordDefinition(
        string folder, string name, string explanation, IReadOnlyList<Key> ownKeys,
        Func<KeyValues, Identity, ReadingContext, ArchiveRecord?> build)
    {
        (Folder, Name, Explanation, OwnKeys, Build) = (folder, name, explanation, ownKeys, build);
        // what a kind writes in a way of its own stands among its own keys
        Keys =
        [
            .. CommonKeys.Lead, .. ownKeys, .. CommonKeys.All.Except(CommonKeys.Lead).Where(k => ownKeys.All(o => o.Name != k.Name)),
        ];
    }

    /// <summary>Folder under <c>data/</c>.</summary>
    public string Folder { get; }

    /// <summary>The reader's word: <c>Meeting</c>.</summary>
    public string Name { get; }

    /// <summary>What such a page is, in a sentence.</summary>
    public string Explanation { get; }

    /// <summary>The keys of this kind alone.</summary>
    public IReadOnlyList<Key> OwnKeys { get; }

    /// <summary>All keys, in their usual order.</summary>
    public IReadOnlyList<Key> Keys { get; }

    private Func<KeyValues, Identity, ReadingContext, ArchiveRecord?> Build { get; }

    /// <summary>What is checked of values that could be read, also where others could not; null for nothing.</summary>
    internal Action<KeyValues, ReadingContext>? Check { get; init; }

    /// <summary>
    /// Makes the record from its front matter; null, with diagnostics, if it has faults. The values that could be read come with it.
    /// </summary>
    internal (ArchiveRecord? Record, KeyValues Fields) Read(YamlMap map, Identity identity, ReadingContext reading)
    {
        var fields = KeyValues.Read(map, Keys, reading);
        CommonKeys.Check(fields, Keys, reading);
        Check?.Invoke(fields, reading);
        return (fields.Ok && Build(fields, identity, reading) is { } record ? CommonKeys.Apply(record, fields) : null, fields);
    }
}

/// <summary>What a record is before it is read: its id and the top of its file.</summary>
internal readonly record struct Identity(RecordId Id, SourcePlace Place);
