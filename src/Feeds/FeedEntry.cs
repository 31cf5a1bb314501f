using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Feeds;

/// <summary>One entry of a feed, in no format yet.</summary>
/// <param name="Id">A <c>urn:uuid:</c> that never changes, whatever the address of the archive.</param>
/// <param name="Title">Title with number, and the paper's own date.</param>
/// <param name="Summary">What it is and what is held of it, in a sentence.</param>
/// <param name="Category">The kind of thing.</param>
/// <param name="Link">Its page.</param>
/// <param name="Authors">Who wrote it; empty where nobody is named.</param>
/// <param name="Published">The day it was added.</param>
/// <param name="Updated">The day it was last changed here.</param>
internal sealed record FeedEntry(
    string Id, string Title, string Summary, string Category, Address Link, IReadOnlyList<string> Authors, DateOnly Published,
    DateOnly Updated)
{
    /// <summary>The entry of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="catalogue">The archive.</param>
    /// <param name="asChange">True where the entry tells of the last change: then each change is an entry of its own.</param>
    public static FeedEntry Of(ArchiveRecord record, LinkedCatalogue catalogue, bool asChange)
    {
        var changed = record.Corrected ?? record.Added;
        return new FeedEntry(
            PermanentId.Of($"{catalogue.Settings.GroupNames[0]}/{record.Id}"
                + $"{(asChange ? "@" + changed.ToString("o", CultureInfo.InvariantCulture) : "")}"),
            TitleOf(record),
            SummaryOf(record, catalogue),
            record.KindName,
            Address.Of(record.Id),
            AuthorsOf(record, catalogue),
            record.Added,
            changed);
    }

    /// <summary>The entry of something that happened; of what was withdrawn it tells the title and the reason, no more.</summary>
    public static FeedEntry Of(LogEntry entry, LinkedCatalogue catalogue)
    {
        var stands = entry.Record.Withdrawn is null;
        var what = entry.Kind.ToString();
        return new FeedEntry(
            PermanentId.Of(
                $"{catalogue.Settings.GroupNames[0]}/{entry.Record.Id}#{what}@{entry.Day.ToString("o", CultureInfo.InvariantCulture)}"),
            $"{what}: {(stands ? TitleOf(entry.Record) : entry.Record.Title.Value)}",
            entry.Words.Length > 0 ? entry.Words : stands ? SummaryOf(entry.Record, catalogue) : $"{what}.",
            what,
            entry.To,
            stands ? AuthorsOf(entry.Record, catalogue) : [],
            entry.Day,
            entry.Day);
    }

    private static IReadOnlyList<string> AuthorsOf(ArchiveRecord record, LinkedCatalogue catalogue) =>
        record is DocumentRecord document ? [.. document.Contributors.Select(c => catalogue[c.Who.Value].Title.Value).Distinct()] : [];

    private static string TitleOf(ArchiveRecord record)
    {
        var number = record is DocumentRecord { Symbols: [var first, ..] } ? first.Printed.Value + " · " : "";
        var date = DateOf(record) is { } known ? $" ({DateWords.Of(known)})" : "";
        var label = record is ResolutionVersionRecord version ? $" ({version.VersionLabel})" : "";
        return number + record.Title.Value + label + date;
    }

    private static Edtf? DateOf(ArchiveRecord record) => record switch
    {
        DocumentRecord document => document.Date.ValueOrDefault,
        MeetingRecord meeting => meeting.Date.ValueOrDefault,
        EventRecord happening => happening.Date.ValueOrDefault,
        _ => null,
    };

    private static string Corrections(ArchiveRecord record, LinkedCatalogue catalogue) =>
        record is not DocumentRecord { Corrections: { Count: > 0 } corrections } ? ""
            : string.Concat(corrections.Select(c => $" In “{catalogue[c.In.Value].Title.Value}”"
                + $"{(c.Printed is { } printed ? $", for “{printed.Value}”" : "")} read “{c.Read}”."));

    private static string SummaryOf(ArchiveRecord record, LinkedCatalogue catalogue)
    {
        var held = record is not (DocumentRecord or ResolutionVersionRecord) ? "" : record.Holding switch
        {
            Holding.Text => " Its text can be read here.",
            Holding.File => " A file of it is held.",
            Holding.Announced => " A number is reserved for it.",
            Holding.Missing => " It is known to exist and not held.",
            _ => " Known by its title only.",
        };
        var meetings = record is DocumentRecord document
            ? string.Join(", ", document.Meetings.Select(m => catalogue[m.Value].Title.Value))
            : record is OutcomeRecord outcome ? catalogue[outcome.Meeting.Value].Title.Value : "";
        return record.KindName + (meetings.Length > 0 ? $": {meetings}." : ".") + held + Corrections(record, catalogue);
    }
}
