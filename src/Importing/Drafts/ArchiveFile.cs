using CopArchive.Records.Definitions;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Importing.Drafts;

/// <summary>A file of a record in the archive, read leniently, so that records with gaps are known too.</summary>
/// <param name="Id">The record.</param>
/// <param name="Language">The further language that it is for; null for the record's own file.</param>
/// <param name="Path">Path under <c>data/</c>.</param>
/// <param name="File">Head and text.</param>
internal sealed record ArchiveFile(RecordId Id, string? Language, string Path, RecordFile File)
{
    /// <summary>Title or name; empty where none stands there.</summary>
    public string Title => Scalar("title") ?? "";

    /// <summary>When and why it was taken off the site; null where it was not.</summary>
    public YamlMap? Withdrawn => Node(CommonKeys.Withdrawn.Name) as YamlMap;

    /// <summary>Addresses that it had before.</summary>
    public IEnumerable<string> FormerIds =>
        (Node(CommonKeys.FormerIds.Name) as YamlList)?.Items.OfType<YamlScalar>().Select(i => i.Value) ?? [];

    /// <summary>The numbers that are its own.</summary>
    public IEnumerable<string> Symbols => Numbers(misprinted: false);

    /// <summary>The numbers that are printed on it by mistake.</summary>
    public IEnumerable<string> MisprintedSymbols => Numbers(misprinted: true);

    /// <summary>All names of a person or organisation.</summary>
    public IEnumerable<string> Names =>
        new[] { Title, Scalar("short-name") ?? "" }
            .Concat(Texts("other-names", "text"))
            .Concat(Node("labels") is YamlMap labels ? labels.Entries.Select(e => e.Value).OfType<YamlScalar>().Select(v => v.Value) : [])
            .Where(n => n.Length > 0);

    /// <summary>A single value; null where the key has none.</summary>
    public string? Scalar(string key) => (Node(key) as YamlScalar)?.Value;

    /// <summary>The maps of a list.</summary>
    public IEnumerable<YamlMap> Maps(string key) => (Node(key) as YamlList)?.Items.OfType<YamlMap>() ?? [];

    /// <summary>The value of a key; null where it does not stand there.</summary>
    public YamlNode? Node(string key) => Value(File.Head, key);

    /// <summary>The value of a key of a map.</summary>
    public static YamlNode? Value(YamlMap map, string key) => map.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value;

    /// <summary>The single value of a key of a map.</summary>
    public static string? Scalar(YamlMap map, string key) => (Value(map, key) as YamlScalar)?.Value;

    /// <summary>The text; empty where it has none.</summary>
    public string Text => File.HasText ? File.Source.Text[File.TextStart..].TrimStart('\n') : "";

    private IEnumerable<string> Numbers(bool misprinted) => (Node("symbols") as YamlList)?.Items
        .Where(i => (i is YamlMap map && Scalar(map, "claim") == "misprinted") == misprinted)
        .Select(i => i is YamlMap map ? Scalar(map, "printed") : (i as YamlScalar)?.Value)
        .OfType<string>() ?? [];

    private IEnumerable<string> Texts(string key, string inner) =>
        (Node(key) as YamlList)?.Items.Select(i => i is YamlMap map ? Scalar(map, inner) : (i as YamlScalar)?.Value).OfType<string>() ?? [];
}
