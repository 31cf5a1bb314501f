using CopArchive.Importing;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Importing;

/// <summary>To which meeting a paper belongs is never decided against what it says; a meeting names the papers that call it.</summary>
public sealed class MeetingTests : IDisposable
{
    private const string Body = "1.1\\tThe lamps of the harbour burn all night, and the keepers of the pier burn less than they would.";

    private readonly PaperArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("20 May 2011", "contribution", "date: to fill in")] // the year that is over
    [InlineData("20 May 2012", "contribution", "date: 2012-05-20")]
    [InlineData("20 August 2012", "contribution", "date: 2012-08-20")]
    [InlineData("20 May 2013", "contribution", "date: to fill in")]
    [InlineData("20 May 2012", "report", "date: to fill in")] // before what it reports on
    [InlineData("20 April 2013", "report", "date: 2013-04-20")]
    public void A_date_that_does_not_fit_the_meeting_is_asked(string printed, string kind, string written)
    {
        using var archive = new PaperArchive();
        var title = kind == "report" ? "Report of the first meeting" : "Contribution on lamps";

        var report = archive.Import(("a.docx", $"Document TP/1/3 | {printed}\nSource: | Norrland\nTitle: | {title}\n1.1\\tLamps burn."));

        Assert.Equal([written], archive.Lines("documents/tp-1-3.md", "date"));
        var isAsked = written == "date: to fill in";
        Assert.Equal(
            isAsked, ImportAnswer.Of(report, dryRun: false).Contains("its meeting (2012-05-30); is it a slip?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Document TP/2/3\nTitle: Contribution on lamps")]
    [InlineData("Second meeting\nTitle: Contribution on lamps")]
    [InlineData("Title: Contribution to the second meeting")]
    [InlineData("Deuxième réunion, Genève, 11 juin 2010\nTitre: Contribution sur les lampes")]
    public void A_paper_that_names_another_meeting_than_somebody_says_is_asked_about(string head)
    {
        var paper = Assert.Single(_archive.Import(1, ("a.docx", $"{head}\n{Body}")).Papers);

        Assert.Contains("presented-at", PaperArchive.Gaps(paper));
        Assert.Contains(
            paper.Findings,
            f => f.What.StartsWith("which meeting is it for? you said meeting 1, and the paper meeting 2 (", StringComparison.Ordinal));
        Assert.DoesNotContain("meeting-1", paper.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Document TP/1/3\nTitle: Contribution on lamps")]
    [InlineData("First meeting\nTitle: Contribution on lamps")]
    [InlineData("Title: Contribution on lamps")]
    public void A_paper_that_names_the_same_meeting_or_none_belongs_to_the_one_that_somebody_says(string head)
    {
        var paper = Assert.Single(_archive.Import(1, ("a.docx", $"{head}\n{Body}")).Papers);

        Assert.Equal(["presented-at: meetings/1"], _archive.Lines(paper.Path!, "presented-at"));
    }

    [Fact]
    public void A_number_of_one_meeting_under_the_name_of_another_is_asked_about()
    {
        var paper = Assert.Single(
            _archive.Import(("a.docx", $"Document TP/2/3\nThird meeting, Geneva\nTitle: Contribution on lamps\n{Body}")).Papers);

        Assert.Contains("presented-at", PaperArchive.Gaps(paper));
        Assert.Contains(
            "its number says meeting 2, and “Third meeting, Geneva” is printed at the head",
            Assert.Single(paper.Facts, f => f.Name == "meeting").How,
            StringComparison.Ordinal);
        Assert.False(_archive.Has("meetings/2.yml"));
    }

    [Fact]
    public void A_report_on_one_meeting_with_a_number_of_the_next_is_presented_at_the_next()
    {
        var paper = Assert.Single(_archive.Import(("a.docx", $"Document TP/2/3\nTitle: Report of the first meeting\n{Body}")).Papers);

        Assert.Equal(
            ["reports-on: meetings/1", "presented-at: meetings/2"],
            _archive.Lines(paper.Path!, "presented-at", "reports-on").OrderDescending());
    }

    [Theory]
    [InlineData("# Invitation to the first meeting", "Dear Sir or Madam,\nThe lamps of the harbour burn all night, as they have to.")]
    [InlineData(
        "Subject: First meeting of the Standing Party on Tests",
        "Dear colleagues,\nThe meeting will be held in Geneva in May, and all of you are welcome.")]
    [InlineData("# Convocation de la première réunion", "Madame, Monsieur,\nLes lampes du port brûlent toute la nuit, et il le faut bien.")]
    [InlineData("# Convocatoria de la primera reunión", "Estimada señora:\nLas lámparas del puerto arden toda la noche, y la de la torre.")]
    [InlineData("# Приглашение на первое собрание", "Уважаемые коллеги!\nФонари гавани горят всю ночь, как это и должно быть.")]
    [InlineData("# دعوة إلى الاجتماع الأول", "تحية طيبة وبعد،\nتضيء فوانيس الميناء طوال الليل كما ينبغي لها أن تفعل.")]
    [InlineData("# 第1次会议邀请函", "尊敬的先生/女士：\n港口的灯整夜都亮着，这是应该的。")]
    public void The_letter_that_calls_a_meeting_is_named_on_its_page(string title, string words)
    {
        var paper = Assert.Single(_archive.Import(("a.docx", $"Geneva, 5 January 2010\n{title}\n{words}")).Papers);

        var letter = paper.Path![..^3];
        Assert.Equal([$"invitation: {letter}"], _archive.Lines("meetings/1.yml", "invitation"));
        Assert.Contains(
            $"- {{in: {letter}, confidence: stated, for: invitation}}", _archive.Read("meetings/1.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_letter_that_calls_a_meeting_without_a_page_is_named_on_the_page_that_is_proposed()
    {
        var paper = Assert.Single(
            _archive.Import(("a.docx", $"5 January 2012\n# Invitation to the third meeting\nDear Sir or Madam,\n{Body}")).Papers);

        Assert.Equal([$"invitation: {paper.Path![..^3]}"], _archive.Lines("meetings/3.yml", "invitation"));
    }

    [Theory]
    [InlineData("Outcome of the first meeting", "Dear colleagues,\nThe second meeting will be held in June.")]
    [InlineData("Call for contributions", "Dear colleagues,\nThe first meeting will be held in June.")]
    public void A_letter_about_something_else_is_no_invitation(string title, string greeting)
    {
        _archive.Import(("a.docx", $"Geneva, 5 January 2010\n# {title}\n{greeting}\n{Body}"));

        Assert.Empty(_archive.Lines("meetings/1.yml", "invitation"));
    }

    [Fact]
    public void A_meeting_that_has_its_invitation_keeps_it_and_the_other_letter_is_told()
    {
        _archive.Write("meetings/1.yml", TemporaryArchive.Head("First meeting", "number: 1", "state: held", "date: 2010-03-17",
            "venue: Geneva", "invitation: documents/report"));
        var before = _archive.Read("meetings/1.yml");

        var paper = Assert.Single(
            _archive.Import(("a.docx", $"5 January 2010\n# Invitation to the first meeting\nDear Sir or Madam,\n{Body}")).Papers);

        Assert.Equal(before, _archive.Read("meetings/1.yml"));
        Assert.Contains(paper.Findings, f => f.What.Contains("names another paper as its invitation", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_agenda_of_a_meeting_is_its_latest_version_whichever_came_first(bool isReversed)
    {
        (string, string)[] versions =
        [
            ("a.docx", $"Document TP/1/1\nTitle: Draft agenda\n{Body}"),
            ("b.docx", $"Document TP/1/1 Rev.1\nTitle: Draft agenda\n1.1\\tBells, and nothing but bells, from the morning to the evening."),
        ];
        foreach (var version in isReversed ? versions.Reverse() : versions)
        {
            _archive.Import(version);
        }

        Assert.Equal(["agenda: documents/tp-1-1-rev-1"], _archive.Lines("meetings/1.yml", "agenda"));
    }
}
