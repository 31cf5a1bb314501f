using System.CommandLine;
using System.Text;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Readers;
using CopArchive.Preview;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using Spectre.Console;

namespace CopArchive.Commands;

/// <summary><c>proof</c>: shows texts beside their papers on this machine, and writes to their records who compared them.</summary>
internal static class ProofCommand
{
    public static Command Create()
    {
        var page = new Argument<string?>("ID")
        {
            Description = "The page to begin with, as documents/ab-2-3",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var data = Options.Data();
        var day = Options.Day("The day of the comparison");
        var port = Options.Number("--port", "Port on 127.0.0.1; 0 for any free port", 0, 65535, otherwise: 8081);
        var command = new Command("proof", "Show each text beside its paper, and write down who compared them")
        {
            page, port, day, data,
        };
        Options.RequireData(command, data);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (folder, asked) = (parsed.GetValue(data)!, parsed.GetValue(page));
            var records = RecordLoader.Load(folder, new DiagnosticBag());
            var first = asked is null
                ? null
                : records.Records.FirstOrDefault(r => r.Texts.Count > 0 && r.Id == PageName.Find(asked, records));
            if (asked is not null && first is null)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"There is no text '{asked}' here.");
                return ExitCode.WrongUse;
            }

            var fault = await ProofServer.RunAsync(new ProofOptions
            {
                Data = folder,
                Port = parsed.GetValue(port)!.Value,
                WordsOf = WordsOf,
                Today = Options.DayOf(parsed, day),
                Listening = address => Console.Out.WriteLine(
                    $"Open {new Uri(address, first is null ? "" : first.Id.Value + "/")} in a browser. Ctrl+C ends it."),
                Written = (copy, check) => Console.Out.WriteLine(
                    $"Written to {copy.Written.File}: compared by {check.By} against {check.Against}."),
            }, cancellation).ConfigureAwait(false);
            if (fault is not null)
            {
                DiagnosticPrinter.Write(new AnsiWriter(parsed.InvocationConfiguration.Error), [fault], _ => null);
            }

            return fault is null ? ExitCode.Ok : ExitCode.WrongUse;
        });
        return command;
    }

    private static string? WordsOf(AttachedFile file)
    {
        var content = AttachedFiles.ReadAgain(file);
        return file.Format == "text"
            ? Encoding.UTF8.GetString(content)
            : FileReader.Read(file.Path.Value, content, SourcePlace.Top(file.Path.Value)).Paper is { } paper
                ? FindingText.From(paper.Blocks)
                : null;
    }
}
