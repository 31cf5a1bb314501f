using CopArchive.Pipelines;
using CopArchive.Tests.Pipelines;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.History;

/// <summary>
/// An archive through some twenty commits, in which everything happens that can happen to a page, the last change not committed.
/// </summary>
public sealed class TwentyCommits : IDisposable
{
    /// <summary>Words that stood in some state and must not be told on any page.</summary>
    public static readonly string[] Secrets =
    [
        "zzWithdrawnWords", "zzWithdrawnTitle", "zzTakenOut", "zzMembersOnly", "zzOnceClosed", "zzBeforeClosing", "zzBeforeAway",
        "zzKeptBack", MadeUpRepository.Unseen,
    ];

    private const string LetterHead = "type: letter";

    public TwentyCommits() => Write();

    public MadeUpRepository Made { get; } = new();

    public void Dispose() => Made.Dispose();

    /// <summary>Builds the site of it, or of a copy of it.</summary>
    public async Task<BuildReport> BuildAsync(string data, string output)
    {
        var report = await Build.RunAsync(
            new BuildOptions
            {
                Data = data,
                Input = Made.Archive.Input,
                Output = output,
                ThemeAssets = Path.Combine(Repository.Root, "theme", "assets"),
            },
            new NoProgress());
        Assert.True(report.Succeeded, string.Join('\n', report.Diagnostics.Select(d => d.ToString())));
        return report;
    }

    private void Write()
    {
        Directory.CreateDirectory(Made.Archive.Input);
        Made.Write("data/organisations/harbour.yml", TemporaryArchive.Head("Harbour Office", "type: government")).Commit("2026-01-02");
        Made.Write("data/documents/letter.yml", TemporaryArchive.Head("Letter on lamps", LetterHead, "date: 2010-03-17"))
            .Commit("2026-01-05");
        Made.Write("data/documents/plan.yml", TemporaryArchive.Head("Plan", "type: other", "date: not stated")).Commit("2026-01-06");

        // a page known by its title gets its text
        Made.Delete("data/documents/letter.yml")
            .Write("data/documents/letter.md", TemporaryArchive.Text("Letter on lamps", LetterHead, "date: 2010-03-17")
                + "1. The lamps shall be lit at dusk.\n\n2. The harbour pays.\n")
            .Commit("2026-01-08");
        Made.Edit("data/documents/letter.md", "date: 2010-03-17", "date: 2010-03-18").Commit("2026-01-10");
        Made.Delete("data/documents/plan.yml")
            .Write(
                "data/documents/work-plan.yml",
                TemporaryArchive.Head("Work plan", "type: other", "date: not stated", "former-ids: [documents/plan]"))
            .Commit("2026-01-12");
        Made.Edit("data/documents/report.md", "Some delegates suggested a thing.", "Some delegates proposed a thing.").Commit("2026-01-14");
        Made.Edit("data/documents/report.md", "proposed a thing.\n", "proposed a thing.\n\n1.2 Others did not.\n")
            .Edit("data/documents/report.md", "added: 2026-01-02", "added: 2026-01-02\ncorrected: 2026-01-15").Commit("2026-01-15");

        // keys and heads that the reader of today does not know
        Made.Write("data/documents/note.yml", TemporaryArchive.Head("Note", LetterHead, "date: not stated", "weight-in-ounces: 12"))
            .Commit("2026-01-16");
        Made.Write("data/documents/note.yml", TemporaryArchive.Head("Note on oil", LetterHead, "date: not stated")).Commit("2026-01-17");
        Made.Write("data/documents/old.yml", "title: [Old\ntype: letter\n")
            .Write(
                "data/documents/opened.yml",
                TemporaryArchive.Head("Opened paper", LetterHead, "date: not stated", "notes: [\"zzBeforeClosing\"]"))
            .Write(
                "data/documents/away.yml",
                TemporaryArchive.Head("Paper that was away", LetterHead, "date: not stated", "notes: [\"zzBeforeAway\"]"))
            .Commit("2026-01-18");
        Made.Write("data/documents/old.yml", TemporaryArchive.Head("Old", LetterHead, "date: not stated"))
            .Delete("data/documents/away.yml").Commit("2026-01-19");

        // what must not be told any more
        Made.Write(
            "data/documents/slip.md",
            TemporaryArchive.Text("zzWithdrawnTitle", LetterHead, "date: not stated") + "1. zzWithdrawnWords.\n")
            .Write(
                "data/documents/closed.yml",
                TemporaryArchive.Head("Closed paper", LetterHead, "date: not stated", "notes: [\"zzMembersOnly\"]"))
            .Write("data/documents/opened.yml", TemporaryArchive.Head("Opened paper", LetterHead, "date: not stated",
                "notes: [\"zzOnceClosed\"]", "access: {level: members, reason: \"Asked.\"}"))
            .Write(
                "data/documents/minutes.md",
                TemporaryArchive.Text("Minutes", LetterHead, "date: not stated") + "1. zzTakenOut spoke.\n\n2. All agreed.\n")
            .Commit("2026-01-20");
        Made.Edit("data/documents/slip.md", "zzWithdrawnWords.", "zzWithdrawnWords twice.")
            .Edit("data/documents/minutes.md", "spoke", "spoke long")
            .Commit("2026-01-21");
        Made.Write("data/documents/slip.md", TemporaryArchive.Head(
            "Slip",
            LetterHead,
            "date: not stated",
            "withdrawn: {on: 2026-01-22, reason: \"Its author asked for it.\"}").Insert(0, "---\n") + "---\n")
            .Write(
                "data/documents/closed.yml",
                TemporaryArchive.Head("Closed paper", LetterHead, "date: not stated", "access: {level: members, reason: \"Asked.\"}"))
            .Write("data/documents/opened.yml", TemporaryArchive.Head("Opened paper", LetterHead, "date: not stated"))
            .Write("data/documents/away.yml", TemporaryArchive.Head("Paper that was away", LetterHead, "date: not stated"))
            .Commit("2026-01-22");

        // two commits aside are one change when they are merged
        Made.Merge("2026-01-25", m => m
            .Edit("data/documents/letter.md", "Letter on lamps", "Letter on the lamps").Commit("2026-01-23")
            .Edit("data/documents/letter.md", "The harbour pays.", "The harbour office pays half.").Commit("2026-01-24"));

        // files beside a page, one of them kept back
        Files("as received").Commit("2026-01-26");
        Files("as received again").Commit("2026-01-27");

        // a passage is taken out for good; the day written is earlier than that of the change
        Made.Write("data/documents/minutes.md", TemporaryArchive.Text("Minutes", LetterHead, "date: not stated", "history-from: 2026-01-21")
            + "1. [Somebody] spoke.\n\n2. All agreed.\n").Commit("2026-01-28");
        Made.Edit("data/documents/minutes.md", "All agreed", "Almost all agreed").Commit("2026-01-29");

        // not committed
        Made.Edit("data/meetings/1.yml", "Geneva", "Lyon");
    }

    private MadeUpRepository Files(string content)
    {
        var open = MadeUpRepository.FilesLine("as-received.txt", content);
        var kept = MadeUpRepository.FilesLine("zzKeptBack.txt", content)["files: [".Length..]
            .Replace("}]", ", withheld: \"It holds names.\"}]", StringComparison.Ordinal);
        return Made.Write(
            "data/documents/note.yml",
            TemporaryArchive.Head("Note on oil", LetterHead, "date: not stated", open[..^1] + ", " + kept))
            .Write("data/documents/note/as-received.txt", content).Write("data/documents/note/zzKeptBack.txt", content);
    }
}
