using System.CommandLine;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Importing;
using CopArchive.Pipelines;
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
            "Fix what can safely be fixed: quotation marks, spaces, the order of keys, the spelling of references, "
            + "dates in words; who wrote a paper, answered by name" };
        var why = new Option<string?>("--why")
        {
            Description = "With --fix: tell on their pages of published words that were changed, for this reason, which readers see; "
                + "besides, only faults are fixed, and files without any stay as they are",
            HelpName = "REASON",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "With --fix: show what would be fixed, and change nothing" };
        var update = new Option<bool>("--update-lock")
        {
            Description = "If nothing is wrong, note every published address in urls.lock, beside the records; "
                + "for the workflow that publishes, once the site is live",
        };
        var links = new Option<bool>("--links")
        {
            Description = "Ask every page outside the archive that a record names whether it still answers; it takes minutes, "
                + "needs a network, and changes nothing",
        };
        var now = Options.Now();
        var command = new Command("check", "Look for faults in the records, without building the site")
        {
            data, input, format, fix, why, dryRun, update, links, now,
        };
        Options.RequireData(command, data);
        Options.RequireFolder(command, input);
        command.Validators.Add(result =>
        {
            if (result.GetResult(dryRun) is not null && result.GetResult(fix) is null)
            {
                result.AddError("--dry-run: it says what --fix would mend, so write it behind --fix.");
            }

            if (result.GetResult(why) is not null && result.GetResult(fix) is null)
            {
                result.AddError("--why: it is the reason for which --fix tells of changed words, so write it behind --fix.");
            }
        });
        command.SetAction(async (parsed, _) =>
        {
            var (dataFolder, inputFolder) = (parsed.GetValue(data)!, parsed.GetValue(input)!);
            if (parsed.GetValue(fix))
            {
                Fix(dataFolder, parsed.GetValue(dryRun), tidies: parsed.GetValue(why) is null);
                await TellAsync(Options.Build(dataFolder, inputFolder), parsed.GetValue(why), parsed.GetValue(dryRun))
                    .ConfigureAwait(false);
            }

            var options = Options.Build(dataFolder, inputFolder) with { Now = parsed.GetValue(now) ?? DateTimeOffset.UtcNow };
            var report = WithUnseen(await Build.CheckAsync(options, new PlainProgress(TextWriter.Null)).ConfigureAwait(false));
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
                DiagnosticPrinter.Write(new AnsiWriter(Console.Out), report.Diagnostics, Options.Lines(dataFolder, inputFolder));
                Console.Out.WriteLine($"{report.Records.Values.Sum()} records checked: {DiagnosticPrinter.Count(report.Diagnostics)}.");
            }

            if (parsed.GetValue(update))
            {
                UpdateLock(report, dataFolder);
            }

            if (parsed.GetValue(links))
            {
                await AskAsync(Options.Build(dataFolder, inputFolder)).ConfigureAwait(false);
            }

            return report.Succeeded ? ExitCode.Ok : ExitCode.Faults;
        });
        return command;
    }

    private static BuildReport WithUnseen(BuildReport report)
    {
        var unseen = UnseenInFiles.Check(report.NewFiles);
        return unseen.Count == 0 ? report : report with
        {
            Diagnostics = [.. report.Diagnostics.Concat(unseen).OrderBy(d => d.Place)],
            Promised = null,
        };
    }

    private static void Fix(string data, bool dryRun, bool tidies)
    {
        foreach (var file in FixedFile.FindAll(data, tidies))
        {
            if (!dryRun)
            {
                file.Write();
            }

            Console.Error.WriteLine($"{(dryRun ? "Would fix" : "Fixed")} {file.File}: {string.Join("; ", file.Why.Distinct())}");
        }

        var named = AnsweredNames.FindAll(data, DateOnly.FromDateTime(DateTime.Now));
        if (!dryRun)
        {
            DataWriter.Write(data, named);
        }

        foreach (var change in named)
        {
            Console.Error.WriteLine($"{(dryRun ? "Would fill in" : "Filled in")} from what was answered: data/{change.Path}");
        }
    }

    /// <summary>Published words that were changed are told on their pages; a reason cannot be made up.</summary>
    private static async Task TellAsync(BuildOptions options, string? why, bool dryRun)
    {
        var changed = await Build.ChangedWordsAsync(options, new PlainProgress(TextWriter.Null)).ConfigureAwait(false);
        if (changed.Count > 0 && why is null)
        {
            Console.Error.WriteLine(
                (changed.Count == 1 ? "One published paragraph has" : $"{changed.Count} published paragraphs have")
                    + " other words, and no page says so. If they are right, say why: check --fix --why \"typing errors of ours\".");
        }

        var changes = changed.Count == 0 || why is null ? [] : PageCorrection.Declare(options.Data, changed, options.Today, why!);
        if (!dryRun)
        {
            DataWriter.Write(options.Data, changes);
        }

        foreach (var path in await RemovedQuotes.TakeOutAsync(options, new PlainProgress(TextWriter.Null), dryRun).ConfigureAwait(false))
        {
            Console.Error.WriteLine($"data/{path}: what it quoted of words that had to go {(dryRun ? "would be" : "was")} taken out");
        }

        foreach (var change in changes)
        {
            Console.Error.WriteLine($"data/{change.Path} {(dryRun ? "would say" : "says")} which of its words were corrected");
        }
    }

    /// <summary>What does not answer is no fault of the records, which say on which day a page was seen.</summary>
    private static async Task AskAsync(BuildOptions options)
    {
        var (catalogue, _) = await Build.LinkAsync(options, new PlainProgress(TextWriter.Null)).ConfigureAwait(false);
        if (catalogue is null)
        {
            return;
        }

        using var handler = new HttpClientHandler();
        var answers = await LinkCheck.AskAsync(LinkCheck.In(catalogue), handler).ConfigureAwait(false);
        foreach (var answer in answers.Where(a => !a.Answers))
        {
            Console.Error.WriteLine($"{answer.Link.Place}: {answer.Link.Page}: {answer.Words}");
        }

        Console.Error.WriteLine($"{answers.Count(a => a.Answers)} of {answers.Count} pages outside the archive answer.");
    }

    /// <summary>Printed to the error stream, so that output for programs stays clean.</summary>
    private static void UpdateLock(BuildReport report, string dataFolder)
    {
        if (report.Promised?.Value is not var (addresses, added, renewed, rewritten))
        {
            Console.Error.WriteLine($"{AddressLock.FileName} was not changed, since there are errors.");
            return;
        }

        LockWriter.Write(dataFolder, addresses);
        Console.Error.WriteLine(
            $"{AddressLock.FileName}: {addresses.All.Count} addresses, {added} of them new; the words of {renewed} were corrected."
                + (rewritten > 0 ? $" {rewritten} lines were written anew with today's exact hash." : ""));
    }
}
