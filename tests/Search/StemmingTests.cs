using CopArchive.Search;

namespace CopArchive.Tests.Search;

public sealed class StemmingTests
{
    [Theory]
    [InlineData("en", "Regulating", "regulations")]
    [InlineData("en-GB", "parties", "Party")]
    [InlineData("fr", "évaluations", "Évaluation")]
    [InlineData("es", "niños", "NIÑO")]
    [InlineData("ru", "детский", "детские")]
    [InlineData("ru", "защитой", "защита")]
    [InlineData("ar", "الأطفال", "أطفال")]
    public void Forms_of_a_word_have_one_stem_in_its_language(string language, string form, string other)
    {
        Assert.NotEqual(Folding.Fold(form), Folding.Fold(other));
        Assert.Equal(Stemming.Stem(form, language), Stemming.Stem(other, language));
        Assert.Equal(Folding.Fold(Stemming.Stem(form, language)), Stemming.Stem(form, language));
    }

    [Theory]
    [InlineData("zh", "儿童")]
    [InlineData("id", "anak")]
    [InlineData("en", "1306")]
    [InlineData("ru", "2010")]
    public void Chinese_numbers_and_languages_that_we_cannot_stem_stay_as_they_are(string language, string form) =>
        Assert.Equal(form, Stemming.Stem(form, language));

    [Theory]
    [InlineData("en", "the", true)]
    [InlineData("fr", "tres", false)]
    [InlineData("fr", "meme", true)]
    [InlineData("es", "tambien", true)]
    [InlineData("ru", "не", true)]
    [InlineData("ar", "على", true)]
    [InlineData("en", "child", false)]
    [InlineData("de", "der", false)]
    public void Words_that_say_little_are_known_by_their_folded_form(string language, string form, bool stop) =>
        Assert.Equal(stop, StopWords.Contains(form, language));

    [Fact]
    public void A_form_with_and_without_its_accents_leads_to_every_stem_that_it_may_have()
    {
        var index = MadeUp.Index(
            MadeUp.Of("documents/a", [new SearchText("protégé", "fr")], []),
            MadeUp.Of("documents/b", [new SearchText("PROTEGE", "fr")], []));

        var terms = index.Terms("protege");
        Assert.Equal([0, 1], terms.SelectMany(t => index.Steps(t, "t").Keys).Order());
    }

    [Fact]
    public void A_stop_word_keeps_its_form_and_is_marked_where_it_mostly_is_one()
    {
        var index = MadeUp.Index(MadeUp.English("documents/a", "The car and the son", "or so, or"),
            MadeUp.Of("documents/b", [new SearchText("car son or", "fr")], []), MadeUp.English("documents/c", "car, son, car, son"));

        Assert.Equal(["the"], index.Terms("the"));
        Assert.Equal(["and", "or", "so", "the"], index.Strings("stop"));
    }
}
