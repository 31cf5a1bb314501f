using System.Collections.Concurrent;
using CopArchive.Comparison;
using CopArchive.Diagnostics;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.History;
using CopArchive.Tests.Records;
using CopArchive.Texts;

namespace CopArchive.Tests.Comparison;

public sealed class ArchiveChangesTests
{
    private const string Letter = "data/documents/letter.md";

    [Fact]
    public void However_often_a_text_was_changed_each_state_is_parsed_once_and_that_of_today_not_again()
    {
        using var made = new MadeUpRepository();
        made.Write(Letter, TemporaryArchive.Text("Letter", "type: letter", "date: not stated") + "One.\n").Commit("2026-01-03")
            .Edit(Letter, "One.", "Two.").Commit("2026-01-04")
            .Edit(Letter, "Two.", "Three.").Commit("2026-01-05")
            .Edit(Letter, "Three.", "Four.").Commit("2026-01-06");
        var parsed = new ConcurrentQueue<string>();

        var changes = ArchiveChanges.Of(LinkedArchive.Of(made.Data), made.Read(), text =>
        {
            parsed.Enqueue(text.Source.Text[text.Start..].Trim());
            return TextParser.Parse(text, MentionFinder.None, new DiagnosticBag());
        });

        Assert.Equal(3, changes.Log.Entries.Count(e => e is { Kind: LogEntryKind.Changed, Record.Id.Value: "documents/letter" }));
        Assert.Equal(["One.", "Three.", "Two."], parsed.Order(StringComparer.Ordinal));
    }
}
