using CopArchive.Authoring;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Authoring;

/// <summary>What the program writes under <c>data/</c>: all of it or nothing, and nothing overwritten unasked.</summary>
public sealed class DataWriterTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_file_in_the_way_is_reported_and_nothing_is_written()
    {
        var before = Tree();

        var inTheWay = DataWriter.Write(
            _archive.Data,
            [new DataChange("documents/new.yml", "a"u8.ToArray()), new DataChange("documents/report.md", "b"u8.ToArray())]);

        Assert.Equal(["documents/report.md"], inTheWay);
        Assert.Equal(before, Tree());
    }

    [Fact]
    public void Files_are_written_replaced_and_taken_away_and_nothing_else_is_left_behind()
    {
        _archive.Write("data/documents/old.yml", "old");

        Assert.Empty(DataWriter.Write(_archive.Data,
            [
                new DataChange("documents/new/as-issued.pdf", [1, 2]),
                new DataChange("documents/report.md", "b"u8.ToArray(), Replaces: true),
                new DataChange("documents/old.yml", null),
            ]));

        Assert.Equal(["archive.yml", "documents/new/as-issued.pdf", "documents/report.md", "meetings/1.yml"], Tree().Select(t => t.Path));
        Assert.Equal("b", File.ReadAllText(Path.Combine(_archive.Data, "documents", "report.md")));
    }

    [Theory]
    [InlineData("../x.yml")]
    [InlineData("documents/../../x.yml")]
    [InlineData("/x.yml")]
    [InlineData("documents/.hidden")]
    [InlineData("documents\\x.yml")]
    public void No_path_leads_out(string path) =>
        Assert.Throws<ArgumentException>(() => DataWriter.Write(_archive.Data, [new DataChange(path, [])]));

    private IReadOnlyList<(string Path, string Content)> Tree() =>
        [.. Directory.EnumerateFiles(_archive.Data, "*", SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(_archive.Data, f).Replace('\\', '/'), File.ReadAllText(f)))
            .OrderBy(f => f.Item1, StringComparer.Ordinal)];
}
