using CopArchive.Diagnostics;

namespace CopArchive.Tests.Texts;

public sealed class TextFaultTests
{
    [Theory]
    [InlineData("6.7 a\n6.8 b", "COP200@2:1+3")]
    [InlineData("a\n  1. b", "COP200@2:3+2")]
    [InlineData("## a {.agenda}\n\n1 b\n2 c\n12 June", "COP200@4:1+1")]
    [InlineData("a <b>b</b> \\<i> 1<2", "COP201@1:3+3 COP201@1:7+4")]
    [InlineData("<!-- a -->", "COP201@1:1+4")]
    [InlineData("[1]: http://x.org", "COP202@1:1+17")]
    [InlineData("::: note\na\n\n:::", "COP203@1:1+8 COP203@4:1+3")]
    [InlineData("::: signature\na\n\nb", "COP204@1:1+13")]
    [InlineData("a {#x}\n\nb {#x}", "COP205@3:1+6")]
    [InlineData("a {#1x}", "COP206@1:3+5")]
    [InlineData("# a", "COP207@1:1+3")]
    [InlineData("## a\n\n#### b", "COP208@3:1+6")]
    [InlineData("### a", "COP208@1:1+5")]
    [InlineData("a {b}", "COP209@1:3+3")]
    [InlineData("a {.operative}", "COP209@1:3+12")]
    [InlineData("· a\n• b", "COP210@1:1+1 COP210@2:1+1")]
    [InlineData("* a", "COP210@1:1+1")]
    [InlineData("a ![b](c.png)", "COP211@1:3+11")]
    [InlineData("1.1 a:\n\n- b", "COP213@3:1+3")]
    [InlineData("1.1 a\n\n  ## b", "COP214@3:3+4")]
    [InlineData("a\n\n***", "COP215@3:1+3")]
    [InlineData("a\n---\n\n```\n\n##b", "COP216@2:1+3 COP216@4:1+3 COP216@6:1+3")]
    [InlineData("| a | b |\n|---|---|\n| c |", "COP217@3:1+5")]
    [InlineData("[a](documents/b \"c\")", "COP218@1:1+20")]
    [InlineData("> a\nb", "COP219@2:1+1")]
    [InlineData("a\0", "COP101@1:2+1")]
    [InlineData("a\n\u202Eb", "COP101@2:1+1")]
    [InlineData("a &#x202E;b", "COP101@1:3+8")]
    [InlineData("a &#1;b", "COP101@1:3+4")]
    [InlineData("a &#xFFFE;b", "COP101@1:3+8")]
    [InlineData("[a](http://x.org/&#x202E;)", "COP101@1:1+26")]
    public void A_fault_is_reported_with_its_place(string text, string faults) => Assert.Equal(faults, Outline.Faults(text));

    [Theory]
    [InlineData("[a](javascript:b)")]
    [InlineData("[a](JavaScript:b)")]
    [InlineData("[a](java&#115;cript:b)")]
    [InlineData("[a](java&#10;script:b)")]
    [InlineData("[a](<java\tscript:b>)")]
    [InlineData("[a]( &#x20;javascript&colon;b)")]
    [InlineData("[a](vbscript:b)")]
    [InlineData("[a](data:text/html,b)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](blob:http://x.org/b)")]
    [InlineData("[a](view-source:x)")]
    [InlineData("[a](intent:x)")]
    [InlineData("<javascript:b>")]
    [InlineData("1.1 a *[b](data:c)*")]
    [InlineData("| a |\n|---|\n| [b](data:c) |")]
    [InlineData("> [b](data:c)")]
    public void A_link_that_leads_to_no_page_is_a_fault(string text) =>
        Assert.Contains("COP221@", Outline.Faults(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("[a](http://x.org/javascript:b)")]
    [InlineData("[a](HTTPS://x.org)")]
    [InlineData("[a](mailto:a@x.org)")]
    [InlineData("[a](tel:+41227300000)")]
    [InlineData("[a](ftp://x.org/b)")]
    [InlineData("[a](documents/b#p-1)")]
    [InlineData("<https://x.org>")]
    [InlineData("javascript: is a word")]
    [InlineData("\\[a](javascript:b)")]
    [InlineData("`[a](javascript:b)`")]
    public void Words_and_links_to_pages_are_none(string text) =>
        Assert.DoesNotContain("COP221@", Outline.Faults(text), StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_ends_on_the_twelfth_level_and_loses_nothing()
    {
        var text = string.Join("\n", Enumerable.Range(0, 30).Select(i => new string(' ', i * 2) + "- x" + i));
        var (body, faults) = Outline.Parse(text);

        Assert.Equal(30, body.AllUnits().Count());
        Assert.All(faults, f => Assert.Equal("COP212", f.Code));
        Assert.Equal(17, faults.Count);
    }

    [Theory]
    [InlineData("[")]
    [InlineData(">")]
    [InlineData("*a ")]
    [InlineData("`")]
    [InlineData("<a")]
    [InlineData("[a](")]
    [InlineData("![")]
    [InlineData("](")]
    [InlineData("{#")]
    [InlineData("|")]
    [InlineData("&#")]
    [InlineData("http://x.org ")]
    [InlineData("WG-CP-")]
    [InlineData("Resolution 1 of A ")]
    [InlineData("1.")]
    [InlineData("- ")]
    [InlineData("\\")]
    [InlineData("a]{lang=")]
    [InlineData("^~")]
    public void Hostile_text_ends_at_once_with_its_words_kept(string sign)
    {
        var text = string.Concat(Enumerable.Repeat(sign, 20_000));
        var shown = string.Concat(Outline.Parse(text).Body.Units.Select(u => u.PlainWithChildren()));
        Assert.True(shown.Length >= 9_000);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("| a |\n|---|\n")]
    [InlineData("1.1 a:\n")]
    [InlineData("## a\n\n")]
    [InlineData("::: signature\n")]
    [InlineData("a {#b}\n\n")]
    public void Thousands_of_blocks_end_at_once(string lines) =>
        Assert.NotEmpty(Outline.Parse(string.Concat(Enumerable.Repeat(lines + "\n", 20_000))).Body.Units);

    [Fact]
    public void A_line_of_a_million_signs_is_words()
    {
        var (body, faults) = Outline.Parse(new string('a', 1_000_000));

        Assert.Equal(1_000_000, Assert.Single(body.Units).Plain().Length);
        Assert.Equal("COP220", Assert.Single(faults).Code);
    }

    [Fact]
    public void A_text_of_more_than_two_megabytes_is_refused()
    {
        var (body, faults) = Outline.Parse(new string('a', 2_000_001));

        Assert.Empty(body.Units);
        Assert.Equal("COP102", Assert.Single(faults).Code);
    }

    [Fact]
    public void Each_kind_of_fault_has_a_code_of_its_own_and_its_example_has_it()
    {
        Assert.Equal(TextFaults.All.Count, TextFaults.All.Select(k => k.Code).Distinct().Count());
        Assert.All(TextFaults.All, kind =>
        {
            Assert.Matches("^COP2[0-4][0-9]$", kind.Code);
            if (kind.Code is not ("COP212" or "COP220"))
            {
                Assert.Contains(kind.Code, Outline.Faults(kind.Example));
                Assert.DoesNotContain(kind.Code, Outline.Faults(kind.Mended));
            }
        });
    }
}
