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

    [Fact]
    public void Whoever_announces_a_meeting_is_its_source_so_that_nothing_is_left_to_fill_in()
    {
        var answer = FormAnswer.For(
            _archive.Data,
            Body(IssueForm.AnnounceMeeting, new Dictionary<string, string>
            {
                ["title"] = "Second meeting", ["state"] = "Planned", ["date"] = "18–19 January 2027", ["venue"] = "Geneva",
            }),
            Day,
            new Uri("https://host.example/o/r/issues/7"));

        Assert.True(answer.Succeeded, answer.Text);
        Assert.Empty(answer.Proposal!.Gaps);
        Assert.Contains("\nstate: planned\ndate: 2027-01-18/2027-01-19\n", Page("meetings/2.yml"), StringComparison.Ordinal);
        Assert.Contains(
            "- {page: \"https://host.example/o/r/issues/7\", seen: 2026-11-25, confidence: found}\n",
            Page("meetings/2.yml"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_meeting_that_is_known_is_named_in_the_words_of_the_forms()
    {
        var answer = Answer(
            IssueForm.AnnounceMeeting,
            ("number", "1"), ("title", "T"), ("state", "planned"), ("date", "2027"), ("venue", "V"));

        Assert.False(answer.Succeeded);
        Assert.Contains("This meeting has a page already.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("'Correct a page'", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Type", "Contribution", "type: contribution")]
    [InlineData("type", "tutorial presentation", null)]
    [InlineData("Date", "17 March 2010", "date: 2010-03-17")]
    [InlineData("Date", "March 17, 2010", "date: 2010-03-17")]
    [InlineData("Date", "17.3.2010", "date: 2010-03-17")]
    [InlineData("Date", "17th of March 2010", "date: 2010-03-17")]
    [InlineData("Date", "17-18 March 2010", "date: 2010-03-17/2010-03-18")]
    [InlineData("Date", "28 February – 2 March 2010", "date: 2010-02-28/2010-03-02")]
    [InlineData("Date", "17 March 2010 to 18 March 2010", "date: 2010-03-17/2010-03-18")]
    [InlineData("Date", "March 2010", "date: 2010-03")]
    [InlineData("Date", "2010-03-17", "date: 2010-03-17")]
    [InlineData("Date", "5/6/2012", null)]
    [InlineData("Date", "18-17 March 2010", null)]
    [InlineData("Date", "in spring", null)]
    public void Answers_are_taken_as_people_write_them_where_it_is_plain_what_is_meant(string fact, string given, string? written)
    {
        var answer = Answer(
            IssueForm.CorrectPage,
            ("page", "documents/report"), ("fact", fact), ("value", given), ("why", "Its head."), ("note", "no"));

        Assert.Equal(written is not null, answer.Succeeded);
        if (written is not null)
        {
            Assert.Contains($"\n{written}\n", Page("documents/report.md"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_fact_that_a_page_cannot_have_is_answered_with_those_that_it_can_have_in_the_words_of_the_form()
    {
        var answer = Answer(
            IssueForm.CorrectPage,
            ("page", "documents/report"), ("fact", "Venue"), ("value", "Geneva"), ("why", "Its head."), ("note", "no"));

        Assert.Contains("'Venue' cannot stand here.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Document number", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("symbols", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("former-ids", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Registration", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_organisation_and_a_person_are_added_without_a_word_of_the_file_format()
    {
        var at = new Uri("https://host.example/o/r/issues/7");
        var country = FormAnswer.For(_archive.Data, Body(IssueForm.AddParty, new Dictionary<string, string>
        {
            ["kind"] = "country", ["title"] = "Norrland", ["other-names"] = "The North\nNordland",
        }), Day, at);
        var person = FormAnswer.For(_archive.Data, Body(IssueForm.AddParty, new Dictionary<string, string>
        {
            ["kind"] = "person", ["title"] = "Jane Roe", ["country"] = "norrland",
        }), Day, at);

        Assert.True(country.Succeeded && person.Succeeded, country.Text + person.Text);
        Assert.Empty(country.Proposal!.Gaps.Concat(person.Proposal!.Gaps));
        Assert.Contains("other-names: [\"The North\", \"Nordland\"]\n", Page("organisations/norrland.yml"), StringComparison.Ordinal);
        Assert.Contains("\ntype: country\n", Page("organisations/norrland.yml"), StringComparison.Ordinal);
        Assert.Contains("\ncountry: organisations/norrland\n", Page("people/jane-roe.yml"), StringComparison.Ordinal);
        Loads();
    }

    [Theory]
    [InlineData("Ms Jane Roe (Harbour Fund)")]
    [InlineData("Ms Jane Roe, Harbour Fund")]
    public void A_paper_without_a_file_names_those_who_wrote_it_and_whoever_has_no_page_gets_one_proposed(string person)
    {
        _archive.Write("data/organisations/norrland.yml", TemporaryArchive.Head("Norrland", "type: country"));

        var answer = FormAnswer.For(_archive.Data, Body(IssueForm.AddPaper, new Dictionary<string, string>
        {
            ["title"] = "On lamps", ["type"] = "contribution", ["numbers"] = "TP/1/9", ["date"] = "5 June 2012", ["meeting"] = "1",
            ["writers"] = $"Norrland\n{person}", ["capacity"] = "Member",
        }), Day, new Uri("https://host.example/o/r/issues/7"));

        Assert.True(answer.Succeeded, answer.Text);
        var page = Page("documents/tp-1-9.yml");
        Assert.Contains(
            "\ncontributors:\n  - {who: organisations/norrland, as: \"Member\"}\n"
                + "  - {who: people/jane-roe, as: \"Member\", for: organisations/harbour-fund}\n",
            page,
            StringComparison.Ordinal);
        Assert.Contains("\ndate: 2012-06-05\n", page, StringComparison.Ordinal);
        Assert.Contains("\npresented-at: [meetings/1]\n", page, StringComparison.Ordinal);
        Assert.Contains("title: \"Jane Roe\"\n", Page("people/jane-roe.yml"), StringComparison.Ordinal);
        // what the organisation is must be said
        Assert.Equal("data/organisations/harbour-fund.yml", Assert.Single(answer.Proposal!.Gaps).Place.File);
        Assert.Contains("`data/people/jane-roe.yml`", answer.Text, StringComparison.Ordinal);
        File.WriteAllText(
            Path.Combine(_archive.Data, "organisations", "harbour-fund.yml"),
            Page("organisations/harbour-fund.yml").Replace("type: to fill in", "type: company", StringComparison.Ordinal));
        Loads();
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

    private void Loads()
    {
        var faults = new DiagnosticBag();
        RecordLoader.Load(_archive.Data, faults);
        Assert.Empty(faults.Sorted());
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
