using CopArchive.Catalogue;
using CopArchive.Catalogue.Linking;
using CopArchive.Pages;
using CopArchive.Pages.Chaining;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Wording;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;
using CopArchive.Values;

namespace CopArchive.Tests.Pages;

public sealed class PagePlanTests
{
    private readonly PlannedPages _lanterns = PlannedPages.Lanterns;

    [Fact]
    public void No_two_pages_have_one_address_and_they_stand_in_its_order()
    {
        var paths = _lanterns.All.Select(p => p.Address.Path).ToList();

        Assert.Equal(paths.Distinct().Order(StringComparer.Ordinal), paths);
    }

    [Fact]
    public void An_archive_without_records_has_the_lists_that_every_archive_has()
    {
        var settings = _lanterns.Catalogue.Settings with { Words = [] };
        var none = Linker.Link(settings, new LoadedRecords(settings, [], new HashSet<RecordId>()),
            new Dictionary<RecordId, IReadOnlyList<TextBody>>(), new SymbolReader(settings.GroupNames, settings.SymbolSeries));

        Assert.Empty(SitePages.Lists.Except(PagePlan.Of(none, Words.English, [], Published.Of(none)).Select(p => p.Address)));
    }

    [Fact]
    public void Every_thing_that_stands_is_in_the_list_of_its_kind()
    {
        var listed = _lanterns.All
            .Where(p => p is ListPage && !p.Address.Path.StartsWith("years", StringComparison.Ordinal))
            .Cast<ListPage>()
            .SelectMany(p => p.Shelves).SelectMany(s => s.Cards)
            .Concat(_lanterns.At<MeetingsPage>("meetings/").Meetings).Select(c => c.Title.To)
            .Concat(_lanterns.At<OutcomesPage>("outcomes/").Groups.SelectMany(g => g.Entries).Select(e => e.Title.To)).ToHashSet();

        Assert.All(_lanterns.Catalogue.Records.Where(r => r.Withdrawn is null), r => Assert.Contains(Address.Of(r.Id), listed));
    }

    [Fact]
    public void A_page_was_last_changed_when_what_it_shows_was()
    {
        var meeting = _lanterns.At<MeetingPage>("meetings/2/");
        var shown = _lanterns.Catalogue.OfMeeting(_lanterns.Catalogue.All<MeetingRecord>().Single(m => m.Number == 2))
            .Where(r => r.Withdrawn is null);

        Assert.Equal(shown.Max(r => r.Corrected ?? r.Added), meeting.LastModified);
    }

    [Fact]
    public void Every_feed_is_announced_on_the_page_beside_which_it_lies()
    {
        Assert.All(
            Published.Of(_lanterns.Catalogue).Followed,
            followed => Assert.Contains(followed.Page, _lanterns.At(followed.Page.Path).Feeds.Select(f => f.Page)));
        Assert.NotNull(_lanterns.Read("meetings/2/")
            .QuerySelector("link[rel=alternate][type='application/atom+xml'][href='/archive/meetings/2/feed.atom']"));
    }

    [Fact]
    public void Not_stated_not_found_and_none_are_told_apart()
    {
        Assert.Equal("not stated in the papers read here", Words.English.Value(new Stated<string>.NotStated()));
        Assert.Equal("not found", Words.English.Value(new Stated<string>.NotFound()));
        Assert.Equal("none", Words.English.Value(new Stated<string>.None()));
        Assert.Equal("May 2010 (printed “spring”)", Words.English.Value(new Stated<string>.Known("May 2010", "spring")));
    }

    [Fact]
    public void An_outcome_shows_the_printed_words_before_the_editors_word_for_them()
    {
        var page = _lanterns.Read("outcomes/2-send-counts/");
        var words = page.QuerySelector("main")!.TextContent;

        Assert.True(words.IndexOf(page.QuerySelector(".words p")!.TextContent, StringComparison.Ordinal) is >= 0 and var printed
            && printed < words.IndexOf("classed by the editors", StringComparison.Ordinal));
    }

    [Fact]
    public void A_meeting_without_a_known_day_stands_between_its_neighbours_and_is_said_to_have_no_date()
    {
        using var archive = new TemporaryArchive();
        archive.Write(
            "data/meetings/2.yml",
            TemporaryArchive.Head("Second", "number: 2", "state: held", "date: not found", "venue: not found"))
            .Write("data/meetings/5.yml", TemporaryArchive.Head("Fifth", "number: 5", "state: held", "date: 2014-01", "venue: not found"));

        var line = new PlannedPages(LinkedArchive.Of(archive.Data)).At<MeetingsPage>("meetings/").TimeLine!;

        Assert.Equal(["1", "2", "5"], line.Years.SelectMany(y => y.Entries).Select(e => e.Number));
        Assert.Equal([true, false, true], line.Years.SelectMany(y => y.Entries).Select(e => e.IsDated));
        Assert.Equal("no date", line.Years[1].Name);
    }
}
