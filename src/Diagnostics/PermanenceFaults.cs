using System.Globalization;
using static CopArchive.Diagnostics.Severity;

namespace CopArchive.Diagnostics;

/// <summary>Faults against addresses that were published and must never die: COP270 to COP279, COP290 to COP294.</summary>
public static class PermanenceFaults
{
    private static readonly FaultKind DamagedKind = new("COP270", Error, "Damaged line in urls.lock",
        "The file in which the program keeps every published address holds a line that the program did not write. "
            + "Nobody edits this file by hand.",
        "documents/ab-2-3", "documents/ab-2-3/\n(restore the file as it was)");

    private static readonly FaultKind PageKind = new("COP271", Error, "Published page that is gone",
        "A page was published, and its file is deleted, renamed or moved. Somebody may have cited its address.",
        "(data/documents/ab-2-3.yml renamed to ab-2-4.yml)", "former-ids: [documents/ab-2-3]\n(in data/documents/ab-2-4.yml)");

    private static readonly FaultKind TextKind = new("COP272", Error, "Published text that is gone",
        "The text of a page, or its text in a further language, was published and is not held any more.",
        "(data/documents/ab-2-3.fr.md deleted)",
        "title: \"Lampes\"\nwithdrawn: {on: 2026-12-01, reason: \"The translation was not ours to publish.\"}\n"
            + "(in data/documents/ab-2-3.fr.md)");

    private static readonly FaultKind FileKind = new("COP273", Error, "Published file that is gone",
        "An attached file was published and is deleted, renamed, or not listed any more.",
        "files: []",
        "files:\n  - {path: \"as-issued.pdf\", language: en, role: as-issued, format: pdf, bytes: 9180, sha256: \"…\", withheld: "
            + "\"It names people who asked not to be named.\"}");

    private static readonly FaultKind AnchorKind = new("COP274", Error, "Published paragraph that is gone",
        "A paragraph was published, and the text has none of that name any more. Its words stand nowhere else in it.",
        "(6.4 deleted)", "6.3 The first part, and the second. {#p-6.4}\n(on what took its place)");

    private static readonly FaultKind MovedKind = new("COP275", Error, "Published paragraph that was renumbered",
        "The words of a published paragraph now stand under another number, so that whoever cited it would find other words, or none.",
        "6.5 Lamps were counted.\n(published as 6.4)", "6.5 Lamps were counted. {#p-6.4}");

    private static readonly FaultKind WordsKind = new("COP276", Error, "Published paragraph with other words",
        "A paragraph differs from what was published, if only by one letter, and its page does not say so. How spaces, quotation marks and "
            + "dashes are drawn does not count.",
        "6.4 Lamps were counted.\n(published as: Lamps were cuonted.)",
        "corrections:\n  - {on: [p-6.4], day: 2026-12-01, was: \"cuonted\", now: \"counted\", why: \"typing error\"}\n(in the head)");

    private static readonly FaultKind SymbolKind = new("COP277", Error, "Published document number that is gone",
        "The short address of a document number was published, and no paper bears that number any more.",
        "symbols: [\"AB/2/13\"]\n(published as AB/2/3)", "symbols: [\"AB/2/13\"]\nformer-symbols: [\"AB/2/3\"]");

    private static readonly FaultKind FormKind = new("COP278", Error, "Published file or feed that is gone",
        "A feed, a calendar or another file that the program makes was published, and there is nothing any more of which it could be made.",
        "(the meeting to which the calendar belonged is gone)", "(put back what it was made of)");

    private static readonly FaultKind QuotedKind = new("COP279", Warning, "Words quoted from a page that was withdrawn",
        "A decision or other outcome quotes words from a page that was withdrawn. The page is gone, its words here are not.",
        "evidence: [documents/ab-2-3#p-1]\n(documents/ab-2-3 has withdrawn:)",
        "withdrawn: {on: 2026-12-01, reason: \"…\"}\n(here too, if the words must go)");

    private static readonly FaultKind TakenBackKind = new("COP290", Error, "Promise taken back",
        "A line is gone from urls.lock, the file in which the program keeps every published address, or promises other words, though the "
            + "last commit has it. With it goes what was promised of a page and of its words.",
        "(the line documents/ab-2-3/#p-6.4 … deleted)", "documents/ab-2-3/#p-6.4 …\n(restore the file as it was)");

    private static readonly FaultKind OtherFileKind = new("COP291", Error, "Published file that is another one now",
        "An attached file differs from the one that was published under its name, and its entry does not say so. Somebody may have cited "
            + "the former one, or compared it by its hash.",
        "files:\n  - {path: \"as-received.pdf\", language: en, role: as-received, format: pdf, bytes: 9180, sha256: \"(of another file)\"}",
        "files:\n  - {path: \"as-received.pdf\", …, replaces: [{sha256: \"(of the former file)\", on: 2026-12-01, why: \"a page was "
            + "missing\"}]}");

    private static readonly FaultKind NoteQuotesKind = new("COP292", Warning, "Note that quotes words which were taken out",
        "A correction says that words of a paragraph had to go (was: withheld), and a note of the editors on that page still has them.",
        "notes:\n  - {on: p-6.4, text: \"The paper names Ann Miller of Lamp Street.\"}",
        "notes:\n  - {on: p-6.4, text: \"The paper names a person.\"}");

    internal static readonly FaultKind RemovedQuoteKind = new("COP293", Error, "Words that were taken out, quoted elsewhere",
        "Words of a paragraph had to go (was: withheld), and a decision or other outcome still quotes words that do not stand there any "
            + "more. They would be read on its page, in lists and in the search.",
        "printed-words: \"some delegates, among them Ann Miller, suggested\"",
        "printed-words: \"[removed]\"\nhistory-from: 2026-12-01\n(or other words that stand in the paragraph)");

    private static readonly FaultKind KeptKind = new("COP294", Error, "Kept file that is gone",
        "A page kept a file that is not published, and the file is gone, or is another one. What was kept is not lost in silence.",
        "files: []",
        "files:\n  - {path: \"as-received.pdf\", language: en, role: as-received, format: pdf, bytes: 9180, sha256: \"…\", erased: "
            + "{on: 2026-12-01, why: \"It named people who asked not to be named.\"}}");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        DamagedKind, PageKind, TextKind, FileKind, AnchorKind, MovedKind, WordsKind, SymbolKind, FormKind, QuotedKind, TakenBackKind,
        OtherFileKind, NoteQuotesKind, RemovedQuoteKind, KeptKind,
    ];

    /// <summary>An outcome that quotes what was taken out; the words are not quoted once more.</summary>
    public static Diagnostic RemovedQuote(SourcePlace place, string paragraph, DateOnly day) => new(RemovedQuoteKind, place,
        $"These words were quoted from {paragraph}, of which words had to go (was: withheld), and they do not stand there any more.",
        "Take them out here too, and out of the title where it says them: write in this file printed-words: \"[removed]\" and "
            + $"history-from: {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} (check --fix writes both).");

    /// <summary>How somebody gets the file back.</summary>
    private const string Restore = "git checkout main -- data/urls.lock, with the name of your main branch where it is another";

    /// <summary>Lines that the last commit has.</summary>
    /// <param name="place">The first of them there.</param>
    /// <param name="path">The address that they promise.</param>
    /// <param name="count">How many lines of it are gone or changed.</param>
    public static Diagnostic TakenBack(SourcePlace place, string path, int count) => new(TakenBackKind, SourcePlace.Top(place.File),
        $"{(count == 1 ? "A line" : $"{count} lines")} on {path} {(count == 1 ? "is" : "are")} gone from this file, or changed by hand.",
        $"Restore it ({Restore}). What must go by law goes with its page: withdrawn: {{…}}, name: withheld or "
            + "was: withheld in its file; then its lines may go too.");

    /// <summary>An attached file that is another one than was published.</summary>
    public static Diagnostic OtherFile(SourcePlace place, string path, string published, DateOnly day) => new(OtherFileKind, place,
        $"The file {path} was published with other bytes.",
        "Put the former file back. If this one is right, write in its entry, inside its braces behind a comma or on a line of its own: "
            + $"replaces: [{{sha256: \"{published}\", on: {Day(day)}, why: \"(why)\"}}]. The page then says so.");

    /// <summary>A note with words that had to go; none of them are quoted.</summary>
    public static Diagnostic NoteQuotes(SourcePlace place, string page, string anchor) => new(NoteQuotesKind, place,
        $"Words that were taken out of the paragraph {anchor} of {page} stand in this note.",
        "Take them out of the note as well, or remove it.");

    /// <summary>A line that is no address.</summary>
    public static Diagnostic Damaged(SourcePlace place) => new(DamagedKind, place,
        "This line is not an address as the program writes them.",
        $"Do not edit this file: restore it ({Restore}).");

    /// <summary>A page without a file.</summary>
    /// <param name="place">The line of the lock; the diagnostic points at the file that it is now, if that is known.</param>
    /// <param name="id">Its name.</param>
    /// <param name="renamed">Its name and file now, what shows that, and all its former names; null where that is not known.</param>
    /// <param name="restore">The command that brings it back; null where git does not have it.</param>
    /// <param name="day">The day of a withdrawal.</param>
    public static Diagnostic Page(
        SourcePlace place, string id, (string Id, string File, string Why, IReadOnlyList<string> FormerIds)? renamed, string? restore,
        DateOnly day) => new(
        PageKind,
        renamed is { } now ? SourcePlace.Top(now.File) : place,
        $"The page {id} was published, and there is no file for it any more."
            + (renamed is { } known ? $" It seems to be {known.Id} now: {known.Why}." : ""),
        (renamed is { } likely
            ? $"If that is the same page under another name, write in the head of {likely.File}: "
                + $"{(likely.FormerIds.Count > 1 ? "(in place of the line former-ids that stands there) " : "")}"
                + $"former-ids: [{string.Join(", ", likely.FormerIds)}]. If it is not, bring the file back"
            : "Bring the file back")
            + (restore is null ? ", from git or from a copy of the archive. " : $": {restore}. ")
            + (renamed is null
                ? $"If you renamed it, bring nothing back, but write in the file under its new name: former-ids: [{id}]. "
                : "")
            + $"If it must not be shown any more, bring it back and write in its head: {Withdrawn(day)}. A notice then takes its place.");

    /// <summary>A page that was published, and that is to be kept back now.</summary>
    public static Diagnostic KeptBack(SourcePlace place, string id, DateTimeOffset release) => new(PageKind, place,
        $"The page {id} was published, and its key 'release' would take it off the site until {LinkFaults.Moment(release)}.",
        $"Take the line 'release' out of its file (data/{id}.md or .yml): what was published cannot be kept back. If it must not be shown "
            + "any more, write withdrawn: {on: (the day), reason: \"(why)\"} there in its place; a notice then takes its place.");

    /// <summary>A page without the text that it had.</summary>
    /// <param name="place">The file of the page.</param>
    /// <param name="page">Its address.</param>
    /// <param name="file">The file in which the text stood.</param>
    /// <param name="isOwn">Whether it is the text in the page's first language, and not in a further one.</param>
    /// <param name="day">The day of a withdrawal.</param>
    public static Diagnostic Text(SourcePlace place, string page, string file, bool isOwn, DateOnly day) => new(TextKind, place,
        $"The text at {page} was published, and is not held any more.",
        isOwn
            ? $"Put the text back, behind the head of {file}. If it must not be shown any more, write in that head: {Withdrawn(day)}. "
                + "A notice then takes the place of the whole page."
            : $"Put the text back, in {file}. If it must not be shown any more, let that file hold no more than its head, with the title "
                + $"and: {Withdrawn(day)}.");

    /// <summary>An attached file that is not there.</summary>
    public static Diagnostic File(SourcePlace place, string path, string name) => new(FileKind, place,
        $"The file {path} was published, and this page does not list it any more.",
        $"Put the file '{name}' and its entry under 'files:' back. If it must not be shown any more, put both back and write in its entry: "
            + "withheld: \"(why)\".");

    /// <summary>A file that was kept and not published, and is not there any more; it is told by its hash, as the lock knows it.</summary>
    public static Diagnostic Kept(SourcePlace place, string page, string sha256) => new(KeptKind, place,
        $"{page} kept a file that is not published (SHA-256 {sha256}), and none of its files is that one any more.",
        "Put it back, with its entry under files. If it had to be erased, leave its entry and write in it erased: {on: (the day), "
            + "why: \"(why)\"}; its path may be another name then. If another file took its place, write in the entry of that: "
            + $"replaces: [{{sha256: \"{sha256}\", on: (the day), why: \"(why)\"}}].");

    /// <summary>A paragraph that is not there.</summary>
    public static Diagnostic Anchor(SourcePlace place, string page, string anchor) => new(AnchorKind, place,
        $"The paragraph {anchor} of {page} was published, and there is none of that name any more. "
            + "Its words stand nowhere else in this text.",
        $"Put it back. If it was split, or joined to another, write {{#{anchor}}} behind what took its place; the check then prints what "
            + "to write of its words. To take the whole page off the site, write withdrawn: {on: …, reason: \"…\"} in its head.");

    /// <summary>A paragraph under another number.</summary>
    public static Diagnostic Moved(SourcePlace place, string page, string anchor, string now) => new(MovedKind, place,
        $"The paragraph {anchor} of {page} was published, and its words now stand at {now}.",
        $"Give it back its number. If the new one is right, write {{#{anchor}}} behind that paragraph, on its last line, so that its "
            + "address stays; the check then prints what to write of its number.");

    /// <summary>A paragraph under another number, with words that are nearly its own.</summary>
    public static Diagnostic MovedAndChanged(SourcePlace place, string page, string anchor, string now) => new(MovedKind, place,
        $"The paragraph {anchor} of {page} was published, and it seems to stand at {now} now, with other words.",
        $"If it is the same, write {{#{anchor}}} behind that paragraph, on its last line; the check then prints what to write of its "
            + "words. Else put the former paragraph back.");

    /// <summary>A paragraph with other words.</summary>
    /// <param name="place">The paragraph.</param>
    /// <param name="page">The address of its page.</param>
    /// <param name="anchor">Its name.</param>
    /// <param name="was">The words that changed, as published; null where they are not told here.</param>
    /// <param name="now">The words in their place.</param>
    /// <param name="isDeclared">Whether the page tells of a correction, which does not lead back to the words published.</param>
    /// <param name="file">The file in whose head the correction belongs.</param>
    /// <param name="lines">What to write there.</param>
    public static Diagnostic Words(
        SourcePlace place, string page, string anchor, string? was, string now, bool isDeclared, string file, string lines) => new(
        WordsKind, place,
        $"The paragraph {anchor} of {page} was published with other words than stand here now"
            + (was is null ? "." : $": “{was}” has become “{now}”.")
            + (isDeclared ? " Its corrections do not lead back to the words that were published." : ""),
        $"Put the former words back. If the change is right, write in the head of {file}:\n{lines}"
            + "(where the key corrections stands already, add the lines below it there; check --fix --why \"the reason\" writes all of it; "
            + "where the words had to go, write was: withheld instead of them)");

    /// <summary>A paragraph with other words, on a page whose head has faults; none of them are quoted.</summary>
    public static Diagnostic WordsOfUnread(SourcePlace place, string page, string anchor) => new(WordsKind, place,
        $"The paragraph {anchor} of {page} was published with other words than stand here now.",
        "Put the former words back. If the change is right, mend the other faults in the head of this file first: the check then prints "
            + "the lines to write under 'corrections'.");

    /// <summary>A paragraph of which words were taken out, and in which others came in; none of them are quoted.</summary>
    public static Diagnostic MoreThanRemoved(SourcePlace place, string page, string anchor) => new(WordsKind, place,
        $"A correction says that words of the paragraph {anchor} of {page} had to go (was: withheld), but other words have changed too.",
        "Leave the published words, with [removed] in the place of those that had to go. What else is wrong is a correction of its own, "
            + "with its words, published before or after.");

    /// <summary>A correction that was published and is not told any more.</summary>
    public static Diagnostic CorrectionGone(SourcePlace place, string page, string anchor) => new(WordsKind, place,
        $"A correction of the paragraph {anchor} of {page} was published, and is no longer on the page.",
        "Put it back under 'corrections'. If its words must go, write was: withheld in it, and leave the rest.");

    /// <summary>A document number that no paper bears.</summary>
    /// <param name="place">The paper that bore it, where that is known; else the line of the lock.</param>
    /// <param name="path">The short address.</param>
    /// <param name="file">The file of that paper; null where it is not known.</param>
    /// <param name="former">The former numbers of that paper, this one last.</param>
    public static Diagnostic Symbol(SourcePlace place, string path, string? file, IReadOnlyList<string> former) => new(SymbolKind, place,
        $"The address {path} was published, and no paper bears that number any more.",
        $"If the number was right, put it back under 'symbols' of its paper. If it was wrong and was corrected, write in "
            + $"{(file is null ? "the file of the paper that bore it" : $"the head of {file}")}: "
            + $"{(former.Count > 1 || file is null ? "(in place of the line former-symbols, if one stands there) " : "")}"
            + $"former-symbols: [{string.Join(", ", former.Select(n => $"\"{n}\""))}]. If a whole file is gone, bring that back.");

    /// <summary>A feed, calendar or zip that cannot be made.</summary>
    public static Diagnostic Form(SourcePlace place, string path) => new(FormKind, place,
        $"The address {path} was published, and nothing is there any more of which it could be made.", "Put back what was removed.");

    /// <summary>A zip of which the settings say that it is not made.</summary>
    public static Diagnostic Zip(SourcePlace place, string path) => new(FormKind, place,
        $"The address {path} was published, and forms in data/archive.yml does not name zips.", "Add zips there.");

    /// <summary>Words that outlive their page.</summary>
    public static Diagnostic Quoted(SourcePlace place, string page) => new(QuotedKind, place,
        $"These words are quoted from {page}, which was withdrawn.",
        "If they must go too, write withdrawn: {on: …, reason: \"…\"} in this file as well; else leave them.");

    private static string Withdrawn(DateOnly day) =>
        $"withdrawn: {{on: {Day(day)}, reason: \"(why)\"}}";

    private static string Day(DateOnly day) => day == default ? "(the day)" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
