using System.ComponentModel;
using System.Diagnostics;

namespace CopArchive.Tests.Search;

/// <summary>The scripts fit together: TypeScript finds no error in them, where it is installed.</summary>
public sealed class ScriptTypesTests
{
    [Theory]
    [InlineData("theme/assets/scripts/search", "src/Search/answer.js", "theme/assets/scripts/save/save.js")]
    [InlineData("theme/assets/scripts/suggest")]
    [InlineData("theme/assets/scripts/lost")]
    public void Every_call_from_script_to_script_fits(string folder, params string[] further)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, folder)).Order(StringComparer.Ordinal)
            .Concat(further.Select(f => Path.Combine(Repository.Root, f)));
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
