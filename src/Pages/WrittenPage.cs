using CopArchive.History;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Texts;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>A page that the editors wrote: about, glossary, help.</summary>
public sealed record WrittenPage : PageModel
{
    private WrittenPage()
    {
    }

    /// <summary>Its text.</summary>
    public required ShownText Text { get; init; }

    /// <summary>Keys that can stand in the files, by kind; on the page for the secretariat alone.</summary>
    public IReadOnlyList<KeyTable> Keys { get; init; } = [];

    /// <summary>What this copy of the site does not know of its changes; on the page about the archive alone, else null.</summary>
    public string? Notice { get; init; }

    /// <summary>From which state of the files the site is made; on the page about the archive alone, else null.</summary>
    public string? BuiltFrom { get; init; }

    internal static WrittenPage Of(Shelves shelves, InputPage page, TextBody text) => new()
    {
        Site = shelves.Site,
        Address = SitePages.Page(page.Name),
        Title = page.Title.Value,
        TitleLanguage = text.Language,
        Description = page.Description,
        CrumbName = page.Title.Value,
        Language = text.Language,
        Text = new TextPresenter(
            shelves.Catalogue, locators: new Locators(text, shelves.Words), glossary: new GlossaryLinks(shelves.Catalogue.Terms)).Set(text),
        Keys = page.Name == "publishing" ? KeyTable.All() : [],
        Notice = page.Name == "about" && shelves.Changes.Value.Reach is HistoryReach.None ? shelves.Words.HistoryOwnDays : null,
        BuiltFrom = page.Name == "about" && shelves.BuiltFrom is { } from ? shelves.Words.BuiltFrom(from.Value) : null,
    };
}

/// <summary>The keys that can stand in the files of one kind of page.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Anchor">Anchor of its heading.</param>
/// <param name="Location">Where its files lie.</param>
/// <param name="Explanation">What such a page is.</param>
/// <param name="Keys">The keys, in the order in which one writes them.</param>
public sealed record KeyTable(string Name, string Anchor, string Location, string Explanation, IReadOnlyList<KeyRow> Keys)
{
    /// <summary>For every kind, generated from the definitions that read the files, so it is always up to date.</summary>
    internal static IReadOnlyList<KeyTable> All()
    {
        var shared = RecordDefinitions.All.Select(d => d.Keys.Except(d.OwnKeys)).Aggregate((a, b) => a.Intersect(b)).ToList();
        return
        [
            new KeyTable("Every page", "keys-every-page", "", "These keys can be used in every file.", [.. shared.Select(KeyRow.Of)]),
            .. RecordDefinitions.All.Select(d => new KeyTable(
                d.Name,
                "keys-" + d.Name.ToLowerInvariant().Replace(' ', '-'),
                $"data/{d.Folder}/",
                d.Explanation,
                [.. d.Keys.Except(shared).Select(KeyRow.Of)])),
            new KeyTable(TermDefinition.Name, "keys-term", $"data/{TermDefinition.Folder}/", TermDefinition.Explanation,
                [.. TermDefinition.Keys.Select(KeyRow.Of)]),
            new KeyTable("What the archive is", "keys-archive", "data/archive.yml",
                "One file that names the group and the archive.", [.. SettingsDefinition.Keys.Select(KeyRow.Of)]),
            new KeyTable("Pages such as about and help", "keys-input", "input/", "Pages that are about no single thing.",
                [.. InputLoader.Keys.Select(KeyRow.Of)]),
        ];
    }
}

/// <summary>A key.</summary>
/// <param name="Name">As written.</param>
/// <param name="Needed">Whether it must be there.</param>
/// <param name="Explanation">What to write.</param>
/// <param name="Form">The form of its value.</param>
/// <param name="Example">A line as one writes it.</param>
public sealed record KeyRow(string Name, bool Needed, string Explanation, string Form, string Example)
{
    internal static KeyRow Of(Key key) => new(key.Name, key.Required, key.Explanation, key.Form.InWords(),
        key.Example.StartsWith('\n') ? $"{key.Name}:{key.Example}" : $"{key.Name}: {key.Example}");
}
