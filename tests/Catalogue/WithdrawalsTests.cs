using CopArchive.Records.Model;
using CopArchive.Tests.Records;
using CopArchive.Values;

namespace CopArchive.Tests.Catalogue;

/// <summary>What nothing above the catalogue is handed, nothing above it can show by mistake.</summary>
public sealed class WithdrawalsTests
{
    [Fact]
    public void Of_what_is_withdrawn_its_title_and_its_notice_are_handed_on_and_none_of_its_words()
    {
        using var archive = new TemporaryArchive();
        archive.Write("data/documents/lamps/as-issued.txt", "Lamps.")
            .Write("data/documents/lamps.md", TemporaryArchive.Text(
                "Lamps", "type: report", "date: 2010", "parts: [\"One\", \"Two\"]", "other-names: [\"Grimbald\"]",
                "notes: [\"Marrowbone\"]",
                "withdrawn: {on: 2026-02-03, reason: \"Ours was wrong.\"}",
                "files: [{path: as-issued.txt, language: en, role: as-issued, format: text, bytes: 6, sha256: "
                    + "\"264b5973a19f587b488f3088e018fb9418ec4f7870ad0b17b063aebd8a59f9b6\"}]")
                + "1.1 Quillfeather.\n")
            .Write(
                "data/documents/lamps.fr.md",
                "---\ntitle: \"Lampes\"\ncopy: {made-from: \"nothing\", on: 2026-01-02}\n---\n\n1.1 Chandelle.\n");

        var lamps = Assert.IsType<DocumentRecord>(LinkedArchive.Of(archive.Data).Find(RecordId.Parse("documents/lamps")));

        Assert.Equal(("Lamps", "Ours was wrong."), (lamps.Title.Value, lamps.Withdrawn!.Reason));
        Assert.Empty(lamps.Parts);
        Assert.Empty(lamps.OtherNames);
        Assert.Empty(lamps.Notes);
        Assert.Empty(lamps.Files);
        Assert.Equal(Holding.Metadata, lamps.Holding);
        Assert.Equal([("en", "Lamps", ""), ("fr", "Lamps", "")], lamps.Texts.Select(t => (t.Language, t.Title, t.Source.Text)));
    }
}
