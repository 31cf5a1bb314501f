using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Text.Json;
using System.Text.RegularExpressions;
using CopArchive.Catalogue;
using CopArchive.Hosting;
using CopArchive.Output;

namespace CopArchive.Pipelines;

/// <summary>
/// Whether the site at an address is what was built: every file by its hash, every header, former and withdrawn addresses, the
/// certificate. Nothing is sent but requests for pages.
/// </summary>
public sealed partial class LiveCheck
{
    /// <summary>Enough to be quick, and no burden for a small host.</summary>
    private const int AtOnce = 4;

    private const int Tries = 3;

    /// <summary>From how many days on the end of a certificate is reported.</summary>
    private const int DaysBefore = 21;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder;
    private readonly Uri _site;
    private readonly HttpClient _http;
    private readonly HostModel _host;
    private readonly DateTimeOffset _now;
    private readonly ConcurrentBag<(string What, string Path)> _faults = [];
    private DateTimeOffset? _certificateEnds;

    private LiveCheck(string folder, Uri site, HostModel host, DateTimeOffset now)
    {
        (_folder, _site, _host, _now) = (folder, site, host, now);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
                {
                    _certificateEnds = certificate is null ? null
                        : DateTimeOffset.Parse(certificate.GetExpirationDateString(), CultureInfo.CurrentCulture);
                    return errors == SslPolicyErrors.None;
                },
            },
        })
        {
            Timeout = Patience,
        };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("CopArchive-verify");
    }

    /// <summary>Compares; null where the folder is no built site.</summary>
    /// <param name="folder">The site as it was built.</param>
    /// <param name="site">Where it is live, with trailing slash.</param>
    /// <param name="now">By which it is judged whether a certificate ends soon.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<LiveReport?> RunAsync(string folder, Uri site, DateTimeOffset now, CancellationToken cancellation)
    {
        var manifest = Path.Combine(folder, Manifest.FileName);
        if (!File.Exists(manifest) || NetlifyFiles.Read(folder) is not { } host)
        {
            return null;
        }

        var check = new LiveCheck(folder, site, host, now);
        using (check._http)
        {
            var files = (await File.ReadAllLinesAsync(manifest, cancellation).ConfigureAwait(false)).Select(Manifest.TryParse)
                .OfType<(string Path, string Hash)>().ToList();
            return await check.RunAsync(files, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<LiveReport> RunAsync(IReadOnlyList<(string Path, string Hash)> files, CancellationToken cancellation)
    {
        if (await AskAsync("", cancellation).ConfigureAwait(false) is not { } home)
        {
            return new LiveReport(0, Sentences());
        }

        home.Dispose();
        var hashes = files.ToDictionary(f => f.Path, f => f.Hash, StringComparer.Ordinal);
        var requests = files
            // never sent, or sent for what is not there
            .Where(f => f.Path is not ("404.html" or ".nojekyll"))
            .Where(f => f.Path != NetlifyFiles.Headers.Path && f.Path != NetlifyFiles.Redirects.Path)
            .Select(f => (f.Path, Path: f.Path == "index.html" ? "" : f.Path.EndsWith("/index.html", StringComparison.Ordinal)
                ? f.Path[..^"index.html".Length] : f.Path))
            .Where(f => _host.Find(_host.Root + f.Item2) is null)
            .Select(f => (Func<Task>)(() => FileAsync(f.Item2, hashes[f.Item1], HttpStatusCode.OK, cancellation)))
            .Concat(_host.Rules.Select(r => (Func<Task>)(() => RuleAsync(r, hashes, cancellation))))
            .Append(() => FileAsync("no-such-page-" + hashes.Count + "/", hashes.GetValueOrDefault("404.html"), HttpStatusCode.NotFound,
                cancellation))
            .Append(() => BuildAsync(cancellation));
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (request, _) => await request().ConfigureAwait(false)).ConfigureAwait(false);
        Certificate();
        return new LiveReport(files.Count, Sentences());
    }

    /// <summary>A file, or the page that is sent in the place of what is gone or never was.</summary>
    private async Task FileAsync(string path, string? hash, HttpStatusCode status, CancellationToken cancellation)
    {
        using var answer = await AskAsync(path, cancellation).ConfigureAwait(false);
        if (answer is null)
        {
            return;
        }

        if (answer.StatusCode != status)
        {
            Report(status == HttpStatusCode.Gone ? "was withdrawn, and does not answer that it is gone (410)"
                : status == HttpStatusCode.NotFound ? "does not exist, and does not answer so (404)"
                : $"was built, and answers with {(int)answer.StatusCode}", path);
            return;
        }

        if (hash is not null && Manifest.HashOf(await answer.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false)) != hash)
        {
            Report("is not what was built", path);
        }

        var isFile = path.StartsWith(Address.FilesFolder, StringComparison.Ordinal) && status == HttpStatusCode.OK;
        var own = isFile ? FileHeaders.Of(path) : new Dictionary<string, string>();
        foreach (var (name, value) in SiteHeaders.All.Where(h => !own.ContainsKey(h.Key)).Concat(own))
        {
            // a host may send a header twice: browsers take the stricter policy then
            if (!Said(answer, name).Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                Report($"is sent without the header {name}: {value}", path);
            }
        }

        var type = answer.Content.Headers.ContentType?.MediaType;
        var isPage = status != HttpStatusCode.OK || path.Length == 0 || path[^1] == '/';
        if (!isFile && type != (isPage ? "text/html" : MediaTypes.Of(path)).Split(';')[0])
        {
            Report($"is sent as {type ?? "nothing that is named"}", path);
        }

        if (HostModel.IsUnchanging(path) && !Said(answer, "Cache-Control").Contains(HostModel.KeptForEver))
        {
            Report("never changes, and browsers are not told to keep it", path);
        }
    }

    private async Task RuleAsync(HostRule rule, IReadOnlyDictionary<string, string> hashes, CancellationToken cancellation)
    {
        var path = rule.From[_host.Root.Length..];
        if (rule.Status == 410)
        {
            await FileAsync(path, hashes.GetValueOrDefault(Uri.UnescapeDataString(rule.To[_host.Root.Length..])), HttpStatusCode.Gone,
                cancellation).ConfigureAwait(false);
            return;
        }

        using var answer = await AskAsync(path, cancellation).ConfigureAwait(false);
        var to = rule.To.Replace(":splat", "", StringComparison.Ordinal)[_host.Root.Length..];
        if (answer is not null
            && ((int)answer.StatusCode != rule.Status
                || answer.Headers.Location is not { } led || new Uri(_site, led) != new Uri(_site, to)))
        {
            Report($"does not lead on as it should ({rule.Status})", path);
        }
    }

    /// <summary>Which state is live, and whether the contact for reports is still valid (RFC 9116, 2.5.5).</summary>
    private async Task BuildAsync(CancellationToken cancellation)
    {
        using var live = await AskAsync("build.json", cancellation).ConfigureAwait(false);
        if (live is { StatusCode: HttpStatusCode.OK })
        {
            var (there, here) = (
                Commit(await live.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false)),
                Commit(await File.ReadAllTextAsync(Path.Combine(_folder, "build.json"), cancellation).ConfigureAwait(false)));
            if (there != here)
            {
                Report($"is built from {there}, and what it is compared with from {here}", "");
            }
        }

        using var contact = File.Exists(Path.Combine(_folder, MachineFiles.SecurityContact.FilePath))
            ? await AskAsync(MachineFiles.SecurityContact.FilePath, cancellation).ConfigureAwait(false) : null;
        if (contact is { StatusCode: HttpStatusCode.OK }
            && Expires().Match(await contact.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false)) is { Success: true } ends
            && DateTimeOffset.TryParse(ends.Groups[1].Value, CultureInfo.InvariantCulture, out var day) && day < _now.AddDays(DaysBefore))
        {
            Report($"is valid until {day:yyyy-MM-dd}; the next commit under data/ renews it", MachineFiles.SecurityContact.FilePath);
        }

        static string Commit(string json)
        {
            try
            {
                using var file = JsonDocument.Parse(json);
                return file.RootElement.TryGetProperty("commit", out var commit) ? $"the commit {commit.GetString()}" : "no known commit";
            }
            catch (JsonException)
            {
                return "something that cannot be read";
            }
        }
    }

    private void Certificate()
    {
        if (_certificateEnds is { } end && end < _now.AddDays(DaysBefore))
        {
            Report($"has a certificate that ends on {end.UtcDateTime:yyyy-MM-dd}: renew it at the host", "");
        }

        if (_site.Scheme != Uri.UriSchemeHttps && !_site.IsLoopback)
        {
            Report("is asked without HTTPS", "");
        }
    }

    /// <summary>The answer; null, reported, where there is none after several tries.</summary>
    private async Task<HttpResponseMessage?> AskAsync(string path, CancellationToken cancellation)
    {
        var address = new Uri(_site, string.Join('/', path.Split('/').Select(s => Uri.EscapeDataString(Uri.UnescapeDataString(s)))));
        for (var tried = 1; ; tried++)
        {
            try
            {
                var answer = await _http.GetAsync(address, cancellation).ConfigureAwait(false);
                if ((int)answer.StatusCode < 500 || tried == Tries)
                {
                    return answer;
                }

                answer.Dispose();
            }
            catch (Exception e) when (e is HttpRequestException or IOException
                || (e is TaskCanceledException && !cancellation.IsCancellationRequested))
            {
                if (tried == Tries)
                {
                    Report($"does not answer ({e.InnerException?.Message ?? e.Message})", path);
                    return null;
                }
            }
        }
    }

    private static IEnumerable<string> Said(HttpResponseMessage answer, string name) =>
        answer.Headers.NonValidated.TryGetValues(name, out var values) || answer.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? values
            : [];

    private void Report(string what, string path) => _faults.Add((what, path));

    /// <summary>One sentence for each thing that is wrong, with the first addresses for which it is.</summary>
    private IReadOnlyList<string> Sentences() =>
    [
        .. _faults.GroupBy(f => f.What)
            .Select(g => (What: g.Key, Paths: g.Select(f => f.Path).Distinct().Order(StringComparer.Ordinal).ToList()))
            .OrderByDescending(g => g.Paths.Count).ThenBy(g => g.What, StringComparer.Ordinal)
            .Select(g => g.Paths switch
            {
                [""] => $"The site {g.What}.",
                [var only] => $"/{only} {g.What}.",
                var many => $"{many.Count} addresses, each of which {g.What}: {string.Join(", ", many.Take(5).Select(p => "/" + p))}"
                    + (many.Count > 5 ? $" and {many.Count - 5} more." : "."),
            }),
    ];

    [GeneratedRegex(@"^Expires: (\S+)\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Expires();
}

/// <summary>What a comparison of the live site with the built one found.</summary>
/// <param name="Files">How many files were built.</param>
/// <param name="Faults">A sentence for each thing that is not as it should be.</param>
public sealed record LiveReport(int Files, IReadOnlyList<string> Faults);
