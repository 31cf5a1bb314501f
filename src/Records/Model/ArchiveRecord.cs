using CopArchive.Diagnostics;
using CopArchive.Records.Hidden;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Model;

/// <summary>One thing that the archive knows: a file under <c>data/</c>. The properties that all kinds of record share.</summary>
public abstract record ArchiveRecord
{
    /// <summary>Permanent identity.</summary>
    public required RecordId Id { get; init; }

    /// <summary>The top of the record's file.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>Title as printed, or name; the editors' own words where <see cref="TitleIsDescriptive"/>.</summary>
    public required Located<string> Title { get; init; }

    /// <summary>Language of the title, BCP 47, where it is not that in which the site speaks around it; null otherwise.</summary>
    public string? TitleLanguage { get; init; }

    /// <summary>Its title as the archive has it, where <see cref="Title"/> is its name in another language; null otherwise.</summary>
    public string? OwnTitle { get; init; }

    /// <summary>True where no title is printed and the editors describe the thing instead.</summary>
    public bool TitleIsDescriptive { get; init; }

    /// <summary>Its first language, BCP 47; null where not known.</summary>
    public string? Language { get; init; }

    /// <summary>Other forms of the title or name, with where each is printed.</summary>
    public IReadOnlyList<PrintedForm> OtherNames { get; init; } = [];

    /// <summary>Where the facts come from; never empty.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>The sources of one fact: those given for its key, or else those given for the whole.</summary>
    public IReadOnlyList<Source> SourcesFor(string key) =>
        Sources.Where(s => s.Covers.Contains(key)).ToList() is { Count: > 0 } given ? given : [.. Sources.Where(s => s.Covers.Count == 0)];

    /// <summary>Editors' notes, beside the text and never in it.</summary>
    public IReadOnlyList<EditorNote> Notes { get; init; } = [];

    /// <summary>Relations written in the record, in the order written.</summary>
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>Topics it belongs to.</summary>
    public IReadOnlyList<Located<Reference>> Topics { get; init; } = [];

    /// <summary>The day the record came into the archive.</summary>
    public required DateOnly Added { get; init; }

    /// <summary>The moment before which nobody is to learn of it; null where there is none.</summary>
    public DateTimeOffset? Release { get; init; }

    /// <summary>The day it was last changed here; null where never.</summary>
    public DateOnly? Corrected { get; init; }

    /// <summary>The day from which its history may be disclosed; null for all of it.</summary>
    public DateOnly? HistoryFrom { get; init; }

    /// <summary>Former ids of this record; they redirect here.</summary>
    public IReadOnlyList<Located<RecordId>> FormerIds { get; init; } = [];

    /// <summary>Why and when it was withdrawn; null if it was not.</summary>
    public Withdrawal? Withdrawn { get; init; }

    /// <summary>Whether its text and files may be shown: it is public and stands.</summary>
    public bool IsReadable => Access.Level == AccessLevel.Public && Withdrawn is null;

    /// <summary>The date of the thing itself: printed on it, on which it took place, or was adopted; null for what has none.</summary>
    public virtual Stated<Edtf>? OwnDate => null;

    /// <summary>Who may read it.</summary>
    public Access Access { get; init; } = new(AccessLevel.Public, null);

    /// <summary>How much of it we hold.</summary>
    public Holding Holding { get; init; } = Holding.Metadata;

    /// <summary>Attached files.</summary>
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    /// <summary>The text in each language held, the record's first language first; empty where no text is held.</summary>
    public IReadOnlyList<WrittenText> Texts { get; init; } = [];

    /// <summary>Where it can be read at its publisher.</summary>
    public IReadOnlyList<Elsewhere> Elsewhere { get; init; } = [];

    /// <summary>The same thing in other catalogues.</summary>
    public IReadOnlyList<SameThing> SameAs { get; init; } = [];

    /// <summary>
    /// Where papers we hold print this text or a part of it (witnesses): the paragraphs, paper by paper. Only papers and versions of
    /// resolutions have them.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Located<Reference>>> Witnesses { get; init; } = [];

    /// <summary>Further languages of which the text was withdrawn.</summary>
    public IReadOnlyList<WithdrawnText> WithdrawnTexts { get; init; } = [];

    /// <summary>Its files as text, its own first, then one per further language, so that states can be compared.</summary>
    internal IReadOnlyList<SourceText> SourceTexts { get; init; } = [];

    /// <summary>The line of a key; the top of the file where it is not found.</summary>
    internal SourcePlace PlaceOf(string key)
    {
        var source = SourceTexts.FirstOrDefault();
        var at = source?.Text.IndexOf($"\n{key}:", StringComparison.Ordinal) ?? -1;
        return at < 0 ? Place : source!.PlaceAt(at + 1, key.Length);
    }
}

/// <summary>A name as a paper prints it.</summary>
/// <param name="Text">The words as printed.</param>
/// <param name="PrintedIn">Where they are printed; null where that is not known.</param>
/// <param name="Language">Language of the words; null for the record's own.</param>
/// <param name="Date">When it was in use; null where that is not known.</param>
public sealed record PrintedForm(string Text, Located<Reference>? PrintedIn, string? Language = null, Edtf? Date = null);

/// <summary>A place at its publisher where a thing can be read.</summary>
/// <param name="Page">The address.</param>
/// <param name="What">What lies there, in plain words.</param>
/// <param name="Seen">The day on which it was seen there.</param>
public sealed record Elsewhere(string Page, string What, DateOnly Seen);

/// <summary>The same thing in another catalogue.</summary>
/// <param name="In">The catalogue.</param>
/// <param name="Page">Its address there.</param>
public sealed record SameThing(string In, string Page);

/// <summary>Where facts come from.</summary>
/// <param name="StatedIn">The unit of a held record that states it; null for an outside page and for what editors know.</param>
/// <param name="Page">Address of an outside page, shown as text; null for a held record and for what editors know.</param>
/// <param name="Seen">The day the outside page was seen; null for all else.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Covers">The keys that it covers; empty for all.</param>
/// <param name="Place">Where the source is written.</param>
public sealed record Source(
    Located<Reference>? StatedIn, string? Page, DateOnly? Seen, Confidence Confidence, IReadOnlyList<string> Covers, SourcePlace Place);

/// <summary>How sure a fact is.</summary>
public enum Confidence
{
    /// <summary>Stated in a paper that is held.</summary>
    Stated,

    /// <summary>Found on a page elsewhere.</summary>
    Found,

    /// <summary>Deduced by the editors.</summary>
    Deduced,

    /// <summary>Common knowledge of the editors, without a source: the region of a country, a body's name in another language.</summary>
    EditorsKnowledge,
}

/// <summary>A note by the editors.</summary>
/// <param name="Text">Plain words; record ids in brackets are not resolved here.</param>
/// <param name="About">The unit or key that it is about; null for the record as a whole.</param>
/// <param name="Place">Where the note is written.</param>
public sealed record EditorNote(string Text, string? About, SourcePlace Place);

/// <summary>A typed reference to another record.</summary>
/// <param name="Type">What the relation is.</param>
/// <param name="Target">What it leads to.</param>
/// <param name="FromAnchor">The unit of this record that it starts from; null for the record as a whole.</param>
public sealed record Relation(RelationType Type, Located<Reference> Target, string? FromAnchor = null);

/// <summary>When and why a record was withdrawn.</summary>
/// <param name="Day">The day.</param>
/// <param name="Reason">Why, in plain words.</param>
/// <param name="CiteAs">How to cite what was withdrawn; null for the usual citation.</param>
public sealed record Withdrawal(DateOnly Day, string Reason, string? CiteAs = null);

/// <summary>A further language of a record that was withdrawn while the record stands.</summary>
/// <param name="Language">BCP 47 code.</param>
/// <param name="Withdrawal">When and why.</param>
public sealed record WithdrawnText(string Language, Withdrawal Withdrawal);

/// <summary>Who may read it, and why.</summary>
public sealed record Access(AccessLevel Level, string? Reason);

/// <summary>Who may read a text; only <see cref="Public"/> may leave a public repository.</summary>
public enum AccessLevel
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Members of the organisation.</summary>
    Members,

    /// <summary>Named people only.</summary>
    Restricted,

    /// <summary>Not known; treated as restricted.</summary>
    Unknown,
}

/// <summary>How much of a thing the archive holds.</summary>
public enum Holding
{
    /// <summary>Its text can be read here.</summary>
    Text,

    /// <summary>A file of it is held, no text.</summary>
    File,

    /// <summary>Its title and facts only.</summary>
    Metadata,

    /// <summary>A number is reserved for it.</summary>
    Announced,

    /// <summary>It is known to exist and not held.</summary>
    Missing,
}

/// <summary>A file attached to a record.</summary>
/// <param name="Path">Path relative to the record's own folder of attachments, with place.</param>
/// <param name="FullPath">Path on this machine.</param>
/// <param name="Language">Language of the file.</param>
/// <param name="Role">What the file is.</param>
/// <param name="Format">As <c>text</c>, <c>pdf</c>, <c>docx</c>.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal hash, as given in the record and checked against the file.</param>
/// <param name="Withheld">Why the file is kept and not published (personal data in it, say); null where it is published.</param>
public sealed record AttachedFile(
    Located<string> Path, string FullPath, string Language, FileRole Role, string Format, long Bytes, string Sha256,
    string? Withheld = null)
{
    /// <summary>The folder or address at which it lies, being too large for the repository; null where it lies with its page.</summary>
    public string? At { get; init; }

    /// <summary>What it hides and is published with, since somebody decided so: how many of each kind.</summary>
    public IReadOnlyDictionary<HiddenKind, int> Hides { get; init; } = new Dictionary<HiddenKind, int>();

    /// <summary>Whether somebody decided that it is published with whatever it hides.</summary>
    public bool IsDecided { get; init; }

    /// <summary>Whether its entry is written in braces, for messages that say where to write.</summary>
    public bool IsInBraces { get; init; }

    /// <summary>Hash of the file of which this is a copy without what that one hid; null where this is the file itself.</summary>
    public string? CleanedFrom { get; init; }

    /// <summary>Whether it can be read by ear.</summary>
    public ReadAloud ByEar { get; init; }

    /// <summary>Whether a program that reads it aloud must be told its language, since the file does not name it.</summary>
    public bool NamesNoLanguage { get; init; }

    /// <summary>When and why it was erased; null where it is kept. Such a file has no bytes any more, and is withheld.</summary>
    public ErasedFile? Erased { get; init; }

    /// <summary>Files that were published under this name before.</summary>
    public IReadOnlyList<ReplacedFile> Replaces { get; init; } = [];
}

/// <summary>A file that had to go for good, and of which the entry alone is left.</summary>
/// <param name="Day">The day on which it was erased.</param>
/// <param name="Why">Why, in plain words.</param>
public sealed record ErasedFile(DateOnly Day, string Why);

/// <summary>A file that was published, and in whose place another lies.</summary>
/// <param name="Sha256">Its hash.</param>
/// <param name="Day">The day on which the other took its place.</param>
/// <param name="Why">Why, in plain words.</param>
public sealed record ReplacedFile(string Sha256, DateOnly Day, string Why);

/// <summary>What an attached file is.</summary>
public enum FileRole
{
    /// <summary>The file as its publisher issued it.</summary>
    AsIssued,

    /// <summary>The file as it was handed to the archive.</summary>
    AsReceived,

    /// <summary>Made from another file.</summary>
    Converted,

    /// <summary>Slides.</summary>
    Slides,
}

/// <summary>The text of a record in one language, as written in its file, not yet parsed.</summary>
/// <param name="Language">BCP 47 code.</param>
/// <param name="Status">Original or translation.</param>
/// <param name="Title">Title in this language.</param>
/// <param name="Source">The whole file, front matter included, so that lines count from its top.</param>
/// <param name="Start">Offset in <paramref name="Source"/> at which the text begins.</param>
/// <param name="Copy">What this copy is: from what it was made, when, by whom, whether checked.</param>
public sealed record WrittenText(
    string Language, TextStatus Status, string Title, SourceText Source, int Start, CopyNote? Copy)
{
    /// <summary>Path of the file that holds it, as in <see cref="SourcePlace.File"/>.</summary>
    public string File => Source.File;

    /// <summary>Where its words were published otherwise, in the order written.</summary>
    public IReadOnlyList<WordCorrection> Corrections { get; init; } = [];
}

/// <summary>What a text is in its language.</summary>
public enum TextStatus
{
    /// <summary>The language it was written in.</summary>
    Original,

    /// <summary>A translation by its publisher.</summary>
    OfficialTranslation,

    /// <summary>Any other translation.</summary>
    OtherTranslation,
}

/// <summary>What a text held is: the page's <em>About this copy</em>.</summary>
/// <param name="MadeFrom">From what, in plain words.</param>
/// <param name="MadeOn">The day it was made.</param>
/// <param name="By">By whom; null where not recorded.</param>
/// <param name="Checked">Who compared it with what, and when; null where nobody did.</param>
/// <param name="LeftOut">What the text leaves out of the source, in plain words, one entry each.</param>
/// <param name="OriginalKept">Where the original is kept; null where not known.</param>
public sealed record CopyNote(
    string MadeFrom, DateOnly MadeOn, string? By, TextCheck? Checked, IReadOnlyList<string> LeftOut, string? OriginalKept = null);

/// <summary>Somebody compared a text with its paper, paragraph by paragraph.</summary>
/// <param name="On">The day.</param>
/// <param name="By">Who did.</param>
/// <param name="Against">With what, in plain words.</param>
/// <param name="Words">The hash of the words compared: of other words the check says nothing any more.</param>
public sealed record TextCheck(DateOnly On, string By, string Against, string Words);
