using System.Xml.Linq;
using CopArchive.Importing.Papers;
using DocumentFormat.OpenXml.Packaging;
using static CopArchive.Importing.Readers.Docx.DocxNames;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>
/// What a drawing, picture or embedded object of Word holds: text boxes, which are read, and everything else, which is reported.
/// </summary>
internal static class DocxPicture
{
    /// <summary>The text boxes in it. Fallbacks for older programs are left out.</summary>
    public static IReadOnlyList<XElement> Boxes(XElement element) =>
        [.. element.Descendants(W + "txbxContent").Where(b =>
            !b.Ancestors().TakeWhile(a => a != element).Any(a => a.Name == W + "txbxContent" || a.Name.LocalName == "Fallback"))];

    /// <summary>Reports what the text will not contain.</summary>
    public static void ReportLosses(XElement element, bool hasBoxes, OpenXmlPart part, FindingList findings, string where)
    {
        if (element.Name.LocalName == "object" || element.Descendants().Any(e => e.Name.LocalName == "OLEObject"))
        {
            findings.Dropped("an embedded file, which is not read", "", where);
        }

        foreach (var wordArt in element.Descendants()
            .Where(e => e.Name.LocalName == "textpath")
            .Select(e => (string?)e.Attribute("string"))
            .Where(s => !string.IsNullOrWhiteSpace(s)))
        {
            findings.Dropped("words drawn as a picture (a watermark or a title)", wordArt!, where);
        }

        // shapes and diagrams keep their words in other markup
        var drawn = element.Descendants().Where(e => e.Name.LocalName == "t" && e.Name.Namespace != W).Select(e => e.Value)
            .Concat(element.Descendants().Attributes().Where(a => a.Name.Namespace == R).Select(a => DocxFile.Part(part, a.Value))
                .Where(p => p is ChartPart or DiagramDataPart)
                .SelectMany(p =>
                    DocxFile.Load(p)!.Descendants().Where(e => e.Name.LocalName is "t" or "v" && !e.HasElements).Select(e => e.Value)))
            .Where(t => !string.IsNullOrWhiteSpace(t)).ToList();
        if (drawn.Count > 0)
        {
            findings.Dropped("words in a drawing or chart", string.Join('\n', drawn), where);
        }
        else if (!hasBoxes && element.Descendants().Any(e => e.Name.LocalName is "pic" or "imagedata" or "graphicData"))
        {
            var described = element.Descendants().Where(e => e.Name.LocalName == "docPr").Select(e => (string?)e.Attribute("descr"))
                .Concat(element.Descendants().Where(e => e.Name.LocalName == "shape").Select(e => (string?)e.Attribute("alt")))
                .FirstOrDefault(d => !string.IsNullOrWhiteSpace(d));
            var elsewhere = element.Descendants()
                .Attributes(R + "link")
                .Select(a => DocxFile.Address(part, a.Value))
                .FirstOrDefault(a => a is not null);
            if (elsewhere is null)
            {
                findings.Dropped("there is a picture here", described ?? "", where);
            }
            else
            {
                // where it lies may be a place on somebody's computer
                findings.Hidden(
                    "pictures that lie elsewhere",
                    $"there is a picture here, which lies elsewhere ({elsewhere}) and is not fetched",
                    described ?? "",
                    where);
            }
        }
    }
}
