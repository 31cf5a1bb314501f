using CopArchive.Importing.Drafts;
using CopArchive.Importing.Vocabulary;
using CopArchive.Search;

namespace CopArchive.Importing.Identity;

/// <summary>
/// The words of titles that tell one paper from another. “Draft agenda”, “Invitation”, “Contribution from Egypt” have none: kinds of paper,
/// the names of the group, of countries and people, and words that stand in every title are left out.
/// </summary>
internal sealed class TitleWords
{
    private static readonly HashSet<string> Common =
    [
        .. PaperWords.All
            .SelectMany(w => w.Types.SelectMany(t => t.Words)
                .Concat(w.Draft).Concat(w.Meeting).Concat(w.Number).Concat(w.Signatories).Concat(w.Generic)
                .Concat(w.Versions.Revision).Concat(w.Versions.Corrigendum).Concat(w.Versions.Addendum))
            .SelectMany(SharedWords.Split),
    ];

    private static readonly string[] Languages = [.. PaperWords.All.Select(w => w.Language)];

    private readonly HashSet<string> _group;

    private readonly Dictionary<string, HashSet<string>> _known = new(StringComparer.Ordinal);

    private readonly Func<string, IEnumerable<string>> _parties;

    public TitleWords(ArchiveFiles archive)
    {
        _group = [.. archive.Settings.GroupNames.Prepend(archive.Settings.Group).SelectMany(SharedWords.Split)];
        _parties = archive.NamesIn;
    }

    /// <summary>The telling words of a title.</summary>
    public HashSet<string> Of(string title)
    {
        // each paper is compared with all others
        if (!_known.TryGetValue(title, out var words))
        {
            _known[title] = words =
            [
                .. SharedWords.Split(title)
                    .Where(w => !Common.Contains(w) && !_group.Contains(w) && !Array.Exists(Languages, l => StopWords.Contains(w, l)))
                    .Except(_parties(title).SelectMany(SharedWords.Split)),
            ];
        }

        return words;
    }

    /// <summary>Whether the words tell a paper from others: at least two, of some length together.</summary>
    public static bool AreTelling(HashSet<string> words) => words.Count >= 2 && words.Sum(w => w[0] >= '\u2E80' ? 3 : w.Length) >= 8;
}
