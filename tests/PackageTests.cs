using System.Text.Json;
using System.Xml.Linq;

namespace CopArchive.Tests;

/// <summary>What others wrote comes in exactly the versions that were looked at, and for a reason.</summary>
public sealed class PackageTests
{
    private static readonly (string Name, string Version)[] Pins =
    [
        .. XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(p => (p.Attribute("Include")!.Value, p.Attribute("Version")!.Value)),
    ];

    public static TheoryData<string> Projects => ["", "tests", "tests/Benchmarks"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_lock_file_of_a_project_holds_the_hash_of_every_package_and_the_address_of_no_registry(string folder)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, folder, "packages.lock.json"));
        var packages = JsonDocument.Parse(text).RootElement.GetProperty("dependencies").EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Where(p => p.Value.GetProperty("type").GetString() != "Project").ToList();

        Assert.NotEmpty(packages);
        Assert.All(packages, p => Assert.Equal(64, p.Value.GetProperty("contentHash").GetBytesFromBase64().Length));
        Assert.DoesNotContain("://", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_weakness_of_a_package_is_an_error_and_only_what_is_locked_is_restored_where_releases_are_made()
    {
        var properties = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants()
            .ToLookup(e => e.Name.LocalName, e => (e.Value, Condition: (string?)e.Attribute("Condition")));

        Assert.Equal(
            ["true", "all", "low"],
            new[] { "NuGetAudit", "NuGetAuditMode", "NuGetAuditLevel" }.Select(p => properties[p].Single().Value));
        Assert.Contains("NU1901;NU1902;NU1903;NU1904", string.Join(' ', properties["WarningsAsErrors"]), StringComparison.Ordinal);
        Assert.Equal(("true", "'$(CI)' == 'true'"), properties["RestoreLockedMode"].Single());
        Assert.Contains(
            "bill-of-materials.json",
            File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", "release.yml")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_is_made_of_the_packages_that_were_tested()
    {
        // the systems of a release stand behind the frameworks, and need no packages of their own
        var (tested, release) = (Locked("packages.lock.json"), Locked("packages.release.lock.json"));

        Assert.True(JsonElement.DeepEquals(tested.GetProperty("net10.0"), release.GetProperty("net10.0")),
            "packages.release.lock.json is out of date: dotnet restore CopArchive.csproj -p:ForRelease=true --force-evaluate");
        Assert.All(release.EnumerateObject().Where(f => f.Name != "net10.0"), f => Assert.Empty(f.Value.EnumerateObject()));

        static JsonElement Locked(string name) =>
            JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, name))).RootElement.GetProperty("dependencies");
    }

    [Fact]
    public void A_version_is_exact() => Assert.All(Pins, p => Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+(-[a-z0-9]+)?$", p.Version));

    [Fact]
    public void The_readme_has_a_reason_for_every_package()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

        Assert.All(Pins, p =>
            Assert.Matches($"(?m)^\\| [^|\n]*\\b{System.Text.RegularExpressions.Regex.Escape(p.Name)}\\b[^|\n]* \\| [^|\n]+ \\|$", readme));
    }
}
