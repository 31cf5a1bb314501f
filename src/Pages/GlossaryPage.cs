using System.Globalization;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>The words that readers may not know, in alphabetical order, below what the editors wrote about them.</summary>
public sealed record GlossaryPage : PageModel
{
    private GlossaryPage()
    {
    }

    /// <summary>What the editors wrote; null where they wrote nothing.</summary>
    public required ShownText? Text { get; init; }

    /// <summary>The terms, by first letter.</summary>
    public required IReadOnlyList<(string Letter, IReadOnlyList<ShownTerm> Terms)> Letters { get; init; }

    internal static GlossaryPage Of(Shelves shelves, InputPage? page, ShownText? text)
    {
        var (language, own) = (shelves.Words.Language, shelves.Settings.Languages[0]);
        return new GlossaryPage
        {
            Site = shelves.Site,
            Address = SitePages.Glossary,
            Title = page?.Title.Value ?? shelves.Words.PageName(NamedPage.Glossary),
            Description = page?.Description ?? shelves.Words.GlossaryDescription,
            CrumbName = page?.Title.Value ?? shelves.Words.PageName(NamedPage.Glossary),
            Text = text,
            Letters =
            [
                .. shelves.Catalogue.Terms
                    .OrderBy(t => t.Word, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(t => t.Name, StringComparer.Ordinal)
                    .GroupBy(t => char.ToUpper(t.Word[0], CultureInfo.InvariantCulture).ToString())
                    .Select(g => (g.Key, (IReadOnlyList<ShownTerm>)
                        [.. g.Select(t => new ShownTerm(
                            t.Name,
                            t.Word,
                            shelves.Words.List(t.Also),
                            t.Sentence.GetValueOrDefault(language) ?? t.Sentence[own],
                            t.Sentence.ContainsKey(language) ? null : own,
                            [.. t.Sources.Select(s => shelves.SourceInWords(s))]))])),
            ],
        };
    }
}

/// <summary>A term of the glossary.</summary>
/// <param name="Anchor">Its anchor.</param>
/// <param name="Word">The word.</param>
/// <param name="Also">Other forms of it; empty for none.</param>
/// <param name="Sentence">What it means.</param>
/// <param name="Language">Language of that, BCP 47, where it is not that of the frame; null otherwise.</param>
/// <param name="Sources">Where it is printed, and where the meaning comes from.</param>
public sealed record ShownTerm(string Anchor, string Word, string Also, string Sentence, string? Language, IReadOnlyList<Phrases> Sources);
