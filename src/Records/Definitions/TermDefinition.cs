using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;

namespace CopArchive.Records.Definitions;

/// <summary>Defines the terms of the glossary.</summary>
public static class TermDefinition
{
    private static readonly Key<string> Word = new("term", Shapes.Text, "The word, as papers print it.", "\"WSIS\"", Required: true);

    private static readonly Key<IReadOnlyList<string>> Also = new("also", Shapes.Many(Shapes.Text),
        "Other forms of it: written out, shortened, in the plural.", "[\"World Summit on the Information Society\"]");

    private static readonly Key<IReadOnlyDictionary<string, string>> Sentence = new("sentence", Shapes.ByLanguage,
        "What it means, in a plain sentence, by language; at least in the language of the site.",
        "{en: \"The world conference on the information society.\"}", Required: true);

    /// <summary>Folder under <c>data/</c>.</summary>
    public const string Folder = "terms";

    /// <summary>The reader's word for it.</summary>
    public const string Name = "Word of the glossary";

    /// <summary>What it is, in a sentence.</summary>
    public const string Explanation = "A word that readers may not know, explained in a sentence; the glossary is made of them.";

    /// <summary>All keys, in their usual order.</summary>
    public static IReadOnlyList<Key> Keys { get; } = [Word, Also, Sentence, CommonKeys.Sources];

    /// <summary>Reads one; null, with diagnostics, if it has faults.</summary>
    internal static GlossaryTerm? Read(YamlMap map, string name, SourcePlace place, string? language, ReadingContext reading)
    {
        var fields = KeyValues.Read(map, Keys, reading);
        foreach (var source in fields.Get(CommonKeys.Sources) ?? [])
        {
            foreach (var key in source.Covers.Where(f => Keys.All(k => k.Name != f)))
            {
                reading.Fault(RecordFaults.SourceFor(source.Place, key, Keys.Select(k => k.Name)));
            }
        }

        if (!fields.Ok)
        {
            return null;
        }

        var sentence = fields.Require(Sentence);
        if (language is not null && !sentence.ContainsKey(language))
        {
            reading.Fault(RecordFaults.MissingKey(map.Place, language, $"sentence: {{{language}: \"…\"}}"));
            return null;
        }

        return new GlossaryTerm
        {
            Name = name,
            Place = place,
            Word = fields.Require(Word),
            Also = fields.Get(Also) ?? [],
            Sentence = sentence,
            Sources = fields.Require(CommonKeys.Sources),
        };
    }
}
