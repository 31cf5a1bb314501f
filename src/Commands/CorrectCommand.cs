using System.CommandLine;
using CopArchive.Authoring;

namespace CopArchive.Commands;

/// <summary><c>correct</c>: sets facts of a page, and touches nothing else of its file.</summary>
internal static class CorrectCommand
{
    public static Command Create()
    {
        var page = new Argument<string>("ID") { Description = "The page, as documents/ab-2-3; its address or document number will do" };
        var set = Options.Set();
        var why = new Option<string?>("--why") { Description = "How you know it; shown to the approver", HelpName = "WORDS" };
        var note = new Option<bool>("--note") { Description = "Also write that as a note on the page" };
        var withdraw = new Option<string?>("--withdraw")
        {
            Description = "Take the page off the site, for this reason, which readers see",
            HelpName = "REASON",
        };
        var day = Options.Day("The day of the change");
        var data = Options.Data();
        var command = new Command("correct", "Correct facts of a page, or withdraw it, and change nothing else in its file")
        {
            page, set, why, note, withdraw, day, data,
        };
        Options.RequireData(command, data);
        command.Validators.Add(result =>
        {
            var sets = result.GetResult(set) is not null;
            if (!sets && result.GetResult(withdraw) is null)
            {
                result.AddError("correct: say what to correct, with --set or --withdraw.");
            }
            else if (result.GetResult(why) is null && (sets || result.GetResult(note) is not null))
            {
                result.AddError("correct: say how you know it, with --why.");
            }
        });
        command.SetAction(parsed =>
        {
            var dataFolder = parsed.GetValue(data)!;
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
            }

            return exitCode;
        });
        return command;
    }
}
