using System.CommandLine;
using CopArchive.Authoring;

namespace CopArchive.Commands;

/// <summary>
/// <c>schema</c>: what editors need to explain and check the keys of a file while it is written, and the forms for what has no file.
/// </summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--output")
        {
            Description = "Root of the repository, with schemas/, .vscode/ and .github/",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        var command = new Command(
            "schema",
            "Write the schemas of all kinds of file, the settings of the editor, and the forms, from the definitions") { output };
        Options.RequireFolder(command, output);
        command.SetAction(parsed =>
        {
            AuthoredFile[] files =
            [
                .. RecordSchemas.All(), RecordSchemas.EditorSettings(), RecordSchemas.EditorExtensions(), RecordSnippets.All(),
                .. IssueForm.Files(),
            ];
            foreach (var file in files)
            {
                file.Write(parsed.GetValue(output)!);
            }

            Console.Out.WriteLine($"{files.Length} files written.");
            return ExitCode.Ok;
        });
        return command;
    }
}
