namespace CopArchive.Wording;

/// <summary>What a message may be filled with at one place.</summary>
/// <param name="Name">Its name in the message.</param>
/// <param name="IsNumber">Whether it is a number.</param>
/// <param name="Choices">The words of which it is one; null for any words.</param>
public sealed record Slot(string Name, bool IsNumber = false, IReadOnlyList<string>? Choices = null)
{
    /// <summary>Any words.</summary>
    public static implicit operator Slot(string name) => new(name);

    /// <summary>A number, by which a message may choose its words.</summary>
    public static Slot Number(string name) => new(name, IsNumber: true);

    /// <summary>A member of an enum in kebab case, by which a message may choose its words.</summary>
    public static Slot OneOf<T>(string name)
        where T : struct, Enum => new(name, Choices: Kebab.All(typeof(T)));
}

/// <summary>What stands in a slot: words, a number or a choice.</summary>
public readonly record struct SlotValue
{
    private SlotValue(long number) => Number = number;

    private SlotValue(string plain) => Plain = plain;

    private SlotValue(Phrases words) => Words = words;

    /// <summary>The number; null for words.</summary>
    public long? Number { get; }

    /// <summary>Words that lead nowhere, as most are; null for a number and for other words.</summary>
    public string? Plain { get; }

    /// <summary>Words of which some may lead somewhere; null for a number and for plain words.</summary>
    public Phrases? Words { get; }

    /// <summary>A member of an enum.</summary>
    public static SlotValue OneOf(Enum value) => new(Kebab.Of(value));

    /// <summary>Plain words.</summary>
    public static implicit operator SlotValue(string? words) => new(words ?? "");

    /// <summary>Words that lead somewhere.</summary>
    public static implicit operator SlotValue(Phrase words) => new((Phrases)words);

    /// <summary>Words of which some lead somewhere.</summary>
    public static implicit operator SlotValue(Phrases words) => new(words);

    /// <summary>A number.</summary>
    public static implicit operator SlotValue(int number) => new((long)number);

    /// <summary>A number.</summary>
    public static implicit operator SlotValue(long number) => new(number);
}
