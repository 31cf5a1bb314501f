using System.IO.Compression;
using System.Xml;

namespace CopArchive.Records.Hidden;

/// <summary>What a packed Office file hides: Word, Excel, PowerPoint and OpenDocument, told by the elements of its parts.</summary>
internal static class HiddenInPackage
{
    private const int MostLetters = 100_000_000;
    private const int MostPicture = 50_000_000;

    /// <summary>Of all parts together, as they say of themselves; what is unpacked is never more than that.</summary>
    private const long MostUnpacked = 300_000_000;

    private static readonly HashSet<string> Comments = ["comment", "cm", "threadedComment", "annotation"];

    private static readonly HashSet<string> Changes =
    [
        "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tcPrChange", "trPrChange",
        "tblGridChange", "tblPrExChange", "numberingChange", "cellIns", "cellDel", "cellMerge", "changed-region",
    ];

    /// <summary>Elements whose words say who made a file and after what.</summary>
    private static readonly HashSet<string> Properties =
    [
        "creator", "lastModifiedBy", "initial-creator", "description", "keywords", "subject", "category", "contentStatus",
        "Company", "Manager", "HyperlinkBase", "Template",
    ];

    /// <summary>What the program itself writes into the notes of a slide: its number, the day.</summary>
    private static readonly HashSet<string> Fields = ["fld", "page-number", "date-time", "header", "footer"];

    /// <summary>The templates that come with the program, which tell nothing.</summary>
    private static readonly HashSet<string> PlainTemplates = ["Normal.dotm", "Normal.dot", "Normal"];

    /// <summary>Counts what it hides.</summary>
    public static void Count(byte[] content, SortedDictionary<HiddenKind, int> found)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false));
            if (zip.Entries.Sum(e => e.Length) > MostUnpacked)
            {
                found.CountMore(HiddenKind.Unreadable);
                return;
            }

            var (left, hiddenStyles, uses) = (MostLetters, new HashSet<string>(), new List<string>());
            foreach (var entry in zip.Entries.Where(e => e.Length > 0))
            {
                if (IsEmbedded(entry.FullName))
                {
                    found.CountMore(HiddenKind.EmbeddedFile);
                }
                else if (IsPicture(entry.FullName))
                {
                    Picture(entry, found);
                }
                else
                {
                    Part(entry, ref left, hiddenStyles, uses, found);
                }
            }

            found.CountMore(HiddenKind.HiddenText, uses.Count(hiddenStyles.Contains));
        }
        catch (InvalidDataException)
        {
            found.CountMore(HiddenKind.Unreadable);
        }
    }

    /// <summary>Whether a part is a file of its own, or a program.</summary>
    public static bool IsEmbedded(string name) =>
        name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a part is a picture that may carry notes.</summary>
    public static bool IsPicture(string name) => Path.GetExtension(name).ToLowerInvariant() is ".jpg" or ".jpeg" or ".png";

    /// <summary>Whether a property tells something.</summary>
    public static bool Tells(string name, string value) =>
        Properties.Contains(name) && value.Trim().Length > 0 && !(name == "Template" && PlainTemplates.Contains(value.Trim()));

    private static void Picture(ZipArchiveEntry entry, SortedDictionary<HiddenKind, int> found)
    {
        using var stream = entry.Open();
        var picture = new byte[Math.Min(entry.Length, MostPicture)];
        HiddenInPicture.Count(picture.AsSpan(0, stream.ReadAtLeast(picture, picture.Length, throwOnEndOfStream: false)), found);
    }

    private static void Part(
        ZipArchiveEntry entry, ref int left, HashSet<string> hiddenStyles, List<string> uses, SortedDictionary<HiddenKind, int> found)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = Math.Max(left, 1),
        };
        var (root, style, property, known) = ("", "", "", false);
        var unseen = new UnseenWords();
        var (isInNotes, isTold, isField) = (false, false, false);
        try
        {
            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream, settings);
            while (reader.Read())
            {
                left -= 1 + reader.Value.Length;
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && Tells(property, reader.Value))
                {
                    found.CountMore(HiddenKind.Property);
                }

                if (reader.NodeType is XmlNodeType.Text && isInNotes && !isTold && reader.Value.Trim().Length > 0)
                {
                    found.CountMore(HiddenKind.HiddenText);
                    isTold = true; // once for each slide
                }

                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && unseen.Words(reader.Value))
                {
                    found.CountMore(HiddenKind.HiddenText);
                }

                if (reader.NodeType is XmlNodeType.Element)
                {
                    (root, known) = (known ? root : reader.LocalName, true);
                    property = root is "coreProperties" or "Properties" or "document-meta" ? reader.LocalName : "";
                    if (root is "styles")
                    {
                        Style(reader, style, hiddenStyles);
                    }
                    else if (reader.NamespaceURI.EndsWith("wordprocessingml/2006/main", StringComparison.Ordinal)
                        && unseen.Begin(reader.LocalName, n => Attribute(reader, n)))
                    {
                        found.CountMore(HiddenKind.HiddenText);
                    }
                    else if (reader.LocalName == "posOffset")
                    {
                        unseen.Begin("posOffset", _ => null);
                    }

                    if (reader.LocalName == "notes" && !reader.IsEmptyElement)
                    {
                        (isInNotes, isTold) = (true, false);
                    }
                    else if (Fields.Contains(reader.LocalName) && !reader.IsEmptyElement)
                    {
                        (isField, isInNotes) = (isInNotes, false);
                    }

                    Element(reader, root, ref style, hiddenStyles, uses, found);
                }
                else if (reader.NodeType is XmlNodeType.EndElement)
                {
                    property = "";
                    unseen.End(reader.LocalName);
                    if (isField && Fields.Contains(reader.LocalName))
                    {
                        (isField, isInNotes) = (false, true);
                    }

                    isInNotes &= reader.LocalName != "notes";
                }
            }
        }
        catch (XmlException) when (known || !entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            // a part that is no XML hides nothing of these kinds; one that breaks off in the middle may
            found.CountMore(HiddenKind.Unreadable, known ? 1 : 0);
        }
        catch (XmlException)
        {
            found.CountMore(HiddenKind.Unreadable);
        }
    }

    /// <summary>A style that makes words white or tiny hides them; one of tables sets them on dark cells.</summary>
    private static void Style(XmlReader reader, string style, HashSet<string> hiddenStyles)
    {
        if ((reader.LocalName == "color" && UnseenWords.IsWhite(Attribute(reader, "val")))
            || (reader.LocalName == "sz" && UnseenWords.IsTiny(Attribute(reader, "val"))))
        {
            hiddenStyles.Add(style);
        }
    }

    private static void Element(
        XmlReader reader, string root, ref string style, HashSet<string> hiddenStyles, List<string> uses,
        SortedDictionary<HiddenKind, int> found)
    {
        var name = reader.LocalName;
        if (Comments.Contains(name))
        {
            found.CountMore(HiddenKind.Comment);
        }
        else if (Changes.Contains(name))
        {
            found.CountMore(HiddenKind.TrackedChange);
        }
        else if (name == "style" && root == "styles")
        {
            style = Attribute(reader, "type") == "table" ? "" : Attribute(reader, "styleId") ?? "";
        }
        else if (name is "vanish" or "specVanish" && Attribute(reader, "val") is not ("0" or "false" or "off"))
        {
            if (root == "styles")
            {
                hiddenStyles.Add(style); // a style hides only what is set in it
            }
            else
            {
                found.CountMore(HiddenKind.HiddenText);
            }
        }
        else if (name is "pStyle" or "rStyle" && root != "styles" && Attribute(reader, "val") is { } used)
        {
            uses.Add(used);
        }
        else if (IsPutAway(name, reader))
        {
            found.CountMore(HiddenKind.HiddenText);
        }
        else if ((name == "property" && root == "Properties") || (name == "person" && root == "people")
            || (name == "attachedTemplate" && root == "settings"))
        {
            found.CountMore(HiddenKind.Property);
        }
    }

    /// <summary>Sheets, rows, columns and slides that are not shown, and words of OpenDocument that are not.</summary>
    private static bool IsPutAway(string name, XmlReader reader) => name switch
    {
        "sheet" => Attribute(reader, "state") is "hidden" or "veryHidden",
        "row" or "col" => Attribute(reader, "hidden") is "1" or "true",
        "sld" => Attribute(reader, "show") is "0" or "false",
        "table-row" or "table-column" => Attribute(reader, "visibility") is "collapse" or "filter",
        "table-properties" => Attribute(reader, "display") is "false",
        "drawing-page-properties" => Attribute(reader, "visibility") is "hidden",
        "text-properties" => Attribute(reader, "display") is "none",
        "hidden-text" or "hidden-paragraph" => true,
        _ => false,
    };

    private static string? Attribute(XmlReader reader, string name)
    {
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (reader.LocalName == name)
            {
                var value = reader.Value;
                reader.MoveToElement();
                return value;
            }
        }

        reader.MoveToElement();
        return null;
    }
}
