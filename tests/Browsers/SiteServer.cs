using System.Net;
using CopArchive.Preview;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CopArchive.Tests.Browsers;

/// <summary>Serves a built site to a browser as its host does, with the same headers; nothing is added to the pages.</summary>
public sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SiteServer(WebApplication app, string under) => (_app, Address) = (app, new Uri(new Uri(app.Urls.Single()), under));

    /// <summary>Address of the home page, on this machine.</summary>
    public Uri Address { get; }

    /// <summary>Starts serving a folder.</summary>
    /// <param name="folder">The folder of the site.</param>
    /// <param name="under">The path of its base address, with both slashes.</param>
    public static async Task<SiteServer> StartAsync(string folder, string under = "/")
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var files = new SiteFiles(folder);
        app.UsePathBase(under.TrimEnd('/'));
        app.Run(context => files.AnswerAsync(context));
        await app.StartAsync();
        return new SiteServer(app, under);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
