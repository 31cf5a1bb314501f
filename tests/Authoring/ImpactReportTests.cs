using System.Text.RegularExpressions;
using CopArchive.Authoring;
using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Pipelines;
using CopArchive.Records.Loading;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Pipelines;
using CopArchive.Tests.Records;
using CopArchive.Wording;

namespace CopArchive.Tests.Authoring;

public sealed class ImpactReportTests
{
    [Fact]
    public void A_proposal_is_described_in_sentences_that_anybody_can_approve_by()
    {
        using var archive = new TemporaryArchive()
            .Write(
                "data/documents/plan.md",
                TemporaryArchive.Text("Plan", "type: contribution", "symbols: [\"TP/1/2\"]", "date: 2010-03-01", "presented-at: meetings/1")
                    + "1.1 Comments are taken until 15 July.\n\n1.2 The lamps are counted every year.\n")
            .Write("data/documents/old.yml", TemporaryArchive.Head("Old name", "type: letter", "date: 2010-01-01"))
            .Write("data/documents/secret.yml", TemporaryArchive.Head("Asked for", "type: letter", "date: 2010-01-02"))
            .Write("data/documents/lost.yml", TemporaryArchive.Head("Lost", "type: letter", "date: 2010-01-03"));
        var before = LinkedArchive.Of(archive.Data, out var faultsBefore);

        archive
            .Write(
                "data/documents/plan.md",
                TemporaryArchive.Text("Plan", "type: contribution", "symbols: [\"TP/1/2\"]", "date: 2010-03-02", "presented-at: meetings/1")
                + "1.1 Comments are taken until 30 July.\n\n1.2 Every port counts its boats.\n\n1.3 The lamps are counted every year.\n")
            .Write(
                "data/documents/plan.fr.md",
                "---\ntitle: \"Plan\"\nstatus: official-translation\ncopy: {made-from: \"nothing\", on: 2026-01-02}\n---\n\n1.1 Un.\n")
            .Write("data/documents/secret.yml", TemporaryArchive.Head("Asked for", "type: letter", "date: 2010-01-02",
                "withdrawn: {on: 2026-01-03, reason: \"It was asked for.\"}"))
            .Write(
                "data/documents/new-name.yml",
                TemporaryArchive.Head("Old name", "type: letter", "date: 2010-01-01", "former-ids: [documents/old]"))
            .Write("data/documents/tp-1-3.yml", TemporaryArchive.Head("A <b>new</b> paper @all [link](https://evil.example)",
                "type: contribution", "symbols: [\"TP/1/3\"]", "date: 2010-03-05", "presented-at: meetings/1",
                "responds-to: documents/plan"))
            .Write(
                "data/meetings/2.yml",
                TemporaryArchive.Head("Second meeting", "number: 2", "state: confirmed", "date: 2027-05-05", "venue: Geneva"));
        foreach (var gone in new[] { "old.yml", "lost.yml" })
        {
            File.Delete(Path.Combine(archive.Data, "documents", gone));
        }

        var after = LinkedArchive.Of(archive.Data, out var faultsAfter);
        var report = ImpactReport.Of(ArchiveComparison.Of(before, after), faultsBefore, faultsAfter, Words.English);

        Snapshot.Match(report.AsMarkdown(), "impact.md");
        Snapshot.Match(report.AsText(), "impact.txt");
        Assert.False(report.IsEmpty);
    }

    [Fact]
    public void Faults_that_were_there_before_are_not_reported_and_new_ones_come_first_with_what_to_do()
    {
        using var archive = new TemporaryArchive().Write(
            "data/documents/a.yml",
            TemporaryArchive.Head("A", "type: letter", "date: 2010-01-01", "responds-to: documents/nowhere"));
        var before = LinkedArchive.Of(archive.Data, out var faultsBefore);
        archive.Write(
            "data/documents/a.yml",
            "# a line more\n" + TemporaryArchive.Head("A", "type: letter", "date: 2010-01-01", "responds-to: documents/nowhere"))
            .Write("data/documents/b.yml", TemporaryArchive.Head("B", "type: letter", "date: 2010-01-01", "responds-to: documents/reprt"));

        var text = ImpactReport
            .Of(ArchiveComparison.Of(before, LinkedArchive.Of(archive.Data, out var faultsAfter)), faultsBefore, faultsAfter, Words.English)
            .AsText();

        Assert.Contains(
            "To fix before it can be published\n  data/documents/b.yml, line 4: There is no page 'documents/reprt'. "
                + "Did you mean 'documents/report'?",
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("nowhere", text, StringComparison.Ordinal);
        Assert.Contains("can be shown once the faults are fixed", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_each_address_at_which_nothing_lies_any_more_is_said_what_a_reader_gets_there()
    {
        using var archive = new TemporaryArchive();
        var file = Files("a.txt");
        archive.Write("data/documents/old.md", Paper("files:\n" + file))
            .Write("data/documents/old.fr.md", French)
            .Write("data/documents/old/a.txt", "words").Write("data/documents/gone/a.txt", "words")
            .Write("data/documents/kept/a.txt", "words")
            .Write("data/documents/gone.md", Paper("files:\n" + file)).Write("data/documents/gone.fr.md", French)
            .Write("data/documents/kept.md", Paper("files:\n" + file));
        File.WriteAllText(
            Path.Combine(archive.Data, AddressLock.FileName),
            AddressLock.None.With(Published.Of(LinkedArchive.Of(archive.Data, out _)).ToLock()).Lock.ToString());
        var before = LinkedArchive.Of(archive.Data);
        archive.Write("data/documents/new.md", Paper("former-ids: [documents/old]", "files:\n" + file))
            .Write("data/documents/new.fr.md", French).Write("data/documents/new/a.txt", "words")
            .Write("data/documents/gone.md", Paper("withdrawn: {on: 2026-01-03, reason: \"Asked for.\"}"))
            .Write("data/documents/kept.md", Paper(
                "files:\n" + file.Replace("}", ", withheld: \"Asked for.\"}", StringComparison.Ordinal)));
        foreach (var gone in (string[])["old.md", "old.fr.md", "gone.fr.md", "gone/a.txt", "old/a.txt"])
        {
            File.Delete(Path.Combine(archive.Data, "documents", gone));
        }

        var report = ImpactReport
            .Of(ArchiveComparison.Of(before, LinkedArchive.Of(archive.Data)), [], [], Words.English)
            .AsText();

        Assert.Contains(
            """
            Addresses that lead on
              documents/old/: all below it (2 pages and files) leads to the same below documents/new/ (status 301).

            Addresses that say what was withdrawn
              documents/gone/: all below it (2 pages and files) answers with the notice (status 410).

            Addresses that would stop working
              A file of documents/kept: nothing is there any more (status 404). The page of documents/kept says that it was taken off.
            """,
            report,
            StringComparison.Ordinal);

        static string Paper(params string[] keys) =>
            TemporaryArchive.Text("Lamps", ["type: letter", "date: 2010-01-01", .. keys]) + "1.1 Words.\n";

        static string Files(string name) => $"  - {{path: \"{name}\", language: en, role: as-issued, format: text, bytes: 5, "
            + $"sha256: \"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("words"u8))}\"}}";
    }

    [Theory]
    [InlineData("a.txt", "a.txt, b.txt withheld", "A file was put beside the page, or replaced there, and is not published")]
    [InlineData("a.txt, b.txt", "a.txt", "A file was taken off the page")]
    [InlineData("a.txt, b.txt", "a.txt, b.txt withheld", "A file was taken off the page")]
    [InlineData("a.txt, b.txt withheld", "a.txt", "A file that was not published was taken away")]
    [InlineData("a.txt", "a.txt, b.txt", "File b.txt added or replaced")]
    public void What_became_of_a_file_is_told_as_it_is_and_no_list_of_files_beside_it(string before, string after, string told)
    {
        using var archive = new TemporaryArchive();
        LinkedCatalogue With(string files)
        {
            var entries = new List<string>();
            Directory.CreateDirectory(Path.Combine(archive.Data, "documents", "lamps"));
            File.Delete(Path.Combine(archive.Data, "documents", "lamps", "b.txt"));
            foreach (var file in files.Split(", "))
            {
                var name = file.Split(' ')[0];
                archive.Write($"data/documents/lamps/{name}", name);
                entries.Add($"  - {{path: \"{name}\", language: en, role: as-issued, format: text, bytes: 5, sha256: \""
                    + $"{PublishedArchive.Hash(name)}\""
                    + (file.EndsWith("withheld", StringComparison.Ordinal) ? ", withheld: \"A draft.\"}" : "}"));
            }

            archive.Write("data/documents/lamps.md", TemporaryArchive.Text(
                "Lamps", "type: letter", "date: 2010-01-01", "files:\n" + string.Join('\n', entries)) + "1.1 Words.\n");
            return LinkedArchive.Of(archive.Data);
        }

        var said = ImpactReport.Of(ArchiveComparison.Of(With(before), With(after)), [], [], Words.English).AsText();

        Assert.Matches($"(?m)^  {Regex.Escape(told)}$", said);
        Assert.DoesNotContain("Files changed from", said, StringComparison.Ordinal);
    }

    private const string French = "---\ntitle: \"Lampes\"\ncopy: {made-from: \"nothing\", on: 2026-01-02}\n---\n\n1.1 Mots.\n";

    [Fact]
    public void Whoever_changes_a_paragraph_and_its_line_in_the_lock_at_once_is_told_first()
    {
        using var archive = new TemporaryArchive();
        void Promise() => File.WriteAllText(
            Path.Combine(archive.Data, AddressLock.FileName),
            AddressLock.None.With(Published.Of(LinkedArchive.Of(archive.Data, out _)).ToLock()).Lock.ToString());
        Promise();
        var before = LinkedArchive.Of(archive.Data, out _);
        var report = Path.Combine(archive.Data, "documents", "report.md");
        File.WriteAllText(report, File.ReadAllText(report).Replace("suggested", "rejected", StringComparison.Ordinal));
        Promise();

        var told = ImpactReport.Of(ArchiveComparison.Of(before, LinkedArchive.Of(archive.Data, out _)), [], [], Words.English);

        Assert.Equal(["documents/report/#p-1.1"], told.PromisesTakenBack);
        Assert.StartsWith(
            "What would change for readers\n\nTaken out of urls.lock, or changed there, by hand\n  documents/report/#p-1.1\n",
            told.AsText(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_weighs_most_in_a_changed_text_is_told_first()
    {
        using var archive = new TemporaryArchive();
        LinkedCatalogue With(params string[] paragraphs)
        {
            archive.Write("data/documents/plan.md", TemporaryArchive.Text("Plan", "type: contribution", "date: 2010")
                + string.Concat(paragraphs.Select((p, i) => $"1.{i + 1} {p}\n\n")));
            return LinkedArchive.Of(archive.Data, out _);
        }

        var before = With(
            "The lamps of the pier burn bright.", "The harbour asked Anna about the oil.", "All ports should count their lamps.",
            "The boats on the river are lit.", "The burning of the lamps ends in June.", "There are 15 lamps on the pier.");
        var after = With(
            "The lamps of the pier burn low.", "The harbour asked Bella about the oil.", "All ports may count their lamps.",
            "The boats on the river are not lit.", "The burning of the lamps ends in July.", "There are 16 lamps on the pier.");
        var told = ImpactReport.Of(ArchiveComparison.Of(before, after), [], [], Words.English).AsText();

        Assert.Equal(
            ["1.6", "1.5", "1.4", "1.3", "1.2", "1.1"],
            Regex.Matches(told, "§ (1\\.[0-9]) changed").Select(m => m.Groups[1].Value));
    }

    [Fact]
    public async Task Lines_that_tell_of_changed_words_are_printed_to_be_copied()
    {
        using var archive = new PublishedArchive();
        await archive.PublishAsync();
        archive.Git("init", "--quiet", "--initial-branch=main");
        archive.Commit("published");
        var before = LinkedArchive.Of(archive.Data, out _);
        archive.Write("data/documents/ab-2.md",
            PublishedArchive.Paper() + PublishedArchive.Lamps.Replace("twice a year", "twice a day", StringComparison.Ordinal));
        var undeclared = await Build.ChangedWordsAsync(archive.Options, new NoProgress());

        var told = ImpactReport.Of(
            ArchiveComparison.Of(before, LinkedArchive.Of(archive.Data, out _)), [], [], Words.English, undeclared, PublishedArchive.Day)
            .AsMarkdown();

        Assert.Contains(
            "corrections:\n  - {on: [p-6.4], day: 2026-02-03, was: \"year\", now: \"day\", why: to fill in}\n",
            told,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_person_is_covered_in_whatever_promise_is_taken_back()
    {
        using var archive = new TemporaryArchive();
        archive.Write("data/people/ann-miller.yml", TemporaryArchive.Head("Ann Miller"))
            .Write("data/urls.lock", $"files/people/ann-miller/a.pdf\nkept/people/ann-miller/{new string('0', 64)}\npeople/ann-miller/\n");
        var before = LinkedArchive.Of(archive.Data, out _);
        archive.Write("data/people/ann-miller.yml", TemporaryArchive.Head("Ann Miller", "name: withheld"))
            .Write("data/urls.lock", "");
        var withheld = WithheldNames.Read(archive.Data);

        var report = ImpactReport.Of(
            ArchiveComparison.Of(before, LinkedArchive.Of(archive.Data, out _)), [], [], Words.English, withheld: withheld);

        Assert.Equal(3, report.PromisesTakenBack.Count);
        Assert.Contains("kept/people/withheld-", report.AsText(), StringComparison.Ordinal);
        Assert.DoesNotContain("ann-miller", report.AsText().Split("With these lines")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_changes_on_every_page_is_told_though_no_record_changes()
    {
        using var archive = new TemporaryArchive();
        var before = LinkedArchive.Of(archive.Data, out _);
        var settings = File.ReadAllText(Path.Combine(archive.Data, "archive.yml"));
        archive.Write("data/archive.yml", settings
            .Replace(before.Settings.BaseUrl.ToString(), "https://moved.example/", StringComparison.Ordinal)
            .Replace(before.Settings.Rights, "Nobody’s.", StringComparison.Ordinal));

        var report = ImpactReport.Of(
            ArchiveComparison.Of(before, LinkedArchive.Of(archive.Data, out _)), [], [], Words.English);

        Assert.False(report.IsEmpty);
        Assert.Contains(
            $"The address of the site: {before.Settings.BaseUrl} becomes https://moved.example/.",
            report.AsText(),
            StringComparison.Ordinal);
        Assert.Contains("Whose the papers are: ", report.AsText(), StringComparison.Ordinal);
        Assert.DoesNotContain("No page would change", report.AsText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_changed_is_said_in_one_sentence()
    {
        using var archive = new TemporaryArchive();
        LinkedCatalogue Read() => LinkedArchive.Of(archive.Data, out _);

        Assert.Equal(
            "What would change for readers\n\nNo page would change.\n\n",
            ImpactReport.Of(ArchiveComparison.Of(Read(), Read()), [], [], Words.English).AsText());
    }
}
