using System.CommandLine;
using CopArchive.Catalogue;
using CopArchive.Records.Model;

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
        var key = new Option<string?>("--key")
        {
            Description = "Sign it with this key of OpenSSH (ssh-keygen -Y sign); its passphrase is asked for by ssh-keygen",
            HelpName = "FILE",
        };
        var command = new Command(
            "edition",
            "Pack the archive as it is into one folder to keep: the site, the records, the whole history, and a hash of each file (BagIt)")
        {
            number, data, site, to, key,
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

            if (catalogue.Settings.Editions.Any(e => e.Number == parsed.GetValue(number)))
            {
                return Said(
                    $"edition {parsed.GetValue(number)} is listed in archive.yml already: give this one the next number",
                    () => "",
                    parsed.InvocationConfiguration.Error);
            }

            if (Pipelines.Originals.Missing(records) is { Count: > 0 } missing)
            {
                return Said(
                    $"{missing.Count} large originals are not here: run fetch first", () => "", parsed.InvocationConfiguration.Error);
            }

            if (catalogue.Waiting.Count > 0)
            {
                return Said(
                    $"{catalogue.Waiting.Count} of the records are not released yet, the last on "
                        + $"{catalogue.Waiting.Values.Max().UtcDateTime:yyyy-MM-dd}, and an edition holds all files as they are kept",
                    () => "",
                    parsed.InvocationConfiguration.Error);
            }

            var edition = parsed.GetValue(number);
            return Said(
                Pipelines.Edition.Write(folder, edition, records, parsed.GetValue(site)!, catalogue.Settings, parsed.GetValue(key)),
                () => $"Packed edition {edition} in {folder}/. Keep the whole folder, in more than one place. "
                    + WhereTo(catalogue, folder, edition),
                parsed.InvocationConfiguration.Error);
        });
        return command;
    }

    public static Command Restore()
    {
        var bag = new Argument<string>("EDITION") { Description = "Folder of an edition" };
        var to = new Argument<string>("DIR") { Description = "Folder to make of it, which is not there yet" };
        var signers = new Option<string?>("--signers")
        {
            Description = "Only if it was signed by somebody of this list (allowed signers, as ssh-keygen reads them)",
            HelpName = "FILE",
        };
        var command = new Command("restore", "Check an edition, file by file, and make a working archive of it") { bag, to, signers };
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

            var signed = Pipelines.Edition.IsSigned(folder)
                ? "It is signed; by whom was not asked (--signers FILE). "
                : "It is not signed. ";
            if (parsed.GetValue(signers) is { } list)
            {
                var (signer, objection) = Pipelines.Edition.SignerOf(folder, list);
                if (objection is not null)
                {
                    errors.WriteLine($"--signers: {objection}. Nothing was made of it.");
                    return ExitCode.WrongUse;
                }

                signed = $"It was signed by {signer}. ";
            }

            return Said(
                Pipelines.Edition.Restore(folder, parsed.GetValue(to)!),
                () => signed + $"Each file is what was packed. The archive with its history is in {parsed.GetValue(to)}/; the site as "
                    + $"it was published is in {folder}/data/site/. To go on with it: git remote add origin ADDRESS; "
                    + "git push -u origin main",
                errors);
        });
        return command;
    }

    /// <summary>Whether it may be published. It holds files and history as they are kept: more than the site shows.</summary>
    private static string WhereTo(LinkedCatalogue catalogue, string folder, int edition)
    {
        var withheld = catalogue.Records.SelectMany(r => r.Files).Count(f => f.Withheld is not null);
        var taken = catalogue.Records.Count(r => r.Withdrawn is not null || r.HistoryFrom is not null || r.WithdrawnTexts.Count > 0
            || r.Access.Level != AccessLevel.Public || r.Texts.Any(t => t.Corrections.Any(c => c.Was is null)));
        return !catalogue.Settings.RepositoryIsPublic
            ? "The repository is not public, and all of it is in here: give it to nobody who may not read that."
            : withheld + taken > 0
                ? $"It holds {withheld} withheld files, and what {taken} pages said before something was taken off them: do not publish it "
                    + "unless docs/urgent-removal.md, step 3, was done."
                : "Once it lies where everybody can fetch it, write into data/archive.yml, so that readers find it:\n\neditions:\n"
                    + Pipelines.Edition.LineOf(folder, edition);
    }

    private static int Said(string? objection, Func<string> done, TextWriter errors)
    {
        if (objection is not null)
        {
            errors.WriteLine($"{objection}. Nothing was written.");
            return ExitCode.WrongUse;
        }

        Console.Out.WriteLine(done());
        return ExitCode.Ok;
    }
}
