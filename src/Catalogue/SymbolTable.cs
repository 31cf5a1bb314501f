using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>Documents by the keys of their numbers.</summary>
public sealed class SymbolTable
{
    private readonly Dictionary<SymbolKey, IReadOnlyList<DocumentRecord>> _byKey;

    private readonly HashSet<SymbolKey> _shared;

    private SymbolTable(
        Dictionary<SymbolKey, IReadOnlyList<DocumentRecord>> byKey, HashSet<SymbolKey> shared, ILookup<SymbolKey, DocumentRecord> former) =>
        (_byKey, _shared, Former) = (byKey, shared, former);

    /// <summary>Papers by numbers that they had here by mistake, unless another paper really has that number.</summary>
    public ILookup<SymbolKey, DocumentRecord> Former { get; }

    /// <summary>All keys with their documents, in the order of the keys; those whose number is misprinted stand last.</summary>
    public IEnumerable<KeyValuePair<SymbolKey, IReadOnlyList<DocumentRecord>>> All => _byKey.OrderBy(p => p.Key);

    /// <summary>The documents that bear a number; more than one where it is shared or misprinted.</summary>
    public IReadOnlyList<DocumentRecord> Find(SymbolKey key) => _byKey.GetValueOrDefault(key) ?? [];

    /// <summary>The one document with this number, to which mentions lead; null if there is none, or several.</summary>
    public DocumentRecord? FindOnly(SymbolKey key)
    {
        var bearers = Find(key);
        return bearers.Count == 1 || (bearers.Count > 1 && !_shared.Contains(key)) ? bearers[0] : null;
    }

    /// <summary>Of the papers, by their ids.</summary>
    /// <param name="documents">The papers.</param>
    /// <param name="reader">Reads numbers.</param>
    internal static SymbolTable Of(IReadOnlyList<DocumentRecord> documents, SymbolReader reader)
    {
        var claims = Claims(documents, [], reader).ToList();
        var byKey = claims.GroupBy(c => c.Key)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<DocumentRecord>)[.. Bearers(g).Select(c => c.Document!)]);
        var former = documents.SelectMany(d => d.FormerSymbols.Select(s => (Key: reader.Key(s), Document: d)))
            .Where(f => !byKey.ContainsKey(f.Key))
            .ToLookup(f => f.Key, f => f.Document);
        return new SymbolTable(byKey, [.. claims.Where(c => c.Symbol.Claim == SymbolClaim.Shared).Select(c => c.Key)], former);
    }

    /// <summary>Reports numbers of no series, and those that two papers bear.</summary>
    /// <param name="documents">The papers.</param>
    /// <param name="unread">The numbers of papers whose heads have faults: what is wrong with them is told in the same run.</param>
    /// <param name="reader">Reads numbers.</param>
    /// <param name="faults">Where faults go.</param>
    internal static void Check(
        IEnumerable<DocumentRecord> documents, IReadOnlyList<UnreadNumbers> unread, SymbolReader reader, DiagnosticBag faults)
    {
        var claims = Claims(documents, unread, reader).ToList();
        foreach (var claim in claims.Where(c => reader.TryRead(c.Symbol.Printed.Value) is null))
        {
            faults.Add(LinkFaults.SymbolUnknown(
                claim.Symbol.Printed.Place, claim.Symbol.Printed.Value, reader.SeriesFor(claim.Symbol.Printed.Value)));
        }

        foreach (var same in claims.GroupBy(c => c.Key))
        {
            var bearers = Bearers(same);
            var own = bearers.Where(b => b.Symbol.Claim == SymbolClaim.Own).ToList();
            var shared = bearers.Where(b => b.Symbol.Claim == SymbolClaim.Shared).ToList();
            foreach (var second in own.Skip(1).Concat(own.Count > 0 ? shared : []))
            {
                var first = own[0];
                faults.Add(LinkFaults.SymbolTwice(
                    second.Symbol.Printed.Place, second.Symbol.Printed.Value, first.Id.Value,
                    claim => Numbers(second.Symbols, second.Symbol, claim), claim => Numbers(first.Symbols, first.Symbol, claim)));
            }
        }

        static string Numbers(IReadOnlyList<PrintedSymbol> all, PrintedSymbol claimed, string claim) =>
            $"[{string.Join(", ", all.Select(s => s == claimed ? $"{{printed: \"{s.Printed.Value}\", claim: {claim}}}"
                : s.Claim == SymbolClaim.Own ? $"\"{s.Printed.Value}\""
                : $"{{printed: \"{s.Printed.Value}\", claim: {s.Claim.ToString().ToLowerInvariant()}}}"))}]";
    }

    private static IEnumerable<Claimed> Claims(
        IEnumerable<DocumentRecord> documents, IReadOnlyList<UnreadNumbers> unread, SymbolReader reader) =>
        documents.Select(d => (Document: (DocumentRecord?)d, d.Id, d.Symbols))
            .Concat(unread.Select(u => (Document: (DocumentRecord?)null, u.Id, Symbols: u.Symbols ?? [])))
            .SelectMany(d => d.Symbols.Select(s => new Claimed(d.Document, d.Id, d.Symbols, s, reader.Key(s.Printed.Value))));

    /// <summary>Each paper once; those whose number is misprinted stand last.</summary>
    private static List<Claimed> Bearers(IEnumerable<Claimed> same) =>
        [.. same.DistinctBy(c => c.Id).OrderBy(c => c.Symbol.Claim == SymbolClaim.Misprinted).ThenBy(c => c.Id)];

    /// <summary>A paper says that it bears a number.</summary>
    private sealed record Claimed(
        DocumentRecord? Document, RecordId Id, IReadOnlyList<PrintedSymbol> Symbols, PrintedSymbol Symbol, SymbolKey Key);
}
