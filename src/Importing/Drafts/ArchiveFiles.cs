using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Importing.Vocabulary;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Importing.Drafts;

/// <summary>
/// The archive, and what this run has added so far, since papers of one folder can refer to each other.
/// </summary>
internal sealed partial class ArchiveFiles
{
    private readonly List<ArchiveFile> _files;

    private readonly AddressLock _published;

    private readonly Dictionary<string, SymbolKey> _keys = new(StringComparer.Ordinal);

    private ILookup<string, ArchiveFile>? _parties;

    private readonly Dictionary<string, Symbol?> _symbols = new(StringComparer.Ordinal);

    private ArchiveFiles(ArchiveSettings settings, List<ArchiveFile> files, AddressLock published)
    {
        (Settings, _files, _published) = (settings, files, published);
        Symbols = new SymbolReader(settings.GroupNames, settings.SymbolSeries);
    }

    public ArchiveSettings Settings { get; }

    public SymbolReader Symbols { get; }

    /// <summary>The papers, first languages alone.</summary>
    public IEnumerable<ArchiveFile> Papers => _files.Where(f => f.Id.Folder == "documents" && f.Language is null);

    /// <summary>The records of a kind, first languages alone.</summary>
    public IEnumerable<ArchiveFile> In(string folder) => _files.Where(f => f.Id.Folder == folder && f.Language is null);

    /// <summary>Reads a folder of records; null, with faults, where it has no settings that can be read.</summary>
    public static ArchiveFiles? Load(string dataFolder, DiagnosticBag faults)
    {
        var ignored = new DiagnosticBag();
        var folder = DataFolder.Scan(dataFolder, ignored);
        if (folder.Settings is not { } place)
        {
            faults.Add(FileFaults.NoSettings(SourcePlace.Top(folder.Name + "/archive.yml")));
            return null;
        }

        var settings = RecordFile.Read(place.Place.File, place.FullPath, faults) is { } file
            ? SettingsDefinition.Read(file.Head, new ReadingContext(faults, "", ""))
            : null;
        return settings is null ? null : new ArchiveFiles(settings,
        [
            .. folder.Records.SelectMany(r => r.Own)
                .Select(r => (r, File: RecordFile.Read(r.Place.File, r.FullPath, ignored))).Where(r => r.File is not null)
                .Select(r => new ArchiveFile(r.r.Id!, r.r.Language, r.r.Place.File[(folder.Name.Length + 1)..], r.File!)),
        ], AddressLock.Read(dataFolder, ignored));
    }

    /// <summary>The record's own file; null where there is none.</summary>
    public ArchiveFile? Find(string id) => _files.FirstOrDefault(f => f.Id.Value == id && f.Language is null);

    /// <summary>The page that has an id, or had it once; null where there is none.</summary>
    public ArchiveFile? WithIdOnce(string id) =>
        Find(id) ?? _files.FirstOrDefault(f => f.Language is null && f.FormerIds.Contains(id));

    /// <summary>Whether a page has an id, or had it once: what was published there is cited, and leads to that page for ever.</summary>
    public bool IsTaken(RecordId id) =>
        _published.Has(Address.Of(id).Path) || _files.Any(f => (f.Id == id && f.Language is null) || f.FormerIds.Contains(id.Value));

    /// <summary>
    /// Whether readers may have seen a page, so that a change of it is a correction: a paper that is sent again before it was ever
    /// published is not corrected. Of an archive that promises nothing it is not known.
    /// </summary>
    public bool MayBePublished(RecordId id) => _published.All.Count == 0 || _published.Has(Address.Of(id).Path);

    /// <summary>Whether a file beside a page was published, or is promised to be kept.</summary>
    public bool IsPromised(RecordId id, string name, string sha256) =>
        _published.Has(Address.OfFile(id, name).Path) || _published.Has(Address.OfKeptFile(id, sha256).Path);

    /// <summary>The file of a further language.</summary>
    public ArchiveFile? Translation(RecordId id, string language) => _files.FirstOrDefault(f => f.Id == id && f.Language == language);

    /// <summary>The first paper that bears a number.</summary>
    public ArchiveFile? WithNumber(SymbolKey key) => Papers.FirstOrDefault(p => NumbersOf(p).Contains(key));

    /// <summary>
    /// The numbers that a paper bears; those that are only misprinted on it are not its own. Until somebody says how its number is printed,
    /// its page is called by it.
    /// </summary>
    public IEnumerable<SymbolKey> NumbersOf(ArchiveFile paper) => paper.Scalar("symbols") == RecordFaults.ToFillIn
        ? Keys([paper.Id.Name]).Where(k => k.Value == paper.Id.Name && Symbols.TryRead(paper.Id.Name) is not null)
        : Keys(paper.Symbols);

    /// <summary>The same numbers taken apart.</summary>
    public IEnumerable<Symbol> SymbolsOf(ArchiveFile paper) => paper.Symbols.Where(s => s.Trim().Length > 0).Select(s =>
    {
        if (!_symbols.TryGetValue(s, out var symbol))
        {
            _symbols[s] = symbol = Symbols.TryRead(s);
        }

        return symbol;
    }).OfType<Symbol>();

    /// <summary>Whether a number is known to be printed on some paper by mistake.</summary>
    public bool IsMisprinted(SymbolKey key) => Papers.Any(p => MisprintsOf(p).Contains(key));

    /// <summary>The numbers that are printed on a paper by mistake.</summary>
    public IEnumerable<SymbolKey> MisprintsOf(ArchiveFile paper) => Keys(paper.MisprintedSymbols);

    /// <summary>The page beside which a file with a hash lies, or a copy of it without what it hides.</summary>
    public ArchiveFile? WithFile(string sha256) => _files.FirstOrDefault(p => p.Id.Folder == "documents"
        && p.Maps("files").Any(f => ArchiveFile.Scalar(f, "sha256") == sha256 || ArchiveFile.Scalar(f, "cleaned-from") == sha256));

    /// <summary>The page that says that another file took the place of one with a hash, and on which day.</summary>
    public (ArchiveFile Page, string On)? WithReplaced(string sha256) =>
        (from page in _files
         from entry in page.Maps("files")
         from former in (ArchiveFile.Value(entry, "replaces") as YamlList)?.Items.OfType<YamlMap>() ?? []
         where ArchiveFile.Scalar(former, "sha256") == sha256
         select ((ArchiveFile, string)?)(page, ArchiveFile.Scalar(former, "on") ?? "")).FirstOrDefault();

    /// <summary>The names of people and organisations that stand in some words.</summary>
    public IEnumerable<string> NamesIn(string words)
    {
        var folded = WordMatch.Fold(words);
        return _files.Where(f => f.Id.Folder is "people" or "organisations" && f.Language is null).SelectMany(f => f.Names)
            .Where(n => WordMatch.Has(folded, [n]));
    }

    /// <summary>People and organisations with a name; those whose name only contains it, or is contained in it, are near matches.</summary>
    public (ArchiveFile? Exact, IReadOnlyList<ArchiveFile> Near) WithName(string name)
    {
        var exact = Called(name);
        var folded = Bare(Brackets().Replace(name, ""));
        return exact is [var one]
            ? (one, [])
            : (null, exact.Count > 1 ? exact : [.. Parties
                .Where(p => p.Key.Length > 3 && (WordMatch.Has(folded, [p.Key]) || WordMatch.Has(p.Key, [folded])))
                .SelectMany(p => p).Distinct().Take(4)]);
    }

    /// <summary>
    /// The person or organisation that a name may mean which none has just so: all words of one name stand in the other, as in
    /// <c>Federal Republic of Norrland</c>, and most of them.
    /// </summary>
    public ArchiveFile? Likeliest(string name)
    {
        if (Called(name) is [var one])
        {
            return one;
        }

        var words = Words(name);

        // one word that stands in a name (“Secretariat”) says too little
        return Parties.Where(p => p.Key.Length > 3)
            .Select(p => (Parties: p, Words: Words(p.Key)))
            .Where(p => p.Words.IsSubsetOf(words) || (words.Count > 1 && words.IsSubsetOf(p.Words)))
            .OrderByDescending(p => Math.Min(p.Words.Count, words.Count)).ThenBy(p => p.Words.Count)
            .SelectMany(p => p.Parties).FirstOrDefault();

        static HashSet<string> Words(string name) => [.. WordMatch.Fold(name)
            .Split([.. " -–—.,()'/"], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("of" or "the" or "and"))];
    }

    /// <summary>What kind of organisation has a name; null where none has it, or several.</summary>
    public string? TypeOfParty(string name) =>
        Called(name) is [{ Id.Folder: "organisations" } party] ? party.Scalar("type") ?? "" : null;

    /// <summary>People and organisations by their names.</summary>
    private ILookup<string, ArchiveFile> Parties => _parties ??= _files
        .Where(f => f.Id.Folder is "people" or "organisations" && f.Language is null)
        .SelectMany(f => f.Names.Select(Bare).Distinct(), (party, bare) => (party, bare))
        .ToLookup(p => p.bare, p => p.party);

    /// <summary>Those that are called so, with what stands in brackets (<c>Egypt (Arab Republic of)</c>) or without it.</summary>
    private IReadOnlyList<ArchiveFile> Called(string name) =>
        [.. Parties[Bare(name)] is var whole && whole.Any() ? whole : Parties[Bare(Brackets().Replace(name, ""))]];

    /// <summary>
    /// In what capacity somebody sent the papers of one kind, and one of them; null if there are none, or they do not agree.
    /// </summary>
    public (string Capacity, RecordId Paper)? CapacityOf(RecordId party, DocumentType kind)
    {
        var told = Papers.Where(p => p.Scalar("type") == kind.Key())
            .SelectMany(p => p.Maps("contributors"), (p, entry) => (p.Id, Entry: entry))
            .Where(c => ArchiveFile.Scalar(c.Entry, "who") == party.Value && ArchiveFile.Value(c.Entry, "for") is null)
            .Select(c => (Capacity: ArchiveFile.Scalar(c.Entry, "as") ?? "", c.Id))
            .Where(c => c.Capacity is not ("" or RecordFaults.ToFillIn or "signatory" or "contact" or "issuer"))
            .DistinctBy(c => c.Capacity).ToList();
        return told is [var one] ? one : null;
    }

    /// <summary>The files of records with some paths; paths of other files are passed by.</summary>
    public IEnumerable<ArchiveFile> At(IEnumerable<string> paths)
    {
        var wanted = paths.ToHashSet(StringComparer.Ordinal);
        return _files.Where(f => wanted.Contains(f.Path));
    }

    /// <summary>The people, organisations and meetings that a page names in its head, and the page in its further languages.</summary>
    public IEnumerable<ArchiveFile> NamedBy(ArchiveFile page)
    {
        var names = page.File.Head.Scalars().Select(s => s.Value.Split('#')[0]).ToHashSet(StringComparer.Ordinal);
        return _files.Where(f => f.Id == page.Id
            || (f.Id.Folder is "people" or "organisations" or "meetings" && names.Contains(f.Id.Value)));
    }

    /// <summary>Adds a file that is about to be written.</summary>
    public void Add(RecordId id, string? language, string path, string content)
    {
        var source = SourceText.Decode("data/" + path, Encoding.UTF8.GetBytes(content), new DiagnosticBag());
        if (source is not null && RecordFile.Read(source, new DiagnosticBag()) is { } file)
        {
            _parties = null;
            _files.RemoveAll(f => f.Id == id && f.Language == language);
            _files.Add(new ArchiveFile(id, language, path, file));
        }
    }

    private IEnumerable<SymbolKey> Keys(IEnumerable<string> printed) => printed.Where(s => s.Trim().Length > 0).Select(s =>
    {
        if (!_keys.TryGetValue(s, out var key))
        {
            _keys[s] = key = Symbols.Key(s);
        }

        return key;
    });

    /// <summary>A name without titles, articles and forms of government.</summary>
    private static string Bare(string name)
    {
        var words = WordMatch.Fold(name).Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries)
            .SkipWhile(w => w is "the" or "dr" or "mr" or "ms" or "mrs" or "prof" or "m" or "mme" or "la" or "le" or "les" or "el")
            .ToList();
        var bare = words is ["kingdom" or "republic" or "state" or "sultanate", "of", _, ..] ? words[2..] : words;
        return string.Join(' ', bare is ["the", _, ..] ? bare[1..] : bare);
    }

    [GeneratedRegex(@"\s*\([^()]*\)")]
    private static partial Regex Brackets();
}
