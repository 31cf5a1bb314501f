using CopArchive.Catalogue;

namespace CopArchive.Pages.Parts;

/// <summary>A piece of running text, ready to be shown: what it leads to is settled.</summary>
public abstract record ShownInline
{
    private ShownInline()
    {
    }

    /// <summary>Plain words.</summary>
    public sealed record Words(string Text) : ShownInline;

    /// <summary>
    /// Words in an HTML element: <c>em</c>, <c>strong</c>, <c>sup</c>, <c>sub</c>, <c>code</c>; <c>del</c> and <c>ins</c> for what
    /// the paper itself proposes to delete and to insert.
    /// </summary>
    public sealed record Styled(string Tag, IReadOnlyList<ShownInline> Content) : ShownInline;

    /// <summary>A passage in another language.</summary>
    public sealed record Foreign(string Language, string Direction, IReadOnlyList<ShownInline> Content) : ShownInline;

    /// <summary>A forced line break.</summary>
    public sealed record Break : ShownInline;

    /// <summary>Words that name another page of the archive.</summary>
    public sealed record Leading(string Text, Address To) : ShownInline;

    /// <summary>Words that name a paper of which the archive has no page.</summary>
    public sealed record Unknown(string Text) : ShownInline;

    /// <summary>Words that name the page at hand.</summary>
    public sealed record Marked(string Text) : ShownInline;

    /// <summary>An address printed in a paper: shown as words, since it may have led elsewhere for years.</summary>
    /// <param name="Content">The words printed.</param>
    /// <param name="Target">The address behind them, where they do not show it themselves; null otherwise.</param>
    public sealed record Printed(IReadOnlyList<ShownInline> Content, string? Target) : ShownInline;
}
