





namespace CopArchive.Records.Reading;

/// <summary>The form of a value, for the help page and the editor schemas.</summary>
public abstract record Form
{
    private Form()
    {
    }

    /// <summary>A single value, described in words (<c>a day as 2026-11-25</c>), with a pattern where a machine can check it.</summary>
    public sealed record Single(string Words, string? Pattern = null) : Form;

    /// <summary>One of several words.</summary>
    public sealed record Choice(IReadOnlyList<string> Values) : Form;

    /// <summary>A list; a single item may stand for a list of one where <paramref name="OrOne"/> is set.</summary>
    public sealed record Many(Form Item, bool OrOne) : Form;

    /// <summary>Text by language.</summary>
    public sealed record ByLanguage : Form;

    /// <summary>Keys with values of their own.</summary>
    public sealed record Mapping(IReadOnlyList<Key> Keys) : Form;

    /// <summary>One of several forms.</summary>
    public sealed record AnyOf(IReadOnlyList<Form> Forms) : Form;

    /// <summary>In plain words.</summary>
    public string InWords() => this switch
    {
        Single single => single.Words,
        Choice choice => "one of: " + string.Join(", ", choice.Values),
        Many { OrOne: true } many => $"{many.Item.InWords()}; or a list of these",
        Many many => "a list; each item is " + many.Item.InWords(),
        ByLanguage => "for each language its words, as {fr: \"…\", ar: \"…\"}",
        Mapping fields => "keys: " + string.Join(", ", fields.Keys.Select(k => k.Name)),
        AnyOf any => string.Join("; or ", any.Forms.Select(f => f.InWords())),
        _ => throw new InvalidOperationException("unknown form"),
    };
}
