using CopArchive.Wording;

namespace CopArchive.Pages.Parts;

/// <summary>The plate at the head of a page: kind, number and date, like the label on a bound volume.</summary>
/// <param name="Kind">Its family, which gives the accent.</param>
/// <param name="KindName">What it is, in a word.</param>
/// <param name="Number">Its number; where it has none, what stands in its place; empty for nothing.</param>
public sealed record Plate(Kind Kind, string KindName, string Number = "")
{
    /// <summary>Whether <see cref="Number"/> is a number, and not words in its place.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>Further numbers that it bears; empty for none.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Its date, or the years that it spans; empty where none is known.</summary>
    public Phrases On { get; init; } = Phrases.Empty;

    /// <summary>How it is drawn: solid where its text can be read.</summary>
    public Sign Sign { get; init; }
}

/// <summary>A row under a title. It answers one of a reader's first questions: what is this copy, what came of it, what can I do.</summary>
/// <param name="Name">The question in two or three words.</param>
public sealed record Answer(string Name)
{
    /// <summary>The answer in a few words, which stand out; empty where the other words say it.</summary>
    public string Short { get; init; } = "";

    /// <summary>The sign in front of the short answer; null for none.</summary>
    public Sign? Sign { get; init; }

    /// <summary>The answer, or what is to be added to the short one.</summary>
    public Phrases Words { get; init; } = Phrases.Empty;

    /// <summary>Counts, drawn as blocks and said in words; empty for none.</summary>
    public IReadOnlyList<Tally> Tallies { get; init; } = [];

    /// <summary>The accent of the blocks; that of the page where it is null.</summary>
    public Kind? Kind { get; init; }

    /// <summary>What a reader can do here, each with its link.</summary>
    public IReadOnlyList<Phrase> Uses { get; init; } = [];
}
