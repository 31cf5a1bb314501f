using CopArchive.Catalogue;
using CopArchive.Tests.Records;
using CopArchive.Wording;

namespace CopArchive.Tests.Catalogue;

public sealed class NumberRunTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void The_papers_of_the_second_meeting_are_a_closed_run_and_the_fourteenth_is_known_from_elsewhere()
    {
        var runs = NumberRun.All(LinkedArchive.Of(Path.Combine(Repository.Root, "data")));

        Assert.Equal(["WG-CP/2/1 to WG-CP/2/13: InPapersHeld", "WG-CP/2/14: FoundElsewhere"], InWords(runs.Single(r => r.Meeting == 2)));
    }

    [Fact]
    public void Of_the_third_to_the_sixth_meeting_no_number_is_known()
    {
        var catalogue = LinkedArchive.Of(Path.Combine(Repository.Root, "data"));

        Assert.Contains(NumberRun.MeetingsWithout(catalogue, NumberRun.All(catalogue)), s => (s.From, s.To) == (3, 6));
    }

    [Fact]
    public void Only_between_numbers_that_are_known_there_are_gaps()
    {
        Paper("TP/1/3");
        Paper("TP/1/4 Rev.1");
        Paper("TP/1/9");
        Paper("TP/2/1");

        var runs = NumberRun.All(LinkedArchive.Of(_archive.Data));

        Assert.Equal(["TP/1/…", "TP/2/…"], runs.Select(r => r.Name));
        Assert.Equal(
            ["TP/1/3 to TP/1/4: FoundElsewhere", "TP/1/5 to TP/1/8: Unknown", "TP/1/9: FoundElsewhere"],
            InWords(runs[0]));
        Assert.Equal([(5, 8)], runs[0].Gaps.Select(g => (g.From, g.To)));
        Assert.Empty(runs[1].Gaps);
    }

    [Fact]
    public void A_number_that_a_held_paper_names_and_that_has_no_page_is_no_gap()
    {
        Paper("TP/1/1");
        _archive.Write(
            "data/documents/a.md",
            TemporaryArchive.Text("A", "type: letter", "date: not stated") + "1.1 See TP/1/1 and STP/1/2.\n");

        var run = Assert.Single(NumberRun.All(LinkedArchive.Of(_archive.Data)));

        Assert.Equal(["TP/1/1: InPapersHeld", "TP/1/2: Named"], InWords(run));
    }

    [Fact]
    public void Numbers_that_others_count_too_and_misprinted_ones_make_no_run()
    {
        Paper("C10/44");
        _archive.Write(
            "data/documents/wrong.yml",
            TemporaryArchive.Head("Wrong", "type: letter", "date: not stated", "symbols: [{printed: \"TP/1/3\", claim: misprinted}]"));

        Assert.Empty(NumberRun.All(LinkedArchive.Of(_archive.Data)));
    }

    private static IEnumerable<string> InWords(NumberRun run) => 
        run.Stretches.Select(s => $"{Words.English.Range(run, s)}: {s.Basis}");

    private void Paper(string number)
    {
        var id = number.ToLowerInvariant().Replace('/', '-').Replace(" rev.", "-rev-", StringComparison.Ordinal);
        _archive.Write(
            $"data/documents/{id}.yml",
            TemporaryArchive.Head(number, "type: letter", "date: not stated", $"symbols: [\"{number}\"]"));
    }
}
