using System.CommandLine;
using System.Globalization;
using CopArchive.Exports;
using CopArchive.Wording;

namespace CopArchive.Commands;

/// <summary><c>numbers</c>: the archive in numbers, for a yearly report.</summary>
internal static class NumbersCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var input = Options.Input();
        var from = Options.Day("The first day of the time", "--from");
        from.DefaultValueFactory = _ => DateTime.Now.ToString("yyyy'-01-01'", CultureInfo.InvariantCulture);
        var to = Options.Day("Its last day", "--to");
        var log = new Option<string?>("--log")
        {
            Description = "The log of the web server (nginx, Apache): how often pages were read. Addresses of readers are not kept",
            HelpName = "FILE",
        };
        var command = new Command(
            "numbers", "Print the archive in numbers, for a yearly report: papers, decisions, corrections, in all and in a time")
        {
            data, input, from, to, log,
        };
        Options.RequireData(command, data);
        Options.RequireFolder(command, input);
        command.SetAction(async (parsed, _) =>
        {
            var (first, last) = (Options.DayOf(parsed, from), Options.DayOf(parsed, to));
            if (first > last)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"--to: {last:yyyy-MM-dd} is before --from, {first:yyyy-MM-dd}.");
                return ExitCode.WrongUse;
            }

            if (await ReadRecords.WithLogAsync(parsed.GetValue(data)!, parsed.GetValue(input)!).ConfigureAwait(false) is not { } told)
            {
                return ExitCode.Faults;
            }

            // a file that cannot be read is told in the words of the system
            var readers = parsed.GetValue(log) is { } file ? HostLog.Read(File.ReadLines(file), first, last) : null;
            Console.Out.Write(Numbers.Print(told.Catalogue, told.Log, first, last, readers, Words.English));
            return ExitCode.Ok;
        });
        return command;
    }
}
