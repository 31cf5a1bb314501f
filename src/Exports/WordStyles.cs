using System.Globalization;
using System.Xml;

namespace CopArchive.Exports;

/// <summary>
/// How a file of Word looks: few styles, each with the name by which Word knows it, so that a reader's template takes over.
/// </summary>
internal static class WordStyles
{
    /// <summary>How many kinds of heading there are.</summary>
    public const int Headings = 6;

    /// <summary>How many levels a list has.</summary>
    public const int Levels = 9;

    private const string Borders = """<w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/>"""
        + """<w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/>"""
        + """<w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/>""";

    /// <summary>The styles.</summary>
    /// <param name="xml">Where they go.</param>
    /// <param name="language">The language of the text.</param>
    public static void Write(XmlWriter xml, string language)
    {
        xml.WriteStartElement("w", "styles", WordText.Namespace);
        xml.WriteRaw($"""
            <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:sz w:val="22"/>
            <w:szCs w:val="22"/><w:lang w:val="{language}"/></w:rPr></w:rPrDefault>
            <w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
            """);
        Style(xml, "paragraph", "Normal", "Normal", isDefault: true, "", "");
        Style(xml, "paragraph", "Title", "Title", false, "<w:spacing w:after=\"240\"/>", "<w:b/><w:bCs/>" + Size(36));
        for (var level = 1; level <= Headings; level++)
        {
            Style(
                xml, "paragraph", $"Heading{level}", $"heading {level}", false,
                $"""<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="{level - 1}"/>""",
                "<w:b/><w:bCs/>" + Size(Math.Max(32 - (4 * level), 22)));
        }

        Style(xml, "paragraph", "Quote", "Quote", false, "<w:ind w:left=\"425\"/>", "<w:i/><w:iCs/>");
        Style(xml, "paragraph", "Head", "Head of a copy", false, "", "<w:color w:val=\"595959\"/>" + Size(20));
        Style(xml, "paragraph", "Cell", "Cell", false, "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", "");
        Style(xml, "character", "Hyperlink", "Hyperlink", false, "", "<w:color w:val=\"0563C1\"/><w:u w:val=\"single\"/>");
        xml.WriteRaw("<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
            + $"{Borders}</w:tblBorders><w:tblCellMar><w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/>"
            + "</w:tblCellMar></w:tblPr></w:style>");
        xml.WriteEndElement();
    }

    /// <summary>The list of bullets.</summary>
    public static void WriteNumbering(XmlWriter xml)
    {
        xml.WriteStartElement("w", "numbering", WordText.Namespace);
        xml.WriteRaw("<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
        for (var level = 0; level < Levels; level++)
        {
            xml.WriteRaw(string.Create(
                CultureInfo.InvariantCulture,
                $"""<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>"""
                    + $"""<w:pPr><w:ind w:left="{425 * (level + 1)}" w:hanging="425"/></w:pPr></w:lvl>"""));
        }

        xml.WriteRaw("</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        xml.WriteEndElement();
    }

    /// <summary>A size in half points, for all scripts.</summary>
    private static string Size(int size) =>
        string.Create(CultureInfo.InvariantCulture, $"""<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>""");

    private static void Style(XmlWriter xml, string type, string id, string name, bool isDefault, string paragraph, string run) =>
        xml.WriteRaw($"<w:style w:type=\"{type}\"{(isDefault ? " w:default=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>"
            + (paragraph.Length > 0 ? $"<w:pPr>{paragraph}</w:pPr>" : "") + (run.Length > 0 ? $"<w:rPr>{run}</w:rPr>" : "") + "</w:style>");
}
