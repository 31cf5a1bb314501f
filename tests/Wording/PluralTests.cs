using CopArchive.Wording;

namespace CopArchive.Tests.Wording;

/// <summary>
/// Rules of counting, against the samples that CLDR gives with them (supplemental/plurals.xml and ordinals.xml, whole numbers).
/// </summary>
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
    public void Things_are_counted_as_each_language_counts(string language, string category, string samples) =>
        Assert.All(Numbers(samples), n => Assert.Equal(category, PluralRules.Of(language).Cardinal(n).ToString().ToLowerInvariant()));

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
    public void Places_in_a_row_are_counted_as_each_language_counts_them(string language, string category, string samples) =>
        Assert.All(Numbers(samples), n => Assert.Equal(category, PluralRules.Of(language).Ordinal(n).ToString().ToLowerInvariant()));

    [Fact]
    public void All_six_languages_of_ITU_can_count() => Assert.Equal(["ar", "en", "es", "fr", "ru", "zh"], PluralRules.Languages);

    private static IEnumerable<long> Numbers(string samples) => samples.Split(", ").SelectMany(s => s.Split('~') switch
    {
        [var from, var to] => Enumerable.Range(int.Parse(from), int.Parse(to) - int.Parse(from) + 1).Select(n => (long)n),
        var single => [long.Parse(single[0])],
    });
}
