using CopArchive.Catalogue;
using CopArchive.Tests.Records;
using CopArchive.Values;

namespace CopArchive.Tests.Catalogue;

public sealed class AddresseesTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public AddresseesTests()
    {
        _archive.Write(
            "data/organisations/board.yml",
            TemporaryArchive.Head("Board of the Harbour", "type: body", "short-name: \"Board\"", "other-names: [\"the Harbour Board\"]"))
            .Write("data/organisations/port.yml", TemporaryArchive.Head("Port", "type: body", "short-name: \"P\""))
            .Write("data/organisations/pier.yml", TemporaryArchive.Head("Pier", "type: body", "short-name: \"P\""));
    }

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("Board", true)]
    [InlineData("the Harbour Board", true)]
    [InlineData("board", false)]
    [InlineData("the Board, if it so wishes", false)]
    [InlineData("P", false)] // two have that name
    public void Whom_the_printed_words_name_exactly_is_addressed_and_nobody_is_guessed(string addressee, bool found) =>
        Assert.Equal(found ? ["outcomes/a"] : [], Outcomes($"addressee: \"{addressee}\"", "organisations/board"));

    [Fact]
    public void Whom_an_outcome_concerns_finds_it_whatever_the_words() =>
        Assert.Equal(["outcomes/a"], Outcomes("addressee: \"those on the pier\"\nconcerns: organisations/pier", "organisations/pier"));

    [Fact]
    public void Whoever_is_addressed_can_be_followed()
    {
        Outcomes("addressee: \"Board\"", "organisations/board");

        var feed = FeedSubject.All(LinkedArchive.Of(_archive.Data))
            .Single(f => f.Page == Address.Of(RecordId.Parse("organisations/board")));

        Assert.Equal(["outcomes/a"], feed.Records.Select(r => r.Id.Value));
    }

    private IEnumerable<string> Outcomes(string lines, string to)
    {
        _archive.Write(
            "data/outcomes/a.yml",
            TemporaryArchive.Head("A", "force: suggestion", "type: action", "meeting: meetings/1", "printed-words: \"suggested a thing\"",
                "evidence: [documents/report#p-1.1]", "state: no-trace", "state-as-of: 2026-01-02", lines));
        return Addressees.Of(LinkedArchive.Of(_archive.Data)).Outcomes()[RecordId.Parse(to)].Select(o => o.Id.Value).ToList();
    }
}
