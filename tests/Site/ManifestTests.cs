using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Pipelines;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Output;
using CopArchive.Texts;

namespace CopArchive.Tests.Site;

/// <summary>A copy can be checked: by anybody's tools, and by ours.</summary>
public sealed partial class ManifestTests(BuiltSites sites)
{
    public static TheoryData<string> Names => BuiltSites.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_file_of_the_site_but_the_manifest_stands_in_it_sorted(string site)
    {
        var lines = File.ReadAllText(Path.Combine(sites.Folder(site), "manifest-sha256.txt")).Split('\n')[..^1];
        var files = Directory.EnumerateFiles(sites.Folder(site), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(sites.Folder(site), f).Replace('\\', '/'));

        Assert.Equal(
            files.Where(f => f is not ("manifest-sha256.txt" or ".coparchive")).Order(StringComparer.Ordinal),
            lines.Select(l => l[66..]));
        Assert.Empty(CopyCheck.Run(sites.Folder(site))!.Faults);
    }

    [Fact]
    public void The_tool_that_every_system_has_reads_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no sha256sum there");
        using var tool = Process.Start(new ProcessStartInfo("sha256sum", ["--check", "--strict", "--quiet", "manifest-sha256.txt"])
        {
            WorkingDirectory = sites.Folder("lanterns"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var told = tool.StandardOutput.ReadToEnd() + tool.StandardError.ReadToEnd();
        tool.WaitForExit();

        Assert.Equal((0, ""), (tool.ExitCode, told));
    }

    [Fact]
    public void Each_page_with_a_text_states_the_hash_of_its_words_by_the_recipe_of_the_help_page()
    {
        var catalogue = LinkedArchive.Of(Path.Combine(Repository.TestArchive("lanterns"), "data"));
        var tried = 0;
        foreach (var record in catalogue.Records)
        {
            foreach (var (text, index) in catalogue.Texts(record.Id).Select((t, i) => (t, i)))
            {
                var page = BuiltPages.Parse(sites.Folder("lanterns"), $"{record.Id}/{(index == 0 ? "" : text.Language + "/")}index.html");
                Assert.Contains($"SHA-256 of the words: {HashOf(text)}", page.Body!.TextContent, StringComparison.Ordinal);
                tried++;
            }
        }

        Assert.True(tried > 5);
    }

    [Fact]
    public void Each_kind_of_damage_is_reported_with_the_page_that_it_touches()
    {
        using var copy = Copy();
        File.AppendAllText(copy.File("documents/lsp-2012-1/index.html"), "<!-- -->");
        File.Delete(Directory.EnumerateFiles(copy.File("files/documents/hl-7")).First());
        File.WriteAllText(copy.File("documents/lsp-2012-1/note.txt"), "mine");
        File.Delete(copy.File("robots.txt"));
        File.AppendAllLines(
            copy.File("manifest-sha256.txt"),
            [new string('a', 64) + "  ../outside.txt", new string('a', 64) + "  /etc/passwd", "documents/x"]);
        var lines = File.ReadLines(copy.File("manifest-sha256.txt")).Count();

        var report = CopyCheck.Run(copy.FullPath)!;

        Assert.Equal(
            [
                "Changed documents/lsp-2012-1 Draft agenda of the second meeting",
                "Added documents/lsp-2012-1 Draft agenda of the second meeting", "Missing documents/hl-7", "Missing robots.txt",
                .. Enumerable.Range(lines - 2, 3).Select(l => $"DamagedLine manifest-sha256.txt, line {l}").Order(StringComparer.Ordinal),
            ],
            report.Faults
                .OrderBy(f => f.Kind)
                .ThenBy(f => f.Path, StringComparer.Ordinal)
                .OrderBy(f => f.Kind switch { CopyFaultKind.Changed => 0, CopyFaultKind.Added => 1, CopyFaultKind.Missing => 2, _ => 3 })
                .Select(f => f.Page switch
                {
                    null => $"{f.Kind} {f.Path}",
                    "documents/hl-7" => $"{f.Kind} {f.Page}",
                    _ => $"{f.Kind} {f.Page} {f.Title!.Split(" (")[0].Split(" · ")[0]}",
                }));
    }

    [Fact]
    public void A_file_that_stands_twice_in_the_manifest_is_reported_and_its_first_line_counts()
    {
        using var copy = new TemporaryFolder();
        File.WriteAllText(copy.File("a.txt"), "a");
        var line = $"{Convert.ToHexStringLower(SHA256.HashData("a"u8))}  a.txt";
        File.WriteAllLines(copy.File("manifest-sha256.txt"), [line, line, $"{new string('0', 64)}  a.txt"]);

        var report = CopyCheck.Run(copy.FullPath)!;

        Assert.Equal(
            ["DamagedLine manifest-sha256.txt, line 2", "DamagedLine manifest-sha256.txt, line 3"],
            report.Faults.Select(f => $"{f.Kind} {f.Path}"));
        Assert.Equal(1, report.Files);
    }

    [Fact]
    public void A_link_in_a_copy_is_reported_and_never_followed()
    {
        using var copy = Copy();
        using var outside = new TemporaryFolder();
        File.Move(copy.File("robots.txt"), outside.File("robots.txt"));
        File.CreateSymbolicLink(copy.File("robots.txt"), outside.File("robots.txt"));
        Directory.Move(copy.File("topics"), outside.File("topics"));
        Directory.CreateSymbolicLink(copy.File("topics"), outside.File("topics"));

        var faults = CopyCheck.Run(copy.FullPath)!.Faults;

        Assert.Equal(["robots.txt", "topics"], faults.Where(f => f.Kind == CopyFaultKind.Link).Select(f => f.Path));
        Assert.Contains(faults, f => f is { Kind: CopyFaultKind.Missing, Path: "robots.txt" });
        Assert.Contains(faults, f => f is { Kind: CopyFaultKind.Missing, Path: "topics/index.html" });
    }

    [Fact]
    public void A_folder_without_a_manifest_is_no_copy()
    {
        using var folder = new TemporaryFolder();

        Assert.Null(CopyCheck.Run(folder.FullPath));
    }

    /// <summary>The recipe, written once more and otherwise.</summary>
    private static string HashOf(TextBody text)
    {
        var words = new StringBuilder();
        void Add(IReadOnlyList<Unit> units)
        {
            foreach (var unit in units)
            {
                var line = unit.Plain();
                line = string.IsNullOrEmpty(unit.Label) ? line : unit.Label + ' ' + line;
                if (line != "")
                {
                    words.Append(line).Append('\n');
                }

                Add(unit.Children);
            }
        }

        Add(text.Units);
        Assert.DoesNotMatch(Carriage(), words.ToString());
        return string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString()))
            .Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private TemporaryFolder Copy()
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(sites.Folder("lanterns"), "*", SearchOption.AllDirectories))
        {
            var target = copy.File(Path.GetRelativePath(sites.Folder("lanterns"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    [GeneratedRegex("\r")]
    private static partial Regex Carriage();
}
