using System.Globalization;
using System.Text;
using CopArchive.Catalogue;

namespace CopArchive.Hosting;

/// <summary>
/// The rules as Netlify reads them: <c>_headers</c> and <c>_redirects</c>, which lie in every site. They hold the whole model, so that the
/// files for another host, the preview and a check of the live site need the built site alone.
/// </summary>
public static class NetlifyFiles
{
    /// <summary>Headers by path.</summary>
    public static Address Headers { get; } = Address.Home.File("_headers");

    /// <summary>Former and withdrawn addresses.</summary>
    public static Address Redirects { get; } = Address.Home.File("_redirects");

    /// <summary>
    /// The headers: a rule for each attached file, since paths here know no endings. Of caching nothing is said but where it differs from
    /// what this host does by itself.
    /// </summary>
    public static byte[] PrintHeaders(HostModel model, IEnumerable<string> attached)
    {
        var text = new StringBuilder();
        Add(model.Root + "*", model.Headers);
        foreach (var folder in model.Unchanging)
        {
            Add(folder + "*", new Dictionary<string, string> { ["Cache-Control"] = HostModel.KeptForEver });
        }

        foreach (var file in attached)
        {
            Add(file, FileHeaders.Of(file));
        }

        return Encoding.UTF8.GetBytes(text.ToString());

        void Add(string path, IReadOnlyDictionary<string, string> headers)
        {
            text.Append(path).Append('\n');
            foreach (var (name, value) in headers)
            {
                text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
            }
        }
    }

    /// <summary>
    /// The redirects, the first match of which counts. The exclamation mark gives a line precedence over the file at that address; the
    /// last lines have none, since a document number with a page of its own leads there, and a page that is found is shown.
    /// </summary>
    public static byte[] PrintRedirects(HostModel model) => Encoding.UTF8.GetBytes(
        string.Concat(model.Rules.Select(r => string.Create(
            CultureInfo.InvariantCulture, $"{r.From}{(r.Below ? "*" : "")} {r.To} {r.Status}!\n")))
        + $"{model.Numbers}* {model.NumberSearch}:splat 302\n"
        + string.Concat(model.Frames.Select(f => $"{f}* {HostModel.NotFoundIn(f)} 404\n")));

    /// <summary>The model of a built site; null where a folder is none.</summary>
    public static HostModel? Read(string folder)
    {
        var headers = Lines(folder, Headers);
        if (headers is not [['/', .., '*'] first, ..])
        {
            return null;
        }

        var root = first[..^1];
        var redirects = Lines(folder, Redirects).Select(l => l.Split(' ')).ToList();
        return new HostModel(
            root,
            headers.Skip(1).TakeWhile(l => l.StartsWith(' ')).Any(l => l.Contains("Access-Control-Allow-Origin", StringComparison.Ordinal)),
            [
                .. from parts in redirects
                   where parts is [_, _, [.., '!']]
                   select new HostRule(
                       parts[0].TrimEnd('*'), parts[0].EndsWith('*'), parts[1],
                       int.Parse(parts[2].TrimEnd('!'), CultureInfo.InvariantCulture)),
            ],
            [.. redirects.Where(p => p is [_, _, "404"]).Select(p => p[0].TrimEnd('*')[root.Length..])]);
    }

    /// <summary>When the files were last written.</summary>
    public static DateTime Written(string folder) => File.GetLastWriteTimeUtc(Path.Combine(folder, Redirects.FilePath));

    private static string[] Lines(string folder, Address file)
    {
        var path = Path.Combine(folder, file.FilePath);
        return File.Exists(path) ? File.ReadAllLines(path) : [];
    }
}
