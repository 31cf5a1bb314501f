using System.Text.Encodings.Web;
using System.Text.Json;

namespace CopArchive.Authoring;

/// <summary>
/// The files with which an archive of another group begins: what it is, two pages, and what an editor needs. Nothing is said in them that
/// is not known; what the keepers have to say themselves stands there as a line to be mended.
/// </summary>
/// <param name="Title">Its name.</param>
/// <param name="Group">The group's full name.</param>
/// <param name="ShortName">The group's short name, with which its document numbers begin.</param>
/// <param name="BaseUrl">The address at which it will be published.</param>
/// <param name="Language">The language of most papers, BCP 47.</param>
public sealed record NewArchive(string Title, string Group, string ShortName, string BaseUrl, string Language)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All of them.</summary>
    public IReadOnlyList<AuthoredFile> Files =>
    [
        new("data/archive.yml", Settings),
        new("input/index.md", Page(Title, $"The papers of {Group}.", $"This archive holds the papers of {Group}.")),
        new("input/about.md", Page(
            $"About {Title}", "What this archive is and who keeps it.", "Say here who keeps this archive, and how a mistake is reported.")),
        new("README.md", ReadMe),
        new(".gitignore", "output/\n"),
        .. RecordSchemas.All(), RecordSchemas.EditorSettings(), RecordSchemas.EditorExtensions(), RecordSnippets.All(),
    ];

    /// <summary>Text in double quotation marks, which YAML reads as JSON writes it.</summary>
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Plain);

    private static string Page(string title, string description, string words) =>
        $"---\ntitle: {Quoted(title)}\ndescription: {Quoted(description)}\n---\n\n{words}\n";

    private string Settings => $"""
        # What this archive is. The page "For the secretariat" of the built site explains every key.
        title: {Quoted(Title)}
        group: {Quoted(Group)}
        tagline: {Quoted("The papers of " + Group)}
        base-url: {Quoted(BaseUrl)}
        # say here whether this is an official service, and which text prevails
        official-status: "It has not been said whether this archive is official."
        # who runs it, and a mail address for corrections: every page says that they are missing
        # run-by: "…"
        # contact: "…"
        ask-for-originals: "Ask those who keep this archive for the papers as issued."
        group-names: [{Quoted(ShortName)}]
        # how numbers are printed on papers; {"{group}"}, {"{meeting}"}, {"{number}"}, {"{year}"} stand for what changes
        symbol-series: ["{"{group}/{meeting}/{number}"}", "{"{group}/{number}"}"]
        resolution-words: ["Resolution", "Res."]
        languages: [{Language}]
        rights: "The papers remain their authors’."
        # then nothing that is not public may lie in data/
        repository-is-public: true

        """;

    private string ReadMe => $"""
        # {Title}

        An archive made with CopArchive: the records lie in `data/`, pages that are no records in `input/`.

        ```
        coparchive new meeting      makes the page of a meeting
        coparchive import FILE      makes a page of a paper as it was issued
        coparchive check            says what is wrong, where, and what to write instead
        coparchive preview          shows the site while it is written
        coparchive build            builds the site into output/
        ```

        First mend what `data/archive.yml` cannot know. Keep the folder in git: the site tells from it what was changed when.

        """;
}
