using System.CommandLine;
using System.Globalization;
using CopArchive.Pipelines;
using CopArchive.Records.Model;

namespace CopArchive.Commands;

/// <summary><c>fetch</c>: gets files that are too large for the repository; a build does it by itself.</summary>
internal static class FetchCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var command = new Command("fetch", "Get the files that lie outside the repository (key 'at'), and compare their hashes")
        {
            data,
        };
        Options.RequireData(command, data);
        command.SetAction(async (parsed, _) =>
        {
            var folder = parsed.GetValue(data)!;
            var missing = Originals.Missing(folder);
            if (missing.Count == 0)
            {
                Console.Out.WriteLine("All files that the records name are here.");
            }

            return await FetchAsync(missing, folder, parsed.InvocationConfiguration.Error).ConfigureAwait(false)
                ? ExitCode.Ok
                : ExitCode.Faults;
        });
        return command;
    }

    /// <summary>Fetches files and says what came of each; whether all are here.</summary>
    public static async Task<bool> FetchAsync(IReadOnlyList<AttachedFile> files, string data, TextWriter errors)
    {
        using var handler = new SocketsHttpHandler();
        var fetched = await Originals.FetchAsync(files, data, handler).ConfigureAwait(false);
        foreach (var (file, objection) in fetched)
        {
            var named = $"{file.Path.Place.File}: {file.Path.Value}";
            if (objection is null)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Fetched {named} ({file.Bytes / 1_000_000.0:0.0} MB)."));
            }
            else
            {
                errors.WriteLine($"Not fetched, {named}, from {file.At}: {objection}.");
            }
        }

        return fetched.All(f => f.Objection is null);
    }
}
