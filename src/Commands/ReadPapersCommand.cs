using System.CommandLine;
using CopArchive.Importing.Sandbox;

namespace CopArchive.Commands;

/// <summary><c>read-papers</c>: what <c>import</c> starts to read the papers; not for people.</summary>
internal static class ReadPapersCommand
{
    public static Command Create()
    {
        var command = new Command(ReadingProcess.Command, "Read the papers that come in on the standard input") { Hidden = true };
        command.SetAction(_ =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            Console.SetOut(TextWriter.Null); // whatever a library might print is no answer
            return ReadingProcess.Run(input, output);
        });
        return command;
    }
}
