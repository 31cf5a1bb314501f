using System.Text;
using CopArchive.Diagnostics;
using CopArchive.Importing;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Readers;

namespace CopArchive.Tests.Importing;

/// <summary>Reads made-up files as a person's would be: from a file, through the one entry.</summary>
internal static class ReadPaper
{
    private static readonly string Papers = Path.Combine(Repository.Root, "tests", "Importing", "Papers");

    /// <summary>Names of the papers that other programs made.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Papers).Select(p => Path.GetFileName(p)!).Where(n => n != "README.md").Order(StringComparer.Ordinal);

    public static SourcePaper Of(MadeDocx word) => Of("made.docx", word.Bytes());

    public static SourcePaper OfText(string text, string name = "made.txt") => Of(name, Encoding.UTF8.GetBytes(text));

    public static SourcePaper OfHtml(string body) => OfText($"<!doctype html><html><body>{body}</body></html>", "made.html");

    public static SourcePaper OfFile(string name) => Of(name, Bytes(name));

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Papers, name));

    public static SourcePaper Of(string name, byte[] content)
    {
        var (paper, faults) = Try(name, content);
        Assert.True(paper is not null, string.Join('\n', faults.Select(f => f.Message)));
        return paper;
    }

    /// <summary>The paper, or the faults that tell why there is none.</summary>
    public static (SourcePaper? Paper, IReadOnlyList<Diagnostic> Faults) Try(string name, byte[] content)
    {
        var folder = Directory.CreateTempSubdirectory("papers-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(path, content);
            var reading = FileReader.Read(path);
            Assert.Equal(content, reading.Content);
            return (reading.Paper, reading.Fault is { } fault ? [fault] : []);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
