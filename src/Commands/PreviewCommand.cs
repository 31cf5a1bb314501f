using System.CommandLine;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Preview;
using CopArchive.Records.Reading;

namespace CopArchive.Commands;

/// <summary><c>preview</c>: builds, serves on this machine alone, and builds again at every change.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var input = Options.Input();
        var output = new Option<string>("--output")
        {
            Description = "Folder for the site that is previewed; not the one that is published",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".preview",
        };
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1; 0 for any that is free", HelpName = "N", DefaultValueFactory = _ => 8080 };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("--port: a number from 0 to 65535");
            }
        });
        var command = new Command("preview", "Build the site, show it in a browser on this machine, and build again at every change") { data, input, output, port };
        command.SetAction((parsed, cancellation) => RunAsync(
            Options.Build(parsed.GetValue(data)!, parsed.GetValue(input)!, parsed.GetValue(output)!, null, false), parsed.GetValue(port), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(BuildOptions options, int port, CancellationToken cancellation)
    {
        if (!Options.Exists(options.Data, "--data"))
        {
            return ExitCode.WrongUse;
        }

        var lines = new SourceLines([options.Data, options.Input]);
        var preview = new PreviewOptions
        {
            Output = options.Output,
            Watched = [options.Data, options.Input, Path.Combine("theme", "assets")],
            Port = port,
            Listening = address =>
            {
                // links are from the root of the host, so the preview is built for the address at which it is seen
                options = options with { BaseUrl = address };
                Console.Out.WriteLine($"Open {address} in a browser. Every change of {options.Data}/, {options.Input}/ and theme/assets/ is shown at once. Ctrl+C ends it.");
            },
            Built = built =>
            {
                Console.Out.Write(DiagnosticPrinter.Text(built.Diagnostics, lines.Find));
                Console.Out.WriteLine(built.Succeeded
                    ? $"Built: {DiagnosticPrinter.Count(built.Diagnostics)}."
                    : $"Not built: {DiagnosticPrinter.Count(built.Diagnostics)}. The browser still shows the last good site.");
            },
        };
        var fault = await PreviewServer.RunAsync(preview, async _ =>
        {
            var report = await Build.RunAsync(options, new PlainProgress(TextWriter.Null)).ConfigureAwait(false);
            return new PreviewBuild(report.Succeeded, report.Diagnostics);
        }, cancellation).ConfigureAwait(false);
        if (fault is null)
        {
            return ExitCode.Ok;
        }

        Console.Error.Write(DiagnosticPrinter.Text([fault], _ => null));
        return ExitCode.WrongUse;
    }
}
