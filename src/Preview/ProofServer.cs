using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CopArchive.Preview;

/// <summary>
/// Shows each text beside the paper from which it was made, on this machine alone, and writes down who compared them. Its pages need no
/// script.
/// </summary>
public static class ProofServer
{
    private const int LongestAnswer = 300;

    /// <summary>Runs until cancelled.</summary>
    /// <returns>Null after it was cancelled; the fault where the port cannot be had.</returns>
    public static async Task<Diagnostic?> RunAsync(ProofOptions options, CancellationToken cancellation)
    {
        // without it no other page can send the form, even if a browser should not say from where it is sent
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await using var app = OwnMachine.Listen(options.Port);
        app.Run(context => AnswerAsync(context, options, token));
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
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // ended by whoever started it
        }

        await app.StopAsync(CancellationToken.None);
        return null;
    }

    private static async Task AnswerAsync(HttpContext context, ProofOptions options, string token)
    {
        ServedSite.AddHeaders(context.Response);
        if (!OwnMachine.IsAsked(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        var path = (context.Request.Path.Value ?? "").Trim('/');
        if (path == "proof.css")
        {
            await SendAsync(context, "text/css", ProofPage.Style);
            return;
        }

        var copies = ProofCopy.ReadAll(options.Data, options.WordsOf);
        var copy = copies.FirstOrDefault(c => c.Path == path);
        await ((copy, context.Request.Method) switch
        {
            (null, "GET") when path.Length == 0 => SendPageAsync(context, ProofPage.List(copies)),
            (null, _) => RefuseAsync(context, StatusCodes.Status404NotFound, "There is no such text."),
            ({ } one, "GET") => SendPageAsync(context, ProofPage.Of(one, token)),
            ({ } one, "POST") => TakeAsync(context, options, one, token),
            _ => RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, "This cannot be done here."),
        });
    }

    private static async Task TakeAsync(HttpContext context, ProofOptions options, ProofCopy copy, string token)
    {
        if (!OwnMachine.IsOwnForm(context.Request) || !context.Request.HasFormContentType)
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "This was not sent by a page of the proof. Nothing was written.");
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(form["token"].ToString()), Encoding.UTF8.GetBytes(token)))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden,
                "The proof was started anew since this page was opened. Open the page again. Nothing was written.");
            return;
        }

        var (by, against) = (form["by"].ToString().Trim(), form["against"].ToString().Trim());
        var words = form["words"].ToString();
        if (!IsAnswer(by) || !IsAnswer(against) || form["whole"].Count == 0)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest,
                "Say who compared the text, and with what, in one line each, and that it was read whole. Nothing was written.");
        }
        else if (words != copy.Text.Sha256())
        {
            await RefuseAsync(context, StatusCodes.Status409Conflict,
                "The words have changed since this page was opened. Open it again and compare what changed. Nothing was written.");
        }
        else if (new TextCheck(options.Today, by, against, words) is var check && copy.Write(options.Data, check) is { } fault)
        {
            await RefuseAsync(context, StatusCodes.Status409Conflict, $"{fault.Message} {fault.Remedy}");
        }
        else
        {
            options.Written(copy, check);
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = $"/{copy.Path}/";
        }
    }

    private static bool IsAnswer(string text) => text.Length is > 0 and <= LongestAnswer && !text.Any(char.IsControl);

    private static Task RefuseAsync(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        return SendPageAsync(context, ProofPage.Refusal(why));
    }

    private static Task SendPageAsync(HttpContext context, string html) => SendAsync(context, "text/html", html);

    private static async Task SendAsync(HttpContext context, string mediaType, string content)
    {
        context.Response.ContentType = mediaType + "; charset=utf-8";
        await context.Response.WriteAsync(content, context.RequestAborted);
    }
}
