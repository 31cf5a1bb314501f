using System.Globalization;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Tests.Data;

/// <summary>One value of a record, under the key by which a list of facts names it: <c>people[chair].for</c>.</summary>
internal readonly record struct RecordValue(string Key, string Value);

/// <summary>The values of a record as its front matter writes them, one by one.</summary>
internal static class RecordValues
{
    public static IEnumerable<RecordValue> Of(ArchiveRecord record) =>
    [
        new("title", record.Title.Value),
        new("title-is", record.TitleIsDescriptive ? "descriptive" : "printed"),
        .. One("language", record.Language),
        new("holding", record.Holding.ToString().ToLowerInvariant()),
        .. record.OtherNames.SelectMany(Name),
        .. record.Topics.Select(t => new RecordValue("topics", t.Value.ToString())),
        .. record.Relations.Select(r => new RecordValue(r.Type.Key(), r.Target.Value.ToString())),
        .. record.Notes.Select(n => new RecordValue("notes", n.Text)),
        .. record.Sources.Select(Source),
        .. Own(record),
    ];

    private static IEnumerable<RecordValue> Own(ArchiveRecord record) => record switch
    {
        MeetingRecord m =>
        [
            new("number", m.Number.ToString(CultureInfo.InvariantCulture)), new("state", Word(m.State)),
            .. Known("date", m.Date), .. Time(m.Time), .. Known("venue", m.Venue), .. Known("mode", m.Mode),
            .. m.Languages is Stated<IReadOnlyList<string>>.Known known
                ? known.Value.Select(l => new RecordValue("languages", l))
                : [new("languages", Absent(m.Languages))],
            .. Known("open-to", m.OpenTo), .. Known("participants", m.Participants), .. Roles("people", m.People),
            .. One("invitation", m.Invitation?.Value.ToString()), .. One("agenda", m.Agenda?.Value.ToString()),
        ],
        DocumentRecord d =>
        [
            new("type", d.Type.Key()), .. d.Symbols.SelectMany(Symbol), .. Known("date", d.Date), .. One("version-label", d.VersionLabel),
            .. Roles("contributors", d.Contributors), .. Known("addressee", d.Addressee), .. Known("action-required", d.ActionRequired),
            .. d.Parts.Select(p => new RecordValue("parts", p)), .. d.Meetings.Select(m => new RecordValue("meetings", m.Value.ToString())),
        ],
        ResolutionRecord r => [new("number", r.Number), new("body", r.Body.Value.ToString())],
        ResolutionVersionRecord v => [new("version-label", v.VersionLabel), .. Known("adopted", v.Adopted), .. Known("session", v.Session)],
        OutcomeRecord o =>
        [
            new("force", Word(o.Force)), new("type", Word(o.Type)), new("meeting", o.Meeting.Value.ToString()),
            new("printed-words", o.PrintedWords.Value),
            .. Known("actor", o.Actor), .. Known("addressee", o.Addressee), .. Known("deadline", o.Deadline), new("state", Word(o.State)),
            .. o.Evidence.Select(e => new RecordValue("evidence", e.Value.ToString())),
        ],
        EventRecord e =>
            [.. Known("date", e.Date), .. Time(e.Time), .. Known("venue", e.Venue), .. Known("mode", e.Mode), .. Roles("people", e.People)],
        PersonRecord p => [.. Roles("posts", p.Posts), new("country", p.Country.ValueOrDefault.Value?.ToString() ?? Absent(p.Country))],
        OrganisationRecord o =>
        [
            new("type", Word(o.Type)), .. One("short-name", o.ShortName), .. One("country", o.Country?.Value.ToString()),
            .. One("part-of", o.PartOf?.Value.ToString()), .. One("region", o.Region), .. Known("existence", o.Existence),
            .. One("background", o.Background),
        ],
        TopicRecord t => t.Broader.Select(b => new RecordValue("broader", b.Value.ToString())),
        _ => [],
    };

    private static IEnumerable<RecordValue> Name(PrintedForm name) =>
    [
        new("other-names", name.Text), .. One($"other-names[{name.Text}].in", name.PrintedIn?.Value.ToString()),
        .. One($"other-names[{name.Text}].date", name.Date?.Text),
    ];

    private static RecordValue Source(Source source) => source.StatedIn is { } place
        ? new("sources.paper", place.Value.Id.Value)
        : new($"sources[{source.Page}]", Word(source.Confidence));

    private static IEnumerable<RecordValue> Symbol(PrintedSymbol symbol) =>
        [new("symbols", symbol.Printed.Value), new($"symbols[{symbol.Printed.Value}]", Word(symbol.Claim))];

    private static IEnumerable<RecordValue> Roles(string key, IEnumerable<Role> roles) => roles.SelectMany(r => new RecordValue[]
    {
        new($"{key}[{r.Capacity}]", r.Who.Value.ToString()),
    }
        .Concat(One($"{key}[{r.Capacity}].for", r.OnBehalfOf?.Value.ToString()))
        .Concat(One($"{key}[{r.Capacity}].printed", r.Printed))
        .Concat(One($"{key}[{r.Capacity}].date", r.Date?.Text)));

    private static IEnumerable<RecordValue> Time(Stated<PrintedTime> time) => time is Stated<PrintedTime>.Known { Value: var t }
        ?
        [
            new("time.start", t.Start.ToString("HH:mm", CultureInfo.InvariantCulture)),
            .. One("time.end", t.End?.ToString("HH:mm", CultureInfo.InvariantCulture)),
            new("time.offset", t.Offset), .. One("time.zone", t.Zone), .. One("time.printed", t.Printed),
        ]
        : [new("time", Absent(time))];

    private static IEnumerable<RecordValue> Known<T>(string key, Stated<T> value) => value is Stated<T>.Known known
        ? [new(key, known.Value!.ToString()!), .. One(key + ".printed", known.Printed)]
        : [new(key, Absent(value))];

    private static string Absent<T>(Stated<T> value) => value switch
    {
        Stated<T>.NotStated => "not stated",
        Stated<T>.NotFound => "not found",
        _ => "none",
    };

    private static IEnumerable<RecordValue> One(string key, string? value) => value is null ? [] : [new(key, value)];

    /// <summary><c>LiaisonStatement</c> → <c>liaison-statement</c>, as front matter writes it.</summary>
    private static string Word<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
