using System.CommandLine;
using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Values;

namespace CopArchive.Commands;

/// <summary><c>embargo</c>: what is kept back, and what was released of late, which is when the site has to be built again.</summary>
internal static class EmbargoCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var since = Options.Moment("--since", "What was released after this moment, instead of what is still kept back");
        var command = new Command("embargo", "List the records that are not released yet, and when they will be")
        {
            data, since,
        };
        Options.RequireData(command, data);
        command.SetAction(async (parsed, _) =>
        {
            if (await ReadRecords.LinkAsync(parsed.GetValue(data)!).ConfigureAwait(false) is not { } catalogue)
            {
                return ExitCode.Faults;
            }

            foreach (var (id, release) in Asked(catalogue, parsed.GetValue(since)).OrderBy(r => r.Release).ThenBy(r => r.Id))
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{release.UtcDateTime:yyyy-MM-ddTHH:mm}Z {id}"));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static IEnumerable<(RecordId Id, DateTimeOffset Release)> Asked(LinkedCatalogue catalogue, DateTimeOffset? since) =>
        since is { } moment
            ? catalogue.Records.Where(r => r.Release > moment).Select(r => (r.Id, r.Release!.Value))
            : catalogue.Waiting.Select(w => (w.Key, w.Value));
}
