using static CopArchive.Diagnostics.Severity;

namespace CopArchive.Diagnostics;

/// <summary>Faults in the way a text is written: COP200 to COP249. Whatever is wrong, no words are lost.</summary>
public static class TextFaults
{
    private static readonly FaultKind LabelInsideKind = new("COP200", Warning, "Number or letter at the start of a line inside a paragraph",
        "A line that continues a paragraph begins like a numbered paragraph or an item. It was taken as part of the sentence before it.",
        "6.7 Some delegates suggested …\n6.8 The Group agreed …", "6.7 Some delegates suggested …\n\n6.8 The Group agreed …");

    private static readonly FaultKind HtmlKind = new("COP201", Warning, "HTML shown as text",
        "A text holds a piece of HTML. No HTML is used in texts: readers will see the signs as they stand.",
        "Room 2<br>Brightwater", "Room 2\\\nBrightwater");

    private static readonly FaultKind HiddenLineKind = new("COP202", Warning, "Line that other programs would hide",
        "A line begins with words in square brackets and a colon. "
            + "Other Markdown programs take it for the address of a link and do not show it; here it is shown as text.",
        "[1]: see the annex", "\\[1]: see the annex");

    private static readonly FaultKind ContainerKind = new("COP203", Error, "Block that is not known",
        "Three colons begin a block of signatures and nothing else, and three colons alone end one.",
        "::: note\nText\n:::", "::: signature\nDr Mary Miller\n:::");

    private static readonly FaultKind UnclosedKind = new("COP204", Error, "Signature block that is not closed",
        "A block that begins with three colons must end with a line of three colons.",
        "::: signature\nDr Mary Miller", "::: signature\nDr Mary Miller\n:::");

    private static readonly FaultKind AnchorTwiceKind = new("COP205", Error, "Anchor given twice",
        "The same anchor is written on two blocks of a text; a citation could not tell which is meant.",
        "First. {#scope}\n\nSecond. {#scope}", "First. {#scope}\n\nSecond. {#task}");

    private static readonly FaultKind BadAnchorKind = new("COP206", Error, "Anchor that cannot be used",
        "An anchor is one word: it begins with a letter, then letters, digits, hyphens and inner stops.",
        "First. {#2nd/scope}", "First. {#scope-2}");

    private static readonly FaultKind LevelOneKind = new("COP207", Error, "Heading with a single sign",
        "A heading with one # is the title of the page, and that comes from the head of the file.",
        "# Discussions", "## Discussions");

    private static readonly FaultKind SkippedLevelKind = new("COP208", Warning, "Heading skips a level",
        "A heading stands more than one level below the one before it. People who read by ear lose their way.",
        "## 6. Discussions\n\n#### Threats", "## 6. Discussions\n\n### Threats");

    private static readonly FaultKind AttributeKind = new("COP209", Warning, "Words in braces that are not known",
        "Braces at the end of a block may hold an anchor {#name}, a language {lang=fr}, and on headings {.operative} or {.agenda}. "
            + "These hold something else and are shown as text.",
        "## resolves {operative}", "## resolves {.operative}");

    private static readonly FaultKind BulletSignKind = new("COP210", Warning, "Other sign in place of a bullet",
        "A line begins with a sign that papers print for bullets. It was taken as text.",
        "· The draft report was welcomed", "- The draft report was welcomed");

    private static readonly FaultKind ImageKind = new("COP211", Error, "Image in a text",
        "A text holds an image. Texts hold words only; they are kept as written.",
        "![Lantern](lantern.png)", "(the words of the image, and the file attached to the record)");

    private static readonly FaultKind TooDeepKind = new("COP212", Error, "Nested too deeply",
        "Items, bullets and quotations stand in one another more than twelve deep. What lies deeper is shown on the twelfth level.",
        "- a\n  - b\n    - c (and so on)", "- a\n  - b");

    private static readonly FaultKind NotIndentedKind = new("COP213", Warning, "List that does not stand under its paragraph",
        "A numbered paragraph ends in a colon, and the bullet or item that follows stands as far left as it does. "
            + "So it does not belong to the paragraph, and cannot be cited as part of it.",
        "6.2 Comments included:\n\n- Several delegates …", "6.2 Comments included:\n\n  - Several delegates …");

    private static readonly FaultKind HeadingInsideKind = new("COP214", Error, "Heading inside a paragraph or bullet",
        "A heading stands further in than a numbered paragraph, item or bullet above it. "
            + "Headings stand at the left margin or in a quotation.",
        "6.2 Text\n\n  ## 7. Outcomes", "6.2 Text\n\n## 7. Outcomes");

    private static readonly FaultKind NothingEndedKind = new("COP215", Warning, "Three stars that end nothing",
        "Three stars on a line of their own end the sections that are open. Here none is.",
        "Introduction.\n\n***\n\nText.", "Introduction.\n\nText.");

    private static readonly FaultKind NoMeaningKind = new("COP216", Warning, "Sign that means nothing here",
        "A line is written as in other Markdown programs (a rule, an underlined heading, a fence of code, "
            + "a heading without a space) and is shown as text.",
        "Discussions\n-----------", "## Discussions");

    private static readonly FaultKind RowLengthKind = new("COP217", Warning, "Table row with another number of cells",
        "A row of a table has more or fewer cells than its first row.",
        "| Time | Item |\n| --- | --- |\n| 14h00 |", "| Time | Item |\n| --- | --- |\n| 14h00 | Welcome |");

    private static readonly FaultKind LinkTitleKind = new("COP218", Error, "Link with a hidden title",
        "A link holds words in quotation marks behind its address. Readers would not see them.",
        "[report](documents/report-meeting-2 \"Second report\")", "[Second report](documents/report-meeting-2)");

    private static readonly FaultKind AfterQuotationKind = new("COP219", Warning, "Line directly after a quotation",
        "A line without > follows a quotation at once. It was taken as the paper's own words, outside the quotation.",
        "> to maintain the Group\nin order to", "> to maintain the Group\n> in order to");

    private static readonly FaultKind TooMuchKind = new("COP220", Error, "Paragraph that cannot be read",
        "A paragraph is longer than 100,000 characters, or holds more than 2,000 stars, brackets and the like. "
            + "It is shown as it stands, without links.",
        "[[[[[[[[ (and so on)", "(the paragraph, cut into several)");

    private static readonly FaultKind LinkSchemeKind = new("COP221", Error, "Link that leads to no page",
        "A link begins with a word that is not http, https, ftp, mailto or tel. A browser could run what follows, or hand it to another "
            + "program.",
        "[report](javascript:alert(1))", "[report](https://www.example.org/report)");

    /// <summary>All kinds, in the order of their codes.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        LabelInsideKind, HtmlKind, HiddenLineKind, ContainerKind, UnclosedKind, AnchorTwiceKind, BadAnchorKind, LevelOneKind,
        SkippedLevelKind, AttributeKind, BulletSignKind, ImageKind, TooDeepKind, NotIndentedKind, HeadingInsideKind, NothingEndedKind,
        NoMeaningKind, RowLengthKind, LinkTitleKind, AfterQuotationKind, TooMuchKind,
        LinkSchemeKind,
    ];

    /// <summary>A label at the start of a line that continues a block.</summary>
    public static Diagnostic LabelInside(SourcePlace place, string excerpt, string label) => new(LabelInsideKind, place,
        $"\"{label}\" at the start of this line does not begin a paragraph of its own.",
        $"Put an empty line before \"{label}\" if a new paragraph or item begins here. "
            + "If it belongs to the sentence, join the line to the one before it.",
        excerpt);

    /// <summary>A piece of HTML.</summary>
    public static Diagnostic Html(SourcePlace place, string excerpt, string tag) => new(HtmlKind, place,
        $"\"{tag}\" is HTML and will be seen as it stands.",
        "Delete it, or write it in the archive's own way; \\ at the end of a line breaks the line. "
            + "Write \\< if the paper itself prints the sign.",
        excerpt);

    /// <summary>A line that is a link definition or a footnote elsewhere.</summary>
    public static Diagnostic HiddenLine(SourcePlace place, string excerpt) => new(HiddenLineKind, place,
        "This line looks like the address of a link or a footnote. It is shown as text.",
        "Write \\[ in place of [ if the paper prints it so; else delete the line.", excerpt);

    /// <summary>Three colons that begin no signature block and end none.</summary>
    public static Diagnostic Container(SourcePlace place, string excerpt, string name) => new(ContainerKind, place,
        name.Length == 0 ? "This line of three colons ends nothing." : $"\"{name}\" is not a block that the archive knows.",
        name.Length == 0 ? "Delete it." : "Write \"::: signature\", or delete the line and the three colons that end the block.", excerpt);

    /// <summary>A signature block without end.</summary>
    public static Diagnostic Unclosed(SourcePlace place, string excerpt) => new(UnclosedKind, place,
        "This signature block is not closed.", "Write a line of three colons (:::) after its last line.", excerpt);

    /// <summary>An anchor pinned twice.</summary>
    public static Diagnostic AnchorTwice(SourcePlace place, string excerpt, string anchor, int firstLine) => new(AnchorTwiceKind, place,
        $"The anchor \"{anchor}\" is given already on line {firstLine}.", "Give one of the two another name.", excerpt);

    /// <summary>An anchor that is not well formed.</summary>
    public static Diagnostic BadAnchor(SourcePlace place, string excerpt, string anchor) => new(BadAnchorKind, place,
        $"\"{anchor}\" cannot be an anchor.", "Use letters, digits, hyphens and inner stops only, and begin with a letter: {#scope-2}.",
        excerpt);

    /// <summary>A heading with one sign.</summary>
    public static Diagnostic LevelOne(SourcePlace place, string excerpt) => new(LevelOneKind, place,
        "This heading has one # only.", "Write ## for the highest headings of a text.", excerpt);

    /// <summary>A heading that is too deep for its place.</summary>
    public static Diagnostic SkippedLevel(SourcePlace place, string excerpt, int level, int expected) => new(SkippedLevelKind, place,
        $"This heading is of level {level} where level {expected} comes next.", $"Write {new string('#', expected)} before it.", excerpt);

    /// <summary>Braces that hold nothing known.</summary>
    public static Diagnostic Attribute(SourcePlace place, string excerpt, string braces) => new(AttributeKind, place,
        $"\"{braces}\" is not known here and is shown as text.",
        "Write {#name}, {lang=fr} or, on a heading, {.operative} or {.agenda}. Write \\{ if the paper itself prints the brace.", excerpt);

    /// <summary>A printed bullet sign.</summary>
    public static Diagnostic BulletSign(SourcePlace place, string excerpt, string sign) => new(BulletSignKind, place,
        $"\"{sign}\" at the start of this line does not make a bullet.", "Write \"- \" in its place, whatever sign the paper prints.",
        excerpt);

    /// <summary>An image.</summary>
    public static Diagnostic Image(SourcePlace place, string excerpt) => new(ImageKind, place,
        "A text cannot hold an image.",
        "Write what the image says in words, and attach the image to the record under files: if it is to be kept.", excerpt);

    /// <summary>Deeper than twelve levels.</summary>
    public static Diagnostic TooDeep(SourcePlace place, string excerpt, int limit) => new(TooDeepKind, place,
        $"This stands deeper than {limit} levels.", "Indent it less: two spaces a level.", excerpt);

    /// <summary>A list that stands beside its paragraph.</summary>
    public static Diagnostic NotIndented(SourcePlace place, string excerpt, string label) => new(NotIndentedKind, place,
        $"This does not belong to paragraph {label}, which ends in a colon.",
        $"Indent it by two spaces more than {label} if it belongs to that paragraph.", excerpt);

    /// <summary>A heading below a label.</summary>
    public static Diagnostic HeadingInside(SourcePlace place, string excerpt) => new(HeadingInsideKind, place,
        "A heading cannot stand inside a paragraph, item or bullet.", "Move it to the left margin.", excerpt);

    /// <summary>Three stars without an open section.</summary>
    public static Diagnostic NothingEnded(SourcePlace place, string excerpt) => new(NothingEndedKind, place,
        "There is no open section that these stars could end.", "Delete them. Write \\*\\*\\* if the paper itself prints them.", excerpt);

    /// <summary>A line in the manner of other Markdown programs.</summary>
    public static Diagnostic NoMeaning(SourcePlace place, string excerpt, string sign) => new(NoMeaningKind, place,
        $"\"{sign}\" means nothing here and is shown as text.",
        "Write ## and a space before a heading, *** to end the sections, or delete the line.", excerpt);

    /// <summary>A row with too few or too many cells.</summary>
    public static Diagnostic RowLength(SourcePlace place, string excerpt, int cells, int expected) => new(RowLengthKind, place,
        $"This row has {cells} cells, the first row has {expected}.", "Add or join cells; write \\| for a sign that the paper prints.",
        excerpt);

    /// <summary>A link with a title.</summary>
    public static Diagnostic LinkTitle(SourcePlace place, string excerpt, string title) => new(LinkTitleKind, place,
        $"The words \"{title}\" behind the address would not be seen.", "Write them in the text, or delete them.", excerpt);

    /// <summary>A line without &gt; after a quotation.</summary>
    public static Diagnostic AfterQuotation(SourcePlace place, string excerpt) => new(AfterQuotationKind, place,
        "This line follows a quotation and has no >.", "Write > before it if it is quoted, else put an empty line before it.", excerpt);

    /// <summary>A link that a browser would not open as a page.</summary>
    public static Diagnostic LinkScheme(SourcePlace place, string excerpt, string scheme) => new(LinkSchemeKind, place,
        $"This link begins with \"{(scheme.Length > 40 ? scheme[..40] : scheme)}:\", which leads to no page.",
        "Write the address of a page, with https:// in front, or only the words of the link. Write \\[ if the paper itself prints the "
            + "signs.",
        excerpt);

    /// <summary>A block that is too large to be read.</summary>
    public static Diagnostic TooMuch(SourcePlace place, string excerpt) => new(TooMuchKind, place,
        "This paragraph is too long, or holds too many stars, brackets and the like.",
        "Cut it into several, or write \\ before signs that the paper itself prints.",
        excerpt.Length > 200 ? excerpt[..200] : excerpt);
}
