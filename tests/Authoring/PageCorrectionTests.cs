using System.Text;
using CopArchive.Authoring;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Authoring;

public sealed class PageCorrectionTests : IDisposable
{
    private const string Paper = """
        # keep this
        title:   "Old"
        type: letter # printed at its head

        date: 2010-05-24   # sure
        notes:
          -   "One."
        sources: [{page: "https://tests.example/a", seen: 2026-01-02, confidence: found}]
        # last
        added: 2026-01-02

        """;

    private static readonly DateOnly Day = new(2026, 11, 25);

    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    public void A_key_is_set_at_its_place_and_not_another_byte_is_touched(string lineEnd, string mark)
    {
        _archive.Write("data/documents/x.yml", mark + Paper.ReplaceLineEndings(lineEnd));

        var made = Correct("documents/x", ("date", "2011"), ("version-label", "Rev. 1"));

        Assert.Empty(made.Faults);
        Assert.Equal(
            mark
                + Paper.Replace("date: 2010-05-24   # sure\n", "date: 2011   # sure\nversion-label: \"Rev. 1\"\n", StringComparison.Ordinal)
                    .Replace("added: 2026-01-02\n", "added: 2026-01-02\ncorrected: 2026-11-25\n", StringComparison.Ordinal)
                    .ReplaceLineEndings(lineEnd),
            Text(made));
    }

    [Fact]
    public void The_text_of_a_paper_stays_as_it_is()
    {
        var before = File.ReadAllText(Path.Combine(_archive.Data, "documents", "report.md"));

        var made = Correct("documents/report", ("title", "--- \"Report\"\n---\nof: lamps"));

        Assert.Empty(made.Faults);
        Assert.Equal(
            before.Replace("title: \"Report\"", "title: \"--- \\\"Report\\\" --- of: lamps\"", StringComparison.Ordinal)
                .Replace("added: 2026-01-02\n", "added: 2026-01-02\ncorrected: 2026-11-25\n", StringComparison.Ordinal),
            Text(made));
    }

    [Theory]
    [InlineData("date", "03/04/2019")]
    [InlineData("date", "3-4-2019")]
    [InlineData("date", " 03/04/2019 ")]
    [InlineData("added", "03/04/2019")]
    public void A_date_that_can_be_two_days_is_refused_with_both(string key, string date)
    {
        _archive.Write("data/documents/x.yml", Paper);

        var made = Correct("documents/x", (key, date));

        Assert.Contains(made.Found, f => f.Remedy.StartsWith("Write it year first: 2019-04-03, or 2019-03-04.", StringComparison.Ordinal));
        Assert.False(made.Succeeded);
    }

    [Theory]
    [InlineData("13/4/2019", "2019-04-13")]
    [InlineData("4/13/2019", "2019-04-13")]
    [InlineData("4-4-2019", "2019-04-04")]
    public void A_date_in_another_order_that_can_be_one_day_is_taken(string given, string date)
    {
        _archive.Write("data/documents/x.yml", Paper);

        Assert.Contains($"\ndate: {date} ", Text(Correct("documents/x", ("date", given))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawal_says_when_and_why()
    {
        var made = PageCorrection.Make(
            _archive.Data,
            new CorrectionRequest("documents/report", Day) { Withdraw = "Asked for by: its \"authors\"" });

        Assert.Empty(made.Faults);
        Assert.Contains(
            "\nwithdrawn: {on: 2026-11-25, reason: \"Asked for by: its \\\"authors\\\"\"}\n---\n",
            Text(made),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_is_written_behind_those_that_stand_in_the_way_they_are_written()
    {
        _archive.Write("data/documents/x.yml", Paper);

        var made = PageCorrection.Make(
            _archive.Data,
            new CorrectionRequest("documents/x", Day) { Values = [("type", "report")], Note = "Its head says so." });

        Assert.Equal(
            Paper.Replace("type: letter", "type: report", StringComparison.Ordinal)
                .Replace("  -   \"One.\"\n", "  -   \"One.\"\n  -   \"Its head says so.\"\n", StringComparison.Ordinal)
            .Replace("added: 2026-01-02\n", "added: 2026-01-02\ncorrected: 2026-11-25\n", StringComparison.Ordinal), Text(made));
    }

    [Theory]
    [InlineData("https://tests.example/documents/report/#p-1.1")]
    [InlineData("/documents/report/")]
    [InlineData("data/documents/report.md")]
    [InlineData(" documents/report")]
    public void A_page_is_found_by_its_address(string page) => Assert.Equal("documents/report", Correct(page, ("title", "B")).Id?.Value);

    [Fact]
    public void A_paper_is_found_by_its_number_in_any_spelling()
    {
        _archive.Write("data/documents/x.yml", Paper.Replace("date:", "symbols: [\"TP/1/3\"]\ndate:", StringComparison.Ordinal));

        Assert.Equal("documents/x", Correct("Document stp-1/03", ("title", "B")).Id?.Value);
    }

    [Theory]
    [InlineData("documents/reprot", "Did you mean 'documents/report'")]
    [InlineData("../../etc/passwd", "There is no page")]
    [InlineData("archive", "There is no page")]
    [InlineData("", "There is no page")]
    public void A_page_that_is_not_there_is_refused(string page, string words) =>
        Assert.Contains(words, Assert.Single(Correct(page, ("title", "B")).Faults).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("date", "soon", "COP135")]
    [InlineData("daet", "2010", "COP130")]
    [InlineData("title", " ", "COP134")]
    [InlineData("presented-at", "meetings/11", "COP250")]
    public void A_wrong_value_is_reported_and_nothing_is_written(string key, string value, string code)
    {
        var before = File.ReadAllText(Path.Combine(_archive.Data, "documents", "report.md"));

        Assert.Equal(code, Assert.Single(Correct("documents/report", (key, value)).Write(_archive.Data).Faults).Code);
        Assert.Equal(before, File.ReadAllText(Path.Combine(_archive.Data, "documents", "report.md")));
    }

    [Fact]
    public void A_head_written_in_a_way_that_an_edit_would_spoil_is_refused_and_stays_as_it_is()
    {
        // sound, but all on one line, where nothing can be put between two others line by line
        const string Head = "{title: \"Old\", type: letter, date: 2010, sources: [{page: \"https://tests.example/a\", seen: 2026-01-02, "
            + "confidence: found}], added: 2026-01-02}\n";
        _archive.Write("data/documents/x.yml", Head);

        var made = Correct("documents/x", ("date", "2011"));

        Assert.Null(made.Change);
        Assert.Equal(
            ("COP107", "data/documents/x.yml:1:1"),
            Assert.Single(made.Write(_archive.Data).Faults) is var fault ? (fault.Code, fault.Place.ToString()) : default);
        Assert.Equal(Head, File.ReadAllText(Path.Combine(_archive.Data, "documents", "x.yml")));
    }

    private static string Text(Proposal made) => Encoding.UTF8.GetString(made.Change!.Content!);

    private Proposal Correct(string page, params (string, string)[] given) =>
        PageCorrection.Make(_archive.Data, new CorrectionRequest(page, Day) { Values = given });
}
