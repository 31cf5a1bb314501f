using System.Text;
using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Tests.Records;

public sealed class RecordLoaderTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();
    private readonly DiagnosticBag _faults = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_sound_archive_has_no_faults()
    {
        var loaded = RecordLoader.Load(_archive.Data, _faults);

        Assert.Empty(_faults.Sorted());
        Assert.Equal(["documents/report", "meetings/1"], loaded.Records.Select(r => r.Id.Value));
        Assert.Equal("Test Archive", loaded.Settings!.Title);
    }

    [Fact]
    public void What_is_absent_says_why()
    {
        _archive.Write(
            "data/meetings/3.yml",
            TemporaryArchive.Head("Third meeting", "number: 3", "state: held", "date: not found", "venue: not stated", "mode: none"));

        var meeting = Load<MeetingRecord>("meetings/3");

        Assert.IsType<Stated<Edtf>.NotFound>(meeting.Date);
        Assert.IsType<Stated<string>.NotStated>(meeting.Venue);
        Assert.IsType<Stated<string>.None>(meeting.Mode);
    }

    [Fact]
    public void What_editors_know_without_a_source_names_the_keys_that_it_is_for_and_no_paper()
    {
        string Country(string source) => "title: \"Norrland\"\ntype: country\nregion: \"Europe\"\niso: NO\n"
            + "sources:\n  - {page: \"https://example.org/\", seen: 2026-01-02, confidence: found}\n"
            + $"  - {{{source}}}\nadded: 2026-01-02\n";
        _archive.Write("data/organisations/a.yml", Country("confidence: editors-knowledge, for: [region]"));

        var country = Load<OrganisationRecord>("organisations/a");
        _archive.Write("data/organisations/b.yml", Country("confidence: editors-knowledge"))
            .Write("data/organisations/c.yml", Country("in: documents/report, confidence: editors-knowledge, for: [region]"));
        RecordLoader.Load(_archive.Data, _faults);

        Assert.Equal(Confidence.EditorsKnowledge, Assert.Single(country.SourcesFor("region")).Confidence);
        Assert.Equal("NO", country.Iso);
        Assert.Equal(
            [("COP168", "data/organisations/b.yml"), ("COP144", "data/organisations/c.yml")],
            _faults.Sorted().Select(f => (f.Code, f.Place.File)));
    }

    [Fact]
    public void A_record_says_where_it_can_be_read_and_where_other_catalogues_have_it()
    {
        _archive.Write("data/documents/a.yml", TemporaryArchive.Head("A", "type: letter", "date: not stated",
            "elsewhere: [{page: \"https://example.org/a.pdf\", what: \"the letter, PDF\", seen: 2026-01-02}]",
            "same-as: [{in: \"Wikidata\", page: \"https://www.wikidata.org/wiki/Q1\"}]"));

        var letter = Load<DocumentRecord>("documents/a");

        Assert.Equal(
            new Elsewhere("https://example.org/a.pdf", "the letter, PDF", new DateOnly(2026, 1, 2)),
            Assert.Single(letter.Elsewhere));
        Assert.Equal(new SameThing("Wikidata", "https://www.wikidata.org/wiki/Q1"), Assert.Single(letter.SameAs));
    }

    [Fact]
    public void Terms_of_the_glossary_lie_in_a_folder_of_their_own_and_have_a_sentence_in_the_language_of_the_site()
    {
        string Term(string sentence) => $"term: \"Wick\"\nalso: [\"wicks\"]\nsentence: {{{sentence}}}\n"
            + "sources:\n  - {confidence: editors-knowledge, for: [sentence]}\n";
        _archive.Write("data/terms/wick.yml", Term("en: \"What burns in a lamp.\", fr: \"Ce qui brûle.\""))
            .Write("data/terms/meche.yml", Term("fr: \"Ce qui brûle.\""))
            .Write("data/terms/text.md", "---\nterm: \"Oil\"\n---\n");

        var loaded = RecordLoader.Load(_archive.Data, _faults);

        var term = Assert.Single(loaded.Terms);
        Assert.Equal(("wick", "Wick", "What burns in a lamp."), (term.Name, term.Word, term.Sentence["en"]));
        Assert.Equal(["data/terms/meche.yml", "data/terms/text.md"], _faults.Sorted().Select(f => f.Place.File));
    }

    [Fact]
    public void A_date_may_say_how_the_paper_prints_it()
    {
        _archive.Write(
            "data/documents/a.yml",
            TemporaryArchive.Head("A", "type: letter", "date: {value: 2010-07-01/2010-07-07, printed: \"the first week of July 2010\"}"));

        var date = Assert.IsType<Stated<Edtf>.Known>(Load<DocumentRecord>("documents/a").Date);

        Assert.Equal("2010-07-01/2010-07-07", date.Value.Text);
        Assert.Equal("the first week of July 2010", date.Printed);
    }

    [Fact]
    public void A_further_language_adds_its_text_to_the_same_record()
    {
        _archive.Write(
            "data/documents/report.fr.md",
            "---\ntitle: \"Rapport\"\nstatus: official-translation\ncopy: {made-from: \"rien\", on: 2026-01-02}\n---\n1.1 Un texte.\n");

        var report = Load<DocumentRecord>("documents/report");

        Assert.Equal(["en", "fr"], report.Texts.Select(t => t.Language));
        Assert.Equal("Rapport", report.Texts[1].Title);
        Assert.Equal(TextStatus.OfficialTranslation, report.Texts[1].Status);
        Assert.StartsWith("1.1 Un texte.", report.Texts[1].Source.Text[report.Texts[1].Start..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_not_everybody_may_read_never_gets_past_the_reader()
    {
        _archive.Write(
            "data/archive.yml",
            File.ReadAllText(Path.Combine(_archive.Data, "archive.yml")).Replace("is-public: true", "is-public: false"));
        _archive.Write(
            "data/documents/secret.md",
            TemporaryArchive.Text("Secret", "type: letter", "date: not stated", "access: {level: members, reason: \"why\"}")
                + "the secret words\n");

        var secret = Load<DocumentRecord>("documents/secret");

        Assert.Empty(secret.Texts);
        Assert.Equal(Holding.Metadata, secret.Holding);
    }

    [Fact]
    public void Where_the_settings_cannot_be_read_a_text_that_not_everybody_may_read_is_reported_as_if_everybody_could()
    {
        _archive.Write("data/archive.yml", "title: [unclosed\n")
            .Write(
                "data/documents/secret.md",
                TemporaryArchive.Text("Secret", "type: letter", "date: not stated", "access: {level: members, reason: \"why\"}")
                    + "the secret words\n");

        var loaded = RecordLoader.Load(_archive.Data, _faults);

        Assert.Null(loaded.Settings);
        Assert.Contains(_faults.Sorted(), d => d.Code == "COP147" && d.Place.File == "data/documents/secret.md");
    }

    [Fact]
    public void The_order_of_files_and_the_number_of_threads_change_nothing()
    {
        for (var i = 0; i < 50; i++)
        {
            _archive.Write($"data/documents/d{i}.yml", TemporaryArchive.Head($"D{i}", "type: letter", "date: 20x0", "colour: red"));
        }

        RecordLoader.Load(_archive.Data, _faults);
        var again = new DiagnosticBag();
        RecordLoader.Load(_archive.Data, again);

        Assert.Equal(100, _faults.Sorted().Count);
        Assert.Equal(_faults.Sorted(), again.Sorted());
    }

    [Theory]
    [InlineData("\"{[\"", "[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("brackets", null)]
    public void Hostile_nesting_ends_in_a_diagnostic(string name, string? value)
    {
        _ = name;
        _archive.Write("data/documents/a.yml", "title: " + (value ?? new string('[', 20_000)));

        RecordLoader.Load(_archive.Data, _faults);

        Assert.Contains(_faults.Sorted(), d => d.Code == "COP110" && d.Place.File == "data/documents/a.yml");
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_its_first_alias()
    {
        var bomb = new StringBuilder("a: &a [x, x]\n");
        for (var c = 'b'; c < 'j'; c++)
        {
            bomb.Append($"{c}: &{c} [*{(char)(c - 1)}, *{(char)(c - 1)}]\n");
        }

        _archive.Write("data/documents/a.yml", bomb.ToString());

        RecordLoader.Load(_archive.Data, _faults);

        Assert.Contains(_faults.Sorted(), d => d is { Code: "COP109", Place.Line: 1 });
    }

    [Theory]
    [InlineData(new byte[] { 0x74, 0x3a, 0x20, 0x00 }, "COP101", 1, 4)]
    [InlineData(new byte[] { 0x74, 0x3a, 0x0a, 0xe9, 0x20, 0x61 }, "COP100", 2, 1)]
    [InlineData(new byte[] { 0xff, 0xfe, 0x74, 0x00 }, "COP100", 1, 1)]
    [InlineData(new byte[] { 0x74, 0x3a, 0x20, 0xe2, 0x80, 0xae, 0x61 }, "COP101", 1, 4)]
    public void Bytes_that_are_no_plain_text_are_reported_with_their_place(byte[] content, string code, int line, int column)
    {
        _archive.Write("data/documents/a.yml", content);

        RecordLoader.Load(_archive.Data, _faults);

        var fault = Assert.Single(_faults.Sorted());
        Assert.Equal((code, line, column), (fault.Code, fault.Place.Line, fault.Place.Column));
    }

    [Fact]
    public void A_file_of_many_megabytes_is_not_even_read()
    {
        _archive.Write("data/documents/a.yml", new byte[3_000_000]);

        RecordLoader.Load(_archive.Data, _faults);

        Assert.Equal("COP102", Assert.Single(_faults.Sorted()).Code);
    }

    [Theory]
    [InlineData("../report.md")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../report.md")]
    [InlineData("..\\report.md")]
    [InlineData("c:/x")]
    public void A_named_file_never_leads_out_of_its_folder(string path)
    {
        _archive.Write("data/documents/a/x.txt", "x");
        _archive.Write("data/documents/a.yml", TemporaryArchive.Head("A", "type: letter", "date: not stated", "files:",
            $"  - {{path: '{path}', language: en, role: as-issued, format: text, bytes: 1, sha256: \"{new string('0', 64)}\"}}"));

        RecordLoader.Load(_archive.Data, _faults);

        Assert.Contains(_faults.Sorted(), d => d.Code == "COP153");
    }

    [Theory]
    [InlineData("the words as issued", null)]
    [InlineData("the words as forged", "COP154")]
    [InlineData("the words as issued, and more", "COP154")]
    public void A_file_exchanged_for_another_is_reported_even_where_both_have_the_same_length(string content, string? code)
    {
        const string Hash = "517a183d619dd1ecbed7ba3c9cbd4ff5866476e815dde1cdbb0b2055d89e3d9c";
        _archive.Write("data/documents/a/as-issued.txt", content);
        _archive.Write("data/documents/a.yml", TemporaryArchive.Head("A", "type: letter", "date: not stated",
            $"files: [{{path: as-issued.txt, language: en, role: as-issued, format: text, bytes: 19, sha256: \"{Hash}\"}}]"));

        RecordLoader.Load(_archive.Data, _faults);

        Assert.Equal(code, _faults.Sorted().FirstOrDefault(d => d.Severity == Severity.Error)?.Code);
    }

    [Fact]
    public void Links_among_the_records_are_refused_and_not_followed()
    {
        File.CreateSymbolicLink(Path.Combine(_archive.Data, "documents", "b.yml"), "/etc/hostname");
        _archive.Write("data/documents/a/real.txt", "x");
        File.CreateSymbolicLink(Path.Combine(_archive.Data, "documents", "a", "link.txt"), "/etc/hostname");
        _archive.Write("data/documents/a.yml", TemporaryArchive.Head("A", "type: letter", "date: not stated", "files:",
            $"  - {{path: link.txt, language: en, role: as-issued, format: text, bytes: 1, sha256: \"{new string('0', 64)}\"}}"));

        RecordLoader.Load(_archive.Data, _faults);

        Assert.Equal(["COP115", "COP115", "COP153"], _faults.Sorted().Where(d => d.Severity == Severity.Error).Select(d => d.Code).Order());
    }

    [Theory]
    [InlineData("title: \"a \\UFFFFFFFF\"", "COP107", 1)]
    [InlineData("title: \"a\"\nvenue: \"a \\UFFFFFFFF\"", "COP107", 2)]
    [InlineData("title: \"a \\xZZ\"", "COP107", 1)]
    [InlineData("title: \"a \\uD800\"", "COP107", 1)]
    [InlineData("title: \"a \\0\"", "COP101", 1)]
    [InlineData("title: \"a \\e\"", "COP101", 1)]
    [InlineData("title: \"a \\u202E\"", "COP101", 1)]
    [InlineData("title: \"a \\uFFFE\"", "COP101", 1)]
    [InlineData("title: a\ntopics: [\"a \\u202E\"]", "COP101", 2)]
    [InlineData("title: a\n\"a \\u202E\": b", "COP101", 2)]
    [InlineData("title: “Lamps and bells”", "COP123", 1)]
    [InlineData("title: a\nvenue: «Maison du port»", "COP123", 2)]
    [InlineData("title: „Lampen und Glocken“", "COP123", 1)]
    [InlineData("title: Draft agenda # 5", "COP124", 1)]
    [InlineData("title: Agenda  #5 of the party", "COP124", 1)]
    [InlineData("title: a\nvenue: The Port House # room 3", "COP124", 2)]
    [InlineData("title: a\ndate: 9999-24", "COP135", 2)]
    [InlineData("title: a\ndate: 0000-24", "COP135", 2)]
    [InlineData("? [", "COP107", 2)]
    [InlineData("title: |9999999999\n a", "COP107", 1)]
    [InlineData("%YAML 99999999999.1\n---\ntitle: a", "COP109", 1)]
    public void What_no_reader_expects_is_told_with_its_file_and_line(string head, string code, int line)
    {
        _archive.Write("data/documents/a.yml", head + "\ntype: letter\n");

        RecordLoader.Load(_archive.Data, _faults);

        Assert.Contains(_faults.Sorted(), d => d.Place.File == "data/documents/a.yml" && d.Code == code && d.Place.Line == line);
        Assert.DoesNotContain(_faults.Sorted(), d => d.Code == "COP121");
    }

    [Fact]
    public void A_value_is_no_text_and_is_no_longer_than_two_thousand_letters()
    {
        _archive.Write("data/documents/a.yml", TemporaryArchive.Head(new string('x', 2_000), "type: letter", "date: not stated"))
            .Write("data/documents/b.yml", TemporaryArchive.Head(new string('x', 2_001), "type: letter", "date: not stated"));

        RecordLoader.Load(_archive.Data, _faults);

        var fault = Assert.Single(_faults.Sorted());
        Assert.Equal(("COP122", "data/documents/b.yml", 1), (fault.Code, fault.Place.File, fault.Place.Line));
    }

    [Theory]
    [InlineData(1000, null)]
    [InlineData(1001, "This list has 1001 items; a list may have 1000.")]
    public void A_list_as_long_as_none_is_refused_since_each_of_its_items_is_shown_beside_the_others(int items, string? fault)
    {
        _archive.Write("data/documents/b.yml", TemporaryArchive.Head("B", "type: letter", "date: 2010",
            $"symbols: [{string.Join(", ", Enumerable.Range(1, items).Select(i => $"\"TP/1/{i}\""))}]"));
        RecordLoader.Load(_archive.Data, _faults);

        Assert.Equal(fault is null ? [] : [("COP122", fault)], _faults.Sorted().Select(f => (f.Code, f.Message)));
    }

    [Fact]
    public async Task Files_removed_and_replaced_while_they_are_read_are_told_and_end_nothing()
    {
        var paper = Encoding.UTF8.GetBytes("a paper");
        var head = TemporaryArchive.Head("A", "type: letter", "date: not stated", "files:",
            $"  - {{path: p.txt, language: en, role: as-issued, format: text, bytes: 7, sha256: {Hash(paper)}}}");
        for (var i = 0; i < 200; i++)
        {
            _archive.Write($"data/documents/a{i}.yml", head).Write($"data/documents/a{i}/p.txt", paper);
        }

        using var ends = new CancellationTokenSource();
        var rewriting = Task.Run(() =>
        {
            for (var i = 0; !ends.IsCancellationRequested; i = (i + 1) % 200)
            {
                File.Delete(Path.Combine(_archive.Data, $"documents/a{i}.yml"));
                Directory.Delete(Path.Combine(_archive.Data, $"documents/a{i}"), recursive: true);
                _archive.Write($"data/documents/a{i}/p.txt", paper).Write($"data/documents/a{i}.yml", head);
            }
        }, TestContext.Current.CancellationToken);
        for (var i = 0; i < 20; i++)
        {
            RecordLoader.Load(_archive.Data, _faults);
        }

        await ends.CancelAsync();
        await rewriting;

        Assert.DoesNotContain(_faults.Sorted(), d => d.Code is "COP121");
    }

    [Fact]
    public void A_file_that_must_not_be_read_is_told_and_the_others_are_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "nobody is kept out here");
        _archive.Write("data/documents/a.yml", "title: a");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(_archive.Data, "documents/a.yml"), UnixFileMode.None);
        }

        var loaded = RecordLoader.Load(_archive.Data, _faults);

        Assert.Equal(("COP120", "data/documents/a.yml"), Assert.Single(_faults.Sorted()) is var f ? (f.Code, f.Place.File) : default);
        Assert.Equal(2, loaded.Records.Count);
    }

    [Fact]
    public void The_line_of_a_fault_is_not_quoted_where_a_link_leads_elsewhere()
    {
        _archive.Write("secret.yml", "the secret words\n");
        var link = Path.Combine(_archive.Data, "documents", "b.yml");
        File.CreateSymbolicLink(link, Path.Combine(_archive.Root, "secret.yml"));
        Directory.CreateSymbolicLink(Path.Combine(_archive.Data, "documents", "c"), _archive.Root);
        var lines = new SourceLines([_archive.Data]);

        Assert.Null(lines.Find(SourcePlace.Top("data/documents/b.yml")));
        Assert.Null(lines.Find(SourcePlace.Top("data/documents/c/secret.yml")));
        Assert.NotNull(lines.Find(SourcePlace.Top("data/documents/report.md")));
    }

    [Fact]
    public void After_a_colon_without_quotation_marks_the_rest_of_the_file_is_checked_too()
    {
        _archive.Write(
            "data/documents/a.yml",
            "title: Report: the second meeting\ntype: reprot\ndate: 2010-13-01\ncolour: red\nadded: 2026-01-02\n");

        RecordLoader.Load(_archive.Data, _faults);

        Assert.Equal(
            [("COP132", 1), ("COP105", 1), ("COP143", 2), ("COP135", 3), ("COP130", 4)],
            _faults.Sorted().Select(d => (d.Code, d.Place.Line)));
    }

    [Theory]
    [InlineData("date: 2010-06-31", "COP135",
        "'2010-06-31' is not a date: June 2010 has 30 days.", "Correct the day, or write the month alone, 2010-06.")]
    [InlineData("date: 2010-13", "COP135",
        "'2010-13' is not a date: there is no month 13.", "Write a month from 01 to 12, or the year alone, 2010.")]
    [InlineData("date: 2010-06-12/2010-06-11", "COP135", "'2010-06-12/2010-06-11' is not a date: it ends before it begins.",
        "Write the earlier date before the stroke and the later one behind it.")]
    [InlineData("date: 31.6.2010", "COP135", "'31.6.2010' is not a date.",
        "Write it year first: 2010-06-11; a month alone 2010-06; several days 2010-03-17/2010-03-18; uncertain 2018-01-23?.")]
    [InlineData("date: 2010\ncorrected: 2026-02-29", "COP136",
        "'2026-02-29' is not a day: February 2026 has 28 days.", "Correct it; year, month and day are needed here.")]
    [InlineData("date: 2010\ncorrected: 2026-02", "COP136", "'2026-02' is not a day.", "Write year, month and day: 2026-11-25.")]
    public void A_date_that_no_calendar_has_is_refused_with_the_reason(string line, string code, string message, string remedy)
    {
        _archive.Write("data/documents/a.yml", TemporaryArchive.Head("A", "type: letter", line));

        RecordLoader.Load(_archive.Data, _faults);

        var fault = Assert.Single(_faults.Sorted());
        Assert.Equal((code, message, remedy), (fault.Code, fault.Message, fault.Remedy));
    }

    [Fact]
    public void A_series_of_numbers_that_cannot_be_is_refused_with_the_reason()
    {
        var settings = File.ReadAllText(Path.Combine(_archive.Data, "archive.yml"));
        _archive.Write("data/archive.yml", settings.Replace("C{year}/{number}", "C{year}{number}", StringComparison.Ordinal));

        RecordLoader.Load(_archive.Data, _faults);

        var fault = Assert.Single(_faults.Sorted());
        Assert.Equal(
            "'C{year}{number}' is no series of numbers: where one part of '{year}{number}' ends and the next begins could not be told.",
            fault.Message);
    }

    [Theory]
    [InlineData("[citations, none]", "COP158", "'none' stands beside other forms.")]
    [InlineData("[citations, pdf]", "COP143", "")]
    public void A_list_of_forms_that_cannot_be_is_refused_at_its_line(string forms, string code, string message)
    {
        var settings = File.ReadAllText(Path.Combine(_archive.Data, "archive.yml"));
        _archive.Write("data/archive.yml", $"{settings.TrimEnd()}\nforms: {forms}\n");

        RecordLoader.Load(_archive.Data, _faults);

        var fault = Assert.Single(_faults.Sorted());
        Assert.Equal(
            (code, "data/archive.yml", settings.TrimEnd().Split('\n').Length + 1),
            (fault.Code, fault.Place.File, fault.Place.Line));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    private T Load<T>(string id)
        where T : ArchiveRecord
    {
        var loaded = RecordLoader.Load(_archive.Data, _faults);
        Assert.DoesNotContain(_faults.Sorted(), d => d.Severity == Severity.Error);
        return Assert.IsType<T>(loaded.Records.Single(r => r.Id.Value == id));
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
}
