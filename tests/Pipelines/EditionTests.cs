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

        Assert.Equal("ref: refs/heads/main", File.ReadAllText(_folder.File("restored/.git/HEAD")).Trim());
        Assert.DoesNotContain("[remote", File.ReadAllText(_folder.File("restored/.git/config")), StringComparison.Ordinal);
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

    [Fact]
    public async Task A_signed_edition_says_who_signed_it_and_no_other_passes_for_it()
    {
        Assert.SkipUnless(KeyGen("-t", "ed25519", "-N", "", "-q", "-f", _folder.File("key")), "there is no ssh-keygen here");
        Assert.True(KeyGen("-t", "ed25519", "-N", "", "-q", "-f", _folder.File("other")));
        var signers = _folder.File("signers");
        File.WriteAllText(signers, "keepers@tests.example " + File.ReadAllText(_folder.File("key.pub")));
        _made.Write("data/documents/letter.yml", TemporaryArchive.Head("Letter", "type: letter", "date: not stated")).Commit("2026-01-02");
        await BuildAsync(_made.Data, _folder.File("site"));
        var bag = _folder.File("edition-1");

        Assert.Null(await PackAsync(_folder.File("key")));
        Assert.Equal(("keepers@tests.example", null), Edition.SignerOf(bag, signers));
        Assert.Empty(Edition.Check(bag));

        File.AppendAllText(Path.Combine(bag, "tagmanifest-sha256.txt"), "\n");
        Assert.Contains("the signature is not one under these files", Edition.SignerOf(bag, signers).Objection, StringComparison.Ordinal);

        Directory.Delete(bag, recursive: true);
        Assert.Null(await PackAsync(_folder.File("other")));
        Assert.Null(Edition.SignerOf(bag, signers).Signer);
        File.Delete(Path.Combine(bag, "tagmanifest-sha256.txt.sig"));
        Assert.Equal((null, "it is not signed"), Edition.SignerOf(bag, signers));
    }

    [Fact]
    public async Task An_edition_holds_large_originals_too_and_is_restored_with_them()
    {
        const string Content = "a webcast of four hours";
        _made.Write("data/documents/lamps.yml", TemporaryArchive.Head(
            "Lamps", "type: presentation", "date: 2010",
            $"files: [{{path: \"webcast.txt\", at: \"large\", language: en, role: as-issued, format: text, bytes: {Content.Length}, "
                + $"sha256: \"{PublishedArchive.Hash(Content)}\"}}]"))
            .Write(".gitignore", "originals/\n").Commit("2026-01-02").Write("originals/" + PublishedArchive.Hash(Content), Content);
        await BuildAsync(_made.Data, _folder.File("site"));

        Assert.Null(await PackAsync());
        Assert.Null(Edition.Restore(_folder.File("edition-1"), _folder.File("restored")));
        await BuildAsync(_folder.File("restored/data"), _folder.File("site-again"));

        Assert.Equal(Content, File.ReadAllText(_folder.File("site-again/files/documents/lamps/webcast.txt")));
    }

    [Fact]
    public async Task The_line_printed_for_the_settings_lists_the_edition_for_readers()
    {
        _made.Write("data/documents/letter.yml", TemporaryArchive.Head("Letter", "type: letter", "date: not stated")).Commit("2026-03-04");
        await BuildAsync(_made.Data, _folder.File("site"));
        Assert.Null(await PackAsync());
        var line = Edition.LineOf(_folder.File("edition-1"), 1)
            .Replace("to fill in", "https://editions.example/1", StringComparison.Ordinal);

        _made.Edit("data/archive.yml", "rights: ", $"editions:\n{line}\nrights: ");
        await BuildAsync(_made.Data, _folder.File("site"));

        var page = File.ReadAllText(_folder.File("site/take/index.html"));
        Assert.Contains("<a href=\"https://editions.example/1\">Edition 1</a>", page, StringComparison.Ordinal);
        var hash = PublishedArchive.Hash(File.ReadAllText(_folder.File("edition-1/tagmanifest-sha256.txt")));
        Assert.Contains(hash, page, StringComparison.Ordinal);
        Assert.Contains("4 March 2026", page, StringComparison.Ordinal);
    }

    private static bool KeyGen(params string[] arguments)
    {
        try
        {
            using var process = System.Diagnostics.Process.Start("ssh-keygen", arguments);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private async Task<string?> PackAsync(string? key = null)
    {
        var (catalogue, _) = await Build.LinkAsync(Options(_made.Data, "unused"), new NoProgress());
        return Edition.Write(_folder.File("edition-1"), 1, _made.Data, _folder.File("site"), catalogue!.Settings, key);
    }

    private static BuildOptions Options(string data, string output) =>
        new() { Data = data, Input = Path.Combine(data, "..", "input"), Output = output };

    private static async Task BuildAsync(string data, string output) =>
        Assert.True((await Build.RunAsync(Options(data, output), new NoProgress())).Succeeded);
}
