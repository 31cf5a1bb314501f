using System.CommandLine;
using CopArchive.Exports;

namespace CopArchive.Commands;

/// <summary><c>hand-over</c>: the page for whoever takes over.</summary>
internal static class HandOverCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var to = new Option<string?>("--to")
        {
            Description = "The file to write, as docs/hand-over.md; without it the page is printed",
            HelpName = "FILE",
        };
        var command = new Command(
            "hand-over", "Write the page for whoever takes over: who and where, which accounts, what runs by itself, what to do when …")
        {
            data, to,
        };
        Options.RequireData(command, data);
        Options.RequireFileToWrite(to);
        command.SetAction(async (parsed, _) =>
        {
            if (await ReadRecords.LinkAsync(parsed.GetValue(data)!).ConfigureAwait(false) is not { } catalogue)
            {
                return ExitCode.Faults;
            }

            var page = HandOver.Print(catalogue.Settings, Workflows(Path.Combine(".github", "workflows")));
            if (parsed.GetValue(to) is { } file)
            {
                File.WriteAllText(file, page);
                Console.Out.WriteLine($"Wrote {file}.");
            }
            else
            {
                Console.Out.Write(page);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static string[] Workflows(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal).Select(File.ReadAllText)]
        : [];
}
