using CopArchive.Importing;
using CopArchive.Tests.History;
using CsCheck;

namespace CopArchive.Tests.Importing;

/// <summary>
/// States of one paper, sent one after the other: no correction is taken back unasked, what was taken out stays out, and a person can say
/// otherwise.
/// </summary>
public sealed class StateTests : IDisposable
{
    private const string Page = "documents/tp-1-3.md";

    private const string First = """
        Document TP/1/3 | 24 May 2012
        Source: | Norrland
        Title: | Contribution on lamps
        1.1\tThe lamps of the harbour burn all night, which is a comfort to all who come to it from the sea in the dark of the year.
        1.2\tThe oil is dear, and the wicks are cheap, so that the keepers of the northern pier burn less than they would like to burn.
        1.3\tThe union of the ports is asked to look at the price of the oil before the autumn, and to tell the keepers what it found.
        """;

    private const string French = """
        Document TP/1/3 | 24 mai 2012
        Source: | Norrland
        Titre: | Contribution sur les lampes
        1.1\tLes lampes du port brûlent toute la nuit, ce qui est un réconfort pour ceux qui viennent de la mer dans le noir de l’année.
        1.2\tL’huile est chère, et les mèches sont bon marché, de sorte que les gardiens de la jetée brûlent moins qu’ils ne voudraient.
        """;

    private static readonly string Second = First.Replace("The oil is dear", "The oil is cheap", StringComparison.Ordinal);

    private static readonly string Long = First + string.Concat(Enumerable.Range(4, 12).Select(i =>
        $"\n1.{i}\\tThe keepers of pier {i} said {i}{i} things about the oil of year {i}{i}{i}, and nobody else said anything at all."));

    private static readonly string Third = First.Replace("The oil is dear", "The oil is gone", StringComparison.Ordinal);

    private static readonly string SecondFrench = French.Replace("est chère", "est à bas prix", StringComparison.Ordinal);

    private readonly MadeUpRepository _repository = new();
    private readonly PaperArchive _archive;

    public StateTests() => _archive = new PaperArchive(_repository.Archive);

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("a.docx", "")]
    [InlineData("another-name.docx", "")]
    [InlineData("a.docx", "\n")] // saved again: other bytes, the same words
    [InlineData("another-name.docx", "\n")]
    public void A_former_state_that_comes_again_takes_no_correction_back_and_is_called_a_former_state(string name, string bytes)
    {
        Send(First);
        Send(Second);
        var text = Text();

        var again = Assert.Single(_archive.Import((name, First + bytes)).Papers);

        Assert.Equal(bytes.Length == 0 ? ImportKind.FormerState : ImportKind.LeftAside, again.Kind);
        Assert.Equal(text, Text());
        Assert.Contains(
            bytes.Length == 0 ? "another took its place" : "a former state of documents/tp-1-3", again.Because, StringComparison.Ordinal);
        Assert.Contains("--anyway", again.Because, StringComparison.Ordinal);
        Assert.Equal(Second, _archive.Read("documents/tp-1-3/as-issued.docx"));
    }

    [Fact]
    public void A_former_state_is_known_though_it_was_never_committed_alone_or_was_committed_on_a_branch()
    {
        Send(First);
        _repository.Merge("2026-02-01", r =>
        {
            _archive.Import(("a.docx", Second));
            r.Commit("2026-01-30");
        });
        Send(Third);

        Assert.Equal(ImportKind.FormerState, Assert.Single(_archive.Import(("a.docx", Second)).Papers).Kind);
        Assert.Equal(ImportKind.FormerState, Assert.Single(_archive.Import(("a.docx", First)).Papers).Kind);
        Assert.Contains("The oil is gone", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_former_state_that_differs_much_from_what_stands_is_no_new_paper()
    {
        Send(First);
        Assert.Single(_archive.ImportAnyway(("a.docx", Long)).Papers);
        _repository.Commit("2026-01-09");

        var again = Assert.Single(_archive.Import(("b.docx", First + "\n")).Papers);

        Assert.Equal((ImportKind.LeftAside, Page), (again.Kind, again.Path));
    }

    [Fact]
    public void A_later_date_makes_a_later_state_of_words_that_stood_there_before()
    {
        Send(First);
        Send(Second);

        var again = Assert.Single(_archive.Import(("c.docx", First.Replace("24 May", "29 May", StringComparison.Ordinal))).Papers);

        Assert.Equal(ImportKind.LaterState, again.Kind);
        Assert.Contains("The oil is dear", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_former_state_comes_back_where_somebody_says_so()
    {
        Send(First);
        Send(Second);

        var back = Assert.Single(_archive.ImportAnyway(("a.docx", First)).Papers);

        Assert.Equal(ImportKind.LaterState, back.Kind);
        Assert.Equal(["“is cheap,” becomes “is dear,”"], back.Replaced);
        Assert.Contains("The oil is dear", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_that_change_are_told_and_changes_of_layout_are_none()
    {
        Send(Long);
        var later = Long.Replace("The lamps", "All the lamps", StringComparison.Ordinal)
            .Replace(", and the wicks are cheap", "", StringComparison.Ordinal)
            .Replace("before the autumn", "before the winter", StringComparison.Ordinal)
            .Replace("what it found.", "what it found!", StringComparison.Ordinal);

        var report = _archive.Import(("a.docx", later));

        Assert.Equal(
            [
                "“1.1 The lamps” becomes “1.1 All the lamps”", "taken out: “and the wicks are cheap,”",
                "“the autumn,” becomes “the winter,”",
            ],
            Assert.Single(report.Papers).Replaced);
        Assert.Contains("Words of the text change in 3 places: ", ImportPrinter.Text(report, dryRun: false), StringComparison.Ordinal);
        Assert.Contains(
            "Words of the text change in 3 places: `“1.1 The lamps” becomes",
            ImportAnswer.Of(report, dryRun: false),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.docx", ImportKind.SameWords)]
    [InlineData("b.docx", ImportKind.LeftAside)]
    public void The_same_words_in_another_file_are_no_later_state(string name, ImportKind kind)
    {
        Send(First);
        var before = Text();

        var again = Assert.Single(_archive.Import((name, First + "\n")).Papers);

        Assert.Equal(kind, again.Kind);
        Assert.Equal(before, Text());
        Assert.Equal(kind == ImportKind.SameWords ? First + "\n" : First, _archive.Read("documents/tp-1-3/as-issued.docx"));
        Assert.Equal(kind == ImportKind.LeftAside, again.Because.Contains("No word of it differs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_was_left_aside_takes_the_place_of_the_one_that_is_here_once_somebody_says_so()
    {
        Send(First);
        Assert.Equal(ImportKind.LeftAside, Assert.Single(_archive.Import(("corrected.docx", Second)).Papers).Kind);
        var tree = _archive.Tree();
        var again = Assert.Single(_archive.Import(("corrected.docx", Second)).Papers);
        Assert.Equal((ImportKind.LeftAside, true), (again.Kind, again.IsHere));
        Assert.Contains("withheld", PaperArchive.Gaps(again));
        Assert.Equal(tree, _archive.Tree());

        var chosen = Assert.Single(_archive.ImportAnyway(("corrected.docx", Second)).Papers);

        Assert.Equal(ImportKind.LaterState, chosen.Kind);
        AssertIsSecond();
    }

    [Fact]
    public void A_file_that_was_left_aside_takes_the_place_of_the_one_that_is_here_once_it_comes_under_its_name()
    {
        Send(First);
        Assert.Equal(ImportKind.LeftAside, Assert.Single(_archive.Import(("corrected.docx", Second)).Papers).Kind);

        var saved = Assert.Single(_archive.Import(("a.docx", Second)).Papers);

        Assert.Equal(ImportKind.LaterState, saved.Kind);
        AssertIsSecond();
    }

    [Fact]
    public void A_file_that_stays_aside_for_a_reason_is_not_asked_about_again()
    {
        Send(First);
        _archive.Import(("corrected.docx", Second));
        _archive.Write(Page, _archive.Read(Page).Replace("withheld: to fill in", "withheld: \"A draft.\"", StringComparison.Ordinal));
        var before = _archive.Tree();

        var again = Assert.Single(_archive.Import(("corrected.docx", Second)).Papers);

        Assert.Equal(ImportKind.Unchanged, again.Kind);
        Assert.Contains("It lies aside: “A draft.”", again.Because, StringComparison.Ordinal);
        Assert.Equal(before.Where(f => f.Path.StartsWith("documents", StringComparison.Ordinal)), _archive.Tree()
            .Where(f => f.Path.StartsWith("documents", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_corrected_file_of_another_format_comes_with_the_corrected_text_and_alone_once_somebody_says_so()
    {
        _archive.Import(("a.docx", First), ("a.pdf", Pdf(First)));
        _repository.Commit("2026-01-01");

        var alone = Assert.Single(_archive.Import(("a.pdf", Pdf(Second))).Papers);
        Assert.Equal(ImportKind.LeftAside, alone.Kind);
        var chosen = Assert.Single(_archive.ImportAnyway(("a.pdf", Pdf(Second))).Papers);
        Assert.Equal(ImportKind.AnotherForm, chosen.Kind);
        Assert.Equal(Pdf(Second), _archive.Read("documents/tp-1-3/as-issued.pdf"));
        Assert.Contains("The oil is dear", Text(), StringComparison.Ordinal);

        var both = _archive.Import(("a.pdf", Pdf(Third)), ("a.docx", Third)).Papers;
        Assert.Equal([ImportKind.LaterState, ImportKind.AnotherForm], both.Select(p => p.Kind));
        Assert.Equal(Pdf(Third), _archive.Read("documents/tp-1-3/as-issued.pdf"));
        Assert.Equal(["as-issued.docx", "as-issued.pdf"], Files());
    }

    [Fact]
    public void The_former_state_in_a_format_that_was_never_here_is_left_aside()
    {
        Send(First);
        Send(Second);

        var pdf = Assert.Single(_archive.Import(("a.pdf", Pdf(First))).Papers);

        Assert.Equal(ImportKind.LeftAside, pdf.Kind);
        Assert.Contains("a former state", pdf.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Corrected_papers_and_translations_take_their_places_however_they_are_sent()
    {
        (string, string)[] corrected = [("a.docx", Second), ("b.docx", SecondFrench)];
        var trees = new[]
        {
            new[] { corrected }, [[corrected[1], corrected[0]]], [[corrected[0]], [corrected[1]]], [[corrected[1]], [corrected[0]]],
        }.Select(uploads =>
        {
            using var archive = new PaperArchive();
            archive.Import(("a.docx", First), ("b.docx", French));
            foreach (var upload in uploads)
            {
                Assert.All(archive.Import(upload).Papers, p => Assert.Equal(ImportKind.LaterState, p.Kind));
            }

            return archive.Tree().Where(f => f.Path.StartsWith("documents", StringComparison.Ordinal)).ToList();
        }).ToList();

        Assert.All(trees, tree => Assert.Equal(trees[0], tree));
        Assert.Contains(trees[0], f => f.Path.EndsWith("tp-1-3.fr.md", StringComparison.Ordinal)
            && f.Content.Contains("est à bas prix", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_corrected_papers_their_translations_and_other_formats_in_one_upload_does_not_matter()
    {
        (string, string)[] corrected = [("a.docx", Second), ("b.docx", SecondFrench), ("a.pdf", Pdf(Second))];
        IReadOnlyList<(string, string)>? first = null;
        Gen.Shuffle(corrected).Sample(
            files =>
            {
                using var archive = new PaperArchive();
                archive.Import(("a.docx", First), ("b.docx", French), ("a.pdf", Pdf(First)));
                Assert.All(archive.Import(files).Papers, p => Assert.True(
                    p.Kind is ImportKind.LaterState or ImportKind.AnotherForm, $"{p.File}: {p.Kind}"));
                var tree = archive.Tree().Where(f => f.Path.StartsWith("documents", StringComparison.Ordinal)).ToList();
                first ??= tree;
                Assert.Equal(first, tree);
            },
            iter: 10,
            threads: 1);
    }

    [Fact]
    public void Two_files_of_one_name_from_two_folders_do_not_push_each_other_out()
    {
        _archive.Import(("x/a.docx", First), ("y/a.docx", Second));
        var before = _archive.Tree();

        _archive.Import(("x/a.docx", First), ("y/a.docx", Second));

        Assert.Equal(before, _archive.Tree());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_paper_whose_page_was_taken_out_does_not_come_back_before_somebody_says_so(bool isCommitted)
    {
        Send(First);
        File.Delete(Path.Combine(_archive.Data, Page));
        Directory.Delete(Path.Combine(_archive.Data, "documents", "tp-1-3"), recursive: true);
        if (isCommitted)
        {
            _repository.Commit("2026-01-05");
        }

        var report = _archive.Import(("renamed.docx", First));

        var again = Assert.Single(report.Papers);
        Assert.Equal((ImportKind.TakenOut, null), (again.Kind, again.Path));
        Assert.Contains("taken out of the archive" + (isCommitted ? " on 2026-01-05" : "."), again.Because, StringComparison.Ordinal);
        Assert.False(_archive.Has(Page));
        Assert.Contains(
            "### To do\n\n- `renamed.docx`: `The very same file lay", ImportAnswer.Of(report, dryRun: false), StringComparison.Ordinal);
        Assert.Equal(ImportKind.NewPage, Assert.Single(_archive.ImportAnyway(("renamed.docx", First)).Papers).Kind);
    }

    [Fact]
    public void A_published_file_that_gives_way_to_another_is_told_on_the_page_with_the_reason_and_known_again_without_git()
    {
        _archive.Import(("a.docx", First));
        _archive.Write("urls.lock", "documents/tp-1-3/\nfiles/documents/tp-1-3/as-issued.docx\n");

        var asked = Assert.Single(_archive.Import(("a.docx", Second)).Papers);

        Assert.Contains("why", PaperArchive.Gaps(asked));
        Assert.Contains("replaces: [{sha256: ", _archive.Read(Page), StringComparison.Ordinal);
        Assert.Equal(ImportKind.FormerState, Assert.Single(_archive.Import(("a.docx", First)).Papers).Kind);
        _archive.Import(("a.docx", Third));
        Assert.Equal(2, _archive.Read(Page).Split("on: 2026-11-25, why: ").Length - 1);
    }

    [Fact]
    public void A_withdrawn_paper_without_a_number_is_known_by_its_file()
    {
        var notes = First.Replace("Document TP/1/3 | ", "Document | ", StringComparison.Ordinal);
        var page = Assert.Single(_archive.Import(("a.docx", notes)).Papers).Path!;
        _repository.Commit("2026-01-01");
        File.Delete(Path.Combine(_archive.Data, page));
        Directory.Delete(Path.Combine(_archive.Data, page[..^3]), recursive: true);
        _archive.Write(page[..^3] + ".yml", Records.TemporaryArchive.Head(
            "Contribution on lamps", "type: contribution", "date: not stated", "withdrawn: {on: 2026-01-03, reason: \"Asked for.\"}"));

        Assert.Equal(ImportKind.Withdrawn, Assert.Single(_archive.Import(("a.docx", notes)).Papers).Kind);
    }

    [Fact]
    public void Files_that_are_here_already_are_told_in_one_line_behind_what_needs_a_person()
    {
        var many = Enumerable.Range(5, 15).Select(n => ($"p{n}.docx", $"Document TP/1/{n} | 24 May 2012\nSource: | Norrland\n"
            + $"Title: | On thing {n} of ports\n1.1\\tThing {n}{n} is like no other {n}.")).ToArray();
        _archive.Import([.. many, ("a.docx", First)]);

        var report = _archive.Import([.. many, ("corrected.docx", Second)]);

        var answer = ImportAnswer.Of(report, dryRun: false);
        Assert.Single(answer.Split('\n'), l => l.Contains("here already, byte for byte", StringComparison.Ordinal));
        Assert.Contains("- 15 files are here already, byte for byte; nothing to do: `p10.docx`, ", answer, StringComparison.Ordinal);
        Assert.Contains(" and 3 more\n", answer, StringComparison.Ordinal);
        // what is still to fill in on a page is told with its file; these made-up ones are no real Word files
        var text = ImportPrinter.Text(report with { Papers = [.. report.Papers.Select(p => p with { Gaps = [] })] }, dryRun: false);
        Assert.StartsWith("corrected.docx: left aside", text, StringComparison.Ordinal);
        Assert.Contains("15 files are here already, byte for byte; nothing to do:", text, StringComparison.Ordinal);
    }

    /// <summary>Other bytes with the same words, as another format has them.</summary>
    private static string Pdf(string lines) => lines + "\n\n";

    private void Send(string lines)
    {
        Assert.Equal(Page, Assert.Single(_archive.Import(("a.docx", lines)).Papers).Path);
        _repository.Commit("2026-01-01");
    }

    private void AssertIsSecond()
    {
        Assert.Contains("The oil is cheap", Text(), StringComparison.Ordinal);
        Assert.Equal(Second, _archive.Read("documents/tp-1-3/as-issued.docx"));
        Assert.Equal(["as-issued.docx"], Files());
        Assert.DoesNotContain("left-aside", _archive.Read(Page), StringComparison.Ordinal);
    }

    private IEnumerable<string?> Files() => Directory.EnumerateFiles(Path.Combine(_archive.Data, "documents", "tp-1-3"))
        .Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private string Text() => _archive.Read(Page) is var page ? page[page.IndexOf("\n---\n", StringComparison.Ordinal)..] : "";
}
