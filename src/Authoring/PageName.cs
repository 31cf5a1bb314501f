using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>
/// Finds the page that a person means: by its name under <c>data/</c>, its address on the site, its file, or its document number.
/// </summary>
internal static class PageName
{
    /// <summary>The page; null where the archive has none such.</summary>
    public static RecordId? Find(string given, LoadedRecords archive) =>
        Find(given, archive, out var language) is { } id && language is null ? id : null;

    /// <summary>The page, and the further language of its text that is meant (<c>documents/ab-2-3.fr</c>); null for its own file.</summary>
    public static RecordId? Find(string given, LoadedRecords archive, out string? language)
    {
        language = null;
        if (Whole(given, archive) is { } page)
        {
            return page;
        }

        var name = Trimmed(given);
        var cut = name.LastIndexOfAny(['.', '@', '/']);
        if (cut < 0 || archive.Settings?.Languages.Contains(name[(cut + 1)..]) != true)
        {
            return null;
        }

        language = name[(cut + 1)..];
        return Whole(name[..cut], archive);
    }

    private static RecordId? Whole(string given, LoadedRecords archive) =>
        RecordId.TryParse(Trimmed(given)) is { } id && archive.Known.Contains(id) ? id
        : archive.Records.FirstOrDefault(r => r.FormerIds.Any(f => f.Value.Value == Trimmed(given)))?.Id
        ?? WithNumber(given, archive)
        ?? WithLastPart(Trimmed(given), archive);

    /// <summary>The only page whose address ends so: <c>report-meeting-2</c>.</summary>
    private static RecordId? WithLastPart(string name, LoadedRecords archive) =>
        name.Length > 0 && !name.Contains('/') && archive.Known.Where(k => k.Value.EndsWith("/" + name, StringComparison.Ordinal)).ToList()
            is [var one]
            ? one
            : null;

    /// <summary>
    /// What is given without what stands around the name of a page: <c>https://archive.example/meetings/2/#s-1</c> → <c>meetings/2</c>.
    /// </summary>
    public static string Trimmed(string given)
    {
        var segments = given.Trim()
            .Split('#', '?')[0]
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Where(s => s != "index.html")
            .ToList();
        var from = segments.FindIndex(RecordDefinitions.Folders.Contains);
        var name = string.Join('/', segments.Skip(Math.Max(from, 0)));
        return new[] { ".yml", ".md" }
            .Aggregate(name, (n, ending) => n.EndsWith(ending, StringComparison.Ordinal) ? n[..^ending.Length] : n);
    }

    private static RecordId? WithNumber(string given, LoadedRecords archive)
    {
        if (archive.Settings is not { } settings || string.IsNullOrWhiteSpace(given))
        {
            return null;
        }

        var reader = new SymbolReader(settings.GroupNames, settings.SymbolSeries);
        var key = reader.Key(given);
        return archive.Records.OfType<DocumentRecord>().Select(d => (d.Id, d.Symbols))
            .Concat(archive.UnreadNumbers.Select(u => (u.Id, Symbols: u.Symbols ?? [])))
            .Where(d => d.Symbols.Any(s => reader.Key(s.Printed.Value) == key))
            .ToList() is [var one]
            ? one.Id
            : null;
    }
}
