using System.Text.RegularExpressions;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.History;

/// <summary>Which states of a record may be told of: what was not for everybody then is not told now, whatever the record says today.</summary>
internal static partial class ToldStates
{
    /// <summary>Whether the words of a state may be told.</summary>
    /// <param name="id">The record.</param>
    /// <param name="own">Its own file in that state; null where that is no text.</param>
    public static bool MayBeTold(RecordId id, SourceText? own)
    {
        if (own is null)
        {
            return false;
        }

        // of a head that cannot be read nobody knows what it closed: if in doubt it did
        return RecordState.TryRead(id, own) is { } state
            ? Of(state, CommonKeys.Withdrawn) is null && IsPublic(Of(state, CommonKeys.Access))
            : !Closing().IsMatch(own.Text);
    }

    /// <summary>
    /// Whether a state says itself from when on the history may be told. The passage that was taken out is not in it: both were
    /// written in one change, whatever day it was committed on.
    /// </summary>
    public static bool SaysFromWhen(RecordId id, SourceText? own) =>
        own is not null && RecordState.TryRead(id, own) is { } state && Of(state, CommonKeys.HistoryFrom) is not null;

    private static bool IsPublic(YamlNode? access) => access switch
    {
        null => true,
        YamlMap map => map.Entries.Any(e => e is { Key.Value: "level", Value: YamlScalar { Value: "public" } }),
        _ => access is YamlScalar { Value: "public" },
    };

    private static YamlNode? Of(RecordState state, Key key) => state.Keys.Where(k => k.Definition == key).Select(k => k.Entry.Value).FirstOrDefault();

    [GeneratedRegex(@"\b(access|withdrawn)\b[""']?\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Closing();
}
