using System.Globalization;
using System.Buffers;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>
/// A place on the site, from its root: a page (<c>meetings/2/</c>) or a file (<c>feed.atom</c>), and perhaps an anchor.
/// Nothing else prints addresses; templates and texts never write one as a string.
/// </summary>
/// <param name="Path">From the root, without a leading slash; a page ends in a slash, the home page is empty.</param>
/// <param name="Fragment">Anchor without <c>#</c>; null for none.</param>
public sealed record Address(string Path, string? Fragment = null)
{
    /// <summary>Where attached files lie, from the root of the site.</summary>
    public const string FilesFolder = "files/";

    /// <summary>
    /// Where lines of the lock promise files that are kept and not published: by their hash, since a name may say what must not be known.
    /// Nothing lies there on the site.
    /// </summary>
    public const string KeptFolder = "kept/";

    private static readonly SearchValues<char> PlainSigns =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./");

    /// <summary>The home page.</summary>
    public static Address Home { get; } = new("");

    /// <summary>The page of a record.</summary>
    public static Address Of(RecordId id, string? anchor = null) => new(id.Value + "/", anchor);

    /// <summary>The page or paragraph that a reference names.</summary>
    public static Address Of(Reference reference) =>
        new(reference.Id.Value + "/" + (reference.Language is null ? "" : reference.Language + "/"), reference.Anchor);

    /// <summary>A file attached to a record. All of them lie in one folder, for which the host has rules of its own.</summary>
    public static Address OfFile(RecordId id, string name) => new(FilesFolder + id.Value + "/" + name);

    /// <summary>The promise that a file attached to a record is kept, though it is not published.</summary>
    public static Address OfKeptFile(RecordId id, string sha256) => new(KeptFolder + id.Value + "/" + sha256);

    /// <summary>The list of one kind of paper: <c>/reports/</c>.</summary>
    public static Address OfList(DocumentType type) => new(type.ListSegment() + "/");

    /// <summary>What is of one year: <c>/years/2010/</c>.</summary>
    public static Address OfYear(int year) => Home.Page("years").Page(year.ToString("D4", CultureInfo.InvariantCulture));

    /// <summary>Where a document number leads to its document.</summary>
    public static Address OfSymbol(string key) => Home.Page("s").Page(key);

    /// <summary>A page below this one.</summary>
    public Address Page(string segment) => new(Path + segment + "/");

    /// <summary>A file beside this page.</summary>
    public Address File(string name) => new(Path + name);

    /// <summary>The same place with an anchor.</summary>
    public Address At(string? anchor) => this with { Fragment = anchor };

    /// <summary>Whether it is a page, written to disk as <c>index.html</c> in its folder.</summary>
    public bool IsPage => Path.Length == 0 || Path.EndsWith('/');

    /// <summary>The file that holds it, from the root of the site.</summary>
    public string FilePath => IsPage ? Path + "index.html" : Path;

    /// <summary>The whole address, for feeds, citations and <c>rel=canonical</c>.</summary>
    public string Absolute(Uri baseUrl) =>
        IsPlain ? baseUrl.AbsoluteUri + Path + Hash : new Uri(baseUrl, Escaped(Path)).AbsoluteUri + Hash;

    /// <summary>From the root of the host; the base address may have a path.</summary>
    public string Rooted(Uri baseUrl) =>
        IsPlain ? baseUrl.AbsolutePath + Path + Hash : new Uri(baseUrl, Escaped(Path)).AbsolutePath + Hash;

    /// <summary>Relative to another page and with <c>index.html</c>, so that it works without a server.</summary>
    public string Relative(Address from)
    {
        var up = string.Create(3 * from.Path.AsSpan().Count('/'), 0, static (signs, _) =>
        {
            for (var i = 0; i < signs.Length; i++)
            {
                signs[i] = "../"[i % 3];
            }
        });
        return up + (IsPlain ? FilePath : Escaped(FilePath)) + Hash;
    }

    /// <summary>
    /// Whether it reads the same escaped and resolved as it stands here, as nearly every address does: a page prints a hundred of them, and
    /// a <see cref="Uri"/> for each was a fifth of the time of a page.
    /// </summary>
    private bool IsPlain =>
        !Path.AsSpan().ContainsAnyExcept(PlainSigns) && !Path.StartsWith('.') && !Path.Contains("/.", StringComparison.Ordinal);

    /// <summary>What stands behind an address for a place on its page.</summary>
    public static string HashOf(string anchor) => "#" + Uri.EscapeDataString(anchor);

    private string Hash => Fragment is null ? "" : HashOf(Fragment);

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
