using CopArchive.Records;
using CopArchive.Texts;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages.Comparing;

/// <summary>A paper that prints a text, or a part of it.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Language">The language in which it prints it.</param>
/// <param name="Side">The paragraphs that print it.</param>
/// <param name="Segment">How its pages are called in an address.</param>
/// <param name="Places">The paragraphs, each leading there.</param>
internal sealed record Witness(ArchiveRecord Paper, string Language, Side Side, string Segment, Phrases Places)
{
    /// <summary>The paragraphs with words, and all that stand in them, in reading order.</summary>
    public IReadOnlyList<Unit> All { get; } = [.. new TextBody(Language, Side.Units).All().Where(u => u.Plain().Length > 0)];

    /// <summary>Makes one; null where the paper may not be shown or its text is not held.</summary>
    /// <param name="shelves">The archive.</param>
    /// <param name="places">The paragraphs, all of one paper.</param>
    /// <param name="count">Which one of the same paper it is, from 1.</param>
    public static Witness? Of(Shelves shelves, IReadOnlyList<Reference> places, int count)
    {
        var paper = shelves.Catalogue[places[0]];
        var texts = shelves.Texts(paper);
        if (texts.FirstOrDefault(t => places[0].Language is null || t.Language == places[0].Language) is not { } text)
        {
            return null;
        }

        var units = places.SelectMany(p => p.Anchor is null ? text.Units : text.All().Where(u => u.Anchor == p.Anchor)).DistinctBy(u => u.Anchor).ToList();
        var page = TextDocumentPage.PageOf(paper.Id, texts, text);
        var locators = shelves.Locators(paper.Id, text.Language)!;
        var name = paper.Title.Value;
        return new Witness(
            paper, text.Language,
            new Side(count == 1 ? name : $"{name} ({count})", [.. units.SelectMany(Meant)], locators, u => page.At(u.Anchor)),
            count == 1 ? paper.Id.Name : $"{paper.Id.Name}-{count}",
            paper.Name() + (Phrases)", " + Phrases.Join(", ", places.Where(p => p.Anchor is not null).Select(p => (Phrases)new Phrase(locators.Of(p.Anchor!), page.At(p.Anchor)))));
    }

    /// <summary>A paragraph of it, for a table.</summary>
    public PrintedClause Clause(Unit unit) => new(
        new Phrase(Side.Locators.Of(unit.Anchor), Side.At(unit)), unit.Label, unit.Plain(), Language == LanguageWords.OfTheSite ? null : Language,
        LanguageWords.Direction(Language) == LanguageWords.Direction(LanguageWords.OfTheSite) ? null : LanguageWords.Direction(Language));

    /// <summary>A heading or a quotation stands for what is in it.</summary>
    private static IReadOnlyList<Unit> Meant(Unit unit) => Locators.IsHeading(unit) || (unit.Kind == UnitKind.Quotation && unit.Content.Count == 0) ? unit.Children : [unit];
}
