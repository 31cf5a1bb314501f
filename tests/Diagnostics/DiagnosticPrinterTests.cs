using System.Diagnostics;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Reading;
using Spectre.Console;

namespace CopArchive.Tests.Diagnostics;

public sealed partial class DiagnosticPrinterTests
{
    private static readonly string Broken = Path.Combine("tests", "archives", "broken", "data");

    [Fact]
    public void Colours_change_no_word_and_terminals_without_them_get_none()
    {
        var coloured = Printed(new AnsiCapabilities { Ansi = true, ColorSystem = ColorSystem.Standard });

        Assert.Matches("^\u001b\\[[0-9;]+merror COP[0-9]+", coloured);
        Assert.Equal(Plain(), Escapes().Replace(coloured, ""));
        // as on a terminal with NO_COLOR
        Assert.Equal(Plain(), Printed(new AnsiCapabilities { Ansi = true, ColorSystem = ColorSystem.NoColors }));
    }

    [Fact]
    public async Task What_goes_to_a_file_has_no_colours()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CopArchive.dll"), "check", "--data", Broken])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            Environment = { ["TERM"] = "xterm-256color", ["COLORTERM"] = "truecolor", ["GITHUB_ACTIONS"] = "true" },
        };
        start.Environment.Remove("NO_COLOR");
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains("\n  What to do: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    private static string Plain() => DiagnosticPrinter.Text(Faults(), Lines().Find);

    private static string Printed(AnsiCapabilities capabilities)
    {
        using var text = new StringWriter();
        DiagnosticPrinter.Write(new AnsiWriter(text, capabilities), Faults(), Lines().Find);
        return text.ToString();
    }

    private static IReadOnlyList<Diagnostic> Faults()
    {
        var faults = new DiagnosticBag();
        RecordLoader.Load(Path.Combine(Repository.Root, Broken), faults);
        return faults.Sorted();
    }

    private static SourceLines Lines() => new([Path.Combine(Repository.Root, Broken)]);

    [GeneratedRegex("\u001b\\[[0-9;]+m")]
    private static partial Regex Escapes();
}
