using System.CommandLine;
using System.Globalization;
using CopArchive.Diagnostics;
using CopArchive.Importing;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Commands;

/// <summary><c>import</c>: makes records of papers as they were issued.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Papers as files (.docx, .pdf, .html, .md, .txt), or folders of them",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.Length > 0 && !Path.Exists(t.Value)))
            {
                result.AddError($"PATH: there is no file or folder '{token.Value}'.");
            }
        });
        var meeting = Options.Number("--meeting", "The meeting that all of them belong to; it must have a page", 1, 999_999_999);
        var type = Options.OneOf("--type", "What kind of paper all of them are", [.. Enum.GetValues<DocumentType>().Select(t => t.Key())]);
        var day = Options.Day("The day on which they come into the archive");
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be written, and write nothing" };
        var format = Options.Format("json", "markdown");
        var editAt = Options.Url(
            "--edit-at",
            "With --format markdown: the address to which a file's path is appended to edit it in a browser");
        var data = Options.Data();
        var command = new Command(
            "import",
            "Make pages from papers as they were issued: their facts, their text, and gaps still to fill in")
        {
            paths, meeting, type, day, dryRun, format, editAt, data,
        };
        Options.RequireData(command, data);
        command.SetAction(parsed =>
        {
            var dataFolder = parsed.GetValue(data)!;
            if (parsed.GetValue(meeting) is { } number && !HasMeeting(dataFolder, number))
            {
                parsed.InvocationConfiguration.Error.WriteLine(
                    $"--meeting: meeting {number} has no page in '{dataFolder}'. Make it first: new meeting --set number={number}");
                return ExitCode.WrongUse;
            }

            var report = Importer.Run(new ImportRequest(dataFolder, Files(parsed.GetValue(paths)!), Options.DayOf(parsed, day))
            {
                Meeting = parsed.GetValue(meeting),
                Type = Enum.GetValues<DocumentType>()
                    .Where(t => t.Key() == parsed.GetValue(type))
                    .Select(t => (DocumentType?)t)
                    .FirstOrDefault(),
                DryRun = parsed.GetValue(dryRun),
            });
            Console.Out.Write(parsed.GetValue(format) switch
            {
                "json" => ImportPrinter.AsJson(report),
                "markdown" => ImportPrinter.AsMarkdown(report, parsed.GetValue(dryRun), Options.ParseBaseUrl(parsed.GetValue(editAt))),
                _ => ImportPrinter.Text(report, parsed.GetValue(dryRun)),
            });
            return report.Succeeded ? ExitCode.Ok : ExitCode.Faults;
        });
        return command;
    }

    /// <summary>Also one whose page has faults: these are told elsewhere.</summary>
    private static bool HasMeeting(string dataFolder, int number) =>
        RecordLoader.Load(dataFolder, new DiagnosticBag()).Known
            .Contains(RecordId.Parse(string.Create(CultureInfo.InvariantCulture, $"meetings/{number}")));

    /// <summary>The files named, and those in the folders named, in an order that is the same on every machine.</summary>
    private static List<string> Files(string[] paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    .Where(f => IsPaper(Path.GetFileName(f)))
                    .Order(StringComparer.Ordinal));
            }
            else
            {
                files.Add(path);
            }
        }

        return files;
    }

    /// <summary>
    /// Every file in a folder is tried, and reported if it cannot be read; except README files and what Word and operating systems leave
    /// behind.
    /// </summary>
    private static bool IsPaper(string name) =>
        name != "README.md" && !name.StartsWith('.') && !name.StartsWith("~$", StringComparison.Ordinal);
}
