using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Records.Model;

namespace CopArchive.Hosting;

/// <summary>The rules as Apache reads them, to be included in the block <c>VirtualHost</c> of the site.</summary>
public static class ApacheFile
{
    /// <summary>Prints the file.</summary>
    public static string Print(HostModel model)
    {
        var text = new StringBuilder($$"""
            # How the archive is served by Apache (2.4). Made from the built site by the command: host apache
            # 1. Modules: a2enmod headers rewrite
            # 2. Put this line into the block <VirtualHost> of the site, beside ServerName, DocumentRoot and the certificates:
            #      Include conf-available/archive.conf
            #    DocumentRoot is the folder that holds the site{{(model.Root == "/" ? "" : $" as {model.Root}")}}.
            # 3. Make this file anew after every build, since it lists former and withdrawn addresses; then:
            #      apachectl configtest && apachectl graceful

            AllowEncodedSlashes On
            ErrorDocument 404 {{model.NotFound}}
            RewriteEngine On

            # the page that says that something is gone is not gone itself
            RewriteCond "%{ENV:REDIRECT_STATUS}" "!^$"
            RewriteRule "^" "-" [END]

            # for other kinds of host
            RewriteRule "^{{model.Root}}_(headers|redirects)$" "-" [R=404,L]

            # former addresses, and what was withdrawn

            """);
        // no request is held against rules that begin otherwise
        foreach (var group in model.Rules.GroupBy(r => FirstFolder(r.From, model.Root)))
        {
            text.Append(CultureInfo.InvariantCulture, $"RewriteRule \"!^{Regex.Escape(group.Key)}\" \"-\" [S={group.Count()}]\n");
            foreach (var rule in group)
            {
                var from = Regex.Escape(Uri.UnescapeDataString(rule.From));
                text.Append(rule switch
                {
                    { Status: 410 } => $"RewriteRule \"^{from}{(rule.Below ? "" : "?$")}\" \"-\" [G]\n",
                    { Below: true } => $"RewriteRule \"^{from}(.*)$\" "
                        + $"\"{Uri.UnescapeDataString(rule.To).Replace(":splat", "$1", StringComparison.Ordinal)}\" [R={rule.Status},L]\n",
                    _ => $"RewriteRule \"^{from}{(rule.From.EndsWith('/') ? "?" : "")}$\" \"{rule.To}\" [R={rule.Status},NE,L]\n",
                });
            }
        }

        text.Append($$"""

            # a document number in a spelling that has no page of its own: the search leads to its paper
            RewriteCond "%{DOCUMENT_ROOT}%{REQUEST_URI}" !-d
            RewriteCond "%{DOCUMENT_ROOT}%{REQUEST_URI}" !-f
            RewriteRule "^{{model.Numbers}}(.*)$" "{{model.NumberSearch}}$1" [R=302,B,BNP,NE,L]

            # each thing that is gone has a page that says so

            """);
        // the later section wins, so that those of deeper folders stand last
        foreach (var rule in model.Rules.Where(r => r.Status == 410).Reverse())
        {
            text.Append($"<Location \"{Uri.UnescapeDataString(rule.From)}\">\n  ErrorDocument 410 \"{rule.To}\"\n</Location>\n");
        }

        text.Append(CultureInfo.InvariantCulture, $$"""

            <Location "{{model.Root}}">
              DirectoryIndex index.html
              DirectorySlash On
              Options -Indexes -MultiViews
            {{Headers(model.Headers, HostModel.AskedEachTime)}}
            {{string.Concat(MediaTypes.All.Select(t =>
                  $"  AddType \"{t.Value}{(MediaTypes.IsText(t.Value) ? "; charset=utf-8" : "")}\" .{t.Key}\n"))}}</Location>

            # asked for by their content: kept for a year
            {{string.Concat(model.Unchanging.Select(f =>
                  $"<Location \"{f}\">\n  Header always set Cache-Control \"{HostModel.KeptForEver}\"\n</Location>\n"))}}{{Missing(model)}}
            # attached files, by kind: papers and pictures are shown, all else is saved and can do nothing

            """);
        foreach (var kind in FileKind.All)
        {
            var own = FileHeaders.Of(kind);
            text.Append(CultureInfo.InvariantCulture, $$"""
                <LocationMatch "(?i)^{{model.Files}}.*\.{{kind.Ending}}$">
                  SetHandler default-handler
                  ForceType "{{kind.MediaType}}"
                {{Headers(own.Where(h => h.Key != "Content-Type"), null)}}
                </LocationMatch>

                """);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>What is not found among the pages in a further language is told in that language.</summary>
    private static string Missing(HostModel model) => string.Concat(model.Frames.Select(f =>
        $"<Location \"{f}\">\n  ErrorDocument 404 {HostModel.NotFoundIn(f)}\n</Location>\n"));

    /// <summary>The beginning of a path, to the end of its first folder below the root.</summary>
    private static string FirstFolder(string path, string root)
    {
        var slash = path.IndexOf('/', root.Length);
        return slash < 0 ? path : path[..(slash + 1)];
    }

    private static string Headers(IEnumerable<KeyValuePair<string, string>> headers, string? caching) => string.Join('\n', headers
        .Concat(caching is null ? [] : [new("Cache-Control", caching)])
        .Select(h => $"  Header always set {h.Key} \"{h.Value}\""));
}
