using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using CopArchive.Diagnostics;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Readers;

namespace CopArchive.Importing.Sandbox;

/// <summary>
/// Reads papers in a process of its own, since a paper may be made to stop whatever reads it. That process has a limit of time and of
/// memory, no environment, no file but the bytes handed to it and, where the system allows it, no network. It reads one paper after the
/// other; when it dies or goes past a limit, that is the answer for its paper, and a new one reads the next.
/// </summary>
public sealed class SandboxedReader : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    // the limit is of the processor's time, so that a busy machine refuses no paper; but nobody waits for ever
    private const int Patience = 4;

    // without these a runtime that is set up in an unusual way does not start
    private static readonly string[] Kept =
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "DOTNET_ROLL_FORWARD", "LD_LIBRARY_PATH", "SystemRoot"];

    private readonly SandboxLimits _limits;
    private Process? _process;

    /// <summary>The process is started with the first paper.</summary>
    public SandboxedReader(SandboxLimits? limits = null) => _limits = limits ?? SandboxLimits.Default;

    /// <summary>How many processes were started so far.</summary>
    public int Starts { get; private set; }

    /// <summary>Whether the process at hand, or the last one, could reach a network.</summary>
    public bool HasNetwork { get; private set; }

    /// <summary>Reads a file; whatever it does to its reader, there is an answer.</summary>
    public PaperReading Read(string path)
    {
        var place = SourcePlace.Top(path.Replace('\\', '/'));
        var (content, refusal) = PaperBytes.Read(path, place);
        if (content is null)
        {
            return new PaperReading([], null, refusal);
        }

        var answer = Ask(Path.GetFileName(path), content, place);
        return new PaperReading(content, answer.Paper, answer.FaultAt(place));
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();

    private Answer Ask(string name, byte[] content, SourcePlace place)
    {
        var process = _process ??= Start();
        var exchange = Task.Run(() => Exchange(process, name, content));
        var objection = Watch(process, exchange);
        if (objection is not null)
        {
            process.Kill();
        }

        if (exchange.Result is { } answer && objection is null)
        {
            // what one paper left in memory must not count against the next
            if (MemoryOf(process) > _limits.Memory / 2)
            {
                Stop();
            }

            return answer;
        }

        process.Kill();
        process.WaitForExit();
        var memory = process.ExitCode == ReadingProcess.OutOfMemory;
        Stop();
        return Answer.Of(null, objection is not null ? SourceFaults.TooMuch(place, objection)
            : memory ? SourceFaults.TooMuch(place, MemoryLimit)
            : SourceFaults.BrokeOff(place));
    }

    private string MemoryLimit => string.Create(
        CultureInfo.InvariantCulture, $"reading it takes more than {_limits.Memory / 1_000_000} MB of memory");

    /// <summary>Waits for the answer; which limit was passed before it came, in words, or null for none.</summary>
    private string? Watch(Process process, Task exchange)
    {
        var (clock, worked) = (Stopwatch.StartNew(), WorkOf(process));
        while (!exchange.Wait(Glance))
        {
            if (WorkOf(process) - worked > _limits.Time || clock.Elapsed > _limits.Time * Patience)
            {
                return string.Create(CultureInfo.InvariantCulture, $"reading it takes more than {_limits.Time.TotalSeconds} seconds");
            }

            if (MemoryOf(process) > _limits.Memory)
            {
                return MemoryLimit;
            }
        }

        return null;
    }

    /// <summary>Hands a paper over and takes the answer; null where none comes.</summary>
    private static Answer? Exchange(Process process, string name, byte[] content)
    {
        try
        {
            var input = process.StandardInput.BaseStream;
            Messages.Send(input, name);
            Messages.Send(input, content);
            return Messages.Receive(process.StandardOutput.BaseStream, ReadingProcess.MostAnswer) is { } answer
                ? Messages.Read(answer)
                : null;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or JsonException)
        {
            return null;
        }
    }

    private static TimeSpan WorkOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return TimeSpan.Zero; // it has ended
        }
    }

    private static long MemoryOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // it has ended
        }
    }

    /// <summary>A process that is ready: without a network, else, where the system refuses that, with one.</summary>
    private Process Start()
    {
        const string unshare = "/usr/bin/unshare";
        var apart = OperatingSystem.IsLinux() && File.Exists(unshare) ? Started(unshare, "--user", "--net") : null;
        HasNetwork = apart is null;
        return apart ?? Started() ?? throw new InvalidOperationException("the process that reads papers does not start");
    }

    private Process? Started(params string[] within)
    {
        // the runtime at hand, wherever it is installed and whatever started this program
        var host = Path.GetFullPath(Path.Combine(
            RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        string[] words = [.. within, host, "exec", typeof(ReadingProcess).Assembly.Location, ReadingProcess.Command];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        var kept = Kept.Select(k => (Name: k, Value: Environment.GetEnvironmentVariable(k))).Where(k => k.Value is not null).ToList();
        start.Environment.Clear();
        kept.ForEach(k => start.Environment[k.Name] = k.Value);

        // a heap below the whole limit, so that the runtime itself says first that it is full
        start.Environment["DOTNET_GCHeapHardLimit"] = (_limits.Memory / 4 * 3).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";

        Starts++;
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return null; // what should set it apart cannot be run
        }

        process.BeginErrorReadLine(); // what it says of its death is for nobody
        if (Messages.Receive(process.StandardOutput.BaseStream, 100) is { } hello && Encoding.UTF8.GetString(hello) == ReadingProcess.Ready)
        {
            return process;
        }

        process.Kill();
        process.Dispose();
        return null;
    }

    private void Stop()
    {
        _process?.Kill();
        _process?.Dispose();
        _process = null;
    }
}
