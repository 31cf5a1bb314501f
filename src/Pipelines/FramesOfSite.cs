using CopArchive.Diagnostics;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pipelines;

/// <summary>The frames that a site is to have.</summary>
internal static class FramesOfSite
{
    /// <summary>Those that <c>archive.yml</c> names and the build asks for, the plain one first; faults where one cannot be made.</summary>
    public static IReadOnlyList<Frame> Of(
        ArchiveSettings? settings, IReadOnlyList<InputPage> input, BuildOptions options, DiagnosticBag faults)
    {
        foreach (var other in (options.Frames ?? []).Where(f => settings?.InterfaceLanguages.Any(l => l.Value == f) == false && f != "en"))
        {
            faults.Add(RecordFaults.Settings(
                SourcePlace.Top($"{Path.GetFileName(Path.GetFullPath(options.Data))}/archive.yml"),
                $"The site is asked for in '{other}', which archive.yml does not name.",
                $"Add '{other}' to interface-languages, or leave it out of --frames."));
        }

        if (settings is not { InterfaceLanguages: { Count: > 0 } languages })
        {
            return [Frame.Plain(Words.English)];
        }

        foreach (var language in languages.Where(l => !IsKnown(l.Value, options)))
        {
            faults.Add(RecordFaults.Settings(
                language.Place,
                $"This program has no words in '{language.Value}'.",
                $"Write one of those that it has ({string.Join(", ", Words.InLanguages)}), "
                    + $"or add theme/words/{language.Value}.yml to it."));
        }

        foreach (var page in input.Where(p => languages.Skip(1).Any(l => l.Value.Equals(p.Name, StringComparison.OrdinalIgnoreCase))))
        {
            faults.Add(RecordFaults.Settings(
                page.Title.Place,
                $"The page '{page.Name}' would stand where the pages in the language '{page.Name}' stand.",
                "Give its file another name."));
        }

        return Frame.All(languages.Where((l, i) => i == 0 || options.Frames?.Contains(l.Value) != false)
            .Select(l => IsKnown(l.Value, options) ? Of(l.Value, options) : Words.English));
    }

    // without reading them: a check needs those of the plain frame alone
    private static bool IsKnown(string language, BuildOptions options) =>
        Words.InLanguages.Contains(language) || options.Words.Any(w => w.Language == language);

    private static Words Of(string language, BuildOptions options) =>
        options.Words.FirstOrDefault(w => w.Language == language) ?? Words.Of(language);
}
