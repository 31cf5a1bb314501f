namespace CopArchive.Benchmarks.Archives;

/// <summary>
/// How papers name each other: by the number printed on them, in more than one spelling, and in the keys of their records.
/// </summary>
internal sealed class Citations(Plan plan)
{
    /// <summary>Sentences that each name a paper or a resolution, with a blank in front.</summary>
    public string Sentences(int count, int meeting, Prose prose, Dice dice) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => " " + (dice.Below(4) switch
        {
            0 => $"Under {Resolution(dice)} the Committee {prose.Words(dice.Between(5, 12))}.",
            1 => $"See Document {Spelt(Paper(meeting, dice), dice)}.",
            _ => $"As {Paper(meeting, dice)} said, {prose.Words(dice.Between(6, 14))}.",
        })));

    /// <summary>Up to three relations to papers of earlier meetings, and to a resolution.</summary>
    public void AddRelations(RecordFile file, int meeting, int paper, Dice dice)
    {
        if (meeting > 1 && dice.Chance(50))
        {
            file.Key("responds-to", Earlier(meeting, dice));
        }

        if (meeting > 1 && dice.Chance(50))
        {
            file.Key("cites", $"[{Earlier(meeting, dice)}, documents/report-meeting-{dice.Between(1, meeting - 1)}#p-2.1]");
        }

        if (paper % 5 == 0)
        {
            file.Key("mandated-by", Plan.Resolution(dice.Below(plan.Resolutions)));
        }
    }

    private string Earlier(int meeting, Dice dice)
    {
        var earlier = dice.Between(Math.Max(1, meeting - 6), meeting - 1);
        return plan.Paper(earlier, dice.Between(1, plan.PapersOf(earlier)));
    }

    /// <summary>The number of a paper of this meeting or one of those before.</summary>
    private string Paper(int meeting, Dice dice)
    {
        var of = dice.Between(Math.Max(1, meeting - 6), meeting);
        return plan.Symbol(of, dice.Between(1, plan.PapersOf(of)));
    }

    private string Resolution(Dice dice)
    {
        var resolution = dice.Below(plan.Resolutions);
        return $"Resolution {Plan.ResolutionNumber(resolution)} ({Plan.VersionLabel(resolution, dice.Below(Plan.Versions(resolution)))})";
    }

    private static string Spelt(string symbol, Dice dice) =>
        dice.Chance(20) ? symbol.Replace('/', '-').Replace("KF", "CKF", StringComparison.Ordinal) : symbol;
}
