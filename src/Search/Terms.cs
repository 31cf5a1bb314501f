namespace CopArchive.Search;

/// <summary>Which terms each form has: several where languages or accents lead it to different stems.</summary>
internal sealed class Terms
{
    private const int ShortestBeginning = 3;
    private const int MostEndings = 120;

    private readonly Dictionary<string, IReadOnlyList<string>> _byForm;

    /// <summary>From all words met; one of several parts may be there several times.</summary>
    public Terms(IEnumerable<AnalysedWord> words)
    {
        var all = words.ToList();
        // a form stands for its own terms and for those of its other spelling, whether that one is met too or not
        _byForm = all.SelectMany(w => w.OtherSpellings.Select(other => (Form: other, w.Term)).Prepend((w.Form, w.Term)))
            .Concat(OtherSpellingsOfMet(all))
            .GroupBy(w => w.Form, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => (IReadOnlyList<string>)[.. g.Select(w => w.Term).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                StringComparer.Ordinal);
        Forms = [.. _byForm.Keys.Order(StringComparer.Ordinal)];
        // a stop word in one language may be an ordinary word in another: the majority decides
        Stop =
        [
            .. all.GroupBy(w => w.Form, StringComparer.Ordinal)
                .Where(g => g.Where(w => w.IsStop).Sum(w => (long)w.Count) * 2 > g.Sum(w => (long)w.Count))
                .Select(g => g.Key).Order(StringComparer.Ordinal),
        ];
        Endings = EndingsOf(all);
        Languages = [.. all.Where(w => !w.IsKey).Select(w => w.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>All forms, in ordinal order.</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>Stop words met.</summary>
    public IReadOnlyList<string> Stop { get; }

    /// <summary>Endings by which the forms of a term differ, the most frequent first: they lead unknown forms to known ones.</summary>
    public IReadOnlyList<string> Endings { get; }

    /// <summary>Languages of the words.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The terms of a form; none where it is no form.</summary>
    public IReadOnlyList<string> TermsOf(string form) => _byForm.GetValueOrDefault(form) ?? [];

    private static IEnumerable<(string Form, string Term)> OtherSpellingsOfMet(IReadOnlyList<AnalysedWord> all)
    {
        var terms = all.ToLookup(w => w.Form, w => w.Term, StringComparer.Ordinal);
        return all.SelectMany(w => w.OtherSpellings.SelectMany(other => terms[other]).Select(term => (w.Form, term)));
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
