namespace CopArchive.Tests.Search;

/// <summary>The rule by which a ranking is held to lunr's: it passes lunr's own answers and nothing worse.</summary>
public sealed class LunrReferenceTests
{
    private static readonly LunrAnswer Three = new(3, [[7, 10.0], [3, 9.9], [5, 4.0]]);

    // three hits of which two are listed: the third scores at most as record 3
    private static readonly LunrAnswer Cut = new(3, [[7, 10.0], [3, 9.0]], [0b1010_1000]);

    [Fact]
    public void Lunr_was_asked_enough()
    {
        Assert.True(LunrReference.Corpus.Records.Count >= 1000);
        Assert.True(LunrReference.Answers.Count >= 100);
        Assert.All(LunrReference.Answers, a => Assert.Equal(Math.Min(a.Answer.Total, 50), a.Answer.Top.Count));
    }

    [Fact]
    public void Its_own_answers_agree_with_themselves() =>
        Assert.All(
            LunrReference.Answers.Where(a => a.Answer.All is null),
            a => Assert.Null(a.Answer.Difference([.. a.Answer.Top.Select(h => ((int)h[0], h[1]))])));

    [Fact]
    public void Hits_within_two_percent_may_change_places() => Assert.Null(Three.Difference(Ranked(3, 7, 5)));

    [Fact]
    public void Hits_further_apart_may_not() => Assert.NotNull(Three.Difference(Ranked(7, 5, 3)));

    [Fact]
    public void A_hit_too_many_is_noticed() => Assert.NotNull(Three.Difference(Ranked(7, 3, 5, 6)));

    [Fact]
    public void A_missing_hit_is_noticed() => Assert.NotNull(Three.Difference(Ranked(7, 3)));

    [Fact]
    public void A_hit_beyond_the_list_may_stand_beside_the_last_one_listed() => Assert.Null(Cut.Difference(Ranked(7, 5, 3)));

    [Fact]
    public void A_hit_beyond_the_list_may_not_stand_before_a_better_one() => Assert.NotNull(Cut.Difference(Ranked(5, 7, 3)));

    private static List<(int Record, double Score)> Ranked(params int[] records) => [.. records.Select((r, i) => (r, (double)-i))];
}
