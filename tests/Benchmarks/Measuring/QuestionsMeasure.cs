using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Search;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>
/// <c>measure questions</c>: how well the search of a built site answers graded questions, beside other search programs on the same
/// records; told as Markdown.
/// </summary>
internal static partial class QuestionsMeasure
{
    private const int Depth = 10;

    /// <summary>How many are asked for, so that ten are left where later records are left out.</summary>
    private const int Asked = 50;

    /// <summary>The last day of records that were graded.</summary>
    private static readonly DateOnly GradedUntil = new(2026, 11, 27);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Questions");

    /// <summary>Measures a site.</summary>
    /// <param name="site">Its folder.</param>
    /// <param name="data">Its records: those that came after the grades were given are neither right nor wrong, and are left out.</param>
    /// <param name="others">The folder in which the packages of other programs are installed; null to do without.</param>
    public static void Run(string site, string data, string? others)
    {
        var later = RecordLoader.Load(data, new DiagnosticBag()).Records
            .Where(r => r.Added > GradedUntil).Select(r => r.Id.Value).ToHashSet(StringComparer.Ordinal);
        Console.WriteLine($"{later.Count} records that came after the grades are left out.");
        var search = Path.Combine(site, "search");
        var searcher = Searcher.OfSite(site);
        foreach (var file in new[] { "read.csv", "unread.csv" })
        {
            var questions = Read(Path.Combine(Folder, file));
            Console.WriteLine($"\n{file}, {questions.Count} questions:\n");
            Table("this archive", questions, [.. questions.Select(q => Graded(searcher.Find(q.Query, Asked).Hits.Select(h => h.Id)))]);
            foreach (var (name, answers) in Others(others, search, questions))
            {
                Table(name, questions, [.. answers.Select(Graded)]);
            }
        }

        IReadOnlyList<string> Graded(IEnumerable<string> ids) => [.. ids.Where(id => !later.Contains(id)).Take(Depth)];
    }

    /// <summary>What the other programs answer; that there is none, where node or the packages are missing.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<IReadOnlyList<string>> Answers)> Others(
        string? folder, string search, IReadOnlyList<GradedQuestion> questions)
    {
        if (folder is null || !Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Console.WriteLine("MiniSearch, Pagefind and lunr.js are not measured: name the folder of their packages by --others.\n");
            yield break;
        }

        var work = Directory.CreateTempSubdirectory("questions-");
        try
        {
            var (asked, answered) = (Path.Combine(work.FullName, "asked.json"), Path.Combine(work.FullName, "answered.json"));
            File.WriteAllText(asked, JsonSerializer.Serialize(questions.Select(q => q.Query)));
            if (ProcessRun.TryRun("node", Path.Combine(folder, "questions.js"), search, asked, answered) is null)
            {
                Console.WriteLine("MiniSearch, Pagefind and lunr.js are not measured: there is no node here.\n");
                yield break;
            }

            using var answers = JsonDocument.Parse(File.ReadAllText(answered));
            foreach (var program in answers.RootElement.EnumerateObject())
            {
                yield return (program.Name,
                    [.. program.Value.EnumerateArray().Select(a => a.EnumerateArray().Select(id => id.GetString()!).ToList())]);
            }
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static void Table(string name, IReadOnlyList<GradedQuestion> questions, IReadOnlyList<IReadOnlyList<string>> answers)
    {
        Console.WriteLine($"| {name} | n | NDCG@10 | MRR | success@1 | no result |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        var judged = questions.Zip(answers, Judge).ToList();
        foreach (var (label, some) in questions.Zip(judged)
            .GroupBy(p => p.First.Class)
            .Select(g => (g.Key, g.Select(p => p.Second).ToList()))
            .Append(("**all**", judged)))
        {
            string Mean(Func<Judgement, double> value) => some.Average(value).ToString("0.000", CultureInfo.InvariantCulture);
            Console.WriteLine($"| {label} | {some.Count} | {Mean(j => j.Ndcg)} | {Mean(j => j.ReciprocalRank)} "
                + $"| {Mean(j => j.FirstIsRight)} | {Mean(j => j.Nothing)} |");
        }

        Console.WriteLine();
    }

    /// <summary>A question that has no answer is answered best by none.</summary>
    private static Judgement Judge(GradedQuestion question, IReadOnlyList<string> ids)
    {
        if (question.Grades.Count == 0)
        {
            var right = ids.Count == 0 ? 1 : 0;
            return new Judgement(right, right, right, 0);
        }

        static double Gain(IEnumerable<int> grades) => grades.Take(Depth).Select((g, i) => (Math.Pow(2, g) - 1) / Math.Log2(i + 2)).Sum();
        var rank = ids.Take(Depth).ToList().FindIndex(question.Grades.ContainsKey);
        return new Judgement(
            Gain(ids.Select(id => question.Grades.GetValueOrDefault(id))) / Gain(question.Grades.Values.OrderDescending()),
            rank < 0 ? 0 : 1.0 / (rank + 1),
            ids.Count > 0 && question.Grades.GetValueOrDefault(ids[0]) == question.Grades.Values.Max() ? 1 : 0,
            ids.Count == 0 ? 1 : 0);
    }

    private static IReadOnlyList<GradedQuestion> Read(string file) =>
    [
        .. File.ReadLines(file).Skip(1).Select(line => Row().Match(line)).Select(m => new GradedQuestion(
            m.Groups[1].Value,
            m.Groups[2].Value.Length > 0 ? m.Groups[2].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : m.Groups[3].Value,
            m.Groups[4].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .ToDictionary(g => g[..g.LastIndexOf('=')], g => int.Parse(g[(g.LastIndexOf('=') + 1)..], CultureInfo.InvariantCulture)))),
    ];

    [GeneratedRegex("""^([a-z]+),(?:"((?:[^"]|"")*)"|([^,]*)),(.*)$""")]
    private static partial Regex Row();

    private sealed record Judgement(double Ndcg, double ReciprocalRank, double FirstIsRight, double Nothing);

    private sealed record GradedQuestion(string Class, string Query, IReadOnlyDictionary<string, int> Grades);
}
