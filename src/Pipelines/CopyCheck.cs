using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Catalogue;
using CopArchive.Output;

namespace CopArchive.Pipelines;

/// <summary>Checks a copy of a site: every file is compared with the manifest in the copy.</summary>
public sealed partial class CopyCheck
{
    private readonly string _folder;
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _titles = new(StringComparer.Ordinal);
    private readonly List<CopyFault> _faults = [];

    private CopyCheck(string folder) => _folder = folder;

    /// <summary>Compares; null where the folder has no manifest, and so is no copy.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static CopyReport? Run(string folder)
    {
        var check = new CopyCheck(Path.GetFullPath(folder));
        var manifest = new FileInfo(Path.Combine(check._folder, Manifest.FileName));
        return manifest is { Exists: true, LinkTarget: null }
            ? check.Compare(File.ReadAllLines(manifest.FullName, new UTF8Encoding(false)))
            : null;
    }

    private CopyReport Compare(IReadOnlyList<string> lines)
    {
        Walk(new DirectoryInfo(_folder), "");
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (Manifest.TryParse(lines[i]) is not var (path, hash) || !named.Add(path))
            {
                _faults.Add(new CopyFault(CopyFaultKind.DamagedLine, $"{Manifest.FileName}, line {i + 1}", null, null));
            }
            else if (!_files.Contains(path))
            {
                Report(CopyFaultKind.Missing, path);
            }
            else if (hash != HashOf(path))
            {
                Report(CopyFaultKind.Changed, path);
            }
        }

        foreach (var added in _files.Where(f => !named.Contains(f) && f is not (Manifest.FileName or SiteFolder.MarkName)))
        {
            Report(CopyFaultKind.Added, added);
        }

        return new CopyReport(named.Count, [.. _faults.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Kind)]);
    }

    /// <summary>Lists the files; a link, which could lead anywhere, is reported and never followed.</summary>
    private void Walk(DirectoryInfo folder, string above)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            var path = above + entry.Name;
            if (entry.LinkTarget is not null)
            {
                Report(CopyFaultKind.Link, path);
            }
            else if (entry is DirectoryInfo inner)
            {
                Walk(inner, path + "/");
            }
            else
            {
                _files.Add(path);
            }
        }
    }

    private string HashOf(string path)
    {
        using var file = File.OpenRead(Path.Combine(_folder, path));
        return Manifest.HashOf(file);
    }

    private void Report(CopyFaultKind kind, string path)
    {
        var page = PageOf(path.StartsWith(Address.FilesFolder, StringComparison.Ordinal) ? path[Address.FilesFolder.Length..] : path);
        _faults.Add(new CopyFault(kind, path, page, page is null ? null : Title(page)));
    }

    /// <summary>
    /// The page to which a file belongs: the nearest folder above it that is one, also of files attached to it; null for the home page
    /// and what belongs to the site as a whole.
    /// </summary>
    private string? PageOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (path[slash..] == "/index.html" || _files.Contains(path[..slash] + "/index.html"))
            {
                return path[..slash];
            }
        }

        return null;
    }

    /// <summary>The title of the page, if it can still be read.</summary>
    private string? Title(string page)
    {
        if (!_titles.TryGetValue(page, out var title))
        {
            var file = page + "/index.html";
            title = _files.Contains(file) && TitleElement().Match(File.ReadAllText(Path.Combine(_folder, file))) is { Success: true } found
                ? WebUtility.HtmlDecode(found.Groups[1].Value)
                : null;
            _titles.Add(page, title);
        }

        return title;
    }

    [GeneratedRegex("<title>([^<]{1,500})</title>", RegexOptions.CultureInvariant)]
    private static partial Regex TitleElement();
}

/// <summary>What a comparison of a copy found.</summary>
/// <param name="Files">How many files the manifest names.</param>
/// <param name="Faults">What is not as it was published, by path.</param>
public sealed record CopyReport(int Files, IReadOnlyList<CopyFault> Faults);

/// <summary>Something in a copy that is not as it was published.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Path">The file, from the root of the copy; the line of the manifest where that is damaged.</param>
/// <param name="Page">The page to which it belongs: <c>documents/ab-2-3</c>; null for what belongs to the site as a whole.</param>
/// <param name="Title">The title of that page; null if it cannot be read.</param>
public sealed record CopyFault(CopyFaultKind Kind, string Path, string? Page, string? Title);

/// <summary>What can be wrong in a copy.</summary>
public enum CopyFaultKind
{
    /// <summary>The file has other bytes.</summary>
    Changed,

    /// <summary>The file is not there.</summary>
    Missing,

    /// <summary>The file was not published.</summary>
    Added,

    /// <summary>A link lies there, which is not followed.</summary>
    Link,

    /// <summary>The line of the manifest is malformed, repeated, or leads out of the copy.</summary>
    DamagedLine,
}
