using System.IO.Compression;
using System.Text;
using CopArchive.Catalogue;
using CopArchive.History;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>
/// Every place in which the name of somebody stands, for whoever has to answer a person that asks: records, texts, files, the built site,
/// the history; and what of it stays because a held paper prints it.
/// </summary>
public sealed class NameSearch
{
    private readonly LinkedCatalogue _catalogue;
    private readonly ArchiveRecord _record;
    private readonly IReadOnlyList<string> _names;

    private NameSearch(LinkedCatalogue catalogue, ArchiveRecord record, IReadOnlyList<string> further)
    {
        (_catalogue, _record) = (catalogue, record);
        Names = [.. record.OtherNames.Select(n => n.Text).Prepend(record.Title.Value).Concat(further).Distinct(StringComparer.Ordinal)];
        _names = [.. Names.Select(Folded)];
    }

    /// <summary>What was looked for: the name, its other forms, and those that were asked for.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What was found, under headings; nothing for a heading without places.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<string> Places)> Found { get; private set; } = [];

    /// <summary>Searches.</summary>
    /// <param name="catalogue">The archive.</param>
    /// <param name="record">The person or organisation.</param>
    /// <param name="further">Further spellings.</param>
    /// <param name="dataFolder">Folder of the records.</param>
    /// <param name="site">Folder of the built site; it may be missing.</param>
    public static NameSearch Of(
        LinkedCatalogue catalogue, ArchiveRecord record, IReadOnlyList<string> further, string dataFolder, string site)
    {
        var search = new NameSearch(catalogue, record, further);
        search.Found =
        [
            .. new (string Heading, IEnumerable<string> Places)[]
            {
                ("Its own page, and the name in its address: go with name: withheld", [record.Place.File]),
                ("Facts that lead to its page: stay as long as a held paper states them; else take them out", search.References()),
                ("Heads in which the name is written: covered on the site by name: withheld, and by another word for good", search.Heads()),
                ("Texts that print it: stay, since a held paper prints it; to take it out, correct with was: withheld", search.Texts()),
                ("Attached files that hold it: withhold the file, or put a cleaned copy in its place", search.Files()),
                ("Attached files in which this program cannot search: open them", search.Unsearched()),
                ("Files of the built site: made of all of the above, and change with it at the next build", search.Site(site)),
                ("Former states of the records: docs/urgent-removal.md, step 3", search.History(dataFolder)),
            }
                .Select(s => (s.Heading, (IReadOnlyList<string>)[.. s.Places.Distinct(StringComparer.Ordinal)]))
                .Where(s => s.Item2.Count > 0),
        ];
        return search;
    }

    private IEnumerable<string> References() => _catalogue.Records.Where(r => r.Id != _record.Id)
        .SelectMany(r => Catalogue.References.In(r).Where(w => w.Target.Value.Id == _record.Id).Select(w => w.Target.Place.ToString()));

    private IEnumerable<string> Heads() =>
        from record in _catalogue.Records
        where record.Id != _record.Id
        from file in record.SourceTexts
        let start = record.Texts.FirstOrDefault(t => t.File == file.File)?.Start ?? file.Text.Length
        from line in file.Text[..start].Split('\n').Select((text, at) => (Text: text, Number: at + 1))
        where Holds(line.Text)
        select $"{file.File}:{line.Number}";

    private IEnumerable<string> Texts() =>
        from record in _catalogue.Records
        from text in _catalogue.Texts(record.Id)
        from unit in text.AllUnits()
        where Holds(unit.Said())
        select $"{record.Id} ({text.Language}), {unit.Anchor}: {unit.Place}";

    private IEnumerable<string> Files() =>
        from record in _catalogue.Records
        from file in record.Files
        where Holds(file.Path.Value) || (file.Erased is null && IsText(file.Path.Value) && File.Exists(file.FullPath)
            && Holds(Read(file.FullPath)))
        select $"{record.Id}/{file.Path.Value}{(file.Withheld is null ? "" : " (withheld)")}";

    private IEnumerable<string> Unsearched() =>
        from record in _catalogue.Records
        from file in record.Files
        where file.Erased is null && !IsText(file.Path.Value)
        select $"{record.Id}/{file.Path.Value}";

    private IEnumerable<string> Site(string site) => !Directory.Exists(site)
        ? []
        : Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(f => Holding(Path.GetRelativePath(site, f).Replace('\\', '/'), f));

    private IEnumerable<string> Holding(string path, string file)
    {
        if (!IsPacked(path))
        {
            return Holds(path) || Holds(Read(file)) ? [path] : [];
        }

        using var zip = ZipFile.OpenRead(file);
        return [.. zip.Entries.Where(e =>
        {
            using var reader = new StreamReader(e.Open(), Encoding.UTF8);
            return Holds(e.FullName) || Holds(reader.ReadToEnd());
        }).Select(e => $"{path}/{e.FullName}")];
    }

    private IEnumerable<string> History(string dataFolder)
    {
        var git = new GitProcess(dataFolder, "git");
        return Names.SelectMany(name =>
            Commits(git, "adds the name or takes it out", "-S" + name)
                .Concat(Commits(git, "names it in its message", "--fixed-strings", "--grep=" + name)));
    }

    private static IEnumerable<string> Commits(GitProcess git, string what, params string[] how) =>
        git.Run(["log", "--all", "--format=%h of %as", .. how], default, out _) is { } log
            ? Encoding.UTF8.GetString(log).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(c => $"{c} {what}")
            : [];

    /// <summary>Whether a name stands in some words as a word of its own, however it is drawn.</summary>
    private bool Holds(string words)
    {
        var folded = Folded(words);
        return _names.Any(name =>
        {
            for (var at = folded.IndexOf(name, StringComparison.Ordinal);
                at >= 0;
                at = folded.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1]))
                    && (at + name.Length == folded.Length || !char.IsLetterOrDigit(folded[at + name.Length])))
                {
                    return true;
                }
            }

            return false;
        });
    }

    private static string Folded(string words) => SameWords.Folded(words).ToLowerInvariant();

    private static string Read(string file) => Encoding.UTF8.GetString(File.ReadAllBytes(file));

    /// <summary>Whether it is a zip that a build made; what is attached was made by others.</summary>
    private static bool IsPacked(string path) =>
        Path.GetExtension(path) is ".zip"
        || (Path.GetExtension(path) is ".docx" or ".epub" && !path.StartsWith(Address.FilesFolder, StringComparison.Ordinal));

    private static bool IsText(string path) => Path.GetExtension(path).ToLowerInvariant() is ".txt" or ".csv" or ".md" or ".html" or ".xml";
}
