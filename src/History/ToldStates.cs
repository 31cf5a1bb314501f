using System.Diagnostics;
using System.Text.RegularExpressions;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Reading;

namespace CopArchive.History;

/// <summary>
/// Which states of a record may be told of: what was not for everybody then is not told now, whatever the record says today.
/// </summary>
internal static partial class ToldStates
{
    /// <summary>Whether the words of a state may be told.</summary>
    /// <param name="own">The record's own file in that state; null where it has none.</param>
    public static bool MayBeTold(StateFile? own)
    {
        if (own?.Text is not { } text)
        {
            return false;
        }

        // of a head that cannot be read nobody knows what it closed: if in doubt it did
        return own.State is { } state
            ? Of(state, CommonKeys.Withdrawn) is null && IsPublic(Of(state, CommonKeys.Access))
            : !Closing().IsMatch(text.Text);
    }

    /// <summary>
    /// Whether a state says itself from when on the history may be told. The passage that was taken out is not in it: both were
    /// written in one change, whatever day it was committed on.
    /// </summary>
    public static bool SaysFromWhen(StateFile? own) => own?.State is { } state && Of(state, CommonKeys.HistoryFrom) is not null;

    private static bool IsPublic(YamlNode? access) => access switch
    {
        null => true,
        YamlMap map => map.Entries.Any(e => e is { Key.Value: "level", Value: YamlScalar { Value: "public" } }),
        YamlScalar scalar => scalar.Value == "public",
        YamlList => false,
        _ => throw new UnreachableException(access.GetType().Name),
    };

    private static YamlNode? Of(RecordState state, Key key) =>
        state.Keys.Where(k => k.Definition == key).Select(k => k.Entry.Value).FirstOrDefault();

    [GeneratedRegex(@"\b(access|withdrawn)\b[""']?\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Closing();
}
