using System.CommandLine;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Preview;
using Spectre.Console;

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
            Description = "Folder for the previewed site; not the published one",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".preview",
        };
        var theme = Options.Theme();
        var port = Options.Number("--port", "Port on 127.0.0.1; 0 for any free port", 0, 65535, otherwise: 8080);
        var frames = Options.Frames();
        var now = Options.Now();
        var command = new Command("preview", "Build the site, serve it on this machine, and rebuild it at every change")
        {
            data, input, output, theme, port, frames, now,
        };
        Options.RequireData(command, data);
        Options.RequireFolder(command, input);
        Options.RequireFolder(command, theme);
        Options.RequireOutput(command, output, data, input);
        command.SetAction((parsed, cancellation) => RunAsync(
            Options.Build(parsed.GetValue(data)!, parsed.GetValue(input)!, parsed.GetValue(output)!, theme: parsed.GetValue(theme)) with
            {
                WholeArchive = false,
                Frames = Options.FramesOf(parsed, frames),
            },
            parsed.GetValue(now), parsed.GetValue(port)!.Value, parsed.InvocationConfiguration.Error, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        BuildOptions options, DateTimeOffset? now, int port, TextWriter errors, CancellationToken cancellation)
    {
        string[] watched = [options.Data, options.Input, .. options.ThemeAssets is { } assets ? [assets] : Array.Empty<string>()];
        var hasSite = false;
        var preview = new PreviewOptions
        {
            Output = options.Output,
            Watched = watched,
            Port = port,
            Listening = address =>
            {
                // links are relative to the host's root, so the preview is built for its own address
                options = options with { BaseUrl = address };
                Console.Out.WriteLine(
                    $"Open {address} in a browser. Every change in {string.Join(", ", watched)} is shown at once. Ctrl+C ends it.");
            },
            Built = built =>
            {
                DiagnosticPrinter.Write(new AnsiWriter(Console.Out), built.Diagnostics, Options.Lines(options.Data, options.Input));
                hasSite |= built.Succeeded;
                Console.Out.WriteLine(built.Succeeded ? $"Built: {DiagnosticPrinter.Count(built.Diagnostics)}."
                    : $"Not built: {DiagnosticPrinter.Count(built.Diagnostics)}. "
                        + (hasSite
                            ? "The browser still shows the last good site."
                            : "The browser shows what was built before, if anything was; mend the errors, and the site appears."));
            },
        };
        var fault = await PreviewServer.RunAsync(preview, async _ =>
        {
            var report = await Build.RunAsync(options with { Now = now ?? DateTimeOffset.UtcNow }, new PlainProgress(TextWriter.Null))
                .ConfigureAwait(false);
            return new PreviewBuild(report.Succeeded, report.Diagnostics);
        }, cancellation).ConfigureAwait(false);
        if (fault is null)
        {
            return ExitCode.Ok;
        }

        DiagnosticPrinter.Write(new AnsiWriter(errors), [fault], _ => null);
        return ExitCode.WrongUse;
    }
}
