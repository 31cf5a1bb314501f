using CopArchive.Diagnostics;
using CopArchive.Records.Reading;

namespace CopArchive.Tests.Records;

/// <summary>What was let go of a file is what stood in it, or nobody gets it.</summary>
public sealed class SourceTextTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void What_was_let_go_is_read_again_when_it_is_asked_for()
    {
        var source = Read("first\r\nsecond\n");

        source.LetGo();

        Assert.Equal("first\nsecond\n", source.Text);
        Assert.Equal(2, source.PlaceAt(8).Line);
    }

    [Fact]
    public void What_was_let_go_is_not_taken_from_a_file_with_other_words()
    {
        var source = Read("first\n");
        source.LetGo();

        File.WriteAllText(_path, "other\n");

        Assert.Throws<IOException>(() => source.Text);
    }

    [Fact]
    public void What_lies_in_no_file_is_kept()
    {
        var source = SourceText.Of("data/x.md", "first\n");

        source.LetGo();

        Assert.Equal("first\n", source.Text);
    }

    private SourceText Read(string words)
    {
        File.WriteAllText(_path, words);
        return SourceText.Read("data/x.md", _path, new DiagnosticBag())!;
    }
}
