using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>Documents by the keys of their numbers.</summary>
public sealed class SymbolTable
{
    private readonly RecordIndex<SymbolKey, PrintedSymbol> _claims;
    private readonly Lazy<ILookup<SymbolKey, DocumentRecord>> _former;

    private SymbolTable(RecordIndex<SymbolKey, PrintedSymbol> claims, IReadOnlyList<ArchiveRecord> records, SymbolReader reader)
    {
        _claims = claims;
        _former = new(() => records.OfType<DocumentRecord>()
            .SelectMany(d => d.FormerSymbols.Select(s => (Key: reader.Key(s), Document: d)))
            .Where(f => _claims[f.Key].Count == 0)
            .ToLookup(f => f.Key, f => f.Document));
    }

    /// <summary>Papers by numbers that they had here by mistake, unless another paper really has that number.</summary>
    public ILookup<SymbolKey, DocumentRecord> Former => _former.Value;

    /// <summary>All keys with their documents, in the order of the keys; those whose number is misprinted stand last.</summary>
    public IEnumerable<KeyValuePair<SymbolKey, IReadOnlyList<DocumentRecord>>> All =>
        _claims.Keys.Order().Select(key => KeyValuePair.Create(key, Find(key)));

    /// <summary>The documents that bear a number; more than one where it is shared or misprinted.</summary>
    public IReadOnlyList<DocumentRecord> Find(SymbolKey key) => _claims[key] switch
    {
        [] => [],
        [var one] => [(DocumentRecord)one.From],
        var several =>
        [
            .. several.DistinctBy(c => c.From.Id).OrderBy(c => c.Entry.Claim == SymbolClaim.Misprinted).ThenBy(c => c.From.Id)
                .Select(c => (DocumentRecord)c.From),
        ],
    };

    /// <summary>The one document with this number, to which mentions lead; null if there is none, or several.</summary>
    public DocumentRecord? FindOnly(SymbolKey key) => _claims[key] switch
    {
        [] => null,
        [var one] => (DocumentRecord)one.From,
        var several => Find(key) is var bearers
            && (bearers.Count == 1 || several.All(c => c.Entry.Claim != SymbolClaim.Shared)) ? bearers[0] : null,
    };

    /// <summary>Of the papers among records, by their ids.</summary>
    /// <param name="records">The records.</param>
    /// <param name="reader">Reads numbers.</param>
    internal static SymbolTable Of(IReadOnlyList<ArchiveRecord> records, SymbolReader reader) =>
        new(new RecordIndex<SymbolKey, PrintedSymbol>(records, r => Claims(r, reader)), records, reader);

    /// <summary>The table after some records have changed.</summary>
    /// <param name="changes">What has changed.</param>
    /// <param name="records">All as they are then, by id.</param>
    /// <param name="reader">Reads numbers.</param>
    internal SymbolTable With(ChangedRecords changes, IReadOnlyList<ArchiveRecord> records, SymbolReader reader) =>
        new(_claims.With(changes, r => Claims(r, reader)), records, reader);

    private static IEnumerable<(SymbolKey Key, PrintedSymbol Symbol)> Claims(ArchiveRecord record, SymbolReader reader) =>
        record is DocumentRecord { Symbols: var symbols } ? symbols.Select(s => (reader.Key(s.Printed.Value), s)) : [];

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
