using CopArchive.Records.Reading;

namespace CopArchive.Authoring;

/// <summary>Changes keys in the head of an existing record, and leaves every other line as it was.</summary>
internal static class RecordEdit
{
    /// <summary>
    /// The head of a file, without its fences, with some keys rewritten, or removed if their value is null; a new key is inserted in the
    /// usual order.
    /// </summary>
    public static string Head(RecordFile file, IReadOnlyList<Key> order, IReadOnlyDictionary<string, DraftValue?> values)
    {
        var names = order.Select(k => k.Name).ToList();
        var pieces = Entries(file);
        foreach (var name in names.Where(values.ContainsKey))
        {
            var line = values[name] is { } value ? RecordPrinter.PrintKey(name, value) : "";
            if (pieces.FindIndex(p => p.Key == name) is >= 0 and var at)
            {
                pieces[at] = (name, line);
            }
            else
            {
                var before = pieces.FindLastIndex(p => names.IndexOf(p.Key) is >= 0 and var place && place < names.IndexOf(name));
                pieces.Insert(before + 1, (name, line));
            }
        }

        return string.Concat(pieces.Select(p => p.Lines));
    }

    /// <summary>A value as it stands, to be written again.</summary>
    public static DraftValue Value(YamlNode node) => node switch
    {
        YamlScalar { Quoted: false } scalar => new DraftValue.Bare(scalar.Value),
        YamlScalar scalar => new DraftValue.Quoted(scalar.Value),
        YamlList list => new DraftValue.Many([.. list.Items.Select(Value)]),
        YamlMap map => new DraftValue.Keys([.. map.Entries.Select(e => (e.Key.Value, Value(e.Value)))]),
        _ => throw new ArgumentException($"no way to write {node.GetType().Name}"),
    };

    /// <summary>The lines of each key; comments and empty lines between them are entries without a key.</summary>
    private static List<(string Key, string Lines)> Entries(RecordFile file)
    {
        var lines = file.Source.Text.Split('\n');
        var fenced = lines[0] == "---";
        var end = fenced ? Array.IndexOf(lines, "---", 1) : lines.Length - (lines[^1].Length == 0 ? 1 : 0);
        var keys = file.Head.Entries.ToDictionary(e => e.Key.Place.Line - 1, e => e.Key.Value);
        var pieces = new List<(string Key, string Lines)>();
        for (var i = fenced ? 1 : 0; i < end; i++)
        {
            var isNote = lines[i].Length == 0 || lines[i][0] == '#';
            if (keys.TryGetValue(i, out var key) || pieces.Count == 0 || isNote)
            {
                pieces.Add((key ?? "", lines[i] + "\n"));
            }
            else
            {
                pieces[^1] = (pieces[^1].Key, pieces[^1].Lines + lines[i] + "\n");
            }
        }

        return pieces;
    }
}
