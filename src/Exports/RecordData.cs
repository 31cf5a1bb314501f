using System.Diagnostics;
using System.Text.Json.Nodes;
using CopArchive.Catalogue;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Wording;

namespace CopArchive.Exports;

/// <summary>
/// A record as data, as <see cref="RecordDataSchema"/> describes it: what every record has under names of its own, and below <c>facts</c>
/// the keys of its file as they are written. Nothing is in it that its page does not show.
/// </summary>
public static class RecordData
{
    /// <summary>The version of this form: it grows by new keys alone; to take one away or change its meaning makes a new one.</summary>
    public const int Version = 1;

    /// <summary>One record.</summary>
    /// <param name="catalogue">The archive.</param>
    /// <param name="record">A record that stands.</param>
    /// <param name="words">The words in which kinds are told.</param>
    public static JsonObject Of(LinkedCatalogue catalogue, ArchiveRecord record, Words words)
    {
        var settings = catalogue.Settings;
        var work = CitedWork.Of(catalogue, record, words);
        string Absolute(Address address) => address.Absolute(settings.BaseUrl);
        var data = new JsonObject
        {
            ["version"] = Version,
            ["id"] = record.Id.Value,
            ["kind"] = KindOf(record),
            ["kindName"] = work.KindName,
            ["url"] = work.Address,
            ["title"] = work.Title,
            ["titleIsPrinted"] = !record.TitleIsDescriptive,
        };
        Add("number", work.Number);
        if (record is DocumentRecord { Symbols.Count: > 0 } document)
        {
            data["numbers"] = List(document.Symbols.Select(s => (JsonNode)s.Printed.Value));
        }

        Add("versionLabel", work.Version);
        Add("language", work.Language);
        if (work.Date is { } date)
        {
            data["date"] = new JsonObject { ["written"] = record.OwnDate!.ValueOrDefault!.Text, ["start"] = date.Start };
            if (date.End is { } end)
            {
                data["date"]!["end"] = end;
            }
        }

        data["authors"] = List(work.Authors.Select(a => new JsonObject { ["name"] = a.Name, ["person"] = a.IsPerson }));
        Add("place", work.Place);
        data["topics"] = List(record.Topics.Select(t => (JsonNode)t.Value.Id.Value));
        data["relations"] = List(record.Relations.Select(Relation));
        data["held"] = record.Holding.ToString().ToLowerInvariant();
        data["access"] = record.Access.Level.ToString().ToLowerInvariant();
        data["texts"] = List(catalogue.Texts(record.Id).Take(record.IsReadable ? int.MaxValue : 0).Select((t, i) => new JsonObject
        {
            ["language"] = t.Language,
            ["url"] = Absolute(i == 0 ? work.Page : work.Page.Page(t.Language)),
        }));
        data["files"] = List(record.Files.Where(f => f.Withheld is null && record.IsReadable).Select(f => new JsonObject
        {
            ["url"] = Absolute(Address.OfFile(record.Id, f.Path.Value)),
            ["language"] = f.Language,
            ["format"] = f.Format,
            ["bytes"] = f.Bytes,
            ["sha256"] = f.Sha256,
        }));
        data["added"] = Day(record.Added);
        data["changed"] = Day(work.Changed);
        data["facts"] = FactsOf(record);
        return data;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                data[name] = value;
            }
        }
    }

    /// <summary>The kind of a record in one word.</summary>
    public static string KindOf(ArchiveRecord record) => record switch
    {
        MeetingRecord => "meeting",
        DocumentRecord => "document",
        ResolutionRecord => "resolution",
        ResolutionVersionRecord => "resolution-version",
        OutcomeRecord => "outcome",
        EventRecord => "event",
        PersonRecord => "person",
        OrganisationRecord => "organisation",
        TopicRecord => "topic",
        _ => throw new UnreachableException(record.GetType().Name),
    };

    /// <summary>The keys of its file as they are written; what it says of files may name one that is withheld.</summary>
    internal static JsonObject FactsOf(ArchiveRecord record)
    {
        var facts = new JsonObject();
        if (record.SourceTexts.Count > 0 && RecordState.TryRead(record.Id, record.SourceTexts[0]) is { } state)
        {
            foreach (var (entry, _) in state.Keys.Where(k => k.Entry.Key.Value != Words.FilesKey))
            {
                facts[entry.Key.Value] = Written(entry.Value);
            }
        }

        return facts;
    }

    /// <summary>A day as ISO 8601 writes it.</summary>
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Relation(Relation relation)
    {
        var data = new JsonObject { ["type"] = relation.Type.Key(), ["to"] = relation.Target.Value.ToString() };
        if (relation.FromAnchor is { } anchor)
        {
            data["from"] = anchor;
        }

        return data;
    }

    private static JsonNode Written(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Value,
        YamlList list => List(list.Items.Select(Written)),
        YamlMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Value, (JsonNode?)Written(e.Value)))),
        _ => throw new UnreachableException(node.GetType().Name),
    };

    private static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);
}
