namespace CopArchive.Benchmarks.Archives;

/// <summary>
/// Writes an archive of an invented group: <c>data/</c> with as many records as asked for, and <c>input/</c>. The same size
/// and seed give the same bytes. Each record is written as soon as it is made.
/// </summary>
public static class ArchiveWriter
{
    private const string OnlyPages = "whole-archive: false\nforms: none\nsymbol-pages: false\n";

    private const string Settings =
        $"""
        title: "Kite Papers"
        group: "{Plan.Group}"
        tagline: "Invented papers of an invented body, to measure by."
        base-url: "https://kites.example/"
        official-status: "A generated archive of an invented body."
        run-by: "nobody"
        contact: "kites@example.org"
        ask-for-originals: "There are no originals."
        group-names: ["KF", "CKF", "KFC"]
        symbol-series: ["{"{group}/{meeting}/{number}"}", "{"AW{year}/{number}"}"]
        resolution-words: ["Resolution", "Res."]
        languages: [en]
        rights: "All of this is generated and may be copied freely."
        repository-is-public: true
        {OnlyPages}
        """;

    private static readonly string[] InputPages = ["index", "about", "help", "glossary"];

    /// <summary>
    /// Has an archive that was written make all that one makes which says nothing: zips, other forms, and pages for document numbers.
    /// </summary>
    public static void WantEverything(string folder)
    {
        var settings = Path.Combine(folder, "data", "archive.yml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace(OnlyPages, "", StringComparison.Ordinal));
    }

    /// <summary>Adds a paragraph to each of some papers of an archive that was written; nothing else changes.</summary>
    /// <param name="folder">The folder of the archive.</param>
    /// <param name="papers">How many, as evenly spread as their names.</param>
    public static void Edit(string folder, int papers)
    {
        var all = Directory.GetFiles(Path.Combine(folder, "data", "documents"), "*.md").Order(StringComparer.Ordinal).ToList();
        foreach (var number in Enumerable.Range(0, papers))
        {
            File.AppendAllText(all[number * all.Count / papers], "\nOne more paragraph, to measure by.\n");
        }
    }

    /// <summary>Says in which forms besides pages an archive that was written is put out.</summary>
    public static void WantForms(string folder, string forms)
    {
        var settings = Path.Combine(folder, "data", "archive.yml");
        File.WriteAllLines(
            settings,
            [.. File.ReadAllLines(settings).Select(l => l.StartsWith("forms:", StringComparison.Ordinal) ? "forms: " + forms : l)]);
    }

    /// <summary>Writes the archive into a folder, which need not be there.</summary>
    public static void Write(Plan plan, string folder)
    {
        var data = Path.Combine(folder, "data");
        Directory.CreateDirectory(data);
        Directory.CreateDirectory(Path.Combine(folder, "input"));
        File.WriteAllText(Path.Combine(data, "archive.yml"), Settings);
        foreach (var page in InputPages)
        {
            File.WriteAllText(
                Path.Combine(folder, "input", page + ".md"),
                $"---\ntitle: \"{Vocabulary.Capital(page)}\"\ndescription: \"A generated page.\"\n---\n\nGenerated.\n");
        }

        PartyWriter.Write(plan, data);
        ResolutionWriter.Write(plan, data);
        Parallel.For(1, plan.Meetings + 1, meeting => new MeetingWriter(plan, data, meeting).Write());
        HistoryWriter.Write(folder);
    }
}
