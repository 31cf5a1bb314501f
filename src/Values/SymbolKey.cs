namespace CopArchive.Values;

/// <summary>
/// A document number folded for look-up: lower case, first name of the group, parts joined by
/// <c>-</c>, no padding, <c>-r1</c> for any form of Rev., language suffix dropped. <c>WG-CP-2/01</c> → <c>wg-cp-2-1</c>.
/// </summary>
/// <remarks>No struct, as <see cref="RecordId"/> is none.</remarks>
public sealed record SymbolKey(string Value) : IComparable<SymbolKey>
{
    /// <summary>Ordinal order.</summary>
    public int CompareTo(SymbolKey? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public bool Equals(SymbolKey? other) => Value == other?.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
