using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using CopArchive.Hosting;
using CopArchive.Preview;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>Serves a site with gzip and the headers of its host, and counts what goes over the wire: bodies and headers.</summary>
internal sealed class CountingServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly List<(string Path, long Bytes)> _sent = [];

    private CountingServer(string folder)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddLogging();
        builder.Services.AddResponseCompression(options =>
        {
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/javascript", "image/svg+xml"];
        });
        builder.Services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        var files = new SiteFiles(folder);
        _app.Use(CountAsync);
        _app.UseResponseCompression();
        _app.Run(context => files.AnswerAsync(context));
    }

    /// <summary>Address of the home page.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>Starts serving a folder.</summary>
    public static async Task<CountingServer> StartAsync(string folder)
    {
        var server = new CountingServer(folder);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>What was sent since the last call.</summary>
    public Sent Take()
    {
        lock (_lock)
        {
            var sent = new Sent([.. _sent]);
            _sent.Clear();
            return sent;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        var body = context.Response.Body;
        using var compressed = new MemoryStream();
        context.Response.Body = compressed;
        await next(context);
        context.Response.Body = body;
        // as the host: what never changes is kept for ever, of all else a browser asks whether it is still the same
        var tag = $"\"{Convert.ToHexString(SHA256.HashData(compressed.GetBuffer().AsSpan(0, (int)compressed.Length)))[..16]}\"";
        context.Response.Headers.CacheControl = HostModel.IsUnchanging(context.Request.Path.Value!.TrimStart('/'))
            ? HostModel.KeptForEver
            : HostModel.AskedEachTime;
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            compressed.SetLength(0);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        }

        context.Response.ContentLength = context.Response.StatusCode == StatusCodes.Status304NotModified ? null : compressed.Length;
        var headers = context.Response.Headers.Sum(h => h.Key.Length + h.Value.ToString().Length + 4) + "HTTP/1.1 200 OK\r\n\r\n".Length;
        lock (_lock)
        {
            _sent.Add((context.Request.Path.Value!, compressed.Length + headers));
        }

        await body.WriteAsync(compressed.GetBuffer().AsMemory(0, (int)compressed.Length), context.RequestAborted);
    }
}
