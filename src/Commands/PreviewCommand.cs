using System.CommandLine;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Preview;
using Spectre.Console;

namespace CopArchive.Commands;

/// <summary><c>preview</c>: serves the site on this machine alone, as it would be built, and anew at every change.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var input = Options.Input();
        var theme = Options.Theme();
        var port = Options.Number("--port", "Port on 127.0.0.1; 0 for any free port", 0, 65535, otherwise: 8080);
        var frames = Options.Frames();
        var now = Options.Now();
        var command = new Command("preview", "Serve the site on this machine as it would be built, and show every change at once")
        {
            data, input, theme, port, frames, now,
        };
        Options.RequireData(command, data);
        Options.RequireFolder(command, input);
        Options.RequireFolder(command, theme);
        command.SetAction((parsed, cancellation) => RunAsync(
            Options.Build(parsed.GetValue(data)!, parsed.GetValue(input)!, theme: parsed.GetValue(theme)) with
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
                Console.Out.WriteLine(built.Succeeded ? $"Shown: {DiagnosticPrinter.Count(built.Diagnostics)}."
                    : $"Not shown: {DiagnosticPrinter.Count(built.Diagnostics)}. "
                        + (hasSite ? "The browser still shows the last good site." : "Mend the errors, and the site appears."));
            },
        };
        var archive = new PreviewedArchive();
        var fault = await PreviewServer.RunAsync(
            preview,
            (changed, _) => archive.TakeAsync(options with { Now = now ?? DateTimeOffset.UtcNow }, changed),
            cancellation).ConfigureAwait(false);
        if (fault is null)
        {
            return ExitCode.Ok;
        }

        DiagnosticPrinter.Write(new AnsiWriter(errors), [fault], _ => null);
        return ExitCode.WrongUse;
    }
}
