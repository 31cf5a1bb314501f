using System.CommandLine;
using CopArchive.Diagnostics;
using CopArchive.Exports;
using CopArchive.Pipelines;
using CopArchive.Wording;
using Spectre.Console;

namespace CopArchive.Commands;

/// <summary><c>due</c>: what whoever keeps the archive should see to.</summary>
internal static class DueCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var on = Options.Day("The day as of which it is asked", "--on");
        var command = new Command(
            "due", "Say what is coming and what waits: meetings, last days, papers that should be here by now")
        {
            data, on,
        };
        Options.RequireData(command, data);
        command.SetAction(async (parsed, _) =>
        {
            var folder = parsed.GetValue(data)!;
            var (catalogue, faults) = await Build.LinkAsync(Options.Build(folder, "input"), new PlainProgress(TextWriter.Null))
                .ConfigureAwait(false);
            if (catalogue is null || faults.Any(f => f.Severity == Severity.Error))
            {
                DiagnosticPrinter.Write(new AnsiWriter(Console.Out), faults, Options.Lines(folder, "input"));
                return ExitCode.Faults;
            }

            Console.Out.Write(Due.Print(catalogue, Options.DayOf(parsed, on), Words.English));
            return ExitCode.Ok;
        });
        return command;
    }
}
