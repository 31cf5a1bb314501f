using CopArchive.Importing;

namespace CopArchive.Tests.Importing;

/// <summary>A copy of the archive into which the small files of <c>Inputs</c> are imported, through the one entry.</summary>
internal sealed class InputArchive : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("inputs-").FullName;

    public InputArchive()
    {
        var from = Path.Combine(Repository.Root, "data");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(Data, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    public string Data => Path.Combine(_root, "data");

    /// <summary>Where an input lies.</summary>
    public static string Input(string name) => Path.Combine(Repository.Root, "tests", "Importing", "Inputs", name);

    /// <summary>Imports files of <c>Inputs</c>.</summary>
    public ImportReport Import(params string[] names) =>
        Importer.Run(new ImportRequest(Data, [.. names.Select(Input)], new DateOnly(2026, 11, 25)));

    /// <summary>Imports a file made for the test.</summary>
    public ImportReport Import(string name, byte[] content)
    {
        var path = Path.Combine(_root, name);
        File.WriteAllBytes(path, content);
        return Importer.Run(new ImportRequest(Data, [path], new DateOnly(2026, 11, 25)));
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Data, path));

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
