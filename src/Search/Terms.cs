namespace CopArchive.Search;

/// <summary>Which terms each form has: several where languages or accents lead it to different stems.</summary>
internal sealed class Terms
{
    private const int ShortestBeginning = 3;
    private const int MostEndings = 120;

    private readonly Dictionary<string, string[]> _byForm = new(StringComparer.Ordinal);

    /// <summary>From all words met.</summary>
    public Terms(IReadOnlyList<AnalysedWord> words)
    {
        var counts = new Dictionary<string, (long All, long Stop)>(StringComparer.Ordinal);
        var languages = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            Add(word.Form, word.Term);
            var (all, stop) = counts.GetValueOrDefault(word.Form);
            counts[word.Form] = (all + word.Count, stop + (word.IsStop ? word.Count : 0));
            if (!word.IsKey)
            {
                languages.Add(word.Language);
            }
        }

        // a form stands for its own terms and for those of its other spelling, whether that one is met too or not
        var met = new Dictionary<string, string[]>(_byForm, StringComparer.Ordinal);
        foreach (var word in words)
        {
            foreach (var other in word.OtherSpellings)
            {
                Add(other, word.Term);
                foreach (var term in met.GetValueOrDefault(other) ?? [])
                {
                    Add(word.Form, term);
                }
            }
        }

        Forms = [.. _byForm.Keys];
        Array.Sort(Forms, StringComparer.Ordinal);
        // a stop word in one language may be an ordinary word in another: the majority decides
        Stop = [.. Forms.Where(f => counts.GetValueOrDefault(f) is var (all, stop) && stop * 2 > all)];
        Languages = [.. languages];
        Endings = EndingsOf(words);
    }

    /// <summary>All forms, in ordinal order.</summary>
    public string[] Forms { get; }

    /// <summary>Stop words met.</summary>
    public IReadOnlyList<string> Stop { get; }

    /// <summary>Endings by which the forms of a term differ, the most frequent first: they lead unknown forms to known ones.</summary>
    public IReadOnlyList<string> Endings { get; }

    /// <summary>Languages of the words.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The terms of a form; none where it is no form.</summary>
    public string[] TermsOf(string form) => _byForm.GetValueOrDefault(form) ?? [];

    /// <summary>One more term of a form, in ordinal order; nearly all have one.</summary>
    private void Add(string form, string term)
    {
        var known = _byForm.GetValueOrDefault(form) ?? [];
        var at = Array.BinarySearch(known, term, StringComparer.Ordinal);
        if (at < 0)
        {
            _byForm[form] = [.. known[..~at], term, .. known[~at..]];
        }
    }

    private static IReadOnlyList<string> EndingsOf(IEnumerable<AnalysedWord> words) =>
    [
        .. words.GroupBy(w => w.Term, w => w.Form, StringComparer.Ordinal)
            .Select(g => g.Distinct(StringComparer.Ordinal).ToList())
            .Where(forms => forms.Count > 1)
            .Select(forms => (Forms: forms, Shared: Shared(forms)))
            .Where(t => t.Shared >= ShortestBeginning)
            .SelectMany(t => t.Forms.Select(f => f[t.Shared..]))
            .CountBy(e => e, StringComparer.Ordinal).Where(e => e.Value > 1)
            .OrderByDescending(e => e.Value).ThenBy(e => e.Key, StringComparer.Ordinal)
            .Take(MostEndings).Select(e => e.Key),
    ];

    private static int Shared(IReadOnlyList<string> forms) => forms.Skip(1).Min(f => f.AsSpan().CommonPrefixLength(forms[0]));
}
