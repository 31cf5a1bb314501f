using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>
/// What a frame calls the filters and their values, which the search's index, one for all frames, has in the words of the plain frame.
/// </summary>
internal static class NamesInFrame
{
    /// <summary>Names by group and key: <c>topic</c>, <c>mobile</c>. None in the plain frame.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Of(Shelves shelves)
    {
        var words = shelves.Words;
        return shelves.Site.Frame.IsPlain
            ? new Dictionary<string, IReadOnlyDictionary<string, string>>()
            : new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
            {
                ["type"] = By(Enum.GetValues<DocumentType>().Select(t => (t.Key(), words.DocumentTypes(t)))
                    .Concat(Enum.GetValues<RecordKind>().Select(k => (k.Key(), words.Kinds(k))))),
                ["holding"] = By(Enum.GetValues<Holding>().Select(h => (h.ToString().ToLowerInvariant(), words.Holding(h)))),
                ["lang"] = By(shelves.Records.SelectMany(r => r.Texts).Select(t => t.Language).Append(words.Language)
                    .Select(l => (l, words.LanguageName(l)))),
                ["meeting"] = Titles<MeetingRecord>(shelves),
                ["topic"] = Titles<TopicRecord>(shelves),
                // the filters themselves
                [""] = By(
                [
                    ("type", words.FacetType), ("meeting", words.FacetMeeting), ("year", words.FacetYear), ("from", words.FactFrom),
                    ("country", words.FactCountry), ("region", words.FactRegion), ("topic", words.FacetTopic),
                    ("lang", words.FactLanguage), ("holding", words.FacetHolding),
                ]),
                ["country"] = Titles<OrganisationRecord>(shelves),
                ["from"] = Titles<OrganisationRecord>(shelves),
            };
    }

    /// <summary>All of a kind by name, those too that keep their own: the values of a filter stand in this order.</summary>
    private static OrderedDictionary<string, string> Titles<T>(Shelves shelves)
        where T : ArchiveRecord
    {
        var all = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in shelves.ByName(shelves.All<T>()))
        {
            all[record.Id.Name] = record.Title.Value;
        }

        return all;
    }

    private static IReadOnlyDictionary<string, string> By(IEnumerable<(string Key, string Name)> names)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, name) in names)
        {
            all[key] = name;
        }

        return all;
    }
}
