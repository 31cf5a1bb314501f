using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Wording;
using CopArchive.Records;

namespace CopArchive.Pages;

/// <summary>A topic and all that is gathered under it.</summary>
public sealed record TopicPage : RecordPage
{
    private TopicPage()
    {
    }

    /// <summary>What it covers, wider and narrower topics.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>What is gathered under it, by kind.</summary>
    public required IReadOnlyList<Shelf> Shelves { get; init; }

    internal static TopicPage Of(Shelves shelves, TopicRecord topic)
    {
        var about = shelves.ByTopic[topic.Id].ToList();
        var narrower = shelves.Of<TopicRecord>().Where(t => t.Broader.Any(b => b.Value.Id == topic.Id)).ToList();
        return new TopicPage
        {
            Site = shelves.Site,
            Id = topic.Id,
            Address = Address.Of(topic.Id),
            Title = topic.Title.Value,
            Description = $"{topic.Title.Value}: {Numbers.Of(about.Count, "page", "pages")} of this archive, papers, decisions and events. {topic.ScopeNote}".TrimEnd(),
            Section = Section.Topics,
            Crumbs = [new Phrase("Topics", SitePages.Topics)],
            CrumbName = topic.Title.Value,
            LastModified = Pages.Shelves.LastModified([topic, .. about]),
            Feeds = shelves.Feeds(Address.Of(topic.Id)),
            Headline = new Headline(Kind.Paperwork, topic.KindName, [], topic.ScopeNote),
            Background = shelves.BackgroundOf(topic),
            Citation = Citations.Of(shelves, topic),
            Facts = topic.Broader.Count + narrower.Count == 0 ? [] :
            [
                new Fact("Wider topics", topic.Broader.Count == 0 ? ["none"] : [.. topic.Broader.Select(b => (Line)shelves.Name(b))]),
                new Fact("Narrower topics", narrower.Count == 0 ? ["none"] : [.. narrower.Select(n => (Line)n.Name())]),
            ],
            Shelves = Lists.ByKind(shelves, about),
        };
    }
}
