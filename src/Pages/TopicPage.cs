using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>A topic and all that is gathered under it.</summary>
public sealed record TopicPage : RecordPage
{
    private TopicPage()
    {
    }

    /// <summary>Scope note, other words for it, wider and narrower topics.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The label in further languages.</summary>
    public required IReadOnlyList<Phrase> Labels { get; init; }

    /// <summary>Leads to the years, where all that is gathered is too much for this page; else empty.</summary>
    public required IReadOnlyList<Phrase> Years { get; init; }

    /// <summary>What is gathered under it: year by year, then what has no year; nothing where the years have it.</summary>
    public required IReadOnlyList<Shelf> Shelves { get; init; }

    /// <summary>The page of a topic, and one for each year where it has too much for one.</summary>
    internal static IEnumerable<PlannedPage> All(Shelves shelves, TopicRecord topic)
    {
        var (address, about) = (Address.Of(topic.Id), shelves.ByTopic[topic.Id].ToList());
        var years = about.Count > ListPage.MostRows ? ListParts.Of(address, about, "year", r => ListPages.YearOf(shelves, r)) : [];
        return years
            .Select(y => new PlannedPage(y.Address, () => ListPage.OfPart(
                shelves, y, topic.Title.Value, Section.Topics, [new Phrase("Topics", SitePages.Topics), topic.Name()],
                ListPages.ByKind(shelves, y.Things))))
            .Prepend(new PlannedPage(address, () => Of(shelves, topic, about, [.. years.Select(y => y.Link)])));
    }

    private static TopicPage Of(Shelves shelves, TopicRecord topic, IReadOnlyList<ArchiveRecord> about, IReadOnlyList<Phrase> years)
    {
        var narrower = shelves.All<TopicRecord>().Where(t => t.Broader.Any(b => b.Value.Id == topic.Id)).ToList();
        return new TopicPage
        {
            Site = shelves.Site,
            Address = Address.Of(topic.Id),
            Title = topic.Title.Value,
            Description =
                $"{topic.Title.Value}: {shelves.Words.Pages(about.Count)} of this archive, papers, decisions and events "
                + $"through time. {topic.ScopeNote}".TrimEnd(),
            Section = Section.Topics,
            Crumbs = [new Phrase("Topics", SitePages.Topics)],
            CrumbName = topic.Title.Value,
            LastModified = shelves.LastModified([topic, .. about]),
            Feeds = shelves.Feeds(Address.Of(topic.Id)),
            Headline = new Headline(new Plate(Kind.Guide, shelves.Words.Kind(topic)), Phrases.Empty),
            Background = shelves.BackgroundOf(topic) with { OtherNames = [] },
            Citation = shelves.Citations.Of(topic),
            Facts =
            [
                new Fact("What it covers", topic.ScopeNote ?? "not told"),
                .. topic.OtherNames.Count > 0
                    ? new[] { new Fact("Stands also for", [.. topic.OtherNames.Select(n => (Phrases)new Phrase(n.Text, Language: n.Language)
                        + (n.PrintedIn is { } place ? ", printed in " + shelves.Place(place.Value) : ""))]) }
                    : [],
                .. topic.Broader.Count > 0
                    ? new[] { new Fact("Wider topics", [.. topic.Broader.Select(b => (Phrases)shelves.Name(b))]) }
                    : [],
                .. narrower.Count > 0 ? new[] { new Fact("Narrower topics", [.. narrower.Select(n => (Phrases)n.Name())]) } : [],
            ],
            Labels = Cards.Labels(topic.Labels),
            Years = years,
            Shelves = years.Count > 0 ? [] : ThroughTime(shelves, about),
        };
    }

    private static IReadOnlyList<Shelf> ThroughTime(Shelves shelves, IReadOnlyList<ArchiveRecord> about)
    {
        var byYear = about.ToLookup(shelves.YearOf);
        return
        [
            .. byYear.Where(g => g.Key is not null).OrderBy(g => g.Key).Select(g => new Shelf(
                g.Key!.Value.ToString(CultureInfo.InvariantCulture), "year-" + g.Key.Value.ToString(CultureInfo.InvariantCulture),
                [.. ListPages.ByKind(shelves, g).SelectMany(s => s.Cards)])),
            .. ListPages.ByKind(shelves, byYear[null]).Select(s => s with { Heading = s.Heading + " without a year" }),
        ];
    }
}
