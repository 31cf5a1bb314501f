using System.Collections.Concurrent;
using CopArchive.Catalogue;
using CopArchive.Catalogue.Checks;
using CopArchive.Catalogue.Linking;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Texts;
using CopArchive.Values;
using CsCheck;

namespace CopArchive.Tests.Catalogue;

/// <summary>Addresses that never die: tried on records of each kind and every labelled paragraph of the archives, in one process.</summary>
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
                .. gone.Count == 1 && gone[0].Remedy.Contains($"former-ids: [{record.Id}]", StringComparison.Ordinal)
                    ? Array.Empty<string>()
                    : ["not missed"],
                .. record.Files.Count == 0
                    || gone[0].Message.Contains($"seems to be {NewName(record, record)} now", StringComparison.Ordinal)
                    ? Array.Empty<string>()
                    : ["its new name not known by its files"],
                .. telling.Select(f => f.Message),
            ];
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_paragraph_with_another_number_is_missed_and_pinning_its_anchor_mends_it_once_the_page_tells_of_its_number(string name)
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

                // the address stays then, and what it was printed under is told
                var pinned = TextPrinter.Print(With(text, unit, relabelled with { Pinned = true }));
                var now = Parse(pinned, archive.Mentions).AllUnits().Single(u => u.Anchor == unit.Anchor);
                var told = new WordCorrection([At(unit.Anchor)], new DateOnly(2027, 1, 2), unit.Numbered(), now.Cited(), "ours");
                Assert.Equal([unit.Anchor], CheckWords(promised, pinned));
                Assert.Equal([], CheckWords(promised, pinned, told));
            }
        }

        Assert.True(tried > 50, $"{tried} paragraphs");
    }

    [Fact]
    public void Other_words_are_a_fault_were_it_by_one_letter_also_under_a_pinned_name_until_a_correction_leads_back_to_those_published()
    {
        const string Chair = "6.5 The chair thanked all who had carried lamps.";
        var promised = LockOf(Parse($"6.4 Some delegates sugested that lamps be counted.\n\n{Chair}"));
        IReadOnlyList<string> Changed(string text, params WordCorrection[] told) => CheckWords(promised, text, told);

        Assert.Empty(Changed($"6.4 Some delegates sugested that  lamps be counted.\n\n{Chair}"));
        Assert.Equal(["p-6.4"], Changed($"6.4 Some delegates suggested that lamps be counted.\n\n{Chair}"));
        Assert.Equal(["p-6.4"], Changed($"6.4 Some delegates suggested that lamps be counted. {{#p-6.4}}\n\n{Chair}"));
        Assert.Empty(Changed($"6.4 Some delegates suggested that lamps be counted.\n\n{Chair}", Told("sugested", "suggested")));
        Assert.Empty(Changed($"6.4 Some delegates suggested that lamps be counted.\n\n{Chair}", Told("es sugest", "es suggest")));
        Assert.Equal(
            ["p-6.4 told"],
            Changed($"6.4 No delegates suggested that lamps be counted.\n\n{Chair}", Told("sugested", "suggested")));
        Assert.Empty(Changed(
            $"6.4 No delegates suggested that lamps be counted.\n\n{Chair}",
            Told("sugested", "suggested"),
            Told("Some", "No") with { Day = new DateOnly(2027, 2, 1) }));
        Assert.Empty(Changed($"6.4 Somebody suggested that lamps be counted.\n\n{Chair}", Told(null, "Somebody")));
    }

    [Fact]
    public void A_correction_once_published_covers_no_later_change_and_cannot_be_taken_back()
    {
        var told = Told(null, "Somebody");
        IReadOnlyList<LockedAddress> promised =
            [.. LockOf(Parse("6.4 Somebody suggested that lamps be counted.")).Select(p => p with { Corrections = 1 })];

        Assert.Empty(CheckWords(promised, "6.4 Somebody suggested that lamps be counted.", told));
        Assert.Equal(["p-6.4"], CheckWords(promised, "6.4 Somebody denied that lamps be counted.", told));
        Assert.Empty(CheckWords(
            promised,
            "6.4 Somebody denied that lamps be counted.",
            told,
            Told("suggested", "denied") with { Day = new DateOnly(2027, 2, 1) }));
        var faults = new DiagnosticBag();
        AnchorCheck.Run(
            promised,
            "documents/x/",
            Parse("6.4 Somebody suggested that lamps be counted."),
            SourcePlace.Top("data/documents/x.md"),
            faults);
        Assert.Contains("A correction of the paragraph p-6.4", Assert.Single(faults.Sorted()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Corrections_that_can_be_read_together_in_countless_ways_end_and_explain_nothing()
    {
        var promised = LockOf(Parse("6.4 Lamps."));
        var letters = string.Concat(Enumerable.Repeat("ab ", 30_000));

        Assert.Equal(
            ["p-6.4 told"],
            CheckWords(promised, $"6.4 {letters}", [Told("c", "nowhere"), .. Enumerable.Range(0, 12).Select(_ => Told("c", "a"))]));
        Assert.Equal(["p-6.4 told"], CheckWords(promised, $"6.4 {letters}", Told("c", " ")));
        Assert.Equal(["p-6.4 told"], CheckWords(promised, $"6.4 {letters}", Told(" ", "\u00A0"), Told("", "")));
    }

    [Fact]
    public void One_correction_may_cover_many_paragraphs_and_each_must_lead_back()
    {
        var promised = LockOf(Parse("6.4 Counted on 15 July.\n\n6.5 Closed on 15 July."));
        var told = Told("15 July", "30 July") with { On = [At("p-6.4"), At("p-6.5")] };

        Assert.Empty(CheckWords(promised, "6.4 Counted on 30 July.\n\n6.5 Closed on 30 July.", told));
        Assert.Equal(["p-6.5 told"], CheckWords(promised, "6.4 Counted on 30 July.\n\n6.5 Opened on 30 July.", told));
    }

    [Theory]
    [InlineData("6.4 It has 10^2^ lamps.", "6.4 It has 102 lamps.")]
    [InlineData("6.4 Ask [us](mailto:us@tests.example).", "6.4 Ask [us](mailto:them@tests.example).")]
    [InlineData("| a | b |\n|---|---|\n| 5 | 10 6 |", "| a | b |\n|---|---|\n| 5 10 | 6 |")]
    [InlineData("6.4 […]", "6.4 Rejected.")]
    public void What_is_raised_where_a_link_leads_and_in_which_cell_words_stand_counts_as_words(string before, string after) =>
        Assert.NotEmpty(CheckWords(LockOf(Parse(before)), after));

    [Fact]
    public void A_lock_with_former_lines_still_holds_letters_and_digits()
    {
        IReadOnlyList<LockedAddress> promised = [.. Parse("6.4 Lamps (10^2^) were counted.").AllUnits().Select(u => new LockedAddress(
            "documents/x/", u.Anchor, new Fingerprint(Fingerprint.FormerExactOf(u.Plain()), 0, true), SourcePlace.Top("data/urls.lock")))];

        Assert.Empty(CheckWords(promised, "6.4 lamps, 10^2^, were counted"));
        Assert.Equal(["p-6.4"], CheckWords(promised, "6.4 Lamps (10^2^) were courted."));
    }

    [Fact]
    public void What_moved_with_a_change_is_guessed_and_told_where_it_stands_now()
    {
        var promised = LockOf(Parse("6.4 Some delegates suggested that the lamps of the harbour be counted twice a year."));

        var fault = Assert.Single(
            Check(promised, "6.4 Bells.\n\n6.5 Some delegates suggested that the lamps of the harbour be counted twice a yaer."));

        Assert.Equal("COP275", fault.Code);
        Assert.Contains("seems to stand at p-6.5 now, with other words", fault.Message, StringComparison.Ordinal);
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
        }, iter: 3);

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

    /// <summary>
    /// Asks of the first record of each kind and of every sixteenth after it: each costs checks of the whole archive, and all 300 of them
    /// 100 s of processor time. With <c>COPARCHIVE_EVERY_RECORD=1</c> all are asked.
    /// </summary>
    private static void AssertOfEach(IReadOnlyList<ArchiveRecord> records, Func<ArchiveRecord, IEnumerable<string>> faults)
    {
        var step = Environment.GetEnvironmentVariable("COPARCHIVE_EVERY_RECORD") == "1" ? 1 : 16;
        var all = new ConcurrentBag<string>();
        var asked = records.GroupBy(r => r.GetType()).SelectMany(g => g.Where((_, at) => at % step == 0));
        Parallel.ForEach(asked, record =>
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
            .Select(u => new LockedAddress("documents/x/", u.Anchor, Fingerprint.Of(u.Said()), SourcePlace.Top("data/urls.lock")))];

    private static IReadOnlyList<Diagnostic> Check(PromisedArchive archive, IReadOnlyList<LockedAddress> promised, TextBody text) =>
        Check(promised, TextPrinter.Print(text), archive.Mentions);

    private static IReadOnlyList<Diagnostic> Check(IReadOnlyList<LockedAddress> promised, string text, MentionFinder? mentions = null)
    {
        var faults = new DiagnosticBag();
        AnchorCheck.Run(promised, "documents/x/", Parse(text, mentions), SourcePlace.Top("data/documents/x.md"), faults);
        return faults.Sorted();
    }

    private static Located<string> At(string anchor) => new(anchor, SourcePlace.Top("data/documents/x.md"));

    private static WordCorrection Told(string? was, string now) => new([At("p-6.4")], new DateOnly(2027, 1, 2), was, now, "ours");

    /// <summary>Paragraphs with other words of which nothing is told; "told" behind those of which the wrong thing is.</summary>
    private static IReadOnlyList<string> CheckWords(
        IReadOnlyList<LockedAddress> promised, string text, params IReadOnlyList<WordCorrection> told)
    {
        var faults = new DiagnosticBag();
        var changed = AnchorCheck.Run(promised, "documents/x/", Parse(text), SourcePlace.Top("data/documents/x.md"), faults, told);
        Assert.Empty(faults.Sorted());
        return [.. changed.Select(c => c.Promise.Anchor + (c.IsDeclared ? " told" : ""))];
    }

    private static TextBody Parse(string text, MentionFinder? mentions = null) => TextParser.Parse(
        new WrittenText("en", TextStatus.Original, "X", SourceText.Of("data/documents/x.md", text), 0, null),
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
