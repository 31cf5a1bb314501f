namespace CopArchive.Pages.Parts;

/// <summary>The one rule of drawing: of papers what can be read, of decisions what came of them. Words stand beside every sign.</summary>
public enum Sign
{
    /// <summary>Outline: its title is known, no trace was found.</summary>
    None,

    /// <summary>Solid: its text can be read, it was done.</summary>
    Full,

    /// <summary>Half: done in part, or replaced.</summary>
    Part,

    /// <summary>Dashed: only its number is known.</summary>
    Number,

    /// <summary>A dash: it asked for no action.</summary>
    Nil,
}

/// <summary>So many things of which the same is to be said, each drawn as a block.</summary>
/// <param name="Sign">How one is drawn.</param>
/// <param name="Count">How many.</param>
/// <param name="Words">The same in words, with the number.</param>
public sealed record Tally(Sign Sign, int Count, string Words);
