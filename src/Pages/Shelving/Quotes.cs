using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.Pages.Parts;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages.Shelving;

/// <summary>Paragraphs of papers that are held, quoted on the pages of what they are about.</summary>
internal static class Quotes
{
    /// <summary>
    /// Every paragraph that mentions one of these things, in the order of the papers; children of a quoted paragraph are not quoted again.
    /// </summary>
    public static IReadOnlyList<Quote> Mentioning(this Shelves shelves, params IReadOnlyList<RecordId> ids)
    {
        var places = ids.SelectMany(shelves.Naming)
            .Where(b => b.FromUnit is not null && b.From.IsReadable)
            .Select(b => (b.From, Language: b.FromLanguage, Unit: b.FromUnit!))
            .OrderBy(p => p.From.Id)
            .Where(p => !ids.Contains(p.From.Id));
        return Outermost(shelves, places, ids);
    }

    /// <summary>
    /// Every paragraph about a topic: those that its sources name, those that tell an outcome under it, those that name it; in the order of
    /// the papers' dates.
    /// </summary>
    public static IReadOnlyList<Quote> About(this Shelves shelves, TopicRecord topic)
    {
        var told = topic.Sources.Select(s => s.StatedIn?.Value)
            .Concat(shelves.ByTopic[topic.Id].OfType<OutcomeRecord>().SelectMany(o => o.Evidence.Select(e => e.Value)))
            .OfType<Reference>()
            .Select(r => (From: shelves.Catalogue[r], r.Language, Unit: shelves.Catalogue.Unit(r)))
            .Where(p => p.Unit is not null && p.From is { IsReadable: true, Withdrawn: null })
            .Select(p => (p.From, p.Language, Unit: p.Unit!));
        var naming = shelves.Naming(topic.Id).Where(b => b.FromUnit is not null && b.From.IsReadable)
            .Select(b => (b.From, Language: b.FromLanguage, Unit: b.FromUnit!));
        return Outermost(
            shelves,
            told.Concat(naming).OrderBy(p => (shelves.YearOf(p.From) ?? int.MaxValue, p.From.OwnDate?.ValueOrDefault?.Earliest)),
            [topic.Id]);
    }

    /// <summary>Each once and under its paper, in reading order; what stands inside another is quoted with that.</summary>
    private static IReadOnlyList<Quote> Outermost(
        Shelves shelves, IEnumerable<(ArchiveRecord From, string? Language, Unit Unit)> all, IReadOnlyList<RecordId> marked)
    {
        var places = all.DistinctBy(p => (p.From.Id, p.Language ?? FirstLanguage(shelves, p.From), p.Unit.Anchor)).ToList();
        var named = places.Select(p => (p.From.Id, p.Language, p.Unit.Anchor)).ToHashSet();
        return
        [
            .. places
                .Where(p => !Above(shelves, p.From.Id, p.Language, p.Unit)
                    .Any(u => !Locators.IsHeading(u) && named.Contains((p.From.Id, p.Language, u.Anchor))))
                .GroupBy(p => p.From.Id)
                .SelectMany(g => g.OrderBy(p => shelves.Locators(p.From.Id, p.Language)?.Order(p.Unit.Anchor)))
                .Select(p => Make(shelves, p.From, p.Language, p.Unit, marked)),
        ];
    }

    private static string FirstLanguage(Shelves shelves, ArchiveRecord from) => shelves.Catalogue.Texts(from.Id)[0].Language;

    /// <summary>The paragraphs that these references name; a reference to a whole paper quotes nothing.</summary>
    public static IReadOnlyList<Quote> At(this Shelves shelves, IEnumerable<Located<Reference>> references) =>
    [
        .. references
            .Select(r => (From: shelves.Catalogue[r.Value], r.Value.Language, Unit: shelves.Catalogue.Unit(r.Value)))
            .Where(p => p.Unit is not null && p.From.IsReadable)
            .Select(p => Make(shelves, p.From, p.Language, p.Unit!, [])),
    ];

    private static Quote Make(Shelves shelves, ArchiveRecord from, string? language, Unit unit, IReadOnlyList<RecordId> marked)
    {
        var locators = shelves.Locators(from.Id, language);
        var spoken = language ?? shelves.Catalogue.Texts(from.Id)[0].Language;
        var setting = new TextPresenter(shelves.Catalogue, marked, corrected: shelves.CorrectionsOf(from.Id, spoken));
        var lead = unit.Kind is UnitKind.Bullet or UnitKind.Item
            && locators?.Parent(unit.Anchor) is { } parent
            && !Locators.IsHeading(parent)
            ? parent.Content
            : [];
        return new Quote(
            from.Name(), locators?.Marked(unit.Anchor) ?? Phrases.Empty, Address.Of(new Reference(from.Id, unit.Anchor, language)),
            spoken, Languages.Direction(spoken), setting.SetWords(lead),
            setting.Quote([unit, .. Introduced(shelves, from.Id, language, unit)]));
    }

    /// <summary>The quotation or clauses that a paragraph introduces and that follow it as siblings.</summary>
    private static IEnumerable<Unit> Introduced(Shelves shelves, RecordId from, string? language, Unit unit)
    {
        var beside = shelves.Locators(from, language)?.Parent(unit.Anchor)?.Children
            ?? shelves.Catalogue.Texts(from).First(t => language is null || t.Language == language).Units;
        return beside.SkipWhile(u => u.Anchor != unit.Anchor)
            .Skip(1)
            .Take(1)
            .Where(u => u.Kind is UnitKind.Quotation or UnitKind.Operative);
    }

    private static IEnumerable<Unit> Above(Shelves shelves, RecordId from, string? language, Unit unit)
    {
        var locators = shelves.Locators(from, language);
        for (var above = locators?.Parent(unit.Anchor); above is not null; above = locators?.Parent(above.Anchor))
        {
            yield return above;
        }
    }
}
