using CopArchive.Search;
using CsCheck;

namespace CopArchive.Tests.Search;

/// <summary>Records of made-up words, and the settings of an invented archive.</summary>
internal static class MadeUp
{
    private static readonly string[] Syllables = ["ba", "co", "du", "fe", "gi", "lo", "mu", "ne", "pi", "ra", "so", "tu"];

    public static SearchSettings Settings { get; } = new()
    {
        GroupNames = ["LSP-X", "SPLS"],
        SymbolSeries = ["{group}/{year}/{number}", "HL{year}-{number}"],
        Facets =
        [
            new("type", "Type", [
                new("report", "Reports", "reports/", ["Reports", "Informes"]),
                new("letter", "Letters", null, ["Letters"]),
                new("agenda", "Agendas", null, []),
            ], IsOpen: true),
            new("topic", "Topic", [new("fog", "Fog", "topics/fog/", ["Fog"]), new("wicks", "Wicks", "topics/wicks/", ["Wicks"])]),
        ],
    };

    /// <summary>A word, in one of several scripts; some are inflected, some are names and numbers.</summary>
    public static Gen<string> Word { get; } = Gen.Frequency(
        (30, Gen.Select(Gen.OneOf(Syllables), Gen.OneOf(Syllables), Gen.OneOf("", "s", "ed", "ing"), (a, b, ending) => a + b + ending)),
        (1, Gen.OneOf("the", "of", "Évaluation", "children’s", "l’enfant", "фонари", "лампа", "الفوانيس", "灯塔安全", "LSP-X/12/3", "LSP-X",
            "spls", "2012", "re-lit", "𠀀𠀁")));

    /// <summary>A few words.</summary>
    public static Gen<string> Text { get; } = Word.Array[1, 12].Select(words => string.Join(' ', words));

    public static Gen<string> Language { get; } = Gen.OneOf("en", "fr", "es", "ru", "ar", "zh", "id");

    public static Gen<SearchRecord> Record { get; } =
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 20], Gen.Select(Text, Language).Array[1, 2], Gen.Select(Text, Language).Array[0, 4],
            Gen.Int[0, 2],
            (id, day, titles, units, type) => Of(
                $"documents/{id}",
                [.. titles.Select(t => new SearchText(t.Item1, t.Item2))],
                [.. units.Select((u, i) => new SearchUnit("p-" + i, "§ " + i, u.Item1, u.Item2))]) with
            {
                Added = new DateOnly(2012, 5, 1).AddDays(day),
                Symbols = id % 3 == 0 ? ["lsp-x-12-" + id] : [],
                Facets = new Dictionary<string, IReadOnlyList<string>>
                {
                    ["type"] = [type == 0 ? "report" : "letter"],
                    ["topic"] = type == 2 ? ["wicks", "fog"] : [],
                },
                Date = day == 0 ? null : new DateOnly(2010, 1 + (day % 12), 1 + day),
            });

    /// <summary>Some records, each with an id of its own.</summary>
    public static Gen<SearchRecord[]> Records { get; } = Record.Array[2, 25].Select(all => all.DistinctBy(r => r.Id).ToArray());

    /// <summary>A record with a title and a text.</summary>
    public static SearchRecord Of(string id, IReadOnlyList<SearchText> titles, IReadOnlyList<SearchUnit> units) => new()
    {
        Id = id,
        Added = new DateOnly(2012, 5, 1),
        Titles = titles,
        Card = new SearchCard
        {
            Type = "Report", Kind = "report", Title = titles[0].Text, Language = titles[0].Language, Url = id + "/", Units = units,
        },
    };

    /// <summary>A record in English.</summary>
    public static SearchRecord English(string id, string title, params string[] paragraphs) =>
        Of(id, [new SearchText(title, "en")], [.. paragraphs.Select((p, i) => new SearchUnit($"p-{i + 1}", $"§ {i + 1}", p, "en"))]);

    public static ReadIndex Index(params IReadOnlyList<SearchRecord> records) => new(SearchIndex.Build(records, Settings));
}
