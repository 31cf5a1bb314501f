using System.Diagnostics;
using CopArchive.Diagnostics;

namespace CopArchive.Records.Reading;

/// <summary>What stands in front matter, each value with its place.</summary>
internal abstract record YamlNode(SourcePlace Place)
{
    /// <summary>All single values in it, at any depth.</summary>
    public IEnumerable<YamlScalar> Scalars() => this switch
    {
        YamlScalar scalar => [scalar],
        YamlList list => list.Items.SelectMany(i => i.Scalars()),
        YamlMap map => map.Entries.SelectMany(e => e.Value.Scalars()),
        _ => throw new UnreachableException(GetType().Name),
    };
}

/// <summary>A single value, as text.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Value">The text, without quotation marks.</param>
/// <param name="Quoted">Whether it was quoted or a block; an empty plain value counts as missing.</param>
internal sealed record YamlScalar(SourcePlace Place, string Value, bool Quoted) : YamlNode(Place);

/// <summary>A list.</summary>
internal sealed record YamlList(SourcePlace Place, IReadOnlyList<YamlNode> Items) : YamlNode(Place);

/// <summary>Keys with values, in the order written.</summary>
/// <param name="Place">Where they begin.</param>
/// <param name="Entries">Each key with its value.</param>
/// <param name="InBraces">Whether they stand in braces, with commas between them, and not on lines of their own.</param>
internal sealed record YamlMap(SourcePlace Place, IReadOnlyList<YamlEntry> Entries, bool InBraces = false) : YamlNode(Place);

/// <summary>One key with its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
