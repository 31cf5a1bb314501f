namespace CopArchive.Wording;

/// <content>The home page, and the time line.</content>
public sealed partial class Words
{
    private readonly Message _outcomesOfAll = file.Message("home.outcomes", "outcomes");
    private readonly Message _timeLineEntry = file.Message("time-line.entry", "date", "papers");

    /// <summary>Read here in full.</summary>
    public string ReadInFull { get; } = file.Message("home.read-in-full").Text();

    /// <summary>How many outcomes there are.</summary>
    public Phrases OutcomesOfAll(Phrases outcomes) => _outcomesOfAll.Filled(outcomes);

    /// <summary>What a block on the time line is.</summary>
    public string OneBlockForEachPaper { get; } = file.Message("time-line.one-block").Text();

    /// <summary>The date of a meeting, and its papers, in a list.</summary>
    public Phrases TimeLineEntry(Phrases date, string papers) => _timeLineEntry.Filled(date, papers);

    /// <summary>What a dotted frame is.</summary>
    public string DottedWithoutDate { get; } = file.Message("time-line.dotted").Text();
}
