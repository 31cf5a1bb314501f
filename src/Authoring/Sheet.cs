using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CopArchive.Diagnostics;
using CopArchive.Exports;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>
/// The facts of all records of one kind as a sheet: a row a record, a column a key. What a person changes in it is taken back, cell by
/// cell (<see cref="SheetImport"/>).
/// </summary>
public sealed class Sheet
{
    /// <summary>The column of the id.</summary>
    internal const string Page = "page";

    /// <summary>The column that says of which state of its file a row was made.</summary>
    internal const string State = "fingerprint";

    /// <summary>
    /// Nothing that a person mends in a cell: what keeps something back, since an empty cell would let it out; what tells of published
    /// words and addresses; and what is made of files or set by whatever takes a sheet back.
    /// </summary>
    private static readonly string[] LeftOut =
    [
        CommonKeys.Release.Name, CommonKeys.HistoryFrom.Name, CommonKeys.Withdrawn.Name, CommonKeys.Access.Name,
        CommonKeys.FormerIds.Name, CorrectionShapes.OfWords.Name, "former-symbols", "name", "files", CommonKeys.Corrected.Name,
    ];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true);

    private Sheet(RecordDefinition kind, IReadOnlyList<ArchiveRecord> records) => (Kind, Records) = (kind, records);

    /// <summary>What its records are.</summary>
    internal RecordDefinition Kind { get; }

    /// <summary>Its file.</summary>
    internal string FileName => SymbolSpelling.Slug(Kind.Name) + ".csv";

    /// <summary>The keys that have a column.</summary>
    internal IReadOnlyList<Key> Keys => [.. Kind.Keys.Where(k => !LeftOut.Contains(k.Name))];

    private IReadOnlyList<ArchiveRecord> Records { get; }

    /// <summary>The sheets of an archive, one for each kind of which it has records.</summary>
    internal static IReadOnlyList<Sheet> Of(LoadedRecords archive) =>
    [
        .. RecordDefinitions.All
            .Select(d => new Sheet(d, [.. archive.Records.Where(r => RecordDefinitions.For(r.Id) == d && IsMended(r))]))
            .Where(s => s.Records.Count > 0),
    ];

    /// <summary>
    /// Whether a record stands in a sheet, which is handed on more easily than a repository: not what is kept back or was taken off.
    /// </summary>
    private static bool IsMended(ArchiveRecord record) => record.SourceTexts.Count > 0
        && record is { Withdrawn: null, Release: null, Access.Level: AccessLevel.Public }
        && !(record is PersonRecord && RecordData.FactsOf(record)["name"] is not null);

    /// <summary>Writes the sheets into a folder; if something stands in the way, nothing, and then says what; else null.</summary>
    public static string? Write(string dataFolder, string folder)
    {
        var faults = new DiagnosticBag();
        var sheets = Of(RecordLoader.Load(dataFolder, faults));
        if (faults.HasErrors)
        {
            return "the records have faults, which check lists; mend them first, so that no record is missing from the sheets";
        }

        if (sheets.FirstOrDefault(s => File.Exists(Path.Combine(folder, s.FileName))) is { } there)
        {
            return $"'{folder}' holds {there.FileName} already; name another folder";
        }

        Directory.CreateDirectory(folder);
        foreach (var sheet in sheets)
        {
            File.WriteAllBytes(Path.Combine(folder, sheet.FileName), sheet.Print());
        }

        return null;
    }

    /// <summary>The cells of a record, by column; those of keys that it does not have are empty.</summary>
    internal IReadOnlyDictionary<string, string> CellsOf(ArchiveRecord record)
    {
        var facts = RecordData.FactsOf(record);
        return Keys.Select(k => (k.Name, Cell: facts[k.Name] is { } fact ? Cell(fact) : "")).ToDictionary(c => c.Name, c => c.Cell);
    }

    /// <summary>The state of a record's own file, in a few letters.</summary>
    internal static string StateOf(ArchiveRecord record) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record.SourceTexts[0].Text)))[..12];

    /// <summary>The record of an id; null where this sheet has none.</summary>
    internal ArchiveRecord? Find(string id) => Records.FirstOrDefault(r => r.Id.Value == id);

    /// <summary>What a cell says without the apostrophe that guards it.</summary>
    internal static string Unguarded(string cell) => cell is ['\'', var next, ..] && NeedsGuard(next) ? cell[1..] : cell;

    /// <summary>The mark at the beginning says that this is UTF-8: a spreadsheet would guess otherwise.</summary>
    private byte[] Print() =>
    [
        .. Utf8.Preamble,
        .. new DataTable(
            Kind.Name,
            [new(Page, ""), new(State, ""), .. Keys.Select(k => new DataColumn(k.Name, ""))],
            Page,
            Records.Select(r => (IReadOnlyList<string?>)[r.Id.Value, StateOf(r), .. CellsOf(r).Values.Select(Guarded)]))
        {
            IsGuarded = false,
        }.Print(),
    ];

    /// <summary>One value; several, a line each; all else as JSON.</summary>
    private static string Cell(JsonNode fact) => fact switch
    {
        JsonValue value => value.GetValue<string>(),
        JsonArray list when list.All(i => i is JsonValue v && !v.GetValue<string>().Contains('\n', StringComparison.Ordinal)) =>
            string.Join('\n', list.Select(i => i!.GetValue<string>())),
        _ => JsonFile.Line(fact),
    };

    /// <summary>
    /// An apostrophe keeps a spreadsheet from taking words for a formula, and from drawing 2010-03 or 09:30 in another way.
    /// </summary>
    private static string Guarded(string cell) =>
        cell is [var first, ..] && NeedsGuard(first) && !cell.All(char.IsAsciiDigit) ? "'" + cell : cell;

    private static bool NeedsGuard(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\'' || char.IsAsciiDigit(first);
}
