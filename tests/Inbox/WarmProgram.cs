using System.Diagnostics;

namespace CopArchive.Tests.Inbox;

/// <summary>
/// The program, started once for all scenarios (see <c>StartupHook</c>), and what stands for <c>dotnet run</c> in their shells.
/// </summary>
internal static class WarmProgram
{
    private static readonly Lazy<string> Calls = new(Start);

    /// <summary>A script that hands a call to the program: one at a time, since it has one working folder.</summary>
    public static string DotnetScript => $"""
        #!/usr/bin/env bash
        while [ "$1" != -- ]; do shift; done
        shift
        calls='{Calls.Value}'
        exec 9>"$calls-lock"
        flock 9
        printf '%s\0' "$PWD" "$@" >"$calls"
        cat "$calls-output"
        cat "$calls-errors" >&2
        exit "$(cat "$calls-code")"

        """;

    private static string Start()
    {
        var folder = Directory.CreateTempSubdirectory("warm-").FullName;
        var calls = Path.Combine(folder, "calls");
        foreach (var pipe in new[] { calls, calls + "-output" })
        {
            using var made = Process.Start("mkfifo", pipe);
            made.WaitForExit();
        }

        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CopArchive.dll")])
        {
            RedirectStandardInput = true,
        };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(WarmProgram).Assembly.Location;
        start.Environment["CALLS"] = calls;
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        var program = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            program.StandardInput.Close();
            program.WaitForExit();
            Directory.Delete(folder, recursive: true);
        };
        return calls;
    }
}
