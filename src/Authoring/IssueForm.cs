using System.Diagnostics;
using System.Text;
using CopArchive.Records.Definitions;
using CopArchive.Records.Reading;

namespace CopArchive.Authoring;

/// <summary>An issue form, filled in on the repository's site, for changes that need no file; it becomes a proposal.</summary>
/// <param name="Name">Its file, without ending.</param>
/// <param name="Title">What one does with it.</param>
/// <param name="Explanation">What becomes of it, in a sentence.</param>
/// <param name="Fields">What it asks, in order.</param>
public sealed record IssueForm(string Name, string Title, string Explanation, IReadOnlyList<FormField> Fields)
{
    /// <summary>The label by which the workflow knows that an issue is a filled-in form.</summary>
    public const string Label = "form";

    private static readonly string[] MeetingKeys =
        ["number", "title", "state", "date", "time", "venue", "mode", "languages", "open-to", "contributions-until", "registration"];

    /// <summary>Housekeeping keys, which no form corrects.</summary>
    private static readonly string[] HousekeepingKeys =
    [
        "title-is", "access", "holding", "status", "copy", "files", "sources", "added", "corrected", "history-from", "former-ids",
        "withdrawn", "notes", "former-symbols",
    ];

    /// <summary>A meeting is announced.</summary>
    public static IssueForm AnnounceMeeting { get; } = new("announce-a-meeting", "Announce a meeting",
        "The meeting gets a page of its own. What you leave empty can be filled in later.",
        [.. MeetingKeys.SelectMany(k => Questions(MeetingDefinition.Definition.Keys.First(d => d.Name == k))), .. Source()]);

    /// <summary>The page that a form is about.</summary>
    public static FormField Page { get; } = new("page", "Page", "Its address on the site, or the document number.", "documents/ab-2-3")
    {
        Required = true,
    };

    /// <summary>The fact that is to be corrected.</summary>
    public static FormField Fact { get; } = new(
        "fact",
        "What to correct",
        "The text of a paper is not corrected here: send the paper again.",
        "")
    {
        Required = true,
        Choices =
            [.. RecordDefinitions.All.SelectMany(d => d.Keys).Where(k => CanBeSaid(k.Form)).Select(k => k.Name).Except(HousekeepingKeys)
                .Select(NameOf)],
    };

    /// <summary>Its right value.</summary>
    public static FormField Value { get; } = new(
        "value",
        "What it should say",
        "A date is written year first: 2010-06-11, or 2010-03-17/2010-03-18. Several things stand on lines of their own.",
        "") { Required = true, Long = true };

    /// <summary>How one knows.</summary>
    public static FormField Why { get; } =
        new("why", "How you know", "The paper or the page that says so.", "The paper itself, at its head") { Required = true, Long = true };

    /// <summary>Whether the reason is to stand on the page.</summary>
    public static FormField Note { get; } = new("note", "Shall readers see how you know", "As a note on the page.", "")
    {
        Required = true,
        Choices = ["no", "yes"],
    };

    /// <summary>Why a text is withdrawn.</summary>
    public static FormField Reason { get; } = new(
        "reason",
        "Reason",
        "Readers see it in place of the text.",
        "Published here by mistake; its authors asked us to take it down.") { Required = true, Long = true };

    /// <summary>A fact is corrected.</summary>
    public static IssueForm CorrectPage { get; } = new(
        "correct-a-page",
        "Correct a page",
        "One fact of one page is corrected: a date, a title, a place.",
        [Page with { Label = "Page to correct" }, Fact, Value, Why, Note]);

    /// <summary>A text is withdrawn.</summary>
    public static IssueForm WithdrawText { get; } = new("withdraw-a-text", "Withdraw a text",
        "The text is taken off the site. Its address stays, and says that it was withdrawn, when, and why.",
        [Page with { Label = "Page to withdraw" }, Reason]);

    /// <summary>What is added: a person, or which kind of organisation.</summary>
    public static FormField Added { get; } = new("kind", "What is added", "A person, or which kind of organisation.", "")
    {
        Required = true,
        Choices = ["person", .. ChoicesOf(OtherDefinitions.Organisation, "type")],
    };

    /// <summary>Those who wrote a paper.</summary>
    public static FormField Writers { get; } = new(
        "writers",
        "Who wrote it",
        "Names, each on a line of its own; in brackets for whom. Whoever has no page yet gets one.",
        "Norrland") { Long = true };

    /// <summary>In what capacity.</summary>
    public static FormField Capacity { get; } = new("capacity", "In what capacity", "Of all whom you named.", "Member State");

    /// <summary>An organisation or a person is added.</summary>
    public static IssueForm AddParty { get; } = new("add-an-organisation-or-a-person", "Add an organisation or a person",
        "It gets a page of its own, to which papers can lead.",
        [
            Added,
            new FormField("title", "Name", "As papers write it.", "Norrland") { Required = true },
            new FormField("other-names", "Other names", "Further spellings, each on a line of its own.", "") { Long = true },
            new FormField("short-name", "Short name", "Of an organisation: the short name that papers use.", "HF"),
            new FormField("country", "Country", "The country that it is of, by its name.", "Norrland"),
        ]);

    /// <summary>A paper is added of which there is no file.</summary>
    public static IssueForm AddPaper { get; } = new("add-a-paper-without-a-file", "Add a paper without a file",
        "The paper gets a page with what is known of it. Its text can come later, through the inbox.",
        [
            new FormField("title", "Title of the paper", "As printed.", "Report of the second meeting") { Required = true },
            new FormField("type", "Kind of paper", "What kind of paper it is.", "")
            {
                Required = true,
                Choices = ChoicesOf(DocumentDefinition.Definition, "type"),
            },
            new FormField(
                "numbers", "Number on the paper", "As printed. Leave it empty where it has none.", "AB/2/6"),
            new FormField("date", "Date on the paper", "Where there is nothing to say, write one of these: not stated, not found, none.",
                "2010-05-24") { Required = true },
            new FormField("meeting", "Number of its meeting", "The meeting to which it was given.", "2"),
            Writers,
            Capacity,
            new FormField("language", "Language of the paper", "The code of a language, as en, ar, zh.", "en"),
        ]);

    /// <summary>All forms.</summary>
    public static IReadOnlyList<IssueForm> All { get; } = [AnnounceMeeting, CorrectPage, WithdrawText, AddParty, AddPaper];

    /// <summary>The forms as GitHub reads them, and the settings of the page on which one chooses among them.</summary>
    public static IReadOnlyList<AuthoredFile> Files() =>
    [
        .. All.Select(f => new AuthoredFile($".github/ISSUE_TEMPLATE/{f.Name}.yml", f.Text())),
        new(".github/ISSUE_TEMPLATE/config.yml", "blank_issues_enabled: true\n"),
    ];

    /// <summary>The key that a choice of <see cref="Fact"/> stands for; null where it is none of them.</summary>
    internal static string? KeyOf(string words) =>
        Fact.Choices.FirstOrDefault(c => string.Equals(c, words.Trim(), StringComparison.OrdinalIgnoreCase)) is { } choice
            ? RecordDefinitions.All.SelectMany(d => d.Keys).Select(k => k.Name).First(k => NameOf(k) == choice)
            : null;

    /// <summary>The choices of <see cref="Fact"/> that pages of a kind have.</summary>
    internal static IReadOnlyList<string> FactsOf(RecordDefinition definition) =>
        [.. Fact.Choices.Where(c => definition.Keys.Any(k => NameOf(k.Name) == c))];

    private static IReadOnlyList<string> ChoicesOf(RecordDefinition definition, string key) =>
        ((Form.Choice)definition.Keys.First(k => k.Name == key).Form).Values;

    /// <summary>A key as a person says it: <c>open-to</c> → <c>Open to</c>.</summary>
    private static string NameOf(string key) =>
        key == "symbols" ? "Document number" : char.ToUpperInvariant(key[0]) + key[1..].Replace('-', ' ');

    /// <summary>Whether the value can be given without knowing the file format.</summary>
    private static bool CanBeSaid(Form form) => form switch
    {
        Form.Single or Form.Choice => true,
        Form.Many many => CanBeSaid(many.Item),
        Form.AnyOf any => any.Forms[0] is not Form.Choice && CanBeSaid(any.Forms[0]),
        Form.ByLanguage or Form.Mapping => false,
        _ => throw new UnreachableException(form.GetType().Name),
    };

    /// <summary>One field per key, or one per part if the value only has parts.</summary>
    private static IEnumerable<FormField> Questions(Key key)
    {
        var parts = (key.Form as Form.AnyOf)?.Forms is [Form.Choice, Form.Mapping fields] ? fields.Keys : [];
        return parts.Count > 0
            ? parts.Where(p => p.Name != "printed")
                .Select(p => new FormField($"{key.Name}.{p.Name}", $"{NameOf(key.Name)}: {p.Name}", Explained(p.Explanation, p.Form), ""))
            : [new FormField(key.Name, NameOf(key.Name), Explained(key), key.Example.Trim('"', '[', ']'))
            {
                Required = key is { Required: true, Name: not "number" },
                Choices = (key.Form as Form.Choice)?.Values ?? [],
            }];
    }

    private static IEnumerable<FormField> Source()
    {
        var sources = CommonKeys.Sources;
        var parts = ((Form.Mapping)((Form.Many)sources.Form).Item).Keys;
        return parts.Where(p => p.Name is "page" or "seen").Select(p => new FormField(
            $"{sources.Name}.{p.Name}",
            $"Source: {p.Name}",
            Explained(p.Explanation, p.Form),
            p.Name == "page" ? "https://www.example.org/meetings/3" : "2026-11-25"));
    }

    private static string Explained(Key key) => key.Explanation
        + (key.Name == "number" ? " Left empty, it is the next one." : "")
        + ((key.Form as Form.AnyOf)?.Forms.OfType<Form.Choice>().FirstOrDefault() is { } absent && key.Required
            ? $" Where there is nothing to say, write one of these: {string.Join(", ", absent.Values)}." : "");

    /// <summary>Explanations of parts are only phrases; and forms need no quotation marks.</summary>
    private static string Explained(string explanation, Form form) =>
        Sentence(explanation)
        + (form == Shapes.Text.Form ? "" : " " + Sentence(form.InWords().Replace(", in quotation marks", "", StringComparison.Ordinal)));

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..] + ".";

    private string Text()
    {
        var text = new StringBuilder()
            .Append($"name: {Quoted(Title)}\ndescription: {Quoted(Explanation)}\nlabels: [{Quoted(Label)}]\nbody:\n");
        foreach (var field in Fields)
        {
            text.Append($"  - type: {(field.Choices.Count > 0 ? "dropdown" : field.Long ? "textarea" : "input")}\n"
                + $"    id: {field.Key.Replace('.', '-')}\n    attributes:\n");
            text.Append($"      label: {Quoted(field.Label)}\n      description: {Quoted(field.Explanation)}\n");
            text.Append(field.Choices.Count > 0 ? $"      options: [{string.Join(", ", field.Choices.Select(Quoted))}]\n"
                : field.Example.Length > 0 ? $"      placeholder: {Quoted(field.Example)}\n"
                : "");
            text.Append(field.Required ? "    validations:\n      required: true\n" : "");
        }

        return text.ToString();
    }

    private static string Quoted(string words) => RecordPrinter.PrintKey("", new DraftValue.Quoted(words))[2..^1];
}

/// <summary>One question of a form.</summary>
/// <param name="Key">The key that it fills, or a part of one behind a stop.</param>
/// <param name="Label">What stands above it; the answer is found by it.</param>
/// <param name="Explanation">What to write.</param>
/// <param name="Example">An answer, for show.</param>
public sealed record FormField(string Key, string Label, string Explanation, string Example)
{
    /// <summary>Whether the form cannot be sent without it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether the answer may have several lines.</summary>
    public bool Long { get; init; }

    /// <summary>What one can choose among; empty where one writes.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
