namespace CopArchive.Authoring;

/// <summary>A filled-in form: headings, each followed by the answer.</summary>
/// <param name="Form">Which form it is.</param>
/// <param name="Answers">The answers by key; questions left empty have none.</param>
public sealed record FilledForm(IssueForm Form, IReadOnlyDictionary<string, string> Answers)
{
    private const string Heading = "### ", NoAnswer = "_No response_";

    /// <summary>
    /// Reads the body of an issue; null where it is no form of ours. Only the next question counts as a heading, so that everything else
    /// stays part of the answer.
    /// </summary>
    public static FilledForm? Read(string body)
    {
        var lines = body.ReplaceLineEndings("\n").Split('\n');
        var first = Array.FindIndex(lines, l => !string.IsNullOrWhiteSpace(l));
        if (first < 0 || IssueForm.All.FirstOrDefault(f => IsHeading(lines[first], f.Fields[0])) is not { } form)
        {
            return null;
        }

        var answers = new Dictionary<string, string>();
        for (var (at, field) = (first + 1, 0); field < form.Fields.Count && at <= lines.Length; field++)
        {
            // a question may be missing: then the next one that is present ends the answer
            var rest = form.Fields.Skip(field + 1).ToList();
            var end = Enumerable.Range(at, lines.Length - at)
                .Where(i => rest.Any(f => IsHeading(lines[i], f)))
                .DefaultIfEmpty(lines.Length)
                .First();
            Add(answers, form.Fields[field], string.Join('\n', lines[at..end]).Trim());
            field = end < lines.Length ? form.Fields.ToList().FindIndex(f => IsHeading(lines[end], f)) - 1 : form.Fields.Count;
            at = end + 1;
        }

        return new FilledForm(form, answers);
    }

    /// <summary>The answer; null where it was left empty.</summary>
    public string? this[FormField field] => Answers.GetValueOrDefault(field.Key);

    private static bool IsHeading(string line, FormField field) => line.TrimEnd() == Heading + field.Label;

    private static void Add(Dictionary<string, string> answers, FormField field, string answer)
    {
        if (answer.Length > 0 && answer != NoAnswer && !(field.Choices.Count > 0 && answer == "None"))
        {
            answers[field.Key] = answer;
        }
    }
}
