using CopArchive.Wording;

namespace CopArchive.Tests.Wording;

public sealed class AlphabetTests
{
    [Theory]
    [InlineData("en", "Åland", "Côte d’Ivoire", "Czechia", "New York", "Newark", "“Zero” day")]
    [InlineData("fr", "Allemagne", "Écosse", "Égypte", "Espagne", "Œuvre", "Zambie")]
    [InlineData("es", "Nigeria", "Nueva Zelandia", "Ñandú", "Omán")]
    [InlineData("ru", "Ёлка", "Ереван", "Йемен", "Йод", "Казахстан", "Argentina")]
    [InlineData("ar", "أذربيجان", "الأردن", "إيطاليا", "تونس", "جزر", "Italy")]
    public void Names_stand_in_the_order_of_the_alphabet_whatever_accents_capitals_and_signs_they_have(
        string language, params string[] names) =>
        Assert.Equal(names, names.Reverse().Order(Alphabet.Of(language)));

    [Fact]
    public void Chinese_has_no_order_of_its_own_here() => Assert.Equal(
        ["en", "ar", "es", "fr", "ru"], new[] { "en", "ar", "zh", "es", "fr", "ru" }.Where(l => Alphabet.Of(l).Orders));
}
