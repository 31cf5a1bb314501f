using System.Text;

namespace CopArchive.Tests.Records;

/// <summary>A small made-up archive in a folder of its own, which a test changes; gone when the test is.</summary>
public sealed class TemporaryArchive : IDisposable
{
    private const string Settings = """
        title: "Test Archive"
        group: "Standing Party on Tests"
        tagline: "What was tested."
        base-url: "https://tests.example/"
        official-status: "Not official."
        run-by: "testers"
        contact: "testers@tests.example"
        ask-for-originals: "Ask the testers."
        group-names: [TP, STP]
        symbol-series: ["{group}/{meeting}/{number}", "C{year}/{number}"]
        resolution-words: [Resolution, Res.]
        languages: [en, fr, ar]
        rights: "Theirs."
        repository-is-public: true

        """;

    private readonly string _root = Directory.CreateTempSubdirectory("archive-").FullName;

    public TemporaryArchive()
    {
        Write("data/archive.yml", Settings);
        Write("data/meetings/1.yml", Head("First meeting", "number: 1", "state: held", "date: 2010-03-17", "venue: Geneva"));
        Write("data/documents/report.md", Text("Report", "type: report", "date: 2010-03-18") + "1.1 Some delegates suggested a thing.\n");
    }

    public string Root => _root;

    public string Data => Path.Combine(_root, "data");

    public string Input => Path.Combine(_root, "input");

    public string Output => Path.Combine(_root, "output");

    /// <summary>Front matter with what every record needs.</summary>
    public static string Head(string title, params string[] lines) =>
        $"title: \"{title}\"\n{string.Join('\n', lines)}\nsources: [{{page: \"https://tests.example/a\", seen: 2026-01-02, "
        + $"confidence: found}}]\nadded: 2026-01-02\n";

    /// <summary>A record with a text; the text follows.</summary>
    public static string Text(string title, params string[] lines) =>
        $"---\n{Head(title, [.. lines, "language: en", "copy: {made-from: \"nothing\", on: 2026-01-02}"])}---\n\n";

    public TemporaryArchive Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    public TemporaryArchive Write(string path, byte[] content)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return this;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
