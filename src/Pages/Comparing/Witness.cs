using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
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
    public IReadOnlyList<Unit> All { get; } = [.. new TextBody(Language, Side.Units).AllUnits().Where(u => u.Plain().Length > 0)];

    /// <summary>Where a text is shown as papers print it.</summary>
    public static Address PageOf(ArchiveRecord printed) => Address.Of(printed.Id).Page("compare").Page("as-printed");

    /// <summary>Where two papers are compared that print a text.</summary>
    public static Address PageOf(ArchiveRecord printed, Witness first, Witness second) =>
        Address.Of(printed.Id).Page("compare").Page($"{first.Segment}-and-{second.Segment}");

    /// <summary>The papers that print a text and may be shown, in the order written.</summary>
    public static IReadOnlyList<Witness> AllOf(Shelves shelves, ArchiveRecord printed)
    {
        var papers = printed.Witnesses.Select(w => shelves.Catalogue[w[0].Value].Id).ToList();
        return
        [
            .. printed.Witnesses
                .Select((places, i) => Of(shelves, [.. places.Select(p => p.Value)], papers.Take(i).Count(p => p == papers[i]) + 1))
                .OfType<Witness>(),
        ];
    }

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

        var units = places.SelectMany(p => p.Anchor is null ? text.Units : text.AllUnits().Where(u => u.IsAt(p.Anchor)))
            .DistinctBy(u => u.Anchor)
            .ToList();
        var page = SitePages.OfText(paper.Id, texts, text);
        var locators = shelves.Locators(paper.Id, text.Language)!;
        Phrases name = paper.Name() with { To = null };
        return new Witness(
            paper, text.Language,
            new Side(shelves.Words, count == 1 ? name : name + $" ({count})", [.. units.SelectMany(Meant)], locators, u =>
                page.At(u.Anchor)),
            count == 1 ? paper.Id.Name : $"{paper.Id.Name}-{count}",
            shelves.Words.PlaceInThing(
                paper.Name(),
                shelves.Words.List(places.Where(p => p.Anchor is not null)
                    .Select(p => (Phrases)locators.Marked(p.Anchor!).Leading(page.At(p.Anchor))))));
    }

    /// <summary>A paragraph of it, for a table.</summary>
    public PrintedClause Clause(Unit unit) => new(
        Side.Locators.Marked(unit.Anchor).Leading(Side.At(unit)), unit.Label, unit.Plain(),
        Language == Side.Said.Language ? null : Language,
        Languages.Direction(Language) == Languages.Direction(Side.Said.Language) ? null : Languages.Direction(Language));

    /// <summary>A heading or quotation stands for its children.</summary>
    private static IReadOnlyList<Unit> Meant(Unit unit) =>
        Locators.IsHeading(unit) || (unit.Kind == UnitKind.Quotation && unit.Content.Count == 0) ? unit.Children : [unit];
}
