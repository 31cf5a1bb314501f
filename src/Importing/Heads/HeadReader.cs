using System.Text.RegularExpressions;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Vocabulary;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Importing.Heads;

/// <summary>Identifies a paper from its head. Uncertain results say so; nothing is guessed silently.</summary>
/// <param name="settings">What the archive is.</param>
/// <param name="typeOf">What kind of organisation has a name; null where none of the archive has it. Without it, none is known.</param>
public sealed partial class HeadReader(ArchiveSettings settings, Func<string, string?>? typeOf = null)
{
    private const int FewestLetters = 3;

    /// <summary>So many blocks are looked at for what a letter is about.</summary>
    private const int Opening = 30;

    private readonly SymbolReader _symbols = new(settings.GroupNames, settings.SymbolSeries);

    /// <summary>What the paper says of itself.</summary>
    public PaperHead Read(SourcePaper paper) => ReadSeen(paper with
    {
        Blocks = [.. WithoutNoteSigns(paper.Blocks).Select(Seen)],
        PropertyTitle = paper.PropertyTitle is { } title ? HiddenSigns.Without(title) : null,
    });

    /// <summary>The sign of a note is no part of a title.</summary>
    private static IEnumerable<SourceBlock> WithoutNoteSigns(IReadOnlyList<SourceBlock> blocks)
    {
        var signs = blocks.Where(b => b.Kind == SourceBlockKind.Footnote).Select(b => b.Label).OfType<string>().ToHashSet();
        return signs.Count == 0 ? blocks : blocks.Select(b => b with
        {
            Runs = [.. b.Runs.Where(r => r.Raised <= 0 || !signs.Contains(r.Text.Trim()))],
        });
    }

    /// <summary>A block without the signs that no text may hold; whoever makes the text tells of them.</summary>
    private static SourceBlock Seen(SourceBlock block) => block with
    {
        Label = block.Label is { } label ? HiddenSigns.Without(label) : null,
        Runs = [.. block.Runs.Select(r => r with { Text = HiddenSigns.Without(r.Text.ReplaceLineEndings("\n")) })],
        Rows = [.. block.Rows.Select(row => (IReadOnlyList<IReadOnlyList<SourceBlock>>)[
            .. row.Select(cell => (IReadOnlyList<SourceBlock>)[.. cell.Select(Seen)]),
        ])],
    };

    private PaperHead ReadSeen(SourcePaper paper)
    {
        var language = PaperLanguages.Detect(paper) is not { } told ? null
            : settings.Languages.FirstOrDefault(l => l.Split('-')[0] == told.Value) is { } listed ? told with { Value = listed }
            : told with
            {
                Certainty = Certainty.Unsure,
                How = $"{told.How}; {CommonWords.Name(told.Value)} is not one of the archive’s languages",
            };
        var words = language is { Certainty: Certainty.Sure } ? PaperWords.For(language.Value.Split('-')[0]) : PaperWords.All;
        var lines = HeadLines.Read(paper.Blocks, words);
        var number = new PaperNumbers(_symbols, words).Detect(lines, paper.FileName);
        if (number is not null && IsAnotherPapers(number, lines))
        {
            number = null;
        }

        IReadOnlyList<Detected<string>> sources =
            [.. lines.Where(l => l.Label == HeadLabel.Source && l.Value.Length > 0).Take(1).SelectMany(Sources)];
        var (senders, sender) = sources.Count > 0 ? (sources, null) : new PaperSenders(typeOf ?? (_ => null), words).Detect(lines);
        var titles = new PaperTitles(settings.Group, settings.GroupNames, words);
        var title = (sender is null ? null : titles.Detect(paper, [.. lines.Where(l => l != sender)], number))
            ?? titles.Detect(paper, lines, number);
        if (title is { Certainty: not Certainty.Unsure })
        {
            // “Contribution of young people to safety” is a title, and names nobody
            senders = [.. senders.Where(s => s.Certainty != Certainty.Unsure || s.Where != title.Where)];
        }

        var bare = senders.Count == 0 && title is { Certainty: not Certainty.Unsure }
            ? new BareSenders(typeOf ?? (_ => null), settings, words).Above(title, lines)
            : null;
        senders = bare is null ? senders : [bare];
        var known = senders.Where(s => s.Certainty != Certainty.Unsure).ToList();
        var type = new PaperTypes(settings.TypeLabels, words).Detect(
            paper, lines, title, number, known.Count > 0, known.Count > 0 && known.TrueForAll(s => typeOf?.Invoke(s.Value) == "country"));
        if (bare is not null && type is { Value: DocumentType.Letter })
        {
            senders = []; // whose letterhead it is, is read otherwise
        }

        var day = DayOfMeeting(lines);
        return new PaperHead
        {
            Language = language,
            Original = OriginalLanguage.Find(lines),
            Number = number,
            Title = title,
            Type = type,
            UnknownNumber = number is null ? UnknownNumber(lines) ?? StandingAlone(lines, title) : null,
            Date = Date(lines, words, day),
            Meetings = Meetings(lines, number, title),
            TitleMeetings = InTitle(title),
            CallsMeeting = CallsMeeting(paper, type, title, words),
            MeetingDay = day,
            Sources = senders,
            Signatures = Signatures(paper, words),
            Letterhead = [.. lines.Where(l => l.Label == HeadLabel.None && !l.Text.Any(char.IsDigit))
                .Take(4)
                .Select(l => new Detected<string>(l.Text, l.Where, "printed at the head", Certainty.Likely))],
            LetterheadLines = type is { Value: DocumentType.Letter }
                ? new HashSet<(string, string)>()
                : new LetterheadLines(settings.Group, typeOf ?? (_ => null)).Find(lines, title, number),
            Addressee = lines.Where(l => l.Label == HeadLabel.Addressee && l.Value.Length > 0)
                .Select(l => new Detected<string>(l.Value, l.Where, $"printed behind “{l.LabelWord}”", Certainty.Sure)).FirstOrDefault(),
            ActionRequested = Action(paper.Blocks, words),
            Version = Version(number, title, lines, words),
            SecondPaper = SecondPaper(paper.Blocks, number, words),
        };
    }

    private static IEnumerable<Detected<string>> Sources(HeadLine line) =>
        line.Value.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(s => new Detected<string>(s, line.Where, $"printed behind “{line.LabelWord}”", Certainty.Sure));

    /// <summary>The date on the paper: announced, or alone on its line, or behind a place. Dates of meetings are another thing.</summary>
    private static Detected<Edtf>? Date(
        IReadOnlyList<HeadLine> lines, IReadOnlyList<PaperWords> words, Detected<MeetingDay>? meeting)
    {
        var announced = Dates(lines.Where(l => l.Label == HeadLabel.Date)).Where(d => d.Date.OtherLetters <= 15).ToList();
        var alone = Dates(lines.Where(l => l.Label is HeadLabel.None)).Where(d => MeetingWords.Find(d.Line.Text).Count == 0)
            .Where(d => d.Date.OtherLetters == 0 || !d.Date.Date.Text.Contains('/')) // “Geneva, 12-13 January 2027” is a meeting
            .Where(d => d.Date.OtherLetters == 0 || IsBehindPlace(d.Line, d.Date) || d.Line.OnEveryPage)
            .ToList();
        var seen = announced.Count > 0 ? announced : alone;
        if (seen.Count == 0)
        {
            return null;
        }

        // “Geneva, 11 June 2010” below the name of a meeting is when and where that is held, if there is another date
        if (announced.Count == 0)
        {
            seen = Without(seen, d => d.Date.OtherLetters > 0 && meeting is not null && d.Date.Date == meeting.Value.Date);
            seen = seen.Exists(d => d.Date.OtherLetters == 0 && !d.Line.OnEveryPage) ? Without(seen, d => d.Line.OnEveryPage) : seen;
        }

        // what stands behind the salutation of a letter is the date of something else
        var above = lines.TakeWhile(l => WordMatch.Begins(l.Folded, words.SelectMany(w => w.Salutations)) is null).ToHashSet();
        seen = seen.Where(d => above.Contains(d.Line)).ToList() is { Count: > 0 } first ? first : seen;
        var (line, date) = seen[0];
        var how = line.Label == HeadLabel.Date ? $"printed behind “{line.LabelWord}”" : "printed at the head";
        return date.MonthFirst is { } monthFirst
                ? new Detected<Edtf>(
                    date.Date,
                    line.Where,
                    $"“{line.Value}” can be {date.Date.Text}, with the day first, or {monthFirst.Text}, with the month first",
                    Certainty.Unsure)
            : line.Label != HeadLabel.Date && date.OtherLetters > 0 && line.Where == meeting?.Where && date.Date == meeting.Value.Date
                ? new Detected<Edtf>(date.Date, line.Where, $"“{line.Value}” may be the day of the meeting", Certainty.Unsure)
            : seen.Select(s => s.Date.Date.Text).Distinct().Count() > 1
                ? new Detected<Edtf>(
                    date.Date,
                    line.Where,
                    $"several dates stand at the head: {string.Join(", ", seen.Select(s => s.Date.Date.Text).Distinct())}",
                    Certainty.Unsure)
            : new Detected<Edtf>(date.Date, line.Where, how, Certainty.Sure);
    }

    /// <summary>The others, if there are any.</summary>
    private static List<(HeadLine Line, PrintedDate Date)> Without(
        List<(HeadLine Line, PrintedDate Date)> all, Predicate<(HeadLine Line, PrintedDate Date)> leftOut) =>
        all.Where(d => !leftOut(d)).ToList() is { Count: > 0 } others ? others : all;

    private static IEnumerable<(HeadLine Line, PrintedDate Date)> Dates(IEnumerable<HeadLine> lines) =>
        lines.SelectMany(l => PaperDates.All(l.Value), (line, date) => (line, date));

    /// <summary>
    /// <c>Geneva, 11 June 2010</c>; not <c>Reply by Friday, 11 June 2010</c>: names are written large where a script does so.
    /// </summary>
    private static bool IsBehindPlace(HeadLine line, PrintedDate date) =>
        date.OtherLetters <= 25
        && !date.Rest.Any(char.IsDigit)
        && line.Text.AsSpan().ContainsAny(',', '，', '،')
        && !line.Text.Contains(':')
        && !date.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => w.Length > 2
            && line.Text.IndexOf(w, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && char.IsLower(line.Text[at]));

    private static Detected<IReadOnlyList<int>>? Meetings(
        IReadOnlyList<HeadLine> lines, Detected<PaperNumber>? number, Detected<string>? title)
    {
        if (number?.Value.Symbol.Meeting is { } text && int.TryParse(text, out var meeting) && meeting > 0)
        {
            // “Third meeting, Geneva” beside a number of the second: one of the two is misprinted
            var printed = lines.Where(l => l.Text.Length <= 100 && l.Text != title?.Value && MeetingWords.IsMeeting(l.Text)).ToList();
            return printed.FirstOrDefault() is { } line && !printed.Exists(l => MeetingWords.Find(l.Text).Contains(meeting))
                ? new Detected<IReadOnlyList<int>>(
                    [meeting, .. MeetingWords.Find(line.Text)],
                    line.Where,
                    $"its number says meeting {meeting}, and “{line.Text}” is printed at the head",
                    Certainty.Unsure)
                : new Detected<IReadOnlyList<int>>([meeting], number.Where, "its number says so", number.Certainty);
        }

        if (InTitle(title) is { } titled)
        {
            return titled;
        }

        foreach (var line in lines.OrderBy(l => l.Text.Length > 100))
        {
            if (MeetingWords.Find(line.Text) is { Count: > 0 } found)
            {
                return new Detected<IReadOnlyList<int>>(
                    found,
                    line.Where,
                    line.Text.Length <= 100 ? "printed at the head" : "named in the first sentences",
                    line.Text.Length <= 100 ? Certainty.Sure : Certainty.Likely);
            }
        }

        return null;
    }

    /// <summary>The meetings that a title names; null where it names none.</summary>
    private static Detected<IReadOnlyList<int>>? InTitle(Detected<string>? title) =>
        title is not null && MeetingWords.Find(title.Value) is { Count: > 0 } named
            ? new Detected<IReadOnlyList<int>>(
                named, title.Where, "its title names it", title.Certainty == Certainty.Unsure ? Certainty.Likely : title.Certainty)
            : null;

    /// <summary>Whether a letter calls a meeting: its title says so, or it is about that meeting and says when it will be held.</summary>
    private static bool CallsMeeting(
        SourcePaper paper, Detected<DocumentType>? type, Detected<string>? title, IReadOnlyList<PaperWords> words) =>
        type is { Value: DocumentType.Letter, Certainty: not Certainty.Unsure }
        && title is { Certainty: not Certainty.Unsure }
        && (WordMatch.Has(WordMatch.Fold(title.Value), words.SelectMany(w => w.Invites))
            || (MeetingWords.IsMeeting(title.Value)
                && paper.Blocks.Take(Opening).Any(b => WordMatch.Has(WordMatch.Fold(b.Plain), words.SelectMany(w => w.Invites)))));

    /// <summary><c>Second meeting, Geneva, 11 June 2010</c>, on one line or on two.</summary>
    private static Detected<MeetingDay>? DayOfMeeting(IReadOnlyList<HeadLine> lines)
    {
        var head = lines.Where(l => l.Text.Length <= 100).ToList();
        return head.SelectMany((l, i) => MeetingWords.Find(l.Text) is [var number] ? head.Skip(i).Take(2).Select(d => (number, d)) : [])
            .Select(l => (Number: l.number, Line: l.d, Place: Place().Match(l.d.Text), Date: PaperDates.Find(l.d.Text)))
            .Where(l => l.Place.Success && l.Date is { MonthFirst: null })
            .Select(l => new Detected<MeetingDay>(
                new MeetingDay(l.Number, l.Date!.Date, l.Place.Groups["place"].Value.Trim()),
                l.Line.Where,
                "printed at the head",
                Certainty.Likely))
            .FirstOrDefault();
    }

    /// <summary>A place in front of a date, behind a stroke, a comma, a bracket or nothing.</summary>
    [GeneratedRegex(@"(?:^|[–—,(-]\s*)(?<place>\p{Lu}[\p{L}\p{M} .'’-]{2,40}),\s*(?=\p{N})", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    /// <summary>A number that is announced and fits no series of the archive: <c>Document AB/2/INF/3-E</c>.</summary>
    private static Detected<string>? UnknownNumber(IReadOnlyList<HeadLine> lines) =>
        lines.Where(l => l.Label == HeadLabel.Number)
            .Select(l => (Line: l, Number: NumberForm().Match(l.Value)))
            .Where(n => n.Number.Success)
            .Select(n => new Detected<string>(
                n.Number.Value,
                n.Line.Where,
                $"printed in “{n.Line.Text}”; it fits no series of numbers of the archive",
                Certainty.Likely))
            .FirstOrDefault();

    /// <summary><c>XY17-LS45</c> on a line of its own above the title may be its number in a series of another body: it is asked.</summary>
    private Detected<string>? StandingAlone(IReadOnlyList<HeadLine> lines, Detected<string>? title) =>
        title is null || lines.All(l => l.Where != title.Where) ? null
        : lines.TakeWhile(l => l.Where != title.Where)
            .Where(l => l.Label == HeadLabel.None && !l.OnEveryPage && OtherSeries().IsMatch(l.Text)
                && !settings.GroupNames.Any(n => l.Text.StartsWith(n, StringComparison.OrdinalIgnoreCase)))
            .Select(l => new Detected<string>(
                l.Text,
                l.Where,
                "printed at the head; it may be its number, but fits no series of numbers of the archive",
                Certainty.Unsure))
            .FirstOrDefault();

    /// <summary>A number of no series that is announced at the head counts more than one of a series that stands below it.</summary>
    private bool IsAnotherPapers(Detected<PaperNumber> number, IReadOnlyList<HeadLine> lines) =>
        !number.How.StartsWith(PaperNumbers.Behind, StringComparison.Ordinal)
        && UnknownNumber(lines) is { } announced
        && _symbols.TryRead(announced.Value) is null
        && lines.Any(l => l.Where == number.Where && !l.OnEveryPage)
        && lines.SkipWhile(l => l.Where != announced.Where).Any(l => l.Where == number.Where);

    /// <summary>Letters and figures with strokes between them, with two numbers at least.</summary>
    [GeneratedRegex(
        @"^(?=.{4,30}$)\p{Lu}+[0-9]+[\p{Lu}0-9]*(?:[-/.][\p{Lu}0-9]+)*[-/.][\p{Lu}]*[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherSeries();

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}/])(?=\S*[0-9])\p{Lu}[\p{L}\p{N}.-]*(?:/[\p{L}\p{N}.()-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex NumberForm();

    /// <summary>The number of another paper further on means that another paper begins in the same file.</summary>
    private Detected<string>? SecondPaper(
        IReadOnlyList<SourceBlock> blocks, Detected<PaperNumber>? number, IReadOnlyList<PaperWords> words) =>
        number is null
            ? null
            : blocks.Where(b => b.Kind != SourceBlockKind.PageHead && b.Plain.Length < 200).SelectMany(b => HeadLines.Read([b], words))
                .Where(l => l.Label == HeadLabel.Number && l.LabelWord.Length > 0 && l.Text.Length < 120)
                .Where(l => _symbols.Find(l.Value).FirstOrDefault() is { Length: > 0 } found
                    && found.Symbol.Key != number.Value.Symbol.Key

                    // “Corrigendum 2 to Document AB/2/3”
                    && (found.Symbol.Suffix.Length > 0 || found.Symbol.Key != (number.Value.Symbol with { Suffix = "" }).Key)
                    && found.Start < 20)
                .Select(l => new Detected<string>(l.Text, l.Where, "another number is announced here", Certainty.Likely)).FirstOrDefault();

    /// <summary>What stands under “Action required”; a line of strokes, a further heading or “none” is nothing.</summary>
    private static Detected<string>? Action(IReadOnlyList<SourceBlock> blocks, IReadOnlyList<PaperWords> words)
    {
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            if (blocks[i].Plain.Length < 60
                && WordMatch.Is(WordMatch.Fold(blocks[i].Plain), words.SelectMany(w => w.Action))
                && blocks[i + 1] is { Kind: not SourceBlockKind.Heading } under
                && under.Plain.Trim() is { Length: > 0 and < 400 } action
                && action.Count(char.IsLetter) >= FewestLetters
                && !WordMatch.Is(WordMatch.Fold(action), words.SelectMany(w => w.Headings.Concat(w.Action).Concat(w.Nothing))))
            {
                return new Detected<string>(action, under.Where, $"printed under “{blocks[i].Plain.Trim()}”", Certainty.Sure);
            }
        }

        return null;
    }

    private static IReadOnlyList<Detected<string>> Signatures(SourcePaper paper, IReadOnlyList<PaperWords> words)
    {
        var closing = paper.Blocks.ToList().FindLastIndex(b =>
            b.Plain.Length < 120 && WordMatch.Begins(WordMatch.Fold(b.Plain), words.SelectMany(w => w.Closings)) is not null);
        var lines = closing >= 0
            ? paper.Blocks.Skip(closing + 1).Take(4)
            : paper.Blocks.Where(b => b.Plain.Trim().Length > 0).TakeLast(3).Where(b => b.Label is null && b.Plain.Length < 80);
        return [.. lines
            .SelectMany(b =>
                b.Plain.Split('\n').Select(l => new Detected<string>(l.Trim(), b.Where, "printed as a signature", Certainty.Likely)))
            .Where(f => f.Value.Length is > 2 and < 80)];
    }

    private static Detected<string>? Version(
        Detected<PaperNumber>? number, Detected<string>? title, IReadOnlyList<HeadLine> lines, IReadOnlyList<PaperWords> words)
    {
        if (number is { Value.Symbol.Suffix: { Length: > 0 } suffix })
        {
            return new Detected<string>(
                string.Join(", ", suffix.Split('-').Select(s =>
                    (s[0] switch { 'r' => "Rev. ", 'c' => "Corr. ", _ => "Add. " }) + s.TrimStart('r', 'c', 'o', 'a', 'd'))),
                number.Where,
                "its number says so",
                number.Certainty);
        }

        var draft = title is not null && WordMatch.Begins(WordMatch.Fold(title.Value), words.SelectMany(w => w.Draft)) is not null
            ? title.Where
            : lines.FirstOrDefault(l => WordMatch.Is(l.Folded, words.SelectMany(w => w.Draft)))?.Where;
        return draft is null ? null : new Detected<string>("Draft", draft, "it calls itself a draft", Certainty.Likely);
    }
}
