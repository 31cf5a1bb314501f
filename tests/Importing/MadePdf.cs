using System.Globalization;
using System.Text;
using CopArchive.Importing.Papers;

namespace CopArchive.Tests.Importing;

/// <summary>A PDF made in code: words of one font on places of pages, as the format's own text says it.</summary>
internal sealed class MadePdf
{
    /// <summary>How areas may be painted, by their names in operators.</summary>
    private const string States = "/Opaque<</ca 1>>/Alpha<</ca 0.4>>/Multiply<</BM/Multiply>>/Screen<</BM/Screen>>";

    private readonly List<StringBuilder> _pages = [];
    private readonly List<string> _links = [];

    /// <summary>How its one layer is shown; what lies between <c>/OC /Layer BDC</c> and <c>EMC</c> lies on it.</summary>
    public string View { get; init; } = "";

    /// <summary>Begins a page.</summary>
    public MadePdf Page()
    {
        _pages.Add(new StringBuilder());
        return this;
    }

    /// <summary>Words on a place, in points from the lower left corner. <paramref name="mode"/> 3 is unseen.</summary>
    public MadePdf Text(double x, double y, string words, double size = 11, bool bold = false, int mode = 0)
    {
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /{(bold ? "B" : "F")} {size} Tf {mode} Tr {x} {y} Td "
            + $"({words.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n");
        return this;
    }

    /// <summary>What the format calls operators: colours, areas.</summary>
    public MadePdf Draw(string operators)
    {
        _pages[^1].Append(operators).Append('\n');
        return this;
    }

    /// <summary>A picture of one white point over the whole page, as that of a scan.</summary>
    public MadePdf Picture() => Draw("q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u00FF EI Q");

    /// <summary>Words that run elsewhere than to the right: the four numbers are those of a matrix of the format.</summary>
    public MadePdf Turned(double x, double y, string words, int a, int b, int c, int d)
    {
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F 11 Tf {a} {b} {c} {d} {x} {y} Tm ({words}) Tj ET\n");
        return this;
    }

    /// <summary>Lines under each other.</summary>
    public MadePdf Lines(double x, double y, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            Text(x, y - (13 * i), lines[i]);
        }

        return this;
    }

    /// <summary>A link that lies over a part of the first page.</summary>
    public MadePdf Link(double left, double bottom, double right, double top, string address)
    {
        _links.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/Annot/Subtype/Link/Rect[{left} {bottom} {right} {top}]/A<</S/URI/URI({address})>>>>"));
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] Bytes()
    {
        var objects = new List<string>
        {
            $"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[5 0 R]/D<<{View}>>>>>>",
            "",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
            "<</Type/OCG/Name(Layer)>>",
        };
        var kids = new List<int>();
        foreach (var page in _pages)
        {
            objects.Add($"<</Length {page.Length}>>stream\n{page}endstream");
            var links = kids.Count == 0 ? string.Concat(_links) : "";
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {objects.Count} 0 "
                + $"R/Resources<</Font<</F 3 0 R/B 4 0 R>>/Properties<</Layer 5 0 R>>/ExtGState<<{States}>>>>/Annots[{links}]>>");
            kids.Add(objects.Count);
        }

        objects[1] = $"<</Type/Pages/Kids[{string.Join(' ', kids.Select(k => $"{k} 0 R"))}]/Count {kids.Count}>>";
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (text, i) in objects.Select((o, i) => (o, i)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{text}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(p => file.Append(CultureInfo.InvariantCulture, $"{p:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
