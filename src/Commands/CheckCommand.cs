using System.CommandLine;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Pipelines;
using CopArchive.Records.Reading;
using Spectre.Console;

namespace CopArchive.Commands;

/// <summary><c>check</c>: all that a build would complain of, without a site.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var input = Options.Input();
        var format = Options.Format("github", "json");
        var fix = new Option<bool>("--fix") { Description =
            "Fix what can safely be fixed: quotation marks, spaces, the order of keys, the spelling of references" };
        var dryRun = new Option<bool>("--dry-run") { Description = "With --fix: show what would be fixed, and change nothing" };
        var update = new Option<bool>("--update-lock")
        {
            Description = "If nothing is wrong, note every published address in urls.lock, beside the records; "
                + "for the workflow that publishes, once the site is live",
        };
        var command = new Command("check", "Look for faults in the records, without building the site")
        {
            data, input, format, fix, dryRun, update,
        };
        Options.RequireData(command, data);
        Options.RequireFolder(command, input);
        command.Validators.Add(result =>
        {
            if (result.GetResult(dryRun) is not null && result.GetResult(fix) is null)
            {
                result.AddError("--dry-run: it says what --fix would mend, so write it behind --fix.");
            }
        });
        command.SetAction(async (parsed, _) =>
        {
            var (dataFolder, inputFolder) = (parsed.GetValue(data)!, parsed.GetValue(input)!);
            if (parsed.GetValue(fix))
            {
                Fix(dataFolder, parsed.GetValue(dryRun));
            }

            var report = await Build.CheckAsync(Options.Build(dataFolder, inputFolder), new PlainProgress(TextWriter.Null))
                .ConfigureAwait(false);
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
                DiagnosticPrinter.Write(new AnsiWriter(Console.Out), report.Diagnostics, new SourceLines([dataFolder, inputFolder]).Find);
                Console.Out.WriteLine($"{report.Records.Values.Sum()} records checked: {DiagnosticPrinter.Count(report.Diagnostics)}.");
            }

            if (parsed.GetValue(update))
            {
                UpdateLock(report, dataFolder);
            }

            return report.Succeeded ? ExitCode.Ok : ExitCode.Faults;
        });
        return command;
    }

    private static void Fix(string data, bool dryRun)
    {
        foreach (var file in FixedFile.FindAll(data))
        {
            if (!dryRun)
            {
                file.Write();
            }

            Console.Error.WriteLine($"{(dryRun ? "Would fix" : "Fixed")} {file.File}: {string.Join("; ", file.Why.Distinct())}");
        }
    }

    /// <summary>Printed to the error stream, so that output for programs stays clean.</summary>
    private static void UpdateLock(BuildReport report, string dataFolder)
    {
        if (report.Promised?.Value is not var (addresses, added, renewed))
        {
            Console.Error.WriteLine($"{AddressLock.FileName} was not changed, since there are errors.");
            return;
        }

        LockWriter.Write(dataFolder, addresses);
        Console.Error.WriteLine(
            $"{AddressLock.FileName}: {addresses.All.Count} addresses, {added} of them new; the words of {renewed} were corrected.");
    }
}
