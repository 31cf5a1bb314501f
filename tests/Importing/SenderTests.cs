using CopArchive.Importing;
using CopArchive.Importing.Heads;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Importing;

/// <summary>Heads as contributions have them: who sent it stands above the title, announced by nothing.</summary>
public sealed class SenderTests : IDisposable
{
    private const string Words = "1.1\\tThe lamps of the harbour burn all night, and the keepers of the pier burn less than they would.";

    private readonly PaperArchive _archive = new();

    public SenderTests() => _archive
        .Write("organisations/sudland.yml", TemporaryArchive.Head("Sudland", "type: country", "labels: {fr: \"Pays du Sud\"}"))
        .Write("organisations/isles.yml", TemporaryArchive.Head("Union of the Isles and Rocks", "type: country"))
        .Write("organisations/fund.yml", TemporaryArchive.Head("Harbour Fund", "type: non-governmental"));

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("Norrland", "norrland")]
    [InlineData("Norrland (Federal Republic of)", "norrland")]
    [InlineData("Contribution from the Kingdom of Norrland", "norrland")]
    [InlineData("Contribution from the Republic of the Norrland", "norrland")]
    [InlineData("Contribution by Norrland and Sudland", "norrland sudland")]
    [InlineData("Norrland (Republic of), Sudland", "norrland sudland")]
    [InlineData("Norrland, Sudland and Union of the Isles and Rocks", "norrland sudland isles")]
    [InlineData("Contribution from the Harbour Fund", "fund")]
    [InlineData("Contribution by Harbour Fund, 12 May 2012", "fund")]
    public void Who_sent_a_paper_is_read_above_its_title(string line, string senders)
    {
        var paper = Assert.Single(_archive.Import(("a.docx", $"Document TP/1/3\n**{line}**\n**PRICES OF OIL**\n{Words}")).Papers);

        var page = _archive.Read(paper.Path!);
        Assert.Equal(
            senders.Split(' ').Select(s => $"organisations/{s}"),
            page.Split("{who: ").Skip(1).Select(s => s.Split(',')[0]));
        Assert.Contains("title: \"PRICES OF OIL\"\ntype: contribution\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Contribution from Westland", "Westland")]
    [InlineData("Contribution by Norrland and Westland", "Norrland and Westland")]
    [InlineData("Report by the Chair", "Chair")]
    [InlineData("Contribution of the Republic of Westland", "Republic of Westland")]
    [InlineData("Joint contribution from Westland and Eastland", "Westland and Eastland")]
    [InlineData("Submitted by Westland", "Westland")]
    [InlineData("Note by the secretariat", "secretariat")]
    [InlineData("Contribution de la Confédération de l’Ouest", "Confédération de l’Ouest")]
    [InlineData("Contribution de l’Ouestie", "Ouestie")]
    [InlineData("Contribution conjointe du Pays de l’Ouest", "Pays de l’Ouest")]
    [InlineData("Note du secrétariat", "secrétariat")]
    [InlineData("Document présenté par la Westlandie", "Westlandie")]
    [InlineData("Contribución de la República de Westlandia", "República de Westlandia")]
    [InlineData("Presentado por Westlandia", "Westlandia")]
    [InlineData("Вклад Западной страны", "Западной страны")]
    [InlineData("Представлено от Западной страны", "Западной страны")]
    [InlineData("مساهمة من بلد الغرب", "بلد الغرب")]
    [InlineData("西方国提交的文稿", "西方国")]
    [InlineData("西方国的文稿", "西方国")]
    public void Who_is_not_known_is_asked_with_the_name_that_is_printed_and_no_page_is_made_for_them(string line, string name)
    {
        var report = _archive.Import(("a.docx", $"Document TP/1/3\n{line}\n**PRICES OF OIL**\n1.1\\tOil."));

        Assert.Equal(["who", "as"], PaperArchive.Gaps(report.Papers[0]).Intersect(["who", "as"]));
        Assert.Contains(
            $"{{who: to fill in, as: to fill in, printed: \"{name}\"}}", _archive.Read(report.Papers[0].Path!), StringComparison.Ordinal);
        Assert.Empty(report.Proposed);
        Assert.Contains("**Asked**: sent by, since", ImportAnswer.Of(report, dryRun: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Source\tNorrland")]
    [InlineData("Source : Norrland")]
    [InlineData("Origine : Norrland")]
    [InlineData("Origen: Norrland")]
    [InlineData("Источник:\tNorrland")]
    [InlineData("المصدر: Norrland")]
    [InlineData("来源：Norrland")]
    [InlineData("Contribution de Norrland")]
    [InlineData("Contribution conjointe de Norrland et Pays du Sud")]
    [InlineData("Joint contribution from Norrland and Sudland")]
    [InlineData("Norrland提交的文稿")]
    public void The_line_that_names_the_sender_is_read_in_six_languages(string line)
    {
        var paper = Assert.Single(_archive.Import(("a.docx", $"Document TP/1/3\n{line}\n**PRICES OF OIL**\n1.1\\tOil.")).Papers);

        Assert.Contains("{who: organisations/norrland, ", _archive.Read(paper.Path!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Contribution of young people to the safety of harbours")]
    [InlineData("# Contribution de la jeunesse à la sécurité des ports")]
    [InlineData("# 关于灯塔的文稿")]
    public void A_title_that_says_what_a_paper_is_about_names_no_sender(string title)
    {
        var paper = Assert.Single(_archive.Import(("a.docx", $"Document TP/1/3\n{title}\n{Words}")).Papers);

        Assert.Contains("contributors", PaperArchive.Gaps(paper));
    }

    [Fact]
    public void In_what_capacity_somebody_wrote_is_taken_from_papers_of_the_same_kind_alone()
    {
        const string contributor = "contributors:\n  - {who: organisations/fund, as: \"";
        const string paper = "Document TP/1/3\nContribution from the Harbour Fund\n**PRICES OF OIL**\n" + Words;
        _archive.Write("documents/book.yml", TemporaryArchive.Head("Book", $"type: guideline\ndate: 2012\n{contributor}publisher\"}}"));
        var asked = Assert.Single(_archive.Import(("a.docx", paper)).Papers);
        _archive.Write(
            "documents/one.yml", TemporaryArchive.Head("One", $"type: contribution\ndate: 2012\n{contributor}Sector Member\"}}"));
        var taken = Assert.Single(_archive.Import(("b.docx", paper.Replace("1/3", "1/4").Replace("PRICES", "WEIGHT"))).Papers);
        _archive.Write("documents/two.yml", TemporaryArchive.Head("Two", $"type: contribution\ndate: 2012\n{contributor}guest\"}}"));
        var divided = Assert.Single(_archive.Import(("c.docx", paper.Replace("1/3", "1/5").Replace("PRICES", "COLOUR"))).Papers);

        Assert.Equal((true, false, true), (Asks(asked), Asks(taken), Asks(divided)));
        Assert.Contains("as: \"Sector Member\"", _archive.Read(taken.Path!), StringComparison.Ordinal);
        Assert.Contains(taken.Findings, f => f.Words == "Harbour Fund: Sector Member, as in documents/one");

        static bool Asks(ImportedPaper of) => PaperArchive.Gaps(of).Contains("as");
    }

    [Theory]
    [InlineData("Norrland", "A word on guidelines for lamps")]
    [InlineData("Harbour Fund", "On lamps")]
    [InlineData("", "The report of the keepers, in short")]
    [InlineData("Note by the secretariat", "Some remarks on letters")]
    public void A_kind_of_paper_that_is_only_likely_is_asked(string sender, string title)
    {
        var source = sender.Length > 0 ? $"Source: {sender}\n" : "";
        var paper = Assert.Single(_archive.Import(("a.docx", $"Document TP/1/3\n{source}Title: {title}\n{Words}")).Papers);

        Assert.Contains("type", PaperArchive.Gaps(paper));
    }

    [Fact]
    public void An_organisation_that_stands_between_the_number_and_the_title_sent_the_paper()
    {
        var paper = Assert.Single(_archive.Import(
            ("a.docx", $"Document TP/1/3\n12 May 2012\nOriginal: English\nHarbour Fund\n# Prices of oil\n{Words}")).Papers);

        Assert.Contains("{who: organisations/fund, as: to fill in}", _archive.Read(paper.Path!), StringComparison.Ordinal);
        Assert.Contains("type", PaperArchive.Gaps(paper));
    }

    [Theory]
    [InlineData("Document TP/1/3\nWestland", "Westland", "nobody of this name is known")]
    [InlineData("Document TP/1/3\nThe lamps of Norrland", "The lamps of Norrland", "Is it Norrland?")]
    [InlineData("Document TP/1/3\nFederal Republic of Sudland", "Federal Republic of Sudland", "Is it Sudland?")]
    [InlineData("Document TP/1/3\nChair", "Chair", "nobody of this name is known")]
    [InlineData("Document TP/1/3\nUnion", "Union", "nobody of this name is known")]
    [InlineData("Presentation\nHarbour Fund", "Harbour Fund", "Is it Harbour Fund?")]
    [InlineData("Document TP/1/3\nSource: Chair of the party", "Chair of the party", "nobody of this name is known")]
    [InlineData("Document TP/1/3\nSource: Federal Republic of Sudland", "Federal Republic of Sudland", "Is it Sudland?")]
    [InlineData("Document TP/1/3\nSource: Union of Isles", "Union of Isles", "Is it Union of the Isles and Rocks?")]
    public void A_name_that_no_page_has_just_so_is_asked_as_printed_with_the_page_that_it_may_mean(string lines, string name, string asked)
    {
        var report = _archive.Import(("a.docx", $"{lines}\n# Prices of oil\n{Words}"));

        Assert.Contains(
            $"{{who: to fill in, as: to fill in, printed: \"{name}\"}}", _archive.Read(report.Papers[0].Path!), StringComparison.Ordinal);
        Assert.Contains(report.Papers[0].Findings, f => f.Words == name && f.What.Contains(asked, StringComparison.Ordinal));
        Assert.Empty(report.Proposed);
    }

    [Fact]
    public void A_person_with_an_affiliation_has_a_page_among_the_people()
    {
        var report = _archive.Import(
            ("a.docx", $"Document TP/1/3\nSource: Ms Jane Roe, University of Westland\nTitle: Prices of oil\n{Words}"));

        Assert.Contains(
            "{who: people/jane-roe, as: to fill in, for: organisations/university-of-westland, "
                + "printed: \"Ms Jane Roe, University of Westland\"}",
            _archive.Read(report.Papers[0].Path!),
            StringComparison.Ordinal);
        Assert.Contains("title: \"Jane Roe\"\n", _archive.Read("people/jane-roe.yml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Speaker | Country\nJane Roe | Norrland\nJohn Doe | Sudland")]
    [InlineData("Number | Source | Title\nTP/1/9 | Norrland | Draft agenda")]
    [InlineData("Source | Title\nNorrland | Agenda")]
    public void Cells_of_a_table_in_the_body_are_no_head(string table)
    {
        var paper = Assert.Single(_archive.Import(
            ("a.docx", $"Document TP/1/3\n12 May 2012\n# Those who speak\n{table}\n{Words}")).Papers);

        Assert.Equal(["type", "contributors"], PaperArchive.Gaps(paper).Intersect(["type", "contributors"]));
        Assert.Equal(["symbols: [\"TP/1/3\"]"], _archive.Lines(paper.Path!, "symbols"));
    }

    [Theory]
    [InlineData("Number | Source | Title\nTP/1/1 | Norrland | Draft agenda")]
    [InlineData("TP/1/1")]
    public void A_number_of_no_series_at_the_head_counts_more_than_one_of_a_series_below_it(string below)
    {
        var paper = Assert.Single(_archive.Import(("a.docx", $"Document TP/1/INF/3\n# List of documents\n{below}\n{Words}")).Papers);

        Assert.Equal(["symbols: [\"TP/1/INF/3\"]"], _archive.Lines(paper.Path!, "symbols"));
        Assert.Contains(paper.Findings, f => f.What.Contains("fits no series", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_of_another_body_above_the_title_is_asked()
    {
        var paper = Assert.Single(_archive.Import(
            ("a.docx", $"Harbour Fund\nHF17-LS45\nLIAISON STATEMENT\nSource: Harbour Fund\n# Oil for the lamps of the pier\n{Words}")
            ).Papers);

        Assert.Contains("symbols", PaperArchive.Gaps(paper));
        Assert.Contains(paper.Findings, f => f.Words == "HF17-LS45");
        Assert.Contains(
            "title: \"Oil for the lamps of the pier\"\ntype: liaison-statement\n", _archive.Read(paper.Path!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Document TP/1/INF/3-E", "TP/1/INF/3-E")]
    [InlineData("Document DT/3(Rev.1)", "DT/3(Rev.1)")]
    [InlineData("Ref: X/12/b", "X/12/b")]
    public void A_number_of_no_series_is_kept_as_printed_and_told(string line, string number)
    {
        var paper = Assert.Single(_archive.Import(("a.docx", $"{line}\nTitle: Prices of oil\n{Words}")).Papers);

        Assert.Equal([$"symbols: [\"{number}\"]"], _archive.Lines(paper.Path!, "symbols"));
        Assert.Contains(paper.Findings, f => f.What.Contains("fits no series", StringComparison.Ordinal) && f.Words == number);
    }

    [Fact]
    public void A_number_of_no_series_on_two_papers_is_asked_about_and_their_languages_are_joined()
    {
        _archive.Import(("a.docx", $"Document DT/3\nTitle: Prices of oil\n{Words}"));

        var other = Assert.Single(_archive.Import(
            ("b.docx", "Document DT/3\nTitle: Bells\n1.1\\tNobody in the south sleeps while the bells ring at noon.")).Papers);
        var french = Assert.Single(_archive.Import(("c.docx", "Document DT/3-F\nTitre: Prix de l’huile\n"
            + "1.1\\tLes lampes du port brûlent toute la nuit, et les gardiens de la jetée en brûlent moins.")).Papers);

        Assert.Equal(ImportKind.Question, other.Kind);
        Assert.NotEqual(ImportKind.NewPage, french.Kind);
    }

    [Theory]
    [InlineData("Report of the second meeting\nGeneva, 12-13 January 2027", null)]
    [InlineData("Second meeting\nGeneva, 12 January 2027", null)]
    [InlineData("Geneva, 2 October 2026", "2026-10-02")]
    [InlineData("Second meeting\nGeneva, 12 January 2027\n4 January 2027", "2027-01-04")]
    public void The_day_of_the_meeting_is_not_taken_for_the_date_of_the_paper(string lines, string? date)
    {
        var head = MadeUpPapers.Head(MadeUpPapers.Of($"{lines}\nTitle: Prices of oil\n{Words}"));

        Assert.Equal(date, head.Date is { Certainty: not Certainty.Unsure } found ? found.Value.Text : null);
    }

    [Fact]
    public void A_paper_in_two_languages_is_said_to_be()
    {
        const string french = "1.1\\tLes lampes du port brûlent toute la nuit, et les gardiens de la jetée en brûlent moins que la loi ne "
            + "le veut.";

        var both = Assert.Single(_archive.Import(("a.docx", $"Title: Prices of oil\n{Words}\n{french}")).Papers);
        var one = Assert.Single(_archive.Import(("b.docx", $"Titre: Prix de l’huile\n{french}\n1.2\\tLe vent est à la mer.")).Papers);

        Assert.Contains(both.Findings, f => f.What.Contains("% of it are French", StringComparison.Ordinal)
            || f.What.Contains("% of it are English", StringComparison.Ordinal));
        Assert.DoesNotContain(one.Findings, f => f.What.Contains("% of it are", StringComparison.Ordinal));
    }

    [Fact]
    public void A_corrigendum_names_the_paper_that_it_corrects_and_no_second_paper_is_seen_in_it()
    {
        var paper = Assert.Single(_archive.Import(
            ("a.docx", $"Corrigendum 2 to\nDocument TP/1/3-E\n12 May 2012\nTitle: Prices of oil\n{Words}")).Papers);

        Assert.Equal("documents/tp-1-3-corr-2.md", paper.Path);
        Assert.DoesNotContain(paper.Findings, f => f.What.StartsWith("another paper seems to begin", StringComparison.Ordinal));
    }
}
