using System.Globalization;
using System.Text;
using CopArchive.Catalogue;
using CopArchive.Catalogue.Checks;
using CopArchive.Comparison;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Authoring;

/// <summary>What a proposal would change, in sentences for approvers who are not programmers.</summary>
public sealed class ImpactReport
{
    /// <summary>Beyond this many of a kind the rest is only counted.</summary>
    private const int Most = 40, MostParagraphs = 12;

    /// <summary>A proposal holds 65,536 characters, of which the answer to an import may take 20,000.</summary>
    private const int LongestMarkdown = 40_000;

    private const string FilesKey = "files";

    private readonly List<(string Heading, IReadOnlyList<string> Lines, string Code)> _sections = [];
    private readonly ArchiveComparison _comparison;
    private readonly Words _words;

    private ImpactReport(ArchiveComparison comparison, Words words)
    {
        (_comparison, _words) = (comparison, words);
        PromisesTakenBack =
        [
            .. comparison.Before.Promised.All.Select(p => p.ToString())
                .Except(comparison.After.Promised.All.Select(p => p.ToString()), StringComparer.Ordinal).Select(line => line.Split(' ')[0]),
        ];
    }

    /// <summary>An address of the lock; what lies before the page of a person is no part of its name.</summary>
    private static string Covered(string path, WithheldNames withheld)
    {
        var folder = new[] { Address.FilesFolder, Address.KeptFolder }.FirstOrDefault(f => path.StartsWith(f, StringComparison.Ordinal));
        return folder + withheld.Cover(path[(folder?.Length ?? 0)..]);
    }

    /// <summary>Makes it.</summary>
    /// <param name="comparison">The archive as it is and as it would be.</param>
    /// <param name="faultsBefore">What the check says of the archive as it is.</param>
    /// <param name="faultsAfter">What it says of the archive as it would be.</param>
    /// <param name="words">The words of the language in which it is written.</param>
    /// <param name="undeclared">Published paragraphs with other words, which no record declares yet.</param>
    /// <param name="day">The day of corrections that are still to be declared.</param>
    /// <param name="withheld">Names that are told nowhere; null for none.</param>
    public static ImpactReport Of(
        ArchiveComparison comparison, IReadOnlyList<Diagnostic> faultsBefore, IReadOnlyList<Diagnostic> faultsAfter, Words words,
        IReadOnlyList<ChangedWords>? undeclared = null, DateOnly day = default, WithheldNames? withheld = null)
    {
        var report = new ImpactReport(comparison, words);
        report.Section(
            $"Taken out of {AddressLock.FileName}, or changed there, by hand",
            report.PromisesTakenBack.Select(p => Covered(p, withheld ?? WithheldNames.None))
                .Append("With these lines goes what was promised of pages and of their words. Only the workflow on the main branch writes "
                    + $"there: restore the file (git checkout main -- data/{AddressLock.FileName}, with the name of your main branch "
                    + "where it is another), unless you remove something by law.")
                .Where(_ => report.PromisesTakenBack.Count > 0));
        report.Faults(faultsBefore, faultsAfter);
        foreach (var file in (undeclared ?? []).GroupBy(c => c.File))
        {
            report._sections.Add((
                $"To be written in the head of {file.Key}, with the reason, if these words are right",
                [],
                CorrectionLines.Of([.. file], day)));
        }

        // what has changed comes before what is new: it is what somebody may have read and cited
        foreach (var changed in comparison.Changed)
        {
            report.Section($"Changed: {NameWithNumber(changed.After)}", report.Sentences(changed));
        }

        report.Section("On every page", report.OfTheWhole());
        report.Section("New pages", comparison.Added.Select(r => $"{words.Kind(r)}: {NameWithNumber(r)}{report.HoldingSuffix(r)}"));

        // whoever reads a proposal is not to learn what they are
        var kept = comparison.After.Waiting.Values.ToList();
        report.Section(
            "Kept back",
            kept.Count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture,
                $"{kept.Count} {(kept.Count == 1 ? "page is" : "pages are")} not released yet, and not told of here; the next on "
                    + $"{kept.Min().UtcDateTime:yyyy-MM-dd} at {kept.Min().UtcDateTime:HH:mm} UTC.")]);
        report.Section(
            "Withdrawn",
            comparison.Withdrawn.Select(r => $"{NameWithNumber(r)}: {r.Withdrawn!.Reason} A notice stays at its address."));
        report.Section(
            "Under a new address",
            comparison.Renamed.Select(r => $"{NameWithNumber(r.To)}: {r.From}/ leads to {r.To.Id}/ from now on."));
        report.Section(
            "Missing pages",
            comparison.Gone.Select(r => $"{r.Id}: its page would be missing. Put it back, or withdraw it with a reason."));
        report.Section("Links between pages", report.Links());
        if (faultsBefore.Concat(faultsAfter).Any(d => d.Severity == Severity.Error))
        {
            report.Section(
                "Not told",
                ["What subscribers would see, and which addresses would appear or disappear, can be shown once the faults are fixed."]);
        }
        else
        {
            var (before, after) = (Published.Of(comparison.Before), Published.Of(comparison.After));
            report.Addresses(before, after);
            report.Followers(before, after);
        }

        report.Section("What the archive holds", report.Holdings());
        return report;
    }

    /// <summary>Whether nothing that a reader could notice would change.</summary>
    public bool IsEmpty => _comparison is { Added.Count: 0, Changed.Count: 0, Withdrawn.Count: 0, Renamed.Count: 0, Gone.Count: 0 }
        && !OfTheWhole().Any();

    /// <summary>
    /// Lines of the lock that are there no more, or say something else: who changes a text and its line at once leaves no other trace.
    /// </summary>
    public IReadOnlyList<string> PromisesTakenBack { get; }

    /// <summary>What archive.yml says of the site as a whole, and readers see everywhere.</summary>
    private IEnumerable<string> OfTheWhole()
    {
        var (before, after) = (_comparison.Before.Settings, _comparison.After.Settings);
        if (before.BaseUrl != after.BaseUrl)
        {
            yield return $"The address of the site: {before.BaseUrl} becomes {after.BaseUrl}. Links, citations and feeds of all pages name "
                + "the new one; the former one must go on leading there.";
        }

        foreach (var (what, was, now) in new[]
        {
            ("The name of the archive", before.Title, after.Title),
            ("The name of the group", before.Group, after.Group),
            ("What the home page says of the archive", before.Tagline, after.Tagline),
            ("Whether it is official", before.OfficialStatus, after.OfficialStatus),
            ("Who runs it", before.RunBy ?? "nobody is named", after.RunBy ?? "nobody is named"),
            ("Where to write to", before.Contact ?? "nowhere", after.Contact ?? "nowhere"),
            ("Where originals may be asked for", before.AskForOriginals, after.AskForOriginals),
            ("Whose the papers are", before.Rights, after.Rights),
        }.Where(s => s.Item2 != s.Item3))
        {
            yield return $"{what}: “{was}” becomes “{now}”.";
        }
    }

    /// <summary>For the pull request.</summary>
    public string AsMarkdown() =>
        Print(
            "## What would change for readers\n\n",
            s => $"### {Escaped(s)}\n\n",
            l => $"- {Escaped(l)}\n",
            Fenced,
            "\n",
            LongestMarkdown);

    /// <summary>For a terminal.</summary>
    public string AsText() => 
        Print("What would change for readers\n\n", s => s + "\n", l => $"  {l}\n", c => c, "\n");

    private string Print(
        string title, Func<string, string> heading, Func<string, string> line, Func<string, string> code, string behind,
        int longest = int.MaxValue)
    {
        var text = new StringBuilder(title);
        if (IsEmpty)
        {
            text.Append("No page would change.\n\n");
        }

        var leftOut = 0;
        foreach (var (name, lines, lastly) in _sections)
        {
            var section = heading(name)
                + string.Concat(lines.Take(Most).Select(line))
                + (lines.Count > Most ? line($"and {_words.Number(lines.Count - Most)} more") : "")
                + (lastly.Length > 0 ? code(lastly) : "")
                + behind;
            if (text.Length + section.Length <= longest)
            {
                text.Append(section);
            }
            else
            {
                leftOut++;
            }
        }

        return leftOut == 0
            ? text.ToString()
            : text.Append(line($"There are {_words.Number(leftOut)} more headings, too long to be shown here. Look at the files changed."))
                .ToString();
    }

    private void Section(string heading, IEnumerable<string> lines)
    {
        if (lines.ToList() is { Count: > 0 } all)
        {
            _sections.Add((heading, all, ""));
        }
    }

    /// <summary>Lines to copy: nothing of them is read as Markdown, whatever the words are.</summary>
    private static string Fenced(string code)
    {
        var fence = "```";
        while (code.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        return $"{fence}yaml\n{code}{fence}\n";
    }

    private void Faults(IReadOnlyList<Diagnostic> before, IReadOnlyList<Diagnostic> after)
    {
        // a fault that only moved by some lines is not new
        var known = before.Select(d => (d.Code, d.Place.File, d.Message)).ToHashSet();
        var added = after.Where(d => !known.Contains((d.Code, d.Place.File, d.Message))).ToList();
        Section("To fix before it can be published", added.Where(d => d.Severity == Severity.Error).Select(Sentence));
        Section("To check", added.Where(d => d.Severity == Severity.Warning).Select(Sentence));

        static string Sentence(Diagnostic d) =>
            $"{d.Place.File}, line {d.Place.Line.ToString(CultureInfo.InvariantCulture)}: {d.Message} {d.Remedy} ({d.Code})";
    }

    /// <summary>
    /// Whether words were taken out of a page for good by this change, or not everybody may read it: then none of its words are told,
    /// neither those that went nor those that stay.
    /// </summary>
    private static bool IsTakenOut(ArchiveRecord before, ArchiveRecord? after) =>
        after is null or { Withdrawn: not null }
        || before.Access.Level != AccessLevel.Public
        || after.Access.Level != AccessLevel.Public
        || before.HistoryFrom != after.HistoryFrom
        || WithheldNames.IsWithheld(after.Id);

    private bool IsTakenOut(RecordId id) =>
        _comparison.Before.Find(id) is { } before
        && IsTakenOut(before, _comparison.Renamed.FirstOrDefault(r => r.From == id).To ?? _comparison.After.Find(id));

    private IEnumerable<string> Sentences(ChangedRecord changed)
    {
        if (IsTakenOut(changed.Before, changed.After))
        {
            yield return changed.After.Access.Level != AccessLevel.Public || changed.Before.Access.Level != AccessLevel.Public
                ? "It says something else. What it says is not shown here, since not everybody may read it."
                : "A passage was taken out. What it said, and what else changed on the page, is not shown here: look at the page.";
            yield break;
        }

        foreach (var (language, comparison) in changed.Files)
        {
            var which = language is null ? "" : $"In {_words.LanguageName(language)}: ";
            // what became of files is said below, by name; all that a page says of each cannot be read
            foreach (var key in comparison.Keys.Where(k => k.Key != FilesKey))
            {
                yield return which + Words.Capital(_words.Change(key).Plain);
            }

            if (changed.AttachmentsChanged.Count == 0 && comparison.Keys.Any(k => k.Key == FilesKey))
            {
                yield return which + _words.FilesToldOtherwise;
            }

            if (comparison.Lines is not null)
            {
                yield return which + "Cannot be read as a page, so that only its lines could be compared.";
            }

            if (comparison.Text is { } text)
            {
                yield return $"{which}Text: {text.PercentChanged.ToString(CultureInfo.InvariantCulture)} % of the words changed.";
                var paragraphs = text.Changes.Where(c => !c.Unchanged).OrderBy(WeightyWords.Of).ToList();
                var (before, after) =
                    (Places(_comparison.Before, changed.Before, language), Places(_comparison.After, changed.After, language));
                foreach (var paragraph in paragraphs.Take(MostParagraphs))
                {
                    yield return which + Words.Capital(_words.Change(paragraph, before, after).Plain);
                }

                if (paragraphs.Count > MostParagraphs)
                {
                    yield return $"{which}and {_words.Paragraphs(paragraphs.Count - MostParagraphs)} more";
                }
            }
        }

        foreach (var language in changed.LanguagesAdded)
        {
            yield return $"Text in {_words.LanguageName(language)} added";
        }

        foreach (var language in changed.LanguagesRemoved)
        {
            yield return $"Text in {_words.LanguageName(language)} removed";
        }

        // the name of a file may say what was to go
        var (filesBefore, filesAfter) = (FilesOf(changed.Before), FilesOf(changed.After));
        foreach (var file in changed.AttachmentsChanged
            .Union(filesBefore.Keys.Where(f => IsShown(filesBefore, f) && !IsShown(filesAfter, f))))
        {
            yield return IsShown(filesAfter, file) ? $"File {file} added or replaced"
                : IsShown(filesBefore, file) ? "A file was taken off the page"
                : filesAfter.ContainsKey(file) ? "A file was put beside the page, or replaced there, and is not published"
                : "A file that was not published was taken away";
        }

        static Dictionary<string, bool> FilesOf(ArchiveRecord record) =>
            record.Files.DistinctBy(f => f.Path.Value).ToDictionary(f => f.Path.Value, f => f.Withheld is null, StringComparer.Ordinal);

        static bool IsShown(Dictionary<string, bool> files, string file) => files.GetValueOrDefault(file);
    }

    /// <summary>Places of paragraphs in words; the anchor where a text cannot be had.</summary>
    private Func<Unit, Phrases> Places(LinkedCatalogue catalogue, ArchiveRecord record, string? language)
    {
        var text = catalogue.Texts(record.Id).FirstOrDefault(t => language is null || t.Language == language);
        var locators = text is null ? null : new Locators(text, _words);
        return unit => locators?.Of(unit.Anchor) is { Length: > 0 } place ? place : unit.Anchor;
    }

    private void Addresses(Published before, Published after)
    {
        var added = after.Paths.Except(before.Paths).ToList();
        Section("New addresses", added.Count == 0 ? [] : [$"{_words.PagesAndFiles(added.Count)}: {FirstFew(added)}"]);
        var files = _comparison.Before.Records.SelectMany(r => Published.Files(r).Select(f => (f.Path, r.Id)))
            .DistinctBy(f => f.Path).ToDictionary(f => f.Path, f => f.Id, StringComparer.Ordinal);
        var former = new FormerAddresses(_comparison.After);
        var left = before.Paths.Except(after.Paths).Order(StringComparer.Ordinal)
            .Select(a => (Path: a, Owner: former.OwnerOf(a), Fate: FateOf(a, former, after))).ToList();
        Section(
            "Addresses that lead on",
            left.Where(a => a.Fate == Fate.LeadsOn).GroupBy(a => a.Owner!).Select(g =>
                $"{g.Key}/: all below it ({_words.PagesAndFiles(g.Count())}) leads to the same below {former.Current(g.Key)!.Id}/ "
                    + "(status 301)."));
        Section(
            "Addresses that say what was withdrawn",
            left.Where(a => a.Fate == Fate.Gone).GroupBy(a => a.Owner!.Value).Select(g =>
                $"{g.Key}/: all below it ({_words.PagesAndFiles(g.Count())}) answers with the notice (status 410)."));
        Section(
            "Addresses that would stop working",
            left.Where(a => a.Fate == Fate.Dies).Select(a =>
                !files.TryGetValue(a.Path, out var id) ? $"{a.Path}: citations of it would lead nowhere. The messages above say what to do."
                    : _comparison.After.Find(id) is { } kept && kept.Files.Count(f => f.Withheld is not null)
                        > (_comparison.Before.Find(id)?.Files.Count(f => f.Withheld is not null) ?? 0)
                        ? $"A file of {id}: nothing is there any more (status 404). The page of {id} says that it was taken off."
                    : $"A file of {id}: whoever cites it would find nothing (status 404)."));
    }

    /// <summary>What a reader gets at an address at which nothing lies any more.</summary>
    private enum Fate
    {
        /// <summary>The same under the new name of its page.</summary>
        LeadsOn,

        /// <summary>The notice that it was withdrawn.</summary>
        Gone,

        /// <summary>Nothing.</summary>
        Dies,
    }

    /// <summary>As hosts are told: all below the page of a former name or of what was withdrawn, and files that were promised.</summary>
    private Fate FateOf(string path, FormerAddresses former, Published after)
    {
        if (former.OwnerOf(path) is not { } owner || former.Current(owner) is not { } today
            || (FormerAddresses.FileOwner(path) is not null
                && _comparison.After.Promised.All.All(p => FormerAddresses.FileOwner(p.Path) != owner)))
        {
            return Fate.Dies;
        }

        return today.Withdrawn is not null ? Fate.Gone
            : today.Id != owner && after.Has(FormerAddresses.CurrentAddress(path, owner, today.Id).Path) ? Fate.LeadsOn
            : Fate.Dies;
    }

    private IEnumerable<string> Links()
    {
        string Ends((RecordId From, RecordId To) link) => $"{Name(link.From)} → {Name(link.To)}";
        if (_comparison.LinksGained.Count > 0)
        {
            yield return $"{_words.NewLinks(_comparison.LinksGained.Count)}: {FirstFew(_comparison.LinksGained.Select(Ends))}";
        }

        if (_comparison.LinksLost.Count > 0)
        {
            yield return $"{_words.Links(_comparison.LinksLost.Count)} less: {FirstFew(_comparison.LinksLost.Select(Ends))}";
        }
    }

    /// <summary>What subscribers would see.</summary>
    private void Followers(Published before, Published after)
    {
        var news = _comparison.Added.Select(r => r.Id).ToHashSet();
        Section("What subscribers would see", after.Followed
            .Select(s => (Title: _words.Followed(s), News: s.Records.Count(r => news.Contains(r.Id))))
            .Where(s => s.News > 0)
            .Select(s => $"{s.Title}: {_words.NewEntries(s.News)}"));
        var (was, becomes) = (Entries(before, IsTakenOut), Entries(after, _ => false));
        Section(
            "In calendars",
            becomes.Except(was).Select(e => "New or changed: " + e).Concat(was.Except(becomes).Select(e => "No longer so: " + e)));

        List<string> Entries(Published published, Func<RecordId, bool> isLeftOut) =>
            [.. published.Calendar
                .Where(e => e.Days is not null && !isLeftOut(e.Record.Id))
                .Select(e => $"{e.Record.Title.Value} ({_words.CalendarKind(e.Kind)}), {_words.Date(e.Date)}")];
    }

    private IEnumerable<string> Holdings()
    {
        foreach (var holding in Enum.GetValues<Holding>())
        {
            var (before, after) = (Count(_comparison.Before, holding), Count(_comparison.After, holding));
            if (before != after)
            {
                yield return $"Papers of which we hold: {_words.Holding(holding)}. "
                    + $"Before {_words.Number(before)}, then {_words.Number(after)}.";
            }
        }

        static int Count(LinkedCatalogue catalogue, Holding holding) =>
            catalogue.All<DocumentRecord>().Count(d => d.Withdrawn is null && d.Holding == holding);
    }

    private string Name(RecordId id) => _comparison.After.Find(id)?.Title.Value ?? id.Value;

    private static string NameWithNumber(ArchiveRecord record) => record is DocumentRecord { Symbols: [var symbol, ..] }
        ? $"{symbol.Printed.Value}, {record.Title.Value}"
        : record is ResolutionVersionRecord version ? $"{record.Title.Value} ({version.VersionLabel})"
        : record.Title.Value;

    private string HoldingSuffix(ArchiveRecord record) =>
        record is DocumentRecord or ResolutionVersionRecord ? $" ({_words.Holding(record.Holding)})" : "";

    private string FirstFew(IEnumerable<string> all)
    {
        var list = all.Order(StringComparer.Ordinal).ToList();
        return string.Join(", ", list.Take(6)) + (list.Count > 6 ? $" and {_words.Number(list.Count - 6)} more" : "");
    }

    /// <summary>Words of papers must not become links, pictures, mentions or HTML in the report.</summary>
    private static string Escaped(string words)
    {
        var text = new StringBuilder();
        foreach (var c in words)
        {
            text.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '@' => "@\u200B",
                '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '~' or '!' => "\\" + c,
                '\n' or '\r' => " ",
                _ => c.ToString(),
            });
        }

        return text.Replace("://", ":\u200B//").Replace("www.", "www\u200B.").ToString();
    }
}
