using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

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
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            var severity = diagnostic.Severity == Severity.Error ? "error" : "warning";
            text.Append($"{severity} {diagnostic.Code}: {diagnostic.Message}\n  {diagnostic.Place}\n");
            AppendExcerpt(text, diagnostic.Place, diagnostic.Excerpt ?? lineOf(diagnostic.Place));
            text.Append($"  What to do: {diagnostic.Remedy}\n\n");
        }

        return text.ToString();
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

    private static void AppendExcerpt(StringBuilder text, SourcePlace place, string? line)
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
        text.Append($"  {number} | {(start > 0 ? "…" : "")}{shown.TrimEnd()}\n");
        text.Append($"  {new string(' ', number.Length)} | {(start > 0 ? " " : "")}{new string(' ', column)}{new string('^', length)}\n");
    }
}
