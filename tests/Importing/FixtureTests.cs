using CopArchive.Diagnostics;
using CopArchive.Importing;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Readers;
using CopArchive.Tests.Output;

namespace CopArchive.Tests.Importing;

/// <summary>Files of an invented body as other programs make them, from the file to the text.</summary>
public sealed class FixtureTests
{
    public static TheoryData<string> Files => [.. ReadPaper.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_word_of_a_files_body_stands_in_the_text_or_in_the_list_of_what_was_dropped(string name)
    {
        if (FileReader.Read(Path.Combine(Repository.Root, "tests", "Importing", "Papers", name)).Paper is not { } paper)
        {
            return;
        }

        var (text, findings) = MadeUpPapers.Make(paper);

        Assert.DoesNotContain(findings, f => f.Kind == FindingKind.Missing);
        var held = MadeUpPapers.Words(string.Join('\n', MadeUpPapers.Units(text).Select(u => u.PlainWithChildren())))
            .Concat(findings.Concat(paper.Findings).Where(f => f.Kind == FindingKind.Dropped).SelectMany(f => MadeUpPapers.Words(f.Words)))
            .ToHashSet();
        Assert.All(
            paper.Blocks.Where(b => b.Kind != SourceBlockKind.Table).SelectMany(b => MadeUpPapers.Words(b.Plain)),
            w => Assert.Contains(w, held));
    }

    [Fact]
    public void A_folder_of_them_is_imported_whole_and_what_is_unsure_is_named()
    {
        using var folder = new TemporaryFolder();
        var data = folder.File("data");
        Directory.CreateDirectory(data);
        var settings = File.ReadAllLines(Path.Combine(Repository.TestArchive("lanterns"), "data", "archive.yml")).Select(line =>
            line.StartsWith("group-names:", StringComparison.Ordinal) ? "group-names: [LS]"
            : line.StartsWith("symbol-series:", StringComparison.Ordinal)
                ? "symbol-series: [\"{group}/{meeting}/{number}\", \"{group}/{meeting}/INF/{number}\"]"
            : line);
        File.WriteAllLines(Path.Combine(data, "archive.yml"), settings);

        var report = Importer.Run(new ImportRequest(
            data,
            [.. ReadPaper.Names.Select(n => Path.Combine(Repository.Root, "tests", "Importing", "Papers", n))],
            new DateOnly(2026, 11, 25)),
            FileReader.Read);

        Assert.Empty(report.Faults);
        Assert.All(
            report.Papers.Where(p => p.Fault is null).SelectMany(p => p.Gaps),
            g => Assert.True(g.Code is "COP164" or "COP178" || g.Severity == Severity.Warning, $"{g.Code} {g.Place}: {g.Message}"));
        Snapshot.Match(ImportPrinter.Text(report, dryRun: false), "fixtures.txt");
    }
}
