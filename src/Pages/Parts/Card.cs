using CopArchive.Wording;

namespace CopArchive.Pages.Parts;

/// <summary>One thing in a list: what it is, its number, its title, and a line about it.</summary>
/// <param name="Kind">Its family.</param>
/// <param name="KindName">What it is, in a word.</param>
/// <param name="Labels">Its numbers as printed; empty where none is.</param>
/// <param name="Title">Its title, leading to its page.</param>
/// <param name="About">Who, when, where.</param>
/// <param name="Held">What we hold of it (<c>full text</c>); null if the question does not arise.</param>
public sealed record Card(Kind Kind, string KindName, IReadOnlyList<string> Labels, Phrase Title, Phrases About, string? Held = null);

/// <summary>A heading and the things that stand under it.</summary>
/// <param name="Heading">The heading; empty where the page's own heading says it.</param>
/// <param name="Anchor">Anchor of the heading.</param>
/// <param name="Cards">What stands under it.</param>
/// <param name="Intro">A line under the heading.</param>
public sealed record Shelf(string Heading, string Anchor, IReadOnlyList<Card> Cards, Phrases? Intro = null);

/// <summary>A name and what stands for it, as <c>Chair: …</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Values">One line or several.</param>
public sealed record Fact(string Name, IReadOnlyList<Phrases> Values)
{
    /// <summary>With a single line.</summary>
    public Fact(string name, Phrases value)
        : this(name, [value])
    {
    }
}
