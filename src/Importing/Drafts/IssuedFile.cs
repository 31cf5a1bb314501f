using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Importing.Papers;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;

namespace CopArchive.Importing.Drafts;

/// <summary>The file of a paper as its publisher issued it, kept beside the record.</summary>
/// <param name="File">Its name and bytes.</param>
/// <param name="Paper">What was read from it.</param>
/// <param name="Language">Its language; null where nothing tells, so that it is asked.</param>
/// <param name="IsFirstLanguage">Whether it is in the first language of its paper.</param>
internal sealed record IssuedFile(IssuedBytes File, SourcePaper Paper, string? Language, bool IsFirstLanguage)
{
    private const string Role = "as-issued";
    private const int SignsOfHash = 8;

    /// <summary>Said of a web page: it is the source of a text, and is kept as that.</summary>
    private const string NotPublished = "A web page is kept and not published, since it could act in the archive's name";

    /// <summary>Formats in the order in which a text is best made from them.</summary>
    private static readonly string[] Best = ["docx", "html", "markdown", "text", "pdf"];

    /// <summary>Whether it is kept unpublished until somebody says what becomes of it.</summary>
    public bool IsLeftAside { get; init; }

    /// <summary>Why the file in whose place it comes is withheld; null where that is not, or there is none.</summary>
    public string? Withheld { get; init; }

    /// <summary>The published files in whose place it lies, as its entry names them; empty where there are none.</summary>
    public IReadOnlyList<DraftValue> Replaces { get; init; } = [];

    /// <summary>This file in the place of the one of its name that a record has; of one that was published, its entry says so.</summary>
    /// <param name="record">The record.</param>
    /// <param name="isPromised">Whether a file of it, by name and hash, was published or is to be kept.</param>
    /// <param name="day">The day of the change.</param>
    /// <param name="why">Why.</param>
    public IssuedFile InPlaceOf(ArchiveFile record, Func<string, string, bool> isPromised, DraftValue day, DraftValue why)
    {
        if (record.Maps("files").FirstOrDefault(f => ArchiveFile.Scalar(f, "path") == Name) is not { } entry)
        {
            return this;
        }

        var before = (ArchiveFile.Value(entry, "replaces") as YamlList)?.Items.Select(RecordEdit.Value) ?? [];
        return this with
        {
            Replaces = ArchiveFile.Scalar(entry, "sha256") is { } hash && hash != Sha256 && isPromised(Name, hash)
                ? [.. before, new DraftValue.Keys(("sha256", new DraftValue.Quoted(hash)), ("on", day), ("why", why))]
                : [.. before],
        };
    }

    /// <summary>Why the file of its name that a record has is withheld; null where it is not.</summary>
    public string? WithheldIn(ArchiveFile record) => record.Maps("files").Where(f => ArchiveFile.Scalar(f, "path") == Name)
        .Select(f => ArchiveFile.Scalar(f, "withheld"))
        .FirstOrDefault(why => why is not (null or RecordFaults.ToFillIn or NotPublished));

    /// <summary>Its name beside the record.</summary>
    public string Name => (IsLeftAside ? AttachedFiles.Aside + Sha256[..SignsOfHash] : Role + (IsFirstLanguage ? "" : "." + Language))
        + Paper.Format switch
        {
            "docx" or "pdf" or "html" => "." + Paper.Format,
            "markdown" => ".md",
            _ => ".txt",
        };

    /// <summary>Its hash.</summary>
    public string Sha256 => AttachedFiles.Sha256(File.Content);

    /// <summary>How it is named under <c>files</c>.</summary>
    public DraftValue Entry => new DraftValue.Keys(
    [
        ("path", new DraftValue.Quoted(Name)),
        ("language", Language is null ? DraftValue.ToFillIn : new DraftValue.Bare(Language)),
        ("role", new DraftValue.Bare(Role)),
        ("format", new DraftValue.Bare(Paper.Format)),
        ("bytes", new DraftValue.Bare(File.Content.Length.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        ("sha256", new DraftValue.Quoted(Sha256)),
        .. Decided(),
        .. Replaces.Count == 0 ? [] : new (string, DraftValue)[] { ("replaces", new DraftValue.Many([.. Replaces])) },
    ]);

    /// <summary>How the page says that it is kept.</summary>
    public string Kept => File.CleanedFrom is null
        ? "which is kept beside this page unchanged"
        : "of which a copy without comments, tracked changes and properties is kept beside this page";

    /// <summary>Where it lies aside beside a record, and why it stays there; null where it does not, or nobody said why.</summary>
    public (string Name, string? Withheld)? AsideIn(ArchiveFile record) => record.Maps("files").Where(IsItAside)
        .Select(f => ((string, string?)?)(ArchiveFile.Scalar(f, "path")!,
            ArchiveFile.Scalar(f, "withheld") is var why && why == RecordFaults.ToFillIn ? null : why))
        .FirstOrDefault();

    private bool IsItAside(YamlMap entry) => IsAside(entry)
        && (ArchiveFile.Scalar(entry, "sha256") == Sha256 || ArchiveFile.Scalar(entry, "cleaned-from") == Sha256);

    private static bool IsAside(YamlMap entry) =>
        ArchiveFile.Scalar(entry, "path")?.StartsWith(AttachedFiles.Aside, StringComparison.Ordinal) == true;

    /// <summary>The list of files of a record with this one in it: in place of its former state, else behind the others.</summary>
    public DraftValue ListWith(ArchiveFile? record)
    {
        var others = record?.Maps("files").Where(f => ArchiveFile.Scalar(f, "path") != Name && !IsItAside(f)).Select(RecordEdit.Value)
            ?? [];
        return new DraftValue.Many(IsLeftAside ? [.. others, Entry] : [Entry, .. others]);
    }

    /// <summary>The file from which the text of a record was made: the one as issued, else as received; null where none is kept.</summary>
    public static (string Name, string Format, string Sha256)? SourceOf(ArchiveFile record, string? language)
    {
        var files = record.Maps("files")
            .Where(f => ArchiveFile.Scalar(f, "language") is var own && (own == language || own == RecordFaults.ToFillIn)
                && ArchiveFile.Scalar(f, "role") is Role or "as-received"
                && !IsAside(f))
            .OrderBy(f => ArchiveFile.Scalar(f, "role") != Role).ThenBy(f => Rank(ArchiveFile.Scalar(f, "format") ?? "")).ToList();
        return files.Count == 0
            ? null
            : (ArchiveFile.Scalar(files[0], "path") ?? "", ArchiveFile.Scalar(files[0], "format") ?? "", ArchiveFile.Scalar(
                files[0],
                "sha256")
                ?? "");
    }

    /// <summary>Whether a file of another format is a better source of the text.</summary>
    public bool IsWorseThan(string format) => Rank(Paper.Format) > Rank(format);

    private (string, DraftValue)[] Decided() =>
        IsLeftAside && File.CleanedFrom is { } original
            ? [("withheld", DraftValue.ToFillIn), ("cleaned-from", new DraftValue.Quoted(original))]
        : IsLeftAside ? [("withheld", DraftValue.ToFillIn)]
        : Withheld is { } why
            ? [("withheld", new DraftValue.Quoted(why)),
                .. File.CleanedFrom is { } former ? [("cleaned-from", new DraftValue.Quoted(former))] : Array.Empty<(string, DraftValue)>()]
        : FileKind.Of(Name) is null ? [("withheld", new DraftValue.Quoted(NotPublished))]
        : File.CleanedFrom is { } whole ? [("cleaned-from", new DraftValue.Quoted(whole))]
        : File.Hidden switch
        {
            HiddenChoice.Publish => [("hidden-content", new DraftValue.Bare("published"))],
            HiddenChoice.Withhold => [("withheld", new DraftValue.Quoted("It holds more than what its readers see."))],
            HiddenChoice.Clean or null => File.HidesUnseenWords ? [("hidden-content", DraftValue.ToFillIn)] : [],
            _ => throw new InvalidOperationException($"no way to write {File.Hidden}"),
        };

    /// <summary>The place of a format among the sources of a text, the best first.</summary>
    public static int Rank(string format) => Array.IndexOf(Best, format) is >= 0 and var rank ? rank : Best.Length;
}

/// <summary>A file as it came.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes; of a cleaned copy, those of the copy.</param>
internal sealed record IssuedBytes(string Name, byte[] Content)
{
    /// <summary>What was decided about that which it hides; null where it hides nothing, or nobody decided.</summary>
    public HiddenChoice? Hidden { get; init; }

    /// <summary>Whether it paints words so that nobody sees them, which the check cannot tell by its bytes.</summary>
    public bool HidesUnseenWords { get; init; }

    /// <summary>Hash of the file as it came, of which this is a cleaned copy; null where it is that file.</summary>
    public string? CleanedFrom { get; init; }
}
