using System.Globalization;
using static CopArchive.Diagnostics.Severity;

namespace CopArchive.Diagnostics;

/// <summary>Faults of the files attached to a record, and of its words about them: of COP152 to COP178.</summary>
public static class AttachedFileFaults
{
    /// <summary>Code of <see cref="FileHides"/>.</summary>
    public const string FileHidesCode = "COP178";

    private static readonly FaultKind FileMayHoldRemovedKind = new("COP170", Warning, "File that may hold words taken out of the text",
        "Words were taken out of the text of a page (was: withheld), and a file of the page is still published.",
        "corrections: - {on: [p-2.1], day: 2026-12-01, was: withheld, why: \"…\"}", "files: - {path: …, withheld: \"(why)\"}");

    private static readonly FaultKind FileMissingKind = new("COP152", Error, "File that is not there",
        "The head names a file that does not lie in the folder of the page.",
        "files:\n  - path: \"report.pdf\"", "(put report.pdf into the folder named like the page, or correct the name)");

    private static readonly FaultKind OriginalMissingKind = new("COP173", Error, "Large original that is not here",
        "A file is said to lie outside the repository, since it is too large for it, and was not fetched yet. The build fetches it and "
            + "compares its hash; a page is never published without a file that it names.",
        "files:\n  - {path: \"webcast.pdf\", at: \"https://example.org/originals\", …}\n(and originals/ does not hold it)",
        "dotnet run -c Release -- fetch");

    private static readonly FaultKind FileOutsideKind = new("COP153", Error, "File outside the page's own folder",
        "Attached files lie in the folder named like their page. A path must not lead out of it, nor through a link.",
        "path: \"../../secret.txt\"", "path: \"report.pdf\"");

    private static readonly FaultKind FileChangedKind = new("COP154", Error, "File that is not the one described",
        "The size or the hash written in the head is not that of the file: it was changed, damaged or exchanged.",
        "bytes: 100", "bytes: 9180");

    private static readonly FaultKind FileUnnamedKind = new("COP155", Warning, "File that no page names",
        "A file lies in a folder of attached files and no page names it. It is kept, and not published.",
        "(report.pdf in data/documents/a/)",
        "files:\n  - {path: \"report.pdf\", language: en, role: as-issued, format: pdf, bytes: 9180, sha256: \"…\"}\n"
            + "(in data/documents/a.md)");

    private static readonly FaultKind FileHidesKind = new(FileHidesCode, Error, "File that hides something",
        "An attached file holds what its readers do not see, as comments, tracked changes, the names of those who wrote it, or the place "
            + "where a picture was taken. Somebody must decide whether it is published so.",
        "files:\n  - path: \"report.docx\"", "files:\n  - path: \"report.docx\"\n    hidden-content: published");

    private static readonly FaultKind FileNameKind = new("COP165", Error, "Name that an attached file cannot have",
        "The name of an attached file becomes part of an address, and is unpacked on all kinds of machines: letters, digits, stops, "
            + "hyphens and low lines, at most 100, no stop at either end, and none of the names that Windows keeps to itself "
            + "(con, nul, aux …).",
        "path: \"Final report (2).pdf\"", "path: \"final-report-2.pdf\"");

    private static readonly FaultKind FileOfWrongKindKind = new("COP166", Error, "File of a kind that is not published",
        "Attached files are of listed kinds, and are what their ending says: a web page, a script or a drawing that can hold one could act "
            + "in the name of the archive.",
        "path: \"report.html\"", "path: \"report.pdf\"");

    private static readonly FaultKind FileTwiceKind = new("COP167", Error, "Attached file named twice",
        "Two entries name the same file, or files whose names differ in capital letters alone; they would lie at one address.",
        "files:\n  - path: \"report.pdf\"\n  - path: \"Report.pdf\"", "files:\n  - path: \"report.pdf\"");

    private static readonly FaultKind FileAsideKind = new("COP174", Error, "File left aside that would be published",
        "A file that an import left aside is another state of a paper whose file lies there already: published under its name, it would be "
            + "a second download of the same paper.",
        "files:\n  - {path: \"left-aside-0f1e2d3c.docx\", …}",
        "files:\n  - {path: \"left-aside-0f1e2d3c.docx\", …, withheld: \"A draft.\"}");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        FileMissingKind, OriginalMissingKind, FileOutsideKind, FileChangedKind, FileUnnamedKind, FileHidesKind, FileNameKind,
        FileOfWrongKindKind, FileTwiceKind, FileMayHoldRemovedKind, FileAsideKind,
    ];

    /// <summary>The file is absent.</summary>
    public static Diagnostic FileMissing(SourcePlace place, string path, string folder, IEnumerable<string> beside) => new(FileMissingKind,
        place,
        $"The file '{path}' is not in {folder}/.{Suggestion.Sentence(path, beside)}",
        "Put it there, or correct its name; capital letters count.");

    /// <summary>A file that lies outside the repository was not fetched.</summary>
    public static Diagnostic OriginalMissing(SourcePlace place, string path, string at, long bytes) => new(OriginalMissingKind, place,
        string.Create(
            CultureInfo.InvariantCulture, $"The file '{path}' ({bytes / 1_000_000.0:0.0} MB) lies at {at} and not in originals/."),
        "Run the command fetch, which gets it and compares its hash; if it is gone there, put the file into the folder of the page and "
            + "remove 'at'.");

    /// <summary>The path leads out.</summary>
    public static Diagnostic FileOutside(SourcePlace place, string path, string folder) => new(FileOutsideKind, place,
        $"'{path}' leads out of {folder}/.",
        "Put the file itself into that folder and name it without '..', without a slash in front, without a backslash.");

    /// <summary>Size or hash differ.</summary>
    public static Diagnostic FileChanged(SourcePlace place, string path, long bytes, string sha256) => new(FileChangedKind, place,
        $"The file '{path}' is not the one described here.",
        $"If the file is right, write in its entry {bytes} behind 'bytes:' and \"{sha256}\" behind 'sha256:'. If it is not, bring the "
            + "right file back.");

    /// <summary>A name under which no file is published.</summary>
    public static Diagnostic FileName(SourcePlace place, string path, int longest, string? like) => new(FileNameKind, place,
        $"'{(path.Length > longest ? path[..longest] + "…" : path)}' cannot be the name of an attached file.",
        like is null
            ? $"Rename the file, and write its new name here: letters, digits, stops, hyphens and low lines, at most {longest}, no folder."
            : $"Rename the file, and write its new name here too: \"{like}\"");

    /// <summary>A file that a browser could run, or that is not what its ending says.</summary>
    public static Diagnostic FileOfWrongKind(
        SourcePlace place, string path, bool isListed, IEnumerable<string> endings, bool inBraces) => new(
        FileOfWrongKindKind,
        place,
        isListed ? $"'{path}' is not what its ending says." : $"'{path}' is of a kind that is not published.",
        $"{(isListed ? "Give it its true ending, or attach" : "Attach")} the paper in another form ({string.Join(", ", endings)}). "
            + $"To keep the file and not publish it, {InEntry(path, "withheld: \"(why)\"", inBraces)}");

    /// <summary>A file that was left aside, and is not withheld any more.</summary>
    public static Diagnostic FileAside(SourcePlace place, string path, string folder, bool inBraces) => new(FileAsideKind, place,
        $"'{path}' was left aside by an import, and would be published beside the file that the paper has.",
        $"To let it take the place of that file: dotnet run -c Release -- import {folder}/{path} --anyway (in the browser: put the file "
            + $"into inbox/anyway). To keep it aside, {InEntry(path, "withheld: \"(why)\"", inBraces)}");

    /// <summary>A published file of a page of which words were taken out.</summary>
    public static Diagnostic FileMayHoldRemoved(SourcePlace place, string path) => new(FileMayHoldRemovedKind, place,
        $"Words were taken out of the text of this page, and '{path}' is still published; it may hold them.",
        "Look into the file. If it holds them, write in its entry, inside its braces behind a comma or on a line of its own: "
            + "withheld: \"(why)\". If it does not, or if you put a copy without them in its place, leave it.");

    /// <summary>Two entries for one file.</summary>
    public static Diagnostic FileTwice(SourcePlace place, string path) => new(FileTwiceKind, place,
        $"'{path}' is named here a second time.", "Delete one of the two entries, or give one of the files another name.");

    /// <summary>A file that hides something, and nobody decided.</summary>
    /// <param name="place">Its path in its entry.</param>
    /// <param name="path">Its name.</param>
    /// <param name="what">What it hides, by kind and number.</param>
    /// <param name="isCopy">Whether it is a copy from which all that was to be taken.</param>
    /// <param name="inBraces">Whether its entry stands in braces.</param>
    public static Diagnostic FileHides(SourcePlace place, string path, string what, bool isCopy, bool inBraces) => new(FileHidesKind, place,
        isCopy
            ? $"The file '{path}' is a cleaned copy (cleaned-from) and still hides {what}; nobody has decided whether to publish that."
            : $"The file '{path}' hides {what}, and nobody has decided whether to publish that.",
        $"To publish the file with it, {InEntry(path, "hidden-content: published", inBraces)}\n"
            + $"To keep the file and not publish it, {InEntry(path, "withheld: \"(why)\"", inBraces)}\n"
            + (isCopy
                ? "To put a cleaner copy in its place, take that out in the program that made this one, and write its new bytes and "
                    + "sha256 here."
                : "The command import --hidden clean makes a copy of a Word file without all that."));

    /// <summary>How a line comes into the entry of a file, which stands in braces or on lines of its own.</summary>
    private static string InEntry(string path, string line, bool inBraces) => inBraces
        ? $"write inside the braces of its entry, in place of its path: path: \"{path}\", {line}"
        : $"write below its 'path:', in the same column, a line: {line}";

    /// <summary>A file beside a record that does not name it.</summary>
    /// <param name="place">The file.</param>
    /// <param name="page">The file of the record.</param>
    /// <param name="hasOthers">Whether the record names other files, whose names may say what nobody is to read.</param>
    /// <param name="renamed">Where it must lie to be named, under a name that an attached file can have; null where it does.</param>
    /// <param name="entry">What to write there.</param>
    public static Diagnostic FileUnnamed(SourcePlace place, string page, bool hasOthers, string? renamed, string entry) => new(
        FileUnnamedKind, place,
        $"This file lies beside {page}, which does not name it, so it is not published.",
        (renamed is null ? "" : $"Rename it to {renamed}. ") + (!hasOthers
            ? $"If it belongs to that page, write in the head of {page}:\nfiles: [{entry}]\n"
            : $"If it belongs to that page, write in the head of {page}, under 'files:', behind the entries that stand there (where these "
                + $"stand in square brackets, with a comma in place of the hyphen):\n  - {entry}\n")
            + "with its own language and role (as-issued, as-received, converted, slides). If it belongs to another page, move it into "
            + "that page's folder and name it there. Do not delete it: it may be the only copy of what was received.");

    /// <summary>A file that lies there although its page says that it was erased.</summary>
    public static Diagnostic FileErased(SourcePlace place, string page) => new(FileUnnamedKind, place,
        $"The head of {page} says that this file was erased, and it is still here.",
        "Delete the file. If it is to stay, take 'erased' out of its entry.");

    /// <summary>A file in the folder of a page that has no file.</summary>
    /// <param name="place">The file.</param>
    /// <param name="page">The file of the record that is missing, without its ending; null where none can lie there.</param>
    public static Diagnostic FileWithoutPage(SourcePlace place, string? page) => new(FileUnnamedKind, place,
        "No page names this file, so it is not published.",
        (page is null
            ? "Move it into the folder that is named like its page: of data/documents/ab-2-3.md, that is data/documents/ab-2-3/"
            : $"The page of this folder, {page}.md or {page}.yml, is missing. Bring it back or write it, and name this file there under "
                + "'files:'. If the file belongs to another page, move it into that page's folder")
            + ", and name it there under 'files:'. Do not delete it: it may be the only copy of what was received.");
}
