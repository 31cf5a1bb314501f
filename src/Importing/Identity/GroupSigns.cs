using System.Text.RegularExpressions;
using CopArchive.Importing.Drafts;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Vocabulary;
using CopArchive.Records.Model;

namespace CopArchive.Importing.Identity;

/// <summary>Whether a paper speaks of the group at all: an invoice or a private letter among the papers does not.</summary>
internal sealed class GroupSigns
{
    private const int Run = 3;

    /// <summary>So many signs of a name that is written without spaces tell it.</summary>
    private const int RunOfSigns = 5;

    private readonly ArchiveFiles _archive;
    private readonly string[] _names;
    private readonly HashSet<string> _people;
    private readonly Regex _resolution;

    public GroupSigns(ArchiveFiles archive)
    {
        _archive = archive;
        var settings = archive.Settings;
        var group = WordMatch.Fold(settings.Group);
        string[] names =
        [
            settings.Group,
            .. archive.In("organisations").Where(o => o.Names.Any(n => WordMatch.Has(group, [n]) && Words(n).Count >= Run))
                .SelectMany(o => o.Names),
        ];
        _names =
        [
            .. names.SelectMany(Runs).Concat(settings.GroupNames).Concat(archive.In("topics").SelectMany(t => t.Names))
                .Select(WordMatch.Fold).Distinct(),
        ];
        _people = archive.In("people").SelectMany(p => p.Names).Select(WordMatch.Fold).Where(n => n.Contains(' ')).ToHashSet();
        var words = settings.ResolutionWords.Concat(settings.ResolutionLabels.Values).Select(WordMatch.Fold).Select(Regex.Escape);
        _resolution = new Regex($@"(?:{string.Join('|', words)})\s?(?<number>[0-9]{{1,4}})", RegexOptions.CultureInvariant);
    }

    /// <summary>
    /// Whether it names the group, a meeting, a number of a series, a resolution, a topic or a person of the archive, or is sent by
    /// somebody who has a page. That it names an organisation says nothing: so does every invoice that is addressed to one.
    /// </summary>
    public bool AreIn(PaperHead head, string words)
    {
        // the name of a country on a line of its own stands in addresses too
        var isContribution = head.Type is { Value: DocumentType.Contribution, Certainty: Certainty.Sure };
        if (head.Number is not null
            || head.Sources.Any(s => (s.Certainty == Certainty.Sure || isContribution) && _archive.WithName(s.Value).Exact is not null))
        {
            return true;
        }

        var folded = WordMatch.Fold(words);
        return WordMatch.Has(folded, _names)
            || WordMatch.Has(folded, _people)
            || _archive.Symbols.Find(words).Any()
            || MeetingWords.Names(words)
            || _resolution.Matches(folded).Any(r => _archive.Find($"resolutions/{r.Groups["number"].Value}") is not null);
    }

    /// <summary>The runs of words by which a long name is told; a short one whole.</summary>
    private static IEnumerable<string> Runs(string name)
    {
        if (name.Any(c => c >= '\u2E80'))
        {
            return name.Length <= RunOfSigns ? [name]
                : Enumerable.Range(0, name.Length - RunOfSigns + 1).Select(i => name.Substring(i, RunOfSigns));
        }

        var words = Words(name);
        return words.Count <= Run ? [name]
            : Enumerable.Range(0, words.Count - Run + 1).Select(i => string.Join(' ', words.Skip(i).Take(Run)));
    }

    private static List<string> Words(string name) => [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
