using System.Globalization;
using System.Security.Cryptography;
using CopArchive.Pipelines;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Pipelines;

public sealed class RepeatableBuildTests : IDisposable
{
    private readonly TemporaryArchive _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_records_give_the_same_bytes_whatever_the_culture_and_the_folder()
    {
        var here = await BuildAsync("here", CultureInfo.InvariantCulture);
        var there = await BuildAsync("there", CultureInfo.GetCultureInfo("ar-SA"));
        var turkish = await BuildAsync("turkish", CultureInfo.GetCultureInfo("tr-TR"));

        Assert.Equal(here, there);
        Assert.Equal(here, turkish);
    }

    [Fact]
    public async Task A_second_build_of_the_same_changes_no_file()
    {
        await BuildAsync("site", CultureInfo.InvariantCulture);
        var again = await Build.RunAsync(Options("site"), new NoProgress());

        Assert.Equal(0, again.FilesChanged);
    }

    [Fact]
    public async Task An_edit_changes_only_what_it_touches()
    {
        await Build.RunAsync(Own("own"), new NoProgress());
        var before = Hashes("own");
        var report = Path.Combine(_folder.Data, "documents", "report.md");
        File.WriteAllText(report, File.ReadAllText(report).Replace("a thing", "another thing", StringComparison.Ordinal));

        await Build.RunAsync(Own("own"), new NoProgress());

        // of search: the manifest, the head and the paragraphs of that record, the files of the new words; the zip of the
        // whole archive holds it all, and the manifest tells the hashes (and the page that offers the zip tells its size, in
        // kilobytes, which may change or not)
        var changed = Hashes("own")
            .Except(before)
            .Select(h => h.Split(' ')[0])
            .Where(p => p != "take/index.html")
            .ToLookup(p => p.StartsWith("search/", StringComparison.Ordinal) && "tpv".Contains(p[7], StringComparison.Ordinal));
        Assert.Equal(
            [
                "data/kept/documents/report.md", "data/paragraphs.jsonl", "documents/report/index.docx", "documents/report/index.html",
                "documents/report/index.md", "manifest-sha256.txt", "search/manifest.js", "search/r/0.js", "search/x/0.js",
                "take/whole-archive.zip",
            ],
            changed[false]);
        Assert.NotEmpty(changed[true]);
    }

    private BuildOptions Options(string name) => new()
    {
        Data = Path.Combine(Repository.TestArchive("lanterns"), "data"),
        Input = Path.Combine(Repository.TestArchive("lanterns"), "input"),
        Output = Path.Combine(_folder.Root, name),
        ThemeAssets = Path.Combine(Repository.Root, "theme", "assets"),
    };

    private BuildOptions Own(string name) => Options(name) with { Data = _folder.Data, Input = _folder.Input };

    private async Task<IReadOnlyList<string>> BuildAsync(string name, CultureInfo culture)
    {
        var former = (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.CurrentCulture);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.True((await Build.RunAsync(Options(name), new NoProgress())).Succeeded);
        }
        finally
        {
            (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.CurrentCulture) = former;
        }

        return Hashes(name);
    }

    private List<string> Hashes(string name)
    {
        var root = Path.Combine(_folder.Root, name);
        return
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(f =>
                    $"{Path.GetRelativePath(root, f).Replace('\\', '/')} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}"),
        ];
    }
}
