using System.Diagnostics;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Commands;

/// <summary>Links, pipes and devices where papers or records should be: nothing of them is read, and nothing waits for them.</summary>
public sealed class StrangeFileTests : IDisposable
{
    private readonly TemporaryArchive _archive = new TemporaryArchive()
        .Write("secret/paper.txt", "Report of Quillfeather\n\n1.1 Quillfeather spoke.\n")
        .Write("inbox/good.txt", "Report of the lamps\n\n1.1 Lamps were counted.\n");

    public StrangeFileTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "pipes have no names there");

    public void Dispose() => _archive.Dispose();

    /// <summary>What lies in the folder that is imported, how it was made, and what is named to the command.</summary>
    public static TheoryData<string, string> Inboxes => new()
    {
        { "a link to a file", "inbox" },
        { "a link to a folder", "inbox" },
        { "a link to a folder", "inbox/link/paper.txt" },
        { "a link to a folder", "inbox/link" },
        { "a link to a device", "inbox" },
        { "a pipe", "inbox" },
        { "a pipe", "inbox/link" },
        { "a device", "/dev/zero" },
    };

    [Theory]
    [MemberData(nameof(Inboxes))]
    public async Task Import_reads_no_link_no_pipe_and_no_device_and_goes_on_with_the_other_papers(string what, string named)
    {
        var at = Path.Combine(_archive.Root, "inbox", "link");
        switch (what)
        {
            case "a link to a file":
                File.CreateSymbolicLink(at, Path.Combine(_archive.Root, "secret", "paper.txt"));
                break;
            case "a link to a folder":
                Directory.CreateSymbolicLink(at, Path.Combine(_archive.Root, "secret"));
                break;
            case "a link to a device":
                File.CreateSymbolicLink(at, "/dev/zero");
                break;
            case "a pipe":
                MakePipe(at);
                break;
        }

        var (exitCode, said) = await RunAsync("import", named);

        Assert.Equal(1, exitCode);
        Assert.Matches("not read\n  (This is no plain file|There is nothing in this file): ", said);
        Assert.DoesNotContain("Quillfeather", said, StringComparison.Ordinal);
        var made = Directory.EnumerateFiles(_archive.Data, "*", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        Assert.DoesNotContain(made, text => text.Contains("Quillfeather", StringComparison.Ordinal));
        Assert.Equal(named == "inbox", made.Exists(text => text.Contains("Lamps were counted", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_folder_that_is_called_as_a_paper_is_refused_in_a_sentence_and_nothing_in_it_is_taken_for_a_paper()
    {
        _archive.Write("inbox/x.docx/word/document.xml", "<w:document>Quillfeather</w:document>");

        var (exitCode, said) = await RunAsync("import", "inbox");

        Assert.Equal(1, exitCode);
        Assert.Contains(
            "x.docx: not read\n  This is no plain file: it is a folder, though its name is that of a file.",
            said,
            StringComparison.Ordinal);
        Assert.DoesNotContain("document.xml", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/documents/pipe.yml")]
    [InlineData("data/documents/report/pipe.txt")]
    [InlineData("data/people/pipe.yml")]
    [InlineData("data/archive.yml")]
    [InlineData("data/urls.lock")]
    [InlineData("data/pipe")]
    [InlineData("input/pipe.md")]
    public async Task A_check_waits_for_no_pipe(string path)
    {
        var at = Path.Combine(_archive.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(at)!);
        File.Delete(at);
        MakePipe(at);

        var (exitCode, said) = await RunAsync("check");

        Assert.Equal(1, exitCode);
        Assert.Contains(path, said, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_file_cannot_write_to_the_terminal_or_the_log()
    {
        string[] names = ["\u001B]0;x\u0007", "a\n::error::x", "a\r::error::x", "\u202Etxt.exe"];
        foreach (var name in names)
        {
            _archive.Write($"inbox/{name}.txt", "Report of the bells\n\n1.1 Bells were rung.\n")
                .Write($"data/documents/{name}.yml", "title: x\n")
                .Write($"data/documents/report/{name}.txt", "x").Write($"input/{name}.md", "x");
        }

        foreach (var call in new[]
        {
            "check", "check --format github", "build", "import --dry-run inbox", "import --dry-run --format markdown inbox",
        })
        {
            var (_, said) = await RunAsync(call.Split(' '));

            Assert.All(names, name => Assert.DoesNotContain(name, said, StringComparison.Ordinal));
            Assert.DoesNotMatch("[\n\r]::error::", said);
            Assert.True(said.Length > 0, call);
        }
    }

    private static void MakePipe(string path)
    {
        using var made = Process.Start("mkfifo", path);
        made.WaitForExit();
    }

    private async Task<(int ExitCode, string Said)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CopArchive.dll"), .. arguments])
        {
            WorkingDirectory = _archive.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await errors;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, said);
    }
}
