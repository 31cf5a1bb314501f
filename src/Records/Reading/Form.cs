





namespace CopArchive.Records.Reading;

/// <summary>What a value may look like, for those who explain it: the help page, and the schemas of editors.</summary>
public abstract record Form
{
    private Form()
    {
    }

    /// <summary>A single value, told in words (<c>a day as 2026-11-25</c>), and by a pattern where a machine can check it.</summary>
    public sealed record Single(string Words, string? Pattern = null) : Form;

    /// <summary>One of some words.</summary>
    public sealed record Choice(IReadOnlyList<string> Values) : Form;

    /// <summary>A list; a single item may stand for a list of one where <paramref name="OrOne"/> is set.</summary>
    public sealed record Many(Form Item, bool OrOne) : Form;

    /// <summary>For each of some languages, words in it.</summary>
    public sealed record ByLanguage : Form;

    /// <summary>Keys with values of their own.</summary>
    public sealed record Fields(IReadOnlyList<Key> Keys) : Form;

    /// <summary>Any of several.</summary>
    public sealed record AnyOf(IReadOnlyList<Form> Forms) : Form;

    /// <summary>In plain words.</summary>
    public string InWords() => this switch
    {
        Single single => single.Words,
        Choice choice => "one of: " + string.Join(", ", choice.Values),
        Many { OrOne: true } many => $"{many.Item.InWords()}; or a list of these",
        Many many => "a list; each item is " + many.Item.InWords(),
        ByLanguage => "for each language its words, as {fr: \"…\", ar: \"…\"}",
        Fields fields => "keys: " + string.Join(", ", fields.Keys.Select(k => k.Name)),
        AnyOf any => string.Join("; or ", any.Forms.Select(f => f.InWords())),
        _ => throw new InvalidOperationException("unknown form"),
    };
}
