using System.Text;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Importing;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;
using CopArchive.Records.Loading;

namespace CopArchive.Tests.Importing;

/// <summary>The small files of <c>Inputs</c>, and others of their kinds: heads, languages, and files that are read or refused.</summary>
public sealed class InputTests
{
    private static readonly DateOnly Day = new(2026, 11, 28);

    [Fact]
    public void The_heading_of_a_section_is_no_title_and_who_sends_it_tells_the_kind()
    {
        using var archive = new InputArchive();

        var paper = Assert.Single(archive.Import("07-section-heading-as-title.docx").Papers);

        Assert.Equal("SAFER STREETS FOR SMALL HARBOURS", Fact(paper, "title").Value);
        Assert.Equal(Certainty.Likely, Fact(paper, "title").Certainty);
        Assert.Contains("\ntype: contribution\n", archive.Read(paper.Path!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_says_who_reports_is_no_title_and_strokes_ask_for_no_action()
    {
        using var archive = new InputArchive();

        var paper = Assert.Single(archive.Import("08-report-by-the-chair.docx").Papers);

        Assert.Equal("OUTCOME OF THE TWENTY-FIFTH MEETING", Fact(paper, "title").Value);
        Assert.DoesNotContain(paper.Facts, f => f.Name == "what it asks");
    }

    [Theory]
    [InlineData("Document LSP/3/4\nReport by the Chair\nLAMPS OF THE NORTH\n# 1 Introduction\n1.1\\tWords.", "LAMPS OF THE NORTH")]
    [InlineData("Document LSP/3/4\nNote by the Secretary-General\n**Lamps of the north**\n# I. Background\nWords.", "Lamps of the north")]
    [InlineData("Document LSP/3/4\nContribution from Norrland\n# Lamps and wicks\n## Chapter 1\nWords.", "Lamps and wicks")]
    [InlineData("CONFIDENTIAL\nLSP/3/4\n3 May 2026\nPROPOSALS ON OIL\n1.1\\tWords.", "PROPOSALS ON OIL")]
    [InlineData("UNION OF HARBOURS\nDocument LSP/3/4\nSUMMARY OF THE 3rd MEETING\nSummary\nWords.", "SUMMARY OF THE 3rd MEETING")]
    [InlineData("# تقرير الاجتماع الرابع للفريق الدائم\n1.1\\tكلمات.", "تقرير الاجتماع الرابع للفريق الدائم")]
    [InlineData("# 第四次会议报告\n1.1\\t灯塔。", "第四次会议报告")]
    [InlineData("Document LSP/3/4\nSubject: Oil for all\nLAMPS OF THE NORTH\n1.1\\tWords.", "Oil for all")]
    [InlineData("© Union of Harbours\nDocument LSP/3/4\nAll rights reserved\nLAMPS OF THE NORTH\n1.1\\tWords.", "LAMPS OF THE NORTH")]
    [InlineData("Document LSP/3/4\nPage 1 of 12\nLAMPS OF THE NORTH\n1.1\\tWords.", "LAMPS OF THE NORTH")]
    [InlineData("Document LSP/3/4\nLAMPS OF THE NORTH\nAND THEIR KEEPERS\n1.1\\tWords.", "LAMPS OF THE NORTH AND THEIR KEEPERS")]
    public void The_title_is_the_line_in_capitals_the_heading_above_all_others_or_the_one_that_is_announced(string lines, string title)
    {
        var found = MadeUpPapers.Head(MadeUpPapers.Of(lines)).Title;

        Assert.Equal(title, found?.Value);
        Assert.NotEqual(Certainty.Unsure, found?.Certainty);
    }

    [Theory]
    [InlineData("# 1 Introduction\nWords.\n# 2 Proposal\nWords.")]
    [InlineData("# Chapter one\nWords of the keepers.\n# Chapter two")]
    [InlineData("# 第一章 灯塔简介\n1.1\\t灯塔。")]
    [InlineData("# CAPÍTULO PRIMEIRO\nAs luzes do porto.")]
    [InlineData("# Approved Judgment\nWords of the keepers.")]
    [InlineData("# Page 1092\tHarbour Gazette 2008\tNo. 52\nWords.")]
    [InlineData("Official - Subject to Final Review\nWords of the keepers.")]
    [InlineData("# COMMITTEE OF HARBOURS\nPresent: all keepers of the port.")]
    [InlineData("Document LSP/3/4\nReport by the Chair\n1.1\\tWords.")]
    [InlineData("# Lamps\nWords.\n# Wicks\nWords.\n# Oil")]
    [InlineData("Document LSP/3/4\n“Light for all”\nPrices of lamp oil in harbours\n1.1\\tWords.")]
    [InlineData("For each lamp below we say what it costs, and who pays for it in the end.\n1.1\\tWords.")]
    public void What_only_looks_like_a_title_is_asked_about(string lines)
    {
        var found = MadeUpPapers.Head(MadeUpPapers.Of(lines)).Title;

        Assert.True(found is null or { Certainty: Certainty.Unsure }, found?.Value);
    }

    [Fact]
    public void The_sign_of_a_note_is_no_part_of_a_title()
    {
        var paper = ReadPaper.Of(MadeDocx.Of(
            "<w:p>" + MadeDocx.R("PRICES OF 10", "") + MadeDocx.R("3", "<w:vertAlign w:val=\"superscript\"/>") + MadeDocx.R(" LAMPS")
                + "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>",
            MadeDocx.P("1.1\tWords.")).Footnotes("<w:footnote w:id=\"1\">" + MadeDocx.P("In 2012.") + "</w:footnote>"));

        Assert.Equal("PRICES OF 103 LAMPS", MadeUpPapers.Head(paper).Title?.Value);
    }

    [Theory]
    [InlineData("____________")]
    [InlineData("………………")]
    [InlineData("None")]
    [InlineData("n/a")]
    [InlineData("References")]
    [InlineData("# Introduction")]
    public void Nothing_under_action_required_is_nothing(string under)
    {
        var head = MadeUpPapers.Head(MadeUpPapers.Of($"Document LSP/3/4\nOil for all\nAction required\n{under}\n1.1\\tWords."));

        Assert.Null(head.ActionRequested);
    }

    [Fact]
    public void What_stands_under_action_required_is_kept()
    {
        Assert.Equal(
            "The party is invited to note this.",
            MadeUpPapers.Head(MadeUpPapers.Of("Document LSP/3/4\nAction required\nThe party is invited to note this.\n1.1\\tWords."))
                .ActionRequested?.Value);
    }

    [Fact]
    public void Japanese_is_said_to_be_Japanese()
    {
        using var archive = new InputArchive();

        var language = Fact(Assert.Single(archive.Import("16-japanese.docx").Papers), "language");

        Assert.Equal(("ja", Certainty.Unsure), (language.Value, language.Certainty));
        Assert.Contains("Japanese is not one of the archive’s languages", language.How, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("회의는 5월에 열렸으며 등대의 관리에 대하여 이야기하였다.", null, "ko")]
    [InlineData("چراغ‌های بندر در شب روشن می‌شوند و نگهبانان آنها را خاموش می‌کنند. این گزارش درباره بهای روغن است.", null, "fa")]
    [InlineData("Ліхтарі порту горять усю ніч, і їхні доглядачі не сплять, доки є кораблі.", null, "uk")]
    [InlineData("Os faróis do porto são acesos ao anoitecer e a sua luz não se vê na terra, como é dito no relatório.", null, "pt")]
    [InlineData("Os faróis do porto são acesos ao anoitecer e a sua luz não se vê na terra.", "pt-BR", "pt")]
    [InlineData("Die Lampen des Hafens werden am Abend von den Wärtern entzündet und sind auch in der Nacht nicht zu sehen.", null, "de")]
    [InlineData("Latarnie w porcie są zapalane przez strażników i nie gasną do rana, jak to jest opisane w raporcie.", "en-GB", "pl")]
    [InlineData("De lampen van de haven worden door de wachters aangestoken en zijn ook in de nacht niet te zien op het land.", null, "nl")]
    [InlineData("灯塔的管理由港口负责，会议于五月举行。", null, "zh")]
    [InlineData("Les lampes du port sont allumées par les gardiens et ne sont pas éteintes dans la nuit.", "en-US", "fr")]
    [InlineData("تحترق مصابيح الميناء طوال الليل، وهذا عزاء لكل من يأتي إليها من البحر.", null, "ar")]
    public void The_language_is_that_of_the_letters_or_of_the_small_words(string text, string? declared, string language)
    {
        Assert.Equal(language, MadeUpPapers.Head(MadeUpPapers.Of(text, language: declared)).Language?.Value);
    }

    [Theory]
    [InlineData("Original: French", "fr", true)]
    [InlineData("Original: English", "en", false)]
    [InlineData("Original: English/French", "en,fr", false)]
    [InlineData("ORIGINAL: RUSSIAN", "ru", true)]
    [InlineData("Original language: Spanish", "es", true)]
    public void A_paper_that_names_the_language_of_its_original_is_a_translation_of_it(string line, string languages, bool isTranslation)
    {
        var head = MadeUpPapers.Head(MadeUpPapers.Of(
            $"Document LSP/3/4\n{line}\nOil for all\n1.1\\tThe lamps of the port are lit in the evening and the keepers are awake."));

        Assert.Equal(languages, string.Join(',', head.Original!.Value));
        Assert.Equal(isTranslation, head.IsTranslation);
    }

    [Fact]
    public void Letters_of_two_scripts_are_asked_about()
    {
        var head = MadeUpPapers.Head(MadeUpPapers.Of("مصابيح الميناء طوال الليل وهذا عزاء\nThe lamps of the harbour burn all night"));

        Assert.Equal(Certainty.Unsure, head.Language?.Certainty);
    }

    [Fact]
    public void A_page_of_lines_without_empty_lines_between_shows_its_head()
    {
        using var archive = new InputArchive();

        var paper = Assert.Single(archive.Import("12-plain-lines.txt").Papers);

        Assert.Equal("WG-COP/25/13", Fact(paper, "document number").Value);
        Assert.Equal("SUMMARY OF THE 25th MEETING", Fact(paper, "title").Value);
        Assert.Equal("2026-09-30", Fact(paper, "date on the paper").Value);
        Assert.Equal("25", Fact(paper, "meeting").Value);
    }

    [Fact]
    public void A_meeting_that_is_proposed_takes_day_and_place_from_the_letterheads_of_its_papers()
    {
        using var archive = new InputArchive();

        var proposed = Assert.Single(archive.Import("12-plain-lines.txt").Proposed, p => p.Path == "meetings/25.yml");

        var page = archive.Read(proposed.Path);
        Assert.Contains("date: 2026-09-30\n", page, StringComparison.Ordinal);
        Assert.Contains("venue: \"Geneva\"\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hyphen_that_a_pdf_calls_soft_and_prints_is_a_hyphen()
    {
        using var archive = new InputArchive();

        var text = archive.Read(Assert.Single(archive.Import("06-hyphen-as-soft-hyphen.pdf").Papers).Path!);

        Assert.Contains("35-40", text, StringComparison.Ordinal);
        Assert.Contains("2010-2012", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reviewers_comment_of_google_docs_is_a_comment_its_notes_are_notes_and_its_links_lead_where_they_say()
    {
        using var archive = new InputArchive();

        var paper = Assert.Single(archive.Import("11-google-docs-comment.html").Papers);

        var text = archive.Read(paper.Path!);
        Assert.DoesNotContain("asks a reviewer", text, StringComparison.Ordinal);
        Assert.Contains(paper.Findings, f =>
            f is { Hidden: "comments", Words: "Is it so? asks a reviewer", What: "comment, on “Third point”" });
        Assert.Contains("[the page](https://ports.example/a)", text, StringComparison.Ordinal);
        Assert.Contains("First point^1^", text, StringComparison.Ordinal);
        Assert.Contains("[Struck by a class.]{.deleted} Kept.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_whose_words_run_up_the_paper_is_read()
    {
        using var archive = new InputArchive();

        var paper = Assert.Single(archive.Import("14-turned-page.pdf").Papers);

        Assert.DoesNotContain(paper.Findings, f => f.What.Contains("across the page", StringComparison.Ordinal));
        Assert.True(archive.Read(paper.Path!).Length > 0);
    }

    [Theory]
    [InlineData(0, 1, -1, 0)] // upwards
    [InlineData(0, -1, 1, 0)] // downwards
    [InlineData(-1, 0, 0, -1)] // upside down
    public void A_page_is_read_whichever_way_its_words_run(int a, int b, int c, int d)
    {
        string[] lines = ["The lamps of the harbour burn all night.", "The oil is dear, and the wicks are cheap.", "Nobody counts them."];
        var pdf = new MadePdf().Page();
        for (var i = 0; i < lines.Length; i++)
        {
            pdf.Turned(300 - (c * 13 * i), 400 - (d * 13 * i), lines[i], a, b, c, d);
        }

        var text = string.Join(' ', ReadPaper.Of("a.pdf", pdf.Bytes()).Blocks.Select(x => x.Plain));

        Assert.Equal(string.Join(' ', lines), text);
    }

    [Fact]
    public void A_page_that_is_embedded_in_a_word_file_is_read_in_its_place()
    {
        using var archive = new InputArchive();

        var paper = Assert.Single(archive.Import("18-altchunk.docx").Papers);

        var text = archive.Read(paper.Path!);
        Assert.Matches("(?s)lanterns.*These words stand in an embedded page.*After the chunk", text);
        Assert.Contains(paper.Findings, f => f.What.Contains("another file is embedded here", StringComparison.Ordinal));
    }

    [Fact]
    public void A_meeting_that_the_secretariat_announces_needs_no_other_source_and_no_further_answer()
    {
        using var archive = new InputArchive();

        var answer = FormAnswer.For(archive.Data, File.ReadAllText(InputArchive.Input("24-form-announce-without-source.md")), Day);

        Assert.True(answer.Succeeded, answer.Text);
        Assert.DoesNotContain("to fill in", archive.Read("meetings/25.yml").Split("\n#")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("21-title-with-escape.yml", "COP101", Severity.Error)]
    [InlineData("23-title-in-curly-marks.yml", "COP123", Severity.Warning)]
    public void A_title_that_is_not_written_as_it_is_meant_is_pointed_out_by_the_check(string name, string code, Severity severity)
    {
        using var archive = new InputArchive();
        File.Copy(InputArchive.Input(name), Path.Combine(archive.Data, "documents", "wg-cp-25-20.yml"));
        var faults = new DiagnosticBag();

        RecordLoader.Load(archive.Data, faults);

        Assert.Contains(faults.Sorted(), f => f.Code == code && f.Severity == severity && f.Place.File == "data/documents/wg-cp-25-20.yml");
    }

    [Theory]
    [InlineData("05-windows-line-ends.html")]
    [InlineData("05-windows-line-ends.md")]
    public void A_paper_with_the_line_ends_of_windows_is_kept_as_it_came(string name)
    {
        using var archive = new InputArchive();
        var content = File.ReadAllText(InputArchive.Input(name)).ReplaceLineEndings("\r\n");

        var paper = Assert.Single(archive.Import(name, Encoding.UTF8.GetBytes(content)).Papers);

        Assert.Equal(
            content,
            archive.Read(Path.ChangeExtension(paper.Path!, null) + "/as-issued" + Path.GetExtension(name)));
    }

    [Fact]
    public void A_paper_with_hundreds_of_odd_signs_has_a_short_answer()
    {
        using var archive = new InputArchive();

        var answer = ImportAnswer.Of(archive.Import("09-long-answer.docx"), dryRun: false);

        Assert.InRange(answer.Length, 1, 5_000);
    }

    [Theory]
    [InlineData("text/html", "<html><body><p>Lamps of the harbour.</p></body></html>")]
    [InlineData("text/plain", "Lamps of the harbour.")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document", null)]
    public void Whatever_is_embedded_in_a_word_file_is_read_in_its_place(string type, string? content)
    {
        var chunk = content is null ? MadeDocx.Of(MadeDocx.P("Lamps of the harbour.")).Bytes() : Encoding.UTF8.GetBytes(content);

        var paper = ReadPaper.Of(
            MadeDocx.Of(MadeDocx.P("Before."), "<w:altChunk r:id=\"c\"/>", MadeDocx.P("After.")).Chunk("c", type, chunk));

        Assert.Equal(["Before.", "Lamps of the harbour.", "After."], paper.Blocks.Select(b => b.Plain));
    }

    [Fact]
    public void What_is_embedded_and_cannot_be_read_is_told_with_what_to_do()
    {
        var paper = ReadPaper.Of(
            MadeDocx.Of(MadeDocx.P("Before."), "<w:altChunk r:id=\"c\"/>").Chunk("c", "application/rtf", "{\\rtf1 Lamps}"u8.ToArray()));

        Assert.Contains("open the paper in Word", Assert.Single(paper.Findings).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("17-slides.pptx", "slides of PowerPoint")]
    [InlineData("17-empty.docx", "There is nothing in this file: its size is 0 bytes.")]
    public void What_is_no_paper_is_refused_in_a_sentence(string name, string sentence)
    {
        using var archive = new InputArchive();

        var fault = Assert.Single(archive.Import(name).Papers).Fault;

        Assert.Contains(sentence, fault?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.rtf", "{\\rtf1 Lamps}", "Rich Text")]
    [InlineData("a.doc", "{\\rtf1 Lamps}", "Rich Text")]
    [InlineData("a.html", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\n\n<html><p>Lamps", "(.mht)")]
    public void A_file_of_another_kind_is_told_by_its_content(string name, string content, string sentence)
    {
        var (_, faults) = ReadPaper.Try(name, Encoding.UTF8.GetBytes(content));

        Assert.Contains(sentence, Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1251, "Фонари порта горят всю ночь, и это утешение для всех, кто приходит с моря.")]
    [InlineData(20866, "Фонари порта горят всю ночь, и это утешение для всех, кто приходит с моря.")]
    [InlineData(1256, "تحترق مصابيح الميناء طوال الليل، وهذا عزاء لكل من يأتي إليها من البحر.")]
    [InlineData(1252, "Les lampes du port brûlent toute la nuit, à l’écart des bateaux qui rentrent après la tempête.")]
    public void Letters_of_an_old_encoding_are_recognised_and_told(int codePage, string text)
    {
        var paper = ReadPaper.Of("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text));

        Assert.Equal(text, string.Join('\n', paper.Blocks.Select(b => b.Plain)));
        Assert.Contains(paper.Findings, f => f.What.Contains("old encoding", StringComparison.Ordinal));
    }

    private static Recognised Fact(ImportedPaper paper, string name) => paper.Facts.Single(f => f.Name == name);
}
