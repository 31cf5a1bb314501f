using System.Collections.Concurrent;
using CopArchive.Catalogue;
using CopArchive.Catalogue.Checks;
using CopArchive.Catalogue.Linking;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;
using CsCheck;

namespace CopArchive.Tests.Catalogue;

/// <summary>Addresses that never die: tried on every record and every labelled paragraph of the archives, in one process.</summary>
public sealed class PermanenceTests
{
    private static readonly PromisedArchive Real = new(Path.Combine(Repository.Root, "data"));
    private static readonly PromisedArchive Lanterns = new(Path.Combine(Repository.TestArchive("lanterns"), "data"));

    public static TheoryData<string> Names => ["real", "lanterns"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_record_that_is_removed_is_missed_and_its_withdrawal_mends_it(string name)
    {
        var archive = Of(name);
        AssertOfEach(archive.Records, record =>
        {
            var family = Family(archive, record);
            var faults = archive.Check([.. archive.Records.Except(family)]);
            var withdrawn = archive.Check([.. archive.Records
                .Select(r => r == record ? r with { Withdrawn = new Withdrawal(new DateOnly(2027, 1, 2), "Ours was wrong.") } : r)]);
            return [
                .. family
                    .Where(r => !faults.Any(f => f.Code == "COP271"
                        && f.Message.Contains($" {r.Id} ", StringComparison.Ordinal)
                        && f.Remedy.Contains($"former-ids: [{r.Id}]", StringComparison.Ordinal)))
                    .Select(r => $"not missed: {r.Id}"),
                .. withdrawn.Select(f => f.Message),
            ];
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_record_that_is_renamed_is_missed_until_it_says_what_it_was_called(string name)
    {
        var archive = Of(name);
        AssertOfEach(archive.Records, record =>
        {
            var family = Family(archive, record);
            var rest = archive.Records.Except(family);
            ArchiveRecord Renamed(ArchiveRecord r, bool tells) => r with
            {
                Id = NewName(record, r),
                FormerIds = tells ? [.. r.FormerIds, new Located<RecordId>(r.Id, r.Place)] : r.FormerIds,
            };
            var silent = archive.Check([.. rest, .. family.Select(r => Renamed(r, tells: false))]);
            var telling = archive.Check([.. rest, .. family.Select(r => Renamed(r, tells: true))]);
            var gone = silent.Where(f => f.Code == "COP271" && f.Message.Contains($" {record.Id} ", StringComparison.Ordinal)).ToList();
            return [
                .. gone.Count == 1
                    && gone[0].Remedy.Contains(
                        $"renamed to {NewName(record, record)}, write former-ids: [{record.Id}] in {record.Place.File}",
                        StringComparison.Ordinal)
                    ? Array.Empty<string>()
                    : ["not missed, or its new name not guessed"],
                .. telling.Select(f => f.Message),
            ];
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_paragraph_with_another_label_is_missed_and_pinning_its_anchor_mends_it(string name)
    {
        var archive = Of(name);
        var tried = 0;
        foreach (var text in archive.Texts)
        {
            var promised = LockOf(text);
            Assert.Empty(Check(archive, promised, text));
            foreach (var unit in text.AllUnits().Where(u => u is { Label: not null, Pinned: false }))
            {
                tried++;
                var relabelled = unit with { Label = OtherLabel(unit.Label!) };
                var faults = Check(archive, promised, With(text, unit, relabelled));
                Assert.True(
                    faults.Any(f => f.Message.Contains($"paragraph {unit.Anchor} of documents/x/", StringComparison.Ordinal)
                        && f.Remedy.Contains($"{{#{unit.Anchor}}}", StringComparison.Ordinal)),
                    unit.Anchor);
                Assert.Empty(Check(archive, promised, With(text, unit, relabelled with { Pinned = true })));
            }
        }

        Assert.True(tried > 50, $"{tried} paragraphs");
    }

    [Fact]
    public void A_misprint_mended_in_place_is_no_fault_and_other_words_are()
    {
        var promised = LockOf(Parse("6.4 Some delegates sugested that the lamps of the harbour be counted twice a year.\n\n"
            + "6.5 The chair thanked all who had carried lamps."));

        Assert.Empty(Check(promised, "6.4 Some delegates suggested that the lamps of the harbour be counted twice a year.\n\n"
            + "6.5 The Chair thanked all who had carried lamps;"));
        Assert.Equal(
            ["COP276"],
            Check(promised, "6.4 Bells were rung for want of anything better to do.\n\n6.5 The chair thanked all who had carried lamps.")
                .Select(f => f.Code));
        Assert.Empty(Check(
            promised,
            "6.4 Bells were rung for want of anything better to do. {#p-6.4}\n\n6.5 The chair thanked all who had carried lamps."));
    }

    [Theory]
    [InlineData("Lamps were counted.", "Bells were rung.")]
    [InlineData(
        "Some delegates suggested that the lamps of the harbour be counted twice a year.",
        "Some delegates suggested that the lamps of the harbour be counted twice a day.")]
    public void Two_paragraphs_that_trade_their_numbers_are_both_reported_however_alike_they_are(string one, string other)
    {
        var promised = LockOf(Parse($"6.4 {one}\n\n6.5 {other}"));

        var faults = Check(promised, $"6.4 {other}\n\n6.5 {one}");

        Assert.Equal(
            ["p-6.5|p-6.4", "p-6.4|p-6.5"],
            faults.Select(f => f.Message.Split(' ') is var words ? $"{words[2]}|{words[^1].TrimEnd('.')}" : ""));
        Assert.All(faults, f => Assert.Equal("COP275", f.Code));
        Assert.Equal([1, 3], faults.Select(f => f.Place.Line));
    }

    [Fact]
    public void An_inserted_paragraph_is_reported_once_for_each_that_is_renumbered_whatever_is_inside_it()
    {
        var promised = LockOf(Parse("6.4 Lamps were counted:\n\n  - by hand\n\n  - by ear"));

        var faults = Check(promised, "6.4 A new one.\n\n6.5 Lamps were counted:\n\n  - by hand\n\n  - by ear");

        Assert.Equal(["COP275"], faults.Select(f => f.Code));
        Assert.Empty(Check(promised, "6.4 A new one.\n\n6.5 Lamps were counted: {#p-6.4}\n\n  - by hand\n\n  - by ear"));
    }

    [Fact]
    public void Whoever_checks_an_archive_against_its_own_promises_finds_no_fault_and_adding_records_makes_none() =>
        Gen.Int[0, Real.Records.Count].SelectMany(n => Gen.Shuffle(Real.Records.ToArray(), n)).Sample(some =>
        {
            var promised = Real.LockOf(some);
            Assert.Empty(Real.Check(some, promised));
            Assert.Empty(Real.Check(Real.Records, promised));
        }, iter: 10);

    private static PromisedArchive Of(string name) => name == "real" ? Real : Lanterns;

    /// <summary>A record, with the versions that lie below it and cannot stand without it.</summary>
    private static List<ArchiveRecord> Family(PromisedArchive archive, ArchiveRecord record) =>
        [.. archive.Records
            .Where(r => r == record || (r is ResolutionVersionRecord version && LinkedCatalogue.WorkOf(version) == record.Id))];

    private static RecordId NewName(ArchiveRecord head, ArchiveRecord member)
    {
        var at = head.Id.Value.LastIndexOf('/') + 1;
        return RecordId.Parse(member.Id.Value.Insert(at, "renamed-"));
    }

    private static void AssertOfEach(IReadOnlyList<ArchiveRecord> records, Func<ArchiveRecord, IEnumerable<string>> faults)
    {
        var all = new ConcurrentBag<string>();
        Parallel.ForEach(records, record =>
        {
            foreach (var fault in faults(record))
            {
                all.Add($"{record.Id}: {fault}");
            }
        });
        Assert.Empty(all.Order());
    }

    private static IReadOnlyList<LockedAddress> LockOf(TextBody text) =>
        [.. text.AllUnits()
            .Select(u => new LockedAddress("documents/x/", u.Anchor, Fingerprint.Of(u.Plain()), SourcePlace.Top("data/urls.lock")))];

    private static IReadOnlyList<Diagnostic> Check(PromisedArchive archive, IReadOnlyList<LockedAddress> promised, TextBody text) =>
        Check(promised, TextPrinter.Print(text), archive.Mentions);

    private static IReadOnlyList<Diagnostic> Check(IReadOnlyList<LockedAddress> promised, string text, MentionFinder? mentions = null)
    {
        var faults = new DiagnosticBag();
        AnchorCheck.Run(promised, "documents/x/", Parse(text, mentions), SourcePlace.Top("data/documents/x.md"), faults);
        return faults.Sorted();
    }

    private static TextBody Parse(string text, MentionFinder? mentions = null) => TextParser.Parse(
        new WrittenText("en", TextStatus.Original, "X", "data/documents/x.md", text, 0, null),
        mentions ?? new MentionFinder(new SymbolReader([], []), []), new DiagnosticBag());

    /// <summary>The text with one unit in place of another.</summary>
    private static TextBody With(TextBody text, Unit old, Unit now) => text with { Units = [.. text.Units.Select(u => With(u, old, now))] };

    private static Unit With(Unit at, Unit old, Unit now) =>
        ReferenceEquals(at, old) ? now : at with { Children = [.. at.Children.Select(c => With(c, old, now))] };

    /// <summary>A label of the same form that no paper has.</summary>
    private static string OtherLabel(string label)
    {
        var end = label.AsSpan().LastIndexOfAnyInRange('0', '9') is var digit and >= 0 ? digit : label.AsSpan().LastIndexOfAnyExcept(".)(");
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(label[start - 1]))
        {
            start--;
        }

        var other = char.IsDigit(label[end]) ? "97"
            : label[start..(end + 1)] is var letters && letters.Length > 1 ? (char.IsUpper(letters[0]) ? "XIX" : "xix")
            : char.IsUpper(letters[0]) ? "Z"
            : "z";
        return label[..start] + other + label[(end + 1)..];
    }
}
