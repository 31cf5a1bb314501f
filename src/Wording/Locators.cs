using CopArchive.Texts;

namespace CopArchive.Wording;

/// <summary>
/// Where each paragraph of a text stands, in the words of a citation: <c>§ 6.4</c>, <c>§ 6.2, point 3</c>, <c>resolves 1.1</c>,
/// <c>item 4</c>.
/// </summary>
public sealed class Locators
{
    private static readonly int Kinds = Enum.GetValues<UnitKind>().Length;

    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Words _said;

    private readonly string? _language;

    /// <summary>Works out those of one text.</summary>
    public Locators(TextBody text, Words words)
        : this(text.Units, words, text.Language == words.Language ? null : text.Language)
    {
    }

    /// <summary>Works out those of a text, or a part of one.</summary>
    /// <param name="units">The text.</param>
    /// <param name="words">The words in which places are told.</param>
    /// <param name="language">The language of the text, BCP 47, where that is another one; null otherwise.</param>
    public Locators(IReadOnlyList<Unit> units, Words words, string? language = null)
    {
        (_said, _language) = (words, language);
        Walk(units, parent: null, outermost: null);
    }

    /// <summary>
    /// Where the paragraphs of a text stand, of which each is given, whether on its own or inside another; null ones are passed over.
    /// </summary>
    public static Func<Unit, Phrases> Places(IEnumerable<Unit?> units, Words words, string? language = null)
    {
        var all = units.OfType<Unit>().ToList();
        var inside = all.SelectMany(u => u.Children).ToHashSet(ReferenceEqualityComparer.Instance);
        var locators = new Locators([.. all.Where(u => !inside.Contains(u))], words, language);
        return unit => locators.Marked(unit.Anchor);
    }

    /// <summary>The words in which places are told.</summary>
    public Words Said => _said;

    /// <summary>The place of a paragraph in words.</summary>
    public string Of(string anchor) => _places.GetValueOrDefault(anchor)?.Words ?? "";

    /// <summary>The same, with the words that the text itself has for it marked where they are in another language.</summary>
    public Phrases Marked(string anchor) => _language is null ? Of(anchor) : Phrases.Marking(Of(anchor), _language, Titles(anchor));

    /// <summary>Its place in reading order.</summary>
    public int Order(string anchor) => _places.GetValueOrDefault(anchor)?.Order ?? -1;

    /// <summary>The block to which a reader counts it: itself, or the numbered paragraph of which it is a part.</summary>
    public Unit? Outermost(string anchor) => _places.GetValueOrDefault(anchor)?.Outermost;

    /// <summary>The block in which it stands; null at the top of the text.</summary>
    public Unit? Parent(string anchor) => _places.GetValueOrDefault(anchor)?.Parent;

    /// <summary>Whether a block is a heading with what stands under it.</summary>
    public static bool IsHeading(Unit unit) => unit.Kind is UnitKind.Section or UnitKind.Operative or UnitKind.Agenda;

    /// <summary>A label without its stop and brackets: <c>(A)</c> is <c>A</c>.</summary>
    public static string Bare(string label) => label.Trim('(', ')', '.', ' ');

    private IEnumerable<string> Titles(string anchor)
    {
        for (var unit = _places.GetValueOrDefault(anchor)?.Itself; unit is not null; unit = Parent(unit.Anchor))
        {
            if (IsHeading(unit))
            {
                yield return unit.Plain();
            }
        }
    }

    private void Walk(IReadOnlyList<Unit> units, Unit? parent, Unit? outermost)
    {
        if (units.Count == 0)
        {
            return; // as in nearly all paragraphs
        }

        Span<int> all = stackalloc int[Kinds], passed = stackalloc int[Kinds];
        foreach (var unit in units)
        {
            all[(int)unit.Kind] += unit.Label is null ? 1 : 0;
        }

        foreach (var unit in units)
        {
            passed[(int)unit.Kind] += unit.Label is null ? 1 : 0;
            var isAlone = all[(int)unit.Kind] == 1;
            var whole = IsHeading(unit) ? null : outermost ?? unit;
            var words = InWords(unit, parent, isAlone ? 0 : passed[(int)unit.Kind]);
            _places[unit.Anchor] = new Place(words, _places.Count, unit, whole ?? unit, parent);
            Walk(unit.Children, unit, whole);
        }
    }

    private string InWords(Unit unit, Unit? parent, int count)
    {
        var above = parent is null ? null : _places[parent.Anchor].Words;
        var label = unit.Label is null ? null : Bare(unit.Label);
        return (unit.Kind, label) switch
        {
            (UnitKind.Section, not null) => _said.PlaceSection(label),
            (UnitKind.Section, null) => _said.PlaceTitled(unit.Plain()),
            (UnitKind.Operative, _) => After(above, unit.Plain()),
            (UnitKind.Agenda, _) => unit.Plain(),
            (UnitKind.Paragraph, not null) when Inside(parent, UnitKind.Operative) => Item(label, parent, above),
            (UnitKind.Paragraph, not null) when !Inside(parent, UnitKind.Quotation) => _said.PlaceParagraph(label),
            (UnitKind.Paragraph, not null) => After(above, label),
            (UnitKind.Item, not null) => Item(label, parent, above),
            (UnitKind.Item, null) => After(above, _said.PlaceItem(count)),
            (UnitKind.Paragraph, null) when parent is null => unit.Anchor.StartsWith("rest", StringComparison.Ordinal)
                ? _said.PlaceClosingParagraph(count)
                : _said.PlaceOpeningParagraph(count),
            (UnitKind.Paragraph, null) when count == 0 && IsHeading(parent) => above!,
            (UnitKind.Paragraph, null) => After(above, _said.PlaceParagraph(count)),
            (UnitKind.Bullet, _) => After(above, _said.PlacePoint(count)),
            (UnitKind.Table, _) => After(above, _said.PlaceTable(count)),
            (UnitKind.Quotation, _) => After(above, _said.PlaceQuotation(count)),
            (UnitKind.Omission, _) => After(above, _said.PlaceOmission),
            (UnitKind.Signature, _) => _said.PlaceSignature,
            _ => throw new InvalidOperationException($"no words for the place of {unit.Kind}"),
        };
    }

    private string Item(string label, Unit? parent, string? above)
    {
        if (parent is null or { Kind: UnitKind.Agenda })
        {
            return _said.PlaceItem(label);
        }

        if (parent.Kind == UnitKind.Operative)
        {
            return _said.PlaceItemOfOperative(above!, label);
        }

        if (parent is not { Label: { } outer, Kind: UnitKind.Item or UnitKind.Paragraph })
        {
            return After(above, _said.PlaceItem(label));
        }

        // 1.1 in 1 is 1.1, not 1 (1.1)
        var number = Bare(outer);
        return parent.Kind == UnitKind.Item && label.StartsWith(number + ".", StringComparison.Ordinal)
            && above!.LastIndexOf(number, StringComparison.Ordinal) is >= 0 and var at && IsEnd(above.AsSpan(at + number.Length))
                ? above[..at] + label + above[(at + number.Length)..]
                : _said.PlaceItemOfItem(above!, label);

        // behind a number Chinese has a word, Arabic the sign that keeps it apart
        static bool IsEnd(ReadOnlySpan<char> rest) => !rest.ContainsAnyInRange('\0', '\u007F');
    }

    private bool Inside(Unit? unit, UnitKind kind) =>
        unit is not null && (unit.Kind == kind || Inside(Parent(unit.Anchor), kind));

    private string After(string? above, string words) => above is null ? words : _said.PlaceInside(above, words);

    /// <summary>Where a paragraph stands.</summary>
    private sealed record Place(string Words, int Order, Unit Itself, Unit Outermost, Unit? Parent);
}
