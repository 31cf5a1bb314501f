using System.CommandLine;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Records.Loading;

namespace CopArchive.Commands;

/// <summary><c>mentions</c>: every place in which somebody's name stands, for whoever has to answer a person that asks.</summary>
internal static class MentionsCommand
{
    public static Command Create()
    {
        var page = new Argument<string>("ID") { Description = "The person or organisation, as people/ann-miller; its address will do" };
        var names = new Option<string[]>("--name")
        {
            Description = "A further spelling to look for; once more for each",
            HelpName = "WORDS",
            DefaultValueFactory = _ => [],
        };
        var data = Options.Data();
        var input = Options.Input();
        var output = Options.Output();
        output.Description = "Folder of the built site, in which to look too";
        var command = new Command("mentions", "Tell every place in which somebody's name stands, and what of it a held paper prints")
        {
            page, names, data, input, output,
        };
        Options.RequireData(command, data);
        Options.RequireFolder(command, input);
        command.SetAction(async (parsed, _) =>
        {
            var dataFolder = parsed.GetValue(data)!;
            // a name that is withheld is looked for too: it is to be seen where it still stands
            var options = Options.Build(dataFolder, parsed.GetValue(input)!) with { Withheld = WithheldNames.None };
            var linked = await Build.LinkAsync(options, new PlainProgress(TextWriter.Null)).ConfigureAwait(false);
            var id = PageName.Find(parsed.GetValue(page)!, RecordLoader.Load(dataFolder, new DiagnosticBag()));
            if (linked.Catalogue is not { } catalogue || id is not { } known || catalogue.Find(known) is not { } record)
            {
                parsed.InvocationConfiguration.Error.WriteLine($"There is no page '{parsed.GetValue(page)}' that can be read.");
                return ExitCode.WrongUse;
            }

            var search = NameSearch.Of(catalogue, record, parsed.GetValue(names) ?? [], dataFolder, parsed.GetValue(output)!);
            Console.Out.WriteLine($"Looked for: {string.Join("; ", search.Names)}. Other spellings are found by --name.");
            foreach (var (heading, places) in search.Found)
            {
                Console.Out.WriteLine($"\n{heading}\n{string.Join('\n', places.Select(p => "  " + p))}");
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
