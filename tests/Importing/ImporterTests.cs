using System.IO.Compression;
using System.Net;
using System.Security;
using System.Text;
using CopArchive.Diagnostics;
using CopArchive.Importing;
using CopArchive.Importing.Papers;
using CopArchive.Pipelines;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Tests.Pipelines;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Importing;

/// <summary>Files become records: new ones, languages, versions, later states; and what a hand has written is not lost.</summary>
public sealed class ImporterTests : IDisposable
{
    private const string Lamps = """
        Document TP/1/3 | 24 May 2012
        Source: | Norrland
        Title: | Contribution on lamps
        1.1\tThe lamps of the harbour burn all night, which is a comfort to all who come to it from the sea.
        1.2\tThe oil is dear, and the wicks are cheap.
        """;

    /// <summary>Long enough that a word read otherwise does not make it another paper.</summary>
    private const string LongLamps = Lamps + """

        1.3\tThe union of the ports is asked to look at the price of the oil before the autumn, and to tell the keepers what it found.
        """;

    private readonly TemporaryArchive _archive = new();

    public ImporterTests() => _archive.Write("data/organisations/norrland.yml", TemporaryArchive.Head("Norrland", "type: country"))
        .Write(
            "data/meetings/1.yml",
            TemporaryArchive.Head("First meeting", "number: 1", "state: held", "date: 2012-05-28", "venue: Geneva"))
        .Write("data/documents/tp-1-2.yml", "# a note of the editors\n" + TemporaryArchive.Head("Oil", "type: contribution",
            "symbols: [\"TP/1/2\"]", "date: not found", "contributors:\n  - {who: organisations/norrland, as: \"Member\"}"));

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task A_paper_becomes_a_page_with_its_file_beside_it_and_nothing_left_to_fill_in()
    {
        var report = Import(("TP-1-3.docx", Lamps));

        var paper = Assert.Single(report.Papers);
        Assert.Equal((ImportKind.NewPage, "documents/tp-1-3.md"), (paper.Kind, paper.Path));
        Assert.Empty(paper.Gaps);
        Assert.Empty(report.Proposed);
        const string letterhead = "Document TP/1/3 24 May 2012 Source: Norrland Title: Contribution on lamps";
        var file = Bytes("TP-1-3.docx", Lamps);
        Assert.Equal(
            $"""
            ---
            title: "Contribution on lamps"
            type: contribution
            symbols: ["TP/1/3"]
            date: 2012-05-24
            contributors:
              - [who: organisations/norrland, as: "Member"]
            addressee: not found
            action-required: not found
            language: en
            presented-at: meetings/1
            copy:
              made-from: "the file “TP-1-3.docx” as issued, which is kept beside this page unchanged"
              on: 2026-11-25
              left-out:
                - "The letterhead; its number, date, source and title were read from it: {letterhead}"
            files:
              - [path: "as-issued.docx", language: en, role: as-issued, format: docx, bytes: {file.Length}, sha256: "{Sha256(file)}"]
            sources:
              - [in: documents/tp-1-3, confidence: stated]
            added: 2026-11-25
            ---

            1.1 The lamps of the harbour burn all night, which is a comfort to all who come to it from the sea.

            1.2 The oil is dear, and the wicks are cheap.

            """
                .Replace("- [", "- {", StringComparison.Ordinal)
                .Replace("]\n", "}\n", StringComparison.Ordinal)
                .Replace("symbols: [\"TP/1/3\"}", "symbols: [\"TP/1/3\"]", StringComparison.Ordinal)
                .ReplaceLineEndings("\n"),
            Read("documents/tp-1-3.md"));
        Assert.Equal(file, System.IO.File.ReadAllBytes(Path.Combine(_archive.Data, "documents/tp-1-3/as-issued.docx")));
        Assert.Empty((await CheckAsync()).Diagnostics);
    }

    [Fact]
    public async Task What_is_not_sure_is_left_to_fill_in_and_check_says_what_to_write()
    {
        var report = Import(("lamps.docx", "05/06/2012\nLamps and their keepers\nA word on wicks\nOil"));

        var paper = Assert.Single(report.Papers);
        Assert.Equal(["title", "type", "date", "contributors"], paper.Gaps.Select(g => g.Message.Split('\'')[1]));
        Assert.Equal(["COP164"], (await CheckAsync()).Diagnostics.Select(d => d.Code).Distinct());
        Assert.Contains("05/06/2012", paper.Facts.Single(f => f.Name == "date on the paper").How, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_writes_nothing_and_says_the_same()
    {
        var before = Tree();
        var trial = Import(true, ("TP-1-3.docx", Lamps), ("x.docx", "05/06/2012\nOil"));

        Assert.Equal(before, Tree());
        var done = Import(("TP-1-3.docx", Lamps), ("x.docx", "05/06/2012\nOil"));
        Assert.Equal(
            trial.Papers.Select(p => (p.Path, p.Kind, Gaps: string.Join('|', p.Gaps.Select(g => g.Message)))),
            done.Papers.Select(p => (p.Path, p.Kind, Gaps: string.Join('|', p.Gaps.Select(g => g.Message)))));
    }

    [Fact]
    public async Task A_further_language_becomes_the_translation_of_a_known_paper()
    {
        Import(("TP-1-3.docx", Lamps));
        var report = Import(("TP-1-3-F.docx", """
            Document STP-1/03-F | 24 mai 2012
            Source: | Norrland
            Titre: | Contribution sur les lampes
            1.1\tLes lampes du port brûlent toute la nuit, ce qui est un réconfort pour ceux qui viennent de la mer.
            """));

        var paper = Assert.Single(report.Papers);
        Assert.Equal((ImportKind.Translation, "documents/tp-1-3.fr.md"), (paper.Kind, paper.Path));
        Assert.Empty(paper.Gaps);
        Assert.DoesNotContain("type:", Read("documents/tp-1-3.fr.md"), StringComparison.Ordinal);
        Assert.True(System.IO.File.Exists(Path.Combine(_archive.Data, "documents", "tp-1-3", "as-issued.fr.docx")));
        Assert.Empty((await CheckAsync()).Diagnostics);
    }

    [Fact]
    public async Task A_revision_becomes_a_page_of_its_own_that_says_what_it_revises()
    {
        var report = Import(("a.docx", Lamps.Replace("TP/1/3", "TP/1/3 Rev.1", StringComparison.Ordinal)), ("b.docx", Lamps));

        Assert.Equal(
            [("documents/tp-1-3.md", ImportKind.NewPage), ("documents/tp-1-3-rev-1.md", ImportKind.Version)],
            report.Papers.Select(p => (p.Path!, p.Kind)));
        Assert.Contains("revises: documents/tp-1-3\n", Read("documents/tp-1-3-rev-1.md"), StringComparison.Ordinal);
        Assert.Contains("version-label: \"Rev. 1\"\n", Read("documents/tp-1-3-rev-1.md"), StringComparison.Ordinal);
        Assert.Empty((await CheckAsync()).Diagnostics);
    }

    [Fact]
    public void A_later_state_of_a_file_keeps_corrections_made_by_hand_and_reports_those_that_it_cannot_keep()
    {
        Import(("TP-1-3.docx", Lamps));
        Edit("documents/tp-1-3.md", t => t.Replace("a comfort", "a great comfort", StringComparison.Ordinal)
            .Replace("wicks are cheap", "wicks are cheap here", StringComparison.Ordinal));

        var report = Import(("TP-1-3.docx", Lamps.Replace("The oil is dear", "The oil is dearer", StringComparison.Ordinal)
            + "\n1.3\\tThe fire is free."));

        var paper = Assert.Single(report.Papers);
        Assert.Equal(ImportKind.LaterState, paper.Kind);
        var text = Read("documents/tp-1-3.md");
        Assert.Contains("1.1 The lamps of the harbour burn all night, which is a great comfort", text, StringComparison.Ordinal);
        Assert.Contains("1.2 The oil is dearer, and the wicks are cheap.\n", text, StringComparison.Ordinal);
        Assert.Contains("1.3 The fire is free.\n", text, StringComparison.Ordinal);
        Assert.Contains("\ncorrected: 2026-11-25\n", text, StringComparison.Ordinal);
        Assert.Contains(
            paper.Findings,
            f => f.What.Contains("carried over", StringComparison.Ordinal) && f.Words.Contains("great comfort", StringComparison.Ordinal));
        Assert.Contains(paper.Findings, f => f.What.Contains("the paper itself changed there", StringComparison.Ordinal)
            && f.Words.Contains("cheap here", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_form_of_a_paper_is_kept_beside_it_and_its_text_stays()
    {
        var report = Import(
            ("TP-1-3.docx", Lamps),
            ("TP-1-3.pdf", Lamps.Replace("1.2\\tThe oil", "1.2\\tThe  oil", StringComparison.Ordinal)));

        Assert.Equal([ImportKind.NewPage, ImportKind.AnotherForm], report.Papers.Select(p => p.Kind));
        Assert.Contains("path: \"as-issued.pdf\"", Read("documents/tp-1-3.md"), StringComparison.Ordinal);
        Assert.Contains("path: \"as-issued.docx\"", Read("documents/tp-1-3.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_that_comes_later_is_kept_beside_the_page_and_the_text_made_from_word_stays()
    {
        Import(("TP-1-3.docx", LongLamps));

        var paper =
            Assert.Single(
                Import(("TP-1-3.pdf", LongLamps.Replace("The oil is dear", "The oi1 is clear", StringComparison.Ordinal))).Papers);

        Assert.Equal(ImportKind.AnotherForm, paper.Kind);
        Assert.Contains("\n1.2 The oil is dear, and the wicks are cheap.\n", Read("documents/tp-1-3.md"), StringComparison.Ordinal);
        Assert.Contains(
            "path: \"as-issued.pdf\", language: en, role: as-issued, format: pdf",
            Read("documents/tp-1-3.md"),
            StringComparison.Ordinal);
        Assert.True(System.IO.File.Exists(Path.Combine(_archive.Data, "documents", "tp-1-3", "as-issued.pdf")));
    }

    [Fact]
    public void A_word_file_that_comes_later_gives_a_page_made_from_a_pdf_its_text()
    {
        Import(("TP-1-3.pdf", LongLamps.Replace("The oil is dear", "The oi1 is clear", StringComparison.Ordinal)));

        var paper = Assert.Single(Import(("TP-1-3.docx", LongLamps)).Papers);

        Assert.Equal(ImportKind.LaterState, paper.Kind);
        Assert.Contains("\n1.2 The oil is dear, and the wicks are cheap.\n", Read("documents/tp-1-3.md"), StringComparison.Ordinal);
        Assert.Contains("path: \"as-issued.pdf\"", Read("documents/tp-1-3.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_very_same_file_changes_nothing()
    {
        Import(("TP-1-3.docx", Lamps));
        Edit("documents/tp-1-3.md", t => t.Replace("cheap", "very cheap", StringComparison.Ordinal));
        var before = Tree();

        Assert.Equal(ImportKind.Unchanged, Assert.Single(Import(("again.docx", Lamps)).Papers).Kind);
        Assert.Equal(before, Tree());
    }

    [Fact]
    public async Task A_paper_known_by_its_title_gets_its_text_and_keeps_its_facts()
    {
        var report = Import(("TP-1-2.docx", """
            Document TP/1/2 | 24 May 2012
            Title: | Oil and fire
            1.1\tThe oil is dear to all of us who keep the lamps of the harbour.
            """));

        var paper = Assert.Single(report.Papers);
        Assert.Equal((ImportKind.TextOfKnown, "documents/tp-1-2.md"), (paper.Kind, paper.Path));
        Assert.False(System.IO.File.Exists(Path.Combine(_archive.Data, "documents", "tp-1-2.yml")));
        Assert.StartsWith(
            "---\n# a note of the editors\ntitle: \"Oil\"\ntype: contribution\nsymbols: [\"TP/1/2\"]\n",
            Read("documents/tp-1-2.md"),
            StringComparison.Ordinal);
        Assert.Contains("title: \"Oil\"\n", Read("documents/tp-1-2.md"), StringComparison.Ordinal);
        Assert.Contains("seen: 2026-01-02", Read("documents/tp-1-2.md"), StringComparison.Ordinal);
        Assert.Equal(
            ["Oil and fire", "2012-05-24"],
            paper.Findings.Where(f => f.What.StartsWith("the page says", StringComparison.Ordinal)).Select(f => f.Words));
        Assert.Empty((await CheckAsync()).Diagnostics);
    }

    [Fact]
    public void Contributors_and_meetings_that_nobody_knows_are_proposed_once_for_a_whole_folder()
    {
        var report = Import(
            (
                "a.docx",
                "Document TP/7/1 | 24 May 2012\nSource: | League of Lamplighters\nTitle: | Contribution on oil\n1.1\\tOil is dear to us."),
            ("b.docx", "Document TP/7/2 | 25 May 2012\nSource: | League of Lamplighters\n"
                + "Title: | Contribution on fire\n1.1\\tFire is free to us."));

        Assert.Equal(["meetings/7.yml", "organisations/league-of-lamplighters.yml"], report.Proposed.Select(p => p.Path).Order());
        Assert.All(report.Proposed, p => Assert.NotEmpty(p.Gaps));
        Assert.All(
            report.Papers,
            p => Assert.Contains("who: organisations/league-of-lamplighters", Read(p.Path!), StringComparison.Ordinal));
    }

    [Fact]
    public void Two_papers_of_one_title_do_not_share_an_address()
    {
        Import(("a.docx", "# A word on wicks\n1.1\\tWicks are cheap."));
        _archive.Write("data/documents/a-word-on-oil.yml", TemporaryArchive.Head("Something else", "type: letter", "date: not stated"));
        var paper = Assert.Single(Import(("b.docx", "# A word on oil\n1.1\\tOil is dear.")).Papers);

        Assert.Equal("documents/a-word-on-oil-2.md", paper.Path);
        Assert.Contains(paper.Findings, f => f.What.StartsWith("another page has the address", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("data/documents/a-renamed.yml")]
    [InlineData("data/urls.lock")]
    public void A_new_paper_does_not_get_an_address_that_was_published_for_another(string keeper)
    {
        _archive.Write(keeper, keeper.EndsWith(".lock", StringComparison.Ordinal)
            ? "documents/tp-1-3/\n"
            : TemporaryArchive.Head("Something else", "type: letter", "date: not stated", "former-ids: [documents/tp-1-3]"));

        Assert.Equal("documents/tp-1-3-2.md", Assert.Single(Import(("TP-1-3.docx", Lamps)).Papers).Path);
    }

    [Fact]
    public void What_the_caller_says_counts_more_than_the_paper()
    {
        var report = Importer.Run(
            new ImportRequest(_archive.Data, [File("a.docx", Lamps)], new DateOnly(2026, 11, 25))
            {
                Meeting = 1,
                Type = DocumentType.Letter,
            },
            Reader);
        Assert.Contains("type: letter\n", Read(report.Papers[0].Path!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_is_said_to_be_one_and_its_file_is_kept()
    {
        var report = Importer.Run(new ImportRequest(_archive.Data, [File("TP-1-9.pdf", "123")], new DateOnly(2026, 11, 25)),
            path => new PaperReading(
                Encoding.UTF8.GetBytes("123"),
                new SourcePaper(Path.GetFileName(path), "pdf", [], []) { IsScan = true },
                null));

        var paper = Assert.Single(report.Papers);
        Assert.Equal("documents/tp-1-9.yml", paper.Path);
        Assert.Contains(paper.Findings, f => f.What.Contains("a picture of a paper", StringComparison.Ordinal));
        Assert.True(System.IO.File.Exists(Path.Combine(_archive.Data, "documents", "tp-1-9", "as-issued.pdf")));
    }

    [Fact]
    public void A_file_that_changes_while_it_is_imported_is_kept_as_it_was_read()
    {
        Importer.Run(new ImportRequest(_archive.Data, [File("TP-1-3.docx", Lamps)], new DateOnly(2026, 11, 25)), path =>
        {
            var reading = Reader(path);
            System.IO.File.WriteAllText(path, "Another paper");
            return reading;
        });

        Assert.Equal(
            Bytes("TP-1-3.docx", Lamps), System.IO.File.ReadAllBytes(Path.Combine(_archive.Data, "documents", "tp-1-3", "as-issued.docx")));
    }

    [Fact]
    public void A_file_that_cannot_be_read_stops_no_other()
    {
        var report = Importer.Run(
            new ImportRequest(_archive.Data, [File("bad.docx", ""), File("TP-1-3.docx", Lamps)], new DateOnly(2026, 11, 25)),
            path => path.EndsWith("bad.docx", StringComparison.Ordinal)
                ? new PaperReading([], null, SourceFaults.Damaged(SourcePlace.Top(path)))
                : Reader(path));

        Assert.False(report.Succeeded);
        Assert.Equal([ImportKind.NewPage, ImportKind.Unread], report.Papers.Select(p => p.Kind));
    }

    [Fact]
    public async Task A_hostile_paper_makes_a_page_like_any_other()
    {
        var text = $"Document TP/1/66\nTitle: | \"---\": {{x}}\\n---\n---\ntitle: stolen\nrepository-is-public: false\n---\n"
            + $"<script>alert(1)</script>\n{new string('x', 90_000)}\nunder\u202Eneath \u0007 bell\n::: signature\n***\n{{#pin .agenda}}";
        var report = Import(("TP-1-66.pdf", text));

        Assert.All(report.Papers[0].Gaps, g => Assert.True(g.Severity == Severity.Warning || g.Code == "COP164", g.Message));
        Assert.All((await CheckAsync()).Diagnostics, d => Assert.True(d.Severity == Severity.Warning || d.Code == "COP164", d.Message));
    }

    [Fact]
    public async Task A_paragraph_longer_than_any_page_can_hold_is_parted_and_none_of_it_is_lost()
    {
        var blanks = string.Concat(Enumerable.Repeat("name ____ [x] *y* ", 3_000));
        var report = Import(("TP-1-67.docx", $"Document TP/1/67\n1.1\\t{blanks}\n{new string('_', 5_000)}"));

        Assert.DoesNotContain(report.Papers[0].Findings, f => f.Kind == FindingKind.Missing);
        Assert.Equal(3_000, Read("documents/tp-1-67.md").Split("name").Length - 1);
        Assert.All((await CheckAsync()).Diagnostics, d => Assert.True(d.Severity == Severity.Warning || d.Code == "COP164", d.Message));
    }

    [Fact]
    public void What_is_still_to_fill_in_can_be_opened_at_its_line()
    {
        var report = Import(("x.docx", "Oil\n1.1\\tWords."));

        var told = ImportPrinter.AsMarkdown(report, dryRun: false, new Uri("https://host.example/o/r/edit/papers/"));

        Assert.Matches(
            @"- \[data/documents/\S+, line \d+\]\(https://host\.example/o/r/edit/papers/data/documents/\S+#L\d+\): "
                + @"'type' is still to fill in",
            told);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Findings_are_in_the_words_of_those_who_read_them(bool markdown)
    {
        var report = Import(
            ("TP-1-3.docx", Lamps),
            ("x.docx", "05/06/2012\nOil\n1.1\\tWords."),
            ("y.docx", "Document TP/9/1\nSource: | A League\n1.1\\tWords."));
        var told = markdown ? ImportPrinter.AsMarkdown(report, dryRun: false) : ImportPrinter.Text(report, dryRun: false);

        Assert.Contains("still to fill in", told, StringComparison.Ordinal);
        Assert.Contains("data/documents/", told, StringComparison.Ordinal);
        foreach (var word in new[]
        {
            "branch", "commit", "rebase", "front matter", "YAML", "Markdown", "record", "symbol", "provenance", "holding", "unit ",
        })
        {
            Assert.DoesNotContain(word, told, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string Sha256(byte[] content) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));

    /// <summary>A file of these words: a Word file is a zip, a PDF says that it is one, and both hold nothing else.</summary>
    private static byte[] Bytes(string name, string words)
    {
        if (Path.GetExtension(name) != ".docx")
        {
            return Encoding.UTF8.GetBytes((Path.GetExtension(name) == ".pdf" ? "%PDF-1.4\n" : "") + words);
        }

        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            var entry = zip.CreateEntry("word/document.xml");
            entry.LastWriteTime = new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);
            using var writer = new StreamWriter(entry.Open());
            writer.Write($"<document>{SecurityElement.Escape(words)}</document>");
        }

        return file.ToArray();
    }

    private static string Words(byte[] file)
    {
        if (!file.AsSpan().StartsWith("PK"u8))
        {
            return Encoding.UTF8.GetString(file).Replace("%PDF-1.4\n", "", StringComparison.Ordinal);
        }

        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.Entries[0].Open());
        return WebUtility.HtmlDecode(reader.ReadToEnd()["<document>".Length..^"</document>".Length]);
    }

    private static PaperReading Reader(string path) =>
        new(
            System.IO.File.ReadAllBytes(path),
            MadeUpPapers.Of(Words(System.IO.File.ReadAllBytes(path)), Path.GetFileName(path)) with
            {
                Format = Path.GetExtension(path) == ".pdf" ? "pdf" : "docx",
            },
            null);

    private string File(string name, string content)
    {
        var path = Path.Combine(_archive.Root, "papers", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, Bytes(name, content));
        return path;
    }

    private ImportReport Import(params (string Name, string Content)[] files) => Import(false, files);

    private ImportReport Import(bool dryRun, params (string Name, string Content)[] files) => Importer.Run(
        new ImportRequest(_archive.Data, [.. files.Select(f => File(f.Name, f.Content))], new DateOnly(2026, 11, 25)) { DryRun = dryRun },
        Reader);

    private async Task<BuildReport> CheckAsync() =>
        await Build.CheckAsync(new BuildOptions { Data = _archive.Data, Input = _archive.Input, Output = "unused" }, new NoProgress());

    private string Read(string path) => System.IO.File.ReadAllText(Path.Combine(_archive.Data, path));

    private void Edit(string path, Func<string, string> edit) =>
        System.IO.File.WriteAllText(Path.Combine(_archive.Data, path), edit(Read(path)));

    private IReadOnlyList<(string Path, string Content)> Tree() =>
        [.. Directory.EnumerateFiles(_archive.Data, "*", SearchOption.AllDirectories)
            .Select(f => (f, System.IO.File.ReadAllText(f)))
            .OrderBy(f => f.f, StringComparer.Ordinal)];
}
