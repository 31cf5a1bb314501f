using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Loading;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.History;

/// <summary>
/// A small made-up archive in a repository of its own, with a history that a test writes: fixed days, and nothing
/// of this machine's settings.
/// </summary>
public sealed class MadeUpRepository : IDisposable
{
    /// <summary>Stands in every message and every name of a commit; no page may show it.</summary>
    public const string Unseen = "zzUnseenzz";

    private readonly string _top;

    /// <summary>A repository without a commit.</summary>
    /// <param name="top">The folder of the archive at which it begins; empty for the archive's own.</param>
    public MadeUpRepository(string top = "")
    {
        _top = Path.Combine(Archive.Root, top);
        Git("init", "--quiet", "--initial-branch=main");
    }

    public TemporaryArchive Archive { get; } = new();

    public string Data => Archive.Data;

    public MadeUpRepository Write(string path, string content)
    {
        Archive.Write(path, content);
        return this;
    }

    public MadeUpRepository Edit(string path, string before, string after)
    {
        var text = File.ReadAllText(Full(path));
        Assert.Contains(before, text, StringComparison.Ordinal);
        return Write(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    public MadeUpRepository Move(string path, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(to))!);
        File.Move(Full(path), Full(to));
        return this;
    }

    public MadeUpRepository Delete(string path)
    {
        File.Delete(Full(path));
        return this;
    }

    /// <summary>A line that names an attached file, with its size and hash.</summary>
    public static string FilesLine(string name, string content) => string.Create(CultureInfo.InvariantCulture,
        $"files: [{{path: \"{name}\", language: en, role: as-received, format: text, bytes: {Encoding.UTF8.GetByteCount(content)}, "
            + $"sha256: \"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}\"}}]");

    /// <summary>Commits all that was changed, at noon of a day, in UTC or elsewhere.</summary>
    public MadeUpRepository Commit(string day, string time = "12:00:00 +0000")
    {
        Git("add", "--all");
        Run(_top, $"{day} {time}", ["commit", "--quiet", "--allow-empty", "--message", Unseen]);
        return this;
    }

    /// <summary>Commits on a side branch; merges it on a day.</summary>
    public MadeUpRepository Merge(string day, Action<MadeUpRepository> aside, Action<MadeUpRepository>? meanwhile = null)
    {
        Git("checkout", "--quiet", "-b", Unseen);
        aside(this);
        Git("checkout", "--quiet", "main");
        meanwhile?.Invoke(this);
        Run(_top, $"{day} 12:00:00 +0000", ["merge", "--quiet", "--no-ff", "--message", Unseen, Unseen]);
        Git("branch", "--quiet", "--delete", Unseen);
        return this;
    }

    public string Git(params string[] arguments) => Run(_top, "2026-01-01 12:00:00 +0000", arguments);

    /// <summary>A clone beside it, gone with it.</summary>
    /// <param name="name">Its folder.</param>
    /// <param name="depth">How many commits it has; null for all.</param>
    public string Clone(string name, int? depth = null)
    {
        var folder = Full(name);
        string[] shallow = depth is { } some ? ["--depth", some.ToString(CultureInfo.InvariantCulture)] : [];
        Run(Archive.Root, "2026-01-01 12:00:00 +0000", ["clone", "--quiet", .. shallow, new Uri(_top).AbsoluteUri, folder]);
        return folder;
    }

    /// <summary>What the program reads of it.</summary>
    public ArchiveHistory Read(string? data = null)
    {
        var faults = new DiagnosticBag();
        var records = RecordLoader.Load(data ?? Data, faults);
        Assert.DoesNotContain(faults.Sorted(), f => f.Severity == Severity.Error);
        return ArchiveHistory.Read(data ?? Data, records.Records);
    }

    public void Dispose()
    {
        // git writes its objects without the right to write them, which some systems take for a ban on deleting
        foreach (var file in Directory.EnumerateFiles(Archive.Root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Archive.Dispose();
    }

    private string Full(string path) => Path.Combine(Archive.Root, path);

    private static string Run(string folder, string date, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in new[]
        {
            ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_CONFIG_GLOBAL", "/dev/null"),
            ("GIT_AUTHOR_NAME", Unseen), ("GIT_AUTHOR_EMAIL", "a@tests.example"), ("GIT_AUTHOR_DATE", "2025-01-01 12:00:00 +0000"),
            ("GIT_COMMITTER_NAME", Unseen), ("GIT_COMMITTER_EMAIL", "c@tests.example"), ("GIT_COMMITTER_DATE", date),
        })
        {
            start.Environment[name] = value;
        }

        using var git = Process.Start(start)!;
        var complaint = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, complaint.GetAwaiter().GetResult());
        return output;
    }
}
