namespace CopArchive.Wording;

/// <content>What can be taken away.</content>
public sealed partial class Words
{
    private readonly Message _wholeHolds = file.Message("take.whole-holds", Slot.Number("n"), "index");
    private readonly Message _readingOffline = file.Message("take.offline", "address");
    private readonly Message _papersOfMeetingHold = file.Message("take.of-meeting-holds", "readme");
    private readonly Message _zipOfSize = file.Message("take.zip", "size");
    private readonly Message _namedFile = file.Message("take.named", "meeting", "file");
    private readonly Message _editionNumber = file.Message("take.edition-of", "number");
    private readonly Message _signedBy = file.Message("take.signed", "who");

    /// <summary>The whole archive.</summary>
    public string WholeArchive { get; } = file.Message("take.whole").Text();

    /// <summary>The whole archive as one file.</summary>
    public string WholeArchiveFile { get; } = file.Message("take.whole-file").Text();

    /// <summary>What is in it, and how to open it.</summary>
    public Phrases WholeHolds(int n, Phrases index) => _wholeHolds.Filled(n, index);

    /// <summary>That a copy stays as it is.</summary>
    public string CopyStays { get; } = file.Message("take.whole-stays").Text();

    /// <summary>In a preview.</summary>
    public string WholeNotHere { get; } = file.Message("take.whole-not-here").Text();

    /// <summary>Instead of all files, where an archive offers none.</summary>
    public string NothingToTake { get; } = file.Message("take.nothing").Text();

    /// <summary>In a copy.</summary>
    public Phrases ReadingOffline(Phrases address) => _readingOffline.Filled(address);

    /// <summary>The papers of one meeting.</summary>
    public string PapersOfMeeting { get; } = file.Message("take.of-meeting").Text();

    /// <summary>What is in a file.</summary>
    public Phrases PapersOfMeetingHold(Phrases readme) => _papersOfMeetingHold.Filled(readme);

    /// <summary>What is in a book.</summary>
    public string BookHolds { get; } = file.Message("take.book-holds").Text();

    /// <summary>Papers in it.</summary>
    public string PapersInItColumn { get; } = file.Message("take.papers-in").Text();

    /// <summary>Newest change.</summary>
    public string NewestChangeColumn { get; } = file.Message("take.newest").Text();

    /// <summary>Book.</summary>
    public string BookColumn { get; } = file.Message("take.book").Text();

    /// <summary>A file, as a link.</summary>
    public string ZipOfSize(string size) => _zipOfSize.Text(size);

    /// <summary>A file, for those who listen.</summary>
    public string NamedFile(string meeting, string file) => _namedFile.Text(meeting, file);

    /// <summary>No paper of a meeting is held yet.</summary>
    public string NoPaperHeld { get; } = file.Message("take.none").Text();

    /// <summary>Editions.</summary>
    public string EditionsHeading { get; } = file.Message("take.editions").Text();

    /// <summary>What an edition is.</summary>
    public string EditionIs { get; } = file.Message("take.edition-is").Text();

    /// <summary>Edition.</summary>
    public string EditionColumn { get; } = file.Message("take.edition").Text();

    /// <summary>An edition, as a link.</summary>
    public string EditionNumber(string number) => _editionNumber.Text(number);

    /// <summary>The day, over a column.</summary>
    public string AsItWasColumn { get; } = file.Message("take.as-it-was").Text();

    /// <summary>SHA-256 of its list of hashes.</summary>
    public string EditionHashColumn { get; } = file.Message("take.hash").Text();

    /// <summary>Who signed an edition.</summary>
    public string SignedBy(string who) => _signedBy.Text(who);
}
