using System.Text;
using System.Text.RegularExpressions;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>
/// What Hugo and Pagefind take for a site of the same records: bare pages, lists and feeds of the one, a search of the other. They do not
/// check, resolve, compare or cite anything; they are the least that a site with a search takes.
/// </summary>
internal sealed partial record OtherPrograms(ProcessRun? Hugo, ProcessRun? Pagefind)
{
    /// <summary>Processor seconds of both; null where one is not installed.</summary>
    public double? ProcessorSeconds => Hugo?.ProcessorSeconds + Pagefind?.ProcessorSeconds;

    /// <summary>The greater memory: they run one after the other.</summary>
    public double? PeakMegabytes =>
        Hugo is null || Pagefind is null ? null : Math.Max(Hugo.PeakMegabytes ?? 0, Pagefind.PeakMegabytes ?? 0);

    /// <summary>Builds the same records with both.</summary>
    /// <param name="archive">The folder of the archive.</param>
    /// <param name="folder">Where the site of Hugo is made; emptied by whoever calls.</param>
    /// <param name="pagefind">The program Pagefind.</param>
    /// <param name="runs">How often; of each program the run in the middle is told.</param>
    public static OtherPrograms Of(string archive, string folder, string pagefind, int runs)
    {
        Copy(Path.Combine(AppContext.BaseDirectory, "others", "hugo"), folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(archive, "data"), "*.*", SearchOption.AllDirectories))
        {
            if (file.EndsWith(".md", StringComparison.Ordinal) || Path.GetFileName(Path.GetDirectoryName(file)) is not "data")
            {
                var path = Path.GetRelativePath(Path.Combine(archive, "data"), file);
                Write(Path.Combine(folder, "content", Path.ChangeExtension(path, ".md")), Content(File.ReadAllText(file)));
            }
        }

        var site = Path.Combine(folder, "public");
        var both = Enumerable.Range(0, runs).Select(_ => Run(folder, site, pagefind)).ToList();
        return new OtherPrograms(ProcessRun.Middle(both.Select(b => b.Hugo)), ProcessRun.Middle(both.Select(b => b.Pagefind)));
    }

    private static OtherPrograms Run(string folder, string site, string pagefind)
    {
        if (Directory.Exists(site))
        {
            Directory.Delete(site, recursive: true);
        }

        var hugo = ProcessRun.TryRun("hugo", "--source", folder, "--destination", site);
        return new OtherPrograms(hugo, hugo is null ? null : ProcessRun.TryRun(pagefind, "--site", site));
    }

    /// <summary>A record as Hugo reads it: the keys that its lists need, and the text as it is.</summary>
    private static string Content(string record)
    {
        var parts = record.StartsWith("---\n", StringComparison.Ordinal) ? record[4..].Split("---\n", 2) : [record, ""];
        string Value(string key) => Regex.Match(parts[0], $"^{key}: (.*)$", RegexOptions.Multiline).Groups[1].Value;
        var date = Day().Match(Value("date") + Value("adopted") + " 2026-01-01").Value;
        var head = new StringBuilder("---\n");
        head.Append($"title: {Value("title")}\ndate: {date}\nyears: [\"{date[..4]}\"]\n");
        head.Append($"numbers: {(Value("symbols") is { Length: > 0 } numbers ? numbers : "[]")}\n");
        foreach (var (list, key) in new[] { ("kinds", "type"), ("of-meetings", "presented-at"), ("topics", "topics") })
        {
            var value = Value(key).Trim('[', ']').Replace('/', '-');
            head.Append(value.Length > 0 ? $"{list}: [{value}]\n" : "");
        }

        var contributors = Who().Matches(parts[0]).Select(m => m.Groups[1].Value.Replace('/', '-'));
        head.Append($"contributors: [{string.Join(", ", contributors)}]\n---\n");
        return head.Append(parts[1]).ToString();
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            Write(Path.Combine(to, Path.GetRelativePath(from, file)), File.ReadAllText(file));
        }
    }

    private static void Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    [GeneratedRegex(@"[0-9]{4}-[0-9]{2}-[0-9]{2}")]
    private static partial Regex Day();

    [GeneratedRegex(@"\{who: ([^,}]+)")]
    private static partial Regex Who();
}
