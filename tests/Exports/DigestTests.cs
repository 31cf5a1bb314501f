using CopArchive.Comparison;
using CopArchive.Exports;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.History;
using CopArchive.Tests.Records;
using CopArchive.Wording;

namespace CopArchive.Tests.Exports;

public sealed class DigestTests
{
    [Fact]
    public void The_letter_tells_what_happened_since_a_day_and_nothing_before_in_words_that_no_form_takes_for_marks()
    {
        const string Letter = "data/documents/letter.yml";
        using var made = new MadeUpRepository();
        made.Write(Letter, TemporaryArchive.Head("Old <b> *title*", "type: letter", "date: not stated")).Commit("2026-01-02")
            .Edit(Letter, "Old", "New").Commit("2026-03-04");
        var catalogue = LinkedArchive.Of(made.Data);
        var log = ArchiveChanges.Of(catalogue, made.Read()).Log;
        string Print(string day, string format) => Digest.Print(catalogue, log, DateOnly.Parse(day, null), format, Words.English);

        Assert.Contains("Title: Old <b> *title* → New <b> *title*.", Print("2026-03-01", "text"), StringComparison.Ordinal);
        Assert.Contains("Old &lt;b&gt; *title*", Print("2026-03-01", "html"), StringComparison.Ordinal);
        Assert.Contains("Old \\<b\\> \\*title\\*", Print("2026-03-01", "markdown"), StringComparison.Ordinal);
        Assert.DoesNotContain("ADDED", Print("2026-03-01", "text"), StringComparison.Ordinal);
        Assert.Contains("ADDED", Print("2026-01-01", "text"), StringComparison.Ordinal);
        Assert.All(Digest.Formats, f => Assert.Contains("Nothing was added", Print("2026-03-05", f), StringComparison.Ordinal));
    }
}
