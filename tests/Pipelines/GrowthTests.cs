using System.Globalization;
using CopArchive.Pipelines;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Pipelines;

/// <summary>
/// An archive of twice as many papers takes twice as much and not four times: neither memory nor files nor bytes of the site grow with the
/// square, and a paper more allocates no more than it did. Sizes are such that every page that may show all papers of a small archive no
/// longer does.
/// </summary>
[Collection(nameof(AloneInProcess))]
public sealed class GrowthTests
{
    private static readonly int[] Meetings = [40, 60, 80];

    /// <summary>Allocated for a paper of one line with all its pages; 1,008 when this was written.</summary>
    private const int MostKilobytes = 1_150;

    /// <summary>Allocated to read, link and check a paper of 40 paragraphs and 9,000 letters; 132 when this was written.</summary>
    private const int MostKilobytesRead = 145;

    [Fact]
    public async Task A_paper_more_is_read_and_checked_with_little_more_than_its_words()
    {
        await Read(10); // what is made once a process is not counted
        var (few, many) = (await Read(100), await Read(300));

        Assert.InRange((many - few) / 200 / 1000, 1, MostKilobytesRead);
    }

    private static async Task<long> Read(int papers)
    {
        using var archive = new TemporaryArchive();
        archive.Write("data/meetings/1.yml", TemporaryArchive.Head(
            "Meeting 1", "number: 1", "state: held", "date: 2010-03-17", "venue: Geneva"));
        for (var paper = 1; paper <= papers; paper++)
        {
            archive.Write($"data/documents/tp-1-{paper}.md", TemporaryArchive.Text(
                $"Paper {paper}", "type: contribution", $"symbols: [TP/1/{paper}]", "date: 2010-03-01", "presented-at: meetings/1")
                + string.Concat(Enumerable.Range(1, 40).Select(n => $"1.{n} {Sentences}\n\n")));
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var (linked, found) = await Build.LinkAsync(
            new BuildOptions { Data = archive.Data, Input = archive.Input, Output = archive.Output }, new NoProgress());
        Assert.NotNull(linked);
        Assert.Empty(found);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    [Fact]
    public async Task As_many_papers_more_take_as_much_more()
    {
        await Measure(4); // what is made once a process is not counted
        var built = new List<(long Allocated, long Files, long Bytes)>();
        foreach (var meetings in Meetings)
        {
            built.Add(await Measure(meetings));
        }

        Grows(built, b => b.Files, most: 1.02);
        Grows(built, b => b.Bytes, most: 1.1);
        Grows(built, b => b.Allocated, most: 1.3);
        Assert.InRange((built[2].Allocated - built[1].Allocated) / (10 * (Meetings[2] - Meetings[1])) / 1000, 1, MostKilobytes);
    }

    private static void Grows(
        List<(long Allocated, long Files, long Bytes)> built, Func<(long Allocated, long Files, long Bytes), long> of, double most) =>
        Assert.InRange((double)(of(built[2]) - of(built[1])) / (of(built[1]) - of(built[0])), 0.7, most);

    private static async Task<(long Allocated, long Files, long Bytes)> Measure(int meetings)
    {
        using var archive = new TemporaryArchive();
        for (var meeting = 1; meeting <= meetings; meeting++)
        {
            var day = new DateOnly(1990, 1, 1).AddDays(meeting * 150);
            archive.Write($"data/meetings/{meeting}.yml", TemporaryArchive.Head(
                $"Meeting {meeting}", $"number: {meeting}", "state: held", $"date: {Written(day)}", "venue: Geneva"));
            for (var paper = 1; paper <= 10; paper++)
            {
                archive.Write($"data/documents/tp-{meeting}-{paper}.md", TemporaryArchive.Text(
                    $"Paper {paper} of {meeting}", "type: contribution", $"symbols: [TP/{meeting}/{paper}]",
                    $"date: {Written(day.AddDays(-paper))}", $"presented-at: meetings/{meeting}")
                    + $"1.1 Some delegates suggested a thing, as TP/{meeting}/{(paper % 10) + 1} says.\n");
            }
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var report = await Build.RunAsync(
            new BuildOptions { Data = archive.Data, Input = archive.Input, Output = archive.Output }, new NoProgress());
        Assert.True(report.Succeeded);
        return (GC.GetTotalAllocatedBytes(precise: true) - before, report.Files, report.Bytes);
    }

    private static string Sentences { get; } =
        string.Join(' ', Enumerable.Repeat("The delegates thanked the chairman for what he had said.", 4));

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Allocations can only be counted for the whole process.</summary>
[CollectionDefinition(nameof(AloneInProcess), DisableParallelization = true)]
public sealed class AloneInProcess;
