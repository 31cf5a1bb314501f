using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Reading;
using Spectre.Console;

namespace CopArchive.Commands;

/// <summary>Asks for the facts of a new page, one by one; what is left empty remains to be filled in.</summary>
internal static class PageQuestions
{
    private const string Leave = "(leave it open)";

    /// <summary>The request with what was answered.</summary>
    public static ScaffoldRequest Ask(IAnsiConsole console, string dataFolder, ScaffoldRequest request)
    {
        var archive = RecordLoader.Load(dataFolder, new DiagnosticBag());
        var definition = Scaffold.DefinitionOf(request.Kind);
        console.MarkupLineInterpolated($"{definition.Explanation} Enter leaves a question open.");
        request = request.Kind switch
        {
            "document" =>
                Asked(request, Scaffold.PaperMeeting, () => Page(console, "The meeting to which it belongs", "meetings", archive)),
            "version" =>
                Asked(request, Scaffold.VersionOf, () => Page(console, "The resolution of which it is a version", "resolutions", archive)),
            _ => request,
        };
        foreach (var key in definition.Keys.Where(k => (k.Required && k.Name != "added") || definition.OwnKeys.Contains(k)))
        {
            request = Asked(request, key.Name, () => Answer(console, key, Scaffold.Proposed(key.Name, request, archive), archive));
        }

        return request;
    }

    /// <summary>What was given on the command line is not asked again.</summary>
    private static ScaffoldRequest Asked(ScaffoldRequest request, string key, Func<string> ask) =>
        request.Values.Any(g => g.Key == key) ? request
        : ask() is { Length: > 0 } answer ? request with { Values = [.. request.Values, (key, answer)] }
        : request;

    private static string Answer(IAnsiConsole console, Key key, string? proposed, LoadedRecords archive)
    {
        if (key.Form is Form.Choice choice)
        {
            return Choose(console, $"{key.Name}: {key.Explanation}", choice.Values);
        }

        if (key.Form is Form.Single single && single == Shapes.Reference.Form && key.Example.Split('/')[0] is var folder
            && archive.Known.Any(k => k.Folder == folder))
        {
            return Page(console, $"{key.Name}: {key.Explanation}", folder, archive);
        }

        console.MarkupLineInterpolated($"[grey]{key.Explanation} As in: {key.Example.Trim()}[/]");
        var prompt = new TextPrompt<string>(Markup.Escape(key.Name + ":")).AllowEmpty()
            .Validate(text => Scaffold.Fault(key, text) is { } fault
                ? ValidationResult.Error(Markup.Escape($"{fault.Message} {fault.Remedy}"))
                : ValidationResult.Success());
        return console.Prompt(proposed is null ? prompt : prompt.DefaultValue(proposed)).Trim();
    }

    private static string Page(IAnsiConsole console, string question, string folder, LoadedRecords archive) =>
        Choose(
            console,
            question,
            [.. archive.Known.Where(k => k.Folder == folder && k.Value.Count(c => c == '/') == 1).Order().Select(k => k.Value)]);

    private static string Choose(IAnsiConsole console, string question, IReadOnlyList<string> choices)
    {
        var answer = console.Prompt(new SelectionPrompt<string>()
            .Title(Markup.Escape(question))
            .EnableSearch()
            .AddChoices([Leave, .. choices]));
        return answer == Leave ? "" : answer;
    }
}
