using System.Diagnostics;
using System.Text.RegularExpressions;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;

namespace CopArchive.History;

/// <summary>
/// Which states of a record may be disclosed: what was not public then stays hidden, whatever the record says today.
/// </summary>
internal static partial class StateDisclosure
{
    /// <summary>Whether the text of a state may be disclosed.</summary>
    /// <param name="own">The record's own file in that state; null where it has none.</param>
    public static bool IsAllowed(StateFile? own)
    {
        if (own?.Text is not { } text)
        {
            return false;
        }

        // a head that cannot be read may have restricted access: if in doubt, it did
        return own.State is { } state
            ? ValueOf(state, CommonKeys.Withdrawn) is null && IsPublic(ValueOf(state, CommonKeys.Access))
            : !Closing().IsMatch(text.Text);
    }

    /// <summary>
    /// Whether a state itself sets the day from which history is disclosed. The passage that was removed is not in it: both were written
    /// in one change, whatever day it was committed on.
    /// </summary>
    public static bool SetsHistoryFrom(StateFile? own) => own?.State is { } state && ValueOf(state, CommonKeys.HistoryFrom) is not null;

    /// <summary>The day, in UTC, before which a state itself says that nobody is to learn of it; null where it names none.</summary>
    public static DateOnly? DayOfRelease(StateFile? own) =>
        own?.State is { } state
        && ValueOf(state, CommonKeys.Release) is YamlScalar written
        && Shapes.ParseMoment(written.Value) is { } release
            ? DateOnly.FromDateTime(release.UtcDateTime)
            : null;

    /// <summary>How often a file tells of words that had to go.</summary>
    public static int Removals(StateFile file) => file.State is { } state
        && state.Keys.FirstOrDefault(k => k.Entry.Key.Value == CorrectionShapes.OfWords.Name).Entry?.Value is YamlList list
            ? list.Items.OfType<YamlMap>().Count(i => i.Entries.Any(e =>
                e is { Key.Value: "was", Value: YamlScalar { Value: WordCorrection.Withheld } }))
            : 0;

    private static bool IsPublic(YamlNode? access) => access switch
    {
        null => true,
        YamlMap map => map.Entries.Any(e => e is { Key.Value: "level", Value: YamlScalar { Value: "public" } }),
        YamlScalar scalar => scalar.Value == "public",
        YamlList => false,
        _ => throw new UnreachableException(access.GetType().Name),
    };

    private static YamlNode? ValueOf(RecordState state, Key key) =>
        state.Keys.Where(k => k.Definition == key).Select(k => k.Entry.Value).FirstOrDefault();

    [GeneratedRegex(@"\b(access|withdrawn)\b[""']?\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Closing();
}
