using System.CommandLine;
using CopArchive.Importing;
using CopArchive.Records.Model;

namespace CopArchive.Commands;

/// <summary><c>import</c>: makes records of papers as they were issued.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Papers as files (.docx, .pdf, .html, .md, .txt), or folders of them", Arity = ArgumentArity.OneOrMore };
        var meeting = new Option<int?>("--meeting") { Description = "The meeting that all of them belong to", HelpName = "N" };
        var type = new Option<string?>("--type") { Description = "What kind of paper all of them are" };
        type.AcceptOnlyFromAmong([.. Enum.GetValues<DocumentType>().Select(t => t.Key())]);
        var day = Options.Day("The day on which they come into the archive");
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be written, and write nothing" };
        var format = new Option<string>("--format") { Description = "How to print what was found", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown");
        var editAt = new Option<string?>("--edit-at") { Description = "With --format markdown: the address at which a file can be edited in a browser, its path following", HelpName = "URL" };
        editAt.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Options.ParseBaseUrl(text) is null)
            {
                result.AddError($"--edit-at: '{text}' is not an address that begins with http:// or https://");
            }
        });
        var data = Options.Data();
        var command = new Command("import", "Make pages of papers as they were issued: their facts, their text, and what is still to fill in") { paths, meeting, type, day, dryRun, format, editAt, data };
        command.SetAction(parsed =>
        {
            var dataFolder = parsed.GetValue(data)!;
            if (!Options.Exists(dataFolder, "--data"))
            {
                return ExitCode.WrongUse;
            }

            var report = Importer.Run(new ImportRequest(dataFolder, Files(parsed.GetValue(paths)!), parsed.GetValue(day))
            {
                Meeting = parsed.GetValue(meeting),
                Type = Enum.GetValues<DocumentType>().Where(t => t.Key() == parsed.GetValue(type)).Select(t => (DocumentType?)t).FirstOrDefault(),
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

    /// <summary>Whatever lies in a folder is looked at, and told where it cannot be read; but not what explains a folder, nor what Word and systems leave behind.</summary>
    private static bool IsPaper(string name) => name != "README.md" && !name.StartsWith('.') && !name.StartsWith("~$", StringComparison.Ordinal);
}
