using System.Text;
using CopArchive.Authoring;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Authoring;

public sealed class ScaffoldTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 25);

    private readonly TemporaryArchive _archive = new();

    public static TheoryData<string> Kinds => [.. Scaffold.Kinds];

    public void Dispose() => _archive.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_page_can_be_made_with_nothing_but_gaps_to_fill_in(string kind)
    {
        _archive.Write("data/resolutions/7.yml", TemporaryArchive.Head("Lamps", "number: \"7\"", "body: organisations/x"));

        var made = Make(kind, "any-name", kind == "version" ? [("of", "7")] : []);

        Assert.Empty(made.Faults);
        Assert.NotEmpty(made.Gaps);
        Assert.All(
            Scaffold.DefinitionOf(kind).Keys.Where(k => k.Required && k.Name is not ("added" or "number")),
            k => Assert.Contains($"\n# {k.Explanation}\n{k.Name}: to fill in\n", "\n" + Text(made), StringComparison.Ordinal));
        Assert.All(
            Scaffold.DefinitionOf(kind).OwnKeys.Where(k => !k.Required),
            k => Assert.Contains($"# {k.Explanation}\n# {k.Name}:", Text(made), StringComparison.Ordinal));
        Assert.Contains("\nadded: 2026-11-25\n", Text(made), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("09:30-17:30 +01:00", "{start: \"09:30\", end: \"17:30\", offset: \"+01:00\"}")]
    [InlineData("9.30 – 17.30, UTC+1", "{start: \"09:30\", end: \"17:30\", offset: \"+01:00\"}")]
    [InlineData("9h30 to 12h00 (UTC -4)", "{start: \"09:30\", end: \"12:00\", offset: \"-04:00\"}")]
    [InlineData("14:00 until 16:00 GMT+0530", "{start: \"14:00\", end: \"16:00\", offset: \"+05:30\"}")]
    [InlineData("{start: \"09:30\", offset: \"+01:00\"}", "{start: \"09:30\", offset: \"+01:00\"}")]
    [InlineData("not stated", "not stated")]
    public void Hours_are_taken_as_people_write_them(string given, string written)
    {
        var made = Make("meeting", null, ("title", "Second meeting"), ("time", given));

        Assert.Empty(made.Faults);
        Assert.Contains($"\ntime: {written}\n", Text(made), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("09:30-17:30", "offset")]
    [InlineData("17:30-09:30 +01:00", "end")]
    [InlineData("25:00-26:00 +01:00", "25:00")]
    public void Hours_that_lack_something_are_told_at_once(string given, string words) => Assert.Contains(
        words,
        Scaffold.Fault(Scaffold.DefinitionOf("meeting").Keys.First(k => k.Name == "time"), given)?.ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void An_item_may_be_typed_as_the_example_shows_it()
    {
        var made = Make(
            "meeting", null, ("title", "Second meeting"), ("sources", "- {in: documents/report#p-1.1, confidence: stated}"));

        Assert.Empty(made.Faults);
        Assert.Contains("\nsources:\n  - {in: documents/report#p-1.1, confidence: stated}\n", Text(made), StringComparison.Ordinal);
    }

    [Fact]
    public void A_meeting_has_the_next_number_and_the_address_of_it()
    {
        var made = Make("meeting", null, ("title", "Second \"meeting\": of lamps"), ("venue", "none"));

        Assert.Equal("meetings/2", made.Id?.Value);
        Assert.StartsWith("title: \"Second \\\"meeting\\\": of lamps\"\n", Text(made), StringComparison.Ordinal);
        Assert.Contains("\nnumber: 2\n", Text(made), StringComparison.Ordinal);
        Assert.Contains("\nvenue: none\n", Text(made), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_of_a_meeting_has_the_number_behind_all_that_papers_bear_or_name()
    {
        _archive
            .Write("data/documents/tp-1-3.yml", TemporaryArchive.Head("Three", "type: letter", "symbols: [\"TP/1/3\"]", "date: not stated"))
            .Write(
                "data/documents/report.md",
                TemporaryArchive.Text("Report", "type: report", "date: 2010-03-18") + "1.1 It looked at STP/1/5 and TP/2/9.\n");

        var made = Make("document", null, ("meeting", "1"), ("title", "A paper"));

        Assert.Equal("documents/tp-1-6", made.Id?.Value);
        Assert.Contains("\nsymbols: [\"TP/1/6\"]\n", Text(made), StringComparison.Ordinal);
        Assert.Contains("\npresented-at: meetings/1\n", Text(made), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("STP-1/04-E", "symbols: [\"STP-1/05\"]")] // as the papers of this meeting are printed
    [InlineData("STP/1/4 Rev.1", "symbols: [\"STP/1/5\"]")]
    [InlineData("TP/2/4", null)] // another meeting may have had another series
    [InlineData("C10/4", null)]
    public void A_number_is_only_proposed_in_the_series_that_papers_of_this_meeting_bear(string borne, string? proposed)
    {
        _archive.Write(
            "data/documents/x.yml", TemporaryArchive.Head("X", "type: letter", $"symbols: [\"{borne}\"]", "date: not stated"));

        var text = Text(Make("document", null, ("meeting", "1"), ("title", "A paper")));

        Assert.Equal(proposed, text.Split('\n').FirstOrDefault(l => l.StartsWith("symbols:", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_version_lies_in_the_folder_of_its_resolution()
    {
        _archive.Write("data/resolutions/7.yml", TemporaryArchive.Head("Lamps", "number: \"7\"", "body: organisations/x"));

        var made = Make("version", null, ("of", "resolutions/7"), ("version-label", "Rev. Harbour, 2018"));

        Assert.Equal("resolutions/7/rev-harbour-2018.yml", made.Change?.Path);
        Assert.Equal("There is no page 'resolutions/8'.", Assert.Single(Make("version", "x", ("of", "8")).Faults).Message);
        Assert.Equal("COP131", Assert.Single(Make("version", "x").Faults).Code);
    }

    [Fact]
    public void What_is_there_is_never_written_over()
    {
        var before = File.ReadAllText(Path.Combine(_archive.Data, "documents", "report.md"));

        var made = Make("document", "report", ("title", "Another")).Write(_archive.Data);

        Assert.Equal("COP906", Assert.Single(made.Faults).Code);
        Assert.Equal(before, File.ReadAllText(Path.Combine(_archive.Data, "documents", "report.md")));
        Assert.False(File.Exists(Path.Combine(_archive.Data, "documents", "report.yml")));
    }

    [Theory]
    [InlineData("data/documents/a-renamed.yml")]
    [InlineData("data/urls.lock")]
    public void An_address_that_was_published_for_another_page_is_refused(string keeper)
    {
        _archive.Write(keeper, keeper.EndsWith(".lock", StringComparison.Ordinal)
            ? "documents/old/\n"
            : TemporaryArchive.Head("Renamed", "type: letter", "date: not stated", "former-ids: [documents/old]"));

        var fault = Assert.Single(Make("document", "old", ("title", "Another")).Faults);

        Assert.Equal("COP906", fault.Code);
        Assert.Contains("was published for another page", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date", "next spring", "COP135")]
    [InlineData("state", "heldd", "COP143")]
    [InlineData("number", "two", "COP138")]
    [InlineData("sources", "somewhere", "COP133")]
    [InlineData("vennue", "x", "COP130")]
    [InlineData("agenda", "documents/reprot", "COP250")]
    [InlineData("people", "{who: people/nobody, as: \"chair\"}", "COP250")]
    public void A_wrong_value_is_reported_as_by_the_check_and_nothing_is_written(string key, string value, string code)
    {
        var made = Make("meeting", "9", (key, value)).Write(_archive.Data);

        Assert.Equal(code, Assert.Single(made.Faults).Code);
        Assert.False(File.Exists(Path.Combine(_archive.Data, "meetings", "9.yml")));
    }

    [Theory]
    [InlineData("../../secret")]
    [InlineData("documents/../x")]
    [InlineData("documents/x")]
    [InlineData("A b")]
    [InlineData("/etc/x")]
    public void A_name_leads_nowhere_but_to_the_folder_of_its_kind(string id) =>
        Assert.Equal("COP112", Assert.Single(Make("meeting", id).Faults).Code);

    [Fact]
    public void Lists_and_parts_are_written_as_the_definitions_have_them()
    {
        _archive.Write("data/topics/a.yml", TemporaryArchive.Head("A"))
            .Write("data/topics/b.yml", TemporaryArchive.Head("B"))
            .Write("data/organisations/x.yml", TemporaryArchive.Head("X", "type: body"));

        var made = Make("document", "x", ("symbols", "TP/1/8"), ("symbols", "TP/1/9"), ("topics", "topics/a, topics/b"),
            ("contributors", "{who: organisations/x, as: \"Member, of course\"}"));

        Assert.Empty(made.Faults);
        Assert.Contains("symbols: [\"TP/1/8\", \"TP/1/9\"]\n", Text(made), StringComparison.Ordinal);
        Assert.Contains("topics: [topics/a, topics/b]\n", Text(made), StringComparison.Ordinal);
        Assert.Contains("contributors:\n  - {who: organisations/x, as: \"Member, of course\"}\n", Text(made), StringComparison.Ordinal);
    }

    private static string Text(Proposal made) => Encoding.UTF8.GetString(made.Change!.Content!);

    private Proposal Make(string kind, string? id, params (string, string)[] given) =>
        Scaffold.Make(_archive.Data, new ScaffoldRequest(kind, Day) { Id = id, Values = given });
}
