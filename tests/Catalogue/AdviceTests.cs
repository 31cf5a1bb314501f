using System.Security.Cryptography;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Tests.Records;
using CopArchive.Values;

namespace CopArchive.Tests.Catalogue;

/// <summary>Warnings of what may be an oversight: each names what to write, and is quiet once that is written.</summary>
public sealed class AdviceTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_check_of_words_that_changed_since_is_told_until_they_are_compared_again()
    {
        static string Written(string hash) => TemporaryArchive.Text("Lamps", "type: report", "date: 2010-03-17").Replace(
            "{made-from: \"nothing\", on: 2026-01-02}",
            $"{{made-from: \"nothing\", on: 2026-01-02, checked: {{on: 2026-01-03, by: \"A\", against: \"it\", words: \"{hash}\"}}}}",
            StringComparison.Ordinal) + "Lamps are lit.\n";

        _archive.Write("data/documents/a.md", Written(new string('0', 64)));
        Assert.Contains("proof documents/a", Assert.Single(Warnings("COP285")).Remedy, StringComparison.Ordinal);

        _archive.Write("data/documents/a.md", Written(Convert.ToHexStringLower(SHA256.HashData("Lamps are lit.\n"u8))));
        Assert.Empty(Warnings("COP285"));
    }

    [Theory]
    [InlineData(
        "## décide {.operative}\n\n1 de les compter;\n\n2 de les allumer.\n", "resolves resolves-1 resolves-2",
        "décide décide-1 décide-2")]
    [InlineData("## décide {.operative #resolves}\n\n1 de les compter;\n\n2 de les allumer.\n", "resolves resolves-1 resolves-2", "")]
    [InlineData("## décide {.operative #decide}\n\n1 de les compter;\n\n2 de les allumer.\n", "decide decide-1 decide-2", "")]
    [InlineData(
        "## décide {.operative}\n\n1 de les compter; {#un}\n\n2 de les allumer.\n", "resolves un resolves-2", "décide décide-2")]
    public void A_clause_of_a_translation_has_the_address_of_the_first_language_and_its_own_one_leads_to_it(
        string text, string anchors, string former)
    {
        Translate(text);

        var french = LinkedArchive.Of(_archive.Data).Texts(RecordId.Parse("documents/a"))[1];
        Assert.Equal(anchors, string.Join(' ', french.AllUnits().Select(u => u.Anchor)));
        Assert.Equal(former, string.Join(' ', french.AllUnits().Select(u => u.FormerAnchor).OfType<string>()));
        Assert.Empty(Warnings("COP287"));
    }

    [Theory]
    [InlineData("## décide {.operative}\n\n1 de les compter.\n")]
    [InlineData("## décide {.operative}\n\n1 de les compter;\n\n2 de les allumer.\n\n## invite {.operative}\n\n1 le maire.\n")]
    public void A_translation_with_other_headings_or_clauses_keeps_its_own_addresses_and_is_asked_about(string text)
    {
        Translate(text);

        var french = LinkedArchive.Of(_archive.Data).Texts(RecordId.Parse("documents/a"))[1];
        Assert.Equal("décide", french.AllUnits().First().Anchor);
        Assert.All(french.AllUnits(), u => Assert.Null(u.FormerAnchor));
        Assert.Contains("{.operative #resolves}", Assert.Single(Warnings("COP287")).Remedy, StringComparison.Ordinal);

        // what was published so stays so
        _archive.Write("data/urls.lock", $"documents/a/fr/#{Uri.EscapeDataString("décide")} {Fingerprint.Of("décide")}\n");
        Assert.Empty(Warnings("COP287"));
    }

    private void Translate(string text) => _archive.Write(
        "data/documents/a.md",
        TemporaryArchive.Text("Lamps", "type: report", "date: 2010-03-17")
            + "## resolves {.operative}\n\n1 to count them;\n\n2 to light them.\n")
        .Write(
            "data/documents/a.fr.md",
            "---\ntitle: \"Lampes\"\nstatus: official-translation\ncopy: {made-from: \"nothing\", on: 2026-01-02}\n---\n\n" + text);

    [Theory]
    [InlineData("We write in response to Document TP/1/2.", "responds-to: documents/other")]
    [InlineData("This paper replaces the earlier paper TP/1/2.", "revises: documents/other")]
    [InlineData("TP/1/3 supersedes TP/1/2.", "revises: documents/other")]
    [InlineData("Corrigendum to TP/1/2", "corrects: documents/other")]
    [InlineData("Cette contribution remplace le document TP/1/2.", "revises: documents/other")]
    [InlineData("En respuesta a [ese documento](documents/other).", "responds-to: documents/other")]
    [InlineData("Настоящий документ заменяет документ TP/1/2.", "revises: documents/other")]
    [InlineData("本文件取代 TP/1/2 号文件。", "revises: documents/other")]
    public void A_paper_that_says_it_answers_revises_or_corrects_another_gets_the_line_to_write(string text, string line)
    {
        Other().Write(
            "data/documents/a.md",
            TemporaryArchive.Text("Views", "type: contribution", "symbols: [\"TP/1/3\"]", "date: 2010-03-17") + text + "\n");

        Assert.Contains(line, Assert.Single(Warnings("COP280")).Remedy, StringComparison.Ordinal);

        _archive.Write(
            "data/documents/a.md",
            TemporaryArchive.Text("Views", "type: contribution", "symbols: [\"TP/1/3\"]", "date: 2010-03-17", line) + text + "\n");
        Assert.Empty(Warnings());
    }

    [Theory]
    [InlineData("See TP/1/2.")]
    [InlineData("As TP/1/3 was read, TP/1/9 replaces TP/1/2.")]
    [InlineData("The response was good. TP/1/2 was read too.")]
    [InlineData("We responded to many questions that were asked in the course of TP/1/2.")]
    public void A_paper_that_only_names_another_gets_no_advice(string text)
    {
        Other().Write(
            "data/documents/a.md",
            TemporaryArchive.Text("Views", "type: contribution", "symbols: [\"TP/1/3\"]", "date: 2010-03-17") + text + "\n");

        Assert.Empty(Warnings());
    }

    [Fact]
    public void A_further_paper_is_added_to_the_line_that_stands_there_and_a_mere_citation_can_be_named_so()
    {
        Other().Write(
            "data/documents/a.md",
            TemporaryArchive.Text("Views", "type: contribution", "date: 2010-03-17", "responds-to: documents/report")
                + "A reply to TP/1/2.\n");
        Assert.Contains(
            "responds-to: [documents/report, documents/other]",
            Assert.Single(Warnings("COP280")).Remedy,
            StringComparison.Ordinal);

        _archive.Write(
            "data/documents/a.md",
            TemporaryArchive.Text("Views", "type: contribution", "date: 2010-03-17", "cites: documents/other") + "A reply to TP/1/2.\n");
        Assert.Empty(Warnings());
    }

    [Theory]
    [InlineData("A survey of harbour lanterns", "A survey of harbor lanterns")]
    [InlineData("A survey of harbour lanterns", "A SURVEY OF HARBOUR LANTERNS.")]
    [InlineData("Étude des lanternes", "Etude des lanternes")]
    [InlineData("Survey of lanterns", "Survey of the lanterns")]
    public void Two_titles_that_are_nearly_the_same_are_reported_once_and_a_note_that_names_the_other_quietens_it(string one, string other)
    {
        Paper("a", one).Write("data/documents/b.yml", Titled(other));
        var told = Assert.Single(Warnings("COP281"));
        Assert.Equal("data/documents/b.yml", told.Place.File);
        Assert.Contains("documents/a", told.Message, StringComparison.Ordinal);

        _archive.Write("data/documents/b.yml", Titled(other, "notes: [\"Not the same as documents/a: it is the short form.\"]"));
        Assert.Empty(Warnings());
    }

    [Theory]
    [InlineData("Report of meeting 11", "Report of meeting 12", "")]
    [InlineData("Survey of lanterns, part I", "Survey of lanterns, part II", "")]
    [InlineData("Survey of lanterns", "Survey of lanterns", "date: 2011")]
    [InlineData("Survey of lanterns", "Survey of lanterns", "symbols: [\"TP/1/8\"]")]
    [InlineData("Survey of lanterns", "Survey of lanterns", "revises: documents/a")]
    [InlineData("Report of the fifth meeting", "Report of the sixth meeting", "")]
    [InlineData("Agenda", "Agenda", "")]
    public void Titles_of_two_things_get_no_advice(string one, string other, string line)
    {
        Paper("a", one, "symbols: [\"TP/1/7\"]").Write("data/documents/b.yml", Titled(other, line).Replace(
            line.StartsWith("date", StringComparison.Ordinal) ? "date: 2010-03-17\n" : "\0",
            "",
            StringComparison.Ordinal));

        Assert.Empty(Warnings());
    }

    [Fact]
    public void A_title_that_many_bear_is_the_name_of_a_kind()
    {
        foreach (var name in "abcdefg")
        {
            Paper($"{name}", "Draft agenda");
        }

        Assert.Empty(Warnings());
    }

    [Fact]
    public void A_paper_dated_long_after_its_meeting_is_reported_at_its_date_until_a_note_explains_it()
    {
        _archive.Write(
            "data/documents/a.yml",
            TemporaryArchive.Head("Views", "type: contribution", "date: 2019-03-17", "presented-at: meetings/1"));
        Assert.Equal(3, Assert.Single(Warnings("COP282")).Place.Line);

        _archive.Write("data/documents/a.yml", TemporaryArchive.Head("Views", "type: contribution", "date: 2019-03-17",
            "presented-at: meetings/1", "notes: [{on: date, text: \"Put into its last form later.\"}]"));
        Assert.Empty(Warnings());
    }

    [Fact]
    public void A_report_before_its_meeting_and_days_on_the_wrong_side_of_it_are_reported()
    {
        _archive.Write(
            "data/documents/a.yml",
            TemporaryArchive.Head("Views", "type: report", "date: 2010-03-16", "reports-on: meetings/1"));
        _archive.Write("data/meetings/2.yml", TemporaryArchive.Head("Second meeting", "number: 2", "state: held", "date: 2011-03-17",
            "venue: Geneva", "contributions-until: 2011-04-01"));
        _archive.Write("data/outcomes/1-thing.yml", TemporaryArchive.Head("Suggestion of a thing", "force: suggestion", "type: action",
            "meeting: meetings/1", "printed-words: \"suggested a thing\"", "deadline: 2009-12-01", "state: no-trace",
            "state-as-of: 2026-01-02", "evidence: documents/report#p-1.1"));

        Assert.Equal(
            ["data/documents/a.yml:3:1", "data/meetings/2.yml:6:1", "data/outcomes/1-thing.yml:6:1"],
            Warnings("COP282").Select(w => w.Place.ToString()));
    }

    [Theory]
    [InlineData("Please call +41 22 555 01 23.")]
    [InlineData("Call 0041 22 555 01 23, please.")]
    [InlineData("Tel.: 555 0123")]
    [InlineData("Téléphone 022/555 01 23")]
    [InlineData("(022) 555 01 23")]
    [InlineData("202-555-0123")]
    [InlineData("01 23 45 67 89")]
    public void A_telephone_number_is_reported_until_the_archive_calls_it_public(string text)
    {
        Text(text);
        var number = Assert.Single(Warnings("COP283")).Remedy.Split("public-contacts: ")[1];

        PublicContacts(number);
        Assert.Empty(Warnings());
    }

    [Theory]
    [InlineData("TP/1/2, TP/1/123 and C2010/12345 were read on 2010-03-17 and 17.03.2010.")]
    [InlineData("The years 2009-2010, 2009 2010 2011; the sum of 1 000 000 or 12,345,678; +3 000 000.")]
    [InlineData("ISBN 978-92-61-30411-2, ISSN 1234-5678, <https://tests.example/12940344/0041225550123>")]
    [InlineData("Resolution 179 (Rev. Dubai, 2018), 09:30-17:30, at +02:00; fax of 2010; by telephone on 17-18 March 2010.")]
    [InlineData("In 2009 The Group met in Lantern Street; 3 places in Lamp Road; since 2009 Harbour Lane is lit.")]
    [InlineData("Resolution (179) 2018-2022; every mobile phone 1 000 000 times; more than +100 000 000 lamps.")]
    [InlineData("Write to info@tests.example or Secretariat@tests.example.")]
    public void Numbers_that_are_no_telephone_and_addresses_of_offices_are_not_reported(string text)
    {
        Text(text);

        Assert.Empty(Warnings());
    }

    [Theory]
    [InlineData("Write to mary.miller@tests.example.")]
    [InlineData("She lives at 12 Old Lantern Street.")]
    [InlineData("Elle habite 7bis, rue de la Lanterne.")]
    [InlineData("Vive en la calle de Alcalá 12.")]
    [InlineData("Laternenstrasse 12")]
    public void A_personal_address_is_reported_until_the_archive_calls_it_public(string text)
    {
        Text(text);
        var address = Assert.Single(Warnings("COP284")).Remedy.Split("public-contacts: ")[1];

        PublicContacts(address);
        Assert.Empty(Warnings());
    }

    private TemporaryArchive Other() =>
        _archive.Write(
            "data/documents/other.yml",
            TemporaryArchive.Head("A thing", "type: contribution", "symbols: [\"TP/1/2\"]", "date: 2010-03-17"));

    private TemporaryArchive Paper(string name, string title, params string[] lines) =>
        _archive.Write($"data/documents/{name}.yml", Titled(title, lines));

    private static string Titled(string title, params string[] lines) =>
        TemporaryArchive.Head(title, ["type: contribution", "date: 2010-03-17", .. lines]);

    private void Text(string text) =>
        _archive.Write("data/documents/a.md", TemporaryArchive.Text("Views", "type: contribution", "date: 2010-03-17") + text + "\n");

    private void PublicContacts(string list) =>
        File.AppendAllText(Path.Combine(_archive.Data, "archive.yml"), $"public-contacts: {list}\n");

    private IReadOnlyList<Diagnostic> Warnings(string? code = null)
    {
        LinkedArchive.Of(_archive.Data, out var told);
        Assert.DoesNotContain(told, d => d.Severity == Severity.Error);
        return [.. told.Where(d => code is null || d.Code == code)];
    }
}
