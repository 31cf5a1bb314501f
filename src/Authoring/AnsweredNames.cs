using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>
/// Who wrote a paper, answered by name as people do (<c>contributors: Egypt</c>), turned into what records hold:
/// the names are looked up, and whoever has no page gets one proposed.
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
        foreach (var file in folder.EnumerateFiles()
            .Where(f => f.Extension is ".md" or ".yml")
            .OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            var path = $"documents/{file.Name}";
            if (RecordId.TryParse($"documents/{Path.GetFileNameWithoutExtension(file.Name)}") is not { } id
                || RecordFile.Read("data/" + path, file.FullName, new DiagnosticBag()) is not { } record
                || record.Head.Entries.FirstOrDefault(e => e.Key.Value == "contributors")?.Value is not { } answer
                || !HasNames(answer))
            {
                continue;
            }

            var parties = new NamedParties(dataFolder, archive, day, [("sources", $"{{in: {id}, confidence: stated}}")]);
            DraftValue[] entries =
                [.. Items(answer).Select(i => i is YamlScalar name ? parties.Entry(name.Value, null) : RecordEdit.Value(i))];
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

    private static IReadOnlyList<YamlNode> Items(YamlNode answer) => answer is YamlList list ? list.Items : [answer];
}
