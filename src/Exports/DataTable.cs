using System.Text;
using System.Text.Json.Nodes;

namespace CopArchive.Exports;

/// <summary>A table of text, as a file of CSV (RFC 4180) and as a resource of a Frictionless data package.</summary>
/// <param name="Name">Its name in the package, and that of its file.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Key">The column that tells rows apart; null where none does.</param>
/// <param name="Rows">A value for each column; null for none.</param>
internal sealed record DataTable(
    string Name, IReadOnlyList<DataColumn> Columns, string? Key, IEnumerable<IReadOnlyList<string?>> Rows)
{
    /// <summary>With these a spreadsheet lets a formula begin; and the apostrophe that keeps it from that.</summary>
    private const string Formulas = "=+-@\t\r\n＝＋－＠'";

    /// <summary>Whether an apostrophe is put before what a spreadsheet would take for a formula, and before another one.</summary>
    public bool IsGuarded { get; init; } = true;

    /// <summary>Its file.</summary>
    public string FileName => Name + ".csv";

    /// <summary>Several values in one cell.</summary>
    public static string Several(IEnumerable<string> values) => string.Join(" | ", values);

    /// <summary>The file: names of columns, then a line a row. A mark of UTF-8 at its start would be read as part of a name.</summary>
    public byte[] Print()
    {
        var csv = new StringBuilder();
        foreach (var row in Rows.Prepend([.. Columns.Select(c => c.Name)]))
        {
            csv.AppendJoin(',', row.Select(v => Cell(IsGuarded ? Guard(v) : v))).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>Its description in the package.</summary>
    public JsonObject Resource()
    {
        var schema = new JsonObject
        {
            ["fields"] = new JsonArray(
                [.. Columns.Select(c => new JsonObject { ["name"] = c.Name, ["type"] = "string", ["description"] = c.Explanation })]),
        };
        if (Key is not null)
        {
            schema["primaryKey"] = Key;
        }

        return new JsonObject
        {
            ["profile"] = "tabular-data-resource",
            ["name"] = Name,
            ["path"] = FileName,
            ["description"] = "A value that begins with =, +, -, @ or an apostrophe has an apostrophe before it, so that no spreadsheet "
                + "takes it for a formula: drop the first apostrophe of a value. The files of JSON have all values as they are.",
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["schema"] = schema,
        };
    }

    private static string? Guard(string? value) =>
        value is [var first, ..] && Formulas.Contains(first, StringComparison.Ordinal) ? "'" + value : value;

    private static string Cell(string? value) => value is null ? ""
        : value.AsSpan().ContainsAny("\",\r\n") ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
        : value;
}

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Explanation">What stands in it, in a sentence.</param>
internal sealed record DataColumn(string Name, string Explanation);
