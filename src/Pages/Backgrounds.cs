using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Wording;
using CopArchive.Records;
using CopArchive.Values;

namespace CopArchive.Pages;

/// <summary>Puts together what stands beside the page of one thing.</summary>
internal static class Backgrounds
{
    /// <summary>All of it.</summary>
    public static Background BackgroundOf(this Shelves shelves, ArchiveRecord record)
    {
        var anchors = shelves.Texts(record).SelectMany(t => t.All()).Select(u => u.Anchor).ToHashSet(StringComparer.Ordinal);
        return new Background(
            shelves.RelationsOf(record),
            [.. record.Topics.Select(t => shelves.Name(t))],
            [.. record.OtherNames.Select(n => (Line)new Phrase(n.Text, Language: n.Language) + (n.In is { } place ? " in " + shelves.Place(place.Value) : ""))],
            [.. record.Sources.Select(s => shelves.Source(s))],
            [.. record.Notes.Where(n => n.On is null || !anchors.Contains(n.On)).Select(n => n.Text)],
            [
                new Fact("Added to the archive", record.Added.InWords()),
                new Fact("Last changed here", record.Corrected?.InWords() ?? "not changed since"),
            ],
            record.Access.Level == AccessLevel.Public ? null : record.Access.Level.InWords() + (record.Access.Reason is { } reason ? $". {reason}" : ""),
            record is DocumentRecord or ResolutionVersionRecord ? shelves.Settings.Rights : null,
            TellUs(shelves.Settings, "Something wrong", Address.Of(record.Id), record.Id.Value));
    }

    /// <summary>A mail with subject and address filled in.</summary>
    public static TellUs TellUs(ArchiveSettings settings, string subject, Address page, string name) => new(settings.Contact is null ? null :
        $"mailto:{settings.Contact}?subject={Uri.EscapeDataString($"{subject}: {name}")}&body={Uri.EscapeDataString($"\n\n{page.Absolute(settings.BaseUrl)}\n")}");

    /// <summary>Notes on paragraphs, by anchor.</summary>
    public static ILookup<string, string> NotesOn(ArchiveRecord record) =>
        record.Notes.Where(n => n.On is not null).ToLookup(n => n.On!, n => n.Text, StringComparer.Ordinal);

    /// <summary>Files, those that are not published with the reason.</summary>
    public static IReadOnlyList<ShownFile> FilesOf(ArchiveRecord record) =>
    [
        .. record.Files.Select(f => new ShownFile(
            $"{f.Role.InWords()}: {f.Format}, {LanguageWords.Name(f.Language)}, {Numbers.Size(f.Bytes)}",
            f.Withheld is null && Shelves.IsReadable(record) ? SitePages.File(record.Id, f.Path.Value) : null,
            f.Withheld ?? (Shelves.IsReadable(record) ? null : "Not public."),
            f.Sha256)),
    ];

    private static List<RelationGroup> RelationsOf(this Shelves shelves, ArchiveRecord record)
    {
        var groups = new List<RelationGroup>();
        var backlinks = shelves.Naming(record.Id).Where(b => b.From.Withdrawn is null && b.From.Id != record.Id).ToLookup(b => b.Type);
        foreach (var type in Enum.GetValues<RelationType>())
        {
            Add(groups, type.Name(), record.Relations.Where(r => r.Type == type)
                .Select(r => shelves.Entry(shelves.Catalogue[r.Target.Value], r.Target.Value.Anchor is null ? [] : [r.Target.Value])));
            Add(groups, type.Reverse(), backlinks[type].GroupBy(b => b.From)
                .Select(g => shelves.Entry(g.Key, g.Where(b => b.FromUnit is not null).Select(b => new Reference(b.From.Id, b.FromUnit!.Anchor, b.FromLanguage)))));
        }

        return groups;
    }

    private static void Add(List<RelationGroup> groups, string name, IEnumerable<RelationEntry> entries)
    {
        if (entries.DistinctBy(e => (e.To.To, e.Places.Plain)).ToList() is { Count: > 0 } all)
        {
            groups.Add(new RelationGroup(char.ToUpperInvariant(name[0]) + name[1..], all));
        }
    }

    private static RelationEntry Entry(this Shelves shelves, ArchiveRecord other, IEnumerable<Reference> places)
    {
        var detail = Line.Join(" · ",
            other is DocumentRecord { Symbols: [var symbol, ..] } ? symbol.Printed.Value : Cards.KindName(other),
            Shelves.DateOf(other) is { ValueOrDefault: { } date } ? date.InWords() : "");
        return new RelationEntry(other.Name(), detail, Line.Join(", ", places.Select(p => shelves.Paragraph(p)).OfType<Phrase>().DistinctBy(p => p.Text).Select(p => (Line)p)));
    }

    /// <summary>The paragraph to which a reader counts a place: <c>§ 4.1</c> for a point of its list.</summary>
    private static Phrase? Paragraph(this Shelves shelves, Reference place) =>
        shelves.Locators(place.Id, place.Language) is { } locators && locators.Outermost(place.Anchor!) is { } unit
            ? new Phrase(locators.Of(unit.Anchor), Address.Of(place))
            : null;

    private static Line Source(this Shelves shelves, Source source)
    {
        var what = source.For.Count == 0 ? "" : string.Join(", ", source.For.Select(f => f.Replace('-', ' '))) + ": ";
        Line where = source.In is { } place
            ? shelves.Place(place.Value)
            : source.Page + (source.Seen is { } seen ? $" (seen on {seen.InWords()})" : "");
        var sure = source.Confidence.InWords();
        return what.Length == 0 ? char.ToUpperInvariant(sure[0]) + sure[1..] + ": " + where : char.ToUpperInvariant(what[0]) + what[1..] + sure + ", " + where;
    }
}
