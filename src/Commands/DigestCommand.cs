using System.CommandLine;
using CopArchive.Exports;
using CopArchive.Wording;

namespace CopArchive.Commands;

/// <summary><c>digest</c>: what happened in the archive since a day, as a letter.</summary>
internal static class DigestCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var input = Options.Input();
        var since = Options.Day("The first day that is told", "--since");
        var format = Options.OneOf("--format", "How to print it", Digest.Formats, "text");
        var command = new Command("digest", "Print what was added, changed, corrected and withdrawn since a day, as a letter")
        {
            data,
            input,
            since,
            format,
        };
        Options.RequireData(command, data);
        Options.RequireFolder(command, input);
        command.SetAction(async (parsed, _) =>
        {
            if (await ReadRecords.WithLogAsync(parsed.GetValue(data)!, parsed.GetValue(input)!).ConfigureAwait(false) is not { } told)
            {
                return ExitCode.Faults;
            }

            Console.Out.Write(
                Digest.Print(told.Catalogue, told.Log, Options.DayOf(parsed, since), parsed.GetValue(format)!, Words.English));
            return ExitCode.Ok;
        });
        return command;
    }
}
