using System.Buffers;

namespace CopArchive.Values;

/// <summary>
/// The permanent identity of a record: its path under <c>data/</c> without language and ending
/// (<c>documents/wg-cp-2-3</c>, <c>resolutions/179/guadalajara-2010</c>). Never reused.
/// Lower-case ASCII letters, digits and inner hyphens in each segment.
/// </summary>
/// <remarks>
/// No struct, though it holds one word: what is generic is compiled once for all classes, and for each struct anew, when the program runs.
/// </remarks>
public sealed record RecordId : IComparable<RecordId>
{
    private static readonly SearchValues<char> SegmentSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private RecordId(string value) => Value = value;

    /// <summary>The path, with forward slashes.</summary>
    public string Value { get; }

    /// <summary>First segment: <c>documents</c>, <c>meetings</c> …</summary>
    public string Folder => Value[..Value.IndexOf('/')];

    /// <summary>Last segment.</summary>
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>Reads an id; null where the text is not one.</summary>
    public static RecordId? TryParse(string text)
    {
        var segments = 0;
        foreach (var segment in text.AsSpan().Split('/'))
        {
            segments++;
            if (segments > 3 || !IsSegment(text.AsSpan(segment)))
            {
                return null;
            }
        }

        return segments > 1 ? new RecordId(text) : null;
    }

    /// <summary>Reads an id that is known to be one.</summary>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static RecordId Parse(string text) => TryParse(text) ?? throw new FormatException($"'{text}' is not a record id");

    /// <summary>Whether a text can stand between two slashes of an id.</summary>
    public static bool IsSegment(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 120 && text[0] != '-' && text[^1] != '-' && !text.ContainsAnyExcept(SegmentSigns);

    /// <summary>Ordinal order of the paths.</summary>
    public int CompareTo(RecordId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public bool Equals(RecordId? other) => Value == other?.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
