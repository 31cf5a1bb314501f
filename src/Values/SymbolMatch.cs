namespace CopArchive.Values;

/// <summary>A document number found in running text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Symbol">The number.</param>
public readonly record struct SymbolMatch(int Start, int Length, Symbol Symbol);
