namespace CopArchive.Comparison;

/// <summary>What changed, in one short sentence.</summary>
internal static class ChangeSummary
{
    /// <summary>Of several changes of one record; empty where they do not tell.</summary>
    public static string Of(IEnumerable<RecordChange> changes)
    {
        var all = changes.ToList();
        var comparisons = all.SelectMany(c => c.Files).Select(f => f.Comparison).ToList();
        List<string> what =
        [
            // that it was corrected is told by the kind of the entry
            .. comparisons.OfType<StateComparison>().SelectMany(c => c.Keys).Where(k => k.Key != "corrected").Select(k => k.Name),
            .. comparisons.Any(c => c is null || c.Text is not null || c.Lines is not null) ? new[] { "text" } : [],
            .. all.Any(c => c.Attachments.Count > 0) ? new[] { "files" } : [],
        ];
        return what.Count == 0 ? "" : $"Changed: {string.Join(", ", what.Distinct())}.";
    }
}
