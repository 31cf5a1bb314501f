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
/// <param name="Letter">A letter that asks for it, paragraph by paragraph.</param>
/// <param name="Ask">A mail with that letter.</param>
public sealed record MeetingGaps(Phrase Meeting, string Anchor, IReadOnlyList<Fact> Facts, IReadOnlyList<string> Letter, TellUs Ask)
{
    /// <summary>Null for a meeting of which nothing is missing.</summary>
    internal static MeetingGaps? Of(Shelves shelves, MeetingRecord meeting)
    {
        var papers = shelves.Papers[meeting.Id].Order(Shelves.ByNumber).ToList();
        var unread = papers.Where(p => shelves.Texts(p).Count == 0).ToList();
        var named = unread.ToDictionary(p => p.Id, p => CoveragePage.NamedIn(shelves, p));
        var gaps = shelves.Runs.Where(r => r.Meeting == meeting.Number).SelectMany(r => r.Gaps.Select(r.Print)).ToList();
        var noDay = meeting.Date.ValueOrDefault?.Days is null;
        var mentioned = meeting.PapersMentioned
            .Select(m => $"“{m.Text}”" + (m.PrintedIn is { } place ? ", " + shelves.Place(place.Value) : Phrases.Empty))
            .ToList();
        if (unread.Count == 0 && mentioned.Count == 0 && gaps.Count == 0 && !noDay && papers.Count > 0)
        {
            return null;
        }

        List<Fact> facts =
        [
            new("Known", papers.Count == 0
                ? "no paper of this meeting"
                : $"{shelves.Words.Papers(papers.Count)}, "
                    + (papers.Count == unread.Count
                        ? shelves.Words.Readable(0)
                        : shelves.Words.Readable(papers.Count - unread.Count))),
            .. noDay ? new[] { new Fact("Date", shelves.Words.DateUnlabelled(meeting.Date)) } : [],
            .. Listed(
                "Mentioned in papers read here",
                unread.Where(p => !named[p.Id].IsEmpty),
                p => (Phrases)p.Name() + ", " + named[p.Id]),
            .. mentioned.Count > 0 ? new[] { new Fact("Mentioned without a name", mentioned) } : [],
            .. Listed("Known from elsewhere only", unread.Where(p => named[p.Id].IsEmpty), p => p.Name()),
            .. gaps.Count > 0
                ? new[] { new Fact("Between known numbers", shelves.Words.List(gaps) + ": not known; may never have been used") }
                : [],
        ];
        var letter = Write(shelves, meeting, unread, gaps, noDay);
        return new MeetingGaps(
            meeting.Name(), "missing-" + meeting.Number.ToString(CultureInfo.InvariantCulture), facts, letter,
            Backgrounds.Mail(shelves.Settings, $"Papers of the group: {meeting.Title.Value}", string.Join("\n\n", letter)));
    }

    private static IEnumerable<Fact> Listed(string name, IEnumerable<DocumentRecord> papers, Func<DocumentRecord, Phrases> line) =>
        papers.Select(line).ToList() is { Count: > 0 } lines ? [new Fact(name, lines)] : [];

    private static List<string> Write(
        Shelves shelves, MeetingRecord meeting, IReadOnlyList<DocumentRecord> unread, IReadOnlyList<string> gaps, bool noDay)
    {
        var settings = shelves.Settings;
        return
        [
            "Dear Sir or Madam,",
            $"{settings.Title} ({Address.Of(meeting.Id).Absolute(settings.BaseUrl)}) gathers the papers of the {settings.Group}. "
                + $"This is about its meeting {meeting.Number.ToString(CultureInfo.InvariantCulture)}"
                + (meeting.Date is Stated<Edtf>.Known ? $" ({shelves.Words.Date(meeting.Date)})." : "."),
            .. unread.Count == 0 ? [] : new[]
            {
                "We know of these papers and cannot read them:",
                string.Join('\n', unread.Select(p =>
                    $"- {(p.Symbols is [var symbol, ..] ? symbol.Printed.Value + ": " : "")}{p.Title.Value}")),
            },
            .. meeting.PapersMentioned.Count == 0 ? [] : new[]
            {
                "Papers that we read here mention others without naming them: "
                    + shelves.Words.List(meeting.PapersMentioned.Select(m => $"“{m.Text}”")) + ". Which were they?",
            },
            .. gaps.Count == 0 ? [] : new[] { $"Were these numbers used, and for what: {shelves.Words.List(gaps)}?" },
            .. noDay ? new[] { "On which day, and where, did it meet?" } : [],
            .. unread.Count == 0 && gaps.Count == 0 ? new[] { "Which papers did it have, and where can they be read?" } : [],
            "Could you send what is missing, or say where it can be read, and whether it may be published?",
            "Yours faithfully,",
        ];
    }
}
