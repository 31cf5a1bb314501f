using System.Globalization;
using System.Text;
using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;

namespace CopArchive.Authoring;

/// <summary>Does what a filled-in form says, and answers in plain words. Nothing in the form is trusted.</summary>
/// <param name="Proposal">The result; null if it was not a form.</param>
/// <param name="Text">The answer as Markdown; its first line is a short title.</param>
public sealed record FormAnswer(Proposal? Proposal, string Text)
{
    /// <summary>Whether a page was written.</summary>
    public bool Succeeded => Proposal is { Succeeded: true };

    /// <summary>Reads a form and does what it says.</summary>
    /// <param name="dataFolder">Folder of the records.</param>
    /// <param name="body">What was filled in.</param>
    /// <param name="day">The day of the change.</param>
    /// <param name="at">Where the form stands: whoever sends it is the source of what it says. Null where that is not known.</param>
    public static FormAnswer For(string dataFolder, string body, DateOnly day, Uri? at = null)
    {
        if (FilledForm.Read(body) is not { } form)
        {
            return new FormAnswer(null, "This is none of the forms\n\nNothing was changed. "
                + $"These are the forms: {string.Join(", ", IssueForm.All.Select(f => f.Title))}. Their headings must stay as they are.\n");
        }

        (string, string)[] source = at is null ? [] :
        [
            ("sources", PrintParts(
                [
                    ("page", new DraftValue.Quoted(at.AbsoluteUri)),
                    ("seen", new DraftValue.Bare(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
                    ("confidence", new DraftValue.Bare("found")),
                ],
                [])),
        ];
        var proposal = (form.Form == IssueForm.AnnounceMeeting ? AnnounceMeeting(dataFolder, form, day, source)
            : form.Form == IssueForm.AddParty ? AddParty(dataFolder, form, day, source)
            : form.Form == IssueForm.AddPaper ? AddPaper(dataFolder, form, day, source)
            : CorrectPage(dataFolder, form, day)).Write(dataFolder);
        return new FormAnswer(proposal, proposal.Succeeded ? SuccessText(form, proposal) : RefusalText(form, proposal));
    }

    private static Proposal AnnounceMeeting(string dataFolder, FilledForm form, DateOnly day, (string Key, string Value)[] source)
    {
        if (form.Answers.ContainsKey("sources.page"))
        {
            source = [];
        }

        var whole = form.Answers.Where(a => !a.Key.Contains('.', StringComparison.Ordinal)).Select(a => (a.Key, a.Value));
        var parts = form.Answers
            .Where(a => a.Key.Contains('.', StringComparison.Ordinal))
            .Select(a => (Key: a.Key.Split('.')[0], Part: a.Key.Split('.')[1], a.Value))
            .GroupBy(a => a.Key)
            .Select(g =>
                (g.Key, PrintParts([.. g.Select(a => (a.Part, (DraftValue)new DraftValue.Quoted(a.Value)))], RequiredParts(g.Key))));
        return Scaffold.Make(dataFolder, new ScaffoldRequest("meeting", day) { Values = [.. whole, .. parts, .. source] });
    }

    private static Proposal AddParty(string dataFolder, FilledForm form, DateOnly day, (string Key, string Value)[] source)
    {
        var parties = new NamedParties(dataFolder, RecordLoader.Load(dataFolder, new DiagnosticBag()), day, source);
        var isPerson = form[IssueForm.Added] == "person";
        var values = form.Answers.Where(a => a.Key is "title" or "other-names" or "short-name").Select(a => (a.Key, a.Value)).ToList();
        if (!isPerson)
        {
            values.Add(("type", form[IssueForm.Added] ?? ""));
        }

        if (form.Answers.GetValueOrDefault("country") is { } country)
        {
            values.Add(("country", parties.Find(country, isPerson: false).Value));
        }

        return With(parties, Scaffold.Make(
            dataFolder,
            new ScaffoldRequest(isPerson ? "person" : "organisation", day) { Values = [.. values, .. source] },
            parties.Archive));
    }

    private static Proposal AddPaper(string dataFolder, FilledForm form, DateOnly day, (string Key, string Value)[] source)
    {
        var parties = new NamedParties(dataFolder, RecordLoader.Load(dataFolder, new DiagnosticBag()), day, source);
        var values = form.Answers.Where(a => a.Key is "title" or "type" or "date" or "language").Select(a => (a.Key, a.Value))
            .Concat(form.Answers.Where(a => a.Key == "numbers").Select(a => ("symbols", a.Value)))
            .Concat(form.Answers.Where(a => a.Key == "meeting").Select(a => (RelationType.PresentedAt.Key(), $"meetings/{a.Value}")))
            .Concat((form[IssueForm.Writers] ?? "")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(w => ("contributors", parties.Contributor(w, form[IssueForm.Capacity]))))
            .ToList();
        return With(
            parties,
            Scaffold.Make(dataFolder, new ScaffoldRequest("document", day) { Values = [.. values, .. source] }, parties.Archive));
    }

    private static Proposal With(NamedParties parties, Proposal proposal) => proposal with
    {
        Further = [.. parties.Proposed.Select(p => p.Change!)],
        Found = [.. proposal.Found, .. parties.Proposed.SelectMany(p => p.Found)],
    };

    /// <summary>Required parts beside those that were answered.</summary>
    private static (string Part, DraftValue Value)[] RequiredParts(string key) => key == "sources"
        ? [("page", DraftValue.ToFillIn), ("seen", DraftValue.ToFillIn), ("confidence", new DraftValue.Bare("found"))]
        : [("start", DraftValue.ToFillIn), ("offset", DraftValue.ToFillIn)];

    /// <summary>Parts of a value as they stand in a file.</summary>
    private static string PrintParts(
        IReadOnlyList<(string Part, DraftValue Value)> answered, IReadOnlyList<(string Part, DraftValue Value)> needed)
    {
        // each part is quoted, so that no part of an answer becomes markup
        IEnumerable<(string Part, DraftValue Value)> all = answered.Concat(needed.Where(n => answered.All(a => a.Part != n.Part)));
        return "{" + string.Join(", ", all.Select(p => RecordPrinter.PrintKey(p.Part, p.Value).TrimEnd('\n'))) + "}";
    }

    private static Proposal CorrectPage(string dataFolder, FilledForm form, DateOnly day)
    {
        var (page, fact) = (form[IssueForm.Page] ?? "", form[IssueForm.Fact] ?? "");
        return form.Form == IssueForm.WithdrawText
            ? PageCorrection.Make(dataFolder, new CorrectionRequest(page, day) { Withdraw = form[IssueForm.Reason] ?? "" })
            : IssueForm.KeyOf(fact) is not { } key
                ? Proposal.Refused(RecordFaults.NotChoice(SourcePlace.Top(IssueForm.Fact.Label), fact, IssueForm.Fact.Choices))
            : PageName.Find(page, RecordLoader.Load(dataFolder, new DiagnosticBag())) is { } id
                && RecordDefinitions.For(id) is { } definition
                && definition.Keys.All(k => k.Name != key)
                ? Proposal.Refused(RecordFaults.NotChoice(
                    SourcePlace.Top(IssueForm.Fact.Label),
                    fact,
                    IssueForm.FactsOf(definition)))
            : PageCorrection.Make(dataFolder, new CorrectionRequest(page, day)
            {
                Values = [(key, form[IssueForm.Value] ?? "")],
                Note = form[IssueForm.Note] == "yes" ? form[IssueForm.Why] : null,
            });
    }

    private static string SuccessText(FilledForm form, Proposal proposal)
    {
        var page = proposal.Id!.Value;
        var text = new StringBuilder(form.Form == IssueForm.AnnounceMeeting ? $"{page}: a new page\n\nThe meeting has a page of its own"
            : form.Form == IssueForm.AddParty || form.Form == IssueForm.AddPaper ? $"{page}: a new page\n\nThere is a new page"
            : form.Form == IssueForm.WithdrawText ? $"{page}: withdrawn\n\nThe text is withdrawn, and a notice stands in its place"
            : $"{page}: {(form[IssueForm.Fact] ?? "").ToLowerInvariant()} corrected\n\nThe page is corrected")
            .Append($" (`data/{proposal.Change!.Path}`).\n");
        foreach (var further in proposal.Further)
        {
            text.Append($"\nNobody of that name had a page, so that one is proposed: `data/{further.Path}`.\n");
        }

        if (form[IssueForm.Why] is { } why)
        {
            text.Append($"\nHow it is known: {Code(why)}\n");
        }

        var gaps = proposal.Gaps.ToList();
        if (gaps.Count > 0)
        {
            text.Append("\nStill to fill in, before this can be published:\n\n");
            gaps.ForEach(g =>
                text.Append(CultureInfo.InvariantCulture, $"- `{g.Place.File}`, line {g.Place.Line}: {Code($"{g.Message} {g.Remedy}")}\n"));
        }

        return text.ToString();
    }

    private static string RefusalText(FilledForm form, Proposal proposal)
    {
        var text = new StringBuilder(
            $"{form.Form.Title}: this could not be done\n\nNothing was changed. Correct these answers in the form above:\n\n");
        foreach (var line in proposal.Faults.Select(f => $"{Question(form, f)}{Code(InFormsWords(form, f))}").Distinct())
        {
            text.Append($"- {line}\n");
        }

        return text.ToString();
    }

    private static string InFormsWords(FilledForm form, Diagnostic fault) => fault.Code != OutputFaults.InTheWayCode
        ? $"{fault.Message} {fault.Remedy}"
        : form.Form == IssueForm.AnnounceMeeting
            ? $"This meeting has a page already. What is wrong on it is mended with the form '{IssueForm.CorrectPage.Title}'."
        : $"There is such a page already. What is wrong on it is mended with the form '{IssueForm.CorrectPage.Title}'.";

    /// <summary>The question whose answer stands on the line of a fault; empty if the line does not show it.</summary>
    private static string Question(FilledForm form, Diagnostic fault) =>
        fault.Excerpt?.Split(':')[0] is { } key && form.Form.Fields.FirstOrDefault(f => f.Key.Split('.')[0] == key) is { } field
            ? field.Label.Split(':')[0] + ": "
            : "";

    /// <summary>Foreign words as code, in which GitHub recognises no links, mentions or issue numbers.</summary>
    private static string Code(string words)
    {
        var printable = string.Concat(words.Where(c => !char.IsControl(c) || char.IsWhiteSpace(c)).Select(c => c == '`' ? '\'' : c));
        return $"`{string.Join(' ', printable.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}`";
    }
}
