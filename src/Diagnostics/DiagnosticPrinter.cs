using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Spectre.Console;

namespace CopArchive.Diagnostics;

/// <summary>Prints diagnostics for people and for programs.</summary>
public static class DiagnosticPrinter
{
    private const int ExcerptWidth = 100;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>
    /// For people: code and what is wrong, place, the line with the place underlined, and what to do.
    /// </summary>
    /// <param name="diagnostics">In the order to print.</param>
    /// <param name="lineOf">Finds the line on which a diagnostic stands; null where it cannot be had.</param>
    public static string Text(IEnumerable<Diagnostic> diagnostics, Func<SourcePlace, string?> lineOf)
    {
        using var text = new StringWriter();
        Write(new AnsiWriter(text, new AnsiCapabilities { Ansi = false, ColorSystem = ColorSystem.NoColors }), diagnostics, lineOf);
        return text.ToString();
    }

    /// <summary>
    /// The same text on the console, in colour where that is a terminal that shows colours: <c>new AnsiWriter(Console.Out)</c> finds out,
    /// and heeds <c>NO_COLOR</c>.
    /// </summary>
    /// <param name="output">Where to.</param>
    /// <param name="diagnostics">In the order to print.</param>
    /// <param name="lineOf">Finds the line on which a diagnostic stands; null where it cannot be had.</param>
    public static void Write(AnsiWriter output, IEnumerable<Diagnostic> diagnostics, Func<SourcePlace, string?> lineOf)
    {
        foreach (var diagnostic in diagnostics)
        {
            var (severity, style) = diagnostic.Severity == Severity.Error
                ? ("error", new Style(Color.Red))
                : ("warning", new Style(Color.Yellow));
            output.Write($"{severity} {diagnostic.Code}", style)
                .Write($": {diagnostic.Message}\n  ")
                .Write($"{diagnostic.Place}", new Style(Color.Teal))
                .Write("\n");
            WriteExcerpt(output, diagnostic.Place, diagnostic.Excerpt ?? lineOf(diagnostic.Place), style);
            output.Write("  What to do:", new Style(Color.Green)).Write($" {diagnostic.Remedy}\n\n");
        }
    }

    /// <summary>For programs: an array of <c>{code, severity, file, line, column, message, remedy}</c>.</summary>
    public static string AsJson(IEnumerable<Diagnostic> diagnostics) => JsonSerializer.Serialize(
        diagnostics.Select(d => new
        {
            d.Code,
            Severity = d.Severity == Severity.Error ? "error" : "warning",
            d.Place.File,
            d.Place.Line,
            d.Place.Column,
            d.Message,
            d.Remedy,
        }), Json) + "\n";

    /// <summary>For GitHub, which shows each on its line in a pull request ("workflow commands" of GitHub Actions).</summary>
    public static string AsGitHub(IEnumerable<Diagnostic> diagnostics) =>
        string.Concat(diagnostics.Select(d => string.Create(CultureInfo.InvariantCulture,
            $"::{(d.Severity == Severity.Error ? "error" : "warning")} "
                + $"file={Property(d.Place.File)},line={d.Place.Line},col={d.Place.Column},endColumn={d.Place.Column + d.Place.Length}"
                + $",title={Property($"{d.Kind.Title} ({d.Code})")}::{Escaped($"{d.Message}\nWhat to do: {d.Remedy}")}\n")));

    private static string Escaped(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Escaped(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    /// <summary>How many of each, in words: <c>2 errors, 1 warning</c>.</summary>
    public static string Count(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Count - errors;
        return $"{errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}";
    }

    private static void WriteExcerpt(AnsiWriter output, SourcePlace place, string? line, Style style)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        // a window around the place where the line is long; tabs and control characters as blanks, so that the underline fits
        var start = place.Column <= ExcerptWidth ? 0 : place.Column - (ExcerptWidth / 2);
        if (start >= line.Length)
        {
            start = 0;
        }

        var window = line.Substring(start, Math.Min(ExcerptWidth, line.Length - start));
        var shown = string.Concat(window
            .Select(c => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' ? ' ' : c));
        var column = Math.Clamp(place.Column - 1 - start, 0, shown.Length);
        var length = Math.Clamp(place.Length, 1, Math.Max(1, shown.Length - column));
        var number = place.Line.ToString(CultureInfo.InvariantCulture);
        output.Write($"  {number} | {(start > 0 ? "…" : "")}{shown.TrimEnd()}\n");
        output.Write($"  {new string(' ', number.Length)} | {(start > 0 ? " " : "")}{new string(' ', column)}");
        output.Write(new string('^', length), style).Write("\n");
    }
}
