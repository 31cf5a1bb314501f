using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Records.Loading;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Commands;

/// <summary>The options that several commands share. Each says in one sentence what is wrong with its value.</summary>
internal static class Options
{
    /// <summary>Where the program is run in its own repository, the theme that a designer edits.</summary>
    private static readonly string OwnTheme = Path.Combine("theme", "assets");

    public static Option<string> Data() => new("--data")
    {
        Description = "Folder of the records",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };

    public static Option<string> Input() => new("--input")
    {
        Description = "Folder of the pages that are not records: about, help …",
        HelpName = "DIR",
        DefaultValueFactory = _ => "input",
    };

    public static Option<string> Output() => new("--output")
    {
        Description = "Folder of the site; it must be empty, missing, or made by an earlier build",
        HelpName = "DIR",
        DefaultValueFactory = _ => "output",
    };

    public static Option<string?> Theme() => new("--theme")
    {
        Description = "Folder of styles/, scripts/ and pictures; "
            + "without it theme/assets, if that lies in this folder, else what is built into the program",
        HelpName = "DIR",
    };

    /// <summary>The languages of the site that are wanted; read by <see cref="FramesOf"/>.</summary>
    public static Option<string?> Frames() => new("--frames")
    {
        Description = "Of the interface-languages of archive.yml only these and the first, as en,fr; without it, all",
        HelpName = "LANGUAGES",
    };

    /// <summary>Those that were given; null for all.</summary>
    public static IReadOnlyList<string>? FramesOf(ParseResult parsed, Option<string?> frames) =>
        parsed.GetValue(frames)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a folder can be filled: it is missing, or nothing lies in it but a history.</summary>
    public static bool IsFree(string folder) => !File.Exists(folder)
        && (!Directory.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).All(e => Path.GetFileName(e) == ".git"));

    /// <summary>A day, read by <see cref="DayOf"/>. It is a text, so that the help shows today as a day is written here.</summary>
    public static Option<string> Day(string description, string name = "--day")
    {
        var option = new Option<string>(name)
        {
            Description = description + ", as 2026-11-25",
            HelpName = "DAY",
            DefaultValueFactory = _ => DateOnly.FromDateTime(DateTime.Now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && (Edtf.TryParse(text, out var refusal)?.Day is null || text.Length != 10))
            {
                var why = refusal is null or { Reason: EdtfReason.Form } ? "write it as 2026-11-25" : refusal.InWords();
                result.AddError($"{name}: '{text}' is not a day: {why}.");
            }
        });
        return option;
    }

    /// <summary>The day that was given, else today.</summary>
    public static DateOnly DayOf(ParseResult parsed, Option<string> day) =>
        DateOnly.ParseExact(parsed.GetValue(day)!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment, as records write it; null where none is given.</summary>
    public static Option<DateTimeOffset?> Moment(string name, string description) => new(name)
    {
        Description = description + ", as 2027-01-18T09:00+01:00",
        HelpName = "MOMENT",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Shapes.ParseMoment(text) is { } moment)
            {
                return moment;
            }

            result.AddError($"{name}: '{text}' is not a moment: write day, hour and offset from UTC, as 2027-01-18T09:00+01:00.");
            return null;
        },
    };

    /// <summary>The moment as of which something is made.</summary>
    public static Option<DateTimeOffset?> Now() => Moment(
        "--now", "As if it were this moment: what is released later is left out; without it, now");

    /// <summary>A whole number.</summary>
    public static Option<int?> Number(string name, string description, int least, int most, int? otherwise = null)
    {
        var option = new Option<int?>(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number >= least
                    && number <= most)
                {
                    return number;
                }

                result.AddError(
                    $"{name}: '{text}' is not a whole number {(most == int.MaxValue ? $"from {least} on" : $"from {least} to {most}")}.");
                return null;
            },
        };
        if (otherwise is not null)
        {
            option.DefaultValueFactory = _ => otherwise;
        }

        return option;
    }

    /// <summary>How to print what was found; a text for people unless another form is asked for.</summary>
    public static Option<string?> Format(params string[] further) => OneOf("--format", "How to print it", ["text", .. further], "text");

    /// <summary>One of several words.</summary>
    public static Option<string?> OneOf(string name, string description, IReadOnlyList<string> words, string? otherwise = null)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words) };
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result => RefuseOthers(result, name, words));
        if (otherwise is not null)
        {
            option.DefaultValueFactory = _ => otherwise;
        }

        return option;
    }

    /// <summary>Says of a word that it is not on the list, and which one may be meant.</summary>
    public static void RefuseOthers(SymbolResult result, string name, IReadOnlyList<string> words)
    {
        foreach (var token in result.Tokens.Where(t => !words.Contains(t.Value)))
        {
            result.AddError($"{name}: '{token.Value}' is not one of {string.Join(", ", words)}.{Suggestion.Sentence(token.Value, words)}");
        }
    }

    /// <summary>Values by key, as <c>venue=Harbour House</c>.</summary>
    public static Option<(string Key, string Value)[]> Set() => new("--set")
    {
        Description = "A value, as \"venue=Harbour House\"; repeat it for further values and list items",
        HelpName = "KEY=VALUE",
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.IndexOf('=') < 1))
            {
                result.AddError($"--set: '{token.Value}' is not a key with a value; write it as \"venue=Harbour House\".");
            }

            return [.. result.Tokens.Select(t => t.Value.Split('=', 2)).Where(p => p.Length == 2).Select(p => (p[0].Trim(), p[1]))];
        },
        DefaultValueFactory = _ => [],
    };

    /// <summary>A web address, read by <see cref="ParseBaseUrl"/>.</summary>
    public static Option<string?> Url(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "URL" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && ParseBaseUrl(text) is null)
            {
                result.AddError($"{name}: '{text}' is not an address that begins with http:// or https://.");
            }
        });
        return option;
    }

    /// <summary>The address with a slash at its end, since pages lie below it.</summary>
    public static Uri? ParseBaseUrl(string? text) =>
        text is not null
        && Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && url is { Query: "", Fragment: "" } ? url : null;

    /// <summary>Refuses a call without the folder of the records, before any work.</summary>
    public static void RequireData(Command command, Option<string> data) => command.Validators.Add(result =>
    {
        if (Written(result, data) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            result.AddError($"--data: there is no folder '{folder}'. Run this in the folder that holds data/, or name the folder.");
        }
    });

    /// <summary>Refuses a call that names a folder that is not there; one that is not named may be missing.</summary>
    public static void RequireFolder(Command command, Option option) => command.Validators.Add(result =>
    {
        if (result.GetResult(option)?.Tokens is [{ Value: { Length: > 0 } folder }] && !Directory.Exists(folder))
        {
            result.AddError($"{option.Name}: there is no folder '{folder}'.");
        }
    });

    /// <summary>
    /// Refuses a folder for the site that holds, or lies among, what the site is made of, or that is not ours to replace.
    /// </summary>
    public static void RequireOutput(
        Command command, Option<string> output, Option<string> data, Option<string> input) => command.Validators.Add(result =>
    {
        if (Written(result, output) is not { Length: > 0 } folder)
        {
            return;
        }

        if (new[] { data, input }.FirstOrDefault(o => Written(result, o) is { Length: > 0 } source && Overlap(folder, source)) is { } at)
        {
            result.AddError(
                $"--output: '{folder}' would replace or hold the folder {at.Name} '{Written(result, at)}'. Name a folder apart from it.");
        }
        else if (SiteOutput.Objection(folder) is { } objection)
        {
            result.AddError($"--output '{folder}': {objection.Message} {objection.Remedy}");
        }
    });

    /// <summary>Refuses the name of a file that cannot be written: it is written when all is done.</summary>
    public static void RequireFileToWrite(Option<string?> option) => option.Validators.Add(result =>
    {
        if (result.Tokens is not [{ Value: { Length: > 0 } file }])
        {
            return;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        if (Directory.Exists(file))
        {
            result.AddError($"{option.Name}: '{file}' is a folder; name a file.");
        }
        else if (folder is null || !Directory.Exists(folder))
        {
            result.AddError($"{option.Name}: there is no folder '{Path.GetDirectoryName(file)}' for the file.");
        }
    });

    /// <summary>Refuses values of nothing but blanks: they are what a script hands over that has lost its variable.</summary>
    public static void RefuseEmptyValues(CommandResult result)
    {
        foreach (var child in result.Children.Where(c => c.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value))))
        {
            result.AddError(
                $"{(child is OptionResult option ? option.Option.Name : ((ArgumentResult)child).Argument.Name)}: the value is empty.");
        }
    }

    /// <summary>The source lines of diagnostics, without names that are withheld.</summary>
    public static Func<SourcePlace, string?> Lines(string data, string input)
    {
        var withheld = new Lazy<WithheldNames>(() => WithheldNames.Read(data));
        return new SourceLines([data, input], line => withheld.Value.Cover(line)).Find;
    }

    public static BuildOptions Build(
        string data, string input, string output = "output", string? baseUrl = null, bool portable = false, string? theme = null) => new()
    {
        Data = data,
        Originals = OriginalsFolder.Of(data),
        Input = input,
        Output = output,
        ThemeAssets = theme ?? (Directory.Exists(OwnTheme) ? OwnTheme : null),
        BaseUrl = ParseBaseUrl(baseUrl),
        Portable = portable,
    };

    /// <summary>What was written for an option, or its default; null where the parser refuses it, which it says itself.</summary>
    private static string? Written(CommandResult command, Option<string> option) =>
        command.GetResult(option) is { } given ? given.Tokens is [var only] ? only.Value : null : (string?)option.GetDefaultValue();

    /// <summary>
    /// Whether one is the other, or lies in it, wherever links lead; capital letters are not told apart, since some systems do not.
    /// </summary>
    private static bool Overlap(string a, string b)
    {
        var (first, second) = (Whole(a), Whole(b));
        return first.StartsWith(second, StringComparison.OrdinalIgnoreCase) || second.StartsWith(first, StringComparison.OrdinalIgnoreCase);

        static string Whole(string path) =>
            Path.TrimEndingDirectorySeparator(Followed(Path.GetFullPath(path))).TrimEnd(Path.DirectorySeparatorChar)
                + Path.DirectorySeparatorChar;
    }

    /// <summary>The path with every link on the way followed, as far as it is there.</summary>
    private static string Followed(string path)
    {
        if (Path.GetDirectoryName(path) is not { } above)
        {
            return path;
        }

        var place = Path.Combine(Followed(above), Path.GetFileName(path));
        try
        {
            return new FileInfo(place).LinkTarget is null
                ? place
                : new FileInfo(place).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? place;
        }
        catch (IOException)
        {
            return place; // a link that leads in a circle, or to where we must not look: nothing can be written there either
        }
    }
}
