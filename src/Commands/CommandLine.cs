using System.CommandLine;
using System.CommandLine.Invocation;

namespace CopArchive.Commands;

/// <summary>The whole command line: all commands, and one way to end for every wrong call.</summary>
public static class CommandLine
{
    /// <summary>Runs a command; returns the exit code.</summary>
    /// <param name="arguments">As they were typed.</param>
    /// <param name="errors">Where it is said what is wrong with a call.</param>
    public static async Task<int> RunAsync(string[] arguments, TextWriter errors)
    {
        var parsed = Root().Parse(arguments);
        if (parsed.Action is ParseErrorAction refusal)
        {
            // "Did you mean …" belongs to the errors, and the whole help would bury both
            refusal.ShowHelp = false;
            await parsed.InvokeAsync(new InvocationConfiguration { Output = errors, Error = errors }).ConfigureAwait(false);
            errors.WriteLine("Run with --help to see the commands and their options.");
            return ExitCode.WrongUse;
        }

        try
        {
            // an exception that no disk has caused is a bug, and its stack trace helps to find it
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Error = errors };
            return await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (Exception e) when (OfDisk(e) is { } fault)
        {
            errors.WriteLine(fault.Message);
            return ExitCode.WrongUse;
        }
    }

    private static RootCommand Root()
    {
        var root =
            BuildCommand.Fill(new RootCommand("Builds an archive of a working group's papers as a static site. Without a command: build."));
        Command[] commands =
        [
            BuildCommand.Create(), PreviewCommand.Create(), CheckCommand.Create(), SearchCommand.Create(), SchemaCommand.Create(),
            ChangesCommand.Create(), DigestCommand.Create(),
            VerifyCommand.Create(), HostCommand.Create(), ImportCommand.Create(), SheetCommands.Export(), FetchCommand.Create(),
            InitCommand.Create(), NewCommand.Create(), CorrectCommand.Create(),
            NameCommands.Rename(), NameCommands.Merge(), NameCommands.Split(),
            DueCommand.Create(), EmbargoCommand.Create(), NumbersCommand.Create(), HandOverCommand.Create(),
            EditionCommands.Edition(), EditionCommands.Restore(),
            FormCommand.Create(), MentionsCommand.Create(), ReadPapersCommand.Create(), ProofCommand.Create(),
        ];
        foreach (var command in commands)
        {
            root.Subcommands.Add(command);
        }

        foreach (var command in commands.Append<Command>(root))
        {
            command.Validators.Add(Options.RefuseEmptyValues);
        }

        return root;
    }

    /// <summary>What the system said of a file or folder, also where several threads met it; null where it is something else.</summary>
    private static Exception? OfDisk(Exception e) => e switch
    {
        IOException or UnauthorizedAccessException => e,
        AggregateException several when several.Flatten().InnerExceptions is [var first, ..] all && all.All(i => OfDisk(i) is not null) =>
            first,
        _ => null,
    };
}
