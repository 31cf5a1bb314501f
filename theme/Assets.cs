using System.Security.Cryptography;
using System.Text;
using CopArchive.Catalogue;
using NUglify;
using NUglify.JavaScript;

namespace CopArchive.Theme;

/// <summary>Styles, scripts and pictures of the theme, each named by the hash of its bytes, so that a browser may keep it for ever.</summary>
public sealed class Assets
{
    /// <summary>Name of the one style sheet, made of all files in <c>styles/</c>.</summary>
    public const string Style = "style.css";

    /// <summary>Name of the one script, made of all files in <c>scripts/search/</c>; the command line runs it too.</summary>
    public const string Search = "search.js";

    private readonly SortedDictionary<string, (Address Address, byte[] Bytes)> _byName = new(StringComparer.Ordinal);

    private Assets()
    {
    }

    /// <summary>What is to be written, in the order of the names.</summary>
    public IEnumerable<(Address Address, byte[] Bytes)> Files => _byName.Values;

    /// <summary>Where an asset stands.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public Address this[string name] => _byName[name].Address;

    /// <summary>Reads <c>theme/assets</c>: the files of <c>styles/</c> become one style sheet, those of <c>scripts/search/</c> one script, all others stay as they are.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="InvalidOperationException">A style sheet cannot be read.</exception>
    public static Assets Load(string folder)
    {
        var assets = new Assets();
        var styles = Directory.EnumerateFiles(Path.Combine(folder, "styles"), "*.css").Order(StringComparer.Ordinal).Select(File.ReadAllText);
        assets.Add(Style, Encoding.UTF8.GetBytes(Minified(string.Join('\n', styles))));
        assets.Add(Search, Encoding.UTF8.GetBytes(SearchScript(folder)));
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            assets.Add(Path.GetFileName(file), File.ReadAllBytes(file));
        }

        return assets;
    }

    /// <summary>The script of the search, made small.</summary>
    /// <param name="folder">The folder <c>theme/assets</c>.</param>
    /// <exception cref="InvalidOperationException">A script cannot be read.</exception>
    public static string SearchScript(string folder)
    {
        var scripts = Directory.EnumerateFiles(Path.Combine(folder, "scripts", "search"), "*.js").Order(StringComparer.Ordinal).Select(File.ReadAllText);
        var result = Uglify.Js(string.Join('\n', scripts), new CodeSettings { LocalRenaming = LocalRenaming.CrunchAll, PreserveImportantComments = false });
        return result.HasErrors ? throw new InvalidOperationException(string.Join('\n', result.Errors)) : result.Code;
    }

    private static string Minified(string styles)
    {
        var result = Uglify.Css(styles);
        return result.HasErrors ? throw new InvalidOperationException(string.Join('\n', result.Errors)) : result.Code;
    }

    private void Add(string name, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
        var hashed = $"{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
        _byName[name] = (Address.Home.Page("assets").File(hashed), bytes);
    }
}
