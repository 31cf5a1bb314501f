using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>What existed on the day of a meeting, as far as dates are known: what a delegate could have had at the time.</summary>
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

    /// <summary>
    /// One for the last day of every meeting of which the days are known. While few papers exist it shows all; later only what is new since
    /// the page before, or pages and time to make them would grow with the square of the archive.
    /// </summary>
    internal static IEnumerable<PlannedPage> All(Shelves shelves)
    {
        var days = shelves.Meetings.Where(m => DayOf(m) is not null).GroupBy(m => DayOf(m)!.Value).OrderBy(g => g.Key).ToList();
        var things = shelves.Records
            .Where(r => r is MeetingRecord or DocumentRecord or ResolutionVersionRecord or EventRecord or OutcomeRecord)
            .Select(r => Thing.Of(shelves, r)).ToArray();
        var byId = things.ToDictionary(t => t.Record.Id);
        return days.Select((day, at) => new PlannedPage(SitePages.AsOf(day.Key), () => Of(
            shelves, things, byId, day.Key, at == 0 ? null : days[at - 1].Key, [.. day],
            [.. new[] { at - 1, at + 1 }
                .Where(i => i >= 0 && i < days.Count)
                .Select(i => new Phrase(TitleOf(shelves, days[i].Key), SitePages.AsOf(days[i].Key)))])));
    }

    /// <summary>The page of a meeting's day; null where its days are not known.</summary>
    internal static Phrase? LinkOf(Words words, MeetingRecord meeting) =>
        DayOf(meeting) is { } day ? new Phrase(words.AsOfLink, SitePages.AsOf(day)) : null;

    private static DateOnly? DayOf(MeetingRecord meeting) => meeting.Date.ValueOrDefault?.Days?.Last;

    private static string TitleOf(Shelves shelves, DateOnly day) => shelves.Words.AsOfTitle(shelves.Words.Day(day));

    private static AsOfPage Of(
        Shelves shelves, Thing[] things, Dictionary<RecordId, Thing> byId, DateOnly day, DateOnly? before,
        IReadOnlyList<MeetingRecord> meetings, IReadOnlyList<Phrase> neighbours)
    {
        // of all that existed, which may be the whole archive, no list is made
        var (papers, versions, outcomes, changed) = (0, 0, 0, default(DateOnly?));
        foreach (var thing in things)
        {
            if (thing.Existed(day) == true)
            {
                papers += thing.Record is DocumentRecord ? 1 : 0;
                versions += thing.Record is ResolutionVersionRecord ? 1 : 0;
                outcomes += thing.Record is OutcomeRecord ? 1 : 0;
                changed = thing.Changed < changed ? changed : thing.Changed;
            }
        }

        var since = papers > ListPage.MostRows ? before : null;
        var shown = things.Where(t => since is null || t.Existed(since.Value) != t.Existed(day))
            .ToLookup(t => t.Existed(day), t => t.Record);
        var superseded = shelves.Catalogue.VersionLines
            .SelectMany(l => l.Versions.Where(v => byId.TryGetValue(v.Id, out var of) && of.Existed(day) == true).SkipLast(1))
            .Select(v => v.Id).ToHashSet();
        return new AsOfPage
        {
            Site = shelves.Site,
            Address = SitePages.AsOf(day),
            Title = TitleOf(shelves, day),
            Description = shelves.Words.AsOfDescription(shelves.Words.Day(day), papers, versions, outcomes),
            Section = Section.Meetings,
            Crumbs = [shelves.Words.To(NamedPage.Meetings), meetings[0].Name()],
            CrumbName = TitleOf(shelves, day),
            LastModified = changed,
            Indexed = false,
            Intro = shelves.Words.Paragraph(
                shelves.Words.AsOfIntro(shelves.Words.List(meetings.Select(m => (Phrases)m.Name())), shelves.Words.Day(day)),
                since is { } last
                    ? shelves.Words.AsOfSince(new Phrase(shelves.Words.Day(last), SitePages.AsOf(last)))
                    : Phrases.Empty,
                shelves.Words.AsOfToday),
            Existed = [
                .. ListPages.ByKind(shelves, shown[true].Where(r => !superseded.Contains(r.Id))),
                .. Earlier(shelves, [.. shown[true].Where(r => superseded.Contains(r.Id))]),
            ],
            Perhaps = ListPages.ByKind(shelves, shown[null]),
            Neighbours = neighbours,
        };
    }

    private static IEnumerable<Shelf> Earlier(Shelves shelves, IReadOnlyList<ArchiveRecord> superseded) => superseded.Count == 0 ? []
        : [new Shelf(shelves.Words.AsOfReplaced, "replaced", shelves.CardsOf(superseded.OrderBy(r => r, Shelves.ByTime)))];

    /// <summary>Something that came into being at some time. Each page looks through all of them, so they lie side by side.</summary>
    /// <param name="Record">What.</param>
    /// <param name="Changed">The day on which it was last changed here.</param>
    /// <param name="Surely">The day from which on it surely existed; null where no such day is known.</param>
    /// <param name="Perhaps">The day from which on it may have existed; null where that can be any day.</param>
    private readonly record struct Thing(ArchiveRecord Record, DateOnly Changed, DateOnly? Surely, DateOnly? Perhaps)
    {
        /// <summary>A paper without a date goes by the meeting at which it was presented.</summary>
        public static Thing Of(Shelves shelves, ArchiveRecord record)
        {
            var date = (record is OutcomeRecord outcome ? shelves.Catalogue[outcome.Meeting.Value] : record).OwnDate?.ValueOrDefault
                ?? Meetings(shelves, record, RelationType.PresentedAt).FirstOrDefault();
            // a report cannot be older than what it reports on
            var perhaps = date?.Earliest is null && date?.Latest is null
                ? Meetings(shelves, record, RelationType.ReportsOn).Max(m => m.Earliest)
                : date?.Earliest;
            return new Thing(record, shelves.Catalogue.LastChanged(record), date?.Latest, perhaps);
        }

        /// <summary>Whether it existed by a day; null where that is not known.</summary>
        public bool? Existed(DateOnly day) => Surely <= day ? true : Perhaps > day ? false : null;
    }

    private static IEnumerable<Edtf> Meetings(Shelves shelves, ArchiveRecord record, RelationType type) => record.Relations
        .Where(r => r.Type == type).Select(r => shelves.Catalogue[r.Target.Value].OwnDate?.ValueOrDefault).OfType<Edtf>();
}
