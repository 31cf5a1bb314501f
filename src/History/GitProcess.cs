using System.ComponentModel;
using System.Diagnostics;

namespace CopArchive.History;

/// <summary>
/// Runs git in a folder, read-only. No setting of the user, the system or a hook affects its output; it fetches nothing, prompts for
/// nothing, and ends within a minute.
/// </summary>
internal sealed class GitProcess(string folder, string program)
{
    /// <summary>Far more than any history needs.</summary>
    private const int Limit = 1_000_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly string[] Settings =
    [
        "core.quotePath=false", "core.fsmonitor=false", "log.showSignature=false", "log.showRoot=true", "log.follow=false",
        "color.ui=false",
        "protocol.allow=never",
    ];

    /// <summary>Variables that a caller, such as a hook, set for its own repository must not redirect us.</summary>
    private static readonly string[] KeptVariables =
        ["GIT_CEILING_DIRECTORIES", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_SYSTEM", "GIT_EXEC_PATH"];

    /// <summary>The output; null, with a reason in words, if it failed.</summary>
    /// <param name="arguments">Passed one by one; no shell interprets them.</param>
    /// <param name="input">Standard input; may be empty.</param>
    /// <param name="reason">Why it failed; empty if it succeeded.</param>
    public byte[]? Run(IEnumerable<string> arguments, ReadOnlyMemory<byte> input, out string reason)
    {
        try
        {
            using var process = Process.Start(Start(arguments))!;
            using var patience = new CancellationTokenSource(Patience);
            using var stop = patience.Token.Register(() => process.Kill(entireProcessTree: true));
            var complaint = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var written = Task.Run(() => WriteAsync(process, input)); // in parallel with reading, since a pipe holds little
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
            // it ended before it had read everything: its exit code says why
        }
    }

    /// <summary>Its whole output; null if that is too long, and then it is killed.</summary>
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
        _ when complaint.Contains("not a git repository", StringComparison.Ordinal) => "the files are not in a repository",
        _ when complaint.Contains("dubious ownership", StringComparison.Ordinal) =>
            "git refuses to read a folder that belongs to somebody else (see its setting safe.directory)",
        _ when complaint.Contains("does not have any commits yet", StringComparison.Ordinal) => "nothing has been committed yet",
        _ => "git could not read the repository: " + complaint.Split('\n')[0].Trim(),
    };
}
