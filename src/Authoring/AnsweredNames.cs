using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>
/// Who wrote a paper, answered by name as people do (<c>contributors: Egypt</c>), turned into what records hold:
/// the names are looked up, and whoever has no page gets one proposed. In what capacity somebody writes is asked once: where their papers
/// agree on it, it goes into those in which it is still to fill in.
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
                || RecordFile.Read("data/" + path, file.FullName, new DiagnosticBag()) is not { } record
                || record.Head.Entries.FirstOrDefault(e => e.Key.Value == "contributors")?.Value is not { } answer
                || !(HasNames(answer) || Items(answer).Any(i => Capacity(i, capacities) is not null)))
            {
                continue;
            }

            var parties = new NamedParties(dataFolder, archive, day, [("sources", $"{{in: {id}, confidence: stated}}")]);
            DraftValue[] entries =
            [
                .. Items(answer).Select(i =>
                    i is YamlScalar { Value: not (RecordFaults.ToFillIn or "") } name ? parties.Entry(name.Value, null)
                    : Capacity(i, capacities) is { } capacity ? WithCapacity((YamlMap)i, capacity)
                    : RecordEdit.Value(i)),
            ];
            var head = RecordEdit.Head(
                record,
                RecordDraft.KeysOf(id, null),
                new Dictionary<string, DraftValue?> { ["contributors"] = new DraftValue.Many(entries) });
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

    private static DraftValue.Keys WithCapacity(YamlMap entry, string capacity) => new(
    [
        .. entry.Entries.Select(e => (e.Key.Value, e.Key.Value == "as" ? new DraftValue.Quoted(capacity) : RecordEdit.Value(e.Value))),
    ]);

    private static string? Scalar(YamlMap map, string key) =>
        (map.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value as YamlScalar)?.Value;

    private static IReadOnlyList<YamlNode> Items(YamlNode answer) => answer is YamlList list ? list.Items : [answer];
}
