using System.Globalization;
using CopArchive.Diagnostics;
using CopArchive.Importing;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;

namespace CopArchive.Tests.Importing;

/// <summary>The answer in a proposal: what to do comes first, and it fits however many papers there are.</summary>
public sealed class ImportAnswerTests
{
    private static readonly Uri Edit = new("https://host.example/o/r/edit/papers-1/");

    [Fact]
    public void Two_hundred_papers_have_an_answer_that_can_be_read()
    {
        var answer = Answer([.. Enumerable.Range(1, 200).Select(n => Paper(n, Gap(n, "type"), Gap(n, "date")))]);

        Assert.InRange(answer.Length, 1, 20_000);
        Assert.Contains(
            "### To do\n\n- date: on 200 pages, among them `documents/paper-001`\n- type: on 200 pages",
            answer,
            StringComparison.Ordinal);
        // each paper is named
        Assert.All(
            Enumerable.Range(1, 200),
            n => Assert.Contains($"- `{File(n)}`: `documents/{Name(n)}`\n", answer, StringComparison.Ordinal));
        Assert.Equal(1, answer.Split("signs that cannot be seen").Length - 1);
        Assert.Contains("`signs that cannot be seen`: 12,800 times, in `paper-001.docx`", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(51)]
    [InlineData(1_000)]
    public void An_answer_fits_whatever_the_papers_are_called_and_say(int papers)
    {
        var words = string.Concat(Enumerable.Repeat("long words ` @somebody [a](b)\n", 400));
        var all = Enumerable.Range(1, papers)
            .Select(n => Paper(n, [.. Enumerable.Range(1, 30).Select(k => Gap(n, $"key-{n}-{k}{new string('k', 90)}"))]) with
            {
                File = n + words,
                Facts = [new Recognised("title", words, "as printed", "line 1", Certainty.Likely)],
                Findings =
                [
                    .. Enumerable.Range(1, 50).Select(k =>
                        new Finding(FindingKind.Doubted, $"{(char)('a' + (k % 26))}{words}", words, words)),
                ],
            })
            .Concat(Enumerable.Range(1, papers).Select(n => new ImportedPaper(n + words) { Fault = Refusal($"No {n}. {words}") }));

        var answer = Answer([.. all]);

        Assert.InRange(answer.Length, 1, ImportAnswer.Longest);
    }

    [Fact]
    public void What_may_be_answered_is_told_for_each_kind_of_page_that_asks_for_it()
    {
        static Diagnostic Gap(string file, string words) => RecordFaults.StillToFillIn(
            new CopArchive.Diagnostics.SourcePlace(file, 1, 1), "type", words, "x", required: true);

        var report = new ImportReport(
            [new ImportedPaper("a.docx") { Path = "documents/a.md", Gaps = [Gap("data/documents/a.md", "One of: report, letter.")] }],
            [new ProposedPage("organisations/b.yml", "b", [Gap("data/organisations/b.yml", "One of: country, body.")])],
            []);

        var answer = ImportAnswer.Of(report, dryRun: false);

        Assert.Contains("**type** (documents): `'type' is still to fill in. One of: report, letter.", answer, StringComparison.Ordinal);
        Assert.Contains("**type** (organisations): `'type' is still to fill in. One of: country, body.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void What_to_do_comes_first_with_a_link_for_each_paper_and_lines_to_copy()
    {
        var answer = Answer(
        [
            Paper(1),
            Paper(2, Gap(2, "type"), Gap(2, "contributors", "\n  - {who: organisations/norrland, as: \"Member\"}")),
            new ImportedPaper("letter.doc") { Fault = Refusal("An old Word file.") },
            new ImportedPaper("note.doc") { Fault = Refusal("An old Word file.") },
        ]);

        Assert.Contains(
            "### To do\n\n- `letter.doc`, `note.doc`: not read. `An old Word file. Save it as .docx.`\n"
                + "- [documents/paper-002](https://host.example/o/r/edit/papers-1/data/documents/paper-002.md#L3): type, contributors\n",
            answer,
            StringComparison.Ordinal);
        Assert.Contains(
            "  ```yaml\n  contributors:\n    - {who: organisations/norrland, as: \"Member\"}\n  ```\n",
            answer,
            StringComparison.Ordinal);
        Assert.Contains("  ```yaml\n  type: report\n  ```\n", answer, StringComparison.Ordinal);
        Assert.Contains(
            "- `paper-001.docx`: a new page `documents/paper-001`; title `A title`. **Please check**: title\n",
            answer,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_a_file_hides_stands_in_the_answer()
    {
        var hidden = new Finding(FindingKind.Dropped, "comment by B. Flint, 4 May 2026", "Was it really?", "page 1")
        {
            Hidden = "comments",
        };

        var answer = Answer([Paper(1) with { Findings = [hidden] }]);

        Assert.Contains("- `comments`: 1 time, in `paper-001.docx`\n", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Flint", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("really", answer, StringComparison.Ordinal);
    }

    private static string Answer(IReadOnlyList<ImportedPaper> papers) =>
        ImportAnswer.Of(new ImportReport(papers, [], []), dryRun: false, Edit);

    private static ImportedPaper Paper(int n, params Diagnostic[] gaps) => new(File(n))
    {
        Kind = ImportKind.NewPage,
        Path = $"documents/{Name(n)}.md",
        Gaps = gaps,
        Facts = [new Recognised("title", "A title", "as printed", "line 1", Certainty.Likely)],
        Findings = [.. Enumerable.Repeat(new Finding(FindingKind.Doubted, "signs that cannot be seen", "x", "page 1"), 64)],
    };

    private static string Name(int n) => "paper-" + n.ToString("000", CultureInfo.InvariantCulture);

    private static string File(int n) => Name(n) + ".docx";

    private static Diagnostic Gap(int n, string key, string example = "report") => RecordFaults.StillToFillIn(
        new SourcePlace($"data/documents/{Name(n)}.md", 3, 1), key, "What it is.", example, required: true);

    private static Diagnostic Refusal(string message) =>
        RecordFaults.StillToFillIn(SourcePlace.Top("a"), "a", "", "", required: true) with
        {
            Message = message, Remedy = "Save it as .docx.",
        };
}
