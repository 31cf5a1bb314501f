using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Feeds;

/// <summary>
/// The life of a single paper, resolution or version as a feed: added, changed, corrected; cited, revised, answered by others. Atom alone.
/// </summary>
public static class LifeFeeds
{
    /// <summary>One for each thing that has a life to follow.</summary>
    /// <param name="catalogue">The archive.</param>
    /// <param name="log">What happened in it.</param>
    /// <param name="words">The words of the language in which they are written.</param>
    public static IEnumerable<(Address Address, Func<byte[]> Content)> Write(LinkedCatalogue catalogue, ArchiveLog log, Words words)
    {
        if (!catalogue.Settings.Forms.Contains(RecordForm.Feeds))
        {
            yield break;
        }

        var entries = log.Entries.ToLookup(e => e.Record.Id);
        foreach (var record in catalogue.Records.Where(r => RecordForms.HasLife(catalogue, r)))
        {
            var self = RecordForms.Life(Address.Of(record.Id));
            yield return (self, () => FeedWriter.Atom(
                new Feed(
                    catalogue.Settings,
                    new FeedSubject(FeedSubjectKind.Life, words.EntryTitle(record), Address.Of(record.Id), [record]),
                    [
                        .. EntriesOf(record, catalogue, entries[record.Id], words)
                            .OrderByDescending(e => e.Updated).ThenBy(e => e.Id, StringComparer.Ordinal).Take(FeedWriter.Limit),
                    ],
                    0,
                    AsChange: false,
                    words),
                self,
                catalogue.Settings.BaseUrl));
        }
    }

    private static IEnumerable<FeedEntry> EntriesOf(
        ArchiveRecord record, LinkedCatalogue catalogue, IEnumerable<LogEntry> own, Words words) =>
        own.Select(e => FeedEntry.Of(e, catalogue, words))
            .Concat(catalogue.Backlinks(record.Id)
                .Where(b => b.From.Withdrawn is null && b.From.Id != record.Id)
                .Select(b => (b.From, b.Type)).Distinct()
                .Select(b => new FeedEntry(
                    PermanentId.Urn($"{catalogue.Settings.GroupNames[0]}/{record.Id}#{b.Type}/{b.From.Id}"),
                    words.LifeOf(b.Type, b.From),
                    words.EntrySummary(b.From, catalogue),
                    words.Kind(b.From),
                    Address.Of(b.From.Id),
                    [],
                    b.From.Added,
                    b.From.Added)));
}
