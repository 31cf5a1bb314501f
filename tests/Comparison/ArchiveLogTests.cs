using System.Globalization;
using CopArchive.Comparison;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.History;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Comparison;

public sealed class ArchiveLogTests
{
    [Fact]
    public void A_page_that_is_changed_on_the_day_on_which_it_was_added_is_news_once_that_day()
    {
        const string Letter = "data/documents/letter.yml";
        using var made = new MadeUpRepository();
        made.Write(Letter, TemporaryArchive.Head("One", "type: letter", "date: not stated")).Commit("2026-01-02", "09:00:00 +0000")
            .Edit(Letter, "One", "Two").Commit("2026-01-02", "15:00:00 +0000")
            .Edit(Letter, "Two", "Three").Commit("2026-01-03");

        var log = ArchiveChanges.Of(LinkedArchive.Of(made.Data), made.Read()).Log;

        Assert.Equal(
            ["2026-01-03 Changed", "2026-01-02 Added"],
            log.Entries
                .Where(e => e.Record.Id.Value == "documents/letter")
                .Select(e => $"{e.Day.ToString("o", CultureInfo.InvariantCulture)} {e.Kind}"));
    }
}
