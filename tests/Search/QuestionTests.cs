using CopArchive.Search;

namespace CopArchive.Tests.Search;

/// <summary>Members and visitors ask; each question names what must come first (<c>Questions/README.md</c>).</summary>
public sealed class QuestionTests(SiteSearcher searcher) : IClassFixture<SiteSearcher>
{
    [Fact]
    public void Every_question_is_answered_as_its_reader_would_want() =>
        Assert.Equal("", string.Join('\n', QuestionFile.Questions
            .Select(q => Wrong(q, searcher.Find(q.Query, q.Without.Count > 0 ? 60 : 10))).OfType<string>()));

    [Fact]
    public void Every_spelling_of_a_document_number_leads_first_to_its_paper() =>
        Assert.Equal([], QuestionFile.Symbols
            .Select(s =>
                searcher.Find(s.Spelling, 3).Hits.FirstOrDefault()?.Id is { } id && id == s.Document ? null : $"{s.Spelling}: {s.Document}")
            .OfType<string>());

    /// <summary>What is wrong with an answer; null where nothing is.</summary>
    internal static string? Wrong(Question question, SearchAnswer answer)
    {
        var first = answer.Hits.Take(1).ToList();
        var missing = question.Also
            .Where(w => !answer.Hits.Take(10).Any(h => w.Is(h.Id, h.Unit ?? ""))
                && !answer.Hits.Take(10).Any(h => h.Id == w.Record && w.Anchor.Length == 0))
            .ToList();
        var tooMuch = question.Without.Where(w => answer.Hits.Any(h => w.Is(h.Id, h.Unit ?? ""))).ToList();
        var isFirst = question.First.Count == 0 ? first.Count == 0 : first.Exists(h => question.First.Any(w => w.Is(h.Id, h.Unit ?? "")));
        return isFirst && missing.Count == 0 && tooMuch.Count == 0
            ? null
            : $"{question.Query}: "
                + (isFirst ? "" : $"first {string.Join(", ", answer.Hits.Take(3).Select(h => h.Id + "#" + h.Unit))}, ")
                + (isFirst ? "" : $"wanted {string.Join(" or ", question.First)}; ")
                + $"{(missing.Count == 0 ? "" : "missing " + string.Join(", ", missing) + "; ")}"
                + $"{(tooMuch.Count == 0 ? "" : "too much " + string.Join(", ", tooMuch))}";
    }
}
