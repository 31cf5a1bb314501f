using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CopArchive.Authoring;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Vocabulary;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Importing.Drafts;

/// <summary>The facts of a paper as values of a record; uncertain ones are left to fill in.</summary>
internal sealed partial class PaperValues(ArchiveFiles archive, DateOnly day)
{
    private const int LongestLeftOut = 160;

    /// <summary>People, organisations and meetings that papers name and the archive does not have, by id, with the reason.</summary>
    public Dictionary<RecordId, (RecordDraft Draft, string Why)> Proposed { get; } = [];

    /// <summary>The facts of a new page.</summary>
    public Dictionary<string, DraftValue> ForNewPage(RecordId id, PaperHead head, List<Finding> findings)
    {
        var values = new Dictionary<string, DraftValue>
        {
            ["title"] = head.Title is { Certainty: not Certainty.Unsure } title ? new DraftValue.Quoted(title.Value) : DraftValue.ToFillIn,
            ["type"] = head.Type is { Certainty: not Certainty.Unsure } type ? new DraftValue.Bare(type.Value.Key()) : DraftValue.ToFillIn,
            ["date"] = Date(head),
            ["language"] = head.Language is { Certainty: not Certainty.Unsure } language
                ? new DraftValue.Bare(language.Value)
                : DraftValue.ToFillIn,
            ["sources"] = new DraftValue.Many(new DraftValue.Keys(
                ("in", new DraftValue.Bare(id.Value)),
                ("confidence", new DraftValue.Bare("stated")))),
            ["added"] = Day,
        };
        Optional(values, "symbols", head.Number, n => new DraftValue.Many(new DraftValue.Quoted(n.Printed)));
        if (head.Number is null && head.UnknownNumber is { Certainty: Certainty.Unsure } doubted)
        {
            values["symbols"] = DraftValue.ToFillIn;
            findings.Add(new Finding(
                FindingKind.Doubted,
                "is this its number? It fits no series of numbers of the archive. Write it behind “symbols”, or remove that line",
                doubted.Value,
                doubted.Where));
        }
        else if (head.Number is null && head.UnknownNumber is { } unknown)
        {
            values["symbols"] = new DraftValue.Many(new DraftValue.Quoted(unknown.Value));
            findings.Add(new Finding(
                FindingKind.Doubted,
                "its number fits no series of numbers of the archive; look whether it is right, and ask the keepers for the series",
                unknown.Value,
                unknown.Where));
        }

        if (head.IsTranslation)
        {
            values["status"] = Translation(head);
        }

        Optional(values, "version-label", head.Version, v => new DraftValue.Quoted(v));
        values["addressee"] = values["action-required"] = new DraftValue.Bare("not found");
        Optional(values, "addressee", head.Addressee, a => new DraftValue.Quoted(a));
        Optional(values, "action-required", head.ActionRequested, a => new DraftValue.Quoted(a));
        Meetings(values, id, head, findings);
        values["contributors"] = Contributors(id, head, findings);
        return values;
    }

    /// <summary>The date on a paper; asked where none was found, since only a person can say that none is stated.</summary>
    public static DraftValue Date(PaperHead head) =>
        head.Date is { Certainty: not Certainty.Unsure } date ? new DraftValue.Bare(date.Value.Text) : DraftValue.ToFillIn;

    /// <summary>What a proposed page names under a key; null where it names nothing, or no such page is proposed.</summary>
    public string? Named(RecordId page, string key) =>
        Proposed.TryGetValue(page, out var known) && known.Draft.Values.GetValueOrDefault(key) is DraftValue.Bare named ? named.Text : null;

    /// <summary>Names a paper on a proposed page; false where no such page is proposed.</summary>
    public bool Name(RecordId page, string key, RecordId paper)
    {
        if (!Proposed.TryGetValue(page, out var known))
        {
            return false;
        }

        var values = known.Draft.Values.ToDictionary();
        values[key] = new DraftValue.Bare(paper.Value);
        Proposed[page] = (known.Draft with { Values = values }, known.Why);
        return true;
    }

    /// <summary>What kind of translation: one with the paper's number on it was issued by its publisher.</summary>
    public static DraftValue Translation(PaperHead head) =>
        head.Number is { Certainty: Certainty.Sure } ? new DraftValue.Bare("official-translation") : DraftValue.ToFillIn;

    /// <summary>What the text of a copy is.</summary>
    public DraftValue Copy(IssuedFile file, IEnumerable<Finding> findings)
    {
        var leftOut = findings.Where(f => f.Kind == FindingKind.Dropped).GroupBy(f => f.Hidden ?? f.What)
            .Select(g => (DraftValue)new DraftValue.Quoted(char.ToUpperInvariant(g.Key[0]) + g.Key[1..] + Summary([.. g])))
            .Concat(findings.Any(f => f.Kind == FindingKind.Missing) ? [DraftValue.ToFillIn] : Array.Empty<DraftValue>()).ToList();
        List<(string, DraftValue)> entries =
        [
            ("made-from", new DraftValue.Quoted(file.File.Name.StartsWith(AttachedFiles.Aside, StringComparison.Ordinal)
                ? $"the file as issued, {file.Kept}"
                : $"the file “{file.File.Name}” as issued, {file.Kept}")),
            ("on", Day),
        ];
        if (leftOut.Count > 0)
        {
            entries.Add(("left-out", new DraftValue.Many(leftOut)));
        }

        return new DraftValue.Keys(entries);
    }

    /// <summary>The day of the import.</summary>
    public DraftValue Day { get; } = new DraftValue.Bare(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Summary(IReadOnlyList<Finding> findings)
    {
        var open = findings.Where(f => f.Hidden is null).Select(f => f.Words).Where(w => w.Trim().Length > 0).Distinct();
        var words = string.Join(' ', string.Join("; ", open)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var times = findings.Count > 1 ? $" ({findings.Count} times)" : "";
        return times + (words.Length == 0 ? "." : words.Length <= LongestLeftOut ? $": {words}" : $": {words[..(LongestLeftOut - 1)]}…");
    }

    private static void Optional<T>(Dictionary<string, DraftValue> values, string key, Detected<T>? found, Func<T, DraftValue> write)
    {
        if (found is not null)
        {
            values[key] = found.Certainty == Certainty.Unsure ? DraftValue.ToFillIn : write(found.Value);
        }
    }

    private void Meetings(Dictionary<string, DraftValue> values, RecordId id, PaperHead head, List<Finding> findings)
    {
        if (head.Meetings is not { } meetings)
        {
            return;
        }

        // an invitation is not presented at the meeting that it convenes
        var key = (head.Type is { Certainty: not Certainty.Unsure } type ? type.Value : (DocumentType?)null) switch
        {
            DocumentType.Report => RelationType.ReportsOn,
            DocumentType.Letter => RelationType.Cites,
            null or DocumentType.Contribution or DocumentType.InformationDocument or DocumentType.Agenda or DocumentType.TermsOfReference
                or DocumentType.LiaisonStatement or DocumentType.Guideline or DocumentType.Presentation or DocumentType.Corrigendum
                or DocumentType.Other => RelationType.PresentedAt,
            _ => throw new UnreachableException($"{head.Type?.Value}"),
        };
        if (meetings.Certainty == Certainty.Unsure)
        {
            findings.Add(new Finding(FindingKind.Doubted, $"which meeting is it for? {meetings.How}", "", meetings.Where));
            values[key.Key()] = DraftValue.ToFillIn;
            return;
        }

        // “Report of the first meeting”, with a number of the second
        if (key == RelationType.ReportsOn && head.TitleMeetings is { } titled && !titled.Value.Intersect(meetings.Value).Any())
        {
            values[RelationType.PresentedAt.Key()] = Meetings(meetings.Value, id, head);
            meetings = titled;
        }

        values[key.Key()] = Meetings(meetings.Value, id, head);
    }

    private DraftValue Meetings(IReadOnlyList<int> numbers, RecordId paper, PaperHead head)
    {
        var tokens = numbers.Select(n => (DraftValue)new DraftValue.Bare(Meeting(n, paper, head))).ToList();
        return tokens is [var one] ? one : new DraftValue.Many(tokens);
    }

    private string Meeting(int number, RecordId paper, PaperHead head)
    {
        var id = RecordId.Parse("meetings/" + number.ToString(CultureInfo.InvariantCulture));
        var day = head.MeetingDay?.Value is { } printed && printed.Number == number ? printed : null;
        var date = day is null ? DraftValue.ToFillIn : new DraftValue.Bare(day.Date.Text);
        var venue = day?.Place is null ? DraftValue.ToFillIn : new DraftValue.Quoted(day.Place);
        if (Proposed.TryGetValue(id, out var known) && day is not null)
        {
            // the first letterhead that names the day gives it; where another says otherwise, it is asked
            var values = known.Draft.Values.ToDictionary();
            values["date"] = Agreed(values["date"], date);
            values["venue"] = Agreed(values["venue"], venue);
            Proposed[id] = (known.Draft with { Values = values }, known.Why);
        }

        if (archive.Find(id.Value) is null && !Proposed.ContainsKey(id))
        {
            Propose(id, paper, $"meeting {number}, to which a paper belongs", new()
            {
                ["title"] = DraftValue.ToFillIn,
                ["number"] = new DraftValue.Bare(number.ToString(CultureInfo.InvariantCulture)),
                ["state"] = DraftValue.ToFillIn,
                ["date"] = date,
                ["venue"] = venue,
            });
        }

        return id.Value;
    }

    /// <summary>What two papers say of one thing; still to fill in where they disagree.</summary>
    private static DraftValue Agreed(DraftValue one, DraftValue other) =>
        one == DraftValue.ToFillIn || one == other ? other : other == DraftValue.ToFillIn ? one : DraftValue.ToFillIn;

    private DraftValue Contributors(RecordId id, PaperHead head, List<Finding> findings)
    {
        var kind = head.Type is { Certainty: not Certainty.Unsure } type ? type.Value : (DocumentType?)null;
        var all = head.Sources
            .Select(s => s.Certainty == Certainty.Unsure ? Asked(s, findings) : Contributor(s, id, kind, findings))
            .Concat(head.Type?.Value == DocumentType.Letter
                ? head.Letterhead.Select(l => Named(l, "organisations", "issuer")).OfType<DraftValue>()
                : [])
            .Concat(head.Signatures.Select(s => Named(s, "people", "signatory")).OfType<DraftValue>()).ToList();
        return all.Count > 0 ? new DraftValue.Many(all) : DraftValue.ToFillIn;
    }

    /// <summary>A name that nobody known has, or not just so: the page says what is printed, and asks who that is.</summary>
    private DraftValue Asked(Detected<string> source, List<Finding> findings)
    {
        findings.Add(new Finding(
            FindingKind.Doubted,
            archive.Likeliest(source.Value) is { } likely
                ? $"who sent it is asked. Is it {likely.Title}? Then write {likely.Id.Value} behind “who”; if not, the name of "
                    + "whoever it is"
                : "who sent it is asked, since nobody of this name is known",
            source.Value,
            source.Where));
        return new DraftValue.Keys(
            ("who", DraftValue.ToFillIn),
            ("as", DraftValue.ToFillIn),
            ("printed", new DraftValue.Quoted(source.Value)));
    }

    private DraftValue Contributor(Detected<string> source, RecordId paper, DocumentType? kind, List<Finding> findings)
    {
        if (archive.WithName(source.Value).Exact is { } party)
        {
            var known = kind is null ? null : archive.CapacityOf(party.Id, kind.Value);
            if (known is { } told)
            {
                findings.Add(new Finding(
                    FindingKind.Doubted,
                    "in what capacity it was sent is taken from another paper of the same kind by the same sender",
                    $"{party.Title}: {told.Capacity}, as in {told.Paper}",
                    source.Where));
            }

            List<(string, DraftValue)> entry =
            [
                ("who", new DraftValue.Bare(party.Id.Value)),
                ("as", known is var (capacity, _) ? new DraftValue.Quoted(capacity) : DraftValue.ToFillIn),
            ];
            return new DraftValue.Keys(party.Title == source.Value ? entry : [.. entry, ("printed", new DraftValue.Quoted(source.Value))]);
        }

        if (NamedPerson().Match(source.Value) is { Success: true } person)
        {
            return Person(person.Groups["name"].Value, person.Groups["for"].Value, source, paper, findings);
        }

        // “Chair of the group” is a post, which somebody holds
        if (archive.Likeliest(source.Value) is not null
            || WordMatch.Begins(WordMatch.Fold(source.Value), PaperWords.All.SelectMany(w => w.Signatories)) is not null)
        {
            return Asked(source, findings);
        }

        return new DraftValue.Keys(
            ("who", Page("organisations", source.Value, source, paper, findings)), ("as", DraftValue.ToFillIn));
    }

    /// <summary><c>Ms Jane Roe, University of Norrland</c>: a person, for an organisation.</summary>
    private DraftValue Person(string name, string whom, Detected<string> source, RecordId paper, List<Finding> findings)
    {
        List<(string, DraftValue)> entry =
        [
            ("who", Page("people", name, source, paper, findings)),
            ("as", DraftValue.ToFillIn),
        ];
        if (whom.Length > 0)
        {
            entry.Add(("for", Page("organisations", whom, source, paper, findings)));
        }

        return new DraftValue.Keys([.. entry, ("printed", new DraftValue.Quoted(source.Value))]);
    }

    /// <summary>The page of somebody, which is proposed where there is none; to fill in where it may be another one.</summary>
    private DraftValue Page(string folder, string name, Detected<string> source, RecordId paper, List<Finding> findings)
    {
        if (archive.WithName(name).Exact is { } held && held.Id.Folder == folder)
        {
            return new DraftValue.Bare(held.Id.Value);
        }

        if (archive.Likeliest(name) is { } likely && likely.Id.Folder == folder)
        {
            findings.Add(new Finding(
                FindingKind.Doubted,
                $"is it {likely.Title}? Then write {likely.Id.Value} where it is to fill in; if not, the name of whoever it is",
                name,
                source.Where));
            return DraftValue.ToFillIn;
        }

        var id = PaperIds.ForParty(folder, name, archive);
        Dictionary<string, DraftValue> values = new() { ["title"] = new DraftValue.Quoted(name) };
        if (folder == "organisations")
        {
            values["type"] = DraftValue.ToFillIn;
        }

        Propose(id, paper, $"“{name}”, who sent a paper", values);
        findings.Add(new Finding(
            FindingKind.Doubted, "no page of the archive has this name; a new one is proposed", name, source.Where));
        return new DraftValue.Bare(id.Value);
    }

    [GeneratedRegex(
        @"^(?:Mr|Ms|Mrs|Miss|Dr|Prof|Mme|M)\.?\s+(?<name>[^,;()]+?)(?:\s*[,(]\s*(?<for>[^()]+?)\)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedPerson();

    /// <summary>A line that is a name of the archive, with or without what stands in brackets.</summary>
    private DraftValue? Named(Detected<string> line, string folder, string capacity)
    {
        var name = line.Value.Split('(')[0].Trim();
        return name.Length > 3 && archive.WithName(name).Exact is { } party && party.Id.Folder == folder
            ? new DraftValue.Keys(
                ("who", new DraftValue.Bare(party.Id.Value)),
                ("as", new DraftValue.Quoted(capacity)),
                ("printed", new DraftValue.Quoted(line.Value)))
            : null;
    }

    private void Propose(RecordId id, RecordId paper, string why, Dictionary<string, DraftValue> values)
    {
        values["sources"] = new DraftValue.Many(new DraftValue.Keys(
            ("in", new DraftValue.Bare(paper.Value)),
            ("confidence", new DraftValue.Bare("stated"))));
        values["added"] = Day;
        var draft = new RecordDraft(id, null, values);
        Proposed[id] = (draft, why);
        archive.Add(id, null, draft.Path, RecordPrinter.Print(draft));
    }
}
