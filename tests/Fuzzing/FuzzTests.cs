using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Tests.Records;
using CopArchive.Tests.Texts;
using CopArchive.Values;

namespace CopArchive.Tests.Fuzzing;

/// <summary>
/// Whatever stands in a file, the program ends in its own words. More inputs than here are tried by
/// <c>dotnet run -c Release --project tests/Benchmarks -- fuzz</c>.
/// </summary>
public sealed class FuzzTests
{
    private const int Inputs = 20_000;
    private const int MostBytes = 200_000_000;

    /// <summary>A query runs in an interpreter, whose passing garbage is counted too.</summary>
    private const int MostBytesOfQuery = 1_000_000_000;

    [Fact]
    public async Task Twenty_thousand_odd_inputs_end_no_reader_and_fill_no_machine()
    {
        using var targets = await FuzzTargets.CreateAsync(Repository.Root);
        var turns = targets.Turns;

        var bad = Enumerable.Range(0, Inputs)
            .Select(number => turns[number * 7 % turns.Count].Run(seed: 1, number))
            .Where(run => run.Fault is not null || run.Bytes > (run.Target.Name == "query" ? MostBytesOfQuery : MostBytes))
            .Take(5)
            .ToList();

        Assert.True(bad.Count == 0, string.Join("\n\n", bad.Select(run => $"{run}\n{run.Input}")));
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("*a* ")]
    [InlineData("_a_ ")]
    [InlineData("[a](documents/b) ")]
    [InlineData("[a ")]
    [InlineData("`a` ")]
    [InlineData("a `")]
    [InlineData("&amp;")]
    [InlineData("\\*")]
    [InlineData("<b>")]
    [InlineData("http://x.org ")]
    [InlineData("TP/1/2 ")]
    [InlineData("TP/1/")]
    [InlineData("TP-")]
    [InlineData("1/")]
    [InlineData("Resolution 1 of the A ")]
    [InlineData("6.1 a\n\n")]
    [InlineData("6.1 a:\n\n  - b\n\n")]
    [InlineData("- a\n")]
    [InlineData("> a\n")]
    [InlineData("> a\n\nb\n\n")]
    [InlineData("## a\n\n")]
    [InlineData("a {#b}\n\n")]
    [InlineData("| a |\n|---|\n| b |\n\n")]
    [InlineData("::: signature\na\n:::\n\n")]
    public void The_cost_of_a_text_grows_as_its_length(string piece) =>
        AssertLinear(times => Outline.Parse(string.Concat(Enumerable.Repeat(piece, times))), 400);

    [Theory]
    [InlineData("topics: [", "topics/a, ", "]\n")]
    [InlineData("notes:\n", "  - {text: \"a note\"}\n", "")]
    [InlineData("symbols: [", "\"TP/1/2\", ", "]\n")]
    [InlineData("", "#\n", "")]
    [InlineData("title: \"", "\\u00e9\\\n  ", "\"\n")]
    [InlineData("", "a: b\n", "")]
    [InlineData("other-names:\n", "  - {text: a, language: fr}\n", "")]
    public void The_cost_of_a_head_grows_as_its_length(string before, string piece, string after)
    {
        using var archive = new TemporaryArchive();
        AssertLinear(
            times =>
            {
                archive.Write("data/documents/a.yml", before + string.Concat(Enumerable.Repeat(piece, times)) + after);
                RecordLoader.Load(archive.Data, new DiagnosticBag());
            },
            1_000);
    }

    [Theory]
    [InlineData("\uFDFA")] // one sign that stands for eighteen letters
    [InlineData("1/")]
    [InlineData("LSP/")]
    public void The_cost_of_a_document_number_grows_as_its_length(string piece)
    {
        var reader = new SymbolReader(["LSP"], ["{group}/{year}/{number}"]);
        AssertLinear(times => reader.TryRead(string.Concat(Enumerable.Repeat(piece, times))), 500);
    }

    /// <summary>
    /// What is allocated at n, 2n and 4n, which no busy machine changes: four times as much, where a square would be sixteen.
    /// </summary>
    private static void AssertLinear(Action<int> read, int n)
    {
        long Bytes(int times)
        {
            read(times); // what is made once is made now
            return Enumerable.Range(0, 3).Max(_ =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                read(times);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            });
        }

        var (once, twice, fourTimes) = (Bytes(n), Bytes(2 * n), Bytes(4 * n));

        Assert.True(
            twice < (once * 3) + 100_000 && fourTimes < (once * 6) + 200_000,
            $"{n}: {once}, {2 * n}: {twice}, {4 * n}: {fourTimes} bytes");
    }
}
