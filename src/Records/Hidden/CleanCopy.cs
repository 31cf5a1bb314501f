using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace CopArchive.Records.Hidden;

/// <summary>
/// A copy of a Word file or a picture without what it hides: all tracked changes are accepted; comments, hidden text, properties and the
/// notes in pictures are taken out. The words that a reader sees stay as they are. A PDF is not cleaned: what was taken out of one may
/// still lie in it.
/// </summary>
public static class CleanCopy
{
    private const long MostXml = 30_000_000;
    private const long MostUnpacked = 300_000_000;

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Parts that hold nothing else, and the relations that lead to them.</summary>
    private static readonly string[] HiddenParts = ["comments", "people", "custom.xml"];

    /// <summary>The copy; null where it cannot be made, or would still hide something.</summary>
    public static byte[]? Of(byte[] content)
    {
        try
        {
            var copy = content.AsSpan().StartsWith("PK\x03\x04"u8) ? Package(content) : HiddenInPicture.Clean(content);
            return copy is not null && HiddenContent.Of(copy).Count == 0 ? copy : null;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            return null;
        }
    }

    private static byte[]? Package(byte[] content)
    {
        using var from = new ZipArchive(new MemoryStream(content, writable: false));
        if (from.GetEntry("word/document.xml") is null
            || from.Entries.Sum(e => e.Length) > MostUnpacked
            || from.Entries.Where(e => IsXml(e.FullName)).Sum(e => e.Length) > MostXml)
        {
            return null;
        }

        var hiddenStyles = from.GetEntry("word/styles.xml") is { } styles
            ? Load(styles).Descendants(W + "style").Where(s => IsHidden(s.Element(W + "rPr"), []))
                .Select(s => (string?)s.Attribute(W + "styleId") ?? "").ToHashSet()
            : [];
        var copy = new MemoryStream();
        using (var to = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.Where(e => e.Length > 0 && !IsHiddenPart(e.FullName)))
            {
                var written = to.CreateEntry(entry.FullName);
                written.LastWriteTime = NoTime;
                using var stream = written.Open();
                if (IsXml(entry.FullName))
                {
                    var part = Load(entry);
                    Clean(part, hiddenStyles);
                    using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) });
                    part.Save(writer);
                }
                else
                {
                    using var read = entry.Open();
                    using var whole = new MemoryStream();
                    read.CopyTo(whole);
                    stream.Write(HiddenInPicture.Clean(whole.ToArray()));
                }
            }
        }

        return copy.ToArray();
    }

    private static bool IsXml(string name) => Path.GetExtension(name).ToLowerInvariant() is ".xml" or ".rels";

    private static bool IsHiddenPart(string name) =>
        HiddenParts.Any(h => Path.GetFileName(name).StartsWith(h, StringComparison.OrdinalIgnoreCase));

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostXml,
        });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static void Clean(XDocument part, HashSet<string> hiddenStyles)
    {
        var root = part.Root!;

        // kinds of parts, and relations, that lead to what is no longer there
        root.Elements().Where(e => e.Name.LocalName is "Override" && IsHiddenPart((string?)e.Attribute("PartName") ?? "")).Remove();
        root.Elements().Where(e => e.Name.LocalName is "Relationship"
            && (IsHiddenPart((string?)e.Attribute("Target") ?? "")
                || ((string?)e.Attribute("Type") ?? "").EndsWith("/attachedTemplate", StringComparison.Ordinal))).Remove();
        if (root.Name.LocalName is "coreProperties" or "Properties")
        {
            root.Elements().Where(e => HiddenInPackage.Tells(e.Name.LocalName, e.Value)).Remove();
        }

        if (root.Name.Namespace != W)
        {
            return;
        }

        Remove(root, "del", "moveFrom", "attachedTemplate", "rsids", "commentRangeStart", "commentRangeEnd", "moveFromRangeStart",
            "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tcPrChange",
            "trPrChange", "tblGridChange", "tblPrExChange", "numberingChange");
        root.Descendants(W + "r").Where(r => r.Element(W + "commentReference") is not null).Remove();
        root.Descendants(W + "tc").Where(c => c.Element(W + "tcPr")?.Element(W + "cellDel") is not null).Remove();
        Remove(root, "cellIns", "cellMerge");
        foreach (var inserted in root.Descendants().Where(e => e.Name == W + "ins" || e.Name == W + "moveTo").Reverse().ToList())
        {
            inserted.ReplaceWith(inserted.Nodes());
        }

        if (root.Name.LocalName != "styles")
        {
            root.Descendants(W + "r").Where(r => IsHidden(r.Element(W + "rPr"), hiddenStyles)).Remove();
            root.Descendants(W + "p").Where(p =>
                hiddenStyles.Contains((string?)p.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") ?? "")).Remove();
            Remove(root, "vanish");
        }

        root.DescendantsAndSelf().Attributes()
            .Where(a => a.Name.Namespace == W && a.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal)).Remove();
    }

    /// <summary>Takes elements out; of paragraphs and rows whose end was deleted, what that mark means.</summary>
    private static void Remove(XElement root, params string[] names)
    {
        var all = root.Descendants().Where(e => e.Name.Namespace == W && names.Contains(e.Name.LocalName)).ToList();
        foreach (var element in all)
        {
            if (element.Name.LocalName is "del" or "moveFrom" && element.Parent?.Name == W + "trPr")
            {
                element.Ancestors(W + "tr").FirstOrDefault()?.Remove();
            }
            else if (element.Name.LocalName is "del" or "moveFrom" && element.Parent?.Parent?.Name == W + "pPr"
                && element.Parent.Parent.Parent is { } paragraph && paragraph.ElementsAfterSelf().FirstOrDefault() is { } next
                && next.Name == W + "p")
            {
                // the end of this paragraph was deleted: its words run on into the next
                var words = paragraph.Nodes().Where(n => n is not XElement { Name.LocalName: "pPr" }).ToList();
                words.ForEach(w => w.Remove());
                if (next.Element(W + "pPr") is { } properties)
                {
                    properties.AddAfterSelf(words);
                }
                else
                {
                    next.AddFirst(words);
                }

                paragraph.Remove();
            }
            else if (element.Parent is not null)
            {
                element.Remove();
            }
        }
    }

    private static bool IsHidden(XElement? look, HashSet<string> hiddenStyles) =>
        (look?.Element(W + "vanish") is { } vanish && (string?)vanish.Attribute(W + "val") is not ("0" or "false" or "off"))
        || hiddenStyles.Contains((string?)look?.Element(W + "rStyle")?.Attribute(W + "val") ?? "");
}
