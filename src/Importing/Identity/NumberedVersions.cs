using System.Globalization;
using CopArchive.Importing.Drafts;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Importing.Identity;

/// <summary>
/// What numbers say of the papers before and behind them: <c>Rev.2</c> revises <c>Rev.1</c>, or the paper itself where that is not held;
/// <c>Corr.1</c> to <c>Rev.2</c> corrects <c>Rev.2</c>, <c>Add.1</c> is added to the paper itself.
/// </summary>
/// <param name="archive">The papers that are known.</param>
internal sealed class NumberedVersions(ArchiveFiles archive)
{
    /// <summary>How a paper is related to the one before it; null for the first state of one.</summary>
    public static RelationType? Relation(Symbol symbol) => symbol.Suffix.Split('-')[^1] switch
    {
        ['r', ..] => RelationType.Revises,
        ['c', ..] => RelationType.Corrects,
        ['a', ..] => RelationType.AnnexOf,
        _ => null,
    };

    /// <summary>A number by which versions of a paper stand in their order.</summary>
    public static string Order(Symbol symbol) => string.Join('-', symbol.Suffix.Split('-').Select(part =>
        part.TrimEnd([.. "0123456789"]) is var kind && part.Length > kind.Length ? kind + part[kind.Length..].PadLeft(9, '0') : part));

    /// <summary>The revision between a number and the nearest paper before it, where that is not held; null where it is.</summary>
    public Symbol? Missing(Symbol symbol)
    {
        var parts = symbol.Suffix.Split('-');
        return parts[^1] is ['r', .. var digits] && int.TryParse(digits, CultureInfo.InvariantCulture, out var n) && n > 1
            && string.Join('-', [.. parts[..^1], $"r{(n - 1).ToString(CultureInfo.InvariantCulture)}"]) is var suffix
            && symbol with { Suffix = suffix } is var between
            && archive.WithNumber(between.Key) is null
                ? between
                : null;
    }

    /// <summary>The nearest paper before a number; null where none is held.</summary>
    public ArchiveFile? Before(Symbol symbol) => AllBefore(symbol).FirstOrDefault();

    /// <summary>
    /// The papers whose nearest paper before is this one, each with what its page named before this one came; null where it named none.
    /// </summary>
    public IEnumerable<(ArchiveFile Page, RelationType Type, RecordId? Former)> Behind(ArchiveFile paper) =>
        archive.Papers.Where(p => p.Id != paper.Id).ToList()
            .SelectMany(p => archive.SymbolsOf(p), (page, symbol) => (page, symbol, Type: Relation(symbol)))
            .Where(v => v.Type is not null)
            .Select(v => (v.page, v.Type, Before: AllBefore(v.symbol).Select(b => b.Id).Distinct().Take(2).ToList()))
            .Where(v => v.Before.Count > 0 && v.Before[0] == paper.Id)
            .Select(v => (v.page, v.Type!.Value, v.Before.Count > 1 ? v.Before[1] : (RecordId?)null));

    private IEnumerable<ArchiveFile> AllBefore(Symbol symbol)
    {
        var parts = symbol.Suffix.Split('-');
        var revisions = parts[^1] is ['r', .. var digits] && int.TryParse(digits, CultureInfo.InvariantCulture, out var n) ? n - 1 : 0;
        return Enumerable.Range(1, Math.Max(0, revisions)).Reverse()
            .Select(r => $"r{r.ToString(CultureInfo.InvariantCulture)}")
            .Select(revision => string.Join('-', parts[..^1].Append(revision)))
            .Append(string.Join('-', parts[..^1]))
            .Select(suffix => archive.WithNumber((symbol with { Suffix = suffix }).Key))
            .OfType<ArchiveFile>();
    }
}
