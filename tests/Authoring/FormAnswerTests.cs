using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Tests.Records;
using CsCheck;

namespace CopArchive.Tests.Authoring;

/// <summary>Forms filled in become pages; whatever stands in them stays in its value.</summary>
public sealed class FormAnswerTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 25);

    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_meeting_announced_has_a_page_and_the_answer_says_what_is_still_to_fill_in()
    {
        var answer = Answer(IssueForm.AnnounceMeeting, ("title", "Second meeting"), ("state", "planned"), ("date", "2027-02-01/2027-02-02"),
            ("time.start", "09:30"), ("venue", "Harbour House: room 2"), ("sources.page", "https://tests.example/b"));

        Assert.True(answer.Succeeded, answer.Text);
        Assert.StartsWith("meetings/2: a new page\n", answer.Text, StringComparison.Ordinal);
        var page = Page("meetings/2.yml");
        Assert.Contains(
            "\nnumber: 2\nstate: planned\ndate: 2027-02-01/2027-02-02\ntime: {start: \"09:30\", offset: to fill in}\n"
                + "venue: \"Harbour House: room 2\"\n",
            page,
            StringComparison.Ordinal);
        Assert.Contains(
            "\nsources:\n  - {page: \"https://tests.example/b\", seen: to fill in, confidence: found}\n",
            page,
            StringComparison.Ordinal);
        Assert.Equal(2, answer.Text.Split("- `data/meetings/2.yml`, line ").Length - 1);
    }

    [Fact]
    public void A_page_is_corrected_and_the_reason_stands_in_the_answer_alone_unless_it_is_to_be_a_note()
    {
        var silent = Answer(IssueForm.CorrectPage, ("page", "https://tests.example/documents/report/"), ("fact", "Title"),
            ("value", "Report: final"), ("why", "Its head."), ("note", "no"));
        var told = Answer(IssueForm.CorrectPage, ("page", "documents/report"), ("fact", "Date"), ("value", "2010-03-19"),
            ("why", "Its foot."), ("note", "yes"));

        Assert.True(silent.Succeeded && told.Succeeded, silent.Text + told.Text);
        Assert.StartsWith("documents/report: title corrected\n", silent.Text, StringComparison.Ordinal);
        Assert.Contains("`Its head.`", silent.Text, StringComparison.Ordinal);
        Assert.Contains("\ndate: 2010-03-19\n", Page("documents/report.md"), StringComparison.Ordinal);
        Assert.Contains("\nnotes: [\"Its foot.\"]\n", Page("documents/report.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_is_withdrawn_with_the_reason_that_readers_see()
    {
        var answer = Answer(IssueForm.WithdrawText, ("page", "documents/report"), ("reason", "Asked for."));

        Assert.True(answer.Succeeded, answer.Text);
        Assert.Contains("\nwithdrawn: {on: 2026-11-25, reason: \"Asked for.\"}\n", Page("documents/report.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("### Bug\n\nIt is broken.")]
    [InlineData("Hello\n\n### Number\n\n2")]
    public void What_is_no_form_is_reported_and_changes_nothing(string body)
    {
        var answer = FormAnswer.For(_archive.Data, body, Day);

        Assert.False(answer.Succeeded);
        Assert.StartsWith("This is none of the forms\n", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page", "documents/reprot", "Did you mean 'documents/report'?")]
    [InlineData("fact", "Former ids", "cannot stand here")]
    [InlineData("fact", "former-ids", "cannot stand here")]
    [InlineData("value", "", "There is no value here")]
    public void What_cannot_be_done_is_reported_and_changes_nothing(string key, string answered, string reason)
    {
        var before = Page("documents/report.md");
        var answers = new Dictionary<string, string>
        {
            ["page"] = "documents/report", ["fact"] = "Title", ["value"] = "B", ["why"] = "c", ["note"] = "no", [key] = answered,
        };

        var answer = Answer(IssueForm.CorrectPage, [.. answers.Select(a => (a.Key, a.Value))]);

        Assert.False(answer.Succeeded);
        Assert.StartsWith("Correct a page: this could not be done\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains(reason, answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, Page("documents/report.md"));
    }

    [Fact]
    public void A_wrong_answer_is_reported_with_the_question_that_it_answers()
    {
        var answer = Answer(IssueForm.AnnounceMeeting, ("title", "T"), ("state", "planned"), ("date", "in spring"),
            ("time.start", "half past nine"), ("venue", "V"));

        Assert.False(answer.Succeeded);
        Assert.Contains("- Date: `'in spring' is not a date.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("- Time: `'half past nine' is not an hour", answer.Text, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_archive.Data, "meetings", "2.yml")));
    }

    [Fact]
    public void Nothing_in_a_form_gets_out_of_its_value()
    {
        var hostile = Gen.OneOf(Gen.String, Gen.OneOf("../../x", "\n", "\"", "\\", "'", ": ", " #", "}", "{", "]", ", added: 1999-01-01",
            "---", "\n---\n", "`", "```", "@somebody", "fixes #3", "<script>", "\n### Note\n", "### Reason",
            "\nwithdrawn: {on: 2020-01-01, reason: x}", "${{ secrets }}", "$(id)", "&a", "*a", "!t", "| ", "\u202E", "\uFEFF", "\u0085",
            "\u2028", "\r", "\t", "[a](b)", "\n- x")).List[1, 6]
            .Select(string.Concat)
            .Where(words => words.Any(char.IsLetterOrDigit));
        Gen.Select(Gen.OneOf("title", "venue", "registration"), hostile).Sample((key, words) =>
        {
            using var archive = new TemporaryArchive();
            Dictionary<string, string> answers = new()
            {
                ["number"] = "2", ["title"] = "T", ["state"] = "planned", ["date"] = "2027", ["venue"] = "V", ["registration"] = "R",
                [key] = words,
            };
            var answer = FormAnswer.For(archive.Data, Body(IssueForm.AnnounceMeeting, answers), Day);

            Files(archive, answer.Succeeded
                ? ["archive.yml", "documents/report.md", "meetings/1.yml", "meetings/2.yml"]
                : ["archive.yml", "documents/report.md", "meetings/1.yml"]);
            IsCalm(answer.Text);
            if (answer.Succeeded)
            {
                var lines = File.ReadAllLines(Path.Combine(archive.Data, "meetings", "2.yml"))
                    .Where(l => !l.StartsWith('#'))
                    .Select(l => l.Split(':')[0]);
                Assert.Equal(["title", "number", "state", "date", "venue", "registration", "sources", "added"], lines);
            }
        }, iter: 200);
        Gen.Select(Gen.OneOf("page", "value", "why"), hostile).Sample((key, words) =>
        {
            using var archive = new TemporaryArchive();
            var text = File.ReadAllText(Path.Combine(archive.Data, "documents", "report.md"));
            Dictionary<string, string> answers = new()
            {
                ["page"] = "documents/report", ["fact"] = "Title", ["value"] = "B", ["why"] = "c", ["note"] = "yes", [key] = words,
            };
            var answer = FormAnswer.For(archive.Data, Body(IssueForm.CorrectPage, answers), Day);

            Files(archive, ["archive.yml", "documents/report.md", "meetings/1.yml"]);
            IsCalm(answer.Text);
            var after = File.ReadAllText(Path.Combine(archive.Data, "documents", "report.md"));
            Assert.Equal(Others(text), Others(after));
            var faults = new DiagnosticBag();
            RecordLoader.Load(archive.Data, faults);
            Assert.Empty(faults.Sorted());
        }, iter: 200);
    }

    private static IEnumerable<string> Others(string page) => page.Split('\n')
        .Where(l => !l.StartsWith("title:", StringComparison.Ordinal) && !l.StartsWith("notes:", StringComparison.Ordinal)
            && !l.StartsWith("  - \"", StringComparison.Ordinal) && !l.StartsWith("corrected:", StringComparison.Ordinal));

    private static void Files(TemporaryArchive archive, string[] expected) => Assert.Equal(expected,
        Directory.EnumerateFiles(archive.Data, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(archive.Data, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal));

    /// <summary>Outside of code marks nothing stands but our own words.</summary>
    private static void IsCalm(string answer)
    {
        Assert.DoesNotContain("@", answer.Split('\n')[0], StringComparison.Ordinal);
        Assert.All(answer.Split('\n'), line =>
        {
            var pieces = line.Split('`');
            Assert.Equal(1, pieces.Length % 2);
            Assert.All(pieces.Where((_, i) => i % 2 == 0), words => Assert.Matches(@"\A[A-Za-z0-9 .,:;'()/-]*\z", words));
        });
    }

    private static string Body(IssueForm form, IReadOnlyDictionary<string, string> answers) =>
        string.Join("\n\n", form.Fields.Select(f =>
            $"### {f.Label}\n\n{(answers.TryGetValue(f.Key, out var answer) && answer.Length > 0 ? answer : "_No response_")}"));

    private string Page(string path) => File.ReadAllText(Path.Combine(_archive.Data, path));

    private FormAnswer Answer(IssueForm form, params (string Key, string Value)[] answers) =>
        FormAnswer.For(_archive.Data, Body(form, answers.ToDictionary(a => a.Key, a => a.Value)), Day);
}
