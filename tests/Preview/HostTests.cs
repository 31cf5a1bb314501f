using System.Diagnostics;
using System.Text.RegularExpressions;
using CopArchive.Hosting;
using CopArchive.Tests.Output;

namespace CopArchive.Tests.Preview;

/// <summary>How the host builds and serves the site: <c>netlify.toml</c> and <c>netlify/build.sh</c>.</summary>
public sealed partial class HostTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void No_page_may_run_or_load_what_the_site_itself_does_not_hold()
    {
        var policy = SiteHeaders.All["Content-Security-Policy"].Split("; ").ToDictionary(d => d.Split(' ')[0], d => d.Split(' ', 2)[1]);

        Assert.Equal("'none'", policy["default-src"]);
        Assert.Equal("'none'", policy["base-uri"]);
        Assert.Equal("'none'", policy["frame-ancestors"]);
        Assert.Equal("'self'", policy["form-action"]);
        Assert.All(policy.Values, value => Assert.Contains(value, (string[])["'none'", "'self'"]));
    }

    [Fact]
    public void The_host_publishes_what_the_build_writes()
    {
        var build = Table("build").Single();
        Assert.Equal("output", build["publish"]);
        Assert.Equal("bash netlify/build.sh", build["command"]);
    }

    [Theory]
    [InlineData("production", "https://archive.example.org", false)]
    [InlineData("deploy-preview", "https://deploy-preview-7.example.org", true)]
    [InlineData("branch-deploy", "https://deploy-preview-7.example.org", true)]
    public void A_preview_has_its_own_address_and_no_search_engine_lists_it(string context, string address, bool isHidden)
    {
        using var folder = new TemporaryFolder();
        var log = Build(folder, context, hasSdk: true);

        Assert.Equal(
            [
                "git rev-parse --is-shallow-repository",
                "git fetch --unshallow --quiet",
                $"dotnet run -c Release -- build --base-url {address}",
            ],
            log);
        Assert.Equal(isHidden ? "/*\n  X-Robots-Tag: noindex\n" : null, ReadOrNull(folder.File("repo/output/_headers")));
    }

    [Fact]
    public void The_pinned_sdk_is_installed_once_where_the_image_lacks_it()
    {
        using var folder = new TemporaryFolder();
        var sdk = folder.File("cache/coparchive/dotnet");

        var first = Build(folder, "production", hasSdk: false);
        var second = Build(folder, "production", hasSdk: false);

        Assert.Equal(
            $"install --jsonfile global.json --install-dir {sdk} --no-path",
            Assert.Single(first, l => l.StartsWith("install", StringComparison.Ordinal)));
        Assert.DoesNotContain(second, l => l.StartsWith("install", StringComparison.Ordinal));
        Assert.Equal("dotnet run -c Release -- build --base-url https://archive.example.org", second[^1]);
    }

    /// <summary>Runs the script with stand-ins for the programs it calls, and returns their calls.</summary>
    private static IReadOnlyList<string> Build(TemporaryFolder folder, string context, bool hasSdk)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the host is no Windows");
        var repo = Directory.CreateDirectory(folder.File("repo/netlify")).Parent!.FullName;
        var bin = Directory.CreateDirectory(folder.File("bin")).FullName;
        var log = folder.File("log");
        File.Copy(Path.Combine(Root, "netlify/build.sh"), Path.Combine(repo, "netlify/build.sh"), overwrite: true);
        File.Delete(log);
        var dotnet = $"[ \"$1\" = --version ] && exit 0\necho \"dotnet $*\" >>{log}\nmkdir -p output\n";
        Program(bin, "dotnet", hasSdk ? dotnet : "exit 1\n");
        Program(bin, "git", $"echo \"git $*\" >>{log}\necho true\n");
        Program(folder.FullPath, "sdk", dotnet);
        Program(folder.FullPath, "installer", $"echo \"install $*\" >>{log}\nmkdir -p \"$4\"\ncp {folder.File("sdk")} \"$4/dotnet\"\n");
        Program(bin, "curl", $"while [ \"$1\" != --output ]; do shift; done\ncp {folder.File("installer")} \"$2\"\n");

        var start = new ProcessStartInfo("bash", [Path.Combine(repo, "netlify/build.sh")])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = bin + ":/usr/bin:/bin";
        start.Environment["NETLIFY_CACHE_DIR"] = folder.File("cache");
        start.Environment["CONTEXT"] = context;
        start.Environment["URL"] = "https://archive.example.org";
        start.Environment["DEPLOY_PRIME_URL"] = "https://deploy-preview-7.example.org";
        using var script = Process.Start(start)!;
        _ = script.StandardOutput.ReadToEndAsync();
        var errors = script.StandardError.ReadToEnd();
        script.WaitForExit();
        Assert.True(script.ExitCode == 0, $"exit code {script.ExitCode}: {errors}");
        return File.ReadAllLines(log);
    }

    private static void Program(string folder, string name, string lines)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, "#!/bin/sh\n" + lines);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string? ReadOrNull(string file) => File.Exists(file) ? File.ReadAllText(file) : null;

    /// <summary>All tables of one name, in the small part of TOML that the file uses: any other line is a fault.</summary>
    private static IReadOnlyList<Dictionary<string, string>> Table(string name)
    {
        var tables = new List<(string Name, Dictionary<string, string> Values)>();
        foreach (var line in File.ReadLines(Path.Combine(Root, "netlify.toml")).Where(l => l.Trim() is not "" and not ['#', ..]))
        {
            if (HeadLine().Match(line) is { Success: true } head)
            {
                tables.Add((head.Groups[1].Value, []));
            }
            else
            {
                var value = ValueLine().Match(line);
                Assert.True(value.Success, $"'{line}' is not understood");
                tables[^1].Values.Add(value.Groups[1].Value, value.Groups[2].Value);
            }
        }

        return [.. tables.Where(t => t.Name == name).Select(t => t.Values)];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "netlify.toml")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^\s*\[{1,2}([a-z.]+)\]{1,2}$")]
    private static partial Regex HeadLine();

    [GeneratedRegex("""^\s*([A-Za-z-]+) = (?:"([^"\\]*)"|[0-9]+)$""")]
    private static partial Regex ValueLine();
}
