using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using Microsoft.VisualBasic.FileIO;

namespace CopArchive.Authoring;

/// <summary>
/// Takes sheets back: cells that differ from what the records say are changed in their files, and nothing else. All of it or, where
/// anything is wrong, nothing.
/// </summary>
/// <param name="Changed">The pages that change, each with the keys.</param>
/// <param name="Objections">What is wrong, each in a sentence with its file, line and column.</param>
public sealed partial record SheetImport(IReadOnlyList<ChangedPage> Changed, IReadOnlyList<string> Objections)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the sheets in a folder; nothing is written yet.</summary>
    /// <param name="dataFolder">The folder of the records.</param>
    /// <param name="folder">The folder of the sheets; each may be missing.</param>
    /// <param name="day">The day of the change.</param>
    public static SheetImport Read(string dataFolder, string folder, DateOnly day)
    {
        var archive = RecordLoader.Load(dataFolder, new DiagnosticBag());
        var objections = new List<string>();
        var changed = new List<ChangedPage>();
        var sheets = Sheet.Of(archive).Select(s => (Sheet: s, Path: Path.Combine(folder, s.FileName)))
            .Where(s => File.Exists(s.Path)).ToList();
        if (sheets.Count == 0)
        {
            objections.Add($"'{folder}' holds no sheet, as export --sheet writes them (document.csv, meeting.csv …)");
        }

        foreach (var (sheet, path) in sheets)
        {
            if (Text(path) is not { } text)
            {
                objections.Add($"{sheet.FileName}: its letters are not UTF-8; save it as \"CSV UTF-8\"");
            }
            else
            {
                Rows(sheet, text, objections).ForEach(row => Take(dataFolder, sheet, row, day, changed, objections));
            }
        }

        return new SheetImport(changed, objections);
    }

    /// <summary>Writes what changes.</summary>
    public void Write(string dataFolder) => DataWriter.Write(dataFolder, [.. Changed.Select(c => c.Change)]);

    private static void Take(
        string dataFolder, Sheet sheet, Row row, DateOnly day, List<ChangedPage> changed, List<string> objections)
    {
        if (sheet.Find(row.Page) is not { } record)
        {
            objections.Add($"{row.At}: there is no page '{row.Page}' of this kind; a new page is made with the command new");
            return;
        }

        var now = sheet.CellsOf(record);
        var cells = row.Cells.Where(c => Plain(now[c.Key]) != c.Value).Select(c => (c.Key, c.Value)).ToList();
        if (cells.Count == 0)
        {
            return;
        }

        if (row.State != Sheet.StateOf(record))
        {
            objections.Add($"{row.At}: the file of '{row.Page}' was changed since this sheet was written, or the row is another's; "
                + "export once more and make the change there");
            return;
        }

        var proposal = Correct(dataFolder, record, day, cells);
        if (proposal.Succeeded)
        {
            changed.Add(new ChangedPage(proposal.Change!, [.. cells.Select(c => c.Key)]));
            return;
        }

        // which cell it is shows when each is taken alone
        var single = cells.Select(c => (c.Key, Correct(dataFolder, record, day, [c]).Faults)).Where(c => c.Faults.Any()).ToList();
        foreach (var (key, faults) in single.Count > 0 ? single : [("", proposal.Faults)])
        {
            objections.AddRange(faults.Select(f =>
                $"{row.At}{(key.Length > 0 ? $", column {key}" : "")}: {f.Message.TrimEnd('.')}. {f.Remedy.TrimEnd('.')}"));
        }
    }

    private static Proposal Correct(
        string dataFolder, ArchiveRecord record, DateOnly day, IReadOnlyList<(string Key, string Value)> cells) =>
        PageCorrection.Make(dataFolder, new CorrectionRequest(record.Id.Value, day)
        {
            Values = [.. cells.Where(c => c.Value.Length > 0)],
            Removed = [.. cells.Where(c => c.Value.Length == 0).Select(c => c.Key)],
        });

    private static List<Row> Rows(Sheet sheet, string text, List<string> objections)
    {
        // Excel writes what its country uses between cells
        var separator = HeadForm().Match(text) is { Success: true } head ? head.Groups[1].Value : ",";
        using var parser = new TextFieldParser(new StringReader(text))
        {
            Delimiters = [separator],
            HasFieldsEnclosedInQuotes = true,
            TrimWhiteSpace = false,
        };
        var rows = new List<Row>();
        try
        {
            IReadOnlyList<string> columns = [.. (parser.ReadFields() ?? []).Select(c => c.Trim())];
            var known = sheet.Keys.Select(k => k.Name).Concat([Sheet.Page, Sheet.State]).ToList();
            objections.AddRange(columns.Where(c => c.Length > 0 && !known.Contains(c)).Select(c =>
                $"{sheet.FileName}, line 1: there is no column '{c}'.{Suggestion.Sentence(c, known)}".TrimEnd('.')));
            objections.AddRange(columns.Where(c => c.Length > 0).GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1)
                .Select(g => $"{sheet.FileName}, line 1: two columns are called '{g.Key}'"));
            objections.AddRange(new[] { Sheet.Page, Sheet.State }.Except(columns, StringComparer.Ordinal)
                .Select(c => $"{sheet.FileName}, line 1: the column '{c}' is missing; without it no row is known"));
            if (objections.Any(o => o.StartsWith($"{sheet.FileName}, line 1:", StringComparison.Ordinal)))
            {
                return [];
            }

            while (!parser.EndOfData)
            {
                var line = parser.LineNumber;
                var cells = (parser.ReadFields() ?? []).Select(c => Sheet.Unguarded(Plain(c)));
                var byColumn = columns.Zip(cells).Where(c => c.First.Length > 0)
                    .ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
                if (byColumn.Values.Any(v => v.Length > 0))
                {
                    rows.Add(new Row(
                        string.Create(CultureInfo.InvariantCulture, $"{sheet.FileName}, line {line}"),
                        byColumn[Sheet.Page],
                        byColumn.GetValueOrDefault(Sheet.State, ""),
                        byColumn.Where(c => c.Key is not (Sheet.Page or Sheet.State)).ToDictionary()));
                }
            }
        }
        catch (MalformedLineException)
        {
            objections.Add(string.Create(
                CultureInfo.InvariantCulture, $"{sheet.FileName}, line {parser.ErrorLineNumber}: its quotation marks do not pair"));
            return [];
        }

        objections.AddRange(rows.GroupBy(r => r.Page, StringComparer.Ordinal).SelectMany(g => g.Skip(1))
            .Select(r => $"{r.At}: '{r.Page}' stands in an earlier line too"));
        return [.. rows.DistinctBy(r => r.Page)];
    }

    /// <summary>The text of a sheet; null where its letters cannot be read for sure.</summary>
    private static string? Text(string path)
    {
        var bytes = File.ReadAllBytes(path);
        try
        {
            return bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes.AsSpan(2)) : Utf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Line ends and empty lines do not count: not every spreadsheet keeps them.</summary>
    private static string Plain(string cell) => BlankLines().Replace(cell.ReplaceLineEndings("\n").Trim(), "\n");

    [GeneratedRegex("\\A\"?page\"?([,;\t])", RegexOptions.CultureInvariant)]
    private static partial Regex HeadForm();

    [GeneratedRegex(@"\n[ \t]*(\n[ \t]*)+", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLines();

    /// <summary>A row of a sheet.</summary>
    /// <param name="At">Its file and line, as a person is told them.</param>
    /// <param name="Page">The id of its record.</param>
    /// <param name="State">The state of which it was made.</param>
    /// <param name="Cells">Its cells, by key.</param>
    private sealed record Row(string At, string Page, string State, IReadOnlyDictionary<string, string> Cells);
}

/// <summary>A page of which a sheet changes facts.</summary>
/// <param name="Change">Its file.</param>
/// <param name="Keys">The facts.</param>
public sealed record ChangedPage(DataChange Change, IReadOnlyList<string> Keys);
