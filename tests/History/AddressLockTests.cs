using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Values;
using CsCheck;

namespace CopArchive.Tests.History;

public sealed class AddressLockTests
{
    private static readonly Gen<string> Segment = Gen.OneOf(
        Gen.OneOf("documents", "report-meeting-2", "as issued.pdf", "a#1.pdf", "100%.txt", "p-6.4", "é", "تقرير", "子", "+", "a&b", "-",
            "x?y"),
        Gen.Char.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('/' or '\\' or ':'))
            .Select(c => c.ToString())).List[1, 3]
        .Select(string.Concat);

    private static readonly Gen<LockedAddress> Address = Gen.Select(
        Segment.List[1, 4], Gen.Bool, Segment,
        Gen.Select(Gen.ULong, Gen.ULong, Gen.ULong, (a, b, s) =>
            (Today: new Fingerprint(new UInt128(a, b), s), Former: new Fingerprint(b, s, true))),
        Gen.Int[0, 3],
        (segments, isPage, anchor, words, form) => new LockedAddress(
            string.Join('/', segments) + (isPage ? "/" : ""), form == 0 ? null : anchor,
            form == 0 ? null : form == 1 ? words.Former : words.Today,
            SourcePlace.Top("data/urls.lock"), form == 3 ? segments.Count : 0,
            form == 0 && !isPage ? new string('a', 64) : null));

    [Fact]
    public void What_is_printed_is_read_as_it_was() => Address.List[0, 20].Sample(addresses =>
    {
        var before = new AddressLock(addresses);
        var faults = new DiagnosticBag();
        var after = AddressLock.Parse(before.ToString().Split('\n'), "data/urls.lock", faults);

        Assert.Empty(faults.Sorted());
        Assert.Equal(before.ToString(), after.ToString());
        Assert.Equal(before.All.Select(a => (a.Key, a.WordsFingerprint)), after.All.Select(a => (a.Key, a.WordsFingerprint)));
        Assert.Equal(before.All.Select(a => a.ToString()).Order(StringComparer.Ordinal), before.All.Select(a => a.ToString()));
    });

    [Theory]
    [InlineData("documents/x/#p-1")]
    [InlineData("documents/x/#p-1 0123")]
    [InlineData("documents/x/#p-1 0123456789abcdef0123456789abcdef-0123456789abcdef 0")]
    [InlineData("documents/x/#p-1 0123456789abcdef0123456789abcdef-0123456789abcdef 1 2")]
    [InlineData("documents/x/# 0123456789abcdef-0123456789abcdef")]
    [InlineData("documents/x/#p-1 0123456789ABCDEF-0123456789abcdef")]
    [InlineData("documents/x/ 0123456789abcdef-0123456789abcdef")]
    [InlineData("documents/my file.pdf")]
    [InlineData("files/documents/a/b.pdf 12ab")]
    [InlineData("files/documents/a/b.pdf AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("<<<<<<< HEAD")]
    [InlineData(" ")]
    public void A_damaged_line_is_reported_with_its_place(string line)
    {
        var faults = new DiagnosticBag();

        var read = AddressLock.Parse(["# what this is", "documents/a/", line, "documents/b/"], "data/urls.lock", faults);

        Assert.Equal(["documents/a/", "documents/b/"], read.All.Select(a => a.Path));
        Assert.Equal(
            ("COP270", "data/urls.lock:3:1"),
            Assert.Single(faults.Sorted()) is var fault ? (fault.Code, fault.Place.ToString()) : default);
    }

    [Fact]
    public void Nothing_is_ever_removed_and_what_was_corrected_is_renewed()
    {
        LockedAddress Line(string path, string? anchor = null, string? words = null) =>
            new(path, anchor, words is null ? null : Fingerprint.Of(words), SourcePlace.Top("data/urls.lock"));
        var before = new AddressLock([Line("documents/a/"), Line("documents/a/", "p-1", "sugested"), Line("documents/gone/")]);

        var (after, added, renewed, _) = before.With(
            [Line("documents/a/"), Line("documents/a/", "p-1", "suggested"), Line("documents/new/")]);

        Assert.Equal((1, 1), (added, renewed));
        Assert.Equal(
            ["documents/a/", "documents/a/#p-1", "documents/gone/", "documents/new/"],
            after.All.Select(a => a.ToString().Split(' ')[0]));
        Assert.Equal(Fingerprint.Of("suggested"), after.Anchors("documents/a/").Single().WordsFingerprint);
    }

    [Theory]
    [InlineData("the 3 “lamps” – 9.30", "the  3\u00A0\"lamps\" — 9.30 ", true)]
    [InlineData("l’avis", "l'avis", true)]
    [InlineData("«Ja» 2010\u22122011", "„Ja” 2010–2011", true)]
    [InlineData("e\u0301valuation", "évaluation", true)]
    [InlineData("co\u00ADordinate", "coordinate", true)]
    [InlineData("The Group decided.", "the Group decided.", false)]
    [InlineData("The Group decided.", "The Group decided", false)]
    [InlineData("The Group decided.", "The Group decides.", false)]
    [InlineData("9.30", "930", false)]
    [InlineData("9.30", "9,30", false)]
    [InlineData("12 %", "12", false)]
    [InlineData("12 %", "12%", false)]
    [InlineData("every one", "everyone", false)]
    [InlineData("re-sign", "resign", false)]
    [InlineData("“not” so", "not so", false)]
    [InlineData("évaluation", "evaluation", false)]
    public void Only_how_spaces_quotation_marks_and_dashes_are_drawn_does_not_count(string one, string other, bool same)
    {
        Assert.Equal(same, Fingerprint.ExactOf(one) == Fingerprint.ExactOf(other));
        Assert.Equal(same, SameWords.Folded(one) == SameWords.Folded(other));
    }

    [Theory]
    [InlineData("0000000000000000-0000000000003fff", true)]
    [InlineData("0000000000000000-0000000000007fff", false)]
    [InlineData("0000000000000000-ffffffffffffffff", false)]
    public void Words_count_as_mended_up_to_fourteen_bits_of_their_fingerprint_and_no_further(string mended, bool near) =>
        Assert.Equal(near, Fingerprint.TryParse("ffffffffffffffff-0000000000000000")!.Value.IsNear(Fingerprint.TryParse(mended)!.Value));

    [Fact]
    public void What_has_no_words_has_a_fingerprint_too_so_that_words_cannot_come_there_unnoticed() =>
        Assert.NotEqual(Fingerprint.ExactOf(""), Fingerprint.ExactOf("[…]"));

    [Fact]
    public void A_former_line_is_read_and_written_as_it_was()
    {
        var faults = new DiagnosticBag();
        string[] lines = ["documents/x/#intro-q1 -", "documents/x/#p-1 0123456789abcdef-fedcba9876543210"];

        var read = AddressLock.Parse(lines, "data/urls.lock", faults);

        Assert.Empty(faults.Sorted());
        Assert.Equal(lines, read.All.Select(a => a.ToString()));
        Assert.All(read.All, a => Assert.True(a.WordsFingerprint!.Value.IsFormer));
    }
}
