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

    /// <summary>What is gathered under it: year by year, then what has no year.</summary>
    public required IReadOnlyList<Shelf> Shelves { get; init; }

    internal static TopicPage Of(Shelves shelves, TopicRecord topic)
    {
        var about = shelves.ByTopic[topic.Id].ToList();
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
            Headline = new Headline(Kind.Paperwork, shelves.Words.Kind(topic), [], Phrases.Empty),
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
            Shelves = ThroughTime(shelves, about),
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
