using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>What is missing of one meeting, as far as papers and numbers show; nothing is expected because other meetings had it.</summary>
/// <param name="Meeting">The meeting and its page.</param>
/// <param name="Anchor">Anchor on the page of what is missing.</param>
/// <param name="Facts">What is known, what papers mention, which numbers are open.</param>
/// <param name="Letter">A letter that asks for it, paragraph by paragraph, line by line.</param>
/// <param name="Ask">A mail with that letter.</param>
public sealed record MeetingGaps(
    Phrase Meeting, string Anchor, IReadOnlyList<Fact> Facts, IReadOnlyList<IReadOnlyList<Phrases>> Letter, TellUs Ask)
{
    /// <summary>Null for a meeting of which nothing is missing.</summary>
    internal static MeetingGaps? Of(Shelves shelves, MeetingRecord meeting)
    {
        var papers = shelves.Papers[meeting.Id].Order(Shelves.ByNumber).ToList();
        var unread = papers.Where(p => shelves.Texts(p).Count == 0).ToList();
        var named = unread.ToDictionary(p => p.Id, p => CoveragePage.NamedIn(shelves, p));
        var gaps = shelves.Runs.Where(r => r.Meeting == meeting.Number)
            .SelectMany(r => r.Gaps.Select(s => shelves.Words.Range(r, s))).ToList();
        var noDay = meeting.Date.ValueOrDefault?.Days is null;
        var mentioned = meeting.PapersMentioned
            .Select(m => shelves.Words.Line(
                shelves.Words.GapQuoted(shelves.Own(m.Text)), m.PrintedIn is { } place ? shelves.Place(place.Value) : Phrases.Empty))
            .ToList();
        if (unread.Count == 0 && mentioned.Count == 0 && gaps.Count == 0 && !noDay && papers.Count > 0)
        {
            return null;
        }

        List<Fact> facts =
        [
            new(shelves.Words.GapKnown, papers.Count == 0
                ? shelves.Words.GapNoPaper
                : shelves.Words.Line(shelves.Words.Papers(papers.Count), shelves.Words.Readable(papers.Count - unread.Count))),
            .. noDay ? new[] { new Fact(shelves.Words.FactDate, shelves.DateUnlabelled(meeting.Date)) } : [],
            .. Listed(
                shelves.Words.GapMentioned,
                unread.Where(p => !named[p.Id].IsEmpty),
                p => shelves.Words.Line(p.Name(), named[p.Id])),
            .. mentioned.Count > 0 ? new[] { new Fact(shelves.Words.GapMentionedUnnamed, mentioned) } : [],
            .. Listed(shelves.Words.GapElsewhere, unread.Where(p => named[p.Id].IsEmpty), p => p.Name()),
            .. gaps.Count > 0
                ? new[] { new Fact(shelves.Words.GapBetween, shelves.Words.GapNumbers(shelves.Words.List(gaps))) }
                : [],
        ];
        var letter = Write(shelves, meeting, unread, gaps, noDay);
        string[] own =
        [
            shelves.Settings.Title, shelves.Settings.Group,
            .. meeting.Date is Stated<Edtf>.Known { Printed: { } printed } ? [printed] : Array.Empty<string>(),
            .. unread.Select(p => p.Title.Value), .. meeting.PapersMentioned.Select(m => m.Text),
        ];
        return new MeetingGaps(
            meeting.Name(), "missing-" + meeting.Number.ToString(CultureInfo.InvariantCulture), facts,
            [.. letter.Select(p => (IReadOnlyList<Phrases>)[.. p.Split('\n').Select(l => shelves.Marking(l, own))])],
            Backgrounds.Mail(shelves.Settings, shelves.Words.LetterSubject(meeting.Title.Value), string.Join("\n\n", letter)));
    }

    private static IEnumerable<Fact> Listed(string name, IEnumerable<DocumentRecord> papers, Func<DocumentRecord, Phrases> line) =>
        papers.Select(line).ToList() is { Count: > 0 } lines ? [new Fact(name, lines)] : [];

    private static List<string> Write(
        Shelves shelves, MeetingRecord meeting, IReadOnlyList<DocumentRecord> unread, IReadOnlyList<string> gaps, bool noDay)
    {
        var (settings, words) = (shelves.Settings, shelves.Words);
        var page = Address.Of(meeting.Id).Absolute(settings.BaseUrl);
        return
        [
            words.LetterGreeting,
            meeting.Date is Stated<Edtf>.Known
                ? words.LetterAboutDated(settings.Title, page, settings.Group, meeting.Number, words.Date(meeting.Date))
                : words.LetterAbout(settings.Title, page, settings.Group, meeting.Number),
            .. unread.Count == 0 ? [] : new[]
            {
                words.LetterUnread,
                string.Join('\n', unread.Select(p =>
                    "- " + (p.Symbols is [var symbol, ..] ? words.LetterPaper(symbol.Printed.Value, p.Title.Value) : p.Title.Value))),
            },
            .. meeting.PapersMentioned.Count == 0 ? [] : new[]
            {
                words.LetterUnnamed(words.List(meeting.PapersMentioned.Select(m => words.GapQuoted(m.Text))).Plain),
            },
            .. gaps.Count == 0 ? [] : new[] { words.LetterNumbers(words.List(gaps)) },
            .. noDay ? new[] { words.LetterDay } : [],
            .. unread.Count == 0 && gaps.Count == 0 ? new[] { words.LetterWhich } : [],
            words.LetterAsk,
            words.LetterClose,
        ];
    }
}
