using System.Text;
using System.Text.Json.Nodes;
using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Exports;

/// <summary>
/// The records as data: one file of JSON beside each page, and below <c>/data/</c> all of them as JSON, as tables (a Frictionless data
/// package), their paragraphs as JSON Lines, and their files as they are kept.
/// </summary>
public static class DataFiles
{
    private static Address Folder => RecordForms.Folder;

    /// <summary>All of them that the archive wants.</summary>
    /// <param name="catalogue">The archive.</param>
    /// <param name="log">What happened in it.</param>
    /// <param name="words">The words in which kinds are named.</param>
    /// <param name="hasRights">Whether the archive has a page about rights.</param>
    public static IEnumerable<(Address Address, Func<byte[]> Content)> Write(
        LinkedCatalogue catalogue, ArchiveLog log, Words words, bool hasRights)
    {
        var settings = catalogue.Settings;
        var standing = catalogue.Records.Where(r => r.Withdrawn is null).ToList();
        if (settings.Forms.Contains(RecordForm.Data))
        {
            foreach (var record in standing)
            {
                yield return (RecordForms.Json(Address.Of(record.Id)), () => JsonFile.Print(RecordData.Of(catalogue, record, words)));
            }

            yield return (RecordDataSchema.Address, () => JsonFile.Print(RecordDataSchema.Of(settings)));
            yield return (Folder.File("records.json"), () => Encoding.UTF8.GetBytes(
                "[\n" + string.Join(",\n", standing.Select(r => JsonFile.Line(RecordData.Of(catalogue, r, words)))) + "\n]\n"));
            yield return (Folder.File("paragraphs.jsonl"), () => Paragraphs(catalogue, standing, words));
            List<DataTable> tables =
            [
                Records(catalogue, standing, words),
                .. RecordDefinitions.All.Select(d => OfKind(d, standing)),
                Numbers(catalogue),
                History(catalogue, log),
            ];
            foreach (var table in tables)
            {
                yield return (Folder.File(table.FileName), table.Print);
            }

            yield return (Folder.File("datapackage.json"), () => JsonFile.Print(Package(settings, tables, hasRights)));
        }

        if (settings.Forms.Contains(RecordForm.Sources) && settings.RepositoryIsPublic)
        {
            // what is said of a file that is withheld is not for everybody, and a file of ours says it
            foreach (var source in standing.Where(r => r.IsReadable && r.Files.All(f => f.Withheld is null)).SelectMany(r => r.SourceTexts))
            {
                yield return (
                    Folder.File("kept/" + source.File[(source.File.IndexOf('/', StringComparison.Ordinal) + 1)..]),
                    () => Encoding.UTF8.GetBytes(source.Text));
            }
        }
    }

    private static byte[] Paragraphs(LinkedCatalogue catalogue, List<ArchiveRecord> standing, Words words)
    {
        var lines = new StringBuilder();
        foreach (var record in standing.Where(r => r.IsReadable))
        {
            var first = true;
            foreach (var text in catalogue.Texts(record.Id))
            {
                var page = first ? Address.Of(record.Id) : Address.Of(record.Id).Page(text.Language);
                var places = new Locators(text, words);
                var cite = record.Texts.FirstOrDefault(t => t.Language == text.Language) is { } written
                    ? new Citations(catalogue, words).OfParagraphs(record, written)
                    : null;
                foreach (var unit in text.AllUnits().Where(u => u.Plain().Length > 0))
                {
                    lines.Append(JsonFile.Line(new JsonObject
                    {
                        ["record"] = record.Id.Value,
                        ["language"] = unit.Language ?? text.Language,
                        ["anchor"] = unit.Anchor,
                        ["place"] = places.Of(unit.Anchor),
                        ["label"] = unit.Label,
                        ["kind"] = unit.Kind.ToString().ToLowerInvariant(),
                        ["text"] = unit.Plain(),
                        ["citation"] = cite?.Invoke(places.Of(unit.Anchor), unit.Anchor),
                        ["url"] = page.At(unit.Anchor).Absolute(catalogue.Settings.BaseUrl),
                    })).Append('\n');
                }

                first = false;
            }
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static DataTable Records(LinkedCatalogue catalogue, List<ArchiveRecord> standing, Words words) => new(
        "records",
        [
            new("id", "Permanent identity: the path of its page."), new("kind", "What kind of record it is."),
            new("kind-name", "The same in a reader's word."), new("number", "Its number as printed."), new("title", "Its title or name."),
            new("version", "Which version it is, as printed."), new("start", "Its date: day, month or year."),
            new("end", "The end of an interval."), new("authors", "Who wrote it."), new("at", "Meetings to which it belongs."),
            new("topics", "Ids of topics."), new("language", "Its first language, BCP 47."), new("held", "How much of it is held."),
            new("access", "Who may read it."), new("added", "The day on which it came into the archive."),
            new("changed", "The day on which it was last changed here, or else added."), new("url", "Its page."),
        ],
        "id",
        standing.Select(r => (Record: r, Work: CitedWork.Of(catalogue, r, words))).Select(p => (IReadOnlyList<string?>)
        [
            p.Record.Id.Value, RecordData.KindOf(p.Record), p.Work.KindName, p.Work.Number, p.Work.Title, p.Work.Version,
            p.Work.Date?.Start, p.Work.Date?.End, DataTable.Several(p.Work.Authors.Select(a => a.Name)), DataTable.Several(p.Work.At),
            DataTable.Several(p.Record.Topics.Select(t => t.Value.Id.Value)), p.Work.Language,
            p.Record.Holding.ToString().ToLowerInvariant(), p.Record.Access.Level.ToString().ToLowerInvariant(),
            RecordData.Day(p.Record.Added), RecordData.Day(p.Work.Changed), p.Work.Address,
        ]));

    /// <summary>The records of one kind, a column for each key of their files.</summary>
    private static DataTable OfKind(RecordDefinition kind, List<ArchiveRecord> standing)
    {
        var keys = kind.Keys.Where(k => k.Name != Words.FilesKey).ToList();
        return new DataTable(
            SymbolSpelling.Slug(kind.Name),
            [new("id", "Permanent identity: the path of its page."), .. keys.Select(k => new DataColumn(k.Name, k.Explanation))],
            "id",
            standing.Where(r => RecordDefinitions.For(r.Id) == kind).Select(r => (r.Id, Facts: RecordData.FactsOf(r)))
                .Select(r => (IReadOnlyList<string?>)[r.Id.Value, .. keys.Select(k => Cell(r.Facts[k.Name]))]));
    }

    private static DataTable Numbers(LinkedCatalogue catalogue) => new(
        "numbers",
        [
            new("printed", "The number as printed."), new("key", "The number as addresses write it."),
            new("record", "The paper that bears it."), new("claim", "own, shared or misprinted"), new("url", "Its short address."),
        ],
        null,
        catalogue.All<DocumentRecord>().Where(d => d.Withdrawn is null).SelectMany(d => d.Symbols, (d, s) => (IReadOnlyList<string?>)
        [
            s.Printed.Value, catalogue.SymbolReader.Key(s.Printed.Value).Value, d.Id.Value, s.Claim.ToString().ToLowerInvariant(),
            Address.OfSymbol(catalogue.SymbolReader.Key(s.Printed.Value).Value).Absolute(catalogue.Settings.BaseUrl),
        ]));

    private static DataTable History(LinkedCatalogue catalogue, ArchiveLog log) => new(
        "history",
        [
            new("day", "When."), new("what", "added, changed, corrected or withdrawn"), new("record", "To which."),
            new("title", "Its title today."), new("keys", "Keys of its file that were changed; text and files are named so too."),
            new("url", "Where to read more."),
        ],
        null,
        log.Entries.Select(e => (IReadOnlyList<string?>)
        [
            RecordData.Day(e.Day), e.Kind.ToString().ToLowerInvariant(), e.Record.Id.Value, e.Record.Title.Value,
            DataTable.Several(e.Changed), e.To.Absolute(catalogue.Settings.BaseUrl),
        ]));

    /// <summary>A Frictionless data package (profile tabular-data-package, version 1).</summary>
    private static JsonObject Package(ArchiveSettings settings, IReadOnlyList<DataTable> tables, bool hasRights)
    {
        var package = new JsonObject
        {
            ["profile"] = "tabular-data-package",
            ["name"] = SymbolSpelling.Slug(settings.Title),
            ["title"] = settings.Title,
            ["description"] = settings.OfficialStatus,
            ["homepage"] = settings.BaseUrl.AbsoluteUri,
            ["resources"] = new JsonArray([.. tables.Select(t => t.Resource())]),
        };
        if (Licence(settings, hasRights) is { } licence)
        {
            package["licenses"] = new JsonArray(licence);
        }

        return package;
    }

    /// <summary>Under what the data may be used: what the settings name, or else the page on rights; null where there is neither.</summary>
    private static JsonObject? Licence(ArchiveSettings settings, bool hasRights) => settings.DataLicence is { } licence
        ? new JsonObject { ["name"] = licence.Name, ["path"] = licence.Page }
        : !hasRights ? null
        : new JsonObject { ["path"] = Address.Home.Page("rights").Absolute(settings.BaseUrl), ["title"] = settings.Rights };

    private static string? Cell(JsonNode? fact) => fact switch
    {
        null => null,
        JsonArray list when list.All(i => i is JsonValue) => DataTable.Several(list.Select(i => i!.GetValue<string>())),
        JsonValue value => value.GetValue<string>(),
        _ => JsonFile.Line(fact),
    };
}
