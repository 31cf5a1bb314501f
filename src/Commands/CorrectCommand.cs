using System.CommandLine;
using CopArchive.Authoring;
using CopArchive.Catalogue.Checks;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Records.Loading;

namespace CopArchive.Commands;

/// <summary><c>correct</c>: sets facts of a page, and touches nothing else of its file.</summary>
internal static class CorrectCommand
{
    public static Command Create()
    {
        var page = new Argument<string>("ID") { Description = "The page, as documents/ab-2-3; its address or document number will do" };
        var set = Options.Set();
        var why = new Option<string?>("--why")
        {
            Description = "How you know it; printed for whoever approves it, and kept nowhere but in the note that --note writes",
            HelpName = "WORDS",
        };
        var words = new Option<bool>("--words")
        {
            Description = "Its published words were changed in its file, and they are right: tell it on the page, with the reason",
        };
        var withheld = new Option<bool>("--withheld")
        {
            Description = "With --words: they had to go. What they were is told nowhere, and outcomes that quote them are changed too",
        };
        var note = new Option<bool>("--note") { Description = "Keep it: write it as a note on the page, which readers see" };
        var withdraw = new Option<string?>("--withdraw")
        {
            Description = "Take the page off the site, for this reason, which readers see",
            HelpName = "REASON",
        };
        var day = Options.Day("The day of the change");
        var data = Options.Data();
        var command = new Command("correct", "Correct facts of a page, or withdraw it, and change nothing else in its file")
        {
            page, set, words, withheld, why, note, withdraw, day, data,
        };
        Options.RequireData(command, data);
        command.Validators.Add(result =>
        {
            var sets = result.GetResult(set) is not null || result.GetResult(words) is not null;
            if (result.GetResult(words) is not null && (result.GetResult(set) is not null || result.GetResult(withdraw) is not null))
            {
                result.AddError("--words: it stands alone; call correct once more for --set or --withdraw.");
            }
            else if (result.GetResult(withheld) is not null && result.GetResult(words) is null)
            {
                result.AddError("--withheld: it says of --words that they had to go, so write it behind --words.");
            }
            else if (!sets && result.GetResult(withdraw) is null)
            {
                result.AddError("correct: say what to correct, by --set, --words or --withdraw.");
            }
            else if (result.GetResult(why) is null && (sets || result.GetResult(note) is not null))
            {
                result.AddError("correct: say how you know it, with --why.");
            }
        });
        command.SetAction(async (parsed, _) =>
        {
            var dataFolder = parsed.GetValue(data)!;
            if (parsed.GetValue(words))
            {
                var (of, reason, errors) = (parsed.GetValue(page)!, parsed.GetValue(why)!, parsed.InvocationConfiguration.Error);
                return await DeclareAsync(dataFolder, of, reason, Options.DayOf(parsed, day), parsed.GetValue(withheld), errors)
                    .ConfigureAwait(false);
            }

            var request = new CorrectionRequest(parsed.GetValue(page)!, Options.DayOf(parsed, day))
            {
                Values = parsed.GetValue(set) ?? [],
                Withdraw = parsed.GetValue(withdraw),
                Note = parsed.GetValue(note) ? parsed.GetValue(why) : null,
            };
            var exitCode = ProposalPrinter.Print(
                PageCorrection.Make(dataFolder, request).Write(dataFolder),
                request.Withdraw is null ? "Corrected" : "Withdrawn",
                parsed.InvocationConfiguration.Error);
            if (exitCode == ExitCode.Ok && parsed.GetValue(why) is { } known)
            {
                Console.Out.WriteLine($"How it is known: {known}");
                Console.Out.WriteLine(parsed.GetValue(note)
                    ? "The page says so in a note."
                    : "The page does not say so. Write it into the message of your commit, or call this again with --note.");
            }

            return exitCode;
        });
        return command;
    }

    /// <summary>Declares on a page which of its published words were changed.</summary>
    private static async Task<int> DeclareAsync(
        string dataFolder, string page, string why, DateOnly day, bool withheld, TextWriter errors)
    {
        var options = Options.Build(dataFolder, "input") with { Today = day };
        var id = PageName.Find(page, RecordLoader.Load(dataFolder, new DiagnosticBag()));
        var all = await Build.ChangedWordsAsync(options, new PlainProgress(TextWriter.Null)).ConfigureAwait(false);
        var changed = all.Where(c => c.Record.Id == id)
            .Select(c => withheld ? c with { Was = null, MayBeQuoted = false } : c).ToList();
        if (changed.Count == 0)
        {
            errors.WriteLine($"'{page}' has no published paragraph with other words of which it does not tell. Nothing was written.");
            return ExitCode.WrongUse;
        }

        var changes = PageCorrection.Declare(dataFolder, changed, day, why);
        DataWriter.Write(dataFolder, changes);
        foreach (var change in changes)
        {
            Console.Out.WriteLine($"Declared in data/{change.Path}: {CorrectionLines.Items([.. changed.Where(c =>
                c.File.EndsWith("/" + change.Path, StringComparison.Ordinal))], day, why).TrimEnd()}");
        }

        if (withheld)
        {
            var from = new CorrectionRequest(id!.Value, day) { Values = [("history-from", $"{day:yyyy-MM-dd}")] };
            PageCorrection.Make(dataFolder, from).Write(dataFolder);
            foreach (var path in await RemovedQuotes.TakeOutAsync(options, new PlainProgress(TextWriter.Null)).ConfigureAwait(false))
            {
                Console.Out.WriteLine($"Taken out of data/{path}, which quoted it. Look whether its title says it too.");
            }
        }

        return ExitCode.Ok;
    }
}
