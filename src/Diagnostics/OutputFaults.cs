using static CopArchive.Diagnostics.Severity;

namespace CopArchive.Diagnostics;

/// <summary>Faults of the place that the site is written to or shown at: COP900 to COP909.</summary>
public static class OutputFaults
{
    private static readonly FaultKind ForeignKind = new("COP900", Error, "Output folder holds something else",
        "The folder for the site is neither empty nor one that this program wrote. "
            + "It is replaced as a whole at each build, so what lies in it would be lost.",
        "build --output ~/Documents", "build --output ~/Documents/site");

    private static readonly FaultKind LinkKind = new("COP901", Error, "Output folder is a link",
        "The folder for the site, or the working folder beside it, is a symbolic link. "
            + "It is replaced as a whole at each build, and the link would be lost.",
        "build --output current (a link to releases/1)", "build --output releases/1");

    private static readonly FaultKind NotFolderKind = new("COP902", Error, "Output is not a folder",
        "A file lies where the folder for the site should be.",
        "build --output site.zip", "build --output site");

    private static readonly FaultKind BusyKind = new("COP903", Error, "Another build is running",
        "Another build, or a preview that is just building, writes to the same folder.",
        "(two builds at once)", "(one after the other)");

    private static readonly FaultKind CannotWriteKind = new("COP904", Error, "Site cannot be written",
        "The machine refuses to read what the site is made of, or to write it: no right to, no space left, "
            + "or the folder cannot be replaced because it is a disk of its own.",
        "build --output /mnt/usb", "build --output /mnt/usb/site");

    private static readonly FaultKind NoPortKind = new("COP905", Error, "Port cannot be had",
        "The preview cannot listen on this port: another program does, or the system keeps it to itself.",
        "preview --port 80", "preview --port 8080");

    /// <summary>Code of <see cref="InTheWay"/>.</summary>
    public const string InTheWayCode = "COP906";

    private static readonly FaultKind InTheWayKind = new(InTheWayCode, Error, "A file stands in the way",
        "A page was to be written where a file lies already, and nothing was said of replacing it. Nothing was written.",
        "import lantern-report.docx", "(move the file, and import once more)");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
        [ForeignKind, LinkKind, NotFolderKind, BusyKind, CannotWriteKind, NoPortKind, InTheWayKind];

    /// <summary>A folder with things in it and without our mark.</summary>
    public static Diagnostic Foreign(string output) => new(ForeignKind, SourcePlace.Top(output),
        "This folder is not empty, and this program did not write it.",
        "Name another folder after --output, or empty this one yourself if nothing in it is needed.");

    /// <summary>A folder of somebody else where the working folder of builds would be.</summary>
    public static Diagnostic ForeignWorkingFolder(string output, string folder) => new(ForeignKind, SourcePlace.Top(output),
        $"A build works in {folder}, which is not empty, and no build made it.",
        "Name another folder after --output, or empty that one yourself if nothing in it is needed.");

    /// <summary>A symbolic link in place of the folder.</summary>
    public static Diagnostic Link(string output, string link) => new(LinkKind, SourcePlace.Top(output),
        $"{link} is a symbolic link, not a folder.", "Name the folder itself after --output.");

    /// <summary>A file in place of the folder.</summary>
    public static Diagnostic NotFolder(string output) => new(NotFolderKind, SourcePlace.Top(output),
        "There is a file here, but a folder is needed.", "Name another folder after --output, or move the file.");

    /// <summary>Somebody else holds the lock.</summary>
    public static Diagnostic Busy(string output) => new(BusyKind, SourcePlace.Top(output),
        "Another build is writing to this folder.",
        "Wait until it is done, and build again; or name another folder after --output.");

    /// <summary>The operating system refused.</summary>
    /// <param name="output">The folder as it was named.</param>
    /// <param name="reason">What the operating system said.</param>
    public static Diagnostic CannotWrite(string output, string reason) => new(CannotWriteKind, SourcePlace.Top(output),
        $"The site cannot be written: {reason.TrimEnd('.')}.",
        "Check that you may write there and that space is left; "
            + "a folder that is a disk of its own cannot be replaced, so name a folder inside it.");

    /// <summary>The preview cannot listen.</summary>
    public static Diagnostic NoPort(int port) => new(NoPortKind, SourcePlace.Top($"127.0.0.1:{port}"),
        "The preview cannot listen on this port.",
        "Name another one, as --port 8090; or end the program that uses it, perhaps another preview.");

    /// <summary>A file lies where a new one is to be written.</summary>
    public static Diagnostic InTheWay(string path) => new(InTheWayKind, SourcePlace.Top(path),
        "There is a file here already. Nothing was written.",
        "Check what the file is; move it away if it is not needed and try again, or give the new page another name.");

    /// <summary>A new page is to be written at an address that another had.</summary>
    public static Diagnostic Published(string path) => new(InTheWayKind, SourcePlace.Top(path),
        "This address was published for another page, and must go on leading to that. Nothing was written.",
        "Give the new page another name; if the other page was deleted by mistake, restore its file.");
}
