using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;

namespace CopArchive.Preview;

/// <summary>
/// Where the host leads a request before it looks for a file: the lines of the site's <c>_redirects</c>, and the rule of
/// <c>netlify.toml</c> for document numbers in other spellings. Read again whenever the site was built anew.
/// </summary>
/// <param name="folder">The folder of the site.</param>
internal sealed class HostRules(string folder)
{
    private const string Numbers = "/s/";

    private (DateTime Written, IReadOnlyDictionary<string, Rule> Whole, IReadOnlyList<Rule> Below) _read = (default,
        new Dictionary<string, Rule>(), []);

    /// <summary>The rule for a path; null where there is none.</summary>
    /// <param name="path">From the root, unescaped.</param>
    public (string To, int Status)? Find(string path)
    {
        var rules = Read();
        if (rules.Whole.TryGetValue(path, out var whole) || rules.Whole.TryGetValue(path + "/", out whole))
        {
            return (whole.To, whole.Status);
        }

        return rules.Below.FirstOrDefault(r => path.StartsWith(r.From, StringComparison.Ordinal)) is { } rule
            ? (rule.To.Replace(":splat", path[rule.From.Length..], StringComparison.Ordinal), rule.Status)
            : null;
    }

    /// <summary>Where a document number leads that has no page; null for all other paths.</summary>
    public static string? Search(string path) => path.StartsWith(Numbers, StringComparison.Ordinal)
        ? $"/{SitePages.Search.Path}?s={Uri.EscapeDataString(WithSlashes(path[Numbers.Length..]))}"
        : null;

    // the server leaves an escaped slash as it is, so that it parts nothing
    private static string WithSlashes(string number) => number.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private (DateTime Written, IReadOnlyDictionary<string, Rule> Whole, IReadOnlyList<Rule> Below) Read()
    {
        var file = Path.Combine(folder, Address.Home.File("_redirects").FilePath);
        var written = File.GetLastWriteTimeUtc(file);
        if (written != _read.Written)
        {
            var rules = (File.Exists(file) ? File.ReadAllLines(file) : []).Select(l => l.Split(' ')).Where(l => l.Length == 3)
                .Select(l => new Rule(Uri.UnescapeDataString(l[0]), l[1], int.Parse(l[2].TrimEnd('!'), CultureInfo.InvariantCulture)))
                .ToList();
            _read = (
                written,
                rules.Where(r => !r.From.EndsWith('*')).DistinctBy(r => r.From).ToDictionary(r => r.From, StringComparer.Ordinal),
                [.. rules.Where(r => r.From.EndsWith('*')).Select(r => r with { From = r.From[..^1] })]);
        }

        return _read;
    }

    private sealed record Rule(string From, string To, int Status);
}
