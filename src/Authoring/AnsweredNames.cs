using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>
/// Who wrote a paper, answered by name as people do (<c>contributors: Egypt</c>), turned into what records hold:
/// the names are looked up, and whoever has no page gets one proposed. In what capacity somebody writes is asked once: where their papers
/// agree on it, it goes into those in which it is still to fill in. The language of a paper is that of its files, too.
/// </summary>
internal static class AnsweredNames
{
    /// <summary>What is to be written for it; nothing where no such answer stands.</summary>
    public static IReadOnlyList<DataChange> FindAll(string dataFolder, DateOnly day)
    {
        var folder = new DirectoryInfo(Path.Combine(dataFolder, "documents"));
        if (!folder.Exists)
        {
            return [];
        }

        var changes = new List<DataChange>();
        var archive = RecordLoader.Load(dataFolder, new DiagnosticBag());
        var capacities = archive.Records.OfType<DocumentRecord>().SelectMany(d => d.Contributors)
            .Where(c => c.Capacity is not ("signatory" or "contact" or "issuer"))
            .GroupBy(c => (c.Who.Value.Id, c.OnBehalfOf?.Value.Id), c => c.Capacity)
            .Where(g => g.Distinct().Count() == 1)
            .ToDictionary(g => g.Key, g => g.First());
        foreach (var file in folder.EnumerateFiles()
            .Where(f => f.Extension is ".md" or ".yml")
            .OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            var path = $"documents/{file.Name}";
            if (RecordId.TryParse($"documents/{Path.GetFileNameWithoutExtension(file.Name)}") is not { } id
                || RecordFile.Read("data/" + path, file.FullName, new DiagnosticBag()) is not { } record)
            {
                continue;
            }

            var parties = new NamedParties(dataFolder, archive, day, [("sources", $"{{in: {id}, confidence: stated}}")]);
            var values = new Dictionary<string, DraftValue?>();
            if (Value(record.Head, "contributors") is { } answer
                && (HasNames(answer) || Items(answer).Any(i => Capacity(i, capacities) is not null)))
            {
                values["contributors"] = new DraftValue.Many(
                [
                    .. Items(answer).Select(i =>
                        i is YamlScalar { Value: not (RecordFaults.ToFillIn or "") } name ? parties.Entry(name.Value, null)
                        : Capacity(i, capacities) is { } capacity ? With((YamlMap)i, "as", new DraftValue.Quoted(capacity))
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
            var text = file.Extension == ".md"
                ? RecordPrinter.JoinHeadAndText(head, record.Source.Text[record.TextStart..].TrimStart('\n'))
                : head;
            changes.Add(new DataChange(path, System.Text.Encoding.UTF8.GetBytes(text), Replaces: true));
            changes.AddRange(parties.Proposed.Select(p => p.Change!));
            archive = parties.Archive;
        }

        return changes;
    }

    private static bool HasNames(YamlNode answer) =>
        Items(answer).Any(i => i is YamlScalar { Value: not (RecordFaults.ToFillIn or "") });

    /// <summary>In what capacity somebody wrote, where that is still to fill in and their other papers say it; else null.</summary>
    private static string? Capacity(YamlNode entry, Dictionary<(RecordId, RecordId?), string> capacities) =>
        entry is YamlMap map && Scalar(map, "as") == RecordFaults.ToFillIn && RecordId.TryParse(Scalar(map, "who") ?? "") is { } who
            ? capacities.GetValueOrDefault((who, RecordId.TryParse(Scalar(map, "for") ?? "")))
            : null;

    private static bool HasNoLanguage(YamlNode file) => file is YamlMap map && Scalar(map, "language") == RecordFaults.ToFillIn;

    private static DraftValue.Keys With(YamlMap entry, string key, DraftValue value) => new(
    [
        .. entry.Entries.Select(e => (e.Key.Value, e.Key.Value == key ? value : RecordEdit.Value(e.Value))),
    ]);

    private static string? Scalar(YamlMap map, string key) => (Value(map, key) as YamlScalar)?.Value;

    private static YamlNode? Value(YamlMap map, string key) => map.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value;

    private static IReadOnlyList<YamlNode> Items(YamlNode answer) => answer is YamlList list ? list.Items : [answer];
}
