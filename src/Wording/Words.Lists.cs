using System.Globalization;
using CopArchive.Catalogue;

namespace CopArchive.Wording;

/// <content>Several things in a row.</content>
public sealed partial class Words
{
    private readonly string _between = file.Message("list.between").Text();
    private readonly string _betweenParts = file.Message("list.between-parts").Text();
    private readonly string _beforeLast = file.Message("list.before-last").Text();
    private readonly string _betweenSentences = file.Message("list.between-sentences").Text();
    private readonly string _afterSentence = file.Message("list.after-sentence").Text();

    private readonly Message _range = file.Message("list.range", "from", "to");

    /// <summary>Between two parts of a line, where a template puts them together.</summary>
    public string BetweenParts => _betweenParts;

    /// <summary>Between two sentences, where a template puts them together.</summary>
    public string AfterSentence => _afterSentence;

    /// <summary>A year, or from one to another: <c>2010 to 2022</c>.</summary>
    public string Years(int from, int to)
    {
        var (first, last) = (from.ToString("D4", CultureInfo.InvariantCulture), to.ToString("D4", CultureInfo.InvariantCulture));
        return from == to ? _year.Text(first) : _yearToYear.Text(first, last);
    }

    /// <summary>From one number to another: <c>9 to 13</c>.</summary>
    public Phrases Range(Phrases from, Phrases to) => _range.Filled(from, to);

    /// <summary>Document numbers that follow each other, or one: <c>WG-CP/2/1 to WG-CP/2/13</c>.</summary>
    public string Range(NumberRun run, NumberStretch stretch) =>
        run.Print(stretch) is var (first, last) && first == last ? first : _range.Text(first, last);

    /// <summary>One after the other: <c>A, B, C</c>. Empty ones are passed over.</summary>
    public string List(params IEnumerable<string> all) => string.Join(_between, all.Where(w => w.Length > 0));

    /// <summary>One after the other: <c>A, B, C</c>. Empty ones are passed over.</summary>
    public Phrases List(params IEnumerable<Phrases> all) => Phrases.Join(_between, all);

    /// <summary>
    /// Parts of one line, which are of different kinds: <c>Second meeting, 11 June 2010, Geneva</c>. In some languages another sign
    /// stands between them than between things of a list. Empty ones are passed over.
    /// </summary>
    public string Line(params IEnumerable<string> parts) => string.Join(_betweenParts, parts.Where(w => w.Length > 0));

    /// <summary>Parts of one line. Empty ones are passed over.</summary>
    public Phrases Line(params IEnumerable<Phrases> parts) => Phrases.Join(_betweenParts, parts);

    /// <summary>One sentence after the other. Empty ones are passed over.</summary>
    public Phrases Paragraph(params IEnumerable<Phrases> sentences) => Phrases.Join(_afterSentence, sentences);

    /// <summary>One after the other, each nearly a sentence: <c>A; B; C</c>. Empty ones are passed over.</summary>
    public Phrases Sentences(params IEnumerable<Phrases> all) => Phrases.Join(_betweenSentences, all);

    /// <summary>All together: <c>A, B and C</c>. Empty ones are passed over.</summary>
    public Phrases And(params IEnumerable<Phrases> all)
    {
        var list = all.Where(p => !p.IsEmpty).ToList();
        return list.Count < 2 ? Phrases.Join("", list) : List(list.SkipLast(1)) + _beforeLast + list[^1];
    }

    /// <summary>All together: <c>A, B and C</c>.</summary>
    public string And(params IEnumerable<string> all) => And(all.Select(w => (Phrases)w)).Plain;
}
