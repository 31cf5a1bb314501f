using System.Globalization;
using System.Text.RegularExpressions;

namespace CopArchive.Exports;

/// <summary>
/// How often pages were asked for, by the log of a web server in its usual form (Common or Combined Log Format). Of who asked nothing is
/// kept: addresses are not even read.
/// </summary>
/// <param name="Total">How often any page was asked for.</param>
/// <param name="Most">The pages asked for most, with how often.</param>
public sealed partial record HostLog(int Total, IReadOnlyList<(string Page, int Times)> Most)
{
    private const int Listed = 20;

    /// <summary>Counts the lines of some days; a line in another form counts for nothing.</summary>
    public static HostLog Read(IEnumerable<string> lines, DateOnly from, DateOnly to)
    {
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (Request().Match(line) is { Success: true } asked
                && DateOnly.TryParseExact(
                    asked.Groups["day"].Value, "dd/MMM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day >= from && day <= to
                && !Program().IsMatch(asked.Groups["agent"].Value))
            {
                var page = asked.Groups["page"].Value;
                pages[page] = pages.GetValueOrDefault(page) + 1;
            }
        }

        return new HostLog(pages.Values.Sum(), [.. pages.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal)
            .Take(Listed).Select(p => (p.Key, p.Value))]);
    }

    /// <summary>A page that was sent, or that the browser still had.</summary>
    [GeneratedRegex(
        """^\S+ \S+ \S+ \[(?<day>[0-9]{2}/[A-Z][a-z]{2}/[0-9]{4}):[^\]]*\] "GET (?<page>/(?:[^ ?"]*/)?)(?:\?[^ "]*)? [^"]*" """
            + """(?:200|304) \S+(?: "[^"]*" "(?<agent>[^"]*)")?""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Request();

    [GeneratedRegex("bot|crawl|spider|slurp|curl|wget|python|verify", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Program();
}
