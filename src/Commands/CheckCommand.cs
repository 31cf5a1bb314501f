using System.CommandLine;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Records;

namespace CopArchive.Commands;

/// <summary><c>check</c>: all that a build would complain of, without a site.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var input = Options.Input();
        var format = new Option<string>("--format") { Description = "How to print what is found", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "github", "json");
        var command = new Command("check", "Look for faults in the records, without building the site") { data, input, format };
        command.SetAction(async (parsed, _) =>
        {
            var (dataFolder, inputFolder) = (parsed.GetValue(data)!, parsed.GetValue(input)!);
            if (!Options.Exists(dataFolder, "--data"))
            {
                return ExitCode.WrongUse;
            }

            var report = await Build.CheckAsync(Options.Build(dataFolder, inputFolder, "output", null, false), new PlainProgress(TextWriter.Null)).ConfigureAwait(false);
            if (parsed.GetValue(format) == "json")
            {
                Console.Out.Write(DiagnosticPrinter.AsJson(report.Diagnostics));
            }
            else if (parsed.GetValue(format) == "github")
            {
                Console.Out.Write(DiagnosticPrinter.AsGitHub(report.Diagnostics));
            }
            else
            {
                Console.Out.Write(DiagnosticPrinter.Text(report.Diagnostics, new SourceLines([dataFolder, inputFolder]).Find));
                Console.Out.WriteLine($"{report.Records.Values.Sum()} records looked at: {DiagnosticPrinter.Count(report.Diagnostics)}.");
            }

            return report.Succeeded ? ExitCode.Ok : ExitCode.Faults;
        });
        return command;
    }
}
