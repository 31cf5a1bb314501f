using CopArchive.Importing;
using CopArchive.Importing.Papers;

namespace CopArchive.Tests.Importing;

/// <summary>From the blocks of a paper to its text: labels, what stands in what, headings, quotations, signatures.</summary>
public sealed class PaperTextTests
{
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        {
            "numbered paragraphs under numbered headings",
            """
            1.\tIntroduction
            1.1\tThe Party met.
            1.2.\tIt sat.
            2.\tLamps
            2.1\tThey burn.
            """,
            """
            ## 1. Introduction

            1.1 The Party met.

            1.2. It sat.

            ## 2. Lamps

            2.1 They burn.
            """
        },
        {
            "letters under paragraphs, numbers under letters, and back",
            """
            1.1\tThe council resolves the following:
            a.\tto light:
            1.\tlamps;
            2.\twicks;
            b.\tto sleep.
            1.2\tDone.
            """,
            """
            1.1 The council resolves the following:

              a. to light:

                1. lamps;
                2. wicks;

              b. to sleep.

            1.2 Done.
            """
        },
        {
            "clauses with bare numbers, numbered paragraphs in them, and what follows behind",
            """
            The council resolves
            1\tto light lamps, with these tasks:
              1.1\tto look;
              1.2.\tto tell;
            2.\tto report.
            The following is an elaboration:
            1. First comes oil.
            2. Then comes fire:
            A. a match,
            B. a lens.
            3. Then light.
            """,
            """
            ## The council resolves {.operative}

            1 to light lamps, with these tasks:

              1.1 to look;

              1.2. to tell;

            2. to report.

            ***

            The following is an elaboration:

            1. First comes oil.
            2. Then comes fire:

              A. a match,
              B. a lens.

            3. Then light.
            """
        },
        {
            "Roman numbers, and the letter i behind h",
            """
            (i)\tone
            (ii)\ttwo
            (iii)\tthree
            Apart.
            (h)\teight
            (i)\tnine
            """,
            """
            (i) one
            (ii) two
            (iii) three

            Apart.

            (h) eight
            (i) nine
            """
        },
        {
            "bullets as deep as they are set in, under the paragraph that announces them",
            """
            4.1\tThese were shown:
            - one
              - inside
            - two
            """,
            """
            4.1 These were shown:

              - one

                - inside

              - two
            """
        },
        {
            "names, hours and years that look like labels",
            """
            A. Writer
            9.30 Opening of the doors
            2010. The Party slept.
            - a point
            """,
            """
            A\. Writer

            9\.30 Opening of the doors

            2010. The Party slept.

            - a point
            """
        },
        {
            "a quotation over several paragraphs, with an omission and clauses",
            """
            1.1\tThe council asked:
            “to keep the Party,
            …………
            invites Members
            1. to come;
            2. to stay.”
            1.2\tThey came.
            """,
            """
            1.1 The council asked:

              > “to keep the Party,
              >
              > […]
              >
              > ## invites Members {.operative}
              >
              > 1. to come;
              > 2. to stay.”

            1.2 They came.
            """
        },
        {
            "a signature behind the closing words of a letter",
            """
            Dear Sir/Madam,
            Come to the harbour.
            Yours faithfully,
            (signed)
            Dr. Corin Tallow\nChairman
            Annex: a map
            """,
            """
            Dear Sir/Madam,

            Come to the harbour.

            Yours faithfully,

            ::: signature
            (signed)
            Dr. Corin Tallow
            Chairman
            :::

            Annex: a map
            """
        },
        {
            "an agenda",
            """
            Draft agenda
            1.\tOpening
            2.\tLamps
            """,
            """
            ## Draft agenda {.agenda}

            1. Opening
            2. Lamps
            """
        },
        {
            "headings of the file, of which none is skipped",
            """
            # Top
            ### Deep
            Words.
            # 2 Next
            """,
            """
            ## Top

            ### Deep

            Words.

            ## 2 Next
            """
        },
        {
            "a table with a heavy first row",
            """
            **Port** | **Lamps**
            Norrland | 3 |
            """,
            """
            | Port | Lamps |
            | --- | --- |
            | Norrland | 3 \| |
            """
        },
        {
            "what Markdown would take for marks",
            """
            # of lamps * two_words * <b>x</b> [a](b) `c`
            Text
            ---
            title: x
            ---
            > quoted
            """,
            """
            ## of lamps \* two\_words \* \<b>x\</b> \[a\](b) \`c\`

            Text

            \---

            title: x

            \---

            \> quoted
            """
        },
        {
            "operative words of other languages",
            """
            décide
            1\tde veiller;
            решает
            1\tсветить;
            يقرر
            1\tأن يضيء؛
            """,
            """
            ## décide {.operative}

            1 de veiller;

            ## решает {.operative}

            1 светить;

            ## يقرر {.operative}

            1 أن يضيء؛
            """
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_paper_is_written_as_texts_are(string name, string paper, string text)
    {
        Assert.NotEmpty(name);
        Assert.Equal(text.ReplaceLineEndings("\n") + "\n", MadeUpPapers.Text(MadeUpPapers.Of(paper)));
    }

    [Fact]
    public void The_letterhead_and_the_heads_of_pages_are_left_out_and_reported()
    {
        var (text, findings) = MadeUpPapers.Make(MadeUpPapers.Of("""
            ^Standing Party, page 1
            ^Standing Party, page 1
            Document LSP/2/3-E | 24 May 2012
            1.1\tThe Party met.
            """));

        Assert.Equal("1.1 The Party met.\n", text);
        Assert.Equal(
            ["head or foot of the pages, 2 times", "the letterhead; its number, date, source and title were read from it"],
            findings.Where(f => f.Kind == FindingKind.Dropped).Select(f => f.What));
    }

    [Theory]
    [InlineData("Standing Party on Lantern Safety\nDocument LSP/2/3\nSecond meeting, Brightwater, 11 June 2012\n24 May 2012\n"
        + "English only\n1.1\\tThe Party met.", "1.1 The Party met.\n")]
    [InlineData("# On lamps\nDocument LSP/2/3\n24 May 2012\nSource: Norrland\n1.1\\tThe Party met.", "1.1 The Party met.\n")]
    [InlineData("Groupe permanent\nDocument LSP/2/3-F\nOriginal : français\n**Les lampes**\n1.1\\tLe groupe s’est réuni.",
        "Groupe permanent\n\nDocument LSP/2/3-F\n\nOriginal : français\n\n**Les lampes**\n\n1.1 Le groupe s’est réuni.\n")]
    [InlineData("Document LSP/2/3\\n24 May 2012\nOriginal: English\nContribution from Norrland\n**ON LAMPS**\nThe Party met.",
        "Contribution from Norrland\n\n**ON LAMPS**\n\nThe Party met.\n")]
    [InlineData("Document LSP/2/3\nDear Keepers,\nThe Party met.", "Document LSP/2/3\n\nDear Keepers,\n\nThe Party met.\n")]
    [InlineData("24 May 2012\nThe Party met.", "24 May 2012\n\nThe Party met.\n")]
    public void A_letterhead_in_lines_is_left_out_as_one_in_a_table_is_and_the_words_are_kept_in_the_note(string lines, string text)
    {
        var (made, findings) = MadeUpPapers.Make(MadeUpPapers.Of(lines));

        Assert.Equal(text, made);
        Assert.DoesNotContain(findings, f => f.Kind == FindingKind.Missing);
    }

    [Theory]
    [InlineData("1 Introduction", "2 Oil and its price")]
    [InlineData("1 Lamps of the harbour", "2 Oil and its price")]
    [InlineData("1 Background", "Conclusion")]
    public void The_first_heading_is_one_though_nothing_stands_above_it(string first, string second)
    {
        var long1 = "The lamps of the harbour burn all night, and the keepers of the pier burn less than they would, or so it is said.";
        var text = MadeUpPapers.Text(MadeUpPapers.Of($"Title: Lamps\n{first}\n{long1}\n{second}\n{long1} Again."));

        Assert.Equal(
            [first, second],
            text.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..].Replace("\\", "")));
    }

    [Fact]
    public void Words_printed_twice_in_a_row_are_kept_once_and_reported()
    {
        const string Words = "The lanterns of the harbour are of four colours, one more than the rule has ever known.";
        var (text, findings) = MadeUpPapers.Make(MadeUpPapers.Of($"{Words}\n{Words}"));

        Assert.Equal(Words + "\n", text);
        Assert.Equal(Words, Assert.Single(findings, f => f.Kind == FindingKind.Dropped).Words);
    }

    [Fact]
    public void A_footnote_stands_behind_its_paragraph_with_its_sign()
    {
        var paper = new SourcePaper("a.docx", "docx",
        [
            new SourceBlock
            {
                Kind = SourceBlockKind.Paragraph,
                Where = "1",
                Runs = [new SourceRun("Lamps"), new SourceRun("1", Raised: 1), new SourceRun(" burn.")],
            },
            new SourceBlock { Kind = SourceBlockKind.Footnote, Label = "1", Where = "2", Runs = [new SourceRun("Some do not.")] },
        ], []);

        Assert.Equal("Lamps^1^ burn.\n\n^1^ Some do not.\n", MadeUpPapers.Text(paper));
    }

    [Fact]
    public void A_link_keeps_its_address_and_one_that_leads_nowhere_is_reported()
    {
        var paper = new SourcePaper("a.docx", "docx",
        [
            new SourceBlock
            {
                Kind = SourceBlockKind.Paragraph,
                Where = "1",
                Runs =
                    [new SourceRun("here", Link: "https://lanterns.example/a"), new SourceRun(" and "), new SourceRun("there", Link: "#")],
            },
        ], []);

        var (text, findings) = MadeUpPapers.Make(paper);

        Assert.Equal("[here](https://lanterns.example/a) and there\n", text);
        Assert.Contains(findings, f => f.Kind == FindingKind.Dropped && f.Words == "#");
    }
}
