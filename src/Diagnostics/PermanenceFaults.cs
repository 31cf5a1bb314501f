using static CopArchive.Diagnostics.Severity;

namespace CopArchive.Diagnostics;

/// <summary>Faults against addresses that were published and must never die: COP270 to COP279.</summary>
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
        "A paragraph was published, and the text has none of that name any more; nor do its words stand elsewhere in it.",
        "(6.4 deleted)", "6.3 The first part, and the second. {#p-6.4}\n(on what took its place)");

    private static readonly FaultKind MovedKind = new("COP275", Error, "Published paragraph that was renumbered",
        "The words of a published paragraph now stand under another number, so that whoever cited it would find other words, or none.",
        "6.5 Lamps were counted.\n(published as 6.4)", "6.5 Lamps were counted. {#p-6.4}");

    private static readonly FaultKind WordsKind = new("COP276", Error, "Published paragraph with other words",
        "A paragraph now has words that are not those under which it was published; more was changed than a misprint.",
        "6.4 Bells were rung.\n(published as: Lamps were counted.)", "6.4 Bells were rung. {#p-6.4}\n(if these words are what 6.4 says)");

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

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
        [DamagedKind, PageKind, TextKind, FileKind, AnchorKind, MovedKind, WordsKind, SymbolKind, FormKind, QuotedKind];

    /// <summary>A line that is no address.</summary>
    public static Diagnostic Damaged(SourcePlace place) => new(DamagedKind, place,
        "This line is no address as the program writes them.",
        "Nobody edits this file: put it back as it was (git checkout main -- data/urls.lock).");

    /// <summary>A page without a file.</summary>
    /// <param name="place">The line of the lock; it is told at the top of the file that it may be now, where one is likely.</param>
    /// <param name="id">Its name.</param>
    /// <param name="guess">The name and file that it may have now; null where none is likely.</param>
    public static Diagnostic Page(SourcePlace place, string id, (string Id, string File)? guess) => new(PageKind,
        guess is { } likely ? SourcePlace.Top(likely.File) : place,
        $"The page {id} was published, and there is no file for it any more.",
        guess is { } renamed
            ? $"If it was renamed to {renamed.Id}, write former-ids: [{id}] in {renamed.File}; else {PutBack("the file")}"
            : $"If it was renamed, write former-ids: [{id}] in the file under its new name; else {PutBack("the file")}");

    /// <summary>A page without the text that it had.</summary>
    /// <param name="place">The file of the page.</param>
    /// <param name="page">Its address.</param>
    /// <param name="file">The file in which the text stood.</param>
    public static Diagnostic Text(SourcePlace place, string page, string file) => new(TextKind, place,
        $"The text at {page} was published, and is not held any more.", $"{Capital(PutBack("the text"))} That is written in {file}.");

    /// <summary>An attached file that is not there.</summary>
    public static Diagnostic File(SourcePlace place, string path, string name) => new(FileKind, place,
        $"The file {path} was published, and this page does not list it any more.",
        $"Put it back under the same name; or keep it and list it under files with path: \"{name}\" and withheld: "
            + "\"(why it is not published any more)\".");

    /// <summary>A paragraph that is not there.</summary>
    public static Diagnostic Anchor(SourcePlace place, string page, string anchor) => new(AnchorKind, place,
        $"The paragraph {anchor} of {page} was published, and there is none of that name any more; "
            + "nor do its words stand elsewhere in this text.",
        $"Put it back. If it was split or joined with another, write {{#{anchor}}} behind what took its place. "
            + $"To take the whole page off the site, write withdrawn: {{on: …, reason: \"…\"}} in its head.");

    /// <summary>A paragraph under another number.</summary>
    public static Diagnostic Moved(SourcePlace place, string page, string anchor, string now) => new(MovedKind, place,
        $"The paragraph {anchor} of {page} was published, and its words now stand at {now}.",
        $"Write {{#{anchor}}} behind that paragraph, on its last line, so that its address stays; or give it back its number.");

    /// <summary>A paragraph with other words.</summary>
    public static Diagnostic Words(SourcePlace place, string page, string anchor) => new(WordsKind, place,
        $"The paragraph {anchor} of {page} was published with other words than stand here now.",
        $"If this is the same paragraph, corrected, write {{#{anchor}}} behind it, on its last line; "
            + "else put the former words back under their number, and give these another.");

    /// <summary>A document number that no paper bears.</summary>
    /// <param name="place">The paper that may have borne it; else the line of the lock.</param>
    /// <param name="path">The short address.</param>
    /// <param name="key">The number as the address writes it.</param>
    public static Diagnostic Symbol(SourcePlace place, string path, string key) => new(SymbolKind, place,
        $"The address {path} was published, and no paper bears that number any more.",
        $"If the number was corrected, write former-symbols: [\"{key}\"] in the file of its paper; "
            + "if a file or a name of the group is gone, put it back.");

    /// <summary>A feed, calendar or zip that cannot be made.</summary>
    public static Diagnostic Form(SourcePlace place, string path) => new(FormKind, place,
        $"The address {path} was published, and nothing is there any more of which it could be made.", "Put back what was removed.");

    /// <summary>Words that outlive their page.</summary>
    public static Diagnostic Quoted(SourcePlace place, string page) => new(QuotedKind, place,
        $"These words are quoted from {page}, which was withdrawn.",
        "If they must go too, write withdrawn: {on: …, reason: \"…\"} in this file as well; else leave them.");

    private static string PutBack(string what) =>
        $"put {what} back, or leave the file with its title and withdrawn: {{on: (the day), reason: \"(why)\"}}.";

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
