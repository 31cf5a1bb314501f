using System.CommandLine;
using System.Globalization;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Records.Reading;
using Spectre.Console;

namespace CopArchive.Commands;

/// <summary><c>build</c>: makes the site; also what runs without a command.</summary>
internal static class BuildCommand
{
    public static Command Create() => Fill(new Command("build", "Build the site from the records"));

    /// <summary>Gives a command the options and the action of a build.</summary>
    public static T Fill<T>(T command)
        where T : Command
    {
        var data = Options.Data();
        var input = Options.Input();
        var output = Options.Output();
        var theme = Options.Theme();
        var baseUrl = Options.Url("--base-url", "Address at which the site will be published, if not the one in archive.yml");
        var portable = new Option<bool>("--portable") { Description = "Make a site that works from a folder without a server" };
        var staticHost = new Option<bool>("--static-host")
        {
            Description = "For a host that sends no headers of its own, such as GitHub Pages: each page then carries the policy itself",
        };
        var summary = new Option<string?>("--summary") { Description = "Write what was built to this file, as JSON", HelpName = "FILE" };
        var withdrawOnly = new Option<bool>("--withdraw-only")
        {
            Description = "Where something is at fault and a text must go: build the last state without a fault, with what was "
                + "withdrawn since",
        };
        var frames = Options.Frames();
        var now = Options.Now();
        foreach (var option in new Option[]
        {
            data, input, output, theme, baseUrl, portable, staticHost, withdrawOnly, frames, now, summary,
        })
        {
            command.Options.Add(option);
        }

        Options.RequireData(command, data);
        Options.RequireFolder(command, input);
        Options.RequireFolder(command, theme);
        Options.RequireOutput(command, output, data, input);
        Options.RequireFileToWrite(summary);
        command.Validators.Add(result =>
        {
            if (result.GetValue(portable) && result.GetValue(staticHost))
            {
                result.AddError("--static-host: a site from a folder (--portable) has no host; give one of the two.");
            }
        });
        command.SetAction((parsed, _) =>
        {
            var options = Options.Build(
                parsed.GetValue(data)!, parsed.GetValue(input)!, parsed.GetValue(output)!, parsed.GetValue(baseUrl),
                parsed.GetValue(portable), parsed.GetValue(theme)) with
            {
                PolicyInPages = parsed.GetValue(staticHost),
                Frames = Options.FramesOf(parsed, frames),
                Now = parsed.GetValue(now) ?? DateTimeOffset.UtcNow,
            };
            return parsed.GetValue(withdrawOnly)
                ? WithdrawAsync(options, parsed.GetValue(summary), parsed.InvocationConfiguration.Error)
                : RunAsync(options, parsed.GetValue(summary), parsed.InvocationConfiguration.Error);
        });
        return command;
    }

    private static async Task<int> WithdrawAsync(BuildOptions options, string? summary, TextWriter errors)
    {
        var (made, reason) = await WithdrawnState.MakeAsync(options, new PlainProgress(TextWriter.Null)).ConfigureAwait(false);
        if (made is null)
        {
            errors.WriteLine($"--withdraw-only: {reason}. Nothing was built.");
            return ExitCode.Faults;
        }

        using var state = made;
        Console.Out.WriteLine($"The last state without a fault ({state.From}), with what was withdrawn since in "
            + $"{string.Join(", ", state.Withdrawn)}. "
            + "All else that was changed since waits until the faults are mended.");
        return await RunAsync(options with { Data = state.Data, IfMissing = IfMissing.Withhold }, summary, errors).ConfigureAwait(false);
    }

    private static async Task<int> RunAsync(BuildOptions options, string? summary, TextWriter errors)
    {
        var report = await BuildAsync(options).ConfigureAwait(false);
        if (report.Unfetched.Count > 0 && await FetchCommand.FetchAsync(report.Unfetched, options.Data, errors).ConfigureAwait(false))
        {
            report = await BuildAsync(options).ConfigureAwait(false);
        }

        Print(report, options);
        if (summary is not null)
        {
            await File.WriteAllTextAsync(summary, report.ToJson()).ConfigureAwait(false);
        }

        if (report.Succeeded)
        {
            return ExitCode.Ok;
        }

        var ofOutput = report.Diagnostics.Where(d => OutputFaults.All.Contains(d.Kind)).ToList();
        ofOutput.ForEach(d => errors.WriteLine($"--output '{options.Output}': {d.Message} {d.Remedy}"));
        return ofOutput.Count > 0 ? ExitCode.WrongUse : ExitCode.Faults;
    }

    private static Task<BuildReport> BuildAsync(BuildOptions options) => Console.IsOutputRedirected
        ? Build.RunAsync(options, new PlainProgress(Console.Out))
        : BarProgress.ShowAsync(progress => Build.RunAsync(options, progress));

    private static void Print(BuildReport report, BuildOptions options)
    {
        Console.Out.WriteLine();
        DiagnosticPrinter.Write(new AnsiWriter(Console.Out), report.Diagnostics, Options.Lines(options.Data, options.Input));
        if (!report.Succeeded)
        {
            Console.Out.WriteLine($"Not built: {DiagnosticPrinter.Count(report.Diagnostics)}. "
                + $"The site in {options.Output}/, if there was one, is untouched.");
            return;
        }

        var kinds = report.Records.Count == 0 ? "no record" : string.Join(", ", report.Records.Select(r => $"{r.Value} {r.Key}"));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Built {report.Pages} pages, {report.Files} files ({report.Bytes / 1_000_000.0:0.0} MB, {report.FilesChanged} new or "
                + $"changed) in {options.Output}/ from {kinds}."));
        if (report.HistoryInWords.Length > 0)
        {
            Console.Out.WriteLine(report.HistoryInWords);
        }

        if (report.Releases is [var next, ..])
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Something is kept back and is not in it; the next is released on {next:yyyy-MM-dd} at {next:HH:mm} UTC. "
                    + $"The command embargo says what."));
        }

        if (report.Diagnostics.Count > 0)
        {
            Console.Out.WriteLine($"There are {DiagnosticPrinter.Count(report.Diagnostics)}; see above.");
        }

        Console.Out.WriteLine(options.Portable
            ? $"To look at it, open {Path.Combine(options.Output, "index.html")} in a browser."
            : "To look at it, run: dotnet run -c Release -- preview");
    }
}
