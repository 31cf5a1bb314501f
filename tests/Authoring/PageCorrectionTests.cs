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

    private const string French = "---\ntitle: \"Rapprot\"\nstatus: official-translation\ncopy: {made-from: \"nothing\", on: 2026-01-02}\n"
        + "---\n\n1.1 Les lampes.\n";

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
    [InlineData("report")]
    public void A_page_is_found_by_its_address(string page) => Assert.Equal("documents/report", Correct(page, ("title", "B")).Id?.Value);

    [Theory]
    [InlineData("contributors: to fill in", "contributors", "Report", "{who: organisations/report, as: to fill in}")]
    [InlineData("contributors: to fill in", "contributors", "Union of Ports", "{who: organisations/union-of-ports, as: to fill in}")]
    [InlineData("contributors: [{who: to fill in, as: \"author\", printed: \"The Ports\"}]", "contributors", "Union of Ports",
        "{who: organisations/union-of-ports, as: \"author\", printed: \"The Ports\"}")]
    [InlineData("contributors: [{who: organisations/ports, as: to fill in}]", "contributors.as", "Member State",
        "{who: organisations/ports, as: \"Member State\"}")]
    [InlineData("contributors: [{who: organisations/ports, as: \"author\"}]", "contributors.for", "organisations/ports",
        "{who: organisations/ports, as: \"author\", for: organisations/ports}")]
    [InlineData("files: [{path: \"a.txt\", withheld: to fill in}, {path: \"b.txt\"}]", "files.withheld", "A draft.",
        "{path: \"a.txt\", withheld: \"A draft.\"}")]
    [InlineData("files: [{path: \"a.txt\", replaces: [{sha256: \"0\", on: 2026-01-02, why: to fill in}]}]", "files.replaces.why", "Slip.",
        "why: \"Slip.\"")]
    public void A_sender_and_what_is_asked_of_an_entry_are_answered_without_the_form_of_the_file(
        string line, string key, string answer, string written)
    {
        _archive.Write("data/organisations/ports.yml", TemporaryArchive.Head("Ports", "type: other"))
            .Write("data/organisations/report.yml", TemporaryArchive.Head("Report", "type: other"))
            .Write("data/documents/x.yml", Paper.Replace("date:", line + "\ndate:", StringComparison.Ordinal));

        var made = Correct("documents/x", (key, answer));

        Assert.Contains(written, Text(made), StringComparison.Ordinal);
        Assert.Equal(answer == "Union of Ports", made.Further.Any(f => f.Path == "organisations/union-of-ports.yml"));
    }

    [Theory]
    [InlineData("https://tests.example/b", "{page: \"https://tests.example/b\", seen: 2026-11-25, confidence: found}")]
    [InlineData("documents/report#p-1.1", "{in: documents/report#p-1.1, confidence: stated}")]
    public void A_source_is_answered_by_its_address_alone(string answer, string written)
    {
        _archive.Write("data/documents/x.yml", Paper);

        Assert.Contains(written, Text(Correct("documents/x", ("sources", answer))), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_several_entries_could_be_meant_nothing_is_written()
    {
        var two = "contributors: [{who: organisations/a, as: \"author\"}, {who: organisations/b, as: \"author\"}]\ndate:";
        _archive.Write("data/documents/x.yml", Paper.Replace("date:", two, StringComparison.Ordinal));

        Assert.Contains("once for each entry", Assert.Single(Correct("documents/x", ("contributors.as", "x")).Faults).Remedy,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_is_found_by_its_number_in_any_spelling()
    {
        _archive.Write("data/documents/x.yml", Paper.Replace("date:", "symbols: [\"TP/1/3\"]\ndate:", StringComparison.Ordinal));

        Assert.Equal("documents/x", Correct("Document stp-1/03", ("title", "B")).Id?.Value);
    }

    [Fact]
    public void A_paper_with_gaps_is_found_by_its_number_too()
    {
        _archive.Write(
            "data/documents/x.yml",
            Paper.Replace("date: 2010-05-24", "symbols: [\"TP/1/3\"]\ndate: to fill in", StringComparison.Ordinal));

        Assert.Equal("documents/x", Correct("TP/1/3", ("title", "B")).Id?.Value);
    }

    [Theory]
    [InlineData("documents/report.fr")]
    [InlineData("documents/report@fr")]
    [InlineData("data/documents/report.fr.md")]
    public void The_title_of_a_text_in_a_further_language_is_corrected_in_its_own_file(string page)
    {
        var before = File.ReadAllText(Path.Combine(_archive.Data, "documents", "report.md"));
        _archive.Write("data/documents/report.fr.md", French);

        var made = Correct(page, ("title", "Le rapport")).Write(_archive.Data);

        Assert.Empty(made.Faults);
        Assert.Equal(
            French.Replace("Rapprot", "Le rapport", StringComparison.Ordinal),
            File.ReadAllText(Path.Combine(_archive.Data, "documents", "report.fr.md")));
        Assert.Equal(
            before.Replace("added: 2026-01-02\n", "added: 2026-01-02\ncorrected: 2026-11-25\n", StringComparison.Ordinal),
            File.ReadAllText(Path.Combine(_archive.Data, "documents", "report.md")));
    }

    [Theory]
    [InlineData("documents/report.ar", "title", "Name one of these: documents/report.fr")]
    [InlineData("documents/report.fr", "date", "Correct it on 'documents/report'.")]
    [InlineData("documents/none.fr", "title", "Correct the name")]
    public void What_a_text_in_a_further_language_does_not_have_is_said(string page, string key, string remedy)
    {
        _archive.Write("data/documents/report.fr.md", French);

        var fault = Assert.Single(Correct(page, (key, "2011")).Write(_archive.Data).Faults);

        Assert.Contains(remedy, fault.Remedy, StringComparison.Ordinal);
        Assert.Equal(French, File.ReadAllText(Path.Combine(_archive.Data, "documents", "report.fr.md")));
    }

    [Theory]
    [InlineData("symbols", "symbols: [\"TP/1/3\"]")]
    [InlineData("contributors", "contributors: to fill in")]
    [InlineData("presented-at", "presented-at: meetings/1")]
    [InlineData("version-label", "version-label: \"Rev. 1\"")]
    [InlineData("topics", "topics: [topics/lamps]")]
    public void None_takes_out_what_a_paper_can_be_without(string key, string line)
    {
        _archive.Write("data/documents/x.yml", Paper.Replace("date:", line + "\ndate:", StringComparison.Ordinal));

        var text = Text(Correct("documents/x", (key, "none")));

        Assert.DoesNotContain(key, text, StringComparison.Ordinal);
        Assert.Contains("date: 2010-05-24", text, StringComparison.Ordinal);
    }

    [Fact]
    public void None_is_a_word_where_a_key_has_it_and_no_answer_for_what_must_be_there()
    {
        _archive.Write("data/documents/x.yml", Paper);

        Assert.Contains("\naction-required: none\n", Text(Correct("documents/x", ("action-required", "none"))), StringComparison.Ordinal);
        Assert.NotEmpty(Correct("documents/x", ("type", "none")).Faults);
    }

    [Fact]
    public void A_page_that_was_never_published_is_not_said_to_be_corrected()
    {
        _archive.Write("data/documents/x.yml", Paper).Write("data/urls.lock", "documents/report/\n");

        Assert.DoesNotContain("corrected:", Text(Correct("documents/x", ("type", "report"))), StringComparison.Ordinal);
        Assert.Contains("corrected:", Text(Correct("documents/report", ("type", "letter"))), StringComparison.Ordinal);
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
