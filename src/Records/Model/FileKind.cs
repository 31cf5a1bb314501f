using System.Text;

namespace CopArchive.Records.Model;

/// <summary>A kind of file that may be attached to a record. None is here that a browser would run as part of the site.</summary>
/// <param name="Ending">As in <c>report.pdf</c>, without the stop.</param>
/// <param name="MediaType">What the site says that it is.</param>
/// <param name="OpensInBrowser">Whether a reader sees it at once; all others are saved.</param>
public sealed record FileKind(string Ending, string MediaType, bool OpensInBrowser)
{
    /// <summary>The longest name that a file may have.</summary>
    public const int LongestName = 100;

    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string OpenDocument = "application/vnd.oasis.opendocument.";

    /// <summary>How far into a file it is looked for signs of what it is.</summary>
    private const int Begin = 1024;

    private static readonly byte[] Zip = [.. "PK"u8, 3, 4];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>What a web page, a picture of lines or a script begins with, whatever it is called.</summary>
    private static readonly string[] Markup = ["<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?xml", "<?php", "#!"];

    /// <summary>Names that Windows keeps to itself, with any ending.</summary>
    private static readonly HashSet<string> Devices = new(
        [
            "CON", "PRN", "AUX", "NUL",
            .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" }),
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FileKind> All { get; } =
    [
        new("pdf", "application/pdf", OpensInBrowser: true),
        new("png", "image/png", OpensInBrowser: true),
        new("jpg", "image/jpeg", OpensInBrowser: true),
        new("jpeg", "image/jpeg", OpensInBrowser: true),
        new("gif", "image/gif", OpensInBrowser: true),
        new("docx", Office + "wordprocessingml.document", OpensInBrowser: false),
        new("xlsx", Office + "spreadsheetml.sheet", OpensInBrowser: false),
        new("pptx", Office + "presentationml.presentation", OpensInBrowser: false),
        new("doc", "application/msword", OpensInBrowser: false),
        new("xls", "application/vnd.ms-excel", OpensInBrowser: false),
        new("ppt", "application/vnd.ms-powerpoint", OpensInBrowser: false),
        new("odt", OpenDocument + "text", OpensInBrowser: false),
        new("ods", OpenDocument + "spreadsheet", OpensInBrowser: false),
        new("odp", OpenDocument + "presentation", OpensInBrowser: false),
        new("rtf", "application/rtf", OpensInBrowser: false),
        new("tif", "image/tiff", OpensInBrowser: false),
        new("tiff", "image/tiff", OpensInBrowser: false),
        new("txt", "text/plain; charset=utf-8", OpensInBrowser: false),
        new("md", "text/plain; charset=utf-8", OpensInBrowser: false),
        new("csv", "text/csv; charset=utf-8", OpensInBrowser: false),
    ];

    /// <summary>The kind that the name of a file says; null where it is none of these.</summary>
    public static FileKind? Of(string name)
    {
        var stop = name.LastIndexOf('.');
        return stop < 0 ? null : All.FirstOrDefault(k => k.Ending.Equals(name[(stop + 1)..], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a file with this content can be of this kind, by its first bytes.</summary>
    public bool Fits(ReadOnlySpan<byte> content) => Ending switch
    {
        "pdf" => content.StartsWith("%PDF-"u8),
        "png" => content.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']),
        "jpg" or "jpeg" => content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        "gif" => content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8),
        // the names of the parts stand in the file as they are
        "docx" => content.StartsWith(Zip) && content.IndexOf("word/"u8) >= 0,
        "xlsx" => content.StartsWith(Zip) && content.IndexOf("xl/"u8) >= 0,
        "pptx" => content.StartsWith(Zip) && content.IndexOf("ppt/"u8) >= 0,
        // the name of the type stands first in these, by their standard
        "odt" or "ods" or "odp" => content.StartsWith(Zip) && content.Length > 38 && content[30..].StartsWith("mimetype"u8)
            && content[38..].StartsWith(Encoding.ASCII.GetBytes(MediaType)),
        "doc" or "xls" or "ppt" => content.StartsWith(Compound),
        "rtf" => content.StartsWith("{\\rtf"u8),
        "tif" or "tiff" => content.StartsWith((ReadOnlySpan<byte>)[.. "II"u8, 42, 0])
            || content.StartsWith((ReadOnlySpan<byte>)[.. "MM"u8, 0, 42]),
        _ => IsPlainText(content[..Math.Min(content.Length, Begin)]),
    };

    /// <summary>
    /// Whether a file can be published under a name, on any host and disk: letters, digits, stops, hyphens and low lines, composed (NFC),
    /// and no name that Windows keeps to itself.
    /// </summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName
        && name[0] != '.'
        && name[^1] != '.'
        && name.EnumerateRunes().All(r => r.Value is '.' or '-' or '_' || Rune.IsLetterOrDigit(r))
        && !name.Any(char.IsSurrogate)
        && name.IsNormalized(NormalizationForm.FormC)
        && !Devices.Contains(name.Split('.')[0]);

    /// <summary>A name under which a file can be published, as near as can be to the one that it has; null where there is none.</summary>
    public static string? NameLike(string name)
    {
        var like = string.Concat(name.Normalize(NormalizationForm.FormC)
            .Select(c => c is '.' or '_' || (char.IsLetterOrDigit(c) && !char.IsSurrogate(c)) ? c : '-'));
        like = string.Join('-', like.Split('-', StringSplitOptions.RemoveEmptyEntries));
        like = string.Join('.', like.Split('.').Select(p => p.Trim('-')));
        return IsName(like) ? like : null;
    }

    /// <summary>A text that no browser could take for a page. UTF-16 has its mark in front; nothing else that is text has a NUL.</summary>
    private static bool IsPlainText(ReadOnlySpan<byte> begin)
    {
        var isWide = begin is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (!isWide && begin.Contains((byte)0))
        {
            return false;
        }

        var words = (begin is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode : isWide ? Encoding.Unicode : Encoding.UTF8)
            .GetString(begin).TrimStart('\uFEFF').TrimStart();
        return !words.StartsWith("%PDF-", StringComparison.Ordinal)
            && !Markup.Any(m => words.StartsWith(m, StringComparison.OrdinalIgnoreCase));
    }
}
