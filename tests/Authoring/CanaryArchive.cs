using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Tests.Pipelines;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Authoring;

/// <summary>
/// An archive with canaries in it, each in one place alone, that can be published, taken down and put at fault; and everything that the
/// program puts out of it, to be searched for them.
/// </summary>
internal sealed class CanaryArchive : IDisposable
{
    /// <summary>
    /// Title and text of a page; a passage; an attached file and its name; notes of former states; words and a note of a page that is
    /// closed; what lies behind a link; the record of a person; the message of a commit.
    /// </summary>
    private static readonly string[] Canaries =
    [
        "Quillfeather", "Marrowbone", "Tanglewick", "Grimbald", "ostrogoth", "Chandelle", "Lutterworth", "Wetherby", "Flambeau",
        "Pumpernickel", "Oglethorpe", "Brannigan",
    ];

    private readonly TemporaryArchive _files = new();

    /// <summary>The folder in which commands run.</summary>
    public string Root => _files.Root;

    /// <summary>The folder of the records.</summary>
    public string Data => _files.Data;

    /// <summary>The folder of the site.</summary>
    public string Output => _files.Output;

    public void Dispose() => _files.Dispose();

    /// <summary>Writes a file, from the root of the archive.</summary>
    public CanaryArchive Write(string path, string content)
    {
        _files.Write(path, content);
        return this;
    }

    /// <summary>Makes all that was written a commit; the first makes the repository.</summary>
    public void Commit(string message)
    {
        if (!Directory.Exists(Path.Combine(Root, ".git")))
        {
            Git("init", "--quiet", "--initial-branch=main");
        }

        Git("add", "--all");
        Git("commit", "--quiet", "--message", message);
    }

    /// <summary>Builds the last published state with only the withdrawals added, finds no canary in it, and hands it on.</summary>
    public async Task AssertGoesLiveAsync(Action<WithdrawnState> look)
    {
        var (state, reason) = await WithdrawnState.MakeAsync(Options, new NoProgress());

        Assert.Equal("", reason);
        using (state)
        {
            var built = await BuildAsync(Options with { Data = state!.Data });
            Assert.True(built.Report.Succeeded, DiagnosticPrinter.Text(built.Report.Diagnostics, _ => null));
            Assert.Equal([], Sung(built.Files));
            look(state);
        }
    }

    /// <summary>An archive that is live, with all canaries in it.</summary>
    public void Publish()
    {
        Write("data/documents/lamps/ostrogoth.txt", "Grimbald")
            .Write("data/documents/lamps.md", Lamps())
            .Write("data/documents/passage.md", Passage("Some delegates and Tanglewick counted.", "notes: [\"Chandelle said so.\"]"))
            .Write(
                "data/documents/closed.md",
                TemporaryArchive.Text("Closed", "type: report", "date: 2010", "notes: [\"Flambeau\"]") + "1.1 Wetherby spoke.\n")
            .Write("data/people/ann.yml", TemporaryArchive.Head("Ann Oglethorpe", "country: not found"));
        Commit("Published for Brannigan");
        Write("data/documents/passage.md", Passage("Some delegates and Tanglewick counted.", "notes: [\"Lutterworth said so.\"]"));
        Commit("Published again");
    }

    /// <summary>Another page is at fault, and new ones stand beside it.</summary>
    public void Fault()
    {
        Write(
            "data/documents/broken.yml",
            TemporaryArchive.Head("Broken", "type: letter", "date: 2010", "responds-to: documents/nowhere"))
            .Write("data/documents/new.yml", TemporaryArchive.Head("New", "type: letter", "date: 2010"));
        Commit("Something is wrong");
    }

    public static string Lamps(params string[] lines)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("Grimbald")));
        return TemporaryArchive.Text("Lamps by Quillfeather", [
            "type: report", "date: 2010",
            $"files: [{{path: \"ostrogoth.txt\", language: en, role: as-issued, format: text, bytes: 8, sha256: \"{hash}\"}}]",
            .. lines,
        ]) + "1.1 Marrowbone counted the lamps.\n";
    }

    public static string Passage(string words, params string[] lines) =>
        TemporaryArchive.Text("Passage", ["type: report", "date: 2010", .. lines]) + $"1.1 {words}\n";

    public BuildOptions Options => new()
    {
        Data = _files.Data,
        Input = _files.Input,
        Output = _files.Output,
        ThemeAssets = Path.Combine(Repository.Root, "theme", "assets"),
    };

    /// <summary>Canaries in some output, each with its place.</summary>
    public static IEnumerable<string> Sung(IEnumerable<(string Path, string Words)> files) =>
        from file in files
        from canary in Canaries
        where $"{file.Path}\n{file.Words}".Contains(canary, StringComparison.OrdinalIgnoreCase)
        select $"{canary} in {file.Path}";

    public static async Task<(BuildReport Report, IReadOnlyList<(string Path, string Words)> Files)> BuildAsync(BuildOptions options)
    {
        var report = await Build.RunAsync(options, new NoProgress());
        return (report, [.. Directory.EnumerateFiles(options.Output, "*", SearchOption.AllDirectories)
            .SelectMany(f => Read(Path.GetRelativePath(options.Output, f).Replace('\\', '/'), File.ReadAllBytes(f)))]);
    }

    /// <summary>A file, or those in a zip.</summary>
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

    /// <summary>What a command says, errors too; the words that it was asked for are taken out.</summary>
    public async Task<IReadOnlyList<(string Path, string Words)>> SaidAsync(string command, params string[] arguments)
    {
        var (_, said) = await RunAsync(command, arguments);
        return [(command, command == "search" ? said.Replace(arguments[0], "", StringComparison.Ordinal) : said)];
    }

    public async Task<(int ExitCode, string Said)> RunAsync(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CopArchive.dll"), command, .. arguments])
        {
            WorkingDirectory = _files.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await errors;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, said);
    }

    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "git", ["-c", "user.name=A", "-c", "user.email=a@tests.example", "-c", "commit.gpgsign=false", .. arguments])
        {
            WorkingDirectory = _files.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {output}{errors.Result}");
        return output;
    }
}
