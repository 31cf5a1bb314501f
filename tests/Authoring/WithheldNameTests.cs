using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Preview;
using CopArchive.Tests.Pipelines;
using CopArchive.Tests.Records;
using static CopArchive.Tests.Authoring.CanaryArchive;

namespace CopArchive.Tests.Authoring;

/// <summary>A person asks: every place of a name is found, and a name that is withheld is in nothing that the program puts out.</summary>
public sealed class WithheldNameTests : IDisposable
{
    private readonly CanaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task A_person_who_asks_is_answered_with_every_place_of_the_name_and_with_what_a_held_paper_prints()
    {
        _archive.Publish();
        _archive.Write("data/documents/letter.md", TemporaryArchive.Text(
            "Letter of Ann Oglethorpe", "type: letter", "date: 2010", "contributors: [{who: people/ann, as: \"expert\"}]")
                + "1.1 Thanks to Ann\u00A0Oglethorpe.\n\n1.2 Joann Oglethorpe is another.\n");
        await BuildAsync(_archive.Options);

        var said = (await _archive.SaidAsync("mentions", "people/ann", "--name", "A. Oglethorpe")).Single().Words;

        Assert.All(
            (string[])[
                "Looked for: Ann Oglethorpe; A. Oglethorpe.", "  data/people/ann.yml\n", "  data/documents/letter.md:2\n",
                "  documents/letter (en), p-1.1: data/documents/letter.md:", "  people/ann/index.html\n", "  documents/letter/index.html\n",
                "adds the name or takes it out",
            ],
            place => Assert.Contains(place, said, StringComparison.Ordinal));
        Assert.DoesNotContain("p-1.2", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_person_who_is_not_to_be_named_is_in_no_byte_of_site_search_log_impact_report_or_overlay()
    {
        PublishPerson();
        Assert.Equal(0, (await _archive.RunAsync("check", "--update-lock")).ExitCode);
        Assert.Contains("Oglethorpe in people/ann-oglethorpe/index.html", Sung((await BuildAsync(_archive.Options)).Files));
        _archive.Commit("Promised to Brannigan");
        WithholdName();

        var built = await BuildAsync(_archive.Options);

        Assert.True(built.Report.Succeeded, DiagnosticPrinter.Text(built.Report.Diagnostics, _ => null));
        Assert.Empty(built.Report.Diagnostics);
        Assert.Equal([], Sung(built.Files));
        Assert.Equal([], Sung(await _archive.SaidAsync("changes", "--format", "markdown", "--base", "HEAD")));
        Assert.Equal([], Sung(await _archive.SaidAsync("search", "Oglethorpe")));
        var page = built.Files.Single(f => f.Path.StartsWith("people/withheld-", StringComparison.Ordinal) && IsPage(f.Path));
        Assert.Contains("Name withheld", page.Words, StringComparison.Ordinal);
        Assert.Contains(
            page.Path[..^"index.html".Length],
            built.Files.Single(f => f.Path == "events/launch/index.html").Words,
            StringComparison.Ordinal);

        // and after it was merged, and while something is wrong on the very lines that name her
        _archive.Commit("Withheld, as Brannigan asked");
        Assert.Equal([], Sung((await BuildAsync(_archive.Options)).Files));
        Assert.Equal([], Sung(await _archive.SaidAsync("changes", "--format", "text", "--base", "HEAD~1")));
        _archive.Write("data/events/launch.yml", Launch("colour: \"Ann Oglethorpe\""))
            .Write("data/events/second.yml", Launch("part-of: people/ann-oglethorpe"));
        Assert.Equal([], Sung(await _archive.SaidAsync("check")));
        Assert.Equal([], Sung(await _archive.SaidAsync("check", "--format", "json")));
        Assert.Equal([], Sung(await _archive.SaidAsync("build", "--output", "elsewhere")));
        Assert.Equal([], Sung([("overlay", await OverlayAsync())]));
    }

    [Fact]
    public async Task A_name_is_withheld_though_another_page_is_at_fault()
    {
        PublishPerson();
        WithholdName();
        _archive.Fault();

        await _archive.AssertGoesLiveAsync(_ => { });
    }

    [Fact]
    public async Task Who_keeps_the_archive_still_finds_a_name_that_is_withheld_and_may_rename_its_file()
    {
        PublishPerson();
        Assert.Equal(0, (await _archive.RunAsync("check", "--update-lock")).ExitCode);
        WithholdName();
        var before = (await BuildAsync(_archive.Options)).Files
            .Select(f => f.Path).Where(p => p.StartsWith("people/", StringComparison.Ordinal));
        Assert.Contains("data/events/launch.yml:1\n", (await _archive.SaidAsync("mentions", "people/ann-oglethorpe")).Single().Words,
            StringComparison.Ordinal);

        var file = Path.Combine(_archive.Data, "people", "ann-oglethorpe.yml");
        _archive.Write("data/people/somebody.yml", File.ReadAllText(file) + "former-ids: [people/ann-oglethorpe]\n");
        File.Delete(file);
        var renamed = await BuildAsync(_archive.Options);

        Assert.True(renamed.Report.Succeeded, DiagnosticPrinter.Text(renamed.Report.Diagnostics, _ => null));
        Assert.Equal(before, renamed.Files.Select(f => f.Path).Where(p => p.StartsWith("people/", StringComparison.Ordinal)));
        Assert.Equal([], Sung(renamed.Files));

        // at last the name goes from the repository too, and the address on the site stays
        var address = before.Single(p => p.StartsWith("people/withheld-", StringComparison.Ordinal) && IsPage(p))[..^"/index.html".Length];
        File.Delete(Path.Combine(_archive.Data, "people", "somebody.yml"));
        _archive.Write($"data/{address}.yml", TemporaryArchive.Head("Name withheld", "name: {withheld: \"Pumpernickel asked.\"}"))
            .Write("data/events/launch.yml", Launch().Replace("people/ann-oglethorpe", address, StringComparison.Ordinal)
                .Replace("Ann Oglethorpe", "somebody", StringComparison.Ordinal)
                .Replace("Ann\n  Oglethorpe", "somebody", StringComparison.Ordinal));
        File.Delete(Path.Combine(_archive.Data, "documents", "letter.md"));
        File.Delete(Path.Combine(_archive.Data, "urls.lock"));
        var gone = await BuildAsync(_archive.Options);
        Assert.True(gone.Report.Succeeded, DiagnosticPrinter.Text(gone.Report.Diagnostics, _ => null));
        // what former commits still say of it goes with them (docs/urgent-removal.md)
        Assert.Contains(address + "/index.html", gone.Files.Select(f => f.Path));
    }

    private static bool IsPage(string path) => path.Count(c => c == '/') == 2 && path.EndsWith("/index.html", StringComparison.Ordinal);

    /// <summary>A person of whom much is known, live, with a history.</summary>
    private void PublishPerson()
    {
        _archive.Write("data/people/ann-oglethorpe.yml", Person("country: not found"))
            .Write("data/organisations/lamp-house.yml", TemporaryArchive.Head("Lamp House", "type: body"))
            .Write("data/people/second.yml", TemporaryArchive.Head("Name Withheld", "country: not found"))
            .Write("data/events/launch.yml", Launch())
            .Write("data/documents/letter.md", TemporaryArchive.Text(
                "Letter of Annie Oglethorpe", "type: letter", "date: 2010",
                "contributors:\n  - who: people/ann-oglethorpe\n    as: \"expert\"\n    printed: \"Dame Flambeau\"")
                    + "1.1 Thanks to the expert.\n");
        _archive.Commit("Published for Brannigan");
        _archive.Write("data/events/launch.yml", Launch("venue: \"House of Ann Oglethorpe\"")
                .Replace("Dame Flambeau", "Chandelle", StringComparison.Ordinal))
            .Write("data/people/ann-oglethorpe.yml", Person());
        _archive.Commit("Published again");
    }

    private void WithholdName() =>
        _archive.Write("data/people/ann-oglethorpe.yml", Person("name: {withheld: \"Pumpernickel asked; granted.\"}"));

    private static string Person(params string[] lines) => TemporaryArchive.Head("Ann Oglethorpe", [
        "other-names: [\"A. Oglethorpe\", {text: \"Annie Oglethorpe\"}]", "notes: [\"Wetherby knows Ms Oglethorpe.\"]",
        "posts: [{who: organisations/lamp-house, as: \"Chair\", printed: \"Ms Flambeau\"}]",
        .. lines,
    ]).Replace("tests.example/a\"", "tests.example/oglethorpe\"", StringComparison.Ordinal);

    private static string Launch(params string[] lines) => TemporaryArchive.Head("Launch with Ann Oglethorpe", [
        "date: 2011-02-03", "people: [{who: people/ann-oglethorpe, as: \"speaker\", printed: \"Dame Flambeau\"}]",
        "notes: [\"Opened by Ann\n  Oglethorpe.\"]", .. lines,
    ]);

    /// <summary>What the overlay of the preview is told while it shows the archive.</summary>
    private async Task<string> OverlayAsync()
    {
        using var ends = new CancellationTokenSource();
        var address = new TaskCompletionSource<Uri>();
        var built = new TaskCompletionSource();
        var archive = new PreviewedArchive();
        var preview = new PreviewOptions
        {
            Watched = [_archive.Data],
            Port = 0,
            Listening = address.SetResult,
            Built = _ => built.TrySetResult(),
        };
        var run = PreviewServer.RunAsync(preview, (_, _) => archive.TakeAsync(_archive.Options), ends.Token);
        await built.Task;
        using var client = new HttpClient { BaseAddress = await address.Task };
        using var events = new StreamReader(await client.GetStreamAsync("_preview/events", TestContext.Current.CancellationToken));
        var told = await events.ReadLineAsync(TestContext.Current.CancellationToken);
        await ends.CancelAsync();
        await run;
        Assert.Contains("COP", told, StringComparison.Ordinal);
        return told!;
    }
}
