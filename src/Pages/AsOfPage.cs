using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>What existed on the day of a meeting, as far as dates are known: what a delegate in the room could have had in hand.</summary>
public sealed record AsOfPage : PageModel
{
    private AsOfPage()
    {
    }

    /// <summary>The day, and the meetings of it.</summary>
    public required Phrases Intro { get; init; }

    /// <summary>What existed, by kind.</summary>
    public required IReadOnlyList<Shelf> Existed { get; init; }

    /// <summary>What may have existed: its date is too wide to say, or not known.</summary>
    public required IReadOnlyList<Shelf> Perhaps { get; init; }

    /// <summary>The pages of the meetings before and after.</summary>
    public required IReadOnlyList<Phrase> Neighbours { get; init; }

    /// <summary>One for the last day of every meeting of which the days are known.</summary>
    internal static IEnumerable<AsOfPage> All(Shelves shelves)
    {
        var days = shelves.Meetings.Where(m => DayOf(m) is not null).GroupBy(m => DayOf(m)!.Value).OrderBy(g => g.Key).ToList();
        return days.Select((day, at) => Of(shelves, day.Key, [.. day],
            [.. new[] { at - 1, at + 1 }
                .Where(i => i >= 0 && i < days.Count)
                .Select(i => new Phrase(TitleOf(shelves, days[i].Key), SitePages.AsOf(days[i].Key)))]));
    }

    /// <summary>The page of a meeting's day; null where its days are not known.</summary>
    internal static Phrase? LinkOf(MeetingRecord meeting) =>
        DayOf(meeting) is { } day ? new Phrase("What existed on that day", SitePages.AsOf(day)) : null;

    private static DateOnly? DayOf(MeetingRecord meeting) => meeting.Date.ValueOrDefault?.Days?.Last;

    private static string TitleOf(Shelves shelves, DateOnly day) => $"As of {shelves.Words.Day(day)}";

    private static AsOfPage Of(Shelves shelves, DateOnly day, IReadOnlyList<MeetingRecord> meetings, IReadOnlyList<Phrase> neighbours)
    {
        var things = shelves.Records
            .Where(r => r is MeetingRecord or DocumentRecord or ResolutionVersionRecord or EventRecord or OutcomeRecord)
            .ToLookup(r => When(shelves, r, day));
        var existed = things[true].ToList();
        var superseded = shelves.Catalogue.VersionLines.SelectMany(l => l.Versions.Where(existed.Contains).SkipLast(1)).ToHashSet();
        return new AsOfPage
        {
            Site = shelves.Site,
            Address = SitePages.AsOf(day),
            Title = TitleOf(shelves, day),
            Description = $"What existed on {shelves.Words.Day(day)}, "
                + $"as far as dates are known: {shelves.Words.Papers(existed.OfType<DocumentRecord>().Count())}, "
                + $"{shelves.Words.VersionsOfResolutions(existed.OfType<ResolutionVersionRecord>().Count())}, "
                + $"{shelves.Words.Outcomes(existed.OfType<OutcomeRecord>().Count())}.",
            Section = Section.Meetings,
            Crumbs = [new Phrase("Meetings", SitePages.Meetings), meetings[0].Name()],
            CrumbName = TitleOf(shelves, day),
            LastModified = Shelves.LastModified(existed),
            Indexed = false,
            Intro = "What existed by the end of " + Phrases.Join(", ", meetings.Select(m => (Phrases)m.Name()))
                + $" ({shelves.Words.Day(day)}), as far as dates are known; a paper without a date goes by its meeting. "
                + "Things stand here as they are told today.",
            Existed = Lists.ByKind(shelves, existed.Except(superseded)).Concat(Earlier(shelves, superseded)).ToList(),
            Perhaps = Lists.ByKind(shelves, things[null]),
            Neighbours = neighbours,
        };
    }

    private static IEnumerable<Shelf> Earlier(Shelves shelves, IReadOnlySet<ArchiveRecord> superseded) => superseded.Count == 0 ? []
        : [new Shelf("Versions replaced by then", "replaced", shelves.CardsOf(superseded.OrderBy(r => r, Shelves.ByTime)))];

    /// <summary>
    /// Whether a thing existed by a day; null where that cannot be told. A paper without a date goes by the meeting
    /// at which it was presented.
    /// </summary>
    private static bool? When(Shelves shelves, ArchiveRecord record, DateOnly day)
    {
        var date = Shelves.DateOf(record is OutcomeRecord outcome ? shelves.Catalogue[outcome.Meeting.Value] : record)?.ValueOrDefault
            ?? Meetings(shelves, record, RelationType.PresentedAt).FirstOrDefault();
        return (date?.Earliest, date?.Latest) switch
        {
            (_, { } last) when last <= day => true,
            ({ } first, _) when first > day => false,
            // a report is not older than what it reports on
            (null, null) when Meetings(shelves, record, RelationType.ReportsOn).Any(m => m.Earliest > day) => false,
            _ => null,
        };
    }

    private static IEnumerable<Edtf> Meetings(Shelves shelves, ArchiveRecord record, RelationType type) => record.Relations
        .Where(r => r.Type == type).Select(r => Shelves.DateOf(shelves.Catalogue[r.Target.Value])?.ValueOrDefault).OfType<Edtf>();
}
