using static CopArchive.Diagnostics.Severity;

namespace CopArchive.Diagnostics;

/// <summary>Faults of the files that a person wants imported.</summary>
public static class SourceFaults
{
    private static readonly FaultKind UnknownKind = new("COP400", Error, "Kind of file that is not read",
        "A file to be imported is neither Word, PDF, HTML, Markdown nor plain text, whatever its name ends in.",
        "lantern-report.xlsx", "lantern-report.docx");

    private static readonly FaultKind OldWordKind = new("COP401", Error, "File of an old Word",
        "The file is of Word 2003 or older (.doc). Word itself can save it in the newer form.",
        "lantern-report.doc", "lantern-report.docx");

    private static readonly FaultKind LockedKind = new("COP402", Error, "File locked with a password",
        "The file can be opened with a password only.",
        "lantern-report.docx, which asks for a password", "lantern-report.docx, saved without one");

    private static readonly FaultKind TooMuchKind = new("COP403", Error, "File larger than any paper",
        "The file, or what is packed in it, is larger or nested deeper than any paper is. It may have been made to stop programs.",
        "lantern-report.docx, which unpacks to 40 GB", "lantern-report.docx, saved anew by Word");

    private static readonly FaultKind DamagedKind = new("COP404", Error, "File that cannot be opened",
        "The file is damaged, or was cut off while it was sent or saved.",
        "lantern-report.pdf, half of it", "lantern-report.pdf, sent again");

    private static readonly FaultKind AbsentKind = new("COP405", Error, "File that is not there",
        "There is no file of that name, or it may not be read.",
        "lantern-reprot.docx", "lantern-report.docx");

    private static readonly FaultKind NoPlainFileKind = new("COP406", Error, "No plain file",
        "The file is a link to another place, lies in a folder that is one, is itself a folder, a pipe or a device, or has nothing in it. "
            + "A link could lead to anything on the machine that reads the papers, so none is followed.",
        "lantern-report.docx -> /home/me/report.docx", "(the file itself)");

    private static readonly FaultKind BrokeOffKind = new("COP407", Error, "Paper at which the reading broke off",
        "Papers are read by a process of their own, and this one made it end. Other papers are read all the same.",
        "lantern-report.docx, with tables within tables without end", "lantern-report.docx, saved anew by Word");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        UnknownKind, OldWordKind, LockedKind, TooMuchKind, DamagedKind, AbsentKind, NoPlainFileKind, BrokeOffKind,
    ];

    /// <summary>Of no kind that is read.</summary>
    public static Diagnostic OtherKind(SourcePlace place, string what, string remedy) => new(UnknownKind, place,
        $"This is no paper that can be read, but {what}.", remedy);

    /// <summary>Neither Word, PDF, HTML, Markdown nor plain text, and nobody knows what.</summary>
    public static Diagnostic Unknown(SourcePlace place) => new(UnknownKind, place,
        "This file is neither Word, PDF, HTML, Markdown nor plain text.",
        "Save the paper as a Word file (.docx) or a PDF, and import that.");

    /// <summary>Word 2003 or older.</summary>
    public static Diagnostic OldWord(SourcePlace place) => new(OldWordKind, place,
        "This file was saved by Word 2003 or older, or in its form.",
        "Open it in Word, choose Save As and the kind 'Word Document (*.docx)', and import that.");

    /// <summary>A password is asked for.</summary>
    public static Diagnostic Locked(SourcePlace place) => new(LockedKind, place,
        "This file is locked with a password.", "Open it with its password, save it without one, and import that.");

    /// <summary>Past a limit, which <paramref name="limit"/> names in words.</summary>
    public static Diagnostic TooMuch(SourcePlace place, string limit) => new(TooMuchKind, place,
        $"This file is larger than any paper is: {limit}.",
        "Open it in the program that made it and save it anew, without what is not the paper, and import that.");

    /// <summary>It breaks off or contradicts itself.</summary>
    public static Diagnostic Damaged(SourcePlace place) => new(DamagedKind, place,
        "This file cannot be opened: it is damaged or incomplete.",
        "Open it in the program that made it and save it anew, or ask for it again.");

    /// <summary>No such file.</summary>
    public static Diagnostic Absent(SourcePlace place) => new(AbsentKind, place,
        "There is no such file, or it cannot be read.",
        "Check the name and the folder; capital letters count.");

    /// <summary>A link or a folder; <paramref name="what"/> says which, in words.</summary>
    public static Diagnostic NoPlainFile(SourcePlace place, string what) => new(NoPlainFileKind, place,
        $"This is no plain file: {what}.", "Put the file itself in its place, and import that.");

    /// <summary>Not one byte.</summary>
    public static Diagnostic Nothing(SourcePlace place) => new(NoPlainFileKind, place,
        "There is nothing in this file: its size is 0 bytes.",
        "It may have been cut off while it was copied. Save the paper anew, and import that.");

    /// <summary>Whatever read it has ended.</summary>
    public static Diagnostic BrokeOff(SourcePlace place) => new(BrokeOffKind, place,
        "This file cannot be read: the process that reads papers ended over it.",
        "Open it in the program that made it and save it anew, or save it as a PDF, and import that.");
}
