using System.CommandLine;
using CopArchive.Authoring;

namespace CopArchive.Commands;

/// <summary><c>init</c>: begins an archive of another group, which builds at once.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Its folder; it must be empty or missing" };
        var title = Text("--title", "Its name", "\"Lamp Papers\"");
        var group = Text("--group", "The group's full name", "\"Working Group on Lamps\"");
        var shortName = Text("--short", "The group's short name, with which its document numbers begin", "WG-L");
        var baseUrl = Text("--base-url", "The address at which it will be published, with a slash at its end", "URL");
        baseUrl.Required = false;
        baseUrl.DefaultValueFactory = _ => "https://archive.example/";
        var language = Text("--language", "The language of most papers", "en");
        language.Required = false;
        language.DefaultValueFactory = _ => "en";
        var command = new Command("init", "Begin an archive of a group of one's own: a folder that builds, to be filled")
        {
            folder, title, group, shortName, baseUrl, language,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(folder) is { } given && !Options.IsFree(given))
            {
                result.AddError($"'{given}' is not empty: name a folder that is, or a new one.");
            }
        });
        command.SetAction(parsed =>
        {
            var to = parsed.GetValue(folder)!;
            var archive = new NewArchive(
                parsed.GetValue(title)!, parsed.GetValue(group)!, parsed.GetValue(shortName)!, parsed.GetValue(baseUrl)!,
                parsed.GetValue(language)!);
            foreach (var file in archive.Files)
            {
                file.Write(to);
            }

            Console.Out.WriteLine($"An archive was begun in {to}. Go there, mend what data/archive.yml asks for, and run check and build.");
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>A text in one line.</summary>
    private static Option<string> Text(string name, string description, string example)
    {
        var option = new Option<string>(name) { Description = description, HelpName = example, Required = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && text.Any(char.IsControl))
            {
                result.AddError($"{name}: write it in one line.");
            }
        });
        return option;
    }
}
