using CopArchive.Catalogue;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Comparison;

/// <summary>Two states of a whole archive: what a proposal would change.</summary>
public sealed record ArchiveComparison
{
    /// <summary>The earlier state.</summary>
    public required LinkedCatalogue Before { get; init; }

    /// <summary>The later state.</summary>
    public required LinkedCatalogue After { get; init; }

    /// <summary>Records that only the later one has, by id; those that the earlier had under another id are none.</summary>
    public required IReadOnlyList<ArchiveRecord> Added { get; init; }

    /// <summary>Records that say something else, by id.</summary>
    public required IReadOnlyList<ChangedRecord> Changed { get; init; }

    /// <summary>Records withdrawn in between, by id.</summary>
    public required IReadOnlyList<ArchiveRecord> Withdrawn { get; init; }

    /// <summary>Records that have another id now.</summary>
    public required IReadOnlyList<(RecordId From, ArchiveRecord To)> Renamed { get; init; }

    /// <summary>Records that are gone without a word, by id.</summary>
    public required IReadOnlyList<ArchiveRecord> Gone { get; init; }

    /// <summary>Links between records that only the later has, each once.</summary>
    public required IReadOnlyList<(RecordId From, RecordId To)> LinksGained { get; init; }

    /// <summary>Links between records that only the earlier has, each once.</summary>
    public required IReadOnlyList<(RecordId From, RecordId To)> LinksLost { get; init; }

    /// <summary>Compares.</summary>
    public static ArchiveComparison Of(LinkedCatalogue before, LinkedCatalogue after)
    {
        var names = new TodaysNames(after);
        var pairs = before.Records.Select(b => (Before: b, After: names.Find(b.Id))).ToList();
        var known = pairs.Select(p => p.After?.Id).OfType<RecordId>().ToHashSet();
        var (linksBefore, linksAfter) = (Links(before, id => names.Find(id)?.Id ?? id), Links(after, id => id));
        return new ArchiveComparison
        {
            Before = before,
            After = after,
            Added = [.. after.Records.Where(r => !known.Contains(r.Id))],
            Changed = [.. pairs.Where(p => p.After is { Withdrawn: null } && p.Before.Withdrawn is null)
                // what became one with another record is a part of that
                .Where(p => p.Before.Id == p.After!.Id || before.Find(p.After.Id) is null)
                .Select(p => ChangedRecord.Of(p.Before, p.After!, names))
                .OfType<ChangedRecord>()],
            Withdrawn = [.. pairs.Where(p => p.Before.Withdrawn is null && p.After?.Withdrawn is not null).Select(p => p.After!)],
            Renamed = [.. pairs.Where(p => p.After is not null && p.After.Id != p.Before.Id).Select(p => (p.Before.Id, p.After!))],
            Gone = [.. pairs.Where(p => p.After is null).Select(p => p.Before)],
            LinksGained = [.. linksAfter.Except(linksBefore).Order()],
            LinksLost = [.. linksBefore.Except(linksAfter).Order()],
        };
    }

    private static HashSet<(RecordId From, RecordId To)> Links(LinkedCatalogue catalogue, Func<RecordId, RecordId> now) =>
        [.. catalogue.Records.SelectMany(r => catalogue.Backlinks(r.Id).Select(b => (now(b.From.Id), now(r.Id))))];
}

/// <summary>A record that says something else.</summary>
/// <param name="Before">The earlier state.</param>
/// <param name="After">The later state.</param>
/// <param name="Files">What each of its files says otherwise: the record's own (language null), then those of further languages.</param>
/// <param name="LanguagesAdded">Further languages that came.</param>
/// <param name="LanguagesRemoved">Further languages that went.</param>
/// <param name="AttachmentsChanged">Names of attached files that came, went or have other bytes.</param>
public sealed record ChangedRecord(
    ArchiveRecord Before, ArchiveRecord After, IReadOnlyList<(string? Language, StateComparison Comparison)> Files,
    IReadOnlyList<string> LanguagesAdded, IReadOnlyList<string> LanguagesRemoved, IReadOnlyList<string> AttachmentsChanged)
{
    internal static ChangedRecord? Of(ArchiveRecord before, ArchiveRecord after, TodaysNames names)
    {
        var (was, now) = (ByLanguage(before), ByLanguage(after));
        var files = was.Keys
            .Intersect(now.Keys)
            .Order(StringComparer.Ordinal)
            .Select(l => (
                Language: l.Length == 0 ? null : l,
                Comparison: WithoutFormerIds(StateComparison.Of(after.Id, was[l], now[l], names.TitleOf, names.IdOf))))
            .Where(f => !f.Comparison.IsEmpty).ToList();
        var attachments = Attached(before).Union(Attached(after)).Except(Attached(before).Intersect(Attached(after))).Select(a => a.Path)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        List<string> added = [.. now.Keys.Except(was.Keys).Order(StringComparer.Ordinal)], removed =
            [.. was.Keys.Except(now.Keys).Order(StringComparer.Ordinal)];
        return files.Count + attachments.Count + added.Count + removed.Count == 0
            ? null
            : new ChangedRecord(before, after, files, added, removed, attachments);
    }

    /// <summary>Which addresses lead on is told for itself.</summary>
    private static StateComparison WithoutFormerIds(StateComparison comparison) =>
        comparison with { Keys = [.. comparison.Keys.Where(k => k.Key != CommonKeys.FormerIds.Name)] };

    private static List<(string Path, string Hash)> Attached(ArchiveRecord record) =>
        [.. record.Files.Select(f => (f.Path.Value, f.Sha256))];

    /// <summary>The files of a record by their language; its own has none.</summary>
    private static Dictionary<string, SourceText> ByLanguage(ArchiveRecord record) =>
        record.SourceTexts
            .ToDictionary(f => Path.GetFileName(f.File).Split('.') is [_, var language, _] ? language : "", StringComparer.Ordinal);
}
