using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Records.Reading;

namespace CopArchive.Tests.Pipelines;

/// <summary>Pull requests with one thing wrong each, laid over an archive that was published: <c>tests/archives/faulty</c>.</summary>
public sealed class FaultyPullRequestTests : IDisposable
{
    private static readonly string Archives = Repository.TestArchive("faulty");

    // a rename takes the file away under its former name
    private static readonly Dictionary<string, string> Removed = new() { ["page-renamed"] = "documents/spl-1-3.yml" };

    private readonly string _root = Directory.CreateTempSubdirectory("faulty-").FullName;

    public static TheoryData<string> Names =>
    [
        .. Directory.EnumerateDirectories(Archives).Select(d => Path.GetFileName(d)).Where(n => n != "good").Order(StringComparer.Ordinal),
    ];

    private string Data => Path.Combine(_root, "data");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_faulty_pull_request_is_told_what_is_wrong_and_what_to_write(string name)
    {
        await PublishAsync();
        Propose(name, "faulty");

        var told = (await CheckAsync()).Diagnostics;

        Assert.NotEmpty(told);
        Snapshot.Match(
            DiagnosticPrinter.Text(told, new SourceLines([Data]).Find) + "On GitHub:\n\n" + DiagnosticPrinter.AsGitHub(told),
            $"faulty-{name}.txt");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Who_writes_what_the_message_says_has_mended_it(string name)
    {
        await PublishAsync();
        Propose(name, "mended");

        Assert.Equal("", DiagnosticPrinter.Text((await CheckAsync()).Diagnostics, _ => null));
    }

    private async Task PublishAsync()
    {
        Copy(Path.Combine(Archives, "good", "data"));
        var report = await CheckAsync();
        Assert.Empty(report.Diagnostics);
        LockWriter.Write(Data, report.Promised!.Value.Lock);
    }

    private void Propose(string name, string state)
    {
        if (Removed.TryGetValue(name, out var gone))
        {
            File.Delete(Path.Combine(Data, gone));
        }

        Copy(Path.Combine(Archives, name, state, "data"));
    }

    private void Copy(string from)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(Data, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }
    }

    private Task<BuildReport> CheckAsync() =>
        Build.CheckAsync(
            new BuildOptions { Data = Data, Input = Path.Combine(_root, "input"), Output = "unused", Today = new DateOnly(2026, 2, 3) },
            new NoProgress());
}
