using CopArchive.Pipelines;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Pipelines;

/// <summary>All faults of a file are told in one run: whoever mends them is not sent round and round.</summary>
public sealed class OneRunTests
{
    [Theory]
    [InlineData("date: 2010\ntype: [")] // no head that can be read
    [InlineData("date: 2010-13\ntype: report")] // one that can, with a fault
    [InlineData("date: 2010\ntype: report\ntitle: null")]
    public async Task A_fault_in_a_head_hides_none_of_the_text_nor_of_further_languages(string keys)
    {
        using var archive = new TemporaryArchive();
        var title = keys.Contains("title", StringComparison.Ordinal) ? "" : "title: \"Lamps\"\n";
        archive.Write("data/documents/lamps.md", "---\n" + title + keys + "\nlanguage: en\nadded: 2026-01-02\n"
                + "sources: [{page: \"https://tests.example/a\", seen: 2026-01-02, confidence: found}]\n"
                + "copy: {made-from: \"nothing\", on: 2026-01-02}\n---\n\n1.1 See [this](javascript:alert(1)).\n")
            .Write("data/documents/lamps.fr.md",
                "---\ntitle: \"Lampes\"\ncopy: {made-from: \"nothing\", on: 2026-01-02}\n---\n\n1.1 Voir [ici](javascript:alert(1)).\n");

        var faults = (await Build.CheckAsync(
            new BuildOptions { Data = archive.Data, Input = archive.Input, Output = archive.Output }, new NoProgress())).Diagnostics;

        Assert.Contains(faults, f => f.Place is { File: "data/documents/lamps.md", Line: < 6 });
        Assert.All(
            (string[])["data/documents/lamps.md", "data/documents/lamps.fr.md"],
            file => Assert.Contains(faults, f => f.Place.File == file && f.Message.Contains("javascript:", StringComparison.Ordinal)));
    }
}
