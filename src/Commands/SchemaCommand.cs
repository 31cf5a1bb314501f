using System.CommandLine;
using CopArchive.Authoring;

namespace CopArchive.Commands;

/// <summary><c>schema</c>: what editors need to explain and check the keys of a file while it is written.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--output") { Description = "Top of the repository, where schemas/ and .vscode/ lie", HelpName = "DIR", DefaultValueFactory = _ => "." };
        var command = new Command("schema", "Write the schemas of all kinds of file, and the settings of the editor, from the definitions") { output };
        command.SetAction(parsed =>
        {
            AuthoredFile[] files = [.. RecordSchemas.All(), RecordSchemas.EditorSettings(), RecordSnippets.All()];
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
