using CopArchive.Diagnostics;

namespace CopArchive.Records.Reading;

/// <summary>The values of a mapping, read by the keys declared for it; all faults are reported, not just the first.</summary>
internal sealed class KeyValues
{
    private readonly Dictionary<Key, object?> _values = [];

    private KeyValues(SourcePlace place) => Place = place;

    /// <summary>The place of the mapping.</summary>
    public SourcePlace Place { get; }

    /// <summary>Whether everything could be read and no required key is missing.</summary>
    public bool Ok { get; private set; } = true;

    /// <summary>Reads a mapping.</summary>
    public static KeyValues Read(YamlMap map, IReadOnlyList<Key> keys, ReadingContext reading)
    {
        var fields = new KeyValues(map.Place);
        var written = new HashSet<Key>();
        foreach (var entry in map.Entries)
        {
            if (keys.FirstOrDefault(k => k.Name == entry.Key.Value) is not { } key)
            {
                fields.Ok = reading.Fault(RecordFaults.UnknownKey(entry.Key.Place, entry.Key.Value, keys.Select(k => k.Name)));
                continue;
            }

            written.Add(key);
            if (entry.Value is YamlScalar { Value: RecordFaults.ToFillIn })
            {
                var example = key.Example.Length > 0 ? key.Example : key.Form.InWords();
                fields.Ok = reading.Fault(RecordFaults.StillToFillIn(entry.Value.Place, key.Name,
                    Sentence(key.Explanation) + Allowed(key.Form), example,
                    key.Required));
                continue;
            }

            var (ok, value) = key.Read(entry.Value, reading);
            fields.Ok &= ok;
            if (ok)
            {
                fields._values[key] = value;
            }
        }

        foreach (var key in keys.Where(k => k.Required && !written.Contains(k)))
        {
            fields.Ok = reading.Fault(key.Name == "sources"
                ? RecordFaults.NoSources(map.Place)
                : RecordFaults.MissingKey(map.Place, key.Name, key.Example));
        }

        return fields;
    }

    /// <summary>The value of a key; default if absent. Call only if <see cref="Ok"/>.</summary>
    public T? Get<T>(Key<T> key) => _values.TryGetValue(key, out var value) ? (T?)value : default;

    /// <summary>The value of a required key. Call only if <see cref="Ok"/>.</summary>
    public T Require<T>(Key<T> key) => (T)_values[key]!;

    /// <summary>Whether the key was written.</summary>
    public bool Has(Key key) => _values.ContainsKey(key);

    /// <summary>The words that can stand there, where only some can.</summary>
    private static string Allowed(Form form) => form is Form.Choice choice ? $" One of: {string.Join(", ", choice.Values)}." : "";

    /// <summary>The explanations of inner keys are only phrases.</summary>
    private static string Sentence(string explanation) =>
        char.ToUpperInvariant(explanation[0]) + explanation[1..] + (explanation[^1] == '.' ? "" : ".");
}
