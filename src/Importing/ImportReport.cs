using CopArchive.Diagnostics;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;

namespace CopArchive.Importing;

/// <summary>What an import did, or would do.</summary>
/// <param name="Papers">File by file, in the order in which they were taken.</param>
/// <param name="Proposed">Pages of people, organisations and meetings that were made for these papers, now or by an earlier import, by path
/// under <c>data/</c>, with what is still to fill in there.</param>
/// <param name="Faults">What kept the import from being done at all.</param>
public sealed record ImportReport(
    IReadOnlyList<ImportedPaper> Papers, IReadOnlyList<ProposedPage> Proposed, IReadOnlyList<Diagnostic> Faults)
{
    /// <summary>How many published paragraphs have other words now, of which no page tells why.</summary>
    public int Untold { get; init; }

    /// <summary>Whether every file could be read and nothing stood in the way.</summary>
    public bool Succeeded => Faults.Count == 0 && Papers.All(p => p.Fault is null);
}

/// <summary>What became of one file.</summary>
/// <param name="File">Its name.</param>
public sealed record ImportedPaper(string File)
{
    /// <summary>What it became.</summary>
    public ImportKind Kind { get; init; }

    /// <summary>Why it was taken for that, in sentences.</summary>
    public string Because { get; init; } = "";

    /// <summary>Whether it is a paper of the group at all, asked in sentences; empty where that is not in doubt.</summary>
    public string Belonging { get; init; } = "";

    /// <summary>Why it could not be read; null where it could.</summary>
    public Diagnostic? Fault { get; init; }

    /// <summary>Path under <c>data/</c> of the page; null where none was made.</summary>
    public string? Path { get; init; }

    /// <summary>Whether nothing was written of it, since all of it is here already, or is to stay out.</summary>
    public bool IsHere { get; init; }

    /// <summary>Which words of the text that stood there give way to others, a line for each place.</summary>
    public IReadOnlyList<string> Replaced { get; init; } = [];

    /// <summary>Its title, or what it is called until it has one.</summary>
    public string Title { get; init; } = "";

    /// <summary>What was recognised.</summary>
    public IReadOnlyList<Recognised> Facts { get; init; } = [];

    /// <summary>What is still to fill in, with its place.</summary>
    public IReadOnlyList<Diagnostic> Gaps { get; init; } = [];

    /// <summary>What was dropped or is in doubt.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>A fact that was recognised.</summary>
/// <param name="Name">What it is, as <c>date on the paper</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="How">How it is known.</param>
/// <param name="Where">Where in the file.</param>
/// <param name="Certainty">How sure it is; null where nothing was found.</param>
public sealed record Recognised(string Name, string Value, string How, string Where, Certainty? Certainty);

/// <summary>A page made for what papers name.</summary>
/// <param name="Path">Path under <c>data/</c>.</param>
/// <param name="Why">For what, in plain words.</param>
/// <param name="Gaps">What is still to fill in.</param>
public sealed record ProposedPage(string Path, string Why, IReadOnlyList<Diagnostic> Gaps)
{
    /// <summary>Whether an earlier import made it, and something is still open there.</summary>
    public bool IsHere { get; init; }
}

/// <summary>What a file became.</summary>
public enum ImportKind
{
    /// <summary>It could not be read.</summary>
    Unread,

    /// <summary>A page of its own.</summary>
    NewPage,

    /// <summary>A further language of a paper that is known.</summary>
    Translation,

    /// <summary>A version of a paper, on a page of its own.</summary>
    Version,

    /// <summary>The text of a paper that was known by its title.</summary>
    TextOfKnown,

    /// <summary>A later state of a file that is held.</summary>
    LaterState,

    /// <summary>The same words in another file, which takes the place of the former.</summary>
    SameWords,

    /// <summary>Another form of a paper whose text is made from a better one.</summary>
    AnotherForm,

    /// <summary>A page of its own, until somebody says whether it is the paper of another page.</summary>
    Question,

    /// <summary>Kept unpublished beside the page of its paper until somebody says what it is.</summary>
    LeftAside,

    /// <summary>A file whose place another took; nothing was written.</summary>
    FormerState,

    /// <summary>A file of a page that was taken out of the archive; nothing was written.</summary>
    TakenOut,

    /// <summary>The very file that is held.</summary>
    Unchanged,

    /// <summary>A paper that was withdrawn; nothing was written.</summary>
    Withdrawn,
}
