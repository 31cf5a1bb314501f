using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Records.Reading;

namespace CopArchive.Tests.Pipelines;

/// <summary>An archive in which everything is wrong that can be: <c>tests/archives/broken</c>.</summary>
public sealed class BrokenArchiveTests
{
    private static readonly string Archive = Repository.TestArchive("broken");

    [Fact]
    public async Task All_faults_are_reported_in_one_run_each_with_its_place_reason_and_remedy()
    {
        var report = await CheckAsync();

        Snapshot.Match(DiagnosticPrinter.Text(report.Diagnostics, new SourceLines([Path.Combine(Archive, "data")]).Find), "broken.txt");
    }

    [Fact]
    public async Task Programs_get_the_same()
    {
        var report = await CheckAsync();

        Snapshot.Match(DiagnosticPrinter.AsJson(report.Diagnostics), "broken.json");
    }

    [Fact]
    public async Task Every_fault_of_the_catalogue_that_a_file_can_show_is_shown()
    {
        var seen = (await CheckAsync()).Diagnostics.Select(d => d.Code).ToHashSet();

        // those that cannot lie in a repository as text: other encodings, control characters, size, symbolic links, no settings,
        // files that vanish, what the program does not expect,
        // and what only a folder of input pages or of output, or a paper to be imported, shows; COP27x and COP29x need something published
        // before, COP171 a day of a commit (PermanenceFaultTests), COP173 a build
        // (OriginalsTests)
        // and COP286, which is said where nothing else is wrong
        string[] elsewhere =
            ["COP100", "COP101", "COP102", "COP115", "COP118", "COP120", "COP121", "COP158", "COP171", "COP173", "COP261", "COP286"];
        Assert.Equal([], FaultCatalogue.All
            .Select(k => k.Code)
            .Except(seen)
            .Except(elsewhere)
            .Where(c => !c.StartsWith("COP9", StringComparison.Ordinal)
                && !c.StartsWith("COP4", StringComparison.Ordinal)
                && !c.StartsWith("COP27", StringComparison.Ordinal)
                && !c.StartsWith("COP29", StringComparison.Ordinal)));
    }

    [Fact]
    public void Codes_are_never_used_twice() =>
        Assert.Equal(FaultCatalogue.All.Count, FaultCatalogue.All.Select(k => k.Code).Distinct().Count());

    private static Task<BuildReport> CheckAsync() => Build.CheckAsync(
        new BuildOptions { Data = Path.Combine(Archive, "data"), Input = Path.Combine(Archive, "input"), Output = "unused" },
        new NoProgress());
}
