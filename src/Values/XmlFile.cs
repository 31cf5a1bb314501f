using System.Text;
using System.Xml;

namespace CopArchive.Values;

/// <summary>XML as this program writes it: UTF-8 without a mark, with LF line ends.</summary>
internal static class XmlFile
{
    // thousands of feeds are printed; a stream that grew for each of them was as much as the feeds themselves
    [ThreadStatic]
    private static MemoryStream? _content;

    /// <summary>The bytes of what is written.</summary>
    /// <param name="write">Writes it.</param>
    /// <param name="indent">Whether elements begin lines; not where the spaces between them are words.</param>
    /// <param name="endsLine">Whether the last line has an end.</param>
    public static byte[] Print(Action<XmlWriter> write, bool indent = true, bool endsLine = false)
    {
        var content = _content ??= new MemoryStream();
        content.SetLength(0);
        using (var xml = XmlWriter.Create(
            content,
            new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = indent, NewLineChars = "\n" }))
        {
            write(xml);
        }

        if (endsLine)
        {
            content.WriteByte((byte)'\n');
        }

        return content.ToArray();
    }
}
