namespace CopArchive.Records.Reading;

/// <summary>A key of a record, such as <c>venue</c>: declared, explained and read in one place.</summary>
/// <param name="Name">As written in front matter.</param>
/// <param name="Required">Whether a record without it is a fault.</param>
/// <param name="Explanation">What to write, in a sentence.</param>
/// <param name="Example">A value as one writes it, on one or more lines.</param>
public abstract record Key(string Name, bool Required, string Explanation, string Example)
{
    /// <summary>The form of its value.</summary>
    public abstract Form Form { get; }

    internal abstract (bool Ok, object? Value) Read(YamlNode node, ReadingContext reading);
}

/// <summary>A key whose value is a <typeparamref name="T"/>.</summary>
internal sealed record Key<T>(string Name, Shape<T> Shape, string Explanation, string Example, bool Required = false)
    : Key(Name, Required, Explanation, Example)
{
    /// <inheritdoc/>
    public override Form Form => Shape.Form;

    internal override (bool Ok, object? Value) Read(YamlNode node, ReadingContext reading) =>
        Shape.TryRead(node, reading, out var value) ? (true, value) : (false, null);
}
