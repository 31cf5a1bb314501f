using System.CommandLine;
using System.Text;
using CopArchive.Authoring;
using CopArchive.Records.Reading;

namespace CopArchive.Commands;

/// <summary><c>form</c>: does what a filled-in form says, and answers as Markdown.</summary>
internal static class FormCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The body of the issue" }.AcceptExistingOnly();
        var day = Options.Day("The day of the change");
        var at = Options.Url("--at", "Where the form stands; whoever sent it is then the source of what it says");
        var data = Options.Data();
        var command = new Command("form", "Do what a filled-in form says: announce a meeting, add or correct a page, withdraw a text")
        {
            file,
            day,
            at,
            data,
        };
        Options.RequireData(command, data);
        command.SetAction(parsed =>
        {
            var dataFolder = parsed.GetValue(data)!;
            var form = parsed.GetValue(file)!;
            var answer = FormAnswer.For(
                dataFolder,
                form.Length > SourceText.Limit ? "" : File.ReadAllText(form.FullName, Encoding.UTF8),
                Options.DayOf(parsed, day),
                parsed.GetValue(at) is { } address ? new Uri(address) : null);
            Console.Out.Write(answer.Text);
            return answer.Succeeded ? ExitCode.Ok : ExitCode.Faults;
        });
        return command;
    }
}
