using System.Text;

namespace CopArchive.Exports;

/// <summary>Lines of a calendar: folded at 75 octets, never inside a letter, ended by CR LF (RFC 5545, section 3.1).</summary>
internal sealed class ContentLines
{
    private const int Width = 75;

    private readonly StringBuilder _lines = new();

    /// <summary>A property whose value needs no escaping: a date, a number, an address.</summary>
    public void Add(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Width)
            {
                _lines.Append("\r\n ");
                octets = 1; // the space counts
            }

            _lines.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _lines.Append("\r\n");
    }

    /// <summary>
    /// A property whose value is text (RFC 5545, section 3.3.11); control characters, which it cannot hold, become spaces.
    /// </summary>
    public void AddText(string name, string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            escaped.Append(c switch
            {
                '\\' => "\\\\",
                ';' => "\\;",
                ',' => "\\,",
                '\n' => "\\n",
                _ when char.IsControl(c) => " ",
                _ => c.ToString(),
            });
        }

        Add(name, escaped.ToString());
    }

    /// <summary>All lines, UTF-8 without a mark.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_lines.ToString());
}
