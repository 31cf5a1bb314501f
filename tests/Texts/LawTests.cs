using CopArchive.Diagnostics;
using CopArchive.Texts;
using CsCheck;

namespace CopArchive.Tests.Texts;

/// <summary>What holds for every text and every tree of units.</summary>
public sealed class LawTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.OneOf(
            "word", "Group", " ", "  ", "*", "**", "_", "`", "``", "[", "]", "(", ")", "{", "}", "<", ">", "\\", "|", "!", "&", "&amp;",
            "&#42;", "#", "## ", "> ", "- ", "-", "· ", "1. ", "1", "12 ", "6.4 ", "a. ", "(iv) ", "a) ", ":::", "***", "---", "+ ", "= ",
            "[…]", "{#x}", "[x]: y", "http://x.org/a_b", "www.itu.int", "mailto:a@b.c", "<b>", "~", "^", "\u00A0", "é", "ж", "子", "😀", "ا",
            "\u0301", "“", "…", ":", ".", ";", "\"", "'", "$", "@", "WG-CP/2/6"),
        Gen.Char.Where(c => !char.IsControl(c)
            && !char.IsSurrogate(c)
            && c is not ('\u2028' or '\u2029' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')).Select(c => c.ToString()))
        .List[1, 6].Select(string.Concat);

    private static readonly Gen<Inline> Plain = Words.Select(Inline (w) => new Inline.Words(w));

    private static readonly Gen<IReadOnlyList<Inline>> Content = Inlines(3);

    private static Gen<IReadOnlyList<Inline>> Inlines(int depth)
    {
        if (depth == 0)
        {
            return Plain.List[1, 2].Select(IReadOnlyList<Inline> (l) => l);
        }

        var inside = Inlines(depth - 1);
        return Gen.Frequency<Inline>(
            (6, Plain),
            (1, Gen.Const<Inline>(new Inline.Break())),
            (2, inside.Select(Inline (c) => new Inline.Emphasis(c))),
            (2, inside.Select(Inline (c) => new Inline.Strong(c))),
            (1, inside.Select(Inline (c) => new Inline.Styled("sup", c))),
            (1, inside.Select(Inline (c) => new Inline.Styled("sub", c))),
            (1, Gen.Select(Gen.OneOf("del", "ins"), inside, Inline (t, c) => new Inline.Styled(t, c))),
            (1, Words.Select(Inline (w) => new Inline.Styled("code", [new Inline.Words(w)]))),
            (1, Gen.Select(Words, inside, Inline (t, c) => new Inline.Link("/" + t, c))),
            (1, Gen.OneOf("http://x.org/a", "mailto:a@b.org", "#").Select(Inline (t) => new Inline.Link(t, [new Inline.Words(t)]))),
            (1, inside.Select(Inline (c) => new Inline.Foreign("id", c))))
            .List[0, 4].Select(IReadOnlyList<Inline> (l) => l);
    }

    private static readonly SourcePlace Place = SourcePlace.Top("data/x.md");

    private static Gen<Unit> Block(int depth, bool quoted, bool clauses)
    {
        var children = depth == 0 ? Gen.Const<IReadOnlyList<Unit>>([]) : Blocks(depth - 1, quoted, clauses);
        var labels = Gen.OneOf("1.", "2)", "a.", "b)", "(iv)", "(A)", "B.", "iii.", "(12)");
        var plain = Gen.OneOf(
            Content.Where(c => NormalInlines.Normalise(c).Count > 0).Select(c => Make(UnitKind.Paragraph, null, c, [])),
            Gen.Select(Gen.OneOf("6.4", "1.2.", "1.1)", "10.10.10"), Content, children, (l, c, k) => Make(UnitKind.Paragraph, l, c, k)),
            Gen.Select(
                clauses ? Gen.OneOf(labels, Gen.OneOf("1", "22")) : labels,
                Content,
                children,
                (l, c, k) => Make(UnitKind.Item, l, c, k))
                .Where(u => !u.Label!.All(char.IsAsciiDigit) || u.Content.Count > 0),
            Gen.Select(Content, children, (c, k) => Make(UnitKind.Bullet, null, c, k)),
            Content.Select(c => Make(UnitKind.Signature, null, c, [])),
            Gen.Select(Gen.Int[1, 3], Gen.Bool)
                .SelectMany((width, header) => Content.Array[width].Array[1, 3].Select(rows => Table(rows, header))));
        var quote = depth == 0 ? plain : Document(depth - 1, quoted: true).Select(k => Make(UnitKind.Quotation, null, [], k));
        var omission = quoted ? Gen.Const(Make(UnitKind.Omission, null, [new Inline.Words("[…]")], [])) : plain;
        return Gen.Frequency((8, plain), (1, quote), (1, omission))
            .Select(Gen.OneOf(null, null, null, "fr"), (u, language) => u with { Language = language });
    }

    private static Gen<IReadOnlyList<Unit>> Blocks(int depth, bool quoted, bool clauses) =>
        Block(depth, quoted, clauses).List[0, 3].Select(IReadOnlyList<Unit> (l) => l);

    private static Gen<Unit> Section(int level, bool quoted) =>
        Gen.Select(
            Gen.OneOf(UnitKind.Section, UnitKind.Section, UnitKind.Operative, UnitKind.Agenda),
            Gen.OneOf(null, "6.", "7", "6.1"),
            Content)
            .SelectMany((kind, label, title) =>
                Gen.Select(
                    Blocks(1, quoted, kind != UnitKind.Section),
                    level < 4 && kind == UnitKind.Section ? Section(level + 1, quoted).List[0, 2] : Gen.Const(new List<Unit>()),
                    (blocks, sections) => new Unit
                    {
                        Kind = kind, Anchor = "", Label = label, HeadingLevel = level, Place = Place,
                        Content = NormalInlines.Normalise(title, breaks: false),
                        Classes = kind == UnitKind.Section ? [] : [kind.ToString().ToLowerInvariant()], Children = [.. blocks, .. sections],
                    }));

    private static Gen<IReadOnlyList<Unit>> Document(int depth, bool quoted) =>
        Gen.Select(
            Blocks(depth, quoted, false),
            Section(2, quoted).List[0, 2],
            Blocks(depth, quoted, false),
            IReadOnlyList<Unit> (a, s, b) => [.. a, .. s, .. b]);

    private static readonly Gen<TextBody> Bodies = Document(2, quoted: false).Select(
        Gen.Int[0, 3],
        (units, pin) => new TextBody("en", [.. units.Select((u, i) => i == pin ? u with { Pinned = true, Anchor = "pin-1.a" } : u)]));

    private static Unit Make(UnitKind kind, string? label, IReadOnlyList<Inline> content, IReadOnlyList<Unit> children) =>
        new()
        {
            Kind = kind,
            Label = label,
            Anchor = "",
            Content = kind == UnitKind.Omission ? content : NormalInlines.Normalise(content),
            Children = children,
            Place = Place,
        };

    private static Unit Table(IReadOnlyList<Inline>[][] rows, bool header) => new()
    {
        Kind = UnitKind.Table, Anchor = "", Content = [], Place = Place,
        Rows = [.. rows.Select((row, i) =>
            new TableRow(header && i == 0, [.. row.Select(c => NormalInlines.Normalise([new Inline.Words("x"), .. c]))]))],
    };

    [Fact]
    public void Running_text_that_is_printed_and_read_again_is_the_same() => Content.Sample(content =>
    {
        var unit = Make(UnitKind.Bullet, null, content, []);
        var printed = TextPrinter.Print(new TextBody("en", [unit]));
        var read = Outline.Parse(printed, Outline.NoMentions).Body;
        Assert.Equal(Outline.Inlines(unit.Content), Outline.Inlines(read.Units.Single().Content));
    }, iter: 5_000, print: c =>
        Outline.Inlines(NormalInlines.Normalise(c)) + "\n" + TextPrinter.Print(new TextBody("en", [Make(UnitKind.Bullet, null, c, [])])));

    // words in which there is nothing for Markdig, in lines as papers break them
    private static readonly Gen<string> Unmarked = Gen.OneOf(
        "word", "Group", "h", "w", " ", "  ", "\t", "\u00A0", "é", "ж", "子", "😀", "|", "!", "@", "#", "-", "+", "=", "\"", "'", "“", "$",
        "%", ":", ".", ",", ";", "(a)", "12", "179", "WG-CP/2/6", "C19/4 Rev.1", "Document ", "§ 4.1", "Resolution 179 (Rev. Dubai, 2018)",
        "Resolution 1306 of the Council 2009", "\nx", " \nx", "  \nx", "\t\nx", "\n x")
        .List[1, 8].Select(pieces => "Text " + string.Concat(pieces)); // "x." at its start would be the label of an item

    [Theory]
    [InlineData("{0}")]
    [InlineData("::: signature\n{0}\n:::")]
    public void Words_without_marks_read_the_same_alone_and_with_a_mark_behind_them(string block) => Unmarked.Sample(words =>
    {
        var (alone, marked) = (Read(words + " end"), Read(words + " *end*"));
        Assert.Equal(Outline.Inlines(alone), Outline.Inlines(NormalInlines.Normalise([.. marked[..^1], new Inline.Words("end")])));
        Assert.Equal(Inline.Mentions(alone), Inline.Mentions(marked));

        Inline[] Read(string text) =>
            [.. Assert.Single(Outline.Parse(block.Replace("{0}", text, StringComparison.Ordinal)).Body.Units).Content];
    }, iter: 5_000);

    [Fact]
    public void The_normal_form_of_running_text_is_its_own_normal_form() => Content.Sample(content =>
        Assert.Equal(
            Outline.Inlines(NormalInlines.Normalise(content)),
            Outline.Inlines(NormalInlines.Normalise(NormalInlines.Normalise(content)))));

    [Fact]
    public void A_text_that_is_printed_and_read_again_is_the_same() => Bodies.Sample(body =>
    {
        var printed = TextPrinter.Print(body);
        var read = Outline.Parse(printed, Outline.NoMentions).Body;
        Assert.Equal(Outline.Whole(body.Units), Outline.Whole(read.Units));
        Assert.Equal(printed, TextPrinter.Print(read));
    }, iter: 1_000, print: body => Outline.Whole(body.Units) + "\n" + TextPrinter.Print(body));

    [Fact]
    public void A_paragraph_of_a_number_alone_in_another_language_does_not_become_an_item()
    {
        var paragraph = Make(UnitKind.Paragraph, null, [new Inline.Words("76")], []) with { Language = "fr" };
        var body = new TextBody("en", [new Unit
        {
            Kind = UnitKind.Operative, Anchor = "", Label = "6.", HeadingLevel = 2, Place = Place, Content = [], Classes = ["operative"],
            Children = [paragraph],
        }]);
        Assert.Equal(Outline.Whole(body.Units), Outline.Whole(Outline.Parse(TextPrinter.Print(body)).Body.Units));
    }

    [Fact]
    public void Printing_what_was_read_from_a_printed_text_changes_no_sign() => Bodies.Sample(body =>
    {
        var printed = TextPrinter.Print(body);
        Assert.Equal(printed, TextPrinter.Print(Outline.Parse(printed).Body));
    }, iter: 500);

    [Fact]
    public void Every_anchor_of_a_text_is_its_own() => Bodies.Sample(body =>
    {
        var anchors = Outline.Parse(TextPrinter.Print(body)).Body.AllUnits().Select(u => u.Anchor).ToList();
        Assert.Equal(anchors.Count, anchors.Distinct().Count());
        Assert.DoesNotContain(anchors, a => a.Length == 0 || a.Any(char.IsWhiteSpace));
    }, iter: 500);

    [Fact]
    public void A_section_added_at_the_end_changes_no_anchor_before_it() => Bodies.Sample(body =>
    {
        var sections = body with
        {
            Units = [.. body.Units.TakeWhile(u => u.HeadingLevel == 0), .. body.Units.Where(u => u.HeadingLevel > 0)],
        };
        var printed = TextPrinter.Print(sections);
        var before = Outline.Parse(printed).Body.AllUnits().Select(u => u.Anchor).ToList();
        var after = Outline.Parse(printed + "\n## 99. Added\n\nAdded.\n\n- added\n").Body.AllUnits().Select(u => u.Anchor).ToList();
        Assert.Equal(before, after.Take(before.Count));
    }, iter: 500);

    [Fact]
    public void No_word_of_any_lines_is_lost() => Words.List[1, 12].Select(l => string.Join('\n', l)).Sample(text =>
    {
        var body = Outline.Parse(text, Outline.NoMentions).Body;
        var shown = string.Concat(body.Units.Select(u => u.PlainWithChildren()));
        Assert.All(
            text.Where(c => c is 'é' or 'ж' or '子' or '…'),
            c => Assert.Contains(c, shown + string.Concat(body.AllUnits().SelectMany(u => Links(u.Content)))));
        Assert.Equal(
            text.Count(c => c == 'ж'),
            (shown + string.Concat(body.AllUnits().SelectMany(u => u.Rows.SelectMany(r => r.Cells).Append(u.Content)).SelectMany(Links)))
                .Count(c => c == 'ж'));
    }, iter: 500);

    private static IEnumerable<string> Links(IReadOnlyList<Inline> content) =>
        content.SelectMany(i => i switch
        {
            Inline.Link l
                when l.Content is [Inline.Words w] && (w.Text == l.Target || l.Target.EndsWith(w.Text, StringComparison.Ordinal)) => [],
            Inline.Link l => [l.Target, .. Links(l.Content)],
            Inline.Emphasis e => Links(e.Content),
            Inline.Strong s => Links(s.Content),
            Inline.Styled { Tag: not "code" } s => Links(s.Content),
            Inline.Foreign f => Links(f.Content),
            _ => Enumerable.Empty<string>(),
        });
}
