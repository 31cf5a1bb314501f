using System.CommandLine;
using CopArchive.Authoring;
using CopArchive.Comparison;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Records.Loading;
using CopArchive.Wording;
using Spectre.Console;

namespace CopArchive.Commands;

/// <summary><c>changes</c>: what readers would see change, against a former state.</summary>
internal static class ChangesCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var input = Options.Input();
        var @base = new Option<string>("--base")
        {
            Description = "The revision to compare with, by any name that git knows",
            HelpName = "REV",
            DefaultValueFactory = _ => "HEAD",
        };
        var format = Options.Format("markdown");
        var command = new Command("changes", "Show what would change for readers, compared with a former state of the records")
        {
            data,
            input,
            @base,
            format,
        };
        Options.RequireData(command, data);
        Options.RequireFolder(command, input);
        command.SetAction(async (parsed, _) =>
        {
            var (dataFolder, inputFolder) = (parsed.GetValue(data)!, parsed.GetValue(input)!);
            using var former = FormerState.Take(dataFolder, parsed.GetValue(@base)!, out var reason);
            if (former is null)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"--base: {reason}.");
                return ExitCode.WrongUse;
            }

            // a name that is withheld in one of them is told of neither
            var options = Options.Build(dataFolder, inputFolder) with { Withheld = WithheldNames.Read(dataFolder, former.Data) };
            var before = await Build.LinkAsync(options with { Data = former.Data }, new PlainProgress(TextWriter.Null))
                .ConfigureAwait(false);
            var after = await Build.LinkAsync(options, new PlainProgress(TextWriter.Null)).ConfigureAwait(false);
            if (before.Catalogue is null || after.Catalogue is null)
            {
                DiagnosticPrinter.Write(new AnsiWriter(Console.Out), after.Diagnostics, Options.Lines(dataFolder, inputFolder));
                return ExitCode.Faults;
            }

            var report = ImpactReport.Of(
                ArchiveComparison.Of(before.Catalogue, after.Catalogue),
                before.Diagnostics,
                after.Diagnostics,
                Words.English,
                await Build.ChangedWordsAsync(options, new PlainProgress(TextWriter.Null)).ConfigureAwait(false),
                options.Today,
                options.Withheld);
            Console.Out.Write(parsed.GetValue(format) == "markdown" ? report.AsMarkdown() : report.AsText());
            return report.PromisesTakenBack.Count == 0 ? ExitCode.Ok : ExitCode.Faults;
        });
        return command;
    }
}
