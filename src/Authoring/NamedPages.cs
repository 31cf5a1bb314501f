using CopArchive.Diagnostics;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>The pages that the head of a file names.</summary>
internal static class NamedPages
{
    /// <summary>Those that the archive does not have, as the check reports them.</summary>
    public static IEnumerable<Diagnostic> Missing(YamlMap head, IReadOnlyList<Key> keys, IReadOnlySet<RecordId> known) =>
        head.Entries.SelectMany(e => keys.Where(k => k.Name == e.Key.Value).SelectMany(k => In(e.Value, k.Form)))
            .Where(n => !known.Contains(n.Id)).Select(n => LinkFaults.UnknownRecord(n.Place, n.Id.Value, known.Select(k => k.Value)));

    private static IEnumerable<(RecordId Id, SourcePlace Place)> In(YamlNode node, Form form) => (node, form) switch
    {
        (YamlScalar scalar, Form.Single) =>
            form == Shapes.Reference.Form && Reference.TryParse(scalar.Value.Trim()) is { } reference ? [(reference.Id, scalar.Place)] : [],
        (YamlList list, Form.Many many) => list.Items.SelectMany(i => In(i, many.Item)),
        (YamlScalar, Form.Many { OrOne: true } many) => In(node, many.Item),
        (YamlMap map, Form.Mapping fields) =>
            map.Entries.SelectMany(e => fields.Keys.Where(k => k.Name == e.Key.Value).SelectMany(k => In(e.Value, k.Form))),
        (_, Form.AnyOf any) => any.Forms.SelectMany(f => In(node, f)),
        _ => [],
    };
}
