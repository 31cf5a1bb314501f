using System.Collections.Concurrent;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>A mention where it stands in the text of a record.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Language">The text's language where that is not the record's first; null else.</param>
/// <param name="Mention">What is mentioned.</param>
/// <param name="Order">How many stand before it in the texts of the record.</param>
internal sealed record PlacedMention(Unit Unit, string? Language, Mention Mention, int Order);

/// <summary>
/// All that names each record: relations, and mentions in texts. They are kept by what they name; where they lead is found when somebody
/// asks for a record, so that a change of one record costs nothing to the others.
/// </summary>
internal sealed class Backlinks
{
    /// <summary>So many letters may stand beside a number on its own line: <c>Document … -E, 24 May 2012, Original: English</c>.</summary>
    private const int LongestBesideNumber = 60;

    private readonly RecordIndex<RecordId, Relation> _relations;
    private readonly RecordIndex<MentionTarget, PlacedMention> _mentions;
    private readonly IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> _texts;
    private readonly MentionResolver _resolver;
    private readonly SymbolReader _symbols;
    private readonly ConcurrentDictionary<RecordId, IReadOnlyList<Backlink>> _found = [];

    private Backlinks(
        RecordIndex<RecordId, Relation> relations, RecordIndex<MentionTarget, PlacedMention> mentions,
        IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts, MentionResolver resolver, SymbolReader symbols) =>
        (_relations, _mentions, _texts, _resolver, _symbols) = (relations, mentions, texts, resolver, symbols);

    /// <summary>In an archive.</summary>
    public static Backlinks Of(
        IReadOnlyList<ArchiveRecord> records, IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts, MentionResolver resolver,
        SymbolReader symbols) => new(
        new RecordIndex<RecordId, Relation>(records, Relations),
        new RecordIndex<MentionTarget, PlacedMention>(records, r => Mentions(r, texts)), texts, resolver, symbols);

    /// <summary>The same after some records have changed.</summary>
    public Backlinks With(
        ChangedRecords changes, IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts, MentionResolver resolver) =>
        new(_relations.With(changes, Relations), _mentions.With(changes, r => Mentions(r, texts)), texts, resolver, _symbols);

    /// <summary>All that names a record, each naming place once, in order of the naming record and its text.</summary>
    public IReadOnlyList<Backlink> Of(RecordId target) => _found.GetOrAdd(target, _ =>
    [
        .. _relations[target]
            .Select(r => new Backlink(
                r.From, UnitOf(r.From, r.Entry.FromAnchor), null, r.Entry.Type, r.Entry.Target.Value.Anchor))
            .Concat(Citing(target))
            .DistinctBy(l => (l.From.Id, l.FromLanguage, l.FromUnit?.Anchor, l.Type, l.TargetAnchor)).OrderBy(l => l.From.Id),
    ]);

    /// <summary>What is mentioned and has no record, each thing once.</summary>
    public IReadOnlyList<MissingThing> Missing() =>
    [
        .. _mentions.Keys
            .SelectMany(k => _mentions[k].GroupBy(m => k is MentionTarget.Document ? k : m.Entry.Mention.Target))
            .Where(g => _resolver.IsMissing(g.Key))
            .OrderBy(g => g.First().Entry.Mention.Printed, StringComparer.Ordinal)
            .ThenBy(g => g.First().From.Id).ThenBy(g => g.First().Entry.Order)
            .Select(g => new MissingThing(
                g.First().Entry.Mention.Printed,
                g.Key,
                [.. g.DistinctBy(m => (m.From.Id, m.Entry.Language, m.Entry.Unit.Anchor)).Select(m => (m.From, m.Entry.Unit))])),
    ];

    private static IEnumerable<(RecordId Target, Relation Relation)> Relations(ArchiveRecord record) =>
        record.Relations.Select(r => (r.Target.Value.Id, r));

    /// <summary>Every mention in the texts of a record, in reading order, by what it names apart from paragraph and version.</summary>
    private static IEnumerable<(MentionTarget Whole, PlacedMention Mention)> Mentions(
        ArchiveRecord record, IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts)
    {
        var (bodies, order) = (texts.GetValueOrDefault(record.Id) ?? [], 0);
        foreach (var body in bodies)
        {
            var language = body == bodies[0] ? null : body.Language;
            foreach (var (unit, mention) in body.Mentions)
            {
                yield return (mention.Target.Whole(), new PlacedMention(unit, language, mention, order++));
            }
        }
    }

    /// <summary>Mentions that lead to a record from others.</summary>
    private IEnumerable<Backlink> Citing(RecordId target) =>
        from mention in _resolver.NamesOf(target).SelectMany(name => _mentions[name]).OrderBy(m => m.From.Id).ThenBy(m => m.Entry.Order)
        where mention.From.Id != target && !IsMisprintedNumber(mention.From, mention.Entry)
        let found = _resolver.Find(mention.Entry.Mention.Target)
        where found?.Id == target
        select new Backlink(mention.From, mention.Entry.Unit, mention.Entry.Language, RelationType.Cites, found.Anchor);

    private Unit? UnitOf(ArchiveRecord record, string? anchor) => anchor is null ? null
        : _texts.GetValueOrDefault(record.Id) is [var first, ..] ? first.AllUnits().FirstOrDefault(u => u.Anchor == anchor) : null;

    /// <summary>
    /// Whether a mention is the line on which a paper prints its own number, which is misprinted: it may be that of another paper, which
    /// is not cited there.
    /// </summary>
    private bool IsMisprintedNumber(ArchiveRecord from, PlacedMention mention) =>
        from is DocumentRecord paper
        && mention.Mention.Target is MentionTarget.Document named
        && paper.Symbols.Any(s => s.Claim == SymbolClaim.Misprinted && _symbols.Key(s.Printed.Value) == named.Key)
        && mention.Unit.Plain().Length - mention.Mention.Printed.Length <= LongestBesideNumber;
}
