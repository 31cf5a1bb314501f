using Mono.Cecil;

namespace CopArchive.Tests;

/// <summary>Who opens files, and why. Whatever else needs their content is handed it.</summary>
public sealed class FileAccessTests
{
    /// <summary>Folders of the program, or single types, that read files or look for them.</summary>
    private static readonly Dictionary<string, string> Readers = new()
    {
        ["Authoring"] = "what it is about to change under data/, and sheets that are named to it",
        ["Commands.FormCommand"] = "the filled-in form that is named to it",
        ["Commands.HandOverCommand"] = "the workflows",
        ["Commands.ImportCommand"] = "which papers lie in the folder that is named to it",
        ["Commands.NumbersCommand"] = "the log of a web server that --log names",
        ["Commands.Options"] = "whether a folder that is named is there, and whether a file that is named can be written",
        ["Commands.VerifyCommand"] = "whether the copy that is named is there",
        ["History.AddressLock"] = "data/urls.lock",
        ["Hosting.NetlifyFiles"] = "the headers and redirects of a built site",
        ["Importing"] = "papers, and whether a file of a paper is still in data/",
        ["Output"] = "the former site, to know what changed",
        ["Pipelines.CopyCheck"] = "a copy of the site",
        ["Pipelines.Edition"] = "what an edition packs, and an edition, to check it",
        ["Pipelines.Originals"] = "files that lie outside the repository",
        ["Pipelines.LiveCheck"] = "the built site, to compare the live one with it",
        ["Pipelines.Signature"] = "what was signed",
        ["Preview"] = "the site, to serve it, and when the records change",
        ["Records"] = "the records with their attached files, the other pages, and the lines on which they have faults",
        ["Search.Searcher"] = "the index of a site that was built",
        ["Theme.Assets"] = "styles and scripts",
    };

    /// <summary>Folders of the program, or single types, that write files.</summary>
    private static readonly Dictionary<string, string> Writers = new()
    {
        ["Authoring"] = "the records, what is made of their definitions, and sheets of them",
        ["Commands.BuildCommand"] = "the file that --summary names",
        ["Commands.HandOverCommand"] = "the file that --to names",
        ["Commands.HostCommand"] = "the file that --to names",
        ["Commands.ImportCommand"] = "the file that --whole names",
        ["Output"] = "the site",
        ["Pipelines.Edition"] = "an edition",
        ["Pipelines.Originals"] = "files that lie outside the repository, beside the records",
    };

    private static readonly string[] Types =
        ["File", "Directory", "FileInfo", "DirectoryInfo", "FileSystemInfo", "FileStream", "RandomAccess"];

    /// <summary>How the names of methods begin that change a file, or open it for that; the constructors of streams are such too.</summary>
    private static readonly string[] Changing = ["Append", "Copy", "Create", "Delete", "Move", "Open", "Replace", "Set", "set_", "Write"];

    [Fact]
    public void Files_are_written_by_those_alone_that_have_a_reason_to() =>
        Assert.Equal(Writers.Keys.Order(StringComparer.Ordinal), PlacesOf(Writers, m => Opens(m) && Changes(m)));

    [Fact]
    public void Files_are_read_by_those_alone_that_have_a_reason_to() =>
        Assert.Equal(Readers.Keys.Order(StringComparer.Ordinal), PlacesOf(Readers, m => Opens(m) && !Changes(m)));

    /// <summary>The entries of the list to which callers belong; a caller that belongs to none by its own name.</summary>
    private static IEnumerable<string> PlacesOf(Dictionary<string, string> list, Func<MethodReference, bool> isMeant) =>
        CompiledProgram.Calls
            .Where(c => isMeant(c.Method))
            .Select(c => c.From.ToString()["CopArchive.".Length..])
            .Select(type => list.Keys.FirstOrDefault(place => (type + ".").StartsWith(place + ".", StringComparison.Ordinal)) ?? type)
            .Distinct().Order(StringComparer.Ordinal);

    private static bool Opens(MethodReference method) => method.DeclaringType.Namespace == "System.IO"
        && (Types.Contains(method.DeclaringType.Name)
            || (method is { Name: ".ctor", DeclaringType.Name: "StreamReader" or "StreamWriter" }
                && method.Parameters[0].ParameterType.FullName == "System.String"));

    private static bool Changes(MethodReference method) =>
        (Changing.Any(c => method.Name.StartsWith(c, StringComparison.Ordinal)) && method.Name is not ("OpenRead" or "OpenText"))
        || method is { Name: ".ctor", DeclaringType.Name: "FileStream" or "StreamWriter" };
}
