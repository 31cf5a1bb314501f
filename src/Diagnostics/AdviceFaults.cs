using static CopArchive.Diagnostics.Severity;

namespace CopArchive.Diagnostics;

/// <summary>
/// What is not wrong but may be an oversight: COP280 to COP289. Each can be fixed or silenced as its remedy says.
/// </summary>
public static class AdviceFaults
{
    private static readonly FaultKind RelationKind = new("COP280", Warning, "Paper that says more than its head",
        "The text of a paper says that it answers, revises or corrects another one, and the head of its file does not. "
            + "The pages of the two would not be joined by more than a link.",
        "This paper replaces AB/2/6.\n(and nothing in the head)", "revises: documents/ab-2-6");

    private static readonly FaultKind TitleKind = new("COP281", Warning, "Two titles that are nearly the same",
        "Two pages of one kind have titles that differ by a letter or two, or not at all, and neither names the other. "
            + "Perhaps one thing came in twice.",
        "title: \"A survey of harbour lanterns\"\ntitle: \"A survey of harbor lanterns\"\n(in two files)",
        "(keep one of them, with former-ids: for the other; or, if they are two things:)\nnotes:\n"
            + "  - \"Not the same as documents/survey: that one is of the year before.\"");

    private static readonly FaultKind DateKind = new("COP282", Warning, "Date that does not fit its meeting",
        "A paper is dated long after the meeting at which it was presented, a report before its meeting, "
            + "or what was due by a day lies on the wrong side of the meeting. Often a year or a month is mistyped.",
        "presented-at: meetings/2\ndate: 2019-06-11\n(the meeting was in 2010)", "presented-at: meetings/2\ndate: 2010-06-11");

    private static readonly FaultKind TelephoneKind = new("COP283", Warning, "Telephone number",
        "A telephone or fax number stands in the file. What is published is read by everybody, for ever.",
        "Please call Mary Miller at +999 555 01 23 45.",
        "copy:\n  left-out: [\"The telephone number of the contact.\"]\n(and the number taken out of the text)");

    private static readonly FaultKind ContactKind = new("COP284", Warning, "Personal address",
        "A mail address or the address of a house stands in the file and is not plainly that of an office. "
            + "What is published is read by everybody, for ever.",
        "Write to mary.miller@example.org.",
        "public-contacts: [\"lamps@example.org\"]\n(in archive.yml, for an address that everybody may know; a person's is taken out)");

    private static readonly FaultKind LapsedKind = new("COP285", Warning, "Words that nobody compared with the paper",
        "Somebody compared this text with its paper, and its words have changed since. "
            + "Readers are told that it was compared before, and not as it stands.",
        "copy: {…, checked: {on: 2026-11-28, …}}\n(and another word in the text)",
        "(the changed paragraphs compared again, which the command proof then writes down; or the line \"checked\" taken out)");

    private static readonly FaultKind NamelessKind = new("COP286", Warning, "Nobody runs this archive",
        "archive.yml does not say who runs the archive, or where to write to. Whoever reads it wonders whether to trust it; "
            + "every page says that no name was given.",
        "title: \"AB Archive\"\n(without run-by and contact)",
        "run-by: \"the Library of the Town of …\"\ncontact: \"archive@example.org\"");

    private static readonly FaultKind ClauseKind = new("COP287", Warning, "Clause with another address in each language",
        "An operative heading of a translation gives its clauses addresses in its own words, so that one clause has as many "
            + "addresses as languages. Whoever cites it cannot be followed from one language to the other.",
        "## décide {.operative}\n(where the first language has ## resolves {.operative})", "## décide {.operative #resolves}");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        RelationKind, TitleKind, DateKind, TelephoneKind, ContactKind, LapsedKind, NamelessKind,
        ClauseKind,
    ];

    /// <summary>Nobody is named who runs the archive, or no address.</summary>
    /// <param name="place">In the settings of the archive.</param>
    /// <param name="name">Whether a name is missing.</param>
    /// <param name="address">Whether an address is missing.</param>
    public static Diagnostic Nameless(SourcePlace place, bool name, bool address) => new(NamelessKind, place,
        name && address ? "Neither who runs this archive nor where to write to is said."
            : name ? "Who runs this archive is not said." : "Where to write to is not said.",
        "Write in archive.yml:"
            + (name ? "\nrun-by: \"(the name of a person or a body)\"" : "")
            + (address ? "\ncontact: \"(a mail address)\"" : ""));

    /// <summary>A relation that the text states.</summary>
    /// <param name="place">Where the other paper is named.</param>
    /// <param name="words">The words that say so.</param>
    /// <param name="other">The other paper.</param>
    /// <param name="line">The line of the head that would say so.</param>
    /// <param name="alreadyThere">Whether the head has this key already, with other papers.</param>
    public static Diagnostic Relation(SourcePlace place, string words, string other, string line, bool alreadyThere) => new(RelationKind,
        place,
        $"The text says here “{words}”, and the head of the file does not say what this paper is to {other}.",
        $"If it is so, write {(alreadyThere ? "in place of the line of the head that begins so" : "as a line into the head")}: {line}\n"
            + $"If the paper does no more than name the other one, write there (or add to the line that begins so): cites: {other}");

    /// <summary>Nearly the same title.</summary>
    public static Diagnostic Title(SourcePlace place, string id, string title, string other, string otherTitle) => new(TitleKind, place,
        title == otherTitle ? $"The page {other} has the same title." : $"The page {other} has nearly the same title: “{otherTitle}”.",
        $"If they are two things, say in a note how they differ, and name the other: notes: [\"Not the same as {other}: (how)\"]\n"
            + (other.StartsWith("people/", StringComparison.Ordinal) || other.StartsWith("organisations/", StringComparison.Ordinal)
                ? $"If they are one, the command merge {other} {id} makes them one page, and all that names either follows."
                : $"If they are one, write into this file what {other} says more (its text and its files too), then delete the other, "
                    + $"write here: former-ids: [{other}]\nand name this page wherever the other was named; the check then lists these "
                    + "places.")
            + " Where a line begins with the same key already, add to that line.");

    /// <summary>A date on the wrong side of a meeting.</summary>
    public static Diagnostic Date(SourcePlace place, string what, string key) => new(DateKind, place,
        what,
        $"Look it up and correct the date or the meeting. If both are right, say why in a note: notes: [{{on: {key}, text: \"(why)\"}}]\n"
            + "Where there are notes already, add it to them.");

    /// <summary>A telephone number.</summary>
    public static Diagnostic Telephone(SourcePlace place, string number) => new(TelephoneKind, place,
        $"“{number}” looks like a telephone number.",
        "If it is a person's, take it out, and where it stood in a text, say so in the head, inside copy: left-out: [\"A telephone "
            + "number.\"]. If it is an office's, which everybody may know, write in archive.yml (or add to the list there): "
            + $"{PublicContacts(number)}");

    /// <summary>A mail address.</summary>
    public static Diagnostic Mail(SourcePlace place, string address) => new(ContactKind, place,
        $"“{address}” may be the mail address of a person.",
        "If it is a person's, take it out, and where it stood in a text, say so in the head, inside copy: left-out: [\"A mail address.\"]. "
            + "If it is an office's, which everybody may know, write in archive.yml (or add to the list there): "
            + $"{PublicContacts(address)}");

    /// <summary>The address of a house.</summary>
    public static Diagnostic House(SourcePlace place, string address) => new(ContactKind, place,
        $"“{address}” looks like the address of a house.",
        "If a person lives there, take it out, and where it stood in a text, say so in the head, inside copy: left-out: [\"An address.\"]. "
            + "If it is an office's, which everybody may know, write in archive.yml (or add to the list there): "
            + $"{PublicContacts(address)}");

    /// <summary>A text that was compared with its paper before its words changed.</summary>
    /// <param name="place">The text.</param>
    /// <param name="day">The day on which it was compared.</param>
    /// <param name="id">The record.</param>
    public static Diagnostic Lapsed(SourcePlace place, string day, string id) => new(LapsedKind, place,
        $"This text was compared with its paper on {day}, and its words have changed since.",
        $"Compare it again: run the command proof {id}. Or take 'checked' out of the head, with all that stands in its braces or below "
            + "it.");

    /// <summary>An operative heading of a translation that has another anchor than the same one in the first language.</summary>
    /// <param name="place">The heading.</param>
    /// <param name="anchor">Its anchor.</param>
    /// <param name="first">That of the heading at the same place in the first language.</param>
    public static Diagnostic Clause(SourcePlace place, string anchor, string first) => new(ClauseKind, place,
        $"The clauses below this heading are found under #{anchor}, and in the first language under #{first}.",
        $"If it is the same heading, write behind it {{.operative #{first}}}. If it is another one, write its own name there: "
            + $"{{.operative #{anchor}}}.");

    private static string PublicContacts(string contact) => $"public-contacts: [\"{contact}\"]";
}
