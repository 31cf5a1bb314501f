using System.Globalization;
using System.Text.Json;

namespace CopArchive.Search;

/// <summary>Shards of terms.</summary>
internal static class TermScripts
{
    /// <summary>A form takes about as much as so many postings.</summary>
    private const int Form = 8;

    /// <summary>
    /// Names and keys are so much heavier: with every search some are looked for that hardly ever are there, and small shards say so soon.
    /// </summary>
    private const int Key = 8;

    /// <summary>How many first strings stand in a file of the directory.</summary>
    private const int InOne = 256;

    /// <summary>Forms with their terms, and terms with the records that hold them.</summary>
    public static IReadOnlyList<(Shard Shard, SearchFile File)> Terms(Terms terms, Postings postings)
    {
        string[] strings = [.. terms.Forms.Union(postings.Terms, StringComparer.Ordinal)];
        Array.Sort(strings, StringComparer.Ordinal);
        return Shard.Cut(strings, s => (s[0] is '=' or '?' or '@' or '#' ? Key : 1) * (Form + postings.LengthOf(s)))
            .AsParallel().AsOrdered().Select(shard =>
            {
                var numbers = shard.Strings.Where(postings.Hold).Index().ToDictionary(t => t.Item, t => t.Index, StringComparer.Ordinal);
                var name = "t/" + shard.Name;
                return (shard, new SearchFile(name, Script.Write(name, json => Write(json, shard, terms, postings, numbers))));
            }).ToList();
    }

    /// <summary>
    /// The first strings of shards, where they are too many for the manifest, which then has those with which these files begin.
    /// </summary>
    public static IReadOnlyList<SearchFile> Directory(IReadOnlyList<Shard> shards) => FilesOf(shards) == 0 ? [] :
    [
        .. shards.Chunk(InOne).Select((some, at) =>
        {
            var name = "t/" + at.ToString(CultureInfo.InvariantCulture);
            return new SearchFile(name, Script.Write(name, json => json.Strings(Fronted(some))));
        }),
    ];

    /// <summary>The first strings that the manifest has.</summary>
    public static IEnumerable<string> Roots(IReadOnlyList<Shard> shards) =>
        Fronted(FilesOf(shards) == 0 ? shards : shards.Chunk(InOne).Select(some => some[0]));

    /// <summary>How many files the directory has.</summary>
    public static int FilesOf(IReadOnlyList<Shard> shards) => shards.Count <= 2 * InOne ? 0 : (shards.Count + InOne - 1) / InOne;

    private static IEnumerable<string> Fronted(IEnumerable<Shard> shards)
    {
        var last = "";
        foreach (var shard in shards)
        {
            yield return Shard.Fronted(last, shard.First);
            last = shard.First;
        }
    }

    private static void Write(Utf8JsonWriter json, Shard shard, Terms terms, Postings postings, Dictionary<string, int> numbers)
    {
        json.WriteStartObject();
        json.WriteStartArray("f");
        foreach (var form in shard.Strings)
        {
            if (terms.TermsOf(form) is { Length: > 0 } itsTerms)
            {
                json.WriteStartArray();
                json.WriteStringValue(form);
                WriteTerms(json, itsTerms, numbers);
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("w");
        foreach (var term in shard.Strings.Where(numbers.ContainsKey))
        {
            json.WriteStartArray();
            json.WriteStringValue(term);
            json.WriteStartObject();
            foreach (var (field, list) in postings.ListsOf(term))
            {
                json.WriteString([field], Postings.Write(list));
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A term of this shard by its number in it, another by itself; a list where there are several.</summary>
    private static void WriteTerms(Utf8JsonWriter json, string[] terms, Dictionary<string, int> numbers)
    {
        if (terms.Length > 1)
        {
            json.WriteStartArray();
        }

        for (var i = 0; i < terms.Length; i++)
        {
            if (numbers.TryGetValue(terms[i], out var number))
            {
                json.WriteNumberValue(number);
            }
            else
            {
                json.WriteStringValue(terms[i]);
            }
        }

        if (terms.Length > 1)
        {
            json.WriteEndArray();
        }
    }
}
