using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CopArchive.Preview;

/// <summary>Servers for whoever sits at this machine, and nobody else.</summary>
internal static class OwnMachine
{
    /// <summary>A server that only this machine reaches; not started yet.</summary>
    public static WebApplication Listen(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        return builder.Build();
    }

    /// <summary>
    /// Whether a request names this machine itself: a foreign page whose name was rebound to this address must neither read nor write.
    /// </summary>
    public static bool IsAsked(HttpRequest request) =>
        request.Host.Host is "127.0.0.1" or "localhost" or "[::1]" && (request.Host.Port ?? 80) == request.HttpContext.Connection.LocalPort;

    /// <summary>Whether a form was sent by a page of this very server; browsers always say from where they send one.</summary>
    public static bool IsOwnForm(HttpRequest request) =>
        request.Headers.Origin is [{ } origin] && origin == $"{request.Scheme}://{request.Host}"
        && request.Headers["Sec-Fetch-Site"] is [] or ["same-origin"];
}
