using System.Diagnostics;
using System.Globalization;
using System.Xml;
using CopArchive.Texts;
using CopArchive.Wording;

namespace CopArchive.Exports;

/// <summary>The words of a text as XHTML, each block under the anchor by which it is cited.</summary>
/// <param name="xml">Where it goes.</param>
/// <param name="to">Where words lead that name a thing; null for nowhere.</param>
internal sealed class EpubText(XmlWriter xml, Func<Mention, string?> to)
{
    /// <summary>The names of its elements.</summary>
    public const string Namespace = "http://www.w3.org/1999/xhtml";

    /// <summary>Marks what is in another language than what is around it.</summary>
    public static void Mark(XmlWriter xml, string language, string around)
    {
        if (language != around)
        {
            xml.WriteAttributeString("lang", language);
            xml.WriteAttributeString("xml", "lang", null, language);
            xml.WriteAttributeString("dir", Languages.Direction(language));
        }
    }

    /// <summary>Blocks, with all below them.</summary>
    public void Units(IReadOnlyList<Unit> units, string language)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (!IsOfList(units[i]))
            {
                Block(units[i], language);
                continue;
            }

            var isPrinted = units[i].Label is not null;
            Start("ul", isPrinted ? "printed" : null);
            for (; i < units.Count && IsOfList(units[i]) && units[i].Label is not null == isPrinted; i++)
            {
                var own = units[i].Language ?? language;
                Start("li", null, units[i].Anchor);
                Mark(xml, own, language);
                Numbered(units[i]);
                Units(units[i].Children, own);
                xml.WriteEndElement();
            }

            i--;
            xml.WriteEndElement();
        }
    }

    private static bool IsOfList(Unit unit) => unit.Kind is UnitKind.Item or UnitKind.Bullet;

    private void Block(Unit unit, string language)
    {
        var own = unit.Language ?? language;
        switch (unit.Kind)
        {
            case UnitKind.Section or UnitKind.Operative or UnitKind.Agenda:
                Start("section", null, unit.Anchor);
                Mark(xml, own, language);
                Start("h" + Math.Clamp(unit.HeadingLevel, 2, 6).ToString(CultureInfo.InvariantCulture), null);
                Numbered(unit);
                xml.WriteEndElement();
                Units(unit.Children, own);
                xml.WriteEndElement();
                return;
            case UnitKind.Table:
                Start("div", null, unit.Anchor);
                Mark(xml, own, language);
                if (unit.Label is not null)
                {
                    Label(unit.Label);
                }

                Table(unit.Rows);
                xml.WriteEndElement();
                return;
            case UnitKind.Quotation:
                Start("blockquote", null, unit.Anchor);
                Mark(xml, own, language);
                if (unit.Content.Count > 0 || unit.Label is not null)
                {
                    Start("p", null);
                    Numbered(unit);
                    xml.WriteEndElement();
                }

                Units(unit.Children, own);
                xml.WriteEndElement();
                return;
            case UnitKind.Paragraph or UnitKind.Signature or UnitKind.Omission:
                Start("p", null, unit.Anchor);
                Mark(xml, own, language);
                Numbered(unit);
                xml.WriteString(unit.Kind == UnitKind.Omission ? "[…]" : "");
                xml.WriteEndElement();
                if (unit.Children.Count > 0)
                {
                    Start("div", "in");
                    Mark(xml, own, language);
                    Units(unit.Children, own);
                    xml.WriteEndElement();
                }

                return;
            case UnitKind.Item or UnitKind.Bullet:
                throw new UnreachableException("the list has written it");
            default:
                throw new UnreachableException($"{unit.Kind}");
        }
    }

    private void Numbered(Unit unit)
    {
        if (unit.Label is { } label)
        {
            Label(label);
            xml.WriteString(" ");
        }

        Inlines(unit.Content);
    }

    private void Label(string label)
    {
        Start("span", "no");
        xml.WriteString(label);
        xml.WriteEndElement();
    }

    private void Table(IReadOnlyList<TableRow> rows)
    {
        Start("table", null);
        foreach (var row in rows)
        {
            Start("tr", null);
            foreach (var cell in row.Cells)
            {
                Start(row.Header ? "th" : "td", null);
                if (row.Header)
                {
                    xml.WriteAttributeString("scope", "col");
                }

                Inlines(cell);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Inlines(IReadOnlyList<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Inline.Words words:
                    xml.WriteString(words.Text);
                    break;
                case Inline.Break:
                    Start("br", null);
                    xml.WriteEndElement();
                    break;
                case Inline.Emphasis emphasis:
                    Element("em", emphasis.Content);
                    break;
                case Inline.Strong strong:
                    Element("strong", strong.Content);
                    break;
                case Inline.Styled styled:
                    Element(styled.Tag, styled.Content);
                    break;
                case Inline.Foreign foreign:
                    Start("span", null);
                    Mark(xml, foreign.Language, "");
                    Inlines(foreign.Content);
                    xml.WriteEndElement();
                    break;
                case Inline.Mentioned { Mention: var mention } when to(mention) is { } address:
                    Start("a", null);
                    xml.WriteAttributeString("href", address);
                    xml.WriteString(mention.Printed);
                    xml.WriteEndElement();
                    break;
                case Inline.Mentioned mentioned:
                    xml.WriteString(mentioned.Mention.Printed);
                    break;
                case Inline.Link link:
                    // an address printed in a paper may have led elsewhere for years
                    Inlines(link.Content);
                    if (Inline.Plain(link.Content) is var said && link.Target != said && link.Target != "mailto:" + said)
                    {
                        xml.WriteString($" ({link.Target})");
                    }

                    break;
                default:
                    throw new UnreachableException(inline.GetType().Name);
            }
        }
    }

    private void Element(string name, IReadOnlyList<Inline> content)
    {
        Start(name, null);
        Inlines(content);
        xml.WriteEndElement();
    }

    private void Start(string name, string? style, string? anchor = null)
    {
        xml.WriteStartElement(name, Namespace);
        if (style is not null)
        {
            xml.WriteAttributeString("class", style);
        }

        if (anchor is not null)
        {
            xml.WriteAttributeString("id", anchor);
        }
    }
}
