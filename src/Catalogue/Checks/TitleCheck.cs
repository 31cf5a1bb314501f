using System.Diagnostics;
using System.Globalization;
using System.Text;
using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue.Checks;

/// <summary>
/// Pages of one kind with nearly the same title: perhaps duplicates. Only titles with all words but one in common are compared, so that
/// the time grows with the number of titles, not of pairs.
/// </summary>
internal static class TitleCheck
{
    // a title shared by more pages is a generic one: "Draft agenda"
    private const int MostAlike = 5;

    // among many such titles, each is compared only with its neighbours in time
    private const int Neighbours = 8;

    /// <summary>Compares the titles.</summary>
    public static void Run(IEnumerable<ArchiveRecord> records, SymbolReader symbols, DiagnosticBag faults)
    {
        var titled = records
            .Where(r => r.Withdrawn is null
                && !WithheldNames.IsWithheld(r.Id)
                && r is DocumentRecord or EventRecord or OutcomeRecord or PersonRecord or OrganisationRecord or TopicRecord)
            .Select(r => new TitledRecord(r, SplitWords(r.Title.Value), Dated(r))).Where(t => t.Words.Count > 1).ToList();
        var same = Alike(titled, _ => 0).Where(g => g.Count <= MostAlike).SelectMany(g => Pairs(g, MostAlike));
        var near = Alike(titled, t => t.Words.Count).SelectMany(g => Pairs(g, Neighbours))
            .Where(p => !p.First.Says(p.Second) && IsNear(p.First.Words, p.Second.Words));
        foreach (var (first, second) in same.Concat(near)
            .Where(p => IsPerhapsOne(p.First, p.Second, symbols))
            .Select(p => (p.First.Record, p.Second.Record))
            .Distinct())
        {
            faults.Add(AdviceFaults.Title(second.Title.Place, second.Id.Value, second.Title.Value, first.Id.Value, first.Title.Value));
        }
    }

    /// <summary>Those that have all words in common, or all but one of the first so many of each.</summary>
    private static IEnumerable<List<TitledRecord>> Alike(List<TitledRecord> titled, Func<TitledRecord, int> leftOut)
    {
        var byWords = new Dictionary<string, List<TitledRecord>>(StringComparer.Ordinal);
        var scratch = new StringBuilder();
        foreach (var title in titled)
        {
            for (var without = -1; without < leftOut(title); without++)
            {
                var key = title.Key(without, scratch);
                var alike = byWords.GetValueOrDefault(key) ?? (byWords[key] = new List<TitledRecord>(1));
                if (alike.Count == 0 || alike[^1] != title)
                {
                    alike.Add(title); // one of two equal words left out is no other title
                }
            }
        }

        return byWords.Values.Where(a => a.Count > 1);
    }

    /// <summary>Each paired with its predecessors in time.</summary>
    private static IEnumerable<(TitledRecord First, TitledRecord Second)> Pairs(IEnumerable<TitledRecord> alike, int reach)
    {
        var sorted = alike.OrderBy(t => t.Date?.Earliest ?? DateOnly.MinValue).ThenBy(t => t.Record.Id).ToList();
        for (var i = 1; i < sorted.Count; i++)
        {
            for (var before = Math.Max(0, i - reach); before < i; before++)
            {
                yield return sorted[i].Record.Id.CompareTo(sorted[before].Record.Id) < 0
                    ? (sorted[i], sorted[before])
                    : (sorted[before], sorted[i]);
            }
        }
    }

    private static bool IsPerhapsOne(TitledRecord a, TitledRecord b, SymbolReader symbols) =>
        Overlap(a.Date, b.Date) && !Names(a.Record, b.Record) && !Names(b.Record, a.Record) && (a.Record, b.Record) switch
        {
            (DocumentRecord one, DocumentRecord other) =>
                HaveCommon(one.Symbols.Select(s => symbols.Key(s.Printed.Value)), other.Symbols.Select(s => symbols.Key(s.Printed.Value)))
                && HaveCommon(one.Meetings.Select(m => m.Value.Id), other.Meetings.Select(m => m.Value.Id))
                && HaveCommon(one.Contributors.Select(c => c.Who.Value.Id), other.Contributors.Select(c => c.Who.Value.Id))
                && (one.VersionLabel is null || other.VersionLabel is null || one.VersionLabel == other.VersionLabel),
            (OutcomeRecord one, OutcomeRecord other) => one.Meeting.Value.Id == other.Meeting.Value.Id,
            _ => true,
        };

    /// <summary>One word differs by a letter or two, or there is one more small word.</summary>
    private static bool IsNear(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        List<string> onlyA = [.. a], onlyB = [.. b];
        foreach (var word in a.Where(onlyB.Remove))
        {
            onlyA.Remove(word);
        }

        return (onlyA, onlyB) switch
        {
            ([var more], []) => IsSmall(more),
            ([], [var more]) => IsSmall(more),
            ([var one], [var other]) => Math.Min(one.Length, other.Length) is var length and >= 5 && !one.Concat(other).Any(char.IsDigit)
                && Suggestion.Distance(one, other) <= (length < 8 ? 1 : 2),
            _ => false,
        };
    }

    /// <summary>An article or the like, not a part number (<c>II</c>) or a revision mark.</summary>
    private static bool IsSmall(string word) =>
        word is not "rev" && word.Length is 2 or 3 && word.All(char.IsLetter) && !word.All("ivxlcm".Contains);

    /// <summary>If both state something, the two must have something in common.</summary>
    private static bool HaveCommon<T>(IEnumerable<T> one, IEnumerable<T> other)
    {
        var (a, b) = (one.ToHashSet(), other.ToHashSet());
        return a.Count == 0 || b.Count == 0 || a.Overlaps(b);
    }

    private static bool Overlap(Edtf? a, Edtf? b) => a is null || b is null
        || ((a.Earliest ?? DateOnly.MinValue) <= (b.Latest ?? DateOnly.MaxValue)
            && (b.Earliest ?? DateOnly.MinValue) <= (a.Latest ?? DateOnly.MaxValue));

    private static bool Names(ArchiveRecord one, ArchiveRecord other) =>
        References.In(one).Any(r => r.Target.Value.Id == other.Id)
        || one.Notes.Any(n => n.Text.Contains(other.Id.Value, StringComparison.Ordinal));

    private static Edtf? Dated(ArchiveRecord record) => record switch
    {
        DocumentRecord document => document.Date.ValueOrDefault,
        EventRecord happening => happening.Date.ValueOrDefault,
        MeetingRecord or ResolutionRecord or ResolutionVersionRecord or OutcomeRecord or PersonRecord or OrganisationRecord
            or TopicRecord => null,
        _ => throw new UnreachableException(record.GetType().Name),
    };

    /// <summary>Words in small letters, without accents and signs, in the order of letters.</summary>
    private static List<string> SplitWords(string title)
    {
        var folded = new StringBuilder(title.Length);
        foreach (var c in title.Normalize(NormalizationForm.FormKD))
        {
            if (char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && c is not ('\'' or '’'))
            {
                folded.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
            }
        }

        List<string> words = [.. folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        words.Sort(StringComparer.Ordinal);
        return words;
    }

    /// <summary>A page with the words of its title and the time that it is of.</summary>
    private sealed class TitledRecord(ArchiveRecord record, List<string> words, Edtf? date)
    {
        public ArchiveRecord Record => record;

        public List<string> Words => words;

        public Edtf? Date => date;

        private string Kind => Record switch
        {
            DocumentRecord document => document.Type.Key(),
            OrganisationRecord { Type: OrganisationType.Country } => "country",
            MeetingRecord or ResolutionRecord or ResolutionVersionRecord or OutcomeRecord or EventRecord or PersonRecord
                or OrganisationRecord or TopicRecord => Record.GetType().Name,
            _ => throw new UnreachableException(Record.GetType().Name),
        };

        /// <summary>The kind of page, and the words but for one of them.</summary>
        public string Key(int without, StringBuilder scratch)
        {
            var key = scratch.Clear().Append(Kind);
            for (var i = 0; i < Words.Count; i++)
            {
                if (i != without)
                {
                    key.Append(' ').Append(Words[i]);
                }
            }

            return key.ToString();
        }

        /// <summary>Whether another is of the same kind and has the same words.</summary>
        public bool Says(TitledRecord other) => Kind == other.Kind && Words.SequenceEqual(other.Words);
    }
}
