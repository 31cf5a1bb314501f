using System.Text;
using System.Xml;

namespace CopArchive.Values;

/// <summary>XML as this program writes it: UTF-8 without a mark, indented, with LF line ends.</summary>
internal static class XmlFile
{
    /// <summary>The bytes of what is written.</summary>
    public static byte[] Print(Action<XmlWriter> write)
    {
        using var content = new MemoryStream();
        using (var xml = XmlWriter.Create(
            content,
            new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            write(xml);
        }

        return content.ToArray();
    }
}
