using System.CommandLine;
using CopArchive.Authoring;

namespace CopArchive.Commands;

/// <summary><c>rename</c>, <c>merge</c>, <c>split</c>: mend which page of a person or an organisation is which.</summary>
internal static class NameCommands
{
    public static Command Rename()
    {
        var page = Page("ID", "The page, as people/jane-roe");
        var name = Page("NEW", "Its new address, as people/jane-b-roe");
        var (dryRun, data) = (DryRun(), Options.Data());
        var command = new Command(
            "rename",
            "Give the page of a person or an organisation another address; all that names it follows, and the old address leads on")
        {
            page, name, dryRun, data,
        };
        Options.RequireData(command, data);
        command.SetAction(parsed => Finish(parsed, data, dryRun,
            NameChange.Rename(parsed.GetValue(data)!, parsed.GetValue(page)!, parsed.GetValue(name)!)));
        return command;
    }

    public static Command Merge()
    {
        var page = Page("ID", "The page that goes, as people/j-roe");
        var into = Page("INTO", "The page that stays, as people/jane-roe");
        var (dryRun, data) = (DryRun(), Options.Data());
        var command = new Command(
            "merge",
            "Make two pages of one person or organisation one; all that names the first follows, and its address leads on")
        {
            page, into, dryRun, data,
        };
        Options.RequireData(command, data);
        command.SetAction(parsed => Finish(parsed, data, dryRun,
            NameChange.Merge(parsed.GetValue(data)!, parsed.GetValue(page)!, parsed.GetValue(into)!)));
        return command;
    }

    public static Command Split()
    {
        var page = Page("ID", "The page that two persons or organisations share, as people/j-roe");
        var name = Page("NEW", "The address of the second, as people/john-roe");
        var title = new Option<string>("--title") { Description = "Its name", HelpName = "WORDS", Required = true };
        var pages = new Option<string[]>("--in")
        {
            Description = "A page that means the second; may be given several times",
            HelpName = "ID",
            Required = true,
        };
        var (day, dryRun, data) = (Options.Day("The day on which the new page comes into the archive"), DryRun(), Options.Data());
        var command = new Command(
            "split",
            "Take the page of two persons or organisations apart; the pages that you name then name the second")
        {
            page, name, title, pages, day, dryRun, data,
        };
        Options.RequireData(command, data);
        command.SetAction(parsed => Finish(parsed, data, dryRun, NameChange.Split(
            parsed.GetValue(data)!, parsed.GetValue(page)!, parsed.GetValue(name)!, parsed.GetValue(title)!, parsed.GetValue(pages)!,
            Options.DayOf(parsed, day))));
        return command;
    }

    private static Argument<string> Page(string name, string description) => new(name) { Description = description };

    private static Option<bool> DryRun() => new("--dry-run") { Description = "Say what would be written, and write nothing" };

    private static int Finish(ParseResult parsed, Option<string> data, Option<bool> dryRun, NameChange.Outcome outcome)
    {
        if (outcome.Refusal is { } refusal)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"{refusal} Nothing was written.");
            return ExitCode.WrongUse;
        }

        if (!parsed.GetValue(dryRun))
        {
            DataWriter.Write(parsed.GetValue(data)!, outcome.Changes);
        }

        foreach (var change in outcome.Changes)
        {
            Console.Out.WriteLine($"{(change.Content is null ? "Taken away" : "Written")}: data/{change.Path}");
        }

        foreach (var look in outcome.ToLookAt)
        {
            Console.Out.WriteLine($"Look at this: {look}");
        }

        Console.Out.WriteLine(parsed.GetValue(dryRun)
            ? "Nothing was written, since this was a dry run."
            : "Commit these files together; 'check' says whether all is right, and 'changes' what readers will see.");
        return ExitCode.Ok;
    }
}
