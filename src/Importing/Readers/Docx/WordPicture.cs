using System.Xml.Linq;
using CopArchive.Importing.Papers;
using DocumentFormat.OpenXml.Packaging;
using static CopArchive.Importing.Readers.Docx.WordNames;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>What a drawing, picture or embedded object of Word holds: text boxes, which are read, and all else, which is told.</summary>
internal static class WordPicture
{
    /// <summary>The text boxes in it. What a file says a second time, for older programs, is left out.</summary>
    public static IReadOnlyList<XElement> Boxes(XElement element) =>
        [.. element.Descendants(W + "txbxContent").Where(b =>
            !b.Ancestors().TakeWhile(a => a != element).Any(a => a.Name == W + "txbxContent" || a.Name.LocalName == "Fallback"))];

    /// <summary>Tells what of it the text does not have.</summary>
    public static void Tell(XElement element, bool hasBoxes, OpenXmlPart part, FindingList findings, string where)
    {
        if (element.Name.LocalName == "object" || element.Descendants().Any(e => e.Name.LocalName == "OLEObject"))
        {
            findings.Dropped("an embedded file stands here and is not read", "", where);
        }

        foreach (var wordArt in element.Descendants()
            .Where(e => e.Name.LocalName == "textpath")
            .Select(e => (string?)e.Attribute("string"))
            .Where(s => !string.IsNullOrWhiteSpace(s)))
        {
            findings.Dropped("words drawn as a picture (a watermark or a title)", wordArt!, where);
        }

        // shapes and diagrams keep their words in a language of their own
        var drawn = element.Descendants().Where(e => e.Name.LocalName == "t" && e.Name.Namespace != W).Select(e => e.Value)
            .Concat(element.Descendants().Attributes().Where(a => a.Name.Namespace == R).Select(a => WordFile.Part(part, a.Value))
                .Where(p => p is ChartPart or DiagramDataPart)
                .SelectMany(p =>
                    WordFile.Load(p)!.Descendants().Where(e => e.Name.LocalName is "t" or "v" && !e.HasElements).Select(e => e.Value)))
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
                .Select(a => WordFile.Address(part, a.Value))
                .FirstOrDefault(a => a is not null);
            findings.Dropped(
                elsewhere is null
                    ? "a picture stands here"
                    : $"a picture stands here, which lies elsewhere ({elsewhere}) and is not fetched",
                described ?? "",
                where);
        }
    }
}
