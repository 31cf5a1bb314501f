using System.Globalization;
using CopArchive.Records.Model;

namespace CopArchive.Catalogue;

/// <summary>Something that can be followed: the whole archive, a kind of paper, a meeting, a topic, a contributor, a year.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What it is called: <c>Second meeting</c>; null where its kind says that.</param>
/// <param name="Page">The page that shows the same.</param>
/// <param name="Records">What belongs to it, by id.</param>
public sealed record FeedSubject(FeedSubjectKind Kind, string? Title, Address Page, IReadOnlyList<ArchiveRecord> Records)
{
    /// <summary>Language of the title, BCP 47, where it is not that of the frame; null otherwise.</summary>
    public string? TitleLanguage { get; init; }

    /// <summary>The kind of paper, where that is followed; null otherwise.</summary>
    public DocumentType? Type { get; init; }

    /// <summary>The page of all corrections.</summary>
    public static Address CorrectionsPage { get; } = Address.Home.Page("corrections");

    /// <summary>All files of the feeds of the whole archive.</summary>
    public static IReadOnlyList<Address> WholeFiles { get; } = new FeedSubject(FeedSubjectKind.Whole, null, Address.Home, []).Files;

    /// <summary>What is new, as Atom.</summary>
    public Address Atom => Page.File("feed.atom");

    /// <summary>What is new, as RSS.</summary>
    public Address Rss => Page.File("feed.rss");

    /// <summary>What was changed last, as Atom.</summary>
    public Address ChangedAtom => Page.File("changed.atom");

    /// <summary>What was changed last, as RSS.</summary>
    public Address ChangedRss => Page.File("changed.rss");

    /// <summary>All its files: of a year, of which little is new, one alone.</summary>
    public IReadOnlyList<Address> Files => IsAtomAlone ? [Atom] : [Atom, Rss, ChangedAtom, ChangedRss];

    /// <summary>Whether it can be followed as Atom alone.</summary>
    public bool IsAtomAlone => Kind == FeedSubjectKind.Year;

    /// <summary>
    /// Everything that can be followed, the whole first. A published feed stays, even if it has no entries any more.
    /// </summary>
    public static IReadOnlyList<FeedSubject> All(LinkedCatalogue catalogue)
    {
        var papers = catalogue.All<DocumentRecord>().Where(d => d.Withdrawn is null).ToLookup(d => d.Type);
        var byTopic = catalogue.Records.Where(IsNews)
            .SelectMany(r => r.Topics.Select(t => t.Value.Id).Distinct(), (r, topic) => (Topic: topic, Record: r))
            .ToLookup(r => r.Topic, r => r.Record);
        return
        [
            new(FeedSubjectKind.Whole, catalogue.Settings.Title, Address.Home, [.. catalogue.Records.Where(IsNews)]),
            new(FeedSubjectKind.Corrections, null, CorrectionsPage, [.. papers.SelectMany(g => g).Where(Corrects).OrderBy(d => d.Id)]),
            .. Enum.GetValues<DocumentType>()
                .Where(t => papers.Contains(t) || IsPromised(catalogue, Address.OfList(t)))
                .Select(t => new FeedSubject(
                    FeedSubjectKind.Type, null, Address.OfList(t), [.. papers[t]]) { Type = t }),
            .. catalogue.All<MeetingRecord>().Where(m => m.Withdrawn is null).OrderBy(m => m.Number).Select(m => new FeedSubject(
                FeedSubjectKind.Meeting, m.Title.Value, Address.Of(m.Id), [.. catalogue.OfMeeting(m).Where(IsNews)])
            {
                TitleLanguage = m.TitleLanguage,
            }),
            .. catalogue.All<TopicRecord>().Where(t => t.Withdrawn is null).Select(t => new FeedSubject(
                FeedSubjectKind.Topic, t.Title.Value, Address.Of(t.Id), [.. byTopic[t.Id]]) { TitleLanguage = t.TitleLanguage }),
            .. Parties(catalogue),
            .. catalogue.Records.Where(IsNews).Select(r => (Year: catalogue.YearOf(r), Record: r)).Where(r => r.Year is not null)
                .GroupBy(r => r.Year!.Value, r => r.Record).OrderBy(g => g.Key)
                .Select(g => new FeedSubject(
                    FeedSubjectKind.Year, g.Key.ToString("D4", CultureInfo.InvariantCulture), Address.OfYear(g.Key), [.. g])),
        ];
    }

    /// <summary>Whether a paper corrects another one.</summary>
    public static bool Corrects(DocumentRecord document) =>
        document.Type == DocumentType.Corrigendum
        || document.Corrections.Count > 0
        || document.Relations.Any(r => r.Type == RelationType.Corrects);

    /// <summary>Everybody who wrote a paper or to whom an outcome is addressed, by name, with both.</summary>
    private static IEnumerable<FeedSubject> Parties(LinkedCatalogue catalogue)
    {
        var papers = catalogue.Contributors().ToDictionary(c => c.Contributor.Id, c => c.Papers);
        var outcomes = Addressees.Of(catalogue).Outcomes();
        var promised = catalogue.Records.Where(r => r is PersonRecord or OrganisationRecord)
            .Where(r => r.FormerIds.Select(f => f.Value).Append(r.Id).Any(id => IsPromised(catalogue, Address.Of(id)))).Select(r => r.Id);
        return papers.Keys
            .Union(outcomes.Select(g => g.Key))
            .Union(promised)
            .Select(id => catalogue.Find(id)!)
            .Where(r => r.Withdrawn is null)
            .OrderBy(r => r.Title.Value, StringComparer.Ordinal).ThenBy(r => r.Id)
            .Select(r => new FeedSubject(FeedSubjectKind.Contributor, r.Title.Value, Address.Of(r.Id),
                [.. (papers.GetValueOrDefault(r.Id) ?? []).Concat<ArchiveRecord>(outcomes[r.Id]).Where(IsNews).OrderBy(n => n.Id)])
            {
                TitleLanguage = r.TitleLanguage,
            });
    }

    private static bool IsPromised(LinkedCatalogue catalogue, Address page) => catalogue.Promised.Has(page.File("feed.atom").Path);

    /// <summary>News is about people, organisations and topics; they are not news themselves.</summary>
    private static bool IsNews(ArchiveRecord record) =>
        record is not (PersonRecord or OrganisationRecord or TopicRecord) && record.Withdrawn is null;
}

/// <summary>What can be followed.</summary>
public enum FeedSubjectKind
{
    /// <summary>The whole archive.</summary>
    Whole,

    /// <summary>What corrigenda correct.</summary>
    Corrections,

    /// <summary>A kind of paper.</summary>
    Type,

    /// <summary>A meeting.</summary>
    Meeting,

    /// <summary>A topic.</summary>
    Topic,

    /// <summary>A person or organisation that wrote papers, or to whom an outcome is addressed.</summary>
    Contributor,

    /// <summary>A year of which something is.</summary>
    Year,

    /// <summary>All that happens to the archive, withdrawals too.</summary>
    Log,

    /// <summary>What happens to a single paper or resolution.</summary>
    Life,
}
