using CopArchive.Importing.Papers;
using AngleSharp.Dom;

namespace CopArchive.Importing.Readers.Html;

/// <summary>Extracts the notes of a page, so that each can follow the paragraph that refers to it.</summary>
internal static class HtmlNotes
{
    /// <summary>Takes them out, by the place to which the sign in the text leads.</summary>
    /// <param name="document">The page, which loses them.</param>
    /// <param name="read">What stands in a piece of it.</param>
    public static Dictionary<string, SourceBlock> Take(IDocument document, Func<IElement, IReadOnlyList<SourceBlock>> read)
    {
        NameGoogleNotes(document);
        var notes = new Dictionary<string, SourceBlock>(StringComparer.Ordinal);
        foreach (var element in document
            .QuerySelectorAll("div[style*='mso-element:footnote'], div[style*='mso-element:endnote'], div[id^='sdfootnote'], "
                + "div[id^='sdendnote'], [role='doc-footnote'], [role='doc-endnote'], li[id^='fn'], li[id^='cite_note'], "
                + "li[id^='footnote'], p[id^='fn'], div[id^='fn']")
            .ToList())
        {
            var id = element.Id;
            if (string.IsNullOrEmpty(id)
                || element.QuerySelector("[id^='fn'], [id^='ftn']") is { } inner
                    && inner.Id != id
                    && inner.LocalName is "li" or "p" or "div")
            {
                continue;
            }

            // the note is known by its own name, by that of an anchor in it, or (Word) by the name that its reference leads to
            var keys = new List<string> { id };
            keys.AddRange(element.QuerySelectorAll("a[name], a[id]").Select(a => a.GetAttribute("name") ?? a.Id!));
            var reference = document.QuerySelectorAll("a[href]").FirstOrDefault(a => !element.Contains(a) && keys.Contains(Fragment(a)));
            if (reference is null || element.QuerySelector("table, ol, ul") is not null)
            {
                continue;
            }

            foreach (var back in element.QuerySelectorAll("a")
                .Where(a => a.TextContent.Trim() is "↩" or "↩︎" or "^" or "↑" || keys.Contains(a.GetAttribute("name") ?? ""))
                .ToList())
            {
                back.Remove();
            }

            var label = Sign(reference.TextContent);
            var words = new RunList();
            foreach (var block in read(element))
            {
                words.Add(new SourceRun(words.IsBlank ? "" : "\n"));
                words.AddRange(block.Runs);
            }

            notes[Fragment(reference)] =
                new SourceBlock { Kind = SourceBlockKind.Footnote, Label = label, Runs = words.Trimmed(), Where = $"footnote {label}" };
            element.Remove();
        }

        return notes;
    }

    /// <summary>In pages of Google Docs a note is a nameless block, whose first link leads back to its sign.</summary>
    private static void NameGoogleNotes(IDocument document)
    {
        foreach (var back in document.QuerySelectorAll("a[id^='ftnt'][href^='#ftnt_ref']").ToList())
        {
            var note = back.Closest("div") ?? back.ParentElement!;
            if (note != document.Body && note.QuerySelectorAll("a[id^='ftnt'][href^='#ftnt_ref']").Length == 1)
            {
                note.Id = back.Id!;
                note.SetAttribute("role", "doc-footnote");
                back.Remove();
            }
        }
    }

    private static string Sign(string text) => text.Trim().Trim('[', ']', '(', ')').Trim();

    /// <summary>The place on the same page to which a link leads; empty for none.</summary>
    public static string Fragment(IElement anchor)
    {
        var address = anchor.GetAttribute("href") ?? "";
        return address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? Uri.UnescapeDataString(address[(at + 1)..]) : "";
    }
}
