using System.Globalization;
using System.Text;
using CopArchive.Records.Model;

namespace CopArchive.Hosting;

/// <summary>The rules as nginx reads them, to be included in the block <c>server</c> of the site.</summary>
public static class NginxFile
{
    /// <summary>Prints the file.</summary>
    public static string Print(HostModel model)
    {
        var text = new StringBuilder($$"""
            # How the archive is served by nginx (1.18 or later). Made from the built site by the command: host nginx
            # 1. Put this line into the block server {} of the site, beside listen, server_name, root and the certificates:
            #      include snippets/archive.conf;
            #    root is the folder that holds the site{{(model.Root == "/" ? "" : $" as {model.Root}")}}.
            # 2. Make this file anew after every build, since it lists former and withdrawn addresses; then: nginx -t && nginx -s reload

            location {{Quoted(model.Root)}} {
              index index.html;
              absolute_redirect off;
              autoindex off;
              error_page 404 {{model.NotFound}};
              error_page 403 =404 {{model.NotFound}};
            {{Indented(Headers(model.Headers, Caching(HostModel.AskedEachTime)), 2)}}
              charset utf-8;
              charset_types {{string.Join(' ', MediaTypes.All.Values.Where(t => MediaTypes.IsText(t) && t != "text/html"))}};
              default_type application/octet-stream;
              types {
            {{string.Concat(MediaTypes.All.Select(t => $"    {t.Value} {t.Key};\n"))}}  }

              # asked for by their content: kept for a year
            {{string.Concat(model.Unchanging.Select(f =>
                  $"  location ^~ {Quoted(f)} {{\n{Indented(Headers(model.Headers, Caching(HostModel.KeptForEver)), 4)}\n  }}\n"))
              }}{{Missing(model)}}
              # for other kinds of host
              location = {{Quoted(model.Root + "_headers")}} { return 404; }
              location = {{Quoted(model.Root + "_redirects")}} { return 404; }

              # attached files, by kind: papers and pictures are shown, all else is saved and can do nothing

            """);
        foreach (var kind in FileKind.All)
        {
            AddFiles($"~* \"^{model.Files}.*\\.{kind.Ending}$\"", kind);
        }

        text.Append("\n  # a document number in a spelling that has no page of its own: the search leads to its paper\n")
            .Append(CultureInfo.InvariantCulture, $"  location {Quoted(model.Numbers)} {{ try_files $uri $uri/ @number; }}\n\n")
            .Append("  # former addresses, and what was withdrawn\n");
        foreach (var rule in model.Rules)
        {
            var from = Uri.UnescapeDataString(rule.From);
            var at = rule.Below ? "^~ " : "= ";
            text.Append(CultureInfo.InvariantCulture, $"  location {at}{Quoted(from)} {{ ");
            text.Append(rule switch
            {
                { Status: 410 } => $"set $gone {Quoted(Uri.UnescapeDataString(rule.To))}; error_page 410 @gone; return 410;",
                { Below: true } => $"rewrite {Quoted($"^{System.Text.RegularExpressions.Regex.Escape(from)}(.*)$")} "
                    + $"{Quoted(Uri.UnescapeDataString(rule.To).Replace(":splat", "$1", StringComparison.Ordinal))} "
                    + $"{(rule.Status == 301 ? "permanent" : "redirect")};",
                _ => $"return {rule.Status} {Quoted(rule.To)};",
            }).Append(" }\n");
        }

        var named = Indented(Headers(model.Headers, Caching(HostModel.AskedEachTime)), 2);
        text.Append(CultureInfo.InvariantCulture, $$"""
            }

            location @number {
              absolute_redirect off;
            {{named}}
              rewrite {{Quoted($"^{model.Numbers}(.*)$")}} {{Quoted(model.NumberSearch + "$1")}} redirect;
            }

            """);
        if (model.Rules.Any(r => r.Status == 410))
        {
            text.Append($$"""

                location @gone {
                {{named}}
                  charset utf-8;
                  types { }
                  default_type text/html;
                  try_files $gone =410;
                }

                """);
        }

        return text.ToString().ReplaceLineEndings("\n");

        void AddFiles(string where, FileKind kind)
        {
            var own = FileHeaders.Of(kind);
            var headers = model.Headers.Where(h => !own.ContainsKey(h.Key)).Concat(own.Where(h => h.Key != "Content-Type"));
            text.Append(CultureInfo.InvariantCulture, $$"""
                  location {{where}} {
                    types { }
                    default_type "{{kind.MediaType}}";
                {{Indented(Headers(headers, Caching(HostModel.AskedEachTime)), 4)}}
                  }

                """);
        }
    }

    /// <summary>What is not found among the pages in a further language is told in that language.</summary>
    private static string Missing(HostModel model) => string.Concat(model.Frames.Select(f => $$"""

          location {{Quoted(f)}} {
            error_page 404 {{HostModel.NotFoundIn(f)}};
            error_page 403 =404 {{HostModel.NotFoundIn(f)}};
          }

        """));

    private static KeyValuePair<string, string> Caching(string value) => new("Cache-Control", value);

    private static string Headers(IEnumerable<KeyValuePair<string, string>> headers, KeyValuePair<string, string> caching) =>
        string.Join('\n', headers.Append(caching).Select(h => $"add_header {h.Key} {Quoted(h.Value)} always;"));

    private static string Indented(string lines, int by) =>
        new string(' ', by) + lines.Replace("\n", "\n" + new string(' ', by), StringComparison.Ordinal);

    private static string Quoted(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
