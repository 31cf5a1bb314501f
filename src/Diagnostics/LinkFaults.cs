using System.Globalization;
using static CopArchive.Diagnostics.Severity;

namespace CopArchive.Diagnostics;

/// <summary>Faults between pages, seen when the archive is linked: COP250 to COP269.</summary>
public static class LinkFaults
{
    private static readonly FaultKind UnknownRecordKind = new("COP250", Error, "Reference to a page that is not there",
        "A page is named that the archive does not have: its name is mistyped, its file was renamed or deleted, or it was never written.",
        "topics: [topics/statistcs]", "topics: [topics/statistics]");

    private static readonly FaultKind UnknownAnchorKind = new("COP251", Error, "Reference to a paragraph that is not there",
        "The page exists, and its text has no such paragraph; or no text of it is held.",
        "in: documents/report-meeting-2#p-6.44", "in: documents/report-meeting-2#p-6.4");

    private static readonly FaultKind WrongKindKind = new("COP252", Error, "Reference to the wrong kind of page",
        "The page exists, but it is of a kind that cannot stand here: a person where a meeting is expected.",
        "meeting: people/mary-miller", "meeting: meetings/2");

    private static readonly FaultKind SymbolTwiceKind = new("COP253", Error, "Document number claimed twice",
        "Two papers bear the same number, in whatever spelling, and neither says why.",
        "symbols: [\"AB/2/3\"]\n(in two files)",
        "symbols:\n  - {printed: \"AB/2/3\", claim: misprinted}\n(in one of them; or claim: shared in both)");

    private static readonly FaultKind SymbolUnknownKind = new("COP254", Warning, "Document number that fits no series",
        "The number has not the form of any series in archive.yml, so that other spellings of it are not recognised.",
        "symbols: [\"AB Doc 3\"]", "symbols: [\"AB/2/3\"]");

    private static readonly FaultKind NoWorkKind = new("COP255", Error, "Version of a resolution that is not there",
        "A version lies in the folder of a resolution that has no file of its own.",
        "data/resolutions/180/harbour-2025.yml alone", "data/resolutions/180.yml and data/resolutions/180/harbour-2025.yml");

    private static readonly FaultKind FormerIdKind = new("COP256", Error, "Former address that cannot be one",
        "A page says that it had an address before that another page has, or also had, or that is its own, or of another kind of page.",
        "former-ids: [documents/ab-2-3]", "(remove it, or give the other page another name)");

    private static readonly FaultKind MeetingTwiceKind = new("COP257", Error, "Two meetings with one number",
        "Two meetings say that they have the same number.",
        "number: 2\n(in two files)", "number: 3");

    private static readonly FaultKind NotPrintedKind = new("COP258", Error, "Words that are not printed there",
        "The words quoted as printed do not stand in the paragraphs named as evidence. What is said of a meeting must be in its papers, "
            + "word for word; an omission is written …",
        "printed-words: \"the meeting decided\"", "printed-words: \"some delegates suggested\"");

    private static readonly FaultKind CircleKind = new("COP259", Error, "Circle",
        "A page is, by way of others, wider than itself, part of itself or a revision of itself.",
        "broader: [topics/a]\n(in topics/a)", "(remove one of the references)");

    private static readonly FaultKind NoteOnKind = new("COP260", Error, "Note on a place that is not there",
        "A note says that it is about a paragraph or key that this page does not have.",
        "notes:\n  - {on: p-9.9, text: \"…\"}", "notes:\n  - {on: p-6.4, text: \"…\"}");

    private static readonly FaultKind DeadLinkKind = new("COP261", Error, "Link to a page of the site that is not there",
        "A page under input/ links to a page that the site does not have.",
        "[Glossary](page:glosary)", "[Glossary](page:glossary)");

    private static readonly FaultKind CorrectionWordsKind = new("COP262", Error, "Correction of words that are not printed there",
        "A corrigendum is said to correct words that the paragraph does not have.",
        "corrections:\n  - {in: documents/ab-2-6#p-3.1, printed: \"15 June\", read: \"30 July\"}",
        "corrections:\n  - {in: documents/ab-2-6#p-3.1, printed: \"15 July\", read: \"30 July\"}");

    private static readonly FaultKind CorrectsKind = new("COP263", Error, "Correction of a paper that is not named",
        "A corrigendum says what it corrects in a paper, and does not name that paper under 'corrects'.",
        "corrections:\n  - {in: documents/ab-2-6#p-3.1, …}",
        "corrects: documents/ab-2-6\ncorrections:\n  - {in: documents/ab-2-6#p-3.1, …}");

    private static readonly FaultKind NotReleasedKind = new("COP264", Error, "Reference to a page that is not released yet",
        "A page, or a word of archive.yml, names a page that is kept back by its key 'release'. Whoever reads the one would learn of the "
            + "other.",
        "responds-to: documents/ab-5-2\n(which says release: 2027-01-18T09:00+01:00)",
        "release: 2027-01-18T09:00+01:00\n(in this page too)");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        UnknownRecordKind, UnknownAnchorKind, WrongKindKind, SymbolTwiceKind, SymbolUnknownKind, NoWorkKind, FormerIdKind, MeetingTwiceKind,
        NotPrintedKind, CircleKind, NoteOnKind, DeadLinkKind, CorrectionWordsKind, CorrectsKind, NotReleasedKind,
    ];

    /// <summary>No such record.</summary>
    public static Diagnostic UnknownRecord(SourcePlace place, string id, IEnumerable<string> known) => new(UnknownRecordKind, place,
        $"There is no page '{id}'.{Suggestion.Sentence(id, known)}",
        "Correct the name: it is the end of the address of the page that is meant, without the last slash. If that page is still to be "
            + $"written, write it first{Command(id)}.");

    /// <summary>The command that writes a page.</summary>
    private static string Command(string id) => id.Split('/')[0] switch
    {
        "organisations" => ": new organisation",
        "people" => ": new person",
        "meetings" => ": new meeting",
        "topics" => ": new topic",
        "events" => ": new event",
        _ => " (the command new)",
    };

    /// <summary>A text in a language in which none is held.</summary>
    public static Diagnostic NoTextIn(SourcePlace place, string id, string language, IReadOnlyList<string> held) => new(
        UnknownRecordKind, place,
        $"'{id}' has no text of its own in '{language}'.",
        held.Count == 0
            ? $"It has none in a further language; name '{id}' to correct its page."
            : $"Name one of these: {string.Join(", ", held.Select(l => $"{id}.{l}"))}; or '{id}' for its page.");

    /// <summary>A key that a page has once, and none of its texts in further languages.</summary>
    public static Diagnostic KeyOfAllLanguages(SourcePlace place, string key, string id) => new(
        UnknownRecordKind, place,
        $"'{key}' stands on the page once, for all its languages.",
        $"Correct it on '{id}'.");

    /// <summary>A page under the name that it had before.</summary>
    public static Diagnostic RenamedRecord(SourcePlace place, string id, string today) => new(UnknownRecordKind, place,
        $"The page '{id}' has another name now: '{today}'.", $"Write {today} in place of {id}.");

    /// <summary>A page that was published and whose file is gone.</summary>
    public static Diagnostic LostRecord(SourcePlace place, string id) => new(UnknownRecordKind, place,
        $"The page '{id}' was published, and its file is gone.",
        "Leave this line as it is, and name no other page in its place. Bring that page back: what to do stands under COP271, which "
            + "names the same page.");

    /// <summary>A record that is not released yet.</summary>
    /// <param name="place">The reference.</param>
    /// <param name="id">The record.</param>
    /// <param name="release">When it is released.</param>
    /// <param name="isPublished">Whether its page was published before.</param>
    public static Diagnostic NotReleased(SourcePlace place, string id, DateTimeOffset release, bool isPublished) => new(
        NotReleasedKind,
        place,
        $"The page '{id}' is not released until {Moment(release)}, and would be named here before.",
        isPublished
            ? $"Take the line 'release' out of the file of '{id}', which was published already; nothing is to be done here."
            : $"Write 'release: {Moment(release)}' in this page too, or take the reference out until then.");

    /// <summary>No such unit.</summary>
    public static Diagnostic UnknownAnchor(SourcePlace place, string id, string anchor, IReadOnlyList<string> known) => new(
        UnknownAnchorKind, place,
        known.Count == 0
            ? $"No text of '{id}' is held, so it has no paragraph '{anchor}'."
            : $"The text of '{id}' has no paragraph '{anchor}'.{Suggestion.Sentence(anchor, known)}",
        known.Count == 0 ? $"Remove '#{anchor}'." : "Correct the part behind #; on the page it is shown beside each paragraph.");

    /// <summary>A record of another kind.</summary>
    public static Diagnostic WrongKind(SourcePlace place, string id, IEnumerable<string> folders) => new(WrongKindKind, place,
        $"'{id}' is of a kind that cannot stand here.", $"Name a page under {string.Join(" or ", folders)}.");

    /// <summary>One symbol on two documents.</summary>
    /// <param name="place">The second of the two.</param>
    /// <param name="symbol">The number.</param>
    /// <param name="other">The first of the two.</param>
    /// <param name="numbers">All numbers of this paper with a claim for this one, as one writes them.</param>
    /// <param name="otherNumbers">The same of the other paper.</param>
    public static Diagnostic SymbolTwice(
        SourcePlace place, string symbol, string other, Func<string, string> numbers, Func<string, string> otherNumbers) => new(
        SymbolTwiceKind, place,
        $"The number '{symbol}' is also that of {other}.",
        $"If one of the two is mistyped, correct it. If this paper bears it by a misprint, write in place of all its numbers: "
            + $"symbols: {numbers("misprinted")}\nIf both papers really bear it, write so: symbols: {numbers("shared")}\n"
            + $"and in the file of {other}: "
            + $"symbols: {otherNumbers("shared")}");

    /// <summary>A symbol of no series.</summary>
    /// <param name="place">The number.</param>
    /// <param name="symbol">As printed.</param>
    /// <param name="series">A series in which it would be; null where none can be told.</param>
    public static Diagnostic SymbolUnknown(SourcePlace place, string symbol, string? series) => new(SymbolUnknownKind, place,
        $"'{symbol}' does not match any series of document numbers.",
        "Check the spelling. A number of another body can stay as it is. If papers of the group are numbered so, add the series under "
            + $"symbol-series in archive.yml{(series is null ? "." : $", as in:\n  - \"{series}\"")}");

    /// <summary>A version without its work.</summary>
    public static Diagnostic NoWork(SourcePlace place, string work) => new(NoWorkKind, place,
        $"There is no file for the resolution itself, {work}.", "Add it, or move this file into the folder of the right resolution.");

    /// <summary>A former id that is taken.</summary>
    public static Diagnostic FormerId(SourcePlace place, string id) => new(FormerIdKind, place,
        $"The address '{id}' belongs, or belonged, to another page, or is this page's own.",
        "Remove it from 'former-ids' here; where nothing else stands there, remove the whole line.");

    /// <summary>A former id in another folder.</summary>
    public static Diagnostic FormerIdOfOtherKind(SourcePlace place, string id, string folder) => new(FormerIdKind, place,
        $"'{id}' cannot have been the address of this page.",
        $"Write an address in the folder of this page, such as {folder}/ab-2-3; or remove it.");

    /// <summary>Two meetings with one number.</summary>
    public static Diagnostic MeetingTwice(SourcePlace place, int number, string other) => new(MeetingTwiceKind, place,
        $"Meeting {number} is also {other}.", "Correct one of the two numbers.");

    /// <summary>Words that are not in the evidence.</summary>
    public static Diagnostic NotPrinted(SourcePlace place, string words) => new(NotPrintedKind, place,
        $"\"{words}\" is not in the paragraphs named as evidence.",
        "Copy the words from the paragraph, letter for letter; write … for what is left out.");

    /// <summary>A circle of references.</summary>
    public static Diagnostic Circle(SourcePlace place, string id) => new(CircleKind, place,
        $"This leads in a circle, via '{id}', back to this page.", "Remove one of the references in the circle.");

    /// <summary>A note on nothing.</summary>
    public static Diagnostic NoteOn(SourcePlace place, string on, IEnumerable<string> known) => new(NoteOnKind, place,
        $"This page has no paragraph and no key '{on}'.{Suggestion.Sentence(on, known)}",
        "Correct it, or remove 'on:' if the note is about the whole.");

    /// <summary>A correction of words that are not there.</summary>
    public static Diagnostic CorrectionWords(SourcePlace place, string words, string where) => new(CorrectionWordsKind, place,
        $"\"{words}\" does not stand in {where}.",
        "Copy the words from the paragraph as it was issued, letter for letter; the text itself is not changed.");

    /// <summary>A correction without its relation.</summary>
    /// <param name="place">The correction.</param>
    /// <param name="id">The paper that it corrects.</param>
    /// <param name="named">The papers that are named there already.</param>
    public static Diagnostic Corrects(SourcePlace place, string id, IReadOnlyList<string> named) => new(CorrectsKind, place,
        $"This corrects '{id}', which is not named under 'corrects'.",
        named.Count == 0 ? $"Add a line to the head: corrects: {id}"
            : $"Write in place of the line that begins so: corrects: [{string.Join(", ", named.Append(id))}]");

    /// <summary>A link to no page of the site.</summary>
    public static Diagnostic DeadLink(SourcePlace place, string target, IEnumerable<string> known) => new(DeadLinkKind, place,
        $"The site has no page '{target}'.{Suggestion.Sentence(target, known)}", "Correct the link.");

    internal static string Moment(DateTimeOffset release) => release.ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);
}
