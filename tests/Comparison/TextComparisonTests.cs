using System.Globalization;
using System.Text;
using CopArchive.Comparison;
using CopArchive.Pages.Chaining;
using CopArchive.Pages.Parts;
using CopArchive.Wording;
using CopArchive.Tests.Texts;
using CopArchive.Texts;

namespace CopArchive.Tests.Comparison;

/// <summary>Two texts compared, told in the sentences that a reader meets.</summary>
public sealed class TextComparisonTests
{
    private static string Told(string before, string after) =>
        string.Join('\n', Sentences(Outline.Parse(before).Body, Outline.Parse(after).Body));

    private static IEnumerable<string> Sentences(TextBody before, TextBody after)
    {
        var (was, now) = (new Locators(before, Words.English), new Locators(after, Words.English));
        return TextComparison.Of(before.Units, after.Units).Changes
            .Where(c => !c.Unchanged)
            .Select(c => Words.English.Change(c, u => was.Of(u.Anchor), u => now.Of(u.Anchor)).Plain);
    }

    [Fact]
    public void A_word_that_became_another_is_reported_with_its_place() => Assert.Equal(
        "§ 6.4 changed: “15 July” became “30 July”",
        Told("6.4 Comments are taken until 15 July 2010.", "6.4 Comments are taken until 30 July 2010."));

    [Fact]
    public void A_paragraph_put_between_renumbers_those_behind_it_and_rewrites_none() => Assert.Equal(
        """
        § 6.4 added: “Lamps were counted on every quay of the harbour.”
        § 6.5 was § 6.4
        § 6.6 was § 6.5
        """,
        Told(
            """
            6.3 The Group opened its meeting at dawn.

            6.4 Fog has no season, as the League said.

            6.5 Ladders are lent from port to port.
            """,
            """
            6.3 The Group opened its meeting at dawn.

            6.4 Lamps were counted on every quay of the harbour.

            6.5 Fog has no season, as the League said.

            6.6 Ladders are lent from port to port.
            """));

    [Fact]
    public void A_paragraph_put_before_others_of_nearly_the_same_words_takes_none_of_them() => Assert.Equal(
        """
        § 6.1 added: “The Group noted document 9 by Wickwell, with thanks.”
        § 6.2 was § 6.1
        § 6.3 was § 6.2 and changed: “much” added
        """,
        Told(
            """
            6.1 The Group noted document 3 by Brightwater, with thanks.

            6.2 The Group noted document 4 by Norrland, with thanks.
            """,
            """
            6.1 The Group noted document 9 by Wickwell, with thanks.

            6.2 The Group noted document 3 by Brightwater, with thanks.

            6.3 The Group noted document 4 by Norrland, with much thanks.
            """));

    [Fact]
    public void Two_paragraphs_that_changed_places_and_numbers_are_two_that_were_renumbered() => Assert.Equal(
        """
        § 2.1 was § 2.2 and moved
        § 2.2 was § 2.1
        """,
        Told(
            "2.1 Fog has no season, as the League said at length.\n\n2.2 Ladders are lent from port to port.",
            "2.1 Ladders are lent from port to port.\n\n2.2 Fog has no season, as the League said at length."));

    [Fact]
    public void A_section_that_moved_is_reported_once() => Assert.Equal(
        "section 2 was section 1 and moved\nsection 1 was section 2".Split('\n').Order(),
        Told(
            "## 1. Counting\n\nLamps were counted on every quay.\n\n- the north quay\n\n## 2. Ladders\n\n"
                + "Ladders are lent from port to port, and from quay to quay.\n\n- the long ladder",
            "## 1. Ladders\n\nLadders are lent from port to port, and from quay to quay.\n\n- the long ladder\n\n## 2. Counting\n\n"
                + "Lamps were counted on every quay.\n\n- the north quay")
            .Split('\n')
            .Order());

    [Fact]
    public void The_same_label_lines_up_even_where_nothing_else_is_the_same() => Assert.Equal(
        "§ 6.4 changed: “Fog has no season.” became “Ladders are lent from port to port.”",
        Told("6.4 Fog has no season.", "6.4 Ladders are lent from port to port."));

    [Fact]
    public void A_paragraph_that_moved_with_its_label_is_one_that_moved() => Assert.Equal(
        "§ 6.1 moved",
        Told(
            "6.1 Fog has no season.\n\n6.2 Ladders are lent from port to port.\n\n6.3 Lamps were counted on every quay.",
            "6.2 Ladders are lent from port to port.\n\n6.3 Lamps were counted on every quay.\n\n6.1 Fog has no season."));

    [Fact]
    public void A_heading_put_above_paragraphs_moves_none_of_them() => Assert.Equal(
        "section 2 added: “Ladders”",
        Told(
            "## 1. Counting\n\n1.1 Lamps were counted on every quay.\n\n1.2 Ladders are lent from port to port.",
            "## 1. Counting\n\n1.1 Lamps were counted on every quay.\n\n## 2. Ladders\n\n1.2 Ladders are lent from port to port."));

    [Fact]
    public void A_heading_with_a_new_title_is_known_by_what_stands_under_it() => Assert.Equal(
        "section 4 was section 3 and changed: “Lighting” became “Burning”",
        Told(
            "## 3. Lighting\n\nLamps were counted on every quay.\n\nLadders are lent from port to port.",
            "## 4. Burning\n\nLamps were counted on every quay.\n\nLadders are lent from port to port."));

    [Fact]
    public void The_same_clauses_are_found_under_three_numberings()
    {
        const string Numbers = "1 to set up a group of lamplighters open to all ports, with these terms:\n\n"
            + "  1.1 to count the lamps of all ports and quays,\n\n  1.2. to report to the Council every year;\n\n"
            + "2. to report to the Assembly of 2012 on the lamps counted.";
        const string Letters = "a. to set up a Group of lamplighters open to all ports, with these terms:\n\n"
            + "  1. to count the lamps of all ports and quays;\n\n  2. to report to the Council every year;\n\n"
            + "b. to report to the Assembly of 2012 on the lamps counted.";
        const string None = "> “to set up a group of lamplighters open to all ports, with these terms:\n>\n"
            + "> 1.1 to count the lamps of all ports and quays;\n>\n> 1.2 to report to the Council every year;”";

        Assert.Equal(
            """
            resolves removed: “resolves”
            item a was resolves 1 and changed: “group” became “Group”
            item a (1) was resolves 1.1 and changed: “quays,” became “quays;”
            item a (2) was resolves 1.2
            item b was resolves 2
            """,
            Told("## resolves {.operative}\n\n" + Numbers, Letters));
        Assert.Equal(
            """
            quotation added
            quotation, paragraph was item a and changed: ““” added; “Group” became “group”
            quotation, 1.1 was item a (1)
            quotation, 1.2 was item a (2) and changed: “”” added behind “;”
            item b removed: “to report to the Assembly of 2012 on the lamps counted.”
            """,
            Told(Letters, None));
    }

    [Fact]
    public void Marks_and_white_space_are_no_change() =>
        Assert.True(TextComparison.Of(
            Outline.Parse("6.4 Fog has *no*\nseason.").Body.Units,
            Outline.Parse("6.4 Fog **has** no season.").Body.Units).IsEmpty);

    [Theory]
    [InlineData("一九四五年六月十五日", "一九四五年七月三十日", "六", "七")]
    [InlineData("ينتهي في 15 يوليو", "ينتهي في 30 يوليو", "15", "30")]
    public void Words_are_compared_in_any_script(string before, string after, string deleted, string inserted)
    {
        var words = WordComparison.OfWords(before, after);

        Assert.Equal(deleted, words.First(w => w.Kind == WordChangeKind.Deleted).Text);
        Assert.Equal(inserted, words.First(w => w.Kind == WordChangeKind.Inserted).Text);
    }

    [Theory]
    [InlineData("one two three four", "one two three four", 0)]
    [InlineData("one two three four", "one two three five", 25)]
    [InlineData("one two three four", "five six seven eight nine", 100)]
    [InlineData("one two, three four", "one two three four", 1)]
    public void How_much_changed_is_counted_in_words(string before, string after, int percent) =>
        Assert.Equal(
            percent,
            TextComparison.Of(Outline.Parse("6.4 " + before).Body.Units, Outline.Parse("6.4 " + after).Body.Units).PercentChanged);

    [Theory]
    [InlineData("lamp oil a b c d e f g h", "lamp oil i j k l m n o p", "Same lamp oil|Deleted a b c d e f g h|Inserted i j k l m n o p")]
    [InlineData(
        "lamp oil a b c d e f g h",
        "lamp oil i j k l m n o p q",
        "Deleted lamp oil a b c d e f g h|Inserted lamp oil i j k l m n o p q")]
    public void Where_less_than_one_word_in_five_is_common_the_whole_is_shown_as_replaced(string before, string after, string shown) =>
        Assert.Equal(shown, string.Join('|', WordComparison.OfWords(before, after).Select(w => $"{w.Kind} {w.Text.Trim()}")));

    [Theory]
    [InlineData("à 1 200 enseignants", "à 1 350 enseignants", "1 200", "1 350")]
    [InlineData("à 1\u202F200,5 euros", "à 1\u202F350,5 euros", "1\u202F200,5", "1\u202F350,5")]
    [InlineData("les 1\u00A0200\u00A0000 enseignants", "les 1\u00A0350\u00A0000 enseignants", "1\u00A0200\u00A0000", "1\u00A0350\u00A0000")]
    [InlineData("in 2025 300 lamps", "in 2025 350 lamps", "300", "350")]
    public void A_number_in_groups_of_three_digits_is_one_word(string before, string after, string was, string now) =>
        Assert.Equal(
            [$"Deleted {was}", $"Inserted {now}"],
            WordComparison.OfWords(before, after).Where(w => w.Kind != WordChangeKind.Same).Select(w => $"{w.Kind} {w.Text}"));

    [Fact]
    public void Of_two_wordings_too_long_to_search_for_what_is_common_the_whole_between_their_ends_is_shown_as_replaced()
    {
        static string Words(int count, string sign) =>
            "First "
            + string.Join(' ', Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture) + (i % 2 == 0 ? sign : "")))
            + " last.";

        // a word and a space are two pieces, of which six thousand are compared
        var small = WordComparison.OfWords(Words(1_400, "a"), Words(1_400, "b"));
        var large = WordComparison.OfWords(Words(1_600, "a"), Words(1_600, "b"));

        Assert.Equal(700, small.Count(w => w.Kind == WordChangeKind.Deleted));
        Assert.Equal(
            [WordChangeKind.Same, WordChangeKind.Deleted, WordChangeKind.Inserted, WordChangeKind.Same],
            large.Select(w => w.Kind));
        Assert.Equal("First ", large[0].Text);
        Assert.Equal(Words(1_600, "a"), string.Concat(large.Where(w => w.Kind != WordChangeKind.Inserted).Select(w => w.Text)));
    }

    [Fact]
    public void A_text_of_two_hundred_thousand_words_that_is_hostile_is_compared_all_the_same()
    {
        static string Text(string word, int units, int words) => string.Join(
            "\n\n",
            Enumerable.Range(0, units).Select(i => new StringBuilder().Insert(0, word + " ", words) + (i % 7).ToString()));

        // one unit of equal words, and thousands of units that all read alike
        var equal = TextComparison.Of(
            Outline.Parse(Text("lamp", 1, 100_000)).Body.Units,
            Outline.Parse(Text("lamp", 1, 99_000) + " fog").Body.Units);
        var alike = TextComparison.Of(Outline.Parse(Text("lamp", 4_000, 5)).Body.Units, Outline.Parse(Text("lamp", 3_900, 6)).Body.Units);

        Assert.False(equal.IsEmpty);
        Assert.Equal(3_900, alike.Changes.Count(c => c.After is not null));
    }
}
