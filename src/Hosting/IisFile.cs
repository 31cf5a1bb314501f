using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Hosting;

/// <summary>The rules as IIS reads them: <c>web.config</c>, which lies in the folder of the site and is never sent.</summary>
public static class IisFile
{
    /// <summary>Prints the file.</summary>
    public static string Print(HostModel model) => Encoding.UTF8.GetString(XmlFile.Print(xml =>
    {
        xml.WriteComment(" How the archive is served by IIS (10, with URL Rewrite 2.1). Made from the built site by the command: "
            + "host iis. Put it into the folder of the site as web.config, anew after every build. ");
        using var configuration = xml.Begin("configuration");
        using (xml.Begin("system.webServer"))
        {
            using (xml.Begin("defaultDocument"))
            using (xml.Begin("files"))
            {
                xml.Leaf("clear");
                xml.Leaf("add", ("value", "index.html"));
            }

            xml.Leaf("directoryBrowse", ("enabled", "false"));
            Types(xml, MediaTypes.All.ToDictionary(t => t.Key, t => MediaTypes.Of("." + t.Key)));
            Headers(xml, model.Headers.Append(new("Cache-Control", HostModel.AskedEachTime)));
            Errors(xml, 404, "404.html");
            using (xml.Begin("rewrite"))
            {
                Maps(xml, model);
                Rules(xml, model);
                OfFiles(xml, model);
            }

            using (xml.Begin("security"))
            using (xml.Begin("requestFiltering"))
            using (xml.Begin("hiddenSegments"))
            {
                xml.Leaf("add", ("segment", "_headers"));
                xml.Leaf("add", ("segment", "_redirects"));
            }
        }

        foreach (var folder in HostModel.UnchangingFolders)
        {
            Location(xml, folder.TrimEnd('/'), () => Headers(xml, [new("Cache-Control", HostModel.KeptForEver)]));
        }

        // saved and unable to do anything, unless a rule above says otherwise of its kind
        Location(xml, "files", () =>
        {
            Headers(xml, FileHeaders.Of("").Where(h => h.Key != "Content-Type"));
            Types(xml, FileKind.All.ToDictionary(k => k.Ending, k => k.MediaType));
        });
        foreach (var frame in model.Frames.Select(f => Path(f, model)))
        {
            Location(xml, frame.TrimEnd('/'), () => Errors(xml, 404, HostModel.NotFoundIn(frame).Replace('/', '\\')));
        }

        foreach (var rule in model.Rules.Where(r => r.Status == 410))
        {
            Location(xml, Path(rule.From, model).TrimEnd('/'), () => Errors(xml, 410, Path(rule.To, model).Replace('/', '\\')));
        }
    })) + "\n";

    private static void Maps(XmlWriter xml, HostModel model)
    {
        using var maps = xml.Begin("rewriteMaps");
        foreach (var status in model.Rules.Where(r => !r.Below && r.Status != 410).GroupBy(r => r.Status))
        {
            using var map = xml.Begin("rewriteMap", ("name", $"moved-{status.Key}"));
            foreach (var rule in status)
            {
                xml.Leaf("add", ("key", Path(rule.From, model).TrimEnd('/')), ("value", rule.To));
            }
        }
    }

    private static void Rules(XmlWriter xml, HostModel model)
    {
        using var rules = xml.Begin("rules");
        foreach (var status in model.Rules.Where(r => !r.Below && r.Status != 410).Select(r => r.Status).Distinct())
        {
            using var rule = xml.Begin("rule", ("name", $"moved-{status}"), ("stopProcessing", "true"));
            xml.Leaf("match", ("url", "^(.*?)/?$"));
            using (xml.Begin("conditions"))
            {
                xml.Leaf("add", ("input", $"{{moved-{status}:{{R:1}}}}"), ("pattern", "(.+)"));
            }

            Redirect(xml, "{C:1}", status);
        }

        foreach (var rule in model.Rules.Where(r => r.Below || r.Status == 410))
        {
            using var written = xml.Begin("rule", ("name", rule.From), ("stopProcessing", "true"));
            xml.Leaf("match", ("url", $"^{Regex.Escape(Path(rule.From, model))}(.*)$"));
            if (rule.Status == 410)
            {
                xml.Leaf("action", ("type", "CustomResponse"), ("statusCode", "410"), ("statusReason", "Gone"),
                    ("statusDescription", "This was withdrawn."));
            }
            else
            {
                Redirect(xml, rule.To.Replace(":splat", "{R:1}", StringComparison.Ordinal), rule.Status);
            }
        }

        using var numbers = xml.Begin("rule", ("name", "document numbers"), ("stopProcessing", "true"));
        xml.Leaf("match", ("url", $"^{Path(model.Numbers, model)}(.*)$"));
        using (xml.Begin("conditions"))
        {
            xml.Leaf("add", ("input", "{REQUEST_FILENAME}"), ("matchType", "IsFile"), ("negate", "true"));
            xml.Leaf("add", ("input", "{REQUEST_FILENAME}"), ("matchType", "IsDirectory"), ("negate", "true"));
        }

        Redirect(xml, model.NumberSearch + "{UrlEncode:{R:1}}", 302);
    }

    private static void OfFiles(XmlWriter xml, HostModel model)
    {
        using var outbound = xml.Begin("outboundRules");
        foreach (var header in (string[])["Content-Disposition", SiteHeaders.Policy])
        {
            foreach (var kinds in FileKind.All.GroupBy(k => FileHeaders.Of(k).GetValueOrDefault(header) ?? model.Headers[header])
                .Where(g => g.Key != FileHeaders.Of("").GetValueOrDefault(header)))
            {
                using var rule = xml.Begin("rule", ("name", $"{header} of {string.Join(", ", kinds.Select(k => k.Ending))}"));
                xml.Leaf("match", ("serverVariable", "RESPONSE_" + header), ("pattern", ".*"));
                using (xml.Begin("conditions"))
                {
                    xml.Leaf("add", ("input", "{REQUEST_URI}"),
                        ("pattern", $"^{model.Files}.*\\.({string.Join('|', kinds.Select(k => k.Ending))})$"));
                }

                xml.Leaf("action", ("type", "Rewrite"), ("value", kinds.Key));
            }
        }
    }

    private static void Redirect(XmlWriter xml, string to, int status) => xml.Leaf("action", ("type", "Redirect"), ("url", to),
        ("redirectType", status == 301 ? "Permanent" : "Found"), ("appendQueryString", "false"));

    private static void Types(XmlWriter xml, IReadOnlyDictionary<string, string> types)
    {
        using var content = xml.Begin("staticContent");
        foreach (var (ending, type) in types)
        {
            xml.Leaf("remove", ("fileExtension", "." + ending));
            xml.Leaf("mimeMap", ("fileExtension", "." + ending), ("mimeType", type));
        }
    }

    private static void Headers(XmlWriter xml, IEnumerable<KeyValuePair<string, string>> headers)
    {
        using var protocol = xml.Begin("httpProtocol");
        using var custom = xml.Begin("customHeaders");
        xml.Leaf("remove", ("name", "X-Powered-By"));
        foreach (var (name, value) in headers)
        {
            xml.Leaf("remove", ("name", name));
            xml.Leaf("add", ("name", name), ("value", value));
        }
    }

    private static void Errors(XmlWriter xml, int status, string file)
    {
        using var errors = xml.Begin("httpErrors", ("errorMode", "Custom"), ("existingResponse", "Auto"));
        xml.Leaf("remove", ("statusCode", $"{status}"));
        xml.Leaf("error", ("statusCode", $"{status}"), ("path", file), ("responseMode", "File"));
    }

    private static void Location(XmlWriter xml, string path, Action write)
    {
        using var location = xml.Begin("location", ("path", path));
        using var server = xml.Begin("system.webServer");
        write();
    }

    /// <summary>From the folder of the site, unescaped.</summary>
    private static string Path(string rooted, HostModel model) => Uri.UnescapeDataString(rooted[model.Root.Length..]);

    private static EndOfElement Begin(this XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        return new EndOfElement(xml);
    }

    private static void Leaf(this XmlWriter xml, string name, params (string Name, string Value)[] attributes) =>
        xml.Begin(name, attributes).Dispose();

    private readonly struct EndOfElement(XmlWriter xml) : IDisposable
    {
        public void Dispose() => xml.WriteEndElement();
    }
}
