using CopArchive.Importing.Heads;
using CopArchive.Importing.Vocabulary;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;

namespace CopArchive.Tests.Importing;

/// <summary>What a paper says of itself at its head, in six languages. All papers are made up.</summary>
public sealed class HeadTests
{
    private const string English = """
        ^Standing Party on Lantern Safety
        Second meeting – Brightwater, 11 June 2012 | Document LSP/2/3-E
         | 24 May 2012
         | Original: English
        Source: | Norrland
        Title: | Contribution on the colours of lanterns
        1\tThe lanterns of the harbour are of four colours, and that is one more than the rule of the harbour has ever known or wanted.
        """;

    private const string French = """
        ^Groupe permanent sur la sécurité des lanternes
        Deuxième réunion – Brightwater, 11 juin 2012 | Document LSP/2/3-F
         | 24 mai 2012
         | Original: anglais
        Source: | Norrland
        Titre: | Contribution sur les couleurs des lanternes
        1\tLes lanternes du port sont de quatre couleurs, et c'est une de plus que la règle du port n'en a jamais connu.
        """;

    private const string Spanish = """
        ^Grupo permanente sobre la seguridad de los faroles
        Segunda reunión – Brightwater, 11 de junio de 2012 | Documento LSP/2/3-S
         | 24 de mayo de 2012
         | Original: inglés
        Origen: | Norrland
        Título: | Contribución sobre los colores de los faroles
        1\tLos faroles del puerto son de cuatro colores, y es uno más de los que la regla del puerto ha conocido nunca.
        """;

    private const string Russian = """
        ^Постоянная группа по безопасности фонарей
        Второе собрание – Брайтуотер, 11 июня 2012 года | Документ LSP/2/3-R
         | 24 мая 2012 года
         | Оригинал: английский
        Источник: | Norrland
        Название: | Вклад о цветах фонарей
        1\tФонари порта бывают четырех цветов, и это на один больше, чем когда-либо знало правило порта.
        """;

    private const string Arabic = """
        ^الفريق الدائم المعني بسلامة الفوانيس
        الاجتماع الثاني – برايتووتر، 11 يونيو 2012 | الوثيقة LSP/2/3-A
         | ٢٤ مايو ٢٠١٢
         | الأصل: بالإنكليزية
        المصدر: | Norrland
        العنوان: | مساهمة بشأن ألوان الفوانيس
        1\tفوانيس الميناء من أربعة ألوان، وهذا أكثر بواحد مما عرفته قاعدة الميناء في أي وقت مضى.
        """;

    private const string Chinese = """
        ^灯笼安全常设组
        第二次会议 – 布赖特沃特，2012年6月11日 | 文件 LSP/2/3-C
         | 2012年5月24日
         | 原文：英文
        来源： | Norrland
        标题： | 关于灯笼颜色的文稿
        1\t港口的灯笼有四种颜色，比港口规则所知道的多一种。
        """;

    public static TheoryData<string, string, string> Heads { get; } = new()
    {
        { "en", English, "Contribution on the colours of lanterns" },
        { "fr", French, "Contribution sur les couleurs des lanternes" },
        { "es", Spanish, "Contribución sobre los colores de los faroles" },
        { "ru", Russian, "Вклад о цветах фонарей" },
        { "ar", Arabic, "مساهمة بشأن ألوان الفوانيس" },
        { "zh", Chinese, "关于灯笼颜色的文稿" },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void A_letterhead_gives_number_date_meeting_source_title_kind_and_language(string language, string paper, string title)
    {
        var head = MadeUpPapers.Head(MadeUpPapers.Of(paper));

        Assert.Equal(
            (language, "lsp-2-3", "2012-05-24", 2, "Norrland", title),
            (head.Language?.Value, head.Number?.Value.Symbol.Key.Value, head.Date?.Value.Text, head.Meetings?.Value.Single(),
                Assert.Single(head.Sources).Value, head.Title?.Value));
        Assert.All(
            new[]
            {
                head.Number!.Certainty, head.Date!.Certainty, head.Meetings!.Certainty, head.Title!.Certainty, head.Language!.Certainty,
            },
            c => Assert.Equal(Certainty.Sure, c));
        Assert.Contains(head.Type?.Value, new DocumentType?[] { DocumentType.Contribution });
    }

    [Theory]
    [InlineData("LIAISON STATEMENT\n# Reply to the liaison statement on oil", "Reply to the liaison statement on oil")]
    [InlineData("Liaison statement\n# Oil for the lamps", "Oil for the lamps")]
    [InlineData("# LIAISON STATEMENT\nTo: Keepers", "LIAISON STATEMENT")]
    public void A_kind_of_paper_above_a_title_is_no_title(string lines, string title)
    {
        var head = MadeUpPapers.Head(MadeUpPapers.Of($"Document LSP/2/3\n{lines}\n1.1\\tLamps burn all night."));

        Assert.Equal((title, DocumentType.LiaisonStatement), (head.Title?.Value, head.Type?.Value));
        Assert.Equal(Certainty.Sure, head.Type!.Certainty);
    }

    [Theory]
    [InlineData("Circular Letter HC2026/51")]
    [InlineData("CIRCULAR LETTER HC2026/51")]
    [InlineData("Invitation HC2026/51")]
    public void A_number_behind_the_kind_of_paper_is_found(string line) => Assert.Equal(
        "HC2026/51",
        MadeUpPapers.Head(MadeUpPapers.Of($"{line}\nTo Keepers\nSubject: Second meeting\nDear Keepers,\nLamps burn."))
            .Number?.Value.Printed);

    [Theory]
    [InlineData("Date: 24 May 2010", "2010-05-24")]
    [InlineData("May 24th, 2010", "2010-05-24")]
    [InlineData("Geneva, 11 June 2020", "2020-06-11")]
    [InlineData("1er mai 2011", "2011-05-01")]
    [InlineData("Fecha: 3 de setiembre de 2011", "2011-09-03")]
    [InlineData("24.05.2010", "2010-05-24")]
    [InlineData("05.06.2010", "2010-06-05")]
    [InlineData("24/05/2010", "2010-05-24")]
    [InlineData("2010-05-24", "2010-05-24")]
    [InlineData("17-18 March 2010", "2010-03-17/2010-03-18")]
    [InlineData("٢٤ أيار/مايو ٢٠١٠", "2010-05-24")]
    [InlineData("November 2010", "2010-11")]
    [InlineData("日期：2010年5月24日", "2010-05-24")]
    [InlineData("Date: 30 May – 2 June 2012", "2012-05-30/2012-06-02")]
    [InlineData("Date: 28 December 2012 to 3 January 2013", "2012-12-28/2013-01-03")]
    [InlineData("Date: May 24-28, 2012", "2012-05-24/2012-05-28")]
    [InlineData("Date: May 30 – June 2, 2012", "2012-05-30/2012-06-02")]
    [InlineData("Date : du 30 mai au 2 juin 2012", "2012-05-30/2012-06-02")]
    [InlineData("Fecha: 1.º de junio de 2012", "2012-06-01")]
    [InlineData("Дата: 30 мая – 2 июня 2012 года", "2012-05-30/2012-06-02")]
    [InlineData("日期：2012年5月24日至28日", "2012-05-24/2012-05-28")]
    [InlineData("日期：2012年5月30日至6月2日", "2012-05-30/2012-06-02")]
    [InlineData("Friday, 11 June 2010", "2010-06-11")]
    public void A_date_on_the_paper_is_read_with_the_day_first(string line, string date)
    {
        var found = MadeUpPapers.Head(MadeUpPapers.Of(line)).Date;
        Assert.Equal((date, Certainty.Sure), (found?.Value.Text, found?.Certainty));
    }

    [Theory]
    [InlineData("05/06/2010")]
    [InlineData("Date: 05-06-2010")]
    public void A_date_that_can_be_read_in_two_ways_is_left_to_fill_in(string line) =>
        Assert.Equal(Certainty.Unsure, MadeUpPapers.Head(MadeUpPapers.Of(line)).Date?.Certainty);

    [Theory]
    [InlineData("Geneva, 11 June 2012\nRome, 3 May 2012")]
    [InlineData("3 May 2012\n4 May 2012")]
    [InlineData("Geneva, 11 June 2012\n3 May 2012")]
    [InlineData("3 May 2012\nOn lamps\nGeneva, 11 June 2012")]
    [InlineData("Ginebra, 11 de junio de 2012\n3 de mayo de 2012")]
    [InlineData("日内瓦，2012年6月11日\n2012年5月3日")]
    [InlineData("Date: 3 May 2012 / 5 June 2012")]
    public void Where_two_dates_could_be_that_of_the_paper_it_is_asked(string lines) =>
        Assert.Equal(Certainty.Unsure, MadeUpPapers.Head(MadeUpPapers.Of(lines)).Date?.Certainty);

    [Theory]
    [InlineData("Second meeting – Brightwater, 11 June 2010")]
    [InlineData("This report tells what was said on 11 June 2010 in Brightwater by all who were there.")]
    [InlineData("31 June 2010")]
    [InlineData("Date: 30 February 2012")]
    [InlineData("Date: the third of May 2012")]
    [InlineData("Please reply by Friday, 5 June 2012")]
    [InlineData("Deadline: Friday, 5 June 2012")]
    [InlineData("Comments are due before Monday, 3 May 2012")]
    public void The_day_of_a_meeting_and_a_day_in_a_sentence_are_no_date_of_the_paper(string line) =>
        Assert.Null(MadeUpPapers.Head(MadeUpPapers.Of(line)).Date);

    [Theory]
    [InlineData("Report of the second meeting", "2")]
    [InlineData("Report of the 3rd meeting", "3")]
    [InlineData("Outcome of the fifteenth and sixteenth meetings", "15 16")]
    [InlineData("Rapport de la vingt et unième réunion", "21")]
    [InlineData("Informe de la decimosegunda reunión", "12")]
    [InlineData("Отчет двадцать третьего собрания", "23")]
    [InlineData("تقرير الاجتماع الثاني عشر", "12")]
    [InlineData("工作组第十二次会议报告", "12")]
    [InlineData("工作组第12次会议报告", "12")]
    [InlineData("Report on the second lantern", "")]
    public void A_meeting_is_known_by_its_ordinal(string title, string meetings) =>
        Assert.Equal(meetings, string.Join(' ', MadeUpPapers.Head(MadeUpPapers.Of($"# {title}")).Meetings?.Value ?? []));

    [Theory]
    [InlineData("Reference: LSP/1/7\nDocument LSP/2/3")]
    [InlineData("Reference: your letter LSP/1/7")]
    [InlineData("Document LSP/2/3\nDocument LSP/2/4")]
    [InlineData("Document LSP/2/3 Add.1/Corr.2")]
    public void A_number_that_may_be_that_of_another_paper_is_asked_about(string lines) =>
        Assert.Equal(Certainty.Unsure, MadeUpPapers.Head(MadeUpPapers.Of(lines)).Number?.Certainty);

    [Theory]
    [InlineData("Document LSP/2/3\nRevision 1 of the guidelines on lamps in harbours", "LSP/2/3")]
    [InlineData("Document SPLS/2/3-E\n(Revision 3)", "SPLS/2/3 Rev.3")]
    [InlineData("Corrigendum 1 to Document LSP/2/3-E", "LSP/2/3 Corr.1")]
    [InlineData("Addendum 2 au Document LSP/2/3", "LSP/2/3 Add.2")]
    [InlineData("In reply to Document LSP/2/3", null)]
    [InlineData("Annex to Document LSP/2/3", null)]
    public void A_version_is_that_of_the_number_only_where_its_line_says_no_more(string lines, string? printed) =>
        Assert.Equal(printed, MadeUpPapers.Head(MadeUpPapers.Of(lines)).Number?.Value.Printed);

    [Theory]
    [InlineData("Document LSP/2/3-E", "LSP/2/3")]
    [InlineData("Document LSP/2/3 Rev.1-F", "LSP/2/3 Rev.1")]
    [InlineData("Documento SPLS-2/3-S", "SPLS-2/3")]
    [InlineData("HC12/4-R", "HC12/4")]
    public void A_number_is_that_of_the_paper_in_all_languages(string line, string printed) =>
        Assert.Equal(printed, MadeUpPapers.Head(MadeUpPapers.Of(line)).Number?.Value.Printed);

    [Theory]
    [InlineData("Document LSP/2/10 Rev.1", "lsp-2-10-r1")]
    [InlineData("Revision 2 to\\nDocument LSP/2/10-E", "lsp-2-10-r2")]
    [InlineData("Corrigendum 1 to\\nDocument SPLS-2/10", "lsp-2-10-corr1")]
    [InlineData("Révision 1 au\\nDocument LSP/2/10-F", "lsp-2-10-r1")]
    [InlineData("Ref.: HC12/4", "hc12-4")]
    public void A_number_is_read_with_its_version(string lines, string key) =>
        Assert.Equal(key, MadeUpPapers.Head(MadeUpPapers.Of(lines)).Number?.Value.Symbol.Key.Value);

    [Fact]
    public void A_number_in_a_sentence_is_a_mention_of_another_paper() =>
        Assert.Null(MadeUpPapers.Head(MadeUpPapers.Of("The Party looked at LSP/2/6 and was content with all that it says.")).Number);

    [Fact]
    public void The_name_of_the_file_gives_the_number_where_the_paper_does_not()
    {
        var number = MadeUpPapers.Head(MadeUpPapers.Of("On lamps.", "LSP-2-7.docx")).Number;
        Assert.Equal(("lsp-2-7", Certainty.Likely), (number?.Value.Symbol.Key.Value, number?.Certainty));
    }

    [Theory]
    [InlineData("# Draft report on wicks", DocumentType.Report)]
    [InlineData("# Contribution from Norrland", DocumentType.Contribution)]
    [InlineData("# Ordre du jour", DocumentType.Agenda)]
    [InlineData("# Круг ведения", DocumentType.TermsOfReference)]
    [InlineData("Dear Sir/Madam,", DocumentType.Letter)]
    [InlineData("尊敬的先生/女士：", DocumentType.Letter)]
    public void The_kind_of_paper_is_recognised_by_its_words(string line, DocumentType type) =>
        Assert.Equal(type, MadeUpPapers.Head(MadeUpPapers.Of(line)).Type?.Value);

    [Fact]
    public void A_title_of_which_several_lines_could_be_it_is_left_to_fill_in()
    {
        var title = MadeUpPapers.Head(MadeUpPapers.Of("Lamps and their keepers\nA word on wicks\nOil")).Title;
        Assert.Equal(Certainty.Unsure, title?.Certainty);
        Assert.Contains("A word on wicks", title!.How, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^Harbour Gazette / Vol. 12, No. 3 / Proposed Rules\n47\n**Proposed Rules**\nThis section holds what is proposed.")]
    [InlineData("^Journal officiel du port – Décrets et arrêtés – page 3\n**Décrets et arrêtés**\nLes lanternes sont comptées.")]
    [InlineData("^Boletín del puerto, 3 de mayo, Avisos y edictos\nAVISOS Y EDICTOS\nSe cuentan los faroles.")]
    public void A_line_that_is_only_a_part_of_the_head_of_every_page_is_asked_about(string lines) =>
        Assert.Equal(Certainty.Unsure, MadeUpPapers.Head(MadeUpPapers.Of(lines)).Title?.Certainty);

    [Theory]
    [InlineData("^CONTRIBUTION ON LAMPS\n**CONTRIBUTION ON LAMPS**\n1\\tLamps burn.")]
    [InlineData("^- 3 -\n**Contribution on lamps**\n1\\tLamps burn.")]
    [InlineData("^LSP/2/3-E, page 3\nCONTRIBUTION ON LAMPS\n1\\tLamps burn.")]
    public void A_title_that_stands_alone_at_the_head_of_every_page_is_one(string lines)
    {
        var title = MadeUpPapers.Head(MadeUpPapers.Of(lines)).Title;
        Assert.Equal(("contribution on lamps", true), (title?.Value.ToLowerInvariant(), title?.Certainty != Certainty.Unsure));
    }

    [Theory]
    [InlineData("# Description of the project")]
    [InlineData("# Beschreibung des Vorhabens")]
    [InlineData("**Description of the project**\n# Costs")]
    public void A_heading_below_a_whole_form_is_no_title_unasked(string heading) => Assert.NotEqual(
        heading.Split('\n')[0].Trim('*', '#', ' '),
        MadeUpPapers.Head(MadeUpPapers.Of("Application for lamps of the harbour\n"
            + string.Concat(Enumerable.Range(1, 18).Select(i => $"Field of the applicant {(char)('a' + i)}{(char)('b' + i)}\n"))
            + heading)).Title
                is { Certainty: not Certainty.Unsure } title ? title.Value : null);

    [Theory]
    [InlineData("# Table with options\n**List of services**\n- Tea\n- Oil")]
    [InlineData("# Lamps\n**Kinds of oil that burn well**\nThe first is whale oil.")]
    [InlineData("## Laternen\n**Arten von Öl**\nDas erste ist Tran.")]
    public void A_heavy_line_below_a_heading_is_no_title_unasked(string lines) => Assert.NotEqual(
        lines.Split("**")[1],
        MadeUpPapers.Head(MadeUpPapers.Of(lines)).Title is { Certainty: not Certainty.Unsure } title ? title.Value : null);

    [Theory]
    [InlineData("Subject: Subject")]
    [InlineData("Title: | Title")]
    [InlineData("Objet : Objet")]
    [InlineData("Asunto: Título")]
    public void A_label_behind_a_label_is_no_title(string line) => Assert.False(MadeUpPapers.Head(
        MadeUpPapers.Of($"Recipient of this letter\n{line}\nDear Client,\nLamps burn.")).Title is { Certainty: not Certainty.Unsure });

    [Theory]
    [InlineData("Eto ochen prostoy text so snoskoy vnizu", "en-US", false)]
    [InlineData("Oleum lucernae carum est valde", "en", false)]
    [InlineData("Lamps of the harbour and their keepers", "en", true)]
    [InlineData("Proposed budget", "en", true)]
    public void A_few_words_of_another_language_are_not_that_which_the_file_claims(string words, string declared, bool isTaken) =>
        Assert.Equal(
            isTaken,
            MadeUpPapers.Head(MadeUpPapers.Of(words, language: declared)).Language is { Certainty: not Certainty.Unsure });

    [Fact]
    public void The_words_of_a_paper_count_more_than_the_language_that_its_file_claims()
    {
        var language = MadeUpPapers.Head(MadeUpPapers.Of("Les lanternes du port sont de quatre couleurs, "
            + "et c'est une de plus que la règle du port n'en a jamais connu, ce qui est dans les livres.", language: "en-US")).Language;
        Assert.Equal(("fr", Certainty.Likely), (language?.Value, language?.Certainty));
    }
}
