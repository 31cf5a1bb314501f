using System.Text.RegularExpressions;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Tests.Data;

/// <summary>
/// Nothing that a paper decides, requests, invites or suggests is overlooked: each sentence with such a verb, in any text held, belongs
/// to an outcome, or stands in a list with the reason why it is none (<c>no-outcome.csv</c>).
/// </summary>
public sealed partial class VerbsTests
{
    private static readonly IReadOnlyList<string[]> None = HeldWords.List("no-outcome.csv");

    [Fact]
    public void Each_sentence_with_a_verb_of_decision_or_request_belongs_to_an_outcome_or_says_why_not()
    {
        var outcomes = HeldWords.Records.OfType<OutcomeRecord>().ToList();
        var listed = None.Select(n => (Place: n[0], Words: n[1])).ToHashSet();
        var found = 0;
        var open = new List<string>();
        foreach (var (id, text) in HeldWords.All)
        {
            foreach (var unit in text.AllUnits())
            {
                foreach (var sentence in Sentences().Split(unit.Plain()).Where(s => Verb().IsMatch(s)))
                {
                    found++;
                    var place = new Reference(id, unit.Anchor).ToString();
                    if (!outcomes.Any(o => States(o, id, unit, sentence))
                        && listed.RemoveWhere(n => n.Place == place && sentence.Contains(n.Words, StringComparison.Ordinal)) == 0)
                    {
                        open.Add($"{place},\"{sentence.Trim()}\"");
                    }
                }
            }
        }

        Assert.True(open.Count == 0, $"{open.Count} of {found} sentences:\n{string.Join('\n', open)}");
        Assert.True(listed.Count == 0, "in no text, or of an outcome after all:\n" + string.Join('\n', listed));
        Assert.All(None, n => Assert.NotEqual("", n[2]));
    }

    /// <summary>Its evidence is this paragraph, one in it or around it, and its words are of this sentence.</summary>
    private static bool States(OutcomeRecord outcome, RecordId id, Unit unit, string sentence) =>
        outcome.Evidence.Any(e => e.Value.Id == id && (e.Value.Anchor == unit.Anchor
            || (e.Value.Anchor?.StartsWith(unit.Anchor + "-", StringComparison.Ordinal) ?? false)))
        && HeldWords.Fold(sentence) is var words
        && HeldWords.Pieces(outcome.PrintedWords.Value)
            .Any(p => words.Contains(p, StringComparison.Ordinal) || p.Contains(words, StringComparison.Ordinal));

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();

    [GeneratedRegex(
        @"\b(adopt(s|ed)|agreed?|announced?|decide[sd]?|emphasi[sz]ed?|encourag(e|es|ed|ing)|endorsed?"
        + @"|inquired?|instruct(s|ed)?|invit(e|es|ed|ing)|noted|propos(e|es|ed|ing)|recommend(s|ed)?"
        + @"|request(s|ed)?|resolves?|stress(es|ed)|suggest(s|ed)?|underlined?|welcomed?|are most welcome"
        + @"|will be|should be|called? (for|upon)"
        + @")\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
