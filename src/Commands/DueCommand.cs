using System.CommandLine;
using CopArchive.Exports;
using CopArchive.Wording;

namespace CopArchive.Commands;

/// <summary><c>due</c>: what whoever keeps the archive should see to.</summary>
internal static class DueCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var on = Options.Day("The day as of which it is asked", "--on");
        var command = new Command(
            "due", "Say what is coming and what waits: meetings, last days, papers that should be here by now")
        {
            data, on,
        };
        Options.RequireData(command, data);
        command.SetAction(async (parsed, _) =>
        {
            if (await ReadRecords.LinkAsync(parsed.GetValue(data)!).ConfigureAwait(false) is not { } catalogue)
            {
                return ExitCode.Faults;
            }

            Console.Out.Write(Due.Print(catalogue, Options.DayOf(parsed, on), Words.English));
            return ExitCode.Ok;
        });
        return command;
    }
}
