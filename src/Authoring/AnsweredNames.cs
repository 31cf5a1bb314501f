using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>
/// Who wrote a paper, answered by name as people do (<c>contributors: Egypt</c>), turned into what records hold:
/// the names are looked up, and whoever has no page gets one proposed. In what capacity somebody writes is asked once: where their papers
/// of one kind agree on it, it goes into those of that kind in which it is still to fill in. The language of a paper is that of its
/// files, too.
/// </summary>
public static class AnsweredNames
{
    /// <summary>What is to be written for it; nothing where no such answer stands.</summary>
    public static IReadOnlyList<DataChange> FindAll(string dataFolder, DateOnly day)
    {
        var pages = PagesIn(new DirectoryInfo(Path.Combine(dataFolder, "documents"))).ToList();
        var changes = new List<DataChange>();
        var archive = RecordLoader.Load(dataFolder, new DiagnosticBag());

        // read from the heads alone: a page on which something else is still to fill in answers too
        var capacities = pages
            .SelectMany(p => Items(Value(p.File.Head, "contributors")).OfType<YamlMap>(), (p, entry) => (p.File.Head, Entry: entry))
            .Select(c => (Of: Sender(c.Head, c.Entry), As: Scalar(c.Entry, "as")))
            .Where(c => c.Of is not null && c.As is not (null or "" or RecordFaults.ToFillIn or "signatory" or "contact" or "issuer"))
            .GroupBy(c => c.Of!.Value, c => c.As!)
            .Where(g => g.Distinct().Count() == 1)
            .ToDictionary(g => g.Key, g => g.First());
        foreach (var (id, path, record) in pages)
        {
            string? Capacity(YamlNode entry) => entry is YamlMap map && Scalar(map, "as") == RecordFaults.ToFillIn
                && Sender(record.Head, map) is { } sender ? capacities.GetValueOrDefault(sender) : null;

            var parties = new NamedParties(dataFolder, archive, day, [("sources", $"{{in: {id}, confidence: stated}}")]);
            DraftValue.Keys Entry(string name) => parties.Entry(name, null) is var entry
                && Scalar(record.Head, "type") is { } kind && entry.Entries[0].Value is DraftValue.Bare who
                && capacities.TryGetValue((RecordId.Parse(who.Text), ForOf(entry), kind), out var capacity)
                    ? parties.Entry(name, capacity)
                    : entry;

            var values = new Dictionary<string, DraftValue?>();
            if (Value(record.Head, "contributors") is YamlScalar { Value: "none" })
            {
                values["contributors"] = null;
            }
            else if (Value(record.Head, "contributors") is { } answer
                && Items(answer).Any(i => Name(i) is not null || Capacity(i) is not null))
            {
                values["contributors"] = new DraftValue.Many(
                [
                    .. Items(answer).Select(i => Name(i) is { } name ? Named(Entry(name), i as YamlMap)
                        : Capacity(i) is { } capacity ? With((YamlMap)i, "as", new DraftValue.Quoted(capacity))
                        : RecordEdit.Value(i)),
                ]);
            }

            if (Scalar(record.Head, "language") is { } language and not RecordFaults.ToFillIn
                && Value(record.Head, "files") is YamlList files && files.Items.Any(HasNoLanguage))
            {
                values["files"] = new DraftValue.Many(
                [
                    .. files.Items.Select(f =>
                        HasNoLanguage(f) ? With((YamlMap)f, "language", new DraftValue.Bare(language)) : RecordEdit.Value(f)),
                ]);
            }

            if (values.Count == 0)
            {
                continue;
            }

            var head = RecordEdit.Head(record, RecordDraft.KeysOf(id, null), values);
            var text = path.EndsWith(".md", StringComparison.Ordinal)
                ? RecordPrinter.JoinHeadAndText(head, record.Source.Text[record.TextStart..].TrimStart('\n'))
                : head;
            changes.Add(new DataChange(path, System.Text.Encoding.UTF8.GetBytes(text), Replaces: true));
            changes.AddRange(parties.Proposed.Select(p => p.Change!));
            archive = parties.Archive;
        }

        return changes;
    }

    /// <summary>The papers, each with its own file.</summary>
    private static IEnumerable<(RecordId Id, string Path, RecordFile File)> PagesIn(DirectoryInfo folder) =>
        !folder.Exists ? [] : folder.EnumerateFiles().Where(f => f.Extension is ".md" or ".yml")
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => (Id: RecordId.TryParse($"documents/{Path.GetFileNameWithoutExtension(f.Name)}"), Path: $"documents/{f.Name}",
                File: RecordFile.Read($"data/documents/{f.Name}", f.FullName, new DiagnosticBag())))
            .Where(p => p.Id is not null && p.File is not null)
            .Select(p => (p.Id!, p.Path, p.File!));

    /// <summary>Who sent papers of which kind, and for whom: for these the capacity is asked once; null where one is not known.</summary>
    private static (RecordId Who, RecordId? For, string Kind)? Sender(YamlMap head, YamlMap entry) =>
        Scalar(head, "type") is { } kind and not RecordFaults.ToFillIn && RecordId.TryParse(Scalar(entry, "who") ?? "") is { } who
            ? (who, RecordId.TryParse(Scalar(entry, "for") ?? ""), kind)
            : null;

    private static RecordId? ForOf(DraftValue.Keys entry) =>
        entry.Entries.Select(e => e.Key == "for" ? e.Value : null).OfType<DraftValue.Bare>().FirstOrDefault() is { } whom
            ? RecordId.TryParse(whom.Text)
            : null;

    private static string? Name(YamlNode item) => SharedShapes.NameIn(item);

    /// <summary>What was found of a name, with what else stands there.</summary>
    internal static DraftValue.Keys Named(DraftValue.Keys found, YamlMap? standing) => standing is null ? found : new(
    [
        .. found.Entries.Select(e => e.Key != "who" && Value(standing, e.Key) is { } own ? (e.Key, RecordEdit.Value(own)) : e),
        .. standing.Entries.Where(e => found.Entries.All(f => f.Key != e.Key.Value)).Select(e => (e.Key.Value, RecordEdit.Value(e.Value))),
    ]);

    private static bool HasNoLanguage(YamlNode file) => file is YamlMap map && Scalar(map, "language") == RecordFaults.ToFillIn;

    private static DraftValue.Keys With(YamlMap entry, string key, DraftValue value) => new(
    [
        .. entry.Entries.Select(e => (e.Key.Value, e.Key.Value == key ? value : RecordEdit.Value(e.Value))),
    ]);

    private static string? Scalar(YamlMap map, string key) => (Value(map, key) as YamlScalar)?.Value;

    private static YamlNode? Value(YamlMap map, string key) => map.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value;

    private static IReadOnlyList<YamlNode> Items(YamlNode? answer) =>
        answer switch { null => [], YamlList list => list.Items, _ => [answer] };
}
