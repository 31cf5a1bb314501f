using CopArchive.Catalogue;
using CopArchive.Pipelines;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Pages;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Pipelines;

/// <summary>The zip of the whole archive is made where it is wanted.</summary>
public sealed class WholeArchiveTests
{
    [Fact]
    public void An_archive_that_wants_no_zip_of_the_whole_neither_promises_nor_offers_one()
    {
        using var archive = new TemporaryArchive();
        archive.Write("data/archive.yml", File.ReadAllText(Path.Combine(archive.Data, "archive.yml")) + "whole-archive: false\n");
        var catalogue = LinkedArchive.Of(archive.Data);

        Assert.False(Published.Of(catalogue).Has(Download.Whole.Path));
        Assert.Null(new PlannedPages(catalogue).Read("take/").GetElementById("whole"));
    }

    [Fact]
    public async Task A_preview_makes_no_zip_of_the_whole_and_says_so()
    {
        using var archive = new TemporaryArchive();
        var options = new BuildOptions
        {
            Data = archive.Data,
            Input = archive.Input,
            Output = archive.Output,
            WholeArchive = false,
        };

        var report = await Build.RunAsync(options, new NoProgress());

        Assert.True(report.Succeeded);
        Assert.True(Published.Of(LinkedArchive.Of(archive.Data)).Has(Download.Whole.Path));
        Assert.False(File.Exists(Path.Combine(archive.Output, Download.Whole.FilePath)));
        Assert.Contains(
            "not for a preview",
            File.ReadAllText(Path.Combine(archive.Output, Download.Page.FilePath)),
            StringComparison.Ordinal);
    }
}
