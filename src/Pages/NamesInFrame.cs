using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>
/// What a frame calls the things that the search's index, which is one for all frames, has in the words of the plain frame: kinds, filters
/// and their values.
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
                // of what kind a result is, by what the index calls it
                ["kind"] = By(Kinds(shelves.Site.Frames[0].Words).Zip(Kinds(words))),
                ["type"] = By(Enum.GetValues<DocumentType>().Select(t => (t.Key(), words.DocumentTypes(t)))
                    .Concat(Enum.GetValues<RecordKind>().Select(k => (k.Key(), words.Kinds(k))))),
                ["holding"] = By(Enum.GetValues<Holding>().Select(h => (h.ToString().ToLowerInvariant(), words.Holding(h)))),
                ["lang"] = By(shelves.Records.SelectMany(r => r.Texts).Select(t => t.Language).Append(words.Language)
                    .Select(l => (l, words.LanguageName(l)))),
                ["meeting"] = By(Titles<MeetingRecord>(shelves)),
                ["topic"] = By(Titles<TopicRecord>(shelves)),
                // the filters themselves
                [""] = By(
                [
                    ("type", words.FacetType), ("meeting", words.FacetMeeting), ("year", words.FacetYear), ("from", words.FactFrom),
                    ("country", words.FactCountry), ("region", words.FactRegion), ("topic", words.FacetTopic),
                    ("lang", words.FactLanguage), ("holding", words.FacetHolding),
                ]),
                ["country"] = By(Titles<OrganisationRecord>(shelves)),
                ["from"] = By(Titles<OrganisationRecord>(shelves)),
            };
    }

    private static IEnumerable<(string Key, string Name)> Titles<T>(Shelves shelves)
        where T : ArchiveRecord => shelves.All<T>().Where(r => r.TitleLanguage is null).Select(r => (r.Id.Name, r.Title.Value));

    private static IEnumerable<string> Kinds(Words words) =>
    [
        .. Enum.GetValues<RecordKind>().Select(words.Kind),
        .. Enum.GetValues<DocumentType>().Select(words.DocumentType),
        .. Enum.GetValues<OrganisationType>().Select(words.OrganisationType),
        .. Enum.GetValues<OutcomeForce>().Select(words.OutcomeForce),
    ];

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
