using System.CommandLine;
using CopArchive.Commands;

var root = BuildCommand.Fill(new RootCommand("Builds an archive of a working group's papers as a static site. Without a command: build."));
root.Subcommands.Add(BuildCommand.Create());
root.Subcommands.Add(PreviewCommand.Create());
root.Subcommands.Add(CheckCommand.Create());
root.Subcommands.Add(SearchCommand.Create());
root.Subcommands.Add(SchemaCommand.Create());
root.Subcommands.Add(ChangesCommand.Create());
root.Subcommands.Add(VerifyCommand.Create());
root.Subcommands.Add(ImportCommand.Create());
root.Subcommands.Add(NewCommand.Create());
root.Subcommands.Add(CorrectCommand.Create());
root.Subcommands.Add(FormCommand.Create());

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine(error.Message);
    }

    Console.Error.WriteLine("Run with --help to see what can be said.");
    return ExitCode.WrongUse;
}

return await parsed.InvokeAsync().ConfigureAwait(false);
