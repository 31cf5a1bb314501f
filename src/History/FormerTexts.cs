using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;

namespace CopArchive.History;

/// <summary>
/// What the text of a record was before, as far as it may be told: only asked where its words were changed, so that an ordinary check
/// never waits for git.
/// </summary>
public static class FormerTexts
{
    /// <summary>More states than these of one file are not looked at.</summary>
    private const int Most = 200;

    /// <summary>
    /// The file of a text in its committed states, the newest first. What a record took out of its history is not among them, nor is what
    /// was not for everybody.
    /// </summary>
    /// <param name="dataFolder">Folder of the records.</param>
    /// <param name="record">The record as it is now.</param>
    /// <param name="text">Its text as it is now.</param>
    public static IEnumerable<WrittenText> Of(string dataFolder, ArchiveRecord record, WrittenText text) =>
        All(dataFolder, record, text, state => Disclosed(record, state));

    /// <summary>The same with the states that may not be shown: for a check that quotes nothing of them.</summary>
    /// <param name="dataFolder">Folder of the records.</param>
    /// <param name="record">The record as it is now.</param>
    /// <param name="text">Its text as it is now.</param>
    public static IEnumerable<WrittenText> Unquoted(string dataFolder, ArchiveRecord record, WrittenText text) =>
        All(dataFolder, record, text, state => state.State?.Text());

    private static IEnumerable<WrittenText> All(
        string dataFolder, ArchiveRecord record, WrittenText text, Func<StateFile, WrittenText?> read)
    {
        var git = new GitProcess(dataFolder, "git");
        var ending = text.File[text.File.LastIndexOf('/')..].Split('.')[1..];
        var names = record.FormerIds.Select(f => f.Value).Prepend(record.Id).Select(id => $"{id}.{string.Join('.', ending)}");
        foreach (var name in names)
        {
            foreach (var hash in Lines(git.Run(["log", "-n", $"{Most}", "--format=%H", "HEAD", "--", name], default, out _)))
            {
                if (git.Run(["show", $"{hash}:./{name}"], default, out _) is { } content
                    && read(new StateFile(record.Id, ending.Length > 1 ? ending[0] : null, name, content)) is { } former)
                {
                    yield return former;
                }
            }
        }
    }

    private static WrittenText? Disclosed(ArchiveRecord record, StateFile state) =>
        state.Language is null && (!StateDisclosure.IsAllowed(state) || !HasHistoryFrom(record, state)) ? null
        : state.Language is not null && record.HistoryFrom is not null ? null
        : state.State?.Text();

    /// <summary>The passage that was taken out stands in no state that says already from when on the history may be told.</summary>
    private static bool HasHistoryFrom(ArchiveRecord record, StateFile state) =>
        record.HistoryFrom is not { } day
        || state.State?.Keys.Any(k => k.Definition == CommonKeys.HistoryFrom
            && k.Entry.Value is YamlScalar scalar && scalar.Value.Trim() == day.ToString("yyyy-MM-dd")) == true;

    private static string[] Lines(byte[]? output) =>
        output is null ? [] : System.Text.Encoding.UTF8.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
