using CopArchive.Catalogue;

namespace CopArchive.Pages.Parts;

/// <summary>A few words of a line, and perhaps where they lead.</summary>
/// <param name="Text">The words.</param>
/// <param name="To">Where they lead; null for plain words.</param>
/// <param name="Language">Language of the words, BCP 47, where it differs from the page's; null otherwise.</param>
public sealed record Phrase(string Text, Address? To = null, string? Language = null);

/// <summary>A line of phrases, read one after the other.</summary>
/// <param name="Phrases">In reading order; spaces between them are their own.</param>
public sealed record Line(IReadOnlyList<Phrase> Phrases)
{
    /// <summary>Nothing.</summary>
    public static Line Empty { get; } = new([]);

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Phrases.Count == 0;

    /// <summary>The words alone.</summary>
    public string Plain => string.Concat(Phrases.Select(p => p.Text));

    /// <summary>Plain words; nothing where there are none.</summary>
    public static implicit operator Line(string? text) => string.IsNullOrEmpty(text) ? Empty : new([new Phrase(text)]);

    /// <summary>One phrase.</summary>
    public static implicit operator Line(Phrase phrase) => new([phrase]);

    /// <summary>One line after the other.</summary>
    public static Line operator +(Line left, Line right) => new([.. left.Phrases, .. right.Phrases]);

    /// <summary>Lines with a sign between them; empty ones are passed over.</summary>
    public static Line Join(string between, params IEnumerable<Line> lines) =>
        lines.Where(l => !l.IsEmpty).Aggregate(Empty, (all, next) => all.IsEmpty ? next : all + between + next);
}
