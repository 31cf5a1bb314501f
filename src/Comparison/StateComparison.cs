using System.Diagnostics;
using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Comparison;

/// <summary>Two states of one file of a record, or two records: fact by fact, and the texts unit by unit.</summary>
/// <param name="Keys">Facts that differ, in the usual order of keys.</param>
/// <param name="Text">Their texts compared; null where neither has one, or where both are the same.</param>
/// <param name="Lines">The files compared as lines, where one of them cannot be read today; null otherwise.</param>
public sealed record StateComparison(IReadOnlyList<KeyChange> Keys, TextComparison? Text, IReadOnlyList<WordChange>? Lines)
{
    /// <summary>Whether the two are the same.</summary>
    public bool IsEmpty => Keys.Count == 0 && Text is null && Lines is null;

    /// <summary>Compares two states of one record.</summary>
    /// <param name="id">The record, whose definitions say what its keys mean.</param>
    /// <param name="before">The earlier file.</param>
    /// <param name="after">The later file.</param>
    /// <param name="nameOf">The title of a record by its id as written; null where there is none.</param>
    /// <param name="today">The id that a record has today, by one that it has or had; by default the same.</param>
    public static StateComparison Of(
        RecordId id, SourceText before, SourceText after, Func<string, string?> nameOf, Func<string, string>? today = null)
    {
        return Of(id, State(before), State(after), nameOf, today);

        ComparedState State(SourceText source) => new(source, RecordState.TryRead(id, source), text => Parse(text).Units);
    }

    /// <summary>Compares two states that were read before.</summary>
    internal static StateComparison Of(
        RecordId id, ComparedState before, ComparedState after, Func<string, string?> nameOf, Func<string, string>? today = null)
    {
        if (before.Record is not { } earlier || after.Record is not { } later)
        {
            var lines = WordComparison.OfLines(before.Source.Text, after.Source.Text);
            return new StateComparison([], null, lines.Count > 0 ? lines : null);
        }

        var text = TextComparison.Of(before.Units, after.Units);
        return new StateComparison([.. Facts(id, earlier, later, nameOf, today)], text.IsEmpty ? null : text, null);
    }

    /// <summary>The facts alone; none where one of the two cannot be read.</summary>
    /// <param name="id">A record whose definitions say what the keys mean.</param>
    /// <param name="before">The earlier file.</param>
    /// <param name="after">The later file.</param>
    /// <param name="nameOf">The title of a record by its id as written; null where there is none.</param>
    public static IReadOnlyList<KeyChange> FactsOf(RecordId id, SourceText before, SourceText after, Func<string, string?> nameOf) =>
        RecordState.TryRead(id, before) is { } earlier && RecordState.TryRead(id, after) is { } later
            ? [.. Facts(id, earlier, later, nameOf, null)]
            : [];

    /// <summary>Parses the text of a former state: what it mentions, and what is wrong with it, nobody asks any more.</summary>
    internal static TextBody Parse(WrittenText text) => TextParser.Parse(text, MentionFinder.None, new DiagnosticBag());

    private static IEnumerable<KeyChange> Facts(
        RecordId id, RecordState before, RecordState after, Func<string, string?> nameOf, Func<string, string>? today)
    {
        var (earlier, later) = (ByName(before), ByName(after));
        var known = RecordDefinitions.For(id)?.Keys ?? [];
        var unknown = earlier.Keys.Union(later.Keys).Except(known.Select(k => k.Name)).Order(StringComparer.Ordinal);
        foreach (var (key, form) in known.Select(k => (k.Name, (Form?)k.Form)).Concat(unknown.Select(k => (k, (Form?)null))))
        {
            var (first, last) = (earlier.GetValueOrDefault(key), later.GetValueOrDefault(key));
            if (first is null ? last is null : last is not null && Value(first, today) == Value(last, today))
            {
                continue;
            }

            var (was, now) = (Items(first, form), Items(last, form));
            var change = new KeyChange(key, Without(was, now), Without(now, was));
            if (change.Before.Count + change.After.Count > 0)
            {
                yield return change;
            }
        }

        // counted, so that a repeated value is not lost
        List<FactValue> Without(List<(string Value, FactValue Fact)> items, List<(string Value, FactValue Fact)> others)
        {
            var left = others.CountBy(o => o.Value, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            return [.. items.Where(i => (left[i.Value] = left.GetValueOrDefault(i.Value) - 1) < 0).Select(i => i.Fact)];
        }

        List<(string Value, FactValue Fact)> Items(YamlNode? value, Form? form) => value switch
        {
            null => [],
            YamlList list => [.. list.Items.Select(i => (Value(i, today), new FactValue(i, FactValue.ItemOf(form), nameOf)))],
            YamlScalar or YamlMap => [(Value(value, today), new FactValue(value, FactValue.ItemOf(form), nameOf))],
            _ => throw new UnreachableException(value.GetType().Name),
        };
    }

    private static Dictionary<string, YamlNode> ByName(RecordState state)
    {
        var byName = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var entry in state.File.Head.Entries)
        {
            byName.TryAdd(entry.Key.Value, entry.Value);
        }

        return byName;
    }

    /// <summary>A value in one spelling, whatever its quotation marks and line ends, and with the ids of today.</summary>
    private static string Value(YamlNode node, Func<string, string>? today) => node switch
    {
        YamlScalar { Value: var written } => "\"" + (today?.Invoke(written.Trim()) ?? written.Trim())
            .Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
        YamlList list => "[" + string.Join(',', list.Items.Select(i => Value(i, today))) + "]",
        YamlMap map => "{" + string.Join(',', map.Entries
            .OrderBy(e => e.Key.Value, StringComparer.Ordinal)
            .Select(e => Value(e.Key, null) + ":" + Value(e.Value, today))) + "}",
        _ => throw new UnreachableException(node.GetType().Name),
    };
}
