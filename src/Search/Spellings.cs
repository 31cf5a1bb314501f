using System.Text.RegularExpressions;

namespace CopArchive.Search;

/// <summary>British and American spelling: whoever types one finds what is written in the other.</summary>
internal static partial class Spellings
{
    // most words have none of these letters, and looking for them is quicker than the form
    private static readonly (string Letters, Regex Written, string Other)[] Rules =
    [
        ("is", Ise(), "iz"), ("iz", Ize(), "is"),
        ("our", Our(), "or"), ("or", Or(), "our"),
        ("re", Re(), "er"), ("er", Er(), "re"),
        ("ogue", Ogue(), "og"), ("og", Og(), "ogue"),
        ("amme", Amme(), "am"), ("am", Am(), "amme"),
        ("ence", Ence(), "ense"), ("ense", Ense(), "ence"),
        ("ll", Double(), ""), ("l", Single(), "l"),
    ];

    /// <summary>The other spellings of a folded English word; mostly none.</summary>
    public static IEnumerable<string> Of(string form) =>
        form.Length < 5 ? [] : Rules.Where(r => form.Contains(r.Letters, StringComparison.Ordinal) && r.Written.IsMatch(form))
            .Select(r => r.Written.Replace(form, r.Other, 1)).Distinct();

    [GeneratedRegex("(?<=[a-z]{3})is(?=(?:e[drs]?|ers|ing|ations?|ational|able)$)")]
    private static partial Regex Ise();

    [GeneratedRegex("(?<=[a-z]{3})iz(?=(?:e[drs]?|ers|ing|ations?|ational|able)$)")]
    private static partial Regex Ize();

    [GeneratedRegex("(?<=^(?:behavi|lab|col|fav|hon|harb|neighb|hum|endeav|rum|vig))our(?=[a-z]*$)")]
    private static partial Regex Our();

    [GeneratedRegex("(?<=^(?:behavi|lab|col|fav|hon|harb|neighb|hum|endeav|rum|vig))or(?=[a-z]*$)")]
    private static partial Regex Or();

    [GeneratedRegex("(?<=^(?:cent|theat|met|lit|fib|calib))re(?=s?$)")]
    private static partial Regex Re();

    [GeneratedRegex("(?<=^(?:cent|theat|met|lit|fib|calib))er(?=s?$)")]
    private static partial Regex Er();

    [GeneratedRegex("(?<=^(?:catal|dial|anal))ogue(?=s?$)")]
    private static partial Regex Ogue();

    [GeneratedRegex("(?<=^(?:catal|dial|anal))og(?=s?$)")]
    private static partial Regex Og();

    [GeneratedRegex("(?<=progr)amme(?=s?$)")]
    private static partial Regex Amme();

    [GeneratedRegex("(?<=progr)am(?=s?$)")]
    private static partial Regex Am();

    [GeneratedRegex("(?<=^(?:def|off|lic|pret))ence(?=[sd]?$)")]
    private static partial Regex Ence();

    [GeneratedRegex("(?<=^(?:def|off|lic|pret))ense(?=[sd]?$)")]
    private static partial Regex Ense();

    [GeneratedRegex("(?<=^(?:label|travel|model|counsel|cancel|signal|channel|level|fuel))l(?=(?:ed|ing|ers?)$)")]
    private static partial Regex Double();

    [GeneratedRegex("(?<=^(?:label|travel|model|counsel|cancel|signal|channel|level|fuel))(?=(?:ed|ing|ers?)$)")]
    private static partial Regex Single();
}
