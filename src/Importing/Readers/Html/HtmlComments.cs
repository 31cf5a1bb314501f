using AngleSharp.Dom;
using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Readers.Html;

/// <summary>The comments of reviewers, which pages of Google Docs have at their end, each with a sign in the text.</summary>
internal static class HtmlComments
{
    /// <summary>Takes them and their signs out of the page, and tells them.</summary>
    public static void Take(IDocument document, FindingList findings)
    {
        foreach (var back in document.QuerySelectorAll("a[id^='cmnt'][href^='#cmnt_ref']").ToList())
        {
            var sign = document.QuerySelectorAll("a[href]").FirstOrDefault(a => a.GetAttribute("href") == "#" + back.Id);
            var about = (sign?.Closest("p, li, td, h1, h2, h3, h4, h5, h6") ?? sign?.ParentElement)?.Words().Trim() ?? "";
            var comment = back.Closest("div") is { } block && block != document.Body
                && block.QuerySelectorAll("a[id^='cmnt'][href^='#cmnt_ref']").Length == 1
                    ? block
                    : back.ParentElement!;
            var signText = sign?.TextContent.Trim() ?? "";
            (sign?.Closest("sup") ?? sign)?.Remove();
            back.Remove();
            var on = signText.Length > 0 ? about.Replace(signText, "", StringComparison.Ordinal).Trim() : about;
            findings.Hidden("comments", on.Length > 0 ? $"comment, on “{on}”" : "comment", comment.Words().Trim(), "the foot of the page");
            comment.Remove();
        }
    }
}
