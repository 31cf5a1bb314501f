using System.Text;
using CopArchive.Diagnostics;
using CopArchive.Importing;
using CopArchive.Importing.Papers;
using CopArchive.Records.Definitions;
using CopArchive.Tests.Records;
using CsCheck;

namespace CopArchive.Tests.Importing;

/// <summary>Which paper a file is: no text is replaced, and no file is put away, unless the signs and the words agree.</summary>
public sealed class IdentityTests : IDisposable
{
    private const string Lamps = """
        Document TP/1/3 | 24 May 2012
        Source: | Norrland
        Title: | Contribution on lamps
        1.1\tThe lamps of the harbour burn all night, which is a comfort to all who come to it from the sea in the dark of the year.
        1.2\tThe oil is dear, and the wicks are cheap, so that the keepers of the northern pier burn less than they would like to burn.
        1.3\tThe union of the ports is asked to look at the price of the oil before the autumn, and to tell the keepers what it found.
        """;

    private const string Bells = """
        Document TP/1/3 | 24 May 2012
        Source: | Sudland
        Title: | Contribution on bells
        1.1\tThe bells of the southern ports ring at noon and at dusk, and nobody sleeps while they do.
        1.2\tFewer of them would be enough for every ship that comes in from the open water.
        """;

    private readonly TemporaryArchive _archive = new();

    public IdentityTests() => _archive
        .Write("data/meetings/1.yml", TemporaryArchive.Head("First meeting", "number: 1", "state: held", "date: 2012-05-30", "venue: none"))
        .Write("data/organisations/norrland.yml", TemporaryArchive.Head("Norrland", "type: country"))
        .Write("data/organisations/sudland.yml", TemporaryArchive.Head("Sudland", "type: country"));

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Agendas_of_two_years_are_two_papers_and_the_one_that_is_held_stays_as_it_is()
    {
        using var archive = new InputArchive();
        var held = archive.Read("documents/wg-cp-2-1.md");

        var first = Assert.Single(archive.Import("01-draft-agenda-a.docx").Papers);
        var second = Assert.Single(archive.Import("01-draft-agenda-b.docx").Papers);

        Assert.Equal(
            [(ImportKind.NewPage, "documents/draft-agenda.md"), (ImportKind.NewPage, "documents/draft-agenda-2.md")],
            new[] { first, second }.Select(p => (p.Kind, p.Path!)));
        Assert.Contains("lanterns of the north", archive.Read(first.Path!), StringComparison.Ordinal);
        Assert.Contains("bells of the south", archive.Read(second.Path!), StringComparison.Ordinal);
        Assert.Equal(held, archive.Read("documents/wg-cp-2-1.md"));
    }

    [Fact]
    public void Letters_of_two_years_are_two_papers()
    {
        using var archive = new InputArchive();

        var papers = archive.Import("02-invitation-2025.docx", "02-invitation-2026.docx").Papers;

        Assert.Equal([ImportKind.NewPage, ImportKind.NewPage], papers.Select(p => p.Kind));
        Assert.Equal(["June 2025", "June 2026"], papers.Select(p => archive.Read(p.Path!))
            .Select(t => t.Contains("June 2025", StringComparison.Ordinal) ? "June 2025" : "June 2026").Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_number_on_two_papers_is_asked_and_neither_is_lost(bool atOnce)
    {
        using var archive = new InputArchive();
        string[] files = ["03-same-number-a.docx", "03-same-number-b.docx"];

        var papers = atOnce
            ? archive.Import(files).Papers
            : [.. files.SelectMany(f => archive.Import(f).Papers)];

        Assert.Equal([ImportKind.NewPage, ImportKind.Question], papers.Select(p => p.Kind));
        Assert.Contains(
            "more lanterns",
            papers.Select(p => archive.Read(p.Path!)).Single(t => t.Contains("union", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        var asked = papers[1];
        Assert.Contains(papers[0].Path![..^3], asked.Because, StringComparison.Ordinal);
        Assert.Contains("the number is the same", asked.Because, StringComparison.Ordinal);
        Assert.Equal(["revises", "symbols"], Gaps(asked).Intersect(["revises", "symbols"]).Order());
        Assert.All(papers, p => Assert.True(
            File.Exists(Path.Combine(archive.Data, p.Path![..^3], "as-issued.docx")), p.Path));
    }

    [Fact]
    public void A_number_that_is_known_to_be_misprinted_proves_nothing()
    {
        using var archive = new InputArchive();
        var other = archive.Read("documents/c11-45-rev-1.yml");

        var paper = Assert.Single(archive.Import("04-misprinted-number.txt").Papers);

        Assert.Equal((ImportKind.TextOfKnown, "documents/report-meeting-11.md"), (paper.Kind, paper.Path));
        Assert.Contains("proves nothing", paper.Because, StringComparison.Ordinal);
        Assert.Contains("the title is the same; the meeting is the same", paper.Because, StringComparison.Ordinal);
        Assert.Equal(other, archive.Read("documents/c11-45-rev-1.yml"));
    }

    [Fact]
    public void A_paper_with_a_misprinted_number_and_nothing_else_that_is_known_gets_a_page_and_is_asked_for_its_number()
    {
        _archive.Write("data/documents/old.yml", TemporaryArchive.Head("Old report", "type: report",
            "symbols: [{printed: \"TP/1/3\", claim: misprinted}]", "date: 1999-01-01"));

        var paper = Assert.Single(Import(("a.docx", Lamps)).Papers);

        Assert.Equal((ImportKind.NewPage, "documents/tp-1-3.md"), (paper.Kind, paper.Path));
    }

    [Theory]
    [InlineData("Draft agenda", "# Draft agenda")]
    [InlineData("Invitation", "# Invitation")]
    [InlineData("Contribution from Norrland", "# Contribution from Norrland")]
    [InlineData("Report of the Chair", "# Report of the Chair")]
    [InlineData("List of participants", "# List of participants")]
    [InlineData("Report on the meeting of the Standing Party on Tests", "# Report on the meeting of the Standing Party on Tests")]
    [InlineData("Projet d’ordre du jour", "# Projet d’ordre du jour")]
    [InlineData("邀请函", "# 邀请函")]
    public void A_title_that_many_papers_bear_makes_no_two_papers_one(string held, string head)
    {
        _archive.Write("data/documents/held.yml", TemporaryArchive.Head(held, "type: agenda", "date: not found", "language: en"));

        var paper = Assert.Single(
            Import(("a.docx", head + "\n1.1\\tWords of another paper, with nothing that was ever said before.")).Papers);

        Assert.Equal(ImportKind.NewPage, paper.Kind);
    }

    [Theory]
    [InlineData("date: not found", "", ImportKind.Question)]
    [InlineData("date: 2012-05-24", "24 May 2012\n", ImportKind.TextOfKnown)]
    [InlineData("date: 2012-05-24", "25 May 2013\n", ImportKind.NewPage)]
    [InlineData("date: not found\npresented-at: meetings/1", "First meeting\n", ImportKind.TextOfKnown)]
    [InlineData("date: not found\npresented-at: meetings/1", "Second meeting\n", ImportKind.NewPage)]
    public void A_telling_title_needs_another_sign_that_agrees_and_none_that_does_not(string facts, string head, ImportKind kind)
    {
        _archive.Write("data/documents/held.yml", TemporaryArchive.Head("Prices of lamp oil in harbours", "type: contribution", facts));
        var before = Read("documents/held.yml");

        var paper = Assert.Single(Import(("a.docx", $"{head}# Prices of lamp oil in harbours\n1.1\\tThe oil is dear.")).Papers);

        Assert.Equal(kind, paper.Kind);
        if (kind != ImportKind.TextOfKnown)
        {
            Assert.Equal(before, Read("documents/held.yml"));
        }
    }

    [Theory]
    [InlineData("Title: | Contribution on bells", "1.1\\tThe bells of the south ring at noon, and nobody sleeps.")]
    [InlineData("Title: | Bells of the harbours", "1.1\\tThe bells of the south ring at noon, and nobody sleeps.")]
    [InlineData("", "1.1\\tThe bells of the south ring at noon, and nobody sleeps.")]
    public void A_paper_with_the_number_of_one_that_is_known_by_quite_another_title_is_asked_about(string title, string text)
    {
        _archive.Write("data/documents/tp-1-3.yml", TemporaryArchive.Head(
            "Prices of lamp oil in the northern harbours", "type: contribution", "symbols: [\"TP/1/3\"]", "date: not stated"));
        var before = Read("documents/tp-1-3.yml");

        var paper = Assert.Single(Import(("a.docx", $"Document TP/1/3 | 24 May 2012\n{title}\n{text}")).Papers);

        Assert.Equal(ImportKind.Question, paper.Kind);
        Assert.Equal(before, Read("documents/tp-1-3.yml"));
    }

    [Theory]
    [InlineData("Title: | Prices of lamp oil in the northern harbours")]
    [InlineData("Title: | Prices of oil for lamps in northern harbours")]
    [InlineData("")]
    public void A_paper_with_the_number_and_the_words_of_the_title_by_which_it_is_known_is_that_paper(string title)
    {
        _archive.Write("data/documents/tp-1-3.yml", TemporaryArchive.Head(
            "Prices of lamp oil in the northern harbours", "type: contribution", "symbols: [\"TP/1/3\"]", "date: not stated"));

        var paper = Assert.Single(Import(("a.docx", $"Document TP/1/3 | 24 May 2012\n{title}\n"
            + "1.1\\tThe prices of lamp oil in the harbours of the northern coast have doubled since the winter.")).Papers);

        Assert.Equal((ImportKind.TextOfKnown, "documents/tp-1-3.md"), (paper.Kind, paper.Path));
    }

    [Fact]
    public void A_letter_sent_each_year_in_the_same_words_is_asked_about_and_never_replaces_the_last_one()
    {
        static string Letter(int year) => $"""
            Invitation
            Geneva, 5 May {year}
            Dear Sir or Madam,
            I have the honour to invite your administration to the next meeting of our group, which takes place in the house of the union,
            in the week after the feast of the lanterns. Participants are asked to register in good time, and to bring their papers with
            them in as many copies as there are ports. The rooms of the hotel at the pier are kept for them until the first of June.
            Yours faithfully,
            """;
        Import(("2025.docx", Letter(2025)));
        var before = Read("documents/invitation.md");

        var paper = Assert.Single(Import(("2026.docx", Letter(2026))).Papers);

        Assert.Equal((ImportKind.Question, "documents/invitation-2.md"), (paper.Kind, paper.Path));
        Assert.Contains("% of the words agree", paper.Because, StringComparison.Ordinal);
        Assert.Contains("the date is another", paper.Because, StringComparison.Ordinal);
        Assert.Equal(before, Read("documents/invitation.md"));
    }

    [Fact]
    public void Half_the_words_are_asked_about()
    {
        Import(("a.docx", Lamps));

        var paper = Assert.Single(Import(("b.docx", Lamps[..Lamps.IndexOf("1.2", StringComparison.Ordinal)]
            + "1.2\\tWhat follows here was written by somebody else, at another time, for people who never saw the sea.")).Papers);

        Assert.Equal(ImportKind.Question, paper.Kind);
        Assert.Matches("[4-6][0-9] % of the words agree", paper.Because);
    }

    [Fact]
    public void An_extract_does_not_replace_the_whole()
    {
        Import(("a.docx", Lamps));
        var before = Read("documents/tp-1-3.md");

        var paper = Assert.Single(Import(("a.docx", Lamps[..Lamps.IndexOf("1.2", StringComparison.Ordinal)])).Papers);

        Assert.Equal(ImportKind.Question, paper.Kind);
        Assert.Contains("more than twice as long", paper.Because, StringComparison.Ordinal);
        Assert.Equal(before, Read("documents/tp-1-3.md"));
    }

    [Fact]
    public void The_same_words_under_another_number_are_asked_about()
    {
        Import(("a.docx", Lamps));

        var paper = Assert.Single(Import(("b.docx", Lamps.Replace("TP/1/3", "TP/1/4", StringComparison.Ordinal))).Papers);

        Assert.Equal((ImportKind.Question, "documents/tp-1-4.md"), (paper.Kind, paper.Path));
        Assert.Contains("symbols: [\"TP/1/4\"]", Read(paper.Path!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_without_a_number_is_known_by_its_words()
    {
        Import(("a.docx", Lamps));

        var paper = Assert.Single(
            Import(("b.docx", Lamps.Replace("Document TP/1/3 | ", "Document | ", StringComparison.Ordinal) + " More.")).Papers);

        Assert.Equal(ImportKind.LeftAside, paper.Kind);
        Assert.StartsWith("It is the paper of documents/tp-1-3: ", paper.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_in_another_language_with_the_number_of_a_paper_of_somebody_else_is_asked_about()
    {
        Import(("a.docx", Lamps));

        var paper = Assert.Single(Import(("b.docx", """
            Document TP/1/3 | 24 mai 2012
            Source: | Sudland
            Titre: | Contribution sur les cloches
            1.1\tLes cloches du port sonnent toute la nuit, ce qui est un réconfort pour ceux qui viennent de la mer.
            """)).Papers);

        Assert.Equal(ImportKind.Question, paper.Kind);
        Assert.Contains("others sent it", paper.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_file_of_the_same_name_takes_the_place_of_the_former_and_the_answer_says_how_many_words_agree()
    {
        Import(("a.docx", Lamps));

        var paper = Assert.Single(
            Import(("a.docx", Lamps.Replace("The oil is dear", "The oil is dearer", StringComparison.Ordinal))).Papers);

        Assert.Equal((ImportKind.LaterState, "documents/tp-1-3.md"), (paper.Kind, paper.Path));
        Assert.Matches("9[0-9] % of the words agree", paper.Because);
        Assert.Contains("1.2 The oil is dearer", Read("documents/tp-1-3.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("b.docx", "24 May 2012", "Neither date nor number")]
    [InlineData("a.docx", "20 May 2012", "is earlier")]
    [InlineData("b.docx", "20 May 2012", "is earlier")]
    [InlineData("b.pdf", "26 May 2012", "is later")]
    public void What_may_be_an_older_state_is_kept_beside_the_page_under_a_name_that_says_so_until_somebody_decides(
        string name, string date, string why)
    {
        Import(("a.docx", Lamps));
        var text = Text("documents/tp-1-3.md");
        var file = Lamps.Replace("dear", "cheap", StringComparison.Ordinal).Replace("24 May 2012", date, StringComparison.Ordinal);

        var paper = Assert.Single(Import((name, file)).Papers);

        Assert.Equal((ImportKind.LeftAside, "documents/tp-1-3.md"), (paper.Kind, paper.Path));
        Assert.Equal(text, Text("documents/tp-1-3.md"));
        Assert.Contains(why, paper.Because, StringComparison.Ordinal);
        Assert.Contains("withheld", Gaps(paper));
        var aside = Assert.Single(Directory.EnumerateFiles(Path.Combine(_archive.Data, "documents", "tp-1-3"), "left-aside-*"));
        Assert.Equal(file, File.ReadAllText(aside));
    }

    [Fact]
    public void A_file_with_a_later_date_takes_the_place_of_the_former_whatever_its_name()
    {
        Import(("a.docx", Lamps));

        var paper = Assert.Single(Import(("b.docx", Lamps.Replace("24 May", "26 May", StringComparison.Ordinal)
            .Replace("dear", "cheap", StringComparison.Ordinal))).Papers);

        Assert.Equal(ImportKind.LaterState, paper.Kind);
        Assert.Contains("1.2 The oil is cheap", Read("documents/tp-1-3.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_does_not_take_the_place_of_another_scan()
    {
        var scans = new[] { "123", "124" }.Select(bytes =>
        {
            var path = Path.Combine(_archive.Root, "TP-1-9.pdf");
            File.WriteAllText(path, bytes);
            return Assert.Single(Importer.Run(
                new ImportRequest(_archive.Data, [path], new DateOnly(2026, 11, 25)),
                p => new PaperReading(File.ReadAllBytes(p), new SourcePaper("TP-1-9.pdf", "pdf", [], []) { IsScan = true }, null)).Papers);
        }).ToList();

        Assert.Equal([ImportKind.NewPage, ImportKind.LeftAside], scans.Select(p => p.Kind));
        Assert.Equal("123", Read("documents/tp-1-9/as-issued.pdf"));
    }

    [Fact]
    public void The_answer_names_first_what_each_paper_was_taken_for_and_why()
    {
        Import(("a.docx", Lamps));
        var report = Import(("b.docx", Bells), ("c.docx", Lamps + " "), ("d.docx", "# Draft agenda\n1.1\\tNothing that is known."));

        Assert.Equal(
            [
                "`b.docx`: perhaps a paper that is known; on a new page until somebody says, `data/documents/tp-1-3-2.md`",
                "`c.docx`: left aside and not published until somebody says what it is, beside `data/documents/tp-1-3.md`",
                "`d.docx`: a new page, `data/documents/draft-agenda.md`",
            ],
            ImportPrinter.AsMarkdown(report, dryRun: false).Split('\n').Where(l => l.StartsWith("### ", StringComparison.Ordinal))
                .Select(l => l[4..]));
        Assert.All(report.Papers, p => Assert.NotEmpty(p.Because));
    }

    [Theory]
    [InlineData("Rosters of the winter", ImportKind.LaterState)]
    [InlineData("Sudland", ImportKind.Question)]
    public void A_short_corrected_paper_takes_the_place_unless_something_speaks_against_it(string now, ImportKind kind)
    {
        const string paper = """
            Document TP/1/4 | 24 May 2012
            Source: | Norrland
            Title: | Rosters of the keepers
            1.1\tThe rosters of the keepers were looked at in three ports, and the union of the ports was told of them.
            """;
        Import(("short.docx", paper));
        var corrected = paper.Replace("in three ports", "in four ports", StringComparison.Ordinal)
            .Replace("was told", "was told twice", StringComparison.Ordinal)
            .Replace(kind == ImportKind.Question ? "Norrland" : "Rosters of the winter", now, StringComparison.Ordinal);

        var came = Assert.Single(Import(("short.docx", corrected)).Papers);

        Assert.Equal(kind, came.Kind);
        Assert.Equal(kind == ImportKind.Question, came.Because.EndsWith("import FILE --anyway).", StringComparison.Ordinal));
    }

    [Fact]
    public void A_short_corrected_translation_takes_the_place_of_the_translation()
    {
        const string french = """
            Document TP/1/4-F | 24 mai 2012
            Source : | Norrland
            Titre : | Les listes des gardiens
            Langue : français
            1.1\tLes listes des gardiens ont été examinées dans trois ports, et l’union des ports en a été informée par les gardiens.
            """;
        Import(("short.docx", french.Replace("Document TP/1/4-F", "Document TP/1/4", StringComparison.Ordinal)));
        var came = Assert.Single(Import(("short.docx", french.Replace("Document TP/1/4-F", "Document TP/1/4", StringComparison.Ordinal)
            .Replace("trois ports", "quatre ports", StringComparison.Ordinal)
            .Replace("par les gardiens", "par eux", StringComparison.Ordinal))).Papers);

        Assert.Equal(ImportKind.LaterState, came.Kind);
    }

    [Fact]
    public void The_same_upload_twice_changes_nothing()
    {
        Import([.. Ten]);
        var before = Tree();

        var again = Import([.. Ten]);

        Assert.Equal(before, Tree());
        Assert.All(again.Papers, p => Assert.True(p.Kind is ImportKind.Unchanged or ImportKind.LeftAside, $"{p.File}: {p.Kind}"));
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter_and_none_is_left_without_a_place()
    {
        (IReadOnlyList<(string, string)> Tree, string Answer)? first = null;
        Gen.Shuffle(Ten).Sample(files =>
        {
            using var tests = new IdentityTests();
            var report = tests.Import([.. files]);
            var found = (tests.Tree(), ImportPrinter.Text(report, dryRun: false));
            first ??= found;
            Assert.Equal(first.Value.Tree, found.Item1);
            Assert.Equal(first.Value.Answer, found.Item2);

            var kept = Directory.EnumerateFiles(tests._archive.Data, "*", SearchOption.AllDirectories).Select(File.ReadAllText).ToHashSet();
            Assert.All(files, f => Assert.Contains(f.Content, kept));
        }, iter: 60, threads: 1);
    }

    /// <summary>Ten papers that are near each other in every way.</summary>
    private static (string Name, string Content)[] Ten =>
    [
        ("lamps.docx", Lamps),
        ("lamps.pdf", Lamps.Replace("northern pier", "northem pier", StringComparison.Ordinal)),
        ("lamps-later.docx", Lamps.Replace("24 May", "28 May", StringComparison.Ordinal)
            .Replace("the wicks are cheap", "wicks are cheap", StringComparison.Ordinal)),
        ("lamps-copy.docx", Lamps),
        ("lamps-rev.docx", Lamps.Replace("TP/1/3", "TP/1/3 Rev.1", StringComparison.Ordinal)),
        ("lampes.docx", """
            Document TP/1/3 | 24 mai 2012
            Source: | Norrland
            Titre: | Contribution sur les lampes
            1.1\tLes lampes du port brûlent toute la nuit, ce qui est un réconfort pour ceux qui viennent de la mer.
            """),
        ("bells.docx", Bells),
        ("agenda.docx", "# Draft agenda\n1.1\\tThe lamps of the north, and the opening of the meeting by the keepers."),
        ("agenda-2.docx", "# Draft agenda\n1.1\\tThe bells of the south, and the price of all the oil that was burnt."),
        ("x.docx", "Lamps and their keepers\nA word on wicks\n1.1\\tThe lamps of the harbour burn all night, as was said before."),
    ];

    private static IEnumerable<string> Gaps(ImportedPaper paper) =>
        paper.Gaps.Where(g => g.Code == "COP164").Select(g => g.Message.Split('\'')[1]);

    private ImportReport Import(params (string Name, string Content)[] files) => Importer.Run(
        new ImportRequest(_archive.Data, [.. files.Select(f => FileOf(f.Name, f.Content))], new DateOnly(2026, 11, 25)),
        path => new PaperReading(
            File.ReadAllBytes(path),
            MadeUpPapers.Of(File.ReadAllText(path), Path.GetFileName(path)) with
            {
                Format = Path.GetExtension(path) == ".pdf" ? "pdf" : "docx",
            },
            null));

    private string FileOf(string name, string content)
    {
        _archive.Write("papers/" + name, content);
        return Path.Combine(_archive.Root, "papers", name);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(_archive.Data, path));

    private string Text(string path) => Read(path) is var page ? page[page.IndexOf("\n---\n", StringComparison.Ordinal)..] : "";

    private IReadOnlyList<(string Path, string Content)> Tree() =>
        [.. Directory.EnumerateFiles(_archive.Data, "*", SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(_archive.Data, f), File.ReadAllText(f)))
            .OrderBy(f => f.Item1, StringComparer.Ordinal)];
}
