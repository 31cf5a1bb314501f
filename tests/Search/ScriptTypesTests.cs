using System.ComponentModel;
using System.Diagnostics;

namespace CopArchive.Tests.Search;

/// <summary>The scripts fit together: TypeScript finds no error in them, where it is installed.</summary>
public sealed class ScriptTypesTests
{
    [Theory]
    [InlineData("theme/assets/scripts/search", "src/Search/answer.js")]
    [InlineData("theme/assets/scripts/suggest", null)]
    [InlineData("theme/assets/scripts/lost", null)]
    public void Every_call_from_script_to_script_fits(string folder, string? further)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, folder)).Order(StringComparer.Ordinal)
            .Concat(further is null ? [] : [Path.Combine(Repository.Root, further)]);
        var start = new ProcessStartInfo(
            "tsc",
            ["--noEmit", "--allowJs", "--checkJs", "--strict", "--target", "es2022", "--lib", "es2022,dom,dom.iterable", .. files])
        {
            RedirectStandardOutput = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            Assert.Equal("", process.StandardOutput.ReadToEnd());
        }
        catch (Win32Exception)
        {
            Assert.Skip("there is no tsc here: npm install --global typescript");
        }
    }
}
