using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using CopArchive.Importing;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using static CopArchive.Tests.Importing.MadeDocx;

namespace CopArchive.Tests.Importing;

/// <summary>No word is lost in silence: it stands in a block, or in a finding that says it was dropped.</summary>
public sealed partial class LossTests
{
    private static readonly Gen<string> Word = Gen.OneOf("lamp", "oil", "wick", "harbour", "3", "sécurité", "الفوانيس", "Öl", "12",
        "keeper");

    private static readonly Gen<string> Words = Word.Array[1, 6].Select(w => string.Join(' ', w) + " ");

    private static readonly Gen<string> Run = Gen.OneOf(
        Words.Select(w => R(w + " ")),
        Words.Select(w => R(w, "<w:b/><w:vanish/>")),
        Words.Select(w => R(w, "<w:rtl/><w:strike/>")),
        Words.Select(w => $"<w:ins w:id=\"1\" w:author=\"A\">{R(w)}</w:ins>"),
        Words.Select(w => $"<w:del w:id=\"2\" w:author=\"B\"><w:r><w:delText>{w}</w:delText></w:r></w:del>"),
        Words.Select(w => $"<w:moveFrom w:id=\"3\" w:author=\"B\">{R(w)}</w:moveFrom>"),
        Words.Select(w => $"<w:smartTag>{R(w)}</w:smartTag>"),
        Words.Select(w => $"<w:hyperlink w:anchor=\"x\">{R(w)}</w:hyperlink>"),
        Words.Select(w => $"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{R(w)}</w:sdtContent></w:sdt>"),
        Words.Select(w => $"<w:fldSimple w:instr=\"REF x\">{R(w)}</w:fldSimple>"),
        Words.Select(w => "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC x</w:instrText></w:r><w:r>"
            + $"<w:fldChar w:fldCharType=\"separate\"/></w:r>{R(w)}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
        Words.Select(w => $"<new:shade><new:deep>{R(w)}</new:deep></new:shade>"),
        Words.Select(w => $"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{P(w)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"),
        Words.Select(w => $"<m:oMath><m:r><m:t> {w} </m:t></m:r></m:oMath>"),
        Gen.Const("<w:r><w:footnoteReference w:id=\"2\"/></w:r>"),
        Gen.Const("<w:del w:id=\"4\" w:author=\"B\"><w:r><w:footnoteReference w:id=\"3\"/></w:r></w:del>"));

    private static readonly Gen<string> Paragraph = Gen.Select(
        Run.Array[0, 5].Select(string.Concat),
        Gen.OneOf("", "<w:pStyle w:val=\"H\"/>", "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>",
            "<w:rPr><w:del w:id=\"9\" w:author=\"B\"/></w:rPr>", "<w:pStyle w:val=\"T\"/>", "<w:bidi/>"),
        (runs, properties) => $"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>");

    private static readonly Gen<string> Block = Gen.OneOf(
        Paragraph,
        Paragraph,
        Paragraph.Array[1, 4].Select(c => "<w:tbl><w:tr>"
            + string.Concat(c.Select((p, i) =>
                $"<w:tc><w:tcPr>{(i % 2 == 1 ? "<w:vMerge/>" : "<w:gridSpan w:val=\"2\"/>")}</w:tcPr>{p}</w:tc>"))
            + "</w:tr></w:tbl>"),
        Paragraph.Select(p => $"<w:tbl><w:tr><w:trPr><w:del w:id=\"5\" w:author=\"B\"/></w:trPr><w:tc>{p}</w:tc></w:tr></w:tbl>"),
        Paragraph.Select(p => $"<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>{p}</w:tc></w:tr></w:tbl>{P("outer ")}</w:tc></w:tr></w:tbl>"),
        Paragraph.Select(p => $"<w:sdt><w:sdtContent>{p}</w:sdtContent></w:sdt>"),
        Paragraph.Select(p => $"<w:del w:id=\"6\" w:author=\"B\">{p}</w:del>"),
        Words.Select(w => $"<new:loose>{w}</new:loose>"));

    public static TheoryData<string> WordPapers => [.. ReadPaper.Names.Where(n => n.EndsWith(".docx", StringComparison.Ordinal))];

    public static TheoryData<string> Pages => [.. ReadPaper.Names.Where(n => n.EndsWith(".html", StringComparison.Ordinal))];

    public static TheoryData<string> Texts => [.. ReadPaper.Names.Where(n => Path.GetExtension(n) is ".txt" || n == "notes.md")];

    [Fact]
    public void No_word_of_a_word_file_is_lost_whatever_it_is_made_of() => Block.Array[1, 8].Sample(
        blocks =>
        {
            var body = string.Concat(blocks);
            var word = Of(body)
                .Styles("<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"toc 1\"/></w:style>")
                .Numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/>"
                    + "<w:lvlText w:val=\"(%2)\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
                .Footnotes($"<w:footnote w:id=\"2\">{P("noted oil")}</w:footnote><w:footnote w:id=\"3\">{P("struck lamp")}</w:footnote>")
                .Bytes();
            return AllWords.Lost(OfWord(word), ReadPaper.Of("made.docx", word)).Count == 0;
        },
        iter: 400);

    [Theory]
    [MemberData(nameof(WordPapers))]
    public void No_word_of_a_paper_is_lost(string name) =>
        Assert.Empty(AllWords.Lost(OfWord(ReadPaper.Bytes(name)), ReadPaper.OfFile(name)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_word_of_a_page_is_lost(string name)
    {
        var html = Encoding.UTF8.GetString(ReadPaper.Bytes(name));
        var body = new HtmlParser().ParseDocument(BlockTag().Replace(html, " $0")).Body!;
        foreach (var unseen in body.QuerySelectorAll("script, style"))
        {
            unseen.Remove();
        }

        // a word may be cut at the end of a line, and was put together
        var paper = ReadPaper.OfFile(name);
        Assert.All(
            AllWords.Lost(AllWords.In(body.TextContent), paper),
            w => Assert.Contains(w, string.Concat(paper.Findings.Select(f => f.Words)), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_word_of_a_text_is_lost(string name) =>
        Assert.Empty(AllWords.Lost(
            AllWords.In(Encoding.UTF8.GetString(ReadPaper.Bytes(name))).Except(["https", "lanterns", "example", "secretariat"]),
            ReadPaper.OfFile(name)));

    [Theory]
    [InlineData("lantern-report")]
    [InlineData("contribution-nord")]
    [InlineData("report-arabic")]
    [InlineData("letter-two-columns")]
    public void No_word_of_a_printed_paper_is_lost(string name)
    {
        // the PDF shows the paper as it stands when all changes are accepted: its words are those of the blocks, not of the findings
        var source = ReadPaper.OfFile(name + ".docx");

        Assert.Empty(AllWords.Lost(AllWords.InBlocks(source), ReadPaper.OfFile(name + ".pdf")));
    }

    [GeneratedRegex(@"</?(?:p|div|td|tr|li|h\d|br)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BlockTag();

    /// <summary>All words in the body and the notes of a Word file, read without regard to what they are.</summary>
    private static IEnumerable<string> OfWord(byte[] content)
    {
        using var stream = new MemoryStream(content);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        var parts = new OpenXmlPart?[]
        {
            file.MainDocumentPart,
            file.MainDocumentPart!.FootnotesPart,
            file.MainDocumentPart.EndnotesPart,
            file.MainDocumentPart.WordprocessingCommentsPart,
        };
        return [.. parts.Where(p => p is not null).SelectMany(p => WordsOf(p!))];
    }

    private static IEnumerable<string> WordsOf(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        var text = new StringBuilder();
        foreach (var node in XElement.Load(stream, LoadOptions.PreserveWhitespace).DescendantNodes())
        {
            text.Append(node switch
            {
                XText words when words.Parent!.Name.LocalName is not "instrText" => words.Value,
                XElement { Name.LocalName: "p" or "tab" or "br" or "txbxContent" or "footnoteReference" or "tc" } => " ",
                _ => "",
            });
        }

        return AllWords.In(text.ToString());
    }
}
