using System.Security.Cryptography;
using CopArchive.Diagnostics;
using CopArchive.Records.Hidden;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Definitions;

/// <summary>Reads the list of attached files and checks each file.</summary>
public static class AttachedFiles
{
    private static readonly Key<Located<string>> Path = new("path", Shapes.Located(Shapes.Text), "name of the file", "", Required: true);
    private static readonly Key<string> Language = new("language", Shapes.Language, "its language", "", Required: true);

    private static readonly Key<FileRole> Role = new("role", Shapes.Choice(
        ("as-issued", FileRole.AsIssued), ("as-received", FileRole.AsReceived), ("converted", FileRole.Converted),
        ("slides", FileRole.Slides)),
        "what it is",
        "",
        Required: true);

    private static readonly Key<string> Format = new("format", Shapes.Text, "text, pdf, docx …", "", Required: true);
    private static readonly Key<long> Bytes = new("bytes", Shapes.Bytes, "its size", "", Required: true);
    private static readonly Key<string> Hash = new("sha256", Shapes.Sha256, "its hash", "", Required: true);
    private static readonly Key<string> Withheld = new("withheld", Shapes.Text, "why it is kept and not published", "");

    private static readonly Key<string> At = new("at", Shapes.Text,
        "for a file that is too large for the repository: the folder or the address (https://) at which it lies under its name", "");

    private static readonly Key<bool> Hidden = new("hidden-content", Shapes.Choice(("published", true)),
        "that it is published with what it hides: comments, tracked changes, its author …; to keep it unpublished, write withheld "
            + "and the reason in its place", "");

    private static readonly Key<string> CleanedFrom = new("cleaned-from", Shapes.Sha256,
        "the hash of the file of which this is a copy without what that one hid", "");

    private static readonly Key<IReadOnlyList<ReplacedFile>> Replaces = new("replaces", Shapes.OneOrMany(ReplacedShape()),
        "the files that were published under this name before: the hash of each, the day on which another took its place, and why", "");

    private static readonly Key<ErasedFile> Erased = new("erased", ErasedShape(),
        "when and why a file that was kept had to be erased for good; its entry stays, and path may be another name then", "");

    /// <summary>One item of <c>files</c>.</summary>
    internal static Shape<AttachedFile> Shape { get; } = Shapes.Keys<AttachedFile>(
        [Path, Language, Role, Format, Bytes, Hash, At, Withheld, Hidden, CleanedFrom, Replaces, Erased],
        Read);

    private static Shape<ErasedFile> ErasedShape()
    {
        var on = new Key<DateOnly>("on", Shapes.Day, "the day on which it was erased", "", Required: true);
        var why = new Key<string>("why", Shapes.Text, "why", "", Required: true);
        return Shapes.Keys<ErasedFile>([on, why], (f, _) => new ErasedFile(f.Require(on), f.Require(why)));
    }

    private static Shape<ReplacedFile> ReplacedShape()
    {
        var hash = new Key<string>("sha256", Shapes.Sha256, "the hash of the former file", "", Required: true);
        var on = new Key<DateOnly>("on", Shapes.Day, "the day on which another took its place", "", Required: true);
        var why = new Key<string>("why", Shapes.Text, "why", "", Required: true);
        return Shapes.Keys<ReplacedFile>([hash, on, why], (f, _) => new ReplacedFile(f.Require(hash), f.Require(on), f.Require(why)));
    }

    /// <summary>How the names of files begin that an import left aside.</summary>
    public const string Aside = "left-aside-";

    /// <summary>The hash of some bytes as records write it.</summary>
    public static string Sha256(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static IReadOnlyList<string> FilesIn(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder).Select(f => HiddenSigns.Shown(System.IO.Path.GetFileName(f)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return []; // there is none, or it was removed at this moment
        }
    }

    /// <summary>The bytes of a file that was read once, read again to be published.</summary>
    /// <exception cref="IOException">It is gone, or is another one by now.</exception>
    public static byte[] ReadAgain(AttachedFile file)
    {
        if (file.At is not null && !File.Exists(file.FullPath))
        {
            return []; // only where its bytes are not asked for
        }

        var content = File.ReadAllBytes(file.FullPath);
        return Sha256(content) == file.Sha256
            ? content
            : throw new IOException($"'{file.Path.Value}' was changed while the archive was read");
    }

    private static AttachedFile? Read(KeyValues fields, ReadingContext reading)
    {
        var path = fields.Require(Path);
        if (path.Value.Split('/').Any(s => s is "" or "." or ".." || s.AsSpan().ContainsAny("\\:\0"))
            || LeadsThroughLink(reading.AttachmentPath, path.Value))
        {
            reading.Fault(AttachedFileFaults.FileOutside(path.Place, path.Value, reading.AttachmentFile));
            return null;
        }

        if (!FileKind.IsName(path.Value))
        {
            reading.Fault(AttachedFileFaults.FileName(path.Place, path.Value, FileKind.LongestName, FileKind.NameLike(path.Value)));
            return null;
        }

        var at = fields.Get(At);
        if (at is not null && Uri.TryCreate(at, UriKind.Absolute, out var address) && address.UserInfo.Length > 0)
        {
            reading.Fault(RecordFaults.AddressWithPassword(path.Place));
            return null;
        }

        var full = at is not null && reading.Originals is { } originals
            ? System.IO.Path.Combine(originals.Path, fields.Require(Hash))
            : System.IO.Path.Combine(reading.AttachmentPath, path.Value);
        if (fields.Get(Erased) is { } erased)
        {
            return new AttachedFile(path, full, fields.Require(Language), fields.Require(Role), fields.Require(Format),
                fields.Require(Bytes), fields.Require(Hash), erased.Why)
            {
                Erased = erased,
                CleanedFrom = fields.Get(CleanedFrom),
                Replaces = fields.Get(Replaces) ?? [],
            };
        }

        if (Content(full) is not { } content)
        {
            if (at is not null)
            {
                return Missing(path, full, at, fields, reading);
            }

            reading.Fault(AttachedFileFaults.FileMissing(path.Place, path.Value, reading.AttachmentFile, FilesIn(reading.AttachmentPath)));
            return null;
        }

        if (content.Length == 0)
        {
            return null; // reported where the folder is looked through
        }

        var hash = Sha256(content);
        if (content.LongLength != fields.Require(Bytes) || hash != fields.Require(Hash))
        {
            reading.Fault(AttachedFileFaults.FileChanged(path.Place, path.Value, content.LongLength, hash));
            return null;
        }

        // what is not published may be of any kind
        var withheld = fields.Get(Withheld);
        if (withheld is null && path.Value.StartsWith(Aside, StringComparison.Ordinal))
        {
            reading.Fault(AttachedFileFaults.FileAside(path.Place, path.Value, reading.AttachmentFile, fields.InBraces));
            return null;
        }

        if (withheld is null && FileKind.Of(path.Value)?.Fits(content) != true)
        {
            reading.Fault(AttachedFileFaults.FileOfWrongKind(path.Place, path.Value, FileKind.Of(path.Value) is not null,
                FileKind.All.Select(k => k.Ending), fields.InBraces));
            return null;
        }

        // what nobody has decided on is not published
        var hidden = withheld is null ? HiddenContent.Of(content) : new Dictionary<HiddenKind, int>();
        if (hidden.Count > 0 && !fields.Has(Hidden))
        {
            reading.Fault(AttachedFileFaults.FileHides(
                path.Place, path.Value, HiddenContent.InWords(hidden), fields.Has(CleanedFrom), fields.InBraces));
            withheld = "Not decided yet.";
        }

        var (byEar, named) = HeardInPdf.Of(content);
        return new AttachedFile(
            path, full, fields.Require(Language), fields.Require(Role), fields.Require(Format), content.LongLength, hash, withheld)
        {
            At = at,
            Hides = hidden,
            IsDecided = fields.Has(Hidden),
            IsInBraces = fields.InBraces,
            CleanedFrom = fields.Get(CleanedFrom),
            ByEar = byEar,
            NamesNoLanguage = byEar is ReadAloud.Tagged or ReadAloud.Untagged && named is null,
            Replaces = fields.Get(Replaces) ?? [],
        };
    }

    /// <summary>Whether a file on this machine is one that was to be erased, under whatever name.</summary>
    internal static bool IsStill(AttachedFile erased, string full) =>
        erased.FullPath == full || (Content(full) is { } content && Sha256(content) == erased.Sha256);

    /// <summary>
    /// The entry of a file that no record names, on one line. What cannot be published as it is, or hides something, is withheld in it.
    /// </summary>
    /// <param name="path">Its name in the folder of the record.</param>
    /// <param name="full">Where it lies on this machine.</param>
    /// <param name="language">A language that it may be in.</param>
    internal static string Entry(string path, string full, string language)
    {
        var content = Content(full) ?? [];
        var withheld = FileKind.Of(path)?.Fits(content) != true ? ", withheld: \"Of a kind that is not published.\""
            : HiddenContent.Of(content).Count > 0 ? ", withheld: \"What it hides is still to be looked at.\""
            : "";
        var ending = System.IO.Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
        var format = ending switch
        {
            "txt" or "" => "text",
            "md" => "markdown",
            "jpg" => "jpeg",
            _ => ending,
        };
        return $"{{path: \"{path}\", language: {language}, role: as-received, format: {format}, bytes: {content.Length}, "
            + $"sha256: \"{Sha256(content)}\"{withheld}}}";
    }

    /// <summary>A large original that was not fetched; one that is withheld need not be.</summary>
    private static AttachedFile Missing(Located<string> path, string full, string at, KeyValues fields, ReadingContext reading)
    {
        var withheld = fields.Get(Withheld);
        if (withheld is null && reading.Originals is { IfMissing: IfMissing.Refuse })
        {
            reading.Fault(AttachedFileFaults.OriginalMissing(path.Place, path.Value, at, fields.Require(Bytes)));
        }
        else if (reading.Originals is { IfMissing: IfMissing.Withhold })
        {
            withheld ??= "It lies elsewhere, and could not be fetched.";
        }

        return new AttachedFile(
            path, full, fields.Require(Language), fields.Require(Role), fields.Require(Format), fields.Require(Bytes),
            fields.Require(Hash), withheld)
        {
            At = at,
        };
    }

    /// <summary>All bytes of a file; null where there is none of just this name, or it cannot be read.</summary>
    private static byte[]? Content(string full)
    {
        try
        {
            // whoever reads a pipe or a device, which have no length, waits for ever
            return !File.Exists(full) || !HasExactName(full) ? null
                : new FileInfo(full).Length == 0 ? []
                : File.ReadAllBytes(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // removed at this moment
        }
    }

    private static bool LeadsThroughLink(string folder, string path)
    {
        var current = folder;
        foreach (var segment in path.Split('/').Prepend(""))
        {
            current = System.IO.Path.Combine(current, segment);
            FileSystemInfo entry = Directory.Exists(current) ? new DirectoryInfo(current) : new FileInfo(current);
            if (entry.LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A case-insensitive file system would find <c>A.pdf</c> for <c>a.pdf</c>; the web server would not.</summary>
    private static bool HasExactName(string full) =>
        Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(full)!)
            .Any(f => System.IO.Path.GetFileName(f) == System.IO.Path.GetFileName(full));
}
