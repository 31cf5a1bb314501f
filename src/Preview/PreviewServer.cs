using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using CopArchive.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CopArchive.Preview;

/// <summary>
/// Serves the site on this machine alone, takes it anew after each change, and tells the browser: it reloads the page, or shows what is
/// wrong above the last good one. A page is shown at once and the whole checked after that. What the preview adds to a page is added on
/// the way to the browser.
/// </summary>
public static class PreviewServer
{
    private const string OwnPath = "/_preview/";

    /// <summary>A check of the whole needs all threads; a browser asks for its page as soon as it is told, and is served before.</summary>
    private static readonly TimeSpan CheckLater = TimeSpan.FromMilliseconds(300);

    /// <summary>Runs until cancelled.</summary>
    /// <param name="options">What to serve and watch.</param>
    /// <param name="build">
    /// Takes the site as the files are now; never called twice at once. It is told which files have changed since the last time, by their
    /// full paths; null where that can be any.
    /// </param>
    /// <param name="cancellation">Ends the preview.</param>
    /// <returns>Null after it was cancelled; the fault where the port cannot be had.</returns>
    public static async Task<Diagnostic?> RunAsync(
        PreviewOptions options, Func<IReadOnlyCollection<string>?, CancellationToken, Task<PreviewBuild>> build,
        CancellationToken cancellation)
    {
        IReadOnlyCollection<string>? paths = null;
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
                var result = await TellingFaultsAsync(options, () => build(paths, cancellation));
                state.Set(result);
                var changed = changes.NextAsync(cancellation);
                if (result.Check is { } check)
                {
                    await CheckAsync(options, state, check, changed, cancellation);
                }
                else
                {
                    options.Built(result);
                }

                paths = await changed;
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

    /// <summary>Checks the whole, unless something changes first.</summary>
    private static async Task CheckAsync(
        PreviewOptions options, PreviewState state, Func<CancellationToken, Task<PreviewBuild>> check, Task changed,
        CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var checking = Task.Run(
            async () =>
            {
                await Task.Delay(CheckLater, stop.Token);
                return await TellingFaultsAsync(options, () => check(stop.Token));
            },
            cancellation);
        if (await Task.WhenAny(checking, changed) == checking)
        {
            var result = await checking;
            state.SetChecked(result);
            options.Built(result);
        }
        else
        {
            await stop.CancelAsync();
        }
    }

    /// <summary>A file that vanishes while it is read is no reason to stop: the next change may fix it.</summary>
    private static async Task<PreviewBuild> TellingFaultsAsync(PreviewOptions options, Func<Task<PreviewBuild>> build)
    {
        var place = SourcePlace.Top(options.Watched[0]);
        try
        {
            return await build();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new PreviewBuild(null, [FileFaults.Unreadable(place, e.Message)]);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // a fault of ours, told like all others
            var fault = e is AggregateException { InnerExceptions: [var first, ..] } ? first : e;
            return new PreviewBuild(null, [FileFaults.Unexpected(place, fault)]);
        }
    }

    private static WebApplication Create(PreviewOptions options, PreviewState state)
    {
        var app = OwnMachine.Listen(options.Port);
        app.Run(context => AnswerAsync(context, options, state, app.Lifetime.ApplicationStopping));
        return app;
    }

    private static async Task AnswerAsync(HttpContext context, PreviewOptions options, PreviewState state, CancellationToken stopping)
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
                _ => AnswerPageAsync(context, options, state, ends.Token),
            });
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // the reader has left, or the preview ends
        }
    }

    private static async Task AnswerPageAsync(
        HttpContext context, PreviewOptions options, PreviewState state, CancellationToken cancellation)
    {
        await state.First.WaitAsync(cancellation);
        while (true)
        {
            // the site together with its name, so that a page never claims to be newer than it is
            var (snapshot, site, next) = state.Read();
            try
            {
                await site.AnswerAsync(context, html => WithScript(html, snapshot.Build));
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
            {
                // what a page names may not be there: the check of the whole will say so, and the last good site is shown then
                if (state.IsChecked(site))
                {
                    // else it is a fault of ours
                    state.SetFault(FileFaults.Unexpected(SourcePlace.Top(options.Watched[0]), e));
                    context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                    return;
                }

                await next.WaitAsync(cancellation);
                context.Response.Clear();
            }
        }
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
        ServedSite.AddHeaders(context.Response);
        context.Response.ContentType = "text/event-stream";
        await state.First.WaitAsync(cancellation);
        while (true)
        {
            var (snapshot, _, next) = state.Read();
            await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(snapshot, JsonSerializerOptions.Web)}\n\n", cancellation);
            await context.Response.Body.FlushAsync(cancellation);
            await next.WaitAsync(cancellation);
        }
    }

    private static async Task SendOwnAsync(HttpContext context, string name, string mediaType)
    {
        ServedSite.AddHeaders(context.Response);
        context.Response.ContentType = mediaType;
        await using var file = typeof(PreviewServer).Assembly.GetManifestResourceStream(typeof(PreviewServer), name)!;
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
