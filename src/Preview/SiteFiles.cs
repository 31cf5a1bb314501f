using System.Text;
using CopArchive.Catalogue;
using CopArchive.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace CopArchive.Preview;

/// <summary>
/// Answers requests from the folder of a built site as its host does: redirects first, folders by their <c>index.html</c>,
/// <c>404.html</c> for the rest, the site's headers.
/// </summary>
/// <param name="folder">The folder of the site; it may be replaced at any time.</param>
public sealed class SiteFiles(string folder)
{
    private readonly HostRules _rules = new(folder);

    private static readonly byte[] NoNotFoundPage = Encoding.UTF8.GetBytes(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Not found</title></head>"
            + "<body><h1>Not found</h1></body></html>");

    private static readonly FileExtensionContentTypeProvider MediaTypes = new()
    {
        Mappings =
        {
            [".atom"] = "application/atom+xml",
            [".bib"] = "application/x-bibtex",
            [".ics"] = "text/calendar",
            [".jsonld"] = "application/ld+json",
            [".md"] = "text/markdown",
            [".ris"] = "application/x-research-info-systems",
            [".rss"] = "application/rss+xml",
        },
    };

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
        var rule = _rules.Find(path);
        if (rule is { Status: 301 or 302 } moved)
        {
            context.Response.Redirect(moved.To, permanent: moved.Status == 301);
            return;
        }

        // of what was withdrawn the page that says so, whatever was asked for
        var asked = rule is { } gone ? Uri.UnescapeDataString(gone.To) : path;
        var file = Locate(asked.EndsWith('/') ? asked + "index.html" : asked);
        if (file is not null && Directory.Exists(file))
        {
            context.Response.Redirect($"{context.Request.Path.ToUriComponent()}/{context.Request.QueryString}", permanent: true);
            return;
        }

        var content = file is null ? null : await ReadAsync(file);
        if (content is null && HostRules.Search(path) is { } search)
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
            file = "404.html";
            content = await ReadAsync(Path.Combine(folder, file)) ?? NoNotFoundPage;
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

        await SendAsync(context, MediaType(file!), content, change);
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

    private static string MediaType(string file)
    {
        var type = MediaTypes.TryGetContentType(file, out var known) ? known : "application/octet-stream";
        var isText = type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal)
            || type.EndsWith("xml", StringComparison.Ordinal) || type.EndsWith("javascript", StringComparison.Ordinal);
        return isText ? type + "; charset=utf-8" : type;
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
