namespace CopArchive.Importing.Heads;

/// <summary>Something that was detected about a paper.</summary>
/// <param name="Value">What.</param>
/// <param name="Where">Where in the file it stands.</param>
/// <param name="How">How it is known, for a person: <c>printed behind “Date”</c>.</param>
/// <param name="Certainty">How sure it is.</param>
public sealed record Detected<T>(T Value, string Where, string How, Certainty Certainty);

/// <summary>How sure something is.</summary>
public enum Certainty
{
    /// <summary>The paper says so.</summary>
    Sure,

    /// <summary>It is written down, and a person should look at it.</summary>
    Likely,

    /// <summary>It is not written down, but named as still to fill in.</summary>
    Unsure,
}
