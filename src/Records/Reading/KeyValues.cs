using System.Diagnostics;
using CopArchive.Diagnostics;

namespace CopArchive.Records.Reading;

/// <summary>The values of a mapping, read by the keys declared for it; all faults are reported, not just the first.</summary>
internal sealed class KeyValues
{
    // side by side; they are few, so that they are looked through sooner than hashed
    private readonly List<Key> _keys;
    private readonly List<object?> _values;

    private readonly List<string> _written;

    private KeyValues(YamlMap map)
    {
        (Place, InBraces) = (map.Place, map.InBraces);
        (_keys, _values, _written) = (new(map.Entries.Count), new(map.Entries.Count), new(map.Entries.Count));
    }

    /// <summary>The place of the mapping.</summary>
    public SourcePlace Place { get; }

    /// <summary>Whether the keys stand in braces, and not on lines of their own.</summary>
    public bool InBraces { get; }

    /// <summary>Whether everything could be read and no required key is missing.</summary>
    public bool Ok { get; private set; } = true;

    /// <summary>Reads a mapping.</summary>
    public static KeyValues Read(YamlMap map, IReadOnlyList<Key> keys, ReadingContext reading)
    {
        var fields = new KeyValues(map);
        foreach (var entry in map.Entries)
        {
            if (Named(entry.Key.Value, keys) is not { } key)
            {
                fields.Ok = reading.Fault(RecordFaults.UnknownKey(entry.Key.Place, entry.Key.Value, keys.Select(k => k.Name)));
                continue;
            }

            fields._written.Add(key.Name);
            if (Gap(entry.Value) is { } gap)
            {
                var example = key.Example.Length > 0 ? key.Example : key.Form.InWords();
                fields.Ok = reading.Fault(RecordFaults.StillToFillIn(gap.Place, key.Name,
                    Sentence(key.Explanation) + Allowed(key.Form), example,
                    key.Required));
                continue;
            }

            var (ok, value) = key.Read(entry.Value, reading);
            fields.Ok &= ok;
            if (ok)
            {
                fields._keys.Add(key);
                fields._values.Add(value);
            }
        }

        foreach (var key in keys)
        {
            if (!key.Required || fields.Wrote(key))
            {
                continue;
            }

            fields.Ok = reading.Fault(key.Name == "sources"
                ? RecordFaults.NoSources(map.Place, map.InBraces)
                : RecordFaults.MissingKey(
                    map.Place,
                    key.Name,
                    key.Example.Length > 0 ? key.Example : $"({key.Form.InWords()})",
                    map.InBraces,
                    MayBeUnknown(key.Form)));
        }

        return fields;
    }

    /// <summary>The value of a key; default if absent. Call only if <see cref="Ok"/>.</summary>
    public T? Get<T>(Key<T> key) => IndexOf(key) is >= 0 and var at ? (T?)_values[at] : default;

    /// <summary>The value of a required key. Call only if <see cref="Ok"/>.</summary>
    public T Require<T>(Key<T> key) => (T)_values[IndexOf(key)]!;

    /// <summary>Whether the key has a value that could be read.</summary>
    public bool Has(Key key) => IndexOf(key) >= 0;

    /// <summary>Whether the key was written, with whatever value.</summary>
    public bool Wrote(Key key) => _written.Contains(key.Name);

    private static Key? Named(string name, IReadOnlyList<Key> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i].Name == name)
            {
                return keys[i];
            }
        }

        return null;
    }

    /// <summary>Each key is declared once: none is like another, whatever it says.</summary>
    private int IndexOf(Key key)
    {
        for (var i = 0; i < _keys.Count; i++)
        {
            if (ReferenceEquals(_keys[i], key))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether "not stated" can stand there.</summary>
    private static bool MayBeUnknown(Form form) => form is Form.AnyOf any
        && any.Forms.OfType<Form.Choice>().Any(c => c.Values.Contains("not stated"));

    /// <summary>What is still to fill in: the value, or an item of a list; null for nothing.</summary>
    private static YamlNode? Gap(YamlNode value) => value switch
    {
        YamlScalar scalar => scalar.Value == RecordFaults.ToFillIn ? scalar : null,
        YamlList list => list.Items.FirstOrDefault(i => i is YamlScalar { Value: RecordFaults.ToFillIn }),
        YamlMap => null,
        _ => throw new UnreachableException(value.GetType().Name),
    };

    /// <summary>The words that can stand there, where only some can.</summary>
    private static string Allowed(Form form) => form is Form.Choice choice ? $" One of: {string.Join(", ", choice.Values)}." : "";

    /// <summary>The explanations of inner keys are only phrases.</summary>
    private static string Sentence(string explanation) =>
        char.ToUpperInvariant(explanation[0]) + explanation[1..] + (explanation[^1] == '.' ? "" : ".");
}
