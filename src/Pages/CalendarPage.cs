using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>The calendar: how to subscribe, what stands in it, and what cannot.</summary>
public sealed record CalendarPage : PageModel
{
    private CalendarPage()
    {
    }

    /// <summary>The calendar to subscribe to; null where nothing has a day yet, and on the page of a year.</summary>
    public required Address? File { get; init; }

    /// <summary>Leads to the years, where all entries are too many for this page; else empty.</summary>
    public IReadOnlyList<Phrase> Years { get; init; } = [];

    /// <summary>What has a day, the latest first.</summary>
    public required IReadOnlyList<CalendarRow> Dated { get; init; }

    /// <summary>What has none, or none for sure.</summary>
    public required IReadOnlyList<CalendarRow> Undated { get; init; }

    /// <summary>The calendar and, where it is too long for a page, a page for each year.</summary>
    internal static IEnumerable<CalendarPage> All(Shelves shelves)
    {
        var whole = Of(shelves, shelves.Calendar);
        if (shelves.Calendar.Count <= ListPage.MostRows)
        {
            return [whole];
        }

        var years = ListParts.Of(shelves.Words, whole.Address, shelves.Calendar, "year", e =>
            e.Date.ValueOrDefault?.Earliest?.Year.ToString("D4", CultureInfo.InvariantCulture) ?? ListParts.NoYear);
        return years
            .Select(y => Of(shelves, y.Things) with
            {
                Address = y.Address,
                Title = shelves.Words.PartOfList(whole.Title, y.Name),
                Crumbs = [.. whole.Crumbs, new Phrase(whole.Title, whole.Address)],
                CrumbName = y.Name,
                File = null,
            })
            .Prepend(whole with { Years = [.. years.Select(y => y.Link)], Dated = [], Undated = [] });
    }

    private static CalendarPage Of(Shelves shelves, IReadOnlyList<CalendarEntry> entries)
    {
        var dated = entries.Where(e => e.Days is not null).ToList();
        return new CalendarPage
        {
            Site = shelves.Site,
            Address = SitePages.Calendar,
            Title = shelves.Words.PageName(NamedPage.Calendar),
            Description = shelves.Words.CalendarDescription(dated.Count, entries.Count - dated.Count),
            Section = Section.Meetings,
            Crumbs = [shelves.Words.To(NamedPage.Meetings)],
            CrumbName = shelves.Words.PageName(NamedPage.Calendar),
            LastModified = shelves.LastModified(entries.Select(e => e.Record)),
            File = dated.Count > 0 ? CalendarEntry.Whole : null,
            Dated = [.. dated.AsEnumerable().Reverse().Select(e => Row(shelves, e))],
            Undated = [.. entries.Where(e => e.Days is null).Select(e => Row(shelves, e))],
        };
    }

    private static CalendarRow Row(Shelves shelves, CalendarEntry entry) => new(
        entry.Days is { } days && days.First == days.Last
            ? shelves.Words.DayWithWeekday(days.First)
            : Words.Capital(shelves.Date(entry.Date)),
        shelves.Words.CalendarHours(entry, shelves.Site.OwnLanguage),
        entry.Record.Name(),
        Words.Capital(shelves.Words.CalendarKind(entry)));
}

/// <summary>A line of the calendar.</summary>
/// <param name="When">The days in words.</param>
/// <param name="Hours">The hours as printed, and in UTC; or that they are unknown or irrelevant.</param>
/// <param name="What">What it is.</param>
/// <param name="Kind">Meeting, event or deadline, and whether it took place.</param>
public sealed record CalendarRow(Phrases When, Phrases Hours, Phrase What, string Kind);
