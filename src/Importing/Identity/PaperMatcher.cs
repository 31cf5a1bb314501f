using System.Globalization;
using CopArchive.Importing.Drafts;
using CopArchive.Importing.Heads;
using CopArchive.Values;

namespace CopArchive.Importing.Identity;

/// <summary>
/// Finds out which paper a file is. Number, title, date, meeting, kind, contributor, language and the words are weighed; no title alone
/// makes two papers one, and where the signs disagree nothing is decided.
/// </summary>
/// <param name="archive">The papers that are known.</param>
/// <param name="former">What an import makes of the file from which a page's text in a language was made; null where none is kept. Hand
/// corrections on the page do not count against a file.</param>
internal sealed class PaperMatcher(ArchiveFiles archive, Func<ArchiveFile, string?> former)
{
    /// <summary>From this share of the words on, two texts are one paper.</summary>
    public const double MostWords = 0.9;

    /// <summary>
    /// From this share on, a paper of the same number, title and date was corrected: in a short one few words break many runs of three.
    /// </summary>
    private const double CorrectedWords = 0.7;

    /// <summary>Below this share they are two.</summary>
    private const double FewWords = 0.3;

    /// <summary>How many of its first words show what a paper is about.</summary>
    private const int Beginning = 400;

    /// <summary>How many days the states of one numbered paper may lie apart.</summary>
    private const int LongestWork = 180;

    private readonly TitleWords _titles = new(archive);
    private readonly Dictionary<ArchiveFile, PaperSigns> _signs = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ArchiveFile, SharedWords> _words = new(ReferenceEqualityComparer.Instance);

    /// <summary>Which paper it is.</summary>
    /// <param name="head">What the paper says of itself.</param>
    /// <param name="text">Its text; empty where it has none.</param>
    /// <param name="sha256">The hash of its file.</param>
    public PaperIdentity Find(PaperHead head, string text, string sha256)
    {
        if (archive.WithFile(sha256) is { } held)
        {
            return new PaperIdentity.Held(held, $"The very same file lies beside {held.Id.Value} already.");
        }

        var paper = PaperSigns.Of(head, archive);
        var misprinted = paper.Numbers.Any(archive.IsMisprinted) ? head.Number?.Value.Printed ?? head.UnknownNumber!.Value : null;
        if (misprinted is not null)
        {
            paper = paper with { Numbers = [], BareNumbers = [], Misprinted = paper.Numbers };
        }

        var words = new SharedWords(text);
        var beginning = SharedWords.Split($"{head.Title?.Value}\n{text}").Take(Beginning).ToHashSet(StringComparer.Ordinal);
        var found = archive.Papers.Select(p => Compare(paper, words, beginning, p)).ToList();
        var same = found.Where(f => f.Verdict == Verdict.Same).ToList();
        if (same.Where(f => f.ByNumber).ToList() is [_] numbered)
        {
            same = numbered;
        }

        var note = misprinted is null
            ? ""
            : $" Its number, {misprinted}, proves nothing, since it is known to be printed on some paper by mistake.";
        if (same is [var one])
        {
            return new PaperIdentity.Same(one.Page, $"It is the paper of {one.Page.Id.Value}: {Join(one.For)}.{note}");
        }

        var asked = same.Concat(found.Where(f => f.Verdict == Verdict.Asked))
            .OrderBy(f => f.Verdict).ThenByDescending(f => f.ByNumber).ThenByDescending(f => f.Share ?? 0)
            .ThenBy(f => f.Page.Id.Value, StringComparer.Ordinal).ToList();
        if (asked.Count > 0)
        {
            var isByNumber = asked[0].ByNumber && asked.Count(a => a.ByNumber) == 1;
            return new PaperIdentity.Asked(
                asked[0].Page, isByNumber, string.Join(' ', asked.Take(3).Select(Question)) + (isByNumber ? HowToCorrect : "") + note);
        }

        // the paper that one might have thought of
        var near = found.Where(f => f.For.Count > 0 && (f.Share >= FewWords || f.SameTitle))
            .OrderByDescending(f => f.Share ?? 0).ThenBy(f => f.Page.Id.Value, StringComparer.Ordinal).FirstOrDefault();
        return new PaperIdentity.Another(near is null
            ? $"No paper of the archive has its number, its title or its words.{note}"
            : $"It is not {near.Page.Id.Value}, though {Join(near.For)}: {Join(near.Against)}.{note}");
    }

    /// <summary>When and why the paper of a page was taken off the site, in a sentence; empty where it was not.</summary>
    public static string WithdrawnOn(ArchiveFile page) => page.Withdrawn is not { } withdrawn ? ""
        : $"It was withdrawn on {ArchiveFile.Scalar(withdrawn, "on")}: “{ArchiveFile.Scalar(withdrawn, "reason")?.TrimEnd('.', ' ')}.”";

    /// <summary>How the file takes the place of the one that is held, where that is what is meant.</summary>
    private const string HowToCorrect = " If it is, delete its new page and the folder beside that, and put the file into inbox/anyway (at "
        + "the terminal: import FILE --anyway).";

    private static string Question(Comparison found) =>
        ($"Is it the same paper as {found.Page.Id.Value}? For it: {Join(found.For)}. "
        + $"Against it: {(found.Against.Count == 0 ? "nothing else shows it" : Join(found.Against))}. {WithdrawnOn(found.Page)}").TrimEnd();

    private static string Join(IReadOnlyList<string> reasons) => string.Join("; ", reasons);

    private Comparison Compare(PaperSigns paper, SharedWords words, IReadOnlySet<string> beginning, ArchiveFile page)
    {
        var signs = SignsOf(page);
        var (number, title, date) = (Number(paper, signs), Title(paper, signs), Date(paper, signs));
        var share = WordsAgree(paper, words, page, signs);
        if (number.Says > 0 && title.Says == 0 && paper.Title.Length > 0 && HeldIn(paper.Language, page, signs) is { } held
            && SameWords.Folded(held.Title) == SameWords.Folded(paper.Title))
        {
            // under one number a title tells that is the same letter by letter, though others could have it
            title = new Sign(1, "the title is the same");
        }

        title = title.Says == 0 && number.Says > 0 && share.Value is null ? AnnouncedTitle(paper, beginning, signs) : title;
        List<Sign> others = [Meeting(paper, signs), Kind(paper, signs), Contributor(paper, signs)];
        var misprint = signs.Misprinted.Intersect(paper.Misprinted).Any()
            ? new Sign(1, "it is known that this number is printed on that paper by mistake")
            : Sign.None;
        var all = new[] { number, share.Sign, title, date }.Concat(others).Append(misprint).ToList();
        var against = new[] { title, date }.Concat(others).Any(s => s.Says < 0);
        var isCorrected = !against && !share.IsPart && title.Says > 0 && (date.Says > 0 || others[2].Says > 0);
        var verdict = (number.Says, share.Value) switch
        {
            // Rev.1 beside the paper that it revises
            (< 0, _) when paper.BareNumbers.Intersect(signs.BareNumbers).Any() => Verdict.Another,
            (< 0, >= MostWords) => date.Says < 0 ? Verdict.Another : Verdict.Asked,
            (< 0, _) => Verdict.Another,

            // a later state may have another title, and another date soon after
            (> 0, >= MostWords) => share.IsPart || date.Says < -1 ? Verdict.Asked : Verdict.Same,
            (> 0, >= CorrectedWords) when isCorrected => Verdict.Same,
            (> 0, not null) => Verdict.Asked,
            (> 0, null) => title.Says < 0 || date.Says < -1 || others.Exists(s => s.Says < 0) ? Verdict.Asked : Verdict.Same,

            (0, >= MostWords) => share.IsPart || title.Says < 0 || date.Says < 0 || others[0].Says < 0 || others[2].Says < 0
                ? Verdict.Asked
                : Verdict.Same,
            (0, >= FewWords) => against ? Verdict.Another : Verdict.Asked,
            (0, not null) => Verdict.Another,
            (0, null) when page.File.HasText => Verdict.Another,
            (0, null) when misprint.Says > 0 && date.Says > -2 && others[0].Says >= 0 => title.Says > 0 && !against
                ? Verdict.Same
                : Verdict.Asked,
            (0, null) when against => Verdict.Another,
            (0, null) when title.Says > 0 => date.Says > 0 || others[0].Says > 0 || others[2].Says > 0 ? Verdict.Same : Verdict.Asked,
            (0, null) => Verdict.Another,
        };
        return new Comparison(
            page,
            verdict,
            share.Value,
            number.Says > 0,
            title.Says > 0,
            [.. all.Where(s => s.Says > 0).Select(s => s.Words)],
            [.. all.Where(s => s.Says < 0).Select(s => s.Words)]);
    }

    private static Sign Number(PaperSigns paper, PaperSigns page) =>
        paper.Numbers.Count == 0 || page.Numbers.Count == 0 ? Sign.None
        : paper.Numbers.Intersect(page.Numbers).Any() ? new Sign(1, "the number is the same")
        : new Sign(-1, "the number is another");

    private Sign Title(PaperSigns paper, PaperSigns page)
    {
        // titles of different languages cannot be compared; those of papers of which no text is held are in the first of the archive
        var language = page.Language ?? archive.Settings.Languages[0];
        if (paper.Title.Length == 0 || page.Title.Length == 0 || (paper.Language ?? language) != language)
        {
            return Sign.None;
        }

        var (mine, theirs) = (_titles.Of(paper.Title), _titles.Of(page.Title));
        return mine.Count > 0 && theirs.Count > 0 && !mine.Overlaps(theirs)
                ? new Sign(-1, $"the title is another there, “{page.Title}”")
            : TitleWords.AreTelling(mine) && mine.SetEquals(theirs) ? new Sign(1, "the title is the same")
            : Sign.None;
    }

    /// <summary>Whether the title under which a paper without a text is known stands at the beginning of the one that came in.</summary>
    private Sign AnnouncedTitle(PaperSigns paper, IReadOnlySet<string> beginning, PaperSigns page)
    {
        var language = page.Language ?? archive.Settings.Languages[0];
        var announced = _titles.Of(page.Title);
        return (paper.Language ?? language) == language && beginning.Count > 0 && TitleWords.AreTelling(announced)
            && announced.Count(beginning.Contains) * 2 < announced.Count
                ? new Sign(-1, $"its title there, “{page.Title}”, does not stand at the beginning of it")
                : Sign.None;
    }

    private static Sign Date(PaperSigns paper, PaperSigns page)
    {
        if (paper.Date is not { Earliest: { } first, Latest: { } last } || page.Date is not { Earliest: { } from, Latest: { } until })
        {
            return Sign.None;
        }

        var days = Math.Max(first.DayNumber - until.DayNumber, from.DayNumber - last.DayNumber);
        return days <= 0
            ? new Sign(1, "the date is the same")
            : new Sign(days > LongestWork ? -2 : -1, $"the date is another, {paper.Date} here and {page.Date} there");
    }

    private static Sign Meeting(PaperSigns paper, PaperSigns page) =>
        paper.Meetings.Count == 0 || page.Meetings.Count == 0 ? Sign.None
        : paper.Meetings.Intersect(page.Meetings).Any() ? new Sign(1, "the meeting is the same")
        : new Sign(-1, "it belongs to another meeting");

    private static Sign Kind(PaperSigns paper, PaperSigns page) =>
        paper.Kind is null || page.Kind is null || paper.Kind == page.Kind ? Sign.None : new Sign(-1, "it is another kind of paper");

    private static Sign Contributor(PaperSigns paper, PaperSigns page) =>
        paper.Contributors.Count == 0 || page.Contributors.Count == 0 ? Sign.None
        : paper.Contributors.Any(c => c.Count == 1 && page.Contributors.Any(p => p.Contains(c[0]))) ? new Sign(1, "the sender is the same")
        : paper.Contributors.SelectMany(c => c).Intersect(page.Contributors.SelectMany(p => p)).Any() ? Sign.None
        : new Sign(-1, "others sent it");

    private (double? Value, bool IsPart, Sign Sign) WordsAgree(PaperSigns paper, SharedWords words, ArchiveFile page, PaperSigns signs)
    {
        var held = HeldIn(paper.Language, page, signs);
        if (held is not { File.HasText: true })
        {
            return (null, false, Sign.None);
        }

        if (!_words.TryGetValue(held, out var theirs))
        {
            _words[held] = theirs = new SharedWords(held.Text);
        }

        var share = words.With(theirs);
        if (share is >= FewWords and < MostWords && former(held) is { } made && words.With(new SharedWords(made)) is { } asMade
            && asMade > share)
        {
            share = asMade;
        }

        var figure = ((share ?? 0) * 100).ToString("0", CultureInfo.InvariantCulture);
        var isPart = Math.Min(words.Count, theirs.Count) * 2 < Math.Max(words.Count, theirs.Count);
        return share switch
        {
            null => (null, false, Sign.None),
            >= MostWords when isPart => (share, true,
                new Sign(-1, $"{figure} % of the shorter text stand in the other, which is more than twice as long")),
            >= FewWords => (share, false, new Sign(1, $"{figure} % of the words agree")),
            _ => (share, false, new Sign(-1, $"only {figure} % of the words agree")),
        };
    }

    /// <summary>The page, or the one of its text in a further language; null where that is not held.</summary>
    private ArchiveFile? HeldIn(string? language, ArchiveFile page, PaperSigns signs) =>
        language is null || signs.Language is null || language == signs.Language ? page : archive.Translation(page.Id, language);

    private PaperSigns SignsOf(ArchiveFile page)
    {
        if (!_signs.TryGetValue(page, out var signs))
        {
            _signs[page] = signs = PaperSigns.Of(page, archive);
        }

        return signs;
    }

    /// <summary>What one sign says of two papers: for one paper above zero, against it below, strongly from two on.</summary>
    private readonly record struct Sign(int Says, string Words)
    {
        public static Sign None => new(0, "");
    }

    private enum Verdict
    {
        Same,
        Asked,
        Another,
    }

    private sealed record Comparison(
        ArchiveFile Page, Verdict Verdict, double? Share, bool ByNumber, bool SameTitle, IReadOnlyList<string> For,
        IReadOnlyList<string> Against);
}
