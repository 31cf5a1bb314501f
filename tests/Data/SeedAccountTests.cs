using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Tests.Data;

/// <summary>
/// The five papers that this archive began with, against the texts made of them: not a character is lost but by a rule that stands here.
/// </summary>
public sealed class SeedAccountTests
{
    private static readonly Lazy<(LoadedRecords Loaded, IReadOnlyList<Diagnostic> Faults)> Data = new(() =>
    {
        var faults = new DiagnosticBag();
        return (RecordLoader.Load(Path.Combine(Repository.Root, "data"), faults), faults.Sorted());
    });

    private static readonly Paper[] All =
    [
        new(
            "documents/invitation-meeting-2",
            "a42673a6bbb419e126bd299a6e38f5a18ac4afd74a901b9e51f93fb9c43c02c4",
            ["documents/invitation-meeting-2", "documents/wg-cp-2-1"]),
        new(
            "documents/report-meeting-2",
            "cdcf173fbc7034c73ba033a2e198c232e3db3a591a76666ad4fa690b0ffd7a83",
            ["documents/report-meeting-2"]),
        new(
            "documents/terms-of-reference",
            "a4fb6463e2904df89bc63a37b489c23aa8dee65db030be20852a0aede79c003e",
            ["documents/terms-of-reference"]),
        new(
            "documents/report-meetings-15-16",
            "332429242aac082ab844ac7137d034df8c037f59e6e44459356917bf6cf157a5",
            ["documents/report-meetings-15-16"]),
        new(
            "documents/invitation-webinar-2020",
            "580271b1d46dba42c4b83424aff08ab508cd4627e50430a96a96d375187c5710",
            ["documents/invitation-webinar-2020", "documents/concept-note-webinar-2020", "documents/agenda-webinar-2020"]),
    ];

    /// <summary>The record beside which each paper lies.</summary>
    public static TheoryData<string> Keepers { get; } = [.. All.Select(p => p.Keeper)];

    /// <summary>
    /// What the texts leave out or show otherwise, and how often in all five papers, so that no rule takes more than it was made for.
    /// </summary>
    private static readonly Rule[] Rules =
    [
        new("conversion marks", @"\[bookmark: [A-Za-z0-9_]+\]", "", 7),
        new("raw page marks", @"</?(?:p|ul)(?: style=""[^""]*"")?>", "", 5),
        new("telephone and fax numbers of named persons", @"(?m)^(?:Tel|Fax): \+[0-9 ]+$", "", 2),
        new("the lost target of a link", @"\[(Child Online Protection Initiative)\]\(#\)", "$1", 1),
        new("angle brackets around an address", "<(https?://[^>]+)>", "$1", 3),
        new("marks of bold and of emphasis", @"\*+", "", 23),
        new("signs of bullets at the start of a line", "(?m)^[·-] ", "", 26),
        new("signs of bullets inside a line", "• ", "", 11),
        new("a row of dots, shown as a marked omission", "…………", "[…]", 1),
        new("white space, which the texts set by their own rules", @"\s+", "", null),
    ];

    [Theory]
    [MemberData(nameof(Keepers))]
    public void Every_character_of_a_paper_stands_in_the_texts_made_of_it_or_is_left_out_by_a_rule(string keeper)
    {
        var expected = Rules.Aggregate(AsReceived(keeper), (text, rule) => Regex.Replace(text, rule.Pattern, rule.Shown));
        var held = string.Concat(All.Single(p => p.Keeper == keeper).Records
            .SelectMany(id => Text(id).Units)
            .Select(u => u.PlainWithChildren()));
        Assert.Equal(expected, Regex.Replace(held, @"\s+", ""));
    }

    [Fact]
    public void Each_rule_leaves_out_just_what_it_was_made_for()
    {
        var papers = All.Select(p => AsReceived(p.Keeper)).ToList();
        foreach (var rule in Rules)
        {
            var count = papers.Sum(p => Regex.Count(p, rule.Pattern));
            Assert.True(rule.Times is null ? count > 0 : count == rule.Times, $"{rule.Name}: {count} times");
            papers = [.. papers.Select(p => Regex.Replace(p, rule.Pattern, rule.Shown))];
        }
    }

    [Theory]
    [MemberData(nameof(Keepers))]
    public void A_paper_as_received_is_kept_to_the_byte_and_its_record_says_so(string keeper)
    {
        var hash = All.Single(p => p.Keeper == keeper).Sha256;
        var file = Assert.Single(Record(keeper).Files);
        var content = File.ReadAllBytes(file.FullPath);
        Assert.Equal(FileRole.AsReceived, file.Role);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(content)));
        Assert.Equal((hash, content.LongLength), (file.Sha256, file.Bytes));
    }

    [Theory]
    [MemberData(nameof(Keepers))]
    public void A_page_says_what_its_text_leaves_out_and_of_what_it_was_made(string keeper)
    {
        Assert.All(All.Single(p => p.Keeper == keeper).Records, id =>
        {
            var copy = Assert.Single(Record(id).Texts).Copy;
            Assert.NotEmpty(copy!.MadeFrom);
            Assert.NotEmpty(copy.LeftOut);
        });
    }

    [Fact]
    public void No_direct_number_of_a_person_is_shown_or_published()
    {
        var number = new Regex(@"\+\s?\d{1,3}[\s\d]{6,}", RegexOptions.CultureInvariant);
        foreach (var record in Data.Value.Loaded.Records)
        {
            Assert.All(record.Texts, t => Assert.DoesNotMatch(number, t.Source.Text));
            Assert.All(record.Files.Where(f => f.Withheld is null), f => Assert.DoesNotMatch(number, File.ReadAllText(f.FullPath)));
        }
    }

    private static string AsReceived(string keeper) => File.ReadAllText(Path.Combine(Repository.Root, "data", keeper, "as-received.txt"));

    private static ArchiveRecord Record(string id) => Data.Value.Loaded.Records.Single(r => r.Id.Value == id);

    private static TextBody Text(string id)
    {
        var settings = Data.Value.Loaded.Settings!;
        var mentions = new MentionFinder(new SymbolReader(settings.GroupNames, settings.SymbolSeries), settings.ResolutionWords);
        var faults = new DiagnosticBag();
        var body = TextParser.Parse(Assert.Single(Record(id).Texts), mentions, faults);
        Assert.Empty(faults.Sorted());
        return body;
    }

    /// <summary>A paper as it was handed over.</summary>
    /// <param name="Keeper">The record beside which it lies.</param>
    /// <param name="Sha256">Hash of its bytes.</param>
    /// <param name="Records">The records whose texts are made of it, in its order.</param>
    private sealed record Paper(string Keeper, string Sha256, string[] Records);

    /// <summary>One thing that texts leave out or show otherwise.</summary>
    /// <param name="Name">What it is.</param>
    /// <param name="Pattern">Where it stands in a paper as received, after the rules before it.</param>
    /// <param name="Shown">What stands in its place.</param>
    /// <param name="Times">How often in all papers; null for any number of times.</param>
    private sealed record Rule(string Name, string Pattern, string Shown, int? Times);
}
