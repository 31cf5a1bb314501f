using CopArchive.Search;
using CopArchive.Tests.Pipelines;

namespace CopArchive.Tests.Search;

/// <summary>What it takes to make an index, in bytes that are the same on any machine.</summary>
[Collection(nameof(AloneInProcess))]
public sealed class IndexAllocationTests
{
    private const int Words = 1_500;

    /// <summary>Allocated for a record of 1,500 words, in kilobytes: somewhat more than it takes.</summary>
    private const int MostKilobytes = 60;

    [Fact]
    public void A_record_more_allocates_little()
    {
        Allocated(200); // what is made once a process is not counted
        var (some, more) = (Allocated(1_000), Allocated(2_000));

        Assert.InRange((more - some) / 1_000 / 1_000, 1, MostKilobytes);
    }

    /// <summary>They would be most of what is kept until all is written.</summary>
    [Fact]
    public void Paragraphs_are_made_when_they_are_written()
    {
        var paragraphs = SearchIndex.Build(Records(1), MadeUp.Settings).Files.Single(f => f.Name == "x/0");

        Assert.Equal(paragraphs.Script, paragraphs.Script);
        Assert.NotSame(paragraphs.Script, paragraphs.Script);
    }

    private static long Allocated(int count)
    {
        var records = Records(count);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        SearchIndex.Build(records, MadeUp.Settings);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    /// <summary>Of two thousand words, some common and most rare.</summary>
    private static SearchRecord[] Records(int count)
    {
        var chance = new Random(7);
        string Word() => $"wick{(char)('a' + chance.Next(5))}{(int)(2_000 * Math.Pow(chance.NextDouble(), 3)):x}";
        string Paragraph() => string.Join(' ', Enumerable.Range(0, Words / 30).Select(_ => Word()));
        return [.. Enumerable.Range(0, count).Select(i =>
            MadeUp.English($"documents/{i}", $"Lamp {i}", [.. Enumerable.Range(0, 30).Select(_ => Paragraph())]))];
    }
}
