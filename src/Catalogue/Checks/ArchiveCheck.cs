using System.Globalization;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue.Checks;

/// <summary>Checks that need the whole archive: circles, duplicates, words that are not where they are said to be.</summary>
internal static partial class ArchiveCheck
{
    /// <summary>Runs all checks.</summary>
    public static void Run(
        IReadOnlyDictionary<RecordId, ArchiveRecord> byId, IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts,
        DiagnosticBag faults)
    {
        var records = byId.Values.OrderBy(r => r.Id).ToList();
        Versions(records, byId, faults);
        FormerIds(records, byId, faults);
        MeetingNumbers(records, faults);
        Circles(records, byId, faults);
        foreach (var record in records.Where(r => r.Withdrawn is null))
        {
            NotesOnPlaces(record, texts.GetValueOrDefault(record.Id) ?? [], faults);
            CorrectionsOnPlaces(record, texts.GetValueOrDefault(record.Id) ?? [], faults);
            LapsedChecks(record, texts.GetValueOrDefault(record.Id) ?? [], faults);
        }

        foreach (var outcome in records.OfType<OutcomeRecord>().Where(o => o.Withdrawn is null))
        {
            var withdrawn = outcome.Evidence.FirstOrDefault(e => byId.GetValueOrDefault(e.Value.Id)?.Withdrawn is not null);
            if (withdrawn.Place is null)
            {
                PrintedWords(outcome, byId, texts, faults);
            }
            else
            {
                faults.Add(PermanenceFaults.Quoted(outcome.PrintedWords.Place, withdrawn.Value.Id.Value));
            }
        }

        foreach (var document in records.OfType<DocumentRecord>())
        {
            Corrections(document, texts, faults);
        }
    }

    private static void Versions(
        IEnumerable<ArchiveRecord> records, IReadOnlyDictionary<RecordId, ArchiveRecord> byId, DiagnosticBag faults)
    {
        foreach (var version in records.OfType<ResolutionVersionRecord>().Where(v => !byId.ContainsKey(LinkedCatalogue.WorkOf(v))))
        {
            faults.Add(LinkFaults.NoWork(version.Place, LinkedCatalogue.WorkOf(version).Value));
        }
    }

    private static void LapsedChecks(ArchiveRecord record, IReadOnlyList<TextBody> texts, DiagnosticBag faults)
    {
        foreach (var written in record.Texts.Where(t => t.Copy?.Checked is not null))
        {
            if (texts.FirstOrDefault(t => t.Language == written.Language) is { } text && !text.IsChecked(written.Copy))
            {
                faults.Add(AdviceFaults.Lapsed(
                    SourcePlace.Top(written.File),
                    written.Copy!.Checked!.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    record.Id.Value));
            }
        }
    }

    private static void FormerIds(
        IReadOnlyList<ArchiveRecord> records, IReadOnlyDictionary<RecordId, ArchiveRecord> byId, DiagnosticBag faults)
    {
        foreach (var record in records)
        {
            // a page keeps its kind, and no other address is one that it can have had
            foreach (var former in record.FormerIds.Where(f => f.Value.Folder != record.Id.Folder))
            {
                faults.Add(LinkFaults.FormerIdOfOtherKind(former.Place, former.Value.Value, record.Id.Folder));
            }
        }

        foreach (var same in records.SelectMany(r => r.FormerIds).GroupBy(f => f.Value))
        {
            foreach (var former in same.Where((_, i) => i > 0 || byId.ContainsKey(same.Key)))
            {
                faults.Add(LinkFaults.FormerId(former.Place, former.Value.Value));
            }
        }
    }

    private static void MeetingNumbers(IEnumerable<ArchiveRecord> records, DiagnosticBag faults)
    {
        foreach (var same in records.OfType<MeetingRecord>().GroupBy(m => m.Number))
        {
            foreach (var second in same.Skip(1))
            {
                faults.Add(LinkFaults.MeetingTwice(second.NumberPlace, same.Key, same.First().Id.Value));
            }
        }
    }

    private static void Circles(IEnumerable<ArchiveRecord> records, IReadOnlyDictionary<RecordId, ArchiveRecord> byId, DiagnosticBag faults)
    {
        foreach (var record in records)
        {
            foreach (var step in Above(record))
            {
                var seen = new HashSet<RecordId>();
                var pending = new Stack<RecordId>([step.Value.Id]);
                while (pending.TryPop(out var next))
                {
                    if (next == record.Id)
                    {
                        faults.Add(LinkFaults.Circle(step.Place, step.Value.Id.Value));
                        break;
                    }

                    if (seen.Add(next) && byId.TryGetValue(next, out var found))
                    {
                        foreach (var further in Above(found))
                        {
                            pending.Push(further.Value.Id);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The parents of a record; they must not lead back to it.</summary>
    private static IEnumerable<Located<Reference>> Above(ArchiveRecord record) =>
    [
        .. record is TopicRecord topic ? topic.Broader : [],
        .. record is OrganisationRecord { PartOf: { } partOf } ? new[] { partOf } : [],
        .. record.Relations
            .Where(r => r.Type is RelationType.Revises or RelationType.AnnexOf or RelationType.VersionOf)
            .Select(r => r.Target),
    ];

    private static void NotesOnPlaces(ArchiveRecord record, IReadOnlyList<TextBody> texts, DiagnosticBag faults)
    {
        var places = record.Notes.Where(n => n.About is not null).Select(n => (On: n.About!, n.Place))
            .Concat(record.Relations.Where(r => r.FromAnchor is not null).Select(r => (On: r.FromAnchor!, r.Target.Place))).ToList();
        if (places.Count == 0)
        {
            return; // as of nearly all records
        }

        var anchors = texts.SelectMany(t => t.Anchors()).ToHashSet();
        var keys = RecordDefinitions.All.SelectMany(d => d.Keys).Select(k => k.Name).ToHashSet();
        foreach (var (on, place) in places.Where(p => !anchors.Contains(p.On) && !keys.Contains(p.On)))
        {
            faults.Add(LinkFaults.NoteOn(place, on, anchors.Concat(keys)));
        }
    }

    private static void CorrectionsOnPlaces(ArchiveRecord record, IReadOnlyList<TextBody> texts, DiagnosticBag faults)
    {
        foreach (var (on, language) in record.Texts.SelectMany(t => t.Corrections.SelectMany(c => c.On).Select(o => (o, t.Language))))
        {
            var anchors = texts.Where(t => t.Language == language).SelectMany(t => t.Anchors()).ToList();
            if (!anchors.Contains(on.Value))
            {
                faults.Add(LinkFaults.UnknownAnchor(on.Place, record.Id.Value, on.Value, anchors));
            }
        }
    }

    private static void PrintedWords(
        OutcomeRecord outcome, IReadOnlyDictionary<RecordId, ArchiveRecord> byId,
        IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts, DiagnosticBag faults)
    {
        if (IsPrinted(outcome, texts))
        {
            return;
        }

        if (Removal(outcome, byId) is var (paragraph, day))
        {
            if (outcome.PrintedWords.Value != OutcomeRecord.Removed)
            {
                faults.Add(PermanenceFaults.RemovedQuote(outcome.PrintedWords.Place, paragraph.ToString(), day));
            }
        }
        else
        {
            faults.Add(LinkFaults.NotPrinted(outcome.PrintedWords.Place, outcome.PrintedWords.Value));
        }
    }

    /// <summary>A paragraph among the evidence of which words had to go, and since when; null where none had to.</summary>
    internal static (Reference Paragraph, DateOnly Day)? Removal(
        OutcomeRecord outcome, IReadOnlyDictionary<RecordId, ArchiveRecord> byId)
    {
        foreach (var (paragraph, correction) in outcome.Evidence.SelectMany(e => (byId.GetValueOrDefault(e.Value.Id)?.Texts ?? [])
            .SelectMany(t => t.Corrections)
            .Where(c => c.Was is null && c.On.Any(on => e.Value.Anchor is not { } anchor
                || on.Value == anchor || on.Value.StartsWith(anchor + "-", StringComparison.Ordinal)))
            .Select(c => (e.Value, c))))
        {
            return (paragraph, correction.Day);
        }

        return null;
    }

    /// <summary>Whether the words of an outcome stand in its evidence; also where that is not held, which is reported elsewhere.</summary>
    private static bool IsPrinted(OutcomeRecord outcome, IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts)
    {
        var evidence = Folded(string.Join('\n', outcome.Evidence.SelectMany(e => (texts.GetValueOrDefault(e.Value.Id) ?? [])
            .SelectMany(t => t.AllUnits())
            .Where(u => e.Value.Anchor is null || u.IsAt(e.Value.Anchor))
            .Select(u => u.PlainWithChildren()))));
        if (evidence.Length == 0)
        {
            return true;
        }

        var at = 0;
        foreach (var piece in Folded(outcome.PrintedWords.Value).Split(
            '…',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            at = evidence.IndexOf(piece, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            at += piece.Length;
        }

        return true;
    }

    private static void Corrections(
        DocumentRecord corrigendum, IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts, DiagnosticBag faults)
    {
        foreach (var correction in corrigendum.Corrections)
        {
            var where = correction.Paragraph.Value;
            if (!corrigendum.Relations.Any(r => r.Type == RelationType.Corrects && r.Target.Value.Id == where.Id))
            {
                faults.Add(LinkFaults.Corrects(
                    correction.Paragraph.Place,
                    where.Id.Value,
                    [.. corrigendum.Relations.Where(r => r.Type == RelationType.Corrects).Select(r => r.Target.Value.ToString())]));
            }

            var unit = (texts.GetValueOrDefault(where.Id) ?? []).Where(t => where.Language is null || t.Language == where.Language).Take(1)
                .Select(t => t.Find(where.Anchor)).FirstOrDefault();
            if (unit is not null && correction.Printed is { } printed && !unit.Plain().Contains(printed.Value, StringComparison.Ordinal))
            {
                faults.Add(LinkFaults.CorrectionWords(printed.Place, printed.Value, where.ToString()));
            }
        }
    }

    private static string Folded(string text) =>
        Blanks().Replace(text.Replace('’', '\'').Replace("[…]", "…", StringComparison.Ordinal), " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
