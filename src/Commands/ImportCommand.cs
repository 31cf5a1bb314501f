using System.CommandLine;
using CopArchive.Importing;
using CopArchive.Records;

namespace CopArchive.Commands;

/// <summary><c>import</c>: makes records of papers as they were issued.</summary>
internal static class ImportCommand
{
    private static readonly string[] Endings = [".docx", ".pdf", ".html", ".htm", ".md", ".txt"];

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
        var data = Options.Data();
        var command = new Command("import", "Make pages of papers as they were issued: their facts, their text, and what is still to fill in") { paths, meeting, type, day, dryRun, format, data };
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
                "markdown" => ImportPrinter.AsMarkdown(report, parsed.GetValue(dryRun)),
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
                    .Where(f => Endings.Contains(Path.GetExtension(f).ToLowerInvariant()) && !Path.GetFileName(f).StartsWith('.') && !Path.GetFileName(f).StartsWith("~$", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal));
            }
            else
            {
                files.Add(path);
            }
        }

        return files;
    }
}
