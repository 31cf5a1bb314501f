namespace CopArchive.Wording;

/// <content>What this copy is, what files there are, whom to tell of a fault: the end of a page.</content>
public sealed partial class Words
{
    private readonly Message _wordsHash = file.Message("copy.words-hash", "hash");
    private readonly Message _mayReadIt = file.Message("copy.access", "access");
    private readonly Message _dateOfPage = file.Message("copy.date", "name", "date");
    private readonly Message _erasedOn = file.Message("file.erased", "day", "why");
    private readonly Message _keptNotPublished = file.Message("file.kept", "why");
    private readonly Message _publishedAsIssued = file.Message("file.hides", "things");
    private readonly Message _anotherFileUntil = file.Message("file.replaced", "day", "why");
    private readonly Message _fileHash = file.Message("file.hash", "hash");
    private readonly Message _hashOfFile = file.Message("file.hash-of-file", "hash");
    private readonly Message _hashOfNamedFile = file.Message("file.hash-of-named", "file", "hash");
    private readonly Message _hashAsIssued = file.Message("file.hash-as-issued", "hash");
    private readonly Message _hashUntil = file.Message("file.hash-until", "day", "hash");
    private readonly Message _hashUntilNamed = file.Message("file.hash-until-named", "day", "file", "hash");
    private readonly Message _sendItSentence = file.Message("tell-us.send-sentence", "send");
    private readonly Message _dataDate = file.Message("data.date", "date");
    private readonly Message _dataAdded = file.Message("data.added", "added");
    private readonly Message _dataChanged = file.Message("data.changed", "changed");
    private readonly Message _citeParagraphs = file.Message("cite.paragraphs", Slot.Number("n"));
    private readonly Message _downloadZip = file.Message("download.zip", "what", "size");
    private readonly Message _downloadNewest = file.Message("download.newest", "link", "day");

    /// <summary>What a copy is worth.</summary>
    public string OriginalPrevails { get; } = file.Message("copy.prevails").Text();

    /// <summary>Its parts.</summary>
    public string ItsParts { get; } = file.Message("copy.parts").Text();

    /// <summary>Left out here.</summary>
    public string LeftOutHere { get; } = file.Message("copy.left-out").Text();

    /// <summary>Before the list of what was left out.</summary>
    public string LeftOutHereList { get; } = file.Message("copy.left-out-list").Text();

    /// <summary>The word to open the rest.</summary>
    public string MoreOfPage { get; } = file.Message("copy.more").Text();

    /// <summary>The same where there are checksums.</summary>
    public string MoreWithChecksums { get; } = file.Message("copy.more-with-checksums").Text();

    /// <summary>The checksum of the words.</summary>
    public string WordsHash(string hash) => _wordsHash.Text(hash);

    /// <summary>Who may read it.</summary>
    public Phrases MayReadIt(Phrases access) => _mayReadIt.Filled(access);

    /// <summary>A day on which the page was changed.</summary>
    public string DateOfPage(string name, string date) => _dateOfPage.Text(name, date);

    /// <summary>Why a file was erased.</summary>
    public Phrases ErasedOn(Phrases day, Phrases why) => _erasedOn.Filled(day, why);

    /// <summary>Why a file is not published.</summary>
    public Phrases KeptNotPublished(Phrases why) => _keptNotPublished.Filled(why);

    /// <summary>What a file has that is not seen.</summary>
    public string PublishedAsIssued(string things) => _publishedAsIssued.Text(things);

    /// <summary>What was done to a file.</summary>
    public string CleanedCopy { get; } = file.Message("file.cleaned").Text();

    /// <summary>Why there was another file.</summary>
    public Phrases AnotherFileUntil(Phrases day, Phrases why) => _anotherFileUntil.Filled(day, why);

    /// <summary>The checksum of a file.</summary>
    public string FileHash(string hash) => _fileHash.Text(hash);

    /// <summary>The checksum of the only file.</summary>
    public string HashOfFile(string hash) => _hashOfFile.Text(hash);

    /// <summary>The checksum of one of several files.</summary>
    public string HashOfNamedFile(string file, string hash) => _hashOfNamedFile.Text(file, hash);

    /// <summary>The checksum of the file before it was cleaned.</summary>
    public string HashAsIssued(string hash) => _hashAsIssued.Text(hash);

    /// <summary>The checksum of an earlier file.</summary>
    public string HashUntil(string day, string hash) => _hashUntil.Text(day, hash);

    /// <summary>The checksum of one of several earlier files.</summary>
    public string HashUntilNamed(string day, string file, string hash) => _hashUntilNamed.Text(day, file, hash);

    /// <summary>Something wrong? Tell us.</summary>
    public string TellUsOfFault { get; } = file.Message("tell-us.wrong").Text();

    /// <summary>Something wrong? This archive names no mail address yet.</summary>
    public string TellUsNoMail { get; } = file.Message("tell-us.wrong-no-mail").Text();

    /// <summary>This archive names no mail address yet.</summary>
    public string NoMail { get; } = file.Message("tell-us.no-mail").Text();

    /// <summary>Have you a copy?</summary>
    public string HaveYouCopy { get; } = file.Message("tell-us.have-a-copy").Text();

    /// <summary>The link to send a paper.</summary>
    public string SendItToUs { get; } = file.Message("tell-us.send").Text();

    /// <summary>The same link as a sentence.</summary>
    public Phrases SendItSentence(Phrases send) => _sendItSentence.Filled(send);

    /// <summary>Source of this page.</summary>
    public string SourceOfPage { get; } = file.Message("data.source").Text();

    /// <summary>The date of the thing.</summary>
    public Phrases DataDate(Phrases date) => _dataDate.Filled(date);

    /// <summary>When it came into the archive.</summary>
    public Phrases DataAdded(Phrases added) => _dataAdded.Filled(added);

    /// <summary>When it was last changed here.</summary>
    public Phrases DataChanged(Phrases changed) => _dataChanged.Filled(changed);

    /// <summary>The word to open all citations of a paper.</summary>
    public string CiteParagraphs(int n) => _citeParagraphs.Text(n);

    /// <summary>The place, over a column.</summary>
    public string CiteWhere { get; } = file.Message("cite.where").Text();

    /// <summary>The citation, over a column.</summary>
    public string CitationColumn { get; } = file.Message("cite.citation").Text();

    /// <summary>A zip, as a link.</summary>
    public string DownloadZip(string what, string size) => _downloadZip.Text(what, size);

    /// <summary>A zip, and how new it is.</summary>
    public Phrases DownloadNewest(Phrases link, Phrases day) => _downloadNewest.Filled(link, day);
}
