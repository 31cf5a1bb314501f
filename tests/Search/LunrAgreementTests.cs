using System.Text;
using System.Text.Json;
using CopArchive.Search;
using Jint;

namespace CopArchive.Tests.Search;

/// <summary>
/// The scorer that ships, given terms already analysed, ranks as lunr.js 2.3.9 does: same hits, same order but among scores within 2 %
/// (<see cref="LunrAnswer.Difference"/> is the rule).
/// </summary>
public sealed class LunrAgreementTests
{
    [Fact]
    public void The_ranking_is_that_of_lunr()
    {
        var engine = Engine();
        var differences = LunrReference.Answers
            .Select((a, i) => (i, a.Query, Difference: a.Answer.Difference(Run(engine, a.Query))))
            .Where(a => a.Difference is not null)
            .Select(a => $"query {a.i} ({a.Query.Kind}): {a.Difference}");
        Assert.Equal([], differences);
    }

    private static List<(int Record, double Score)> Run(Engine engine, LunrQuery query)
    {
        engine.SetValue("asked", JsonSerializer.Serialize(query.Clauses.Select(c => new
        {
            terms = LunrReference.Corpus.Vocabulary.Where(t => Fits(c, t)),
            fields = c.Fields ?? LunrReference.Corpus.Fields,
            presence = c.Presence,
            boost = c.Boost,
        })));
        var answer = engine.Evaluate(
            """
            (() => { const ranked = ArchiveSearch.rank(corpus, JSON.parse(asked), term => postings.get(term) || {});
            return JSON.stringify(ranked.records.map(r => [r, ranked.scores[r]]).sort((a, b) => b[1] - a[1] || a[0] - b[0])); })()
            """).AsString();
        return [.. JsonSerializer.Deserialize<double[][]>(answer)!.Select(h => ((int)h[0], h[1]))];
    }

    /// <summary>Which terms a clause stands for; lunr counts two neighbours that changed places as one edit.</summary>
    private static bool Fits(LunrClause clause, string term) =>
        clause.EditDistance > 0 ? Near(term, clause.Term)
            : clause.Wildcard == "trailing" ? term.StartsWith(clause.Term, StringComparison.Ordinal)
            : term == clause.Term;

    private static bool Near(string a, string b)
    {
        var i = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
        string x = a[i..], y = b[i..];
        return x == y || (x.Length > 0 && x[1..] == y) || (y.Length > 0 && y[1..] == x)
            || (x.Length > 0 && y.Length > 0 && x[1..] == y[1..])
            || (x.Length > 1 && y.Length > 1 && x[0] == y[1] && x[1] == y[0] && x[2..] == y[2..]);
    }

    /// <summary>The script with the corpus as the shards would hold it, but for their steps.</summary>
    private static Engine Engine()
    {
        var corpus = LunrReference.Corpus;
        double[] averages = [.. corpus.Fields.Select((_, i) => corpus.Records.Select((_, r) => corpus.Terms(r, i).Count()).Average())];
        var counts = corpus.Records
            .SelectMany((_, r) => corpus.Fields.SelectMany((f, i) => corpus.Terms(r, i).CountBy(t => t).Select(t => (
                Term: t.Key, Field: f, Record: r, Says: Impacts.Exact(t.Value, corpus.Terms(r, i).Count(), averages[i])))))
            .GroupBy(p => p.Term)
            .ToDictionary(g => g.Key, g => g.GroupBy(p => p.Field)
                .ToDictionary(f => f.Key.ToString(), f => new { records = f.Select(p => p.Record), says = f.Select(p => p.Says) }));
        var engine = new Engine();
        engine.Execute(SiteSearcher.Script);
        engine.SetValue(
            "json",
            JsonSerializer.Serialize(new { count = corpus.Records.Count, fields = corpus.Fields, boosts = corpus.Boosts }));
        engine.SetValue("counts", JsonSerializer.Serialize(counts));
        engine.Execute("var corpus = JSON.parse(json); var postings = new Map(Object.entries(JSON.parse(counts)));");
        return engine;
    }
}
