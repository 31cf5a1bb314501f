using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>
/// Mends which page of a person or an organisation is which: gives it another address, makes two pages one, or takes one apart. Whatever
/// names the page follows, in one set of changes; in all other files nothing but its name changes. A former address leads on for ever.
/// </summary>
public sealed partial class NameChange
{
    private const string People = "people";
    private const string Organisations = "organisations";

    /// <summary>No link is followed; a pipe, which has no length, is not waited for.</summary>
    private static readonly EnumerationOptions Plain = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private readonly string _dataFolder;
    private readonly LoadedRecords _archive;
    private readonly SortedDictionary<string, DataChange> _changes = new(StringComparer.Ordinal);
    private readonly List<string> _look = [];

    private NameChange(string dataFolder, LoadedRecords archive) => (_dataFolder, _archive) = (dataFolder, archive);

    /// <summary>What came of it.</summary>
    /// <param name="Refusal">Why it cannot be done, in a sentence; null where it can.</param>
    /// <param name="Changes">The files that are to be written or taken away.</param>
    /// <param name="ToLookAt">What a person should look at, a sentence each.</param>
    public sealed record Outcome(string? Refusal, IReadOnlyList<DataChange> Changes, IReadOnlyList<string> ToLookAt);

    /// <summary>Gives a page another address. Nothing is written yet.</summary>
    public static Outcome Rename(string dataFolder, string from, string to) => Make(dataFolder, change =>
    {
        if (change.Known(from, out var old) is { } unknown)
        {
            return unknown;
        }

        if (change.Free(to, old, mayReturn: true, out var name) is { } taken)
        {
            return taken;
        }

        var (path, file) = change.FileOf(old)!.Value;
        change._changes[path] = new DataChange(path, null);
        change.Write(name, path, WithKeys(old, file, new() { [FormerIds] = Ids(FormerOf(file).Prepend(old).Where(i => i != name)) }));
        change.Follow(old, name, _ => true);
        return null;
    });

    /// <summary>Makes two pages one: what only the first has comes into the second. Nothing is written yet.</summary>
    public static Outcome Merge(string dataFolder, string from, string into) => Make(dataFolder, change =>
    {
        var (unknown, other) = (change.Known(from, out var gone), change.Known(into, out var kept));
        if ((unknown ?? other) is { } refusal)
        {
            return refusal;
        }

        if (gone == kept)
        {
            return $"merge: '{from}' and '{into}' are one page already.";
        }

        if (gone.Folder != kept.Folder)
        {
            return $"merge: a person and an organisation cannot be one page: '{gone}' and '{kept}'.";
        }

        var ((lost, theirs), (path, file)) = (change.FileOf(gone)!.Value, change.FileOf(kept)!.Value);
        change._changes[lost] = new DataChange(lost, null);
        change.Write(kept, path, WithKeys(kept, file, change.Joined(kept, file, gone, theirs)));
        change.Follow(gone, kept, _ => true);
        return null;
    });

    /// <summary>Takes a page apart: a new one is meant in some of the files that name it. Nothing is written yet.</summary>
    /// <param name="dataFolder">The archive.</param>
    /// <param name="from">The page.</param>
    /// <param name="to">The new page.</param>
    /// <param name="title">Its name.</param>
    /// <param name="pages">The pages in which it is meant.</param>
    /// <param name="day">The day on which it comes into the archive.</param>
    public static Outcome Split(
        string dataFolder, string from, string to, string title, IReadOnlyList<string> pages, DateOnly day) => Make(dataFolder, change =>
    {
        if (change.Known(from, out var old) is { } unknown)
        {
            return unknown;
        }

        if (change.Free(to, old, mayReturn: false, out var name) is { } taken)
        {
            return taken;
        }

        var found = pages.Select(p => (Given: p, Id: PageName.Find(p, change._archive))).ToList();
        if (found.FirstOrDefault(p => p.Id is null) is { Given: { } missing })
        {
            return $"--in: there is no page '{missing}'.";
        }

        var named = change.Follow(old, name, path => found.Any(p => path.StartsWith(p.Id!.Value + ".", StringComparison.Ordinal)));
        if (found.FirstOrDefault(p => !named.Any(n => n.StartsWith(p.Id!.Value + ".", StringComparison.Ordinal))) is { Given: { } silent })
        {
            return $"--in: '{silent}' does not name {old}.";
        }

        // that these pages mean another is the judgement of whoever takes them apart
        var sources = found.Select(p => (DraftValue)new DraftValue.Keys(
            ("in", new DraftValue.Bare(p.Id!.Value)), ("confidence", new DraftValue.Bare("deduced")))).ToArray();
        var values = new Dictionary<string, DraftValue>
        {
            ["title"] = new DraftValue.Quoted(title),
            ["sources"] = new DraftValue.Many(sources),
            ["added"] = new DraftValue.Bare(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        };
        if (name.Folder == Organisations)
        {
            values["type"] = DraftValue.ToFillIn;
        }

        var draft = new RecordDraft(name, null, values, null);
        change._changes[draft.Path] = new DataChange(draft.Path, Encoding.UTF8.GetBytes(RecordPrinter.Print(draft)));
        change._look.Add(
            $"data/{draft.Path} says no more than the name; posts and the like are still in data/{change.FileOf(old)!.Value.Path}.");
        return null;
    });

    private const string FormerIds = "former-ids";

    private static Outcome Make(string dataFolder, Func<NameChange, string?> make)
    {
        var change = new NameChange(dataFolder, RecordLoader.Load(dataFolder, new DiagnosticBag()));
        return make(change) is { } refusal ? new Outcome(refusal, [], []) : new Outcome(null, [.. change._changes.Values], change._look);
    }

    private string? Known(string given, out RecordId id)
    {
        id = PageName.Find(given, _archive)!;
        return id is null || FileOf(id) is null ? $"ID: there is no page '{given}'."
            : id.Folder is not (People or Organisations) ? $"ID: '{id}' is no person and no organisation."
            : null;
    }

    /// <summary>Why a page cannot have an address; null where it can.</summary>
    /// <param name="given">The address as it was given.</param>
    /// <param name="old">The page.</param>
    /// <param name="mayReturn">Whether it may be one that the page itself had before.</param>
    /// <param name="id">The address.</param>
    private string? Free(string given, RecordId old, bool mayReturn, out RecordId id)
    {
        var wanted = id = RecordId.TryParse(PageName.Trimmed(given))!;
        return id is null ? $"NEW: '{given}' cannot be an address: write it as {old.Folder}/jane-roe."
            : id.Folder != old.Folder ? $"NEW: the page stays among {old.Folder}: write it as {old.Folder}/{id.Name}."
            : _archive.Known.Contains(id) ? $"NEW: there is a page '{id}' already; 'merge' makes two pages one."
            : mayReturn && _archive.Records.Any(r => r.Id == old && r.FormerIds.Any(f => f.Value == wanted)) ? null
            : _archive.Records.Any(r => r.FormerIds.Any(f => f.Value == wanted))
                || AddressLock.Read(_dataFolder, new DiagnosticBag()).Has(Address.Of(id).Path)
                ? $"NEW: the address '{id}' was published for another page and must go on leading to that; give the page another name."
            : null;
    }

    private (string Path, RecordFile File)? FileOf(RecordId id)
    {
        foreach (var path in new[] { false, true }.Select(t => RecordDraft.PathOf(id, null, t)))
        {
            var full = Path.Combine([_dataFolder, .. path.Split('/')]);
            if (File.Exists(full) && SourceText.Read(path, full, new DiagnosticBag()) is { } source
                && RecordFile.Read(source, new DiagnosticBag()) is { } file)
            {
                return (path, file);
            }
        }

        return null;
    }

    private static IEnumerable<RecordId> FormerOf(RecordFile file) =>
        (file.Head.Entries.FirstOrDefault(e => e.Key.Value == FormerIds)?.Value as YamlList)?.Items.OfType<YamlScalar>()
            .Select(s => RecordId.TryParse(s.Value)).OfType<RecordId>() ?? [];

    private static DraftValue Ids(IEnumerable<RecordId> ids) =>
        new DraftValue.Many([.. ids.Distinct().Select(i => (DraftValue)new DraftValue.Bare(i.Value))]);

    private static string WithKeys(RecordId id, RecordFile file, Dictionary<string, DraftValue?> values)
    {
        var head = RecordEdit.Head(file, RecordDefinitions.For(id)!.Keys, values);
        var text = file.Source.Text[file.TextStart..];
        return file.Source.File.EndsWith(".md", StringComparison.Ordinal) ? $"---\n{head}---\n{text}" : head;
    }

    /// <summary>What the page that stays gets of the one that goes: keys that it lacks, and further items of lists.</summary>
    private Dictionary<string, DraftValue?> Joined(RecordId kept, RecordFile file, RecordId gone, RecordFile other)
    {
        var values = new Dictionary<string, DraftValue?> { [FormerIds] = Ids([.. FormerOf(file), gone, .. FormerOf(other)]) };
        foreach (var (key, theirs) in other.Head.Entries.Where(e => e.Key.Value is not (FormerIds or "added" or "corrected"))
            .Select(e => (e.Key.Value, e.Value)))
        {
            var mine = file.Head.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value;
            if (mine is null)
            {
                values[key] = RecordEdit.Value(theirs);
            }
            else if (mine is YamlList own && theirs is YamlList further)
            {
                var standing = own.Items.Select(RecordEdit.Value).ToList();
                var seen = standing.Select(Printed).ToHashSet(StringComparer.Ordinal);
                var added = further.Items.Select(RecordEdit.Value).Where(i => seen.Add(Printed(i))).ToList();
                if (added.Count > 0)
                {
                    values[key] = new DraftValue.Many([.. standing, .. added]);
                }
            }
            else if (Printed(RecordEdit.Value(mine)) != Printed(RecordEdit.Value(theirs)))
            {
                _look.Add($"{kept} keeps its {key}; {gone} had: {RecordPrinter.PrintKey(key, RecordEdit.Value(theirs)).TrimEnd()}");
            }
        }

        return values;
    }

    private static string Printed(DraftValue value) => RecordPrinter.PrintKey("", value);

    private void Write(RecordId id, string path, string content)
    {
        var to = RecordDraft.PathOf(id, null, path.EndsWith(".md", StringComparison.Ordinal));
        _changes[to] = new DataChange(to, Encoding.UTF8.GetBytes(content), Replaces: to == path);
    }

    /// <summary>
    /// Puts one name in the place of another in the files that are chosen, the changed ones too; hands back those that named it.
    /// </summary>
    private List<string> Follow(RecordId from, RecordId to, Func<string, bool> isChosen)
    {
        var named = new List<string>();
        var name = new Regex($"(?<![A-Za-z0-9/_.-]){Regex.Escape(from.Value)}(?![A-Za-z0-9/_-])", RegexOptions.CultureInvariant);
        foreach (var full in Directory.EnumerateFiles(_dataFolder, "*", Plain).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(_dataFolder, full).Replace('\\', '/');
            if (!IsRecord(path) || !isChosen(path) || new FileInfo(full).Length == 0
                || (_changes.TryGetValue(path, out var change) && change.Content is null))
            {
                continue;
            }

            FollowIn(path, File.ReadAllBytes(full));
        }

        // the page under its new name, which is not there yet
        foreach (var made in _changes.Values.Where(c => c.Content is not null && !named.Contains(c.Path)).ToList())
        {
            FollowIn(made.Path, made.Content!);
        }

        return named;

        void FollowIn(string path, byte[] bytes)
        {
            var text = Encoding.UTF8.GetString(_changes.GetValueOrDefault(path)?.Content ?? bytes);
            var changed = string.Join('\n', Lines(text).Select(l => l.IsFormer ? l.Line : name.Replace(l.Line, to.Value)));
            if (changed == text)
            {
                return;
            }

            named.Add(path);
            if (NamedBy(text).Contains(to.Value))
            {
                _look.Add($"data/{path} named both; it may name {to} twice now.");
            }

            var replaces = !_changes.TryGetValue(path, out var former) || former.Replaces;
            _changes[path] = new DataChange(path, Encoding.UTF8.GetBytes(changed), replaces);
        }
    }

    /// <summary>Records alone: not one byte of an attached file may change, whatever it is called.</summary>
    private static bool IsRecord(string path) =>
        Path.GetExtension(path) is ".md" or ".yml"
        && path.Split('/') is [_] or [_, _] or ["resolutions", _, _]
        && !Path.GetFileName(path).StartsWith("as-issued", StringComparison.Ordinal);

    /// <summary>Persons and organisations that a file names, apart from those that it was.</summary>
    private static HashSet<string> NamedBy(string text) =>
        [.. Lines(text).Where(l => !l.IsFormer).SelectMany(l => Party().Matches(l.Line)).Select(m => m.Value)];

    /// <summary>The lines of a file, and whether each is one of its former addresses, which stay as they are.</summary>
    private static IEnumerable<(string Line, bool IsFormer)> Lines(string text)
    {
        var isFormer = false;
        foreach (var line in text.Split('\n'))
        {
            isFormer = line.StartsWith(FormerIds, StringComparison.Ordinal) || (isFormer && line is [' ' or '-', ..]);
            yield return (line, isFormer);
        }
    }

    [GeneratedRegex("(?<![A-Za-z0-9/_.-])(?:people|organisations)/[a-z0-9-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Party();
}
