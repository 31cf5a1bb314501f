using CopArchive.Exports;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;
using CopArchive.Wording;

namespace CopArchive.Tests.Exports;

public sealed class DueTests : IDisposable
{
    private readonly TemporaryArchive _archive = new TemporaryArchive()
        .Write("data/meetings/2.yml", TemporaryArchive.Head("Second meeting", "number: 2", "state: planned", "date: 2026-03-10",
            "venue: Geneva", "contributions-until: 2026-03-01"))
        .Write("data/documents/reserved.yml", TemporaryArchive.Head("Reserved", "type: contribution", "date: not stated",
            "symbols: [\"TP/1/9\"]", "holding: announced"));

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void What_is_coming_stands_first_with_its_last_days()
    {
        var said = Print("2026-02-01");

        Assert.StartsWith("Coming:\n- 2026-03-01: ", said, StringComparison.Ordinal);
        Assert.Contains("- 2026-03-10: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Over by their dates", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_meeting_that_is_over_and_not_said_to_have_taken_place_waits() => Assert.Contains(
        "Over by their dates, and not said to have taken place: set the state, or a new date:\n- Second meeting (meetings/2)\n",
        Print("2026-03-11"),
        StringComparison.Ordinal);

    [Fact]
    public void A_number_reserved_long_ago_waits_for_its_paper() => Assert.Contains(
        "Numbers reserved more than 30 days ago, without a paper:\n- Reserved (documents/reserved)\n",
        Print("2027-06-01"),
        StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_seen_here_is_said() =>
        Assert.Contains("Not looked at here: proposals and forms that wait", Print("2026-02-01"), StringComparison.Ordinal);

    private string Print(string on) => Due.Print(LinkedArchive.Of(_archive.Data), DateOnly.Parse(on, null), Words.English);
}
