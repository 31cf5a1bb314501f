namespace CopArchive.Values;

/// <summary>
/// A value that may be absent, and why: the paper is silent (<see cref="NotStated"/>), we did not find it (<see cref="NotFound"/>), or
/// there is none (<see cref="None"/>). Written <c>not stated</c>, <c>not found</c>, <c>none</c> in records.
/// </summary>
public abstract record Stated<T>
{
    private Stated()
    {
    }

    /// <summary>The value, or default where absent.</summary>
    public T? ValueOrDefault => this is Known known ? known.Value : default;

    /// <summary>The value is known; <paramref name="Printed"/> is how the paper prints it where that differs.</summary>
    public sealed record Known(T Value, string? Printed = null) : Stated<T>;

    /// <summary>The paper held does not say.</summary>
    public sealed record NotStated : Stated<T>;

    /// <summary>We looked and did not find it.</summary>
    public sealed record NotFound : Stated<T>;

    /// <summary>There is none.</summary>
    public sealed record None : Stated<T>;
}
