using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>
/// What came between two meetings: papers, versions, what became of outcomes, resolutions. What cannot be placed in time is said to be so.
/// </summary>
public sealed record SincePage : PageModel
{
    private SincePage()
    {
    }

    /// <summary>The two meetings with their dates.</summary>
    public required Phrases Intro { get; init; }

    /// <summary>What came, under headings; a heading without anything says so.</summary>
    public required IReadOnlyList<SincePart> Parts { get; init; }

    /// <summary>What the archive cannot know of the time between them.</summary>
    public required IReadOnlyList<Phrases> NotKnown { get; init; }

    /// <summary>The pages before and after this one.</summary>
    public required IReadOnlyList<Phrase> Neighbours { get; init; }

    /// <summary>One for each two neighbouring meetings of which papers or outcomes are known.</summary>
    internal static IEnumerable<PlannedPage> All(Shelves shelves)
    {
        var pairs = PairsOf(shelves);
        // side by side: each page looks through all of them, and looking up each paper for that took a second of 10,000 records
        var dates = shelves.Documents.Select(d => new Dated(d, d.Date.ValueOrDefault?.Earliest, d.Date.ValueOrDefault?.Latest)).ToArray();
        return pairs.Select((p, at) => new PlannedPage(SitePages.Since(p.Earlier), () => Of(shelves, dates, p.Earlier, p.Later,
            [.. new[] { at - 1, at + 1 }
                .Where(i => i >= 0 && i < pairs.Count)
                .Select(i => TitleOf(shelves, pairs[i].Earlier, pairs[i].Later).Leading(SitePages.Since(pairs[i].Earlier)))])));
    }

    /// <summary>Links to the pages about the time before and after a meeting.</summary>
    internal static IReadOnlyList<Phrase> LinksOf(Shelves shelves, MeetingRecord meeting) =>
    [
        .. PairsOf(shelves)
            .Where(p => p.Later == meeting)
            .Select(p => shelves.Words.NewSince(p.Earlier.Name() with { To = null }).Leading(SitePages.Since(p.Earlier))),
        .. PairsOf(shelves)
            .Where(p => p.Earlier == meeting)
            .Select(p => shelves.Words.CameUntil(p.Later.Name() with { To = null }).Leading(SitePages.Since(p.Earlier))),
    ];

    private static List<(MeetingRecord Earlier, MeetingRecord Later)> PairsOf(Shelves shelves)
    {
        var known = shelves.Meetings.Where(m => shelves.Papers[m.Id].Any() || shelves.Outcomes[m.Id].Any()).ToList();
        return [.. known.Zip(known.Skip(1))];
    }

    private static Phrases TitleOf(Shelves shelves, MeetingRecord earlier, MeetingRecord later) =>
        shelves.Words.SinceTitle(earlier.Name() with { To = null }, later.Name() with { To = null });

    private static SincePage Of(
        Shelves shelves, Dated[] dates, MeetingRecord earlier, MeetingRecord later, IReadOnlyList<Phrase> neighbours)
    {
        var between = new Between(earlier.Date.ValueOrDefault?.Latest, later.Date.ValueOrDefault?.Latest);
        var papers = dates.Where(d => between.Place(d.First, d.Last) == TimePlace.Inside).Select(d => d.Paper)
            .Concat(shelves.Papers[later.Id].ExceptBy(shelves.Papers[earlier.Id].Select(d => d.Id), d => d.Id))
            .DistinctBy(d => d.Id).ToList();
        var versions = papers.Where(p => p.Relations.Any(r => r.Type is RelationType.Revises or RelationType.Corrects)).ToList();
        var resolutions = shelves.All<ResolutionVersionRecord>()
            .Select(v => (Version: v, Place: between.Place(v.Adopted.ValueOrDefault)))
            .ToList();
        var outcomes = shelves.Outcomes[earlier.Id].ToList();
        var older = shelves.Meetings.Where(m => m.Number < earlier.Number).SelectMany(m => shelves.Outcomes[m.Id])
            .Where(o =>
                FollowUps(shelves, o).Any(s => s.Record.Id == later.Id || between.Place(DateOf(shelves, s.Record)) == TimePlace.Inside))
            .ToList();
        return new SincePage
        {
            Site = shelves.Site,
            Address = SitePages.Since(earlier),
            Title = TitleOf(shelves, earlier, later).Plain,
            Heading = TitleOf(shelves, earlier, later),
            Description = shelves.Words.SinceDescription(
                shelves.Words.DateUnlabelled(earlier.Date), shelves.Words.DateUnlabelled(later.Date), papers.Count, outcomes.Count),
            Section = Section.Meetings,
            Crumbs = [shelves.Words.To(NamedPage.Meetings), earlier.Name()],
            CrumbName = shelves.Words.SinceCrumb,
            LastModified = shelves.LastModified([earlier, later, .. papers, .. outcomes, .. older]),
            Intro = shelves.Words.SinceIntro(
                earlier.Name(), shelves.DateUnlabelled(earlier.Date), later.Name(), shelves.DateUnlabelled(later.Date)),
            Parts =
            [
                new(
                    shelves.Words.NewPapers,
                    "papers",
                    shelves.Words.NewPapersIntro,
                    shelves.CardsOf(papers.ExceptBy(versions.Select(v => v.Id), p => p.Id).Order(Shelves.ByDate))),
                new(shelves.Words.NewVersions, "versions", "", shelves.CardsOf(versions.Order(Shelves.ByDate))),
                new(
                    shelves.Words.CameOf(earlier.Name() with { To = null }),
                    "outcomes",
                    shelves.Words.CameOfIntro,
                    [.. outcomes.Select(o => shelves.Card(o, FollowUpInWords(shelves, o, between), earlier.Id))]),
                new(
                    shelves.Words.CameOfEarlier,
                    "earlier",
                    "",
                    [.. older.Select(o => shelves.Card(o, FollowUpInWords(shelves, o, between)))]),
                new(shelves.Words.ResolutionsBetween, "resolutions", "", [
                    .. resolutions.Where(r => r.Place == TimePlace.Inside)
                        .Select(r => shelves.Card(r.Version, Sources(shelves, r.Version))),
                ]),
                new(
                    shelves.Words.ResolutionsPerhaps,
                    "resolutions-perhaps",
                    shelves.Words.ResolutionsPerhapsIntro,
                    [.. resolutions.Where(r => r.Place == TimePlace.Perhaps)
                        .Select(r => shelves.Card(r.Version, Sources(shelves, r.Version)))]),
            ],
            NotKnown = NotKnownOf(shelves, earlier, later),
            Neighbours = neighbours,
        };
    }

    private static IEnumerable<ChainStep> FollowUps(Shelves shelves, OutcomeRecord outcome) =>
        shelves.Chains.ChainOf(outcome).Steps(ChainPart.FollowUp).SelectMany(s => s.WithWhatFollowed());

    /// <summary>Its own date; of an outcome that of its meeting.</summary>
    private static Edtf? DateOf(Shelves shelves, ArchiveRecord record) =>
        (record is OutcomeRecord outcome ? shelves.Catalogue[outcome.Meeting.Value] : record).OwnDate?.ValueOrDefault;

    /// <summary>What followed, split at the later meeting.</summary>
    private static Phrases FollowUpInWords(Shelves shelves, OutcomeRecord outcome, Between between) => shelves.Words.Sentences(
        FollowUps(shelves, outcome)
            .Select(s => (
                Place: between.Place(DateOf(shelves, s.Record)),
                Line: shelves.Words.Deduced(s.Record.Name(), s.Confidence == Confidence.Deduced)))
            .GroupBy(s => s.Place)
            .OrderBy(g => g.Key)
            .Select(g => FollowUpInWords(shelves.Words, g.Key, shelves.Words.List(g.Select(s => s.Line)))));

    private static Phrases FollowUpInWords(Words words, TimePlace place, Phrases things) => place switch
    {
        TimePlace.Inside => words.CameByThen(things),
        TimePlace.Before => words.CameBefore(things),
        TimePlace.After => words.CameOnlyLater(things),
        TimePlace.Perhaps or TimePlace.Unknown => words.CameSometime(things),
        _ => throw new InvalidOperationException($"no words for {place}"),
    };

    private static Phrases Sources(Shelves shelves, ResolutionVersionRecord version) =>
        shelves.Words.Sentences(version.SourcesFor("adopted").Select(s => shelves.SourceInWords(s with { Covers = [] })));

    private static IReadOnlyList<Phrases> NotKnownOf(Shelves shelves, MeetingRecord earlier, MeetingRecord later)
    {
        var undated = new[] { earlier, later }.Where(m => m.Date is not Stated<Edtf>.Known).ToList();
        var skipped = shelves.Meetings.Where(m => m.Number > earlier.Number && m.Number < later.Number).ToList();
        return
        [
            .. undated.Select(m => shelves.Words.SinceUndated(m.Name())),
            .. skipped.Count == 0
                ? []
                : new[] { shelves.Words.SinceSkipped(shelves.Words.List(skipped.Select(m => (Phrases)m.Name()))) },
            shelves.Words.SincePapers,
            shelves.Words.SinceStates,
        ];
    }

    /// <summary>The time after one meeting, until the end of another.</summary>
    private sealed record Between(DateOnly? After, DateOnly? Until)
    {
        /// <summary>Where a date lies: inside, outside, or undecidable.</summary>
        public TimePlace Place(Edtf? date) => Place(date?.Earliest, date?.Latest);

        /// <summary>The same, from the first and the last day that it can be.</summary>
        public TimePlace Place(DateOnly? first, DateOnly? last) =>
            After is null || Until is null || first is null || last is null ? TimePlace.Unknown
            : first > After && last <= Until ? TimePlace.Inside
            : last <= After ? TimePlace.Before
            : first > Until ? TimePlace.After
            : TimePlace.Perhaps;
    }

    /// <summary>A paper with the first and the last day that its date can be; null where that is not known.</summary>
    private readonly record struct Dated(DocumentRecord Paper, DateOnly? First, DateOnly? Last);

    private enum TimePlace
    {
        /// <summary>Wholly in between.</summary>
        Inside,

        /// <summary>Until the earlier meeting.</summary>
        Before,

        /// <summary>After the later meeting.</summary>
        After,

        /// <summary>The date is too wide to say.</summary>
        Perhaps,

        /// <summary>There is no date.</summary>
        Unknown,
    }
}

/// <summary>Things under a heading; an empty heading says so.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Anchor">Its anchor.</param>
/// <param name="Intro">A line under it; empty for none.</param>
/// <param name="Cards">The things.</param>
public sealed record SincePart(Phrases Heading, string Anchor, string Intro, IReadOnlyList<Card> Cards);
