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
        var (language, first) = (shelves.Words.Language, shelves.Settings.Languages[0]);
        var mark = first == language ? null : first;
        return new GlossaryPage
        {
            Site = shelves.Site,
            Address = SitePages.Glossary,
            Title = page?.Title.Value ?? shelves.Words.PageName(NamedPage.Glossary),
            TitleLanguage = page is null ? null : text?.Language,
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
                            new Phrase(t.Word, Language: mark),
                            shelves.Words.List(t.Also.Select(a => (Phrases)shelves.Own(a))),
                            t.Sentence.TryGetValue(language, out var own) ? new Phrase(own) : new Phrase(t.Sentence[first], Language: mark),
                            [.. t.Sources.Select(s => shelves.SourceInWords(s))]))])),
            ],
        };
    }
}

/// <summary>A term of the glossary.</summary>
/// <param name="Anchor">Its anchor.</param>
/// <param name="Word">The word, in the first language of the archive.</param>
/// <param name="Also">Other forms of it; empty for none.</param>
/// <param name="Sentence">What it means, in the language of the frame where somebody wrote it in that.</param>
/// <param name="Sources">Where it is printed, and where the meaning comes from.</param>
public sealed record ShownTerm(string Anchor, Phrase Word, Phrases Also, Phrase Sentence, IReadOnlyList<Phrases> Sources);
