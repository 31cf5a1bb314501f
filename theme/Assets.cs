using System.Security.Cryptography;
using System.Text;
using CopArchive.Catalogue;
using NUglify;
using NUglify.JavaScript;

namespace CopArchive.Theme;

/// <summary>
/// Styles, scripts and pictures of the theme, each named by the hash of its bytes, so that a browser may keep it for ever.
/// </summary>
public sealed class Assets
{
    /// <summary>Name of the one style sheet, made of all files in <c>styles/</c>.</summary>
    public const string Style = "style.css";

    /// <summary>Name of the one script, made of all files in <c>scripts/search/</c>; the command line runs it too.</summary>
    public const string Search = "search.js";

    /// <summary>The script of the box in the head of every page.</summary>
    public const string Suggest = "suggest.js";

    /// <summary>The script that saves results of a search; the search page loads it when it is asked to.</summary>
    public const string Save = "save.js";

    /// <summary>The script of the page of a missing page.</summary>
    public const string Lost = "lost.js";

    /// <summary>What the names of the files begin with that are built into the program.</summary>
    private const string BuiltIn = "theme/assets/";

    private readonly SortedDictionary<string, (Address Address, byte[] Bytes)> _byName = new(StringComparer.Ordinal);

    private Assets()
    {
    }

    /// <summary>What is to be written, in the order of the names.</summary>
    public IEnumerable<(Address Address, byte[] Bytes)> Files => _byName.Values;

    /// <summary>Where an asset stands.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public Address this[string name] => _byName[name].Address;

    /// <summary>Where an asset stands that a theme may leave out; null where it does.</summary>
    public Address? Find(string name) => _byName.TryGetValue(name, out var asset) ? asset.Address : null;

    /// <summary>
    /// Reads a theme: the files of <c>styles/</c> become one style sheet, those of each folder of <c>scripts/</c> one script,
    /// all others stay as they are.
    /// </summary>
    /// <param name="folder">Its folder, as <c>theme/assets</c>; null for the theme that is built into the program.</param>
    /// <exception cref="IOException">A style sheet or a script is missing or cannot be read.</exception>
    public static Assets Load(string? folder)
    {
        var sources = Sources(folder);
        var assets = new Assets();
        assets.Add(Style, Encoding.UTF8.GetBytes(Minified(Joined(sources, "styles/", ".css"))));
        assets.Add(Search, Encoding.UTF8.GetBytes(SearchScript(sources)));
        assets.Add(Suggest, Encoding.UTF8.GetBytes(Script(Joined(sources, "scripts/suggest/", ".js"))));
        assets.Add(Save, Encoding.UTF8.GetBytes(Script(Joined(sources, "scripts/save/", ".js"))));
        assets.Add(Lost, Encoding.UTF8.GetBytes(Script(Joined(sources, "scripts/lost/", ".js"))));
        foreach (var (name, open) in sources.Where(s => !s.Path.Contains('/')))
        {
            using var file = open();
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            assets.Add(name, bytes.ToArray());
        }

        return assets;
    }

    /// <summary>The script of the search, made small.</summary>
    /// <param name="folder">The folder of the theme; null for the theme that is built into the program.</param>
    /// <exception cref="IOException">A script is missing or cannot be read.</exception>
    public static string SearchScript(string? folder) => SearchScript(Sources(folder));

    private static string SearchScript(IReadOnlyList<(string Path, Func<Stream> Open)> sources) =>
        Script(Joined(sources, "scripts/search/", ".js"));

    private static string Script(string source) =>
        Code(Uglify.Js(source, new CodeSettings { LocalRenaming = LocalRenaming.CrunchAll, PreserveImportantComments = false }));

    private static string Minified(string styles) => Code(Uglify.Css(styles));

    private static string Code(UglifyResult result) =>
        result.HasErrors ? throw new IOException($"The theme cannot be read: {string.Join('\n', result.Errors)}") : result.Code;

    /// <summary>The files of a theme, in an order that is the same on every machine.</summary>
    private static IReadOnlyList<(string Path, Func<Stream> Open)> Sources(string? folder)
    {
        var program = typeof(Assets).Assembly;
        IEnumerable<(string Path, Func<Stream> Open)> sources = folder is null
            ? program.GetManifestResourceNames().Where(n => n.StartsWith(BuiltIn, StringComparison.Ordinal))
                .Select(n => (n[BuiltIn.Length..].Replace('\\', '/'), (Func<Stream>)(() => program.GetManifestResourceStream(n)!)))
            : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => (Path.GetRelativePath(folder, f).Replace('\\', '/'), (Func<Stream>)(() => File.OpenRead(f))));
        return [.. sources.OrderBy(s => s.Path, StringComparer.Ordinal)];
    }

    /// <summary>The texts of all files that lie in one of its folders, one below the other.</summary>
    private static string Joined(IReadOnlyList<(string Path, Func<Stream> Open)> sources, string folder, string ending)
    {
        var texts = sources
            .Where(s => s.Path.StartsWith(folder, StringComparison.Ordinal)
                && s.Path.EndsWith(ending, StringComparison.Ordinal)
                && !s.Path[folder.Length..].Contains('/'))
            .Select(s =>
            {
                using var reader = new StreamReader(s.Open());
                return reader.ReadToEnd();
            }).ToList();
        return texts.Count > 0 ? string.Join('\n', texts) : throw new IOException($"The theme has no {folder}*{ending}.");
    }

    private void Add(string name, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
        var hashed = $"{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
        _byName[name] = (Address.Home.Page("assets").File(hashed), bytes);
    }
}
