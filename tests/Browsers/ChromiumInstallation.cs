using System.Diagnostics;

namespace CopArchive.Tests.Browsers;

/// <summary>Finds a Chromium on this machine, or installs one.</summary>
internal static class ChromiumInstallation
{
    private static readonly TimeSpan AptPatience = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan DownloadPatience = TimeSpan.FromMinutes(5);

    private static readonly string[] Commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    /// <summary>Path of the program; null for the one that Playwright brought itself.</summary>
    public static async Task<string?> FindOrInstallAsync()
    {
        if (Find() is { } found)
        {
            return found;
        }

        var tried = new List<string>();
        if (OperatingSystem.IsLinux() && OnPath("apt-get") is not null)
        {
            tried.Add(await AptAsync("update"));
            tried.Add(await AptAsync("install", "-y", "--no-install-recommends", "chromium"));
            if (Find() is { } installed)
            {
                return installed;
            }
        }

        var download = Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"]));
        if (await Task.WhenAny(download, Task.Delay(DownloadPatience)) == download && await download == 0)
        {
            return null;
        }

        tried.Add("Playwright's own download failed or took too long");
        throw new InvalidOperationException(
            $"These tests need a Chromium and found none. Install one, or name it in CHROMIUM_PATH. Tried: {string.Join("; ", tried)}.");
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new InvalidOperationException($"CHROMIUM_PATH names {named}, which is not there.");
        }

        return Commands.Select(OnPath).FirstOrDefault(p => p is not null) ?? UsualPlaces().FirstOrDefault(File.Exists);
    }

    private static string? OnPath(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? command + ".exe" : command))
            .FirstOrDefault(File.Exists);

    private static IEnumerable<string> UsualPlaces()
    {
        if (OperatingSystem.IsMacOS())
        {
            return ["/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"];
        }

        if (OperatingSystem.IsWindows())
        {
            return
                from folder in (Environment.SpecialFolder[])[
                    Environment.SpecialFolder.ProgramFiles,
                    Environment.SpecialFolder.ProgramFilesX86,
                    Environment.SpecialFolder.LocalApplicationData,
                ]
                from program in (string[])[
                    @"Google\Chrome\Application\chrome.exe",
                    @"Chromium\Application\chrome.exe",
                    @"Microsoft\Edge\Application\msedge.exe",
                ]
                select Path.Combine(Environment.GetFolderPath(folder), program);
        }

        return ["/snap/bin/chromium", "/opt/google/chrome/chrome"];
    }

    /// <summary>What was tried and how it went, in a few words.</summary>
    private static async Task<string> AptAsync(params string[] arguments)
    {
        string[] command = Environment.UserName == "root" ? ["apt-get", .. arguments] : ["sudo", "-n", "apt-get", .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var limit = new CancellationTokenSource(AptPatience);
        var told = string.Join(' ', command);
        try
        {
            using var apt = Process.Start(start)!;
            try
            {
                var output = apt.StandardOutput.ReadToEndAsync(limit.Token);
                var errors = await apt.StandardError.ReadToEndAsync(limit.Token);
                await output;
                await apt.WaitForExitAsync(limit.Token);
                return apt.ExitCode == 0 ? told : $"{told} ({errors.Trim()})";
            }
            catch (OperationCanceledException)
            {
                apt.Kill(entireProcessTree: true);
                return $"{told} (took longer than {AptPatience.TotalMinutes} minutes)";
            }
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return $"{told} ({e.Message})";
        }
    }
}
