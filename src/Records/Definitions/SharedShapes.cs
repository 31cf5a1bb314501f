using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Definitions;

/// <summary>Shapes that several kinds of record share.</summary>
internal static class SharedShapes
{
    /// <summary>Somebody's part or post.</summary>
    public static Shape<IReadOnlyList<Role>> Roles { get; } = Shapes.Many(Role());

    /// <summary>The same of a paper, where a name that is written alone is answered by finding its page.</summary>
    public static Shape<IReadOnlyList<Role>> Senders { get; } = new(
        Roles.Form,
        (YamlNode node, ReadingContext reading, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out IReadOnlyList<Role> value) =>
        {
            value = null;
            var items = node is YamlList list ? list.Items : [node];
            return items.FirstOrDefault(i => NameIn(i) is not null) is { } named
                ? reading.Fault(RecordFaults.OnlyName(named.Place, NameIn(named)!))
                : Roles.TryRead(node, reading, out value);
        });

    /// <summary>The name that stands in the place of a sender's page, alone or in an entry; null where none does.</summary>
    public static string? NameIn(YamlNode item) =>
        item is YamlScalar { Value: not (RecordFaults.ToFillIn or "") } name ? name.Value
        : item is YamlMap map && map.Entries.FirstOrDefault(e => e.Key.Value == "who")?.Value
            is YamlScalar { Value: not (RecordFaults.ToFillIn or "") } who && !who.Value.Contains('/') ? who.Value
        : null;

    /// <summary>Hours as printed and as meant.</summary>
    public static Shape<Stated<PrintedTime>> Time { get; } = OrAbsent(PrintedTimeShape());

    /// <summary>Where papers print a text: paragraphs of one paper an item.</summary>
    public static Key<IReadOnlyList<IReadOnlyList<Located<Reference>>>> Witnesses { get; } = new("witnesses",
        Shapes.Many(ParagraphsOfOnePaper()),
        "Where papers we hold print this text, or a part of it, to be compared: for each paper the paragraph, or a list of paragraphs. "
            + "A heading or quotation stands for what is in it.",
        "\n  - documents/ab-2-3#resolves\n  - [documents/report-meeting-2#p-1.1-a, documents/report-meeting-2#p-1.1-b]");

    private static Shape<IReadOnlyList<Located<Reference>>> ParagraphsOfOnePaper()
    {
        var paragraphs = Shapes.OneOrMany(Shapes.Reference);
        return new(paragraphs.Form, (YamlNode node, ReadingContext reading, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(
            false)] out IReadOnlyList<Located<Reference>> value) =>
            paragraphs.TryRead(node, reading, out value)
            && (value.Select(r => (r.Value.Id, r.Value.Language)).Distinct().Count() == 1
                || reading.Fault(RecordFaults.SeveralPapers(node.Place))));
    }

    private static Shape<Role> Role()
    {
        var who = new Key<Located<Reference>>("who", Shapes.Reference,
            "the person or organisation", "organisations/norrland", Required: true);
        var @as = new Key<string>("as", Shapes.Text,
            "in what capacity: a country as \"Member State\", a person as \"author\", or as the paper says",
            "\"Member State\"", Required: true);
        var @for = new Key<Located<Reference>>("for", Shapes.Reference, "on whose behalf", "");
        var printed = new Key<string>("printed", Shapes.Text, "the name as printed there", "");
        var date = new Key<Edtf>("date", Shapes.Date, "when", "");
        return Shapes.Keys<Role>([who, @as, @for, printed, date], (f, _) => new Role(
            f.Require(who), f.Require(@as), f.Has(@for) ? f.Get(@for) : null, f.Get(printed), f.Get(date)));
    }

    private static Shape<PrintedTime> PrintedTimeShape()
    {
        var start = new Key<TimeOnly>("start", Shapes.Hour, "when it begins", "", Required: true);
        var end = new Key<Located<TimeOnly>>("end", Shapes.Located(Shapes.Hour), "when it ends", "");
        var offset = new Key<string>("offset", Shapes.Offset,
            "how far the clock of that place is ahead of UTC on that day", "", Required: true);
        var zone = new Key<string>("zone", Shapes.Text, "the time zone as printed", "");
        var printed = new Key<string>("printed", Shapes.Text, "the hours as printed", "");
        return Shapes.Keys<PrintedTime>([start, end, offset, zone, printed], (f, reading) =>
        {
            if (f.Has(end) && f.Get(end).Value < f.Require(start))
            {
                reading.Fault(RecordFaults.TimeOrder(f.Get(end).Place));
                return null;
            }

            return new PrintedTime(f.Require(start), f.Has(end) ? f.Get(end).Value : null, f.Require(offset), f.Get(zone), f.Get(printed));
        });
    }

    /// <summary>Keys, or one of the words for absence; without <c>printed</c>.</summary>
    private static Shape<Stated<T>> OrAbsent<T>(Shape<T> shape) => Shapes.ScalarOr(
        Shapes.Choice<Stated<T>>(
            ("not stated", new Stated<T>.NotStated()),
            ("not found", new Stated<T>.NotFound()),
            ("none", new Stated<T>.None())),
        absent => absent,
        new Shape<Stated<T>>(shape.Form,
            (YamlNode node, ReadingContext reading, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out Stated<T> value) =>
            {
                var ok = shape.TryRead(node, reading, out var inner);
                value = ok ? new Stated<T>.Known(inner!) : null;
                return ok;
            }));
}
