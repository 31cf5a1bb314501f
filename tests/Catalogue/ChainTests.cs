using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Tests.Records;
using CopArchive.Values;

namespace CopArchive.Tests.Catalogue;

public sealed class ChainTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void An_outcome_is_led_from_its_mandate_over_agenda_papers_and_paragraph_to_what_followed()
    {
        Assert.Equal(
            """
            Mandate: resolutions/1306/council-2009
            Meeting: meetings/2
            AgendaItem: documents/wg-cp-2-1#item-4 (Deduced)
            Paper: documents/wg-cp-2-6, documents/wg-cp-2-10, documents/wg-cp-2-11
            Discussion: documents/report-meeting-2#p-6.4
            Outcome: outcomes/2-comments-until-july-2010
            FollowUp: documents/statistical-framework-2010-09-30 (Deduced)
            """,
            Shown(ChainOf("data", "2-comments-until-july-2010")), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("data")]
    [InlineData("tests/archives/lanterns/data")]
    public void The_chains_through_a_record_are_all_that_contain_it(string data)
    {
        var catalogue = LinkedArchive.Of(Path.Combine(Repository.Root, data));
        var chains = new ChainFinder(catalogue);
        var all = catalogue.All<OutcomeRecord>().Where(o => o.Withdrawn is null).Select(chains.ChainOf).ToList();

        Assert.All(catalogue.Records, record => Assert.Equal(
            all.Where(c => c.All().Any(s => s.Record.Id == record.Id)), chains.Through(record.Id)));
    }

    [Fact]
    public void A_paper_named_by_the_paragraph_around_the_evidence_is_part_of_the_chain_and_what_came_later_is_not()
    {
        var discussed = ChainOf("data", "2-engage-children");
        var announced = ChainOf("data", "2-draft-outcome-for-comments");

        Assert.Equal(["documents/wg-cp-2-11"], discussed.Steps(ChainPart.Paper).Select(s => s.Record.Id.Value));
        Assert.Equal(new ChainLink.Silent(ChainPart.Paper, Silence.NoPaperNamed), announced[ChainPart.Paper]);
        Assert.Equal(["documents/wg-cp-2-14"], announced.Steps(ChainPart.FollowUp).Select(s => s.Record.Id.Value));
    }

    [Fact]
    public void What_the_editors_deduced_is_told_apart_from_what_a_paper_states()
    {
        var step = Assert.Single(ChainOf("data", "2-extend-mandate-after-2010").Steps(ChainPart.FollowUp));

        Assert.Equal("resolutions/179/guadalajara-2010", step.Record.Id.Value);
        Assert.Equal(Confidence.Deduced, step.Confidence);
        Assert.Null(step.Then);
    }

    [Fact]
    public void Outcomes_that_follow_one_another_are_followed_to_the_last()
    {
        var answer = Assert.Single(ChainOf("data", "2-timeframe-for-comments-asked").Steps(ChainPart.FollowUp));
        var then = Assert.IsType<ChainLink.Named>(answer.Then);

        Assert.Equal("outcomes/2-comments-until-july-2010", answer.Record.Id.Value);
        Assert.Equal("documents/statistical-framework-2010-09-30", Assert.Single(then.Steps).Record.Id.Value);
    }

    [Fact]
    public void Outcomes_that_lead_to_each_other_do_not_go_round_for_ever()
    {
        foreach (var (name, other) in new[] { ("1-one", "1-two"), ("1-two", "1-one") })
        {
            _archive.Write($"data/outcomes/{name}.yml", TemporaryArchive.Head(
                name, "force: suggestion", "type: action", "meeting: meetings/1", "printed-words: \"Some delegates suggested a thing\"",
                "state: done", "state-as-of: 2026-01-02", "evidence: [documents/report#p-1.1]", $"led-to: outcomes/{other}"));
        }

        var chain = new ChainFinder(LinkedArchive.Of(_archive.Data));

        Assert.Equal(["outcomes/1-two", "outcomes/1-one"], chain.Through(RecordId.Parse("outcomes/1-one"))[0]
            .Steps(ChainPart.FollowUp)[0]
            .WithWhatFollowed()
            .Select(s => s.Record.Id.Value));
    }

    [Fact]
    public void Where_the_papers_are_silent_the_chain_says_at_which_link()
    {
        _archive.Write("data/outcomes/1-a.yml", TemporaryArchive.Head(
            "A", "force: suggestion", "type: action", "meeting: meetings/1", "printed-words: \"Some delegates suggested a thing\"",
            "state: not-applicable", "state-as-of: 2026-01-02",
            "evidence: [documents/report#p-1.1]"));

        Assert.Equal(
            """
            Mandate: silent, NoMandateNamed
            Meeting: meetings/1
            AgendaItem: silent, NoAgendaKnown
            Paper: silent, NoPaperNamed
            Discussion: documents/report#p-1.1
            Outcome: outcomes/1-a
            FollowUp: silent, NothingToFollow
            """,
            Shown(new ChainFinder(LinkedArchive.Of(_archive.Data)).Through(RecordId.Parse("outcomes/1-a"))[0]),
            ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("data")]
    [InlineData("tests/archives/lanterns/data")]
    public void From_any_outcome_one_comes_back_to_a_mandate_and_on_to_a_resolution_a_meeting_or_a_stated_silence(string data)
    {
        var catalogue = LinkedArchive.Of(Path.Combine(Repository.Root, data));
        var finder = new ChainFinder(catalogue);
        foreach (var outcome in catalogue.All<OutcomeRecord>())
        {
            var chain = finder.ChainOf(outcome);

            Assert.Equal(Enum.GetValues<ChainPart>(), chain.Links.Select(l => l.Part));
            Assert.All(chain.Links, l => Assert.True(l is ChainLink.Silent or ChainLink.Named { Steps.Count: > 0 }, outcome.Id.Value));
            Assert.All(
                chain.Steps(ChainPart.Mandate),
                s => Assert.True(s.Record is ResolutionRecord or ResolutionVersionRecord or DocumentRecord, outcome.Id.Value));
            Assert.All(chain.Steps(ChainPart.FollowUp).SelectMany(s => s.WithWhatFollowed()), s => Assert.True(
                s.Then is not null || s.Record is ResolutionRecord or ResolutionVersionRecord or MeetingRecord,
                $"{outcome.Id}: the way ends at {s.Record.Id} and does not say so"));
        }
    }

    private static Chain ChainOf(string data, string outcome) =>
        new ChainFinder(LinkedArchive.Of(Path.Combine(Repository.Root, data)))
            .Through(RecordId.Parse("outcomes/" + outcome))
            .First(c => c.Steps(ChainPart.Outcome)[0].Record.Id.Name == outcome);

    private static string Shown(Chain chain) => string.Join('\n', chain.Links.Select(l => $"{l.Part}: " + l switch
    {
        ChainLink.Named named => string.Join(", ", named.Steps.Select(s =>
            s.Record.Id + (s.Unit is null ? "" : "#" + s.Unit.Anchor) + (s.Confidence == Confidence.Stated ? "" : $" ({s.Confidence})"))),
        ChainLink.Silent silent => "silent, " + silent.Why,
        _ => "",
    }));
}
