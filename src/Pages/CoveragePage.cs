using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>What is missing: what we know of but do not hold, what papers mention but we do not know, and how readers can help.</summary>
public sealed record CoveragePage : PageModel
{
    private CoveragePage()
    {
    }

    /// <summary>Whether all of it is too much for this page, so that each year has a page of its own.</summary>
    public bool IsCut { get; init; }

    /// <summary>
    /// By meeting, or by year where the years have pages of their own: known, full text, file only, title only, number reserved.
    /// </summary>
    public required IReadOnlyList<CoverageRow> ByMeeting { get; init; }

    /// <summary>Each meeting of which something is missing: what, and a letter that asks for it.</summary>
    public required IReadOnlyList<MeetingGaps> Asked { get; init; }

    /// <summary>By type: the same.</summary>
    public required IReadOnlyList<CoverageRow> Types { get; init; }

    /// <summary>The runs of numbers, each with what is known of its stretches, and where no number is known at all.</summary>
    public required IReadOnlyList<Fact> Runs { get; init; }

    /// <summary>What held papers name and the archive has no page for.</summary>
    public required IReadOnlyList<MissingRow> Named { get; init; }

    /// <summary>Meetings without a known date, or without a page.</summary>
    public required IReadOnlyList<Phrases> Meetings { get; init; }

    /// <summary>Papers and resolutions known whose text is not held, each with the paragraphs that name it.</summary>
    public required IReadOnlyList<Shelf> NotHeld { get; init; }

    /// <summary>How many texts there are here, and how many were checked against the original.</summary>
    public required string CopiesChecked { get; init; }

    /// <summary>How many of the attached files can be read by ear; null where none is attached.</summary>
    public string? FilesByEar { get; init; }

    /// <summary>Texts that nobody has checked yet.</summary>
    public required IReadOnlyList<Phrases> Unchecked { get; init; }

    /// <summary>Where originals may be asked for.</summary>
    public required string AskFor { get; init; }

    /// <summary>How to send one.</summary>
    public required TellUs Send { get; init; }

    /// <summary>How to say that a copy was compared.</summary>
    public required TellUs Compared { get; init; }

    /// <summary>The page and, where a list of it is too long for one, a page for each year.</summary>
    internal static IEnumerable<CoveragePage> All(Shelves shelves)
    {
        List<MeetingGaps> asked = [.. shelves.Meetings.Select(m => MeetingGaps.Of(shelves, m)).OfType<MeetingGaps>()];
        var placed = shelves.Meetings.SelectMany(m => shelves.Papers[m.Id]).Select(d => d.Id).ToHashSet();
        var whole = Of(shelves, shelves.Records, asked, placed) with
        {
            Runs = [.. shelves.Runs.Select(r => RunOf(shelves, r)), .. MeetingsWithoutNumbers(shelves)],
        };
        if (whole.LongestList <= ListPage.MostRows)
        {
            return [whole];
        }

        var years = ListParts.Of(
            shelves.Words, whole.Address,
            shelves.Records.Where(r => r is MeetingRecord or DocumentRecord or ResolutionVersionRecord), "year",
            r => ListPages.YearOf(shelves, r));
        return years
            .Select(y => Of(shelves, y.Things, asked, placed) with
            {
                Address = y.Address,
                Title = shelves.Words.PartOfList(whole.Title, y.Name),
                Crumbs = [new Phrase(whole.Title, whole.Address)],
                CrumbName = y.Name,
                Meetings = [],
            })
            .Prepend(whole with
            {
                IsCut = true,
                ByMeeting =
                    [.. years.Select(y => Row(shelves, new Phrase(y.Name, y.Address), [.. y.Things.OfType<DocumentRecord>()]))],
                Runs = [.. shelves.Runs.Where(r => FirstOf(r) is null).Select(r => RunOf(shelves, r)), .. MeetingsWithoutNumbers(shelves)],
                Named = [],
                NotHeld = [],
                Unchecked = [],
            });
    }

    private int LongestList => new[]
    {
        ByMeeting.Count, Runs.Count, Named.Count, Meetings.Count, Unchecked.Count,
        NotHeld.Select(s => s.Cards.Count).DefaultIfEmpty().Max(),
    }.Max();

    /// <summary>What is missing of some records.</summary>
    /// <param name="shelves">The archive.</param>
    /// <param name="records">The records.</param>
    /// <param name="asked">What is missing of meetings.</param>
    /// <param name="placed">The papers of all meetings.</param>
    private static CoveragePage Of(
        Shelves shelves, IReadOnlyList<ArchiveRecord> records, IReadOnlyList<MeetingGaps> asked, HashSet<RecordId> placed)
    {
        var covered = records.Select(r => r.Id).ToHashSet();
        List<DocumentRecord> documents = [.. records.OfType<DocumentRecord>().Order(Shelves.ByDate)];
        var unread = documents.Where(d => shelves.Texts(d).Count == 0).ToList();
        var copies = records
            .Where(r => r is DocumentRecord or ResolutionVersionRecord && r.IsReadable)
            .SelectMany(r => r.Texts.Select(t => (Of: r, Text: t)))
            .ToList();
        var notYet = copies
            .Where(c => !shelves.Texts(c.Of).First(t => t.Language == c.Text.Language).IsChecked(c.Text.Copy))
            .ToList();
        return new CoveragePage
        {
            Site = shelves.Site,
            Address = SitePages.Coverage,
            Title = shelves.Words.PageName(NamedPage.Coverage),
            Description = shelves.Words.CoverageDescription,
            CrumbName = shelves.Words.PageName(NamedPage.Coverage),
            LastModified = shelves.LastModified(records),
            ByMeeting =
            [
                .. shelves.Meetings.Where(m => covered.Contains(m.Id)).Select(m => Row(shelves, m.Name(), [.. shelves.Papers[m.Id]])),
                .. documents.FindAll(d => !placed.Contains(d.Id)) is { Count: > 0 } others
                    ? new[] { Row(shelves, new Phrase(shelves.Words.SeriesOfNoMeeting), others) }
                    : [],
            ],
            Asked = asked,
            Types =
            [
                .. documents
                    .GroupBy(d => d.Type)
                    .OrderBy(g => g.Key)
                    .Select(g => Row(shelves, shelves.Words.To(g.Key), [.. g])),
                Row(shelves, shelves.Words.To(NamedPage.AllPapers), documents),
            ],
            Runs =
            [
                .. shelves.Runs.Where(r => FirstOf(r) is { } first && covered.Contains(first.Id)).Select(r => RunOf(shelves, r)),
            ],
            Named = [.. shelves.Catalogue.Missing
                .Where(m => m.NamedIn.FirstOrDefault(n => n.From.IsReadable).From is { } first && covered.Contains(first.Id))
                .Select(m => new MissingRow(m.Printed, [.. m.NamedIn
                    .Where(n => n.From.IsReadable)
                    .Select(n => shelves.Place(new Reference(n.From.Id, n.Unit.Anchor)))
                    .DistinctBy(l => l.Plain)]))],
            Meetings = [.. Gaps(shelves)],
            NotHeld =
            [
                .. new[]
                {
                    new Shelf(shelves.Words.UnreadPapers, "papers", [.. unread.Select(d => shelves.Card(d, NamedIn(shelves, d)))]),
                    new Shelf(shelves.Words.UnreadResolutions, "resolutions", [.. records.OfType<ResolutionVersionRecord>()
                        .Where(v => shelves.Texts(v).Count == 0)
                        .Select(v => shelves.Card(v, NamedIn(shelves, v)))]),
                }.Where(s => s.Cards.Count > 0),
            ],
            CopiesChecked =
                shelves.Words.CopiesChecked(copies.Count, copies.Count - notYet.Count),
            FilesByEar = records.SelectMany(r => r.Files).Where(f => f.Withheld is null).ToList() is { Count: > 0 } files
                ? shelves.Words.SentenceOf(Words.Capital(shelves.Words.FilesByEar(files)))
                : null,
            Unchecked = [.. notYet.Select(c => shelves.Words.Line(
                c.Of.Name() with
                {
                    Text = c.Text.Title,
                    Language = c.Text.Language == shelves.Words.Language ? null : c.Text.Language,
                },
                shelves.Words.LanguageName(c.Text.Language)))],
            AskFor = shelves.Settings.AskForOriginals,
            Send = Backgrounds.TellUs(shelves, shelves.Words.MailMissing, SitePages.Coverage, "…"),
            Compared = Backgrounds.TellUs(shelves, shelves.Words.MailCompared, SitePages.Coverage, "…"),
        };
    }

    private static CoverageRow Row(Shelves shelves, Phrase name, IReadOnlyList<DocumentRecord> documents)
    {
        int Count(Func<DocumentRecord, bool> of) => documents.Count(of);
        bool Readable(DocumentRecord document) => shelves.Texts(document).Count > 0;
        return new CoverageRow(name, documents.Count, Count(Readable),
            Count(d => !Readable(d) && d.Holding == Holding.File),
            Count(d => !Readable(d) && d.Holding is not (Holding.File or Holding.Announced)),
            Count(d => !Readable(d) && d.Holding == Holding.Announced));
    }

    /// <summary>The paragraphs of papers read here that name it.</summary>
    internal static Phrases NamedIn(Shelves shelves, ArchiveRecord record) => shelves.Words.Sentences(
        shelves.Naming(record.Id).Where(b => b.FromUnit is not null && b.From.IsReadable)
            .Select(b => shelves.Place(new Reference(b.From.Id, b.FromUnit!.Anchor, b.FromLanguage)))
            .DistinctBy(l => l.Plain)) is { IsEmpty: false } places
        ? shelves.Words.NamedIn(places)
        : Phrases.Empty;

    private static Fact RunOf(Shelves shelves, NumberRun run) => new(
        run.Name,
        [.. run.Stretches.Select(s =>
            (Phrases)shelves.Words.NumbersAre(shelves.Words.Range(run, s), shelves.Words.NumbersKnown(s.Basis, s.From == s.To)))]);

    /// <summary>The paper with the lowest number of a run; null where no paper that stands bears one.</summary>
    private static DocumentRecord? FirstOf(NumberRun run) =>
        run.Stretches.SelectMany(s => s.Papers).FirstOrDefault(p => p.Withdrawn is null);

    private static IEnumerable<Fact> MeetingsWithoutNumbers(Shelves shelves) =>
        NumberRun.MeetingsWithout(shelves.Catalogue, shelves.Runs)
            .Select(s => new Fact(MeetingNumbers(shelves.Words, s.From, s.To), shelves.Words.NoNumberOfMeeting));

    private static IEnumerable<Phrases> Gaps(Shelves shelves)
    {
        foreach (var (meeting, next) in shelves.Meetings.Zip(shelves.Meetings.Skip(1).Append(null)))
        {
            if (meeting.Date is not Stated<Edtf>.Known)
            {
                yield return shelves.Words.MeetingWithoutDate(meeting.Name(), shelves.Date(meeting.Date));
            }

            if (next is not null && next.Number - meeting.Number > 1)
            {
                yield return shelves.Words.NoPageYet(MeetingNumbers(shelves.Words, meeting.Number + 1, next.Number - 1));
            }
        }
    }

    private static string MeetingNumbers(Words words, int from, int to) =>
        from == to ? words.MeetingNumber(from) : words.MeetingNumbers(from, to);
}

/// <summary>How much is held of the papers of one meeting or one type.</summary>
/// <param name="Name">The meeting or type and its page.</param>
/// <param name="Known">How many are known.</param>
/// <param name="Readable">Of how many the text is held.</param>
/// <param name="FileOnly">Of how many a file is held and no text.</param>
/// <param name="TitleOnly">Of how many neither.</param>
/// <param name="Announced">For how many only a number is reserved.</param>
public sealed record CoverageRow(Phrase Name, int Known, int Readable, int FileOnly, int TitleOnly, int Announced);

/// <summary>Something that papers name and that has no page.</summary>
/// <param name="Printed">As printed.</param>
/// <param name="NamedIn">The paragraphs that name it.</param>
public sealed record MissingRow(string Printed, IReadOnlyList<Phrases> NamedIn);
