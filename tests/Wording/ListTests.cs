using CopArchive.Wording;

namespace CopArchive.Tests.Wording;

/// <summary>What stands between things, parts of a line, and sentences: each language has signs of its own.</summary>
public sealed class ListTests
{
    [Theory]
    [InlineData("en", "a, b and c", "a, b", "a; b", "A. B.")]
    [InlineData("fr", "a, b et c", "a, b", "a\u202F; b", "A. B.")]
    [InlineData("ar", "a\u200F، b وc", "a\u200F، b", "a\u200F؛ b", "A. B.")]
    [InlineData("zh", "a、b和c", "a，b", "a；b", "A.B.")]
    public void Things_parts_and_sentences_are_joined_by_the_signs_of_the_language(
        string language, string things, string parts, string nearlySentences, string sentences)
    {
        var words = Words.Of(language);

        Assert.Equal(things, words.And("a", "b", "c"));
        Assert.Equal(parts, words.Line("a", "", "b"));
        Assert.Equal(nearlySentences, words.Sentences("a", "b").Plain);
        Assert.Equal(sentences, words.Paragraph("A.", Phrases.Empty, "B.").Plain);
    }
}
