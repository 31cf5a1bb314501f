namespace CopArchive.Wording;

/// <summary>
/// Names of the forms in which a language counts. Each language has some of them; what each stands for is its own affair.
/// </summary>
public enum PluralCategory
{
    /// <summary>In Arabic, nothing.</summary>
    Zero,

    /// <summary>In English, one; in Russian, also 21 or 101.</summary>
    One,

    /// <summary>In Arabic, two.</summary>
    Two,

    /// <summary>In Russian, 2 to 4, 22 or 104.</summary>
    Few,

    /// <summary>In Russian, 5 to 20, 25 or 111; in French and Spanish, whole millions.</summary>
    Many,

    /// <summary>All others.</summary>
    Other,
}

/// <summary>
/// How a language counts whole numbers, by the rules of Unicode's CLDR (supplemental/plurals.xml and ordinals.xml, version 48).
/// </summary>
public sealed class PluralRules
{
    private static readonly Func<long, PluralCategory> Alike = _ => PluralCategory.Other;
    private static readonly Func<long, PluralCategory> OneAndOther = n => n == 1 ? PluralCategory.One : PluralCategory.Other;
    private static readonly Func<long, PluralCategory> NoneAsOne = n => n is 0 or 1 ? PluralCategory.One : PluralCategory.Other;
    private static readonly Func<long, PluralCategory> WithMillions = n => n == 1 ? PluralCategory.One : Millions(n);
    private static readonly Func<long, PluralCategory> NoneAsOneWithMillions = n => n is 0 or 1 ? PluralCategory.One : Millions(n);

    private static readonly Func<long, PluralCategory> EastSlavic = n => (n % 10, n % 100) switch
    {
        (1, not 11) => PluralCategory.One,
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => PluralCategory.Few,
        _ => PluralCategory.Many,
    };

    private static readonly Dictionary<string, PluralRules> All = new(StringComparer.Ordinal)
    {
        ["ar"] = new(
            n => n switch
            {
                0 => PluralCategory.Zero,
                1 => PluralCategory.One,
                2 => PluralCategory.Two,
                _ => (n % 100) switch { >= 3 and <= 10 => PluralCategory.Few, >= 11 => PluralCategory.Many, _ => PluralCategory.Other },
            },
            Alike),
        ["bn"] = new(NoneAsOne, n => n switch
        {
            1 or 5 or (>= 7 and <= 10) => PluralCategory.One,
            2 or 3 => PluralCategory.Two,
            4 => PluralCategory.Few,
            6 => PluralCategory.Many,
            _ => PluralCategory.Other,
        }),
        ["de"] = new(OneAndOther, Alike),
        ["el"] = new(OneAndOther, Alike),
        ["en"] = new(OneAndOther, n => (n % 10, n % 100) switch
        {
            (1, not 11) => PluralCategory.One,
            (2, not 12) => PluralCategory.Two,
            (3, not 13) => PluralCategory.Few,
            _ => PluralCategory.Other,
        }),
        ["es"] = new(WithMillions, Alike),
        ["fa"] = new(NoneAsOne, Alike),
        ["fi"] = new(OneAndOther, Alike),
        ["fr"] = new(NoneAsOneWithMillions, OneAndOther),
        ["he"] = new(n => n == 2 ? PluralCategory.Two : OneAndOther(n), Alike),
        ["hi"] = new(NoneAsOne, n => n switch
        {
            1 => PluralCategory.One,
            2 or 3 => PluralCategory.Two,
            4 => PluralCategory.Few,
            6 => PluralCategory.Many,
            _ => PluralCategory.Other,
        }),
        ["id"] = new(Alike, Alike),
        ["it"] = new(WithMillions, n => n is 8 or 11 or 80 or 800 ? PluralCategory.Many : PluralCategory.Other),
        ["ja"] = new(Alike, Alike),
        ["ko"] = new(Alike, Alike),
        ["ms"] = new(Alike, OneAndOther),
        ["nl"] = new(OneAndOther, Alike),
        ["pl"] = new(
            n => n == 1 ? PluralCategory.One : EastSlavic(n) is PluralCategory.Few ? PluralCategory.Few : PluralCategory.Many,
            Alike),
        ["pt"] = new(NoneAsOneWithMillions, Alike),
        ["ru"] = new(EastSlavic, Alike),
        ["sv"] = new(OneAndOther, n => (n % 10, n % 100) is (1 or 2, not (11 or 12)) ? PluralCategory.One : PluralCategory.Other),
        ["sw"] = new(OneAndOther, Alike),
        ["tr"] = new(OneAndOther, Alike),
        ["uk"] = new(EastSlavic, n => (n % 10, n % 100) is (3, not 13) ? PluralCategory.Few : PluralCategory.Other),
        ["ur"] = new(OneAndOther, Alike),
        ["vi"] = new(Alike, OneAndOther),
        ["zh"] = new(Alike, Alike),
    };

    private readonly Lazy<IReadOnlyList<PluralCategory>> _cardinals, _ordinals;

    private PluralRules(Func<long, PluralCategory> cardinal, Func<long, PluralCategory> ordinal)
    {
        (Cardinal, Ordinal) = (cardinal, ordinal);
        (_cardinals, _ordinals) = (new(() => FormsOf(cardinal)), new(() => FormsOf(ordinal)));
    }

    /// <summary>Languages whose rules are known.</summary>
    public static IEnumerable<string> Languages => All.Keys.Order(StringComparer.Ordinal);

    /// <summary>The form for so many: one, two.</summary>
    public Func<long, PluralCategory> Cardinal { get; }

    /// <summary>The form for the so manieth: the first, the second.</summary>
    public Func<long, PluralCategory> Ordinal { get; }

    /// <summary>Those of a language.</summary>
    /// <exception cref="KeyNotFoundException">They are not known.</exception>
    public static PluralRules Of(string language) => All[Wording.Languages.Primary(language)];

    /// <summary>Forms without which a plural of the language is not complete. Whole millions are too rare to be asked for.</summary>
    public IReadOnlyList<PluralCategory> Needed(bool ordinal) => (ordinal ? _ordinals : _cardinals).Value;

    private static IReadOnlyList<PluralCategory> FormsOf(Func<long, PluralCategory> rule) =>
        [.. Enumerable.Range(0, 1_000).Select(n => rule(n)).Append(PluralCategory.Other).Distinct()];

    private static PluralCategory Millions(long n) =>
        n > 0 && n % 1_000_000 == 0 ? PluralCategory.Many : PluralCategory.Other;
}
