using System.IO.Compression;
using System.Text;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Tests.Pipelines;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Site;

/// <summary>What is withdrawn is gone from every file of the site, zips unpacked, and only its notice stays.</summary>
public sealed class WithdrawnTests : IDisposable
{
    /// <summary>
    /// Words that stand in one place each: text, note, file, translation and its title, other name, part, number of a
    /// paper that only it names.
    /// </summary>
    private static readonly string[] Secrets =
        ["Quillfeather", "Marrowbone", "Tanglewick", "Chandelle", "Flambeau", "Grimbald", "Ostrogoth", "TP/7/77"];

    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Nothing_of_what_is_withdrawn_is_left_anywhere_but_its_notice()
    {
        Write("");
        var standing = await BuildAsync();
        Assert.All(Secrets, secret => Assert.Contains(standing, f => f.Words.Contains(secret, StringComparison.OrdinalIgnoreCase)));

        Write("withdrawn: {on: 2026-02-03, reason: \"It names people who asked not to be named.\"}");
        var withdrawn = await BuildAsync();

        Assert.Equal([], from file in withdrawn from secret in Secrets where file.Words.Contains(secret, StringComparison.OrdinalIgnoreCase)
            || file.Path.Contains(secret, StringComparison.OrdinalIgnoreCase) select $"{secret}: {file.Path}");
        Assert.DoesNotContain(withdrawn, f => f.Path.EndsWith("as-issued.txt", StringComparison.Ordinal));
        Assert.All(
            (string[])[
                "documents/lamps/index.html",
                "documents/lamps/fr/index.html",
                "documents/lanterns/fr/index.html",
                "s/tp-1-2/index.html",
            ],
            path => Assert.True(File.Exists(Path.Combine(_archive.Output, path)), path));
        Assert.All((string[])["documents/lamps/", "documents/lamps/fr/"], path =>
        {
            var page = BuiltPages.Parse(_archive.Output, path + "index.html");
            Assert.Contains(
                "It names people who asked not to be named.",
                page.QuerySelector("main")!.TextContent,
                StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
        });
        Assert.Equal(
            """
            /documents/lamps/fr/* /documents/lamps/fr/index.html 410!
            /documents/lamps/* /documents/lamps/index.html 410!
            /documents/lanterns/* /documents/lamps/:splat 301!

            """, string.Concat(File.ReadLines(Path.Combine(_archive.Output, "_redirects"))
                .Where(l => !l.StartsWith("/s/", StringComparison.Ordinal)).Select(l => l + "\n")));
    }

    [Fact]
    public async Task A_further_language_alone_can_be_withdrawn()
    {
        Write("");
        _archive.Write("data/documents/lamps.fr.md", "---\ntitle: \"Lampes Flambeau\"\nwithdrawn: {on: 2026-02-03, reason: "
            + "\"Not ours to publish.\", cite-as: \"Lamps, in French, withdrawn.\"}\n---\n\nChandelle\n");

        var built = await BuildAsync();

        Assert.DoesNotContain(
            built,
            f => f.Words.Contains("Chandelle", StringComparison.Ordinal) || f.Words.Contains("Flambeau", StringComparison.Ordinal));
        Assert.Contains(built, f => f.Words.Contains("Quillfeather", StringComparison.Ordinal));
        var notice = BuiltPages.Parse(_archive.Output, "documents/lamps/fr/index.html").QuerySelector("main")!.TextContent;
        Assert.Contains("The text in French was withdrawn on 3 February 2026.", notice, StringComparison.Ordinal);
        Assert.Contains("Lamps, in French, withdrawn.", notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_versions_of_a_withdrawn_resolution_go_with_it()
    {
        _archive.Write("data/organisations/council.yml", TemporaryArchive.Head("Council", "type: body"))
            .Write("data/resolutions/21.yml", TemporaryArchive.Head("On lamps", "number: \"21\"", "body: organisations/council",
                "withdrawn: {on: 2026-02-03, reason: \"Ours was wrong.\"}"))
            .Write(
                "data/resolutions/21/harbour-2018.md",
                TemporaryArchive.Text("On lamps", "version-label: \"Harbour, 2018\"", "adopted: 2018") + "Quillfeather lamps.\n");

        var built = await BuildAsync();

        Assert.DoesNotContain(built, f => f.Words.Contains("Quillfeather", StringComparison.Ordinal));
        Assert.Contains(
            "Ours was wrong.",
            File.ReadAllText(Path.Combine(_archive.Output, "resolutions/21/harbour-2018/index.html")),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "/resolutions/21/harbour-2018/* ",
            File.ReadAllText(Path.Combine(_archive.Output, "_redirects")),
            StringComparison.Ordinal);
    }

    private void Write(string withdrawn)
    {
        var file = Encoding.UTF8.GetBytes("Tanglewick");
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file));
        _archive.Write("data/documents/lamps/as-issued.txt", file)
            .Write("data/documents/lamps.md", TemporaryArchive.Text("Lamps", [
                "type: report", "date: 2010", "symbols: [\"TP/1/2\"]", "presented-at: meetings/1", "parts: [\"Ostrogoth\", \"Two\"]",
                "other-names: [\"Grimbald\"]",
                "notes: [\"Marrowbone\", {on: p-1.1, text: \"Marrowbone too\"}]", "former-ids: [documents/lanterns]",
                $"files: [{{path: \"as-issued.txt\", language: en, role: as-issued, format: text, "
                    + $"bytes: {file.Length}, sha256: \"{hash}\"}}]",
                .. withdrawn.Length > 0 ? new[] { withdrawn } : []]) + "1.1 Quillfeather counted the lamps, as TP/7/77 tells.\n")
            .Write(
                "data/documents/lamps.fr.md",
                "---\ntitle: \"Lampes Flambeau\"\ncopy: {made-from: \"nothing\", on: 2026-01-02}\n---\n\n1.1 Chandelle.\n")
            .Write("data/outcomes/count.yml", TemporaryArchive.Head("Count them", "meeting: meetings/1", "force: suggestion",
                "type: action", "printed-words: \"counted the lamps\"", "evidence: [documents/lamps#p-1.1]", "state: no-trace",
                "state-as-of: 2026-01-02"))
            .Write(
                "data/documents/other.md",
                TemporaryArchive.Text("Other", "type: letter", "date: 2011", "responds-to: documents/lamps#p-1.1")
                    + "1.1 See TP/1/2 on lamps.\n");
    }

    /// <summary>Every file of the site, and every file in its zips, as words.</summary>
    private async Task<IReadOnlyList<(string Path, string Words)>> BuildAsync()
    {
        var report = await Build.RunAsync(
            new BuildOptions
            {
                Data = _archive.Data,
                Input = _archive.Input,
                Output = _archive.Output,
                ThemeAssets = Path.Combine(Repository.Root, "theme", "assets"),
            },
            new NoProgress());
        Assert.True(report.Succeeded, DiagnosticPrinter.Text(report.Diagnostics, _ => null));
        return [.. Directory.EnumerateFiles(_archive.Output, "*", SearchOption.AllDirectories)
            .SelectMany(f => Read(Path.GetRelativePath(_archive.Output, f).Replace('\\', '/'), File.ReadAllBytes(f)))];
    }

    private static IEnumerable<(string Path, string Words)> Read(string path, byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return [(path, Encoding.UTF8.GetString(content))];
        }

        using var zip = new ZipArchive(new MemoryStream(content));
        return [.. zip.Entries.SelectMany(e =>
        {
            using var stream = e.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return Read($"{path}/{e.FullName}", bytes.ToArray());
        })];
    }
}
