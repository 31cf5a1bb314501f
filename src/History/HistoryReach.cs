namespace CopArchive.History;

/// <summary>How far back the history of an archive is known.</summary>
public abstract record HistoryReach
{
    private HistoryReach()
    {
    }

    /// <summary>Completely.</summary>
    public sealed record Whole : HistoryReach;

    /// <summary>Back to a day, as in a shallow clone; there were earlier changes, but they are unknown.</summary>
    public sealed record Since(DateOnly Day) : HistoryReach;

    /// <summary>Not at all.</summary>
    /// <param name="Reason">Why, in words for those who build.</param>
    public sealed record None(string Reason) : HistoryReach;
}
