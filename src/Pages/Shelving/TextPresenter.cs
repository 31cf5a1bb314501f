using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Texts;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages.Shelving;

/// <summary>
/// Prepares a text for a page: resolves its mentions, and sets the levels of headings and the citation of each paragraph.
/// </summary>
/// <param name="catalogue">The archive.</param>
/// <param name="self">The things whose mentions are marked instead of linked; null for none.</param>
/// <param name="locators">Where each paragraph stands; null for a text that is not cited.</param>
/// <param name="cite">The citation of a paragraph, from its place in words and its anchor; null for a text that is not cited.</param>
/// <param name="notes">What the editors note on a paragraph, by anchor; null for none.</param>
/// <param name="came">What came of a paragraph, by anchor; null for none.</param>
/// <param name="citedBy">What cites a paragraph, by anchor; null for none.</param>
/// <param name="corrected">How a paragraph is to be read since a corrigendum, by anchor; null for none.</param>
/// <param name="changed">How words of a paragraph were corrected here since they were published, by anchor; null for none.</param>
/// <param name="glossary">Words to link to the glossary; null for none, as in every text that a paper prints.</param>
internal sealed class TextPresenter(
    LinkedCatalogue catalogue, IReadOnlyList<RecordId>? self = null, Locators? locators = null, Func<string, string, string>? cite = null,
    ILookup<string, string>? notes = null, ILookup<string, Phrases>? came = null, ILookup<string, Phrases>? citedBy = null,
    ILookup<string, CorrectedReading>? corrected = null, ILookup<string, ChangedReading>? changed = null,
    GlossaryLinks? glossary = null)
{
    // asked for beside a paragraph and in the list of all
    private readonly Dictionary<string, Citation> _cited = new(StringComparer.Ordinal);

    /// <summary>Fewer headings than this need no table of contents.</summary>
    private const int OutlineFrom = 3;

    /// <summary>A whole text.</summary>
    public ShownText Set(TextBody text)
    {
        var headings = text.Units.Where(Locators.IsHeading).ToList();
        return new ShownText(text.Language, Languages.Direction(text.Language), Runs(text.Units, 2, quoted: false),
            headings.Count < OutlineFrom ? [] : [.. headings.Select(h => new OutlineEntry(Labelled(h), h.Anchor))],
            cite is null ? [] : [.. text.AllUnits().Where(u => !Locators.IsHeading(u)).Select(Cited)]);
    }

    /// <summary>Paragraphs with all that stands in them, quoted on another page.</summary>
    public IReadOnlyList<BlockGroup> Quote(IReadOnlyList<Unit> units) => Runs(units, 3, quoted: true);

    /// <summary>Running words.</summary>
    public IReadOnlyList<ShownInline> SetWords(IReadOnlyList<Inline> content) =>
        content is [var only] ? [Set(only)] : [.. content.Select(Set)];

    private IEnumerable<ShownInline> Explained(Inline inline, GlossaryLinks glossary) =>
        inline is Inline.Words words ? glossary.Link(words.Text) : [Set(inline)];

    private static string Labelled(Unit heading) => (heading.Label is null ? "" : heading.Label + " ") + heading.Plain();

    private IReadOnlyList<BlockGroup> Runs(IReadOnlyList<Unit> units, int level, bool quoted)
    {
        if (units.Count == 0)
        {
            return []; // as in nearly all paragraphs
        }

        var runs = new List<BlockGroup>();
        var blocks = new List<ShownBlock>();
        foreach (var unit in units)
        {
            var form = unit.Kind switch
            {
                UnitKind.Bullet => BlockGroupForm.Bullets,
                UnitKind.Item => BlockGroupForm.Items,
                UnitKind.Section or UnitKind.Operative or UnitKind.Agenda or UnitKind.Paragraph or UnitKind.Table
                    or UnitKind.Quotation or UnitKind.Omission or UnitKind.Signature => BlockGroupForm.Plain,
                _ => throw new UnreachableException($"{unit.Kind}"),
            };
            var block = Set(unit, level, quoted);
            if (runs.Count == 0 || runs[^1].Form != form)
            {
                blocks = [];
                runs.Add(new BlockGroup(form, blocks));
            }

            blocks.Add(block);
        }

        return runs;
    }

    private ShownBlock Set(Unit unit, int level, bool quoted)
    {
        var heading = Locators.IsHeading(unit);
        var cited = heading || quoted || cite is null ? null : Cited(unit);
        return new ShownBlock
        {
            Kind = unit.Kind,
            Anchor = quoted ? null : unit.Anchor,
            FormerAnchor = quoted ? null : unit.FormerAnchor,
            Label = unit.Label,
            HeadingLevel = heading ? Math.Min(level, 6) : 0,
            Words = heading || glossary is null ? SetWords(unit.Content) : [.. unit.Content.SelectMany(i => Explained(i, glossary))],
            Rows = unit.Rows.Count == 0 ? [] : [.. unit.Rows.Select(r => new ShownRow(r.Header, [.. r.Cells.Select(SetWords)]))],
            Groups = Runs(unit.Children, heading ? level + 1 : level, quoted),
            Language = unit.Language,
            Locator = cited?.Locator ?? locators?.Marked(unit.Anchor) ?? Phrases.Empty,
            Citation = cited?.Text,
            Notes = quoted ? [] : Of(notes, unit),
            Corrections = Of(corrected, unit),
            Changed = quoted ? [] : Of(changed, unit),
            Came = came is null || quoted ? Phrases.Empty : locators!.Said.Sentences(Of(came, unit)),
            CitedBy = citedBy is null || quoted ? Phrases.Empty : locators!.Said.Sentences(Of(citedBy, unit)),
        };
    }

    private static IReadOnlyList<T> Of<T>(ILookup<string, T>? things, Unit unit) =>
        things is null or { Count: 0 } ? [] // as of most texts
        : unit.FormerAnchor is null ? [.. things[unit.Anchor]]
        : [.. things[unit.Anchor], .. things[unit.FormerAnchor]];

    private Citation Cited(Unit unit)
    {
        if (!_cited.TryGetValue(unit.Anchor, out var cited))
        {
            var place = locators?.Marked(unit.Anchor) ?? Phrases.Empty;
            _cited.Add(unit.Anchor, cited = new Citation(place, unit.Anchor, cite!(place.Plain, unit.Anchor)));
        }

        return cited;
    }

    private ShownInline Set(Inline inline) => inline switch
    {
        Inline.Words words => new ShownInline.Words(words.Text),
        Inline.Emphasis emphasis => new ShownInline.Styled("em", SetWords(emphasis.Content)),
        Inline.Strong strong => new ShownInline.Styled("strong", SetWords(strong.Content)),
        Inline.Styled styled => new ShownInline.Styled(styled.Tag, SetWords(styled.Content)),
        Inline.Foreign foreign =>
            new ShownInline.Foreign(foreign.Language, Languages.Direction(foreign.Language), SetWords(foreign.Content)),
        Inline.Break => new ShownInline.Break(),
        Inline.Mentioned mentioned => Set(mentioned.Mention),
        Inline.Link link => Set(link),
        _ => throw new InvalidOperationException($"no way to show {inline.GetType().Name}"),
    };

    private ShownInline Set(Mention mention)
    {
        var target = catalogue.Resolve(mention) ?? (mention.Target as MentionTarget.Record)?.Reference;
        return target is null || catalogue.Find(target.Id) is null ? new ShownInline.Unknown(mention.Printed)
            : self is not null && self.Contains(target.Id) ? new ShownInline.Marked(mention.Printed)
            : new ShownInline.Leading(mention.Printed, Address.Of(target));
    }

    private ShownInline Set(Inline.Link link)
    {
        const string page = "page:";
        if (link.Target.StartsWith(page, StringComparison.Ordinal))
        {
            return new ShownInline.Leading(Inline.Plain(link.Content), SitePages.Page(link.Target[page.Length..]));
        }

        var words = Inline.Plain(link.Content);
        return new ShownInline.Printed(
            SetWords(link.Content),
            link.Target == words || link.Target == "mailto:" + words ? null : link.Target);
    }
}
