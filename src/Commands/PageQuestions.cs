using System.Globalization;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Reading;
using CopArchive.Values;
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
            request = Asked(request, key.Name, () => Answer(console, key, Scaffold.Proposed(key.Name, request, archive), archive, request));
        }

        return request;
    }

    /// <summary>What was given on the command line is not asked again.</summary>
    private static ScaffoldRequest Asked(ScaffoldRequest request, string key, Func<string> ask) =>
        request.Values.Any(g => g.Key == key) ? request
        : ask() is { Length: > 0 } answer ? request with { Values = [.. request.Values, (key, answer)] }
        : request;

    private static string Answer(IAnsiConsole console, Key key, string? proposed, LoadedRecords archive, ScaffoldRequest request)
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

        var example = Example(key, Scaffold.DefinitionOf(request.Kind), archive);
        console.MarkupLineInterpolated($"[grey]{key.Explanation} As in: {example}[/]");
        var prompt = new TextPrompt<string>(Markup.Escape(key.Name + ":")).AllowEmpty()
            .Validate(text => Refusal(key, Given(key, text, request.Day)) is { } refusal
                ? ValidationResult.Error(Markup.Escape($"{refusal} Write it as in: {example}; or press Enter to leave it open."))
                : ValidationResult.Success());
        return Given(key, console.Prompt(proposed is null ? prompt : prompt.DefaultValue(proposed)).Trim(), request.Day);
    }

    /// <summary>How an answer may look: of titles the last one of its kind, of hours and sources what one would type.</summary>
    private static string Example(Key key, RecordDefinition definition, LoadedRecords archive) => key.Name switch
    {
        "title" when archive.Records.Where(r => r.Id.Folder == definition.Folder).MaxBy(r => r.Added) is { } last => last.Title.Value,
        "time" => "09:30-17:30 +01:00 (the hours there, and how far its clock is ahead of UTC on that day)",
        "sources" => "https://www.example.org/announcement, or a paper of the archive: documents/report-meeting-2",
        _ => key.Example.Trim(),
    };

    /// <summary>What is wrong with an answer; null for nothing.</summary>
    private static string? Refusal(Key key, string given) =>
        key.Name == "title" && given.Length > 0 && !given.Any(char.IsLetter) ? $"'{given}' has no words, so it is no title."
        : Scaffold.Fault(key, given) is { } fault ? $"{fault.Message} {fault.Remedy}"
        : null;

    /// <summary>An address or a paper, named alone, is a source: seen on that day, or stated there.</summary>
    private static string Given(Key key, string answer, DateOnly day) =>
        key.Name != "sources" ? answer
        : Uri.TryCreate(answer.Trim(), UriKind.Absolute, out var page) && page.Scheme is "http" or "https"
            ? $"{{page: \"{page.AbsoluteUri}\", seen: {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, confidence: found}}"
        : Reference.TryParse(answer.Trim()) is { } paper ? $"{{in: {paper}, confidence: stated}}"
        : answer;

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
