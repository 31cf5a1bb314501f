namespace CopArchive.Tests.Texts;

/// <summary>What small texts become.</summary>
public sealed class UnitTests
{
    [Fact]
    public void The_second_report_keeps_its_numbers_and_every_bullet_has_an_anchor() => Assert.Equal(
        """

        Paragraph intro-para1 | Summary
        Section s-1 [1.] | Introduction
          Paragraph p-1.1 [1.1] | At the request of the IT…
            Item p-1.1-a [a.] | to establish a Council W…
              Item p-1.1-a-1 [1.] | to exchange views and pr…
              Item p-1.1-a-2 [2.] | to report to the Council…
            Item p-1.1-b [b.] | to report to the 2010 Pl…
          Paragraph p-1.2 [1.2.] | The elaboration of the t…
        Section s-6 [6.] | Discussions
          Paragraph p-6.2 [6.2] | Comments included:
            Bullet p-6.2-b1 | Several delegates underl…
            Bullet p-6.2-b2 | In this regard, some del…
            Bullet p-6.2-b3 | Some other delegates sug…
            Paragraph p-6.2-para1 | It was also proposed.
          Paragraph p-6.4 [6.4] | The Group suggested
        Signature signature | Dr Sherif Hashem (Republ…

        """,
        Outline.Of("""
            Summary

            ## 1. Introduction

            1.1 At the request of the ITU Council 2009 … Council resolves:

              a. to establish a Council Working Group, with the following terms of reference:

                1. to exchange views and promote and work on the subject matter;
                2. to report to the Council annually;

              b. to report to the 2010 Plenipotentiary Conference.

            1.2. The elaboration of the terms of reference can be found in the Annex.

            ## 6. Discussions

            6.2 Comments
            included:

              - Several delegates underlined
              that social networks have risen.
              - In this regard, some delegates suggested
              - Some other delegates suggested

              It was also proposed.

            6.4 The Group suggested

            ***

            ::: signature
            Dr Sherif Hashem
            (Republic of Egypt)
            :::
            """));

    [Fact]
    public void The_clauses_of_the_terms_of_reference_are_cited_by_their_heading() => Assert.Equal(
        """

        Operative resolves | resolves
          Item resolves-1 [1] | to establish a Council w…
            Paragraph resolves-1.1 [1.1] | to exchange views,
            Paragraph resolves-1.2 [1.2.] | to report annually;
          Item resolves-2 [2.] | to report to the 2010 Pl…
        Operative invites-member-states | invites Member States
          Bullet invites-member-states-b1 | to join
        Paragraph rest-para1 | The following is an elab…
        Item item-1 [1.] | The working group will d…
        Item item-3 [3.] | The working group will d…
          Item item-3-A [A.] | Collecting
          Item item-3-B [B.] | Encouraging
        Paragraph rest-para2 | End.

        """,
        Outline.Of("""
            ## resolves {.operative}

            1 to establish a Council working group:

              1.1 to exchange views,

              1.2. to report annually;

            2. to report to the 2010 Plenipotentiary Conference.

            ## *invites* Member States {.operative}

            - to join

            ***

            The following is an elaboration:

            1. The working group will discuss

            3. The working group will discuss:

              A. Collecting
              B. Encouraging

            End.
            """));

    [Fact]
    public void A_quotation_holds_its_own_labels_headings_and_omissions() => Assert.Equal(
        """

        Section s-1 [1] | Introduction
          Paragraph p-1.1 [1.1] | The work continues.
            Item p-1.1-a [a.] | Council 2009 resolves:
              Quotation p-1.1-a-q1
                Paragraph p-1.1-a-q1-para1 | “to establish a Group:
                Paragraph p-1.1-a-q1-1.1 [1.1] | to exchange views;
                Paragraph p-1.1-a-q1-1.2 [1.2] | to report annually;”
            Item p-1.1-b [b.] | the Conference requests
              Quotation p-1.1-b-q1
                Paragraph p-1.1-b-q1-para1 | “to maintain WG-COP,
                Omission p-1.1-b-q1-omission1 | […]
                Operative p-1.1-b-q1-invites-member-states | invites Member States
                  Item p-1.1-b-q1-invites-member-states-1 [1.] | to join
                  Item p-1.1-b-q1-invites-member-states-2 [2.] | to develop
                Paragraph p-1.1-b-q1-para2 | the end”

        """,
        Outline.Of("""
            ## 1 Introduction

            1.1 The work continues.

              a. Council 2009 resolves:

                > “to establish a Group:
                >
                > 1.1 to exchange views;
                >
                > 1.2 to report annually;”

              b. the Conference requests

                > “to maintain WG-COP,
                >
                > […]
                >
                > ## invites Member States {.operative}
                >
                > 1. to join
                > 2. to develop
                >
                > ***
                >
                > the end”
            """));

    [Fact]
    public void An_agenda_counts_as_the_paper_does() => Assert.Equal(
        """

        Paragraph intro-para1 | Room H
        Agenda agenda | Draft agenda
          Item item-1 [1.] | Opening
          Item item-4 [4] | Information Reports
            Bullet item-4-b1 | Report
            Bullet item-4-b2 | Draft document
          Item item-5 [5.] | Proposals
          Table agenda-table1 | 14h00 Welcome

        """,
        Outline.Of("""
            Room H

            ## Draft agenda {.agenda}

            1. Opening

            4 Information Reports

              - Report
              - Draft document

            5. Proposals

            | | |
            | --- | --- |
            | 14h00 | Welcome |
            """).Replace('\t', ' '));

    [Fact]
    public void Unlabelled_blocks_are_counted_by_kind_within_their_parent() => Assert.Equal(
        """

        Paragraph intro-para1 | a
        Bullet intro-b1 | b
          Bullet intro-b1-b1 | c
        Paragraph intro-para2 | d
        Quotation intro-q1
          Paragraph intro-q1-para1 | e
        Table intro-table1 | f
        Section section1 | Background
          Paragraph section1-para1 | g
          Section section1-section1 | Below
            Item section1-section1-a [a)] | h
          Section s-2.1 [2.1] | Numbered
            Section s-2.1-section1 | Deeper
        Section section2 | Again

        """,
        Outline.Of("""
            a

            - b
              - c

            d

            > e

            | f |
            | --- |

            ## Background

            g

            ### Below

            a) h

            ### 2.1 Numbered

            #### Deeper

            ## Again
            """));

    [Fact]
    public void A_second_holder_of_an_anchor_is_told_apart_and_takes_nobodys_own() => Assert.Equal(
        """

        Paragraph p-6.4 [6.4] | a
        Paragraph p-6.4.3 [6.4] | b
          Bullet p-6.4.3-b1 | c
        Paragraph p-6.4.2 [6.4.2] | d
        Paragraph task [7.1] | e
          Item task-a [a.] | f
        Paragraph p-7.2 [7.2] | g

        """,
        Outline.Of("6.4 a\n\n6.4 b\n\n  - c\n\n6.4.2 d\n\n7.1 e {#task}\n\n  a. f\n\n7.2 g"));

    [Theory]
    [InlineData("1. a", "item-1")]
    [InlineData("1) a", "item-1")]
    [InlineData("(A) a", "item-A")]
    [InlineData("(iv) a", "item-iv")]
    [InlineData("A. a", "item-A")]
    [InlineData("xii. a", "item-xii")]
    [InlineData("6.4) a", "p-6.4")]
    [InlineData("1.2. a", "p-1.2")]
    [InlineData("1\\. a", "intro-para1")]
    [InlineData("6\\.4 a", "intro-para1")]
    [InlineData("\\- a", "intro-para1")]
    [InlineData("\\6.4 a", "intro-para1")]
    [InlineData("1 a", "intro-para1")]
    [InlineData("2010. The Group", "intro-para1")]
    [InlineData("11.06.2010 was a Friday", "intro-para1")]
    [InlineData("(signed)", "intro-para1")]
    [InlineData("Mr. a", "intro-para1")]
    [InlineData("civil. a", "intro-para1")]
    [InlineData("-a", "intro-para1")]
    [InlineData("1.a", "intro-para1")]
    [InlineData("[…]", "intro-para1")]
    [InlineData("    indented", "intro-para1")]
    [InlineData("[x]: http://x.org", "intro-para1")]
    [InlineData("a\n===", "intro-para1")]
    [InlineData("a\n---", "intro-para1")]
    public void A_block_is_what_it_begins_with(string text, string anchor) =>
        Assert.Equal(anchor, Assert.Single(Outline.Parse(text).Body.Units).Anchor);

    [Theory]
    [InlineData("1\\. a", "1. a")]
    [InlineData("\\6.4 a", "6.4 a")]
    [InlineData("[x]: http://x.org/a", "[x]: http://x.org/a")]
    [InlineData("a\n===", "a ===")]
    [InlineData("```\na\n```", "a")]
    [InlineData("a <b>b</b>", "a <b>b</b>")]
    [InlineData("![a](b.png)", "![a](b.png)")]
    [InlineData("[^1]: note", "[^1]: note")]
    [InlineData("a {x=y}", "a {x=y}")]
    [InlineData("::: note", "::: note")]
    [InlineData("* a", "* a")]
    [InlineData("a  \nb", "a b")]
    [InlineData("[a][b] and [c]", "[a][b] and [c]")]
    [InlineData("# 1. a ##", "a ##")]
    public void No_word_is_swallowed(string text, string words) =>
        Assert.Equal(words, Assert.Single(Outline.Parse(text).Body.Units).Plain());

    [Theory]
    [InlineData("*a* **b** ***c*** _d_ e_f_g", "em{'a'}' 'strong{'b'}' 'em{strong{'c'}}' 'em{'d'}' e_f_g'")]
    [InlineData("x^2^ H~2~O `a*b`", "'x'sup{'2'}' H'sub{'2'}'O 'code{'a*b'}")]
    [InlineData("a\\\nb\nc", "'a'↵'b c'")]
    [InlineData(
        "see <http://x.org/a_b> or http://x.org/c.",
        "'see 'a<http://x.org/a_b>{'http://x.org/a_b'}' or 'a<http://x.org/c>{'http://x.org/c'}'.'")]
    [InlineData("[Child Online Protection Initiative](#)", "a<#>{'Child Online Protection Initiative'}")]
    [InlineData("by [1 May]{.deleted} [1 *June*]{.inserted}", "'by 'del{'1 May'}' 'ins{'1 'em{'June'}}")]
    [InlineData("[x]{.struck}", "'[x]{.struck}'")]
    [InlineData("in [Internet *Sehat* dan Aman]{lang=id} and [x]{y}", "'in 'id{'Internet 'em{'Sehat'}' dan Aman'}' and [x]{y}'")]
    [InlineData("a“*b*”c &amp; d &lt;e", "'a“'em{'b'}'”c & d <e'")]
    [InlineData("2 * 3 * 4", "'2 * 3 * 4'")]
    [InlineData("**a *b* c**", "strong{'a 'em{'b'}' c'}")]
    public void Marks_inside_a_block_are_Markdowns(string text, string inlines) =>
        Assert.Equal(inlines, Outline.Inlines(Outline.Parse(text, Outline.NoMentions).Body.Units[0].Content));

    [Fact]
    public void A_passage_and_a_block_can_be_in_another_language_and_an_anchor_can_be_pinned()
    {
        var unit = Assert.Single(Outline.Parse("Internet Sehat\ndan Aman {#sehat lang=id}").Body.Units);

        Assert.Equal(("sehat", true, "id", "Internet Sehat dan Aman"), (unit.Anchor, unit.Pinned, unit.Language, unit.Plain()));
    }

    [Fact]
    public void Quotations_and_tables_take_their_attributes_from_the_line_below()
    {
        var units = Outline.Parse("> a\n{#first lang=fr}\n\n| b |\n| --- |\n{#second}\n\n::: signature {#third}\nc\n:::").Body.Units;

        Assert.Equal(["first", "second", "third"], units.Select(u => u.Anchor));
        Assert.Equal("fr", units[0].Language);
    }

    [Fact]
    public void A_table_keeps_every_cell_and_a_printed_pipe()
    {
        var table = Assert.Single(
            Outline.Parse("| Time | Item \\| `x\\|y` |\n|---|:-:|\n14h00 | Welcome\n| 15h00 |\n| 16h00 | a | b |").Body.Units);

        Assert.Equal("Time\tItem | x|y\n14h00\tWelcome\n15h00\t\n16h00\ta\tb", table.Plain());
        Assert.Equal([true, false, false, false], table.Rows.Select(r => r.Header));
    }
}
