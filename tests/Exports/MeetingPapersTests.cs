using System.IO.Compression;
using CopArchive.Catalogue;
using CopArchive.Exports;
using CopArchive.Pages;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;
using CopArchive.Wording;

namespace CopArchive.Tests.Exports;

public sealed class MeetingPapersTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    public static TheoryData<string> Archives => [Repository.Root, Repository.TestArchive("lanterns")];

    [Theory]
    [MemberData(nameof(Archives))]
    public void A_meetings_zip_holds_every_text_and_every_public_file_of_its_papers(string root)
    {
        var catalogue = LinkedArchive.Of(Path.Combine(root, "data"));
        var packed = MeetingPapers.Pack(catalogue, Words.English);
        Assert.NotEmpty(packed);
        foreach (var meeting in catalogue.All<MeetingRecord>())
        {
            var papers = catalogue.OfMeeting(meeting)
                .OfType<DocumentRecord>()
                .Where(d => d.Withdrawn is null && d.Access.Level == AccessLevel.Public)
                .ToList();
            var expected = papers.Sum(d => d.Texts.Count + d.Files.Count(f => f.Withheld is null));
            var zip = packed.SingleOrDefault(p => p.Download.Meeting == meeting.Id);

            Assert.Equal(expected == 0 ? 0 : expected + 1, zip.Content is null ? 0 : Entries(zip.Content).Count);
            Assert.Equal(zip.Content?.Length ?? 0, zip.Download?.Bytes ?? 0);
            Assert.All(papers, d => Assert.True(
                zip.Content is null
                    || Entries(zip.Content)[$"meeting-{meeting.Id.Name}/README.txt"].Contains(d.Title.Value, StringComparison.Ordinal),
                d.Id.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Archives))]
    public void No_zip_can_write_outside_the_folder_into_which_it_is_unpacked(string root)
    {
        var catalogue = LinkedArchive.Of(Path.Combine(root, "data"));

        Assert.All(
            MeetingPapers.Pack(catalogue, Words.English).SelectMany(p => Entries(p.Content).Keys),
            path => Assert.Empty(UnsafePaths.In([path])));
    }

    [Fact]
    public void Labels_stand_as_printed_and_what_hangs_on_them_is_indented()
    {
        Paper("paper", "symbols: [\"TP/1/1\"]", """
            ## 6. Talk

            6.4 Some **words**.

              a. One

                (A) Deep

            > 1.2. Quoted

            | Left | Right |
            | --- | --- |
            | 1 | 2 |

            ::: signature
            A. Name
            Chair
            :::

            """);

        var text = Zip()["meeting-1/paper.txt"];
        Assert.Equal("""
            6. Talk
            -------

            6.4 Some words.

                a. One

                    (A) Deep

            > 1.2. Quoted

            Left | Right
            1 | 2

            A. Name
            Chair

            """.ReplaceLineEndings("\n"), text[text.IndexOf("6. Talk", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void A_text_says_what_it_is_and_how_it_is_cited_and_notes_stand_behind_it()
    {
        Paper("paper", "symbols: [\"TP/1/1\"]\nnotes: [\"A note of ours.\"]", "1.1 Words.\n");

        var text = Zip()["meeting-1/paper.txt"];

        Assert.Contains(
            "“Paper”, TP/1/1, 18 March 2010. Test Archive, https://tests.example/documents/paper/",
            text,
            StringComparison.Ordinal);
        Assert.Contains("Not official.", text, StringComparison.Ordinal);
        Assert.Contains("Compared with the paper: not yet.", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("A note of ours.", StringComparison.Ordinal) > text.IndexOf("1.1 Words.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_list_names_what_is_not_held_and_where_to_ask_for_it()
    {
        Paper("paper", "", "1.1 Words.\n");
        _archive.Write(
            "data/documents/other.yml",
            TemporaryArchive.Head("Other", "type: letter", "date: not stated", "symbols: [\"TP/1/2\"]", "presented-at: meetings/1"));

        var list = Zip()["meeting-1/README.txt"];

        Assert.Contains("Papers known and not in this folder: 1", list, StringComparison.Ordinal);
        Assert.Contains("“Other”, TP/1/2", list, StringComparison.Ordinal);
        Assert.Contains("Ask the testers.", list, StringComparison.Ordinal);
    }

    [Fact]
    public void A_meeting_of_which_nothing_is_held_has_no_zip()
    {
        _archive.Write(
            "data/documents/other.yml",
            TemporaryArchive.Head("Other", "type: letter", "date: not stated", "presented-at: meetings/1"));

        Assert.Empty(Pack());
    }

    private void Paper(string name, string lines, string text) =>
        _archive.Write(
            $"data/documents/{name}.md",
            TemporaryArchive.Text("Paper", "type: letter", "date: 2010-03-18", "presented-at: meetings/1", lines) + text);

    private IReadOnlyList<(Download Download, byte[] Content)> Pack()
    {
        var catalogue = LinkedArchive.Of(_archive.Data);
        return MeetingPapers.Pack(catalogue, Words.English);
    }

    private Dictionary<string, string> Zip() => Entries(Assert.Single(Pack()).Content);

    private static Dictionary<string, string> Entries(byte[] content)
    {
        using var zip = new ZipArchive(new MemoryStream(content));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        });
    }
}
