using CopArchive.Authoring;
using CopArchive.Importing.Papers;
using CopArchive.Records.Definitions;

namespace CopArchive.Importing.Drafts;

/// <summary>The file of a paper as its publisher issued it, kept beside the record.</summary>
internal sealed record IssuedFile(IssuedBytes File, SourcePaper Paper, string Language, bool IsFirstLanguage)
{
    private const string Role = "as-issued";

    /// <summary>Formats in the order in which a text is best made from them.</summary>
    private static readonly string[] Best = ["docx", "html", "markdown", "text", "pdf"];

    /// <summary>Its name beside the record.</summary>
    public string Name => Role + (IsFirstLanguage ? "" : "." + Language)
        + (Path.GetExtension(File.Name) is { Length: > 1 } ending ? ending.ToLowerInvariant() : ".txt");

    /// <summary>Its hash.</summary>
    public string Sha256 => AttachedFiles.Sha256(File.Content);

    /// <summary>How it is named under <c>files</c>.</summary>
    public DraftValue Entry => new DraftValue.Keys(
        ("path", new DraftValue.Words(Name)),
        ("language", new DraftValue.Token(Language)),
        ("role", new DraftValue.Token(Role)),
        ("format", new DraftValue.Token(Paper.Format)),
        ("bytes", new DraftValue.Token(File.Content.Length.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        ("sha256", new DraftValue.Words(Sha256)));

    /// <summary>The list of files of a record with this one in it: in place of its former state, else behind the others.</summary>
    public DraftValue Among(HeldFile? record)
    {
        var others = record?.Maps("files").Where(f => HeldFile.Scalar(f, "path") != Name).Select(RecordEdit.Value) ?? [];
        return new DraftValue.Many([Entry, .. others]);
    }

    /// <summary>The file from which the text of a record was made: the one as issued, else as received; null where none is kept.</summary>
    public static (string Name, string Format, string Sha256)? Of(HeldFile record, string language)
    {
        var files = record.Maps("files")
            .Where(f => HeldFile.Scalar(f, "language") == language && HeldFile.Scalar(f, "role") is Role or "as-received")
            .OrderBy(f => HeldFile.Scalar(f, "role") != Role).ThenBy(f => Rank(HeldFile.Scalar(f, "format") ?? "")).ToList();
        return files.Count == 0
            ? null
            : (HeldFile.Scalar(files[0], "path") ?? "", HeldFile.Scalar(files[0], "format") ?? "", HeldFile.Scalar(files[0], "sha256")
                ?? "");
    }

    /// <summary>Whether the text had better stay with a file of another format.</summary>
    public bool IsWorseThan(string format) => Rank(Paper.Format) > Rank(format);

    private static int Rank(string format) => Array.IndexOf(Best, format) is >= 0 and var rank ? rank : Best.Length;
}

/// <summary>A file as it came.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record IssuedBytes(string Name, byte[] Content);
