using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages.Shelving;

/// <summary>Assembles the background shown beside a page.</summary>
internal static class Backgrounds
{
    private static readonly RelationType[] AllButCites = [.. Enum.GetValues<RelationType>().Where(t => t != RelationType.Cites)];
    private static readonly RelationType[] CitesLast = [.. AllButCites, RelationType.Cites];

    /// <summary>The background of a record.</summary>
    public static Background BackgroundOf(this Shelves shelves, ArchiveRecord record)
    {
        HashSet<string> anchors = record.Notes.Any(n => n.About is not null)
            ? [.. shelves.Texts(record).SelectMany(t => t.Anchors())]
            : [];
        return new Background(
            shelves.RelationsOf(record),
            [.. record.Topics.Select(t => shelves.Name(t))],
            [.. record.OtherNames.Select(n => n.PrintedIn is { } place
                ? shelves.Words.NamePrintedIn(shelves.Printed(n), shelves.Place(place.Value))
                : shelves.Printed(n))],
            [.. record.Sources.Select(s => shelves.SourceInWords(s))],
            [.. record.Elsewhere.Select(e => new OutsidePage(
                e.Page,
                Words.Capital(e.What),
                shelves.Words.SeenOn(shelves.Words.Day(e.Seen))))],
            [.. record.SameAs.Select(s => new OutsidePage(s.Page, s.In, null))],
            [.. record.Notes.Where(n => n.About is null || !anchors.Contains(n.About)).Select(n => n.Text)],
            [
                new Fact(shelves.Words.FactAddedOn, shelves.Words.Day(record.Added)),
                new Fact(shelves.Words.FactLastChanged,
                    shelves.Catalogue.Changed(record) is { } day ? shelves.Words.Day(day) : shelves.Words.NotChangedSince),
            ],
            record.Access.Level == AccessLevel.Public
                ? null
                : record.Access.Reason is { } reason
                    ? shelves.Words.NotPublicWhy(shelves.Words.AccessLevel(record.Access.Level), shelves.Own(reason))
                    : shelves.Words.AccessLevel(record.Access.Level),
            record is DocumentRecord or ResolutionVersionRecord ? shelves.Settings.Rights : null,
            TellUs(shelves, shelves.Words.MailWrong, Address.Of(record.Id), record.Id.Value),
            shelves.ChangesOf(record));
    }

    /// <summary>A mail with subject and address filled in.</summary>
    public static TellUs TellUs(Shelves shelves, string subject, Address page, string name) => Mail(
        shelves.Settings, shelves.Words.MailSubject(subject, name), $"\n\n{page.Absolute(shelves.Settings.BaseUrl)}\n");

    /// <summary>A mail with subject and letter filled in.</summary>
    public static TellUs Mail(ArchiveSettings settings, string subject, string letter) => new(settings.Contact is null
        ? null
        : $"mailto:{settings.Contact}?subject={Uri.EscapeDataString(subject)}&body={Uri.EscapeDataString(letter)}");

    /// <summary>Notes on paragraphs, by anchor.</summary>
    public static ILookup<string, string> NotesOn(ArchiveRecord record) =>
        record.Notes.Where(n => n.About is not null).ToLookup(n => n.About!, n => n.Text, StringComparer.Ordinal);

    /// <summary>Files, those that are not published with the reason.</summary>
    public static IReadOnlyList<ShownFile> FilesOf(this Shelves shelves, ArchiveRecord record) =>
    [
        .. record.Files.Select(f => new ShownFile(
            shelves.Words.FileLine(
                shelves.Words.FileRole(f.Role), shelves.Words.FileFormat(f.Format), shelves.Words.LanguageName(f.Language),
                shelves.Words.Size(f.Bytes)),
            f.Withheld is null && record.IsReadable ? Address.OfFile(record.Id, f.Path.Value) : null,
            f.Withheld ?? (record.IsReadable ? null : shelves.Words.NotPublic),
            f.Sha256,
            f.Withheld is null && f.Hides.Count > 0 ? shelves.Words.HiddenContent(f.Hides) : null,
            f.CleanedFrom,
            f.Withheld is null ? shelves.Words.ByEar(f.ByEar, f.NamesNoLanguage) : null,
            [.. f.Replaces.Select(r => new ShownFormerFile(shelves.Words.Day(r.Day), r.Why, r.Sha256))],
            f.Erased is { } erased ? shelves.Words.Day(erased.Day) : null)),
    ];

    /// <summary>
    /// What came of each paragraph of a thing, by anchor: one or two outcomes with their states; of more, how many came to what, leading
    /// to where the page lists them, if it does.
    /// </summary>
    public static ILookup<string, Phrases> CameByAnchor(this Shelves shelves, ArchiveRecord record, Address? list) =>
        shelves.Evidence[record.Id]
            .Where(e => e.Anchor is not null).Distinct()
            .GroupBy(e => e.Anchor!, e => e.Outcome, StringComparer.Ordinal)
            .ToLookup(
                g => g.Key,
                g => g.Count() <= 2 || list is null
                    ? shelves.Words.Sentences(g.Select(o => shelves.Words.CameLine(o.Name(), shelves.Words.OutcomeState(o.State))))
                    : shelves.Words.CameTallies(
                        new Phrase(shelves.Words.DecisionsAndSuggestions(g.Count()), list),
                        shelves.Words.List(shelves.OutcomeTallies(g).Select(t => t.Words))),
                StringComparer.Ordinal);

    /// <summary>What cites each paragraph of a thing, by anchor.</summary>
    public static ILookup<string, Phrases> CitedByAnchor(this Shelves shelves, ArchiveRecord record) => shelves.Naming(record.Id)
        .Where(b => b is { Type: RelationType.Cites, TargetAnchor: not null, From: not OutcomeRecord })
        .GroupBy(b => (b.TargetAnchor, b.From.Id))
        .ToLookup(
            g => g.Key.TargetAnchor!,
            g => Phrases.Join(" ", g.First().From.Name(), Places(
                shelves,
                g.Select(b => b.FromUnit is null ? null : new Reference(b.From.Id, b.FromUnit.Anchor, b.FromLanguage)))),
            StringComparer.Ordinal);

    /// <summary>What it belongs to, what came of it, what followed it, what cites it, what it cites.</summary>
    private static IReadOnlyList<RelationGroup> RelationsOf(this Shelves shelves, ArchiveRecord record)
    {
        var named = shelves.Naming(record.Id).ToLookup(b => b.Type);
        var written = record.Relations.ToLookup(r => r.Type);
        // a meeting's page lists its papers by type, a paper's what was decided, asked and said about it
        RelationType[] elsewhere = record is MeetingRecord or EventRecord ? [RelationType.PresentedAt, RelationType.ReportsOn]
            : record is DocumentRecord ? [RelationType.Concerns]
            : [];
        return
        [
            .. AllButCites.Where(written.Contains)
                .Select(t => Group(shelves.Words.Relation(t), shelves.WrittenRelations(written[t]))).OfType<RelationGroup>(),
            .. CitesLast.Where(t => named.Contains(t) && !elsewhere.Contains(t))
                .Select(t => Group(shelves.Words.RelationReverse(t), shelves.NamingRecords(named[t])))
                .OfType<RelationGroup>(),
            .. new[] { Group(shelves.Words.Relation(RelationType.Cites), shelves.CitedRecords(record)) }.OfType<RelationGroup>(),
        ];
    }

    private static RelationGroup? Group(string name, IEnumerable<RelationEntry> entries) => entries.ToList() is { Count: > 0 } all
        ? new RelationGroup(Words.Capital(name), all)
        : null;

    /// <summary>Relations that the thing's own head names, each other end once.</summary>
    private static IEnumerable<RelationEntry> WrittenRelations(this Shelves shelves, IEnumerable<Relation> relations) =>
        relations.GroupBy(r => r.Target.Value.Id)
            .Select(g => shelves.Entry(
                shelves.Catalogue.Find(g.Key)!,
                Places(shelves, g.Select(r => r.Target.Value.Anchor is null ? null : r.Target.Value))));

    /// <summary>What names the thing, with the paragraphs that do.</summary>
    private static IEnumerable<RelationEntry> NamingRecords(this Shelves shelves, IEnumerable<Backlink> links) => links
        .GroupBy(b => b.From.Id)
        .Select(g => shelves.Entry(
            g.First().From,
            Places(shelves, g.Select(b => b.FromUnit is null ? null : new Reference(b.From.Id, b.FromUnit.Anchor, b.FromLanguage)))));

    /// <summary>What the thing cites, in its head or its text, with the paragraphs of its own that do.</summary>
    private static IEnumerable<RelationEntry> CitedRecords(this Shelves shelves, ArchiveRecord record)
    {
        var locators = shelves.Locators(record.Id);
        var inHead = record.Relations.Where(r => r.Type == RelationType.Cites).Select(r => (r.Target.Value.Id, Anchor: r.FromAnchor));
        var inText = shelves.Texts(record).Take(1).SelectMany(t => t.AllUnits()).SelectMany(u => u.Mentions()
            .Select(m => shelves.Catalogue.Resolve(m)?.Id).OfType<RecordId>().Select(id => (Id: id, Anchor: (string?)u.Anchor)));
        // those of the text are in its order already
        var inOrder = !inHead.Any() ? inText
            : inHead.Concat(inText).OrderBy(c => c.Anchor is null ? -1 : locators?.Order(c.Anchor) ?? -1);
        return inOrder.Where(c => c.Id != record.Id)
            .GroupBy(c => c.Id)
            .Select(g => shelves.Entry(
                shelves.Catalogue.Find(g.Key)!,
                Places(shelves, g.Select(c => c.Anchor is null ? null : new Reference(record.Id, c.Anchor)))));
    }

    private static RelationEntry Entry(this Shelves shelves, ArchiveRecord other, Phrases places) =>
        shelves.Entries.GetOrAdd(other, static (other, shelves) => shelves.EntryOf(other), shelves) with { Places = places };

    private static RelationEntry EntryOf(this Shelves shelves, ArchiveRecord other) => new(
        other switch
        {
            ResolutionVersionRecord version => shelves.Cited(version),
            ResolutionRecord resolution => shelves.Cited(resolution),
            DocumentRecord or MeetingRecord or OutcomeRecord or EventRecord or PersonRecord or OrganisationRecord or TopicRecord =>
                other.Name(),
            _ => throw new UnreachableException(other.GetType().Name),
        },
        Phrases.Join(" · ",
            other switch
            {
                DocumentRecord { Symbols: [var symbol, ..] } => symbol.Printed.Value,
                ResolutionVersionRecord or ResolutionRecord => other.Name() with { To = null },
                DocumentRecord or MeetingRecord or OutcomeRecord or EventRecord or PersonRecord or OrganisationRecord
                    or TopicRecord => shelves.Words.ExactKind(other),
                _ => throw new UnreachableException(other.GetType().Name),
            },
            other.OwnDate is { ValueOrDefault: { } date } ? shelves.Words.Date(date) : ""),
        Phrases.Empty);

    /// <summary>The numbered paragraphs of these places: <c>§ 4.1</c> for a point of its list.</summary>
    private static Phrases Places(Shelves shelves, IEnumerable<Reference?> places) => shelves.Words.List(places.OfType<Reference>()
        .Select(p => shelves.Locators(p.Id, p.Language) is { } locators && locators.Outermost(p.Anchor!) is { } unit
            ? locators.Marked(unit.Anchor).Leading(Address.Of(p))
            : null)
        .OfType<Phrase>().DistinctBy(p => p.Text).Select(p => (Phrases)p));

    /// <summary>Where a fact comes from, and how sure it is.</summary>
    public static Phrases SourceInWords(this Shelves shelves, Source source)
    {
        // keys as the editors write them, who do so in the language of the plain frame
        var what = shelves.Words.List(
            source.Covers.Select(f => shelves.Site.Frame.IsPlain ? f.Replace('-', ' ') : shelves.Words.FactName(f)));
        Phrases where = source.StatedIn is { } place
            ? shelves.Place(place.Value)
            : source.Page is { } page ? (source.Seen is { } seen ? shelves.Words.SourcePageSeen(page, shelves.Words.Day(seen)) : page)
            : Phrases.Empty;
        var sure = shelves.Words.Confidence(source.Confidence);
        return what.Length == 0 ? shelves.Words.SourceOfWhole(Words.Capital(sure), where)
            : where.IsEmpty ? shelves.Words.SourceOfFacts(Words.Capital(what), sure)
            : shelves.Words.SourceOfFactsAt(Words.Capital(what), sure, where);
    }
}
