using System.CommandLine;
using System.Globalization;
using CopArchive.Authoring;

namespace CopArchive.Commands;

/// <summary><c>export --sheet</c> and <c>import --sheet</c>: the facts of all records as sheets, mended there and taken back.</summary>
internal static class SheetCommands
{
    /// <summary>The folder of the sheets.</summary>
    public static Option<string?> Folder(string description) => new("--sheet") { Description = description, HelpName = "DIR" };

    public static Command Export()
    {
        var folder = Folder("Folder to write them to");
        folder.Required = true;
        var data = Options.Data();
        var command = new Command(
            "export", "Write the facts of all records as sheets (CSV, one a kind), to be mended in a spreadsheet and taken back by import")
        {
            folder, data,
        };
        Options.RequireData(command, data);
        command.SetAction(parsed =>
        {
            var to = parsed.GetValue(folder)!;
            if (Sheet.Write(parsed.GetValue(data)!, to) is { } objection)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"--sheet: {objection}. Nothing was written.");
                return ExitCode.WrongUse;
            }

            Console.Out.WriteLine($"The sheets are in {to}/. Mend cells, save as \"CSV UTF-8\", then: import --sheet {to}. Leave the "
                + "columns page and fingerprint as they are.");
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Takes the sheets of a folder back; returns the exit code.</summary>
    public static int Import(string dataFolder, string folder, DateOnly day, bool dryRun, TextWriter errors)
    {
        var import = SheetImport.Read(dataFolder, folder, day);
        if (import.Objections.Count > 0)
        {
            import.Objections.ToList().ForEach(o => errors.WriteLine($"{o}."));
            errors.WriteLine("Nothing was written.");
            return ExitCode.WrongUse;
        }

        if (!dryRun)
        {
            import.Write(dataFolder);
        }

        foreach (var page in import.Changed)
        {
            Console.Out.WriteLine($"{(dryRun ? "Would change" : "Changed")} data/{page.Change.Path}: {string.Join(", ", page.Keys)}");
        }

        Console.Out.WriteLine(import.Changed.Count == 0
            ? "No cell differs from what the records say."
            : $"{Counted(import.Changed.Sum(c => c.Keys.Count), "cell")} on {Counted(import.Changed.Count, "page")}. "
                + "What else this touches, check says.");
        return ExitCode.Ok;
    }

    private static string Counted(int count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");
}
