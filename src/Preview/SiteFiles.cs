using System.Text;
using CopArchive.Catalogue;
using CopArchive.Hosting;
using Microsoft.AspNetCore.Http;

namespace CopArchive.Preview;

/// <summary>
/// Answers requests from the folder of a built site as its host does: redirects first, folders by their <c>index.html</c>,
/// <c>404.html</c> for the rest, the site's headers.
/// </summary>
/// <param name="folder">The folder of the site; it may be replaced at any time.</param>
public sealed class SiteFiles(string folder)
{
    private (DateTime Written, HostModel Host) _read = (default, new HostModel("/", isOpen: false, [], []));

    private static readonly byte[] NoSite = Encoding.UTF8.GetBytes(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Not built yet</title></head>"
            + "<body><h1>Not built yet</h1></body></html>");

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
        var host = ReadHost();
        var whole = context.Request.PathBase.Value + path;
        var rule = host.Find(whole);
        if (rule is { Status: 301 or 302 } moved)
        {
            context.Response.Redirect(moved.To, permanent: moved.Status == 301);
            return;
        }

        // of what was withdrawn the page that says so, whatever was asked for
        var asked = rule is { } gone ? "/" + Uri.UnescapeDataString(gone.To)[host.Root.Length..] : path;
        var file = Locate(asked.EndsWith('/') ? asked + "index.html" : asked);
        if (file is not null && Directory.Exists(file))
        {
            var here = context.Request.PathBase.ToUriComponent() + context.Request.Path.ToUriComponent();
            context.Response.Redirect($"{here}/{context.Request.QueryString}", permanent: true);
            return;
        }

        var content = file is null ? null : await ReadAsync(file);
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
            file = host.NotFoundAt(whole)[host.Root.Length..];
            content = await ReadAsync(Path.Combine(folder, file)) ?? NoSite;
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

        await SendAsync(context, MediaTypes.Of(file!), content, change);
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

    /// <summary>The whole file through one opening, so that a swap in between cannot tear it; null where there is none.</summary>
    private static async Task<byte[]?> ReadAsync(string file)
    {
        try
        {
            return await File.ReadAllBytesAsync(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The rules of the site, read again whenever it was built anew.</summary>
    private HostModel ReadHost()
    {
        var written = NetlifyFiles.Written(folder);
        if (written != _read.Written)
        {
            _read = (written, NetlifyFiles.Read(folder) ?? _read.Host);
        }

        return _read.Host;
    }

    /// <summary>The place inside the folder; null for a path that could lead out of it, also by a link.</summary>
    private string? Locate(string path)
    {
        var place = folder;
        foreach (var segment in path.Split('/').Skip(1))
        {
            if (segment is "" or "." or ".." || segment.Any(c => c is '\\' or ':' || char.IsControl(c)))
            {
                return null;
            }

            place = Path.Combine(place, segment);
            if (new FileInfo(place).LinkTarget is not null)
            {
                return null;
            }
        }

        return place;
    }
}
