using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Authoring;

/// <summary>The facts of the records as sheets: what a person changes in a cell is taken back, and nothing else is touched.</summary>
public sealed class SheetTests : IDisposable
{
    private const string Letter = "data/documents/letter.yml";

    private static readonly DateOnly Day = new(2026, 2, 3);

    private readonly TemporaryArchive _archive = new TemporaryArchive()
        .Write(Letter, "# Keep this.\n" + TemporaryArchive.Head(
            "Letter, \\\"quoted\\\"; and a comma", "type: letter", "symbols: [\"TP/1/3\", \"TP/1/4\"]", "date: 2010-03-04",
            "version-label: \"=1+1\"", "contributors: [{who: organisations/p, as: \"Member\"}]"))
        .Write("data/organisations/p.yml", TemporaryArchive.Head("Party", "type: body"));

    public void Dispose() => _archive.Dispose();

    private string Sheets => Path.Combine(_archive.Root, "sheets");

    [Fact]
    public void Sheets_taken_back_unchanged_change_nothing()
    {
        Export();

        var import = SheetImport.Read(_archive.Data, Sheets, Day);

        Assert.Empty(import.Objections);
        Assert.Empty(import.Changed);
    }

    [Fact]
    public void Every_sheet_of_the_real_archive_taken_back_unchanged_changes_nothing()
    {
        var data = Path.Combine(Repository.Root, "data");
        Assert.Null(Sheet.Write(data, Sheets));

        var import = SheetImport.Read(data, Sheets, Day);

        Assert.Empty(import.Objections);
        Assert.Empty(import.Changed);
    }

    [Fact]
    public void A_changed_cell_changes_its_key_and_no_other_line()
    {
        Export();
        Change("document.csv", "'2010-03-04", "5 March 2010");

        var import = SheetImport.Read(_archive.Data, Sheets, Day);
        Assert.Empty(import.Objections);
        Assert.Equal(["date"], Assert.Single(import.Changed).Keys);
        var before = File.ReadAllText(Path.Combine(_archive.Root, Letter));
        import.Write(_archive.Data);

        Assert.Equal(
            before.Replace("date: 2010-03-04", "date: 2010-03-05", StringComparison.Ordinal) + "corrected: 2026-02-03\n",
            File.ReadAllText(Path.Combine(_archive.Root, Letter)));
    }

    [Fact]
    public void Lists_stand_line_by_line_and_an_emptied_cell_takes_its_key_away()
    {
        Export();
        Change("document.csv", "TP/1/3\nTP/1/4", "TP/1/3\nTP/1/5");
        Change("document.csv", "'=1+1", "");

        var import = SheetImport.Read(_archive.Data, Sheets, Day);
        Assert.Empty(import.Objections);
        import.Write(_archive.Data);

        var text = File.ReadAllText(Path.Combine(_archive.Root, Letter));
        Assert.Contains("symbols: [\"TP/1/3\", \"TP/1/5\"]\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("version-label", text, StringComparison.Ordinal);
        var faults = new DiagnosticBag();
        RecordLoader.Load(_archive.Data, faults);
        Assert.Empty(faults.Sorted());
    }

    [Fact]
    public void No_cell_is_a_formula()
    {
        Export();

        var text = File.ReadAllText(Path.Combine(Sheets, "document.csv"));
        Assert.Contains("'=1+1", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(^|[,\"\n])[=+@-]", text);
    }

    [Fact]
    public void What_keeps_something_back_stands_in_no_sheet()
    {
        _archive.Write("data/documents/kept.yml", TemporaryArchive.Head(
            "Kept", "type: letter", "date: 2010", "release: 2099-01-18T09:00Z"))
            .Write("data/documents/gone.yml", TemporaryArchive.Head(
                "Gone", "type: letter", "date: 2010", "withdrawn: {on: 2026-02-01, reason: \"It names people.\"}"))
            .Write("data/people/ann.yml", TemporaryArchive.Head(
                "Ann", "country: not found", "name: {withheld: \"Asked by letter.\"}"))
            .Write("data/people/bea.yml", TemporaryArchive.Head("Bea", "country: not found"));
        Export();

        var sheets = string.Concat(Directory.EnumerateFiles(Sheets).Select(File.ReadAllText));
        Assert.Contains("people/bea", sheets, StringComparison.Ordinal);
        Assert.All(["Kept", "Gone", "Ann", "Asked by letter"], w => Assert.DoesNotContain(w, sheets, StringComparison.Ordinal));
        var columns = Directory.EnumerateFiles(Sheets).SelectMany(f => File.ReadLines(f).First().Split(',')).ToHashSet();
        Assert.All(
            ["release", "history-from", "withdrawn", "access", "corrections", "former-ids", "name"],
            k => Assert.DoesNotContain(k, columns));
    }

    [Theory]
    [InlineData(';', "\r\n")]
    [InlineData('\t', "\n")]
    public void A_spreadsheet_of_another_country_may_have_saved_it(char separator, string lineEnd)
    {
        Export();
        var path = Path.Combine(Sheets, "meeting.csv");
        var fingerprint = File.ReadLines(path).Last().Split(',')[1];
        File.WriteAllText(
            path,
            string.Join(separator, "page", "venue", "fingerprint") + lineEnd
                + string.Join(separator, "meetings/1", "Harbour", fingerprint));

        var import = SheetImport.Read(_archive.Data, Sheets, Day);

        Assert.Empty(import.Objections);
        Assert.Equal(["venue"], Assert.Single(import.Changed).Keys);
    }

    [Fact]
    public void What_is_wrong_is_said_with_line_and_column_all_at_once_and_nothing_is_written()
    {
        Export();
        Change("document.csv", "'2010-03-04", "03/04/2010");
        Change("document.csv", ",letter,", ",epistle,");
        Change("meeting.csv", "meetings/1", "meetings/9");
        Change("organisation.csv", "Party", "");
        var before = File.ReadAllText(Path.Combine(_archive.Root, Letter));

        var import = SheetImport.Read(_archive.Data, Sheets, Day);

        Assert.Collection(
            import.Objections.Order(StringComparer.Ordinal),
            o => Assert.StartsWith("document.csv, line 2, column date: '03/04/2010' is not a date", o, StringComparison.Ordinal),
            o => Assert.StartsWith("document.csv, line 2, column type: 'epistle'", o, StringComparison.Ordinal),
            o => Assert.StartsWith("meeting.csv, line 2: there is no page 'meetings/9'", o, StringComparison.Ordinal),
            o => Assert.StartsWith("organisation.csv, line 2, column title: ", o, StringComparison.Ordinal));
        Assert.Equal(before, File.ReadAllText(Path.Combine(_archive.Root, Letter)));
    }

    [Fact]
    public void A_row_of_a_page_that_was_changed_since_is_refused()
    {
        Export();
        var path = Path.Combine(_archive.Root, Letter);
        File.WriteAllText(path, File.ReadAllText(path).Replace("type: letter", "type: report", StringComparison.Ordinal));

        Assert.Contains(
            "was changed since this sheet was written",
            Assert.Single(SheetImport.Read(_archive.Data, Sheets, Day).Objections),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_that_are_not_UTF_8_are_refused()
    {
        Export();
        File.WriteAllBytes(Path.Combine(Sheets, "meeting.csv"), "page,fingerprint,title\nmeetings/1,x,Réunion\n"u8.ToArray().Select(b =>
            b == 0xC3 ? (byte)0xE9 : b).ToArray());

        Assert.Equal(
            ["meeting.csv: its letters are not UTF-8; save it as \"CSV UTF-8\""], SheetImport.Read(_archive.Data, Sheets, Day).Objections);
    }

    [Theory]
    [InlineData("page,fingerprint,tittle\nmeetings/1,x,A\n", "meeting.csv, line 1: there is no column 'tittle'. Did you mean 'title'?")]
    [InlineData("fingerprint,title\nx,A\n", "meeting.csv, line 1: the column 'page' is missing; without it no row is known")]
    [InlineData("page,fingerprint,title\nmeetings/1,x,\"A\"b\n", "meeting.csv, line 2: its quotation marks do not pair")]
    public void A_sheet_that_is_no_longer_one_is_refused(string sheet, string objection)
    {
        Export();
        File.WriteAllText(Path.Combine(Sheets, "meeting.csv"), sheet);

        Assert.Equal([objection], SheetImport.Read(_archive.Data, Sheets, Day).Objections);
    }

    [Fact]
    public void Sheets_are_never_written_over()
    {
        Export();
        Assert.Contains("csv already", Sheet.Write(_archive.Data, Sheets), StringComparison.Ordinal);
    }

    private void Export() => Assert.Null(Sheet.Write(_archive.Data, Sheets));

    private void Change(string sheet, string before, string after)
    {
        var path = Path.Combine(Sheets, sheet);
        var text = File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
    }
}
