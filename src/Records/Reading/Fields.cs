using CopArchive.Diagnostics;

namespace CopArchive.Records.Reading;

/// <summary>The values of a mapping, read by the keys declared for it; all faults are told, not the first alone.</summary>
internal sealed class Fields
{
    private readonly Dictionary<Key, object?> _values = [];

    private Fields(SourcePlace place) => Place = place;

    /// <summary>Where the mapping stands.</summary>
    public SourcePlace Place { get; }

    /// <summary>Whether all that stands there could be read and nothing that must be there is missing.</summary>
    public bool Ok { get; private set; } = true;

    /// <summary>Reads a mapping.</summary>
    public static Fields Read(YamlMap map, IReadOnlyList<Key> keys, ReadingContext reading)
    {
        var fields = new Fields(map.Place);
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
                fields.Ok = reading.Fault(RecordFaults.StillToFillIn(entry.Value.Place, key.Name, Sentence(key.Explanation), example,
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

    /// <summary>The value of a key; default where it is absent. Call only where <see cref="Ok"/>.</summary>
    public T? Get<T>(Key<T> key) => _values.TryGetValue(key, out var value) ? (T?)value : default;

    /// <summary>The value of a required key. Call only where <see cref="Ok"/>.</summary>
    public T Need<T>(Key<T> key) => (T)_values[key]!;

    /// <summary>Whether the key was written.</summary>
    public bool Has(Key key) => _values.ContainsKey(key);

    /// <summary>The keys inside a value are explained by half a sentence.</summary>
    private static string Sentence(string explanation) =>
        char.ToUpperInvariant(explanation[0]) + explanation[1..] + (explanation[^1] == '.' ? "" : ".");
}
