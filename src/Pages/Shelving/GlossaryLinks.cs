using System.Text.RegularExpressions;
using CopArchive.Pages.Parts;
using CopArchive.Records.Model;

namespace CopArchive.Pages.Shelving;

/// <summary>
/// Words of the glossary in the archive's own sentences: each is linked where a page first uses it. Words that a paper prints are never
/// touched. Everyday words that the glossary also explains (<em>report</em>, <em>noted</em>) would be linked everywhere, so that only short
/// forms, names, and terms of several words are.
/// </summary>
public sealed class GlossaryLinks
{
    private readonly Dictionary<string, string> _anchors;
    private readonly HashSet<string> _linked = new(StringComparer.Ordinal);
    private readonly Regex? _words;

    /// <summary>For one page.</summary>
    /// <param name="terms">All terms of the glossary.</param>
    public GlossaryLinks(IEnumerable<GlossaryTerm> terms)
    {
        _anchors = terms.Where(t => t.Word.Any(c => char.IsUpper(c) || c == ' '))
            .DistinctBy(t => t.Word).ToDictionary(t => t.Word, t => t.Name, StringComparer.Ordinal);
        // the longest first; nothing that is only a part of a longer name: not "Council" in "Council Working Group"
        var words = _anchors.Keys.OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Select(Regex.Escape);
        _words = _anchors.Count == 0
            ? null
            : new Regex(
                $@"(?<![\p{{L}}\p{{N}}/-])(?:{string.Join('|', words)})(?![\p{{L}}\p{{N}}/-]|\s\p{{Lu}})", RegexOptions.CultureInvariant);
    }

    /// <summary>Running words with the links that they get here.</summary>
    public IEnumerable<ShownInline> Link(string words)
    {
        var from = 0;
        foreach (var found in _words?.Matches(words).Where(m => _linked.Add(m.Value)) ?? [])
        {
            yield return new ShownInline.Words(words[from..found.Index]);
            yield return new ShownInline.Leading(found.Value, SitePages.Glossary.At(_anchors[found.Value]));
            from = found.Index + found.Length;
        }

        yield return new ShownInline.Words(words[from..]);
    }
}
