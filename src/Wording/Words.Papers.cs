using CopArchive.Records.Hidden;
using CopArchive.Records.Model;
using CopArchive.Texts;

namespace CopArchive.Wording;

/// <content>The zip of a meeting's papers: in plain words, since readers may have nothing else.</content>
public sealed partial class Words
{
    private readonly Message _papersOf = file.Message("papers.title", "meeting");
    private readonly Message _papersFrom = file.Message("papers.from", "archive", "address");
    private readonly Message _encoding = file.Message("papers.encoding");
    private readonly Message _papersInside = file.Message("papers.inside", Slot.Number("n"));
    private readonly Message _papersOutside = file.Message("papers.outside", Slot.Number("n"));
    private readonly Message _bookContents = file.Message("papers.book-contents");
    private readonly Message _bookInside = file.Message("papers.book-inside", Slot.Number("n"));
    private readonly Message _bookOutside = file.Message("papers.book-outside", Slot.Number("n"));
    private readonly Message _fileWithheld = file.Message("papers.file-withheld", "reason");
    private readonly Message _notPublic = file.Message("papers.not-public");
    private readonly Message _notPublicBecause = file.Message("papers.not-public-because", "reason");
    private readonly Message _fileKept = file.Message("papers.file-kept");
    private readonly Message _copy = file.Message("papers.copy", "source", "day", "checked");
    private readonly Message _checkedOn = file.Message("papers.checked-on", "day", "who", "what");
    private readonly Message _checkLapsed = file.Message("papers.check-lapsed", "day");
    private readonly Message _checkedInText = file.Message("papers.checked-in-text", "day");
    private readonly Message _notCheckedInText = file.Message("papers.not-checked-in-text");
    private readonly Message _notChecked = file.Message("papers.not-checked");
    private readonly Message _leftOut = file.Message("papers.left-out", "what");
    private readonly Message _notesOfEditors = file.Message("papers.notes");
    private readonly EnumMessages<HiddenKind> _hiddenContent = file.Each<HiddenKind>("hidden-content", Slot.Number("n"));

    private readonly EnumMessages<ReadAloud> _byEar = file.Each<ReadAloud>("by-ear");
    private readonly EnumMessages<ReadAloud> _filesByEar = file.Each<ReadAloud>("files-by-ear", Slot.Number("n"));
    private readonly EnumMessages<ReadAloud> _byEarWithoutLanguage = file.Each<ReadAloud>("by-ear-without-language");

    /// <summary>Title of the list.</summary>
    public string PapersOf(string meeting) => _papersOf.Text(meeting);

    /// <summary>Where the zip comes from.</summary>
    public string PapersFrom(string archive, string address) => _papersFrom.Text(archive, address);

    /// <summary>How texts are to be opened.</summary>
    public string Encoding => _encoding.Text();

    /// <summary>How many papers are in the zip.</summary>
    public string PapersInside(int n) => _papersInside.Text(n);

    /// <summary>How many papers are not in it.</summary>
    public string PapersOutside(int n) => _papersOutside.Text(n);

    /// <summary>Title of the list of what is in a book.</summary>
    public string BookContents => _bookContents.Text();

    /// <summary>How many papers are in a book, as texts.</summary>
    public string BookInside(int n) => _bookInside.Text(n);

    /// <summary>How many papers are known and not in it.</summary>
    public string BookOutside(int n) => _bookOutside.Text(n);

    /// <summary>A file that is kept and not published.</summary>
    public string FileWithheld(string reason) => _fileWithheld.Text(reason);

    /// <summary>It is not public; on pages too.</summary>
    public string NotPublic => _notPublic.Text();

    /// <summary>Why a paper is not in the zip.</summary>
    public string WhyNotInside(DocumentRecord paper) => paper switch
    {
        { Access: { Level: not Records.Model.AccessLevel.Public, Reason: { } reason } } => _notPublicBecause.Text(reason),
        { Access.Level: not Records.Model.AccessLevel.Public } => NotPublic,
        { Holding: Records.Model.Holding.Announced } => HoldingSentence(paper.Holding),
        { Files.Count: > 0 } => _fileKept.Text(),
        _ => HoldingSentence(paper.Holding),
    };

    /// <summary>What a text is a copy of.</summary>
    public string Copy(CopyNote copy, TextBody text) => _copy.Text(copy.MadeFrom, Day(copy.MadeOn), Checked(copy, text).Plain);

    /// <summary>Whether a text, as it stands, was compared with its paper, in running text.</summary>
    public string CheckedInText(CopyNote? copy, TextBody text) => copy?.Checked is { } check && text.IsChecked(copy)
        ? _checkedInText.Text(Day(check.On))
        : _notCheckedInText.Text();

    /// <summary>Whether a text was compared with its paper: <c>on 25 November 2026, by …</c>, <c>not yet</c>.</summary>
    /// <param name="copy">What is said of the copy; null for nothing.</param>
    /// <param name="text">The text.</param>
    /// <param name="language">Language of what the editors wrote, BCP 47, where it is another one; null otherwise.</param>
    public Phrases Checked(CopyNote? copy, TextBody text, string? language = null) => copy?.Checked is not { } check ? _notChecked.Text()
        : text.IsChecked(copy)
            ? _checkedOn.Filled(
                Day(check.On), new Phrase(check.By, Language: language), new Phrase(check.Against, Language: language))
        : _checkLapsed.Text(Day(check.On));

    /// <summary>What a copy leaves out.</summary>
    public string LeftOut(string what) => _leftOut.Text(what);

    /// <summary>What a file hides, of one kind: <c>2 comments</c>.</summary>
    public string HiddenContent(HiddenKind kind, int n) => _hiddenContent[kind].Text(n);

    /// <summary>All that a file hides: <c>2 comments and 1 tracked change</c>.</summary>
    public string HiddenContent(IReadOnlyDictionary<HiddenKind, int> counts) =>
        And(counts.OrderBy(c => c.Key).Select(c => HiddenContent(c.Key, c.Value)));

    /// <summary>Whether a file can be read by ear, and whether it lets a program guess its language.</summary>
    public string ByEar(ReadAloud how, bool namesNoLanguage) => (namesNoLanguage ? _byEarWithoutLanguage : _byEar)[how].Text();

    /// <summary>How many files can be read by ear, and how many cannot.</summary>
    public string FilesByEar(IEnumerable<AttachedFile> attached) =>
        And(attached.CountBy(f => f.ByEar).OrderBy(c => c.Key).Select(c => _filesByEar[c.Key].Text(c.Value)));

    /// <summary>Before notes by the editors.</summary>
    public string NotesOfEditors => _notesOfEditors.Text();
}
