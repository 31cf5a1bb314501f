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
        Segment.List[1, 4], Gen.Bool, Segment, Gen.Select(Gen.ULong, Gen.ULong, (e, s) => new Fingerprint(e, s)), Gen.Int[0, 2],
        (segments, isPage, anchor, words, form) => new LockedAddress(
            string.Join('/', segments) + (isPage ? "/" : ""), form == 0 ? null : anchor, form == 2 ? words : null,
            SourcePlace.Top("data/urls.lock")));

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
    [InlineData("documents/x/# 0123456789abcdef-0123456789abcdef")]
    [InlineData("documents/x/#p-1 0123456789ABCDEF-0123456789abcdef")]
    [InlineData("documents/x/ 0123456789abcdef-0123456789abcdef")]
    [InlineData("documents/my file.pdf")]
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

        var (after, added, renewed) = before.With([Line("documents/a/"), Line("documents/a/", "p-1", "suggested"), Line("documents/new/")]);

        Assert.Equal((1, 1), (added, renewed));
        Assert.Equal(
            ["documents/a/", "documents/a/#p-1", "documents/gone/", "documents/new/"],
            after.All.Select(a => a.ToString().Split(' ')[0]));
        Assert.Equal(Fingerprint.Of("suggested"), after.Anchors("documents/a/").Single().WordsFingerprint);
    }

    [Theory]
    [InlineData("The Group decided.", "the  group — decided", true)]
    [InlineData("Évaluation", "évaluation", true)]
    [InlineData("The Group decided.", "The Group decides.", false)]
    public void White_space_case_and_punctuation_do_not_count(string one, string other, bool same) =>
        Assert.Equal(same, Fingerprint.Of(one) == Fingerprint.Of(other));

    [Theory]
    [InlineData("0000000000000000-0000000000003fff", true)]
    [InlineData("0000000000000000-0000000000007fff", false)]
    [InlineData("0000000000000000-ffffffffffffffff", false)]
    public void Words_count_as_mended_up_to_fourteen_bits_of_their_fingerprint_and_no_further(string mended, bool near) =>
        Assert.Equal(near, Fingerprint.TryParse("ffffffffffffffff-0000000000000000")!.Value.IsNear(Fingerprint.TryParse(mended)!.Value));

    [Fact]
    public void What_has_no_words_has_no_fingerprint() => Assert.Null(Fingerprint.Of("[…] —"));
}
