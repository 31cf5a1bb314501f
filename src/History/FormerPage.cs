using System.Text;
using CopArchive.Records.Loading;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.History;

/// <summary>
/// A page as git has it: by its title, numbers and date it is known again under another name, and its files can be restored. Only asked
/// where a published page is gone, so that an ordinary check never waits for git.
/// </summary>
/// <param name="Commit">The last commit that has it.</param>
/// <param name="Files">Its files and its folder there, below the folder of the records.</param>
/// <param name="Title">Its title; null where its head cannot be read.</param>
/// <param name="Numbers">Its numbers as printed.</param>
/// <param name="Date">Its date as written; null where it has none.</param>
public sealed record FormerPage(string Commit, IReadOnlyList<string> Files, string? Title, IReadOnlyList<string> Numbers, string? Date)
{
    /// <summary>How many commits that touched it are looked at.</summary>
    private const int Most = 5;

    /// <summary>The newest states of a page, the last one first; none where git has none, or is not there.</summary>
    /// <param name="dataFolder">Folder of the records.</param>
    /// <param name="id">The page.</param>
    public static IEnumerable<FormerPage> All(string dataFolder, RecordId id)
    {
        var git = new GitProcess(dataFolder, "git");
        string[] names = [$"{id}.md", $"{id}.yml"];
        string[] log = ["log", "-n", $"{Most}", "--format=%h", "--abbrev=12", "HEAD", "--", .. names];
        foreach (var commit in Lines(git.Run(log, default, out _)))
        {
            foreach (var name in names)
            {
                if (git.Run(["show", $"{commit}:./{name}"], default, out _) is { } content)
                {
                    yield return Of(git, commit, id, new StateFile(id, null, name, content).State);
                }
            }
        }
    }

    private static FormerPage Of(GitProcess git, string commit, RecordId id, RecordState? state)
    {
        var files = Lines(git.Run(["ls-tree", "--name-only", commit, id.Value[..(id.Value.LastIndexOf('/') + 1)]], default, out _))
            .Where(f => f == id.Value || f.StartsWith(id.Value + ".", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return new FormerPage(
            commit, [.. files], Words(state, "title").FirstOrDefault(), [.. Words(state, "symbols")],
            Words(state, "date").Concat(Words(state, "adopted")).FirstOrDefault());
    }

    /// <summary>The single values of a key: its own, those of a list, and what a value is printed as.</summary>
    private static IEnumerable<string> Words(RecordState? state, string key)
    {
        var value = state?.File.Head.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value;
        return value is null ? [] : value is YamlList list ? list.Items.SelectMany(Single) : Single(value);
    }

    private static IEnumerable<string> Single(YamlNode node) =>
        node is YamlScalar scalar ? [scalar.Value]
        : node is YamlMap map ? map.Entries.Where(e => e.Key.Value is "printed" or "value").Select(e => e.Value).OfType<YamlScalar>()
            .Select(s => s.Value).Take(1)
        : [];

    private static string[] Lines(byte[]? output) =>
        output is null ? [] : Encoding.UTF8.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
