using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Pipelines;
using CopArchive.Records.Reading;
using CopArchive.Tests.Records;
using CopArchive.Values;

namespace CopArchive.Tests.Pipelines;

/// <summary>A small archive with everything that is promised once it is published, which a test publishes and then changes.</summary>
public sealed class PublishedArchive : IDisposable
{
    public const string Lamps = "6.4 Lamps were counted twice a year, by hand.\n\n6.5 Bells were rung for the lamplighters.\n\n"
        + "6.6 The chair thanked all who had come.\n";

    public static readonly DateOnly Day = new(2026, 2, 3);

    private readonly TemporaryArchive _made = new();

    public PublishedArchive()
    {
        File("ab-1").Write("data/documents/ab-2.md", Paper() + Lamps)
            .Write(
                "data/documents/ab-2.fr.md",
                "---\ntitle: \"Lampes\"\ncopy: {made-from: \"nothing\", on: 2026-01-02}\n---\n\n6.4 Les lampes.\n")
            .Write("data/documents/ab-2/as-issued.txt", "as issued").Write("data/documents/ab-2/map.txt", "a map")
            .Write("data/people/ann.yml", TemporaryArchive.Head("Ann", "country: not found"))
            .Write(
                "data/meetings/2.yml",
                TemporaryArchive.Head("Second meeting", "number: 2", "state: held", "date: 2011-03-17", "venue: Geneva"))
            .Write("data/outcomes/count.yml", TemporaryArchive.Head("Count lamps", "meeting: meetings/1", "force: suggestion",
                "type: action", "printed-words: \"Lamps were counted\"", "evidence: [documents/ab-2#p-6.4]", "state: no-trace",
                "state-as-of: 2026-01-02"));
    }

    public string Root => _made.Root;

    public string Data => _made.Data;

    public string Output => _made.Output;

    public void Dispose() => _made.Dispose();

    public TemporaryArchive Write(string path, string content) => _made.Write(path, content);

    public async Task<IEnumerable<string>> CodesAsync() => (await CheckAsync()).Diagnostics.Select(d => $"{d.Code} {d.Place}");

    public static string Hash(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));

    public async Task DeclareAsync(string why) => DataWriter.Write(
        _made.Data, PageCorrection.Declare(_made.Data, await Build.ChangedWordsAsync(Options, new NoProgress()), Day, why));

    /// <summary>What a reader of a page of the site reads.</summary>
    public string Words(string page) => string.Join(' ', new AngleSharp.Html.Parser.HtmlParser()
        .ParseDocument(Read("output/" + page)).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public void Commit(string message, string day = "2026-02-04")
    {
        Git("add", "data");
        Git(day, "commit", "--quiet", "--message", message);
    }

    public string Git(params string[] arguments)
    {
        var day = arguments[0].StartsWith("20", StringComparison.Ordinal) ? arguments[0] : null;
        arguments = day is null ? arguments : arguments[1..];
        var start = new ProcessStartInfo("git", [
            "-c", "user.name=A", "-c", "user.email=a@tests.example", "-c", "commit.gpgsign=false", .. arguments,
        ]) { WorkingDirectory = _made.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_COMMITTER_DATE"] = (day ?? "2026-02-04") + " 12:00:00 +0000";
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        var errors = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {output}{errors}");
        return output;
    }

    /// <summary>A paper known by its title.</summary>
    public TemporaryArchive File(string name, params string[] lines) =>
        _made.Write($"data/documents/{name}.yml", TemporaryArchive.Head("Paper " + name, ["type: letter", "date: 2010", .. lines]));

    public static string Paper(params string[] lines) =>
        TemporaryArchive.Text("Lamps", [
            "type: report",
            "date: 2010",
            .. lines.Length > 0 ? lines : PaperLines,
        ]);

    public static string[] PaperLines =>
        ["symbols: [\"TP/1/2\"]", (Files("as-issued.txt") + Files("map.txt")["files:\n".Length..]).TrimEnd()];

    public static string Files(string name, string more = "")
    {
        var content = Encoding.UTF8.GetBytes(name == "map.txt" ? "a map" : "as issued");
        return $"files:\n  - {{path: \"{name}\", language: en, role: as-issued, format: text, bytes: {content.Length}, "
            + $"sha256: \"{Convert.ToHexStringLower(SHA256.HashData(content))}\""
            + $"{(more.Length > 0 ? ", " + more : "")}}}\n";
    }

    public string Read(string path) => System.IO.File.ReadAllText(Path.Combine(_made.Root, path));

    /// <summary>What the workflow does once the site is live.</summary>
    public async Task PublishAsync()
    {
        var report = await CheckAsync();
        Assert.Equal("", DiagnosticPrinter.Text(report.Diagnostics, _ => null));
        LockWriter.Write(_made.Data, report.Promised!.Value.Lock);
    }

    /// <summary>How it is checked and built.</summary>
    public BuildOptions Options => new()
    {
        Data = _made.Data,
        Input = _made.Input,
        Output = _made.Output,
        ThemeAssets = Path.Combine(Repository.Root, "theme", "assets"),
        Today = Day,
    };

    public Task<BuildReport> CheckAsync() => Build.CheckAsync(Options, new NoProgress());
}
