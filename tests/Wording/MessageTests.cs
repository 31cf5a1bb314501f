using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Wording;
using CsCheck;

namespace CopArchive.Tests.Wording;

/// <summary>Messages in the subset of ICU MessageFormat that <c>theme/words/</c> is written in.</summary>
public sealed class MessageTests
{
    private static readonly Gen<string> Names = Gen.OneOf("title", "papers", "to-month", "n");
    private static readonly Gen<MessagePart> Flat = Gen.OneOf<MessagePart>(
        Gen.String["ab {}#'’,“ \u202f"].Where(s => s.Length > 0).Select(MessagePart (s) => new MessagePart.Text(s)),
        Names.Select(MessagePart (n) => new MessagePart.Filled(n)));

    private static readonly Gen<IReadOnlyList<MessagePart>> Parts = PartsOf(depth: 2);

    [Fact]
    public void Whatever_is_written_is_read_again() =>
        Parts.Sample(parts => Assert.Equal(PrintedMessage.Of(parts), PrintedMessage.Of(Message.Parse(PrintedMessage.Of(parts)))));

    [Fact]
    public void No_text_whatever_makes_the_reader_fail_but_by_saying_why() => Gen.String["ab{}#',= plural select other one"].Sample(text =>
    {
        try
        {
            Message.Parse(text);
        }
        catch (FormatException fault)
        {
            Assert.Contains("at sign", fault.Message, StringComparison.Ordinal);
        }
    });

    [Theory]
    [InlineData("It's late.", "It's late.")]
    [InlineData("It''s late.", "It's late.")]
    [InlineData("A '{brace}' stays.", "A {brace} stays.")]
    [InlineData("'{''}'", "{'}")]
    [InlineData("# is no number here", "# is no number here")]
    public void An_apostrophe_quotes_as_in_ICU(string text, string filled) => Assert.Equal(filled, File(text).Message("m").Text());

    [Theory]
    [InlineData(0, "no papers")]
    [InlineData(1, "1 paper")]
    [InlineData(1234, "1\u202f234 papers")]
    public void A_plural_chooses_by_the_exact_number_and_then_by_its_form(int n, string words) =>
        Assert.Equal(words, File("{n, plural, =0 {no papers} one {# paper} other {# papers}}").Message("m", Slot.Number("n")).Text(n));

    [Fact]
    public void An_ordinal_chooses_by_the_place_in_a_row()
    {
        var message = File("the {n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} time").Message("m", Slot.Number("n"));

        Assert.Equal(
            ["the 1st time", "the 22nd time", "the 103rd time", "the 11th time"],
            new[] { 1, 22, 103, 11 }.Select(n => message.Text(n)));
    }

    [Fact]
    public void Links_in_slots_stay_links_wherever_the_sentence_puts_them()
    {
        var message = File("Under {mandate}, {meeting} met.").Message("m", "meeting", "mandate");

        var filled = message.Filled(new Phrase("the group", Address.Home), "a resolution");

        Assert.Equal([new Phrase("Under a resolution, "), new Phrase("the group", Address.Home), new Phrase(" met.")], filled.Parts);
    }

    [Theory]
    [InlineData("{title")]
    [InlineData("title}")]
    [InlineData("{}")]
    [InlineData("{n, plural, one {x}}")]
    [InlineData("{n, plural, some {x} other {y}}")]
    [InlineData("{n, plural, one {x} one {y} other {z}}")]
    [InlineData("{n, number}")]
    [InlineData("{n, number, integer}")]
    [InlineData("{n, select, }")]
    [InlineData("'{never closed")]
    public void What_is_no_message_is_refused(string text) => Assert.Throws<FormatException>(() => Message.Parse(text));

    /// <summary>A file of one message, <c>m</c>, in English.</summary>
    private static MessageFile File(string message) => MessageFile.Read("en", new StringReader($$"""
        number:
          between-thousands: "\u202F"
          decimal-sign: "."
        m: "{{message}}"
        """));

    private static Gen<IReadOnlyList<MessagePart>> PartsOf(int depth) => (depth == 0 ? Flat : Gen.Frequency(
        (3, Flat),
        (1, Gen.Select(Names, Gen.Bool, PartsOf(depth - 1), PartsOf(depth - 1),
            (slot, ordinal, zero, other) => (MessagePart)new MessagePart.Plural(
                slot,
                ordinal,
                new Dictionary<long, IReadOnlyList<MessagePart>> { [0] = zero },
                new Dictionary<PluralCategory, IReadOnlyList<MessagePart>> { [PluralCategory.Other] = other }))),
        (1, Gen.Select(Names, PartsOf(depth - 1), PartsOf(depth - 1), (slot, some, other) => (MessagePart)new MessagePart.Select(slot,
            new Dictionary<string, IReadOnlyList<MessagePart>> { ["some"] = some, ["other"] = other })))))
        .Array[0, 3].Select(Joined);

    /// <summary>What is read has no two pieces of text in a row.</summary>
    private static IReadOnlyList<MessagePart> Joined(IReadOnlyList<MessagePart> parts) =>
        parts.Aggregate(new List<MessagePart>(), (all, next) =>
    {
        if (next is MessagePart.Text text && all is [.., MessagePart.Text last])
        {
            all[^1] = new MessagePart.Text(last.Words + text.Words);
        }
        else
        {
            all.Add(next);
        }

        return all;
    });
}
