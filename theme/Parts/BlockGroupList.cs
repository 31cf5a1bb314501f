using System.Diagnostics;
using System.Globalization;
using CopArchive.Pages.Parts;
using CopArchive.Texts;
using CopArchive.Theme.Writing;
using CopArchive.Wording;
using Microsoft.AspNetCore.Components;

namespace CopArchive.Theme.Parts;

/// <summary>The blocks of a text, each with its number, its citation and what follows it.</summary>
public sealed class BlockGroupList : WrittenPart
{
    /// <summary>The blocks, in reading order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<BlockGroup> Groups { get; set; }

    internal override void Write(PageWriter to) => Write(to, Groups);

    private void Write(PageWriter to, IReadOnlyList<BlockGroup> groups)
    {
        foreach (var group in groups)
        {
            switch (group.Form)
            {
                case BlockGroupForm.Bullets:
                    List(to, "ul", "unit bul", group.Blocks);
                    break;
                case BlockGroupForm.Items:
                    List(to, "ol", "unit", group.Blocks);
                    break;
                case BlockGroupForm.Plain:
                    foreach (var block in group.Blocks)
                    {
                        Write(to, block);
                    }

                    break;
                default:
                    throw new UnreachableException($"{group.Form}");
            }
        }
    }

    private void List(PageWriter to, string tag, string itemClass, IReadOnlyList<ShownBlock> blocks)
    {
        to.Element(tag);
        foreach (var block in blocks)
        {
            OpenUnit(to, "li", itemClass, block);
            Numbered(to, block, "body", "\n    ", "\n      ", Words);
            to.Close("li");
        }

        to.Close(tag);
    }

    private void Write(PageWriter to, ShownBlock block)
    {
        switch (block.Kind)
        {
            case UnitKind.Section or UnitKind.Operative or UnitKind.Agenda:
                Section(to, block);
                break;
            case UnitKind.Paragraph:
                Unit(to, block, block.Label is null ? "unit bare" : "unit ", "body", Words);
                break;
            case UnitKind.Table:
                Unit(to, block, "unit bare", "body", Table);
                break;
            case UnitKind.Quotation:
                Unit(to, block, "unit bare", "body", Quotation);
                break;
            case UnitKind.Omission:
                Unit(to, block with { Language = null }, "unit bare", "body", Omission);
                break;
            case UnitKind.Signature:
                Unit(to, block, "unit bare", "body signature", Words);
                break;
            case UnitKind.Bullet or UnitKind.Item: // in a list, which has written the element around them
            default:
                throw new UnreachableException($"{block.Kind}");
        }
    }

    private void Section(PageWriter to, ShownBlock block)
    {
        to.Element("section", ("class", block.Kind == UnitKind.Operative ? "operative" : null), ("lang", block.Language));
        FormerAnchor(to, block);
        var tag = "h" + block.HeadingLevel.ToString(CultureInfo.InvariantCulture);
        // so that following a link to it moves the keyboard focus there too
        to.Element(tag, ("id", block.Anchor), ("tabindex", block.Anchor is null ? null : "-1"));
        if (block.Label is not null)
        {
            to.Element("span", ("class", "no"));
            to.Text(block.Label);
            to.Raw("</span> ");
        }

        to.Element("span", ("class", "t"));
        InlineList.Write(to, Links, block.Words);
        to.Close("span");
        to.Close(tag);
        to.Raw("\n      ");
        Write(to, block.Groups);
        to.Close("section");
    }

    private void Unit(PageWriter to, ShownBlock block, string unitClass, string bodyClass, Action<PageWriter, ShownBlock, string> content)
    {
        OpenUnit(to, "div", unitClass, block);
        Numbered(to, block, bodyClass, "\n      ", "\n        ", content);
        to.Close("div");
    }

    private static void OpenUnit(PageWriter to, string tag, string unitClass, ShownBlock block) => to.Element(
        tag, ("class", unitClass), ("id", block.Anchor), ("tabindex", block.Anchor is null ? null : "-1"), ("lang", block.Language));

    private void Numbered(
        PageWriter to, ShownBlock block, string bodyClass, string before, string between, Action<PageWriter, ShownBlock, string> content)
    {
        Number(to, block);
        to.Raw(before);
        to.Element("div", ("class", bodyClass));
        Citation(to, block);
        to.Raw(between);
        content(to, block, between);
        to.Close("div");
    }

    private void Words(PageWriter to, ShownBlock block, string between)
    {
        to.Element("p");
        InlineList.Write(to, Links, block.Words);
        to.Close("p");
        to.Raw(between);
        Write(to, block.Groups);
        to.Raw(between);
        FollowUp(to, block);
    }

    private void Table(PageWriter to, ShownBlock block, string between)
    {
        to.Element(
            "div", ("class", "scroll"), ("role", "group"), ("tabindex", "0"),
            ("aria-label", block.Locator.IsEmpty ? Links.Words.TableName : Links.Words.TableAt(block.Locator.Plain)));
        to.Element("table");
        foreach (var row in block.Rows)
        {
            var cellTag = row.Header ? "th" : "td";
            to.Element("tr");
            foreach (var cell in row.Cells)
            {
                to.Element(cellTag, ("scope", row.Header ? "col" : null));
                InlineList.Write(to, Links, cell);
                to.Close(cellTag);
            }

            to.Close("tr");
        }

        to.Raw("</table></div>");
        to.Raw(between);
        FollowUp(to, block);
    }

    private void Quotation(PageWriter to, ShownBlock block, string between)
    {
        to.Element("blockquote");
        if (block.Words.Count > 0)
        {
            to.Element("p");
            InlineList.Write(to, Links, block.Words);
            to.Close("p");
        }

        Write(to, block.Groups);
        to.Close("blockquote");
        to.Raw(between);
        FollowUp(to, block);
    }

    private void Omission(PageWriter to, ShownBlock block, string between)
    {
        to.Raw("<p class=\"omission\">[…]");
        to.Element("span", ("class", "quiet"), ("lang", Links.Page.SiteLanguage), ("dir", Links.Page.SiteDirection));
        to.Text(" " + Links.Words.LeftOutWhereQuoted);
        to.Raw("</span></p>");
    }

    /// <summary>
    /// The number of a paragraph, as printed, is the link to it; where none is printed, a sign that the style sheet draws. The Tab key
    /// passes by the signs, which would be many: the closed list of all citations leads to those paragraphs too.
    /// </summary>
    private void Number(PageWriter to, ShownBlock block)
    {
        FormerAnchor(to, block);
        var linked = block.Citation is not null && block.Anchor is not null;
        if (linked)
        {
            to.Element("a", ("class", "no"), ("tabindex", block.Label is null ? "-1" : null), ("href", Links.Here(block.Anchor!)));
            to.Text(block.Label ?? "");
            to.Element("span", ("class", "hid"), ("lang", Links.Page.SiteLanguage));
            PhrasesView.Write(to, Links, block.Label is not null ? Links.Words.LinkBehindNumber
                : block.Locator.IsEmpty ? Links.Words.LinkToThis
                : Links.Words.LinkTo(block.Locator));
            to.Raw("</span></a> ");
        }
        else if (block.Label is not null)
        {
            to.Element("span", ("class", "no"));
            to.Text(block.Label);
            to.Raw("</span> ");
        }
    }

    private static void FormerAnchor(PageWriter to, ShownBlock block)
    {
        if (block.FormerAnchor is not null)
        {
            to.Element("span", ("id", block.FormerAnchor));
            to.Close("span");
        }
    }

    /// <summary>Who arrives at a paragraph by its link finds here how to cite it; all other readers do not see it.</summary>
    private void Citation(PageWriter to, ShownBlock block)
    {
        if (block.Citation is { } citation)
        {
            Said(to, "cited");
            to.Element("b");
            PhrasesView.Write(
                to, Links, block.Locator.IsEmpty ? Links.Words.ClickToCiteThis : Links.Words.ClickToCite(block.Locator));
            to.Raw("</b><span>");
            to.Text(citation);
            to.Raw("</span></p>");
        }
    }

    /// <summary>How it is to be read, the editors' notes on it, what came of it.</summary>
    private void FollowUp(PageWriter to, ShownBlock block)
    {
        // these are made by hand, as rarely as they are wanted
#pragma warning disable BL0005
        foreach (var reading in block.Corrections)
        {
            to.Raw("<div class=\"corrected\">");
            Said(to, "lead");
            to.Element("b");
            to.Text(Links.Words.CorrectedReading);
            to.Raw("</b> ");
            to.Text(Links.Words.TextAsIssued);
            to.Raw("</p>\n    ");
            to.Component(new CorrectedView { Reading = reading, Links = Links });
            to.Close("div");
        }

        foreach (var reading in block.Changed)
        {
            to.Element("div", ("class", "corrected"), ("lang", Links.Page.SiteLanguage), ("dir", Links.Page.SiteDirection));
            to.Component(new ChangedView { Reading = reading, Links = Links });
            to.Close("div");
        }
#pragma warning restore BL0005

        foreach (var note in block.Notes)
        {
            Line(to, "note", Links.Words.EditorsNote(Links.Own(note)));
        }

        if (!block.Came.IsEmpty)
        {
            Line(to, "note came", block.Came);
        }

        if (!block.CitedBy.IsEmpty)
        {
            Line(to, "note", Links.Words.CitedBy(block.CitedBy));
        }
    }

    private void Line(PageWriter to, string lineClass, Phrases words)
    {
        Said(to, lineClass);
        PhrasesView.Write(to, Links, words);
        to.Close("p");
    }

    /// <summary>Begins a line in the site's own words.</summary>
    private void Said(PageWriter to, string lineClass) =>
        to.Element("p", ("class", lineClass), ("lang", Links.Page.SiteLanguage), ("dir", Links.Page.SiteDirection));
}
