using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Tests.Records;
using CopArchive.Values;
using CsCheck;

namespace CopArchive.Tests.Authoring;

/// <summary>Records that the program writes are read by the program as they were meant, whatever the words in them.</summary>
public sealed class RecordPrinterTests
{
    private static readonly RecordId Id = RecordId.Parse("documents/tp-1-3");

    [Fact]
    public void Keys_stand_in_the_order_of_the_definitions_and_words_in_quotation_marks()
    {
        var draft = new RecordDraft(Id, null, new Dictionary<string, DraftValue>
        {
            ["added"] = new DraftValue.Bare("2026-11-25"),
            ["date"] = DraftValue.ToFillIn,
            ["title"] = new DraftValue.Quoted("On \"lamps\": a \\ report"),
            ["symbols"] = new DraftValue.Many(new DraftValue.Quoted("TP/1/3")),
            ["copy"] = new DraftValue.Keys(
                ("made-from", new DraftValue.Quoted("a file")),
                ("on", new DraftValue.Bare("2026-11-25")),
                ("left-out", new DraftValue.Many(new DraftValue.Quoted("marks")))),
            ["contributors"] = new DraftValue.Many(new DraftValue.Keys(
                ("who", new DraftValue.Bare("people/a")),
                ("as", new DraftValue.Quoted("author")))),
        }, "Words.\n");

        Assert.Equal(
            """
            ---
            title: "On \"lamps\": a \\ report"
            symbols: ["TP/1/3"]
            date: to fill in
            contributors:
              - {who: people/a, as: "author"}
            copy:
              made-from: "a file"
              on: 2026-11-25
              left-out: ["marks"]
            added: 2026-11-25
            ---

            Words.

            """.ReplaceLineEndings("\n"), RecordPrinter.Print(draft));
        Assert.Equal("documents/tp-1-3.md", draft.Path);
    }

    [Fact]
    public void A_key_that_such_a_page_does_not_have_is_our_own_fault() =>
        Assert.Throws<ArgumentException>(() =>
            RecordPrinter.Print(new RecordDraft(Id, null, new Dictionary<string, DraftValue> { ["venue"] = DraftValue.ToFillIn })));

    [Fact]
    public void Any_words_come_back_as_they_were_but_for_white_space_and_signs_that_nobody_sees() =>
        Gen.OneOf(Gen.String, Gen.OneOf("---", "\n---\n", "a: b", "#", "{x}", "[y]", "*z*", "\"", "'", "\\", "\\n", "\u202E", "- a", "| b",
            "> c", "&amp;", "!t", "%", "@", "`")).List[1, 4].Select(string.Concat)
            .Where(words => words.Any(char.IsLetterOrDigit) && !words.Any(char.IsSurrogate))
            .Sample(words =>
            {
                var line = RecordPrinter.PrintKey("title", new DraftValue.Quoted(words));
                Assert.Equal(1, line.Count(c => c == '\n'));
                using var archive = new TemporaryArchive().Write(
                    "data/documents/x.yml",
                    TemporaryArchive.Head("", "type: letter", "date: not stated").Replace("title: \"\"\n", line, StringComparison.Ordinal));
                var faults = new DiagnosticBag();
                var loaded = RecordLoader.Load(archive.Data, faults);
                Assert.Empty(faults.Sorted());
                Assert.Equal(Seen(words), Seen(loaded.Records.Single(r => r.Id.Value == "documents/x").Title.Value));
            }, iter: 300);

    private static string Seen(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)
        && !char.IsControl(c)
        && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF')));
}
