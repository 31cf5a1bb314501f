using System.Diagnostics;
using System.Globalization;
using CopArchive.Diagnostics;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>
/// Values of a page as a person gives them to correct it: senders by their names, a source by its address alone, and one key inside the
/// entries of a list, as <c>contributors.as</c>.
/// </summary>
/// <param name="parties">Finds the pages of senders, and proposes those that are missing.</param>
/// <param name="day">The day of the change.</param>
internal sealed class CorrectedValues(NamedParties parties, DateOnly day)
{
    /// <summary>The whole value of a key.</summary>
    public DraftValue Whole(Key key, IReadOnlyList<string> given, YamlNode? standing) => key.Name switch
    {
        "contributors" when given.All(IsName) => new DraftValue.Many(
        [
            .. given.SelectMany(g => g.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .Select(name => AnsweredNames.Named(parties.Entry(name, null), Asked(standing, given))),
        ]),
        "sources" when given.All(g => Source(g) is not null) => new DraftValue.Many([.. given.Select(g => Source(g)!)]),
        _ => GivenValue.Parse(key.Form, given),
    };

    /// <summary>
    /// The value of a key with one key inside it set, wherever that is still to fill in, or else in the only entry. Null where neither says
    /// which entry is meant.
    /// </summary>
    public static DraftValue? Part(Key key, IReadOnlyList<string> path, string given, YamlNode? standing)
    {
        if (standing is null || FormAt(key.Form, path) is not { } form)
        {
            return null;
        }

        var value = GivenValue.Parse(form, [given]);
        foreach (var onlyGaps in new[] { true, false })
        {
            var count = 0;
            var set = Set(standing, path, value, onlyGaps, ref count);
            if (onlyGaps ? count > 0 : count == 1)
            {
                return set;
            }
        }

        return null;
    }

    private static DraftValue Set(YamlNode node, IReadOnlyList<string> path, DraftValue value, bool onlyGaps, ref int count)
    {
        if (node is YamlList list)
        {
            var items = new List<DraftValue>();
            foreach (var item in list.Items)
            {
                items.Add(Set(item, path, value, onlyGaps, ref count));
            }

            return new DraftValue.Many(items);
        }

        if (node is not YamlMap map)
        {
            return RecordEdit.Value(node);
        }

        var entries = new List<(string Key, DraftValue Value)>();
        foreach (var entry in map.Entries)
        {
            var isMeant = entry.Key.Value == path[0];
            var isSet = isMeant && path.Count == 1 && (!onlyGaps || entry.Value is YamlScalar { Value: RecordFaults.ToFillIn });
            count += isSet ? 1 : 0;
            entries.Add((entry.Key.Value, isSet ? value
                : isMeant && path.Count > 1 ? Set(entry.Value, [.. path.Skip(1)], value, onlyGaps, ref count)
                : RecordEdit.Value(entry.Value)));
        }

        if (path.Count == 1 && !onlyGaps && map.Entries.All(e => e.Key.Value != path[0]))
        {
            count++;
            entries.Add((path[0], value));
        }

        return new DraftValue.Keys(entries);
    }

    private static Form? FormAt(Form form, IReadOnlyList<string> path) => path.Count == 0 ? form : form switch
    {
        Form.Many many => FormAt(many.Item, path),
        Form.AnyOf any => any.Forms.Select(f => FormAt(f, path)).FirstOrDefault(f => f is not null),
        Form.Mapping fields => fields.Keys.FirstOrDefault(k => k.Name == path[0]) is { } key ? FormAt(key.Form, [.. path.Skip(1)]) : null,
        Form.Single or Form.Choice or Form.ByLanguage => null,
        _ => throw new UnreachableException(form.GetType().Name),
    };

    /// <summary>The only entry that stands, where a single name answers who it is: what else is known there stays.</summary>
    private static YamlMap? Asked(YamlNode? standing, IReadOnlyList<string> given) =>
        given.Count == 1 && standing is YamlList { Items: [YamlMap entry] }
        && entry.Entries.Any(e => e.Key.Value == "who" && e.Value is YamlScalar { Value: RecordFaults.ToFillIn })
            ? new YamlMap(entry.Place, [.. entry.Entries.Where(e => e.Key.Value != "who")])
            : null;

    /// <summary>Whether it is the name of somebody, and not an entry as it stands in a file.</summary>
    private static bool IsName(string given) => given.Trim() is [not ('{' or '[' or '-'), ..];

    private DraftValue.Keys? Source(string given) =>
        Uri.TryCreate(given.Trim(), UriKind.Absolute, out var page) && page.Scheme is "http" or "https"
            ? new DraftValue.Keys(
                ("page", new DraftValue.Quoted(given.Trim())),
                ("seen", new DraftValue.Bare(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
                ("confidence", new DraftValue.Bare("found")))
        : Reference.TryParse(given.Trim()) is { } paper
            ? new DraftValue.Keys(("in", new DraftValue.Bare(paper.ToString())), ("confidence", new DraftValue.Bare("stated")))
        : null;
}
