using System.CommandLine;

namespace CopArchive.Commands;

/// <summary><c>edition</c> and <c>restore</c>: a numbered state of the archive in one folder, and a working archive from it.</summary>
internal static class EditionCommands
{
    public static Command Edition()
    {
        var number = new Argument<int>("NUMBER") { Description = "The number of the edition" };
        number.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && (!int.TryParse(text, out var value) || value < 1))
            {
                result.AddError($"NUMBER: '{text}' is not a whole number from 1 on.");
            }
        });
        var data = Options.Data();
        var site = new Option<string>("--site")
        {
            Description = "Folder of the site, built from the last commit",
            HelpName = "DIR",
            DefaultValueFactory = _ => "output",
        };
        var to = new Option<string?>("--to") { Description = "Folder to write; without it edition-NUMBER", HelpName = "DIR" };
        var command = new Command(
            "edition",
            "Pack the archive as it is into one folder to keep: the site, the records, the whole history, and a hash of each file (BagIt)")
        {
            number, data, site, to,
        };
        Options.RequireData(command, data);
        command.SetAction(async (parsed, _) =>
        {
            var folder = parsed.GetValue(to) ?? $"edition-{parsed.GetValue(number)}";
            var records = parsed.GetValue(data)!;
            if (await ReadRecords.LinkAsync(records).ConfigureAwait(false) is not { } catalogue)
            {
                return ExitCode.Faults;
            }

            if (catalogue.Waiting.Count > 0)
            {
                return Said(
                    $"{catalogue.Waiting.Count} of the records are not released yet, and an edition holds all files as they are kept",
                    "",
                    parsed.InvocationConfiguration.Error);
            }

            return Said(
                Pipelines.Edition.Write(folder, parsed.GetValue(number), records, parsed.GetValue(site)!, catalogue.Settings),
                $"Packed edition {parsed.GetValue(number)} in {folder}/. Keep the whole folder, in more than one place. To sign it: "
                    + $"ssh-keygen -Y sign -f KEY -n edition {folder}/tagmanifest-sha256.txt",
                parsed.InvocationConfiguration.Error);
        });
        return command;
    }

    public static Command Restore()
    {
        var bag = new Argument<string>("EDITION") { Description = "Folder of an edition" };
        var to = new Argument<string>("DIR") { Description = "Folder to make of it, which is not there yet" };
        var command = new Command("restore", "Check an edition, file by file, and make a working archive of it") { bag, to };
        command.SetAction(parsed =>
        {
            var errors = parsed.InvocationConfiguration.Error;
            var folder = parsed.GetValue(bag)!;
            if (Pipelines.Edition.Check(folder) is [_, ..] faults)
            {
                foreach (var fault in faults)
                {
                    errors.WriteLine($"{fault}.");
                }

                errors.WriteLine("Nothing was made of it.");
                return ExitCode.WrongUse;
            }

            return Said(
                Pipelines.Edition.Restore(folder, parsed.GetValue(to)!),
                $"Each file is what was packed. The archive with its history is in {parsed.GetValue(to)}/; the site as it was published is "
                    + $"in {folder}/data/site/.",
                errors);
        });
        return command;
    }

    private static int Said(string? objection, string done, TextWriter errors)
    {
        if (objection is not null)
        {
            errors.WriteLine($"{objection}. Nothing was written.");
            return ExitCode.WrongUse;
        }

        Console.Out.WriteLine(done);
        return ExitCode.Ok;
    }
}
