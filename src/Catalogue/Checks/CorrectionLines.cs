using System.Globalization;
using CopArchive.Diagnostics;
using CopArchive.Records.Model;

namespace CopArchive.Catalogue.Checks;

/// <summary>The lines of a head that tell of changed words, as a person would write them; the reason is left to fill in.</summary>
public static class CorrectionLines
{
    /// <summary>The key in the head.</summary>
    public const string Key = "corrections";

    /// <summary>The key with its items.</summary>
    public static string Of(IReadOnlyList<ChangedWords> changed, DateOnly day, string? why = null) =>
        $"{Key}:\n{Items(changed, day, why)}";

    /// <summary>The items alone, for paragraphs of one file; those with the same change are told in one line.</summary>
    public static string Items(IReadOnlyList<ChangedWords> changed, DateOnly day, string? why = null) =>
        string.Concat(changed.GroupBy(c => (Was(c), Now(c))).Select(g =>
            $"  - {{on: [{string.Join(", ", g.Select(c => c.Anchor))}], day: {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, "
            + $"was: {g.Key.Item1}{(g.Key.Item2 is { } now ? $", now: {now}" : "")}, "
            + $"why: {(why is null ? RecordFaults.ToFillIn : Quoted(why))}}}\n"));

    private static string Was(ChangedWords changed) => changed.Was is { } was ? Quoted(was)
        : changed.MayBeQuoted ? RecordFaults.ToFillIn
        : WordCorrection.Withheld;

    /// <summary>Where the former words are not told, neither is how much of the paragraph is new.</summary>
    private static string? Now(ChangedWords changed) =>
        changed.Was is null && !changed.MayBeQuoted ? null : Quoted(changed.Now);

    private static string Quoted(string words) =>
        $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
