using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CopArchive.Hosting;
using CopArchive.Tests.Output;

namespace CopArchive.Tests.Hosting;

/// <summary>nginx or Apache, as Debian packs them, serving a built site here by the configuration that is written for it.</summary>
internal sealed class WebServer : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _program;
    private readonly string[] _stop;

    private WebServer(string name, string site, Func<string, string>? change)
    {
        _program = Program(name);
        var model = NetlifyFiles.Read(site)!;
        // the server's own users read it
        var root = Directory.CreateDirectory(_folder.File("root")).FullName;
        Open(_folder.FullPath);
        Open(Path.GetDirectoryName(site)!);
        if (model.Root == "/")
        {
            Directory.Delete(root);
            Directory.CreateSymbolicLink(root, site);
        }
        else
        {
            Directory.CreateSymbolicLink(Path.Combine(root, model.Root.Trim('/')), site);
        }

        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}{model.Root}");
        var rules = name == "nginx" ? NginxFile.Print(model) : ApacheFile.Print(model);
        File.WriteAllText(_folder.File("archive.conf"), change is null ? rules : change(rules));
        var at = _folder.FullPath;
        var configuration = _folder.File("server.conf");
        File.WriteAllText(configuration, name == "nginx"
            ? $$"""
                {{(Environment.UserName == "root" ? "user root;" : "")}}
                worker_processes 1;
                pid {{at}}/pid;
                error_log {{at}}/error.log;
                events { }
                http {
                  access_log off;
                  client_body_temp_path {{at}}/t1; proxy_temp_path {{at}}/t2; fastcgi_temp_path {{at}}/t3;
                  uwsgi_temp_path {{at}}/t4; scgi_temp_path {{at}}/t5;
                  server { listen 127.0.0.1:{{port}}; root {{root}}; include {{at}}/archive.conf; }
                }
                """
            : $$"""
                {{string.Concat(((string[])["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite"])
                    .Select(m => $"LoadModule {m}_module /usr/lib/apache2/modules/mod_{m}.so\n"))}}
                ServerName 127.0.0.1
                ServerRoot {{at}}
                DefaultRuntimeDir {{at}}
                PidFile {{at}}/pid
                ErrorLog {{at}}/error.log
                {{(Environment.UserName == "root" ? "User www-data" : "")}}
                TypesConfig /dev/null
                Listen 127.0.0.1:{{port}}
                <VirtualHost 127.0.0.1:{{port}}>
                  DocumentRoot {{root}}
                  Include {{at}}/archive.conf
                </VirtualHost>
                """);
        string[] call = name == "nginx" ? ["-c", configuration, "-e", $"{at}/error.log"] : ["-f", configuration, "-k", "start"];
        _stop = name == "nginx" ? [.. call, "-s", "stop"] : ["-f", configuration, "-k", "stop"];
        // both return once they listen
        Run(call);
    }

    /// <summary>The home page of the site.</summary>
    public Uri Address { get; }

    /// <summary>Starts one; the test is skipped where the machine has none.</summary>
    /// <param name="name">Which.</param>
    /// <param name="site">The folder of the site.</param>
    /// <param name="change">What somebody did to the configuration.</param>
    public static WebServer Start(string name, string site, Func<string, string>? change = null)
    {
        Assert.SkipUnless(File.Exists(Program(name)), $"{name} is not on this machine");
        return new WebServer(name, site, change);
    }

    public void Dispose()
    {
        Run(_stop);
        _folder.Dispose();
    }

    private static string Program(string name) => name == "nginx" ? "/usr/sbin/nginx" : "/usr/sbin/apache2";

    private static void Open(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder)
                | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Run(string[] call)
    {
        // through a shell, since what it leaves running must not hold pipes of ours
        var start = new ProcessStartInfo("sh", ["-c", "\"$0\" \"$@\" >said 2>&1", _program, .. call])
        {
            WorkingDirectory = _folder.FullPath,
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, File.ReadAllText(_folder.File("said")));
    }
}
