using System.Text.RegularExpressions;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Vocabulary;

namespace CopArchive.Importing.Heads;

/// <summary>The title of a paper: labelled as such, or the only line of the head that can be it.</summary>
internal sealed partial class PaperTitles(string group, IReadOnlyList<string> groupNames, IReadOnlyList<PaperWords> words)
{
    /// <summary>How much a line must look like a title to be one unasked.</summary>
    private const int Enough = 2;

    private const int MostWordsOfABody = 9;

    private const int LongestTitle = 200;

    /// <summary>A heading below more lines than these is that of a part.</summary>
    private const int MostLinesAbove = 15;

    /// <summary>The head of every page that has so many letters more than a line in it names what that line stands in.</summary>
    private const int FewestLettersBeside = 12;

    /// <summary>The title; unsure where several lines could be it, null where none can.</summary>
    public Detected<string>? Detect(SourcePaper paper, IReadOnlyList<HeadLine> lines, Detected<PaperNumber>? number)
    {
        if (lines.FirstOrDefault(l => l.Label == HeadLabel.Title && l.Value.Length > 0 && !IsLabel(WordMatch.Fold(l.Value)))
            is { } announced)
        {
            return new Detected<string>(Whole(announced.Value), announced.Where, $"printed behind “{announced.LabelWord}”", Certainty.Sure);
        }

        var before = lines.Where(l => !l.OnEveryPage).TakeWhile(l => !EndsHead(l)).ToList();
        var candidates = before.Where(l => CanBeTitle(l, number)).ToList();
        var weighed = candidates
            .Select(l => (Line: l, Weight: Weight(l, paper, before)))
            .OrderByDescending(c => c.Weight).ToList();
        var best = weighed.TakeWhile(c => c.Weight == weighed[0].Weight).Select(c => c.Line).ToList();
        if (best.Count > 1 && best.All(IsCapitals) && AreOneBelowAnother(best, before))
        {
            // a title broken into lines
            best = [best[0] with { Text = string.Join(' ', best.Select(l => l.Text)) }];
        }

        if (best.Count == 1 && weighed[0].Weight >= Enough && RunningHead(best[0], lines) is { } running)
        {
            return new Detected<string>(
                Whole(best[0].Text),
                best[0].Where,
                $"stands at the head, but every page says “{Whole(running.Text)}” at its head, so that it may be the name of a series",
                Certainty.Unsure);
        }

        if (best.Count == 1 && weighed[0].Weight >= Enough)
        {
            return new Detected<string>(Whole(best[0].Text), best[0].Where, "stands at the head like a title", Certainty.Likely);
        }

        if (weighed.Count > 0)
        {
            return new Detected<string>(
                Whole(best[0].Text),
                best[0].Where,
                weighed.Count == 1
                    ? "stands at the head, but does not look like a title"
                    : "several lines at the head could be it: "
                        + string.Join(" / ", weighed.Take(4).Select(m => $"“{Whole(m.Line.Text)}”")),
                Certainty.Unsure);
        }

        if (before.FirstOrDefault(TellsWhoReports) is { } sender)
        {
            return new Detected<string>(
                Whole(sender.Text),
                sender.Where,
                "no line looks like a title; this one tells who reports",
                Certainty.Unsure);
        }

        return paper.PropertyTitle is { Length: > 0 } property
            ? new Detected<string>(
                property,
                "the properties of the file",
                "only the file’s own properties name a title, often that of another paper",
                Certainty.Unsure)
            : null;
    }

    /// <summary>How much a line looks like the title.</summary>
    private int Weight(HeadLine line, SourcePaper paper, IReadOnlyList<HeadLine> before)
    {
        var headings = paper.Blocks.Where(b => b.Kind == SourceBlockKind.Heading && !IsPart(WordMatch.Fold(b.Plain), b.Label)).ToList();
        var above = before.TakeWhile(l => l != line).ToList();
        var isHigh = above.Count(l => l.Label == HeadLabel.None) <= MostLinesAbove;
        var isFirst = isHigh && headings.Count > 0 && line.HeadingLevel > 0 && Whole(headings[0].Plain) == Whole(line.Text);
        var isAlone = isFirst && headings.Count(h => h.Level == headings[0].Level) == 1;
        var isKind = WordMatch.Is(line.Folded, words.SelectMany(w => w.Types).SelectMany(t => t.Words));
        var hasWords = Words().Count(line.Text) >= 2 || line.Text.Any(c => c >= '\u2E80');
        return (isAlone ? 3 : isFirst ? 1 : 0)
            + (IsCapitals(line) && hasWords ? 2 : 0)
            + (isHigh && line.Bold && line.HeadingLevel == 0 && hasWords
                && !above.Exists(l => l.HeadingLevel > 0 && CanBeTitle(l, null)) ? 2 : 0)
            - (IsCapitals(line) && above is [.., var last] && IsBody(last) && IsCapitals(last) ? 3 : 0)
            - (isKind && line.HeadingLevel == 0 && IsAboveTitle(line, before, headings) ? 4 : 0)
            + (isKind ? 2 : BeginsWithKind(line) is not null && hasWords ? 1 : 0)
            - (IsQuoted().IsMatch(line.Text) ? 1 : 0) // a motto
            + (hasWords && above.Exists(l => l.Label is HeadLabel.Number or HeadLabel.Date) ? 1 : 0)
            + (hasWords && above.TrueForAll(l => !CanBeTitle(l, null)) && line.HeadingLevel == 0
                && paper.Format is "text" or "markdown" ? 1 : 0);
    }

    /// <summary>
    /// Whether the only heading of its level stands below a line: then <c>LIAISON STATEMENT</c> says what the paper is, and not what it is
    /// called.
    /// </summary>
    private bool IsAboveTitle(HeadLine line, IReadOnlyList<HeadLine> before, IReadOnlyList<SourceBlock> headings) =>
        headings.Count > 0 && headings.Count(h => h.Level == headings[0].Level) == 1
        && before.SkipWhile(l => l != line).Any(l => l.HeadingLevel == headings[0].Level && CanBeTitle(l, null));

    private static bool AreOneBelowAnother(List<HeadLine> lines, List<HeadLine> before)
    {
        var places = lines.Select(l => before.FindIndex(b => b.Where == l.Where && b.Text == l.Text)).ToList();
        return places.Zip(places.Skip(1)).All(p => p.Second == p.First + 1);
    }

    private bool EndsHead(HeadLine line) =>
        WordMatch.Is(line.Folded, words.SelectMany(w => w.Headings))
        || WordMatch.Begins(line.Folded, words.SelectMany(w => w.Salutations)) is not null
        || line.Text.Length > 250;

    private bool CanBeTitle(HeadLine line, Detected<PaperNumber>? number) =>
        line.Label == HeadLabel.None
        && Letter().Count(line.Text) >= 4
        && !line.HasTabs
        && line.Text.Length <= LongestTitle
        && line.Text.Count(c => c is ':' or '：') <= 1
        && !line.Text.EndsWith(':') && !(line.Text.EndsWith('.') && Words().Count(line.Text) > 1)
        && !(number is not null && line.Text.Contains(number.Value.Printed, StringComparison.Ordinal)
            && Letter().Count(line.Text) - Letter().Count(number.Value.Printed) <= 12)
        && !IsGroup(line)
        && !IsPart(line.Folded, null)
        && !IsStamp(line)
        && !line.Text.StartsWith('©')
        && !TellsWhoReports(line)
        && !IsBody(line)
        && !IsLabel(line.Folded)
        && !(MeetingWords.IsMeeting(line.Text)
            && !WordMatch.Has(line.Folded, words.SelectMany(w => w.Types).SelectMany(t => t.Words)))
        && PaperDates.Find(line.Text) is not { OtherLetters: <= 25 }
        && !IsVersion(line)
        && !OnlyLanguage().IsMatch(line.Folded);

    /// <summary>The name of a body; it may go on in the line below.</summary>
    private bool IsBody(HeadLine line) =>
        BeginsWithKind(line) is null
        && WordMatch.Has(line.Folded, words.SelectMany(w => w.Bodies))
        && Words().Count(line.Text) <= MostWordsOfABody;

    /// <summary>A word that announces something, and nothing behind it: <c>Subject</c>.</summary>
    private bool IsLabel(string folded) =>
        WordMatch.Is(folded, words.SelectMany(w => w.Number.Concat(w.Date).Concat(w.Source).Concat(w.Title).Concat(w.Other)));

    /// <summary>The head of every page in which a line stands among other words, as the section of a gazette does; null for none.</summary>
    private static HeadLine? RunningHead(HeadLine line, IReadOnlyList<HeadLine> lines) => lines.FirstOrDefault(l => l.OnEveryPage
        && WordMatch.Has(l.Folded, [line.Folded])
        && Letter().Count(l.Text) - Letter().Count(line.Text) >= FewestLettersBeside);

    /// <summary>The name of the group, or a line of it.</summary>
    private bool IsGroup(HeadLine line) =>
        WordMatch.Fold(group).EndsWith(line.Folded, StringComparison.Ordinal)
        || (Words().Count(line.Text) >= 3 && WordMatch.Fold(group).Contains(line.Folded, StringComparison.Ordinal))
        || groupNames.Any(n => line.Folded == WordMatch.Fold(n));

    /// <summary>The heading of a part: numbered, or a chapter.</summary>
    private bool IsPart(string folded, string? label) =>
        label is not null
        || PartNumber().IsMatch(folded)
        || (WordMatch.Begins(folded, words.SelectMany(w => w.Chapters)) is { } chapter
            && folded[chapter.Length..].Trim() is var rest && (rest.Length <= 25 || Number().IsMatch(rest)));

    private bool IsStamp(HeadLine line) =>
        WordMatch.Is(line.Folded, words.SelectMany(w => w.Stamps))
        || (WordMatch.Begins(line.Folded, words.SelectMany(w => w.Stamps.Except(w.Draft))) is { } stamp
            && stamp != WordMatch.FoldWord("final")
            && BeginsWithKind(line) is null
            && Words().Count(line.Folded[stamp.Length..]) <= 4
            && (stamp != line.Folded && (line.Folded[stamp.Length..].TrimStart() is ['-' or '–' or '—', ..]
                || Words().Count(line.Folded) <= 2)));

    /// <summary><c>Contribution by Norrland</c>, <c>Report of the Chair</c>; but not what says what it is about.</summary>
    private bool TellsWhoReports(HeadLine line)
    {
        if (BeginsWithKind(line) is not { } kind || WordMatch.Has(line.Folded, words.SelectMany(w => w.Topic)) || line.Text.Contains(':'))
        {
            return false;
        }

        var rest = line.Folded[kind.Length..].Trim();
        return WordMatch.Begins(rest, words.SelectMany(w => w.By)) is not null
            || (WordMatch.Has(rest, words.SelectMany(w => w.Signatories)) && Words().Count(rest) <= 6 && !MeetingWords.Names(line.Text));
    }

    private string? BeginsWithKind(HeadLine line) => WordMatch.Begins(
        line.Folded,
        words.SelectMany(w => w.Types.SelectMany(t => t.Words).Concat(w.Notes)));

    private bool IsVersion(HeadLine line) =>
        WordMatch.Begins(line.Folded, words.SelectMany(w => new[] { w.Versions.Revision, w.Versions.Corrigendum, w.Versions.Addendum })
            .SelectMany(v => v)) is { } word
        && line.Folded[word.Length..].TrimStart('.', ' ') is [>= '0' and <= '9', ..];

    /// <summary>In capitals; the endings of numbers (25th) are small all the same.</summary>
    private static bool IsCapitals(HeadLine line) =>
        OrdinalEnding().Replace(line.Text, "") is var text && text.Any(char.IsUpper) && !text.Any(char.IsLower);

    private static string Whole(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('*', ' ');

    [GeneratedRegex(@"^[\p{Pi}""'].*[\p{Pf}""']$")]
    private static partial Regex IsQuoted();

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letter();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:[0-9]+|[ivxlc]+|[a-z])(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=[0-9])\p{Ll}{1,3}(?!\p{L})")]
    private static partial Regex OrdinalEnding();

    [GeneratedRegex(
        @"^\(?(?:[0-9]{1,3}(?:[.-][0-9]{1,3})*|[ivxlc]{1,6}|[a-z])[.)-]+\s*\S|^[0-9]{1,2}\s+\p{L}"
            + @"|^第\s?[0-9一二三四五六七八九十百]{1,4}\s?[章节部编条]",
        RegexOptions.CultureInvariant)]
    private static partial Regex PartNumber();

    [GeneratedRegex(@"^\p{L}+ (?:only|seulement|solamente|unicamente)$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyLanguage();
}
