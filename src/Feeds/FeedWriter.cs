using System.Collections.Concurrent;
using System.Globalization;
using System.Xml;
using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Feeds;

/// <summary>Writes feeds: Atom 1.0 (RFC 4287) and RSS 2.0 (RSS Advisory Board, 2.0.11).</summary>
public static class FeedWriter
{
    /// <summary>A feed shows the newest hundred; the page that it links to shows all.</summary>
    public const int Limit = 100;

    private const string AtomNamespace = "http://www.w3.org/2005/Atom";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>All feeds of an archive, each made when it is asked for, by any thread.</summary>
    /// <param name="catalogue">The archive.</param>
    /// <param name="subjects">What can be followed.</param>
    /// <param name="log">What happened in it.</param>
    /// <param name="baseUrl">The address at which it is published.</param>
    /// <param name="words">The words of the language in which they are written.</param>
    /// <param name="folder">What stands before their addresses and those of their pages in a further frame: <c>fr/</c>.</param>
    public static IEnumerable<(Address Address, Func<byte[]> Content)> Write(
        LinkedCatalogue catalogue, IReadOnlyList<FeedSubject> subjects, ArchiveLog log, Uri baseUrl, Words words,
        string folder = "")
    {
        var asNew = Once(r => FeedEntry.Of(r, catalogue, asChange: false, log, words));
        var asChange = Once(r => FeedEntry.Of(r, catalogue, asChange: true, log, words));
        foreach (var subject in subjects)
        {
            var added = new Lazy<Feed>(() => new Feed(catalogue.Settings, subject,
                Entries(catalogue, subject, r => r.Added, asNew, words), subject.Records.Count, AsChange: false, words, folder));
            yield return Printed(Atom, subject.Atom, added);
            if (subject.IsAtomAlone)
            {
                continue;
            }

            var changed = new Lazy<Feed>(() => new Feed(catalogue.Settings, subject,
                Entries(catalogue, subject, catalogue.LastChanged, asChange, words), subject.Records.Count, AsChange: true, words, folder));
            yield return Printed(Rss, subject.Rss, added);
            yield return Printed(Atom, subject.ChangedAtom, changed);
            yield return Printed(Rss, subject.ChangedRss, changed);
        }

        (Address Address, Func<byte[]> Content) Printed(Func<Feed, Address, Uri, byte[]> print, Address plain, Lazy<Feed> feed)
        {
            var self = plain with { Path = folder + plain.Path };
            return (self, () => print(feed.Value, self, baseUrl));
        }
    }

    /// <summary>The feeds of the archive's own log.</summary>
    /// <param name="catalogue">The archive.</param>
    /// <param name="log">The log.</param>
    /// <param name="baseUrl">The address at which it is published.</param>
    /// <param name="words">The words of the language in which they are written.</param>
    /// <param name="folder">What stands before their addresses and those of their pages in a further frame: <c>fr/</c>.</param>
    public static IEnumerable<(Address Address, Func<byte[]> Content)> Write(
        LinkedCatalogue catalogue, ArchiveLog log, Uri baseUrl, Words words, string folder = "")
    {
        var subject = ArchiveLog.Subject;
        var feed = new Feed(catalogue.Settings, subject,
            [.. log.Entries.Take(Limit).Select(e => FeedEntry.Of(e, catalogue, words))], log.Entries.Count, AsChange: false, words, folder);
        yield return (feed.At(subject.Atom), () => Atom(feed, feed.At(subject.Atom), baseUrl));
        yield return (feed.At(subject.Rss), () => Rss(feed, feed.At(subject.Rss), baseUrl));
    }

    /// <summary>The entry of a record, made once: it stands in the feeds of its kind, its meeting, its topics, its authors.</summary>
    private static Func<ArchiveRecord, FeedEntry> Once(Func<ArchiveRecord, FeedEntry> make)
    {
        var made = new ConcurrentDictionary<RecordId, FeedEntry>();
        return record => made.GetOrAdd(record.Id, (_, r) => make(r), record);
    }

    private static List<FeedEntry> Entries(
        LinkedCatalogue catalogue, FeedSubject subject, Func<ArchiveRecord, DateOnly> dayOf, Func<ArchiveRecord, FeedEntry> entryOf,
        Words words) =>
    [
        .. subject.Records
            .Select(r => (r.Id, Day: dayOf(r), Make: (Func<FeedEntry>)(() => entryOf(r))))
            .Concat(subject.Kind != FeedSubjectKind.Corrections ? [] : catalogue.Records.Where(r => r.Withdrawn is null)
                .SelectMany(r => FeedEntry.OfWords(r, catalogue, words)
                    .Select(e => (r.Id, Day: e.Updated, Make: (Func<FeedEntry>)(() => e)))))
            .OrderByDescending(r => r.Day).ThenBy(r => r.Id)
            .Take(Limit)
            .Select(r => r.Make()),
    ];

    internal static byte[] Atom(Feed feed, Address self, Uri baseUrl) => Xml(xml =>
    {
        xml.WriteStartElement("feed", AtomNamespace);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.WriteElementString("id", AtomNamespace, feed.Id);
        xml.WriteElementString("title", AtomNamespace, feed.Title);
        xml.WriteElementString("subtitle", AtomNamespace, feed.Description);
        xml.WriteElementString("updated", AtomNamespace, Rfc3339(feed.Updated));
        Link(xml, "self", "application/atom+xml", self.Absolute(baseUrl));
        Link(xml, "alternate", "text/html", feed.At(feed.Subject.Page).Absolute(baseUrl));
        Author(xml, feed.Settings.Title);
        foreach (var entry in feed.Entries)
        {
            xml.WriteStartElement("entry", AtomNamespace);
            xml.WriteElementString("id", AtomNamespace, entry.Id);
            xml.WriteElementString("title", AtomNamespace, entry.Title);
            Link(xml, "alternate", "text/html", feed.At(entry.Link).Absolute(baseUrl));
            xml.WriteElementString("published", AtomNamespace, Rfc3339(entry.Published));
            xml.WriteElementString("updated", AtomNamespace, Rfc3339(entry.Updated));
            foreach (var author in entry.Authors)
            {
                Author(xml, author);
            }

            xml.WriteStartElement("category", AtomNamespace);
            xml.WriteAttributeString("term", entry.Category);
            xml.WriteEndElement();
            xml.WriteElementString("summary", AtomNamespace, entry.Summary);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static byte[] Rss(Feed feed, Address self, Uri baseUrl) => Xml(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, AtomNamespace);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", feed.Title);
        xml.WriteElementString("link", feed.At(feed.Subject.Page).Absolute(baseUrl));
        xml.WriteElementString("description", feed.Description);
        xml.WriteElementString("language", feed.Language);
        xml.WriteElementString("lastBuildDate", Rfc822(feed.Updated));
        xml.WriteStartElement("atom", "link", AtomNamespace);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteAttributeString("href", self.Absolute(baseUrl));
        xml.WriteEndElement();
        foreach (var entry in feed.Entries)
        {
            xml.WriteStartElement("item");
            xml.WriteElementString("title", entry.Title);
            xml.WriteElementString("link", feed.At(entry.Link).Absolute(baseUrl));
            xml.WriteStartElement("guid");
            xml.WriteAttributeString("isPermaLink", "false");
            xml.WriteString(entry.Id);
            xml.WriteEndElement();
            xml.WriteElementString("pubDate", Rfc822(feed.DayOf(entry)));
            xml.WriteElementString("category", entry.Category);
            foreach (var author in entry.Authors)
            {
                xml.WriteElementString("dc", "creator", DublinCore, author);
            }

            xml.WriteElementString("description", entry.Summary);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static byte[] Xml(Action<XmlWriter> write) => XmlFile.Print(write, endsLine: true);

    private static void Link(XmlWriter xml, string rel, string type, string href)
    {
        xml.WriteStartElement("link", AtomNamespace);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", AtomNamespace);
        xml.WriteElementString("name", AtomNamespace, name);
        xml.WriteEndElement();
    }

    /// <summary>Records know days, feeds want moments: the beginning of the day in UTC.</summary>
    private static string Rfc3339(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    private static string Rfc822(DateOnly day) => day.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture) + " 00:00:00 +0000";
}
