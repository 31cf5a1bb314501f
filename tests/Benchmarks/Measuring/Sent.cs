namespace CopArchive.Benchmarks.Measuring;

/// <summary>What went over the wire.</summary>
/// <param name="Answers">Path and bytes, headers included, of each answer.</param>
internal sealed record Sent(IReadOnlyList<(string Path, long Bytes)> Answers)
{
    private const string Search = "/search/";

    /// <summary>The parts of what a first query costs, in the order in which they are loaded.</summary>
    public static IReadOnlyList<string> Parts { get; } =
        ["page, styles, scripts", "manifest", "words", "terms", "phrases", "facets", "heads of results", "paragraphs of results", "facts"];

    /// <summary>All of it.</summary>
    public double Kilobytes => Answers.Sum(a => a.Bytes) / 1e3;

    /// <summary>How many files of the index.</summary>
    public int IndexFiles => Answers.Count(a => PartOf(a.Path) != Parts[0]);

    /// <summary>One of its parts.</summary>
    public double KilobytesOf(string part) => Answers.Where(a => PartOf(a.Path) == part).Sum(a => a.Bytes) / 1e3;

    private static string PartOf(string path) =>
        !path.StartsWith(Search, StringComparison.Ordinal) || !path.EndsWith(".js", StringComparison.Ordinal) ? Parts[0]
        : path[Search.Length..].Split('/', '.')[0] switch
        {
            "t" => "terms",
            "p" => "phrases",
            "v" or "foreign" => "words",
            "f" or "dates" => "facets",
            "c" => "facts",
            "r" => "heads of results",
            "x" => "paragraphs of results",
            var name => name,
        };
}
