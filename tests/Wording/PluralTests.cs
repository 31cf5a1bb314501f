using CopArchive.Wording;

namespace CopArchive.Tests.Wording;

/// <summary>
/// Rules of counting, against the samples of whole numbers that CLDR 48 gives with them (common/supplemental/plurals.xml and ordinals.xml
/// of github.com/unicode-org/cldr), and against what its rules say of numbers beyond the samples.
/// </summary>
/// <remarks>
/// Of ITU's six languages, all numbers up to three million were once compared with Intl.PluralRules of ICU 78.2, which has the rules of
/// CLDR 48.
/// </remarks>
public sealed class PluralTests
{
    [Theory]
    [InlineData("ar", "zero", "0")]
    [InlineData("ar", "one", "1")]
    [InlineData("ar", "two", "2")]
    [InlineData("ar", "few", "3~10, 103~110, 1003")]
    [InlineData("ar", "many", "11~26, 111, 1011")]
    [InlineData("ar", "other", "100~102, 200~202, 300~302, 400~402, 500~502, 600, 1000, 10000, 100000, 1000000")]
    [InlineData("en", "one", "1")]
    [InlineData("en", "other", "0, 2~16, 100, 1000, 10000, 100000, 1000000")]
    [InlineData("es", "one", "1")]
    [InlineData("es", "many", "1000000")]
    [InlineData("es", "other", "0, 2~16, 100, 1000, 10000, 100000")]
    [InlineData("fr", "one", "0, 1")]
    [InlineData("fr", "many", "1000000")]
    [InlineData("fr", "other", "2~17, 100, 1000, 10000, 100000")]
    [InlineData("ru", "one", "1, 21, 31, 41, 51, 61, 71, 81, 101, 1001")]
    [InlineData("ru", "few", "2~4, 22~24, 32~34, 42~44, 52~54, 62, 102, 1002")]
    [InlineData("ru", "many", "0, 5~19, 100, 1000, 10000, 100000, 1000000")]
    [InlineData("zh", "other", "0~15, 100, 1000, 10000, 100000, 1000000")]
    [InlineData("de", "one", "1")]
    [InlineData("fa", "one", "0, 1")]
    [InlineData("he", "two", "2")]
    [InlineData("ja", "other", "0~15, 100")]
    [InlineData("pl", "few", "2~4, 22~24, 32~34, 102, 1002")]
    [InlineData("pl", "many", "0, 5~19, 21, 100, 1000")]
    [InlineData("pt", "many", "1000000")]
    [InlineData("uk", "one", "1, 21, 31, 101, 1001")]
    public void Things_are_counted_as_each_language_counts(string language, string category, string samples) =>
        Assert.All(Numbers(samples), n => Assert.Equal(category, PluralRules.Of(language).Cardinal(n).ToString().ToLowerInvariant()));

    /// <remarks>The edges of ranges, and what comes after the first hundred, thousand and million, where the samples end.</remarks>
    [Theory]
    [InlineData("ar", "few", "203~210, 1000003")] // n % 100 = 3..10
    [InlineData("ar", "many", "27~99, 112~199, 2011, 1000099")] // n % 100 = 11..99
    [InlineData("ar", "other", "1001, 1002, 1100~1102, 2000000")] // "one" and "two" are 1 and 2 alone
    [InlineData("en", "other", "11, 21, 101, 1001, 1000001")] // i = 1
    [InlineData("es", "many", "2000000, 37000000")] // i != 0 and i % 1000000 = 0
    [InlineData("es", "other", "21, 101, 999999, 1000001, 1500000")] // n = 1
    [InlineData("fr", "many", "2000000, 37000000")] // i != 0 and i % 1000000 = 0
    [InlineData("fr", "other", "21, 101, 999999, 1000001, 1500000")] // i = 0,1
    [InlineData("ru", "one", "91, 121, 1021, 1000001")] // i % 10 = 1 and i % 100 != 11
    [InlineData("ru", "few", "63, 64, 72~74, 92~94, 122~124, 1000002")] // i % 10 = 2..4 and i % 100 != 12..14
    [InlineData("ru", "many", "20, 25~30, 110~120, 211~214, 1011~1014, 1000011")] // all other whole numbers
    [InlineData("zh", "other", "21, 101, 1000001")]
    public void Large_things_are_counted_as_each_language_counts(string language, string category, string samples) =>
        Things_are_counted_as_each_language_counts(language, category, samples);

    [Theory]
    [InlineData("en", "one", "1, 21, 31, 41, 51, 61, 71, 81, 101, 1001")]
    [InlineData("en", "two", "2, 22, 32, 42, 52, 62, 72, 82, 102, 1002")]
    [InlineData("en", "few", "3, 23, 33, 43, 53, 63, 73, 83, 103, 1003")]
    [InlineData("en", "other", "0, 4~18, 100, 1000, 10000, 100000, 1000000")]
    [InlineData("fr", "one", "1")]
    [InlineData("fr", "other", "0, 2~16, 100, 1000, 10000, 100000, 1000000")]
    [InlineData("ar", "other", "0~15, 100, 1000, 10000, 100000, 1000000")]
    [InlineData("es", "other", "0~15, 100, 1000, 10000, 100000, 1000000")]
    [InlineData("ru", "other", "0~15, 100, 1000, 10000, 100000, 1000000")]
    [InlineData("zh", "other", "0~15, 100, 1000, 10000, 100000, 1000000")]
    [InlineData("bn", "one", "1, 5, 7~10")]
    [InlineData("hi", "two", "2, 3")]
    [InlineData("it", "many", "8, 11, 80, 800")]
    [InlineData("sv", "one", "1, 2, 21, 22, 101, 1001")]
    [InlineData("sv", "other", "0, 3~16, 100, 111")]
    [InlineData("uk", "few", "3, 23, 33, 103, 1003")]
    [InlineData("vi", "one", "1")]
    public void Places_in_a_row_are_counted_as_each_language_counts_them(string language, string category, string samples) =>
        Assert.All(Numbers(samples), n => Assert.Equal(category, PluralRules.Of(language).Ordinal(n).ToString().ToLowerInvariant()));

    [Fact]
    public void Every_language_on_our_list_can_count() =>
        Assert.Equal(Languages.Known.Order(StringComparer.Ordinal), PluralRules.Languages);

    private static IEnumerable<long> Numbers(string samples) => samples.Split(", ").SelectMany(s => s.Split('~') switch
    {
        [var from, var to] => Enumerable.Range(int.Parse(from), int.Parse(to) - int.Parse(from) + 1).Select(n => (long)n),
        var single => [long.Parse(single[0])],
    });
}
