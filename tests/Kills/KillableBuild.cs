using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CopArchive.Pipelines;

namespace CopArchive.Tests.Kills;

/// <summary>
/// Builds of one archive into one folder, as processes of their own that can be killed. They know of the program what its users know:
/// the command line and the folders. Each build names the site another address, which stands on every page.
/// </summary>
internal sealed class KillableBuild(string archive, string output)
{
    private readonly string _summary = Path.Combine(Path.GetDirectoryName(output)!, "summary");

    /// <summary>The folders that a build writes to.</summary>
    public SiteFolders Folders { get; } = new(output);

    /// <summary>Builds to the end; tells the exit code and all that was printed.</summary>
    /// <param name="number">The number of the build.</param>
    /// <param name="within">A program that runs the build, with its arguments; none by default.</param>
    public (int ExitCode, string Said) Run(int number, params string[] within)
    {
        using var process = Start(number, within, []);
        var said = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return (process.ExitCode, said.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult());
    }

    /// <summary>Kills a build as soon as its folders show that it has come so far. It cannot end before.</summary>
    /// <exception cref="InvalidOperationException">It ended by itself: something is at fault.</exception>
    public void Kill(int number, Seam seam)
    {
        using var process = StartUntil(number, seam);
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Stops a build in its tracks; it goes on when the answer is disposed of.</summary>
    public IDisposable Pause(int number, Seam seam)
    {
        var process = StartUntil(number, seam);
        Signal(process.Id, SignalStop);
        return new Paused(process, this);
    }

    private const int SignalStop = 19;
    private const int SignalContinue = 18;

    private Process StartUntil(int number, Seam seam)
    {
        // the last thing that a build does is to write its summary: into a pipe that nobody reads, it waits for ever
        MakePipe(_summary);
        var before = Folders.Published;
        var process = Start(number, [], ["--summary", _summary]);
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        while (!seam.IsReached(Folders, before))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The build ended before this: {seam.Name}.");
            }

            Thread.Yield();
        }

        return process;
    }

    private Process Start(int number, string[] within, string[] further)
    {
        // the runtime at hand, whatever started this program
        var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        string[] words =
        [
            .. within, host, "exec", typeof(Build).Assembly.Location, "build",
            "--data", Path.Combine(archive, "data"), "--input", Path.Combine(archive, "input"), "--output", output,
            "--base-url", string.Create(CultureInfo.InvariantCulture, $"https://build-{number}.example/"), .. further,
        ];
        return Process.Start(new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = archive,
        })!;
    }

    private static void MakePipe(string path)
    {
        if (!File.Exists(path))
        {
            using var made = Process.Start("mkfifo", path);
            made.WaitForExit();
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);

    private sealed class Paused(Process process, KillableBuild build) : IDisposable
    {
        public void Dispose()
        {
            Signal(process.Id, SignalContinue);
            using (var summary = File.OpenText(build._summary))
            {
                summary.ReadToEnd();
            }

            process.WaitForExit();
            process.Dispose();
        }
    }
}
