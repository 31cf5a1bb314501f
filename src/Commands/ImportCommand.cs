using System.CommandLine;
using System.Globalization;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Importing;
using CopArchive.Importing.Drafts;
using CopArchive.Pipelines;
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
            Arity = ArgumentArity.ZeroOrMore,
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
        var hidden = Options.OneOf(
            "--hidden",
            "What to do with what the files hide (comments, tracked changes, authors …); without it, their pages ask",
            ["publish", "clean", "withhold"]);
        var anyway = new Option<bool>("--anyway")
        {
            Description = "Take them in whatever is here already: in the place of the file that is held, and though they were taken out "
                + "once; so are all files in a folder that is called “anyway”",
        };
        var why = new Option<string?>("--why")
        {
            Description = "Why published files give way to these; their pages say so. Without it, the pages ask",
            HelpName = "WORDS",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be written, and write nothing" };
        var format = Options.Format("json", "markdown");
        var editAt = Options.Url(
            "--edit-at",
            "With --format markdown: the address to which a file's path is appended to edit it in a browser");
        var whole = new Option<FileInfo?>("--whole")
        {
            Description = "Write all of the report to this file too, as Markdown; what --format markdown prints is short",
            HelpName = "FILE",
        };
        var sheet = SheetCommands.Folder("Instead of papers: take back the sheets that export --sheet wrote, cell by cell");
        var data = Options.Data();
        var command = new Command(
            "import",
            "Make pages from papers as they were issued: their facts, their text, and gaps still to fill in")
        {
            paths, meeting, type, day, hidden, anyway, why, dryRun, format, editAt, whole, sheet, data,
        };
        Options.RequireData(command, data);
        Options.RequireFolder(command, sheet);
        command.Validators.Add(result =>
        {
            if ((result.GetResult(paths)?.Tokens.Count > 0) == (result.GetResult(sheet) is not null))
            {
                result.AddError("import: name papers, or folders of them; or a folder of sheets, by --sheet.");
            }
        });
        command.Validators.Add(result =>
        {
            if (DateOnly.TryParseExact(result.GetValue(day), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given)
                && given > DateOnly.FromDateTime(DateTime.Now))
            {
                result.AddError($"--day: {given:yyyy-MM-dd} has not come yet, and pages do not say that they came in the future.");
            }
        });
        command.SetAction(async (parsed, _) =>
        {
            var dataFolder = parsed.GetValue(data)!;
            if (parsed.GetValue(sheet) is { } sheets)
            {
                return SheetCommands.Import(
                    dataFolder, sheets, Options.DayOf(parsed, day), parsed.GetValue(dryRun), parsed.InvocationConfiguration.Error);
            }

            if (parsed.GetValue(meeting) is { } number && !HasMeeting(dataFolder, number))
            {
                parsed.InvocationConfiguration.Error.WriteLine(
                    $"--meeting: meeting {number} has no page in '{dataFolder}'. Make it first: new meeting --set number={number}");
                return ExitCode.WrongUse;
            }

            var files = Files(parsed.GetValue(paths)!);
            var report = Importer.Run(new ImportRequest(dataFolder, files, Options.DayOf(parsed, day))
            {
                Why = parsed.GetValue(why),
                Chosen = [.. files.Where(f => parsed.GetValue(anyway) || IsAnyway(f))],
                Meeting = parsed.GetValue(meeting),
                Type = Enum.GetValues<DocumentType>()
                    .Where(t => t.Key() == parsed.GetValue(type))
                    .Select(t => (DocumentType?)t)
                    .FirstOrDefault(),
                Hidden = Enum.TryParse<HiddenChoice>(parsed.GetValue(hidden), ignoreCase: true, out var choice) ? choice : null,
                DryRun = parsed.GetValue(dryRun),
            });
            if (!parsed.GetValue(dryRun) && report.Papers.Any(p => p.Replaced.Count > 0))
            {
                var told = Options.Build(dataFolder, "input") with { Today = Options.DayOf(parsed, day) };
                report = report with { Untold = await TellAsync(told, report, parsed.GetValue(why)).ConfigureAwait(false) };
            }

            var edit = Options.ParseBaseUrl(parsed.GetValue(editAt));
            if (parsed.GetValue(whole) is { } file)
            {
                File.WriteAllText(file.FullName, ImportPrinter.AsMarkdown(report, parsed.GetValue(dryRun), edit));
            }

            Console.Out.Write(parsed.GetValue(format) switch
            {
                "json" => ImportPrinter.AsJson(report),
                "markdown" => ImportAnswer.Of(report, parsed.GetValue(dryRun), edit),
                _ => ImportPrinter.Text(report, parsed.GetValue(dryRun)),
            });
            return report.Succeeded ? ExitCode.Ok : ExitCode.Faults;
        });
        return command;
    }

    /// <summary>
    /// Writes on the pages which of their published words gave way, with the reason; without one, how many paragraphs it is still to be
    /// told of.
    /// </summary>
    private static async Task<int> TellAsync(BuildOptions options, ImportReport report, string? why)
    {
        var written = report.Papers.Select(p => "data/" + p.Path).ToHashSet(StringComparer.Ordinal);
        var all = await Build.ChangedWordsAsync(options, new PlainProgress(TextWriter.Null)).ConfigureAwait(false);
        var changed = all.Where(c => written.Contains("data" + c.File[c.File.IndexOf('/')..])).ToList();
        if (why is null)
        {
            return changed.Count;
        }

        DataWriter.Write(options.Data, PageCorrection.Declare(options.Data, changed, options.Today, why));
        return 0;
    }

    /// <summary>Whether a meeting has a page; faults of that page are reported elsewhere.</summary>
    private static bool HasMeeting(string dataFolder, int number) =>
        RecordLoader.Load(dataFolder, new DiagnosticBag()).Known
            .Contains(RecordId.Parse(string.Create(CultureInfo.InvariantCulture, $"meetings/{number}")));

    /// <summary>The files named, and those in the folders named, in an order that is the same on every machine.</summary>
    private static List<string> Files(string[] paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            // what is named is taken whatever its name
            if (IsFolder(path) && !IsNamedAsFile(path))
            {
                files.AddRange(Within(path).Order(StringComparer.Ordinal));
            }
            else
            {
                files.Add(path);
            }
        }

        return files;
    }

    /// <summary>The papers of a folder. Links are never followed; they are handed on, and refused with the files.</summary>
    private static IEnumerable<string> Within(string folder) => Directory.EnumerateFileSystemEntries(folder)
        .Where(e => IsPaper(Path.GetFileName(e)))
        .SelectMany(e => IsFolder(e) && !IsNamedAsFile(e) ? Within(e) : [e]);

    private static bool IsAnyway(string path) => Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) == "anyway";

    private static bool IsFolder(string path) => new DirectoryInfo(path) is { Exists: true, LinkTarget: null };

    /// <summary>
    /// Whether a folder is called as a paper is: a Word file that somebody unpacked, or the package of another program. It is handed on,
    /// and refused with the files, since what lies in it are no papers.
    /// </summary>
    private static bool IsNamedAsFile(string folder) =>
        Path.GetExtension(folder).ToLowerInvariant() is ".docx" or ".doc" or ".pdf" or ".html" or ".htm" or ".md" or ".txt" or ".rtf"
            or ".rtfd" or ".odt" or ".pages" or ".pptx" or ".xlsx" or ".zip";

    /// <summary>
    /// Every file in a folder is tried, and reported if it cannot be read; except README files and what Word and operating systems leave
    /// behind.
    /// </summary>
    private static bool IsPaper(string name) =>
        name != "README.md" && !name.StartsWith('.') && !name.StartsWith("~$", StringComparison.Ordinal);
}
