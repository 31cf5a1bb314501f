using CopArchive.Search;
using CopArchive.Values;
using CsCheck;

namespace CopArchive.Tests.Search;

public sealed class TokenizerTests
{
    private static readonly Tokenizer Tokenizer = new(
        new SymbolReader(["WG-CP", "CWG-COP"], ["{group}/{meeting}/{number}", "C{year}/{number}"]),
        ["WG-CP", "CWG-COP"]);

    [Theory]
    [InlineData("ÉVALUATION", "evaluation")]
    [InlineData("Straße", "straße")]
    [InlineData("ﬁnal Ｗｉｄｅ", "final wide")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ΟΔΟΣ οδος", "οδοσ οδοσ")]
    [InlineData("оде\u0301жда", "одежда")]
    [InlineData("الفَوَانـيس", "الفوانيس")]
    public void Accents_vowel_signs_and_capitals_are_folded(string word, string form) => Assert.Equal(form, Folding.Fold(word));

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Gen.String.Sample(text => Assert.Equal(Folding.Fold(text), Folding.Fold(Folding.Fold(text))));

    [Theory]
    [InlineData("self-regulating COP/ISP, e.g. 6.4", "self regulating cop isp e g 6 4")]
    [InlineData("children's CHILDREN’S l’enfant rock'n'roll d'accord 's o's'x", "children children l enfant rock n roll d accord s o s x")]
    [InlineData("儿童保护2号 ひらがな ABC儿童", "儿童 童保 保护 2 号 ひら らか かな abc 儿童")]
    [InlineData("_a_ ـــ \u0301 b", "a b")]
    [InlineData("حماية الأطفال", "حماية الاطفال")]
    public void Words_are_cut_where_a_reader_cuts_them(string text, string forms) => Assert.Equal(forms, Forms(text));

    [Theory]
    [InlineData("see WG-CP/2/06 Rev.1, please", "see wg-cp-2-6-r1 please")]
    [InlineData("CWG\u2011COP/2/6", "wg-cp-2-6")]
    [InlineData("Document C10/44-E and", "document c10-44 and")]
    [InlineData("WG-CP/2", "wg-cp 2")]
    public void A_document_number_is_one_word_in_whatever_form_it_is_printed(string text, string forms) => Assert.Equal(forms, Forms(text));

    [Theory]
    [InlineData("the CWG-COP’s", "the wg-cp")]
    [InlineData("CWG–COP CWGCOP wg-cp", "wg-cp wg-cp wg-cp")]
    [InlineData("d’CWG-COP (WG-CP)", "d wg-cp wg-cp")]
    [InlineData("WG-CPs AWG-CP WGCP2", "wg cps awg cp wgcp2")]
    public void Every_name_of_the_group_is_the_same_word(string text, string forms) => Assert.Equal(forms, Forms(text));

    [Fact]
    public void Words_stand_in_order_and_do_not_overlap_but_for_pairs_of_signs() =>
        Gen.Select(MadeUp.Text, Gen.String, MadeUp.Text, (a, b, c) => a + b + c).Sample(text =>
        {
            var tokens = Tokenizer.Tokenize(text);
            Assert.All(tokens, t => Assert.True(t.Start >= 0 && t.Start < t.End && t.End <= text.Length && t.Form(text).Length > 0));
            Assert.All(tokens.Zip(tokens.Skip(1)), p => Assert.True(p.First.Start < p.Second.Start && p.First.End <= p.Second.End));
        });

    private static string Forms(string text) => string.Join(' ', Tokenizer.Tokenize(text).Select(t => t.Form(text)));
}
