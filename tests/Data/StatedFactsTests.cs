using System.Globalization;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Tests.Data;

/// <summary>
/// The law of <em>stated</em>: a source of this confidence names a paragraph that prints the value; dates, numbers and names are folded.
/// What a kind or a code says, and what the editors word themselves, is outside it. The few exceptions have a reason each
/// (<c>stated-exceptions.csv</c>).
/// </summary>
public sealed class StatedFactsTests
{
    /// <summary>Kinds and codes; what editors say in their own words; and what <c>check</c> compares with the text already.</summary>
    private static readonly HashSet<string> Outside =
    [
        "type", "title-is", "force", "state", "language", "languages", "holding", "topics", "notes", "background", "evidence",
        "printed-words", "sources", "region", "iso", "labels", "witnesses", "same-as", "elsewhere",
    ];

    private static readonly IReadOnlyList<string[]> Exceptions = HeldWords.List("stated-exceptions.csv");

    [Fact]
    public void A_value_said_to_be_stated_is_printed_in_the_paragraphs_that_its_sources_name()
    {
        var checkedValues = 0;
        var exceptions = Exceptions.Where(e => e[1] != "source").ToDictionary(e => (e[0], e[1], e[2]), e => e[3]);
        var missing = new List<string>();
        foreach (var record in HeldWords.Records)
        {
            missing.AddRange(record.OtherNames.Concat((record as MeetingRecord)?.PapersMentioned ?? [])
                .Where(n => n.PrintedIn is { } place && HeldWords.At(place.Value) is { } words && !HeldWords.Hold(words, n.Text))
                .Select(n => $"{record.Id}: “{n.Text}” is not printed in {n.PrintedIn!.Value.Value}"));
            foreach (var value in Values(record))
            {
                var sources = record.SourcesFor(Root(value.Key));
                if (sources.Count == 0 || sources.Any(s => s.Confidence != Confidence.Stated))
                {
                    continue;
                }

                checkedValues++;
                if (!sources.Any(s => Prints(s, value, record)) && !exceptions.Remove((record.Id.Value, value.Key, value.Value)))
                {
                    var places = string.Join(", ", sources.Select(s => s.StatedIn!.Value.Value));
                    missing.Add($"{record.Id},{value.Key},\"{value.Value}\": not in {places}");
                }
            }
        }

        Assert.True(missing.Count == 0, $"{missing.Count} of {checkedValues} values:\n{string.Join('\n', missing)}");
        Assert.True(exceptions.Count == 0, "no exception is needed for\n" + string.Join('\n', exceptions.Keys));
        Assert.True(checkedValues > 400, $"{checkedValues} values");
        Assert.True(Exceptions.Count * 20 <= checkedValues, $"{Exceptions.Count} exceptions of {checkedValues} values: more than 5 %");
    }

    [Fact]
    public void Each_source_of_this_confidence_prints_something_of_each_key_that_it_is_for()
    {
        var exceptions = Exceptions.Where(e => e[1] == "source").Select(e => (e[0], e[2])).ToHashSet();
        var idle = new List<string>();
        foreach (var record in HeldWords.Records)
        {
            var values = Values(record).ToLookup(v => Root(v.Key));
            foreach (var source in record.Sources.Where(s => s.Confidence == Confidence.Stated))
            {
                var keys = source.Covers.Count > 0 ? source.Covers.Where(k => !Outside.Contains(k)).ToList() : [""];
                var words = RecordValues.Of(record).Where(v => v.Key is "printed-words" or "other-names")
                    .SelectMany(v => HeldWords.Pieces(v.Value).Select(p => new RecordValue(v.Key, p)))
                    .ToList();
                foreach (var key in keys)
                {
                    var asked = values.SelectMany(v => v).Concat(words).Where(v => key.Length == 0 || Root(v.Key) == key);
                    var place = $"{source.StatedIn!.Value.Value} {key}".Trim();
                    if (!asked.Any(v => Prints(source, v, record)) && !exceptions.Remove((record.Id.Value, place)))
                    {
                        idle.Add($"{record.Id},source,{place}");
                    }
                }
            }
        }

        Assert.True(idle.Count == 0, $"{idle.Count} sources:\n{string.Join('\n', idle)}");
        Assert.True(exceptions.Count == 0, "no exception is needed for\n" + string.Join('\n', exceptions));
    }

    /// <summary>The values that a paper could print: where the printed form is kept beside a value, that form.</summary>
    private static IEnumerable<RecordValue> Values(ArchiveRecord record)
    {
        var all = RecordValues.Of(record).Where(v => !Outside.Contains(Root(v.Key)))
            .Where(v => v.Value is not ("not stated" or "not found" or "none"))
            .Where(v => v.Key != "other-names" || record.OtherNames.Any(n => n.Text == v.Value && n.PrintedIn is null))
            .Where(v => v.Key != "title" || !record.TitleIsDescriptive)
            .ToList();
        var printed = all.Where(v => v.Key.EndsWith(".printed", StringComparison.Ordinal))
            .Select(v => v.Key[..^".printed".Length])
            .ToHashSet();
        return all.Where(v => !printed.Contains(v.Key) && !IsOwnPlace(v.Key));
    }

    /// <summary>
    /// What says where a name is printed, which time zone is meant and whose a number is, is no value of the paper; nor is a meeting twice.
    /// Names with a place are looked for there.
    /// </summary>
    private static bool IsOwnPlace(string key) =>
        key.StartsWith("other-names[", StringComparison.Ordinal) || key.StartsWith("symbols[", StringComparison.Ordinal)
        || key is "time.offset" or "meetings";

    private static string Root(string key) => key.Split('[', '.')[0];

    private static bool Prints(Source source, RecordValue value, ArchiveRecord record) =>
        HeldWords.At(source.StatedIn!.Value.Value) is { } words
        && Forms(value, record).Concat(OfItself(source, value, record)).Any(f => f.All(w => HeldWords.Hold(words, w)));

    /// <summary>A paper to which something is related speaks of itself, and names the other end: <c>this Report</c>, the annex.</summary>
    private static IEnumerable<IReadOnlyList<string>> OfItself(Source source, RecordValue value, ArchiveRecord record) =>
        source.StatedIn!.Value.Value.Id.Value != value.Value ? [] : Names(record).Prepend(["this Report"]);

    /// <summary>Every way in which a value may be printed, each as the words that must all be there.</summary>
    private static IEnumerable<IReadOnlyList<string>> Forms(RecordValue value, ArchiveRecord record)
    {
        yield return [value.Value];
        if (Root(value.Key) is "date" or "adopted" or "deadline" or "existence" || value.Key.EndsWith("].date", StringComparison.Ordinal))
        {
            yield return [.. value.Value.Split('/').SelectMany(DateWords)];
        }

        if (value.Key.StartsWith("time.", StringComparison.Ordinal) && TimeOnly.TryParseExact(value.Value, "HH:mm", out var time))
        {
            yield return [time.ToString("H.mm", CultureInfo.InvariantCulture)];
            yield return [time.ToString("HH'h'mm", CultureInfo.InvariantCulture)];
        }

        if (Root(value.Key) == "number" && int.TryParse(value.Value, out var number) && record is MeetingRecord)
        {
            yield return [Ordinal(number)];
        }

        if (Reference.TryParse(value.Value) is { } reference && HeldWords.Find(reference.Id) is { } named)
        {
            foreach (var name in Names(named))
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Names(ArchiveRecord record)
    {
        yield return [record.Title.Value];
        foreach (var other in record.OtherNames)
        {
            yield return [other.Text];
        }

        switch (record)
        {
            case DocumentRecord document:
                foreach (var symbol in document.Symbols)
                {
                    yield return [symbol.Printed.Value];
                }

                break;
            case ResolutionRecord resolution:
                yield return ["Resolution " + resolution.Number];
                yield return ["Res. " + resolution.Number];
                break;
            case ResolutionVersionRecord version:
                var work = record.Id.Value.Split('/')[1];
                foreach (var of in new[] { "Resolution " + work, "Res. " + work })
                {
                    yield return [of, version.VersionLabel];
                    yield return [of, version.VersionLabel.Split(' ')[^1]];
                }

                break;
            case MeetingRecord meeting:
                yield return [Ordinal(meeting.Number)];
                yield return [.. (meeting.Date.ValueOrDefault?.Text ?? "…never").Split('/').SelectMany(DateWords)];
                break;
            case EventRecord { Date: Stated<Edtf>.Known { Value.Text: var date } }:
                yield return [.. DateWords(string.Join('-', date.Split('/')[0].Split('-').Take(2)))];
                break;
            case OrganisationRecord { ShortName: { } name }:
                yield return [name];
                break;
            case PersonRecord:
                yield return [record.Title.Value.Split(' ')[^1]];
                break;
            default:
                break;
        }
    }

    /// <summary><c>2010-06-11</c> → 11, June, 2010, whatever their order.</summary>
    private static IEnumerable<string> DateWords(string date)
    {
        var parts = date.TrimEnd('?', '~', '%').Split('-');
        yield return parts[0];
        if (parts.Length > 1 && int.TryParse(parts[1], out var month) && month is >= 1 and <= 12)
        {
            yield return CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        }

        if (parts.Length > 2)
        {
            yield return parts[2].TrimStart('0');
        }
    }

    private static string Ordinal(int number) => number switch
    {
        1 => "first meeting",
        2 => "second meeting",
        15 => "fifteenth",
        16 => "sixteenth",
        _ => $"{number}th meeting",
    };
}
