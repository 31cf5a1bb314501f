using System.Xml.Linq;
using CopArchive.Comparison;

namespace CopArchive.Preview;

/// <summary>The pages of a proof. Made of elements, so that no word of a paper can become markup.</summary>
internal static class ProofPage
{
    /// <summary>How they look.</summary>
    public const string Style = """
        :root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif }
        body { max-width: 90rem; margin: 1rem auto; padding: 0 1rem }
        table { border-collapse: collapse; width: 100%; table-layout: fixed }
        th, td { padding: .5rem; border-top: 1px solid; text-align: start; vertical-align: top; overflow-wrap: anywhere }
        td.paper { white-space: pre-wrap; font-family: ui-monospace, monospace; font-size: .9375rem }
        th.place { width: 7rem } th.told { width: 14rem }
        tr.other { background: #f5d90a26 } tr:target { outline: 3px solid }
        del, ins { background: #f5d90a66; text-decoration-thickness: 2px }
        label { display: block; margin-block: .75rem } input[type=text] { display: block; width: min(100%, 40rem); font: inherit }
        button { font: inherit; padding: .5rem 1rem } .far { margin-inline-start: 1rem }
        """;

    /// <summary>All texts, with what is known of each.</summary>
    public static string List(IReadOnlyList<ProofCopy> copies) => Page("Texts and their papers",
        P("Each text of the archive beside the paper from which it was made. Who compared the two is written to the record, and counts "
            + "as long as its words stay as they are."),
        new XElement("table",
            Row("th", "Text", "Language", "Paper kept here", "Compared"),
            copies.Select(c => new XElement("tr",
                new XElement("th", Lang(c), new XAttribute("scope", "row"), Link($"/{c.Path}/", c.Written.Title)),
                Cell(c.Written.Language), Cell(c.PaperName ?? "none"), Cell(State(c))))));

    /// <summary>A text beside its paper.</summary>
    public static string Of(ProofCopy copy, string token)
    {
        var rows = copy.Paper is null ? [] : BesidePaper.Of(copy.Text, copy.Paper);
        var others = rows.Where(r => !r.IsSame).ToList();
        return Page(copy.Written.Title,
            P(Link("/", "All texts")),
            P($"Compared with the paper: {State(copy)}."),
            P("Made from: " + (copy.Written.Copy?.MadeFrom ?? "not said")),
            copy.Written.Copy is { LeftOut.Count: > 0 } note
                ? new XElement("div", P("Left out, as the record says:"),
                    new XElement("ul", note.LeftOut.Select(l => new XElement("li", l))))
                : null,
            copy.PaperName is null ? P("No file of the paper is kept here: have it before you in another way.")
                : copy.Paper is null ? P($"The file {copy.PaperName} cannot be read as text: open it in another program.")
                : P($"The paper is {copy.PaperName}. {Told(rows.Count, others.Count)}"),
            others.Count == 0 ? null : P(Link("#d1", "To the first difference")),
            P(Link("#form", "To the form")),
            copy.Paper is null ? TextAlone(copy) : Table(copy, rows, others),
            Form(copy, token));
    }

    /// <summary>Why something was not done.</summary>
    public static string Refusal(string why) => Page("Not done", P(why), P(Link("/", "All texts")));

    private static string State(ProofCopy copy) => copy.Written.Copy?.Checked is not { } check ? "not yet"
        : copy.Text.IsChecked(copy.Written.Copy) ? $"on {check.On:yyyy-MM-dd}, by {check.By}, against {check.Against}"
        : $"not as it stands; it was on {check.On:yyyy-MM-dd}, and words have changed since";

    private static string Told(int all, int others) => others == 0
        ? $"All {all} rows have the same words and signs."
        : $"{others} of {all} rows differ. Spaces and ends of lines do not count.";

    private static XElement Table(ProofCopy copy, IReadOnlyList<BesideRow> rows, IReadOnlyList<BesideRow> others)
    {
        var head = Row("th", "Paragraph", "The paper", "The text here", "Differences");
        head.Elements().First().Add(new XAttribute("class", "place"));
        head.Elements().Last().Add(new XAttribute("class", "told"));
        var number = 0;
        return new XElement("table", head, rows.Select(r =>
        {
            number += r.IsSame ? 0 : 1;
            return new XElement("tr",
                r.IsSame ? null : new[] { new XAttribute("id", "d" + number), new XAttribute("class", "other") },
                new XElement("th", new XAttribute("scope", "row"), r.Unit?.Anchor ?? "not in the text"),
                // the empty words keep an empty cell from being written as no page of HTML may have it
                new XElement("td", Lang(copy), new XAttribute("class", "paper"), "", Words(r.Paper)),
                new XElement("td", Lang(copy), "", Words(r.Text)),
                r.IsSame ? Cell("none") : new XElement("td",
                    P(string.Join(" ", Only("only in the paper", r.Paper).Concat(Only("only in the text", r.Text)))),
                    number < others.Count ? P(Link("#d" + (number + 1), "To the next")) : null));
        }));
    }

    private static IEnumerable<string> Only(string where, IReadOnlyList<WordChange> words)
    {
        var some = words.Where(w => w.Kind != WordChangeKind.Same).Select(w => $"“{w.Text.Trim()}”").ToList();
        return some.Count == 0 ? [] : [$"{where}: {string.Join(", ", some)};"];
    }

    private static IEnumerable<object> Words(IReadOnlyList<WordChange> words) => words.Select(w => w.Kind switch
    {
        WordChangeKind.Deleted => new XElement("del", w.Text),
        WordChangeKind.Inserted => new XElement("ins", w.Text),
        WordChangeKind.Same => (object)w.Text,
        _ => throw new System.Diagnostics.UnreachableException($"{w.Kind}"),
    });

    private static XElement TextAlone(ProofCopy copy) => new("table", Row("th", "Paragraph", "The text here"),
        copy.Text.AllUnits().Where(u => u.Plain().Length > 0).Select(u => new XElement("tr",
            new XElement("th", new XAttribute("scope", "row"), u.Anchor),
            new XElement("td", Lang(copy), $"{u.Label} {u.Plain()}".Trim()))));

    private static XElement Form(ProofCopy copy, string token) => new("form",
        new XAttribute("method", "post"), new XAttribute("action", $"/{copy.Path}/"), new XAttribute("id", "form"),
        new XElement("h2", "I compared them"),
        P("This is written to the record, with the day, and is public. It counts for these words only."),
        Input("hidden", "token", token), Input("hidden", "words", copy.Text.Sha256()),
        new XElement("label", "Who (a name, or an office)", Input("text", "by", "", required: true)),
        new XElement("label", "Against what",
            Input("text", "against", copy.PaperName is null ? "" : $"the file {copy.PaperName}", required: true)),
        new XElement("label", Input("checkbox", "whole", "yes", required: true), " I read all of it, paragraph by paragraph"),
        P(new XElement("button", new XAttribute("type", "submit"), "Write it down")));

    private static XElement Input(string type, string name, string value, bool required = false) => new("input",
        new XAttribute("type", type), new XAttribute("name", name), new XAttribute("value", value),
        required ? new XAttribute("required", "") : null, type == "text" ? new XAttribute("autocomplete", "off") : null);

    private static string Page(string title, params object?[] content) => "<!DOCTYPE html>\n" + new XElement("html",
        new XAttribute("lang", "en"),
        new XElement("head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width")),
            new XElement("title", title + " · proof"),
            new XElement("link", new XAttribute("rel", "stylesheet"), new XAttribute("href", "/proof.css"))),
        new XElement("body", new XElement("main", new XElement("h1", title), content))).ToString(SaveOptions.DisableFormatting);

    private static XElement P(params object?[] content) => new("p", content);

    private static XElement Link(string to, string text) => new("a", new XAttribute("href", to), text);

    private static XElement Row(string cell, params string[] texts) =>
        new("tr", texts.Select(t => new XElement(cell, new XAttribute("scope", "col"), t)));

    private static XElement Cell(string text) => new("td", text);

    private static XAttribute Lang(ProofCopy copy) => new("lang", copy.Written.Language);
}
