using System.Xml.Linq;
using CopArchive.Importing.Papers;
using DocumentFormat.OpenXml.Packaging;
using static CopArchive.Importing.Readers.Docx.DocxNames;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>
/// Footnotes, endnotes and comments of a Word file; each is taken once, and what nothing refers to is reported at the end.
/// </summary>
internal sealed class DocxNotes
{
    private readonly DocxFile _file;
    private readonly FindingList _findings;
    private readonly XElement? _section;
    private readonly Dictionary<(string Kind, string Id), XElement> _notes = [];
    private readonly Dictionary<string, XElement> _comments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Reads all three parts; a file may have none.</summary>
    public DocxNotes(DocxFile file, XElement body, FindingList findings)
    {
        _file = file;
        _findings = findings;
        AddNotes(DocxFile.Load(file.Main.FootnotesPart), "foot");
        AddNotes(DocxFile.Load(file.Main.EndnotesPart), "end");
        foreach (var comment in DocxFile.Load(file.Main.WordprocessingCommentsPart)?.Elements(W + "comment") ?? [])
        {
            if (comment.Attr("id") is { } id)
            {
                _comments.TryAdd(id, comment);
            }
        }

        var sections = body.Descendants(W + "sectPr").ToList();
        _section = sections.LastOrDefault();
        var restarts = sections.Append(file.Settings)
            .Any(s => s?.Element(W + "footnotePr").Val("numRestart") is "eachPage" or "eachSect");
        if (restarts && _notes.Keys.Any(k => k.Kind == "foot"))
        {
            findings.Doubted(
                "footnotes are counted anew on each page or in each part of the paper; here they are counted through",
                "",
                "footnotes");
        }
    }

    /// <summary>The words of the note that a deleted reference led to; null for none.</summary>
    public string? Deleted(XElement reference) =>
        reference.Attr("id") is { } id && _notes.Remove((Kind(reference), id), out var element) ? DocxStory.PlainWords(element) : null;

    /// <summary>The note that a reference leads to; null for none.</summary>
    public DocxNote? Take(XElement reference)
    {
        var kind = Kind(reference);
        if (reference.Attr("id") is not { } id || !_notes.Remove((kind, id), out var element))
        {
            return null;
        }

        // the author may have used a custom mark; it is in the run of the reference
        var isSign = reference.Attr("customMarkFollows") is "1" or "true" or "on";
        var label = isSign ? DocxStory.PlainWords(reference.Parent!) : NextNumber(kind);
        OpenXmlPart part = kind == "end" ? _file.Main.EndnotesPart! : _file.Main.FootnotesPart!;
        return new DocxNote(label, isSign, () => Blocks(part, element, kind, label));
    }

    /// <summary>A comment that was not reported yet.</summary>
    public XElement? Comment(string id) => _comments.GetValueOrDefault(id);

    /// <summary>A comment, once.</summary>
    public XElement? TakeComment(string id) => _comments.Remove(id, out var comment) ? comment : null;

    /// <summary>Reports what nothing in the text refers to.</summary>
    public void ReportUnused()
    {
        foreach (var ((kind, id), note) in _notes.OrderBy(n => n.Key.Kind, StringComparer.Ordinal).ThenBy(n => Int(n.Key.Id) ?? 0))
        {
            if (DocxStory.PlainWords(note) is { Length: > 0 } words)
            {
                _findings.Hidden(
                    "notes to which nothing leads", $"a {kind}note to which nothing in the text leads", words, $"{kind}note {id}");
            }
        }

        foreach (var (id, comment) in _comments.OrderBy(c => Int(c.Key) ?? 0))
        {
            _findings.Hidden("comments", $"comment{DocxParagraph.By(comment)}", DocxStory.PlainWords(comment), $"comment {id}");
        }
    }

    private static string Kind(XElement reference) => reference.Name.LocalName == "endnoteReference" ? "end" : "foot";

    private void AddNotes(XElement? notes, string kind)
    {
        foreach (var note in notes?.Elements(W + (kind + "note")) ?? [])
        {
            // separators between text and notes are stored as notes too
            if (note.Attr("id") is { } id && note.Attr("type") is null or "normal")
            {
                _notes.TryAdd((kind, id), note);
            }
        }
    }

    private string NextNumber(string kind)
    {
        var section = _section?.Element(W + (kind + "notePr"));
        var settings = _file.Settings?.Element(W + (kind + "notePr"));
        var start = Int(section.Val("numStart") ?? settings.Val("numStart")) ?? 1;
        var form = section.Val("numFmt") ?? settings.Val("numFmt") ?? (kind == "end" ? "lowerRoman" : "decimal");
        var count = _counts[kind] = _counts.TryGetValue(kind, out var former) ? former + 1 : start;
        return Numerals.Show(form, count) ?? Numerals.Show("decimal", count)!;
    }

    private IReadOnlyList<SourceBlock> Blocks(OpenXmlPart part, XElement element, string kind, string label)
    {
        var name = $"{kind}note {label}";
        var runs = new RunList();
        foreach (var block in Flat(new DocxStory(_file, part, this, _findings, name).Read(element)))
        {
            runs.Add(new SourceRun(runs.IsBlank ? "" : "\n"));
            runs.Add(new SourceRun(block.Label is null ? "" : block.Label + "\t"));
            runs.AddRange(block.Runs);
        }

        return runs.IsBlank
            ? []
            : [new SourceBlock { Kind = SourceBlockKind.Footnote, Label = label, Runs = runs.Trimmed(), Where = name }];
    }

    private static IEnumerable<SourceBlock> Flat(IEnumerable<SourceBlock> blocks) =>
        blocks.SelectMany(b => b.Kind == SourceBlockKind.Table ? Flat(b.Rows.SelectMany(r => r).SelectMany(c => c)) : [b]);
}

/// <summary>A footnote or endnote, found by its reference.</summary>
/// <param name="Label">Its number as Word shows it, or the author's sign.</param>
/// <param name="IsSign">Whether it is a sign, which stands among the words already.</param>
/// <param name="Blocks">Its words.</param>
internal sealed record DocxNote(string Label, bool IsSign, Func<IReadOnlyList<SourceBlock>> Blocks);
