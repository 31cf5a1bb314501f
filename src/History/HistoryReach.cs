namespace CopArchive.History;

/// <summary>How far back the history of an archive is known.</summary>
public abstract record HistoryReach
{
    private HistoryReach()
    {
    }

    /// <summary>To its beginning.</summary>
    public sealed record Whole : HistoryReach;

    /// <summary>To a day, as in a shallow clone; what was before is known to have been, and no more.</summary>
    public sealed record Since(DateOnly Day) : HistoryReach;

    /// <summary>Not at all.</summary>
    /// <param name="Reason">Why, in words for those who build.</param>
    public sealed record None(string Reason) : HistoryReach;
}
