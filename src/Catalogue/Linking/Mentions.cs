using CopArchive.Catalogue.Checks;
using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue.Linking;

/// <summary>A mention where it stands.</summary>
/// <param name="From">The record in whose text.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Language">The text's language where that is not the record's first; null else.</param>
/// <param name="Mention">What is mentioned.</param>
internal sealed record PlacedMention(ArchiveRecord From, Unit Unit, string? Language, Mention Mention);

/// <summary>All mentions in the texts of an archive.</summary>
internal static class Mentions
{
    /// <summary>Every mention, by record and in reading order.</summary>
    public static IReadOnlyList<PlacedMention> InOrder(
        IEnumerable<ArchiveRecord> records, IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts)
    {
        var placed = new List<PlacedMention>();
        foreach (var record in records)
        {
            var bodies = texts.GetValueOrDefault(record.Id) ?? [];
            foreach (var body in bodies)
            {
                var language = body == bodies[0] ? null : body.Language;
                foreach (var (unit, mention) in body.Mentions)
                {
                    placed.Add(new PlacedMention(record, unit, language, mention));
                }
            }
        }

        return placed;
    }

    /// <summary>Reports authors' links that lead nowhere.</summary>
    public static void Check(
        IEnumerable<Mention> mentions, KnownPages pages, IReadOnlyDictionary<RecordId, ArchiveRecord> byId,
        IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts, DiagnosticBag faults)
    {
        foreach (var mention in mentions)
        {
            if (mention.Target is MentionTarget.Record named)
            {
                ReferenceCheck.Check(new Located<Reference>(named.Reference, mention.Place), pages, byId, texts, faults);
            }
        }
    }

    /// <summary>What is mentioned and has no record, each thing once.</summary>
    public static IReadOnlyList<MissingThing> Missing(IEnumerable<PlacedMention> mentions, MentionResolver resolver) =>
    [
        .. mentions.Where(f => resolver.IsMissing(f.Mention.Target))
            .GroupBy(f => f.Mention.Target is MentionTarget.Document document ? document with { Anchor = null } : f.Mention.Target)
            .Select(g => new MissingThing(
                g.First().Mention.Printed,
                g.Key,
                [.. g.DistinctBy(f => (f.From.Id, f.Language, f.Unit.Anchor)).Select(f => (f.From, f.Unit))]))
            .OrderBy(m => m.Printed, StringComparer.Ordinal),
    ];
}
