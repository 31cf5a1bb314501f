using System.ComponentModel;
using System.Diagnostics;

namespace CopArchive.History;

/// <summary>
/// Runs git in a folder, whose files it only reads. Nothing that a user, a system or a hook has set changes what it prints; nothing is
/// fetched, nobody is asked, and it ends within a minute.
/// </summary>
internal sealed class GitProcess(string folder, string program)
{
    /// <summary>No history comes near it.</summary>
    private const int Limit = 1_000_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string[] Settings =
    [
        "core.quotePath=false", "core.fsmonitor=false", "log.showSignature=false", "log.showRoot=true", "log.follow=false",
        "color.ui=false",
        "protocol.allow=never",
    ];

    /// <summary>What a caller, such as a hook, has set for its own repository must not lead us there.</summary>
    private static readonly string[] KeptVariables =
        ["GIT_CEILING_DIRECTORIES", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_SYSTEM", "GIT_EXEC_PATH"];

    /// <summary>What it printed; null, with the reason in words, where it could not.</summary>
    /// <param name="arguments">Handed over one by one; no shell reads them.</param>
    /// <param name="input">What it reads; empty for nothing.</param>
    /// <param name="reason">Why it could not; empty where it could.</param>
    public byte[]? Run(IEnumerable<string> arguments, ReadOnlyMemory<byte> input, out string reason)
    {
        try
        {
            using var process = Process.Start(Start(arguments))!;
            using var patience = new CancellationTokenSource(Patience);
            using var stop = patience.Token.Register(() => process.Kill(entireProcessTree: true));
            var complaint = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var written = Task.Run(() => WriteAsync(process, input)); // beside the reading: a pipe holds little
            var output = Read(process);
            process.WaitForExit();
            written.GetAwaiter().GetResult();
            reason = patience.IsCancellationRequested ? "git took longer than a minute"
                : output is null ? "the history is larger than can be read"
                : process.ExitCode != 0 ? Reason(complaint.GetAwaiter().GetResult())
                : "";
            return reason.Length == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            reason = "git was not found on this machine";
            return null;
        }
    }

    private ProcessStartInfo Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, ["--no-pager", .. Settings.SelectMany(s => new[] { "-c", s }), .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys
            .Where(k => k.StartsWith("GIT_", StringComparison.Ordinal))
            .Except(KeptVariables)
            .ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        return start;
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // it ended before it had read all: its exit code tells
        }
    }

    /// <summary>All of its output; null, and an end to it, where that is too much.</summary>
    private static byte[]? Read(Process process)
    {
        using var all = new MemoryStream();
        var buffer = new byte[81_920];
        for (int count; (count = process.StandardOutput.BaseStream.Read(buffer)) > 0;)
        {
            all.Write(buffer, 0, count);
            if (all.Length > Limit)
            {
                process.Kill(entireProcessTree: true);
                return null;
            }
        }

        return all.ToArray();
    }

    private static string Reason(string complaint) => complaint switch
    {
        _ when complaint.Contains("not a git repository", StringComparison.Ordinal) => "the files lie in no repository",
        _ when complaint.Contains("dubious ownership", StringComparison.Ordinal) =>
            "git does not read a folder that belongs to somebody else (its setting safe.directory)",
        _ when complaint.Contains("does not have any commits yet", StringComparison.Ordinal) => "nothing has been committed yet",
        _ => "git could not read the repository: " + complaint.Split('\n')[0].Trim(),
    };
}
