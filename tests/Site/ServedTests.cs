using System.Globalization;
using CopArchive.Hosting;
using CopArchive.Tests.Browsers;

namespace CopArchive.Tests.Site;

/// <summary>The site as its host serves it: what every answer carries, and what the rules of Mozilla's Observatory ask of it.</summary>
public sealed class ServedTests(BuiltSites sites)
{
    [Theory]
    [InlineData("real")]
    [InlineData("lanterns")]
    public async Task Every_page_is_sent_with_every_header_of_the_host_and_none_lets_others_in(string site)
    {
        await using var server = await SiteServer.StartAsync(sites.Folder(site), BuiltSites.BaseUrl(site).AbsolutePath);
        using var http = new HttpClient();
        var faults = new List<string>();
        foreach (var path in BuiltPages.Paths(sites.Folder(site)))
        {
            using var answer = await http.GetAsync(
                new Uri(server.Address, Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)),
                HttpCompletionOption.ResponseHeadersRead,
                TestContext.Current.CancellationToken);
            faults.AddRange(SiteHeaders.All
                .Where(h => !answer.Headers.TryGetValues(h.Key, out var values) || values.Single() != h.Value)
                .Select(h => $"{path}: {h.Key}"));
            if (answer.Content.Headers.ContentType?.ToString() != "text/html; charset=utf-8")
            {
                faults.Add($"{path}: {answer.Content.Headers.ContentType}");
            }

            // no cookie, and no leave for pages of others to read it
            faults.AddRange(((string[])["Set-Cookie", "Access-Control-Allow-Origin"])
                .Where(answer.Headers.Contains)
                .Select(name => $"{path}: {name}"));
        }

        Assert.Empty(faults);
    }

    /// <summary>
    /// The tests of HTTP Observatory, as its documentation lists them; the one of redirection to HTTPS is the host's. Each is met in its
    /// best form, so that nothing is taken off.
    /// </summary>
    [Theory]
    [InlineData("Content Security Policy")]
    [InlineData("Cookies")]
    [InlineData("Cross-Origin Resource Sharing")]
    [InlineData("Cross-Origin Resource Policy")]
    [InlineData("Referrer Policy")]
    [InlineData("Strict Transport Security")]
    [InlineData("Subresource Integrity")]
    [InlineData("X-Content-Type-Options")]
    [InlineData("X-Frame-Options")]
    public void The_rules_of_Observatory_are_kept(string rule)
    {
        var headers = SiteHeaders.All;
        var policy = headers["Content-Security-Policy"].Split("; ").ToDictionary(d => d.Split(' ')[0], d => d.Split(' ')[1..]);
        Assert.True(rule switch
        {
            "Content Security Policy" => policy["default-src"] is ["'none'"]
                && policy["frame-ancestors"] is ["'none'"]
                && policy["base-uri"] is ["'none'"]
                && policy["form-action"] is ["'self'"]
                && policy.Values.SelectMany(v => v).All(v => v is "'none'" or "'self'"), // no inline, eval, data:, http:, wildcard
            "Cookies" => !headers.ContainsKey("Set-Cookie"),
            "Cross-Origin Resource Sharing" => !headers.ContainsKey("Access-Control-Allow-Origin"),
            "Cross-Origin Resource Policy" => headers["Cross-Origin-Resource-Policy"] is "same-origin",
            "Referrer Policy" => headers["Referrer-Policy"] is "no-referrer" or "same-origin" or "strict-origin"
                or "strict-origin-when-cross-origin",
            "Strict Transport Security" => headers["Strict-Transport-Security"].Split(';')[0] is var age
                && int.Parse(age["max-age=".Length..], CultureInfo.InvariantCulture) >= 15_768_000, // six months
            // scripts are of the site itself alone, which the policy holds; those of others would need a hash
            "Subresource Integrity" => policy["script-src"] is ["'self'"],
            "X-Content-Type-Options" => headers["X-Content-Type-Options"] == "nosniff",
            "X-Frame-Options" => headers["X-Frame-Options"] == "DENY" && policy["frame-ancestors"] is ["'none'"],
            _ => false,
        });
    }
}
