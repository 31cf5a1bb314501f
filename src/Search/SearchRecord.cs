namespace CopArchive.Search;

/// <summary>A record as search knows it: plain values.</summary>
public sealed record SearchRecord
{
    /// <summary>Permanent identity: <c>documents/wg-cp-2-3</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The day it came into the archive; records are numbered by it, so that a new one moves no other.</summary>
    public required DateOnly Added { get; init; }

    /// <summary>Keys of its document numbers, and numbers by which it is called (<c>179</c>); each one word, found as it is.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>Titles and names, in each language.</summary>
    public IReadOnlyList<SearchText> Titles { get; init; } = [];

    /// <summary>Names of what is known by name: whoever types one of them whole finds the record first.</summary>
    public IReadOnlyList<SearchText> Names { get; init; } = [];

    /// <summary>Keys of the days and meetings to which it belongs (<see cref="SearchKeys"/>).</summary>
    public IReadOnlyList<string> Belongs { get; init; } = [];

    /// <summary>From whom it is, with countries.</summary>
    public IReadOnlyList<SearchText> From { get; init; } = [];

    /// <summary>Labels of its topics.</summary>
    public IReadOnlyList<SearchText> Topics { get; init; } = [];

    /// <summary>Names of its type.</summary>
    public IReadOnlyList<SearchText> Kinds { get; init; } = [];

    /// <summary>Values that it has, by key of the facet.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The first day on which it can have been; null where not known. Results are sorted by it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether it is an entry that editors made about papers: other things equal the papers come first.</summary>
    public bool IsEntry { get; init; }

    /// <summary>What is shown of it, its text by paragraph included.</summary>
    public required SearchCard Card { get; init; }
}

/// <summary>Words in a language.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">BCP 47 code.</param>
public sealed record SearchText(string Text, string Language);

/// <summary>What is shown of a hit.</summary>
public sealed record SearchCard
{
    /// <summary>Its type, in a word: <c>Report</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Its family, by which it has its colour: <c>report</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Document numbers as printed.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Its name in the archive, where the title is what a frame calls it; null otherwise.</summary>
    public string? OwnTitle { get; init; }

    /// <summary>Language of the title and the first text, BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Address of its page, from the root of the site.</summary>
    public required string Url { get; init; }

    /// <summary>Its date in words; empty where none is known.</summary>
    public string Date { get; init; } = "";

    /// <summary>From whom, in a line; empty where nobody is named.</summary>
    public string From { get; init; } = "";

    /// <summary>What else there is to say, in a line; may be empty.</summary>
    public string About { get; init; } = "";

    /// <summary>Language of that line, BCP 47, where it is not the one in which the archive speaks; null otherwise.</summary>
    public string? AboutLanguage { get; init; }

    /// <summary>What is held of it; null if the question does not arise.</summary>
    public string? Held { get; init; }

    /// <summary>Other names of it, as they stand in its titles; may be empty.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The record under which it stands in a list: the report of which it is a part. Null for none.</summary>
    public string? Under { get; init; }

    /// <summary>The facts by which it answers questions; empty for what is not known by name.</summary>
    public IReadOnlyList<SearchFact> Facts { get; init; } = [];

    /// <summary>Its text, all languages held, in reading order; then what the editors say of it.</summary>
    public IReadOnlyList<SearchUnit> Units { get; init; } = [];
}

/// <summary>A fact on the card of what is known by name.</summary>
/// <param name="Key">For which question it is the answer: <c>who</c>, <c>when</c>, <c>where</c>, <c>papers</c>; may be empty.</param>
/// <param name="Label">What it is: <c>Chair</c>.</param>
/// <param name="Values">Its values, each a line of words and links.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record SearchFact(
    string Key, string Label, IReadOnlyList<IReadOnlyList<SearchPhrase>> Values, IReadOnlyList<SearchPhrase> Source);

/// <summary>A few words of a fact, and perhaps where they lead.</summary>
/// <param name="Text">The words.</param>
/// <param name="Url">Address from the root of the site; null for plain words.</param>
/// <param name="Language">Language of the words, BCP 47, where it is not the one in which the archive speaks; null otherwise.</param>
public sealed record SearchPhrase(string Text, string? Url = null, string? Language = null);

/// <summary>A paragraph.</summary>
/// <param name="Anchor">Its anchor; empty for words that are not in a text.</param>
/// <param name="Locator">Where it stands, in words: <c>§ 6.2</c>.</param>
/// <param name="Text">Its own words, without those of its children.</param>
/// <param name="Language">BCP 47 code.</param>
/// <param name="Url">Address of the page where it stands, if other than the record's own; null else.</param>
public sealed record SearchUnit(string Anchor, string Locator, string Text, string Language, string? Url = null);
