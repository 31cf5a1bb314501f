using CopArchive.Records.Model;

namespace CopArchive.Importing.Vocabulary;

/// <summary>
/// The words that identify the parts of a paper, in one language. They are common to papers of any body; words of one body are in
/// <c>archive.yml</c>. Words are compared folded, so that capitals and accents do not count.
/// </summary>
internal sealed record PaperWords
{
    /// <summary>All languages that are known.</summary>
    public static IReadOnlyList<PaperWords> All { get; } = [English.Words, French.Words, Spanish.Words, Russian.Words, Arabic.Words, Chinese.Words];

    /// <summary>The words of a language, and of English, in which heads are often printed too; of all languages if unknown.</summary>
    public static IReadOnlyList<PaperWords> For(string? language) =>
        All.Any(w => w.Language == language) ? [.. All.Where(w => w.Language == language), .. All.Where(w => w.Language == "en" && language != "en")] : All;

    /// <summary>BCP 47 code.</summary>
    public required string Language { get; init; }

    /// <summary>The months in order, each with its other forms.</summary>
    public required IReadOnlyList<string[]> Months { get; init; }

    /// <summary>First, second … each with its other forms.</summary>
    public required IReadOnlyList<string[]> Ordinals { get; init; }

    /// <summary>What stands behind the digits of an ordinal: <c>nd</c>, <c>ème</c>.</summary>
    public required string[] OrdinalEndings { get; init; }

    /// <summary>A meeting, or several.</summary>
    public required string[] Meeting { get; init; }

    /// <summary>What stands between two ordinals: <c>and</c>.</summary>
    public required string[] And { get; init; }

    /// <summary>In front of the number of the paper.</summary>
    public required string[] Number { get; init; }

    /// <summary>In front of its date.</summary>
    public required string[] Date { get; init; }

    /// <summary>In front of who wrote or sent it.</summary>
    public required string[] Source { get; init; }

    /// <summary>In front of its title.</summary>
    public required string[] Title { get; init; }

    /// <summary>In front of whom it is addressed to.</summary>
    public required string[] Addressee { get; init; }

    /// <summary>In front of other things that a head says and no record keeps.</summary>
    public required string[] Other { get; init; }

    /// <summary>Kinds of paper; longer names first where one begins another.</summary>
    public required IReadOnlyList<(DocumentType Type, string[] Words)> Types { get; init; }

    /// <summary>A revision, a corrigendum, an addendum, each followed by its number.</summary>
    public required (string[] Revision, string[] Corrigendum, string[] Addendum) Versions { get; init; }

    /// <summary>What begins the title of a draft.</summary>
    public required string[] Draft { get; init; }

    /// <summary>With what a sentence begins in which a report speaks of itself.</summary>
    public required string[] ThisReport { get; init; }

    /// <summary>In front of what is sent with a paper.</summary>
    public required string[] Enclosures { get; init; }

    /// <summary>With what a letter begins.</summary>
    public required string[] Salutations { get; init; }

    /// <summary>With what it ends.</summary>
    public required string[] Closings { get; init; }

    /// <summary>Posts of those who sign, and what stands in front of names.</summary>
    public required string[] Signatories { get; init; }

    /// <summary>Verbs at the head of a resolution's operative parts.</summary>
    public required string[] Operative { get; init; }

    /// <summary>Headings without a number that papers have.</summary>
    public required string[] Headings { get; init; }

    /// <summary>Words of letters that call a meeting.</summary>
    public required string[] Invites { get; init; }

    /// <summary>The heading under which a paper says what its reader is to do.</summary>
    public required string[] Action { get; init; }

    /// <summary>Headings of an agenda.</summary>
    public required string[] Agenda { get; init; }

    /// <summary>Words of titles that tell no paper from another; besides the kinds of paper and the other words above.</summary>
    public required string[] Generic { get; init; }

    /// <summary>What stands where a form asks for something and there is nothing.</summary>
    public required string[] Nothing { get; init; }

    /// <summary>What papers are called besides their kinds: <c>note</c>.</summary>
    public required string[] Notes { get; init; }

    /// <summary>In front of who reports or sends: <c>Contribution by …</c>.</summary>
    public required string[] By { get; init; }

    /// <summary>In front of what a paper is about: <c>Report on …</c>.</summary>
    public required string[] Topic { get; init; }

    /// <summary>What is stamped on papers.</summary>
    public required string[] Stamps { get; init; }

    /// <summary>With what the headings of parts begin.</summary>
    public required string[] Chapters { get; init; }

    /// <summary>Words by which the names of bodies are known.</summary>
    public required string[] Bodies { get; init; }
}
