using CopArchive.Diagnostics;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Texts;
using CopArchive.Values;
using Microsoft.VisualBasic.FileIO;

namespace CopArchive.Tests.Data;

/// <summary>
/// What is known of the group, gathered in two rounds (<c>Facts/*.csv</c>), against the records.
/// A fact names a record, a key of it and the value there. A key <c>#anchor</c> is the text of that paragraph;
/// of it, and of <c>notes</c>, a fact says some words, of all other keys the whole value.
/// </summary>
public sealed class FactsTests
{
    /// <summary>
    /// The day of the last records that the facts are about: those gathered before the archive was written, and those of the second round
    /// (<c>new-facts.csv</c>). Later records come with their own review.
    /// </summary>
    private static readonly DateOnly LastGathered = new(2026, 11, 28);

    /// <summary>How many facts the second round gathered.</summary>
    private const int NewFacts = 102;

    private static readonly IReadOnlyList<Fact> Facts = [.. Read("*.csv")];
    private static readonly LoadedRecords Loaded = RecordLoader.Load(Path.Combine(Repository.Root, "data"), new DiagnosticBag());
    private static readonly ILookup<string, RecordValue> Values =
        Loaded.Records
            .SelectMany(r => RecordValues.Of(r).Concat(Paragraphs(r)).Select(v => (r.Id.Value, v)))
            .ToLookup(p => p.Value, p => p.v);

    [Fact]
    public void Every_fact_stands_in_its_record_or_says_why_it_has_none()
    {
        Assert.True(Facts.Count > 300, $"{Facts.Count} facts");
        None(Facts.Select(Difference).OfType<string>());
    }

    [Fact]
    public void Every_gathered_record_has_a_fact_or_a_reason_why_not()
    {
        var covered = Facts.Select(f => f.Record).Where(r => r.Length > 0).ToHashSet(StringComparer.Ordinal);
        None(Loaded.Records.Where(r => r.Added <= LastGathered && !covered.Contains(r.Id.Value)).Select(r => $"{r.Id}: no fact names it"));
    }

    [Fact]
    public void Each_fact_of_the_second_round_stands_in_a_record_or_says_why_not() =>
        None(Enumerable.Range(1, NewFacts).Where(n => Facts.All(f => f.From != $"nf {n}")).Select(n => $"nf {n}: in no list of facts"));

    [Theory]
    [InlineData("date")]
    [InlineData("adopted")]
    [InlineData("deadline")]
    [InlineData("venue")]
    [InlineData("number")]
    [InlineData("symbols")]
    [InlineData("version-label")]
    [InlineData("parts")]
    [InlineData("people")]
    [InlineData("contributors")]
    [InlineData("posts")]
    [InlineData("force")]
    [InlineData("printed-words")]
    public void No_gathered_record_holds_more_than_the_facts_say(string key)
    {
        var known = Facts.Where(f => f.Record.Length > 0).Select(f => (f.Record, f.Key, f.Value)).ToHashSet();
        None(Loaded.Records.Where(r => r.Added <= LastGathered).SelectMany(r => RecordValues.Of(r)
            .Where(v => (v.Key == key || (v.Key.StartsWith(key + "[", StringComparison.Ordinal) && v.Key.EndsWith(']') && key != "symbols"))
                && v.Value is not ("not found" or "not stated" or "none"))
            .Where(v => !known.Contains((r.Id.Value, v.Key, v.Value)))
            .Select(v => $"{r.Id} {v.Key}: '{v.Value}' is in no list of facts")));
    }

    private static string? Difference(Fact fact)
    {
        if (fact.Record.Length == 0 || fact.Key.Length == 0)
        {
            return fact.Reason.Length > 0 ? null : $"{fact.Place}: neither a record nor a reason";
        }

        var values = Values[fact.Record].Where(v => v.Key == fact.Key).Select(v => v.Value).ToList();
        var stands = fact.Key == "notes" || fact.Key[0] == '#'
            ? values.Any(v => v.Contains(fact.Value, StringComparison.Ordinal))
            : values.Contains(fact.Value, StringComparer.Ordinal);
        return stands
            ? null
            : $"{fact.Place}: {fact.Record} {fact.Key}: '{fact.Value}' expected ({fact.From}), "
                + $"found {(values.Count == 0 ? "nothing" : string.Join(" | ", values))}";
    }

    /// <summary>All differences at once, one a line.</summary>
    private static void None(IEnumerable<string> differences)
    {
        var all = differences.ToList();
        Assert.True(all.Count == 0, $"{all.Count} differences:\n{string.Join('\n', all)}");
    }

    private static IEnumerable<RecordValue> Paragraphs(ArchiveRecord record)
    {
        var settings = Loaded.Settings!;
        var mentions = new MentionFinder(new SymbolReader(settings.GroupNames, settings.SymbolSeries), settings.ResolutionWords);
        return record.Texts.SelectMany(t => TextParser.Parse(t, mentions, new DiagnosticBag()).Units).SelectMany(WithChildren)
            .Select(u => new RecordValue("#" + u.Anchor, u.PlainWithChildren()));
    }

    private static IEnumerable<Unit> WithChildren(Unit unit) => unit.Children.SelectMany(WithChildren).Prepend(unit);

    private static IEnumerable<Fact> Read(string pattern)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Data", "Facts"), pattern)
            .Order(StringComparer.Ordinal))
        {
            using var parser = new TextFieldParser(file) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
            parser.ReadFields();
            while (!parser.EndOfData)
            {
                var line = parser.LineNumber;
                var f = parser.ReadFields()!;
                yield return new Fact($"{Path.GetFileName(file)}:{line}", f[0], f[1], f[2], f[3], f[4]);
            }
        }
    }

    /// <summary>One thing known.</summary>
    /// <param name="Place">Where it is listed.</param>
    /// <param name="Record">The record that holds it; empty where none does.</param>
    /// <param name="Key">Where in the record; empty where it is about the record as a whole.</param>
    /// <param name="Value">What is expected there; the fact itself where no record holds it.</param>
    /// <param name="From">The entry or part of the gathered facts.</param>
    /// <param name="Reason">Why there is no record or no fact; empty elsewhere.</param>
    private sealed record Fact(string Place, string Record, string Key, string Value, string From, string Reason);
}
