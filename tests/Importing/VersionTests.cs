using CopArchive.Importing;
using CopArchive.Tests.Records;
using CsCheck;

namespace CopArchive.Tests.Importing;

/// <summary>Revisions, corrigenda and addenda find the paper that they belong to, in whatever order they come.</summary>
public sealed class VersionTests : IDisposable
{
    private static readonly (string Name, string Lines)[] States =
    [
        .. new[] { "", " Rev.1", " Rev.2", " Rev.10", " Corr.1", " Add.1", " Rev.1 Corr.1" }.Select((version, i) => (
            $"{(char)('a' + i)}.docx",
            $"Document TP/1/3{version} | 2{i} May 2012\nSource: | Norrland\nTitle: | Contribution on lamps\n"
                + $"1.1\\tThe lamps burn all night, said the keepers of pier {i} {string.Concat(Enumerable.Repeat($"oil{i} ", 9))}.")),
    ];

    private static readonly string[] Joined =
    [
        "tp-1-3-add-1.md annex-of: documents/tp-1-3",
        "tp-1-3-corr-1.md corrects: documents/tp-1-3",
        "tp-1-3-rev-1-corr-1.md corrects: documents/tp-1-3-rev-1",
        "tp-1-3-rev-1.md revises: documents/tp-1-3",
        "tp-1-3-rev-10.md revises: documents/tp-1-3-rev-2",
        "tp-1-3-rev-2.md revises: documents/tp-1-3-rev-1",
    ];

    private readonly PaperArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void The_versions_of_a_paper_are_joined_in_whatever_order_they_are_uploaded() => Gen.Shuffle(States).Sample(
        states =>
        {
            using var archive = new PaperArchive();
            foreach (var state in states)
            {
                Assert.Equal(state.Name, Assert.Single(archive.Import(state).Papers).File);
            }

            Assert.Equal(Joined, Relations(archive));
        },
        iter: 12,
        threads: 1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_paper_of_another_kind_revises_nothing_unasked(bool isRevisionFirst)
    {
        (string, string)[] papers =
        [
            ("a.docx", "Document TP/1/9\nSource: Norrland\nTitle: Contribution on lamps\n1.1\\tThe lamps burn all night."),
            ("b.docx", "Document TP/1/9 Rev.1\nSource: Norrland\nTitle: Agenda\n1.1\\tOpening of the meeting by its oldest keeper."),
        ];
        var reports = (isRevisionFirst ? papers.Reverse() : papers).Select(p => Assert.Single(_archive.Import(p).Papers)).ToList();

        Assert.DoesNotContain(
            "revises: documents/tp-1-9", _archive.Read("documents/tp-1-9-rev-1.md"), StringComparison.Ordinal);
        Assert.Contains(reports[1].Findings, f => f.What.Contains("of another kind", StringComparison.Ordinal));
    }

    [Fact]
    public void The_versions_of_a_paper_are_joined_in_one_upload_too()
    {
        _archive.Import([.. States.Reverse()]);

        Assert.Equal(Joined, Relations(_archive));
    }

    [Fact]
    public void A_version_of_a_paper_that_is_not_here_says_so_and_the_paper_says_when_it_is_joined()
    {
        var first = Assert.Single(_archive.Import(States[1]).Papers);
        Assert.Contains(
            first.Findings, f => f.What.Contains("is not in the archive", StringComparison.Ordinal) && f.Words == "TP/1/3 Rev.1");

        var second = Assert.Single(_archive.Import(States[0]).Papers);

        Assert.Equal((ImportKind.NewPage, "documents/tp-1-3.md"), (second.Kind, second.Path));
        Assert.Contains(
            second.Findings, f => f.What.StartsWith("documents/tp-1-3-rev-1, which came before it, revises it", StringComparison.Ordinal));
        Assert.Contains("\ncorrected: 2026-11-25\n", _archive.Read("documents/tp-1-3-rev-1.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_revision_that_comes_without_the_first_says_that_one_is_missing()
    {
        _archive.Import(States[0]);

        var second = Assert.Single(_archive.Import(States[2]).Papers);

        Assert.Equal(ImportKind.Version, second.Kind);
        Assert.Contains(second.Findings, f => f.What.StartsWith("the revision before it is not in the archive", StringComparison.Ordinal)
            && f.Words == "TP/1/3 Rev.1");
        Assert.DoesNotContain(
            Assert.Single(_archive.Import(States[1]).Papers).Findings,
            f => f.What.Contains("is not in the archive", StringComparison.Ordinal));
    }

    [Fact]
    public void What_somebody_wrote_of_a_version_stays()
    {
        _archive.Write("documents/tp-1-3-rev-1.yml", TemporaryArchive.Head("Lamps", "type: contribution",
            "symbols: [\"TP/1/3 Rev.1\"]", "date: not found", "revises: documents/report"));
        var before = _archive.Read("documents/tp-1-3-rev-1.yml");

        _archive.Import(States[0]);

        Assert.Equal(before, _archive.Read("documents/tp-1-3-rev-1.yml"));
    }

    [Theory]
    [InlineData("TP-1-3-Rev1.docx", "documents/tp-1-3-rev-1.md")]
    [InlineData("TP-1-3_Corr.2.docx", "documents/tp-1-3-corr-2.md")]
    [InlineData("TP-1-4-Rev1.docx", "documents/tp-1-3.md")]
    [InlineData("TP-1-3.docx", "documents/tp-1-3.md")]
    public void A_version_that_only_the_name_of_the_file_tells_is_that_version(string name, string path)
    {
        Assert.Equal(path, Assert.Single(_archive.Import((name, States[0].Lines)).Papers).Path);
    }

    [Theory]
    [InlineData("Document TP-1/02", "symbols: [\"TP-1/09\"]")] // as the papers of this meeting print theirs
    [InlineData("Document STP/1/2", "symbols: [\"STP/1/9\"]")]
    [InlineData("Document TP/2/2", "symbols: to fill in")] // nobody knows how those of the first meeting are printed
    public void A_number_that_only_the_name_of_a_file_tells_is_written_as_papers_of_its_meeting_print_theirs_or_asked(
        string other, string written)
    {
        var papers = _archive.Import(
            ("TP-1-9.docx", "# The price of oil in harbours\n1.1\\tThe oil is dear."),
            ("a.docx", other + "\nSource: | Norrland\nTitle: | Contribution on lamps\n1.1\\tThe lamps burn."));

        var named = Assert.Single(papers.Papers, p => p.File == "TP-1-9.docx");
        Assert.Equal("documents/tp-1-9.md", named.Path);
        Assert.Equal([written], _archive.Lines(named.Path!, "symbols"));
    }

    [Fact]
    public void The_label_of_a_version_of_a_version_names_both()
    {
        _archive.Import(States[6]);

        Assert.Equal(["version-label: \"Rev. 1, Corr. 1\""], _archive.Lines("documents/tp-1-3-rev-1-corr-1.md", "version-label"));
    }

    [Theory]
    [InlineData("28 May 2012", new[] { "date: 2012-05-28" }, false)]
    [InlineData("03/06/2012", new[] { "date: to fill in" }, true)]
    [InlineData("", new[] { "date: to fill in" }, true)]
    [InlineData("24 May 2012", new[] { "date: 2012-05-24" }, false)]
    public void A_later_state_of_a_paper_has_its_own_date_or_is_asked_for_it(string printed, string[] date, bool isAsked)
    {
        _archive.Import(("a.docx", Report("24 May 2012")));

        var later = Assert.Single(_archive.Import(("a.docx", Report(printed) + " Amended.")).Papers);

        Assert.Equal(ImportKind.LaterState, later.Kind);
        Assert.Equal(date, _archive.Lines(later.Path!, "date"));
        Assert.Equal(isAsked, PaperArchive.Gaps(later).Contains("date"));
    }

    [Theory]
    [InlineData("", true)] // of an archive that promises nothing it is not known
    [InlineData("documents/report/\n", false)]
    [InlineData("documents/tp-1-3/\n", true)]
    public void A_paper_that_is_sent_again_is_corrected_only_if_its_page_was_published(string promised, bool isCorrected)
    {
        _archive.Import(("a.docx", States[0].Lines)).Papers.ToList().ForEach(p => Assert.Equal("documents/tp-1-3.md", p.Path));
        _archive.Write("urls.lock", promised);

        var later = Assert.Single(_archive.Import(("a.docx", States[0].Lines + " Amended.")).Papers);

        Assert.Equal(ImportKind.LaterState, later.Kind);
        Assert.Equal(isCorrected ? ["corrected: 2026-11-25"] : [], _archive.Lines("documents/tp-1-3.md", "corrected"));
    }

    [Fact]
    public void A_corrected_file_in_the_place_of_a_withheld_one_is_withheld_too_and_that_is_said()
    {
        var page = Assert.Single(_archive.Import(("a.docx", Report("24 May 2012"))).Papers).Path!;
        var text = _archive.Read(page);
        var path = text.IndexOf("path: \"as-issued.docx\"", StringComparison.Ordinal);
        var hash = text.IndexOf("sha256: \"", path, StringComparison.Ordinal) + "sha256: \"".Length + 64 + 1;
        _archive.Write(page, text.Insert(hash, ", withheld: \"It names a child.\""));

        var later = Assert.Single(_archive.Import(("a.docx", Report("24 May 2012") + " Amended.")).Papers);

        Assert.Contains("withheld: \"It names a child.\"", _archive.Read(page), StringComparison.Ordinal);
        Assert.Contains(later.Findings, f => f.What.StartsWith("the file in whose place it comes is withheld", StringComparison.Ordinal));
    }

    [Fact]
    public void A_date_that_was_corrected_by_hand_stays_as_long_as_the_paper_prints_the_same()
    {
        var page = Assert.Single(_archive.Import(("a.docx", Report("24 May 2012"))).Papers).Path!;
        _archive.Write(page, _archive.Read(page).Replace("date: 2012-05-24", "date: 2012-05-25", StringComparison.Ordinal));

        _archive.Import(("a.docx", Report("24 May 2012") + " Amended."));

        Assert.Equal(["date: 2012-05-25"], _archive.Lines(page, "date"));
    }

    [Fact]
    public void A_later_state_of_a_paper_has_its_own_title()
    {
        var page = Assert.Single(_archive.Import(("a.docx", Report("24 May 2012"))).Papers).Path!;

        _archive.Import(
            ("a.docx", Report("28 May 2012").Replace("Contribution on lamps", "Contribution on lanterns", StringComparison.Ordinal)));

        Assert.Equal(["title: \"Contribution on lanterns\""], _archive.Lines(page, "title"));
    }

    private static string Report(string date) => $"""
        Document TP/1/3
        Date: {date}
        Source: | Norrland
        Title: | Contribution on lamps
        1.1\tThe lamps of the harbour burn all night, which is a comfort to all who come to it from the sea in the dark of the year.
        1.2\tThe oil is dear, and the wicks are cheap, so that the keepers of the northern pier burn less than they would like to burn.
        1.3\tThe union of the ports is asked to look at the price of the oil before the autumn, and to tell the keepers what it found.
        """;

    private static IReadOnlyList<string> Relations(PaperArchive archive) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(archive.Data, "documents"), "tp-1-3*.md").Select(f => Path.GetFileName(f))
            .Order(StringComparer.Ordinal)
            .SelectMany(f => archive.Lines("documents/" + f, "revises", "corrects", "annex-of").Select(l => $"{f} {l}")),
    ];
}
