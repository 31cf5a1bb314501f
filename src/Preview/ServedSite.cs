using System.Text;
using CopArchive.Catalogue;
using CopArchive.Hosting;
using Microsoft.AspNetCore.Http;

namespace CopArchive.Preview;

/// <summary>
/// Answers requests for a site as its host does: redirects first, folders by their <c>index.html</c>, <c>404.html</c> for the rest, the
/// site's headers. Where its files come from is told by those that inherit from it.
/// </summary>
public abstract class ServedSite
{
    private static readonly byte[] NothingYet = Encoding.UTF8.GetBytes(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Not built yet</title></head>"
            + "<body><h1>Not built yet</h1></body></html>");

    /// <summary>A site without a page, as before anything could be built.</summary>
    public static ServedSite Empty { get; } = new NoSite();

    /// <summary>The rules of the site that hold for a path.</summary>
    /// <param name="path">From the root of the site, unescaped.</param>
    protected abstract HostModel HostFor(string path);

    /// <summary>A file; null where there is none.</summary>
    /// <param name="path">From the root of the site, unescaped.</param>
    protected abstract byte[]? Read(string path);

    /// <summary>Whether there is a folder.</summary>
    /// <param name="path">From the root of the site, unescaped, without a slash at the end.</param>
    protected abstract bool IsFolder(string path);

    /// <summary>Answers one request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="change">What to do to a page of HTML before it is sent; nothing by default.</param>
    public async Task AnswerAsync(HttpContext context, Func<byte[], byte[]>? change = null)
    {
        AddHeaders(context.Response);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var path = context.Request.Path.Value ?? "/";
        var host = HostFor(path.TrimStart('/'));
        var whole = context.Request.PathBase.Value + path;
        var rule = host.Find(whole);
        if (rule is { Status: 301 or 302 } moved)
        {
            context.Response.Redirect(moved.To, permanent: moved.Status == 301);
            return;
        }

        // of what was withdrawn the page that says so, whatever was asked for
        var asked = rule is { } gone ? "/" + Uri.UnescapeDataString(gone.To)[host.Root.Length..] : path;
        var file = asked.EndsWith('/') ? asked + "index.html" : asked;
        var isInside = IsInside(file);
        if (isInside && IsFolder(file[1..]))
        {
            var here = context.Request.PathBase.ToUriComponent() + context.Request.Path.ToUriComponent();
            context.Response.Redirect($"{here}/{context.Request.QueryString}", permanent: true);
            return;
        }

        var content = isInside ? Read(file[1..]) : null;
        if (content is null && host.Search(whole) is { } search)
        {
            context.Response.Redirect(search);
            return;
        }

        if (rule is { Status: var status } && content is not null)
        {
            context.Response.StatusCode = status;
        }
        else if (content is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = host.NotFoundAt(whole)[(host.Root.Length - 1)..];
            content = Read(file[1..]) ?? NothingYet;
        }
        else if (path.StartsWith("/" + Address.FilesFolder, StringComparison.Ordinal))
        {
            foreach (var (name, value) in FileHeaders.Of(path))
            {
                context.Response.Headers[name] = value;
            }

            await SendAsync(context, context.Response.ContentType!, content, null);
            return;
        }

        await SendAsync(context, MediaTypes.Of(file), content, change);
    }

    /// <summary>The headers that every answer carries; nothing is kept by the browser.</summary>
    internal static void AddHeaders(HttpResponse response)
    {
        foreach (var (name, value) in SiteHeaders.All)
        {
            response.Headers[name] = value;
        }

        response.Headers.CacheControl = "no-store";
    }

    private static async Task SendAsync(HttpContext context, string mediaType, byte[] content, Func<byte[], byte[]>? change)
    {
        var sent = change is not null && mediaType.StartsWith("text/html", StringComparison.Ordinal) ? change(content) : content;
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = sent.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(sent, context.RequestAborted);
        }
    }

    /// <summary>Whether a path cannot lead out of the site.</summary>
    private static bool IsInside(string path) => path.Split('/').Skip(1)
        .All(segment => segment is not ("" or "." or "..") && !segment.Any(c => c is '\\' or ':' || char.IsControl(c)));

    private sealed class NoSite : ServedSite
    {
        private static readonly HostModel NoRules = new("/", isOpen: false, [], []);

        protected override HostModel HostFor(string path) => NoRules;

        protected override byte[]? Read(string path) => null;

        protected override bool IsFolder(string path) => false;
    }
}
