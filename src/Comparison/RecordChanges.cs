using CopArchive.Catalogue;
using CopArchive.History;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Comparison;

/// <summary>What was changed of one record, in the order of time.</summary>
/// <param name="Id">The record.</param>
/// <param name="Hidden">What is withheld.</param>
/// <param name="HasUncommitted">Whether the record differs from its last known state.</param>
/// <param name="Changes">Its changes, the oldest first; those that a reader could not notice are left out.</param>
/// <param name="FirstAgainstNow">
/// Its first and last state compared; null if a single change already shows it, or if one of them must stay hidden.
/// </param>
internal sealed record RecordChanges(
    RecordId Id, HiddenHistory Hidden, bool HasUncommitted, IReadOnlyList<RecordChange> Changes, IReadOnlyList<FileChange>? FirstAgainstNow)
{
    /// <summary>The page that shows them.</summary>
    public static Address PageOf(RecordId id) => Address.Of(id).Page("history");

    /// <summary>
    /// Whether there is something to show: a change, or that changes are hidden. Since when a record is in the archive, its own page says.
    /// </summary>
    public bool HasPage => Changes.Count > 0
        && (Hidden != HiddenHistory.Nothing || Changes.Any(c => c.Kind is not (RecordChangeKind.Began or RecordChangeKind.Known)));

    /// <summary>Compares each state with the one before it, and the first with the last.</summary>
    /// <param name="history">The states.</param>
    /// <param name="names">What records that its states name are called today.</param>
    /// <param name="parse">Parses the text of a state.</param>
    public static RecordChanges Of(RecordHistory history, TodaysNames names, Func<WrittenText, IReadOnlyList<Unit>> parse)
    {
        var revisions = history.Revisions;
        var states = revisions.SelectMany(r => r.Files ?? []).Distinct()
            .ToDictionary(f => f, f => f.Text is { } text ? new ComparedState(text, f.State, parse) : null);
        StateComparison? Compare(StateFile before, StateFile after) =>
            states[before] is { } earlier && states[after] is { } later
                ? StateComparison.Of(history.Id, earlier, later, names.TitleOf, names.IdOf)
                : null;

        var changes = revisions.Select((r, i) => RecordChange.Of(history, i == 0 ? null : revisions[i - 1], r, Compare))
            .OfType<RecordChange>().ToList();
        var (first, last) = (revisions.FirstOrDefault(r => r.Files is { Count: > 0 }), revisions.LastOrDefault());
        return new RecordChanges(
            history.Id, history.Hidden, history.HasUncommitted, changes,
            changes.Count(c => c.Kind == RecordChangeKind.Changed) > 1 && first is not null && last!.Files is { Count: > 0 }
                ? FileChange.Between(first.Files!, last.Files, Compare)
                : null);
    }
}

/// <summary>One change of a record: one commit, or one merge.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Files">How the files of the record changed; empty if that is withheld, or if only attachments changed.</param>
/// <param name="Attachments">How files beside it changed.</param>
internal sealed record RecordChange(
    DateOnly Day, RecordChangeKind Kind, IReadOnlyList<FileChange> Files, IReadOnlyList<AttachmentChange> Attachments)
{
    /// <summary>The change that led to a state; null where a reader could not notice it.</summary>
    /// <param name="history">All states.</param>
    /// <param name="before">The state before; null for the first.</param>
    /// <param name="after">The state.</param>
    /// <param name="compare">Compares two files; null where one of them is no text.</param>
    public static RecordChange? Of(
        RecordHistory history, RecordRevision? before, RecordRevision after, Func<StateFile, StateFile, StateComparison?> compare)
    {
        var kind = before is null
            ? (after.IsEdge || history.Hidden == HiddenHistory.Earlier ? RecordChangeKind.Known : RecordChangeKind.Began)
            : after.Files is { Count: 0 } ? RecordChangeKind.Removed
            : before.Files is { Count: 0 } ? RecordChangeKind.Returned
            : before.Files is null || after.Files is null ? RecordChangeKind.Undisclosed
            : RecordChangeKind.Changed;
        if (kind != RecordChangeKind.Changed)
        {
            return new RecordChange(after.Day, kind, [], []);
        }

        var files = FileChange.Between(before!.Files!, after.Files!, compare);
        return files.Count == 0 && after.Attachments.Count == 0 ? null : new RecordChange(after.Day, kind, files, after.Attachments);
    }
}

/// <summary>What a change of a record is.</summary>
internal enum RecordChangeKind
{
    /// <summary>The record is new.</summary>
    Began,

    /// <summary>The first state that is known or disclosed; there were others before.</summary>
    Known,

    /// <summary>It says something else than before.</summary>
    Changed,

    /// <summary>Something changed; what it was is withheld.</summary>
    Undisclosed,

    /// <summary>It was gone.</summary>
    Removed,

    /// <summary>It was there again.</summary>
    Returned,
}

/// <summary>How one file of a record changed.</summary>
/// <param name="Language">The further language that it holds; null for the record's own.</param>
/// <param name="Comparison">What it says otherwise; null where the file of this language came or went.</param>
/// <param name="Came">Whether it came, where nothing can be compared.</param>
internal sealed record FileChange(string? Language, StateComparison? Comparison, bool Came)
{
    /// <summary>Compares the files of two states, language by language; what reads the same is left out.</summary>
    public static IReadOnlyList<FileChange> Between(
        IReadOnlyList<StateFile> before, IReadOnlyList<StateFile> after, Func<StateFile, StateFile, StateComparison?> compare) =>
    [
        .. before.Select(f => f.Language).Union(after.Select(f => f.Language)).Order(StringComparer.Ordinal)
            .Select(language => Of(
                language, before.FirstOrDefault(f => f.Language == language), after.FirstOrDefault(f => f.Language == language), compare))
            .OfType<FileChange>(),
    ];

    private static FileChange? Of(
        string? language, StateFile? before, StateFile? after, Func<StateFile, StateFile, StateComparison?> compare)
    {
        if (before is null || after is null)
        {
            return new FileChange(language, null, after is not null);
        }

        if (before == after)
        {
            return null;
        }

        // a file that is not text was never on the site, so all there is to report is that there is one now
        return compare(before, after) is not { } comparison ? new FileChange(language, null, before.Text is null)
            : comparison.IsEmpty ? null
            : new FileChange(language, comparison, false);
    }
}
