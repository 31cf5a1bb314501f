using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using CopArchive.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CopArchive.Preview;

/// <summary>
/// Serves the site on this machine alone, builds it again after each change, and tells the browser: it reloads the page,
/// or shows what is wrong above the last good one. The files of the site are not touched; what the preview adds to
/// a page is added on the way to the browser.
/// </summary>
public static class PreviewServer
{
    private const string OwnPath = "/_preview/";

    /// <summary>Runs until cancelled.</summary>
    /// <param name="options">What to serve and watch.</param>
    /// <param name="build">Builds the site; never called twice at once.</param>
    /// <param name="cancellation">Ends the preview.</param>
    /// <returns>Null after it was cancelled; the fault where the port cannot be had.</returns>
    public static async Task<Diagnostic?> RunAsync(
        PreviewOptions options, Func<CancellationToken, Task<PreviewBuild>> build, CancellationToken cancellation)
    {
        var state = new PreviewState();
        using var changes = new ChangeWatch(options.Watched);
        await using var app = Create(options, state);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return OutputFaults.NoPort(options.Port);
        }

        try
        {
            options.Listening(new Uri(app.Urls.Single()));
            while (true)
            {
                var result = await BuildAsync(options, build, cancellation);
                state.Set(result);
                options.Built(result);
                await changes.NextAsync(cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>A file that vanishes while it is read, or a full disk, is no reason to stop: the next change may fix it.</summary>
    private static async Task<PreviewBuild> BuildAsync(
        PreviewOptions options, Func<CancellationToken, Task<PreviewBuild>> build, CancellationToken cancellation)
    {
        try
        {
            return await build(cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new PreviewBuild(Succeeded: false, [OutputFaults.CannotWrite(options.Output, e.Message)]);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // a fault of ours, told like all others
            var fault = e is AggregateException { InnerExceptions: [var first, ..] } ? first : e;
            return new PreviewBuild(Succeeded: false, [FileFaults.Unexpected(SourcePlace.Top(options.Watched[0]), fault)]);
        }
    }

    private static WebApplication Create(PreviewOptions options, PreviewState state)
    {
        var app = OwnMachine.Listen(options.Port);
        var files = new SiteFiles(options.Output);
        app.Run(context => AnswerAsync(context, files, state, app.Lifetime.ApplicationStopping));
        return app;
    }

    private static async Task AnswerAsync(HttpContext context, SiteFiles files, PreviewState state, CancellationToken stopping)
    {
        if (!OwnMachine.IsAsked(context.Request))
        {
            // a foreign page whose name was rebound to this address (DNS rebinding) must not read the drafts
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await (context.Request.Path.Value switch
            {
                OwnPath + "events" => StreamEventsAsync(context, state, ends.Token),
                OwnPath + "live.js" => SendOwnAsync(context, "live.js", "text/javascript; charset=utf-8"),
                OwnPath + "live.css" => SendOwnAsync(context, "live.css", "text/css; charset=utf-8"),
                _ => AnswerPageAsync(context, files, state, ends.Token),
            });
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // the reader has left, or the preview ends
        }
    }

    private static async Task AnswerPageAsync(HttpContext context, SiteFiles files, PreviewState state, CancellationToken cancellation)
    {
        await state.FirstBuild.WaitAsync(cancellation);

        // take the name of the build before reading the file, so that a page never claims to be newer than it is
        var build = state.Read().Snapshot.Build;
        await files.AnswerAsync(context, html => WithScript(html, build));
    }

    private static byte[] WithScript(byte[] html, string build)
    {
        var script = Encoding.UTF8.GetBytes($"<script src=\"{OwnPath}live.js\" defer data-build=\"{build}\"></script>");
        var at = html.AsSpan().IndexOf("</head>"u8);
        return at < 0 ? [.. html, .. script] : [.. html[..at], .. script, .. html[at..]];
    }

    /// <summary>Server-sent events: the present state at once, then each new one.</summary>
    private static async Task StreamEventsAsync(HttpContext context, PreviewState state, CancellationToken cancellation)
    {
        SiteFiles.AddHeaders(context.Response);
        context.Response.ContentType = "text/event-stream";
        await state.FirstBuild.WaitAsync(cancellation);
        while (true)
        {
            var (snapshot, next) = state.Read();
            await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(snapshot, JsonSerializerOptions.Web)}\n\n", cancellation);
            await context.Response.Body.FlushAsync(cancellation);
            await next.WaitAsync(cancellation);
        }
    }

    private static async Task SendOwnAsync(HttpContext context, string name, string mediaType)
    {
        SiteFiles.AddHeaders(context.Response);
        context.Response.ContentType = mediaType;
        await using var file = typeof(PreviewServer).Assembly.GetManifestResourceStream(typeof(PreviewServer), name)!;
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
