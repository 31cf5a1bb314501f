namespace CopArchive.Texts;

/// <summary>
/// Gives the operative clauses of further languages the anchors that they have in the first, in whose words resolutions are cited:
/// <c>resolves-1</c> is one clause, whoever reads it. Where the headings or their clauses are not as many, or an author pinned an anchor,
/// each language keeps its own.
/// </summary>
public static class SharedClauses
{
    /// <summary>The texts of one record, its first language first.</summary>
    public static IReadOnlyList<TextBody> Of(IReadOnlyList<TextBody> texts) =>
        texts.Count < 2 ? texts : [texts[0], .. texts.Skip(1).Select(t => Of(texts[0], t))];

    /// <summary>A text with the anchors of the first language.</summary>
    public static TextBody Of(TextBody first, TextBody text)
    {
        var (those, own) = (Headings(first), Headings(text));
        if (own.Count == 0 || own.Count != those.Count)
        {
            return text;
        }

        var names = own.Zip(those)
            .Where(h => h.First.Anchor != h.Second.Anchor && !h.First.Pinned && Clauses(h.First) == Clauses(h.Second))
            .ToDictionary(h => h.First, h => h.Second.Anchor);
        if (names.Count == 0)
        {
            return text;
        }

        var named = text with { Units = [.. text.Units.Select(u => Named(u, names))] };
        var anchors = named.Anchors().ToList();
        return anchors.Count == anchors.Distinct(StringComparer.Ordinal).Count() ? named : text;
    }

    private static List<Unit> Headings(TextBody text) => [.. text.AllUnits().Where(u => u.Kind == UnitKind.Operative)];

    private static int Clauses(Unit heading) => heading.Children.Sum(c => (c.Label is null ? 0 : 1) + Clauses(c));

    private static Unit Named(Unit unit, Dictionary<Unit, string> names) =>
        names.TryGetValue(unit, out var name) ? Moved(unit, unit.Anchor, name)
            : unit.Children.Count == 0 ? unit
            : unit with { Children = [.. unit.Children.Select(c => Named(c, names))] };

    private static Unit Moved(Unit unit, string from, string to)
    {
        var moves = !unit.Pinned && (unit.Anchor == from || unit.Anchor.StartsWith(from + "-", StringComparison.Ordinal));
        return unit with
        {
            Anchor = moves ? to + unit.Anchor[from.Length..] : unit.Anchor,
            FormerAnchor = moves ? unit.Anchor : null,
            Children = [.. unit.Children.Select(c => Moved(c, from, to))],
        };
    }
}
