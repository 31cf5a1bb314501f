using System.Xml.Linq;
using CopArchive.Importing.Papers;
using static CopArchive.Importing.Readers.Docx.DocxNames;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>
/// Reads a Word file (Office Open XML, both forms of the standard) into a paper, as Word shows it with all tracked changes accepted.
/// </summary>
internal static class DocxReader
{
    /// <summary>The paper in an open stream of a file that <see cref="SafeZip"/> does not object to.</summary>
    /// <param name="fileName">Its name.</param>
    /// <param name="stream">Its bytes.</param>
    /// <param name="readEmbedded">Reads another file that is a part of the text; null where it cannot be read.</param>
    public static SourcePaper Read(string fileName, Stream stream, Func<byte[], SourcePaper?> readEmbedded)
    {
        var findings = new FindingList();
        using var file = new DocxFile(stream, readEmbedded);
        var root = DocxFile.Load(file.Main)!;
        var body = root.Element(W + "body") ?? root;
        var notes = new DocxNotes(file, body, findings);
        var heads = Heads(file, body, "header", notes, findings);
        var text = new DocxStory(file, file.Main, notes, findings).Read(body);
        var feet = Heads(file, body, "footer", notes, findings);
        notes.ReportUnused();
        if (file.HasMacros)
        {
            findings.Dropped("macros, which are never run", "", "the file");
        }

        var (language, blocks) = LanguageMarks.Settle([.. heads, .. text, .. feet]);
        return new SourcePaper(fileName, "docx", blocks, findings.All) { Language = language, PropertyTitle = file.Title };
    }

    /// <summary>Heads or feet of pages, each once: of the first page, of all, of even ones.</summary>
    private static List<SourceBlock> Heads(DocxFile file, XElement body, string kind, DocxNotes notes, FindingList findings)
    {
        var heads = new List<SourceBlock>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var references = body.Descendants(W + "sectPr").SelectMany(s => s.Elements(W + (kind + "Reference"))
            .OrderBy(r => r.Attr("type") switch { "first" => 0, "default" => 1, _ => 2 }));
        foreach (var reference in references)
        {
            if (DocxFile.Part(file.Main, (string?)reference.Attribute(R + "id")) is not { } part || DocxFile.Load(part) is not { } root)
            {
                continue;
            }

            // the same head may occur in several parts; its pictures are reported with the first
            var told = new FindingList();
            var blocks = Flat(new DocxStory(file, part, notes, told, kind == "header" ? "head of the pages" : "foot of the pages")
                .Read(root)).ToList();
            var isNew = seen.Add(string.Join('\n', blocks.Select(b => b.Plain)) + "\n" + string.Join('\n', told.All));
            if (!isNew)
            {
                continue;
            }

            foreach (var finding in told.All)
            {
                findings.Add(finding);
            }

            foreach (var number in blocks.Where(b => PrintedLines.IsBareNumber(b.Plain) || PrintedLines.IsPageNumber(b.Plain)))
            {
                findings.Dropped("the number of the page", number.Plain, number.Where);
            }

            heads.AddRange(blocks
                .Where(b =>
                    !PrintedLines.IsBareNumber(b.Plain) && !PrintedLines.IsPageNumber(b.Plain) && heads.TrueForAll(h => h.Plain != b.Plain))
                .Select(b => b with { Kind = SourceBlockKind.PageHead, Level = 0 }));
        }

        return heads;
    }

    private static IEnumerable<SourceBlock> Flat(IEnumerable<SourceBlock> blocks) =>
        blocks.SelectMany(b => b.Kind == SourceBlockKind.Table ? Flat(b.Rows.SelectMany(r => r).SelectMany(c => c)) : [b]);
}
