using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Feeds;

/// <summary>One entry of a feed, in no format yet.</summary>
/// <param name="Id">A <c>urn:uuid:</c> that never changes, whatever the address of the archive.</param>
/// <param name="Title">Title with number, and the paper's own date.</param>
/// <param name="Summary">What it is and what is held of it, in a sentence.</param>
/// <param name="Category">The kind of thing.</param>
/// <param name="Link">Its page.</param>
/// <param name="Authors">Who wrote it; empty where nobody is named.</param>
/// <param name="Published">The day it was added.</param>
/// <param name="Updated">The day it was last changed here.</param>
internal sealed record FeedEntry(
    string Id, string Title, string Summary, string Category, Address Link, IReadOnlyList<string> Authors, DateOnly Published,
    DateOnly Updated)
{
    /// <summary>The entry of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="catalogue">The archive.</param>
    /// <param name="asChange">True where the entry reports the last change: then each change is an entry of its own.</param>
    /// <param name="log">What happened in the archive, which says what was changed.</param>
    /// <param name="words">The words of the language in which it is written.</param>
    public static FeedEntry Of(ArchiveRecord record, LinkedCatalogue catalogue, bool asChange, ArchiveLog log, Words words)
    {
        var changed = catalogue.LastChanged(record);
        var told = asChange && log.LastChanges.TryGetValue(record.Id, out var change) && change.Day == changed
            ? words.LogDetail(change).Plain : "";
        return new FeedEntry(
            PermanentId.Urn($"{catalogue.Settings.GroupNames[0]}/{record.Id}"
                + $"{(asChange ? "@" + changed.ToString("o", CultureInfo.InvariantCulture) : "")}"),
            words.EntryTitle(record),
            told.Length > 0 ? told : words.EntrySummary(record, catalogue),
            words.Kind(record),
            Address.Of(record.Id),
            AuthorsOf(record, catalogue),
            record.Added,
            changed);
    }

    /// <summary>The entry of something that happened; for what was withdrawn it gives the title and the reason, no more.</summary>
    public static FeedEntry Of(LogEntry entry, LinkedCatalogue catalogue, Words words)
    {
        var stands = entry.Record.Withdrawn is null;
        // as this frame calls it
        var record = catalogue.Find(entry.Record.Id) ?? entry.Record;
        return new FeedEntry(
            PermanentId.Urn($"{catalogue.Settings.GroupNames[0]}/{entry.Record.Id}#{entry.Kind}@"
                + $"{entry.Day.ToString("o", CultureInfo.InvariantCulture)}"),
            words.Happened(entry.Kind, stands ? words.EntryTitle(record) : record.Title.Value),
            words.LogDetail(entry) is { IsEmpty: false } detail ? detail.Plain
                : stands ? words.EntrySummary(record, catalogue)
                : words.Happened(entry.Kind),
            words.LogEntry(entry.Kind),
            entry.To,
            stands ? AuthorsOf(record, catalogue) : [],
            entry.Day,
            entry.Day);
    }

    /// <summary>The entries of words that were published and then corrected here, one entry a correction.</summary>
    public static IEnumerable<FeedEntry> OfWords(ArchiveRecord record, LinkedCatalogue catalogue, Words words) =>
        from text in catalogue.Texts(record.Id).Count == 0 ? [] : record.Texts
        let page = text == record.Texts[0] ? Address.Of(record.Id) : Address.Of(record.Id).Page(text.Language)
        from same in text.Corrections.GroupBy(c => (c.Day, On: string.Join('+', c.On.Select(o => o.Value))))
        from numbered in same.Select((c, i) => (Correction: c, Number: i.ToString(CultureInfo.InvariantCulture)))
        let correction = numbered.Correction
        select new FeedEntry(
            PermanentId.Urn($"{catalogue.Settings.GroupNames[0]}/{record.Id}/{text.Language}#{same.Key.On}"
                + $"@{correction.Day.ToString("o", CultureInfo.InvariantCulture)}/{numbered.Number}"),
            words.WordsCorrected(record),
            words.WordsCorrected(correction),
            words.Kind(record),
            page.At(correction.On[0].Value),
            [],
            correction.Day,
            correction.Day);

    private static IReadOnlyList<string> AuthorsOf(ArchiveRecord record, LinkedCatalogue catalogue) =>
        record is DocumentRecord document ? [.. document.Contributors.Select(c => catalogue[c.Who.Value].Title.Value).Distinct()] : [];
}
