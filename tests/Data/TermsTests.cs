using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;

namespace CopArchive.Tests.Data;

/// <summary>The glossary explains the papers' words, not the editors'.</summary>
public sealed class TermsTests
{
    private static readonly IReadOnlyList<GlossaryTerm> Terms =
        RecordLoader.Load(Path.Combine(Repository.Root, "data"), new DiagnosticBag()).Terms;

    [Fact]
    public void A_term_is_printed_in_each_paper_that_is_said_to_print_it()
    {
        Assert.True(Terms.Count >= 60, $"{Terms.Count} terms");
        var missing = Terms.SelectMany(t => t.Sources.Where(s => s.Confidence == Confidence.Stated && s.Covers.Contains("term"))
            .Where(s => HeldWords.At(s.StatedIn!.Value.Value) is not { } words
                || !t.Also.Prepend(t.Word).Any(w => HeldWords.Hold(words, w)))
            .Select(s => $"{t.Name}: not in {s.StatedIn!.Value.Value}")).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public void A_term_says_where_it_is_printed_and_where_its_meaning_comes_from() =>
        Assert.All(Terms, t =>
        {
            Assert.Contains(t.Sources, s => s.Covers.Contains("term") && s.Confidence is Confidence.Stated or Confidence.Found);
            Assert.Contains(t.Sources, s => s.Covers.Contains("sentence"));
        });

    [Fact]
    public void No_two_terms_are_the_same_word() =>
        Assert.Empty(Terms.GroupBy(t => HeldWords.Fold(t.Word)).Where(g => g.Count() > 1).Select(g => g.Key));
}
