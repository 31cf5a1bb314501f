using System.CommandLine;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using CopArchive.Pipelines;

namespace CopArchive.Commands;

/// <summary><c>verify</c>: whether a copy of a site is what was published.</summary>
internal static class VerifyCommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "Folder of the copy: a built site, or the whole archive unpacked; without it the site that was built last",
            DefaultValueFactory = _ => "output",
        };
        var live = Options.Url("--live", "Address at which the site of that folder is live: compares what is sent from there with it");
        var format = Options.Format("json");
        var command = new Command(
            "verify",
            "Compare every file of a copy with the hashes published in it; with --live, say whether the live site is what was built: "
                + "its files, headers, former and withdrawn addresses, and when its certificate ends")
        {
            folder, live, format,
        };
        command.SetAction((parsed, cancellation) => parsed.GetValue(live) is { } url
            ? RunLiveAsync(parsed.GetValue(folder)!, Options.ParseBaseUrl(url)!, parsed.GetValue(format) == "json",
                parsed.InvocationConfiguration.Error, cancellation)
            : Task.FromResult(
                Run(parsed.GetValue(folder)!, parsed.GetValue(format) == "json", parsed.InvocationConfiguration.Error)));
        return command;
    }

    private static int Run(string folder, bool json, TextWriter errors)
    {
        try
        {
            if (!Directory.Exists(folder) || CopyCheck.Run(folder) is not { } report)
            {
                errors.WriteLine($"'{folder}' is not a copy that can be checked. Name the folder in which manifest-sha256.txt lies.");
                return ExitCode.WrongUse;
            }

            Console.Out.Write(json ? AsJson(report) : AsText(report));
            return report.Faults.Count == 0 ? ExitCode.Ok : ExitCode.Faults;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"The copy cannot be read: {e.Message}");
            return ExitCode.WrongUse;
        }
    }

    private static async Task<int> RunLiveAsync(string folder, Uri site, bool json, TextWriter errors, CancellationToken cancellation)
    {
        if (await LiveCheck.RunAsync(folder, site, DateTimeOffset.UtcNow, cancellation).ConfigureAwait(false) is not { } report)
        {
            errors.WriteLine($"'{folder}' is no built site. Build it first, from the state that is live, or name its folder.");
            return ExitCode.WrongUse;
        }

        Console.Out.Write(json ? JsonSerializer.Serialize(report, Readable) + "\n"
            : report.Faults.Count == 0 ? $"{site} is what was built: {report.Files} files, with their headers and redirects.\n"
            : string.Concat(report.Faults.Select(f => f + "\n")));
        return report.Faults.Count == 0 ? ExitCode.Ok : ExitCode.Faults;
    }

    private static string AsText(CopyReport report) => string.Concat(
    [
        .. report.Faults
            .GroupBy(f => f.Page)
            .SelectMany(page => new[] { $"{page.Key ?? "the site as a whole"}{(page.First().Title is { } title ? $" ({title})" : "")}\n" }
                .Concat(page.Select(f => $"  {InWords(f.Kind)}: {f.Path}\n"))),
        report.Faults.Count == 0
            ? $"All {report.Files} files are as they were published.\n"
            : $"{report.Files} files checked: {report.Faults.Count} {(report.Faults.Count == 1 ? "is" : "are")} not as published.\n",
    ]);

    private static string AsJson(CopyReport report) => JsonSerializer.Serialize(
        new { report.Files, Faults = report.Faults.Select(f => new { Kind = KeyOf(f.Kind), f.Path, f.Page, f.Title }) }, Readable) + "\n";

    private static string KeyOf(CopyFaultKind kind) => kind switch
    {
        CopyFaultKind.DamagedLine => "damaged-line",
        CopyFaultKind.Changed or CopyFaultKind.Missing or CopyFaultKind.Added or CopyFaultKind.Link => kind.ToString().ToLowerInvariant(),
        _ => throw new UnreachableException($"{kind}"),
    };

    private static string InWords(CopyFaultKind kind) => kind switch
    {
        CopyFaultKind.Link => "a link, not followed",
        CopyFaultKind.DamagedLine => "damaged, or leads out of the copy",
        CopyFaultKind.Added => "added, not published",
        CopyFaultKind.Changed or CopyFaultKind.Missing => KeyOf(kind),
        _ => throw new UnreachableException($"{kind}"),
    };
}
