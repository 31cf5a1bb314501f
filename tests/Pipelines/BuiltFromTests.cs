using System.Text.Json;
using System.Text.RegularExpressions;
using CopArchive.History;
using CopArchive.Tests.Site;

namespace CopArchive.Tests.Pipelines;

/// <summary>A site says from what it was made, and whom to tell of a weakness.</summary>
public sealed class BuiltFromTests(BuiltSites sites)
{
    [Fact]
    public void A_site_names_the_commit_its_day_and_the_version_of_the_program()
    {
        var built = JsonDocument.Parse(File.ReadAllText(Path.Combine(sites.Folder("changed"), "build.json"))).RootElement;
        var commit = built.GetProperty("commit").GetString()!;
        var day = DateOnly.Parse(built.GetProperty("commitDay").GetString()!, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Matches("^[0-9a-f]{40}$", commit);
        Assert.Equal(BuiltFrom.Program, built.GetProperty("program").GetString());
        Assert.Equal($"Expires: {day.AddDays(364):yyyy-MM-dd}T00:00:00Z", Security("changed").Split('\n')[1]);
    }

    [Fact]
    public void The_page_about_the_archive_says_from_which_state_it_was_made() => Assert.Contains(
        $"by version {BuiltFrom.ProgramVersion} of the program",
        BuiltPages.Parse(sites.Folder("lanterns"), "about/index.html").QuerySelector("main")!.TextContent,
        StringComparison.Ordinal);

    [Fact]
    public void A_weakness_is_reported_to_whom_the_archive_names() => Assert.Matches(
        "^Contact: mailto:[^\n]+\nExpires: [0-9-]{10}T00:00:00Z\nCanonical: https://lanterns.example/archive/.well-known/security.txt\n$",
        Security("lanterns"));

    [Fact]
    public void The_version_of_the_program_is_the_newest_one_of_its_changes() => Assert.Equal(
        Regex.Match(File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md")), "^## ([0-9-]+)$", RegexOptions.Multiline)
            .Groups[1].Value.Replace('-', '.'),
        BuiltFrom.ProgramVersion);

    private string Security(string site) => File.ReadAllText(Path.Combine(sites.Folder(site), ".well-known/security.txt"));
}
