using System.Text;

namespace CopArchive.Benchmarks.Archives;

/// <summary>One record on its way to the disk: its keys, then its text.</summary>
public sealed class RecordFile(string data, string id)
{
    private static readonly DateOnly FirstDay = new(2024, 1, 1);
    private readonly StringBuilder _keys = new();
    private readonly StringBuilder _text = new();

    /// <summary>Adds a key whose value is written already.</summary>
    public RecordFile Key(string key, string value)
    {
        _keys.Append(key).Append(value.StartsWith('\n') ? ":" : ": ").Append(value).Append('\n');
        return this;
    }

    /// <summary>Adds a key with a text in quotation marks.</summary>
    public RecordFile Quoted(string key, string value) => Key(key, $"\"{value}\"");

    /// <summary>Adds the source, and the day on which it came into the archive.</summary>
    public RecordFile Ends(string source, Dice dice)
    {
        _keys.Append("sources:\n  - {in: ").Append(source).Append(", confidence: stated}\n");
        return Key("added", $"{FirstDay.AddDays(dice.Below(900)):yyyy-MM-dd}");
    }

    /// <summary>Adds a block of text.</summary>
    public RecordFile Block(string text)
    {
        _text.Append('\n').Append(text).Append('\n');
        return this;
    }

    /// <summary>Writes it: as Markdown where it has a text.</summary>
    public void Write()
    {
        var hasText = _text.Length > 0;
        var file = Path.Combine(data, id + (hasText ? ".md" : ".yml"));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (hasText)
        {
            Key("copy", "{made-from: \"nothing, it is generated\", on: 2026-11-25}");
        }

        File.WriteAllText(file, hasText ? $"---\n{_keys}---\n{_text}" : _keys.ToString());
    }
}
