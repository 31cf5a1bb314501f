using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Catalogue;
using CopArchive.Catalogue.Checks;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>What is to be corrected on a page.</summary>
/// <param name="Page">The page, as a person names it.</param>
/// <param name="Day">The day of the change.</param>
public sealed record CorrectionRequest(string Page, DateOnly Day)
{
    /// <summary>Values by key, as a person gives them.</summary>
    public IReadOnlyList<(string Key, string Value)> Values { get; init; } = [];

    /// <summary>Keys that are to go.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>The reason for which the page is to be withdrawn; null where it is not.</summary>
    public string? Withdraw { get; init; }

    /// <summary>A note that is to stand on the page; null for none.</summary>
    public string? Note { get; init; }
}

/// <summary>Sets keys of an existing page by editing only these places: no other byte of the file changes.</summary>
public sealed partial class PageCorrection
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _text;
    private readonly IReadOnlyList<int> _starts;
    private readonly RecordFile _file;
    private readonly List<string> _order;
    private readonly string _lineEnd;

    private PageCorrection(string text, RecordFile file, IReadOnlyList<Key> keys)
    {
        (_text, _file, _order) = (text, file, [.. keys.Select(k => k.Name)]);
        _starts = [0, .. LineEnd().Matches(text).Select(m => m.Index + m.Length)];
        _lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    /// <summary>Makes the correction. Nothing is written yet.</summary>
    public static Proposal Make(string dataFolder, CorrectionRequest request)
    {
        var archive = RecordLoader.Load(dataFolder, new DiagnosticBag());
        var name = Proposal.NameOf(dataFolder);
        if (PageName.Find(request.Page, archive, out var language) is not { } id || RecordDefinitions.For(id) is not { } definition
            || FileOf(dataFolder, id, null) is not { } page)
        {
            return Proposal.Refused(LinkFaults.UnknownRecord(
                SourcePlace.Top(name),
                PageName.Trimmed(request.Page),
                archive.Known.Select(k => k.Value)));
        }

        if (language is not null && FileOf(dataFolder, id, language) is null)
        {
            return Proposal.Refused(LinkFaults.NoTextIn(
                SourcePlace.Top($"{name}/{page}"),
                id.Value,
                language,
                [.. archive.Settings!.Languages.Where(l => FileOf(dataFolder, id, l) is not null)]));
        }

        var path = language is null ? page : FileOf(dataFolder, id, language)!;
        var keys = RecordDraft.KeysOf(id, language).ToDictionary(k => k.Name);
        var given = request.Values.Where(g => !g.Key.Contains('.')).ToLookup(g => g.Key, g => g.Value);
        if (request.Values.Select(g => g.Key.Split('.')[0]).FirstOrDefault(k => !keys.ContainsKey(k)) is { } unknown)
        {
            return Proposal.Refused(language is not null && definition.Keys.Any(k => k.Name == unknown)
                ? LinkFaults.KeyOfAllLanguages(SourcePlace.Top($"{name}/{path}"), unknown, id.Value)
                : RecordFaults.UnknownKey(SourcePlace.Top($"{name}/{path}"), unknown, keys.Keys));
        }

        var bytes = File.ReadAllBytes(Path.Combine(dataFolder, path));
        var faults = new DiagnosticBag();
        if (SourceText.Decode($"{name}/{path}", bytes, faults) is not { } source || RecordFile.Read(source, faults) is not { } file)
        {
            return Proposal.Refused(faults.Sorted());
        }

        var day = new DraftValue.Bare(request.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var none = given.Where(g => g.Last().Trim() == "none" && MayBeNone(keys[g.Key], definition)).Select(g => g.Key).ToHashSet();
        YamlNode? Standing(string key) => file.Head.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value;
        var parties = new NamedParties(dataFolder, archive, request.Day, [("sources", $"{{in: {id}, confidence: stated}}")]);
        var read = new CorrectedValues(parties, request.Day);
        var values = given.Where(g => !none.Contains(g.Key))
            .ToDictionary(g => g.Key, g => read.Whole(keys[g.Key], [.. g], Standing(g.Key)));
        foreach (var (key, part) in request.Values.Where(g => g.Key.Contains('.')))
        {
            var (outer, inner) = (key.Split('.')[0], key.Split('.')[1..]);
            if (values.ContainsKey(outer) || CorrectedValues.Part(keys[outer], inner, part, Standing(outer)) is not { } set)
            {
                return Proposal.Refused(RecordFaults.WhichEntry(SourcePlace.Top($"{name}/{path}"), outer, key));
            }

            values[outer] = set;
        }

        var removed = request.Removed.Concat(none.Where(k => file.Head.Entries.Any(e => e.Key.Value == k))).ToList();
        var isSeen = MayBePublished(dataFolder, id);
        if (language is null && isSeen)
        {
            values["corrected"] = day;
        }
        if (request.Withdraw is { } reason)
        {
            values["withdrawn"] = new DraftValue.Keys(("on", day), ("reason", new DraftValue.Quoted(reason)));
        }

        // of a text in a further language, the page tells when it was corrected, and bears the note
        var whole = language is null || !(isSeen || request.Note is not null)
            ? null
            : Make(dataFolder, request with { Page = id.Value, Values = [], Removed = [], Withdraw = null });
        var note = language is null ? request.Note : null;
        var correction = new PageCorrection(Utf8.GetString(bytes), file, [.. keys.Values]);
        var text = correction.Apply(values, removed, note);
        var change = new DataChange(path, Utf8.GetBytes(text), Replaces: true);
        var proposal = Proposal.Of(dataFolder, id, language, change, parties.Archive) with
        {
            Further = [.. whole?.Change is { } further ? [further] : Array.Empty<DataChange>(), .. parties.Proposed.Select(p => p.Change!)],
        };
        IEnumerable<string> changed = [.. values.Keys, .. removed, .. note is null ? Array.Empty<string>() : ["notes"]];
        return correction.KeepsAllElse(proposal, [.. changed])
            ? proposal with
            {
                Found = [.. proposal.Found.Where(f => !ExistedBefore(f, Proposal.Read(dataFolder, id, language, path, bytes, archive)))],
            }
            : Proposal.Refused(FileFaults.Syntax(SourcePlace.Top($"{name}/{path}")));
    }

    /// <summary>Whether readers may have seen a page, so that a change is a correction; where nothing is promised nobody knows.</summary>
    private static bool MayBePublished(string dataFolder, RecordId id) =>
        AddressLock.Read(dataFolder, new DiagnosticBag()) is var published
        && (published.All.Count == 0 || published.Has(Address.Of(id).Path));

    /// <summary>The file of a page, or of its text in a further language; null where there is none.</summary>
    private static string? FileOf(string dataFolder, RecordId id, string? language) => new[] { false, true }
        .Select(t => RecordDraft.PathOf(id, language, t)).FirstOrDefault(p => File.Exists(Path.Combine(dataFolder, p)));

    /// <summary>Whether a page may do without a key, so that <c>none</c> answers it: no number, no sender, no meeting.</summary>
    private static bool MayBeNone(Key key, RecordDefinition definition) => !key.Required
        && (definition.OwnKeys.Contains(key) || key == CommonKeys.Topics || Enum.GetValues<RelationType>().Any(t => t.Key() == key.Name))
        && !GivenValue.IsAbsent(key.Form, "none");

    /// <summary>
    /// Declares in the heads of their files the words changed since they were published, with the reason. Nothing is written yet.
    /// </summary>
    public static IReadOnlyList<DataChange> Declare(string dataFolder, IReadOnlyList<ChangedWords> changed, DateOnly day, string why) =>
        [.. changed.GroupBy(c => c.File).Select(g => DeclareIn(dataFolder, [.. g], day, why)).OfType<DataChange>()];

    /// <summary>Writes into the note on a copy who compared it. Nothing is written yet; a fault where the file has no such note.</summary>
    public static (DataChange? Change, Diagnostic? Fault) Check(string dataFolder, ArchiveRecord record, WrittenText text, TextCheck check)
    {
        var path = text.File[(text.File.IndexOf('/') + 1)..];
        var bytes = File.ReadAllBytes(Path.Combine(dataFolder, path));
        if (SourceText.Decode(text.File, bytes, new DiagnosticBag()) is not { } source
            || RecordFile.Read(source, new DiagnosticBag()) is not { } file
            || file.Head.Entries.FirstOrDefault(e => e.Key.Value == CommonKeys.Copy.Name) is not { Value: YamlMap note })
        {
            return (null, RecordFaults.NoCopy(SourcePlace.Top(text.File)));
        }

        var value = new DraftValue.Keys(
            ("on", new DraftValue.Bare(check.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            ("by", new DraftValue.Quoted(check.By)),
            ("against", new DraftValue.Quoted(check.Against)),
            ("words", new DraftValue.Quoted(check.Words)));
        var entries = note.Entries.Where(e => e.Key.Value != "checked").Select(e => (e.Key.Value, RecordEdit.Value(e.Value)));
        var keys = text.File == record.Place.File ? RecordDefinitions.For(record.Id)!.Keys : TranslationDefinition.Keys;
        var correction = new PageCorrection(Utf8.GetString(bytes), file, keys);
        var edit = correction.Edit(CommonKeys.Copy.Name, new DraftValue.Keys([.. entries, ("checked", value)]));
        return (new DataChange(path, Utf8.GetBytes(TextEdit.Apply(correction._text, [edit])), Replaces: true), null);
    }

    private static DataChange? DeclareIn(string dataFolder, IReadOnlyList<ChangedWords> changed, DateOnly day, string why)
    {
        var path = changed[0].File[(changed[0].File.IndexOf('/') + 1)..];
        var bytes = File.ReadAllBytes(Path.Combine(dataFolder, path));
        if (SourceText.Decode(changed[0].File, bytes, new DiagnosticBag()) is not { } source
            || RecordFile.Read(source, new DiagnosticBag()) is not { } file)
        {
            return null;
        }

        var isOwn = changed[0].File == changed[0].Record.Place.File;
        var keys = isOwn ? RecordDefinitions.For(changed[0].Record.Id)!.Keys : TranslationDefinition.Keys;
        var correction = new PageCorrection(Utf8.GetString(bytes), file, keys);
        List<TextEdit> edits = [correction.Append(CorrectionLines.Key, CorrectionLines.Items(changed, day, why))];
        if (isOwn)
        {
            edits.Add(correction.Edit(
                "corrected",
                new DraftValue.Bare(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        }

        return new DataChange(path, Utf8.GetBytes(TextEdit.Apply(correction._text, edits)), Replaces: true);
    }

    /// <summary>Further items, a line each, behind those of a list that stand, in the way they are written.</summary>
    private TextEdit Append(string key, string items)
    {
        var at = _file.Head.Entries.ToList().FindIndex(e => e.Key.Value == key);
        if (at < 0)
        {
            return Insert(LineAfter(key), $"{key}:\n{items}", key);
        }

        var (start, end) = Lines(at);
        return _file.Head.Entries[at] is not { Value: YamlList { Items: [var first, ..] } list } entry
            ? new TextEdit(_starts[start], Start(end) - _starts[start], WithLineEnds($"{key}:\n{items}"), key)
            : first.Place.Line > entry.Key.Place.Line && Bullet().Match(_text[_starts[first.Place.Line - 1]..]) is { Success: true } bullet
                ? Insert(end, string.Concat(items.Split('\n').SkipLast(1).Select(i => $"{bullet.Value}{i["  - ".Length..]}\n")), key)
            : new TextEdit(
                _starts[start],
                Start(end) - _starts[start],
                WithLineEnds(RecordPrinter.PrintKey(key, new DraftValue.Many([.. list.Items.Select(RecordEdit.Value)])) + items),
                key);
    }

    /// <summary>Faults that the page had before do not count.</summary>
    private static bool ExistedBefore(Diagnostic fault, IReadOnlyList<Diagnostic> before) =>
        before.Any(b => (b.Code, b.Message) == (fault.Code, fault.Message));

    private string Apply(IReadOnlyDictionary<string, DraftValue> values, IReadOnlyList<string> removed, string? note)
    {
        var edits = _order.Where(values.ContainsKey).Select(k => Edit(k, values[k])).Concat(removed.Select(Remove)).ToList();
        if (note is not null)
        {
            edits.Add(Note(new DraftValue.Quoted(note)));
        }

        return TextEdit.Apply(_text, edits);
    }

    private TextEdit Edit(string key, DraftValue value)
    {
        var line = RecordPrinter.PrintKey(key, value);
        var at = _file.Head.Entries.ToList().FindIndex(e => e.Key.Value == key);
        if (at < 0)
        {
            return Insert(LineAfter(key), line, key);
        }

        var entry = _file.Head.Entries[at];
        var (start, end) = Lines(at);
        return entry.Value is YamlScalar { Value.Length: > 0 } scalar && scalar.Place.Line == entry.Key.Place.Line && end - start == 1
            && line.Count(c => c == '\n') == 1
            ? new TextEdit(Offset(scalar.Place), scalar.Place.Length, line[(key.Length + 2)..^1], key)
            : new TextEdit(_starts[start], Start(end) - _starts[start], WithLineEnds(line), key);
    }

    /// <summary>The lines of a key that the page has.</summary>
    private TextEdit Remove(string key)
    {
        var (start, end) = Lines(_file.Head.Entries.ToList().FindIndex(e => e.Key.Value == key));
        return new TextEdit(_starts[start], Start(end) - _starts[start], "", key);
    }

    /// <summary>A further note behind those that stand, in the way they are written.</summary>
    private TextEdit Note(DraftValue note)
    {
        var at = _file.Head.Entries.ToList().FindIndex(e => e.Key.Value == "notes");
        if (at < 0 || _file.Head.Entries[at] is not { Value: YamlList { Items: [var first, ..] } list } entry)
        {
            return Edit("notes", new DraftValue.Many(note));
        }

        return first.Place.Line > entry.Key.Place.Line && Bullet().Match(_text[_starts[first.Place.Line - 1]..]) is { Success: true } bullet
            ? Insert(Lines(at).End, bullet.Value + RecordPrinter.PrintKey("", note)[2..], "notes")
            : Edit("notes", new DraftValue.Many([.. list.Items.Select(RecordEdit.Value), note]));
    }

    private TextEdit Insert(int line, string text, string why)
    {
        var offset = Start(line);
        var broken = offset == _text.Length && _text.Length > 0 && _text[^1] != '\n';
        return new TextEdit(offset, 0, (broken ? _lineEnd : "") + WithLineEnds(text), why);
    }

    /// <summary>The line behind the last key that stands before this one in the order of keys.</summary>
    private int LineAfter(string key)
    {
        var before = _file.Head.Entries.ToList()
            .FindLastIndex(e => _order.IndexOf(e.Key.Value) is >= 0 and var place && place < _order.IndexOf(key));
        return before >= 0 ? Lines(before).End : _file.Head.Entries.Count > 0 ? _file.Head.Entries[0].Key.Place.Line - 1 : 0;
    }

    /// <summary>The lines of a key, from 0; comments and empty lines before the next one are that one's.</summary>
    private (int Start, int End) Lines(int entry)
    {
        var start = _file.Head.Entries[entry].Key.Place.Line - 1;
        var end = entry + 1 < _file.Head.Entries.Count ? _file.Head.Entries[entry + 1].Key.Place.Line - 1 : HeadEnd();
        while (end > start + 1 && Line(end - 1) is "" or ['#', ..])
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>The line of the second fence; the number of lines where there is none.</summary>
    private int HeadEnd()
    {
        var lines = _text.Length > 0 && _starts[^1] == _text.Length ? _starts.Count - 1 : _starts.Count;
        return !_file.Source.File.EndsWith(".md", StringComparison.Ordinal)
            ? lines
            : Enumerable.Range(1, Math.Max(0, lines - 1)).First(i => Line(i) == "---");
    }

    private string Line(int line) => _text[_starts[line]..Start(line + 1)].TrimEnd('\r', '\n');

    private int Start(int line) => line < _starts.Count ? _starts[line] : _text.Length;

    /// <summary>Columns do not count the byte order mark that some editors write.</summary>
    private int Offset(SourcePlace place) => _starts[place.Line - 1] + place.Column - 1 + (place.Line == 1 && _text[0] == '\uFEFF' ? 1 : 0);

    private string WithLineEnds(string text) => text.Replace("\n", _lineEnd, StringComparison.Ordinal);

    /// <summary>
    /// Whether the file, read again, is otherwise unchanged: a last check, in case its head is written in an unforeseen way.
    /// </summary>
    private bool KeepsAllElse(Proposal proposal, IReadOnlyList<string> changed) =>
        SourceText.Decode(_file.Source.File, proposal.Change!.Content!, new DiagnosticBag()) is { } source
        && RecordFile.Read(source, new DiagnosticBag()) is { } after
        && source.Text[after.TextStart..] == _file.Source.Text[_file.TextStart..]
        && Others(after.Head, changed).SequenceEqual(Others(_file.Head, changed));

    private static IEnumerable<string> Others(YamlMap head, IReadOnlyList<string> changed) =>
        head.Entries.Where(e => !changed.Contains(e.Key.Value)).Select(e => RecordPrinter.PrintKey(e.Key.Value, RecordEdit.Value(e.Value)));

    /// <summary>Line ends as places count them.</summary>
    [GeneratedRegex("\r\n|[\n\r\f\u0085\u2028\u2029]", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"\A[ ]*-[ ]+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}
