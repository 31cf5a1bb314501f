using CopArchive.Wording;

namespace CopArchive.Pages.Parts;

/// <summary>One thing in a list: its number, its title and a line about it, when, and what can be read of it.</summary>
/// <param name="Kind">Its family.</param>
/// <param name="KindName">What it is, in a word; lists of one kind need not say it.</param>
/// <param name="Labels">Its numbers as printed; empty where it has none.</param>
/// <param name="Title">Its title, leading to its page.</param>
/// <param name="About">From whom, where.</param>
/// <param name="When">Its date; empty where none is known.</param>
/// <param name="State">What can be read of it, what came of it, how much it holds; empty if the question does not arise.</param>
/// <param name="Sign">How that is drawn; null where there is nothing to draw.</param>
public sealed record Card(
    Kind Kind, string KindName, IReadOnlyList<Phrase> Labels, Phrase Title, Phrases About, Phrases When, string State, Sign? Sign);

/// <summary>A heading and the things that stand under it.</summary>
/// <param name="Heading">The heading; empty where the page's own heading says it.</param>
/// <param name="Anchor">Anchor of the heading.</param>
/// <param name="Cards">What stands under it.</param>
/// <param name="Intro">A line under the heading.</param>
/// <param name="Count">How many there are and how many can be read, behind the heading; empty where that goes without saying.</param>
public sealed record Shelf(Phrases Heading, string Anchor, IReadOnlyList<Card> Cards, Phrases? Intro = null, string Count = "");

/// <summary>A name and what stands for it, as <c>Chair: …</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Values">One line or several.</param>
public sealed record Fact(Phrases Name, IReadOnlyList<Phrases> Values)
{
    /// <summary>With a single line.</summary>
    public Fact(Phrases name, Phrases value)
        : this(name, [value])
    {
    }
}
