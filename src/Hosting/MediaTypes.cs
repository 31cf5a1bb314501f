namespace CopArchive.Hosting;

/// <summary>What each file of the site is sent as, by its ending; attached files have rules of their own.</summary>
public static class MediaTypes
{
    private const string Unknown = "application/octet-stream";

    /// <summary>Endings, without the stop, and media types; texts are UTF-8, which <see cref="IsText"/> says of them.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["atom"] = "application/atom+xml",
        ["bib"] = "application/x-bibtex",
        ["css"] = "text/css",
        ["csv"] = "text/csv",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["epub"] = "application/epub+zip",
        ["html"] = "text/html",
        ["ics"] = "text/calendar",
        ["js"] = "text/javascript",
        ["json"] = "application/json",
        ["jsonl"] = "application/jsonl",
        ["jsonld"] = "application/ld+json",
        ["md"] = "text/markdown",
        ["png"] = "image/png",
        ["ris"] = "application/x-research-info-systems",
        ["rss"] = "application/rss+xml",
        ["svg"] = "image/svg+xml",
        ["txt"] = "text/plain",
        ["xml"] = "application/xml",
        ["yml"] = "application/yaml",
        ["zip"] = "application/zip",
    };

    /// <summary>Whether a media type is one of texts, so that the host says in which signs they are written.</summary>
    public static bool IsText(string type) => type is not ("image/png" or Unknown)
        && !type.EndsWith("zip", StringComparison.Ordinal) && !type.Contains("officedocument", StringComparison.Ordinal);

    /// <summary>The value of <c>Content-Type</c> for a file.</summary>
    public static string Of(string name)
    {
        var stop = name.LastIndexOf('.');
        var type = stop < 0 ? Unknown : All.GetValueOrDefault(name[(stop + 1)..], Unknown);
        return IsText(type) ? type + "; charset=utf-8" : type;
    }
}
