using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Feeds;
using CopArchive.History;
using CopArchive.Records.Model;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;
using CopArchive.Wording;

namespace CopArchive.Tests.Feeds;

public sealed class FeedWriterTests : IDisposable
{
    private static readonly Uri BaseUrl = new("https://tests.example/archive/");

    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Every_feed_is_read_by_a_reader_that_we_did_not_write()
    {
        foreach (var (address, content) in Write())
        {
            using var xml = XmlReader.Create(new MemoryStream(content));
            var feed = SyndicationFeed.Load(xml);

            Assert.NotEmpty(feed.Title.Text);
            Assert.All(feed.Items, item =>
            {
                Assert.NotEmpty(item.Title.Text);
                Assert.StartsWith("urn:uuid:", item.Id, StringComparison.Ordinal);
                Assert.NotEqual(default, item.PublishDate == default ? item.LastUpdatedTime : item.PublishDate);
            });
            Assert.Contains(feed.Links, l => l.RelationshipType == "self" && l.Uri.AbsoluteUri == address.Absolute(BaseUrl));
        }
    }

    [Fact]
    public void Entries_keep_the_rules_that_readers_let_pass()
    {
        foreach (var (address, content) in Write())
        {
            var document = XDocument.Parse(Encoding.UTF8.GetString(content));
            XNamespace atom = "http://www.w3.org/2005/Atom";
            var isAtom = document.Root!.Name == atom + "feed";
            var ids = document.Descendants(isAtom ? atom + "id" : "guid").Select(e => e.Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());

            var links = isAtom
                ? document.Descendants(atom + "link").Select(l => (string)l.Attribute("href")!)
                : document.Descendants("link").Select(l => l.Value);
            Assert.All(links, l => Assert.StartsWith(BaseUrl.AbsoluteUri, l, StringComparison.Ordinal));

            var dates = (isAtom
                ? document.Descendants(atom + "updated")
                : document.Descendants("pubDate").Concat(document.Descendants("lastBuildDate"))).ToList();
            Assert.All(dates, d => Assert.True(isAtom
                ? DateTime.TryParseExact(d.Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                : DateTime.TryParseExact(d.Value, "ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture, DateTimeStyles.None,
                    out _),
                $"{address.Path}: {d.Value}"));
            Assert.DoesNotContain((byte)'\r', content);
            Assert.False(content.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        }
    }

    [Fact]
    public void The_papers_own_date_stands_in_the_title_and_the_day_of_adding_in_the_entry()
    {
        _archive.Write(
            "data/documents/letter.yml",
            TemporaryArchive.Head("Letter & <more>", "type: letter", "date: 2010-03-17/2010-03-18", "symbols: [\"TP/1/4\"]"));

        var atom = Feed("feed.atom");

        var entry = atom.Items.Single(i => i.Links.Any(l => l.Uri.AbsoluteUri.EndsWith("/documents/letter/", StringComparison.Ordinal)));
        Assert.Equal("TP/1/4 · Letter & <more> (17–18 March 2010)", entry.Title.Text);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), entry.PublishDate);
    }

    [Fact]
    public void A_changed_paper_is_news_again_only_to_those_who_follow_changes()
    {
        WriteZebra("2026-03-04");

        Assert.Equal("Zebra", Feed("changed.atom").Items.First().Title.Text);
        Assert.Equal("Zebra", Feed("changed.rss").Items.First().Title.Text);
        Assert.NotEqual("Zebra", Feed("feed.atom").Items.First().Title.Text);
        Assert.NotEqual(Zebra("feed.atom").Id, Zebra("changed.atom").Id);
    }

    [Fact]
    public void Each_correction_is_dated_by_its_own_day_and_is_a_new_entry_only_to_those_who_follow_changes()
    {
        string[] feeds = ["feed.atom", "feed.rss", "changed.atom", "changed.rss"];
        WriteZebra("2026-03-04");
        var first = feeds.Select(Zebra).ToList();
        WriteZebra("2026-05-06");
        var second = feeds.Select(Zebra).ToList();

        // in Atom the day of adding and that of the last change, in RSS the one by which the feed is sorted
        Assert.Equal(["2026-01-02 2026-03-04", "2026-01-02", "2026-01-02 2026-03-04", "2026-03-04"], first.Select(e => e.Days));
        Assert.Equal(["2026-01-02 2026-05-06", "2026-01-02", "2026-01-02 2026-05-06", "2026-05-06"], second.Select(e => e.Days));
        Assert.Equal(new DateTimeOffset(2026, 5, 6, 0, 0, 0, TimeSpan.Zero), Feed("changed.atom").LastUpdatedTime);

        Assert.Equal([true, true, false, false], first.Zip(second).Select(e => e.First.Id == e.Second.Id));
        Assert.All([first, second], told => Assert.Equal((told[0].Id, told[2].Id), (told[1].Id, told[3].Id)));
    }

    [Fact]
    public void A_change_of_an_old_paper_is_the_newest_however_many_papers_were_added_after_it()
    {
        WriteZebra("2026-03-04");
        for (var i = 0; i < 120; i++)
        {
            _archive.Write(
                $"data/documents/d{i:000}.yml",
                TemporaryArchive.Head($"D{i:000}", "type: letter", "date: not stated").Replace("added: 2026-01-02", "added: 2026-02-03"));
        }

        Assert.All(["changed.atom", "changed.rss"], (string feed) => Assert.Equal("Zebra", Feed(feed).Items.First().Title.Text));
        Assert.DoesNotContain("Zebra", Feed("feed.atom").Items.Select(i => i.Title.Text));
    }

    [Fact]
    public void Ids_do_not_depend_on_the_address_of_the_archive()
    {
        string Ids(Uri at) => string.Join('\n', FeedWriter.Write(Link(), FeedSubject.All(Link()), Log(), at, Words.English)
            .Select(f => XDocument.Parse(Encoding.UTF8.GetString(f.Content()))
                .Descendants()
                .Where(e => e.Name.LocalName is "id" or "guid")
                .Select(e => e.Value))
            .Select(ids => string.Join(' ', ids)));

        Assert.Equal(Ids(BaseUrl), Ids(new Uri("https://elsewhere.example/")));
    }

    [Fact]
    public void A_paper_is_in_the_feed_of_the_whole_its_type_its_meeting_its_topic_and_everybody_who_wrote_it()
    {
        _archive.Write("data/topics/lamps.yml", TemporaryArchive.Head("Lamps"))
            .Write("data/organisations/norrland.yml", TemporaryArchive.Head("Norrland", "type: country"))
            .Write(
                "data/organisations/ministry.yml",
                TemporaryArchive.Head("Ministry of Lamps", "type: government", "country: organisations/norrland"))
            .Write("data/people/ann.yml", TemporaryArchive.Head("Ann"))
            .Write("data/documents/paper.yml", TemporaryArchive.Head(
                "Paper", "type: contribution", "date: not stated", "presented-at: meetings/1", "topics: [topics/lamps]",
                "contributors: [{who: people/ann, as: author, for: organisations/ministry}]"));

        Assert.All(
            ["", "contributions/", "meetings/1/", "topics/lamps/", "people/ann/", "organisations/ministry/", "organisations/norrland/"],
            (string page) => Assert.Contains(Feed(page + "feed.rss").Items, i => i.Title.Text == "Paper"));
    }

    [Fact]
    public void A_feed_of_more_than_a_hundred_says_so_and_shows_the_newest()
    {
        for (var i = 0; i < 120; i++)
        {
            _archive.Write($"data/documents/d{i:000}.yml", TemporaryArchive.Head($"D{i:000}", "type: letter", "date: not stated")
                .Replace("added: 2026-01-02", $"added: 2026-02-{(i % 28) + 1:00}"));
        }

        var feed = Feed("feed.atom");

        Assert.Equal(100, feed.Items.Count());
        Assert.Contains("newest 100 of 122", feed.Description.Text, StringComparison.Ordinal);
        Assert.Equal(feed.Items.Select(i => i.PublishDate).OrderDescending(), feed.Items.Select(i => i.PublishDate));
    }

    [Fact]
    public void Each_event_is_an_entry_of_its_own_and_a_withdrawn_record_shows_only_its_title_and_reason()
    {
        _archive.Write("data/documents/gone.yml", TemporaryArchive.Head(
            "Gone", "type: letter", "date: 2010-03-17", "symbols: [\"TP/1/4\"]", "corrected: 2026-03-04",
            "withdrawn: {on: 2026-03-05, reason: \"Asked for.\"}"));

        var entries = Feed("changes/feed.atom").Items.Take(2).ToList();

        Assert.Equal(["Withdrawn: Gone", "Corrected: Gone"], entries.Select(e => e.Title.Text));
        Assert.Equal(["Asked for.", "Corrected."], entries.Select(e => e.Summary.Text));
        Assert.All(entries, e => Assert.Empty(e.Authors));
    }

    [Fact]
    public void What_is_of_a_year_can_be_followed_in_one_file()
    {
        _archive.Write("data/documents/late.yml", TemporaryArchive.Head("Late", "type: letter", "date: 2011-05"))
            .Write("data/documents/over.yml", TemporaryArchive.Head("Over", "type: letter", "date: 2010/2011"));

        var files = Write().Select(f => f.Address.Path).Where(p => p.StartsWith("years/", StringComparison.Ordinal));

        Assert.Equal(["years/2010/feed.atom", "years/2011/feed.atom"], files);
        Assert.Equal(
            ["First meeting (17 March 2010)", "Report (18 March 2010)"],
            Feed("years/2010/feed.atom").Items.Select(i => i.Title.Text).Order());
        Assert.Equal(["Late (May 2011)"], Feed("years/2011/feed.atom").Items.Select(i => i.Title.Text));
    }

    [Fact]
    public void A_country_is_followed_with_what_its_ministries_wrote()
    {
        _archive.Write("data/organisations/norrland.yml", TemporaryArchive.Head("Norrland", "type: country"))
            .Write("data/organisations/office.yml", TemporaryArchive.Head(
                "Office", "type: government", "country: organisations/norrland"))
            .Write("data/documents/lamps.yml", TemporaryArchive.Head(
                "Lamps", "type: contribution", "date: 2010", "contributors: [{who: organisations/office, as: author}]"));

        Assert.Equal(["Lamps (2010)"], Feed("organisations/norrland/feed.atom").Items.Select(i => i.Title.Text));
    }

    /// <summary>A paper whose name comes last, so that only its days can bring it to the top.</summary>
    private void WriteZebra(string corrected) =>
        _archive.Write(
            "data/documents/zebra.yml",
            TemporaryArchive.Head("Zebra", "type: letter", "date: not stated", $"corrected: {corrected}"));

    private (string Id, string Days) Zebra(string feed)
    {
        var entry = Feed(feed).Items.Single(i => i.Title.Text == "Zebra");
        var days = new[] { entry.PublishDate, entry.LastUpdatedTime }.Where(d => d != default);
        return (entry.Id, string.Join(' ', days.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
    }

    private LinkedCatalogue Link() => LinkedArchive.Of(_archive.Data);

    private List<(Address Address, byte[] Content)> Write() =>
    [
        .. FeedWriter.Write(Link(), FeedSubject.All(Link()), Log(), BaseUrl, Words.English)
            .Concat(FeedWriter.Write(Link(), Log(), BaseUrl, Words.English)).Select(f => (f.Address, f.Content())),
    ];

    private ArchiveLog Log() => ArchiveChanges.Of(Link(), ArchiveHistory.None("not asked for")).Log;

    private SyndicationFeed Feed(string path)
    {
        using var xml = XmlReader.Create(new MemoryStream(Write().Single(f => f.Address.Path == path).Content));
        return SyndicationFeed.Load(xml);
    }
}
