using System.CommandLine;
using System.Globalization;
using CopArchive.Pipelines;

namespace CopArchive.Commands;

/// <summary>The options that several commands share.</summary>
internal static class Options
{
    public static Option<string> Data() => new("--data")
    {
        Description = "Folder of the records",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };

    public static Option<string> Input() => new("--input")
    {
        Description = "Folder of the pages that are no records: about, help …",
        HelpName = "DIR",
        DefaultValueFactory = _ => "input",
    };

    public static Option<string> Output() => new("--output")
    {
        Description = "Folder of the site; it must be empty, missing, or made by an earlier build",
        HelpName = "DIR",
        DefaultValueFactory = _ => "output",
    };

    /// <summary>A day; the clock of the command where none is given.</summary>
    public static Option<DateOnly> Day(string description)
    {
        return new Option<DateOnly>("--day")
        {
            Description = description + ", as 2026-11-25; without it, today",
            HelpName = "DAY",
            DefaultValueFactory = _ => DateOnly.FromDateTime(DateTime.Now),
            CustomParser = result =>
            {
                if (!DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    result.AddError($"--day: '{result.Tokens[0].Value}' is not a day; write it as 2026-11-25");
                }

                return day;
            },
        };
    }

    /// <summary>Values by key, as <c>venue=Harbour House</c>.</summary>
    public static Option<(string Key, string Value)[]> Set() => new("--set")
    {
        Description = "A value, as \"venue=Harbour House\"; once more for each further value, and for each item of a list",
        HelpName = "KEY=VALUE",
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.IndexOf('=') < 1))
            {
                result.AddError($"--set: '{token.Value}' is not a key with a value; write it as \"venue=Harbour House\"");
            }

            return [.. result.Tokens.Select(t => t.Value.Split('=', 2)).Where(p => p.Length == 2).Select(p => (p[0].Trim(), p[1]))];
        },
        DefaultValueFactory = _ => [],
    };

    public static Option<string?> BaseUrl()
    {
        var option = new Option<string?>("--base-url")
        {
            Description = "Address at which the site will be published, if other than the one in archive.yml",
            HelpName = "URL",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && ParseBaseUrl(text) is null)
            {
                result.AddError($"--base-url: '{text}' is not an address that begins with http:// or https://");
            }
        });
        return option;
    }

    /// <summary>The address with a slash at its end, since pages lie below it.</summary>
    public static Uri? ParseBaseUrl(string? text) =>
        text is not null && Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
        && url is { Query: "", Fragment: "" } ? url : null;

    /// <summary>Tells a folder that is not there; true where it is.</summary>
    public static bool Exists(string folder, string option)
    {
        if (Directory.Exists(folder))
        {
            return true;
        }

        Console.Error.WriteLine($"{option}: there is no folder '{folder}'. Run this in the folder that holds data/, or name the folder.");
        return false;
    }

    public static BuildOptions Build(string data, string input, string output, string? baseUrl, bool portable) => new()
    {
        Data = data,
        Input = input,
        Output = output,
        BaseUrl = ParseBaseUrl(baseUrl),
        Portable = portable,
    };
}
