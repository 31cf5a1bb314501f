using CopArchive.Pipelines;
using CopArchive.Tests.History;
using CopArchive.Tests.Output;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Pipelines;

public sealed class EditionTests : IDisposable
{
    private readonly MadeUpRepository _made = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _made.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_edition_is_restored_in_an_empty_place_and_builds_the_same_bytes()
    {
        const string Letter = "data/documents/letter.yml";
        _made.Write(Letter, TemporaryArchive.Head("Old title", "type: letter", "date: not stated")).Commit("2026-01-02")
            .Edit(Letter, "Old", "New").Commit("2026-03-04");
        await BuildAsync(_made.Data, _folder.File("site"));
        Assert.Null(await PackAsync());

        Assert.Empty(Edition.Check(_folder.File("edition-1")));
        Assert.Null(Edition.Restore(_folder.File("edition-1"), _folder.File("restored")));
        await BuildAsync(_folder.File("restored/data"), _folder.File("site-again"));

        Assert.Equal(
            File.ReadAllText(_folder.File("site/manifest-sha256.txt")), File.ReadAllText(_folder.File("site-again/manifest-sha256.txt")));
        Assert.StartsWith("BagIt-Version: 1.0\n", File.ReadAllText(_folder.File("edition-1/bagit.txt")), StringComparison.Ordinal);
        Assert.Contains("Bagging-Date: 2026-03-04\n", File.ReadAllText(_folder.File("edition-1/bag-info.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_removed_or_added_in_an_edition_is_said_and_nothing_is_made_of_it()
    {
        _made.Write("data/documents/letter.yml", TemporaryArchive.Head("Letter", "type: letter", "date: not stated")).Commit("2026-01-02");
        await BuildAsync(_made.Data, _folder.File("site"));
        Assert.Null(await PackAsync());
        var bag = _folder.File("edition-1");
        File.AppendAllText(Path.Combine(bag, "data/records/documents/letter.yml"), "# more\n");
        File.Delete(Path.Combine(bag, "data/site/index.html"));
        File.WriteAllText(Path.Combine(bag, "data/more.txt"), "");
        File.AppendAllText(Path.Combine(bag, "bag-info.txt"), "More: more\n");

        Assert.Equal(
            [
                "bag-info.txt is not what was packed", "data/records/documents/letter.yml is not what was packed",
                "data/site/index.html is missing", "data/more.txt was not packed",
            ],
            Edition.Check(bag));
    }

    [Fact]
    public async Task A_site_of_another_state_and_records_that_are_not_committed_make_no_edition()
    {
        _made.Write("data/documents/letter.yml", TemporaryArchive.Head("Letter", "type: letter", "date: not stated")).Commit("2026-01-02");
        await BuildAsync(_made.Data, _folder.File("site"));
        _made.Edit("data/documents/letter.yml", "Letter", "Another letter");

        Assert.StartsWith("records are changed and not committed", await PackAsync(), StringComparison.Ordinal);
        _made.Commit("2026-01-03");
        Assert.Contains("was not built from the last commit", await PackAsync(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("edition-1")));
    }

    private async Task<string?> PackAsync()
    {
        var (catalogue, _) = await Build.LinkAsync(Options(_made.Data, "unused"), new NoProgress());
        return Edition.Write(_folder.File("edition-1"), 1, _made.Data, _folder.File("site"), catalogue!.Settings);
    }

    private static BuildOptions Options(string data, string output) =>
        new() { Data = data, Input = Path.Combine(data, "..", "input"), Output = output };

    private static async Task BuildAsync(string data, string output) =>
        Assert.True((await Build.RunAsync(Options(data, output), new NoProgress())).Succeeded);
}
