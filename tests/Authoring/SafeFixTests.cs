using System.Text;
using CopArchive.Authoring;
using CopArchive.Tests.Records;
using CsCheck;

namespace CopArchive.Tests.Authoring;

public sealed class SafeFixTests
{
    private const string Sources =
        "sources: [{page: \"https://tests.example/a\", seen: 2026-01-02, confidence: found}]\nadded: 2026-01-02\n";

    [Theory]
    [InlineData(
        "title: Report: the \"second\" meeting\ntype: report\ndate: 2010\n",
        "title: \"Report: the \\\"second\\\" meeting\"\ntype: report\ndate: 2010\n")]
    [InlineData("title: \"A\"\ntype: report  \ndate: 2010\t\n", "title: \"A\"\ntype: report\ndate: 2010\n")]
    [InlineData(
        "title: \"A\"\ntype: report\ndate: 2010\npresented-at: data/meetings/1.yml\n",
        "title: \"A\"\ntype: report\ndate: 2010\npresented-at: meetings/1\n")]
    [InlineData(
        "title: \"A\"\ntype: report\ndate: 2010\nreports-on: [\"/Meetings/1/\"]\n",
        "title: \"A\"\ntype: report\ndate: 2010\nreports-on: [\"meetings/1\"]\n")]
    [InlineData(
        "# the day\ndate: 2010\ntype: report\n# as printed\ntitle: \"A\"\n",
        "# as printed\ntitle: \"A\"\ntype: report\n# the day\ndate: 2010\n")]
    [InlineData(
        "title: \"A\"\ntype: report\ndate: 2010\nnotes:\n\t- \"n\"\n",
        "title: \"A\"\ntype: report\ndate: 2010\nnotes:\n  - \"n\"\n")]
    public void What_is_safe_is_mended_and_nothing_else_touched(string before, string after)
    {
        using var archive = new TemporaryArchive().Write("data/documents/a.yml", before + Sources);

        Assert.Equal(after + Sources, Mended(archive));
        Assert.Empty(FixedFile.FindAll(archive.Data));
    }

    [Fact]
    public void Who_tells_of_changed_words_has_no_file_rewritten_that_has_no_fault()
    {
        using var archive = new TemporaryArchive().Write("data/documents/a.yml", "date: 2010  \ntype: report\ntitle: \"A\"\n" + Sources)
            .Write("data/documents/b.yml", "date: 2010  \ntype: report\ntitle: Report: B\n" + Sources);

        Assert.Equal(["data/documents/a.yml", "data/documents/b.yml"], FixedFile.FindAll(archive.Data).Select(f => f.File));
        var mended = Assert.Single(FixedFile.FindAll(archive.Data, tidies: false));
        Assert.Equal("date: 2010  \ntype: report\ntitle: \"Report: B\"\n" + Sources, Encoding.UTF8.GetString(mended.Content));
    }

    [Fact]
    public void Line_ends_the_mark_at_the_beginning_and_the_text_stay_as_they_are()
    {
        var text = "\uFEFF---\r\ntitle: A: B\r\ntype: report \r\ndate: 2010\r\nlanguage: en\r\n" + Sources.ReplaceLineEndings("\r\n")
            + "---\r\n\r\n1.1 Two blanks  \r\nand more: text\r\n";
        using var archive = new TemporaryArchive().Write("data/documents/a.md", text);

        Assert.Equal(
            text.Replace("A: B", "\"A: B\"", StringComparison.Ordinal).Replace("report \r", "report\r", StringComparison.Ordinal),
            Mended(archive, "a.md"));
    }

    [Theory]
    [InlineData("title: \"A\"\ntype: report\nsymbols: [\"TP / 1 / 2\"]\ndate: 2010\n")] // as printed
    [InlineData("title: \"A\"\ndate: 2010\ncolour: red\ntype: report\n")] // a key that nobody knows: a person must look
    [InlineData("title: \"A\"\ndate: 2010\ntype: report\ndate: 2011\n")]
    [InlineData("title: 'A\ndate: 2010\n")]
    [InlineData("<<<<<<< HEAD\ndate: 2010\n=======\n>>>>>>> b\ntitle: \"A\"\ntype: report\n")]
    public void What_only_a_person_can_decide_is_left_alone(string head)
    {
        using var archive = new TemporaryArchive().Write("data/documents/a.yml", head + Sources);

        Assert.Empty(FixedFile.FindAll(archive.Data));
    }

    [Theory]
    [InlineData("1.1 Two blanks  \nand more\n")]
    [InlineData("---\ntitle: \"A\"\n\n1.1 Two blanks  \nand more\n")]
    public void A_file_of_which_nobody_can_say_where_its_text_begins_is_left_alone(string text)
    {
        using var archive = new TemporaryArchive().Write("data/documents/a.md", text);

        Assert.Empty(FixedFile.FindAll(archive.Data));
    }

    [Fact]
    public void The_archives_need_no_mending()
    {
        Assert.Empty(FixedFile.FindAll(Path.Combine(Repository.Root, "data")).Select(f => $"{f.File}: {string.Join(", ", f.Why)}"));
        Assert.Empty(FixedFile.FindAll(Path.Combine(Repository.TestArchive("lanterns"), "data"))
            .Select(f => $"{f.File}: {string.Join(", ", f.Why)}"));
    }

    [Fact]
    public void Twice_is_the_same_as_once_for_whatever_stands_there()
    {
        using var archive = new TemporaryArchive();
        string[] pieces =
        [
            "title: A: B", "title: \"A\"", "type: report", "date: 2010 ", "date: 2010", "# c", "", "\t- x", "notes:", "  - \"n\"",
            "reports-on: Meetings/1.yml", "---", "added: 2026-01-02", "é: ü", "- : -", "\"", "topics: [a,",
        ];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).List[0, 12].Sample(lines =>
        {
            archive.Write("data/documents/a.md", string.Join('\n', lines));
            Mended(archive, "a.md");
            return FixedFile.FindAll(archive.Data).Count == 0;
        }, threads: 1); // they share one file
    }

    private static string Mended(TemporaryArchive archive, string name = "a.yml")
    {
        FixedFile.FindAll(archive.Data).ToList().ForEach(f => f.Write());
        return Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(archive.Data, "documents", name)));
    }
}
