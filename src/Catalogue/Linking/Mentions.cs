using CopArchive.Catalogue.Checks;
using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue.Linking;

/// <summary>All mentions in the texts of an archive.</summary>
internal static class Mentions
{
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
}
