using CopArchive.Catalogue;
using CopArchive.Tests.Catalogue;

namespace CopArchive.Tests.Search;

/// <summary>The questions themselves: what they expect is there to be found.</summary>
public sealed class QuestionFileTests
{
    private static readonly LinkedCatalogue Archive = LinkedArchive.Of(Path.Combine(Repository.Root, "data"));

    [Fact]
    public void There_are_at_least_seventy_questions_each_asked_once()
    {
        Assert.True(QuestionFile.Questions.Count >= 70, $"{QuestionFile.Questions.Count} questions");
        Assert.Empty(QuestionFile.Questions.GroupBy(q => q.Query, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void What_a_question_expects_stands_in_the_archive()
    {
        var anchors = Archive.Records
            .ToDictionary(r => r.Id.Value, r => Archive.Texts(r.Id).SelectMany(t => t.AllUnits()).Select(u => u.Anchor).ToHashSet());
        var missing = QuestionFile.Questions.SelectMany(q => q.First.Concat(q.Also).Concat(q.Without), (q, wanted) => (q.Query, wanted))
            .Where(p => !anchors.TryGetValue(p.wanted.Record, out var of) || (p.wanted.Anchor.Length > 0 && !of.Contains(p.wanted.Anchor)))
            .Select(p => $"{p.Query}: {p.wanted.Record}#{p.wanted.Anchor}");
        None(missing);
    }

    [Fact]
    public void Every_spelling_of_a_document_number_is_read_as_that_of_its_document()
    {
        Assert.True(QuestionFile.Symbols.Count >= 50, $"{QuestionFile.Symbols.Count} spellings");
        var wrong = QuestionFile.Symbols
            .Select(s => (s.Spelling, s.Document, Found: Archive.SymbolReader.TryRead(s.Spelling) is { } symbol
                ? Archive.Symbols.FindOnly(symbol.Key)?.Id.Value
                : null))
            .Where(s => s.Found != s.Document)
            .Select(s => $"'{s.Spelling}' leads to {s.Found ?? "nothing"}, not to {s.Document}");
        None(wrong);
    }

    private static void None(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
