using CopArchive.Values;

namespace CopArchive.Wording;

/// <summary>What the words of records are to the readers of a frame.</summary>
/// <param name="Language">Their language, BCP 47, where it is not that of the frame; null otherwise.</param>
/// <param name="NameOf">What a record is called there; null where there is none.</param>
public sealed record RecordWords(string? Language, Func<RecordId, Phrase?> NameOf)
{
    /// <summary>Words in the language of the frame; records are called as their files say.</summary>
    public static RecordWords Here { get; } = new(null, _ => null);

    /// <summary>The same of words in another language.</summary>
    /// <param name="language">Their language, BCP 47.</param>
    /// <param name="frame">That of the frame.</param>
    public RecordWords In(string language, string frame) => this with { Language = language == frame ? null : language };
}
