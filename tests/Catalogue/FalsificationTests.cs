using System.Text.RegularExpressions;
using CopArchive.Catalogue.Checks;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Tests.Catalogue;

/// <summary>Every published paragraph of the archive, made to say something else in many ways, against what the lock promises.</summary>
public sealed class FalsificationTests(ITestOutputHelper output)
{
    private static readonly PromisedArchive Real = new(Path.Combine(Repository.Root, "data"));

    /// <summary>What a change makes of the words of a paragraph; null, or the same words, where it finds nothing to change.</summary>
    private static readonly (string Name, Func<string, string?> Change)[] Falsifications =
    [
        ("negation put in", w => Regex.Replace(w, @"^(\S+ )", "$1not ")),
        ("negation put in before the last word", w => Regex.Replace(w, @" (\S+)$", " not $1")),
        ("negation left out", w => First(w, @"\b(not|no|non-)\b ?", "")),
        ("shall → may", w => First(w, @"\b(shall|must|will)\b", "may")),
        ("should → must", w => First(w, @"\b(should|could|would)\b", "must")),
        ("may → shall", w => First(w, @"\b(may|can|might)\b", "shall")),
        ("to be → not to be", w => First(w, @"\b(is|are|be|was|were|has|have)\b", "$1 not")),
        ("number raised by one", w => Digit(w, last: false, d => (d + 1) % 10)),
        ("last number changed", w => Digit(w, last: true, d => (d + 7) % 10)),
        ("digit left out", w => First(w, @"\d", "")),
        ("digit added", w => First(w, @"(\d)", "${1}0")),
        ("sign between digits left out", w => First(w, @"(\d)\p{P}(\d)", "$1$2")),
        ("stop between digits → comma", w => First(w, @"(\d)[./](\d)", "$1,$2")),
        ("per cent left out", w => First(w, @" ?%", "")),
        ("year moved by one", w => First(w, @"\b((?:19|20)\d)(\d)\b",
            m => m.Groups[1].Value + (char)('0' + ((m.Value[3] - '0' + 1) % 10)))),
        ("year moved by ten", w => First(w, @"\b20([012])(\d)\b", m => $"20{(m.Groups[1].Value[0] - '0' + 1) % 10}{m.Groups[2].Value}")),
        ("month", w => First(w, "January|February|March|April|May|June|July|August|September|October|November|December",
            m => m.Value == "March" ? "April" : "March")),
        ("name", w => First(w, @"(?<=\S )\p{Lu}\p{Ll}+", "Norrland")),
        ("last name", w => Last(w, @"\p{Lu}\p{Ll}{2,}", "Norrland")),
        ("two names exchanged", w => First(w, @"(\p{Lu}\p{L}+)([^\p{Lu}]+)(\p{Lu}\p{L}+)", "$3$2$1")),
        ("acronym", w => First(w, @"\b\p{Lu}{3,}\b", "NGO")),
        ("all → some", w => First(w, @"\b(all|every|each|several|many)\b", "some")),
        ("verb", w => First(w, @"\b(adopted|agreed|noted|endorsed|approved|invited|suggested|discussed|presented|welcomed)\b", "rejected")),
        ("clause added", w => w.TrimEnd('.', ';', ' ') + ", unless a Member State objects."),
        ("clause put in front", w => "Provisionally, " + w),
        ("clause put in between", w => First(w, " ", " (with reservations) ")),
        ("last clause cut", w => First(w, @",[^,]*$", "")),
        ("first clause cut", w => First(w, @"^[^,]*, ?", "")),
        ("words in brackets cut", w => First(w, @" ?\([^)]*\)", "")),
        ("first word cut", w => First(w, @"^\S+ ?", "")),
        ("last word cut", w => First(w, @" ?\S+$", "")),
        ("two words exchanged", w => First(w, @"(\S+) (\S+)", "$2 $1")),
        ("first sentence moved to the end", w => First(w, @"^(.+?\.) (.+)$", "$2 $1")),
        ("last sentence cut", w => First(w, @"(?<=\.) [^.]+\.?$", "")),
        ("sentence twice", w => w + " " + w),
        ("letter changed", w => w.Length == 0 ? null
            : w[..(w.Length / 2)] + (w[w.Length / 2] == 'x' ? 'y' : 'x') + w[((w.Length / 2) + 1)..]),
        ("letter added", w => w.Insert(w.Length / 2, "e")),
        ("small → capital", w => First(w, @"\p{Ll}", m => m.Value.ToUpperInvariant())),
        ("capital → small", w => First(w, @"\p{Lu}", m => m.Value.ToLowerInvariant())),
        ("stop → question mark", w => First(w, @"\.$", "?")),
        ("comma left out", w => First(w, ",", "")),
        ("word in quotation marks", w => First(w, @"(\p{L}{4,})", "“$1”")),
        ("quotation mark left out", w => First(w, "[“”\"‘’']", "")),
        ("hyphen left out", w => First(w, @"(?<=\p{L})[-–](?=\p{L})", "")),
        ("hyphen put in", w => First(w, @"(\p{L}{3})(\p{L}{3})", "$1-$2")),
        ("space left out", w => First(w, " ", "")),
        ("space put in", w => First(w, @"(\p{L}{3})(\p{L}{3})", "$1 $2")),
        ("accent", w => First(w, "e", "é")),
        ("all words", _ => "Bells were rung."),
        ("no words", _ => ""),
    ];

    /// <summary>The same words, drawn otherwise.</summary>
    private static readonly (string Name, Func<string, string?> Change)[] Drawings =
    [
        ("space that does not break", w => First(w, " ", "\u00A0")),
        ("thin spaces", w => w.Replace(' ', '\u2009')),
        ("two spaces", w => w.Replace(" ", "  ", StringComparison.Ordinal)),
        ("space at the end", w => w + " "),
        ("straight quotation marks", w => Regex.Replace(w, "[“”„«»]", "\"").Replace('’', '\'')),
        ("other quotation marks", w => w.Replace('“', '«').Replace('”', '»').Replace('\'', '’')),
        ("long dashes", w => w.Replace('-', '–')),
        ("short dashes", w => Regex.Replace(w, "[–—]", "-")),
        ("hyphen that does not break", w => w.Replace('-', '\u2011')),
        ("line break", w => First(w, " ", "\n")),
    ];

    [Fact]
    public void No_paragraph_of_the_archive_can_be_made_to_say_something_else_in_any_of_fifty_ways()
    {
        var counts = Tried(Falsifications);

        Print(counts);
        Assert.True(Falsifications.Length >= 40);
        Assert.Empty(counts.Where(c => c.Complained < c.Tried).Select(c => $"{c.Name}: {c.Tried - c.Complained} of {c.Tried} not caught"));
        Assert.True(counts.Sum(c => c.Tried) > 3_000);
    }

    [Fact]
    public void Spaces_quotation_marks_and_dashes_drawn_otherwise_are_not_complained_of()
    {
        var counts = Tried(Drawings);

        Print(counts);
        Assert.Empty(counts.Where(c => c.Complained > 0).Select(c => $"{c.Name}: {c.Complained} of {c.Tried} complained of"));
        Assert.True(counts.Sum(c => c.Tried) >= 200);
    }

    private static List<(string Name, int Tried, int Complained)> Tried((string Name, Func<string, string?> Change)[] changes) =>
    [
        .. changes.AsParallel().AsOrdered().Select(change =>
        {
            var (tried, complained) = (0, 0);
            foreach (var text in Real.Texts)
            {
                IReadOnlyList<LockedAddress> promised = [.. text.AllUnits().Select(u => new LockedAddress(
                    "documents/x/", u.Anchor, Fingerprint.Of(u.Cited()), SourcePlace.Top("data/urls.lock")))];
                foreach (var unit in text.AllUnits().Where(u => u.Kind != UnitKind.Table && u.Plain().Length > 0))
                {
                    if (change.Change(unit.Said()) is { } words && words != unit.Said())
                    {
                        var faults = new DiagnosticBag();
                        var reworded = AnchorCheck.Run(
                            promised, "documents/x/", With(text, unit, words), SourcePlace.Top("data/documents/x.md"), faults);
                        tried++;
                        complained += reworded.Count > 0 || faults.HasErrors ? 1 : 0;
                    }
                }
            }

            return (change.Name, tried, complained);
        }),
    ];

    private void Print(IReadOnlyList<(string Name, int Tried, int Complained)> counts)
    {
        foreach (var (name, tried, complained) in counts)
        {
            output.WriteLine($"{name}: {tried} tried, {complained} complained of");
        }

        output.WriteLine($"All: {counts.Sum(c => c.Tried)} tried, {counts.Sum(c => c.Complained)} complained of");
    }

    private static TextBody With(TextBody text, Unit old, string words) =>
        text with { Units = [.. text.Units.Select(u => With(u, old, words))] };

    private static Unit With(Unit at, Unit old, string words) =>
        ReferenceEquals(at, old)
            ? at with { Content = [new Inline.Words(words)] }
            : at with { Children = [.. at.Children.Select(c => With(c, old, words))] };

    private static string First(string words, string pattern, string replacement) => new Regex(pattern).Replace(words, replacement, 1);

    private static string First(string words, string pattern, MatchEvaluator replacement) =>
        new Regex(pattern).Replace(words, replacement, 1);

    private static string Last(string words, string pattern, string replacement) =>
        new Regex(pattern, RegexOptions.RightToLeft).Replace(words, replacement, 1);

    private static string? Digit(string words, bool last, Func<int, int> change)
    {
        var at = last ? words.AsSpan().LastIndexOfAnyInRange('0', '9') : words.AsSpan().IndexOfAnyInRange('0', '9');
        return at < 0 ? null : words[..at] + (char)('0' + change(words[at] - '0')) + words[(at + 1)..];
    }
}
