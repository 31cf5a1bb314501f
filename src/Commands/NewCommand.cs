using System.CommandLine;
using CopArchive.Authoring;
using Spectre.Console;

namespace CopArchive.Commands;

/// <summary><c>new</c>: makes the file of a page, asking for its facts on a terminal.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("KIND") { Description = "What it is: " + string.Join(", ", Scaffold.Kinds) };
        kind.CompletionSources.Add([.. Scaffold.Kinds]);
        kind.Validators.Add(result => Options.RefuseOthers(result, "KIND", Scaffold.Kinds));
        var set = Options.Set();
        set.Description +=
            $". Of a document also {Scaffold.PaperMeeting}=N, which proposes its number; of a version {Scaffold.VersionOf}=resolutions/21";
        var id = new Option<string?>("--id")
        {
            Description = "Its name in its folder; by default made from its number or title",
            HelpName = "ID",
        };
        var day = Options.Day("The day on which it comes into the archive");
        var data = Options.Data();
        var command = new Command("new", "Make a page with what is known and gaps for the rest; on a terminal it asks for the facts")
        {
            kind, set, id, day, data,
        };
        Options.RequireData(command, data);
        command.SetAction(parsed =>
        {
            var dataFolder = parsed.GetValue(data)!;
            var request = new ScaffoldRequest(parsed.GetValue(kind)!, Options.DayOf(parsed, day))
            {
                Id = parsed.GetValue(id),
                Values = parsed.GetValue(set) ?? [],
            };
            request = Console.IsInputRedirected || Console.IsOutputRedirected
                ? request
                : PageQuestions.Ask(AnsiConsole.Console, dataFolder, request);
            return ProposalPrinter.Print(
                Scaffold.Make(dataFolder, request).Write(dataFolder),
                "Written",
                parsed.InvocationConfiguration.Error);
        });
        return command;
    }
}
