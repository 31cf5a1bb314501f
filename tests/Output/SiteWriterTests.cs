using System.Text;
using CopArchive.Diagnostics;
using CopArchive.Output;

namespace CopArchive.Tests.Output;

public sealed class SiteWriterTests : IDisposable
{
    private const string Mark =
        "This folder is written by CopArchive and replaced as a whole at each build. Keep nothing of your own in it.\n";

    private readonly TemporaryFolder _folder = new();

    private string Output => _folder.File("site");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_build_replaces_the_site_as_a_whole()
    {
        Build(("index.html", "first"), ("meetings/2/index.html", "the same"), ("gone/index.html", "gone"));

        var written = Build(("index.html", "other"), ("meetings/2/index.html", "the same"), ("new/index.html", "new"));

        Assert.Equal(new WrittenSite(Files: 3, Bytes: 16, Changed: 2), written);
        Assert.Equal(["index.html=other", "meetings/2/index.html=the same", "new/index.html=new"], Site());
    }

    [Fact]
    public void A_page_that_has_not_changed_is_not_written_again()
    {
        Build(("index.html", "the same"));
        var writtenAt = new DateTime(2010, 3, 17, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(Output, "index.html"), writtenAt);

        Build(("index.html", "the same"));

        Assert.SkipWhen(OperatingSystem.IsWindows(), "copies there");
        Assert.Equal(writtenAt, File.GetLastWriteTimeUtc(Path.Combine(Output, "index.html")));
    }

    [Fact]
    public void A_page_that_was_changed_by_hand_is_written_anew()
    {
        Build(("index.html", "as built"));
        File.WriteAllText(Path.Combine(Output, "index.html"), "by hand!");

        var written = Build(("index.html", "as built"));

        Assert.Equal(1, written.Changed);
        Assert.Equal(["index.html=as built"], Site());
    }

    [Fact]
    public void A_page_of_any_length_is_distinguished_from_one_that_differs_in_its_last_byte()
    {
        foreach (var length in (int[])[1, 65_535, 65_536, 65_537, 200_000])
        {
            Build(("a", new string('x', length)));
            Assert.Equal(0, Build(("a", new string('x', length))).Changed);
            Assert.Equal(1, Build(("a", new string('x', length - 1) + "y")).Changed);
        }
    }

    [Fact]
    public void A_build_that_ends_early_leaves_the_site_as_it_was()
    {
        Build(("index.html", "first"));

        using (var site = Open())
        {
            site.Write("index.html", Bytes("other"));
        }

        Assert.Equal(["index.html=first"], Site());
        Assert.Equal([SiteFolderNames.Lock], SiteFolderNames.Beside(Output));
    }

    [Fact]
    public void A_site_with_a_file_that_failed_is_never_published()
    {
        Build(("index.html", "first"));
        using var site = Open();
        site.Write("index.html", Bytes("other"));
        Assert.Throws<InvalidOperationException>(() => site.Write("index.html/paper.pdf", Bytes("no folder")));

        Assert.Throws<InvalidOperationException>(site.Publish);

        Assert.Equal(["index.html=first"], Site());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_swap_that_the_system_refuses_leaves_the_site_as_it_was(bool inTwoSteps)
    {
        Build(("index.html", "first"));
        using (var site = SiteWriter.Open(Output, new DiagnosticBag(), (@new, _) =>
        {
            Directory.Delete(@new, recursive: true); // so that the second step cannot succeed
            return inTwoSteps ? false : throw new IOException("refused");
        })!)
        {
            site.Write("index.html", Bytes("other"));
            Assert.ThrowsAny<IOException>(site.Publish);
        }

        Assert.Equal(["index.html=first"], Site());
    }

    [Fact]
    public void Where_folders_cannot_trade_places_two_renames_do()
    {
        Build(("index.html", "first"));

        using (var site = SiteWriter.Open(Output, new DiagnosticBag(), (_, _) => false)!)
        {
            site.Write("index.html", Bytes("other"));
            site.Publish();
        }

        Assert.Equal(["index.html=other"], Site());
        Assert.Equal([SiteFolderNames.Former, SiteFolderNames.Lock], SiteFolderNames.Beside(Output));
    }

    [Theory]
    [InlineData("new", null, "first")] // while pages are written
    [InlineData("new", "old", "first")] // between the two renames: the site is away
    [InlineData(null, "old", "other")] // after both
    [InlineData(null, "former", "other")] // after all, or after a build that ended well
    public void A_build_that_was_killed_in_any_step_is_cleared_up_by_the_next(string? @new, string? away, string stands)
    {
        Build(("index.html", away is null || @new is not null ? "first" : "other"));
        var staging = SiteFolderNames.Staging(Output);
        if (@new is not null)
        {
            Tree(Path.Combine(staging, @new), "other");
        }

        if (away is not null && @new is not null)
        {
            Directory.Move(Output, Path.Combine(staging, away));
        }
        else if (away is not null && away != "former")
        {
            Tree(Path.Combine(staging, away), "first");
        }

        Open().Dispose();

        Assert.Equal([$"index.html={stands}"], Site());
        Assert.Equal([SiteFolderNames.Lock], SiteFolderNames.Beside(Output));
        Assert.Equal(0, Build(("index.html", stands)).Changed);
    }

    [Fact]
    public void The_replaced_site_is_deleted_when_the_next_one_stands_and_not_while_it_is_written()
    {
        Build(("index.html", "first"));
        Build(("index.html", "second"));
        var former = Path.Combine(SiteFolderNames.Staging(Output), SiteFolderNames.Former, "index.html");

        using var site = Open();
        site.Write("index.html", Bytes("third"));
        Assert.Equal("first", File.ReadAllText(former));
        site.Publish();

        Assert.Equal("second", File.ReadAllText(former));
        Assert.Equal(["index.html=third"], Site());
    }

    [Fact]
    public void A_file_can_be_written_piece_by_piece_while_others_are_and_is_unchanged_where_its_bytes_are()
    {
        foreach (var changed in new[] { 2, 0 })
        {
            using var site = Open();
            var (length, hash) = site.Write("whole.zip", to =>
            {
                to.Write("wh"u8);
                site.Write("index.html", Bytes("page"));
                to.Write("ole"u8);
            });

            Assert.Equal((5, "5d5766cf2d78701614200418ee145069"), (length, hash[..32]));
            Assert.Equal(changed, site.Publish().Changed);
            Assert.Equal(["index.html=page", "whole.zip=whole"], Site());
        }
    }

    [Fact]
    public void Only_one_build_at_a_time_writes_to_a_folder()
    {
        using var first = Open();

        Assert.Equal("COP903", Refusal(Output).Code);

        first.Dispose();
        Open().Dispose();
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_left_alone()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(Path.Combine(Output, "letters.docx"), "dear");

        Assert.Equal("COP900", Refusal(Output).Code);

        Assert.Equal(["letters.docx=dear"], Site());
        Assert.False(Directory.Exists(SiteFolderNames.Staging(Output)));
    }

    [Fact]
    public void A_folder_that_becomes_something_else_during_the_build_is_left_alone()
    {
        using var site = Open();
        site.Write("index.html", Bytes("new"));
        Directory.CreateDirectory(Output);
        File.WriteAllText(Path.Combine(Output, "letters.docx"), "dear");

        Assert.Throws<IOException>(site.Publish);

        Assert.Equal(["letters.docx=dear"], Site());
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(Output);
        Build(("index.html", "first"));
        Assert.Equal(["index.html=first"], Site());
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_left_alone()
    {
        File.WriteAllText(Output, "dear");
        Assert.Equal("COP902", Refusal(Output).Code);
        Assert.Equal("dear", File.ReadAllText(Output));
    }

    [Fact]
    public void A_folder_that_may_not_be_made_is_a_fault_that_is_reported()
    {
        File.WriteAllText(_folder.File("file"), "dear");
        Assert.Equal("COP904", Refusal(_folder.File("file/site")).Code);
    }

    [Theory]
    [InlineData("site")]
    [InlineData(".staging-site")]
    public void A_link_in_place_of_the_folder_is_not_followed(string link)
    {
        var elsewhere = Directory.CreateDirectory(_folder.File("elsewhere")).FullName;
        File.CreateSymbolicLink(_folder.File(link), elsewhere);

        Assert.Equal("COP901", Refusal(Output).Code);

        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
        Assert.NotNull(new FileInfo(_folder.File(link)).LinkTarget);
    }

    [Fact]
    public void A_link_inside_the_site_is_removed_and_what_it_leads_to_stays()
    {
        Tree(_folder.File("elsewhere"), "private");
        Build(("a/index.html", "private"), ("b.html", "private"));
        Directory.Delete(Path.Combine(Output, "a"), recursive: true);
        File.CreateSymbolicLink(Path.Combine(Output, "a"), _folder.File("elsewhere"));
        File.Delete(Path.Combine(Output, "b.html"));
        File.CreateSymbolicLink(Path.Combine(Output, "b.html"), _folder.File("elsewhere/index.html"));

        var written = Build(("a/index.html", "private"), ("b.html", "private"));
        Open().Dispose();
        File.WriteAllText(_folder.File("elsewhere/index.html"), "edited");

        Assert.Equal(2, written.Changed);
        Assert.Equal(["a/index.html=private", "b.html=private"], Site());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../index.html")]
    [InlineData("a/../../index.html")]
    [InlineData("a//index.html")]
    [InlineData("a/./index.html")]
    [InlineData("a/")]
    [InlineData("a\\index.html")]
    [InlineData("c:index.html")]
    [InlineData("a\0b")]
    public void A_path_that_could_leave_the_site_is_refused(string path)
    {
        using var site = Open();
        Assert.Throws<ArgumentException>(() => site.Write(path, Bytes("x")));
    }

    [Theory]
    [InlineData("a/index.html", "a/index.html")]
    [InlineData("a/index.html", "a/Index.html")]
    [InlineData("a/index.html", "A/other.html")]
    [InlineData("a", "a/index.html")]
    [InlineData("a/index.html", "a")]
    [InlineData("caf\u00E9", "cafe\u0301")]
    [InlineData("a", ".CopArchive")]
    public void Two_files_that_cannot_both_stand_on_every_disk_are_refused(string first, string second)
    {
        using var site = Open();
        site.Write(first, Bytes("x"));
        Assert.Throws<InvalidOperationException>(() => site.Write(second, Bytes("y")));
    }

    [Fact]
    public void The_same_files_written_from_many_threads_make_the_same_site()
    {
        var pages = Enumerable.Range(0, 2000).Select(i => ($"documents/{i % 50}/{i}/index.html", $"page {i}")).ToArray();
        var inTurn = Build(pages);
        var before = Site();

        WrittenSite written;
        using (var site = Open())
        {
            Parallel.ForEach(pages, new ParallelOptions { MaxDegreeOfParallelism = 8 }, p => site.Write(p.Item1, Bytes(p.Item2)));
            written = site.Publish();
        }

        Assert.Equal(inTurn with { Changed = 0 }, written);
        Assert.Equal(before, Site());
    }

    [Theory]
    [InlineData("")]
    [InlineData("This folder is mine.\n")]
    [InlineData(Mark + "And mine.\n")]
    public void A_mark_that_does_not_hold_its_words_makes_no_folder_ours(string words)
    {
        Tree(Output, "mine");
        File.WriteAllText(Path.Combine(Output, ".coparchive"), words);

        Assert.Equal("COP900", Refusal(Output).Code);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Output, "index.html")));
    }

    [Fact]
    public void Every_fault_of_the_output_folder_has_a_code_of_its_own() =>
        Assert.Equal(OutputFaults.All.Count, OutputFaults.All.Select(k => k.Code).Distinct().Count());

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static void Tree(string folder, string content)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "index.html"), content);
        File.WriteAllText(Path.Combine(folder, ".coparchive"), Mark);
    }

    private static Diagnostic Refusal(string output)
    {
        var faults = new DiagnosticBag();
        Assert.Null(SiteWriter.Open(output, faults));
        return Assert.Single(faults.Sorted());
    }

    private SiteWriter Open()
    {
        var faults = new DiagnosticBag();
        var site = SiteWriter.Open(Output, faults);
        Assert.Empty(faults.Sorted());
        return site!;
    }

    private WrittenSite Build(params (string Path, string Content)[] pages)
    {
        using var site = Open();
        foreach (var (path, content) in pages)
        {
            site.Write(path, Bytes(content));
        }

        return site.Publish();
    }

    /// <summary>What a reader finds, the mark of ownership left out.</summary>
    private IReadOnlyList<string> Site() =>
        [.. Directory.EnumerateFiles(Output, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(f => (Path: Path.GetRelativePath(Output, f).Replace('\\', '/'), Content: File.ReadAllText(f)))
            .Where(f => f.Path != ".coparchive")
            .Select(f => $"{f.Path}={f.Content}")
            .Order(StringComparer.Ordinal)];
}
