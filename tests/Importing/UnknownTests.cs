using CopArchive.Importing;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;
using CopArchive.Pipelines;
using CopArchive.Tests.Pipelines;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Importing;

/// <summary>What the import does not know is asked, and never told to readers as if somebody had looked for it.</summary>
public sealed class UnknownTests : IDisposable
{
    private const string Words = "1.1\\tThe lamps of the harbour burn all night, and the keepers of the pier burn less than they would.";

    private readonly PaperArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("Title: Contribution on lamps")]
    [InlineData("Title: Draft agenda")]
    [InlineData("Title: Report on lamps")]
    public void Date_and_contributors_that_were_not_found_are_asked_and_not_said_to_be_not_stated(string head)
    {
        var paper = Assert.Single(_archive.Import(("a.docx", $"{head}\n{Words}")).Papers);

        Assert.Equal(["date", "contributors"], PaperArchive.Gaps(paper).Intersect(["date", "contributors"]));
        Assert.DoesNotContain("not stated", _archive.Read(paper.Path!), StringComparison.Ordinal);
        Assert.Equal(
            ["addressee: not found", "action-required: not found"], _archive.Lines(paper.Path!, "addressee", "action-required"));
    }

    [Fact]
    public void A_scan_without_words_has_no_language_until_somebody_says_it()
    {
        var paper = _archive.Import("scan.pdf", new SourcePaper("scan.pdf", "pdf", [], []) { IsScan = true });

        Assert.Equal(["language: to fill in"], _archive.Lines(paper.Path!, "language"));
        Assert.Contains("language: to fill in, role: as-issued", _archive.Read(paper.Path!), StringComparison.Ordinal);
        Assert.Single(PaperArchive.Gaps(paper), "language");
        Assert.Empty(Assert.Single(paper.Facts, f => f.Name == "language").Value);
    }

    [Fact]
    public void A_paper_whose_language_is_not_sure_has_a_file_whose_language_is_not_sure()
    {
        var paper = Assert.Single(_archive.Import(("a.docx", "Title: Contribution\n1.1\\tOleum lucernae the carum est.")).Papers);

        Assert.Contains("language", PaperArchive.Gaps(paper));
        Assert.DoesNotContain("language: en", _archive.Read(paper.Path!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("03/04/2019", "2019-04-03", "2019-03-04")]
    [InlineData("3-4-2019", "2019-04-03", "2019-03-04")]
    [InlineData("٠٣/٠٤/٢٠١٩", "2019-04-03", "2019-03-04")]
    [InlineData("12/11/2020", "2020-11-12", "2020-12-11")]
    public void A_date_that_can_be_two_days_is_asked_with_both(string printed, string dayFirst, string monthFirst)
    {
        var paper = Assert.Single(_archive.Import(("a.docx", $"Date: {printed}\nTitle: Contribution on lamps\n{Words}")).Papers);

        Assert.Contains("date", PaperArchive.Gaps(paper));
        var how = Assert.Single(paper.Facts, f => f.Name == "date on the paper").How;
        Assert.Contains(dayFirst, how, StringComparison.Ordinal);
        Assert.Contains(monthFirst, how, StringComparison.Ordinal);
        var other = _archive.Import(("b.docx", $"Date: {printed}\nTitle: Report on bells\n{Words} Bells."));
        Assert.Contains(how, ImportAnswer.Of(other, dryRun: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("13/04/2019", "2019-04-13")]
    [InlineData("04/13/2019", null)]
    [InlineData("04/04/2019", "2019-04-04")]
    [InlineData("03.04.2019", "2019-04-03")]
    public void A_date_that_can_be_one_day_is_no_question(string printed, string? date)
    {
        var head = MadeUpPapers.Head(MadeUpPapers.Of($"Date: {printed}\nTitle: Contribution on lamps\n{Words}"));

        Assert.Equal(date, head.Date is { Certainty: not Certainty.Unsure } found ? found.Value.Text : null);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_still_open_is_repeated_when_the_same_files_are_imported_again(bool isOneMissing)
    {
        (string, string)[] papers =
        [
            ("a.docx", $"Document TP/7/3\nSource: | League of Lamplighters\nTitle: | Contribution on lamps\n{Words}"),
            ("b.docx", $"24 May 2012\nTitle: | Report on bells\n1.1\\tBells were rung for whoever lit the lamps of the lower town."),
        ];
        var first = _archive.Import(papers);
        var before = _archive.Tree();

        var again = _archive.Import(isOneMissing ? papers[..1] : papers);

        Assert.All(again.Papers, p => Assert.Equal(ImportKind.Unchanged, p.Kind));
        Assert.Equal(before, _archive.Tree());
        Assert.Equal(["meetings/7.yml", "organisations/league-of-lamplighters.yml"], again.Proposed.Select(p => p.Path));
        Assert.Equal(
            first.Papers.Take(again.Papers.Count).SelectMany(p => p.Gaps).Concat(first.Proposed.SelectMany(p => p.Gaps))
                .Select(g => $"{g.Place}: {g.Message}").Order(StringComparer.Ordinal),
            again.Papers.SelectMany(p => p.Gaps).Concat(again.Proposed.SelectMany(p => p.Gaps))
                .Select(g => $"{g.Place}: {g.Message}").Order(StringComparer.Ordinal));
        var answer = ImportAnswer.Of(again, dryRun: false);
        Assert.StartsWith($"{papers.Length - (isOneMissing ? 1 : 0)} file", answer, StringComparison.Ordinal);
        Assert.Contains(", 0 pages written; ", answer, StringComparison.Ordinal);
        Assert.Contains("`organisations/league-of-lamplighters`", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("A new page", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_open_when_all_is_filled_in_and_the_same_file_is_imported_again()
    {
        const string paper = $"Document TP/1/3 | 24 May 2012\nSource: | Norrland\nTitle: | Contribution on lamps\n{Words}";
        var path = Assert.Single(_archive.Import(("a.docx", paper)).Papers).Path!;
        _archive.Write(path, _archive.Read(path).Replace("to fill in", "Member State", StringComparison.Ordinal))
            .Write("meetings/8.yml", TemporaryArchive.Head("Eighth", "number: 8", "state: to fill in", "date: 2012", "venue: to fill in"));

        var again = _archive.Import(("a.docx", paper));

        Assert.Empty(PaperArchive.Gaps(Assert.Single(again.Papers)));
        Assert.Empty(again.Proposed);
    }

    [Fact]
    public async Task Words_that_are_missing_from_a_text_are_asked_about_and_no_reader_is_told_to_add_them()
    {
        const string lamps = "Document TP/1/3 | 24 May 2012\nSource: | Norrland\nTitle: | Contribution on lamps\n" + Words;
        var paper = _archive.Import("a.docx", MadeUpPapers.Of(lamps) with
        {
            Findings =
            [
                new Finding(FindingKind.Dropped, "there is a picture here", "a lamp", "paragraph 2"),
                new Finding(FindingKind.Missing, "words that are missing from the text", "oil and wicks", "paragraph 3"),
            ],
        });

        var page = _archive.Read(paper.Path!);
        Assert.Contains("There is a picture here: a lamp", page, StringComparison.Ordinal);
        Assert.DoesNotContain("oil and wicks", page, StringComparison.Ordinal);
        Assert.DoesNotContain("issing", page, StringComparison.Ordinal);
        Assert.Contains("left-out", PaperArchive.Gaps(paper));
        var check = await Build.CheckAsync(
            new BuildOptions { Data = _archive.Data, Input = "unused", Output = "unused" }, new NoProgress());
        Assert.Contains(check.Diagnostics, d => d.Code == "COP164" && d.Message.StartsWith("'left-out'", StringComparison.Ordinal));
        var report = new ImportReport([paper], [], []);
        Assert.Contains("`a.docx`: words are missing from its text.", ImportAnswer.Of(report, false), StringComparison.Ordinal);
        Assert.Contains("oil and wicks", ImportAnswer.Of(report, false), StringComparison.Ordinal);
        Assert.Contains("oil and wicks", ImportPrinter.Text(report, false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.docx")]
    [InlineData("b.docx")]
    public void A_paper_that_was_withdrawn_does_not_come_back_and_the_answer_says_so(string name)
    {
        const string lamps = "Document TP/1/3 | 24 May 2012\nSource: | Norrland\nTitle: | Contribution on lamps\n" + Words;
        var page = Assert.Single(_archive.Import(("a.docx", lamps)).Papers).Path!;
        _archive.Write(page, _archive.Read(page).Replace(
            "added: 2026-11-25", "added: 2026-11-25\nwithdrawn: {on: 2026-11-26, reason: \"It was a draft.\"}", StringComparison.Ordinal));
        var before = _archive.Tree();

        var report = _archive.Import((name, name == "a.docx" ? lamps : lamps + " Indeed."));

        Assert.Equal(before, _archive.Tree());
        Assert.Equal(ImportKind.Withdrawn, Assert.Single(report.Papers).Kind);
        var answer = ImportAnswer.Of(report, dryRun: false);
        Assert.Contains(
            "It was withdrawn on 2026-11-26: “It was a draft.” Nothing of this file was kept.",
            answer[..answer.IndexOf("### The papers", StringComparison.Ordinal)],
            StringComparison.Ordinal);
        Assert.Contains("To bring the paper back", answer, StringComparison.Ordinal);
        Assert.Contains("0 pages written", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_about_a_paper_that_was_withdrawn_says_that_it_was()
    {
        _archive.Write("documents/tp-1-3.yml", TemporaryArchive.Head("Bells of the south", "type: letter", "symbols: [\"TP/1/3\"]",
            "date: 2009-01-01", "withdrawn: {on: 2026-11-26, reason: \"It was a draft.\"}"));

        var paper = Assert.Single(
            _archive.Import(("a.docx", $"Document TP/1/3 | 24 May 2012\nTitle: | Contribution on lamps\n{Words}")).Papers);

        Assert.Equal(ImportKind.Question, paper.Kind);
        Assert.Contains("It was withdrawn on 2026-11-26", paper.Because, StringComparison.Ordinal);
    }
}
